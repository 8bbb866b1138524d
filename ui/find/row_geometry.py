"""Where the rows of an answer lie, by arithmetic: two heights and the few places where headings stand.

Qt's own list measures and remembers every row, which takes a second at 100,000 of them with every letter typed.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowGeometry:
    """All rows of a list, in pixels from the top of the first.

    Attributes:
        count: how many rows there are, headings included.
        headings: the numbers of the rows that are headings, in order.
        row: the height of every other row.
        heading: the height of a heading.
    """

    count: int
    headings: tuple[int, ...]
    row: int
    heading: int

    @property
    def height(self) -> int:
        """Return the height of all rows."""
        return self.top(self.count)

    def is_heading(self, number: int) -> bool:
        """Return whether a row is a heading."""
        at = bisect_left(self.headings, number)
        return at < len(self.headings) and self.headings[at] == number

    def height_of(self, number: int) -> int:
        """Return the height of one row."""
        return self.heading if self.is_heading(number) else self.row

    def top(self, number: int) -> int:
        """Return where a row begins; for the number of rows, where the last one ends."""
        above = bisect_left(self.headings, number)
        return (number - above) * self.row + above * self.heading

    def at(self, y: int) -> int | None:
        """Return the row that holds the pixel `y`, None above the first and below the last."""
        if not 0 <= y < self.height:
            return None
        before = bisect_right([self.top(number) for number in self.headings], y)
        if before:
            last = self.headings[before - 1]
            below = y - self.top(last) - self.heading
            return last if below < 0 else last + 1 + below // self.row
        return y // self.row

    def listing_near(self, number: int, step: int) -> int | None:
        """Return the row from `number` on, going by `step` (1 or -1), that is no heading; None where there is none."""
        number = min(max(number, 0), self.count - 1)
        while 0 <= number < self.count:
            if not self.is_heading(number):
                return number
            number += step
        return None

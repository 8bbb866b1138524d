"""What was wrong in a file, collected while it is read: line by line where a person would act on the line, and as one
line with a count where a whole column is off."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from resources_db.plain_text import one_line
from resources_db.sources.records import Problem

LISTED_AT_MOST = 1000
"""So many lines of one kind in one column are listed one by one; more are told as one line with their number."""
FEW = 20
"""So many lines are listed one by one even when they are most of a small file."""
VALUE_LIMIT = 200
"""Characters of a value that a problem shows."""

ALWAYS_COUNTED = frozenset(
    {"duplicate_row", "literal_newline", "blank_row", "number_in_parts", "shared_row", "unknown_records"}
    | {"hours_as_text", "zip_number", "zip_zeros"}
)
"""Kinds that say something of a file or a column and not of a row."""

_Group = tuple[str, str, str]


@dataclass(slots=True)
class _Lines:
    count: int = 0
    last: tuple[int, object] | None = None
    first: list[tuple[int, str]] = field(default_factory=list)


class Notes:
    """Collects problems; `problems` tells them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._groups: dict[_Group, _Lines] = {}

    def add(self, kind: str, file: str, row: int = 0, column: str = "", value: object = "") -> None:
        """Note one problem of `kind` at `row` (0: the whole file) and `column`, where `value` stands.

        Said twice in a row of the same place, it is noted once: a record of nested JSON is met wherever it stands.
        """
        group = self._groups.get((kind, file, column))
        if group is None:
            group = self._groups[kind, file, column] = _Lines()
        if (row, value) == group.last:
            return
        group.last = row, value
        group.count += 1
        if len(group.first) < LISTED_AT_MOST:
            group.first.append((row, one_line(str(value)[: 4 * VALUE_LIMIT], VALUE_LIMIT)))

    def problems(self, rows_in: Mapping[str, int]) -> list[Problem]:
        """Return every problem by file and row; `rows_in` has the number of rows of each file.

        A problem that stands for many has row 0, the first value met, and their number as its `count`.
        """
        told: list[Problem] = []
        for (kind, file, column), lines in self._groups.items():
            if _is_of_the_column(kind, lines.count, rows_in.get(file, 0)):
                told.append(_problem(kind, file, 0, column, lines.first[0][1], lines.count))
            else:
                told += [_problem(kind, file, row, column, value, 1) for row, value in lines.first]
        return sorted(told, key=lambda problem: (problem.file, problem.row))


def _is_of_the_column(kind: str, count: int, rows: int) -> bool:
    return kind in ALWAYS_COUNTED or count > LISTED_AT_MOST or (count > FEW and count * 2 > rows)


def _problem(kind: str, file: str, row: int, column: str, value: str, count: int) -> Problem:
    return Problem(kind=kind, file=file, row=row, column=column, value=value, values=(("count", count),))

"""How large the parts of a sheet are set. On one kind of paper they never change: a sheet that is full says less."""

from dataclasses import dataclass, fields, replace

from exports.pdf.text import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """The styles of what is said, and the sides of the marks, in points.

    `title_line`, `by_line` and `banner_line` are the heights of the lines of those parts, which no spacing changes.
    `mark` is a little more than the 5 mm below which a fax loses it.
    """

    title: Style
    banner: Style
    heading: Style
    body: Style
    detail: Style
    state: Style
    small: Style
    title_line: float
    by_line: float
    banner_line: float
    mark: float
    large_mark: float
    indent: float

    def spoken(self, language: str) -> "Sizes":
        """Return the same, for text in that language (BCP 47)."""
        styles = {each.name: getattr(self, each.name) for each in fields(self) if each.type is Style}
        return replace(self, **{name: style.spoken(language) for name, style in styles.items()})


FULL = Sizes(
    title=Style(20, bold=True),
    banner=Style(16, bold=True),
    heading=Style(15, bold=True),
    body=Style(12),
    detail=Style(11),
    state=Style(11.5, bold=True),
    small=Style(10),
    title_line=25,
    by_line=15,
    banner_line=24,
    mark=16,
    large_mark=28,
    indent=6,
)
"""For letter and A4: what is read at arm's length, and as a fax."""

WALLET = Sizes(
    title=Style(8, bold=True),
    banner=Style(8, bold=True),
    heading=Style(9.5, bold=True),
    body=Style(8),
    detail=Style(8),
    state=Style(8, bold=True),
    small=Style(8),
    title_line=10,
    by_line=10,
    banner_line=9.8,
    mark=10,
    large_mark=20,
    indent=3,
)
"""For cards: nothing below 8 points; marks of 3.5 mm are for the hand, not for a fax."""

FOLD = Sizes(
    title=Style(16, bold=True),
    banner=Style(8, bold=True),
    heading=Style(11, bold=True),
    body=Style(9),
    detail=Style(8.5),
    state=Style(9, bold=True),
    small=Style(8),
    title_line=20,
    by_line=12,
    banner_line=13,
    mark=14.4,
    large_mark=24,
    indent=4,
)
"""For a page folded to eight small ones; the marks keep their 5 mm."""

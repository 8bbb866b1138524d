"""How a row of the answer is divided: one height for all rows, in which no contact state is ever cut.

The three contact states stand in columns, so that the eye can run down one of them. Where the widest words of the
language fit, each state is one line ("Police: sometimes"); else the domain stands above its words; where even that
does not fit, the three stand below each other.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QFontMetrics

from resources_db.codes import Domain, State
from ui.language import coded_words
from ui.theme import GRID, TextRole, font_of

PADDING_X = GRID + 4
PADDING_Y = GRID + 2
COLUMN_GAP = GRID + 2
MARK_GAP = 6


class ContactForm(Enum):
    """How the three states stand in the row."""

    IN_LINE = 1
    TWO_LINES = 2
    STACKED = 3


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Where things stand in a row, in pixels from its left and its top.

    `columns` are the x of the three contact states. `contact_lines` is how many lines of `small_height` they take.
    """

    form: ContactForm
    columns: tuple[int, ...]
    mark: int
    title_height: int
    body_height: int
    small_height: int

    @property
    def contact_lines(self) -> int:
        """Return how many lines the contact states take."""
        return {ContactForm.IN_LINE: 1, ContactForm.TWO_LINES: 2, ContactForm.STACKED: 3}[self.form]

    @property
    def contact_top(self) -> int:
        """Return where the contact states begin."""
        return PADDING_Y + self.title_height + self.body_height + GRID

    @property
    def height(self) -> int:
        """Return the height of every row."""
        return self.contact_top + self.contact_lines * self.small_height + PADDING_Y

    @property
    def heading_height(self) -> int:
        """Return the height of a section's heading."""
        return self.small_height + 2 * GRID


def domain_words(domain: Domain, language: str) -> str:
    """Return the short name of a domain: "ID & data"."""
    return coded_words().domains[domain].short.say(language)


def state_words(state: State, language: str) -> str:
    """Return the short words of a state: "nothing found"."""
    return coded_words().states[state].short.say(language)


def in_line(domain: Domain, state: State, language: str) -> str:
    """Return both: "Police: sometimes"."""
    return f"{domain_words(domain, language)}: {state_words(state, language)}"


def _widths(form: ContactForm, language: str) -> list[int]:
    """Return the widest that each domain's words can get."""
    small, bold = QFontMetrics(font_of(TextRole.SMALL)), QFontMetrics(font_of(TextRole.SMALL_STRONG))
    if form is ContactForm.TWO_LINES:
        states = max(bold.horizontalAdvance(state_words(state, language)) for state in State)
        return [max(states, small.horizontalAdvance(domain_words(domain, language))) for domain in Domain]
    return [max(small.horizontalAdvance(in_line(domain, state, language)) for state in State) for domain in Domain]


def _columns(form: ContactForm, mark: int, language: str) -> tuple[tuple[int, ...], int]:
    """Return the x of each column, and the width of them all."""
    x, columns = PADDING_X, []
    for width in _widths(form, language):
        columns.append(x)
        x += mark + MARK_GAP + width + COLUMN_GAP
    return tuple(columns), x - COLUMN_GAP + PADDING_X


def narrowest(language: str) -> int:
    """Return the width in pixels below which a contact state would be cut: no list is made narrower."""
    mark = QFontMetrics(font_of(TextRole.SMALL)).height()
    return PADDING_X + mark + MARK_GAP + max(_widths(ContactForm.STACKED, language)) + PADDING_X


def row_layout(width: int, language: str) -> RowLayout:
    """Return the layout of rows that are `width` pixels wide."""
    title, body, small = (
        QFontMetrics(font_of(role)).height() for role in (TextRole.STRONG, TextRole.STRONG, TextRole.SMALL)
    )
    for form, mark in ((ContactForm.IN_LINE, small), (ContactForm.TWO_LINES, small * 3 // 2)):
        columns, needed = _columns(form, mark, language)
        if needed <= width:
            return RowLayout(form, columns, mark, title, body, small)
    return RowLayout(ContactForm.STACKED, (PADDING_X,) * 3, small, title, body, small)

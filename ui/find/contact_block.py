"""The three contact lines of one place, in full: mark, words, what it means, who said so and when."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from resources_db.contact_text import details, headline, notes, place_says, report_text, sentence
from resources_db.model import Contact, ContactLine, Report
from ui.contact_mark import ContactMark
from ui.language import language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole, em


class ContactBlock(QWidget):
    """Always three lines, always in the same order."""

    def __init__(self, contact: Contact, parent: QWidget | None = None) -> None:
        """Say what is known of `contact`."""
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GRID, 0, GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(contact.lines):
            grid.addWidget(ContactMark(line.state, 3 * em() // 2), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_line_layout(line), row, 1)


def _line_layout(line: ContactLine) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(2)
    layout.addWidget(PlainLabel(headline(line, language()), TextRole.HEADING, selectable=True))
    layout.addWidget(PlainLabel(sentence(line, language()), TextRole.BODY, selectable=True))
    for text in _small_print(line):
        layout.addWidget(PlainLabel(text, TextRole.SMALL, quiet=True, selectable=True))
    return layout


def _small_print(line: ContactLine) -> Iterator[str]:
    """Yield the notes, then every report, tie and protective fact with what else is known of it."""
    yield from notes(line, language())
    for report in (*line.reports, *line.ties, *line.protective):
        yield _report(report)
        if answer := place_says(report, language()):
            yield answer


def _report(report: Report) -> str:
    more = "; ".join(details(report, language()))
    said = report_text(report, language())
    return f"{said}. {more}" if more else said

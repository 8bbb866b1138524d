"""The window draws every language's own name in its own letters, with the fonts that it brings: no boxes."""

from collections.abc import Iterator

from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication

from resources_db.catalogues import CODES, catalogue_of
from tests.helpers.hand import Hand


def glyphs(text: str) -> Iterator[int]:
    """Yield what the window draws for `text`; 0 is a box."""
    layout = QTextLayout(text, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        yield from run.glyphIndexes()


def test_the_own_name_of_a_language_has_its_letters(empty: Hand) -> None:
    empty.wait()
    drawn = {code: list(glyphs(catalogue_of(code).name)) for code in CODES}
    assert all(drawn.values())
    assert [code for code, letters in drawn.items() if 0 in letters] == []

"""Whoever types a note is told when it is hard to read, and nothing of it stays behind."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from resources_db.wording import say
from tests.resources_db.test_readability import EASY, HARD
from ui.reading_hint import ReadingHint
from ui.sheet.options import SheetOptions


def hint(options: SheetOptions) -> ReadingHint:
    [found] = options.findChildren(ReadingHint)
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_hard_note_is_told_and_an_easy_one_is_not(options: SheetOptions, language: str) -> None:
    options.set_language(language)
    assert hint(options).isHidden()
    options.note.setPlainText(HARD[language])
    assert hint(options).isVisible()
    assert hint(options).text() == say("readability.hard", "en")
    options.note.setPlainText(EASY[language])
    assert hint(options).isHidden()


def test_it_follows_the_language_of_the_sheet(options: SheetOptions) -> None:
    options.note.setPlainText(EASY["es"])
    options.set_language("es")
    assert hint(options).isHidden()
    options.note.setPlainText(HARD["es"])
    assert hint(options).isVisible()
    options.language.fill()
    options.language.choose("vi")
    assert hint(options).isHidden(), "no formula is known for it"


def test_nothing_of_it_stays_when_the_sheet_is_cleared(options: SheetOptions) -> None:
    options.note.setPlainText(HARD["en"])
    options.clear()
    assert hint(options).isHidden()
    assert hint(options).text() == ""
    widgets: list[QWidget] = [hint(options), options.note]
    for widget in widgets:
        seen = QAccessible.queryAccessibleInterface(widget)
        assert "documentation" not in seen.text(QAccessible.Text.Name) + seen.text(QAccessible.Text.Value)

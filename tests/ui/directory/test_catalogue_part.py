"""The words of sheets in other languages as a person reads them, and only who speaks for an organization marks them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.catalogues import CODES, catalogue_of
from resources_db.catalogues.words import ReviewedCatalogue
from resources_db.model import ReviewMark
from resources_db.wording import say
from tests.helpers.directories import TODAY
from tests.helpers.left_behind import texts_held
from tests.helpers.window import press, speaking
from ui.directory.catalogue_part import CataloguePart

MARK = ReviewMark("Harbor Coalition", TODAY)
ALL = tuple(ReviewedCatalogue(catalogue_of(code), MARK if code == "ht" else None) for code in CODES)


@pytest.fixture
def part(qtbot: QtBot) -> CataloguePart:
    made = CataloguePart()
    qtbot.addWidget(made)
    made.show()
    made.show_catalogues(ALL)
    made.show_signed(signed=True)
    return made


@pytest.mark.parametrize("window", ["en", "es"])
def test_every_word_of_the_chosen_language_is_read_behind_what_it_says(part: CataloguePart, window: str) -> None:
    with speaking(window):
        QApplication.processEvents()
        for at, each in enumerate(ALL):
            assert part.code == each.catalogue.code
            assert each.catalogue.name in part.box.itemText(at)
            said = part.words.text()
            for word in (*each.catalogue.labels.values(), *each.catalogue.sentences.values()):
                assert word.replace("{date}", "…") in said
            assert say("sheet.phone", window) in said
            press(part.box, Qt.Key.Key_Down)
        assert part.box.accessibleName() == say("catalogues.choose", window)
        assert part.mark_button.text() == say("catalogues.mark", window)


def test_a_draft_is_marked_and_a_mark_is_taken_back(part: CataloguePart, qtbot: QtBot) -> None:
    assert not part.mark_button.isHidden()
    assert part.take_back_button.isHidden()
    with qtbot.waitSignal(part.mark_wanted) as wanted:
        press(part.mark_button, Qt.Key.Key_Space)
    assert wanted.args == [CODES[0]]
    press(part.box, Qt.Key.Key_Down)
    assert (part.code, part.mark_button.isHidden(), part.take_back_button.isHidden()) == ("ht", True, False)
    assert "Harbor Coalition" in part.standing.text()
    with qtbot.waitSignal(part.take_back_wanted) as wanted:
        press(part.take_back_button, Qt.Key.Key_Space)
    assert wanted.args == ["ht"]


def test_nobody_marks_what_they_do_not_speak_for(part: CataloguePart, qtbot: QtBot) -> None:
    part.show_signed(signed=False)
    with qtbot.assertNotEmitted(part.mark_wanted):
        press(part.mark_button, Qt.Key.Key_Space)
    assert not part.mark_button.isEnabled()


def test_words_that_have_changed_since_are_a_draft_again(part: CataloguePart) -> None:
    part.show_catalogues((ReviewedCatalogue(catalogue_of("pt"), of_other_words=MARK), *ALL[1:]))
    assert "Harbor Coalition" in part.standing.text()
    assert "draft" in part.standing.text()
    assert not part.mark_button.isHidden()


def test_nothing_of_it_is_left_behind(part: CataloguePart) -> None:
    press(part.box, Qt.Key.Key_Down)
    part.clear()
    held = " ".join(texts_held())
    assert catalogue_of("ht").name not in held
    assert "Harbor Coalition" not in held
    assert part.code == ""

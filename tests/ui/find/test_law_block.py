"""The law of a place on screen: folded, each jurisdiction under its own name, and what nobody has checked."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from resources_db.codes import State
from resources_db.law.values import Jurisdiction, JurisdictionKind, PlaceLaw, ShownFact
from resources_db.model import Record, ReviewMark
from resources_db.vocabulary import vocabulary
from tests.helpers.directories import TODAY
from tests.helpers.law import PUBLISHER, fact
from tests.helpers.window import press, speaking
from tests.helpers.window_values import NALOXONE, contact, listing, record, withheld
from ui.find.detail import DetailPanel
from ui.find.law_block import LawBlock
from ui.find.record_text import record_text

FLORIDA = Jurisdiction(JurisdictionKind.STATE, "FL", "Florida", "country:US")
MIAMI = Jurisdiction(JurisdictionKind.CITY, "2404247", "Miami", "state:FL")
TELL = vocabulary().kinds["POL_NEARBY"].tell
READ = {("POL_NEARBY", "en"): ReviewMark("Harbor Coalition", TODAY)}


@pytest.fixture
def panel(qtbot: QtBot) -> DetailPanel:
    made = DetailPanel()
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


def with_law(number: int = 1) -> Record:
    law = (PlaceLaw(FLORIDA, (ShownFact(fact(), TODAY),)), PlaceLaw(MIAMI))
    return record(listing(number, needs=(NALOXONE,)), law=law)


def seen(panel: DetailPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel))


def block(panel: DetailPanel) -> LawBlock:
    [found] = panel.findChildren(LawBlock)
    return found


def test_what_opens_at_the_end_of_the_page_comes_into_sight(panel: DetailPanel) -> None:
    panel.resize(600, 300)
    panel.show_record(with_law())
    bar = panel.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(block(panel).button, Qt.Key.Key_Space)
    at = block(panel).mapTo(panel.viewport(), QPoint()).y()
    assert 0 <= at < panel.viewport().height() // 4


def test_the_law_is_folded_until_somebody_opens_it_with_the_keyboard(panel: DetailPanel) -> None:
    panel.show_record(with_law())
    assert PUBLISHER not in seen(panel)
    button = block(panel).button
    assert (button.text(), button.accessibleName(), button.accessibleDescription()) == (
        "The law here",
        "The law here",
        "Closed",
    )
    button.setFocus()
    press(button, Qt.Key.Key_Space)
    said = seen(panel)
    assert "Not legal advice; ask a lawyer." in said
    assert f"Fictional Statutes, {PUBLISHER}, October 13, 2026" in said
    assert "Florida (state): Is there a law" in said
    assert "Not checked for Miami (city)." in said
    assert button.accessibleDescription() == "Open"
    press(button, Qt.Key.Key_Space)
    assert PUBLISHER not in seen(panel)


def test_another_place_shows_nothing_of_the_one_before(panel: DetailPanel) -> None:
    panel.show_record(with_law())
    block(panel).button.click()
    panel.show_record(record(listing(2)))
    assert not block(panel).button.isChecked()
    block(panel).button.click()
    assert PUBLISHER not in seen(panel)
    assert "Nobody knows which law counts here" in seen(panel)


def test_hiding_takes_every_word_away(panel: DetailPanel) -> None:
    panel.show_record(with_law())
    block(panel).button.click()
    panel.show_record(None)
    assert PUBLISHER not in "\n".join(label.text() for label in panel.findChildren(QLabel))


def test_the_same_place_again_stays_open_and_speaks_the_new_language(panel: DetailPanel) -> None:
    panel.show_record(with_law())
    block(panel).button.click()
    panel.show_record(with_law())
    assert PUBLISHER in seen(panel)
    with speaking("es"):
        panel.show_record(with_law())
        assert "Florida (estado): ¿Hay una ley" in seen(panel)
        assert block(panel).button.text() == "Ocultar la ley"


def test_what_may_be_out_of_date_says_so_on_screen(panel: DetailPanel) -> None:
    old = ShownFact(fact(review_by=TODAY - timedelta(days=1)), TODAY)
    panel.show_record(record(listing(1, needs=(NALOXONE,)), law=(PlaceLaw(FLORIDA, (old,)),)))
    block(panel).button.click()
    assert "It may be out of date: it should have been checked again by November 21, 2026." in seen(panel)


def test_everything_that_is_copied_names_publisher_and_advice() -> None:
    said = record_text(with_law(), "")
    assert PUBLISHER in said
    assert "Not legal advice; ask a lawyer." in said


# Sentences for workers


@pytest.mark.parametrize("made", [listing, withheld])
def test_a_sentence_that_nobody_has_read_says_that_it_is_a_draft(panel: DetailPanel, made: object) -> None:
    known = contact(State.POSSIBLE)
    of = withheld(1, contact=known) if made is withheld else listing(1, contact=known)
    panel.show_record(record(of))
    assert "What a worker can say" in seen(panel)
    assert f"Draft: {TELL.en}" in seen(panel)
    panel.show_record(record(of, reviewed_texts=READ))
    assert TELL.en in seen(panel)
    assert "Draft:" not in seen(panel)
    with speaking("es"):
        panel.show_record(record(of, reviewed_texts=READ))
        assert f"Borrador: {TELL.es}" in seen(panel)


def test_without_known_contact_there_is_nothing_to_say(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1)))
    assert "What a worker can say" not in seen(panel)
    assert "What a worker can say" not in record_text(record(listing(1)), "")

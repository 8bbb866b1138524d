"""What a person sets is seen at once, kept, and said where it cannot be kept; the sheet begins with it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Porchlight
from desktop.settings import Settings, load_settings
from resources_db.units import Unit
from tests.helpers.hand import Hand
from tests.helpers.window import dress, measuring
from ui import theme
from ui.language import unit
from ui.main_window import SETTINGS, SHEET

HARBOR = Settings(organization="Harbor Coalition", phone="(305) 555-0199", footer="Van on Tuesdays")


@pytest.fixture
def hand(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    with measuring(Unit.MILES):
        made = Hand(qtbot, tmp_path / "data", tmp_path, settings=HARBOR)
        yield made
        made.porchlight.close()
    dress(QApplication.instance())  # type: ignore[arg-type]


def head(hand: Hand) -> tuple[str, str]:
    choices = hand.window.sheet_page.options.choices()
    return choices.printed_by, choices.phone


def kept(hand: Hand, tmp_path: Path) -> Settings:
    assert hand.porchlight
    return load_settings(tmp_path / "data", "en")


def test_a_sheet_begins_with_the_organization(hand: Hand) -> None:
    assert head(hand) == ("Harbor Coalition", "(305) 555-0199")


def test_what_is_typed_on_a_sheet_stays_there_and_f9_forgets_it(hand: Hand, tmp_path: Path) -> None:
    options = hand.window.sheet_page.options
    options.printed_by.setText("Pier Outreach")
    options.note.setPlainText("Ask for the night nurse.")
    assert head(hand)[0] == "Pier Outreach"
    assert kept(hand, tmp_path).organization in {"", "Harbor Coalition"}
    assert hand.porchlight.settings.now.organization == "Harbor Coalition"
    hand.window.cover()
    assert head(hand) == ("Harbor Coalition", "(305) 555-0199")
    assert options.choices().note == ""
    options.printed_by.undo()
    assert head(hand)[0] == "Harbor Coalition", "nothing comes back"


def test_another_organization_reaches_a_sheet_on_which_nothing_else_was_typed(hand: Hand) -> None:
    options, settings = hand.window.sheet_page.options, hand.porchlight.settings
    options.phone.setText("555-0100")
    settings.change(replace(settings.now, organization="Pier Outreach", phone="555-0111"))
    assert head(hand) == ("Pier Outreach", "555-0100")
    hand.window.cover()
    assert head(hand) == ("Pier Outreach", "555-0111")


def test_the_line_at_the_foot_comes_from_the_settings_and_can_be_another_on_one_sheet(hand: Hand) -> None:
    options, settings = hand.window.sheet_page.options, hand.porchlight.settings
    assert options.choices().footer == "Van on Tuesdays"
    settings.change(replace(settings.now, footer="Van on Fridays"))
    assert options.choices().footer == "Van on Fridays"
    options.footer.setText("")
    assert options.choices().footer == ""
    hand.window.cover()
    assert options.choices().footer == "Van on Fridays"
    assert not options.footer.isUndoAvailable()
    assert settings.now.footer == "Van on Fridays"


def test_the_paper_of_the_sheet_and_of_the_settings_is_one(hand: Hand, tmp_path: Path) -> None:
    page, options = hand.window.settings_page, hand.window.sheet_page.options
    page.measures.paper.setCurrentIndex(1)
    assert options.choices().paper == "a4"
    options.paper.setCurrentIndex(0)
    assert page.preferences().paper == "letter"
    assert kept(hand, tmp_path).paper == "letter"


def test_units_and_field_mode_are_seen_at_once_and_kept(hand: Hand, tmp_path: Path) -> None:
    page = hand.window.settings_page
    hand.window.show_page(SETTINGS)
    page.measures.units.setCurrentIndex(1)
    assert unit() is Unit.KILOMETRES
    assert hand.find.question.radius.currentText() == "within 10 kilometers"
    page.look.field_mode.click()
    assert theme.field_mode()
    assert QApplication.font().pointSizeF() == 14
    now = kept(hand, tmp_path)
    assert (now.units, now.field_mode) == ("km", True)


def test_a_name_that_is_being_typed_is_kept_when_the_window_closes(hand: Hand, tmp_path: Path) -> None:
    hand.window.show_page(SETTINGS)
    line = hand.window.settings_page.organization.organization
    line.setFocus()
    line.selectAll()
    hand.type("Pier Outreach")
    hand.window.close()
    assert kept(hand, tmp_path).organization == "Pier Outreach"


def test_f1_leads_to_the_keys_from_any_page(hand: Hand) -> None:
    hand.window.show_page(SHEET)
    hand.window.show_keys()
    assert hand.window.pages.currentIndex() == SETTINGS
    assert QApplication.focusWidget() is hand.window.settings_page.keys.heading


def test_settings_that_cannot_be_kept_are_said_and_hold(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    assert english is None
    (tmp_path / "file").write_text("no folder")
    porchlight = Porchlight(tmp_path / "file" / "data", Settings())
    qtbot.addWidget(porchlight.window)
    page = porchlight.window.settings_page
    page.look.text_size.setCurrentIndex(1)
    assert QApplication.font().pointSizeF() == 13.75
    assert "could not be written" in page.notice.text()
    porchlight.close()
    dress(QApplication.instance())  # type: ignore[arg-type]

"""A booklet from the window: of what Find shows, by keyboard, in a worker, stopped at once, forgotten when hidden."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.exports.tag_check import faults
from tests.helpers.directories import open_directory
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.window import speaking
from ui.sheet.booklet_part import BookletPart


@pytest.fixture
def part(hand: Hand, tmp_path: Path) -> BookletPart:
    """Give the part of the Sheet page, come to by keyboard, and a file to save to."""
    hand.booklet = tmp_path / "booklet.pdf"
    hand.press(Qt.Key.Key_P, CONTROL)
    return hand.window.sheet_page.booklet


def make(hand: Hand, part: BookletPart) -> str:
    """Press the button by keyboard and return what is said of what is made."""
    return press_there(hand, part, part.button)


def save(hand: Hand, part: BookletPart) -> str:
    """Save what is made by keyboard and return what is said in the end."""
    return press_there(hand, part, part.save_button)


def press_there(hand: Hand, part: BookletPart, button: QWidget) -> str:
    before = part.notice.text()
    hand.tab_to(button)
    hand.strike(Qt.Key.Key_Space)
    hand.wait(lambda: part.notice.text() not in {"", before})
    return part.notice.text()


def words_of(file: Path) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(file))


def test_it_holds_what_find_shows(hand: Hand, part: BookletPart, demonstration: Path) -> None:
    hand.window.show_page(0)
    hand.ask_near("33128")
    hand.press(Qt.Key.Key_Return)
    query = hand.porchlight.find.query
    assert query is not None
    assert query.place is not None
    with open_directory(demonstration) as directory:
        total = directory.search(query).total
    hand.press(Qt.Key.Key_P, CONTROL)
    said = make(hand, part)
    assert f"Made: {total - 1} places on " in said, "one of them is never printed"
    assert "1 place is left off: it is never printed." in said
    assert hand.booklet is not None
    assert not hand.booklet.exists(), "what to know of its places comes first"
    assert f"booklet.pdf\u2069, {total - 1} places" in save(hand, part)
    assert "33128" in words_of(hand.booklet)
    assert faults(hand.booklet.read_bytes()) == []
    assert QApplication.focusWidget() is part.save_button
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is part.away_button
    hand.press(Qt.Key.Key_Space)
    assert not part.offers
    assert QApplication.focusWidget() is part.button


@pytest.mark.parametrize("spoken", ["en", "es"])
def test_what_to_know_of_its_places_is_counted_before_it_is_saved(hand: Hand, part: BookletPart, spoken: str) -> None:
    assert not part.cautions.isVisible()
    make(hand, part)
    with speaking(spoken):
        told = {
            "en": ("not checked: Police", "contact is known: Police"),
            "es": ("sin revisar: Policía", "contacto: Policía"),
        }
        hand.wait(lambda: told[spoken][0] in part.cautions.text())
        lines = part.cautions.text().splitlines()
        for words in told[spoken]:
            assert [line for line in lines if words in line and line.rpartition(": ")[2].isdigit()]
        assert part.cautions.isVisibleTo(part)
        assert part.print_button.accessibleDescription() == part.save_button.accessibleDescription() != ""


def test_the_first_places_come_on_a_page_for_a_wall(hand: Hand, part: BookletPart) -> None:
    said = press_there(hand, part, part.wall_button)
    assert said.startswith("Made: ")
    assert " on 1 page." in said
    assert "not checked" in part.cautions.text() or "contact is known" in part.cautions.text()
    save(hand, part)
    assert hand.booklet is not None
    assert len(pypdfium2.PdfDocument(hand.booklet)) == 1
    assert "Ask us." in words_of(hand.booklet)
    assert faults(hand.booklet.read_bytes()) == []


def test_it_is_in_the_two_languages_of_the_sheet(hand: Hand, part: BookletPart) -> None:
    options = hand.window.sheet_page.options
    options.language.choose("es")
    options.beside.choose("en")
    make(hand, part)
    save(hand, part)
    assert hand.booklet is not None
    words = words_of(hand.booklet)
    assert "Policía: nadie lo ha revisado. / Police: nobody has checked." in words


def test_what_is_asked_otherwise_since_is_neither_saved_nor_printed(hand: Hand, part: BookletPart) -> None:
    for button in ("save_button", "print_button"):
        make(hand, part)
        hand.window.sheet_page.options.phone.setText(f"(305) 555-010{len(button)}")
        said = press_there(hand, part, getattr(part, button))
        assert said.startswith("What Find shows, or what is chosen here, has changed since.")
        assert not part.offers
    assert hand.booklet is not None
    assert not hand.booklet.exists()


@pytest.mark.parametrize("signal", ["assessed", "changed"])
def test_where_the_directory_says_something_else_it_is_let_go(hand: Hand, part: BookletPart, signal: str) -> None:
    make(hand, part)
    assert part.offers
    getattr(hand.porchlight, signal).emit()
    assert not part.offers
    assert part.cautions.text() == ""
    hand.tab_to(part.button)
    hand.strike(Qt.Key.Key_Space)
    getattr(hand.porchlight, signal).emit()
    hand.wait(lambda: bool(part.notice.text()))
    assert "has changed since" in part.notice.text()
    assert not part.offers


def test_it_says_how_it_is_folded_in_the_language_of_the_window(hand: Hand, part: BookletPart) -> None:
    assert "turned on the short edge" in make(hand, part)
    with speaking("es"):
        hand.wait(lambda: "volteando por el borde corto" in part.notice.text())
        assert part.button.accessibleName() == "Librito de estos lugares…"


def test_one_page_a_page(hand: Hand, part: BookletPart) -> None:
    hand.tab_to(part.single)
    hand.press(Qt.Key.Key_Space)
    assert "fold" not in make(hand, part)
    save(hand, part)
    assert hand.booklet is not None
    width, height = pypdfium2.PdfDocument(hand.booklet)[0].get_size()
    assert width < height


def test_the_organizations_own_line_stands_in_it(hand: Hand, part: BookletPart) -> None:
    hand.porchlight.settings.change(replace(hand.porchlight.settings.now, footer="Our van zigzags"))
    make(hand, part)
    save(hand, part)
    assert hand.booklet is not None
    assert words_of(hand.booklet).count("Our van zigzags") == 1


def test_who_thinks_better_of_the_file_gets_none(hand: Hand, part: BookletPart, tmp_path: Path) -> None:
    hand.booklet = None
    said = make(hand, part)
    hand.tab_to(part.save_button)
    hand.press(Qt.Key.Key_Space)
    assert (part.notice.text(), list(tmp_path.glob("*.pdf"))) == (said, [])
    assert part.offers


def test_it_is_stopped_and_nothing_is_written(hand: Hand, part: BookletPart) -> None:
    hand.tab_to(part.button)
    hand.strike(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is part.busy.stop
    hand.strike(Qt.Key.Key_Space)
    hand.wait(lambda: bool(part.notice.text()))
    assert part.notice.text() == "Stopped. No booklet was written."
    assert hand.booklet is not None
    assert not hand.booklet.exists()


def test_an_unwritable_folder_is_told(hand: Hand, part: BookletPart, tmp_path: Path) -> None:
    hand.booklet = tmp_path / "none" / "booklet.pdf"
    make(hand, part)
    assert "booklet.pdf" in save(hand, part)
    assert part.save_button.isEnabled()


def test_hidden_nothing_of_what_is_made_is_left(hand: Hand, part: BookletPart) -> None:
    make(hand, part)
    assert "not checked" in part.cautions.text()
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    held = [
        text for each in part.findChildren(QWidget) for text in (each.accessibleName(), each.accessibleDescription())
    ]
    assert not [
        text for text in (*held, part.notice.text(), part.cautions.text()) if "checked" in text or "Made" in text
    ]
    assert not part.offers


def test_hidden_it_is_forgotten_and_not_written(hand: Hand, part: BookletPart) -> None:
    hand.tab_to(part.single)
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(part.button)
    hand.strike(Qt.Key.Key_Space)
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    said = (part.notice.text(), part.notice.accessibleName(), part.busy.words.text(), part.busy.bar.accessibleName())
    assert said == ("", "", "", "")
    assert (part.single.isChecked(), part.button.isEnabled()) == (False, True)
    assert hand.booklet is not None
    assert not hand.booklet.exists()

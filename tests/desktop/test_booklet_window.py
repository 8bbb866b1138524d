"""A booklet from the window: of what Find shows, by keyboard, in a worker, stopped at once, forgotten when hidden."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

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
    """Press the button by keyboard and return what is said in the end."""
    hand.tab_to(part.button)
    hand.strike(Qt.Key.Key_Space)
    hand.wait(lambda: bool(part.notice.text()))
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
    assert hand.booklet is not None
    assert f"booklet.pdf\u2069, {total - 1} places" in said, "one of them is never printed"
    assert "1 place is left off: it is never printed." in said
    assert "33128" in words_of(hand.booklet)
    assert faults(hand.booklet.read_bytes()) == []
    assert QApplication.focusWidget() is part.button


def test_it_says_how_it_is_folded_in_the_language_of_the_window(hand: Hand, part: BookletPart) -> None:
    assert "turned on the short edge" in make(hand, part)
    with speaking("es"):
        hand.wait(lambda: "volteando por el borde corto" in part.notice.text())
        assert part.button.accessibleName() == "Librito de estos lugares…"


def test_one_page_a_page(hand: Hand, part: BookletPart) -> None:
    hand.tab_to(part.single)
    hand.press(Qt.Key.Key_Space)
    assert "fold" not in make(hand, part)
    assert hand.booklet is not None
    width, height = pypdfium2.PdfDocument(hand.booklet)[0].get_size()
    assert width < height


def test_the_organizations_own_line_stands_in_it(hand: Hand, part: BookletPart) -> None:
    hand.porchlight.settings.change(replace(hand.porchlight.settings.now, footer="Our van zigzags"))
    make(hand, part)
    assert hand.booklet is not None
    assert words_of(hand.booklet).count("Our van zigzags") == 1


def test_who_thinks_better_of_the_file_gets_none(hand: Hand, part: BookletPart, tmp_path: Path) -> None:
    hand.booklet = None
    hand.tab_to(part.button)
    hand.press(Qt.Key.Key_Space)
    assert (part.notice.text(), list(tmp_path.glob("*.pdf"))) == ("", [])


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
    assert "booklet.pdf" in make(hand, part)
    assert part.button.isEnabled()


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

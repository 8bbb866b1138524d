"""Saving a sheet from the window: its PDF, its pages as pictures, its text; and what is said of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from exports.pictures import SIGNATURE
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.window import speaking
from ui.sheet.page import SheetPage


@pytest.fixture
def page(hand: Hand) -> SheetPage:
    """Give the sheet page with two places on it."""
    hand.find.list.setFocus()
    hand.type("+")
    hand.press(Qt.Key.Key_Down)
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    found = hand.window.sheet_page
    hand.wait(lambda: bool(found.preview.pages))
    return found


def save(hand: Hand, page: SheetPage) -> str:
    """Press Save by keyboard and return what is said of it."""
    page.notice.clear()
    hand.tab_to(page.save_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: bool(page.notice.text()))
    return page.notice.text()


@pytest.mark.parametrize(
    ("name", "begins"), [("sheet.pdf", b"%PDF-"), ("sheet.png", SIGNATURE), ("sheet.txt", b"DEMO")]
)
def test_each_kind_is_saved_and_said(hand: Hand, page: SheetPage, tmp_path: Path, name: str, begins: bytes) -> None:
    hand.pdf = tmp_path / name
    assert save(hand, page) == f"Saved: \u2068{name}\u2069"
    assert hand.pdf.read_bytes().startswith(begins)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [name]
    with speaking("es"):
        hand.wait(lambda: page.notice.text() == f"Guardado: \u2068{name}\u2069")


def test_the_text_has_every_state_of_every_place(hand: Hand, page: SheetPage, tmp_path: Path) -> None:
    hand.pdf = tmp_path / "sheet.txt"
    save(hand, page)
    said = " ".join(hand.pdf.read_text(encoding="utf-8").split())
    for head in ("Police: ", "Immigration officers: ", "ID and data: "):
        assert said.count(head) >= len(page.places.ids()) == 2


def test_several_pictures_are_counted(hand: Hand, page: SheetPage, tmp_path: Path) -> None:
    page.options.layout_box.setCurrentIndex(page.options.layout_box.findData("large"))
    hand.wait(lambda: len(page.preview.pages) > 1)
    hand.pdf = tmp_path / "sheet.png"
    count = len(page.preview.pages)
    said = save(hand, page)
    assert said == f"Saved {count} pictures: \u2068sheet.png\u2069 to \u2068sheet-{count}.png\u2069"
    assert len(list(tmp_path.glob("*.png"))) == count
    with speaking("es"):
        hand.wait(lambda: page.notice.text().startswith(f"Se guardaron {count} imágenes"))


def test_a_picture_that_would_hide_another_file_is_told(hand: Hand, page: SheetPage, tmp_path: Path) -> None:
    (tmp_path / "sheet-2.png").write_bytes(b"another sheet")
    hand.pdf = tmp_path / "sheet.png"
    assert "sheet-2.png is already there" in save(hand, page)
    assert not hand.pdf.exists()

"""Sheet and Directory with everything behind them: what a person does there, and what comes of it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.controllers.demonstration import load_demonstration
from resources_db.directory import FILE_NAME
from resources_db.errors import EnvironmentProblem
from resources_db.sources.records import no_progress
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held
from tests.helpers.service_files import service_file
from tests.helpers.window import speaking, texts
from ui.buttons import LinkButton
from ui.directory.page import IMPORT, OVERVIEW
from ui.main_window import DIRECTORY, FIND, SHEET
from ui.sheet.chosen_row import PLACE

WORDS = "Behind the blue door, ask for Ana."


@pytest.fixture
def hand(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    """Give a window on a directory of two real places."""
    assert english is None
    with open_directory(tmp_path / "data") as directory:
        places = [
            service(1, "Lantern Pantry", zip="33128", description=WORDS),
            service(2, "Lamp Clinic", zip="33130"),
        ]
        take_in(directory, places)
    made = Hand(qtbot, tmp_path / "data", tmp_path)
    yield made
    made.porchlight.close()


@pytest.fixture
def demonstration_hand(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    with open_directory(tmp_path / "demo") as directory:
        load_demonstration(directory, no_progress)
    made = Hand(qtbot, tmp_path / "demo", tmp_path)
    yield made
    made.porchlight.close()


def ids(hand: Hand) -> list[str]:
    rows = hand.find.rows
    found = (rows.found_at(rows.index(row)) for row in range(rows.rowCount()))
    return [one.listing.id for one in found if one]


def words_on(hand: Hand) -> str:
    return hand.window.sheet_page.preview.area.accessibleDescription()


def title(hand: Hand, row: int) -> str:
    return str(hand.window.sheet_page.places.rows.item(row).data(PLACE).title)


def add_all(hand: Hand) -> None:
    for listing_id in ids(hand):
        hand.porchlight.sheet.add(listing_id)
    hand.wait(lambda: len(hand.porchlight.sheet.ids) == len(ids(hand)))
    hand.window.show_page(SHEET)
    hand.wait(lambda: bool(words_on(hand)))


def test_a_place_is_on_the_sheet_once_and_that_is_said(hand: Hand) -> None:
    first = ids(hand)[0]
    hand.porchlight.sheet.add(first)
    hand.wait(lambda: hand.porchlight.sheet.ids == [first])
    hand.porchlight.sheet.add(first)
    hand.wait()
    assert hand.porchlight.sheet.ids == [first]
    assert hand.find.notice.text() == "This place is on the sheet already. It stands there once."
    with speaking("es"):
        hand.wait(lambda: hand.find.notice.text().startswith("Este lugar ya está en la hoja."))


def test_the_empty_sheet_leads_to_find(hand: Hand) -> None:
    hand.window.show_page(SHEET)
    hand.window.sheet_page.find_button.click()
    assert hand.window.pages.currentWidget() is hand.window.find_page


def test_a_sources_remarks_are_left_off_the_page_and_put_back(hand: Hand) -> None:
    add_all(hand)
    page = hand.window.sheet_page
    contact = [line for line in words_on(hand).splitlines() if "Police" in line or "Immigration" in line]
    assert WORDS in " ".join(words_on(hand).split())
    page.places.rows.setCurrentRow([title(hand, row) for row in range(2)].index("Lantern Pantry"))
    page.places.remarks.click()
    hand.wait(lambda: WORDS not in " ".join(words_on(hand).split()))
    assert "remarks left off" in page.cautions.text()
    left = [line for line in words_on(hand).splitlines() if "Police" in line or "Immigration" in line]
    assert len(left) == len(contact)
    page.places.remarks.click()
    hand.wait(lambda: WORDS in " ".join(words_on(hand).split()))


def test_what_is_saved_leaves_the_remarks_off_too(hand: Hand) -> None:
    add_all(hand)
    page = hand.window.sheet_page
    for row in range(2):
        page.places.rows.setCurrentRow(row)
        if page.places.remarks.isVisible():
            page.places.remarks.click()
            hand.wait()
    page.print_button.click()
    hand.wait(lambda: bool(hand.printed))
    page.save_button.click()
    hand.wait(lambda: page.notice.text().startswith("Saved"))
    assert hand.pdf is not None
    document = pypdfium2.PdfDocument(hand.pdf.read_bytes())
    words = " ".join(document[0].get_textpage().get_text_range().split())
    document.close()
    assert "Lantern Pantry" in words
    assert WORDS not in words


def test_the_news_of_a_sheet_follow_the_language(hand: Hand) -> None:
    add_all(hand)
    page = hand.window.sheet_page
    page.save_button.click()
    hand.wait(lambda: page.notice.text().startswith("Saved"))
    with speaking("es"):
        hand.wait(lambda: page.notice.text().startswith("Guardado"))


class NoPaper(Hand):
    """A hand at a window whose printer takes nothing."""

    def _print(self, pages: Sequence[QImage]) -> bool:
        assert pages
        raise EnvironmentProblem("printer_failed")


def test_a_printer_that_fails_says_that_nothing_was_printed(qtbot: QtBot, hand: Hand, tmp_path: Path) -> None:
    assert hand.titles()
    unlucky = NoPaper(qtbot, tmp_path / "data", tmp_path)
    add_all(unlucky)
    page = unlucky.window.sheet_page
    page.print_button.click()
    unlucky.wait(page.notice.isVisible)
    assert page.notice.text().startswith("The printer did not take the sheet. Nothing was printed.")
    unlucky.porchlight.close()


def test_a_file_that_was_not_taken_in_is_still_looked_at(hand: Hand, tmp_path: Path) -> None:
    page = hand.window.directory_page
    hand.window.show_page(DIRECTORY)
    page.file_dropped.emit(service_file(tmp_path, 5))
    hand.wait(page.incoming.isVisible)
    away = tmp_path / "away.db"
    (tmp_path / "data" / FILE_NAME).rename(away)
    page.incoming.apply_button.click()
    hand.wait(page.notice.isVisible)
    assert page.incoming.isVisible()
    away.rename(tmp_path / "data" / FILE_NAME)
    page.incoming.apply_button.click()
    hand.wait(page.importing.done.isVisible)
    assert page.importing.done.text() == "Done. Services: 5 new, 0 changed, 0 no longer listed."
    page.tabs[OVERVIEW].click()
    assert "7 services  ·  1 organization  ·  7 places to show" in texts(page)
    assert len(hand.titles()) == 7


def test_no_second_file_while_one_is_on_its_way(hand: Hand, tmp_path: Path) -> None:
    page = hand.window.directory_page
    hand.window.show_page(DIRECTORY)
    one, other = service_file(tmp_path, 3_000), tmp_path / "other"
    other.mkdir()
    page.file_dropped.emit(one)
    page.file_dropped.emit(service_file(other, 1))
    page.demonstration_wanted.emit()
    hand.wait(page.incoming.isVisible)
    assert "3,000 new" in page.incoming.summary.text()
    page.apply_wanted.emit([])
    page.apply_wanted.emit([])
    page.file_dropped.emit(service_file(other, 1))
    hand.wait(page.importing.done.isVisible)
    assert "3,000 new" in page.importing.done.text()


def test_going_to_other_pages_keeps_what_is_looked_at(hand: Hand, tmp_path: Path) -> None:
    page = hand.window.directory_page
    hand.window.show_page(DIRECTORY)
    page.file_dropped.emit(service_file(tmp_path, 5))
    hand.window.show_page(FIND)
    hand.wait()
    assert not page.incoming.isVisible()
    hand.window.show_page(DIRECTORY)
    assert page.incoming.isVisible()
    page.tabs[OVERVIEW].click()
    page.tabs[IMPORT].click()
    assert page.incoming.isVisible()


def test_what_came_of_a_file_is_seen_although_the_first_minute_began_with_a_stopped_demonstration(
    newcomer: Hand, tmp_path: Path
) -> None:
    hand, page = newcomer, newcomer.window.directory_page
    for _ in range(3):
        hand.press(Qt.Key.Key_Return)
    hand.button("Try with the demonstration directory").click()
    page.stop_wanted.emit()
    hand.wait(page.notice.isVisible)
    assert page.notice.text() == "Stopped. Nothing was changed."
    page.file_dropped.emit(service_file(tmp_path, 5))
    hand.wait(page.incoming.isVisible)
    page.incoming.apply_button.click()
    hand.wait(lambda: bool(page.importing.done.text()))
    assert hand.window.pages.currentIndex() == DIRECTORY
    assert page.importing.done.isVisible()


def test_the_demonstration_gives_way_to_real_records(demonstration_hand: Hand, tmp_path: Path) -> None:
    hand = demonstration_hand
    page = hand.window.directory_page
    hand.window.show_page(DIRECTORY)
    page.file_dropped.emit(service_file(tmp_path, 5))
    hand.wait(page.incoming.isVisible)
    page.incoming.apply_button.click()
    hand.wait(page.notice.isVisible)
    assert "Take the demonstration out first: Directory, Overview." in page.notice.text()
    assert "--data-dir" not in page.notice.text()
    page.incoming.cancel_button.click()
    for text in ("Take the demonstration out", "Yes, take it out"):
        QApplication.processEvents()
        found = [each for each in page.overview.findChildren(LinkButton) if each.text() == text and each.isVisible()]
        found[0].click()
    hand.wait(lambda: "This directory is empty." in texts(page))
    assert hand.titles() == []
    assert not hand.window.demonstration.isVisible()
    page.file_dropped.emit(service_file(tmp_path, 5))
    hand.wait(page.incoming.isVisible)
    page.incoming.apply_button.click()
    hand.wait(page.importing.done.isVisible)
    assert len(hand.titles()) == 5


def write_over(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.write(b"garbage " * (file.stat().st_size // 8))


@pytest.mark.parametrize(
    ("harm", "words", "spanish"),
    [
        (Path.unlink, "directory.db is no longer in its folder", "directory.db ya no está en su carpeta"),
        (write_over, "directory.db is damaged", "directory.db está dañado"),
    ],
)
def test_a_directory_that_is_gone_is_said_on_its_page_and_after_f9(
    hand: Hand, tmp_path: Path, harm: Callable[[Path], None], words: str, spanish: str
) -> None:
    hand.window.show_page(DIRECTORY)
    hand.wait(lambda: bool(hand.window.directory_page.overview.summary.text()))
    notice = hand.window.directory_page.overview.notice
    assert not notice.isVisible()
    hand.window.show_page(FIND)
    hand.wait()
    harm(tmp_path / "data" / FILE_NAME)
    hand.window.show_page(DIRECTORY)
    hand.wait(lambda: notice.text().startswith(words))
    hand.window.show_page(FIND)
    hand.find.notice.clear()
    hand.press(Qt.Key.Key_F9)
    hand.window.uncover()
    hand.wait(lambda: hand.find.notice.text().startswith(words))
    with speaking("es"):
        hand.wait(lambda: notice.text().startswith(spanish))


@pytest.mark.parametrize("seen_again", [False, True])
def test_an_import_that_ends_behind_a_hidden_window_shows_nothing_of_itself(
    hand: Hand, tmp_path: Path, *, seen_again: bool
) -> None:
    page = hand.window.directory_page
    hand.window.show_page(DIRECTORY)
    page.file_dropped.emit(service_file(tmp_path, 5, "canary.zip"))
    hand.wait(page.incoming.apply_button.isVisible)
    page.incoming.apply_button.click()
    hand.strike(Qt.Key.Key_F9)
    assert hand.porchlight.busy
    assert "canary" not in "".join(texts_held()), "it goes on without its name"
    if seen_again:
        hand.window.uncover()
    hand.wait()
    assert "canary" not in page.importing.left.text()
    assert page.importing.free
    if not seen_again:
        assert "canary" not in "".join(texts_held())
        assert ids(hand) == []
        hand.window.uncover()
        hand.wait()
    assert len(ids(hand)) == 7, "what was taken in is found once the window is seen again"
    hand.window.show_page(DIRECTORY)
    hand.wait()
    assert page.overview.import_button.isVisible()


def test_an_import_that_failed_behind_a_hidden_window_says_so_without_its_name(hand: Hand, tmp_path: Path) -> None:
    page = hand.window.directory_page
    hand.window.show_page(DIRECTORY)
    page.file_dropped.emit(service_file(tmp_path, 5, "canary.zip"))
    hand.wait(page.incoming.apply_button.isVisible)
    (tmp_path / "data" / FILE_NAME).rename(tmp_path / "gone.db")
    page.incoming.apply_button.click()
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    assert "canary" not in "".join(texts_held())
    hand.window.uncover()
    hand.window.show_page(DIRECTORY)
    hand.wait()
    assert page.notice.text().startswith("A file was being taken in while you hid the window. It was not taken in.")

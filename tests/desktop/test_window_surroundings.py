"""Bad surroundings: a disk that is full or cannot be written, a directory file that goes away under the open window.

Each time there is a sentence in place that says what is still as it was, and the rest of the window works on.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from resources_db.directory import FILE_NAME
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.disks import Disk, small_disk
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.service_files import service_file
from tests.helpers.window import speaking
from ui.main_window import DIRECTORY, SETTINGS, SHEET

HandOn = Callable[[Path], Hand]


@pytest.fixture
def hand_on(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[HandOn]:
    """Open windows on data folders, each with a directory of two places, and close them in the end."""
    assert english is None
    hands: list[Hand] = []

    def open_on(folder: Path) -> Hand:
        hands.append(Hand(qtbot, folder, tmp_path))
        return hands[-1]

    yield open_on
    for hand in hands:
        hand.porchlight.close()


def fill(folder: Path) -> None:
    with open_directory(folder) as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128"), service(2, "Lamp Clinic", zip="33130")])


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as made:
        fill(made.folder)
        yield made


def finds_and_prints(hand: Hand) -> None:
    """Find a place, put it on the sheet, and print it."""
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.find.question.words.setText("pantry")
    hand.wait(lambda: hand.titles() == ["Lantern Pantry"])
    hand.porchlight.sheet.add("".join(_ids(hand)[:1]))
    hand.wait(lambda: len(hand.porchlight.sheet.ids) == 1)
    hand.window.show_page(SHEET)
    hand.wait()
    hand.window.sheet_page.print_button.click()
    hand.wait(lambda: len(hand.printed) == 1)


def _ids(hand: Hand) -> list[str]:
    rows = hand.find.rows
    found = (rows.found_at(rows.index(row)) for row in range(rows.rowCount()))
    return [one.listing.id for one in found if one]


def bring_in(hand: Hand, file: Path) -> None:
    """Choose a file on the Directory page."""
    hand.file = file
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.overview.import_button.click()
    hand.wait()


def test_a_folder_that_cannot_be_written(disk: Disk, hand_on: HandOn, tmp_path: Path) -> None:
    disk.read_only()
    hand = hand_on(disk.folder)
    finds_and_prints(hand)
    page = hand.window.directory_page
    hand.window.show_page(DIRECTORY)
    said = [label.text() for label in page.overview.findChildren(type(page.overview.summary))]
    assert any(text.startswith("The data folder cannot be written.") for text in said)
    bring_in(hand, service_file(tmp_path, 3))
    assert page.notice.isVisible()
    assert "directory.db cannot be written. The directory is as it was before" in page.notice.text()
    with speaking("es"):
        hand.wait(lambda: "El directorio está como antes" in page.notice.text())
    hand.window.show_page(SETTINGS)
    assert {file.name for file in disk.folder.iterdir()} == {FILE_NAME}


def test_a_folder_that_stops_being_writable_while_a_file_is_looked_at(
    disk: Disk, hand_on: HandOn, tmp_path: Path
) -> None:
    hand = hand_on(disk.folder)
    page = hand.window.directory_page
    bring_in(hand, service_file(tmp_path, 3))
    assert page.incoming.isVisible()
    for side in ("-wal", "-shm"):
        (disk.folder / f"{FILE_NAME}{side}").chmod(0o400)
    (disk.folder / FILE_NAME).chmod(0o400)
    disk_is_bound_by_mode = not _writes_anyway(disk.folder / FILE_NAME)
    if not disk_is_bound_by_mode:
        pytest.skip("this person may write whatever a file's mode says")
    page.incoming.apply_button.click()
    hand.wait(page.notice.isVisible)
    assert "cannot be written" in page.notice.text()


def _writes_anyway(file: Path) -> bool:
    try:
        with file.open("r+b"):
            return True
    except PermissionError:
        return False


def test_a_disk_that_is_full_when_a_file_is_taken_in(disk: Disk, hand_on: HandOn, tmp_path: Path) -> None:
    hand = hand_on(disk.folder)
    page = hand.window.directory_page
    bring_in(hand, service_file(tmp_path, 2_000))
    assert page.incoming.isVisible()
    disk.fill_up(leave=64 * 1024)
    page.incoming.apply_button.click()
    hand.wait(page.notice.isVisible)
    assert "The disk is full. The directory is as it was before." in page.notice.text()
    assert page.incoming.isVisible(), "the file is still there to be taken in"
    (disk.folder / "filler").unlink()
    page.incoming.apply_button.click()
    hand.wait(page.importing.done.isVisible)
    assert "2,000 new" in page.importing.done.text()
    with open_directory(disk.folder) as directory:
        assert directory.check() == []
        assert directory.info().services == 2_002


def test_a_full_disk_changes_nothing(disk: Disk, hand_on: HandOn, tmp_path: Path) -> None:
    with open_directory(disk.folder) as directory:
        before = directory.content_hash()
    hand = hand_on(disk.folder)
    bring_in(hand, service_file(tmp_path, 2_000))
    disk.fill_up(leave=64 * 1024)
    hand.window.directory_page.incoming.apply_button.click()
    hand.wait(hand.window.directory_page.notice.isVisible)
    finds_and_prints(hand)
    with open_directory(disk.folder) as directory:
        assert directory.content_hash() == before
        assert directory.check() == []


def test_a_sheet_onto_a_full_disk_or_into_a_folder_that_cannot_be_written(
    disk: Disk, hand_on: HandOn, tmp_path: Path
) -> None:
    fill(tmp_path / "data")
    hand = hand_on(tmp_path / "data")
    finds_and_prints(hand)
    page = hand.window.sheet_page
    hand.pdf = disk.folder / "sheet.pdf"
    hand.pdf.write_bytes(b"what was there before")
    disk.fill_up()
    for read_only in (False, True):
        if read_only:
            disk.read_only()
        page.save_button.click()
        hand.wait(page.notice.isVisible)
        assert page.notice.text().startswith("sheet.pdf could not be written. Nothing was changed.")
        assert ("The disk is full" in page.notice.text()) == (not read_only)
        assert page.notice.text().count(".") == 4, "three sentences, and one name with a dot"
        assert hand.pdf.read_bytes() == b"what was there before"
        page.notice.clear()
    assert {file.name for file in disk.folder.iterdir()} == {FILE_NAME, "filler", "sheet.pdf"}


def move_away(file: Path) -> None:
    file.rename(file.with_name("moved.db"))


def replace(file: Path) -> None:
    shutil.copy(file, file.with_name("other.db"))
    file.with_name("other.db").replace(file)


GONE = [(move_away, "is no longer in its folder"), (replace, "Another file now stands in the place of")]


@pytest.mark.parametrize(("change", "sentence"), GONE)
def test_a_directory_that_goes_away_is_noticed_at_the_next_question(
    hand_on: HandOn, tmp_path: Path, change: Callable[[Path], None], sentence: str
) -> None:
    folder = tmp_path / "data"
    fill(folder)
    hand = hand_on(folder)
    assert len(hand.titles()) == 2
    change(folder / FILE_NAME)
    hand.find.question.words.setText("lamp")
    hand.wait(hand.find.notice.isVisible)
    assert sentence in hand.find.notice.text()
    assert "Nothing was changed." in hand.find.notice.text()
    hand.window.show_page(SETTINGS)
    hand.window.show_page(SHEET)
    assert not hand.window.covered


@pytest.mark.parametrize(("change", "sentence"), GONE)
def test_an_import_never_says_done_into_a_file_that_nobody_sees(
    hand_on: HandOn, tmp_path: Path, change: Callable[[Path], None], sentence: str
) -> None:
    folder = tmp_path / "data"
    fill(folder)
    hand = hand_on(folder)
    page = hand.window.directory_page
    bring_in(hand, service_file(tmp_path, 3))
    change(folder / FILE_NAME)
    page.incoming.apply_button.click()
    hand.wait(page.notice.isVisible)
    assert sentence in page.notice.text()
    assert not page.importing.done.isVisible()
    page.incoming.cancel_button.click()
    bring_in(hand, service_file(tmp_path, 4))
    assert sentence in page.notice.text(), "and the next one is not even read"


def test_a_directory_that_was_put_back_works_again(hand_on: HandOn, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    fill(folder)
    hand = hand_on(folder)
    move_away(folder / FILE_NAME)
    hand.find.question.words.setText("lamp")
    hand.wait(hand.find.notice.isVisible)
    (folder / "moved.db").rename(folder / FILE_NAME)
    hand.find.question.words.setText("lam")
    hand.wait(lambda: hand.titles() == ["Lamp Clinic"])
    assert not hand.find.notice.isVisible()

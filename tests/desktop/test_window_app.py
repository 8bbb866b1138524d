"""The whole window on the demonstration directory by the keyboard: find, look, add, sheet, PDF; and nothing stays."""

import os
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import make_application
from desktop.settings import load_settings
from resources_db.errors import EnvironmentProblem
from resources_db.filters import Filters
from resources_db.model import Domain
from resources_db.query import Query
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.window import texts
from ui.main_window import DIRECTORY, FIND, SETTINGS, SHEET
from ui.sheet.chosen_row import PLACE


def pdf_words(file: Path) -> str:
    document = pypdfium2.PdfDocument(file.read_bytes())
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


def test_the_whole_journey_by_the_keyboard(hand: Hand) -> None:
    hand.ask_near("33128")
    assert hand.find.question.place.text() == "33128 Miami, FL"
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.type("legal")
    assert hand.titles()
    hand.tab_to(hand.find.list)
    first = hand.titles()[0]
    assert first in texts(hand.find.detail)
    assert "Police" in "\n".join(texts(hand.find.detail))
    hand.type("+")
    hand.press(Qt.Key.Key_Down)
    second = hand.find.rows.found_at(hand.find.list.currentIndex())
    assert second is not None
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_D, CONTROL)
    assert hand.window.rail[SHEET].text() == "Sheet (2)"
    assert not hand.find.detail.add_button.isEnabled()
    hand.press(Qt.Key.Key_P, CONTROL)
    page = hand.window.sheet_page
    hand.wait(lambda: bool(page.preview.area.accessibleDescription()))
    assert first in page.preview.area.accessibleDescription()
    hand.tab_to(page.options.printed_by)
    hand.type("Harbor Coalition")
    hand.tab_to(page.save_button)
    hand.press(Qt.Key.Key_Space)
    assert hand.pdf is not None
    words = pdf_words(hand.pdf)
    for part in (first, second.listing.title, "Harbor Coalition", "DEMONSTRATION", "Police", "Immigration officers"):
        assert part in words
    assert page.notice.text() == "Saved: \u2068sheet.pdf\u2069"


def test_printing_gets_the_same_pages(hand: Hand) -> None:
    hand.find.list.setFocus()
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.tab_to(hand.window.sheet_page.print_button)
    hand.press(Qt.Key.Key_Space)
    assert [page.width() for page in hand.printed] == [2_550]
    assert hand.window.sheet_page.notice.text() == "Sent to the printer."


def test_a_pdf_that_cannot_be_saved_says_so_in_place(hand: Hand, tmp_path: Path) -> None:
    hand.find.list.setFocus()
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.pdf = tmp_path / "missing" / "sheet.pdf"
    hand.window.sheet_page.save_button.click()
    hand.wait()
    assert "sheet.pdf" in hand.window.sheet_page.notice.text()
    assert hand.window.sheet_page.notice.isVisible()


def test_thinking_better_of_it_saves_nothing(hand: Hand, tmp_path: Path) -> None:
    hand.find.list.setFocus()
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.pdf = None
    hand.window.sheet_page.save_button.click()
    hand.wait()
    assert list(tmp_path.iterdir()) == []


def test_a_seventh_place_is_refused_in_words(hand: Hand) -> None:
    hand.find.list.setFocus()
    for _ in range(7):
        hand.type("+")
        hand.press(Qt.Key.Key_Down)
    assert len(hand.porchlight.sheet.ids) == 6
    assert hand.find.notice.text() == "The sheet is full: it holds six places. Take one off first."
    hand.window.sheet_page.places.order_changed.emit(hand.porchlight.sheet.ids[1:])
    assert len(hand.porchlight.sheet.ids) == 5
    assert hand.find.notice.text() == ""


@pytest.mark.parametrize("leave", ["cover", "clear"])
def test_a_place_on_its_way_does_not_reach_a_sheet_that_was_cleared(hand: Hand, leave: str) -> None:
    for number in range(3):
        index = hand.find.rows.index(number + 1)
        if (found := hand.find.rows.found_at(index)) is not None:
            hand.porchlight.sheet.add(found.listing.id)
    assert hand.porchlight.busy
    {"cover": hand.window.cover, "clear": hand.window.sheet_page.clear_wanted.emit}[leave]()
    hand.wait()
    assert hand.porchlight.sheet.ids == []


def test_the_warnings_are_in_the_language_of_who_prints(hand: Hand) -> None:
    hand.find.list.setFocus()
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    page = hand.window.sheet_page
    before = page.warnings.text()
    assert before.startswith("Place 1: ")
    page.options.set_language("es")
    page.choices_changed.emit(page.options.choices())
    hand.wait()
    assert "Policía" in page.preview.area.accessibleDescription()
    assert page.warnings.text() == before
    settings = hand.window.settings_page
    settings.look.language.setCurrentIndex(settings.look.language.findData("es"))
    page.options.set_language("en")
    page.choices_changed.emit(page.options.choices())
    hand.wait()
    assert "Police" in page.preview.area.accessibleDescription()
    assert page.warnings.text() != before


def test_moving_a_place_changes_the_page(hand: Hand) -> None:
    hand.find.list.setFocus()
    hand.type("+")
    hand.press(Qt.Key.Key_Down)
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    page = hand.window.sheet_page
    before = page.preview.area.accessibleDescription()
    page.places.rows.setFocus()
    page.places.rows.setCurrentRow(0)
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    hand.wait(lambda: page.preview.area.accessibleDescription() != before)
    first = page.places.rows.item(0).data(PLACE).title
    assert f"1. {first}" in page.preview.area.accessibleDescription()


def test_an_unknown_place_is_never_a_silent_wrong_point(hand: Hand) -> None:
    hand.ask_near("Xyzzyville")
    hand.press(Qt.Key.Key_Return)
    assert hand.find.place_notice.isVisible()
    assert "Xyzzyville" in hand.find.place_notice.text()
    assert hand.find.question.query().place is None
    assert hand.titles() == []


def test_an_unknown_place_over_a_known_one_leaves_nothing_of_the_old(hand: Hand) -> None:
    hand.ask_near("33128")
    assert hand.titles()
    hand.ask_near("Xyzzyville")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.type("legal")
    hand.porchlight.find.ask_again()
    hand.wait()
    assert "Xyzzyville" in hand.find.place_notice.text()
    assert hand.titles() == []
    assert hand.find.sentence.text() == ""
    hand.ask_near("33128")
    assert hand.titles()
    assert not hand.find.place_notice.isVisible()


def test_hiding_known_contact_says_how_many_and_shows_them_again(hand: Hand) -> None:
    everything = hand.find.rows.rowCount()
    hand.find.question.filter_contact(Filters(hide=frozenset({Domain.POLICE})))
    hand.wait()
    said = hand.find.sentence.text()
    assert " hidden: known police contact ×" in said
    hand.find.question.filter_contact(Filters())
    hand.wait()
    assert hand.find.rows.rowCount() == everything
    assert "Nothing is hidden." in hand.find.sentence.text()


def test_fast_typing_ends_with_the_answer_to_what_stands_there(hand: Hand) -> None:
    hand.press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(hand.find.question.words, "naloxone")
    QTest.keyClick(hand.find.question.words, Qt.Key.Key_Backspace)
    QTest.keyClicks(hand.find.question.words, "e box")
    hand.wait()
    assert hand.titles()
    assert all("naloxone" in title.lower() for title in hand.titles()[:1])


def test_a_demonstration_says_so_on_every_page(hand: Hand) -> None:
    for page in range(4):
        hand.window.show_page(page)
        assert "DEMONSTRATION. Nothing here is real." in texts(hand.window)


def test_f9_forgets_question_answer_and_sheet(hand: Hand) -> None:
    hand.ask_near("33128")
    hand.find.list.setFocus()
    hand.type("+")
    hand.press(Qt.Key.Key_F9)
    assert hand.porchlight.sheet.ids == []
    assert hand.find.rows.rowCount() == 0
    assert hand.find.question.query() == Query()
    assert hand.window.sheet_page.places.ids() == []
    hand.window.uncover()
    hand.wait()
    assert hand.titles(), "in use again, with the empty question"
    assert hand.find.question.query() == Query()


def test_an_answer_on_its_way_does_not_reach_the_blank_page(hand: Hand) -> None:
    hand.find.question.words.setText("legal")
    hand.window.cover()
    hand.wait()
    assert hand.find.rows.rowCount() == 0


def test_nothing_asked_chosen_or_printed_stays(hand: Hand, demonstration: Path) -> None:
    stored = demonstration / "directory.db"
    before = stored.read_bytes()
    secrets = ("canaryquestion", "Canary Coalition", "canary remark")
    hand.ask_near("33128")
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.type(secrets[0])
    hand.find.question.words.setText("")
    hand.wait()
    hand.find.list.setFocus()
    hand.type("+")
    options = hand.window.sheet_page.options
    options.printed_by.setText(secrets[1])
    options.note.setPlainText(secrets[2])
    hand.wait()
    hand.window.close()
    hand.porchlight.close()
    assert stored.read_bytes() == before
    assert {file.name for file in demonstration.iterdir()} == {"directory.db", "settings.json"}
    for file in demonstration.rglob("*"):
        if file.is_file():
            assert not any(secret.encode() in file.read_bytes() for secret in secrets), file


def test_language_theme_and_size_are_taken_at_once_and_kept(hand: Hand, demonstration: Path) -> None:
    settings = hand.window.settings_page
    hand.window.show_page(SETTINGS)
    settings.look.language.setCurrentIndex(settings.look.language.findData("es"))
    settings.look.theme.setCurrentIndex(settings.look.theme.findData("dark"))
    settings.look.text_size.setCurrentIndex(settings.look.text_size.findData(150))
    hand.window.sheet_page.options.paper.setCurrentIndex(1)
    hand.wait(lambda: hand.window.rail[0].text() == "Buscar")
    kept = load_settings(demonstration, "en")
    assert (kept.language, kept.theme, kept.text_size, kept.paper) == ("es", "dark", 150, "a4")
    assert QApplication.font().pointSizeF() == 16.5


def package(folder: Path, more: int = 0) -> Path:
    """Write an HSDS package of two services, and `more` of them."""
    file = folder / "harbor.zip"
    services = "".join(f"{number},1,Lamp {number},active\n" for number in range(3, 3 + more))
    two = "id,organization_id,name,status\n1,1,Lantern Pantry,active\n2,1,<b>Lamp</b> Clinic,active\n"
    tables = {
        "organizations.csv": "id,name,description\n1,Harbor Union,\n",
        "services.csv": two + services,
        "phones.csv": "id,service_id,number,type\n1,1,(305) 555-0142,voice\n",
    }
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in tables.items():
            archive.writestr(name, text)
    return file


def test_a_file_is_looked_at_and_then_taken_in(empty: Hand, tmp_path: Path) -> None:
    hand, page = empty, empty.window.directory_page
    assert "The directory is empty." in hand.find.empty.text()
    hand.file = package(tmp_path)
    hand.press(Qt.Key.Key_3, CONTROL)
    hand.tab_to(page.overview.import_button)
    hand.press(Qt.Key.Key_Space)
    assert page.incoming.isVisible()
    assert page.incoming.source.text() == "harbor"
    hand.press(Qt.Key.Key_Space)
    hand.wait(page.importing.done.isVisible)
    assert page.importing.done.text().startswith("Done. Services: 2 new")
    assert sorted(hand.titles()) == ["<b>Lamp</b> Clinic", "Lantern Pantry"]
    hand.tab_to(page.importing.overview_button)
    hand.press(Qt.Key.Key_Space)
    assert "2 services  ·  1 organization  ·  2 places to show" in texts(page)
    hand.tab_to(page.overview.import_button)
    hand.press(Qt.Key.Key_Space)
    assert "The directory already has all of this. Nothing would change." in texts(page)


def test_f9_forgets_a_file_that_is_looked_at(empty: Hand, tmp_path: Path) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = package(tmp_path)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    hand.wait(page.incoming.isVisible)
    hand.window.cover()
    hand.window.uncover()
    hand.window.show_page(DIRECTORY)
    hand.wait()
    assert page.incoming.isHidden()
    assert "harbor.zip" not in "\n".join(texts(page))


def test_f9_forgets_a_file_on_its_way_to_being_looked_at(empty: Hand, tmp_path: Path) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = package(tmp_path, more=3_000)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    assert page.busy.isVisible()
    hand.window.cover()
    hand.wait()
    assert page.incoming.isHidden()
    assert page.busy.isHidden()


def test_f9_lets_a_file_be_taken_in_to_its_end(empty: Hand, tmp_path: Path) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = package(tmp_path)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    hand.wait(page.incoming.isVisible)
    page.incoming.apply_button.click()
    hand.window.cover()
    hand.wait()
    assert not any("Done" in text for text in texts(page)), "a hidden window is told nothing of it"
    hand.window.uncover()
    hand.wait(lambda: len(hand.titles()) == 2)


def test_leaving_a_file_changes_nothing(empty: Hand, tmp_path: Path) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = package(tmp_path)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    hand.wait(page.incoming.isVisible)
    page.incoming.cancel_button.click()
    hand.wait()
    assert page.overview.isVisible()
    assert hand.titles() == []


def test_reading_a_file_can_be_stopped(empty: Hand, tmp_path: Path) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = package(tmp_path, more=20_000)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    assert page.busy.isVisible()
    page.busy.stop.click()
    hand.wait(page.notice.isVisible)
    assert page.notice.text() == "Stopped. Nothing was changed."
    assert page.importing.choose_button.isVisible()
    assert hand.titles() == []


def test_the_window_works_on_while_a_file_is_taken_in(empty: Hand, tmp_path: Path) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = package(tmp_path, more=3_000)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    hand.wait(page.incoming.isVisible)
    page.incoming.apply_button.click()
    hand.window.show_page(FIND)
    hand.find.question.words.setText("lamp")
    hand.qtbot.waitUntil(lambda: "No places." in hand.find.sentence.text() or bool(hand.titles()), timeout=20_000)
    hand.wait(lambda: bool(hand.titles()))
    assert "3,001 places." in hand.find.sentence.text()


@pytest.mark.parametrize("content", [b"", b"not a zip at all", b"PK\x03\x04 cut short"])
def test_a_file_that_is_no_directory_says_so_in_place(empty: Hand, tmp_path: Path, content: bytes) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = tmp_path / "wrong.zip"
    hand.file.write_bytes(content)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    hand.wait(page.notice.isVisible)
    assert "Nothing was changed." in page.notice.text()
    assert page.importing.choose_button.isVisible()


def test_the_demonstration_is_loaded_from_the_window(empty: Hand) -> None:
    hand = empty
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.overview.demonstration_button.click()
    hand.wait(hand.window.demonstration.isVisible)
    hand.wait(lambda: len(hand.titles()) > 40)


def test_a_directory_that_cannot_be_opened_says_so_in_place(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    assert english is None
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "directory.db").write_bytes(b"this is no database, and long enough to be looked at" * 100)
    hand = Hand(qtbot, folder, tmp_path)
    assert hand.find.notice.isVisible()
    assert "directory.db" in hand.find.notice.text()
    hand.porchlight.close()


def test_without_a_display_the_window_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(EnvironmentProblem) as problem:
        make_application()
    assert problem.value.exit_code == 3
    assert "porchlight --help" in problem.value.text("en")
    assert os.environ.get("DISPLAY") is None

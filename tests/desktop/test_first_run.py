"""The first minute in the real window: seen at once, skipped at will, kept at its end, begun anew if cut off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Porchlight
from desktop.clock import system_and_build
from desktop.controllers.demonstration import load_demonstration
from desktop.controllers.sheet import WaysOut
from desktop.settings import Settings, load_settings
from desktop.usual import Usual
from resources_db.directory import Directory
from resources_db.places import Gazetteer
from resources_db.sources.records import no_progress
from resources_db.units import Unit
from tests.helpers.window import dress, measuring, press, texts
from ui.first_run.page import FirstRunPage
from ui.main_window import DIRECTORY, FIND

MEXICO = Usual("km", "letter", "MX")
Start = Callable[..., Porchlight]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def start(qtbot: QtBot, english: None, folder: Path) -> Iterator[Start]:
    """Give a way to start Porchlight as a person does, on `folder` or another one."""
    assert english is None
    started: list[Porchlight] = []

    def begin(where: Path | None = None, usual: Usual = MEXICO, file: Path | None = None) -> Porchlight:
        at = where or folder
        settings = load_settings(at, "en", units=usual.units, paper=usual.paper)
        made = Porchlight(at, settings, WaysOut(lambda: None, lambda _pages: False, lambda: file), usual=usual)
        started.append(made)
        qtbot.addWidget(made.window)
        made.window.show()
        made.window.activateWindow()
        qtbot.waitUntil(lambda: not made.busy and QApplication.focusWidget() is not None, timeout=20_000)
        return made

    with measuring(Unit.MILES):
        yield begin
        for each in started:
            each.window.close()
            each.close()
    dress(QApplication.instance())  # type: ignore[arg-type]


def first_page(porchlight: Porchlight) -> FirstRunPage:
    [page] = porchlight.window.findChildren(FirstRunPage)
    return page


def asks(porchlight: Porchlight) -> bool:
    return any(page.isVisible() for page in porchlight.window.findChildren(FirstRunPage))


def enter(porchlight: Porchlight, times: int = 1) -> None:
    for _ in range(times):
        press(QApplication.focusWidget() or porchlight.window, Qt.Key.Key_Return)


def test_a_new_folder_begins_with_the_questions_and_writes_nothing(start: Start, folder: Path) -> None:
    porchlight = start()
    page = first_page(porchlight)
    assert asks(porchlight)
    assert page.progress.text() == "Step 1 of 4"
    assert QApplication.focusWidget() is page.heading
    assert not list(folder.iterdir())
    enter(porchlight, 3)
    assert page.progress.text() == "Step 4 of 4"
    assert not list(folder.iterdir())


def test_the_heading_stays_where_it_is_from_step_to_step(start: Start) -> None:
    porchlight = start()
    porchlight.window.resize(1366, 768)
    page, places = first_page(porchlight), set()
    for _ in range(4):
        QApplication.processEvents()
        places.add((page.progress.text(), page.heading.mapTo(page, QPoint()).y()))
        enter(porchlight)
    assert len(places) == 4
    assert len({height for _, height in places}) == 1


def test_the_language_is_spoken_at_once(start: Start) -> None:
    porchlight = start()
    page = first_page(porchlight)
    page.language_step.language.buttons["es"].click()
    QApplication.processEvents()
    assert page.heading.text() == "Le damos la bienvenida a Porchlight"
    assert porchlight.settings.now.language == "es"
    assert page.next.text() == "Siguiente"


def test_the_guess_says_where_it_comes_from(start: Start) -> None:
    porchlight = start()
    enter(porchlight)
    step = first_page(porchlight).measures_step
    assert "this computer is set up for: Mexico" in step.why.text()
    assert (step.units.value(), step.paper.value()) == ("km", "letter")


def test_without_a_region_it_is_as_in_the_united_states(start: Start) -> None:
    porchlight = start(usual=Usual("mi", "letter"))
    enter(porchlight)
    assert "usual in the United States" in first_page(porchlight).measures_step.why.text()


def test_by_keyboard_to_an_empty_directory_and_never_asked_again(start: Start, folder: Path, qtbot: QtBot) -> None:
    porchlight = start()
    page = first_page(porchlight)
    enter(porchlight, 2)
    press(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.organization_step.fields.organization
    QTest.keyClicks(page.organization_step.fields.organization, "Harbor Coalition")
    enter(porchlight)
    assert page.progress.text() == "Step 4 of 4"
    enter(porchlight)
    assert asks(porchlight), "Enter on the heading chooses nothing"
    page.begin_step.later_button.setFocus()
    enter(porchlight)
    qtbot.waitUntil(lambda: not porchlight.busy, timeout=20_000)
    assert not asks(porchlight)
    assert porchlight.window.pages.currentIndex() == FIND
    kept = load_settings(folder, "es")
    assert (kept.organization, kept.units, kept.language) == ("Harbor Coalition", "km", "en")
    porchlight.window.close()
    porchlight.close()
    assert not asks(start())


def test_escape_does_nothing_and_back_keeps_what_was_chosen(start: Start) -> None:
    porchlight = start()
    page = first_page(porchlight)
    enter(porchlight)
    page.measures_step.units.buttons["mi"].click()
    press(page, Qt.Key.Key_Escape)
    assert page.progress.text() == "Step 2 of 4"
    page.back.click()
    assert page.progress.text() == "Step 1 of 4"
    page.next.click()
    assert page.measures_step.units.value() == "mi"


def test_a_step_that_is_skipped_leaves_everything_as_it_was(start: Start) -> None:
    porchlight = start()
    page = first_page(porchlight)
    enter(porchlight)
    page.measures_step.units.buttons["mi"].click()
    page.measures_step.paper.buttons["a4"].click()
    assert (porchlight.settings.now.units, porchlight.settings.now.paper) == ("mi", "a4")
    page.skip.click()
    assert (porchlight.settings.now.units, porchlight.settings.now.paper) == ("km", "letter")
    page.organization_step.fields.organization.setText("Harbor Coalition")
    page.skip.click()
    assert porchlight.settings.now.organization == ""
    assert page.progress.text() == "Step 4 of 4"


def test_a_first_run_that_breaks_off_begins_again(start: Start, folder: Path) -> None:
    porchlight = start()
    page = first_page(porchlight)
    page.language_step.language.buttons["es"].click()
    enter(porchlight, 2)
    porchlight.window.close()
    porchlight.close()
    assert not list(folder.iterdir())
    again = start()
    assert first_page(again).progress.text() == "Step 1 of 4"


def test_the_demonstration_is_loaded_and_shown(start: Start, qtbot: QtBot) -> None:
    porchlight = start()
    enter(porchlight, 3)
    first_page(porchlight).begin_step.demonstration_button.click()
    window = porchlight.window
    qtbot.waitUntil(lambda: not porchlight.busy and window.pages.currentIndex() == FIND, timeout=30_000)
    qtbot.waitUntil(lambda: not porchlight.busy and window.find_page.rows.rowCount() > 5, timeout=20_000)
    assert window.demonstration.isVisible()


def test_an_import_asks_for_its_file(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty.zip").write_bytes(b"no zip")
    porchlight = start(file=tmp_path / "empty.zip")
    enter(porchlight, 3)
    first_page(porchlight).begin_step.import_button.click()
    assert porchlight.window.pages.currentIndex() == DIRECTORY
    notice = porchlight.window.directory_page.notice
    qtbot.waitUntil(lambda: not porchlight.busy and bool(notice.text()), timeout=20_000)


def test_a_directory_with_records_goes_straight_to_find(start: Start, folder: Path) -> None:
    with Directory.open(folder, Gazetteer(), system_and_build) as directory:
        load_demonstration(directory, no_progress)
    assert not asks(start())


def test_a_directory_without_records_begins_with_the_questions(start: Start, folder: Path) -> None:
    porchlight = start()
    enter(porchlight, 3)
    first_page(porchlight).begin_step.later_button.click()
    porchlight.window.close()
    porchlight.close()
    (folder / "settings.json").unlink()
    assert [file.name for file in folder.iterdir()] == ["directory.db"]
    assert asks(start())


def test_where_settings_are_given_nothing_is_asked(qtbot: QtBot, english: None, folder: Path) -> None:
    assert english is None
    porchlight = Porchlight(folder, Settings())
    qtbot.addWidget(porchlight.window)
    porchlight.window.show()
    qtbot.waitUntil(lambda: not porchlight.busy, timeout=20_000)
    assert not asks(porchlight)
    porchlight.window.close()
    porchlight.close()


def test_a_folder_that_cannot_be_written_is_said_and_the_window_still_works(start: Start, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    porchlight = start(tmp_path / "file" / "data")
    page = first_page(porchlight)
    assert "Nothing can be written to the data folder" in page.notice.text()
    page.language_step.language.buttons["es"].click()
    QApplication.processEvents()
    assert "No se puede escribir en la carpeta de datos" in page.notice.text()
    enter(porchlight, 3)
    page.begin_step.later_button.click()
    assert porchlight.window.pages.currentIndex() == FIND
    settings = porchlight.window.settings_page
    assert "No se pudieron escribir los ajustes" in settings.notice.text()
    settings.look.language.setCurrentIndex(0)
    QApplication.processEvents()
    assert "The settings could not be written" in settings.notice.text()


def test_hide_works_in_the_first_minute_too(start: Start) -> None:
    porchlight = start()
    window = porchlight.window
    press(window, Qt.Key.Key_2, modifier=Qt.KeyboardModifier.ControlModifier)
    assert asks(porchlight), "no other key leads away"
    window.cover()
    assert window.covered
    assert texts(window) == []
    window.uncover()
    assert asks(porchlight)
    assert QApplication.focusWidget() is first_page(porchlight).heading

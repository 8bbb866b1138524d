"""The Directory page: what it is in numbers, and a file coming in."""

from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.model import Domain, State
from resources_db.sources.records import Problem
from tests.helpers.window import HOSTILE, press, speaking, texts
from ui.buttons import LinkButton
from ui.directory.held_model import HeldModel
from ui.directory.page import IMPORT, OVERVIEW, DirectoryPage
from ui.directory.problems_model import ProblemsModel
from ui.directory.values import Change, HeldItem, Imported, ImportPreview, Overview, RowsKind, SourceLine
from ui.language import language

TODAY = date(2026, 11, 22)
HARBOR = SourceLine(
    name="Harbor City directory", services=4_089, data_as_of=date(2026, 10, 5), imported_on=date(2026, 10, 7)
)
FULL = Overview(
    organizations=1_074,
    services=4_089,
    listings=4_089,
    data_as_of=date(2026, 10, 5),
    today=TODAY,
    sources=(HARBOR,),
    counts={
        domain: {State.POSSIBLE: 4, State.NONE_FOUND: 5, State.NOT_ASSESSED: 4_000, State.PARTIAL: 80}
        for domain in Domain
    },
)
KIND = "address_confidential"
PREVIEW = ImportPreview(
    file_name="harbor.zip",
    format="hsds-1.1",
    source="Harbor City directory",
    new_source=False,
    changes=[
        Change("service", 12, 40, 4_035, 2),
        Change("phone", 1, 0, 5_000, 0),
        Change("address", 0, 0, 9, 0),
        Change("meta_table", 1, 0, 0, 0),
    ],
    held=[HeldItem("h1", "Pelican House", "Its address becomes public.", "It was withheld before.")],
    problems=[Problem(kind=KIND, file="phones.csv", row=1_200, column="number", value="xOPT9")],
)


@pytest.fixture
def page(qtbot: QtBot) -> DirectoryPage:
    made = DirectoryPage()
    qtbot.addWidget(made)
    made.resize(1_000, 700)
    made.show()
    return made


def seen(page: DirectoryPage) -> list[str]:
    for _ in range(2):  # what is made anew is laid out a moment later
        QApplication.processEvents()
    return texts(page)


def test_the_overview_is_counted_and_dated(page: DirectoryPage) -> None:
    page.show_overview(FULL)
    said = seen(page)
    assert "4,089 services  ·  1,074 organizations  ·  4,089 places to show" in said
    source = said.index("\u2068Harbor City directory\u2069")
    assert said[source + 1] == "4,089 services. Data of October 5, 2026, 48 days old. Taken in on October 7, 2026."
    police = said.index("Police")
    assert said[police + 1 : police + 4] == ["4", "5", "4,080"]


def test_data_of_today_has_no_age(page: DirectoryPage) -> None:
    page.show_overview(replace(FULL, today=HARBOR.data_as_of))
    assert "4,089 services. Data of October 5, 2026. Taken in on October 7, 2026." in seen(page)


def test_an_unknown_age_says_so(page: DirectoryPage) -> None:
    page.show_overview(Overview(services=1, sources=(SourceLine(name="x", services=1),)))
    said = seen(page)
    assert "1 service. How old its data is: not stated." in said
    assert any("does not say how old its data is" in text for text in said)


def test_what_needs_attention_is_said_with_a_button_where_there_is_something_to_do(
    qtbot: QtBot, page: DirectoryPage
) -> None:
    page.show_overview(replace(FULL, gone=12, today=date(2027, 10, 5)))
    said = seen(page)
    assert any("its data is of October 5, 2026, 365 days ago" in text for text in said)
    assert any(text.startswith("Nobody has checked well enough, of 4,089 places: Police: 4,080") for text in said)
    assert any(text.startswith("12 services that the source no longer lists") for text in said)
    newer = [button for button in page.overview.findChildren(LinkButton) if button.text() == "Import a newer file…"]
    assert len(newer) == 1
    with qtbot.waitSignal(page.import_wanted):
        newer[0].click()


def test_one_place_is_no_places(page: DirectoryPage) -> None:
    page.show_overview(replace(FULL, listings=1, counts={Domain.POLICE: {State.NOT_ASSESSED: 1}}))
    assert "Nobody has checked well enough, of 1 place: Police: 1. Every sheet says so." in seen(page)


def test_a_directory_in_order_asks_for_no_attention(page: DirectoryPage) -> None:
    known = {domain: {State.NONE_FOUND: 4_089} for domain in Domain}
    page.show_overview(replace(FULL, counts=known))
    assert "What needs attention" not in seen(page)


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("en", "The clock of this computer is behind: it is November 22, 2026 or later."),
        ("es", "El reloj de esta computadora está atrasado: es el 22 de noviembre de 2026 o después."),
    ],
)
def test_a_clock_that_is_behind_needs_attention(page: DirectoryPage, spoken: str, words: str) -> None:
    with speaking(spoken):
        page.show_overview(replace(FULL, demonstration=True))
        assert not any(text.startswith(words) for text in seen(page))
        page.show_overview(replace(FULL, demonstration=True, clock_behind=True))
        assert [text for text in seen(page) if text.startswith(words)]


def test_a_folder_that_cannot_be_written_is_said_and_nothing_offered_for_it(page: DirectoryPage) -> None:
    page.show_overview(replace(FULL, writable=False, today=date(2027, 10, 5)))
    said = seen(page)
    assert any(text.startswith("The data folder cannot be written.") for text in said)
    assert "Import a newer file…" not in said


def test_an_empty_directory_says_the_next_step(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_overview(Overview())
    said = seen(page)
    assert "This directory is empty." in said
    assert "What is known of contact" not in said
    with qtbot.waitSignal(page.demonstration_wanted):
        press(page.overview.demonstration_button, Qt.Key.Key_Space)
    page.show_part(IMPORT)
    with qtbot.waitSignal(page.demonstration_wanted):
        press(page.importing.demonstration_button, Qt.Key.Key_Space)
    page.show_overview(FULL)
    assert not page.importing.demonstration_button.isVisible()
    page.show_part(OVERVIEW)
    assert not page.overview.demonstration_button.isVisible()


def test_the_demonstration_is_taken_out_after_one_question(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_overview(replace(FULL, demonstration=True))
    wanted: list[bool] = []
    page.empty_wanted.connect(lambda: wanted.append(True))

    def button(text: str) -> LinkButton:
        QApplication.processEvents()
        (found,) = [each for each in page.overview.findChildren(LinkButton) if each.text() == text and each.isVisible()]
        return found

    button("Take the demonstration out").click()
    assert wanted == []
    button("Yes, take it out").click()
    assert wanted == [True]
    assert qtbot


@pytest.mark.parametrize("count", [0, 1, 100_000])
def test_directories_of_every_size_are_counted_in_words(page: DirectoryPage, count: int) -> None:
    counts = {domain: {State.NOT_ASSESSED: count} for domain in Domain}
    page.show_overview(replace(FULL, services=count, organizations=count, listings=count, counts=counts))
    words = {0: "0 services", 1: "1 service", 100_000: "100,000 services"}[count]
    assert any(text.startswith(f"{words}  ·  ") for text in seen(page))


def test_long_work_says_what_it_does_and_can_be_stopped(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_overview(FULL)
    page.show_part(IMPORT)
    page.show_progress("Comparing with the directory", 11, 24)
    assert page.busy.bar.value() == 11
    assert "Comparing with the directory" in seen(page)
    assert not page.importing.choose_button.isVisible()
    with qtbot.waitSignal(page.stop_wanted):
        page.busy.stop.click()
    assert not page.busy.stop.isEnabled(), "it was heard"
    page.show_failure("Stopped. Nothing was changed.")
    page.show_progress("Reading the file", 0, 0)
    assert page.busy.stop.isEnabled()


def test_a_file_on_its_way_stays_while_a_person_looks_elsewhere(page: DirectoryPage) -> None:
    page.show_overview(FULL)
    page.show_part(IMPORT)
    page.show_preview(PREVIEW)
    page.tabs[OVERVIEW].click()
    assert page.overview.isVisible()
    assert not page.incoming.isVisible()
    asked: list[bool] = []
    page.import_wanted.connect(lambda: asked.append(True))
    assert page.overview.import_button.text() == "Go to the file that is coming in"
    page.overview.import_button.click()
    assert page.incoming.isVisible()
    assert asked == [], "no second file while one is on its way"
    page.show_imported(Imported(source="Harbor", added=1, updated=0, gone=0))
    page.tabs[OVERVIEW].click()
    page.overview.import_button.click()
    assert asked == [True]


def drop(page: DirectoryPage, *urls: QUrl) -> bool:
    """Drag something over the page and let it go; return whether it was taken."""
    data = QMimeData()
    data.setUrls(list(urls))
    at, action = QPoint(200, 200), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, action, data, left, none)
    QApplication.sendEvent(page.viewport(), entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(page.viewport(), QDropEvent(QPointF(at), action, data, left, none))
    return True


def test_a_file_dragged_onto_the_page_is_brought_in(page: DirectoryPage, tmp_path: Path) -> None:
    files: list[Path] = []
    page.file_dropped.connect(files.append)
    page.show_overview(FULL)
    one, two = QUrl.fromLocalFile(str(tmp_path / "a b.zip")), QUrl.fromLocalFile(str(tmp_path / "c.zip"))
    assert drop(page, one)
    assert files == [tmp_path / "a b.zip"]
    assert not drop(page, one, two), "one at a time"
    assert not drop(page, QUrl("https://example.org/c.zip")), "nothing from a network"
    assert not drop(page)
    page.show_preview(PREVIEW)
    assert not drop(page, two), "not while another is on its way"
    assert files == [tmp_path / "a b.zip"]


def test_a_preview_says_what_would_change_and_waits_for_a_yes(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    page.show_preview(PREVIEW)
    said = seen(page)
    assert "Services: 12 new, 40 changed, 2 no longer listed, 4,035 as before." in said
    services = said.index("Services")
    assert said[services + 1 : services + 5] == ["12", "40", "4,035", "2"]
    assert said[said.index("Phones") + 1] == "1", "a new phone is news though no service changed"
    assert "Addresses" not in said, "nothing changes there"
    assert "meta_table" in said, "a table without a name of ours is shown too"
    assert "Waits for your yes (1)" in said
    assert "Problems (1)" in said
    held = page.incoming.held_rows
    assert held.index(0, 0).data() == "\u2068Pelican House\u2069: Its address becomes public."
    assert held.index(0, 3).data() == "It was withheld before."
    with qtbot.waitSignal(page.apply_wanted) as applied:
        press(page.incoming.apply_button, Qt.Key.Key_Space)
    assert applied.args == [[]], "nothing is accepted without a tick"


def test_a_held_item_is_accepted_by_a_tick(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    page.show_preview(PREVIEW)
    table = page.incoming.held
    table.setFocus()
    table.setCurrentIndex(page.incoming.held_rows.index(0, 0))
    press(table, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.apply_wanted) as applied:
        page.incoming.apply_button.click()
    assert applied.args == [["h1"]]
    page.show_preview_again("It was not taken in.")
    assert page.incoming.accepted() == ["h1"], "what was ticked stays ticked"
    press(table, Qt.Key.Key_Space)
    assert page.incoming.accepted() == []
    press(table, Qt.Key.Key_Space)
    page.incoming.clear()
    page.show_preview(PREVIEW)
    assert page.incoming.accepted() == [], "another file begins without a tick"
    table.setCurrentIndex(page.incoming.held_rows.index(0, 0))
    press(table, Qt.Key.Key_Space)
    assert page.incoming.accepted() == ["h1"]
    page.show_preview(replace(PREVIEW, source="Another directory"))
    assert page.incoming.accepted() == [], "a yes was to what the file of one source would change, never to another's"


def test_the_source_can_be_called_otherwise(page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    names: list[str] = []
    page.source_named.connect(names.append)
    page.show_preview(PREVIEW)
    page.incoming.source.setText("Another directory")
    press(page.incoming.source, Qt.Key.Key_Return)
    assert names == ["Another directory"]


def test_the_proposed_source_is_not_asked_again(page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    names: list[str] = []
    page.source_named.connect(names.append)
    page.show_preview(PREVIEW)
    press(page.incoming.source, Qt.Key.Key_Return)
    assert names == []


def test_in_doubt_the_source_is_asked(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    page.ask_source("harbor.zip", "It looks partly like a source that is here.")
    assert page.incoming.source.isVisible()
    assert not page.incoming.apply_button.isVisible()
    assert "looks partly like" in page.notice.text()
    page.incoming.source.setText("Harbor")
    with qtbot.waitSignal(page.source_named) as named:
        press(page.incoming.source, Qt.Key.Key_Return)
    assert named.args == ["Harbor"]


def test_nothing_new_is_said(page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    page.show_preview(ImportPreview(file_name="x", format="y", source="z", new_source=False, nothing_new=True))
    assert "The directory already has all of this. Nothing would change." in seen(page)


def test_a_refusal_stands_above_the_next_try(page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    page.show_progress("Reading the file", 0, 0)
    page.show_failure("This is no directory file. The directory is as it was before.")
    assert page.notice.isVisible()
    assert page.importing.choose_button.isVisible()
    assert not page.busy.isVisible()
    page.show_progress("Reading the file", 0, 0)
    assert not page.notice.isVisible()


def test_what_was_done_is_said_and_no_more(page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    page.show_imported(Imported(source="Harbor", added=12, updated=1_040, gone=2, waiting=1, problems=3))
    said = "\n".join(seen(page))
    assert "Done. Services: 12 new, 1,040 changed, 2 no longer listed." in said
    assert "1 thing that waited for your yes stayed as before." in said
    assert "3 things in the file were not as the standard says." in said
    page.show_imported(Imported(source="Harbor", added=0, updated=0, gone=0, waiting=1, changed=False))
    assert page.importing.done.text() == "Nothing was changed."
    assert "1 thing that waited for your yes stayed as before." in "\n".join(seen(page))
    page.show_imported(Imported(source="Harbor", added=0, updated=0, gone=0, changed=False))
    assert page.importing.done.text() == "The directory already had all of this. Nothing was changed."
    page.importing.overview_button.click()
    assert page.overview.isVisible()
    with speaking("es"):
        QApplication.processEvents()
        assert page.importing.done.text().startswith("El directorio ya tenía")


def test_what_a_flat_file_is_called_follows_the_language(page: DirectoryPage) -> None:
    page.show_preview(replace(PREVIEW, file_name="list.csv", format="table"))
    assert page.incoming.title.text().endswith("·  table")
    with speaking("es"):
        QApplication.processEvents()
        assert page.incoming.title.text().endswith("·  tabla")


def test_numbers_that_cannot_be_read_say_why_on_the_overview(page: DirectoryPage) -> None:
    page.show_overview(FULL)
    page.show_unread("directory.db is no longer in its folder.")
    assert page.overview.notice.isVisible()
    page.show_overview(FULL)
    assert not page.overview.notice.isVisible()


def test_the_list_of_problems_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ProblemsModel()
    model.show_rows(PREVIEW.problems)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    cells = [str(model.index(0, column).data()) for column in range(4)]
    assert cells[0] == "phones.csv, row 1,200, number"
    assert cells[1] == "xOPT9"
    assert cells[2]
    assert cells[3]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_stay_text_in_their_place(page: DirectoryPage, text: str) -> None:
    held = HeldItem("h1", text, "Its address becomes public.", "It was withheld before.")
    problem = Problem(kind=KIND, file="phones.csv", row=1, column=text[:80], value=text)
    page.show_overview(Overview(services=1, sources=(SourceLine(name=text),)))
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    page.show_part(IMPORT)
    page.show_preview(
        ImportPreview(file_name=text, format="hsds", source=text, new_source=True, held=[held], problems=[problem])
    )
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    assert page.incoming.apply_button.isVisible()


def test_it_speaks_spanish(page: DirectoryPage) -> None:
    page.show_overview(FULL)
    page.show_part(IMPORT)
    said_in = {"en": "It was withheld before.", "es": "Antes no se daba."}
    held = HeldItem("h1", "Pelican House", "What", lambda: said_in[language()])
    page.show_preview(replace(PREVIEW, held=[held]))
    with speaking("es"):
        said = seen(page)
        assert "Servicios" in said
        assert "Problemas (1)" in said
        assert page.incoming.held_rows.index(0, 3).data() == "Antes no se daba."
        assert page.tabs[IMPORT].text() == "Importar"


def test_what_is_wrong_and_what_was_done_can_be_read_whole(page: DirectoryPage) -> None:
    hostile = Problem(kind=KIND, file="phones.csv", row=1, column="number", value="<b>x" + " long value" * 15)
    page.show_part(IMPORT)
    page.show_preview(replace(PREVIEW, problems=[hostile]))
    page.incoming.rows.chips[RowsKind.PROBLEMS].click()
    QApplication.processEvents()
    table, model = page.incoming.rows.problems, page.incoming.rows.problem_rows
    for column in range(4):
        index = model.index(0, column)
        room = table.visualRect(index).adjusted(6, 4, -6, -4)
        text = str(model.data(index))
        flags = int(Qt.TextFlag.TextWordWrap)
        assert table.fontMetrics().boundingRect(room, flags, text).height() <= room.height(), text
        assert model.data(index, Qt.ItemDataRole.ToolTipRole) == f"<qt>{escape(text)}</qt>"


def test_the_held_list_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = HeldModel()
    model.show_held([*PREVIEW.held, HeldItem("h2", "", "<b>Many</b> are gone.", "It may be cut.")])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.index(1, 0).data() == "<b>Many</b> are gone."
    assert model.accepted() == []


def test_the_keyboard_goes_along_from_stage_to_stage(qtbot: QtBot, page: DirectoryPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.show_overview(FULL)
    page.show_part(IMPORT)
    page.importing.choose_button.setFocus()
    page.show_progress("Reading the file", 0, 0)
    assert QApplication.focusWidget() is page.busy.stop
    page.show_preview(PREVIEW)
    assert QApplication.focusWidget() is page.incoming.apply_button
    page.show_progress("Writing", 1, 2)
    page.show_imported(Imported(source="Harbor", added=1, updated=0, gone=0))
    assert QApplication.focusWidget() is page.importing.overview_button
    page.importing.overview_button.click()
    assert QApplication.focusWidget() is page.overview.import_button
    page.show_progress("Reading the file", 0, 0)
    page.show_preview(PREVIEW)
    assert QApplication.focusWidget() is page.overview.import_button, "nobody is pulled away from where they are"
    page.overview.import_button.click()
    assert QApplication.focusWidget() is page.incoming.apply_button


def test_long_words_in_a_table_are_broken_and_not_cut(page: DirectoryPage) -> None:
    page.show_part(IMPORT)
    held = HeldItem("h1", "", "W" * 150, "x")
    page.show_preview(replace(PREVIEW, held=[held]))
    QApplication.processEvents()
    table = page.incoming.held
    assert table.rowHeight(0) > 3 * table.fontMetrics().height()


def test_the_keyboard_goes_along_when_a_file_is_left(qtbot: QtBot, page: DirectoryPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.show_overview(FULL)
    page.show_part(IMPORT)
    page.show_preview(PREVIEW)
    page.incoming.cancel_button.setFocus()
    page.show_nothing_coming()
    assert QApplication.focusWidget() is page.overview.import_button

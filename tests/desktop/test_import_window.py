"""A file on its way in through the window: columns corrected, changes looked through, stopped, taken back."""

import csv
import json
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from resources_db.sources.mapping.mapping import Mapping
from tests.helpers.directories import open_directory
from tests.helpers.event_loop import turn, watching
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held, undoable
from tests.helpers.service_files import service_file
from tests.helpers.window import texts
from ui.directory.import_page import ImportPage, Stage
from ui.directory.values import RowsKind
from ui.main_window import DIRECTORY

LIST = """Ref;What;Where;Call;Note
A1;Lantern Pantry;12 Harbor Street, Miami, FL 33128;(305) 555-0101;hot meals
B2;Lamp Clinic;14 Harbor Street, Miami, FL 33128;(305) 555-0102;walk in
C3;Beacon Desk;16 Harbor Street, Miami, FL 33128;(305) 555-0103;by phone
"""
CHANGED = 30
LONGEST_HOLD = 100
"""Milliseconds of the window's own work: beyond that a person feels it."""


@pytest.fixture
def hand(empty: Hand) -> Hand:
    """Give a window on an empty directory, at the page of files."""
    empty.window.show_page(DIRECTORY)
    empty.wait()
    return empty


def page(hand: Hand) -> ImportPage:
    return hand.window.directory_page.importing


def choose(hand: Hand, file: Path) -> None:
    """Choose a file by the button of the overview."""
    hand.file = file
    hand.window.directory_page.overview.import_button.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.wait()


def at(hand: Hand, stage: Stage) -> ImportPage:
    hand.wait(lambda: page(hand).stage is stage)
    QApplication.processEvents()
    return page(hand)


def listed(folder: Path, text: str = LIST, name: str = "list.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def column(hand: Hand, name: str) -> list[str]:
    """Return the four cells of a column of the file."""
    rows = page(hand).columns.rows
    [row] = [row for row in range(rows.rowCount()) if rows.index(row, 0).data() == name]
    return [str(rows.index(row, cell).data()) for cell in range(4)]


def go_to_column(hand: Hand, name: str) -> None:
    """Walk through the columns to the one of that name."""
    table = page(hand).columns.table
    hand.tab_to(table)
    hand.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    while table.currentIndex().siblingAtColumn(0).data() != name:
        before = table.currentIndex()
        hand.press(Qt.Key.Key_Down)
        assert table.currentIndex() != before, name


def mean(hand: Hand, name: str, words: str) -> None:
    """Say by keyboard what a column means: Enter leads to the list of meanings, the arrows through it."""
    go_to_column(hand, name)
    hand.press(Qt.Key.Key_Return)
    meaning = page(hand).columns.meaning
    assert QApplication.focusWidget() is meaning
    hand.press(Qt.Key.Key_Home)
    while meaning.currentText() != words:
        before = meaning.currentIndex()
        hand.press(Qt.Key.Key_Down)
        assert meaning.currentIndex() != before, words


def test_a_list_is_taken_in_by_columns_that_a_person_corrected(hand: Hand, tmp_path: Path) -> None:
    choose(hand, listed(tmp_path))
    shown = at(hand, Stage.COLUMNS)
    assert QApplication.focusWidget() is shown.columns.table
    assert column(hand, "Call")[1:] == [
        "(305) 555-0101 | (305) 555-0102 | (305) 555-0103",
        "Phone number",
        "By what stands in it: please check",
    ]
    assert column(hand, "What")[2:] == ["No meaning here: kept as it is", "Not known"]
    assert "Say first which column holds the name" in shown.columns.explanation.text()
    mean(hand, "What", "Organization: name")
    assert column(hand, "What")[2:] == ["Organization: name", "You said so"]
    assert "Say first" not in shown.columns.explanation.text()
    assert shown.columns.identity.text().startswith("No column names a row for good")
    go_to_column(hand, "Ref")
    hand.tab_to(shown.columns.key)
    hand.press(Qt.Key.Key_Space)
    assert "known again by: \u2068Ref\u2069" in shown.columns.identity.text()
    assert column(hand, "Ref")[2] == "No meaning here: kept as it is. It names the row."
    hand.tab_to(shown.columns.go_button)
    hand.press(Qt.Key.Key_Space)
    shown = at(hand, Stage.LOOKED_AT)
    assert shown.incoming.summary.text().startswith("Services: 3 new")
    assert QApplication.focusWidget() is shown.incoming.apply_button
    hand.press(Qt.Key.Key_Space)
    shown = at(hand, Stage.DONE)
    assert shown.done.text().startswith("Done. Services: 3 new")
    [mapping] = hand_mappings(tmp_path)
    assert mapping.key == ("Ref",)
    assert dict(mapping.columns)["What"] == "organization.name"


def hand_mappings(folder: Path) -> list[Mapping]:
    with open_directory(folder / "data") as directory:
        return list(directory.mappings.all().values())


def test_the_next_file_is_read_as_the_last_one_and_that_can_be_corrected(hand: Hand, tmp_path: Path) -> None:
    take_list(hand, listed(tmp_path))
    choose_another(hand, listed(tmp_path, LIST.replace("walk in", "by appointment"), "list2.csv"))
    shown = at(hand, Stage.LOOKED_AT)
    assert first_line(hand) == ["Lamp Clinic", "Service: Note", "walk in", "by appointment"]
    hand.tab_to(shown.incoming.columns_button)
    hand.press(Qt.Key.Key_Space)
    at(hand, Stage.COLUMNS)
    assert column(hand, "What")[3] == "As the last time"
    mean(hand, "Note", "Service: description")
    hand.tab_to(shown.columns.go_button)
    hand.press(Qt.Key.Key_Space)
    at(hand, Stage.LOOKED_AT)
    lines = [cells(hand, row) for row in range(shown.incoming.rows.line_rows.rowCount())]
    assert ["Lamp Clinic", "Service: description", "—", "by appointment"] in lines
    assert ["Lamp Clinic", "Service: Note", "walk in", "—"] in lines


def take_list(hand: Hand, file: Path) -> None:
    choose(hand, file)
    at(hand, Stage.COLUMNS)
    mean(hand, "What", "Organization: name")
    go_to_column(hand, "Ref")
    hand.tab_to(page(hand).columns.key)
    hand.press(Qt.Key.Key_Space)
    page(hand).columns.go_button.click()
    at(hand, Stage.LOOKED_AT)
    page(hand).incoming.apply_button.click()
    at(hand, Stage.DONE)
    hand.wait()


def choose_another(hand: Hand, file: Path) -> None:
    hand.file = file
    hand.tab_to(page(hand).another_button)
    hand.press(Qt.Key.Key_Space)


def cells(hand: Hand, row: int) -> list[str]:
    rows = page(hand).incoming.rows.line_rows
    return [str(rows.index(row, cell).data()) for cell in range(rows.columnCount())]


def first_line(hand: Hand) -> list[str]:
    return cells(hand, 0)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "No column of list.csv is said to hold the name"),
        ({"What": "Organization: name", "Note": "Organization: name"}, "Two columns are said to mean the same"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_lost(
    hand: Hand, tmp_path: Path, said: dict[str, str], words: str
) -> None:
    choose(hand, listed(tmp_path))
    shown = at(hand, Stage.COLUMNS)
    for name, meaning in said.items():
        mean(hand, name, meaning)
    shown.columns.go_button.click()
    hand.wait(lambda: bool(shown.notice.text()))
    assert shown.notice.text().startswith(words)
    assert shown.stage is Stage.COLUMNS
    for name, meaning in said.items():
        assert column(hand, name)[2:] == [meaning, "You said so"]


def test_a_workbook_of_two_sheets_is_taken_in_by_one(hand: Hand, tmp_path: Path) -> None:
    choose(hand, two_tables(tmp_path))
    shown = at(hand, Stage.COLUMNS)
    sheets = shown.columns.sheets
    assert sheets.isVisible()
    assert [sheets.itemText(row) for row in range(2)] == ["Sites (1 row)", "Staff (1 row)"]
    assert sheets.accessibleName() == "Table of the file"
    hand.tab_to(sheets)
    hand.press(Qt.Key.Key_Down)
    assert column(hand, "Desk")
    assert not shown.columns.taken.isChecked(), "no column of it is a name"
    shown.columns.go_button.click()
    at(hand, Stage.LOOKED_AT)
    assert shown.incoming.summary.text().startswith("Services: 1 new")


def two_tables(folder: Path) -> Path:
    file = folder / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        for name, rows in (
            ("Sites", [("Organization", "Phone"), ("Lantern Pantry", "(305) 555-0101")]),
            ("Staff", [("Person", "Desk"), ("nobody", "7")]),
        ):
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return file


# A package of HSDS


def packages(folder: Path, count: int) -> tuple[Path, Path]:
    """Write a file of some services, and its next one: with changed names, without some, with a new one."""
    first, second = folder / "one.json", folder / "two.json"
    services = [one_service(number) for number in range(count)]
    first.write_text(json.dumps({"services": services}))
    changed = [{**each, "name": f"{each['name']} anew"} for each in services[:CHANGED]]
    kept = services[CHANGED:-1]
    second.write_text(json.dumps({"services": [*changed, *kept, one_service(count)]}))
    return first, second


def one_service(number: int) -> dict[str, object]:
    return {
        "id": f"s{number}", "name": f"Legal help {number}", "status": "active",
        "organization": {"id": "o", "name": "Lantern Legal Aid", "description": ""},
        "phones": [{"id": f"p{number}", "number": f"(305) 555-{number % 10_000:04d}"}],
    }  # fmt: skip


def take(hand: Hand, file: Path) -> None:
    choose(hand, file)
    at(hand, Stage.LOOKED_AT).incoming.apply_button.click()
    at(hand, Stage.DONE)
    hand.wait()


def test_a_changed_package_is_looked_through_row_by_row(hand: Hand, tmp_path: Path) -> None:
    first, second = packages(tmp_path, 200)
    take(hand, first)
    choose_another(hand, second)
    rows = at(hand, Stage.LOOKED_AT).incoming.rows
    assert rows.kind is RowsKind.CHANGED
    assert rows.chips[RowsKind.CHANGED].text() == "Changed (30)"
    assert first_line(hand) == ["Legal help 0 anew", "Service: name", "Legal help 0", "Legal help 0 anew"]
    hand.tab_to(rows.search)
    hand.type("HELP 17")
    hand.wait(lambda: rows.line_rows.rowCount() == 1)
    assert first_line(hand)[3] == "Legal help 17 anew"
    assert rows.said.text() == "1 of 30 fit what you look for."
    hand.tab_to(rows.chips[RowsKind.GONE])
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: rows.line_rows.rowCount() == 0)
    hand.tab_to(rows.search)
    hand.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.press(Qt.Key.Key_Delete)
    assert first_line(hand)[:2] == ["Legal help 199", "Service"]
    assert "stay, marked as no longer listed" in rows.said.text()
    rows.chips[RowsKind.ADDED].click()
    assert first_line(hand) == ["Legal help 200", "Service", "Lantern Legal Aid · (305) 555-0200"]
    rows.chips[RowsKind.UNCHANGED].click()
    hand.wait(lambda: rows.line_rows.rowCount() == 170)


def test_only_the_rows_of_one_table(hand: Hand, tmp_path: Path) -> None:
    first, second = packages(tmp_path, 100)
    take(hand, first)
    document = json.loads(second.read_text())
    document["services"][0]["phones"][0]["number"] = "(305) 555-9999"
    second.write_text(json.dumps(document))
    choose_another(hand, second)
    rows = at(hand, Stage.LOOKED_AT).incoming.rows
    hand.tab_to(rows.tables)
    hand.type("Phones")
    hand.wait(lambda: rows.line_rows.rowCount() == 1)
    assert first_line(hand)[1:] == ["Phone: number", "(305) 555-0000", "(305) 555-9999"]


def test_what_waits_is_ticked_one_by_one_and_the_rest_stays(hand: Hand, tmp_path: Path) -> None:
    first, second = packages(tmp_path, 20)
    document = json.loads(first.read_text())
    for number in (0, 1):
        document["services"][number]["required_documents"] = [{"id": f"d{number}", "document": "Photo ID"}]
    first.write_text(json.dumps(document))
    take(hand, first)
    for service in document["services"]:
        service.pop("required_documents", None)
    second.write_text(json.dumps(document))
    choose_another(hand, second)
    shown = at(hand, Stage.LOOKED_AT)
    rows = shown.incoming.rows
    assert rows.kind is RowsKind.HELD
    assert [rows.held_rows.index(0, cell).data() for cell in (1, 2)] == ["Photo ID", "—"]
    waiting = rows.held_rows.rowCount()
    assert shown.incoming.waiting.text().startswith(f"Waiting for your yes: {waiting}. Ticked: 0.")
    hand.tab_to(rows.held)
    hand.press(Qt.Key.Key_Space)
    assert shown.incoming.waiting.text().startswith(f"Waiting for your yes: {waiting}. Ticked: 1.")
    hand.tab_to(rows.search)
    hand.type("nothing like it")
    hand.wait(lambda: rows.held_rows.rowCount() == 0)
    assert len(shown.incoming.accepted()) == 1, "what is ticked stays ticked while a person looks for something"
    hand.tab_to(shown.incoming.apply_button)
    hand.press(Qt.Key.Key_Space)
    at(hand, Stage.DONE)
    assert f"{waiting - 1} thing" in shown.left.text()


def test_done_tells_what_was_done_without_what_waits(hand: Hand, tmp_path: Path) -> None:
    first, second = packages(tmp_path, 20)
    document = json.loads(first.read_text())
    for service in document["services"][:3]:
        service["alert"] = "Police stand at the gate."
    first.write_text(json.dumps(document))
    take(hand, first)
    for service in document["services"]:
        service.pop("alert", None)
    document["services"][5]["fees_description"] = "Free"
    second.write_text(json.dumps(document))
    choose_another(hand, second)
    shown = at(hand, Stage.LOOKED_AT)
    assert shown.incoming.rows.held_rows.rowCount() == 3
    shown.incoming.apply_button.click()
    at(hand, Stage.DONE)
    assert shown.done.text().startswith("Done. Services: 0 new, 1 changed")


def test_the_list_of_problems_is_saved_without_a_formula(hand: Hand, tmp_path: Path) -> None:
    document = {"services": [{**one_service(1), "status": "=cmd()", "url": "our page"}]}
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(document))
    hand.problems = tmp_path / "problems.csv"
    choose(hand, file)
    rows = at(hand, Stage.LOOKED_AT).incoming.rows
    hand.tab_to(rows.chips[RowsKind.PROBLEMS])
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(rows.save_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: page(hand).notice.text().startswith("Saved: "))
    assert hand.problems is not None
    found = list(csv.reader(hand.problems.read_text(encoding="utf-8-sig").splitlines()))
    assert len(found) == 1 + rows.problem_rows.rowCount()
    assert "'=cmd()" in {cell for row in found for cell in row}
    assert page(hand).stage is Stage.LOOKED_AT


def test_what_was_taken_in_is_taken_back(hand: Hand, tmp_path: Path) -> None:
    first, second = packages(tmp_path, 100)
    take(hand, first)
    before = hash_of(tmp_path)
    choose_another(hand, second)
    at(hand, Stage.LOOKED_AT).incoming.apply_button.click()
    shown = at(hand, Stage.DONE)
    hand.wait(shown.last_change.undo_button.isVisible)
    assert hash_of(tmp_path) != before
    hand.tab_to(shown.last_change.undo_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(shown.last_change.yes_button.isVisible)
    assert "would be listed again: \u2068Legal help 99\u2069" in shown.last_change.clock.text(), (
        "asked: it reads better"
    )
    hand.tab_to(shown.last_change.yes_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: shown.notice.text().startswith("The import was taken back."))
    assert hash_of(tmp_path) == before


def hash_of(folder: Path) -> str:
    with open_directory(folder / "data") as directory:
        return directory.content_hash()


# Stopped, hidden, many


def test_looking_at_an_undo_ends_where_the_window_is_hidden(hand: Hand, tmp_path: Path) -> None:
    [first, _second] = packages(tmp_path, 20)
    take(hand, first)
    before = hash_of(tmp_path)
    shown = at(hand, Stage.DONE)
    hand.wait(shown.last_change.undo_button.isVisible)
    shown.last_change.undo_button.click()
    assert shown.busy.isVisible()
    hand.window.cover()
    assert shown.stage is Stage.NONE, "nothing is written, so nothing goes on"
    hand.wait()
    assert shown.notice.text() == ""
    assert hash_of(tmp_path) == before


def test_stopped_while_the_columns_are_found(hand: Hand, tmp_path: Path) -> None:
    hand.file = listed(tmp_path)
    hand.window.directory_page.import_wanted.emit()
    page(hand).busy.stop.click()
    hand.wait(lambda: page(hand).stage is Stage.NONE)
    assert page(hand).notice.text() == "Stopped. Nothing was changed."


def test_stopped_while_it_is_read_the_columns_stay_as_they_were_said(hand: Hand, tmp_path: Path) -> None:
    choose(hand, listed(tmp_path))
    shown = at(hand, Stage.COLUMNS)
    mean(hand, "What", "Organization: name")
    shown.columns.go_button.click()
    assert shown.stage is Stage.BUSY
    shown.busy.stop.click()
    hand.wait(lambda: shown.stage is Stage.COLUMNS)
    assert shown.notice.text() == "Stopped. Nothing was changed."
    assert column(hand, "What")[2] == "Organization: name"


def test_stopped_while_it_is_planned_anew_the_file_stays(hand: Hand, tmp_path: Path) -> None:
    choose(hand, packages(tmp_path, 40)[0])
    shown = at(hand, Stage.LOOKED_AT)
    shown.incoming.source.setText("Another directory")
    shown.incoming.source.editingFinished.emit()
    shown.busy.stop.click()
    hand.wait(lambda: shown.stage is Stage.LOOKED_AT)
    assert shown.notice.text() == "Stopped. Nothing was changed."
    assert shown.incoming.source.text() == "one", "what would be taken in is of the source that is shown"


def test_stopped_while_it_is_taken_in_nothing_is(hand: Hand, tmp_path: Path) -> None:
    choose(hand, service_file(tmp_path, 1_000))
    shown = at(hand, Stage.LOOKED_AT)
    shown.incoming.apply_button.click()
    shown.busy.stop.click()
    hand.wait(lambda: shown.stage is Stage.LOOKED_AT)
    assert shown.notice.text() == "Stopped. Nothing was changed."
    with open_directory(tmp_path / "data") as directory:
        assert directory.empty


@pytest.mark.parametrize("stage", [Stage.COLUMNS, Stage.LOOKED_AT, Stage.DONE])
def test_f9_leaves_nothing_of_a_file(hand: Hand, tmp_path: Path, stage: Stage) -> None:
    file = listed(tmp_path, LIST.replace("Lamp Clinic", "Canary Clinic").replace("Note", "Canary"), "canary.csv")
    if stage is Stage.DONE:
        take_list(hand, file)
    else:
        choose(hand, file)
        shown = at(hand, Stage.COLUMNS)
        mean(hand, "Canary", "Service: description")
    if stage is Stage.LOOKED_AT:
        mean(hand, "What", "Organization: name")
        shown.columns.go_button.click()
        shown = at(hand, Stage.LOOKED_AT)
        hand.tab_to(shown.incoming.rows.search)
        hand.type("canary")
        hand.wait(lambda: 0 < shown.incoming.rows.line_rows.rowCount() < 3)
    assert "canary" in "".join(texts_held()).casefold()
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    held = texts(page(hand)) if stage is Stage.DONE else texts_held()  # by then the directory knows the source
    assert [text for text in held if "canary" in text.casefold()] == []
    assert undoable() == []


def test_twenty_thousand_changes_are_looked_through(hand: Hand, tmp_path: Path) -> None:
    count = 4_000
    take(hand, service_file(tmp_path, count, "big.zip"))
    changed = tmp_path / "changed"
    changed.mkdir()
    choose_another(hand, changed_file(changed, count))
    rows = at(hand, Stage.LOOKED_AT).incoming.rows
    assert rows.chips[RowsKind.CHANGED].text() == "Changed (20,000)"
    assert rows.line_rows.rowCount() == 5 * count
    with watching() as watch:
        hand.tab_to(rows.search)
        hand.type("number 3777")
        hand.wait(lambda: rows.line_rows.rowCount() == 5)
        rows.search.clear()
        turn(50)
        rows.lines.setFocus()
        hand.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        turn(50)
    assert rows.lines.currentIndex().row() == 5 * count - 1
    assert watch.longest.work < LONGEST_HOLD, watch.longest
    assert len(rows.findChildren(type(rows.lines))) == 3, "no row has a widget"


def changed_file(folder: Path, count: int) -> Path:
    """Write the next file of the same source, in which five fields of every service are others."""
    file = service_file(folder, count, "big.zip")
    with zipfile.ZipFile(file) as archive:
        tables = {name: archive.read(name).decode() for name in archive.namelist()}
    head, *rows = tables["services.csv"].splitlines()
    more = "description,alert,fees_description,application_process"
    said = [f"{row.removesuffix('active')}inactive,By phone,Closed today,Free,Call first" for row in rows]
    tables["services.csv"] = "\n".join([f"{head},{more}", *said])
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tables.items():
            archive.writestr(name, text)
    return file


def test_looking_at_4000_services_and_taking_them_in_holds_up_nobody(hand: Hand, tmp_path: Path) -> None:
    file = service_file(tmp_path, 4_000)
    with watching() as watch:
        choose(hand, file)
        at(hand, Stage.LOOKED_AT)
        page(hand).incoming.rows.chips[RowsKind.ADDED].click()
        turn(50)
        page(hand).incoming.apply_button.click()
        at(hand, Stage.DONE)
        turn(50)
    assert watch.longest.work < LONGEST_HOLD, watch.longest

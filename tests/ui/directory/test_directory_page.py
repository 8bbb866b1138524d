"""The Directory page: what it is in numbers, and a file coming in."""

from dataclasses import replace
from datetime import date
from html import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.model import Domain, State
from resources_db.sources.records import Problem
from tests.helpers.window import HOSTILE, press, speaking, texts
from ui.directory.page import DirectoryPage
from ui.directory.problems_model import ProblemsModel
from ui.directory.values import Change, HeldItem, ImportPreview, Overview

FULL = Overview(
    organizations=1_074,
    services=4_089,
    locations=4_000,
    listings=4_089,
    data_as_of=date(2026, 10, 5),
    sources=("Harbor City directory",),
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
    QApplication.processEvents()
    return texts(page)


def test_the_overview_is_counted_and_dated(page: DirectoryPage) -> None:
    page.show_overview(FULL)
    said = seen(page)
    assert "4,089 services  ·  1,074 organizations  ·  4,089 places to show" in said
    assert any("October 5, 2026" in text and "Harbor City directory" in text for text in said)
    police = said.index("Police")
    assert said[police + 1 : police + 4] == ["4", "5", "4,080"]


def test_an_unknown_age_says_so(page: DirectoryPage) -> None:
    page.show_overview(Overview(services=1, sources=("x",)))
    assert any("not stated" in text for text in seen(page))


def test_an_empty_directory_says_the_next_step(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_overview(Overview())
    assert "This directory is empty." in seen(page)
    with qtbot.waitSignal(page.demonstration_wanted):
        press(page.overview.demonstration_button, Qt.Key.Key_Space)
    page.show_overview(FULL)
    assert not page.overview.demonstration_button.isVisible()


def test_long_work_says_what_it_does_and_can_be_stopped(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_overview(FULL)
    page.show_progress("Comparing with the directory", 11, 24)
    assert page.busy.bar.value() == 11
    assert "Comparing with the directory" in seen(page)
    assert not page.overview.isVisible()
    with qtbot.waitSignal(page.stop_wanted):
        page.busy.stop.click()


def test_a_preview_says_what_would_change_and_waits_for_a_yes(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_preview(PREVIEW)
    said = seen(page)
    services = said.index("Services")
    assert said[services + 1 : services + 5] == ["12", "40", "4,035", "2"]
    assert said[said.index("Phones") + 1] == "1", "a new phone is news though no service changed"
    assert "Addresses" not in said, "nothing changes there"
    assert "meta_table" in said, "a table without a name of ours is shown too"
    assert "1 thing in the file is not as the standard says" in said
    assert "\u2068Pelican House\u2069: Its address becomes public." in said
    with qtbot.waitSignal(page.apply_wanted) as applied:
        press(page.incoming.apply_button, Qt.Key.Key_Space)
    assert applied.args == [[]], "nothing is accepted without a tick"


def test_a_held_item_is_accepted_by_a_tick(qtbot: QtBot, page: DirectoryPage) -> None:
    page.show_preview(PREVIEW)
    box = next(iter(page.incoming.held_boxes.values()))
    assert "Pelican House" in box.accessibleName()
    press(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.apply_wanted) as applied:
        page.incoming.apply_button.click()
    assert applied.args == [["h1"]]


def test_the_source_can_be_called_otherwise(page: DirectoryPage) -> None:
    names: list[str] = []
    page.source_named.connect(names.append)
    page.show_preview(PREVIEW)
    page.incoming.source.setText("Another directory")
    press(page.incoming.source, Qt.Key.Key_Return)
    assert names == ["Another directory"]


def test_the_proposed_source_is_not_asked_again(page: DirectoryPage) -> None:
    names: list[str] = []
    page.source_named.connect(names.append)
    page.show_preview(PREVIEW)
    press(page.incoming.source, Qt.Key.Key_Return)
    assert names == []


def test_in_doubt_the_source_is_asked(qtbot: QtBot, page: DirectoryPage) -> None:
    page.ask_source("harbor.zip", "It looks partly like a source that is here.")
    assert page.incoming.source.isVisible()
    assert not page.incoming.apply_button.isVisible()
    assert "looks partly like" in page.notice.text()
    page.incoming.source.setText("Harbor")
    with qtbot.waitSignal(page.source_named) as named:
        press(page.incoming.source, Qt.Key.Key_Return)
    assert named.args == ["Harbor"]


def test_nothing_new_is_said(page: DirectoryPage) -> None:
    page.show_preview(ImportPreview(file_name="x", format="y", source="z", new_source=False, nothing_new=True))
    assert "The directory already has all of this. Nothing would change." in seen(page)


def test_an_error_stands_above_the_overview(page: DirectoryPage) -> None:
    page.show_progress("Reading the file", 0, 0)
    page.show_failure("This is no directory file. The directory is as it was before.")
    assert page.notice.isVisible()
    assert page.overview.isVisible()
    assert not page.busy.isVisible()


def test_the_list_of_problems_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ProblemsModel()
    model.show_problems(PREVIEW.problems)
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
    page.show_overview(Overview(services=1, sources=(text,)))
    page.show_preview(
        ImportPreview(file_name=text, format="hsds", source=text, new_source=True, held=[held], problems=[problem])
    )
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    assert page.incoming.apply_button.isVisible()


def test_it_speaks_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        made = DirectoryPage()
        qtbot.addWidget(made)
        made.show_overview(FULL)
        made.show_preview(PREVIEW)
        said = texts(made)
        assert "Servicios" in said
        assert "1 cosa en el archivo no está como dice el estándar" in said


def test_what_is_wrong_and_what_was_done_can_be_read_whole(page: DirectoryPage) -> None:
    hostile = Problem(kind=KIND, file="phones.csv", row=1, column="number", value="<b>x")
    page.incoming.show_preview(replace(PREVIEW, problems=[hostile]))
    QApplication.processEvents()
    table, model = page.incoming.problems, page.incoming.rows
    for column in range(4):
        index = model.index(0, column)
        room = table.visualRect(index).adjusted(6, 4, -6, -4)
        text = model.data(index) or ""
        flags = int(Qt.TextFlag.TextWordWrap)
        assert table.fontMetrics().boundingRect(room, flags, text).height() <= room.height(), text
        assert model.data(index, Qt.ItemDataRole.ToolTipRole) == f"<qt>{escape(text)}</qt>"

"""A table of sentences: columns share the width, every cell is whole, and many rows cost no more than a few."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.sources.records import Problem
from tests.helpers.window import press
from ui import theme
from ui.directory.held_model import HeldModel
from ui.directory.problems_model import ProblemsModel
from ui.directory.values import HeldItem
from ui.directory.wordy_table import WordyTable, breakable_in, shared_out
from ui.theme import Theme

MANY = 20_000


def problem(row: int) -> Problem:
    value = "Private address " * (row % 9)
    return Problem(kind="address_confidential", file="addresses.csv", row=row, column="address_1", value=value)


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[WordyTable]:
    model = ProblemsModel()
    made = WordyTable(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    yield made
    theme.apply(Theme.LIGHT, 100, QApplication.font().family())


def show(table: WordyTable, count: int) -> None:
    model = table.model()
    assert isinstance(model, ProblemsModel)
    model.show_rows([problem(row) for row in range(1, count + 1)])
    QApplication.processEvents()


def cut_cells(table: WordyTable) -> list[str]:
    """Return the texts of the cells that are seen and do not stand whole in their room."""
    found, model = [], table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            box = table.visualRect(model.index(row, column))
            if not box.intersects(table.viewport().rect()):
                continue
            text = str(model.index(row, column).data())
            room = box.adjusted(3, 0, -3, 0)
            if table.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() > room.height():
                found.append(text)
    return found


@given(st.lists(st.integers(1, 900), min_size=1, max_size=6), st.integers(1, 2_000))
def test_columns_fill_the_room_and_none_gets_nothing(asked: list[int], room: int) -> None:
    widths = shared_out(asked, room)
    room = max(room, len(asked))
    assert room - len(asked) < sum(widths) <= room
    assert min(widths) >= 1
    if sum(asked) <= room:
        assert widths[:-1] == asked[:-1], "who asks for little gets it"


def test_no_word_is_parted_where_there_is_room_for_all(qtbot: QtBot, table: WordyTable) -> None:
    theme.apply(Theme.LIGHT, 200, QApplication.font().family())
    model = HeldModel(table)
    held = WordyTable(model)
    qtbot.addWidget(held)
    said = "it would no longer be asked for identification"
    model.show_held([HeldItem("h1", "Immigration help", what=said, why="it may read better", was=said, would_be=said)])
    metrics = held.fontMetrics()
    held.resize(4 * metrics.horizontalAdvance("identification;;;"), 600)
    held.show()
    QApplication.processEvents()
    for column in range(model.columnCount()):
        longest = max(str(model.index(0, column).data()).split(), key=metrics.horizontalAdvance)
        free = held.columnWidth(column) - metrics.horizontalAdvance(longest)
        assert free > (metrics.height() if not column else 0), "beside the tick too"


def test_the_tick_of_a_high_row_stands_beside_its_first_line_and_is_ticked_there(qtbot: QtBot) -> None:
    model = HeldModel()
    shown = WordyTable(model)
    model.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(500, 500)
    shown.show()
    words = "The numbers of this place are taken away. " * 12
    model.show_held([HeldItem(id="h1", listing="", what=words, was="", would_be="", why="")])
    QApplication.processEvents()
    box = shown.visualRect(model.index(0, 0))
    assert box.height() > 6 * theme.em()
    beside_first = QPoint(box.left() + theme.em() // 2, box.top() + theme.em() // 2 + theme.GRID // 2)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(beside_first.x(), box.center().y()))
    assert model.accepted() == []
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=beside_first)
    assert model.accepted() == ["h1"]


def test_only_words_that_do_not_fit_are_broken(table: WordyTable) -> None:
    metrics = table.fontMetrics()
    room = metrics.horizontalAdvance("confidential")
    text = "the address is confidential: " + "W" * 90
    broken = breakable_in(text, metrics, room + 10)
    assert broken.replace("\u200b", "") == text
    words = broken.split(" ")
    assert words[:3] == ["the", "address", "is"]
    assert all(metrics.horizontalAdvance(part) <= room + 10 for part in broken.replace("\u200b", " ").split(" "))
    assert breakable_in("confidential", metrics, 1).replace("\u200b", "") == "confidential"


@pytest.mark.parametrize("width", [500, 900])
@pytest.mark.parametrize("text_size", [100, 200])
def test_no_cell_is_cut_wherever_a_person_scrolls(table: WordyTable, width: int, text_size: int) -> None:
    theme.apply(Theme.LIGHT, text_size, QApplication.font().family())
    table.resize(width, 500)
    show(table, 60)
    bar = table.verticalScrollBar()
    assert table.horizontalScrollBar().maximum() == 0
    while True:
        assert cut_cells(table) == []
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + table.viewport().height())
        QApplication.processEvents()


@pytest.mark.parametrize("width", [400, 900])
def test_no_heading_is_cut(table: WordyTable, width: int) -> None:
    theme.apply(Theme.LIGHT, 200, QApplication.font().family())
    table.resize(width, 500)
    show(table, 3)
    head, model = table.horizontalHeader(), table.model()
    wrap = int(Qt.TextFlag.TextWordWrap)
    for column in range(model.columnCount()):
        heading = str(model.headerData(column, Qt.Orientation.Horizontal))
        room = QRect(0, 0, head.sectionSize(column) - 4, head.height())
        assert head.fontMetrics().boundingRect(room, wrap, heading).height() <= head.height(), heading
    assert (head.height() > 3 * head.fontMetrics().height()) is (width == 400), (
        "more than two lines only where there is no room"
    )
    assert cut_cells(table) == []


def test_only_what_is_seen_is_measured(table: WordyTable) -> None:
    show(table, MANY)
    usual = table.verticalHeader().defaultSectionSize()
    assert all(table.rowHeight(row) == usual for row in range(1_000, MANY, 500))
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert cut_cells_at_the_end(table) == []
    assert any(table.rowHeight(row) > usual for row in range(MANY - 20, MANY))


def cut_cells_at_the_end(table: WordyTable) -> list[str]:
    first = table.rowAt(0)
    assert first > MANY - 100
    model = table.model()
    return [
        str(model.index(row, 1).data())
        for row in range(first, MANY)
        if table.visualRect(model.index(row, 1)).intersects(table.viewport().rect())
        and table.sizeHintForRow(row) > table.rowHeight(row)
    ]


def test_keys_walk_through_the_rows_and_tab_leaves(table: WordyTable) -> None:
    show(table, MANY)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    press(table, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 2
    press(table, Qt.Key.Key_End, modifier=Qt.KeyboardModifier.ControlModifier)
    assert table.currentIndex().row() == MANY - 1
    assert table.tabKeyNavigation() is False


def test_few_rows_take_little_room(table: WordyTable) -> None:
    show(table, 1)
    small = table.height()
    show(table, 40)
    assert table.height() > small
    assert table.verticalScrollBar().maximum() > 0
    show(table, 1)
    assert table.height() == small
    assert table.verticalScrollBar().maximum() == 0

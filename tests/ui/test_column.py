"""Widgets below each other: each is as high as it must be, and what grows makes room at once."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.column import Column, stack, tab_stops
from ui.plain_text import PlainLabel

LONG = "many words " * 30


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    made = Column(8, margin=10)
    qtbot.addWidget(made)
    made.resize(300, 10)
    made.show()
    return made


def below(column: Column, *widgets: QWidget) -> bool:
    """Whether the widgets stand below each other, inside the column's margins, and do not touch."""
    boxes = [QRect(widget.geometry()) for widget in widgets]
    return all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes)) and all(
        box.left() >= 10 and box.right() < column.width() - 10 for box in boxes
    )


def test_texts_are_as_high_as_their_words_need(column: Column) -> None:
    labels = [PlainLabel(text) for text in ("one", LONG, "three")]
    for label in labels:
        column.add(label)
    column.resize(300, column.heightForWidth(300))
    assert below(column, *labels)
    assert labels[1].height() == labels[1].heightForWidth(280)
    assert column.heightForWidth(600) < column.heightForWidth(300)


@pytest.mark.parametrize("width", [60, 200, 300, 301, 900])
def test_what_is_laid_out_is_as_high_as_what_is_only_measured(qtbot: QtBot, width: int) -> None:
    column, inner = Column(8, margin=10), Column(4)
    qtbot.addWidget(column)
    for part in (PlainLabel(LONG), QPushButton("a button"), inner):
        column.add(part)
    inner.add(PlainLabel(LONG))
    measured = column.heightForWidth(width)
    column.remeasure()
    assert column.lay_out(width) == measured == inner.geometry().bottom() + 1 + 10
    assert inner.width() == width - 20


def test_a_hidden_one_takes_no_room(column: Column) -> None:
    first, second = PlainLabel(LONG), PlainLabel("two")
    column.add(first, shown=False)
    column.add(second)
    column.resize(300, column.heightForWidth(300))
    assert second.y() == 10


def test_what_changed_in_one_that_was_then_hidden_lays_nothing_out_again(qtbot: QtBot, column: Column) -> None:
    inner, label, last = Column(4), PlainLabel("short"), PlainLabel("last")
    inner.add(label)
    column.add(inner)
    column.add(last)
    grown: list[bool] = []
    column.outgrown.connect(lambda: grown.append(True))
    column.outgrown.connect(lambda: column.resize(300, column.heightForWidth(300)))
    column.resize(300, column.heightForWidth(300))
    QApplication.processEvents()
    label.hide()
    inner.hide()
    column.remeasure()
    column.settle()
    grown.clear()
    QApplication.processEvents()
    assert not grown
    label.show_text(LONG)
    label.show()
    with qtbot.waitSignal(column.outgrown):
        inner.show()
    assert inner.height() == label.heightForWidth(280)
    assert last.y() > inner.geometry().bottom()


def test_what_grows_inside_makes_room_in_one_turn(qtbot: QtBot, column: Column) -> None:
    inner, last = Column(4), PlainLabel("last")
    label = PlainLabel("short")
    inner.add(label)
    column.add(inner)
    column.add(last)
    column.outgrown.connect(lambda: column.resize(300, column.heightForWidth(300)))
    column.resize(300, column.heightForWidth(300))
    before = last.y()
    with qtbot.waitSignal(column.outgrown):
        label.show_text(LONG)
    assert last.y() > before
    assert below(column, inner, last)
    assert inner.height() == label.height() == label.heightForWidth(280)


def test_the_tab_key_goes_through_what_is_nested_in_order(column: Column) -> None:
    inner = Column(4)
    late, early = QPushButton("late"), QPushButton("early")
    inner.add(early)
    column.add(inner)
    column.add(late)
    assert list(tab_stops(column)) == [early, late]


def test_the_tab_key_goes_down_the_page_through_what_was_made_later_too(column: Column) -> None:
    inner, last = Column(4), QPushButton("last")
    column.add(inner)
    column.add(last)
    column.order_stops()
    column.add_below(inner, QPushButton("second"))
    inner.add(QPushButton("first"))
    column.order_stops()
    stops: list[QWidget] = []
    step = last.nextInFocusChain()
    while step is not None and step is not last:
        stops.append(step)
        step = step.nextInFocusChain()
    assert [stop.text() for stop in stops if isinstance(stop, QPushButton)] == ["first", "second"]


def test_in_a_window_from_right_to_left_narrow_ones_stand_at_the_right(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button = QPushButton("x", holder)
    height = stack([button], QRect(0, 0, 400, 0), 0, move=True)
    assert button.geometry().right() == 399
    assert height == button.height()


def test_the_narrowest_part_says_how_narrow_it_may_be(column: Column) -> None:
    column.add(PlainLabel("a"))
    wide = QPushButton("a button of some width")
    column.add(wide)
    QApplication.processEvents()
    assert column.minimumSizeHint().width() == wide.minimumSizeHint().width()

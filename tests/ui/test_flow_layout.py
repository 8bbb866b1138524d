"""Things in lines, like words; after some of them there is more room."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.flow_layout import FlowLayout


def test_more_room_after_one_of_them(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=5)
    first, second, third = (QPushButton(str(number)) for number in range(3))
    for button in (first, second, third):
        flow.addWidget(button)
    width = flow.sizeHint().width()
    flow.widen_after(first, 20)
    assert flow.sizeHint().width() == width + 20
    page.resize(flow.sizeHint().width(), 60)
    page.show()
    assert second.x() - first.geometry().right() - 1 == 25
    assert third.x() - second.geometry().right() - 1 == 5
    page.resize(first.sizeHint().width(), 400)
    flow.activate()
    assert second.x() == first.x() == third.x()
    flow.takeAt(0)
    first.hide()
    assert flow.sizeHint().width() == second.sizeHint().width() + 5 + third.sizeHint().width()


def test_it_is_as_high_as_its_items_need_now(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=5)
    first, second = QPushButton("a"), QPushButton("b")
    for button in (first, second):
        flow.addWidget(button)
    page.show()
    width = flow.sizeHint().width()
    heights = [flow.heightForWidth(width)]
    second.setText("b, and more than there is room for")
    heights.append(flow.heightForWidth(width))
    second.hide()
    heights.append(flow.heightForWidth(width))
    one, two = first.sizeHint().height(), first.sizeHint().height() + 5 + second.sizeHint().height()
    assert heights == [one, two, one]


def test_what_is_lower_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=5)
    first, low, high = (QPushButton(str(number)) for number in range(3))
    low.setFixedHeight(20)
    high.setFixedHeight(60)
    for button in (first, low, high):
        flow.addWidget(button)
    page.resize(first.sizeHint().width(), 400)
    page.show()
    assert low.y() == first.geometry().bottom() + 1 + 5
    page.resize(flow.sizeHint().width(), 60)
    assert (low.y(), high.y()) == (20, 0)

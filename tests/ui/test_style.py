"""What the style changes of Fusion: roomy controls, and a wheel that only scrolls."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.helpers.window import dress
from ui import theme
from ui.theme import GRID, Theme, em


def test_controls_are_large_enough_for_a_finger(qtbot: QtBot) -> None:
    controls: tuple[QWidget, ...] = (QComboBox(), QLineEdit(), QPushButton("Find"))
    for control in controls:
        qtbot.addWidget(control)
        assert control.sizeHint().height() >= 32
    box = QCheckBox("Police")
    qtbot.addWidget(box)
    assert box.sizeHint().height() >= em()


def test_the_wheel_never_changes_a_choice(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    box.show()
    box.setFocus()
    centre = QPointF(box.rect().center())
    turn = QWheelEvent(
        centre,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == 0


def test_everything_can_be_drawn_in_every_state(qtbot: QtBot) -> None:
    widgets: tuple[QWidget, ...] = (QComboBox(), QLineEdit("x"), QPushButton("x"), QCheckBox("x"))
    for widget in widgets:
        qtbot.addWidget(widget)
        on = widget.grab().toImage()
        widget.setEnabled(False)
        assert widget.grab().toImage() != on
    ticked = QCheckBox("x")
    qtbot.addWidget(ticked)
    empty = ticked.grab().toImage()
    ticked.setChecked(True)
    assert ticked.grab().toImage() != empty


def test_a_scroll_bar_with_nothing_to_scroll_is_not_drawn(qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.resize(16, 200)

    def colours() -> set[str]:
        picture = bar.grab().toImage()
        return {picture.pixelColor(8, y).name() for y in range(picture.height())}

    bar.setRange(0, 0)
    assert len(colours()) == 1
    bar.setRange(0, 100)
    assert len(colours()) > 1


@pytest.mark.parametrize("shown", list(Theme))
def test_a_box_of_lines_has_the_edge_of_a_field(qtbot: QtBot, shown: Theme) -> None:
    theme.apply(shown, 100, theme.app().font().family())
    box, bare = QPlainTextEdit(), QPlainTextEdit()
    bare.setFrameShape(QFrame.Shape.NoFrame)
    for each in (box, bare):
        qtbot.addWidget(each)
        each.resize(200, 80)
    edge = box.palette().color(QPalette.ColorRole.Mid)
    assert box.grab().toImage().pixelColor(0, 40) == edge
    assert bare.grab().toImage().pixelColor(0, 40) != edge
    dress(theme.app())


@pytest.fixture
def enlarge(qtbot: QtBot) -> Iterator[Callable[[], None]]:
    """Give a way to double the size of text."""
    assert qtbot is not None
    yield lambda: theme.apply(Theme.LIGHT, 200, theme.app().font().family())
    dress(theme.app())


def test_a_long_choice_keeps_off_the_arrow(qtbot: QtBot, enlarge: Callable[[], None]) -> None:
    enlarge()
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["a", "m" * 80])
    box.resize(400, 60)
    drawn = []
    for row in range(2):
        box.setCurrentIndex(row)
        drawn.append(box.grab(QRect(400 - 3 * GRID, 0, 3 * GRID, 60)).toImage())
    assert drawn[0] == drawn[1]


def test_progress_is_as_long_as_what_is_done(qtbot: QtBot) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setTextVisible(False)
    bar.resize(200, 24)
    bar.setRange(0, 100)

    def filled() -> int:
        picture, accent = bar.grab().toImage(), bar.palette().color(QPalette.ColorRole.Accent)
        return sum(picture.pixelColor(x, 12) == accent for x in range(picture.width()))

    lengths = []
    for done in (0, 50, 100):
        bar.setValue(done)
        lengths.append(filled())
    assert lengths[0] == 0
    assert 80 < lengths[1] < 120
    assert lengths[2] > 180


def test_arrows_and_crosses_grow_with_the_text(qtbot: QtBot, enlarge: Callable[[], None]) -> None:
    tree, box, field = QTreeView(), QComboBox(), QLineEdit("x")
    model = QStandardItemModel()
    model.appendRow(QStandardItem("Legal help"))
    model.item(0).appendRow(QStandardItem("Asylum"))
    tree.setModel(model)
    field.setClearButtonEnabled(True)
    for widget in (tree, box, field):
        qtbot.addWidget(widget)

    def sizes() -> tuple[int, int, int]:
        tree.resetIndentation()
        tree.resize(200, 80)
        box.resize(120, 60)
        field.resize(field.sizeHint())
        field.grab()
        [cross] = field.findChildren(QToolButton)
        row = tree.visualRect(model.index(0, 0))
        beside = QRect(0, row.top(), row.left(), row.height())
        return inked(tree.viewport(), beside), inked(box, box.rect().adjusted(60, 8, -4, -8)), cross.width()

    usual = sizes()
    enlarge()
    assert all(now >= 1.5 * before > 0 for now, before in zip(sizes(), usual, strict=True)), (sizes(), usual)


def test_the_arrow_of_an_open_group_points_down(qtbot: QtBot) -> None:
    tree, model = QTreeView(), QStandardItemModel()
    model.appendRow(QStandardItem("Legal help"))
    model.item(0).appendRow(QStandardItem("Asylum"))
    tree.setModel(model)
    qtbot.addWidget(tree)

    def drawn() -> tuple[int, int]:
        row = tree.visualRect(model.index(0, 0))
        beside = QRect(0, row.top(), row.left(), row.height())
        return inked(tree.viewport(), beside), inked(tree.viewport(), beside, down=True)

    across, down = drawn()
    assert down > across
    tree.expandAll()
    across, down = drawn()
    assert across > down


def inked(widget: QWidget, part: QRect, *, down: bool = False) -> int:
    """Return how wide, or how high, is what is drawn in `part` of the widget."""
    picture = widget.grab(part).toImage()
    ground = picture.pixelColor(0, 0)
    spots = [
        y if down else x
        for x in range(picture.width())
        for y in range(picture.height())
        if abs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 60
    ]
    return max(spots, default=0) - min(spots, default=0)

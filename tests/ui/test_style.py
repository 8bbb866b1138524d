"""What the style changes of Fusion: roomy controls, and a wheel that only scrolls."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.theme import em


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

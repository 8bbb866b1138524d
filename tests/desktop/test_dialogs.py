"""Asking for a file: by keyboard, with the hide key at hand, and without a trace in Qt's own settings."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.dialogs import choose_directory_file, choose_sheet_file
from tests.helpers.window import press
from ui.main_window import MainWindow

ROOT = Path(__file__).parent.parent.parent
DRIVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import make_application
from tests.desktop.test_dialogs import answer, choose_sheet_file, save_as
from ui.main_window import MainWindow

app = make_application()
window = MainWindow("0")
window.show()
answer(save_as(Path(sys.argv[1]) / "canary.pdf"))
print(choose_sheet_file(window))
"""
Answer = Callable[[QFileDialog], None]


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def window(qtbot: QtBot, english: None) -> MainWindow:
    assert english is None
    made = MainWindow("0")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def answer(with_this: Answer) -> None:
    """Answer the dialog that is about to open."""

    def now() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and dialog.isActiveWindow():
            QTimer.singleShot(5_000, dialog.reject)  # a wrong answer fails the test and does not keep it waiting
            with_this(dialog)
        else:
            QTimer.singleShot(20, now)

    QTimer.singleShot(20, now)


def save_as(file: Path) -> Answer:
    def type_name(dialog: QFileDialog) -> None:
        [line] = dialog.findChildren(QLineEdit, "fileNameEdit")
        line.setText(str(file))
        press(line, Qt.Key.Key_Return)

    return type_name


def test_a_sheet_is_saved_under_a_neutral_name(window: MainWindow, tmp_path: Path) -> None:
    proposed: list[str] = []

    def look(dialog: QFileDialog) -> None:
        proposed.extend(line.text() for line in dialog.findChildren(QLineEdit, "fileNameEdit"))
        save_as(tmp_path / "other")(dialog)

    answer(look)
    assert choose_sheet_file(window) == tmp_path / "other.pdf"
    assert proposed == ["sheet.pdf"]


def test_a_name_with_a_dot_gets_its_suffix(window: MainWindow, tmp_path: Path) -> None:
    answer(save_as(tmp_path / "informe.v2"))
    assert choose_sheet_file(window) == tmp_path / "informe.v2.pdf"


def kind_by_keys(steps: int, name: str, shown: list[str]) -> Answer:
    """Choose the kind that stands `steps` below the first, then type a name; the kinds and the name go to `shown`."""

    def choose(dialog: QFileDialog) -> None:
        [kinds] = dialog.findChildren(QComboBox, "fileTypeCombo")
        [line] = dialog.findChildren(QLineEdit, "fileNameEdit")
        kinds.setFocus()
        for _ in range(steps):
            press(kinds, Qt.Key.Key_Down)
        shown.extend([*(kinds.itemText(row) for row in range(kinds.count())), line.text()])
        if name:
            line.setText(name)
        press(line, Qt.Key.Key_Return)

    return choose


@pytest.mark.parametrize(("steps", "suffix"), [(0, ".pdf"), (1, ".png"), (2, ".txt")])
@pytest.mark.parametrize("name", ["", "other", "informe.v2"])
def test_a_sheet_is_saved_as_what_was_chosen_by_keyboard(
    window: MainWindow, tmp_path: Path, steps: int, suffix: str, name: str
) -> None:
    shown: list[str] = []
    answer(kind_by_keys(steps, name, shown))
    assert choose_sheet_file(window) == tmp_path / f"{name or 'sheet'}{suffix}"
    *kinds, proposed = shown
    assert [kind.rpartition("*")[2] for kind in kinds] == [".pdf)", ".png)", ".txt)"]
    assert proposed == f"sheet{suffix}"


def test_a_name_that_says_what_it_is_counts(window: MainWindow, tmp_path: Path) -> None:
    answer(save_as(tmp_path / "other.TXT"))
    assert choose_sheet_file(window) == tmp_path / "other.TXT"


@pytest.mark.parametrize("name", ["informe", "informe.v2", "informe.v2.pdf"])
@pytest.mark.parametrize("replace", [True, False])
def test_a_file_that_is_there_is_replaced_only_after_asking(
    window: MainWindow, tmp_path: Path, name: str, replace: bool
) -> None:
    file = tmp_path / f"{name.removesuffix('.pdf')}.pdf"
    file.touch()
    asked: list[str] = []
    answered: list[Path | None] = []

    def type_and_decide(dialog: QFileDialog) -> None:
        QTimer.singleShot(20, lambda: decide(dialog))
        save_as(tmp_path / name)(dialog)

    def decide(dialog: QFileDialog) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            if not answered:
                QTimer.singleShot(20, lambda: decide(dialog))
            return
        asked.append(box.text())
        buttons = QMessageBox.StandardButton
        box.button(buttons.Yes if replace else buttons.No).click()
        if not replace:
            QTimer.singleShot(0, dialog.reject)

    answer(type_and_decide)
    answered.append(choose_sheet_file(window))
    assert answered == [file if replace else None]
    [question] = asked
    assert file.name in question


def test_escape_means_not_after_all(window: MainWindow) -> None:
    for ask in (choose_sheet_file, choose_directory_file):
        answer(lambda dialog: press(dialog, Qt.Key.Key_Escape))
        assert ask(window) is None


def test_the_hide_key_works_in_front_of_a_dialog(window: MainWindow) -> None:
    answer(lambda dialog: press(dialog.focusWidget() or dialog, Qt.Key.Key_F9))
    assert choose_sheet_file(window) is None
    assert window.covered


def test_a_directory_file_has_to_be_there(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "harbor.zip"
    file.touch()
    answer(save_as(file))
    assert choose_directory_file(window) == file


def test_qt_writes_nothing_down_about_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == str(tmp_path / "canary.pdf"), done.stderr
    assert [file for file in home.rglob("*") if file.is_file() and b"canary" in file.read_bytes()] == []
    assert not list(home.rglob("QtProject*"))

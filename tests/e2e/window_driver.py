"""Drives the real window by keys alone through the whole journey: import, search, detail, sheet, PDF.

A program of its own, so that it can run under strace and where there is no network interface:
`python -m tests.e2e.window_driver DATA_DIR DIRECTORY_FILE PDF [NOTE]`. With a note, the sheet is also printed with it.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from desktop.app import Porchlight, make_application
from desktop.settings import load_settings
from ui.main_window import MainWindow

PATIENCE_S = 120.0


def until(what: str, condition: Callable[[], bool]) -> None:
    """Let the window work until `condition` holds."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"waited in vain: {what}")
        pause = QEventLoop()  # lets other threads run; QTest.qWait would keep the interpreter to itself
        QTimer.singleShot(20, pause.quit)
        pause.exec()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    if QApplication.activeWindow() is None:  # where no window manager gives the focus back after a dialog
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
        window.activateWindow()
        until("the window to be active", window.isActiveWindow)
    QTest.keyClick(focused(), key, modifier)


def focused() -> QWidget:
    """Return what has the focus, the window where nothing has."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    if target is None:
        raise SystemExit("nothing has the focus")
    return target


def answer_file_dialog(path: Path) -> None:
    """Type `path` into the file dialog that is about to open."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(50, answer)
            return
        [line] = dialog.findChildren(QLineEdit, "fileNameEdit")
        line.setText(str(path))  # typing would open a list of suggestions that takes the Return key for itself
        QTest.keyClick(line, Qt.Key.Key_Return)

    QTimer.singleShot(50, answer)


def push(button: QWidget) -> None:
    """Push a button by the keyboard."""
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def import_file(porchlight: Porchlight, file: Path) -> None:
    """Take a file in."""
    page = porchlight.window.directory_page
    press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    until("the directory page", page.overview.import_button.isVisible)
    answer_file_dialog(file)
    push(page.overview.import_button)
    until("what the file would change", page.incoming.apply_button.isVisible)
    push(page.incoming.apply_button)
    until("the file is in", lambda: page.importing.done.isVisible() and not porchlight.busy)


def search(porchlight: Porchlight) -> None:
    """Ask for a place and words."""
    page = porchlight.window.find_page
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    until("the place box", lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    QTest.keyClicks(focused(), "33128")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "legal")
    until("an answer", lambda: not porchlight.busy and page.rows.rowCount() > 0)


def add_three(porchlight: Porchlight) -> None:
    """Put the first three places on the sheet, looking at each."""
    page = porchlight.window.find_page

    def on_sheet(count: int) -> bool:
        return len(porchlight.sheet.ids) == count and not porchlight.busy

    page.list.setFocus()
    press(Qt.Key.Key_Home)
    for count in (1, 2, 3):
        press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        until("a place on the sheet", partial(on_sheet, count))
        page.list.setFocus()
        press(Qt.Key.Key_Down)
        until("the detail", lambda: not porchlight.busy)


def save_sheet(porchlight: Porchlight, pdf: Path) -> None:
    """Save the sheet."""
    page = porchlight.window.sheet_page
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    until("the page", lambda: page.save_button.isVisible() and not porchlight.busy)
    answer_file_dialog(pdf)
    push(page.save_button)
    until("the PDF", lambda: pdf.exists() and not porchlight.busy)


def print_sheet(porchlight: Porchlight, note: str) -> None:
    """Print the sheet, with a remark, on the printer that is proposed."""
    page = porchlight.window.sheet_page
    page.options.note.setFocus()
    QTest.keyClicks(focused(), note)
    until("the remark", lambda: not porchlight.busy and note in page.preview.area.accessibleDescription())
    push(page.print_button)
    until("the printers", lambda: page.asks_how_to_print)
    push(page.print_deeds.send)
    until("the printer to be done", lambda: bool(page.notice.text()) and not page.asks_how_to_print)


def main(data_dir: Path, directory_file: Path, pdf: Path, note: str = "") -> None:
    """Go through the whole journey; leave with an error where it stops."""
    app = make_application()
    porchlight = Porchlight(data_dir, load_settings(data_dir, "en"))
    porchlight.window.show()
    porchlight.window.activateWindow()
    until("the window", lambda: porchlight.window.isVisible() and not porchlight.busy)
    import_file(porchlight, directory_file)
    search(porchlight)
    add_three(porchlight)
    save_sheet(porchlight, pdf)
    if note:
        print_sheet(porchlight, note)
    porchlight.window.close()
    porchlight.close()
    app.quit()


if __name__ == "__main__":
    data, file, saved, *rest = sys.argv[1:]
    main(Path(data), Path(file), Path(saved), *rest)

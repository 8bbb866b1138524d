"""Which file: Qt's own dialog, because the desktop's writes down what was opened and saved."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from ui.main_window import HIDE_KEY, MainWindow

PDF_NAME = "sheet.pdf"
"""Proposed for every sheet: a name says nothing about who gets it."""


class _SavePdf(QFileDialog):
    """Puts .pdf on every name before Qt looks whether that file is there: Qt itself does so only without a dot."""

    def accept(self) -> None:
        """Ask before a file is replaced, by the name that it will have."""
        for line in self.findChildren(QLineEdit, "fileNameEdit"):
            line.setText(self._with_suffix(line.text()))
        super().accept()

    def _with_suffix(self, name: str) -> str:
        if not name.strip() or name.lower().endswith(".pdf") or QDir(self.directory().filePath(name)).exists():
            return name
        return f"{name}.pdf"


def let_hide(dialog: QDialog, window: MainWindow) -> None:
    """Let the hide key work in front of a dialog too: it closes the dialog, as if a person thought better of it."""
    QShortcut(QKeySequence(HIDE_KEY), dialog).activated.connect(window.cover)


def _ask(dialog: QFileDialog, window: MainWindow) -> Path | None:
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(QDir.homePath())
    let_hide(dialog, window)
    chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def choose_pdf(window: MainWindow) -> Path | None:
    """Ask where to save a sheet, and before a file is replaced; None where a person thinks better of it."""
    dialog = _SavePdf(window, QCoreApplication.translate("Dialogs", "Save PDF"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(PDF_NAME)
    return _ask(dialog, window)


def choose_directory_file(window: MainWindow) -> Path | None:
    """Ask for a directory file; None where a person thinks better of it."""
    dialog = QFileDialog(window, QCoreApplication.translate("Dialogs", "Import a directory file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    files = QCoreApplication.translate("Dialogs", "Directory files")
    every = QCoreApplication.translate("Dialogs", "All files")
    dialog.setNameFilters([f"{files} (*.zip *.json *.ndjson *.csv)", f"{every} (*)"])
    return _ask(dialog, window)

"""Which file: Qt's own dialog. The desktop's would write down what was opened and saved, and hear no hide key."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

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


def _ask(dialog: QFileDialog) -> Path | None:
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(QDir.homePath())
    chosen = dialog.selectedFiles() if dialog.exec() == QDialog.DialogCode.Accepted else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def choose_pdf(window: QWidget) -> Path | None:
    """Ask where to save a sheet, and before a file is replaced; None where a person thinks better of it."""
    dialog = _SavePdf(window, QCoreApplication.translate("Dialogs", "Save PDF"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(PDF_NAME)
    return _ask(dialog)


def choose_directory_file(window: QWidget) -> Path | None:
    """Ask for a directory file; None where a person thinks better of it."""
    dialog = QFileDialog(window, QCoreApplication.translate("Dialogs", "Import a directory file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    files = QCoreApplication.translate("Dialogs", "Directory files")
    every = QCoreApplication.translate("Dialogs", "All files")
    dialog.setNameFilters([f"{files} (*.zip *.json *.ndjson *.csv)", f"{every} (*)"])
    return _ask(dialog)

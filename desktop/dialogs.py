"""Which file: Qt's own dialog, because the desktop's writes down what was opened and saved."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QFileDialog, QWidget

PDF_NAME = "sheet.pdf"
"""Proposed for every sheet: a name says nothing about who gets it."""


def _ask(dialog: QFileDialog) -> Path | None:
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(QDir.homePath())
    dialog.setHistory([])
    chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    dialog.setHistory([])
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def choose_pdf(parent: QWidget) -> Path | None:
    """Ask where to save a sheet; None where a person thinks better of it."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Dialogs", "Save PDF"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(PDF_NAME)
    return _ask(dialog)


def choose_directory_file(parent: QWidget) -> Path | None:
    """Ask for a directory file; None where a person thinks better of it."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Dialogs", "Import a directory file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    files = QCoreApplication.translate("Dialogs", "Directory files")
    every = QCoreApplication.translate("Dialogs", "All files")
    dialog.setNameFilters([f"{files} (*.zip *.json *.ndjson *.csv)", f"{every} (*)"])
    return _ask(dialog)

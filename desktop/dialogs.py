"""Which file: Qt's own dialog. The desktop's would write down what was opened and saved, and hear no hide key."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from resources_db.wording import say
from ui.language import language

BOOKLET_NAME = "booklet.pdf"
CALLS_NAME = "calls.csv"
PROBLEMS_NAME = "problems.csv"
CORRECTIONS_NAME = "corrections.json"
SHEET_NAME = "sheet.pdf"
"""Proposed for every sheet: a name says nothing about who gets it."""


class _Save(QFileDialog):
    """Puts a suffix on every name before Qt looks whether that file is there: Qt does so only without a dot.

    It is that of the kind that is chosen, unless the name has one of another kind already.
    """

    def accept(self) -> None:
        """Ask before a file is replaced, by the name that it will have."""
        for line in self.findChildren(QLineEdit, "fileNameEdit"):
            line.setText(self._with_suffix(line.text()))
        super().accept()

    def _with_suffix(self, name: str) -> str:
        suffixes = tuple(map(_suffix_of, self.nameFilters()))
        if not name.strip() or name.lower().endswith(suffixes) or QDir(self.directory().filePath(name)).exists():
            return name
        return f"{name}{_suffix_of(self.selectedNameFilter())}"


def _suffix_of(kind: str) -> str:
    """Return ".pdf" of "PDF (*.pdf)"."""
    return kind.rpartition("(*")[2].removesuffix(")")


def _ask(dialog: QFileDialog) -> Path | None:
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(QDir.homePath())
    chosen = dialog.selectedFiles() if dialog.exec() == QDialog.DialogCode.Accepted else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def choose_sheet_file(window: QWidget) -> Path | None:
    """Ask where to save a sheet and as what, and before a file is replaced; None where a person thinks better of it."""
    picture, text = (
        QCoreApplication.translate("Dialogs", "Pictures for a phone"),
        QCoreApplication.translate("Dialogs", "Plain text"),
    )
    title = QCoreApplication.translate("Dialogs", "Save the sheet")
    return _save(window, title, ["PDF (*.pdf)", f"{picture} (*.png)", f"{text} (*.txt)"], SHEET_NAME)


def choose_booklet_file(window: QWidget) -> Path | None:
    """Ask where to save a booklet, and before a file is replaced; None where a person thinks better of it."""
    return _save(window, say("booklet.save_title", language()), ["PDF (*.pdf)"], BOOKLET_NAME)


def choose_calls(window: QWidget) -> Path | None:
    """Ask where to save a list for calls, and before a file is replaced; None where a person thinks better of it."""
    table = QCoreApplication.translate("Dialogs", "Table")
    return _save(window, QCoreApplication.translate("Dialogs", "Save list for calls"), [f"{table} (*.csv)"], CALLS_NAME)


def choose_problems(window: QWidget) -> Path | None:
    """Ask where to save the problems of a directory file, and before a file is replaced; None for nowhere."""
    table, title = (
        QCoreApplication.translate("Dialogs", "Table"),
        QCoreApplication.translate("Dialogs", "Save problems"),
    )
    return _save(window, title, [f"{table} (*.csv)"], PROBLEMS_NAME)


def choose_corrections_out(window: QWidget) -> Path | None:
    """Ask where to save what was marked, and before a file is replaced; None for nowhere."""
    return _save(window, QCoreApplication.translate("Dialogs", "Save corrections"), [_corrections()], CORRECTIONS_NAME)


def choose_corrections_in(window: QWidget) -> Path | None:
    """Ask for a file of corrections; None where a person thinks better of it."""
    return _open(window, QCoreApplication.translate("Dialogs", "Read corrections"), _corrections())


def _corrections() -> str:
    return QCoreApplication.translate("Dialogs", "Corrections") + " (*.json)"


def _save(window: QWidget, title: str, kinds: Sequence[str], proposed: str) -> Path | None:
    dialog = _Save(window, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(kinds)
    dialog.selectFile(proposed)
    return _ask(dialog)


def choose_directory_file(window: QWidget) -> Path | None:
    """Ask for a directory file; None where a person thinks better of it."""
    files = QCoreApplication.translate("Dialogs", "Directory files")
    title = QCoreApplication.translate("Dialogs", "Import a directory file")
    return _open(window, title, f"{files} (*.zip *.json *.ndjson *.geojson *.csv *.tsv *.txt *.xlsx *.xls *.ods)")


def choose_answers(window: QWidget) -> Path | None:
    """Ask for a filled list of calls; None where a person thinks better of it."""
    table = QCoreApplication.translate("Dialogs", "Table")
    return _open(window, QCoreApplication.translate("Dialogs", "Read answers"), f"{table} (*.csv *.tsv *.txt)")


def _open(window: QWidget, title: str, names: str) -> Path | None:
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    every = QCoreApplication.translate("Dialogs", "All files")
    dialog.setNameFilters([names, f"{every} (*)"])
    return _ask(dialog)

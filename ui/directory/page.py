"""The Directory page: what it is, the way of a file into it, the work left to do on it, what else is said of it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.buttons import Chip
from ui.card import Card
from ui.directory.corrections_page import CorrectionsPage
from ui.directory.done_page import DonePage
from ui.directory.duplicates_page import DuplicatesPage
from ui.directory.import_page import ImportPage
from ui.directory.overview import OverviewPanel
from ui.directory.rules_page import RulesPage
from ui.directory.staged import Visited
from ui.directory.tells_page import TellsPage
from ui.directory.terms_page import TermsPage
from ui.directory.values import Columns, Imported, ImportPreview, Overview
from ui.directory.work_page import WorkPage
from ui.flow_layout import FlowLayout
from ui.heading import Heading
from ui.notice import Said
from ui.theme import GRID, TextRole, em

OVERVIEW, IMPORT, WORK, TELLS, TERMS, DUPLICATES, CORRECTIONS, RULES, DONE = range(9)
WIDEST = 52
"""Lines of body text: a page of facts is not spread wider than it is read."""
SETTLING_MS = 150
"""Milliseconds in which a page that was filled comes to its height."""


class DirectoryPage(QScrollArea):
    """Several pages, one at a time; a file on its way in stays where it is while a person looks elsewhere.

    Signals:
        shown: a person came to the page: what it says may have changed meanwhile.
        import_wanted, demonstration_wanted, empty_wanted, stop_wanted, cancel_wanted: when a person wants that.
        file_dropped: (Path) when a person drags a file or folder onto the page, and none is on its way.
        columns_given: (mappings) for a flat file.
        columns_wanted: what its columns mean is to be looked at again.
        source_named: (name) of the file's source.
        apply_wanted: (ids of accepted held items).
    """

    shown = Signal()
    import_wanted = Signal()
    demonstration_wanted = Signal()
    empty_wanted = Signal()
    stop_wanted = Signal()
    cancel_wanted = Signal()
    file_dropped = Signal(object)
    columns_given = Signal(list)
    columns_wanted = Signal()
    source_named = Signal(str)
    apply_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the page together."""
        super().__init__(parent)
        self.title = Heading(role=TextRole.TITLE)
        self.overview, self.importing, self.work, self.tells = OverviewPanel(), ImportPage(), WorkPage(), TellsPage()
        self.terms, self.duplicates, self.corrections = TermsPage(), DuplicatesPage(), CorrectionsPage()
        self.rules, self.done = RulesPage(), DonePage()
        self.notice, self.busy, self.incoming = self.importing.notice, self.importing.busy, self.importing.incoming
        self._visited: tuple[Visited, ...] = (
            self.work, self.tells, self.terms, self.duplicates, self.corrections, self.rules, self.done,
        )  # fmt: skip
        self._parts: tuple[QWidget, ...] = (self.overview, Card(self.importing, padded=True), *self._visited)
        self.tabs = tuple(Chip() for _ in self._parts)
        self._told: QWidget | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_part(OVERVIEW)

    def show_part(self, number: int) -> None:
        """Go to one of them; a keyboard that was in another one goes along."""
        focus = QApplication.focusWidget()
        along = focus is not None and any(part.isAncestorOf(focus) for part in self._parts)
        for here, (tab, part) in enumerate(zip(self.tabs, self._parts, strict=True)):
            tab.set_on(here == number)
            part.setVisible(here == number)
        if along and not self._parts[number].isAncestorOf(focus or self):
            self._first(number).setFocus()

    def _first(self, number: int) -> QWidget:
        """Return what a person most likely wants on a page."""
        if number == OVERVIEW:
            return self.overview.import_button
        return self.importing.first if number == IMPORT else self._visited[number - WORK].first

    def show_tell(self, kind: str) -> None:
        """Go to the sentences for workers about a kind of contact."""
        self.show_part(TELLS)
        self.tells.go_to(kind)

    def show_overview(self, overview: Overview) -> None:
        """Show the directory's numbers."""
        self.overview.show_overview(overview)
        self.importing.show_directory_empty(overview.empty)

    def show_unread(self, said: Said) -> None:
        """Say why the directory's numbers could not be read."""
        self.overview.notice.show_error(said)

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done; nothing else can be begun meanwhile."""
        self.importing.show_progress(said, done, total)

    def show_columns(self, columns: Columns) -> None:
        """Show what the columns of a flat file are taken for."""
        self.importing.show_columns(columns)
        self.verticalScrollBar().setValue(0)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what a file would change."""
        self.importing.show_preview(preview)

    def show_preview_again(self, said: Said) -> None:
        """Go back to the file that is looked at, and say why it was not taken in."""
        self.importing.show_preview_again(said)

    def ask_source(self, file_name: str, said: Said) -> None:
        """Ask a person which source a file comes from."""
        self.importing.ask_source(file_name, said)

    def show_failure(self, said: Said) -> None:
        """Say why a file was refused; the directory is as it was."""
        self.importing.show_failure(said)

    def show_imported(self, imported: Imported) -> None:
        """Say what taking a file in has done."""
        self.importing.show_imported(imported)

    def show_nothing_coming(self) -> None:
        """Forget the file that was on its way, and go back to the overview."""
        self.importing.clear()
        self.show_part(OVERVIEW)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that a person is here."""
        super().showEvent(event)
        if not event.spontaneous():
            self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._inside.setMaximumWidth(WIDEST * em())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file, unless one is on its way."""
        if self.importing.free and _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it anywhere on the page."""
        if self.importing.free and _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring the file in, as if it had been chosen."""
        file = _file_in(event.mimeData())
        if file is not None and self.importing.free:
            event.acceptProposedAction()
            self.file_dropped.emit(file)

    def _lay_out(self) -> None:
        tabs = FlowLayout()
        for tab in self.tabs:
            tabs.addWidget(tab)
        self._inside = QWidget()
        self._inside.setMaximumWidth(WIDEST * em())
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2 * GRID)
        inside.addWidget(self.title)
        inside.addLayout(tabs)
        for part in self._parts:
            inside.addWidget(part, 1 if part is self.work else 0)
        inside.addStretch()
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(GRID, GRID + 4, 2 * GRID, GRID + 4)
        across.addWidget(self._inside, 1)
        across.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        for number, tab in enumerate(self.tabs):
            tab.clicked.connect(lambda _on, number=number: self.show_part(number))
        for part in (self.overview, self.importing):
            part.import_wanted.connect(self._on_import_wanted)
            part.demonstration_wanted.connect(self.demonstration_wanted)
        self.overview.empty_wanted.connect(self.empty_wanted)
        self.importing.stop_wanted.connect(self.stop_wanted)
        for visited in self._visited:
            visited.told.connect(self._bring_into_sight)
        for staged in (self.duplicates, self.rules):
            staged.stage_changed.connect(lambda: self.verticalScrollBar().setValue(0))
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._keep_in_sight())
        self.importing.overview_wanted.connect(lambda: self.show_part(OVERVIEW))
        self.importing.stage_changed.connect(lambda: self.overview.show_importing(not self.importing.free))
        self.incoming.source_named.connect(self.source_named)
        self.incoming.apply_wanted.connect(self.apply_wanted)
        self.incoming.columns_wanted.connect(self.columns_wanted)
        self.importing.columns.given.connect(self.columns_given)
        for panel in (self.incoming, self.importing.columns):
            panel.cancel_wanted.connect(self.cancel_wanted)

    def _bring_into_sight(self, told: QWidget) -> None:
        """Scroll to what was just done: a large text leaves little of the page to be seen at once."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._told = told
        self._settling.start()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Follow what was told while tables and sentences above it come to their heights."""
        if self._settling.isActive() and self._told is not None and self._told.isVisible():
            self.ensureWidgetVisible(self._told, 0, GRID)

    def _on_import_wanted(self) -> None:
        """Ask for a file, or lead to the one that is on its way."""
        self.show_part(IMPORT)
        if self.importing.free:
            self.import_wanted.emit()

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("Directory"))
        first = (self.tr("Overview"), self.tr("Import"), self.tr("Work list"))
        more = (self.tr("Sentences"), self.tr("Terms"), self.tr("Duplicates"), self.tr("Corrections"))
        names = (*first, *more, self.tr("Rules"), self.tr("What was done"))
        for tab, name in zip(self.tabs, names, strict=True):
            tab.show_text(name)


def _file_in(data: QMimeData) -> Path | None:
    """Return the one file or folder that is dragged, None for anything else."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None

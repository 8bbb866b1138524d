"""The Directory page: what it is, and a file coming in."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.card import Card
from ui.directory.import_panel import ImportPanel
from ui.directory.overview import OverviewPanel
from ui.directory.values import ImportPreview, Overview
from ui.notice import Busy, Notice
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class DirectoryPage(QScrollArea):
    """One thing at a time: the overview, or the file that is coming in.

    Signals:
        import_wanted, demonstration_wanted, stop_wanted, cancel_wanted: when a person wants that.
        source_named: (name) of the file's source.
        apply_wanted: (ids of accepted held items).
    """

    import_wanted = Signal()
    demonstration_wanted = Signal()
    stop_wanted = Signal()
    cancel_wanted = Signal()
    source_named = Signal(str)
    apply_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the page together."""
        super().__init__(parent)
        self.title = PlainLabel(role=TextRole.TITLE)
        self.overview = OverviewPanel()
        self.notice = Notice()
        self.busy = Busy()
        self.incoming = ImportPanel()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(2 * GRID)
        parts = QWidget()
        inside = QVBoxLayout(parts)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        for widget in (self.overview, self.busy, self.incoming):
            inside.addWidget(widget)
        for part in (self.title, self.notice, Card(parts)):
            layout.addWidget(part)
        layout.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.overview.import_wanted.connect(self.import_wanted)
        self.overview.demonstration_wanted.connect(self.demonstration_wanted)
        self.busy.stop_wanted.connect(self.stop_wanted)
        self.incoming.source_named.connect(self.source_named)
        self.incoming.apply_wanted.connect(self.apply_wanted)
        self.incoming.cancel_wanted.connect(self.cancel_wanted)
        self._retranslate()
        self.busy.setVisible(False)

    def show_overview(self, overview: Overview) -> None:
        """Show the directory's numbers."""
        self.overview.show_overview(overview)

    def show_progress(self, sentence: str, done: int, total: int) -> None:
        """Show what is being done; nothing else can be begun meanwhile."""
        self.notice.clear()
        self._show(self.busy)
        self.busy.show_progress(sentence, done, total)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what a file would change."""
        self.notice.clear()
        self._show(self.incoming)
        self.incoming.show_preview(preview)

    def ask_source(self, file_name: str, sentence: str) -> None:
        """Ask a person which source a file comes from."""
        self._show(self.incoming)
        self.incoming.ask_source(file_name)
        self.notice.show_error(sentence)

    def show_failure(self, sentence: str) -> None:
        """Say what went wrong; the directory is as it was."""
        self._show(self.overview)
        self.notice.show_error(sentence)

    def show_news(self, sentence: str) -> None:
        """Say what was done."""
        self._show(self.overview)
        self.notice.show_news(sentence)

    def show_nothing_coming(self) -> None:
        """Go back to the overview."""
        self.notice.clear()
        self._show(self.overview)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, shown: QWidget) -> None:
        for part in (self.overview, self.busy, self.incoming):
            part.setVisible(part is shown)
        if shown is not self.busy:
            self.busy.clear()

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("Directory"))

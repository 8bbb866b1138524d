"""The directory in numbers: whose, how old, how much, and how much of it anybody has checked."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from resources_db.dates import long_date
from resources_db.model import KNOWN_CONTACT, UNCHECKED, Domain, State
from ui.buttons import LinkButton, PrimaryButton
from ui.directory.values import Overview
from ui.language import domain_name, language, number, words
from ui.layouts import empty
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class OverviewPanel(QWidget):
    """Says what the directory is.

    Signals:
        import_wanted: a person wants to bring a file in.
        demonstration_wanted: a person wants the fictional directory loaded into an empty one.
    """

    import_wanted = Signal()
    demonstration_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without numbers."""
        super().__init__(parent)
        self._overview: Overview | None = None
        self.summary = PlainLabel(role=TextRole.HEADING)
        self.sources = PlainLabel(quiet=True, selectable=True)
        self.import_button = PrimaryButton()
        self.demonstration_button = LinkButton()
        self._table = QWidget()
        buttons = QHBoxLayout()
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.demonstration_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.summary)
        layout.addWidget(self.sources)
        self._counts = QGridLayout()
        self._counts.setHorizontalSpacing(3 * GRID)
        layout.addSpacing(GRID)
        layout.addLayout(self._counts)
        layout.addSpacing(GRID)
        layout.addLayout(buttons)
        self.import_button.clicked.connect(self.import_wanted)
        self.demonstration_button.clicked.connect(self.demonstration_wanted)
        self._retranslate()

    def show_overview(self, overview: Overview) -> None:
        """Show another state of the directory."""
        self._overview = overview
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.import_button.show_text(self.tr("Import a file…"))
        self.demonstration_button.show_text(self.tr("Load the demonstration"))
        overview = self._overview
        self.demonstration_button.setVisible(overview is not None and overview.empty)
        if overview is None:
            return
        if overview.empty:
            self.summary.show_text(self.tr("This directory is empty."))
            self.sources.show_text(self.tr("Import a directory file, or load the demonstration to look around."))
            return
        self.summary.show_text(self._size_words(overview))
        self.sources.show_text("\n".join((self._age_words(overview), *overview.sources)))
        self._show_counts(overview)

    def _size_words(self, overview: Overview) -> str:
        services = self.tr("%Ln service(s)", "", overview.services)
        organizations = self.tr("%Ln organization(s)", "", overview.organizations)
        listings = self.tr("%Ln place(s) to show", "", overview.listings)
        return f"{services}  ·  {organizations}  ·  {listings}"

    def _age_words(self, overview: Overview) -> str:
        if overview.data_as_of is None:
            return self.tr("How old it is: not stated by its files. From:")
        return self.tr("Data as of {date}. From:").format(date=long_date(overview.data_as_of, language()))

    def _show_counts(self, overview: Overview) -> None:
        """Show a line a domain: known contact, nothing found, nobody can say."""
        empty(self._counts)
        heads = ("", self.tr("Known contact"), self.tr("Nothing found"), self.tr("Nobody has checked well enough"))
        for column, head in enumerate(heads):
            self._counts.addWidget(PlainLabel(head, TextRole.SMALL_STRONG, quiet=True), 0, column)
        for row, domain in enumerate(Domain, start=1):
            counts = overview.counts.get(domain, {})
            groups = (KNOWN_CONTACT, {State.NONE_FOUND}, UNCHECKED)
            cells = [number(sum(counts.get(state, 0) for state in group)) for group in groups]
            for column, text in enumerate((domain_name(domain), *cells)):
                role = TextRole.BODY if column else TextRole.STRONG
                self._counts.addWidget(PlainLabel(text, role, wrap=bool(column)), row, column)
        for column in range(1, len(heads)):
            self._counts.setColumnStretch(column, 1)
        self.setAccessibleDescription(words("footer.not_checked"))

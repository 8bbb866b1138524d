"""The directory in numbers: whose, how old, how much, how much of it anybody has checked, and what needs attention."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from resources_db.dates import long_date
from resources_db.model import KNOWN_CONTACT, UNCHECKED, Domain, State
from ui.buttons import LinkButton, PrimaryButton
from ui.card import Card
from ui.directory.attention import Attention, AttentionWords, Deed, age_in_days
from ui.directory.number_table import NumberTable
from ui.directory.values import Overview, SourceLine
from ui.flow_layout import FlowLayout
from ui.language import domain_name, language, number, words
from ui.layouts import empty
from ui.notice import Notice
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class OverviewPanel(QWidget):
    """Says what the directory is.

    Signals:
        import_wanted: a person wants to bring a file in, or to see the one that is coming in.
        demonstration_wanted: a person wants the fictional directory loaded into an empty one.
        empty_wanted: a person wants the demonstration taken out, and has said yes to it.
        new_wanted: a person wants to write a service down.
    """

    import_wanted = Signal()
    demonstration_wanted = Signal()
    empty_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without numbers."""
        super().__init__(parent)
        self._overview: Overview | None = None
        self._importing = False
        self._asked_to_empty = False
        self._attention_words = AttentionWords(self)
        self.notice = Notice()
        self.summary = PlainLabel(role=TextRole.HEADING)
        self.next_step = PlainLabel(quiet=True)
        self.sources, self.counts = QVBoxLayout(), NumberTable()
        self.sources.setSpacing(2)
        self.contact_title, self.attention_title = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.STRONG)
        self.import_button, self.new_button, self.demonstration_button = PrimaryButton(), LinkButton(), LinkButton()
        self.attention = QVBoxLayout()
        self.attention.setSpacing(GRID)
        self._contact_card = _card(self.contact_title, self.counts)
        self._attention_card = _card(self.attention_title, self.attention)
        buttons = FlowLayout(gap=2 * GRID)
        for button in (self.import_button, self.new_button, self.demonstration_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.notice)
        layout.addWidget(_card(self.summary, self.next_step, self.sources, buttons))
        layout.addWidget(self._attention_card)
        layout.addWidget(self._contact_card)
        self.import_button.clicked.connect(self.import_wanted)
        self.demonstration_button.clicked.connect(self.demonstration_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self._retranslate()

    def show_overview(self, overview: Overview) -> None:
        """Show another state of the directory."""
        self.notice.clear()
        self._asked_to_empty = False
        self._overview = overview
        self._retranslate()

    def show_importing(self, importing: bool) -> None:
        """Lead to the file that is coming in instead of asking for another one."""
        self._importing = importing
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        overview = self._overview
        blank = overview is None or overview.empty
        self.import_button.show_text(
            self.tr("Go to the file that is coming in") if self._importing else self.tr("Import a file…")
        )
        self.new_button.show_text(self.tr("New service"))
        self.new_button.setAccessibleDescription(self.tr("Ctrl+N. Write down a service that no file lists."))
        self.demonstration_button.show_text(self.tr("Try the demonstration"))
        self.demonstration_button.setVisible(overview is not None and overview.empty and not self._importing)
        self.next_step.setVisible(blank)
        for part in (self._contact_card, self._attention_card):
            part.setVisible(not blank)
        if overview is None:
            return
        empty(self.sources)
        if overview.empty:
            self.summary.show_text(self.tr("This directory is empty."))
            self.next_step.show_text(self.tr("Import a directory file, or load the demonstration to look around."))
            return
        self.summary.show_text(self._size_words(overview))
        self._show_sources(overview)
        self._show_counts(overview)
        self._show_attention(overview)

    def _size_words(self, overview: Overview) -> str:
        services = self.tr("%Ln service(s)", "", overview.services)
        organizations = self.tr("%Ln organization(s)", "", overview.organizations)
        listings = self.tr("%Ln place(s) to show", "", overview.listings)
        return f"{services}  ·  {organizations}  ·  {listings}"

    def _show_sources(self, overview: Overview) -> None:
        """Say of each source what it lists, how old it is and when it came in."""
        for source in overview.sources:
            self.sources.addWidget(PlainLabel(isolate(source.name), TextRole.STRONG, selectable=True))
            self.sources.addWidget(PlainLabel(" ".join(self._source_words(source, overview)), quiet=True))

    def _source_words(self, source: SourceLine, overview: Overview) -> Iterator[str]:
        yield self.tr("%Ln service(s).", "", source.services)
        age = age_in_days(source, overview)
        if source.data_as_of is None:
            yield self.tr("How old its data is: not stated.")
        elif not age:
            yield self.tr("Data of {date}.").format(date=long_date(source.data_as_of, language()))
        else:
            said = self.tr("Data of {date}, %Ln day(s) old.", "", age)
            yield said.format(date=long_date(source.data_as_of, language()))
        if source.imported_on is not None:
            yield self.tr("Taken in on {date}.").format(date=long_date(source.imported_on, language()))

    def _show_counts(self, overview: Overview) -> None:
        """Show a line a domain: known contact, nothing found, nobody can say."""
        self.contact_title.show_text(self.tr("What is known of contact"))
        heads = ("", self.tr("Known contact"), self.tr("Nothing found"), self.tr("Nobody has checked well enough"))
        rows = []
        for domain in Domain:
            counts = overview.counts.get(domain, {})
            groups = (KNOWN_CONTACT, {State.NONE_FOUND}, UNCHECKED)
            cells = [number(sum(counts.get(state, 0) for state in group)) for group in groups]
            rows.append((domain_name(domain), *cells))
        self.counts.show_rows(heads, rows, strong=True)
        self.setAccessibleDescription(words("footer.not_checked"))

    def _show_attention(self, overview: Overview) -> None:
        """Show what needs attention, each with its button where there is something to do here."""
        self.attention_title.show_text(self.tr("What needs attention"))
        empty(self.attention)
        lines = list(self._attention_words.lines(overview))
        for line in lines:
            self.attention.addWidget(self._attention_line(line))
        self._attention_card.setVisible(bool(lines))

    def _attention_line(self, line: Attention) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PlainLabel(line.sentence))
        if line.deed is Deed.IMPORT and not self._importing:
            button = LinkButton(self.tr("Import a newer file…"))
            button.clicked.connect(self.import_wanted)
            layout.addWidget(button)
        elif line.deed is Deed.EMPTY and not self._importing:
            asked = self._asked_to_empty
            button = LinkButton(self.tr("Yes, take it out") if asked else self.tr("Take the demonstration out"))
            button.clicked.connect(self.empty_wanted if asked else self._ask_to_empty)
            layout.addWidget(button)
        return holder

    def _ask_to_empty(self) -> None:
        """Ask once, in place."""
        self._asked_to_empty = True
        self._retranslate()
        if self._overview is not None:
            for button in self._attention_card.findChildren(LinkButton):
                if button.isVisibleTo(self):
                    button.setFocus()


def _card(*parts: QWidget | QLayout) -> Card:
    """Return a card with `parts` below each other."""
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(2 * GRID, 2 * GRID - 4, 2 * GRID, 2 * GRID - 4)
    layout.setSpacing(GRID + 2)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return Card(inside)

"""One correction beside its place as it stands, and what a coordinator may do with it."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from resources_db.contact_text import short
from resources_db.corrections.texts import kind_text, status_text
from resources_db.corrections.values import LONGEST_NOTE, Kind, Received
from resources_db.dates import long_date
from resources_db.listing_notes import listing_notes
from resources_db.model import Listing
from resources_db.wording import say
from ui.assess.fields import Choice, Line, Named
from ui.beside import Beside, Item
from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column
from ui.find.phone_words import phone_text
from ui.flow_layout import FlowLayout
from ui.heading import Heading
from ui.language import language, title_words, where
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole, em

NARROWEST = 16
"""Lines of body text: two sides that would be narrower stand below each other."""
BY_HAND = {Kind.WRONG_NUMBER, Kind.MOVED}
"""What is changed in the form of a place."""


class _Side(Item):
    """A heading and lines below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(GRID // 2, parent=parent)
        self._heading, self.words = Heading(role=TextRole.SMALL_STRONG), PlainLabel(selectable=True)
        self.add(self._heading)
        self.add(self.words)

    def natural_width(self) -> int:
        """Return the width in which it reads well."""
        return NARROWEST * em()

    def show_lines(self, heading: str, lines: Sequence[str]) -> None:
        """Show these."""
        self._heading.show_text(heading)
        self.words.show_text("\n".join(lines))
        self.remeasure()


class CorrectionPanel(Column):
    """Shows one `Received`; nothing is decided without organization and role.

    Signals:
        take_wanted, decline_wanted: (id, reason).
        place_wanted: (id, listing id) that it is about.
        edit_wanted: (listing id) is to be changed in the form of the place.
        open_wanted: (listing id) is to be looked at.
    """

    take_wanted = Signal(str, str)
    decline_wanted = Signal(str, str)
    place_wanted = Signal(str, str)
    edit_wanted = Signal(str)
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a correction."""
        super().__init__(GRID, parent=parent)
        self._received: Received | None = None
        self._signed = False
        self.heading, self.status = Heading(role=TextRole.STRONG), PlainLabel()
        self.reported, self.stands = _Side(), _Side()
        self.alike, self.reason = Choice(()), Line()
        self.reason.setMaxLength(LONGEST_NOTE)
        self._alike, self._reason = Named(self.alike), Named(self.reason)
        self.place_button, self.explanation = LinkButton(), PlainLabel(quiet=True)
        self.edit_button, self.take_button, self.decline_button = PrimaryButton(), PrimaryButton(), LinkButton()
        self.open_button = LinkButton()
        self._buttons = QWidget()
        line = FlowLayout(self._buttons, gap=2 * GRID)
        for button in (self.edit_button, self.take_button, self.decline_button, self.open_button):
            line.addWidget(button)
        sides = Beside((self.reported, self.stands))
        above: tuple[QWidget, ...] = (self.heading, self.status, sides, self._alike, self.place_button)
        for part in (*above, self.explanation, self._reason, self._buttons):
            self.add(part)
        self._connect()
        self.show_received(None, signed=False)

    def show_received(self, received: Received | None, *, signed: bool) -> None:
        """Show a correction; what was typed of another one is gone."""
        before, self._received, self._signed = self._received, received, signed
        if before is None or received is None or before.correction.id != received.correction.id:
            self.reason.setText("")
        self._fill_alike(received)
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _connect(self) -> None:
        for button in (self.place_button, self.decline_button, self.open_button):
            button.padding = QSize(0, GRID)
        self.take_button.clicked.connect(lambda: self._decide(self.take_wanted.emit))
        self.decline_button.clicked.connect(lambda: self._decide(self.decline_wanted.emit))
        self.place_button.clicked.connect(self._on_place)
        self.edit_button.clicked.connect(self._on_edit)
        self.open_button.clicked.connect(self._on_open)

    def _fill_alike(self, received: Received | None) -> None:
        alike = received.alike if received else ()
        known = [self.alike.itemData(row) for row in range(self.alike.count())]
        if known != [listing for listing, _ in alike]:
            self.alike.clear()
            for listing, _ in alike:
                self.alike.addItem("", listing)
        self.alike.show_names([title_words(name) for _, name in alike])

    def _decide(self, tell: Callable[[str, str], None]) -> None:
        if self._received is not None:
            tell(self._received.correction.id, self.reason.text())

    def _on_place(self) -> None:
        if self._received is not None and self.alike.count():
            self.place_wanted.emit(self._received.correction.id, self.alike.value())

    def _on_edit(self) -> None:
        if self._received is not None and self._received.listing is not None:
            self.edit_wanted.emit(self._received.listing.id)

    def _on_open(self) -> None:
        if self._received is not None and self._received.listing is not None:
            self.open_wanted.emit(self._received.listing.id)

    def _speak(self) -> None:
        """Say everything in the window's language."""
        received = self._received
        if received is None:
            self._hold_nothing()
            return
        correction, listing = received.correction, received.listing
        self.heading.show_text(title_words(listing.title if listing else correction.stood.name))
        self.status.show_text(status_text(correction, language(), waits=received.waits))
        self.status.setVisible(not received.undecided)
        self.reported.show_lines(self.tr("What was reported"), list(_reported(received)))
        self.stands.show_lines(self.tr("As it stands here"), list(_stands(listing)))
        self._alike.name(self.tr("Which place is it?"), self.tr("Places with words of its name."))
        self.place_button.show_text(self.tr("It is this place"))
        self.open_button.show_text(self.tr("Open the place"))
        self.decline_button.show_text(self.tr("Decline"))
        needed = self.tr("Not needed.")
        self._reason.name(self.tr("Why"), f"{needed} {say('correction.no_names', language())}")
        self._say_deeds(received)
        self._show_parts(received)
        self.grow()

    def _hold_nothing(self) -> None:
        """Hold no words of a record: what somebody looked at is nobody else's business, seen or not."""
        for words in (self.heading, self.status, self.explanation):
            words.show_text("")
        for side in (self.reported, self.stands):
            side.show_lines("", [])
        for button in (self.take_button, self.decline_button, self.edit_button, self.open_button):
            button.setAccessibleDescription("")

    def _say_deeds(self, received: Received) -> None:
        kind = received.correction.kind
        takes = {
            Kind.CLOSED: self.tr("Take it: mark the place as no longer there"),
            Kind.WRONG_NUMBER: self.tr("It is changed now"),
            Kind.MOVED: self.tr("It is changed now"),
            Kind.POLICE: self.tr("Take it: let it wait as a report"),
            Kind.OTHER: self.tr("It is dealt with"),
        }
        self.take_button.show_text(takes[kind])
        self.edit_button.show_text(
            self.tr("Change the address") if kind is Kind.MOVED else self.tr("Change the phone numbers")
        )
        self.explanation.show_text(self._explanation(received))
        for button in (self.take_button, self.decline_button, self.edit_button, self.open_button):
            button.setAccessibleDescription(self.heading.text())

    def _explanation(self, received: Received) -> str:
        if received.listing is None:
            return self.tr("Say which place it is, or decline it.")
        return {
            Kind.CLOSED: self.tr("The place stays in the directory, says that it is no longer there, and comes last."),
            Kind.WRONG_NUMBER: self.tr("Change the numbers first. Then say here that it is done."),
            Kind.MOVED: self.tr("Change the address first. Then say here that it is done."),
            Kind.POLICE: self.tr(
                "It waits in the work list like whatever somebody told. The place says “not yet checked” until then. "
                "Declining it changes nothing that is said of police."
            ),
            Kind.OTHER: self.tr("Read the note, and do what it needs."),
        }[received.correction.kind]

    def _show_parts(self, received: Received) -> None:
        open_here = received.undecided and received.listing is not None
        by_hand = received.correction.kind in BY_HAND
        asked: tuple[QWidget, ...] = (self._alike, self.place_button)
        for part in asked:
            part.setVisible(bool(received.undecided and received.alike and received.listing is None))
        undecided: tuple[QWidget, ...] = (self._reason, self.explanation, self.decline_button)
        for part in undecided:
            part.setVisible(received.undecided)
        self.take_button.setVisible(open_here)
        self.edit_button.setVisible(open_here and by_hand)
        self.open_button.setVisible(received.listing is not None)
        for button in (self.take_button, self.decline_button, self.place_button):
            button.setEnabled(self._signed)


def _reported(received: Received) -> Iterator[str]:
    correction = received.correction
    yield f"{kind_text(correction.kind, language())}, {long_date(correction.on, language())}"
    if correction.note:
        yield say("correction.note", language(), note=isolate(correction.note))
    stood = ", ".join(filter(None, (correction.stood.name, correction.stood.place)))
    yield say("correction.stood", language(), place=isolate(stood))
    if correction.by_name:
        yield say("correction.found_by_name", language())


def _stands(listing: Listing | None) -> Iterator[str]:
    if listing is None:
        yield say("correction.not_here", language())
        return
    yield title_words(listing.title)
    yield from listing_notes(listing, language())
    yield isolate(where(listing))
    yield from (phone_text(phone) for phone in listing.phones)
    yield from (short(line, language()) for line in listing.contact.lines)

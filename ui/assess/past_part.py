"""What was said of a place before: how each of it stands, and what may be done about it."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.history_text import check_texts, counts
from resources_db.model import Domain, PastCheck
from resources_db.reviews.values import Effect
from ui.assess.draft import Typed
from ui.assess.taking_back import Response, Withdrawal
from ui.assess.values import Situation
from ui.buttons import LinkButton
from ui.column import Column
from ui.flow_layout import FlowLayout
from ui.heading import Heading
from ui.language import domain_name, language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

_TAKEN_BACK = frozenset({"withdrawn", "superseded"})


class PastPart(Column):
    """Every assessment of the place, by domain, the newest first.

    Signals:
        replace_wanted: (PastCheck) to say something else in its place.
        withdrawing_wanted: (id) when a person wants to know what withdrawing it would change.
        withdraw_wanted: (id, reason).
        respond_wanted: (id, words, day) of the place's own answer.
    """

    replace_wanted = Signal(object)
    withdrawing_wanted = Signal(str)
    withdraw_wanted = Signal(str, str)
    respond_wanted = Signal(str, str, object)

    def __init__(self, situation: Situation, parent: QWidget | None = None) -> None:
        """Show what was said of the place of `situation`."""
        super().__init__(2 * GRID, parent=parent)
        self._nothing = PlainLabel(quiet=True)
        self._headings: list[tuple[Heading, Domain]] = []
        self.entries: list[_Past] = []
        self.add(self._nothing)
        for domain in Domain:
            if checks := situation.record.history.get(domain, ()):
                self._add_domain(situation, domain, checks)
        self._nothing.setVisible(not self.entries)
        self._retranslate()

    def typed(self, done: str = "") -> dict[str, Typed]:
        """Return what is half written below each of them, of the one with the id `done` what waits beside that."""
        found = ((entry.id, entry.waiting() if entry.id == done else entry.typed()) for entry in self.entries)
        return {assessment_id: typed for assessment_id, typed in found if typed is not None}

    def take_up(self, typed: Mapping[str, Typed]) -> None:
        """Go on with what was half written; what withdrawing would change is looked at anew."""
        for entry in self.entries:
            if entry.id in typed:
                entry.take_up(typed[entry.id])

    def look_again(self) -> None:
        """Have what withdrawing would change looked at anew."""
        for entry in self.entries:
            entry.look_again()

    def show_effects(self, assessment_id: str, effects: Sequence[Effect], clock: date | None = None) -> None:
        """Show what withdrawing one of them would change, and the day that it no longer holds a clock to."""
        for entry in self.entries:
            if entry.id == assessment_id:
                entry.show_effects(effects, clock)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _add_domain(self, situation: Situation, domain: Domain, checks: Sequence[PastCheck]) -> None:
        heading = Heading(role=TextRole.HEADING)
        self._headings.append((heading, domain))
        self.add(heading)
        for check in checks:
            entry = _Past(check, situation.listing.id, situation.today)
            entry.replace_wanted.connect(self.replace_wanted)
            entry.withdrawing_wanted.connect(self.withdrawing_wanted)
            entry.withdraw_wanted.connect(self.withdraw_wanted)
            entry.respond_wanted.connect(self.respond_wanted)
            self.entries.append(entry)
            self.add(entry)

    def _retranslate(self) -> None:
        self._nothing.show_text(self.tr("Nothing was said of this place yet."))
        for heading, domain in self._headings:
            heading.show_text(domain_name(domain))
        self.remeasure()


class _Past(Column):
    """One assessment with its standing, and three buttons while nobody has taken it back."""

    replace_wanted = Signal(object)
    withdrawing_wanted = Signal(str)
    withdraw_wanted = Signal(str, str)
    respond_wanted = Signal(str, str, object)

    def __init__(self, check: PastCheck, listing_id: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(GRID // 2, parent=parent)
        self._check, self._today, self._listing_id = check, today, listing_id
        self.id = check.assessment.id
        self._what = PlainLabel(role=TextRole.STRONG, selectable=True)
        self._rest = PlainLabel(role=TextRole.SMALL, quiet=True, selectable=True)
        self._what.show_quiet(not counts(check))
        self.replace_button, self.withdraw_button, self.respond_button = LinkButton(), LinkButton(), LinkButton()
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=2 * GRID)
        for button in (self.replace_button, self.withdraw_button, self.respond_button):
            flow.addWidget(button)
        self._withdrawal: Withdrawal | None = None
        self._response: Response | None = None
        for part in (self._what, self._rest):
            self.add(part)
        self.add(buttons, shown=check.standing not in _TAKEN_BACK)
        self.replace_button.clicked.connect(lambda: self.replace_wanted.emit(self._check))
        self.withdraw_button.clicked.connect(self._on_withdraw)
        self.respond_button.clicked.connect(self._on_respond)
        self._retranslate()

    def typed(self) -> Typed | None:
        """Return what is half written below it, None for nothing."""
        reason = self._withdrawal.reason.text() if self._withdrawal is not None else ""
        words = self._response.words.text() if self._response is not None else ""
        on = self._response.day.day() if self._response is not None else None
        return Typed(reason, words, on) if reason or words else None

    def waiting(self) -> Typed | None:
        """Return what waits beside what was just written down: a reason beside an answer, none beside a withdrawal."""
        typed = self.typed()
        answered = self._response is not None and not self._response.isHidden()
        return Typed(typed.reason, "", None) if answered and typed is not None and typed.reason else None

    def take_up(self, typed: Typed) -> None:
        """Go on with what was half written."""
        if typed.words and typed.on is not None:
            response = self._responding()
            response.words.setText(typed.words)
            response.day.setDate(QDate(typed.on.year, typed.on.month, typed.on.day))
            self._show_only(response)
        if typed.reason:
            withdrawal = self._withdrawing()
            withdrawal.reason.setText(typed.reason)
            self._show_only(withdrawal)
            self.look_again()

    def look_again(self) -> None:
        """Have what withdrawing it would change looked at anew."""
        if self._withdrawal is not None:
            self._withdrawal.effects.wait()
            self.withdrawing_wanted.emit(self.id)

    def show_effects(self, effects: Sequence[Effect], clock: date | None) -> None:
        """Show what withdrawing it would change."""
        if self._withdrawal is not None:
            self._withdrawal.show_effects(effects, clock)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _withdrawing(self) -> Withdrawal:
        if self._withdrawal is None:
            self._withdrawal = Withdrawal(self._listing_id)
            self._withdrawal.wanted.connect(lambda reason: self.withdraw_wanted.emit(self.id, reason))
            self.add(self._withdrawal)
        return self._withdrawal

    def _responding(self) -> Response:
        if self._response is None:
            self._response = Response(self._today)
            self._response.wanted.connect(lambda words, day: self.respond_wanted.emit(self.id, words, day))
            self.add(self._response)
        return self._response

    def _on_withdraw(self) -> None:
        withdrawal = self._withdrawing()
        self._show_only(withdrawal)
        withdrawal.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.withdrawing_wanted.emit(self.id)

    def _on_respond(self) -> None:
        response = self._responding()
        self._show_only(response)
        response.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_only(self, part: QWidget) -> None:
        for each in filter(None, (self._withdrawal, self._response)):
            each.setVisible(each is part)
        self.grow()

    def _retranslate(self) -> None:
        what, *rest = check_texts(self._check, language())
        self._what.show_text(what)
        self._rest.show_text("\n".join(rest))
        for button, words in (
            (self.replace_button, self.tr("Say something newer in its place")),
            (self.withdraw_button, self.tr("Withdraw it")),
            (self.respond_button, self.tr("The place's own answer")),
        ):
            button.show_text(words)
            button.setAccessibleDescription(what)
        self.remeasure()

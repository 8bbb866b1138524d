"""The sentence between question and answer: what is shown, what is not, and why. Its parts are buttons."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from resources_db.model import KNOWN_CONTACT, UNCHECKED, Domain, State
from resources_db.query import Hidden, Results, SectionKey
from resources_db.units import Unit
from ui.buttons import LinkButton
from ui.find.row_layout import domain_words, state_words
from ui.flow_layout import FlowLayout
from ui.language import how_far, language, number, place_words, unit, words
from ui.layouts import empty
from ui.plain_text import PlainLabel, SentencePart, isolate
from ui.theme import GRID, TextRole

Domains = frozenset[Domain]
Filters = tuple[Domains, Domains]


class AnswerLine(QWidget):
    """Says what an answer holds.

    Signals:
        filters_wanted: (hide, only none found) as two frozensets of domains, when a part that changes them was pressed.
    """

    filters_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin silent."""
        super().__init__(parent)
        self._results: Results | None = None
        self._parts: list[tuple[LinkButton, Filters]] = []
        self._shown, self._states = FlowLayout(gap=GRID // 2), FlowLayout(gap=2 * GRID, line_gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 4)
        layout.addLayout(self._shown)
        layout.addLayout(self._states)

    def show_results(self, results: Results | None) -> None:
        """Say what `results` hold; nothing for None. The keyboard stays at the part that had it."""
        self._results = results
        focused = next((filters for button, filters in self._parts if button.hasFocus()), None)
        if focused is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        empty(self._shown)
        empty(self._states)
        self._parts = []
        if results is not None:
            self._say_what_is_shown(results)
            if results.total:
                for domain in Domain:
                    self._say_states(results, domain)
        self._order_parts()
        if focused is not None:
            self._focus_part(focused)
        self.updateGeometry()

    def text(self) -> str:
        """Return the whole sentence."""
        return " ".join((*_said(self._shown), *_said(self._states))).replace("&&", "&")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_results(self._results)

    def _say(self, text: str, line: QLayout, role: TextRole = TextRole.BODY) -> None:
        line.addWidget(SentencePart(text, role, quiet=True))

    def _offer(self, text: str, description: str, filters: Filters, line: QLayout) -> None:
        """Add a part that asks for these contact filters."""
        button = LinkButton(text, small=line is not self._shown, in_sentence=True)
        button.setAccessibleDescription(description)
        button.clicked.connect(lambda: self.filters_wanted.emit(*filters))
        line.addWidget(button)
        self._parts.append((button, filters))

    def _order_parts(self) -> None:
        """Let Tab come to the parts where the sentence stands: Qt puts whatever is new behind everything else."""
        before = self._reached_before()
        for button, _ in self._parts:
            if before is not None:
                self.setTabOrder(before, button)
            before = button

    def _reached_before(self) -> QWidget | None:
        """Return what Tab reaches last before the sentence, None where the sentence is all there is."""
        before = self.previousInFocusChain()
        while before is not None and before is not self:
            if before.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(before):
                return before
            before = before.previousInFocusChain()
        return None

    def _focus_part(self, wanted: Filters) -> None:
        """Give the keyboard to the part that asks for `wanted`, else to the first; without any, to what comes next."""
        buttons = [button for button, filters in self._parts if filters == wanted]
        button = next(iter((*buttons, *(button for button, _ in self._parts))), None)
        if button is None:
            self.focusNextChild()
            return
        # Qt shows what is new once it is idle, and only what is shown can have the keyboard.
        for hidden in (button.parentWidget(), button):
            if hidden is not None:
                hidden.show()
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_what_is_shown(self, results: Results) -> None:
        query, hidden = results.query, results.hidden
        self._say(self._shown_words(results), self._shown)
        if not (query.hide or query.only_none_found):
            self._say(self.tr("Nothing is hidden."), self._shown)
            return
        self._say(self._hidden_words(results.hidden), self._shown)
        self._offer(self.tr("Show all"), self.tr("Takes the contact filters off."), _NO_FILTERS, self._shown)
        if hidden.nearest_m is not None and hidden.nearest_reason is not None:
            nearest = words("counts.nearest_hidden", distance=how_far(hidden.nearest_m), reason=self._reason(results))
            without = (query.hide - {hidden.nearest_reason}, query.only_none_found - {hidden.nearest_reason})
            sentence, show_it = nearest.rsplit(". ", 1)
            self._say(f"{sentence}.", self._shown)
            self._offer(show_it, sentence, without, self._shown)

    def _shown_words(self, results: Results) -> str:
        """Return how many places are shown: "5 places within 5 mi of Miami, FL, and 22 others below."."""
        query = results.query
        if results.total == 0:
            return self.tr("No places.")
        if query.place is None:
            return self.tr("%Ln place(s).", "", results.total)
        sizes = {section.key: len(section.hits) for section in results.sections}
        near, unchecked = sizes.get(SectionKey.NEAR, 0), sizes.get(SectionKey.UNCHECKED, 0)
        name = isolate(place_words(query.place))
        if query.within_m is None:
            said = self.tr("%Ln place(s) from {place} outwards", "", near).format(place=name)
        else:
            said = self.tr("%Ln place(s) within {distance} of {place}", "", near)
            said = said.format(distance=self._radius_words(query.within_m), place=name)
        others = results.total - near - unchecked
        more = (
            self.tr("%Ln that nobody has checked well enough", "", unchecked) if unchecked else "",
            self.tr("%Ln other(s) below", "", others) if others else "",
        )
        return ", ".join(part for part in (said, *more) if part) + "."

    def _radius_words(self, metres: float) -> str:
        radius = round(metres / unit().metres)
        if unit() is Unit.MILES:
            return self.tr("%n mile(s)", "", radius)
        return self.tr("%n kilometer(s)", "", radius)

    def _hidden_words(self, hidden: Hidden) -> str:
        """Return how many listings the contact filters left out, and of how many of those nobody can say anything."""
        if not hidden.total:
            return self.tr("The contact filters hide nothing here.")
        known, unchecked = hidden.total - hidden.unchecked, hidden.unchecked
        parts = (
            self.tr("%Ln with known contact", "", known) if known else "",
            self.tr("%Ln that nobody has checked well enough", "", unchecked) if unchecked else "",
        )
        said = self.tr("%Ln hidden", "", hidden.total)
        return f"{said} ({', '.join(part for part in parts if part)})."

    def _known_words(self, domain: Domain, count: int) -> str:
        if domain is Domain.ID_AND_DATA:
            return self.tr("%Ln ask or share", "listings that ask for ID or share data", count)
        return self.tr("%Ln with contact", "listings with known contact", count)

    def _reason(self, results: Results) -> str:
        """Return in words why the nearest listing is hidden."""
        domain = results.hidden.nearest_reason
        if domain is None or domain not in results.query.hide:
            return self.tr("not asked, or something was found")
        return {
            Domain.POLICE: words("counts.reason_police"),
            Domain.IMMIGRATION: words("counts.reason_immigration"),
            Domain.ID_AND_DATA: self.tr("known to ask for ID or share data"),
        }[domain]

    def _say_states(self, results: Results, domain: Domain) -> None:
        """Say how many listings are in which state of one domain; what can be filtered is a button."""
        counts, query = results.counts[domain], results.query
        group = QWidget()
        line = FlowLayout(group, gap=GRID // 2, line_gap=0)
        self._say(f"{domain_words(domain, language())}:", line, TextRole.SMALL)
        if known := sum(counts.get(state, 0) for state in KNOWN_CONTACT):
            hide = (query.hide | {domain}, query.only_none_found)
            self._offer(self._known_words(domain, known), self.tr("Hides them."), hide, line)
        if found_nothing := counts.get(State.NONE_FOUND, 0):
            text = f"{number(found_nothing)} {state_words(State.NONE_FOUND, language())}"
            only = (query.hide, query.only_none_found | {domain})
            self._offer(text, self.tr("Shows only these."), only, line)
        if unknown := sum(counts.get(state, 0) for state in UNCHECKED):
            self._say(self.tr("%Ln nobody knows", "not checked, or not well enough", unknown), line, TextRole.SMALL)
        self._states.addWidget(group)


_NO_FILTERS: Filters = (frozenset(), frozenset())


def _said(line: QLayout) -> Iterator[str]:
    """Yield the texts of a line, those of its groups included."""
    for at in range(line.count()):
        item = line.itemAt(at)
        widget = item.widget() if item else None
        if isinstance(widget, PlainLabel | LinkButton):
            yield widget.text()
        elif widget is not None and (inside := widget.layout()) is not None:
            yield from _said(inside)

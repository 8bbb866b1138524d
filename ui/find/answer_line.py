"""The sentence between question and answer: what is shown, what is not, and why. Its parts are buttons."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from resources_db.codes import Domain
from resources_db.filters import Filters
from resources_db.results import Results
from ui.announcing import announce
from ui.buttons import LinkButton
from ui.find.answer_parts import AnswerParts, Counts, Farther, GoTo, Part, Wish
from ui.flow_layout import FlowLayout
from ui.layouts import empty
from ui.plain_text import PlainLabel, SentencePart
from ui.theme import GRID, TextRole, em

REST_MS = 700
"""Milliseconds without a new answer after which the sentence is read aloud: not with every letter typed."""
_GAP = 3 * GRID // 4
"""Pixels between the parts: more than between words, so that two links beside each other are two."""
_BETWEEN = 2 * GRID
"""As many more between two sentences: a link at the end of one would run into the next."""


class AnswerLine(QWidget):
    """Says what an answer holds, in two lines where there is room, and never in less height than those.

    Signals:
        filters_wanted: (Filters) when a part that changes the contact filters was pressed.
        section_wanted: (SectionKey) when the part that names a section was pressed.
        farther_wanted: when the part that looks farther was pressed.
        announced: (sentence) as it is read aloud.
    """

    filters_wanted = Signal(object)
    section_wanted = Signal(object)
    farther_wanted = Signal()
    announced = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin silent."""
        super().__init__(parent)
        self._results: Results | None = None
        self._parts: list[tuple[LinkButton, Wish]] = []
        self._widgets: list[SentencePart | LinkButton] = []
        self._ends: set[QWidget] = set()
        self._shape: tuple[bool, list[list[tuple[Wish | None, bool]]]] = (False, [])
        self._short = self._states_wanted = False
        self._said = ""
        self._words = AnswerParts(self)
        self._shown, self._states = FlowLayout(gap=_GAP, line_gap=0), FlowLayout(gap=2 * GRID, line_gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 4)
        layout.addLayout(self._shown)
        layout.addLayout(self._states)
        layout.addStretch()
        self._waiting = PlainLabel(quiet=True, parent=self)
        self._waiting.setAutoFillBackground(True)
        self._waiting.setBackgroundRole(QPalette.ColorRole.Window)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._waiting.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read_aloud)
        self._keep_room()

    def show_results(self, results: Results | None) -> None:
        """Say what `results` hold; nothing for None. The keyboard stays at the part that had it."""
        self._results = results
        self.stop_waiting()
        self._write()
        self._rest.start()

    def show_waiting(self, sentence: str) -> None:
        """Say in the sentence's place why there is no answer yet; nothing moves."""
        self._waiting.show_text(sentence)
        self._waiting.setGeometry(self.rect())
        self._waiting.raise_()
        self._waiting.show()

    def stop_waiting(self) -> None:
        """Say again what is shown: no answer will come."""
        self._waiting.hide()
        self._waiting.show_text("")

    @property
    def waiting(self) -> bool:
        """Return whether it says that the answer is still being looked for."""
        return self._waiting.isVisibleTo(self)

    def set_short(self, short: bool) -> None:
        """Say less where the window is low: the counts of the contact states only when they are asked for."""
        if short is not self._short:
            self._short = short
            self._write()

    def text(self) -> str:
        """Return the whole sentence."""
        return " ".join((*self._texts(self._shown), *self._texts(self._states))).replace("&&", "&")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the sentence while the answer is looked for."""
        super().resizeEvent(event)
        self._waiting.setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        """Keep the height of two lines: an answer without counts must not move the list."""
        lines = em() if self._short else 2 * em() + GRID
        self.setMinimumHeight(lines if self._results is not None else 0)

    def _write(self) -> None:
        """Write the sentence: into the parts that are there where they still mean the same, else anew."""
        lines = self._lines(self._results) if self._results is not None else []
        shape = [[(part.wish, part.ends) for part in line] for line in lines]
        if (self._short, shape) == self._shape:
            for widget, part in zip(self._widgets, chain.from_iterable(lines), strict=True):
                _fill(widget, part)
        else:
            self._shape = (self._short, shape)
            self._write_anew(lines)
        self._keep_room()
        self.updateGeometry()

    def _write_anew(self, lines: list[list[Part]]) -> None:
        focused = next(((wish,) for button, wish in self._parts if button.hasFocus()), None)
        if focused is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        empty(self._shown)
        empty(self._states)
        self._parts, self._widgets, self._ends = [], [], set()
        for number, line in enumerate(lines):
            into = self._state_line() if number else self._shown
            role = TextRole.SMALL if number or self._short else TextRole.BODY
            for part in line:
                widget = self._made(part, role)
                self._widgets.append(widget)
                into.addWidget(widget)
                if part.ends:
                    into.widen_after(widget, _BETWEEN)
                    self._ends.add(widget)
        self._order_parts()
        if focused is not None:
            self._focus_part(*focused)

    def _lines(self, results: Results) -> list[list[Part]]:
        """Return the parts: first of what is shown, then of each domain's states."""
        shown = list(self._words.shown(results, short=self._short, unfolded=self._states_wanted))
        if self._short and results.total:
            shown.append(self._counts_part())
        with_states = results.total and (self._states_wanted or not self._short)
        return [shown, *(list(self._words.states(results, domain)) for domain in Domain if with_states)]

    def _state_line(self) -> FlowLayout:
        """Return a new line for the states of one domain, which stay together."""
        group = QWidget()
        self._states.addWidget(group)
        return FlowLayout(group, gap=_GAP, line_gap=0)

    def _made(self, part: Part, role: TextRole) -> SentencePart | LinkButton:
        if part.wish is None:
            return SentencePart(part.text, role, quiet=True)
        button = LinkButton(small=role is TextRole.SMALL, in_sentence=True)
        button.clicked.connect(partial(self._on_clicked, part.wish))
        self._parts.append((button, part.wish))
        _fill(button, part)
        return button

    def _counts_part(self) -> Part:
        text = self.tr("Hide counts") if self._states_wanted else self.tr("Contact counts")
        means = self.tr("How many places have contact with police or immigration officers.")
        return Part(text, Counts(), means=means)

    def _on_clicked(self, wish: Wish) -> None:
        match wish:
            case GoTo(section):
                self.section_wanted.emit(section)
            case Filters():
                self.filters_wanted.emit(wish)
            case Farther():
                self.farther_wanted.emit()
            case Counts():
                self._states_wanted = not self._states_wanted
                self._write()

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

    def _focus_part(self, wanted: Wish) -> None:
        """Give the keyboard to the part that asks for `wanted`, else to the first; without any, to what comes next."""
        buttons = [button for button, wish in self._parts if wish == wanted]
        button = next(iter((*buttons, *(button for button, _ in self._parts))), None)
        if button is None:
            self.focusNextChild()
            return
        # Qt shows what is new once it is idle, and only what is shown can have the keyboard.
        for hidden in (button.parentWidget(), button):
            if hidden is not None:
                hidden.show()
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_aloud(self) -> None:
        """Tell assistive technology what is shown now, once, without cutting off what it is saying."""
        said = " ".join(self._texts(self._shown)).replace("&&", "&")
        if said and said != self._said and self.isVisible():
            announce(self, said)
            self.announced.emit(said)
        self._said = said

    def _texts(self, line: QLayout) -> Iterator[str]:
        """Yield the texts of a line, those of its groups included, with a full stop where a sentence ends."""
        for at in range(line.count()):
            item = line.itemAt(at)
            widget = item.widget() if item else None
            if isinstance(widget, PlainLabel | LinkButton):
                text = widget.text()
                yield f"{text}." if widget in self._ends and not text.endswith(".") else text
            elif widget is not None and (inside := widget.layout()) is not None:
                yield from self._texts(inside)


def _fill(widget: SentencePart | LinkButton, part: Part) -> None:
    """Write a part into its widget."""
    widget.show_text(part.text)
    if isinstance(widget, LinkButton):
        widget.setAccessibleName(part.spoken or part.text)
        widget.setAccessibleDescription(part.means)
    widget.updateGeometry()

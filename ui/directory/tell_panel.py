"""One sentence for workers in English and Spanish, side by side, and what marks each of them as reviewed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Signal
from PySide6.QtWidgets import QStyle, QWidget

from resources_db.dates import long_date
from resources_db.model import ReviewMark
from resources_db.reviews.tell_text import TellText, led_example
from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column, Measured, put
from ui.directory.tells_model import TellPair
from ui.heading import Heading
from ui.language import coded_words, language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole, em

NARROWEST_SIDE = 13
"""Lines of body text: two sentences that would have less room each stand below each other."""


class TellSide(Column):
    """The sentence in one language, as a person reads it, and how it stands.

    Signals:
        mark_wanted, take_back_wanted: the sentence was read and may be printed; or may be printed no longer.
    """

    mark_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """Make it without a sentence; `code` is its language, "en" or "es"."""
        super().__init__(GRID, parent=parent)
        self._code = code
        self._told: TellText | None = None
        self._signed = False
        self._heading = Heading(role=TextRole.SMALL_STRONG)
        self.kind, self.sentence = PlainLabel(role=TextRole.SMALL, quiet=True), PlainLabel(selectable=True)
        self.led = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.standing = PlainLabel(role=TextRole.SMALL)
        self.mark_button, self.take_back_button = PrimaryButton(), LinkButton()
        self.take_back_button.padding = QSize(0, GRID)
        for words in (self.kind, self.sentence, self.led):
            words.setLocale(QLocale(code))  # a screen reader may choose its voice by it
        for part in (self._heading, self.kind, self.sentence, self.led, self.standing):
            self.add(part)
        for button in (self.mark_button, self.take_back_button):
            self.add(button)
        self.mark_button.clicked.connect(self.mark_wanted)
        self.take_back_button.clicked.connect(self.take_back_wanted)

    def show_told(self, told: TellText | None, *, signed: bool) -> None:
        """Show a sentence; only who is known by organization and role may mark it."""
        self._told, self._signed = told, signed
        self.speak_again()

    def speak_again(self) -> None:
        """Say everything in the window's language; the sentence stays in its own."""
        told = self._told
        if told is None:
            self._forget()
            return
        self._heading.show_text(self.tr("English") if self._code == "en" else self.tr("Spanish"))
        self.kind.show_text(coded_words().kinds[told.kind].label.say(self._code))
        self.sentence.show_text(told.text)
        self._say_led(told.kind)
        self.standing.show_text(self._standing(told))
        self._say_buttons(told)
        self.grow()

    def _forget(self) -> None:
        """Hold no sentence: which one somebody read is nobody else's business, seen or not."""
        for words in (self.kind, self.sentence, self.led, self.standing):
            words.show_text("")
        for button in (self.mark_button, self.take_back_button):
            button.setAccessibleDescription("")

    def _say_led(self, kind: str) -> None:
        """Say how a sentence that is firm is printed where less is known."""
        led = led_example(kind, self._code)
        said = self.tr("Where less is known, it prints: “{sentence}”")
        self.led.show_text(said.format(sentence=isolate(led)))
        self.led.setVisible(bool(led))

    def _standing(self, told: TellText) -> str:
        if told.mark is not None:
            return self.tr("Reviewed by {organization}, {date}. It is printed on sheets in this language.").format(
                **_by(told.mark)
            )
        if told.of_other_words is not None:
            return self.tr(
                "Draft: its words have changed since {organization} read it on {date}. It is not printed."
            ).format(**_by(told.of_other_words))
        return self.tr("Draft: nobody has reviewed it. It is not printed.")

    def _say_buttons(self, told: TellText) -> None:
        english = self._code == "en"
        self.mark_button.show_text(
            self.tr("Mark the English sentence as reviewed")
            if english
            else self.tr("Mark the Spanish sentence as reviewed")
        )
        self.take_back_button.show_text(
            self.tr("Take the mark of the English sentence back")
            if english
            else self.tr("Take the mark of the Spanish sentence back")
        )
        for button, offered in ((self.mark_button, told.mark is None), (self.take_back_button, told.mark is not None)):
            button.setVisible(offered)
            button.setEnabled(self._signed)
            button.setAccessibleDescription(told.text)


def _by(mark: ReviewMark) -> dict[str, str]:
    return {"organization": isolate(mark.organization), "date": long_date(mark.on, language())}


class TellPanel(Measured):
    """Both languages, beside each other where there is room.

    Signals:
        mark_wanted, take_back_wanted: (kind, language).
    """

    mark_wanted = Signal(str, str)
    take_back_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a sentence."""
        super().__init__(parent)
        self._pair: TellPair | None = None
        self.english, self.spanish = TellSide("en"), TellSide("es")
        for side, code in ((self.english, "en"), (self.spanish, "es")):
            side.setParent(self)
            side.mark_wanted.connect(lambda code=code: self._on_mark_wanted(code))
            side.take_back_wanted.connect(lambda code=code: self._on_take_back_wanted(code))

    def show_pair(self, pair: TellPair | None, *, signed: bool) -> None:
        """Show the sentences of one kind, none for None."""
        self._pair = pair
        for side, told in zip(self.parts(), pair.texts if pair else (None, None), strict=True):
            side.show_told(told, signed=signed)
        self.grow()

    def parts(self) -> Sequence[TellSide]:
        """Return the two sides."""
        return self.english, self.spanish

    def place(self, width: int, *, move: bool) -> int:
        """Put the sides beside each other, or below each other where they would be narrow."""
        gap = 3 * GRID
        half = (width - gap) // 2
        if half < max(NARROWEST_SIDE * em(), *(side.minimumSizeHint().width() for side in self.parts())):
            boxes = _below(self.parts(), width, gap)
        else:
            height = max(side.heightForWidth(half) for side in self.parts())
            boxes = [QRect(left, 0, half, height) for left in (0, half + gap)]
        if move:
            whole = QRect(0, 0, width, 0)
            for side, box in zip(self.parts(), boxes, strict=True):
                put(side, QStyle.visualRect(self.layoutDirection(), whole, box))
        return max(box.bottom() + 1 for box in boxes)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for side in self.parts():
                side.speak_again()

    def _on_mark_wanted(self, code: str) -> None:
        if self._pair is not None:
            self.mark_wanted.emit(self._pair.kind, code)

    def _on_take_back_wanted(self, code: str) -> None:
        if self._pair is not None:
            self.take_back_wanted.emit(self._pair.kind, code)


def _below(sides: Sequence[TellSide], width: int, gap: int) -> list[QRect]:
    boxes, top = [], 0
    for side in sides:
        boxes.append(QRect(0, top, width, side.heightForWidth(width)))
        top = boxes[-1].bottom() + 1 + gap
    return boxes

"""What to know before printing: one calm line a place, and every sentence of it on demand."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.flow_layout import FlowLayout
from ui.language import title_words
from ui.plain_text import PlainLabel, aloud, isolate
from ui.scrolling import Scrolling
from ui.sheet.choices import MOST_PLACES, Caution
from ui.theme import GRID, TextRole, em

MOST_LINES, MOST_LINES_OPENED = 7, 12
"""Lines of text: what is longer scrolls, so that the buttons below it are never pushed away."""


class CautionList(QWidget):
    """Cautions above the print buttons; with none it takes no room.

    Behind the heading there is a way to each place that is warned of.

    Signals:
        resized: after it needs more or less room than before.
        place_wanted: (its number) a person wants to go to a place that is warned of.
    """

    resized = Signal()
    place_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to know."""
        super().__init__(parent)
        self._cautions: Sequence[Caution] = ()
        self.opened = False
        self.heading = PlainLabel(role=TextRole.SMALL_STRONG, wrap=False)
        self.toggle = LinkButton(small=True)
        self.words = PlainLabel(role=TextRole.SMALL)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = Scrolling(self.words)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ways = {number: LinkButton(small=True) for number in range(1, MOST_PLACES + 1)}
        top = FlowLayout(gap=2 * GRID, line_gap=GRID // 2)
        for part in (self.heading, self.toggle, *self.ways.values()):
            top.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(top)
        layout.addWidget(self.area)
        self.toggle.clicked.connect(self._on_toggle)
        for number, way in self.ways.items():
            way.clicked.connect(lambda _checked=False, number=number: self.place_wanted.emit(number))
        self._retranslate()
        self.setVisible(False)

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """Show these, in the order of the places."""
        if cautions == self._cautions:
            return
        self._cautions = cautions
        self.area.verticalScrollBar().setValue(0)
        self._say()

    def text(self) -> str:
        """Return what is seen."""
        return self.words.text()

    def fit(self) -> None:
        """Be as high as the words need in this width, up to a few lines."""
        width = max(self.area.viewport().width(), em())
        line = self.words.fontMetrics().height()
        most = (MOST_LINES_OPENED if self.opened else MOST_LINES) * line
        self.area.setFixedHeight(min(max(self.words.heightForWidth(width), line), most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width that it has now: it may have been another when the words came."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def sizeHint(self) -> QSize:
        """Ask for no more width than there is."""
        return QSize(10 * em(), super().sizeHint().height())

    def _on_toggle(self) -> None:
        self.opened = not self.opened
        self._retranslate()

    def _say(self) -> None:
        in_few_words = "\n".join(self._lines())
        sentences = "\n".join(self._sentences())
        self.words.show_text(sentences if self.opened else in_few_words)
        self.area.setAccessibleDescription(aloud(sentences))
        for number, way in self.ways.items():
            briefs = [brief for caution in self._cautions if caution.place == number for brief in caution.briefs]
            way.setAccessibleDescription(aloud("; ".join(briefs)))
            way.setVisible(bool(briefs))
        self.setVisible(bool(self._cautions))
        self.fit()
        self.resized.emit()

    def _lines(self) -> Iterator[str]:
        for caution in self._cautions:
            if caution.place:
                what = "  \u00b7  ".join(map(isolate, caution.briefs))
                yield self.tr("Place {number}: {what}").format(number=caution.place, what=what)
            else:
                yield from caution.briefs

    def _sentences(self) -> Iterator[str]:
        for caution in self._cautions:
            if caution.place:
                yield f"{caution.place}. {isolate(title_words(caution.title))}"
                yield from (f"\u2013 {sentence}" for sentence in caution.sentences)
            else:
                yield from caution.sentences

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Before you print"))
        self.toggle.show_text(self.tr("In few words") if self.opened else self.tr("Details"))
        for number, way in self.ways.items():
            way.show_text(self.tr("Go to {number}").format(number=number))
        for widget in (self.area, self.words):
            widget.setAccessibleName(self.tr("Before you print"))
        self._say()

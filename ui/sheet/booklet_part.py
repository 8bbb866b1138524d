"""What Find shows now on paper: a booklet of all places, or the first of them on a page for a wall.

It is made first; what to know of its places is said then, before it is saved or printed.
"""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from resources_db.wording import say
from ui.buttons import LinkButton
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.notice import Busy, Maker, Notice, Said, maker
from ui.plain_text import PlainLabel, aloud
from ui.theme import GRID, TextRole

FOLDED, SINGLE, STANDING = "booklet", "booklet_pages", "standing"
"""The layouts of what is made, as `print_values.OF_MANY_PLACES`."""


class BookletPart(QWidget):
    """Says nothing of the question itself; what is made is held elsewhere, while it is offered here.

    Signals:
        wanted: (layout) a person wants that of what Find shows.
        save_wanted, print_wanted: what is made is to be saved, or printed.
        put_away: nobody wants what is made.
        stop_wanted: what is being done is to stop.
    """

    wanted = Signal(str)
    save_wanted = Signal()
    print_wanted = Signal()
    put_away = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to say."""
        super().__init__(parent)
        self.title, self.why = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.single, self.button = QCheckBox(), LinkButton()
        self.wall_why, self.wall_button = PlainLabel(role=TextRole.SMALL, quiet=True), LinkButton()
        self.busy, self.notice = Busy(), Notice()
        self.before, self.cautions = PlainLabel(role=TextRole.SMALL_STRONG), PlainLabel(role=TextRole.SMALL)
        self.save_button, self.print_button, self.away_button = LinkButton(), LinkButton(), LinkButton()
        self._deeds = QWidget()
        self._begun = self.button
        self._known: Maker = str
        deeds = FlowLayout(self._deeds, gap=2 * GRID)
        for button in (self.save_button, self.print_button, self.away_button):
            deeds.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 0, 0)
        layout.setSpacing(GRID)
        asked = (self.title, self.why, self.single, self.button, self.wall_why, self.wall_button)
        for part in (*asked, self.busy, self.notice, self.before, self.cautions, self._deeds):
            layout.addWidget(part)
        layout.addStretch()
        for button in (self.button, self.wall_button, self.save_button, self.print_button, self.away_button):
            button.padding = QSize(0, GRID)
        self._connect()
        self._show_made(offered=False)
        self._retranslate()

    @property
    def offers(self) -> bool:
        """Return whether something is made, and can be saved or printed."""
        return not self._deeds.isHidden()

    def show_progress(self, said: Said, done: int = 0, total: int = 0) -> None:
        """Say how far it is; nothing else is begun meanwhile, and the keyboard can stop it."""
        if self.busy.isHidden():
            here = any(button.hasFocus() for button in self._ways())
            self.notice.clear()
            self.busy.stop.setEnabled(True)
            self.busy.show_progress(said, done, total)
            self._be_able(able=False)
            if here:
                self.busy.stop.setFocus()
        else:
            self.busy.show_progress(said, done, total)

    def show_made(self, said: Said, known: Said) -> None:
        """Say what is made, and what is `known` of its places, a line each; offer to save and to print it."""
        here = self._was_here()
        self._be_idle()
        self._known = maker(known)
        self._retranslate()
        self._show_made(offered=True)
        self.notice.show_news(said)
        if here and self.isVisible():
            self.save_button.setFocus()

    def show_end(self, said: Said) -> None:
        """Say how it ended; a keyboard that could stop it goes back to where it was begun."""
        here = self._was_here()
        self._be_idle()
        self.notice.show_news(said)
        if here and self.isVisible():
            (self.save_button if self.offers else self._begun).setFocus()

    def drop_made(self) -> None:
        """Offer nothing that is made any more; the keyboard goes back to where it was begun."""
        here = any(button.hasFocus() for button in self._ways())
        self.notice.clear()
        self._known = str
        self._retranslate()
        self._show_made(offered=False)
        if here:
            self._begun.setFocus()

    def clear(self) -> None:
        """Forget what was done, and how."""
        self._be_idle()
        self.drop_made()
        self.single.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _connect(self) -> None:
        self.button.clicked.connect(lambda: self._want(self.button, SINGLE if self.single.isChecked() else FOLDED))
        self.wall_button.clicked.connect(lambda: self._want(self.wall_button, STANDING))
        self.save_button.clicked.connect(self.save_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.away_button.clicked.connect(self.put_away)
        self.busy.stop_wanted.connect(self._on_stop)

    def _want(self, button: LinkButton, layout: str) -> None:
        self._begun = button
        self.wanted.emit(layout)

    def _ways(self) -> tuple[LinkButton, ...]:
        return self.button, self.wall_button, self.save_button, self.print_button, self.away_button

    def _was_here(self) -> bool:
        """Return whether the keyboard is where what is being done could be stopped."""
        return not self.busy.isHidden() and (self.busy.stop.hasFocus() or not self.busy.stop.isEnabled())

    def _show_made(self, *, offered: bool) -> None:
        for part in (self.before, self.cautions):
            part.setVisible(offered and bool(self._known()))
        self._deeds.setVisible(offered)

    def _be_idle(self) -> None:
        self.busy.clear()
        self._be_able(able=True)

    def _be_able(self, *, able: bool) -> None:
        for button in self._ways():
            button.setEnabled(able)

    def _on_stop(self) -> None:
        self.busy.stop.setEnabled(False)
        self.stop_wanted.emit()

    def _retranslate(self) -> None:
        self.title.show_text(say("booklet.part", language()))
        self.why.show_text(say("booklet.part.why", language()))
        self.button.show_text(say("booklet.part.button", language()))
        self.button.setAccessibleDescription(self.why.text())
        self.single.setText(say("booklet.part.single", language()))
        self.single.setAccessibleName(self.single.text())
        self.wall_why.show_text(say("standing.part.why", language()))
        self.wall_button.show_text(say("standing.part.button", language()))
        self.wall_button.setAccessibleDescription(self.wall_why.text())
        self.before.show_text(say("booklet.before_print", language()))
        known = self._known()
        self.cautions.show_text(known)
        self.save_button.show_text(say("booklet.part.save", language()))
        self.print_button.show_text(say("booklet.part.print", language()))
        self.away_button.show_text(say("booklet.part.away", language()))
        for button in (self.save_button, self.print_button):
            button.setAccessibleDescription(aloud(known))

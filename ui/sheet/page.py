"""The Sheet page: the chosen places and what goes with them at the left, the real page at the right."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.bounded_notice import BoundedNotice
from ui.buttons import PrimaryButton
from ui.column import tab_stops
from ui.heading import Heading
from ui.notice import Busy, Notice, Said
from ui.plain_text import PlainLabel
from ui.sheet.booklet_part import BookletPart
from ui.sheet.cautions import CautionList
from ui.sheet.choices import Caution, Chosen
from ui.sheet.choices_area import ChoicesArea
from ui.sheet.chosen_list import ChosenList
from ui.sheet.deeds import Deeds
from ui.sheet.options import SheetOptions
from ui.sheet.preview import PagePreview
from ui.sheet.print_deeds import PrintDeeds
from ui.sheet.print_part import PrintPart
from ui.sheet.print_values import Printer, ToPrint
from ui.theme import GRID, TextRole, em

SIDE_BY_SIDE = 44
"""Lines of body text: from this width on there is room for the page beside the choices."""


class SheetPage(QScrollArea):
    """What will be printed, and the two ways out.

    Signals:
        order_changed: (listing ids) after places were moved or removed.
        remarks_switched: (listing id, whether its source's remarks stand on the sheet).
        choices_changed: (SheetChoices) after anything else was changed.
        find_wanted, clear_wanted, save_wanted, print_wanted, stop_wanted: when a person wants that.
        send_wanted: (PrintChoices) a person has said how to print it.
    """

    order_changed = Signal(list)
    remarks_switched = Signal(str, bool)
    choices_changed = Signal(object)
    find_wanted = Signal()
    clear_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    send_wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the page together."""
        super().__init__(parent)
        self.title = Heading(role=TextRole.TITLE)
        self.empty = PlainLabel(quiet=True)
        self.find_button = PrimaryButton()
        self.places = ChosenList()
        self.options = SheetOptions()
        self.cautions = CautionList()
        self.notice = Notice()
        self.busy = Busy()
        self.deeds = Deeds()
        self.printing = PrintPart()
        self.booklet = BookletPart()
        self.print_deeds = PrintDeeds()
        self.print_button, self.save_button = self.deeds.print_button, self.deeds.save_button
        self.clear_button, self.keep_button = self.deeds.clear_button, self.deeds.keep_button
        self.warnings = self.cautions.words
        self.preview = PagePreview()
        self.preview.add_keys(self)
        self._foot = QWidget()
        self._of_many = False
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_places(())

    def show_places(self, places: Sequence[Chosen]) -> None:
        """Show which places are on the sheet; the keyboard stays on this page when the last one goes."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus)
        if [place.listing_id for place in places] != self.places.ids():
            self.deeds.ask_nothing()
        self.places.show_places(places)
        self.options.show_places(places)
        self.preview.setVisible(bool(places))
        self._show_stage(printing=self.asks_how_to_print and (bool(places) or self._of_many))
        if not places:
            self.deeds.show_able(able=True)
            self.preview.show_pages((), ())
            self.cautions.show_cautions(())
            self.show_idle()
            if here:
                self.find_button.setFocus()

    def show_sheet(self, pages: Sequence[QImage], words: Sequence[str], cautions: Sequence[Caution]) -> None:
        """Show the sheet as it will be printed, all that stands on each page, and what to know before it is.

        Without a page there is nothing to print: who made none says why.
        """
        self.notice.clear()
        self.deeds.show_able(able=bool(pages))
        self.preview.show_pages(pages, words)
        self.cautions.show_cautions(cautions)
        if self.asks_how_to_print and pages and not self._of_many:
            self.printing.show_sheet(self.preview.made_for)

    @property
    def asks_how_to_print(self) -> bool:
        """Return whether the questions of printing stand in place of the choices."""
        return not self.print_deeds.isHidden()

    def ask_how_to_print(self, printers: Sequence[Printer], made: ToPrint | None = None) -> None:
        """Ask how to print what the preview shows, or what is `made`; the keyboard goes to the printers."""
        if made is None and not self.preview.pages:
            return
        self.notice.clear()
        self.show_idle()
        self._of_many = made is not None
        layout, pages = self.options.choices().layout, len(self.preview.pages)
        self.printing.show_printers(printers, made or ToPrint(self.preview.made_for, layout, pages))
        self._show_stage(printing=True)
        for area in (self, self._choices):
            area.verticalScrollBar().setValue(0)
        self.printing.printer.setFocus()

    def leave_printing(self) -> None:
        """Show the choices again, and forget the printers; the keyboard goes back to where it was asked."""
        if self.asks_how_to_print:
            begun = self.booklet.print_button if self._of_many else self.deeds.print_button
            self._show_stage(printing=False)
            begun.setFocus()

    def show_busy(self, said: Said, done: int = 0, total: int = 0) -> None:
        """Say what is being done."""
        self.notice.clear()
        self._foot.setVisible(True)
        self.busy.show_progress(said, done, total)

    def show_sending(self) -> None:
        """Say that the sheet is on its way to the printer, until nothing is being done."""
        self.print_deeds.show_sending(sending=True)

    def show_idle(self) -> None:
        """Nothing is being done."""
        self.busy.clear()
        self._foot.setVisible(bool(self.places.ids()) or self.asks_how_to_print)
        self.print_deeds.show_sending(sending=False)

    def show_failure(self, said: Said) -> None:
        """Say what went wrong."""
        self.show_idle()
        self.notice.show_error(said)

    def show_news(self, said: Said) -> None:
        """Say what was done."""
        self.show_idle()
        self.notice.show_news(said)

    def _go_to_place(self, number: int) -> None:
        """Bring a place into sight, the keyboard with it; the questions of printing wait for another time."""
        self.leave_printing()
        box = self.places.go_to(number)
        for area in (self._choices, self):
            if (inside := area.widget()) is not None:
                middle = self.places.mapTo(inside, box.center())
                area.ensureVisible(middle.x(), middle.y(), 0, box.height())

    def look_at(self, widget: QWidget) -> None:
        """Bring a part of the page into sight, once it has its place, where it has anything to say."""
        QTimer.singleShot(0, self, lambda: None if widget.isHidden() else self.ensureWidgetVisible(widget, 0, GRID))

    def clear(self) -> None:
        """Forget places and everything typed."""
        self.notice.clear()
        self.options.clear()
        self._of_many = False
        self.show_places(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page beside the choices, or below them."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back the question whether to clear, and leaves those of printing."""
        if event.key() == Qt.Key.Key_Escape and self.deeds.asking:
            self.deeds.take_back()
        elif event.key() == Qt.Key.Key_Escape and self.asks_how_to_print:
            self.leave_printing()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._arrange()

    def _lay_out(self) -> None:
        """Choices that scroll, above cautions and deeds that do not; beside them the page."""
        self._choices = ChoicesArea(
            (self.title, self.empty, self.find_button, self.places, self.options, self.printing)
        )
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(4, 0, 0, 0)
        foot.setSpacing(GRID)
        for below in (self.cautions, self.busy, self.deeds, self.print_deeds):
            foot.addWidget(below)
        self._left = QWidget()
        self._below = left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID)
        left.addWidget(self._choices, 1)
        left.addWidget(BoundedNotice(self.notice))
        left.addWidget(self._foot)
        self._choices.add(self.booklet)
        content = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._sides.setContentsMargins(GRID, GRID, 2 * GRID, GRID + 4)
        self._sides.setSpacing(3 * GRID)
        self._sides.addWidget(self._left, 2)
        self._sides.addWidget(self.preview, 3)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.places.order_changed.connect(self.order_changed)
        self.places.remarks_switched.connect(self.remarks_switched)
        self.cautions.place_wanted.connect(self._go_to_place)
        self.options.choices_changed.connect(self.choices_changed)
        self.find_button.clicked.connect(self.find_wanted)
        self.deeds.save_wanted.connect(self.save_wanted)
        self.deeds.print_wanted.connect(self.print_wanted)
        self.deeds.clear_wanted.connect(self.clear_wanted)
        self.print_deeds.look_wanted.connect(self.print_wanted)
        self.print_deeds.back_wanted.connect(self.leave_printing)
        self.print_deeds.send_wanted.connect(self._on_send)
        self.printing.changed.connect(self._on_printing_changed)
        self.printing.layout_wanted.connect(self.options.set_paper)
        self.busy.stop_wanted.connect(self.stop_wanted)
        self.deeds.asked.connect(lambda: self.look_at(self.deeds))

    def _show_stage(self, *, printing: bool) -> None:
        """Show the choices for the sheet, or the questions of printing it."""
        placed = bool(self.places.ids())
        _show((self.empty, self.find_button), visible=not placed and not printing)
        self._foot.setVisible(placed or printing)
        _show((self.places, self.options, self.deeds), visible=placed and not printing)
        _show((self.printing, self.print_deeds), visible=printing)
        _show((self.title, self.booklet), visible=not printing)
        if not printing:
            self._of_many = False
            self.printing.clear()
        self.cautions.setVisible(bool(self.cautions.text()) and not self._of_many)  # they are about the sheet

    def _on_printing_changed(self) -> None:
        self.print_deeds.show_able(able=self.printing.choices() is not None)

    def _on_send(self) -> None:
        if (choices := self.printing.choices()) is not None:
            self.send_wanted.emit(choices)

    def _arrange(self) -> None:
        """Side by side nothing scrolls but the choices and the page; below each other all of it scrolls."""
        roomy = self.viewport().width() >= SIDE_BY_SIDE * em()
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if roomy else directions.TopToBottom)
        self._choices.scroll_alone(roomy)
        if roomy and not self._choices.isAncestorOf(self.booklet):
            self._choices.add(self.booklet)
        elif not roomy and self._choices.isAncestorOf(self.booklet):
            self._below.addWidget(self.booklet)  # nothing stands between the choices for a sheet and its deeds
        self._order_stops(self._choices if roomy else self._foot)
        self.preview.setMinimumHeight(12 * em() if roomy else 24 * em())
        self.cautions.fit()

    def _order_stops(self, above: QWidget) -> None:
        """Let Tab come to the booklet after what stands above it, and before all else."""
        before = [stop for stop in tab_stops(above) if not self.booklet.isAncestorOf(stop)][-1:]
        for stop, following in pairwise((*before, *tab_stops(self.booklet))):
            QWidget.setTabOrder(stop, following)

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("Referral sheet"))
        self.empty.show_text(self.tr("No place is on the sheet. Find a place and press “Add to sheet”."))
        self.find_button.show_text(self.tr("Go to Find"))


def _show(widgets: Iterable[QWidget], *, visible: bool) -> None:
    for widget in widgets:
        widget.setVisible(visible)

"""The needs as chips: as many quick picks as the lines hold, the chosen ones always seen, the rest behind "More".

The order is the vocabulary's, or that of the situation which a sheet is made for, whatever is chosen, and a chip is as
wide when it is on as when it is off: so nothing that was there moves when one is pressed. What is chosen in the tree
takes the place of the last quick picks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources_db.wording import catalogue, say
from ui.buttons import Chip
from ui.flow_layout import FlowLayout
from ui.language import coded_words, language, need_name
from ui.theme import GRID

if TYPE_CHECKING:  # loaded when it is made
    from ui.find.need_picker import NeedPicker

MOST_ROWS = 2
_BRACKETS = re.compile(r" \([^()]*\)$")


class NeedChips(QWidget):
    """The chosen needs, to be changed by chip or in the tree.

    The chips come with `fill`, and "More" with them; until then their lines are kept free.

    Signals:
        needs_changed: (tuple of codes) after a person has changed them.
        counts_wanted: the tree is open: how many places there are for each need would be good to know.
    """

    needs_changed = Signal(tuple)
    counts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none chosen."""
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._rows, self._lines_now = MOST_ROWS, 1
        self._quick: tuple[str, ...] = ()
        self._lead: tuple[str, ...] = ()
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self)
        self.more = Chip(menu=True, parent=self)
        self.more.hide()
        self.more.clicked.connect(lambda: self.picker.open_below(self.more))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._retranslate()

    def fill(self) -> None:
        """Make the chips, where they are not there yet. The window's first frame is drawn without them."""
        if self._quick:
            return
        self._flow.addWidget(self.more)
        self._put_in_order()
        self.more.raise_()  # in the tree of assistive technology it comes last, as it is read
        self.more.show()
        self.setMinimumHeight(0)
        self._fit()

    def lead_with(self, codes: tuple[str, ...]) -> None:
        """Begin the quick picks with `codes`; with none they have the vocabulary's order again."""
        self._lead = codes
        if self._quick:
            self._put_in_order()
            self._drop_spare()
            self._fit()

    def _drop_spare(self) -> None:
        """Leave no chip behind that is neither offered nor chosen: it would tell what was."""
        for code in [each for each in self._chips if each not in (*self._quick, *self._chosen)]:
            chip = self._chips.pop(code)
            self._flow.take(chip)
            chip.show_text("")
            chip.hide()
            chip.deleteLater()

    def _put_in_order(self) -> None:
        """Make the chips of the quick picks that are missing, and put all in their order, for the keyboard too."""
        self._quick = tuple(dict.fromkeys((*self._lead, *coded_words().quick_picks)))
        for code in self._quick:
            if code not in self._chips:
                self._add_chip(code)
        self._chips = {code: self._chips[code] for code in dict.fromkeys((*self._quick, *self._chips))}
        self._flow.put_first(tuple(self._chips.values()))
        for chip, following in pairwise((self.more, *self._chips.values(), self.more)):
            QWidget.setTabOrder(chip, following)  # "More" held their place among what came before them

    @cached_property
    def picker(self) -> NeedPicker:
        """Return the tree of all needs, made when it is first wanted: the window opens sooner without it."""
        from ui.find.need_picker import NeedPicker  # noqa: PLC0415

        picker = NeedPicker(self)
        picker.show_needs(self._chosen)
        picker.needs_changed.connect(self._take)
        picker.counts_wanted.connect(self.counts_wanted)
        picker.closed.connect(self.more.setFocus)
        return picker

    @property
    def needs(self) -> tuple[str, ...]:
        """Return the codes of the chosen needs, in the order in which they were chosen."""
        return self._chosen

    def set_needs(self, codes: tuple[str, ...]) -> None:
        """Choose `codes` without telling."""
        if codes:
            self.fill()
        self._chosen = codes
        for code in codes:
            if code not in self._chips:
                self._add_chip(code)
        for code, chip in self._chips.items():
            chip.set_on(code in codes)
        if "picker" in vars(self):
            self.picker.show_needs(codes)
        self._fit()

    def forget(self) -> None:
        """Choose none without telling; what was looked for and counted in the tree is gone too."""
        self.set_needs(())
        self._drop_spare()
        if "picker" in vars(self):
            self.picker.forget()

    def set_rows(self, rows: int) -> None:
        """Take at most so many lines, unless more are chosen than these hold."""
        if rows != self._rows:
            self._rows = min(rows, MOST_ROWS)
            self._fit()

    def sizeHint(self) -> QSize:
        """Return the lines that the chips take now."""
        line = self.more.sizeHint()
        return QSize(line.width(), self._lines_now * (line.height() + GRID) - GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language, and fit again when the words or their size change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._fit()

    def _take(self, codes: tuple[str, ...]) -> None:
        self.set_needs(codes)
        self.needs_changed.emit(codes)

    def _add_chip(self, code: str) -> None:
        chip = Chip()
        _say_need(chip, code)
        chip.toggled.connect(lambda on, code=code: self._on_toggled(code, on))
        self._flow.insert(len(self._chips), chip)
        self._chips[code] = chip

    def _on_toggled(self, code: str, on: bool) -> None:
        without = tuple(each for each in self._chosen if each != code)
        self._take((*without, code) if on else without)

    def _fit(self) -> None:
        """Show the chosen chips and "More", and of the quick picks the first that the lines still hold.

        A chip that has the keyboard stays, so that leaving out a need does not throw the focus away.
        """
        if not self._quick:
            self._keep_lines()
            return
        always = {code for code, chip in self._chips.items() if chip.on or chip.hasFocus()}
        kept = set(always)
        widths = {code: chip.sizeHint().width() for code, chip in self._chips.items()}
        for count in range(len(self._quick), -1, -1):
            kept = always.union(self._quick[:count])
            self._lines_now = self._lines([width for code, width in widths.items() if code in kept])
            if self._lines_now <= self._rows:
                break
        for code, chip in self._chips.items():
            chip.setVisible(code in kept)
        self._flow.invalidate()
        self._flow.setGeometry(self.rect())
        self.updateGeometry()

    def _keep_lines(self) -> None:
        """Keep the lines free that the chips are going to take: nothing moves when they come."""
        self._lines_now = self._rows
        self.setMinimumHeight(self.sizeHint().height())

    def _lines(self, widths: Iterable[int]) -> int:
        """Return how many lines chips of these widths and "More" take in the present width."""
        lines, x = 1, 0
        for width in (*widths, self.more.sizeHint().width()):
            if x and x + width > self.width():
                lines, x = lines + 1, 0
            x += width + GRID
        return lines

    def _retranslate(self) -> None:
        for code, chip in self._chips.items():
            _say_need(chip, code)
        self.more.show_text(self.tr("More"))
        self.more.setAccessibleName(self.tr("More needs"))
        self.setAccessibleName(self.tr("Needs"))
        self._fit()


def chip_words(code: str) -> str:
    """Return what stands on a chip: the catalogue's short label, else the need without what it has in brackets."""
    key = f"need.chip.{code}"
    return say(key, language()) if key in catalogue() else _BRACKETS.sub("", need_name(code))


def _say_need(chip: Chip, code: str) -> None:
    """Write a need on its chip in short words; aloud it is said whole."""
    chip.show_text(chip_words(code))
    chip.setAccessibleName(need_name(code))

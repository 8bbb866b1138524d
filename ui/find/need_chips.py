"""The needs as chips: as many quick picks as one line holds, the chosen ones always seen, the rest behind "More"."""

import re

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources_db.vocabulary import vocabulary
from ui.buttons import Chip
from ui.find.need_picker import NeedPicker
from ui.flow_layout import FlowLayout
from ui.language import need_name
from ui.theme import GRID

_BRACKETS = re.compile(r" \([^()]*\)$")


class NeedChips(QWidget):
    """The chosen needs, to be changed by chip or in the tree.

    Signals:
        needs_changed: (tuple of codes) after a person has changed them.
    """

    needs_changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none chosen."""
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._quick = vocabulary().quick_picks
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self)
        self.more = Chip(menu=True)
        self.picker = NeedPicker(self)
        for code in self._quick:
            self._add_chip(code)
        self._flow.addWidget(self.more)
        self.more.clicked.connect(lambda: self.picker.open_below(self.more))
        self.picker.needs_changed.connect(self._take)
        self.picker.closed.connect(self.more.setFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._retranslate()

    @property
    def needs(self) -> tuple[str, ...]:
        """Return the codes of the chosen needs, in the order in which they were chosen."""
        return self._chosen

    def set_needs(self, codes: tuple[str, ...]) -> None:
        """Choose `codes` without telling."""
        self._chosen = codes
        for code in codes:
            if code not in self._chips:
                self._add_chip(code)
        for code, chip in self._chips.items():
            chip.set_on(code in codes)
        self.picker.show_needs(codes)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return one line of chips."""
        return QSize(self.more.sizeHint().width(), self.more.sizeHint().height())

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
        """Show the chosen chips and "More", and of the quick picks those that one line still holds.

        A chip that has the keyboard stays, so that leaving out a need does not throw the focus away.
        """
        kept = {code for code, chip in self._chips.items() if chip.on or chip.hasFocus()}
        room = self.width() - self.more.sizeHint().width()
        room -= sum(self._chips[code].sizeHint().width() + GRID for code in kept)
        for code in self._quick:
            if code not in kept:
                room -= self._chips[code].sizeHint().width() + GRID
                if room < 0:
                    break
                kept.add(code)
        for code, chip in self._chips.items():
            chip.setVisible(code in kept)
        self._flow.invalidate()
        self._flow.setGeometry(self.rect())
        self.updateGeometry()

    def _retranslate(self) -> None:
        for code, chip in self._chips.items():
            _say_need(chip, code)
        self.more.show_text(self.tr("More"))
        self.more.setAccessibleName(self.tr("More needs"))
        self.setAccessibleName(self.tr("Needs"))
        self._fit()


def _say_need(chip: Chip, code: str) -> None:
    """Write a need on its chip without what stands in brackets at its end; aloud it is said whole."""
    chip.show_text(_BRACKETS.sub("", need_name(code)))
    chip.setAccessibleName(need_name(code))

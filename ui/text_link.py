"""A button that reads like a link in a text: as long as it has to be, on as many lines as it needs."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.plain_text import BREAK_HERE, breakable
from ui.theme import TextRole, em, font_of, target

_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TextLink(QAbstractButton):
    """A link whose words may hold a part in bold: the host of an address, which says where it leads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a link without words."""
        super().__init__(parent)
        self._words, self._bold = "", ""
        self._laid_out: tuple[int, QTextLayout] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(font_of(TextRole.BODY))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_link(self, words: str, bold: str = "") -> None:
        """Show `words`, the first place of `bold` in them in bold letters.

        Its lines break anywhere: with the places to break that a label needs, `bold` would not be found across one.
        """
        self._words, self._bold = breakable(" ".join(words.split())).replace(BREAK_HERE, ""), bold
        self._laid_out = None
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what it says."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return the size of the words on one line, or of many lines where they are long."""
        width = min(self.fontMetrics().horizontalAdvance(self._words) + em(), 40 * em())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """However long its words, it may be made narrow."""
        return QSize(4 * em(), em())

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in `width` pixels."""
        return max(int(self._layout(width).boundingRect().height()) + 2, target())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too, as it does a link."""
        if event.key() in _PRESSES:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look touched."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look untouched."""
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(font_of(TextRole.BODY))
            self._laid_out = None
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Link))
        self._layout(self.width()).draw(painter, QPointF(0, 0))

    def _layout(self, width: int) -> QTextLayout:
        """Return the words on lines of `width` pixels; the last width is kept, because Qt asks for it again."""
        if self._laid_out is None or self._laid_out[0] != width:
            self._laid_out = (width, self._lay_out(width))
        return self._laid_out[1]

    def _lay_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._words, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats([_format(self.font(), *span) for span in self._spans()])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _spans(self) -> list[tuple[int, int, bool]]:
        """Return (start, length, bold) of the words' parts; positions count UTF-16 units, as Qt does."""
        whole = _units(self._words)
        start = self._words.find(self._bold) if self._bold else -1
        if start < 0:
            return [(0, whole, False)]
        before, bold = _units(self._words[:start]), _units(self._bold)
        return [(0, before, False), (before, bold, True), (before + bold, whole - before - bold, False)]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2


def _format(font: QFont, start: int, length: int, bold: bool) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = start, length
    own = QFont(font)
    own.setBold(bold)
    own.setUnderline(True)
    part.format.setFont(own)
    return part

"""The four buttons of the window: a chip that is on or off, the main deed of a page, a place in the rail, and a link.

All are QPushButtons to the keyboard and to assistive technology; they only draw themselves, from the palette.
"""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.plain_text import aloud, on_button
from ui.style import draw_chevron, draw_surface
from ui.theme import GRID, TextRole, font_of, target

_CHEVRON_ROOM = 2 * GRID + 4
_LINE_ROOM = 2
"""Pixels below a link's words for the line, which would run through their deepest letters otherwise."""


class _TextButton(QPushButton):
    """A button whose size follows its words and the text size."""

    role = TextRole.BODY
    padding = QSize(2 * GRID, GRID)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size: QSize | None = None
        self.setFont(font_of(self.role))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show `text` as it is, ampersands included."""
        self._size = None
        self.setText(on_button(text))
        self.setAccessibleName(aloud(" ".join(text.split())))

    def sizeHint(self) -> QSize:
        """Return room for the words, measured once: whatever holds the button asks several times."""
        if self._size is None:
            self._size = self._measured()
        return self._size

    def _measured(self) -> QSize:
        """Return room for the words in their boldest form, so that nothing moves when they turn bold."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        text = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text())
        room = QSize(text.width() + 2 * self.padding.width(), metrics.height() + 2 * self.padding.height())
        return room.expandedTo(self._least_size())

    def minimumSizeHint(self) -> QSize:
        """Words of a button are never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size, and of all else that changes how words are drawn."""
        self._size = None
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(font_of(self.role))
            self.updateGeometry()

    def _least_size(self) -> QSize:
        return QSize(target(), target())

    def _draw_words(self, painter: QPainter, role: QPalette.ColorRole, *, bold: bool, box: QRect | None = None) -> None:
        font = QFont(self.font())
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(self.palette().color(role))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextShowMnemonic)
        painter.drawText(box or self.rect(), flags, self.text())


class Chip(_TextButton):
    """A choice that is on or off; on is told by a thick edge and bold words, not by colour alone.

    With `menu` it opens a panel and says so with an arrow; then it is on while the panel's choices are not empty.
    """

    def __init__(self, text: str = "", *, menu: bool = False, parent: QWidget | None = None) -> None:
        """Make a chip that is off."""
        super().__init__(text, parent)
        self._menu = menu
        self._on = False
        self.setCheckable(not menu)

    @property
    def on(self) -> bool:
        """Return whether the choice is made."""
        return self._on if self._menu else self.isChecked()

    def set_on(self, on: bool) -> None:
        """Show the choice as made or not, without telling anybody."""
        self._on = on
        if not self._menu:
            self.blockSignals(True)
            self.setChecked(on)
            self.blockSignals(False)
        self.update()

    def _measured(self) -> QSize:
        """Leave room for the arrow of a chip that opens a panel."""
        return super()._measured() + QSize(_CHEVRON_ROOM if self._menu else 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        roles, palette, on = QPalette.ColorRole, self.palette(), self.on
        fill = palette.color(roles.AlternateBase if on or self.underMouse() else roles.Base)
        box, corner = QRectF(self.rect()), self.height() / 2 - 1
        draw_surface(painter, box, fill, palette.color(roles.Accent if on else roles.Midlight), corner)
        if on:
            draw_surface(painter, box.adjusted(1, 1, -1, -1), fill, palette.color(roles.Accent), corner - 1)
        words = self.rect().adjusted(0, 0, -_CHEVRON_ROOM if self._menu else 0, 0)
        self._draw_words(painter, roles.ButtonText, bold=on, box=words)
        if self._menu:
            centre = QPointF(self.width() - 2 * GRID - 2, self.height() / 2)
            draw_chevron(painter, centre, palette.color(roles.PlaceholderText))


class PrimaryButton(_TextButton):
    """The one main deed of a page."""

    role = TextRole.STRONG

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it filled with the accent; without a deed to do, as an empty frame."""
        painter = QPainter(self)
        roles, palette = QPalette.ColorRole, self.palette()
        enabled = self.isEnabled()
        fill = palette.color(roles.Accent if enabled else roles.Window)
        draw_surface(painter, QRectF(self.rect()), fill, palette.color(roles.Accent if enabled else roles.Mid))
        self._draw_words(painter, roles.HighlightedText if enabled else roles.PlaceholderText, bold=True)


class RailButton(_TextButton):
    """One place of the rail at the left; the one we are at is tinted and bold."""

    padding = QSize(GRID, GRID + 2)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Make a button that is as wide as the rail."""
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, on a tint where this is the page that is open."""
        painter = QPainter(self)
        roles, palette, here = QPalette.ColorRole, self.palette(), self.isChecked()
        if here or self.underMouse():
            tint = palette.color(roles.AlternateBase)
            draw_surface(painter, QRectF(self.rect()), tint, tint)
        self._draw_words(painter, roles.Accent if here else roles.WindowText, bold=here)


class LinkButton(_TextButton):
    """A lesser deed, underlined.

    With `in_sentence` it is a word among others and as high as they are, in field mode too: the sentence would fall
    apart, and all that its links do can be done by a control with a full target (WCAG 2.2, 2.5.8: inline, equivalent).
    """

    padding = QSize(0, 0)

    def __init__(
        self, text: str = "", *, small: bool = False, in_sentence: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make a link in the size of the words that it stands among."""
        if small:
            self.role = TextRole.SMALL
        self.in_sentence = in_sentence
        super().__init__(text, parent)

    def _measured(self) -> QSize:
        """Return the room of the words, which are never bold here, and of the line below them."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        room = words + self.padding + self.padding + QSize(0, _LINE_ROOM)
        return room.expandedTo(self._least_size())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words in the accent, with a line below their deepest letter; Qt's own cuts those."""
        painter = QPainter(self)
        role = QPalette.ColorRole.Link if self.isEnabled() else QPalette.ColorRole.PlaceholderText
        box = self.rect().adjusted(0, 0, 0, -_LINE_ROOM)
        self._draw_words(painter, role, bold=False, box=box)
        metrics = self.fontMetrics()
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text())
        left, bottom = (box.width() - words.width()) // 2, (box.height() + metrics.height()) // 2
        painter.drawLine(left, bottom, left + words.width(), bottom)

    def _least_size(self) -> QSize:
        return QSize() if self.in_sentence else super()._least_size()

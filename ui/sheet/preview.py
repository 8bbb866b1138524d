"""The pages as they will be printed, as pictures that somebody else has drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.flow_layout import FlowLayout
from ui.plain_text import PlainLabel
from ui.theme import GRID

ZOOMS = (0, 75, 100, 150)
"""Per cent of the paper's size; 0 fits the width."""
SCREEN_DPI = 96
_INCHES_A_METRE = 1 / 0.0254


class _Paper(QWidget):
    """One page."""

    def __init__(self) -> None:
        super().__init__()
        self._page = QImage()
        self._size = QSize()

    def show_page(self, page: QImage, size: QSize) -> None:
        """Draw `page` in `size` pixels of the screen."""
        self._page, self._size = page, size
        self.setFixedSize(size)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page with a thin edge; paper is white in the dark theme too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._page.isNull():
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._page)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagePreview(QWidget):
    """Pages one at a time, with page and zoom.

    Signals:
        page_shown: (page number from 0).
    """

    page_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no page."""
        super().__init__(parent)
        self._pages: list[QImage] = []
        self._number = 0
        self.paper = _Paper()
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(self.paper)
        self.before, self.after = LinkButton(), LinkButton()
        self.where = PlainLabel(wrap=False)
        self.zoom = QComboBox()
        self.zoom.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for zoom in ZOOMS:
            self.zoom.addItem("", zoom)
        bar = FlowLayout()
        for widget in (self.before, self.where, self.after, self.zoom):
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(bar)
        layout.addWidget(self.area, 1)
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self.zoom.currentIndexChanged.connect(self._draw)
        self._retranslate()
        self._draw()

    def show_pages(self, pages: Sequence[QImage], words: str) -> None:
        """Show `pages`; `words` are all that stands on them, for assistive technology."""
        self._pages = list(pages)
        self._number = min(self._number, max(len(self._pages) - 1, 0))
        self.area.setAccessibleDescription(words)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._draw()

    def _go(self, by: int) -> None:
        self._number += by
        self.area.verticalScrollBar().setValue(0)
        self._draw()
        self.page_shown.emit(self._number)

    def _draw(self) -> None:
        """Draw the page that a person is at, in the chosen size."""
        count = len(self._pages)
        self.paper.setVisible(bool(count))
        if count:
            page = self._pages[self._number]
            self.paper.show_page(page, self._size_of(page))
        self.where.show_text(self.tr("Page {number} of {count}").format(number=self._number + 1, count=max(count, 1)))
        self.before.setEnabled(self._number > 0)
        self.after.setEnabled(self._number < count - 1)
        for widget in (self.before, self.where, self.after, self.zoom):
            widget.setVisible(bool(count))

    def _size_of(self, page: QImage) -> QSize:
        dots_per_metre = page.dotsPerMeterX() or 1
        width = page.width() / dots_per_metre * _INCHES_A_METRE * SCREEN_DPI
        zoom = self.zoom.currentData()
        room = max(self.area.width() - self.area.verticalScrollBar().sizeHint().width() - GRID, 1)
        scale = zoom / 100 if zoom else min(room / width, ZOOMS[-1] / 100)
        height = width * page.height() / page.width()
        return QSize(max(1, round(width * scale)), max(1, round(height * scale)))

    def _retranslate(self) -> None:
        self.area.setAccessibleName(self.tr("The page as it will be printed"))
        self.before.show_text(self.tr("Page before"))
        self.after.show_text(self.tr("Next page"))
        self.zoom.setAccessibleName(self.tr("Size of the preview"))
        for row, zoom in enumerate(ZOOMS):
            self.zoom.setItemText(row, f"{zoom} %" if zoom else self.tr("Fit the width"))

"""The pages as they will be printed, as pictures that somebody else has drawn."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.flow_layout import FlowLayout
from ui.plain_text import PlainLabel
from ui.sheet.print_values import Paper, paper_like
from ui.sheet.zoom import FIT_PAGE, FIT_WIDTH, STEPS, ZOOMS, Fit, larger, paper_pixels, smaller
from ui.theme import GRID


class _Paper(QWidget):
    """One page."""

    def __init__(self) -> None:
        super().__init__()
        self._page = QImage()
        self._drawn = QPixmap()
        self._fit: Fit | None = None

    def show_page(self, page: QImage, fit: Fit, drawn: QImage) -> None:
        """Draw `page` as large as `fit` says; `drawn` is that page so, where a worker has done it."""
        size = fit.size_of(page)
        if page.cacheKey() != self._page.cacheKey() or size != self.size():
            self._page, self._fit = page, fit
            self._drawn = QPixmap.fromImage(drawn)
            self.setFixedSize(size)
            self.update()

    def clear(self) -> None:
        """Hold no page any more."""
        self._page, self._drawn = QImage(), QPixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page with a thin edge; paper is white in the dark theme too."""
        painter = QPainter(self)
        if not self._page.isNull():
            painter.drawPixmap(QRect(0, 0, self.width(), self.height()), self._in_size())
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _in_size(self) -> QPixmap:
        """Return the page in the screen's own dots."""
        if self._fit and self._drawn.size() != self.size() * self.devicePixelRatioF():
            fit = replace(self._fit, ratio=self.devicePixelRatioF())
            self._drawn = QPixmap.fromImage(fit.drawn(self._page))
        return self._drawn


class PagePreview(QWidget):
    """Pages one at a time, with page and zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no page."""
        super().__init__(parent)
        self._pages: Sequence[QImage] = ()
        self._words: Sequence[str] = ()
        self._number = 0
        self._ready = (QImage(), QImage())
        self.paper = _Paper()
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
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
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.zoom.currentIndexChanged.connect(self._on_zoomed)
        self._retranslate()
        self._draw()

    @property
    def pages(self) -> Sequence[QImage]:
        """Return the pages that it shows."""
        return self._pages

    def add_keys(self, page: QWidget) -> None:
        """Let the keys of zoom and pages work everywhere in `page`, and nowhere else."""
        for keys, act in (
            (QKeySequence.StandardKey.ZoomIn, self._zoom_in),
            ("Ctrl+=", self._zoom_in),
            (QKeySequence.StandardKey.ZoomOut, self._zoom_out),
            ("Ctrl+0", lambda: self._choose(FIT_WIDTH)),
            ("Ctrl+PgDown", lambda: self.go(1)),
            ("Ctrl+PgUp", lambda: self.go(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def made_for(self) -> Paper:
        """Return the paper that the pages are drawn for, where there are any."""
        page = self._pages[0]
        width, height = page.width() / page.dotsPerMeterX(), page.height() / page.dotsPerMeterY()
        return paper_like(1_000 * width, 1_000 * height)

    @property
    def fit(self) -> Fit:
        """Return how the next pages are drawn, as far as is known now."""
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = QSize(max(self.area.width() - bar - GRID, 1), max(self.area.height() - 2, 1))
        return Fit(self._number, self.zoom.currentData(), room, self.devicePixelRatioF())

    def show_pages(self, pages: Sequence[QImage], words: Sequence[str]) -> None:
        """Show `pages` where a person is at; `words` are all that stands on each, for assistive technology."""
        self._pages, self._words = pages, words
        self._number = min(self._number, max(len(self._pages) - 1, 0))
        self._draw()
        self._ready = (QImage(), QImage())

    def take_ready(self, page: QImage, drawn: QImage) -> None:
        """Take how `page`, which is shown next, is drawn: by a worker, who had time for it."""
        self._ready = (page, drawn)

    def go(self, by: int) -> None:
        """Go some pages on (back: negative), to the top of it."""
        if 0 <= self._number + by < len(self._pages):
            self._number += by
            self.area.verticalScrollBar().setValue(0)
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
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._line_up()

    def _line_up(self) -> None:
        """Let the words of the bar stand on one line with those of its box."""
        for widget in (self.before, self.where, self.after):
            widget.setMinimumHeight(self.zoom.sizeHint().height())

    def _choose(self, zoom: int) -> None:
        self.zoom.setCurrentIndex(self.zoom.findData(zoom))

    def _zoom_in(self) -> None:
        self._choose(larger(self._percent()))

    def _zoom_out(self) -> None:
        self._choose(smaller(self._percent()))

    def _percent(self) -> float:
        """Return how large the page is drawn now, in per cent of its paper."""
        if not self._pages:
            return STEPS[0]
        return 100 * self.paper.width() / paper_pixels(self._pages[self._number]).width()

    def _on_zoomed(self) -> None:
        """Draw in another size, with what was in the middle still there."""
        bars = (self.area.horizontalScrollBar(), self.area.verticalScrollBar())
        middles = [_middle(bar) for bar in bars]
        self._draw()
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _draw(self) -> None:
        """Draw the page that a person is at, in the chosen size."""
        count = len(self._pages)
        self.paper.setVisible(bool(count))
        if count:
            page = self._pages[self._number]
            ready, drawn = self._ready
            self.paper.show_page(page, self.fit, drawn if ready.cacheKey() == page.cacheKey() else QImage())
        else:
            self.paper.clear()
        where = self.tr("Page {number} of {count}").format(number=self._number + 1, count=max(count, 1))
        self.where.show_text(where)
        title = self.tr("The page as it will be printed")
        self.area.setAccessibleName(f"{title}. {where}")
        self.area.setAccessibleDescription(self._words[self._number] if self._number < len(self._words) else "")
        self.before.setEnabled(self._number > 0)
        self.after.setEnabled(self._number < count - 1)
        for widget in (self.before, self.after):
            widget.setVisible(count > 1)
        self.where.setVisible(bool(count))
        self.zoom.setVisible(bool(count))

    def _retranslate(self) -> None:
        self.before.show_text(self.tr("Page before"))
        self.after.show_text(self.tr("Next page"))
        self.zoom.setAccessibleName(self.tr("Size of the preview"))
        self.zoom.setAccessibleDescription(self.zoom.accessibleName())  # on Linux Qt's name of it is the choice
        names = {FIT_WIDTH: self.tr("Fit the width"), FIT_PAGE: self.tr("Whole page")}
        for row, zoom in enumerate(ZOOMS):
            self.zoom.setItemText(row, names.get(zoom, f"{zoom} %"))
        self._line_up()


def _middle(bar: QScrollBar) -> float:
    """Return what part of the page lies before the middle of what is seen."""
    return (bar.value() + bar.pageStep() / 2) / max(bar.maximum() + bar.pageStep(), 1)

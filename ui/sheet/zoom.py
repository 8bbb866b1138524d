"""How large a page is drawn: in per cent of its paper, or as large as fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

FIT_WIDTH, FIT_PAGE = 0, -1
STEPS = (50, 75, 100, 150, 200)
"""Per cent of the paper's size, with 96 dots of the screen to an inch."""
ZOOMS = (FIT_WIDTH, FIT_PAGE, *STEPS)
SCREEN_DPI = 96
WIDEST_FIT = 1.5
"""A page that fits a very wide window is drawn no larger: its lines would be too long to read."""
_INCHES_A_METRE = 1 / 0.0254


def paper_pixels(page: QImage) -> QSize:
    """Return the size of the paper in pixels of the screen, at 100 %."""
    scale = SCREEN_DPI * _INCHES_A_METRE / (page.dotsPerMeterX() or 1)
    return QSize(round(page.width() * scale), round(page.height() * scale))


def scale_of(zoom: int, paper: QSize, room: QSize) -> float:
    """Return what to multiply `paper` with (both in pixels), for one of `ZOOMS`."""
    if zoom > 0:
        return zoom / 100
    across = min(room.width() / paper.width(), WIDEST_FIT)
    return across if zoom == FIT_WIDTH else min(across, room.height() / paper.height())


@dataclass(frozen=True, slots=True)
class Fit:
    """Which page of a sheet a person is at, and how large it is drawn: a worker may do it, for it takes long.

    `room` is what there is for it in pixels of the screen, `ratio` how many dots such a pixel has across.
    """

    number: int
    zoom: int
    room: QSize
    ratio: float

    def size_of(self, page: QImage) -> QSize:
        """Return the size of `page` in pixels of the screen."""
        size = paper_pixels(page)
        return (size * scale_of(self.zoom, size, self.room)).expandedTo(QSize(1, 1))

    def drawn(self, page: QImage) -> QImage:
        """Return `page` in the screen's own dots: every dot of it counts, so that small letters stay whole."""
        dots, smooth = self.size_of(page) * self.ratio, Qt.TransformationMode.SmoothTransformation
        return page.scaled(dots, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def first_seen(self, pages: Sequence[QImage]) -> tuple[QImage, QImage]:
        """Return the one of `pages` that is seen first, and as it is drawn."""
        page = pages[min(self.number, len(pages) - 1)]
        return page, self.drawn(page)


def larger(percent: float) -> int:
    """Return the next step above `percent`, the last where there is none."""
    return next((step for step in STEPS if step > percent + 1), STEPS[-1])


def smaller(percent: float) -> int:
    """Return the next step below `percent`, the first where there is none."""
    return next((step for step in reversed(STEPS) if step < percent - 1), STEPS[0])

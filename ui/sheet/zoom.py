"""How large a page is drawn: in per cent of its paper, or as large as fits."""

from PySide6.QtCore import QSize
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


def larger(percent: float) -> int:
    """Return the next step above `percent`, the last where there is none."""
    return next((step for step in STEPS if step > percent + 1), STEPS[-1])


def smaller(percent: float) -> int:
    """Return the next step below `percent`, the first where there is none."""
    return next((step for step in reversed(STEPS) if step < percent - 1), STEPS[0])

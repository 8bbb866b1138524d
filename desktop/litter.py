"""Python's collector of garbage, kept to the window's thread.

Left alone it runs in whichever thread makes the next object. In a worker it would take apart widgets that the window
has let go of, while the window is drawn, and Qt is not made for that: the program can end on the spot. And while the
program loads it would go through everything that was loaded so far, again and again, and find nothing.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

TICK_MS = 200
"""Often enough that a worker that makes 100,000 objects a second leaves little to look through at a time."""
FEW = 20_000
"""New objects that wait until nothing is worked at: to look through them takes as long as a place to be shown."""
PAUSE = 10
"""Ticks without work after which somebody reads, and does not type: the whole heap takes as long as a frame to draw."""


def keep_what_is_loaded() -> None:
    """Never look again at what is there already: modules and classes stay to the end."""
    gc.freeze()


class Litter(QObject):
    """Collects in the thread of its window, as often as Python itself would; nobody else does while it is open."""

    def __init__(self, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        """Begin. While the window is `busy`, only many new objects are looked through.

        The whole heap is gone through only when it was not busy for a while: that takes longest.
        """
        super().__init__(parent)
        self._quiet = 0
        self._busy = busy
        self._was_collected = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def close(self) -> None:
        """Leave the collecting to Python again, where it was left to it before."""
        self._timer.stop()
        if self._was_collected:
            gc.enable()

    def _collect(self) -> None:
        busy = self._busy()
        self._quiet = 0 if busy else self._quiet + 1
        if busy and gc.get_count()[0] < FEW:
            return
        due = [
            generation
            for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        whole = len(gc.get_threshold()) - 1
        if self._quiet < PAUSE and whole in due:
            due.remove(whole)
        if due:
            gc.collect(max(due))

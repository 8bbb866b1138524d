"""How long the window's event loop was held: the longest time in which it answered nobody.

A timer of one millisecond ticks inside the loop. Whatever keeps the loop from turning, a slot, painting, or a worker
that has the interpreter to itself, is a gap between two ticks. (The dispatcher's own `aboutToBlock` and `awake` cannot
tell: Qt's dispatcher on Linux does its work between the two.)
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

TICK_MS = 1


@dataclass(frozen=True, slots=True)
class Hold:
    """The longest hold, in milliseconds: by the clock, and of that what the window's thread itself was at work.

    The rest went to other programs, or to a worker of ours that had the interpreter.
    """

    clock: float
    work: float

    def __str__(self) -> str:
        return f"{self.clock:.0f} ms ({self.work:.0f} ms of it at work)"


class EventLoopWatch(QObject):
    """Watches the event loop of the thread that made it, between `start` and `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest = Hold(0, 0)
        self._last = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        self._last = (perf_counter(), thread_time())
        self._timer.start()

    def stop(self) -> Hold:
        """Return the longest hold up to now; one that is not over yet counts."""
        if self._timer.isActive():
            self._on_tick()
            self._timer.stop()
        return self.longest

    def _on_tick(self) -> None:
        now = (perf_counter(), thread_time())
        clock, work = ((after - before) * 1000 for before, after in zip(self._last, now, strict=True))
        self.longest = max(self.longest, Hold(max(clock - TICK_MS, 0), work), key=lambda hold: hold.clock)
        self._last = now


@contextmanager
def watching() -> Iterator[EventLoopWatch]:
    """Watch the event loop inside the block."""
    watch = EventLoopWatch()
    watch.start()
    try:
        yield watch
    finally:
        watch.stop()


def turn(milliseconds: int) -> None:
    """Let the event loop turn for a while, with workers let to the interpreter."""
    pause = QEventLoop()
    QTimer.singleShot(milliseconds, pause.quit)
    pause.exec()
    QCoreApplication.sendPostedEvents()

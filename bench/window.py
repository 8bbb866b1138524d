"""How long the window takes from a key to what it draws, and how long it was held meanwhile.

    python bench/window.py [--listings 100000]

The real window on a real directory of that size, with its worker threads, offscreen: everything but the screen. A key
is sent as a keyboard sends it; the time ends when the widget that shows the answer has been painted. Keys come one by
one, each when the one before is answered. The peers stand in the same process and do the least that can be called the
same: bare Qt widgets that show the same words, after the same SQL by hand where there is any. They are floors and no
competitors. The longest hold is the longest time in which the event loop answered nobody.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(1, str(Path(__file__).parent.parent))

from directories import directory_file, open_synthetic
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QStringListModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QStackedWidget, QWidget
from search import LONGEST, Asked, Questions, answer_by_hand
from table import Line, show, spread

from desktop.app import Porchlight, make_application
from desktop.settings import Settings
from resources_db.engine import Database, open_directory
from tests.helpers.event_loop import watching

TITLES, STEPS, ROUNDS = 20, 100, 25
TITLE = 6
"""The column of the title in the table `listing`."""
SIZE = (1366, 768)
CONTROL = Qt.KeyboardModifier.ControlModifier
PATIENCE_S, LOOK_MS = 20, 5


class Painted(QObject):
    """Ends an event loop after a widget, or a window with all that has changed in it, was painted while `ready`."""

    def __init__(self, widget: QWidget, *, whole: bool = False) -> None:
        """Watch `widget`; with `whole`, a painting of a part of it does not count."""
        super().__init__(widget)
        self._whole = whole
        self.ready: Callable[[], bool] = lambda: False
        self.loop, self.at = QEventLoop(), 0.0
        self._kind = QEvent.Type.UpdateRequest if widget.isWindow() else QEvent.Type.Paint
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == self._kind and self.ready() and (not self._whole or event.rect() == watched.rect()):
            self.ready = lambda: False
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """Take the time as soon as the painting is done, before anything else that waits."""
        if event.type() == QEvent.Type.User:
            self.at = perf_counter()
            self.loop.quit()
            return True
        return super().event(event)


def until_drawn(act: Callable[[], object], painted: Painted, ready: Callable[[], bool] = lambda: True) -> float:
    """Return how many milliseconds pass from `act` until the widget has been painted while `ready`."""
    painted.ready = ready
    began = perf_counter()
    QTimer.singleShot(0, act)
    wait(painted.loop, lambda: False)
    return (painted.at - began) * 1000


def turn_until(ready: Callable[[], bool]) -> None:
    """Let the event loop turn until something holds."""
    if not ready():
        wait(QEventLoop(), ready)


def wait(loop: QEventLoop, ready: Callable[[], bool]) -> None:
    """Let `loop` run until it is ended, or something holds."""
    began = perf_counter()

    def look() -> None:
        if ready() or perf_counter() - began > PATIENCE_S:
            loop.quit()

    timer = QTimer(interval=LOOK_MS)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if perf_counter() - began > PATIENCE_S:
        raise SystemExit("the window gave no answer")


class Watched:
    """The window under test, answered and quiet."""

    def __init__(self, folder: Path) -> None:
        self.porchlight = Porchlight(folder, Settings())
        self.window = self.porchlight.window
        self.find = self.window.find_page
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.settle()
        self.resets = 0
        self.find.rows.modelReset.connect(self._on_reset)

    def settle(self) -> None:
        turn_until(lambda: not self.porchlight.busy)
        while self.window.pages.make_one():
            pass
        QApplication.processEvents()

    def _on_reset(self) -> None:
        self.resets += 1

    def typing(self, painted: Painted, text: str) -> float:
        """Type the last letter of `text` after the others, and wait until the list shows the answer."""
        words = self.find.question.words
        if words.text() != text[:-1]:
            words.setText(text[:-1])
            self.settle()
        resets = self.resets
        return until_drawn(lambda: QTest.keyClicks(words, text[-1]), painted, lambda: self.resets > resets)


class Floors:
    """The peers: bare widgets in a window of the same size."""

    def __init__(self) -> None:
        self.holder = QStackedWidget()
        self.model = QStringListModel()
        self.list, self.label = QListView(), QLabel()
        self.list.setModel(self.model)
        self.label.setWordWrap(True)
        self.pages = [self.list, self.label, QLabel(), QLabel()]
        for page in self.pages:
            self.holder.addWidget(page)
        self.holder.resize(*SIZE)
        self.holder.show()
        QApplication.processEvents()

    def show_rows(self, db: Database, asked: Asked) -> None:
        """Ask by hand, read 50 rows, and show their titles."""
        self.model.setStringList([str(row[TITLE]) for row in answer_by_hand(db, asked)])


def typing(window: Watched, floors: Floors, db: Database, asked: Iterator[Asked]) -> Line:
    """Return keystroke to drawn rows."""
    rows = Painted(window.find.list.viewport(), whole=True)
    floor = Painted(floors.list.viewport(), whole=True)
    ours, beside = [], []
    window.find.focus_words()
    for question in islice((each for each in asked if not each.query.words.endswith(" ")), TITLES * LONGEST):
        ours.append(window.typing(rows, question.query.words))
        beside.append(until_drawn(lambda question=question: floors.show_rows(db, question), floor))
    peer = "the same SQL by hand, and a bare QListView"
    return Line("a letter typed, to the answer's rows drawn", "ms, p50 / p95", spread(ours), spread(beside), peer)


def details(window: Watched, floors: Floors) -> Line:
    """Return arrow key to drawn detail."""
    find, ours, beside = window.find, [], []
    resets = window.resets
    find.question.words.clear()
    turn_until(lambda: window.resets > resets)
    find.list.setFocus()
    detail, floor = Painted(window.window), Painted(floors.label)
    floors.holder.setCurrentWidget(floors.label)

    def arrived() -> bool:
        return find.detail.listing_id is not None and find.detail.listing_id == find.list.chosen_id()

    for _ in range(STEPS):
        chosen = find.list.chosen_id()
        ours.append(
            until_drawn(
                lambda: QTest.keyClick(find.list, Qt.Key.Key_Down),
                detail,
                lambda chosen=chosen: find.list.chosen_id() != chosen and arrived(),
            )
        )
        words = " ".join(label.text() for label in find.detail.findChildren(QLabel) if label.isVisible())
        beside.append(until_drawn(lambda words=words: floors.label.setText(words), floor))
        window.settle()
    return Line(
        "an arrow key, to the detail drawn",
        "ms, p50 / p95",
        spread(ours),
        spread(beside),
        "the same words in one QLabel",
    )


def switching(window: Watched, floors: Floors) -> Line:
    """Return Ctrl+1 to Ctrl+4 to the drawn page."""
    ours, beside = [], []
    pages = window.window.pages
    floors.holder.setCurrentIndex(0)
    painted, floor = Painted(window.window), Painted(floors.holder)
    for number in (1, 2, 3, 0) * ROUNDS:
        key = Qt.Key(Qt.Key.Key_1 + number)
        ours.append(
            until_drawn(
                lambda key=key: QTest.keyClick(window.window, key, CONTROL),
                painted,
                lambda number=number: pages.currentIndex() == number,
            )
        )
        beside.append(until_drawn(lambda number=number: floors.holder.setCurrentIndex(number), floor))
    return Line(
        "Ctrl+1 to 4, to the screen drawn", "ms, p50 / p95", spread(ours), spread(beside), "a bare QStackedWidget"
    )


def journeys(window: Watched, floors: Floors, db: Database, asked: Iterator[Asked]) -> Iterator[Callable[[], Line]]:
    yield lambda: typing(window, floors, db, asked)
    yield lambda: details(window, floors)
    yield lambda: switching(window, floors)


def measure(listings: int) -> Iterator[Line]:
    """Yield every figure."""
    path = directory_file(listings)
    QApplication.instance() or make_application()
    with open_synthetic(listings) as directory, closing(open_directory(path, read_only=True)) as db:
        asked = Questions(db, directory.gazetteer).typing()
        window, floors = Watched(path.parent), Floors()
        for work in journeys(window, floors, db, asked):
            with watching() as watch:
                line = work()
            yield line
            hold = watch.longest
            yield Line("  the event loop's longest hold meanwhile, and of it at work", "ms", (hold.clock, hold.work))
        window.porchlight.close()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--listings", type=int, default=100_000)
    show(measure(arguments.parse_args().listings))

"""How many steps, and about how many seconds, "find two places near 33128 and print them" takes a person.

    python bench/job.py

Porchlight's steps are done here, in the real window on the demonstration directory, by keys and then by mouse, and its
own time between them is measured. The three peers are web pages: their steps are what their sources and threads
describe, at the fewest, with no time at all for the network, for signing in, or for their making of a PDF; nobody has
tried them here. A person's
seconds are those of the Keystroke-Level Model (Card, Moran and Newell 1980, Communications of the ACM 23(7):396-410):
a key 0.28, pointing 1.10, a click 0.20, a hand from keys to mouse 0.40, making up one's mind before each step 1.35.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(1, str(Path(__file__).parent.parent))

from directories import clock
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from table import timed
from window import CONTROL, SIZE, turn_until

from desktop.app import Porchlight, make_application
from desktop.controllers.demonstration import load_demonstration
from desktop.controllers.sheet import WaysOut
from desktop.settings import Settings
from resources_db.directory import Directory
from resources_db.places import Gazetteer
from resources_db.sources.records import no_progress
from ui.main_window import SHEET

SECONDS = {"M": 1.35, "K": 0.28, "P": 1.10, "B": 0.20, "H": 0.40}
PLACE = "33128"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person does: its operators ("MPB": decide, point, click)."""

    what: str
    operators: str

    @property
    def seconds(self) -> float:
        """Return how long it takes a person."""
        return sum(SECONDS[operator] for operator in self.operators)


CLICK = "MPB"
TYPED = "M" + "K" * len(PLACE) + "K"
DIALOG = Step("the system's print dialog: Enter", "MK")

PEERS = {
    "Ask Izzy": (
        Step("go to the place", CLICK),
        Step("type the postcode, Enter", "H" + TYPED),
        Step("choose what is needed", "H" + CLICK),
        Step("open the first place", CLICK),
        Step("add it to the list", CLICK),
        Step("go back", CLICK),
        Step("open the second place", CLICK),
        Step("add it to the list", CLICK),
        Step("open the list", CLICK),
        Step("print", CLICK),
        DIALOG,
    ),
    "SF Service Guide (two papers)": (
        Step("choose what is needed", CLICK),
        Step("say how far", CLICK),
        Step("open the first place", CLICK),
        Step("print", CLICK),
        Step("choose the language", CLICK),
        DIALOG,
        Step("go back", CLICK),
        Step("open the second place", CLICK),
        Step("print", CLICK),
        Step("choose the language", CLICK),
        DIALOG,
    ),
    "InReach (signed in already)": (
        Step("go to the place", CLICK),
        Step("type the ZIP code", "H" + TYPED[:-1]),
        Step("choose the suggestion", "H" + CLICK),
        Step("save the first place", CLICK),
        Step("choose the list", CLICK),
        Step("save the second place", CLICK),
        Step("choose the list", CLICK),
        Step("open what is saved", CLICK),
        Step("open the list", CLICK),
        Step("print", CLICK),
        DIALOG,
    ),
}


class Person:
    """Somebody at the window, whose steps are counted and whose waiting is measured, in milliseconds."""

    def __init__(self, folder: Path) -> None:
        self.printed: list[QImage] = []
        self.steps: list[Step] = []
        self.waited = 0.0
        ways_out = WaysOut(lambda: None, self._print, lambda: None)
        self.porchlight = Porchlight(folder, Settings(), ways_out)
        self.window = self.porchlight.window
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self._settle()

    def does(self, what: str, operators: str, *acts: Callable[[], object]) -> None:
        """Do one step and wait until the window has answered it."""
        self.steps.append(Step(what, operators))
        self.waited += timed(lambda: self._do(acts))

    def _do(self, acts: Sequence[Callable[[], object]]) -> None:
        for act in acts:
            act()
        self._settle()

    def _settle(self) -> None:
        turn_until(lambda: not self.porchlight.busy)
        QApplication.processEvents()

    def _print(self, pages: Sequence[QImage]) -> bool:
        self.printed += pages
        return True

    def leave(self) -> None:
        """Close the window."""
        if len(self.porchlight.sheet.ids) != 2 or not self.printed:
            raise SystemExit("two places were to be printed")
        self.window.close()
        self.porchlight.close()


def at_the_keyboard() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise SystemExit("nothing has the keyboard")
    return widget


def typed(text: str) -> Callable[[], None]:
    """Type where the keyboard is."""
    return lambda: QTest.keyClicks(at_the_keyboard(), text)


def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Callable[[], None]:
    """Press a key where the keyboard is."""
    return lambda: QTest.keyClick(at_the_keyboard(), key, modifier)


def clicked(widget: Callable[[], QWidget], where: Callable[[], QPoint] | None = None) -> Callable[[], None]:
    """Click in the middle of a widget, or at a point of it."""
    return lambda: QTest.mouseClick(
        widget(), Qt.MouseButton.LeftButton, pos=where() if where else widget().rect().center()
    )


def by_keys(person: Person) -> None:
    """Do the job without a mouse."""
    person.does("type the ZIP code, Enter", TYPED, typed(PLACE), pressed(Qt.Key.Key_Return))
    person.does("go to the list", "MKKK", pressed(Qt.Key.Key_F, CONTROL), pressed(Qt.Key.Key_Down))
    person.does("add the first place", "MKK", pressed(Qt.Key.Key_Plus))
    person.does("add the next place", "MKKK", pressed(Qt.Key.Key_Down), pressed(Qt.Key.Key_Plus))
    person.does("go to the sheet", "MKK", pressed(Qt.Key.Key_P, CONTROL))
    person.does("print", "MKK", pressed(Qt.Key.Key_P, CONTROL))


def by_mouse(person: Person) -> None:
    """Do the job with a mouse; the ZIP code is typed."""
    find, window = person.window.find_page, person.window

    def second_row() -> QPoint:
        rows = find.list.model()
        listings = (row for row in range(rows.rowCount()) if rows.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable)
        next(listings)
        return find.list.visualRect(rows.index(next(listings), 0)).center()

    person.does("type the ZIP code, Enter", TYPED, typed(PLACE), pressed(Qt.Key.Key_Return))
    person.does("add the first place", "H" + CLICK, clicked(lambda: find.detail.add_button))
    person.does("choose the next place", CLICK, clicked(find.list.viewport, second_row))
    person.does("add it", CLICK, clicked(lambda: find.detail.add_button))
    person.does("go to the sheet", CLICK, clicked(lambda: window.rail[SHEET]))
    person.does("print", CLICK, clicked(lambda: window.sheet_page.print_button))


def measure() -> Iterator[tuple[str, Sequence[Step], float | None]]:
    """Yield who does the job, the steps, and how long the program took between them in milliseconds."""
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        with Directory.open(Path(folder), Gazetteer(), clock) as directory:
            load_demonstration(directory, no_progress)
        for name, do in (("Porchlight, by keys", by_keys), ("Porchlight, by mouse", by_mouse)):
            person = Person(Path(folder))
            do(person)
            person.leave()
            yield name, (*person.steps, DIALOG), person.waited
    for name, steps in PEERS.items():
        yield name, steps, None


def tell(name: str, steps: Sequence[Step], waited: float | None) -> None:
    """Print the steps and their sum."""
    own = f", and {waited / 1000:.1f} s of the program" if waited is not None else ", and the network"
    print(f"\n{name}: {len(steps)} steps, {sum(step.seconds for step in steps):.0f} s{own}")
    for number, step in enumerate(steps, start=1):
        print(f"  {number:2}. {step.what}  ({step.operators}, {step.seconds:.1f} s)")


if __name__ == "__main__":
    for done in measure():
        tell(*done)

"""Draws every screen and state of the window, and the sheet in both languages, into out/pictures; nothing is shown.

The pictures are of the real window on the demonstration directory. They are looked at, not compared.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pictures_settings  # noqa: E402 (beside this script)
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt  # noqa: E402 (the screen is chosen above)
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from desktop.app import Porchlight, make_application, open_directory  # noqa: E402
from desktop.controllers.demonstration import load_demonstration  # noqa: E402
from desktop.settings import Settings  # noqa: E402
from desktop.sheet_shown import Wanted  # noqa: E402
from desktop.sheet_work import pages_to_print  # noqa: E402
from desktop.usual import Usual  # noqa: E402
from resources_db.model import Domain  # noqa: E402
from resources_db.query import Query  # noqa: E402
from resources_db.sources.records import Problem, no_progress  # noqa: E402
from ui.directory.values import Change, HeldItem, ImportPreview  # noqa: E402
from ui.main_window import DIRECTORY, SHEET  # noqa: E402
from ui.sheet.choices import SheetChoices  # noqa: E402

OUT = ROOT / "out" / "pictures"
LAPTOP, SMALL = (1366, 768), (1024, 600)
QUIET_MS = 150
SHEET_DPI = 100
Scene = Callable[["Studio"], None]
Look = tuple[str, Settings, tuple[int, int]]


class Studio:
    """One window in one size, language, theme and text size, with hands to use it and a camera."""

    def __init__(self, app: QApplication, folder: Path, into: Path, look: Look, *, usual: Usual | None = None) -> None:
        """Open a window; with what is `usual`, a folder in which nothing was set shows the first minute."""
        _, settings, size = look
        self.app = app
        self.into = into
        self.porchlight = Porchlight(folder, settings, usual=usual)
        self.window = self.porchlight.window
        self.find = self.window.find_page
        self.window.resize(*size)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing has come back from the worker for a while."""
        deadline = QDeadlineTimer(QUIET_MS)
        while not deadline.hasExpired():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if self.porchlight.busy:
                deadline = QDeadlineTimer(QUIET_MS)

    def type(self, widget: QWidget, text: str) -> None:
        """Type `text` into a widget."""
        widget.setFocus()
        QTest.keyClicks(widget, text)
        self.settle()

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press one key in a widget."""
        QTest.keyClick(widget, key)
        self.settle()

    def ask_near(self, text: str) -> None:
        """Ask near a place."""
        self.type(self.find.question.place, text)
        self.press(self.find.question.place, Qt.Key.Key_Return)
        self.find.list.setFocus()
        self.settle()

    def add_some(self) -> None:
        """Put the first three places on the sheet."""
        self.find.list.setFocus()
        for _ in range(3):
            QTest.keyClicks(self.find.list, "+")
            self.press(self.find.list, Qt.Key.Key_Down)

    def take(self, name: str, *above: QWidget) -> None:
        """Save a picture of the window with the panels `above` it."""
        self.settle()
        picture = self.window.grab()
        self._lay_above(picture, above)
        picture.save(str(self.into / f"{name}.png"))

    def _lay_above(self, picture: QPixmap, above: tuple[QWidget, ...]) -> None:
        painter = QPainter(picture)
        for panel in above:
            painter.drawPixmap(self.window.mapFromGlobal(panel.mapToGlobal(QPoint())), panel.grab())
        painter.end()

    def close(self) -> None:
        """Take the window down."""
        self.window.close()
        self.porchlight.close()


def start(studio: Studio) -> None:
    """Before anything is asked."""


def near(studio: Studio) -> None:
    """A place asked, the first one open."""
    studio.ask_near("33128")


def filtered(studio: Studio) -> None:
    """A need, and known police contact left out."""
    studio.ask_near("33128")
    studio.find.question.needs.picker.needs_changed.emit(("HR.NALOXONE", "HR.SYRINGE"))
    studio.find.question.filter_contact(frozenset({Domain.POLICE}), frozenset())


def only_none_found(studio: Studio) -> None:
    """Only where we asked and found nothing."""
    studio.ask_near("33128")
    studio.find.question.filter_contact(frozenset(), frozenset({Domain.POLICE, Domain.IMMIGRATION}))


def nothing(studio: Studio) -> None:
    """No place answers."""
    studio.type(studio.find.question.words, "zzzz")


def unknown_place(studio: Studio) -> None:
    """A place that nobody knows."""
    studio.ask_near("Xyzzyville")


def remote(studio: Studio) -> None:
    """The sections below the places near."""
    studio.ask_near("33128")
    studio.find.list.scrollToBottom()
    studio.find.list.verticalScrollBar().setValue(studio.find.list.verticalScrollBar().maximum())


def opened(studio: Studio) -> None:
    """A place opened where there is no room for list and detail together."""
    studio.ask_near("33128")
    studio.press(studio.find.list, Qt.Key.Key_Return)


def sheet(studio: Studio) -> None:
    """A sheet of three places."""
    studio.ask_near("33128")
    studio.add_some()
    studio.window.show_page(SHEET)
    studio.window.sheet_page.options.printed_by.setText("Harbor Coalition")
    studio.window.sheet_page.options.phone.setText("(305) 555-0199")


def empty_sheet(studio: Studio) -> None:
    """No place on the sheet."""
    studio.window.show_page(SHEET)


def directory(studio: Studio) -> None:
    """The directory in numbers."""
    studio.window.show_page(DIRECTORY)


def importing(studio: Studio) -> None:
    """A file that is being read."""
    studio.window.show_page(DIRECTORY)
    studio.settle()
    studio.porchlight.directory.show_progress("progress.comparing", 11, 24)


def preview(studio: Studio) -> None:
    """What a file would change."""
    studio.window.show_page(DIRECTORY)
    studio.settle()
    problem = Problem(kind="address_confidential", file="addresses.csv", row=12, column="address_1", value="Private")
    studio.window.directory_page.show_preview(
        ImportPreview(
            file_name="harbor-2026-11.zip",
            format="hsds-1.1",
            source="Harbor City directory",
            new_source=False,
            changes=[Change("service", 12, 40, 4035, 2), Change("organization", 3, 5, 1066, 0)],
            held=[HeldItem("h1", "Pelican House", "Its address becomes public.", "It was withheld before.")],
            problems=[replace(problem, row=12 + row) for row in range(40)],
        )
    )


def covered(studio: Studio) -> None:
    """After F9."""
    near(studio)
    studio.window.cover()


SCENES: tuple[Scene, ...] = (
    start, near, filtered, only_none_found, nothing, unknown_place, remote, opened, sheet, empty_sheet, directory,
    importing, preview, *pictures_settings.SCENES, covered,
)  # fmt: skip
LOOKS: tuple[Look, ...] = (
    ("en-light", Settings(language="en", theme="light"), LAPTOP),
    ("es-dark", Settings(language="es", theme="dark"), LAPTOP),
    ("es-small", Settings(language="es", theme="light"), SMALL),
    ("en-200", Settings(language="en", theme="light", text_size=200), SMALL),
    ("es-200", Settings(language="es", theme="dark", text_size=200), SMALL),
    ("en-field", Settings(language="en", theme="light", field_mode=True), LAPTOP),
    ("es-field", Settings(language="es", theme="dark", field_mode=True, units="km"), SMALL),
)


def take_panels(studio: Studio, look: str) -> None:
    """Draw what opens above the page: suggestions, needs, contact filters."""
    question = studio.find.question
    studio.type(question.place, "miam")
    studio.press(question.place, Qt.Key.Key_Down)
    studio.take(f"{look}-suggestions")
    studio.press(question.place, Qt.Key.Key_Escape)
    for name, button, panel in (
        ("needs", question.needs.more, question.needs.picker),
        ("contact", question.contact, question.contact.panel),
    ):
        button.click()
        studio.take(f"{look}-{name}", panel)
        panel.close()


def take_sheets(folder: Path, into: Path) -> None:
    """Draw the referral sheet of the three nearest places, in both languages and on both papers."""
    with open_directory(folder) as opened_directory:
        place = opened_directory.gazetteer.resolve("33128")
        nearest = opened_directory.search(Query(place=place)).sections[0].hits[:3]
        for language, paper in (("en", "letter"), ("es", "letter"), ("en", "a4"), ("es", "a4")):
            choices = SheetChoices(
                language=language, paper=paper, printed_by="Harbor Coalition", phone="(305) 555-0199"
            )
            wanted = Wanted(tuple(hit.listing_id for hit in nearest), choices, None, choices.language)
            for number, page in enumerate(pages_to_print(opened_directory, wanted, SHEET_DPI).images, start=1):
                page.save(str(into / f"sheet-{language}-{paper}-{number}.png"))


@contextmanager
def demonstration() -> Iterator[Path]:
    """Give a data folder with the demonstration directory in it."""
    folder = Path(tempfile.mkdtemp())
    try:
        with open_directory(folder) as opened_directory:
            load_demonstration(opened_directory, no_progress)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def take_look(app: QApplication, folder: Path, into: Path, look: Look, wanted: Callable[[str], bool]) -> None:
    """Draw every scene in one look, if its name is `wanted`."""
    if wanted(f"{look[0]}-first-run"):
        with pictures_settings.nothing_yet() as new:
            first = Studio(app, new, into, look, usual=pictures_settings.USUAL)
            pictures_settings.take_first_run(first, look[0])
            first.close()
    for scene in (*SCENES, None):
        name = f"{look[0]}-{scene.__name__.replace('_', '-') if scene else 'panels'}"
        if not wanted(name):
            continue
        studio = Studio(app, folder, into, look)
        if scene is None:
            take_panels(studio, look[0])
        else:
            scene(studio)
            studio.take(name)
        studio.close()


def main(arguments: list[str]) -> int:
    """Draw the pictures whose names hold one of `arguments`, or all; `--into FOLDER` puts them elsewhere."""
    into = OUT
    if arguments[:1] == ["--into"]:
        into, arguments = Path(arguments[1]), arguments[2:]
    into.mkdir(parents=True, exist_ok=True)
    app = make_application()

    def wanted(name: str) -> bool:
        return not arguments or any(part in name for part in arguments)

    with demonstration() as folder:
        if wanted("sheets"):
            take_sheets(folder, into)
        for look in LOOKS:
            take_look(app, folder, into, look, wanted)
    print(into)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

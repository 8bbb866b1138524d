"""Draws every screen and state of the window, and the sheet in both languages, into out/pictures; nothing is shown.

The pictures are of the real window on the demonstration directory, and on made files of it. They are looked at, not
compared. `make pictures ARGS="en-light es-200-find"` draws those whose names hold one of the words;
`make pictures ARGS=--readme` draws those of README.md again, into docs/pictures.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('pictures_screens.json')}")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pictures_assess  # noqa: E402 (beside this script; the screen is chosen above)
import pictures_detail  # noqa: E402
import pictures_directory  # noqa: E402
import pictures_duplicates  # noqa: E402
import pictures_edit  # noqa: E402
import pictures_find  # noqa: E402
import pictures_rules  # noqa: E402
import pictures_settings  # noqa: E402
import pictures_sheet  # noqa: E402
import pictures_work  # noqa: E402
from pictures_paper import take_sheets  # noqa: E402
from pictures_small import save_small  # noqa: E402
from pictures_studio import Look, Scene, Studio, new_folder  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.app import make_application, open_directory  # noqa: E402
from desktop.controllers.demonstration import load_demonstration  # noqa: E402
from desktop.settings import Settings  # noqa: E402
from desktop.usual import Usual  # noqa: E402
from resources_db.sources.records import no_progress  # noqa: E402

OUT = ROOT / "out" / "pictures"
KEPT = ROOT / "docs" / "pictures"
LAPTOP, SMALL = (1366, 768), (1024, 600)
NEW = Usual("mi", "letter", "US")
LOOKS = (
    Look("en-light", Settings(language="en", theme="light"), LAPTOP, whole=True),
    Look("es-dark", Settings(language="es", theme="dark"), LAPTOP, whole=True),
    Look("es-200", Settings(language="es", theme="light", text_size=200), SMALL, whole=True),
    Look("es-small", Settings(language="es", theme="light"), SMALL),
    Look("en-200", Settings(language="en", theme="dark", text_size=200), SMALL),
    Look("en-field", Settings(language="en", theme="light", field_mode=True), LAPTOP),
    Look("es-field-dark", Settings(language="es", theme="dark", field_mode=True, units="km"), SMALL),
)
README = {
    "en-light-find-results": "find.png",
    "es-dark-find-filtered": "find-es-dark.png",
    "en-light-sheet-three": "sheet.png",
    "sheets-en-wallet-1": "cards.png",
    "sheets-en-fold-1": "booklet.png",
    "en-light-directory-plan": "import.png",
}
"""The pictures of README.md: what they are called here, and in docs/pictures."""
ON_DEMONSTRATION = (
    *pictures_find.SCENES, *pictures_detail.SCENES, *pictures_assess.SCENES, *pictures_edit.SCENES,
    *pictures_sheet.SCENES, *pictures_settings.SCENES,
)  # fmt: skip
Wanted = Callable[[str], bool]


class Session:
    """Takes the pictures that are wanted, look by look, into one folder."""

    def __init__(self, app: QApplication, into: Path, wanted: Wanted) -> None:
        """Know where to and which; what is wanted is asked by a picture's whole name."""
        self._app, self._into, self._wanted = app, into, wanted

    def take_look(self, demonstration: Path, look: Look) -> None:
        """Take every scene of one look, in as few windows as there are directories."""
        self._take(demonstration, look, ON_DEMONSTRATION)
        with new_folder() as folder:
            self._take(folder, look, pictures_directory.STORY, story=True)
        with new_folder() as folder:
            self._take(folder, look, pictures_work.STORY, story=True, prepare=pictures_work.prepare)
        with new_folder() as folder:
            story = (*pictures_duplicates.STORY, *pictures_rules.STORY)
            self._take(folder, look, story, story=True, prepare=pictures_duplicates.prepare)
        with new_folder() as folder:
            self._take(folder, look, pictures_settings.FIRST_MINUTE, story=True, usual=NEW)

    def _take(
        self,
        folder: Path,
        look: Look,
        scenes: Iterable[Scene],
        *,
        story: bool = False,
        usual: Usual | None = None,
        prepare: Callable[[Path], None] | None = None,
    ) -> None:
        """Take `scenes` in one window; in a `story` each begins where the one before has ended."""
        names = {scene: f"{look.name}-{scene.name}" for scene in scenes if look.whole or scene.main}
        names = {scene: name for scene, name in names.items() if self._wanted(name)}
        if not names:
            return
        if prepare is not None:
            prepare(folder)
        studio = Studio(self._app, folder, self._into, look, usual=usual)
        for scene in scenes if story else names:
            studio.shoot(scene, names.get(scene, ""))
            if not story:
                studio.begin_again()
        studio.close()


def take_all(into: Path, wanted: Wanted) -> None:
    """Draw every picture that is wanted into a folder."""
    into.mkdir(parents=True, exist_ok=True)
    session = Session(make_application(), into, wanted)
    with new_folder() as folder:
        with open_directory(folder) as directory:
            load_demonstration(directory, no_progress)
        take_sheets(folder, into, wanted)
        for look in LOOKS:
            session.take_look(folder, look)


def take_for_readme() -> None:
    """Draw the pictures of README.md again."""
    with new_folder() as into:
        take_all(into, lambda name: name in README)
        for drawn, kept in README.items():
            save_small(into / f"{drawn}.png", KEPT / kept)


def main(arguments: list[str]) -> int:
    """Draw the pictures whose names hold one of `arguments`, or all; `--into FOLDER` puts them elsewhere."""
    if arguments == ["--readme"]:
        take_for_readme()
        print(KEPT)
        return 0
    into = OUT
    if arguments[:1] == ["--into"]:
        into, arguments = Path(arguments[1]), arguments[2:]
    if into == OUT and not arguments:
        shutil.rmtree(OUT, ignore_errors=True)  # else scenes of long ago would be looked at among those of today
    take_all(into, lambda name: not arguments or any(part in name for part in arguments))
    print(into)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

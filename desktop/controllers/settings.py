"""Settings: what a person sets is seen at once, everywhere, and kept in the data folder."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.settings import Settings, save_settings
from resources_db.errors import EnvironmentProblem
from resources_db.units import Unit
from ui import theme
from ui.language import language, measure_in
from ui.settings.values import Preferences
from ui.theme import Theme
from ui.translators import Translators

if TYPE_CHECKING:
    from ui.settings.page import SettingsPage

_NAMES = tuple(field.name for field in fields(Preferences))


class SettingsController(QObject):
    """Holds what is set, lets the whole window follow it, and keeps it.

    Signals:
        changed: (Settings) after every change.
        language_changed: after the window began to speak another language.

    Attributes:
        now: what is set.
        problem: why the settings cannot be kept, None where they are.
    """

    changed = Signal(object)
    language_changed = Signal()

    def __init__(self, folder: Path, settings: Settings, family: str, parent: QObject | None = None) -> None:
        """Let everything be as `settings` say, in the type `family`; keep them in `folder` from now on."""
        super().__init__(parent)
        self.now = settings
        self.problem: EnvironmentProblem | None = None
        self._folder = folder
        self._family = family
        self._keeps = True
        self._translators = Translators()
        self._translators.speak(settings.language)
        measure_in(Unit(settings.units))
        self._apply_look()
        theme.app().styleHints().colorSchemeChanged.connect(self._apply_look)

    def keep_nothing_yet(self) -> None:
        """Write nothing until `keep` is called: a first run that breaks off begins again."""
        self._keeps = False

    def keep(self) -> None:
        """Write the settings, and every change from now on."""
        self._keeps = True
        self._write()

    def serve(self, page: SettingsPage) -> None:
        """Take what a person sets on `page`, and show there what is set elsewhere."""

        def show() -> None:
            page.show_preferences(self.now)
            page.show_problem(self._problem_words if self.problem else None)

        page.changed.connect(self.change)
        self.changed.connect(show)
        page.show_folder(str(self._folder.absolute()))
        show()

    def change(self, preferences: Preferences) -> None:
        """Let everything be as a person wants it."""
        self._set(replace(self.now, **{name: getattr(preferences, name) for name in _NAMES}))

    def set_paper(self, paper: str) -> None:
        """Take the paper that was chosen for a sheet as the usual one."""
        self._set(replace(self.now, paper=paper))

    def set_geometry(self, geometry: str) -> None:
        """Remember where the window stands; it is written when the window closes."""
        self.now = replace(self.now, geometry=geometry)

    def close(self) -> None:
        """Keep everything, and speak no language any more."""
        self._write()
        self._translators.silence()

    def _set(self, settings: Settings) -> None:
        before, self.now = self.now, settings
        if settings == before:
            return
        self._write()
        if settings.language != before.language:
            self._translators.speak(settings.language)
        measure_in(Unit(settings.units))
        self._apply_look()
        self.changed.emit(settings)
        if settings.language != before.language:
            self.language_changed.emit()

    def _write(self) -> None:
        if not self._keeps:
            return
        try:
            save_settings(self._folder, self.now)
        except EnvironmentProblem:
            self.problem = EnvironmentProblem("settings_not_kept")
        else:
            self.problem = None

    def _problem_words(self) -> str:
        return self.problem.text(language()) if self.problem else ""

    def _apply_look(self) -> None:
        look = self.now
        theme.apply(Theme(look.theme), look.text_size, self._family, field=look.field_mode)

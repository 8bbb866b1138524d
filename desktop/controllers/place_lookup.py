"""The place box of the work list: what is typed into it is looked up in the directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.background import Answer, Background, Failure, Outcome
from desktop.outcomes import told
from resources_db.place_words import several_words
from ui.language import language
from ui.notice import Notice

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.model import Place
    from ui.find.place_box import PlaceBox


class PlaceLookup(QObject):
    """Looks places up for the box; what is wrong with a text is said in a notice beside it."""

    def __init__(
        self, box: PlaceBox, notice: Notice, background: Background[Directory], parent: QObject | None = None
    ) -> None:
        """Serve `box` from the directory of `background`."""
        super().__init__(parent)
        self._box, self._notice, self._background = box, notice, background
        self._suggest_lane, self._resolve_lane = "work suggest", "work resolve"
        box.typed.connect(self._suggest)
        box.entered.connect(self._resolve)
        box.place_changed.connect(lambda _place: notice.clear())

    def forget(self) -> None:
        """Let go of whatever is still being looked up."""
        self._background.cancel(self._suggest_lane)
        self._background.cancel(self._resolve_lane)

    def _suggest(self, text: str) -> None:
        def show(outcome: Outcome[list[Place]]) -> None:
            if isinstance(outcome, Answer):
                self._box.show_suggestions(text, outcome.value)

        self._background.cancel(self._resolve_lane)
        self._background.ask(self._suggest_lane, lambda directory, _p: directory.places.suggest(text), show)

    def _resolve(self, text: str) -> None:
        def show(outcome: Outcome[list[Place]]) -> None:
            match outcome:
                case Answer([place]):
                    self._box.set_place(place)
                case Answer(places):
                    if not self._box.show_namesakes(text, places):
                        self._notice.show_error(lambda: several_words(text, language()))
                case Failure(error):
                    self._notice.show_error(told(error))

        self._background.cancel(self._suggest_lane)
        self._background.ask(self._resolve_lane, lambda directory, _p: directory.places.meant(text), show)

"""What is being done with the sheet, said in the page once it has taken a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from desktop.background import Answer, Failure, Outcome
from resources_db.errors import Cancelled, PorchlightError, Refused
from resources_db.wording import say
from ui.language import language
from ui.sheet.page import SheetPage

Value = TypeVar("Value")
QUICK_MS = 400
"""What takes no longer needs no word about it: a line that comes and goes at once is only unrest."""


class SheetDoing(QObject):
    """Says what is being done, how far it is, and how it ended."""

    def __init__(self, page: SheetPage, parent: QObject | None = None) -> None:
        """Say it in `page`."""
        super().__init__(parent)
        self._page = page
        self._what = ""
        self._patience = QTimer(page)  # and gone with it
        self._patience.setSingleShot(True)
        self._patience.setInterval(QUICK_MS)
        self._patience.timeout.connect(self._on_long)

    def begin(self, what: str) -> None:
        """Say `what`, a key of the catalogue, once it has taken a while."""
        self._what = what
        self._patience.start()

    def go_on(self, step: str, done: int, total: int) -> None:
        """Say how far it is."""
        self._what = step
        if not self._patience.isActive():
            self._page.show_busy(lambda: say(step, language()), done, total)

    def end(self) -> None:
        """Say nothing any more."""
        self._patience.stop()
        self._page.show_idle()

    def either(self, show: Callable[[Value], object]) -> Callable[[Outcome[Value]], None]:
        """Return what takes an outcome: `show` what it came to, or why it did not work."""

        def end(outcome: Outcome[Value]) -> None:
            match outcome:
                case Answer(value):
                    self.end()
                    show(value)
                    self._page.look_at(self._page.notice)
                case Failure(error):
                    self.fail(error)

        return end

    def fail(self, error: PorchlightError) -> None:
        """Say in the page why it did not work; who stopped it knows, and is told only that nothing came of it."""
        self.end()
        shown = Refused("sheet_stopped") if isinstance(error, Cancelled) else error
        self._page.show_failure(lambda: shown.text(language()))
        self._page.look_at(self._page.notice)

    def _on_long(self) -> None:
        self._page.show_busy(lambda: say(self._what, language()))
        self._page.look_at(self._page.busy)

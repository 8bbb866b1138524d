"""The ways to the form for services: from the detail, by keys, from the Directory page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from datetime import date

    from desktop.editing import Editing
    from ui.main_window import MainWindow


class EditWays(QObject):
    """Leads to what writes services down; that is made when it is first wanted."""

    def __init__(self, window: MainWindow, editing: Callable[[], Editing], parent: QObject | None = None) -> None:
        """Lead from `window`, whose list and detail are there by now."""
        super().__init__(parent)
        self._editing, detail = editing, window.find_page.detail
        detail.change_wanted.connect(self._open)
        detail.checking_wanted.connect(self._ask_day)
        detail.checked.connect(self._check)
        window.change_wanted.connect(detail.want_change)
        window.check_wanted.connect(detail.want_check)
        window.new_wanted.connect(partial(self._open, ""))

    def _open(self, listing_id: str) -> None:
        self._editing().open(listing_id)

    def _ask_day(self, listing_id: str) -> None:
        self._editing().ask_day(listing_id)

    def _check(self, listing_id: str, on: date, role: str) -> None:
        self._editing().check(listing_id, on, role)

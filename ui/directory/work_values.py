"""What the work list shows besides its places: what waits and what a yes would do, and answers from a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from resources_db.reviews.values import Effect, Waiting, WorkList, WorkQuery

if TYPE_CHECKING:
    from ui.notice import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkShown:
    """The answer to `query`: counted on the day `on`, in a directory of so many `places`."""

    query: WorkQuery
    work: WorkList
    places: int
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingItem:
    """What waits for a yes, and what a yes to it alone would change, or why it cannot have one (`refused`)."""

    waiting: Waiting
    effects: tuple[Effect, ...] = ()
    refused: Said = ""

    @property
    def id(self) -> str:
        """Return what it is accepted by."""
        return self.waiting.assessment.id


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLine:
    """What is to be said of one row of a file: `row` counts its lines from 1; `column` is "" for the whole row."""

    row: int
    column: str = ""
    value: str = ""
    said: Said = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersRead:
    """Answers of a phone round, read from a file, and everything that a person has to know before they are taken in.

    `places` is how many of its rows can be taken in; `wrong` are those that cannot, `assumed` answers that left
    something open. `blank` counts rows without an answer, `known` what stands in the directory already;
    `passed_over` are columns that nobody here knows.
    """

    file_name: str
    places: int
    effects: Sequence[Effect] = ()
    wrong: Sequence[RowLine] = ()
    assumed: Sequence[RowLine] = ()
    blank: int = 0
    known: int = 0
    passed_over: Sequence[str] = ()

"""What the work list shows besides its places: what waits and what a yes would do, and answers from a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from resources_db.reviews.values import Effect, Waiting, WorkList, WorkQuery
from resources_db.sources.records import Problem

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
class AnswersRead:
    """Answers of a phone round, read from a file: how many can be taken in, what that changes, and what is wrong."""

    file_name: str
    answers: int
    effects: Sequence[Effect] = ()
    problems: Sequence[Problem] = ()

"""A question to the directory, as a value: what `search` takes, and the window passes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from resources_db.codes import Domain

if TYPE_CHECKING:  # a question can be put before any listing is known
    from resources_db.model import Place


class Sort(StrEnum):
    """The order of the listings that have a place."""

    DISTANCE = "distance"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a person asks. It is never stored.

    `within_m` is a radius in metres around `place` (None: no limit). `needs` are category codes, a top-level code
    standing for its whole branch; a listing that answers any of them matches. `words` must all be found, each as the
    beginning of a word. `hide` leaves out listings with known contact in those domains; `only_none_found` keeps only
    those where every needed question was asked and nothing was found.
    """

    place: Place | None = None
    within_m: float | None = None
    words: str = ""
    needs: tuple[str, ...] = ()
    hide: frozenset[Domain] = frozenset()
    only_none_found: frozenset[Domain] = frozenset()
    sort: Sort = Sort.DISTANCE
    limit: int | None = None

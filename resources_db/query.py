"""A question to the directory, as a value: what `search` takes, and the window passes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from resources_db.filters import Filters

if TYPE_CHECKING:  # a question can be put before any listing is known
    from resources_db.model import Place


class Sort(StrEnum):
    """The order of the listings that have a place."""

    DISTANCE = "distance"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query(Filters):
    """What a person asks. It is never stored.

    `within_m` is a radius in metres around `place` (None: no limit). `needs` are category codes, a top-level code
    standing for its whole branch; a listing that answers any of them matches. `words` must all be found, each as the
    beginning of a word. The contact filters are those of `Filters`.
    """

    place: Place | None = None
    within_m: float | None = None
    words: str = ""
    needs: tuple[str, ...] = ()
    sort: Sort = Sort.DISTANCE
    limit: int | None = None

    def filtered_by(self, filters: Filters) -> Query:
        """Return the same question with other contact filters."""
        return replace(
            self,
            hide=filters.hide,
            hide_around=filters.hide_around,
            hide_ties=filters.hide_ties,
            only_none_found=filters.only_none_found,
            only_recorded=filters.only_recorded,
        )

"""What the window's page for assessing is given by the directory, in the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resources_db.acts.values import Undone
from resources_db.contact import DEFAULT_REVIEW
from resources_db.model import Assessment, Level
from resources_db.reviews.values import Effect
from resources_db.vocabulary import vocabulary
from ui.assess.values import Situation, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resources_db.directory import Directory


@dataclass(frozen=True, slots=True)
class Done:
    """What a deed has changed, what taking it back would change, and the place as it is now."""

    effects: tuple[Effect, ...]
    undoing: Undone | None
    situation: Situation


def done(directory: Directory, listing_id: str, effects: Sequence[Effect]) -> Done:
    """Return what has just been done, for the page of a place."""
    return Done(tuple(effects), directory.acts.undoing(), situation_of(directory, listing_id))


def situation_of(directory: Directory, listing_id: str) -> Situation:
    """Return everything on a place that is to be assessed.

    Raises:
        BadInput: no listing has that id.
    """
    return Situation(
        record=directory.record(listing_id),
        today=directory.today().date,
        hints=directory.reviews.hints(listing_id),
        sites=directory.reviews.sites(listing_id),
    )


def told_row(directory: Directory, listing_id: str, kind: str) -> Assessment:
    """Return what somebody told of a place, as of today: of one person, so that little confidence stands behind it."""
    subject_type, subject_id = subject_of(directory.record(listing_id).listing)
    return Assessment(
        id="",
        subject_type=subject_type,
        subject_id=subject_id,
        domain=vocabulary().kinds[kind].domain,
        kind=kind,
        level=Level.POSSIBLE,
        evidence_kind="CLIENT_REPORT",
        confidence="LOW",
        assessed_on=directory.today().date,
        review_by=DEFAULT_REVIEW,
        share="local_only",
        accepted=True,
    )

"""What the page for assessing shows and hands over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resources_db.model import Assessment, Listing, Record, Subject
from resources_db.reviews.values import Hint, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything that is known of a place when somebody begins to assess it, as of `today`."""

    record: Record
    today: date
    hints: Sequence[Hint] = ()
    sites: Sequence[Site] = ()

    @property
    def listing(self) -> Listing:
        """Return the place."""
        return self.record.listing


@dataclass(frozen=True, slots=True)
class EachOfMany:
    """What a rule is said of: each of many places, as of `today`; nothing is known that they share but a value."""

    today: date

    @property
    def record(self) -> None:
        """Return nothing: no place is meant more than the others."""

    @property
    def listing(self) -> None:
        """Return nothing, as for the record."""

    @property
    def hints(self) -> tuple[Hint, ...]:
        """Return no hints."""
        return ()


Rows = tuple[Assessment, ...]
"""What a person wants written down: of the place, and the same of other listings of its organization."""


def subject_of(listing: Listing) -> tuple[Subject, str]:
    """Return what the listing itself is as a subject."""
    kind = Subject.SERVICE_AT_LOCATION if listing.location_id is not None else Subject.SERVICE
    return kind, listing.id

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


Rows = tuple[Assessment, ...]
"""What a person wants written down: of the place, and the same of other listings of its organization."""


def subject_of(listing: Listing) -> tuple[Subject, str]:
    """Return what the listing itself is as a subject."""
    kind = Subject.SERVICE_AT_LOCATION if listing.location_id is not None else Subject.SERVICE
    return kind, listing.id

"""The other listings of an organization: one call may be about several, and a person says site by site that it was."""

from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, index_rows
from resources_db.listings import read_listings
from resources_db.model import Subject
from resources_db.reviews.values import Site


def sites(db: Database, listing: IndexRow, states: ContactStates) -> tuple[Site, ...]:
    """Return the other listings of the organization of `listing` that are still listed, in order of title."""
    if listing.organization_id is None:
        return ()
    others = list(
        index_rows(db, "organization_id = ? AND id <> ? AND gone_on IS NULL", [listing.organization_id, listing.id])
    )
    return tuple(
        Site(
            listing_id=other.id,
            title=other.title,
            address=other.address,
            contact=other.contact,
            subject_type=Subject.SERVICE if other.location_id is None else Subject.SERVICE_AT_LOCATION,
        )
        for other in read_listings(db, others, states)
    )

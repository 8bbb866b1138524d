"""What a person must know of a listing before anything else: closed, no longer listed, an office of enforcement."""

from collections.abc import Iterator

from resources_db.model import Listing
from resources_db.needs import explain
from resources_db.vocabulary import phrase
from resources_db.wording import catalogue, say


def status_words(status: str, language: str) -> str:
    """Return the words for an HSDS service status that is not "active", "" for one that is or is not stated."""
    code = status.strip().casefold()
    if code in {"", "active"}:
        return ""
    key = f"sheet.status.{code.replace(' ', '_')}"
    return say(key, language) if key in catalogue() else status


def listing_notes(listing: Listing, language: str) -> Iterator[str]:
    """Yield the notes of a listing as sentences, the weightiest first."""
    if listing.enforcement:
        yield phrase("section.enforcement", language) + f" ({explain(listing.enforcement, language)})"
    if listing.no_longer_listed:
        yield phrase("section.no_longer_listed", language, source=listing.left_by or listing.source)
    if status := status_words(listing.status, language):
        yield say("sheet.status", language, status=status)
    if listing.alert:
        yield listing.alert

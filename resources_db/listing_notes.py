"""What a person must know of a listing before anything else: closed, an office of enforcement, reported to be wrong."""

from collections.abc import Callable, Iterator

from resources_db.corrections.texts import reported_text
from resources_db.dates import long_date
from resources_db.edits.said import Withdrawn
from resources_db.model import Listing
from resources_db.needs import explain
from resources_db.vocabulary import phrase
from resources_db.wording import catalogue, say


def status_words(status: str, language: str, shown: Callable[[str], str] = str) -> str:
    """Return the words for an HSDS service status that is not "active", "" for one that is or is not stated.

    `shown` makes a word of the source's own fit where it stands.
    """
    code = status.strip().casefold()
    if code in {"", "active"}:
        return ""
    key = f"sheet.status.{code.replace(' ', '_')}"
    return say(key, language) if key in catalogue() else shown(status)


def left_notes(listing: Listing, language: str, shown: Callable[[str], str] = str) -> Iterator[str]:
    """Yield who no longer lists the place: its source, people here; `shown` makes names fit where they stand."""
    if listing.withdrawn is not None:
        yield withdrawn_text(listing.withdrawn, language, shown)
    if listing.no_longer_listed is not None and (listing.left_by or listing.withdrawn is None):
        source = shown(listing.left_by or listing.source) or phrase("fact.not_stated", language)
        yield phrase("section.no_longer_listed", language, source=source)


def earlier_notes(listing: Listing, language: str, shown: Callable[[str], str] = str) -> Iterator[str]:
    """Yield that something is said of what looks like the same place under an earlier number."""
    if listing.earlier:
        yield say("listing.earlier", language, title=shown(listing.earlier))


def reported_notes(listing: Listing, language: str) -> Iterator[str]:
    """Yield what field workers say is wrong and nobody has decided: the kind and the day, never their note."""
    return (reported_text(each, language) for each in listing.reported)


def withdrawn_text(withdrawn: Withdrawn, language: str, shown: Callable[[str], str] = str) -> str:
    """Return that people here withdrew the place, who, when and why."""
    return say(
        "edit.withdrawn",
        language,
        who=shown(", ".join(filter(None, (withdrawn.role, withdrawn.organization))))
        or phrase("fact.not_stated", language),
        date=long_date(withdrawn.on, language),
        reason=shown(withdrawn.reason),
    )


def listing_notes(listing: Listing, language: str) -> Iterator[str]:
    """Yield the notes of a listing as sentences, the weightiest first."""
    if listing.enforcement:
        yield phrase("section.enforcement", language) + f" ({explain(listing.enforcement, language)})"
    yield from left_notes(listing, language)
    yield from earlier_notes(listing, language)
    yield from reported_notes(listing, language)
    if status := status_words(listing.status, language):
        yield say("sheet.status", language, status=status)
    if listing.alert:
        yield listing.alert

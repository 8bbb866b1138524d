"""Everything on one place as plain text: what the detail says, line by line, to be copied or read aloud."""

from collections.abc import Iterator

from resources_db.contact_text import line_texts
from resources_db.law.text import law_text
from resources_db.listing_notes import listing_notes
from resources_db.model import Record
from resources_db.plain_text import plain
from resources_db.reviews.tell_text import screen_texts
from resources_db.wording import say
from ui.find.facts import facts_after_contact, facts_before_contact
from ui.find.more_facts import more_facts
from ui.find.phone_words import phone_text
from ui.language import language, title_words, words


def record_text(record: Record, far: str) -> str:
    """Return the text of `record`; `far` says how far away it is, "" where nobody knows."""
    return plain("\n".join(_lines(record, far)))


def other_names(record: Record) -> tuple[str, ...]:
    """Return organization, service and location where the title does not say them."""
    listing = record.listing
    names = (listing.organization, listing.service, listing.location)
    return tuple(dict.fromkeys(name for name in names if name and name != listing.title))


def first_notes(record: Record) -> Iterator[str]:
    """Yield what must be known before anything else."""
    if record.listing.demonstration:
        yield words("sheet.demo")
    yield from listing_notes(record.listing, language())


def _lines(record: Record, far: str) -> Iterator[str]:
    yield title_words(record.listing.title)
    yield from first_notes(record)
    yield from other_names(record)
    yield from (phone_text(phone) for phone in record.listing.phones)
    for fact in facts_before_contact(record, far):
        yield f"{fact.label}: {fact.spoken}"
    yield ""
    for line in record.listing.contact.lines:
        yield from line_texts(line, language())
        yield ""
    yield from _told(record)
    for fact in (*facts_after_contact(record), *more_facts(record)):
        if fact.shown:
            yield f"{fact.label}: {fact.spoken}"
    yield ""
    yield say("law.heading", language())
    yield from law_text(record.law, [need.code for need in record.listing.needs], language()).lines


def _told(record: Record) -> Iterator[str]:
    """Yield what a worker can say, under its heading."""
    if texts := screen_texts(record, language()):
        yield say("tells.heading", language())
        yield from texts
        yield ""

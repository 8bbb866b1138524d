"""What the commands `corrections` print: what was marked, what came in beside what stands; as text and as JSON."""

from collections.abc import Iterator, Sequence

from desktop.contact_json import Document, contact_json
from desktop.review_text import INDENT
from resources_db.contact_text import short
from resources_db.corrections.texts import incoming_texts, kind_text, reported_text, status_text
from resources_db.corrections.values import Correction, Incoming, Mark, Received, Reported
from resources_db.dates import long_date
from resources_db.listing_notes import listing_notes
from resources_db.model import Listing
from resources_db.plain_text import one_line
from resources_db.titles import said_title
from resources_db.wording import say


def mark_json(mark: Mark) -> Document:
    """Return what was marked here."""
    return {**_said(mark), "listing": mark.listing_id, "written": mark.written}


def received_json(received: Received) -> Document:
    """Return a correction that came in, and its listing as it stands."""
    correction, listing = received.correction, received.listing
    return {
        **_said(correction),
        "listing": listing.id if listing else None,
        "by_name": correction.by_name,
        "status": correction.status.value,
        "waits": received.waits,
        "decided_on": correction.decided_on.isoformat() if correction.decided_on else None,
        "by": {"organization": correction.organization, "role": correction.role},
        "reason": correction.reason,
        "stands": None if listing is None else _stands(listing),
    }


def _said(found: Mark | Correction) -> Document:
    return {
        "id": found.id,
        "kind": found.kind.value,
        "note": found.note,
        "day": found.on.isoformat(),
        "name": one_line(found.stood.name),
        "place": one_line(found.stood.place),
    }


def _stands(listing: Listing) -> Document:
    phones = [{"number": phone.number, "extension": phone.extension} for phone in listing.phones]
    contact = contact_json(listing.contact)
    return {"title": listing.title, "address": listing.address, "phones": phones, "contact": contact}


def reported_json(reported: Reported) -> Document:
    """Return what the detail of a listing says of a correction."""
    said = {"kind": reported.kind.value, "day": reported.on.isoformat()}
    return {**said, "own": reported.own, "written": reported.written}


def list_json(marked: Sequence[Mark], received: Sequence[Received]) -> Document:
    """Return everything."""
    return {
        "count": sum(each.undecided for each in received),
        "marked": [mark_json(each) for each in marked],
        "received": [received_json(each) for each in received],
    }


def list_lines(marked: Sequence[Mark], received: Sequence[Received], language: str) -> Iterator[str]:
    """Yield everything, what was marked here first."""
    if not marked:
        yield say("correction.none_marked", language)
    else:
        yield say("correction.heading.marked", language, count=len(marked))
    for mark in marked:
        yield f"{mark.id}  {said_title(mark.stood.name, language)}"
        yield INDENT + reported_text(_reported(mark), language)
        yield from _note(mark, language)
    if not received:
        yield say("correction.none_received", language)
        return
    undecided = sum(each.undecided for each in received)
    yield say("correction.heading.received", language, count=len(received), open=undecided)
    for each in received:
        yield from received_lines(each, language)


def _reported(mark: Mark) -> Reported:
    return Reported(kind=mark.kind, on=mark.on, own=True, written=mark.written)


def _note(found: Mark | Correction, language: str) -> Iterator[str]:
    if found.note:
        yield INDENT + say("correction.note", language, note=found.note)


def received_lines(received: Received, language: str) -> Iterator[str]:
    """Yield a correction that came in, what stood, and what stands."""
    correction, listing = received.correction, received.listing
    name = said_title(listing.title if listing else correction.stood.name, language)
    said = f"{kind_text(correction.kind, language)} ({long_date(correction.on, language)})"
    yield f"{correction.id}  {name}"
    yield f"{INDENT}{said}. {status_text(correction, language, waits=received.waits)}"
    yield from _note(correction, language)
    stood = ", ".join(filter(None, (correction.stood.name, correction.stood.place)))
    yield INDENT + say("correction.stood", language, place=stood)
    if listing is None:
        yield INDENT + say("correction.not_here", language)
    else:
        yield INDENT + say("correction.stands", language, place=stands_text(listing))
        yield from (INDENT + note for note in listing_notes(listing, language))
        yield INDENT + "; ".join(short(line, language) for line in listing.contact.lines)


def stands_text(listing: Listing) -> str:
    """Return a listing in one line: its title, address and numbers, as they stand."""
    numbers = (phone.number for phone in listing.phones)
    return ", ".join(filter(None, (listing.title, listing.address, *numbers)))


def incoming_json(incoming: Incoming, language: str, *, written: bool) -> Document:
    """Return what a file brings, and the sentences on it."""
    remarks = [{"what": remark.value, "name": name} for remark, name in incoming.remarks]
    return {
        "count": len(incoming.corrections),
        "ids": [each.id for each in incoming.corrections],
        "remarks": remarks,
        "texts": list(incoming_texts(incoming, language, written=written)),
        "written": written,
    }

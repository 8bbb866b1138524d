"""What a file of corrections comes to here: which are new, which listing each is about, and what there is to say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from resources_db.contact_states import ContactStates
from resources_db.corrections.files import Editions, fingerprint
from resources_db.corrections.received import by_ids, listing_row
from resources_db.corrections.values import Correction, Incoming, Remark
from resources_db.engine import Database
from resources_db.index_rows import index_rows
from resources_db.listings import read_listings
from resources_db.markup import strip_markup
from resources_db.plain_text import hides_something, one_line

Said = tuple[Remark, str]
_NAMESAKES = 50


def incoming(
    db: Database, told: str, found: Sequence[Correction], editions: Editions, states: ContactStates, today: date
) -> Incoming:
    """Return what `found`, the corrections of a file with the fingerprint `told`, come to; nothing is written.

    What is here already stays as it is, whatever the file says of it.
    """
    remarks: list[Said] = []
    if found and fingerprint({each.stood.source for each in found}, editions) != told:
        remarks.append((Remark.OTHER_EDITION, ""))
    known, new = by_ids(db, [each.id for each in found]), dict[str, Correction]()
    for each in found:
        name = one_line(each.stood.name, 200)
        if each.id in known or each.id in new:
            remarks.append((Remark.AGAIN if each.id in known else Remark.TWICE, name))
            continue
        placed = _placed(db, each, states)
        remarks += [(remark, name) for remark in _remarks(db, each, placed, today)]
        new[each.id] = replace(placed, note=one_line(placed.note), on=min(placed.on, today))
    return Incoming(corrections=tuple(new.values()), remarks=tuple(remarks))


def _remarks(db: Database, told: Correction, placed: Correction, today: date) -> Iterator[Remark]:
    if placed.by_name:
        yield Remark.BY_NAME
    elif listing_row(db, placed) is None:
        yield Remark.UNKNOWN
    if told.on > today:
        yield Remark.DAY_AHEAD
    if any(map(hides_something, (told.note, told.stood.name, told.stood.place))):
        yield Remark.HIDDEN
    if strip_markup(told.note) != one_line(told.note) and "<" in told.note:
        yield Remark.MARKUP


def _placed(db: Database, told: Correction, states: ContactStates) -> Correction:
    """Return a correction with the one listing that has its name and place, where nothing here has its id."""
    if listing_row(db, told) is not None or not told.stood.name:
        return told
    alike = list(index_rows(db, "title = ? COLLATE NOCASE", [told.stood.name]))[:_NAMESAKES]
    listings = read_listings(db, alike, states) if alike else []
    here = [each for each in listings if _place(each.address or each.position.area) == _place(told.stood.place)]
    if len(here) != 1:
        return told
    return replace(told, listing_id=here[0].id, by_name=True)


def _place(text: str) -> str:
    return one_line(text).casefold()

"""What the person who prints should know before handing the sheet on, in the language of that person."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from exports.paper_text import PaperText
from exports.sheet_place import PlaceWriter
from exports.sheet_values import ContactBox, SheetWarning
from resources_db.contact import seen_by_one
from resources_db.corrections.texts import own_lines
from resources_db.dates import long_date
from resources_db.listing_notes import earlier_notes, left_notes, reported_notes
from resources_db.model import Record, State
from resources_db.wording import Value, say

MOST_LETTERS = 12
Told = tuple[str, str]
"""A warning in a few words, and as a sentence."""


def _letters(paper: PaperText) -> str:
    """Name the letters that are missing on paper, the first of them where there are many."""
    shown = list(paper.missing)[:MOST_LETTERS]
    return " ".join([*shown, *(["…"] if len(paper.missing) > len(shown) else [])])


def _states(box: ContactBox, wanted: Callable[[State], bool]) -> str:
    return " ".join(line.headline for line in box.lines if wanted(line.state))


def place_warnings(writer: PlaceWriter, box: ContactBox) -> tuple[SheetWarning, ...]:
    """Return the warnings about one place, after it was written down and got its contact box."""
    return tuple(_warning(writer, *told) for told in _of_place(writer, box))


def left_off(writer: PlaceWriter, key: str, word: str = "") -> SheetWarning:
    """Return the warning that a place does not stand on the sheet: why, and the word for which it does not."""
    return _warning(writer, *_said(writer, key, word=word))


def words_off(writer: PlaceWriter, labels: Sequence[str]) -> tuple[SheetWarning, ...]:
    """Return the warning that what these labels name does not stand on a discreet sheet; () for none."""
    return (_warning(writer, *_said(writer, "words_off", facts=", ".join(labels))),) if labels else ()


def _warning(writer: PlaceWriter, brief: str, what: str) -> SheetWarning:
    values: dict[str, Value] = {"number": writer.number, "title": writer.title(), "what": what}
    return SheetWarning(writer.number, brief, what, say("sheet.warning.of_place", writer.language, **values))


def _said(writer: PlaceWriter, key: str, **values: Value) -> Told:
    return say(f"sheet.brief.{key}", writer.language), say(f"sheet.warning.{key}", writer.language, **values)


def _of_place(writer: PlaceWriter, box: ContactBox) -> Iterator[Told]:
    listing = writer.record.listing

    warn = partial(_said, writer)
    if listing.enforcement is not None:
        yield warn("enforcement")
    if known := _states(box, lambda state: state.known_contact):
        yield warn("known", states=known)
    for seen in filter(None, map(seen_by_one, listing.contact.lines)):
        yield warn("seen_by_one", day=long_date(seen, writer.language))
    if unchecked := _states(box, lambda state: state.unchecked):
        yield warn("unchecked", states=unchecked)
    if listing.position.withheld:
        yield warn("withheld")
    if not listing.phones:
        yield warn("no_phone")
    yield from _of_record(writer, warn)


def _of_record(writer: PlaceWriter, warn: Callable[..., Told]) -> Iterator[Told]:
    paper, language = writer.paper, writer.language
    yield from _told(writer.record, language)
    if status := writer.bad_status():
        yield status, say("sheet.status", language, status=status)
    if alert := writer.alert_left_off():
        yield warn("alert_off", alert=alert)
    elif writer.left_off():
        yield warn("remarks_off")
    if paper.shortened:
        yield warn("shortened", facts=", ".join(paper.shortened))
    if paper.missing:
        yield warn("letters", letters=_letters(paper))


def _told(record: Record, language: str) -> Iterator[Told]:
    """Yield what source, people here and field workers say of the place, and what was marked on this computer."""
    listing = record.listing
    for gone in left_notes(listing, language):
        yield say("sheet.brief.no_longer_listed", language), f"{gone}."
    for note in earlier_notes(listing, language):
        yield say("sheet.brief.earlier", language), note
    for reported in reported_notes(listing, language):
        yield say("sheet.brief.reported", language), reported
    for marked in own_lines(record.reported, language):
        yield say("sheet.brief.marked", language), marked


def of_sheet(sentence: str) -> SheetWarning:
    """Return a warning about the sheet as a whole, which is said in no fewer words."""
    return SheetWarning(0, sentence, sentence, sentence)


def own_warnings(paper: PaperText, language: str) -> tuple[SheetWarning, ...]:
    """Return the warnings about what the person who prints has typed."""
    found: list[SheetWarning] = []
    if paper.shortened:
        found.append(of_sheet(say("sheet.warning.note_shortened", language)))
    if paper.missing:
        found.append(of_sheet(say("sheet.warning.letters_of_yours", language, letters=_letters(paper))))
    return tuple(found)

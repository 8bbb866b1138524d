"""What the person who prints should know before handing the sheet on, in the language of that person."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from exports.losses import names_of
from exports.paper_text import PaperText
from exports.sheet_place import LONGEST_FACT, LONGEST_STATUS, PlaceWriter
from exports.sheet_values import ContactBox, SheetWarning
from exports.voices import Voice
from resources_db.closed_days import closed_on
from resources_db.contact import seen_by_one
from resources_db.corrections.texts import own_lines
from resources_db.dates import CHECK_GOOD_FOR, long_date
from resources_db.edits.texts import verified_text
from resources_db.hours import DAYS, hours_text
from resources_db.language_names import language_name
from resources_db.listing_notes import earlier_notes, left_notes, reported_notes
from resources_db.model import KNOWN_CONTACT, Domain, Record, State
from resources_db.plain_text import one_line
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import Value, say

MOST_LETTERS = 12
LONGEST_HOURS = 200
Told = tuple[str, str, str]
"""A warning: its reason, in a few words, and as a sentence."""
OF_STATES: dict[str, Collection[State]] = {
    "known": KNOWN_CONTACT,
    "not_assessed": {State.NOT_ASSESSED},
    "out_of_date": {State.OUT_OF_DATE},
    "unchecked": {State.PARTIAL, State.ASKED_NO_ANSWER},
}
"""What each state is a reason to say. Only "nothing found" is none."""


def _letters(paper: PaperText) -> str:
    """Name the letters that are missing on paper, the first of them where there are many."""
    shown = list(paper.missing)[:MOST_LETTERS]
    return " ".join([*shown, *(["…"] if len(paper.missing) > len(shown) else [])])


def place_warnings(
    writer: PlaceWriter, box: ContactBox, today: date, *, clock_behind: bool = False
) -> tuple[tuple[SheetWarning, ...], tuple[SheetWarning, ...]]:
    """Return the warnings about one place, after it was written down and got its contact box.

    They are the same in whatever words it stands; that some of these were cut (`lost_warning`) is told between the two.
    Where the clock is behind nobody knows which day it is, and so not what is closed on it.
    """
    of_paper = [_said(writer, "letters", letters=_letters(writer.paper))] if writer.paper.missing else []
    of_day = _of_day(writer, today, clock_behind=clock_behind)
    before, behind = (
        tuple(_warning(writer, *each) for each in told) for told in (_of_place(writer, box), [*of_paper, *of_day])
    )
    return before, behind


def lost_warning(writer: PlaceWriter, reason: str, keys: Sequence[str]) -> tuple[SheetWarning, ...]:
    """Return the warning that what has these keys is not whole on paper ("shortened", "words_off"); () for none."""
    return (_warning(writer, *_said(writer, reason, facts=names_of(keys, writer.language))),) if keys else ()


def left_off(writer: PlaceWriter, key: str, word: str = "") -> SheetWarning:
    """Return the warning that a place does not stand on the sheet: why, and the word for which it does not."""
    return _warning(writer, *_said(writer, key, word=word))


def _warning(writer: PlaceWriter, reason: str, brief: str, what: str) -> SheetWarning:
    values: dict[str, Value] = {"number": writer.number, "title": writer.title(), "what": what}
    return SheetWarning(writer.number, brief, what, say("sheet.warning.of_place", writer.language, **values), reason)


def _said(writer: PlaceWriter, key: str, **values: Value) -> Told:
    brief, sentence = (say(f"sheet.{kind}.{key}", writer.language, **values) for kind in ("brief", "warning"))
    return key, brief, sentence


def _of_place(writer: PlaceWriter, box: ContactBox) -> Iterator[Told]:
    listing = writer.record.listing

    warn = partial(_said, writer)
    if listing.enforcement is not None:
        yield warn("enforcement")
    yield from _of_states(writer, box)
    for seen in filter(None, map(seen_by_one, listing.contact.lines)):
        yield warn("seen_by_one", day=long_date(seen, writer.language))
    if listing.position.withheld:
        yield warn("withheld")
    if not writer.has_number:
        yield warn("no_phone")
    yield from _of_record(writer, warn)


def _of_states(writer: PlaceWriter, box: ContactBox) -> Iterator[Told]:
    """Yield what the contact states give reason to say, each with the names of those that do."""
    for reason, states in OF_STATES.items():
        told = {domain: line.headline for domain, line in zip(Domain, box.lines, strict=True) if line.state in states}
        if told:
            names = ", ".join(vocabulary().domains[domain].short.say(writer.language) for domain in told)
            yield _said(writer, reason, names=names, states=" ".join(told.values()))


def _of_record(writer: PlaceWriter, warn: Callable[..., Told]) -> Iterator[Told]:
    language = writer.language
    yield from _told(writer.record, language)
    if status := writer.bad_status(partial(one_line, limit=LONGEST_STATUS)):
        yield "status", status, say("sheet.status", language, status=status)
    if alert := one_line(writer.record.alert, LONGEST_FACT):
        yield warn("alert", alert=alert)
    if writer.left_off():
        yield warn("alert_off" if alert else "remarks_off")


def _told(record: Record, language: str) -> Iterator[Told]:
    """Yield what source, people here and field workers say of the place, and what was marked on this computer."""
    listing = record.listing
    for gone in left_notes(listing, language):
        yield "no_longer_listed", say("sheet.brief.no_longer_listed", language), f"{gone}."
    for note in earlier_notes(listing, language):
        yield "earlier", say("sheet.brief.earlier", language), note
    for reported in reported_notes(listing, language):
        yield "reported", say("sheet.brief.reported", language), reported
    for marked in own_lines(record.reported, language):
        yield "marked", say("sheet.brief.marked", language), marked


def _of_day(writer: PlaceWriter, today: date, *, clock_behind: bool) -> Iterator[Told]:
    """Yield what depends on the day: when somebody last looked at the place, and whether it is closed today."""
    record, language = writer.record, writer.language
    source = record.source_name or phrase("fact.not_stated", language)
    if (looked := _last_looked_at(record)) is None:
        yield _said(writer, "never_checked", source=source)
    elif (days := (today - looked).days) > CHECK_GOOD_FOR.days:
        told, of_source = verified_text(record.verified, language), record.data_as_of
        day = long_date(of_source, language) if of_source else say("contact.no_date", language)
        yield _said(writer, "unverified", days=days, told=told, source=source, date=day)
    if not clock_behind and closed_on(record.listing, today):
        hours = one_line(hours_text(record.listing, language), LONGEST_HOURS)
        yield _said(writer, "closed_today", day=say(f"hours.{DAYS[today.weekday()]}", language), hours=hours)


def _last_looked_at(record: Record) -> date | None:
    """Return the last day on which somebody here, or its source, looked at what is said of a place."""
    looked = (record.verified.on if record.verified else None, record.data_as_of)
    return max((day for day in looked if day is not None), default=None)


def of_sheet(sentence: str) -> SheetWarning:
    """Return a warning about the sheet as a whole, which is said in no fewer words."""
    return SheetWarning(0, sentence, sentence, sentence)


def with_more(warned: Sequence[SheetWarning], sentences: Iterable[str]) -> tuple[SheetWarning, ...]:
    """Return the warnings with some more about the sheet as a whole, before those about places."""
    whole, of_places = ([each for each in warned if bool(each.place) is placed] for placed in (False, True))
    return (*whole, *map(of_sheet, sentences), *of_places)


def with_drafts(warned: Sequence[SheetWarning], voices: Sequence[Voice], language: str) -> tuple[SheetWarning, ...]:
    """Return the warnings with one for each language of a sheet whose words are a draft.

    Raises:
        KeyError: `language`, of who prints, is neither "en" nor "es".
    """
    names = [language_name(voice.code, language) for voice in voices if voice.draft()]
    return with_more(warned, (say("sheet.warning.draft", language, name=name) for name in names))


def own_warnings(paper: PaperText, language: str) -> tuple[SheetWarning, ...]:
    """Return the warnings about what the person who prints has typed."""
    found: list[SheetWarning] = []
    found += [of_sheet(say(f"sheet.warning.{label}_shortened", language)) for label in paper.shortened]
    if paper.missing:
        found.append(of_sheet(say("sheet.warning.letters_of_yours", language, letters=_letters(paper))))
    return tuple(found)

"""A referral sheet as a value: records and what a person chose become every word that will stand on paper."""

from collections.abc import Iterator, Sequence
from datetime import date

from exports.brevity import FULL, Brevity
from exports.paper_text import PaperText, unbroken
from exports.sheet_law import law_line, overdose_laws
from exports.sheet_place import PlaceWriter
from exports.sheet_values import BoxLine, ContactBox, Fact, Layout, Sheet, SheetOptions, SheetPlace, SheetWarning
from exports.sheet_warnings import of_sheet, own_warnings, place_warnings
from resources_db.dates import LIST_GOOD_FOR, long_date
from resources_db.errors import Refused
from resources_db.model import ContactLine, Record, State
from resources_db.vocabulary import phrase
from resources_db.wording import say

__all__ = [
    "BoxLine",
    "ContactBox",
    "Fact",
    "Layout",
    "Sheet",
    "SheetOptions",
    "SheetPlace",
    "SheetWarning",
    "make_sheet",
]

MOST_PLACES = 6
LONGEST_PHONE = 40
LONGEST_NAME = 100
LONGEST_NOTE = 600


def _good_until(day: date) -> date:
    """Return the last day on which what is of `day` is still good; the calendar ends with the year 9999."""
    return day + min(LIST_GOOD_FOR, date.max - day)


def _use_until(records: Sequence[Record], since: date, lasting: Sequence[date]) -> date:
    """Return the last day to use a sheet that is of `since`.

    No "nothing found" and no protective fact on it may outlive its review, and nothing else that is good until one of
    the days `lasting`.
    """
    reviews = (day for record in records for line in record.listing.contact.lines for day in _good_news_until(line))
    return min((*reviews, *lasting, _good_until(since)))


def _good_news_until(line: ContactLine) -> Iterator[date]:
    """Yield the days until which each thing that speaks for the place stands; a warning is no less one past its day."""
    if line.state is State.NONE_FOUND and line.review_by:
        yield line.review_by
    yield from (fact.review_by for fact in line.protective if fact.review_by)


def _data_as_of(records: Sequence[Record], options: SheetOptions) -> date | None:
    """Return the age of the oldest thing on the sheet, as far as anyone knows."""
    known = [options.data_as_of, *(record.data_as_of for record in records)]
    return min((day for day in known if day is not None), default=None)


class _Frame:
    """What stands around the places: head, dates and foot."""

    def __init__(self, records: Sequence[Record], options: SheetOptions, today: date) -> None:
        self.records, self.options, self.today = records, options, today
        self.language = options.language
        self.paper = PaperText()
        self.as_of = _data_as_of(records, options)
        self.phone = unbroken(self.paper.whole(options.phone))
        self.printed_by = self.paper.typed(options.printed_by, LONGEST_NAME)
        self.note = self.paper.typed(options.note, LONGEST_NOTE, label="note")
        self.laws = overdose_laws(records) if options.law else ()

    def say_date(self, day: date) -> str:
        return long_date(day, self.language)

    def questions(self) -> str:
        if self.phone:
            return phrase("sheet.questions", self.language, phone=self.phone)
        return say("sheet.questions_no_phone", self.language, tell=phrase("sheet.give_back", self.language))

    def dates(self) -> tuple[str, ...]:
        return tuple(self._dates())

    def _dates(self) -> Iterator[str]:
        if self.as_of is None:
            yield say("sheet.age_unknown", self.language)
        else:
            yield phrase("sheet.data_as_of", self.language, date=self.say_date(self.as_of))
        if not self.options.clock_behind:
            yield phrase("sheet.printed", self.language, date=self.say_date(self.today))

    def use_until(self) -> str:
        """Return until when the sheet may be used; of a list that is old, or of no known age, not without a call."""
        since = self._since()
        until = _use_until(self.records, since, [law.good_until for law in self.laws])
        if self.as_of is not None and not self.stale():
            return phrase("sheet.use_until", self.language, date=self.say_date(min(until, _good_until(self.as_of))))
        call = self.stale() or say("sheet.call_before", self.language)
        return f"{call} {say('sheet.not_after', self.language, date=self.say_date(until))}"

    def _since(self) -> date:
        """Return the day that the sheet counts from: where the day of printing is not known, that of its data."""
        if self.options.clock_behind and self.as_of is not None:
            return min(self.as_of, self.today)
        return self.today

    def stale(self) -> str:
        """Return the sentence for a list that nobody has looked at for too long, "" for one that is fresh."""
        if self.as_of is None or self.today <= (due := _good_until(self.as_of)):
            return ""
        return phrase("sheet.stale", self.language, date=self.say_date(due))

    def demonstration(self) -> str:
        shown = any(record.listing.demonstration for record in self.records)
        return phrase("sheet.demo", self.language) if shown else ""

    def footer(self) -> tuple[str, ...]:
        return tuple(text for text in (" ".join(self._meanings()), *self._footer()) if text)

    def _meanings(self) -> Iterator[str]:
        """Yield what the words of the contact lines mean, for those that are printed."""
        states = {line.state for record in self.records for line in record.listing.contact.lines}
        if State.NONE_FOUND in states:
            yield phrase("footer.none_found", self.language)
        if any(state.unchecked for state in states):
            yield phrase("footer.not_checked", self.language)

    def _footer(self) -> Iterator[str]:
        yield phrase("footer.not_legal_advice", self.language)
        if any(record.legal_help for record in self.records):
            yield phrase("notario.warning", self.language)
        if self.phone:
            yield phrase("footer.wrong", self.language, phone=self.phone)
        else:
            yield say("sheet.wrong_no_phone", self.language, tell=phrase("sheet.give_back", self.language))

    def law(self) -> tuple[str, ...]:
        return tuple(law_line(law, self.language, self.paper) for law in self.laws)

    def warnings(self) -> Iterator[SheetWarning]:
        if self.options.clock_behind:
            yield of_sheet(say("sheet.warning.clock_behind", self.language))
        if self.as_of is None:
            yield of_sheet(say("sheet.warning.age_unknown", self.language))
        if stale := self.stale():
            yield of_sheet(stale)
        if self.options.law and not self.laws:
            yield of_sheet(say("sheet.warning.no_law", self.language))
        yield from own_warnings(self.paper, self.language)


def _check(records: Sequence[Record], options: SheetOptions) -> None:
    if not 1 <= len(records) <= MOST_PLACES:
        raise Refused("sheet_places", count=len(records))
    if len(options.phone) > LONGEST_PHONE:
        raise Refused("sheet_phone", limit=LONGEST_PHONE)


def make_sheet(records: Sequence[Record], options: SheetOptions, today: date, brevity: Brevity = FULL) -> Sheet:
    """Return the sheet for `records`, in their order, as printed on `today`, in the words that `brevity` allows.

    It is good until the earliest review of a "nothing found" or a protective fact that stands on it, and never for more
    than 90 days from its data, after which the list itself is due. A list that is due, or of no known age, is to be
    called about before anybody goes, and the sheet is not for use past 90 days from `today`. Where the clock is behind,
    `today` is only a day that has been, so the sheet does not name it and counts from its data.

    Raises:
        Refused: no place or more than six, or a phone for questions that is no phone.
    """
    _check(records, options)
    frame = _Frame(records, options, today)
    writers = [
        PlaceWriter(record, number, options.language, brevity, remarks=record.listing.id not in options.without_remarks)
        for number, record in enumerate(records, 1)
    ]
    places = tuple(writer.place() for writer in writers)
    of_places = (
        warning
        for writer, place in zip(writers, places, strict=True)
        for warning in place_warnings(writer, place.contact)
    )
    return Sheet(
        layout=options.layout,
        paper=options.paper,
        language=options.language,
        title=phrase("sheet.title", options.language),
        demonstration=frame.demonstration(),
        printed_by=frame.printed_by,
        questions=frame.questions(),
        dates=frame.dates(),
        use_until=frame.use_until(),
        note=frame.note,
        places=places,
        footer=frame.footer(),
        court_dates=phrase("footer.court_dates", options.language),
        shred=phrase("footer.shred", options.language),
        pages=phrase("sheet.page", options.language, x="{x}", y="{y}"),
        law=frame.law(),
        warned=(*frame.warnings(), *of_places),
    )

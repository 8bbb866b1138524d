"""What stands around the places of a sheet: its head, its dates and its foot."""

from collections.abc import Iterator, Sequence
from datetime import date

from exports.overdose_box import text_box
from exports.paper_text import PaperText, unbroken
from exports.paper_words import ONE_APART
from exports.said import said_in
from exports.sheet_law import law_line, overdose_laws
from exports.sheet_values import SheetOptions, SheetWarning, TextBox
from exports.sheet_warnings import of_sheet, own_warnings
from resources_db.catalogues import Catalogue
from resources_db.dates import LIST_GOOD_FOR, long_date
from resources_db.model import ContactLine, Record, State
from resources_db.vocabulary import phrase
from resources_db.wording import say

LONGEST_NAME = 100
LONGEST_NOTE = 600
LONGEST_OWN_LINE = 120


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


def of_legal_help(records: Sequence[Record]) -> bool:
    """Return whether any of the places is for legal help, of which false lawyers make a trade."""
    return any(record.legal_help for record in records)


def _data_as_of(records: Sequence[Record], options: SheetOptions) -> date | None:
    """Return the age of the oldest thing on the sheet, as far as anyone knows."""
    known = [options.data_as_of, *(record.data_as_of for record in records)]
    return min((day for day in known if day is not None), default=None)


class Frame:
    """What stands around the places: head, dates and foot.

    Attributes:
        numbered: whether the headings of places have a number.
    """

    numbered = True

    def __init__(self, records: Sequence[Record], options: SheetOptions, today: date) -> None:
        """Set what stands around the places that are `records`, as printed on `today`."""
        self.records, self.options, self.today = records, options, today
        self.language = options.language
        self.paper = PaperText()
        self.as_of = _data_as_of(records, options)
        self.phone = unbroken(self.paper.whole(options.phone))
        self.printed_by = self.paper.typed(options.printed_by, LONGEST_NAME, label="printed_by")
        self.note = self.paper.typed(options.note, LONGEST_NOTE, label="note")
        self.own_line = self.paper.typed(options.footer, LONGEST_OWN_LINE, label="footer")
        self.laws = overdose_laws(records) if options.law else ()

    def say_date(self, day: date) -> str:
        """Return a day as it stands on the sheet."""
        return long_date(day, self.language)

    def questions(self) -> str:
        """Return whom to ask."""
        if self.phone:
            return phrase("sheet.questions", self.language, phone=self.phone)
        return say("sheet.questions_no_phone", self.language, tell=self.give_back())

    def dates(self, labels: Catalogue | None = None) -> tuple[str, ...]:
        """Return how old the list is, and when it was printed; the days behind their `labels` where there are some."""
        return tuple(self._dates(labels))

    def _dates(self, labels: Catalogue | None) -> Iterator[str]:
        def dated(key: str, day: date) -> str:
            if labels:
                return said_in(labels.dated(key, day), labels.code)
            return said_in(phrase(key, self.language, date=self.say_date(day)), self.language)

        if self.as_of is None:
            yield said_in(say("sheet.age_unknown", self.language), self.language)
        else:
            yield dated("sheet.data_as_of", self.as_of)
        if not self.options.clock_behind:
            yield dated("sheet.printed", self.today)

    def use_until(self) -> str:
        """Return until when the sheet may be used; of a list that is old, or of no known age, not without a call."""
        since = self._since()
        until = _use_until(self.records, since, [law.good_until for law in self.laws])
        if self.as_of is not None and not self.stale():
            return self.until(min(until, _good_until(self.as_of)))
        return f"{self.stale() or say('sheet.call_before', self.language)} {self.not_after(until)}"

    def until(self, day: date) -> str:
        """Return that it is good until a day."""
        return phrase("sheet.use_until", self.language, date=self.say_date(day))

    def not_after(self, day: date) -> str:
        """Return that it is of no use past a day."""
        return say("sheet.not_after", self.language, date=self.say_date(day))

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
        """Return that nothing on it is real, "" where it is."""
        shown = any(record.listing.demonstration for record in self.records)
        return phrase("sheet.demo", self.language) if shown else ""

    def title(self) -> str:
        """Return what the sheet is called."""
        return phrase("sheet.title", self.language)

    def court_dates(self) -> str:
        """Return that nothing is to be missed for it."""
        return phrase("footer.court_dates", self.language)

    def shred(self) -> str:
        """Return what to do with it in the end."""
        return phrase("footer.shred", self.language)

    def footer(self) -> tuple[str, ...]:
        """Return the foot of the sheet; cards have none in common."""
        said = (" ".join(self.meanings_of(self.records)), self.advice(), *self.fraud(self.records), self._wrong())
        return () if self.options.layout in ONE_APART else tuple(filter(None, said))

    def apart(self, record: Record) -> tuple[str, ...]:
        """Return the sentences of the foot that a place needs on a card of its own.

        "Nobody has checked" says there by itself that nobody knows: its line ends with whom to ask.
        """
        said_there = phrase("footer.not_checked", self.language)
        return (*(text for text in self.meanings_of([record]) if text != said_there), *self.fraud([record]))

    def meanings_of(self, records: Sequence[Record]) -> Iterator[str]:
        """Yield what the words of the contact lines of `records` mean, as far as they are printed."""
        states = {line.state for record in records for line in record.listing.contact.lines}
        if State.NONE_FOUND in states:
            yield phrase("footer.none_found", self.language)
        if any(state.unchecked for state in states):
            yield phrase("footer.not_checked", self.language)

    def advice(self) -> str:
        """Return what the sheet is not."""
        return phrase("footer.not_legal_advice", self.language)

    def fraud(self, records: Sequence[Record]) -> Iterator[str]:
        """Yield who is no lawyer, where a place is for legal help."""
        if of_legal_help(records):
            yield phrase("notario.warning", self.language)

    def _wrong(self) -> str:
        if self.phone:
            return phrase("footer.wrong", self.language, phone=self.phone)
        return say("sheet.wrong_no_phone", self.language, tell=self.give_back())

    def give_back(self) -> str:
        """Return whom to tell where there is no phone."""
        return phrase("sheet.give_back", self.language)

    def law(self) -> tuple[str, ...]:
        """Return the lines on the law."""
        return tuple(law_line(law, self.language, self.paper) for law in self.laws)

    def boxes(self) -> tuple[TextBox, ...]:
        """Return the boxes behind the places."""
        return tuple(text_box(code, self.language) for code in self.options.boxes)

    def warnings(self) -> Iterator[SheetWarning]:
        """Yield what the person who prints should know of the sheet as a whole."""
        if self.options.clock_behind:
            yield of_sheet(say("sheet.warning.clock_behind", self.language))
        if self.as_of is None:
            yield of_sheet(say("sheet.warning.age_unknown", self.language))
        if stale := self.stale():
            yield of_sheet(stale)
        if self.options.law and not self.laws:
            yield of_sheet(say("sheet.warning.no_law", self.language))
        yield from own_warnings(self.paper, self.language)

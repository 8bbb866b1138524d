"""What a row of a flat file says of which there may be several: phones, hours, languages, terms."""

from resources_db.hours import CLOSED
from resources_db.sources.gather import Gather
from resources_db.sources.mapping import targets as to
from resources_db.sources.mapping.hour_cell import Opening, day_openings, openings, unclear
from resources_db.sources.mapping.language_cell import is_code, languages
from resources_db.sources.mapping.layout import Cells, Layout
from resources_db.sources.mapping.looks import is_nothing
from resources_db.sources.mapping.phone_cell import Number, numbers
from resources_db.sources.mapping.term_cell import terms
from resources_db.sources.records import Row
from resources_db.sources.schedules import weekdays
from resources_db.sources.shape import Shaped
from resources_db.sources.values import Unreadable

_WEEKLY = "WEEKLY"
_TIMES = ("opens_at", "closes_at")


class RowParts:
    """Makes the rows that say something about one service, and gives them to `gather`."""

    def __init__(self, file: str, layout: Layout, gather: Gather) -> None:
        """Take where things stand and where they go."""
        self._file = file
        self._layout = layout
        self._gather = gather
        self._notes = gather.notes

    def take(self, line: int, cells: Cells, service: str) -> None:
        """Make the rows of one row."""
        self._phones(line, cells, service)
        self._hours(line, cells, service)
        for _given, text in self._layout.said(to.LANGUAGES, cells):
            for name in languages(text):
                said: Row = {"code": name.casefold()} if is_code(name) else {"name": name}
                self._put("language", said | {"service_id": service}, line)
        for given, text in self._layout.said(to.CATEGORY, cells):
            for term in terms(text):
                self._term(line, service, given, term)

    def _put(self, table: str, row: Row, line: int, extra: dict[str, object] | None = None) -> None:
        self._gather.add(Shaped(table, row, extra or {}, dict, self._file, line))

    def _phones(self, line: int, cells: Cells, service: str) -> None:
        extension = self._layout.one("phone.extension", cells)
        words = self._layout.one("phone.description", cells)
        told: set[tuple[str, ...]] = set()
        for target, kind in to.PHONES.items():
            for given, text in self._layout.said(target, cells):
                found = numbers(text)
                if not found and not is_nothing(text):
                    self._notes.add("phone_no_number", self._file, line, given, text)
                    self._keep(service, given, text)
                for number in found:
                    same = _same(number, kind)
                    if same not in told:
                        own = kind or number.extension  # the column's extension is not a fax's, nor beside another one
                        self._phone(line, service, number, kind, "" if own else extension, words)
                        extension, words = (extension if own else ""), ""
                    told.add(same)
        if extension or words:
            self._keep(service, "phone.extension", " ".join(filter(None, (extension, words))))

    def _phone(self, line: int, service: str, number: Number, kind: str, extension: str, words: str) -> None:
        row: Row = {"service_id": service, "number": number.number}
        extra: dict[str, object] = {}
        if told := number.type or kind:
            row["type"] = told
        if said := " ".join(filter(None, (number.words, words))):
            row["description"] = said
        told = number.extension or extension.removesuffix(".0")
        if told.isascii() and told.isdecimal() and not told.startswith("0"):
            row["extension"] = int(told)
        elif told:
            extra["extension"] = told  # `finish_phone` keeps it as text
        self._put("phone", row, line, extra)

    def _keep(self, service: str, given: str, text: str) -> None:
        """Keep what could not be read beside the service, which stands already."""
        self._gather.keep_beside("service", service, {given: text})

    def _hours(self, line: int, cells: Cells, service: str) -> None:
        for given, text in self._layout.said(to.HOURS, cells):
            self._openings(line, service, given, text, openings(text))
        for target, day in to.HOURS_OF_DAY.items():
            for given, text in self._layout.said(target, cells):
                told = f"{given}: {text}"
                found = day_openings(text, day) or tuple(each for each in openings(text) if each.days == day)
                self._openings(line, service, given, told, found, day)

    def _openings(
        self, line: int, service: str, given: str, text: str, found: tuple[Opening, ...], day: str = ""
    ) -> None:
        """Put hours with the words of the source in each row; words alone where they are not understood."""
        if is_nothing(text):
            self._keep(service, given, text)
            return
        row: Row = {"service_id": service, "description": text}
        if not found:
            self._notes.add("hours_as_text", self._file, line, given, text)
            self._put("schedule", row | ({"byday": day, "freq": _WEEKLY} if day else {}), line)
        for each in found:
            times: Row = {"opens_at": each.opens_at, "closes_at": each.closes_at}
            told: Row = times if each.opens_at else {"notes": CLOSED}
            self._put("schedule", row | {"freq": _WEEKLY, "byday": each.days} | told, line)

    def schedule(self, line: int, service: str, schedule: Row, extra: dict[str, object]) -> None:
        """Put the one schedule whose day and times stand in columns of their own; unclear times as words alone."""
        days = schedule.pop("byday", None)
        times = [str(schedule[column]) for column in _TIMES if column in schedule]
        if times and unclear(*times):
            for column in _TIMES:
                schedule.pop(column, None)
            words = " ".join(filter(None, (str(days or ""), " - ".join(times))))
            schedule["description"] = words
            self._notes.add("hours_as_text", self._file, line, "schedule.opens_at", words)
        if days:
            try:
                schedule |= {"byday": weekdays(days), "freq": _WEEKLY}
            except Unreadable as error:
                extra["byday"] = days
                self._notes.add(error.kind, self._file, line, "schedule.byday", days)
        self._put("schedule", schedule | {"service_id": service}, line, extra)

    def _term(self, line: int, service: str, given: str, term: str) -> None:
        """Put a term of the source, once, and that the service has it."""
        term_id = f"{given}: {' '.join(term.casefold().split())}"
        if self._gather.find("taxonomy_term", term_id) is None:
            self._put("taxonomy_term", {"id": term_id, "name": term, "taxonomy": given}, line)
        link: Row = {"link_id": service, "link_entity": "service", "taxonomy_term_id": term_id}
        self._put("attribute", link, line)


def _same(number: Number, kind: str) -> tuple[str, ...]:
    """Return what two numbers of one place share that are the same one, written twice."""
    digits = "".join(letter for letter in number.number if letter.isalnum())
    return digits.removeprefix("1"), number.extension, number.type or kind, number.words

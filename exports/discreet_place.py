"""A place on a discreet sheet: what of it may stand there, and under which name.

Every text is looked through for words that give the sheet away, whoever wrote it. Prose that says what a place does and
whom it is for never stands there, nor does an e-mail or web address: a list of words cannot know all that they tell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from exports.discreet_line import discreet_box
from exports.sheet_place import ALERT, CALL_FOR_IT, LONGEST_TITLE, NAME, PHONE, PlaceWriter
from exports.sheet_values import Fact, SheetPlace
from resources_db.giveaway import cannot_be_read, giveaway
from resources_db.wording import say

TELLING_NEEDS = frozenset({"HR", "TX", "RE", "IM"})
"""Groups of needs whose every name belongs to what the sheet must not say."""


def may_stand(text: str) -> bool:
    """Return whether a record's text may stand on a discreet sheet."""
    return not giveaway(text) and not cannot_be_read(text)


def shown_name(writer: PlaceWriter, names: Mapping[str, str]) -> str:
    """Return the name of the place on the sheet: what was typed for it, or its own."""
    typed = names.get(writer.record.listing.id, "").strip()
    return writer.paper.typed(typed, LONGEST_TITLE, NAME) if typed else writer.heading()


def why_nameless(writer: PlaceWriter, names: Mapping[str, str]) -> tuple[str, str]:
    """Return why the place has no name for a discreet sheet, as the end of a message's key, and the word that tells.

    ("", "") where it has one. A name is never made up: who gets the sheet has to know which place is meant, and only
    the person who hands it on can tell.
    """
    typed = names.get(writer.record.listing.id, "").strip()
    name = typed or writer.record.listing.title
    if word := giveaway(name) or giveaway(shown_name(writer, names)):
        return ("typed_name_tells" if typed else "name_tells"), word
    return ("name_unread", "") if not typed and cannot_be_read(name) else ("", "")


@dataclass(slots=True)
class DiscreetPlace:
    """Takes off a place whatever tells, and remembers by its key what that was.

    Attributes:
        off: the keys of what was taken off for its words, in the order met.
    """

    writer: PlaceWriter
    names: Mapping[str, str]
    off: dict[str, None] = field(default_factory=dict)

    def of(self, place: SheetPlace, number: int) -> SheetPlace:
        """Return `place` as it may stand on a discreet sheet, as the one with that number."""
        writer, language = self.writer, self.writer.language
        name = shown_name(writer, self.names)
        reaching, access = (tuple(self._facts(part, place.facts[0])) for part in _parts(place))
        return replace(
            place,
            heading=f"{number}. {name}" if writer.numbered else name,
            phones=tuple(self._phones()),
            alerts=tuple(self._alerts(place)),
            offers=self._offers(),
            description="",
            facts=(*reaching, *access),
            reaching=len(reaching),
            contact=discreet_box(writer.record.listing.contact, language),
            told=Fact("", ""),
        )

    def _leave_off(self, key: str) -> None:
        self.off[key] = None

    def _say(self, key: str) -> str:
        return say(key, self.writer.language)

    def _phones(self) -> Iterator[str]:
        """Yield the numbers, each with what is said of it as far as that may stand."""
        for phone in self.writer.phones():
            whole, bare = self.writer.phone(phone), self.writer.bare_number(phone)
            if may_stand(whole):
                yield whole
                continue
            self._leave_off(PHONE)
            if bare and may_stand(bare):
                yield bare

    def _number_stands(self) -> bool:
        """Return whether a number to call stands on the sheet."""
        numbers = map(self.writer.bare_number, self.writer.phones())
        return any(number and may_stand(number) for number in numbers)

    def _alerts(self, place: SheetPlace) -> Iterator[str]:
        """Yield what must be seen first; what may not be said is still there to be asked about."""
        telling = [text for text in place.alerts if not may_stand(text)]
        if telling:
            self._leave_off(ALERT)
            yield self._say("discreet.ask_about")
        yield from (text for text in place.alerts if text not in telling)

    def _offers(self) -> str:
        """Return the needs whose names tell nothing; the description, which might, is not there at all."""
        needs = self.writer.needs().items()
        quiet = (label for code, label in needs if code.partition(".")[0] not in TELLING_NEEDS)
        return self.writer.offered(filter(may_stand, quiet))

    def _facts(self, facts: tuple[Fact, ...], where: Fact) -> Iterator[Fact]:
        """Yield the facts that may stand; `where` it is, where that tells, is asked for."""
        for fact in facts:
            if fact.key in self._never():
                continue
            if fact.key == CALL_FOR_IT:
                yield self.writer.not_told(number=self._number_stands())
            elif may_stand(fact.text):
                yield fact
            elif fact.label:
                self._leave_off(fact.key)
            elif fact is where:
                self._leave_off("sheet.address")
                yield self.writer.not_told(number=self._number_stands())
            else:
                self._leave_off("discreet.fact.legal_help")

    def _never(self) -> frozenset[str]:
        """Return the keys of what never stands there: for whom, the web, and a name beside the one that was typed."""
        named = self.names.get(self.writer.record.listing.id, "").strip()
        keys = ("who", "email", "website", *(["organization"] if named else []))
        return frozenset(f"sheet.{key}" for key in keys)


def _parts(place: SheetPlace) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    return place.facts[: place.reaching], place.facts[place.reaching :]

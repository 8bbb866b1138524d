"""A booklet of an area as a value: each place once, by need, with all three contact states, and where to look it up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from exports.alphabet import sort_key
from exports.booklet_frame import BookletFrame
from exports.booklet_index import names, no_longer_listed, towns
from exports.booklet_places import sheet_for_everybody
from exports.booklet_values import Booklet, BookletOptions, Entry, Section
from exports.said import in_each
from exports.sheet_values import SheetPlace
from exports.voices import sentences_of
from resources_db.codes import SectionKey
from resources_db.errors import Refused
from resources_db.model import Need, Record, State
from resources_db.need_words import need_label
from resources_db.vocabulary import is_under, phrase, vocabulary
from resources_db.wording import say

MOST_PLACES = 2_000
"""More than this nobody carries; it would be a book of a hundred sheets and more."""
Found = Sequence[tuple[SectionKey, Record]]
UNCHECKED, ENFORCEMENT, GONE = "unchecked", "enforcement", "gone"
OTHER = ""
_LAST = (OTHER, UNCHECKED, ENFORCEMENT, GONE)
"""What comes behind the needs, in this order."""
_SECTIONS = {UNCHECKED: "section.unknown", ENFORCEMENT: "section.enforcement"}
"""The phrases that Find says of the same places too."""


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A record and the part of the body that it stands in: a top need, or one of `_LAST`."""

    part: str
    record: Record


def make_booklet(found: Found, options: BookletOptions, today: date) -> Booklet:
    """Return the booklet of what was `found`, as printed on `today`.

    Raises:
        BadInput: a language that no sheet can be in.
        Refused: no place, more than a booklet holds, none that may stand in it, or a phone that is no phone.
    """
    if not found:
        raise Refused("booklet_none")
    if len(found) > MOST_PLACES:
        raise Refused("booklet_places", count=len(found), limit=MOST_PLACES)
    languages = sentences_of(options.sheet)
    ordered = _in_order(found, options.needs, languages[0])
    sheet = sheet_for_everybody([each.record for each in ordered], options.sheet, today, BookletFrame)
    off = frozenset(sheet.left_off)
    staying = [each for number, each in enumerate(ordered, 1) if number not in off]
    records = [each.record for each in staying]
    return Booklet(
        sheet=sheet,
        area=options.area,
        count=in_each(languages, lambda each: say("booklet.count", each, count=len(sheet.places))),
        told={part: _told(part, languages) for part in ("before", "marks", "contents", "names", "towns")},
        legend=tuple(_legend(sheet.places, languages)),
        sections=tuple(_sections(staying, options.needs, languages)),
        names=names(sheet.places, records, languages),
        towns=towns(sheet.places, records, languages),
        listings=tuple(each.record.listing.id for each in ordered),
    )


def _told(part: str, languages: Sequence[str]) -> str:
    return in_each(languages, lambda language: say(f"booklet.{part}", language))


def _legend(places: Iterable[SheetPlace], languages: Sequence[str]) -> Iterator[tuple[State, str]]:
    """Yield each state that stands in it with the words of its mark."""
    printed = {line.state for place in places for line in place.contact.lines}
    for state in filter(printed.__contains__, State):
        yield state, in_each(languages, vocabulary().states[state].short.say)


def _in_order(found: Found, asked: Sequence[str], language: str) -> list[_Sorted]:
    parts = [*_branches(), *_LAST]
    rank = {part: number for number, part in enumerate(parts)}
    ordered = [_Sorted(_part(key, record, asked), record) for key, record in found]

    def key(each: _Sorted) -> tuple[int, tuple[str, str], str]:
        return rank[each.part], sort_key(each.record.listing.title, language), each.record.listing.id

    return sorted(ordered, key=key)


def _branches() -> list[str]:
    return [code for code in vocabulary().categories if "." not in code]


def _part(key: SectionKey, record: Record, asked: Sequence[str]) -> str:
    """Return the part of the body that a place stands in: that of its first need, of those asked for if any was."""
    listing = record.listing
    if no_longer_listed(listing):
        return GONE
    if listing.enforcement is not None:
        return ENFORCEMENT
    if key is SectionKey.UNCHECKED:
        return UNCHECKED
    codes = [need.code for need in listing.needs if need.code in vocabulary().categories]
    order = list(vocabulary().categories)
    codes.sort(key=lambda code: (not _is_asked(code, asked), order.index(code)))
    return codes[0].partition(".")[0] if codes else OTHER


def _is_asked(code: str, asked: Sequence[str]) -> bool:
    return not asked or any(is_under(code, each) for each in asked)


def _sections(ordered: Sequence[_Sorted], asked: Sequence[str], languages: Sequence[str]) -> Iterator[Section]:
    """Yield the parts of the body; a need is looked up in that of its branch, wherever its places stand."""
    needs = _by_need(ordered, asked)
    numbered = groupby(enumerate(ordered), key=lambda each: each[1].part)
    bodies = {part: [number for number, _each in found] for part, found in numbered}
    for part in [*_branches(), *_LAST]:
        looked_up = tuple(_entries(needs, part, languages))
        if part in bodies or looked_up:
            numbers = bodies.get(part, [])
            body = range(numbers[0], numbers[-1] + 1) if numbers else range(0)
            yield Section(_title(part, languages), body, looked_up, _about(part, languages))


def _by_need(ordered: Sequence[_Sorted], asked: Sequence[str]) -> Mapping[str, list[tuple[int, Need]]]:
    """Return the places by each of their needs, in the order of the vocabulary; what comes last answers none."""
    found: dict[str, list[tuple[int, Need]]] = {code: [] for code in vocabulary().categories}
    for number, each in enumerate(ordered):
        for need in each.record.listing.needs if each.part not in {ENFORCEMENT, GONE} else ():
            if need.code in found and _is_asked(need.code, asked):
                found[need.code].append((number, need))
    return found


def _entries(needs: Mapping[str, list[tuple[int, Need]]], branch: str, languages: Sequence[str]) -> Iterator[Entry]:
    """Yield the needs of a branch; what is said of one in brackets stands only where it is true of every place."""
    for code, found in needs.items():
        if found and branch and code.partition(".")[0] == branch:
            yield Entry(_need_words([need for _number, need in found], languages), tuple(number for number, _ in found))


def _need_words(needs: Sequence[Need], languages: Sequence[str]) -> str:
    return in_each(languages, lambda language: min((need_label(need, language) for need in needs), key=len))


def _title(part: str, languages: Sequence[str]) -> str:
    def words(language: str) -> str:
        if part in _SECTIONS:
            return phrase(_SECTIONS[part], language)
        if part in _LAST:
            return say(f"booklet.{part or 'other'}", language)
        return vocabulary().categories[part].label.say(language)

    return in_each(languages, words)


def _about(part: str, languages: Sequence[str]) -> str:
    """Return the sentence that a part begins with whose places are not to be taken for help."""
    return _told(f"{part}.about", languages) if part in {ENFORCEMENT, GONE} else ""

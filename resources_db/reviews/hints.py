"""What in an imported record suggests that a contact is worth asking about, with the words that do. Never a state.

The words and codes stand in `vocabulary/hint_rules.json`. What a record denies ("no ID needed") is no hint of the
opposite: it becomes the protective fact to verify, or nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from resources_db.markup import strip_markup
from resources_db.model import Listing, Record
from resources_db.phrase_index import BREAK, Hit, Words, undotted
from resources_db.plain_text import one_line
from resources_db.reviews.hint_rules import HintRules, Sign, are_capitals, hint_rules
from resources_db.reviews.values import Hint
from resources_db.vocabulary import vocabulary

LONGEST = 200
"""Characters of a record's own words in a hint."""
_AROUND = 7
"""Words on either side of those that were found."""
_BEHIND = 2
"""A word that denies what it follows stands at most so many words behind it."""
ON_PAPERS = ("eligibility_description", "application_process", "fees_description", "fees")
"""The columns of a service that may say who may come, and with which papers."""
SUGGESTING = ("description", "alert", *ON_PAPERS)
"""The columns of a service in which words count."""
COMMA = "zcommaz"
"""Stands for a comma or what else parts a sentence, among its words."""
_PARTING = re.compile(r"[,:](?!\d)|(?<!\w)\(|\)(?!\w)")
_CELL = re.compile(r"[\s,;|/]+")
_MOST_CODES = 60


@dataclass(frozen=True, slots=True)
class _Text:
    """One field of a record: HSDS's name of it, its words, and what may count there."""

    where: str
    text: str
    papers: bool = False
    names: bool = False


def hints(record: Record) -> tuple[Hint, ...]:
    """Return what the record suggests, in the order of its fields; a kind stands once for the same words.

    `Hint.kind` is a contact kind or, where the record says so of itself, a protective fact to verify.
    """
    rules = hint_rules()
    found: dict[tuple[str, str], Hint] = {}
    for text in _texts(record):
        for hint in _of_text(text, rules):
            found.setdefault((hint.kind, hint.text.casefold()), hint)
    return tuple(found.values())


def lost_of_description(description: str | None, now: Iterable[str | None]) -> list[str]:
    """Return the words by which a description suggests contact kinds that no text of the service `now` suggests.

    What it denies is none of them.
    """
    before = kinds_told(description)
    after = {kind for text in now if before for kind in kinds_told(text)}
    return list(dict.fromkeys(said for kind, said in before.items() if kind not in after))


def kinds_told(text: str | None) -> dict[str, str]:
    """Return the contact kinds that a description suggests, each with the words that do; what it denies is none."""
    found: dict[str, str] = {}
    for hint in _of_text(_Text("service.description", strip_markup(text or "")), hint_rules()):
        if hint.kind in vocabulary().kinds:
            found.setdefault(hint.kind, hint.text)
    return found


def kinds_to_ask(listing: Listing, found: Sequence[Hint] = ()) -> tuple[str, ...]:
    """Return the contact kinds worth asking about: those of the listing's categories first, then of its record."""
    categories = vocabulary().categories
    usual = (kind for need in listing.needs if need.code in categories for kind in categories[need.code].hint_kinds)
    said = (hint.kind for hint in found if hint.kind in vocabulary().kinds)
    return tuple(dict.fromkeys((*usual, *said)))


def _texts(record: Record) -> Iterator[_Text]:
    """Yield the fields of a record in which words count, the more telling ones first."""
    listing = record.listing
    yield _Text("service.name", listing.service, names=True)
    yield _Text("organization.name", listing.organization or "", names=True)
    yield _Text("location.name", listing.location or "", names=True)
    yield from (_Text("alternate_name", name, names=True) for name in record.alternate_names)
    yield from (_Text("taxonomy_term.name", term, names=True) for term in record.terms)
    yield from (_Text("required_document.document", text, papers=True) for text in record.required_documents)
    yield _Text("service.application_process", record.application_process, papers=True)
    yield _Text("service.eligibility_description", record.eligibility, papers=True)
    for where, text in _prose(record):
        yield _Text(where, text)


def _prose(record: Record) -> Iterator[tuple[str, str]]:
    yield "service.alert", record.alert
    yield "service.description", record.service_description
    yield "service.fees_description", record.fees
    yield "service.accreditations", record.accreditations
    yield "service.licenses", record.licenses
    yield "program.description", record.program_description
    yield "organization.name", record.parent_organization
    yield "organization.description", record.organization_description
    yield "service_at_location.description", record.place_description
    yield "location.description", record.location_description
    yield from (("address.address_1", address.text) for address in record.addresses)
    yield from (("funding.source", source) for source in record.funding)
    yield from record.extra


def _of_text(text: _Text, rules: HintRules) -> Iterator[Hint]:
    yield from _codes(text, rules)
    for line in text.text.splitlines():
        yield from _of_line(line, text, rules)


def _codes(text: _Text, rules: HintRules) -> Iterator[Hint]:
    """Yield the codes of a cell that is nothing but codes: "CJ", "OP, CJ, CIT"."""
    cells = [cell for cell in _CELL.split(text.text.strip()) if cell]
    if not cells or len(cells) > _MOST_CODES or not all(re.fullmatch(r"[A-Z0-9]{2,8}", cell) for cell in cells):
        return
    for cell in cells:
        for kind in rules.codes.get(cell, ()):
            yield Hint(kind=kind, text=cell, where=text.where)


def _of_line(line: str, text: _Text, rules: HintRules) -> Iterator[Hint]:
    words = Words.of(_PARTING.sub(f" {COMMA} ", undotted(line)))
    spans = [*_phrases(words, text, rules), *_capitals(words, rules)]
    if not spans:
        return
    sentence = _Sentence(words, rules)
    for span in spans:
        if _inside_any(span, sentence.unless) or _inside_any(span, spans):
            continue
        for kind in _kinds(span, sentence.says(span), rules):
            yield Hint(kind=kind, text=sentence.quote(span, line), where=text.where)


@dataclass(frozen=True, slots=True)
class _Span:
    """Words from `start` to before `end` that suggest kinds."""

    kinds: tuple[str, ...]
    start: int
    end: int


class _Says(Enum):
    """What a sentence says of some of its words."""

    YES = 1
    NO = 2
    UNCLEAR = 3
    """a denial is about, and may be of something else: no hint of either"""


class _Sentence:
    """The words of one line, with what they deny and where that ends."""

    def __init__(self, words: Words, rules: HintRules) -> None:
        """Find the words that deny, but for those inside of what means something else."""
        self._words = words
        hits = list(rules.signs.find(words))
        self.unless = [hit for hit in hits if hit.value is Sign.UNLESS]
        signs = [hit for hit in hits if hit.value is not Sign.UNLESS and not _inside_any(hit, self.unless)]
        self._denials = _longest(hit for hit in signs if hit.value is Sign.DENY)
        self._before = [hit for hit in signs if hit.value is Sign.DENY_BEFORE]
        self._after = [hit for hit in signs if hit.value is Sign.DENY_AFTER]
        said = [*self._denials, *self._before]
        self._turns = [hit.start for hit in signs if hit.value is Sign.TURN and not _inside_any(hit, said)]
        self._breaks = [place for place, word in enumerate(words.folded) if word == BREAK]
        self._commas = [place for place, word in enumerate(words.folded) if word == COMMA]

    def says(self, span: _Span) -> "_Says":
        """Return what the sentence says of `span`; two denials say yes ("no entry without ID")."""
        reaching = [hit for hit in self._denials if self._reaches(hit, span)]
        nearest = max((hit.start for hit in reaching), default=0)
        before = [hit for hit in reaching if not self._between(hit.start, nearest, self._commas)]
        behind = [hit for hit in self._before if self._denies(hit, span, None)]
        after = [hit for hit in self._after if self._denies(hit, span, _BEHIND)]
        if (len(before) + bool(behind or after)) % 2 == 0:
            return _Says.YES
        clearly = behind or (before and not self._between(nearest, span.start, self._commas))
        return _Says.NO if clearly else _Says.UNCLEAR

    def _reaches(self, denial: Hit[Sign], span: _Span) -> bool:
        """Return whether a denial before `span` may be said of it: "no appointment, ID required" is not."""
        if denial.start >= span.start or self._between(denial.end, span.start, self._turns, self._breaks):
            return False
        asked = self._between(span.end, span.end + _BEHIND, self._turns)
        return not (asked and self._between(denial.end, span.start, self._commas))

    def _denies(self, hit: Hit[Sign], span: _Span, reach: int | None) -> bool:
        """Return whether words behind `span` deny it: "ID is not required", "police are never called"."""
        near = reach is None or hit.start <= span.end + reach
        ends = (self._turns, self._breaks, *([] if reach is None else [self._commas]))
        return span.end <= hit.start and near and not self._between(span.end, hit.start, *ends)

    def _between(self, start: int, end: int, *places: list[int]) -> bool:
        return any(start <= place < end for each in places for place in each)

    def quote(self, span: _Span, line: str) -> str:
        """Return the record's own words around `span`, from within its sentence."""
        start = max([place + 1 for place in self._breaks if place < span.start] + [span.start - _AROUND, 1])
        last = len(self._words.folded) - 1
        end = min([place for place in self._breaks if place >= span.end] + [span.end + _AROUND, last])
        written = [word for word in self._words.written[start:end] if word != COMMA]
        said = re.search(r"[\W_]*".join(map(re.escape, written)), line)
        return one_line(said[0] if said else " ".join(written), LONGEST)


def _phrases(words: Words, text: _Text, rules: HintRules) -> Iterator[_Span]:
    for hit in rules.phrases.find(words):
        if (hit.value.papers and not text.papers) or (hit.value.names_only and not text.names):
            continue
        yield _Span(hit.value.kinds, hit.start, hit.end)


def _capitals(words: Words, rules: HintRules) -> Iterator[_Span]:
    """Yield abbreviations written in capitals, unless the whole text is."""
    if are_capitals(words) and len(words.written) > 3:
        return
    for place, word in enumerate(words.written):
        if kinds := rules.capitals.get(word):
            yield _Span(kinds, place, place + 1)


def _kinds(span: _Span, says: _Says, rules: HintRules) -> tuple[str, ...]:
    """Return the kinds to ask about; of what is clearly denied, the protective fact to verify."""
    if says is _Says.YES:
        return span.kinds
    if says is _Says.UNCLEAR:
        return ()
    return tuple(dict.fromkeys(rules.denied[kind] for kind in span.kinds if kind in rules.denied))


def _inside_any(span: "_Span | Hit[Sign]", others: "Iterable[_Span | Hit[Sign]]") -> bool:
    """Return whether `span` is a part of a longer one."""
    return any(
        other.start <= span.start and span.end <= other.end and (other.start, other.end) != (span.start, span.end)
        for other in others
    )


def _longest(hits: Iterable[Hit[Sign]]) -> list[Hit[Sign]]:
    found = list(hits)
    return [hit for hit in found if not _inside_any(hit, found)]

"""Two sheets of the same places, in two languages, as one: every label and sentence in both, what is the same once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from exports.paper_words import ONE_APART
from exports.said import Said, parts_of, said_in, side_by_side
from exports.sheet_values import BoxLine, ContactBox, Fact, Sheet, SheetPlace, TextBox


def beside(first: Sheet, second: Sheet) -> Sheet:
    """Return `first` with the words of `second`, the same sheet in another language, behind or below its own.

    How the paper is printed, cut or folded is said in the second alone, which is that of whoever does it. That all is
    made up is said on cards in the first alone: on every side of them, of which the contact lines need the room.
    """
    pair, apart = _Pair(first.language, second.language), first.layout in ONE_APART
    return replace(
        first,
        title=pair.both(first.title, second.title),
        demonstration=first.demonstration if apart else pair.both(first.demonstration, second.demonstration),
        questions=pair.both(first.questions, second.questions),
        dates=pair.in_turn(first.dates, second.dates),
        ages=len({first.dates[0], second.dates[0]}),
        use_until=pair.both(first.use_until, second.use_until),
        places=tuple(map(pair.place, first.places, second.places)),
        footer=pair.in_turn(first.footer, second.footer),
        court_dates=pair.both(first.court_dates, second.court_dates),
        shred=pair.both(first.shred, second.shred),
        pages=pair.both(first.pages, second.pages),
        handling=said_in(second.handling, pair.second),
        law=pair.in_turn(first.law, second.law),
        boxes=tuple(map(pair.text_box, first.boxes, second.boxes)),
    )


def first_said(text: str) -> str:
    """Return what is said in two languages in the first."""
    return Said(parts_of(text)[0])


@dataclass(frozen=True, slots=True)
class _Pair:
    """The languages of the sentences of two sheets; what reads the same in both stands once, as it is."""

    first: str
    second: str

    def both(self, first: str, second: str) -> str:
        """Return a text in both, one behind the other."""
        if first == second:
            return first
        return side_by_side(filter(None, (said_in(first, self.first), said_in(second, self.second))))

    def in_turn(self, first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
        """Return the sentences of both, each with the other language's behind it."""
        same = {*first} & {*second}
        told = [
            [text if text in same else said_in(text, language) for text in texts]
            for texts, language in ((first, self.first), (second, self.second))
        ]
        return tuple(dict.fromkeys(filter(None, chain.from_iterable(zip_longest(*told, fillvalue="")))))

    def place(self, first: SheetPlace, second: SheetPlace) -> SheetPlace:
        """Return a place in both languages; its phones are said once."""
        reaching = tuple(self._facts(first.facts[: first.reaching], second.facts[: second.reaching]))
        access = tuple(self._facts(first.facts[first.reaching :], second.facts[second.reaching :]))
        return replace(
            first,
            heading=self.both(first.heading, second.heading),
            alerts=self.in_turn(first.alerts, second.alerts),
            offers=self.both(first.offers, second.offers),
            description=self.both(first.description, second.description),
            facts=(*reaching, *access),
            reaching=len(reaching),
            contact=self._box(first.contact, second.contact),
            told=self._fact(first.told, second.told),
            meanings=self.in_turn(first.meanings, second.meanings),
        )

    def _facts(self, first: Sequence[Fact], second: Sequence[Fact]) -> Iterator[Fact]:
        """Yield the facts that both have: what may not stand on a discreet sheet in one language stands in neither."""
        others = dict(_numbered(second))
        yield from (self._fact(fact, others[key]) for key, fact in _numbered(first) if key in others)

    def _fact(self, first: Fact, second: Fact) -> Fact:
        return replace(first, label=self.both(first.label, second.label), text=self.both(first.text, second.text))

    def text_box(self, first: TextBox, second: TextBox) -> TextBox:
        """Return a box in both languages."""
        return TextBox(self.both(first.heading, second.heading), self.in_turn(first.lines, second.lines))

    def _box(self, first: ContactBox, second: ContactBox) -> ContactBox:
        """Return the box of a place, whose states do not depend on the language that they are said in."""
        police, immigration, id_and_data = map(self._line, first.lines, second.lines)
        return replace(
            first,
            lines=(police, immigration, id_and_data),
            advice=self.both(first.advice, second.advice),
            lead=self.both(first.lead, second.lead),
        )

    def _line(self, first: BoxLine, second: BoxLine) -> BoxLine:
        headline, details = self.both(first.headline, second.headline), self.both(first.details, second.details)
        return replace(first, headline=headline, details=details)


def _numbered(facts: Sequence[Fact]) -> Iterator[tuple[tuple[str, int], Fact]]:
    seen: Counter[str] = Counter()
    for fact in facts:
        yield (fact.key, seen[fact.key]), fact
        seen[fact.key] += 1

"""Two sheets of the same places, in two languages, as one: every label and sentence in both, what is the same once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from exports.paper_words import ONE_APART
from exports.sheet_values import BoxLine, ContactBox, Fact, Sheet, SheetPlace, TextBox

BETWEEN = " / "


def beside(first: Sheet, second: Sheet) -> Sheet:
    """Return `first` with the words of `second`, the same sheet in another language, behind or below its own.

    How the paper is printed, cut or folded is said in the second alone, which is that of whoever does it. That all is
    made up is said on cards in the first alone: on every side of them, of which the contact lines need the room.
    """
    apart = first.layout in ONE_APART
    return replace(
        first,
        title=_both(first.title, second.title),
        demonstration=first.demonstration if apart else _both(first.demonstration, second.demonstration),
        questions=_both(first.questions, second.questions),
        dates=_in_turn(first.dates, second.dates),
        use_until=_both(first.use_until, second.use_until),
        places=tuple(_place(*both) for both in zip(first.places, second.places, strict=True)),
        footer=_in_turn(first.footer, second.footer),
        court_dates=_both(first.court_dates, second.court_dates),
        shred=_both(first.shred, second.shred),
        pages=_both(first.pages, second.pages),
        handling=second.handling,
        law=_in_turn(first.law, second.law),
        boxes=tuple(map(_text_box, first.boxes, second.boxes)),
    )


def first_said(text: str) -> str:
    """Return the first language of our own words in two, which hold no stroke of their own."""
    return text.partition(BETWEEN)[0]


def _both(first: str, second: str) -> str:
    return BETWEEN.join(dict.fromkeys(filter(None, (first, second))))


def _in_turn(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences of both, each with the other language's behind it."""
    return tuple(dict.fromkeys(filter(None, chain.from_iterable(zip_longest(first, second, fillvalue="")))))


def _place(first: SheetPlace, second: SheetPlace) -> SheetPlace:
    """Return a place in both languages; its phones are said once."""
    reaching = tuple(_facts(first.facts[: first.reaching], second.facts[: second.reaching]))
    access = tuple(_facts(first.facts[first.reaching :], second.facts[second.reaching :]))
    return replace(
        first,
        heading=_both(first.heading, second.heading),
        alerts=_in_turn(first.alerts, second.alerts),
        offers=_both(first.offers, second.offers),
        description=_both(first.description, second.description),
        facts=(*reaching, *access),
        reaching=len(reaching),
        contact=_box(first.contact, second.contact),
        told=_fact(first.told, second.told),
        meanings=_in_turn(first.meanings, second.meanings),
    )


def _facts(first: Sequence[Fact], second: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the facts that both have: what may not stand on a discreet sheet in one language stands in neither."""
    others = dict(_numbered(second))
    yield from (_fact(fact, others[key]) for key, fact in _numbered(first) if key in others)


def _numbered(facts: Sequence[Fact]) -> Iterator[tuple[tuple[str, int], Fact]]:
    seen: Counter[str] = Counter()
    for fact in facts:
        yield (fact.key, seen[fact.key]), fact
        seen[fact.key] += 1


def _fact(first: Fact, second: Fact) -> Fact:
    return replace(first, label=_both(first.label, second.label), text=_both(first.text, second.text))


def _text_box(first: TextBox, second: TextBox) -> TextBox:
    return TextBox(_both(first.heading, second.heading), _in_turn(first.lines, second.lines))


def _box(first: ContactBox, second: ContactBox) -> ContactBox:
    """Return the box of a place, whose states do not depend on the language that they are said in."""
    police, immigration, id_and_data = map(_line, first.lines, second.lines)
    return replace(
        first,
        lines=(police, immigration, id_and_data),
        advice=_both(first.advice, second.advice),
        lead=_both(first.lead, second.lead),
    )


def _line(first: BoxLine, second: BoxLine) -> BoxLine:
    return replace(first, headline=_both(first.headline, second.headline), details=_both(first.details, second.details))

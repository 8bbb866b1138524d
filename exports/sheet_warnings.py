"""What the person who prints should know before handing the sheet on, in the sheet's language."""

from collections.abc import Callable, Iterator

from exports.paper_text import PaperText
from exports.sheet_place import PlaceWriter
from exports.sheet_values import ContactBox
from resources_db.model import State
from resources_db.vocabulary import phrase
from resources_db.wording import Value, say

MOST_LETTERS = 12


def _letters(paper: PaperText) -> str:
    """Name the letters that are missing on paper, the first of them where there are many."""
    shown = list(paper.missing)[:MOST_LETTERS]
    return " ".join([*shown, *(["…"] if len(paper.missing) > len(shown) else [])])


def _states(box: ContactBox, wanted: Callable[[State], bool]) -> str:
    return " ".join(line.headline for line in box.lines if wanted(line.state))


def place_warnings(writer: PlaceWriter, box: ContactBox) -> tuple[str, ...]:
    """Return the warnings about one place, after it was written down and got its contact box."""

    def of_place(what: str) -> str:
        return say("sheet.warning.of_place", writer.language, number=writer.number, title=writer.title(), what=what)

    return tuple(of_place(what) for what in _of_place(writer, box))


def _of_place(writer: PlaceWriter, box: ContactBox) -> Iterator[str]:
    listing = writer.record.listing

    def warn(key: str, **values: Value) -> str:
        return say(f"sheet.warning.{key}", writer.language, **values)

    if listing.enforcement is not None:
        yield warn("enforcement")
    if known := _states(box, lambda state: state.known_contact):
        yield warn("known", states=known)
    if unchecked := _states(box, lambda state: state.unchecked):
        yield warn("unchecked", states=unchecked)
    if listing.position.withheld:
        yield warn("withheld")
    if not listing.phones:
        yield warn("no_phone")
    yield from _of_record(writer, warn)


def _of_record(writer: PlaceWriter, warn: Callable[..., str]) -> Iterator[str]:
    listing, paper = writer.record.listing, writer.paper
    if listing.no_longer_listed is not None:
        source = listing.source or writer.record.source_name or phrase("fact.not_stated", writer.language)
        yield f"{phrase('section.no_longer_listed', writer.language, source=source)}."
    if status := writer.bad_status():
        yield say("sheet.status", writer.language, status=status)
    if paper.shortened:
        yield warn("shortened", facts=", ".join(paper.shortened))
    if paper.missing:
        yield warn("letters", letters=_letters(paper))


def own_warnings(paper: PaperText, language: str) -> tuple[str, ...]:
    """Return the warnings about what the person who prints has typed."""
    found: list[str] = []
    if paper.shortened:
        found.append(say("sheet.warning.note_shortened", language))
    if paper.missing:
        found.append(say("sheet.warning.letters_of_yours", language, letters=_letters(paper)))
    return tuple(found)

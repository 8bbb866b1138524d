"""The labels of a language put onto a sheet that is made in English or Spanish, and what that language writes itself.

That is done last: what a discreet sheet may not say is looked for in the words that the list of such words knows.
"""

from collections.abc import Sequence
from dataclasses import replace

from exports.paper_words import ONE_APART
from exports.said import said_in, side_by_side, together
from exports.sheet_values import Fact, Sheet
from exports.text.isolates import as_listed, set_apart, without_controls
from exports.voices import Voice, interpreter_lines
from resources_db.catalogues import Catalogue
from resources_db.hours import bare_hours
from resources_db.language_names import language_name
from resources_db.model import Record
from resources_db.wording import say


def labelled(sheet: Sheet, records: Sequence[Record], voice: Voice, *, alone: bool) -> Sheet:
    """Return `sheet`, of the places that are `records`, with the labels of `voice`.

    English or Spanish `alone` needs none but those that stand there: an address is known by its looks.
    """
    if alone and voice.catalogue is None:
        return sheet
    places = (
        replace(place, facts=tuple(_fact(fact, record, voice) for fact in place.facts))
        for place, record in zip(sheet.places, records, strict=True)
    )
    return replace(sheet, places=tuple(places))


def _fact(fact: Fact, record: Record, voice: Voice) -> Fact:
    if voice.catalogue is None:
        return replace(fact, label=say(fact.key, voice.code)) if fact.key == "sheet.address" else fact
    said = _written(fact, record, voice, voice.catalogue)
    own = said_in(voice.catalogue.labels.get(fact.key, ""), voice.code)
    return replace(fact, label=own or fact.label, text=said or fact.text)


def _written(fact: Fact, record: Record, voice: Voice, catalogue: Catalogue) -> str:
    """Return what the language writes in its own way, "" where it is the source's own words, or ours in sentences."""
    if fact.key == "head.hours":
        return said_in(catalogue.in_digits(bare_hours(record.listing, catalogue.day_names())), voice.code)
    names = [language_name(name, voice.sentences) for name in record.listing.languages]
    said, text = ", ".join(dict.fromkeys(names)), without_controls(fact.text)
    if fact.key == "head.languages" and names and text.startswith(said):
        own = (as_listed(language_name(name, voice.code), voice.code) for name in record.listing.languages)
        end, parted, more = text.removeprefix(said).partition("; ")
        return together(said_in(catalogue.listed(dict.fromkeys(own)), voice.code), end, parted, set_apart(more))
    return ""


def with_lines(sheet: Sheet, voices: Sequence[Voice]) -> Sheet:
    """Return `sheet` with the label of its phones, the line for an interpreter, and which translation is a draft.

    Cards in Spanish go without the line: it would take many a place a card more.
    """
    plain = len(voices) == 1 and voices[0].catalogue is None
    label = "" if plain else side_by_side(said_in(voice.phone_label, voice.code) for voice in voices)
    lines, apart = interpreter_lines(voices[0]), sheet.layout in ONE_APART
    places = (
        replace(
            place,
            phones=tuple(together(label, ": ", phone) if label else phone for phone in place.phones),
            meanings=(*place.meanings, *lines) if apart and voices[0].catalogue else place.meanings,
        )
        for place in sheet.places
    )
    return replace(
        sheet,
        language=voices[0].code,
        with_language=None if len(voices) == 1 else voices[1].code,
        dates=(*sheet.dates, *filter(None, (voice.draft() for voice in voices))),
        places=tuple(places),
        footer=sheet.footer if apart else (*lines, *sheet.footer),
    )

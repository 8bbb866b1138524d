"""The line about the law on a sheet: that there is one about calling for help in an overdose, and who says so.

It stands only for a published fact that is in date and tells of a law in force. A county's or city's is left to the
screen: an address does not tell for certain on which side of their limits it lies.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from exports.paper_text import PaperText
from resources_db.dates import long_date
from resources_db.law.text import place_name, source
from resources_db.law.topics import OVERDOSE_LAW
from resources_db.law.values import Answer, Jurisdiction, JurisdictionKind, ShownFact
from resources_db.model import Record
from resources_db.vocabulary import phrase

PRINTED = frozenset({JurisdictionKind.COUNTRY, JurisdictionKind.STATE})


@dataclass(frozen=True, slots=True)
class OverdoseLaw:
    """A fact that may be printed, with whose law it tells of."""

    jurisdiction: Jurisdiction
    fact: ShownFact


def overdose_laws(records: Iterable[Record]) -> tuple[OverdoseLaw, ...]:
    """Return the facts that may be printed for the places of a sheet, each once, in their order."""
    found = {
        each.fact.id: OverdoseLaw(place.jurisdiction, each)
        for record in records
        for place in record.law
        if place.jurisdiction.kind in PRINTED
        for each in place.facts
        if _says_there_is_one(each)
    }
    return tuple(found.values())


def _says_there_is_one(shown: ShownFact) -> bool:
    asked = shown.fact.question_code == OVERDOSE_LAW and shown.fact.answer in {Answer.YES, Answer.PARTLY}
    return asked and shown.counts and not shown.old


def law_line(law: OverdoseLaw, language: str, paper: PaperText) -> str:
    """Return the line for one of them."""
    return phrase(
        "overdose.law",
        language,
        place=paper.whole(place_name(law.jurisdiction, language)),
        source=paper.whole(source(law.fact)),
        date=long_date(law.fact.dated, language),
    )

"""The line about the law on a sheet: that there is one about calling for help in an overdose, and who says so.

It stands only for a published fact that is in date and tells of a law in force, where no other fact on that question of
the same place says otherwise: paper has no room for two publishers who differ. A county's or city's is left to the
screen: an address does not tell for certain on which side of their limits it lies.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from exports.paper_text import PaperText
from resources_db.dates import long_date
from resources_db.law.text import place_name, source
from resources_db.law.topics import OVERDOSE_LAW
from resources_db.law.values import Answer, Jurisdiction, JurisdictionKind, PlaceLaw, ShownFact
from resources_db.model import Record
from resources_db.vocabulary import phrase

PRINTED = frozenset({JurisdictionKind.COUNTRY, JurisdictionKind.STATE})


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """A fact that may be printed, with whose law it tells of."""

    jurisdiction: Jurisdiction
    fact: ShownFact

    @property
    def good_until(self) -> date:
        """Return the last day on which the fact is good and its law in force."""
        return min(self.fact.due, self.fact.fact.effective_to or date.max)


def agreed_fact(place: PlaceLaw, question: str) -> PrintedFact | None:
    """Return the newest fact on `question` of one place, None where paper takes no side.

    The rule is that of the line on a sheet; as the answer itself is printed here, all that is published has to give the
    same one, and to say the same of what it does to people.
    """
    told = [each for each in place.facts if each.fact.question_code == question]
    one_voice = len({(each.fact.answer, each.fact.direction) for each in told}) == 1
    if place.jurisdiction.kind not in PRINTED or not one_voice or not all(each.counts for each in told):
        return None
    newest = _newest(told)
    return PrintedFact(place.jurisdiction, newest) if newest else None


def _newest(told: Iterable[ShownFact]) -> ShownFact | None:
    """Return the newest of those that are in date, None where none is."""
    fresh = (each for each in told if not each.old)
    return max(fresh, key=lambda each: (each.fact.checked_on or each.dated, each.fact.id), default=None)


def overdose_laws(records: Iterable[Record]) -> tuple[PrintedFact, ...]:
    """Return the fact that may be printed for each place of a sheet's law, in their order."""
    found = {
        each.fact.id: PrintedFact(place.jurisdiction, each)
        for record in records
        for place in record.law
        if place.jurisdiction.kind in PRINTED
        if (each := _printable(place)) is not None
    }
    return tuple(found.values())


def _printable(place: PlaceLaw) -> ShownFact | None:
    """Return the newest fact in date that says that there is one; None where any says that there is not."""
    told = [each for each in place.facts if each.fact.question_code == OVERDOSE_LAW]
    agreed = all(each.counts and each.fact.answer in {Answer.YES, Answer.PARTLY} for each in told)
    return _newest(told) if agreed else None


def law_line(law: PrintedFact, language: str, paper: PaperText) -> str:
    """Return the line for one of them."""
    return phrase(
        "overdose.law",
        language,
        place=paper.whole(place_name(law.jurisdiction, language)),
        source=paper.whole(source(law.fact)),
        date=long_date(law.fact.dated, language),
    )

"""A round of phone calls as a CSV: one row a place, one column a question; the filled file comes back in.

The first row names the columns, the second says in words what belongs in each, above the cells that are filled in.
Only what is public stands in it: no withheld street, nothing about any client. `phone_answers` reads it back.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resources_db.address_told import instead_of_address
from resources_db.model import Domain, Listing
from resources_db.plain_text import one_line
from resources_db.reviews.values import WorkItem
from resources_db.spreadsheets import guarded
from resources_db.titles import said_title
from resources_db.vocabulary import Question, phrase, vocabulary
from resources_db.wording import LANGUAGES, say

ID = "id"
ABOUT = (ID, "title", "organization", "address", "phone", "why", "domains")
"""Columns that tell the caller where to call and why; only the id is read again."""
CALL = ("assessed_on", "answered_by_role", "notes")


@dataclass(frozen=True, slots=True)
class ToCall:
    """One place of a round: why it is called, and what the caller has to know."""

    item: WorkItem
    listing: Listing


def columns() -> tuple[str, ...]:
    """Return the names of the columns, in order."""
    return (*ABOUT, *vocabulary().questions, *CALL)


def phone_csv(places: Iterable[ToCall], language: str) -> bytes:
    """Return the round as a file that LibreOffice and Excel open as it is: UTF-8 with its mark, commas, CRLF.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns())
    writer.writerow(map(_cell, _legend(language)))
    writer.writerows(map(_cell, _row(place, language)) for place in places)
    return file.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    return guarded(one_line(text))


def unguarded(text: str) -> str:
    """Return what a person sees in a cell."""
    cell = text.strip()
    return cell[1:].strip() if cell.startswith("'") else cell


def is_legend(cell: str) -> bool:
    """Return whether a row with this id is the one that says what belongs in each column, wherever it was sorted to."""
    return unguarded(cell) in {say("phone.column.id", language) for language in LANGUAGES}


def _legend(language: str) -> Iterator[str]:
    yield from (say(f"phone.column.{name}", language) for name in ABOUT)
    yield from (_asked(question, language) for question in vocabulary().questions.values())
    yield from (say(f"phone.column.{name}", language) for name in CALL)


def _asked(question: Question, language: str) -> str:
    """Return the question and, where a yes may mean several kinds, their codes: the answer then names one."""
    text = question.text.say(language)
    if len(question.yes_means) < 2:
        return text
    kinds = ", ".join(f"{code} ({vocabulary().kinds[code].label.say(language)})" for code in question.yes_means)
    return say("phone.if_yes", language, question=text, kinds=kinds, code=question.yes_means[0])


def _row(place: ToCall, language: str) -> Iterator[str]:
    listing, item = place.listing, place.item
    demonstration = phrase("sheet.demo", language) if listing.demonstration else ""
    yield listing.id
    yield " ".join(filter(None, [demonstration, said_title(listing.title, language)]))
    yield listing.organization or ""
    yield instead_of_address(listing, language) if listing.position.withheld else listing.address or ""
    yield item.phone
    yield say(f"work.why.{item.why}", language)
    yield ", ".join(_name(domain, language) for domain in item.domains)
    yield from ("" for _ in (*vocabulary().questions, *CALL))


def _name(domain: Domain, language: str) -> str:
    return vocabulary().domains[domain].short.say(language)

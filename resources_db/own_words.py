"""What a record says of itself to warn: its alert, "closed", sentences on papers, documents, and who is met there."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from resources_db.days_in_text import HELD, Day, none_earlier, without_days
from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.listing_notes import status_words
from resources_db.listing_parts import line
from resources_db.markup import strip_markup
from resources_db.plain_text import one_line
from resources_db.reviews.hints import ON_PAPERS, SUGGESTING, kinds_told
from resources_db.rows import Row, rows

OF_PRICES = ("option", "amount_description")
"""Those of a price."""
_PAPERS = re.compile(
    r"\b(?:citizen|resident|immigra|visa\b|papers?\b|document|undocumented|status\b|identification\b|id\b|ssn\b"
    r"|social security|green card|passport|licen[cs]e|proof\b|eligible|daca\b|asyl|refugee|ciudadan|residen|inmigra"
    r"|papeles|indocumentad|estatus|identificaci[oó]n|pasaporte|licencia|seguro social|comprobante|prueba\b|asil"
    r"|refugiad)",
    re.IGNORECASE,
)
DESCRIPTION = "description"
"""The column that may say who is met there: nothing else of the record does, until somebody has asked."""
SENTENCES = re.compile(r"[.;\n!?]+")
"""What stands between two sentences."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What one record says to warn, each as it is shown.

    `met` are the contact kinds that its description suggests, with the words that do; `hinted` those that any of its
    texts suggests.
    """

    alert: str
    status: str
    papers: tuple[str, ...]
    documents: tuple[str, ...]
    met: Mapping[str, str]
    hinted: frozenset[str]

    def told(self) -> tuple[str, ...]:
        """Return all of it, a status only where the service is not active."""
        status = self.status if status_words(self.status, "en") else ""
        met = dict.fromkeys(self.met.values())
        return tuple(filter(None, (self.alert, status, *self.papers, *self.documents, *met)))

    def is_lost_in(self, now: "OwnWords") -> bool:
        """Return whether `now` says any of it no longer."""
        lists = ((self.papers, now.papers), (self.documents, now.documents))
        return (
            not still_says(self.alert, now.alert)
            or opens(self.status, now.status)
            or bool(self.met.keys() - now.hinted)
            or any({*map(str.casefold, then)} - {*map(str.casefold, there)} for then, there in lists)
        )


_STORED = "(m.gone_on IS NULL OR m.gone_on = (SELECT gone_on FROM main.service WHERE id = m.service_id))"


def own_words(db: Database, services: Collection[str], *, staged: bool = False) -> dict[str, OwnWords]:
    """Return what those services say to warn, as they stand here, or as a staged file has them, by their ids."""
    side, shown = ("stage_", "TRUE") if staged else ("main.", _STORED)
    inside = "IN (SELECT value FROM json_each(?))"
    found = rows(db, f"SELECT * FROM {side}service WHERE id {inside} ORDER BY id", json_list(services))
    prices, documents = (
        _by_service(rows(db, f"SELECT m.* FROM {side}{table} m WHERE m.service_id {inside} AND {shown}"
                         " ORDER BY m.id", json_list(services)))
        for table in ("cost_option", "required_document")
    )  # fmt: skip
    return {row["id"]: _own(row, prices.get(row["id"], ()), documents.get(row["id"], ())) for row in found}


def _own(row: Row, prices: Iterable[Row], documents: Iterable[Row]) -> OwnWords:
    texts = chain((row[each] for each in ON_PAPERS), (price[each] for price in prices for each in OF_PRICES))
    return OwnWords(
        alert=line(row, "alert"),
        status=line(row, "status"),
        papers=tuple(papers_of(*texts).values()),
        documents=tuple(text for each in documents if (text := line(each, "document"))),
        met=kinds_told(row[DESCRIPTION]),
        hinted=frozenset(kind for column in SUGGESTING for kind in kinds_told(row[column])),
    )


def _by_service(found: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in found:
        grouped.setdefault(row["service_id"], []).append(row)
    return grouped


def opens(before: str, after: str) -> bool:
    """Return whether a status says no longer that a service is closed or not active."""
    return bool(status_words(before, "en")) and not status_words(after, "en")


def still_says(before: str | None, after: str | None) -> bool:
    """Return whether each sentence of an alert still stands in the next one, with the same days or later ones.

    An alert that is renewed each week says a later day; one that says something else, or another number, may say less.
    """
    if not one_line(before or ""):
        return True
    now = _sentences(after or "")
    return bool(one_line(after or "")) and all(
        any(words == said and none_earlier(others, days) for said, others in now)
        for words, days in _sentences(before or "")
    )


def _sentences(text: str) -> list[tuple[list[str], list[Day]]]:
    """Return the words of each sentence, and the days that stand in it."""
    held, days = without_days(strip_markup(text))
    found = (re.findall(rf"\w+|{HELD}", sentence.casefold()) for sentence in SENTENCES.split(held))
    coming = iter(days)
    return [(words, [*islice(coming, words.count(HELD))]) for words in found if words]


def on_papers(*texts: str) -> Iterator[str]:
    """Yield the sentences of `texts` that are about papers, citizenship or who may come, case ignored."""
    return map(str.casefold, sentences_on_papers(*texts))


def sentences_on_papers(*texts: str) -> Iterator[str]:
    """Yield the same sentences as they are written."""
    for text in texts:
        yield from (one_line(sentence) for sentence in SENTENCES.split(text) if _PAPERS.search(sentence))


def papers_of(*texts: str | None) -> dict[str, str]:
    """Return the sentences on papers in the record's own words, by what makes two of them the same."""
    found = sentences_on_papers(*(strip_markup(text) for text in texts if text))
    return {said.casefold(): said for said in found}

"""Which table of HSDS a file is by its columns: people send single tables, and call them as they like."""

import re
from collections.abc import Iterable, Mapping

from resources_db.hsds import TABLES
from resources_db.sources.convert_11 import Plan

_KEYS = frozenset({f"{table}_id" for table in TABLES} | {"resource_id", "link_id", "parent_id"})
# Columns that a list of places of somebody's own hardly has; two of them are no chance.
_OF_THE_STANDARD = frozenset(
    {
        "tax_status", "tax_id", "legal_status", "year_incorporated", "date_incorporated", "location_type",
        "external_identifier", "accreditations", "licenses", "wait_time", "interpretation_services",
        "application_process", "funding_sources", "accepted_payments", "admin_emails", "term_uri", "taxonomy",
    }
)  # fmt: skip
_FEWEST = 3
_NOT_LETTERS = re.compile(r"[^a-z]+")


def known_columns(versions: Iterable[Mapping[str, Plan]]) -> dict[str, frozenset[str]]:
    """Return, for each CSV stem, the columns that some version of the standard has in that file."""
    found: dict[str, set[str]] = {}
    for plans in versions:
        for stem, plan in plans.items():
            found.setdefault(stem, set()).update(TABLES[plan.table].kinds, plan.aliases, plan.also)
    return {stem: frozenset(columns) for stem, columns in found.items()}


def stem_of(header: frozenset[str], known: Mapping[str, frozenset[str]]) -> str | None:
    """Return the stem of the smallest table that has every column of `header`, None where none has.

    Such a file has an id, and keys or words that only the standard has: a list of somebody's own is no table of HSDS.
    """
    if not is_of_the_standard(header):
        return None
    fitting = [stem for stem, columns in known.items() if header <= columns]
    proper = [stem for stem in fitting if not {f"{stem}s", f"{stem}es"} & {*fitting}]
    return min(proper, key=lambda stem: (len(known[stem]), stem), default=None)


def stem_in(name: str, header: frozenset[str], known: Mapping[str, frozenset[str]]) -> str | None:
    """Return the stem that stands in the name of a file ("services 2026", "hsds_services"), None where none does.

    Most of its columns are of that table.
    """
    words = f"_{_NOT_LETTERS.sub('_', name.casefold())}_"
    stem = max((stem for stem in known if f"_{stem}_" in words), key=len, default=None)
    if stem is None or "id" not in header or len(header) < _FEWEST:
        return None
    return stem if 3 * len(header & known[stem]) >= 2 * len(header) else None


def is_of_the_standard(header: frozenset[str]) -> bool:
    """Return whether there is an id, and a key to another table or two words that only the standard has."""
    named = header & {"id", "taxonomy_id"}
    telling = len(header & _OF_THE_STANDARD) > 1 or bool(header & _KEYS - named)
    return bool(named) and len(header) >= _FEWEST and telling

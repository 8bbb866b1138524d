"""Which table of HSDS a file is by its columns alone: people send single tables, and call them as they like."""

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
    signs = len(header & _OF_THE_STANDARD)
    named = header & {"id", "taxonomy_id"}
    if not named or len(header) < _FEWEST or (signs < 2 and not header & _KEYS - named):
        return None
    fitting = [stem for stem, columns in known.items() if header <= columns]
    return min(fitting, key=lambda stem: (len(known[stem]), not stem.endswith("s"), stem), default=None)

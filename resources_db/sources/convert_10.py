"""HSDS 1.0, and what came before it (the CSV files of Ohana), to 3.1: lists in cells, a service that names its place.

After the changelog of the standard (1.0 to 1.1) and the documented import format of Ohana. In these files one cell of a
service holds its languages, its payments or its documents: each entry becomes the row that it is in 3.1.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from resources_db.sources.convert_11 import PLANS_11, After, Plan, linked, listed, made
from resources_db.sources.gather import Gather
from resources_db.sources.shape import Shaped

_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_YES = frozenset({"true", "t", "yes", "y", "1"})

_LISTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "organization": {"funding_sources": ("funding", "source")},
    "location": {"languages": ("language", "name"), "accessibility": ("accessibility", "description")},
    "service": {
        "languages": ("language", "name"),
        "accepted_payments": ("cost_option", "amount_description"),
        "funding_sources": ("funding", "source"),
        "required_documents": ("required_document", "document"),
        "service_areas": ("service_area", "name"),
    },
}
"""Table -> column that holds a list -> table and column that each entry ends in."""


def _with_lists(table: str, first: Callable[[Shaped, Gather], After | None]) -> Callable[[Shaped, Gather], After]:
    """Return a hook that does `first`, then makes rows of the lists that a row's cells hold."""

    def hook(shaped: Shaped, gather: Gather) -> After:
        told = {column: listed(shaped.extra.pop(column, None)) for column in _LISTS[table]}
        after = first(shaped, gather)

        def add_rows(row_id: str) -> None:
            for column, entries in told.items():
                target, said = _LISTS[table][column]
                for entry in entries:
                    gather.add(made(shaped, target, {f"{table}_id": row_id, said: entry}))
            if after is not None:
                after(row_id)

        return add_rows

    return hook


def _organization(shaped: Shaped, _gather: Gather) -> None:
    """Keep the year of a date; what has none, or two, stays as it is."""
    years = _YEAR.findall(str(shaped.extra.get("date_incorporated", "")))
    if len(years) == 1 and "year_incorporated" not in shaped.row:
        shaped.row["year_incorporated"] = int(years[0])


def _location(shaped: Shaped, _gather: Gather) -> None:
    """Say that a place is virtual where its column says so, and use a short description where there is no other."""
    if str(shaped.extra.get("virtual", "")).casefold() in _YES:
        shaped.row["location_type"] = "virtual"
    if "description" not in shaped.row and "short_desc" in shaped.extra:
        shaped.row["description"] = str(shaped.extra.pop("short_desc"))


def _service(shaped: Shaped, gather: Gather) -> After | None:
    """Make a service at a location of the place that a service names itself, and add for whom it is."""
    terms = listed(shaped.extra.pop("taxonomy_ids", None))
    places = listed(shaped.extra.pop("location_id", None))
    audience = shaped.extra.pop("audience", None)
    if audience is not None:
        told = (shaped.row.get("eligibility_description"), audience)
        shaped.row["eligibility_description"] = "\n".join(str(each) for each in told if each)
    return linked(shaped, gather, terms, places) if terms or places else None


def _plan(stem: str, hook: Callable[[Shaped, Gather], After | None], *also: str) -> Plan:
    plan = PLANS_11[stem]
    lists = _LISTS[plan.table]
    return replace(plan, hook=_with_lists(plan.table, hook), also=plan.also | lists.keys() | {*also})


PLANS_10 = PLANS_11 | {
    "organizations": _plan("organizations", _organization, "date_incorporated", "accreditations", "licenses"),
    "locations": replace(
        _plan("locations", _location, "admin_emails", "email", "short_desc", "virtual"),
        aliases={"website": "url"},
    ),
    "services": _plan("services", _service, "location_id", "audience", "keywords"),
    "phones": replace(PLANS_11["phones"], also=PLANS_11["phones"].also | {"vanity_number", "country_prefix"}),
}
"""CSV stem -> plan, as in 1.1; 1.0 has no services_at_location."""

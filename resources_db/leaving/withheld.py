"""Places whose address is not for everybody, in a file for others: no street, town, ZIP, point, name or description.

What is left says that there is an address and that it is confidential, so that whoever reads the file withholds it
too. The street and ZIP are also taken out of the words of everything that belongs to the place's service or
organization: a directory must not say in a description what it keeps back in an address.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from resources_db.address_words import says_confidential
from resources_db.engine import Database
from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.hsds_contact import NOT_TOLD, derived_id
from resources_db.index_rows import json_list
from resources_db.model import Assessment, Listing
from resources_db.rows import Row, rows
from resources_db.street_words import any_spelling, streets_in
from resources_db.sync.confidential import address_words

SHORTEST_SECRET = 4
_KEPT_OF_LOCATION = ("id", "location_type", "organization_id", "source_id", "original_id")
_GOES = frozenset({"accessibility"})
_TEXTS = (
    "scope_note", "source_title", "source_publisher", "source_url", "supersede_reason", "note_en", "note_es",
    "provider_response", "reviewer_org", "reviewer_role",
)  # fmt: skip
_OF_LISTING = ("title", "service", "organization", "location", "hours", "enforcement", "alert", "earlier")
_INSIDE = "IN (SELECT value FROM json_each(?))"


class Withheld:
    """Takes out of rows what would tell where a withheld place is.

    Attributes:
        locations: the ids of the withheld locations.
    """

    def __init__(self, db: Database) -> None:
        """Look up the withheld places, what belongs to them, and the words that would tell where they are."""
        self.locations = frozenset(_locations(db))
        addresses = _of(db, "address", "location_id", self.locations)
        self._about = self.locations | {row["id"] for row in addresses}
        self._states = {row["location_id"]: row for row in reversed(addresses)}
        self._told: set[str] = set()
        self._belonging = self.locations | _belonging(db, self.locations)
        locations = _of(db, "location", "id", self.locations)
        self._secrets = _pattern(chain(_secrets(addresses, locations), _streets(db, addresses, locations)))

    def row(self, table: str, row: Row) -> Row | None:
        """Return a row of HSDS as others may read it, None where nothing of it is for them.

        A row that says less has `reduced` set.
        """
        if not self.locations:
            return row
        if table == "location" and row["id"] in self.locations:
            return {column: row[column] if column in _KEPT_OF_LOCATION else None for column in row} | {"reduced": True}
        if row.get("location_id") in self.locations and table in {"address", *_GOES}:
            return self._address(row) if table == "address" else None
        if table in POLYMORPHIC and row[POLYMORPHIC[table][1]] in self._about:
            return None
        return self._scrubbed(table, row) if self._belongs(table, row) else row

    def assessment(self, row: Assessment) -> Assessment:
        """Return an assessment as others may read it.

        `bound_to` is a hash of the address: whoever guesses a street could see that the guess is right.
        """
        return replace(self.worded(row), bound_to="") if row.subject_id in self._belonging else row

    def worded(self, row: Assessment) -> Assessment:
        """Return an assessment whose words do not tell where the place is; it still counts as it does here."""
        if row.subject_id not in self._belonging:
            return row
        texts: dict[str, Any] = {name: self._without(getattr(row, name)) for name in _TEXTS}
        return replace(row, **texts)

    def listing(self, listing: Listing) -> Listing:
        """Return a listing whose words do not tell where the place is."""
        if not {listing.service_id, listing.organization_id, listing.location_id} & self._belonging:
            return listing
        texts: dict[str, Any] = {
            name: self._without(value) for name in _OF_LISTING if isinstance(value := getattr(listing, name), str)
        }
        schedules = (
            replace(each, text=self._without(each.text), notes=self._without(each.notes)) for each in listing.schedules
        )
        return replace(listing, schedules=tuple(schedules), **texts)

    def _address(self, row: Row) -> Row | None:
        """Return the one address of a withheld place: that there is one, in which state, and that it is not told."""
        location = row["location_id"]
        if location in self._told:
            return None
        self._told.add(location)
        first = self._states[location]
        said = dict.fromkeys(row) | {
            "id": derived_id(location, "address"),
            "location_id": location,
            "address_1": NOT_TOLD,
            "city": NOT_TOLD,
            "postal_code": NOT_TOLD,
            "state_province": first["state_province"],
            "country": first["country"],
            "address_type": "physical",
        }
        return said | {"reduced": True}

    def _belongs(self, table: str, row: Row) -> bool:
        pointing = (*TABLES[table].references, POLYMORPHIC.get(table, ("", "id"))[1], "id")
        return any(row.get(column) in self._belonging for column in pointing)

    def _scrubbed(self, table: str, row: Row) -> Row:
        kinds = TABLES[table].kinds
        told = {
            column: self._without(value)
            for column, value in row.items()
            if isinstance(value, str) and column in kinds and column not in TABLES[table].references
        }
        told = {column: value for column, value in told.items() if value != row[column]}
        if not told and not row["extra"]:
            return row
        return row | told | {"extra": None, "reduced": True}

    def _without(self, text: str) -> str:
        return self._secrets.sub(NOT_TOLD, text) if self._secrets is not None else text


def _locations(db: Database) -> Iterator[str]:
    """Yield the locations that a policy, the index or their own address withholds."""
    yield from (row["id"] for row in rows(db, "SELECT location_id AS id FROM address_policy WHERE policy <> 'public'"))
    listed = "SELECT DISTINCT location_id AS id FROM listing WHERE position = 'withheld' AND location_id IS NOT NULL"
    yield from (row["id"] for row in rows(db, listed))
    of_merged = (
        'SELECT DISTINCT p.location_id AS id FROM listing_part p JOIN listing l ON l."row" = p."row"'
        " WHERE l.position = 'withheld' AND p.location_id IS NOT NULL"
    )
    yield from (row["id"] for row in rows(db, of_merged))
    for address in rows(db, "SELECT * FROM address WHERE location_id IS NOT NULL"):
        if says_confidential(address_words(address)):
            yield address["location_id"]


def _of(db: Database, table: str, column: str, keys: Iterable[str]) -> list[Row]:
    sql = f'SELECT * FROM "{table}" WHERE "{column}" {_INSIDE} ORDER BY rowid'
    return list(rows(db, sql, json_list(list(keys))))


def _belonging(db: Database, locations: Iterable[str]) -> frozenset[str]:
    """Return the ids of the services, organizations, contacts and phones of those locations."""
    places = _of(db, "service_at_location", "location_id", locations)
    services = _of(db, "service", "id", {row["service_id"] for row in places if row["service_id"]})
    owners = [*_of(db, "location", "id", locations), *services]
    found = {row["id"] for row in (*places, *services)} | {row["organization_id"] for row in owners}
    found = {each for each in found if each} | set(locations)
    for table in ("program", "contact", "phone", "contact", "phone"):
        for column in TABLES[table].references:
            found |= {row["id"] for row in _of(db, table, column, found)}
    return frozenset(found)


def _secrets(addresses: Iterable[Row], locations: Iterable[Row]) -> Iterator[str]:
    """Yield the words that tell where a place is: streets, ZIPs, numbers of a point."""
    for row in addresses:
        yield from (row[part] for part in ("address_1", "address_2", "attention", "postal_code") if row[part])
        yield (row["postal_code"] or "")[:5]
    for row in locations:
        for part in ("latitude", "longitude"):
            if row[part] is not None:
                yield str(row[part])


def _streets(db: Database, addresses: Iterable[Row], locations: Iterable[Row]) -> Iterator[str]:
    """Yield the streets that are told of the places: their addresses' own, and those in cells that nobody understood.

    Of a place without a street of its own the texts of its services may be all that tells one.
    """
    told = {row["location_id"] for row in addresses if row["address_1"]}
    for row in addresses:
        yield from streets_in(" ".join(filter(None, (row["address_1"], row["address_2"]))))
    for place in locations:
        linked = _of(db, "service_at_location", "location_id", [place["id"]])
        services = _of(db, "service", "id", {row["service_id"] for row in linked if row["service_id"]})
        owners = (place, *linked, *services)
        for row in owners:
            yield from streets_in(row["extra"] or "")
        if place["id"] not in told:
            for text in (row.get("description") for row in owners):
                yield from streets_in(text or "")


def _pattern(secrets: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds the secrets in a text, the longest first; what is short or says "confidential" is none."""
    told = {secret.strip() for secret in secrets}
    kept = sorted((each for each in told if len(each) >= SHORTEST_SECRET and not says_confidential(each)), key=len)
    if not kept:
        return None
    return re.compile("|".join(rf"(?<!\w){any_spelling(each)}(?!\w)" for each in reversed(kept)), re.IGNORECASE)

"""The rows of a handful of services, taken down together: what a listing, a record and the search index are made from.

Rows are grouped by their owner. A row that its source no longer lists is left on the shelf only where its service
has gone with it, so that a removed phone number is never printed and a removed service can still be shown whole.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from resources_db.duplicates.fields import Field
from resources_db.duplicates.joining import joined
from resources_db.duplicates.merges import merges_of
from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.rows import Row, grouped, keyed, rows, within
from resources_db.spots import Spot

Grouped = dict[str, list[Row]]
OWNERS = ("service_at_location_id", "service_id", "location_id")


class Shelf:
    """Everything stored about some services, by the owner's id; what is not asked for is not read.

    Attributes:
        services: by id.
        organizations: by id.
        at_locations: the services at locations, by service.
        locations: by id.
    """

    def __init__(self, db: Database, services: Collection[str]) -> None:
        """Take down the services with those ids, and those that a person said are one with them."""
        self._db = db
        self._asked = frozenset(services)
        self._merges = merges_of(db, services)
        partners = {each for merge in self._merges for each in (merge.kept_service, merge.merged_service)}
        services = [*services, *sorted(partners - self._asked)]
        self.services = keyed(db, "service", services)
        self.organizations = keyed(db, "organization", {row["organization_id"] for row in self.services.values()})
        self.at_locations = grouped(db, "service_at_location", "service_id", services)
        places = [place for group in self.at_locations.values() for place in group]
        self.locations = keyed(db, "location", {place["location_id"] for place in places})
        self._ids: dict[str, Collection[str]] = {
            "service_at_location_id": [place["id"] for place in places],
            "service_id": services,
            "location_id": self.locations,
            "organization_id": self.organizations,
        }

    @cached_property
    def addresses(self) -> Grouped:
        """By location."""
        return self._grouped("address", "location_id")

    @cached_property
    def phones(self) -> dict[str, Grouped]:
        """By each of the owners that a listing has, most specific first."""
        return self._by_owner("phone")

    @cached_property
    def organization_phones(self) -> Grouped:
        """By organization."""
        return self._grouped("phone", "organization_id")

    @cached_property
    def schedules(self) -> dict[str, Grouped]:
        """By each of the owners that a listing has, most specific first."""
        return self._by_owner("schedule")

    @cached_property
    def languages(self) -> dict[str, Grouped]:
        """By each of the owners that a listing has, most specific first."""
        return self._by_owner("language")

    @cached_property
    def documents(self) -> Grouped:
        """By service."""
        return self._grouped("required_document", "service_id")

    @cached_property
    def service_areas(self) -> Grouped:
        """By service."""
        return self._grouped("service_area", "service_id")

    @cached_property
    def terms(self) -> Grouped:
        """The taxonomy terms by service, as {name, extra, gone_on}."""
        return _terms(self._db, self._ids["service_id"])

    @cached_property
    def policies(self) -> dict[str, str]:
        """The address policy by location, where it is not public."""
        found = within(self._db, "address_policy", "location_id", self._ids["location_id"])
        return {row["location_id"]: row["policy"] for row in found}

    @cached_property
    def withdrawn(self) -> dict[str, Row]:
        """What people here withdrew, by the id of the service, or of the service at one location."""
        ids = [*self._ids["service_id"], *self._ids["service_at_location_id"]]
        return {row["resource_id"]: row for row in within(self._db, "withdrawn", "resource_id", ids)}

    @cached_property
    def sources(self) -> dict[str, Row]:
        """By id."""
        return {row["id"]: row for row in rows(self._db, "SELECT * FROM source")}

    def _grouped(self, table: str, column: str) -> Grouped:
        return grouped(self._db, table, column, self._ids[column])

    def _by_owner(self, table: str) -> dict[str, Grouped]:
        columns = TABLES[table].columns
        return {column: self._grouped(table, column) if column in columns else {} for column in OWNERS}

    def spots(self) -> Iterator[Spot]:
        """Yield every listing of these services: one a place, or one without; those that are one only once."""
        if not self._merges:
            yield from self._spots()
            return
        remembered = {(m.merged_service, m.merged) for m in self._merges} | {
            (m.kept_service, m.kept) for m in self._merges
        }
        found = {spot.id: spot for spot in self._spots()}
        gone = {id_: spot for service, id_ in remembered if id_ not in found and (spot := self._once(service, id_))}
        yield from (spot for spot in joined(found, gone, self._merges) if spot.service["id"] in self._asked)

    def _once(self, service: str, listing: str) -> Spot | None:
        """Return the rows of what was a listing when it was merged, and is none any more; they are kept."""
        if service not in self.services:
            return None
        place = next((row for row in self.at_locations.get(service, ()) if row["id"] == listing), None)
        location = self.locations.get(place["location_id"] or "") if place else None
        return self._spot(self.services[service], place, location)

    def _spots(self) -> Iterator[Spot]:
        for service in self.services.values():
            places = alive(self.at_locations.get(service["id"], ()), service["gone_on"])
            for place in places:
                location = self.locations.get(place["location_id"] or "")
                yield self._spot(service, place, location)
            if not places:
                yield self._spot(service, None, None)

    def _spot(self, service: Row, place: Row | None, location: Row | None) -> Spot:
        withdrawn = self.withdrawn.get(service["id"]) or (self.withdrawn.get(place["id"]) if place else None)
        return Spot(service=service, service_at_location=place, location=location, withdrawn=withdrawn)

    def organization(self, spot: Spot) -> Row | None:
        """Return the organization, None where the source's reference leads nowhere."""
        return self.organizations.get(spot.service["organization_id"] or "")

    def owned(self, groups: dict[str, Grouped], spot: Spot, what: Field) -> list[Row]:
        """Return the rows that belong to the spot, the most specific owner first, none twice."""
        found: dict[str, Row] = {}
        for part in spot.giving(what):
            rows_of_part = (row for column in OWNERS for row in groups[column].get(part.owner(column) or "", ()))
            found |= {row["id"]: row for row in alive(rows_of_part, part.gone_on) if row["id"] not in found}
        return list(found.values())

    def specific(self, groups: dict[str, Grouped], spot: Spot, what: Field) -> list[Row]:
        """Return the rows of the most specific owner that has any (HSDS: a schedule there replaces the others)."""
        for part in spot.giving(what):
            for column in OWNERS:
                if found := alive(groups[column].get(part.owner(column) or "", ()), part.gone_on):
                    return found
        return []

    def of_service(self, groups: Grouped, spot: Spot, what: Field | None = None) -> list[Row]:
        """Return the rows of the services that the spot is made of, or of those that give `what`."""
        parts = spot.records if what is None else spot.giving(what)
        return [row for part in parts for row in alive(groups.get(part.service["id"], ()), part.gone_on)]

    def policy(self, spot: Spot) -> str:
        """Return the address policy of the spot: public, call_first, workers_only or never_print."""
        return self.policies.get(spot.owner("location_id") or "", "public")


def alive(found: Iterable[Row], gone_on: str | None) -> list[Row]:
    """Return the rows that are listed, or that went with their service on `gone_on`."""
    return [row for row in found if row["gone_on"] is None or row["gone_on"] == gone_on]


def _terms(db: Database, services: Collection[str]) -> Grouped:
    """Return the taxonomy terms of each service, as {name, extra, gone_on}."""
    found: Grouped = {}
    for row in rows(
        db,
        "SELECT a.link_id, a.gone_on, t.name, t.extra FROM attribute a"
        " JOIN taxonomy_term t ON t.id = a.taxonomy_term_id"
        " WHERE a.link_id IN (SELECT value FROM json_each(?)) ORDER BY a.rowid",
        [json.dumps(list(services))],
    ):
        found.setdefault(row["link_id"], []).append(row)
    return found

"""The rows of a handful of services, taken down together: what a listing, a record and the search index are made from.

Rows are grouped by their owner. A row that its source no longer lists is left on the shelf only where its service
has gone with it, so that a removed phone number is never printed and a removed service can still be shown whole.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from resources_db.engine import Database
from resources_db.rows import Row, grouped, keyed, rows

Grouped = dict[str, list[Row]]
OWNERS = ("service_at_location_id", "service_id", "location_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One listing's rows: its service, and the place where that is given, if any."""

    service: Row
    service_at_location: Row | None = None
    location: Row | None = None

    @property
    def id(self) -> str:
        """Return the listing's id: the service at location, or the service itself."""
        return str((self.service_at_location or self.service)["id"])

    @property
    def gone_on(self) -> str | None:
        """Return the day on which the source stopped listing the service."""
        return self.service["gone_on"]  # type: ignore[no-any-return]

    def owner(self, column: str) -> str | None:
        """Return the id that rows pointing here through `column` hold."""
        row = {
            "service_id": self.service,
            "service_at_location_id": self.service_at_location,
            "location_id": self.location,
        }[column]
        return None if row is None else row["id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Everything stored about some services. Dictionaries are keyed by the owner's id."""

    services: dict[str, Row]
    organizations: dict[str, Row]
    locations: dict[str, Row]
    at_locations: Grouped
    addresses: Grouped
    phones: dict[str, Grouped]
    organization_phones: Grouped
    schedules: dict[str, Grouped]
    languages: dict[str, Grouped]
    documents: Grouped
    cost_options: Grouped
    service_areas: Grouped
    accessibility: Grouped
    contacts: Grouped
    terms: Grouped
    policies: dict[str, str]
    sources: dict[str, Row]

    def spots(self) -> Iterator[Spot]:
        """Yield every listing of these services: one a place, or one without."""
        for service in self.services.values():
            places = alive(self.at_locations.get(service["id"], ()), service["gone_on"])
            for place in places:
                location = self.locations.get(place["location_id"] or "")
                yield Spot(service=service, service_at_location=place, location=location)
            if not places:
                yield Spot(service=service)

    def organization(self, spot: Spot) -> Row | None:
        """Return the organization, None where the source's reference leads nowhere."""
        return self.organizations.get(spot.service["organization_id"] or "")

    def owned(self, groups: dict[str, Grouped], spot: Spot) -> list[Row]:
        """Return the rows that belong to the spot, the most specific owner first, none twice."""
        found: dict[str, Row] = {}
        for column in OWNERS:
            for row in groups[column].get(spot.owner(column) or "", ()):
                found.setdefault(row["id"], row)
        return alive(found.values(), spot.gone_on)

    def specific(self, groups: dict[str, Grouped], spot: Spot) -> list[Row]:
        """Return the rows of the most specific owner that has any (HSDS: a schedule there replaces the others)."""
        for column in OWNERS:
            if found := alive(groups[column].get(spot.owner(column) or "", ()), spot.gone_on):
                return found
        return []

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


def take_down(db: Database, services: Collection[str]) -> Shelf:
    """Return the shelf of those services (ids)."""
    at_locations = grouped(db, "service_at_location", "service_id", services)
    places = [place for group in at_locations.values() for place in group]
    locations = keyed(db, "location", [place["location_id"] for place in places])
    found = keyed(db, "service", services)
    owners: dict[str, Collection[str]] = {
        "service_at_location_id": [place["id"] for place in places],
        "service_id": services,
        "location_id": locations,
    }
    organizations = keyed(db, "organization", {row["organization_id"] for row in found.values()})

    def by_owner(table: str) -> dict[str, Grouped]:
        columns = db[table].columns_dict
        return {column: grouped(db, table, column, ids) if column in columns else {} for column, ids in owners.items()}

    return Shelf(
        services=found,
        organizations=organizations,
        locations=locations,
        at_locations=at_locations,
        addresses=grouped(db, "address", "location_id", locations),
        phones=by_owner("phone"),
        organization_phones=grouped(db, "phone", "organization_id", organizations),
        schedules=by_owner("schedule"),
        languages=by_owner("language"),
        documents=grouped(db, "required_document", "service_id", services),
        cost_options=grouped(db, "cost_option", "service_id", services),
        service_areas=grouped(db, "service_area", "service_id", services),
        accessibility=grouped(db, "accessibility", "location_id", locations),
        contacts=grouped(db, "contact", "service_id", services),
        terms=_terms(db, services),
        policies={row["location_id"]: row["policy"] for row in rows(db, "SELECT * FROM address_policy")},
        sources={row["id"]: row for row in rows(db, "SELECT * FROM source")},
    )

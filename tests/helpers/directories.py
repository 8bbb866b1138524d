"""Directories for tests: a few fictional rows, taken in through the same door as any file."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from resources_db.directory import Directory
from resources_db.model import Assessment
from resources_db.places import Gazetteer
from resources_db.sources.records import Reading, Row
from resources_db.sync.given import Given

TODAY = date(2026, 11, 22)


@cache
def gazetteer() -> Gazetteer:
    """Return the bundled gazetteer, opened once."""
    return Gazetteer()


def clock() -> tuple[date, date]:
    """Return a clock that stands still."""
    return TODAY, TODAY


def open_directory(folder: Path) -> Directory:
    """Open the directory in `folder` with the standing clock."""
    return Directory.open(folder, gazetteer(), clock)


def service(number: int, name: str, **more: str) -> dict[str, Row]:
    """Return the rows of one service at one location, by table; `more` overrides columns of any table.

    A key is a column; "service.description" or "address.city" names its table where that matters. None of `zip`,
    `latitude` and `longitude` given: a service without a place.
    """
    own: dict[str, Row] = {
        "service": {"id": f"s{number}", "name": name, "status": "active", "description": more.get("description", "")},
        "phone": {"id": f"p{number}", "service_id": f"s{number}", "number": f"(305) 555-01{number % 100:02d}"},
    }
    if "organization" in more:
        own["organization"] = {"id": more["organization"], "name": more["organization"], "description": ""}
        own["service"]["organization_id"] = more["organization"]
    if more.keys() & {"zip", "city", "latitude", "address_1"}:
        latitude, longitude = more.get("latitude"), more.get("longitude")
        own["location"] = {
            "id": f"l{number}",
            "location_type": "physical",
            "name": more.get("location", ""),
            "latitude": float(latitude) if latitude else None,
            "longitude": float(longitude) if longitude else None,
        }
        own["service_at_location"] = {"id": f"a{number}", "service_id": f"s{number}", "location_id": f"l{number}"}
        own["address"] = {
            "id": f"d{number}",
            "location_id": f"l{number}",
            "address_1": more.get("address_1", f"{number} Lantern Street"),
            "city": more.get("city", "Miami"),
            "state_province": more.get("state", "FL"),
            "postal_code": more.get("zip", ""),
            "country": "US",
            "address_type": "physical",
        }
    return own


def reading(services: Sequence[dict[str, Row]]) -> Reading:
    """Return a file of those services."""
    rows: dict[str, list[Row]] = {}
    for own in services:
        for table, row in own.items():
            if row not in rows.setdefault(table, []):
                rows[table].append(row)
    return Reading(format="test", rows=dict(rows), read={"services": len(services)})


def take_in(directory: Directory, services: Sequence[dict[str, Row]], source: str = "test") -> bool:
    """Take the services in as a file of `source`; return whether anything changed."""
    return directory.apply(directory.plan(reading(services), source))


def with_assessments(folder: Path, services: Sequence[dict[str, Row]], assessments: Sequence[Assessment]) -> Directory:
    """Return a directory of those services with what people said of them (ids are the file's own)."""
    directory = open_directory(folder)
    given = Given(needs={}, address_policies={}, assessments=tuple(assessments))
    directory.apply(directory.plan(reading(services), "test"), demonstration=given)
    return directory

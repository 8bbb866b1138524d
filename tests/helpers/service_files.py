"""A directory file of as many services as wanted, each with a place and a phone."""

from collections.abc import Iterable
from pathlib import Path

from tests.helpers.packages import write_zip


def service_file(folder: Path, services: int, name: str = "lantern.zip") -> Path:
    """Write a zip of CSV tables with `services` services near one ZIP, and return its path."""
    numbers = range(services)
    tables: dict[str, tuple[str, Iterable[str]]] = {
        "organizations": ("id,name,description", ["o,Lantern Legal Aid,"]),
        "services": ("id,organization_id,name,status", (f"{n},o,Legal help number {n},active" for n in numbers)),
        "locations": ("id,location_type", (f"{n},physical" for n in numbers)),
        "service_at_location": ("id,service_id,location_id", (f"{n},{n},{n}" for n in numbers)),
        "phones": ("id,service_id,number", (f"{n},{n},(305) 555-{n % 10_000:04d}" for n in numbers)),
        "addresses": (
            "id,location_id,address_1,city,state_province,postal_code,country,address_type",
            (f"{n},{n},{n} Harbor Street,Miami,FL,33128,US,physical" for n in numbers),
        ),
    }
    return write_zip(
        folder / name, {f"{table}.csv": "\n".join((head, *rows)) for table, (head, rows) in tables.items()}
    )

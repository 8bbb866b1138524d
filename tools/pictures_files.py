"""Directory files for `pictures_directory.py`, made of the fictional directory: one, its next one, and a long one."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from resources_db.demo import demo_reading_path

Service = dict[str, Any]
LONG = 6_000
"""Services: enough to see a file being read."""
_KEPT_BACK = "Coquina House Shelter"


def first_file(folder: Path) -> Path:
    """Write a file in which one address is confidential, and three records warn as the next file does no more."""
    services = _services()
    _address_of(services, _KEPT_BACK)["address_1"] = "Confidential"
    _named(services, "Food Pantry")["alert"] = "Police stand at the gate on Mondays."
    _named(services, "Hot Meals")["status"] = "temporarily closed"
    _named(services, "Cooling Room")["eligibility_description"] = (
        "Residents of Harbor City only. Bring proof of address."
    )
    return _write(folder / "harbor-2026-10.json", services)


def next_file(folder: Path) -> Path:
    """Write its next file: with changes, with an address that it kept back before, and with what no standard allows."""
    services = _services()
    _named(services, "Night Shelter").pop("required_documents")
    _named(services, "Public Defender")["phones"][0]["number"] = "(305) 555-0190"
    _named(services, "Food Pantry")["status"] = "open"
    _named(services, "Hot Meals")["minimum_age"] = "twelve"
    _named(services, "Day Center")["last_modified"] = "last week"
    _named(services, "Cooling Room")["url"] = "our page"
    added = copy.deepcopy(_named(services, "Second Tide Recovery Coaching"))
    added |= {"id": "de305000-0000-4000-8000-000000000999", "name": "Second Tide Phone Circle"}
    gone = {"After-School Club", "Neighbor Conflict Help"}
    return _write(folder / "harbor-2026-11.json", [each for each in (*services, added) if each["name"] not in gone])


def broken_file(folder: Path) -> Path:
    """Write a file that is no directory."""
    file = folder / "photos.zip"
    file.write_bytes(b"not a zip at all")
    return file


def flat_file(folder: Path) -> Path:
    """Write a table with columns that are known by their names, by what stands in them, and not at all."""
    file = folder / "pantries.csv"
    rows = [
        f"HP-{number:03};Harbor Pantry {number};{number} Pelican Street;Harbor City;33128;(305) 555-01{number:02};"
        f"Mon-Fri 9 am - 5 pm;bus {number}"
        for number in range(1, 30)
    ]
    file.write_text("\n".join(["Ref;Place;Street;City;ZIP;Call;Hours;Route", *rows]), encoding="utf-8")
    return file


def long_file(folder: Path) -> Path:
    """Write a file that takes a while to read."""
    model = _named(_services(), "Second Tide Recovery Coaching")
    return _write(folder / "whole-state.json", [_numbered(model, number) for number in range(LONG)])


def _services() -> list[Service]:
    services: list[Service] = json.loads(Path(demo_reading_path()).read_text(encoding="utf-8"))["services"]
    return services


def _named(services: list[Service], name: str) -> Service:
    return next(each for each in services if each["name"] == name)


def _address_of(services: list[Service], name: str) -> dict[str, str]:
    address: dict[str, str] = _named(services, name)["service_at_locations"][0]["location"]["addresses"][0]
    return address


def _numbered(model: Service, number: int) -> Service:
    """Return a copy of `model` under another id, without what belongs to it alone."""
    own = {"id": f"made-{number}", "name": f"{model['name']} {number}"}
    return {**model, **own, "phones": [], "languages": [], "service_areas": []}


def _write(file: Path, services: list[Service]) -> Path:
    file.write_text(json.dumps({"services": services}), encoding="utf-8")
    return file

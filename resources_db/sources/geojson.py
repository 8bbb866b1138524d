"""GeoJSON (RFC 7946): a row for each feature, its properties as columns and its point as latitude and longitude."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from resources_db.sources.files import Package
from resources_db.sources.flat_records import Flat, Record, flat, grid_of
from resources_db.sources.grid import table_of
from resources_db.sources.json_records import recognises as is_json
from resources_db.sources.json_text import documents
from resources_db.sources.notes import Notes
from resources_db.sources.records import Progress
from resources_db.sources.table import Table
from resources_db.sources.text import decode

_FEATURE = re.compile(rb'"type"\s*:\s*"Feature(?:Collection)?"')
_WGS84 = re.compile(r"(?:CRS:?:?84|4326)$", re.IGNORECASE)


def recognises(head: bytes) -> bool:
    """Return whether a file that begins with `head` is JSON that speaks of features."""
    return is_json(head) and _FEATURE.search(head.replace(b"\0", b"")) is not None


def read(package: Package, entry: str, progress: Progress) -> tuple[Table, ...]:
    """Return the features of `entry` as a table, or nothing where it has none.

    The columns are called latitude and longitude, or geometry.latitude and geometry.longitude where the properties
    have such names already. The id of a feature is the column "id", or "feature.id".

    Raises:
        BadInput: it is damaged, no JSON or nested too deeply, or two columns have one name.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    progress("progress.reading", 0, 0)
    notes = Notes()
    found = list(documents(decode(package.read(entry), entry, notes), entry, notes, as_written=True))
    rows = [(line, *_row(feature, notes, (entry, line))) for line, feature in _features(found, entry, notes)]
    names = {name.casefold() for _, row, _ in rows for name in row}
    before_point = "geometry." if names & {"latitude", "longitude"} else ""
    before_id = "feature." if "id" in names else ""
    named = [(line, _with_place(row, place, before_point, before_id)) for line, row, place in rows]
    table = table_of(grid_of(entry, named), notes, lambda: progress("progress.reading", 0, 0))
    return (table,) if table is not None else ()


def _features(found: list[tuple[int, object]], file: str, notes: Notes) -> Iterator[tuple[int, Record]]:
    """Yield every feature: of a collection, a list or the documents of the file."""
    for line, document in found:
        if isinstance(document, Mapping) and isinstance(document.get("features"), list):
            _note_system(document, file, notes)
            document = document["features"]  # noqa: PLW2901
        each = enumerate(document, 1) if isinstance(document, list) else [(line, document)]
        for number, feature in each:
            if isinstance(feature, Mapping):
                yield number, feature
            else:
                notes.add("not_a_record", file, number, value=feature)


def _note_system(collection: Record, file: str, notes: Notes) -> None:
    """Note a collection that counts in feet or metres, as older files may."""
    crs = collection.get("crs")
    properties = crs.get("properties") if isinstance(crs, Mapping) else None
    name = str(properties.get("name", "")) if isinstance(properties, Mapping) else ""
    if name and not _WGS84.search(name):
        notes.add("geometry_system", file, value=name)


def _row(feature: Record, notes: Notes, place: tuple[str, int]) -> tuple[Flat, Flat]:
    """Return the properties of a feature, and its place: what "latitude", "longitude", "geometry" and "id" are."""
    properties = feature.get("properties")
    row = flat(cast("Record", properties), notes, place) if isinstance(properties, Mapping) else {}
    row |= flat(
        {k: v for k, v in feature.items() if k not in {"type", "properties", "geometry", "id", "bbox"}}, notes, place
    )
    found = {"id": str(feature["id"])} if feature.get("id") is not None else {}
    geometry = feature.get("geometry")
    if isinstance(geometry, Mapping):
        point = _point(geometry)
        if point is None:
            notes.add("geometry_not_point", *place, "geometry", geometry.get("type", ""))
            found["geometry"] = json.dumps(geometry, ensure_ascii=False)
        else:
            found |= {"latitude": point[1], "longitude": point[0]}
    return row, found


def _point(geometry: Record) -> tuple[str, str] | None:
    """Return (longitude, latitude) as written, in the order of the standard; None for what is no single point."""
    position = geometry.get("coordinates")
    if geometry.get("type") == "MultiPoint" and isinstance(position, list) and len(position) == 1:
        position = position[0]
    elif geometry.get("type") != "Point":
        return None
    if isinstance(position, list) and len(position) >= 2 and all(isinstance(each, str) for each in position[:2]):
        return position[0], position[1]
    return None


def _with_place(row: Flat, place: Flat, before_point: str, before_id: str) -> Flat:
    names = {"latitude": f"{before_point}latitude", "longitude": f"{before_point}longitude", "id": f"{before_id}id"}
    return row | {names.get(name, name): text for name, text in place.items()}

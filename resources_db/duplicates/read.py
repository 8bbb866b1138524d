"""The records that are compared: one of each listing, read from the directory in one go."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from math import isfinite

from resources_db.duplicates.words import folded, host_of, number_of, street_of, words_of
from resources_db.engine import Database
from resources_db.rows import Row, rows

_LONGEST_TEXT = 300
_RECORDS = """
SELECT l.id, l.location_id, l.title, l.service_id, s.source_id,
  s.name, s.description, s.url, s.email, o.name AS organization,
  o.website, o.email AS organization_email, o.id AS organization_id, l.latitude, l.longitude, l.position, a.address_1,
  a.city, a.postal_code
FROM listing l JOIN service s ON s.id = l.service_id LEFT JOIN organization o ON o.id = s.organization_id
LEFT JOIN address a ON a.id = (SELECT b.id FROM address b WHERE b.location_id = l.location_id
  AND (b.gone_on IS NULL OR b.gone_on = s.gone_on) ORDER BY b.address_type <> 'physical', b.rowid LIMIT 1)
WHERE {which} ORDER BY l."row"
"""
_PHONES = """
SELECT l.id, p.number FROM listing l JOIN phone p ON {owner}
WHERE {which} AND (p.gone_on IS NULL OR p.gone_on = l.gone_on)
"""
_OWNERS = ("p.service_id = l.service_id", "p.location_id = l.location_id", "p.service_at_location_id = l.id")
_LISTED = "l.gone_on IS NULL"
_THESE = "l.id IN (SELECT value FROM json_each(:these))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One listing as it is compared. Words are folded; `point` is (latitude, longitude) in degrees, of an exact place.

    `webs` are the hosts of its websites and its e-mail addresses, `text` the beginning of its description.
    """

    id: str
    title: str
    service_id: str
    location_id: str | None
    source_id: str
    name: tuple[str, ...]
    organization: tuple[str, ...]
    organization_id: str | None
    phones: frozenset[str]
    street: tuple[str, ...]
    town: str
    zip_code: str
    point: tuple[float, float] | None
    webs: frozenset[str]
    text: str


def compared(db: Database, listings: Collection[str] | None = None) -> list[Compared]:
    """Return every listing that a source still lists, or those with the ids `listings`, in order of title."""
    which, values = (_LISTED, dict[str, str]()) if listings is None else (_THESE, {"these": json.dumps(list(listings))})
    phones = " UNION ALL ".join(_PHONES.format(owner=owner, which=which) for owner in _OWNERS)
    return compared_rows(db, _RECORDS.format(which=which), phones, values)


def compared_rows(db: Database, records: str, phones: str, values: dict[str, str]) -> list[Compared]:
    """Return what two statements give: the records, and (id, number) of each phone."""
    numbers: dict[str, set[str]] = {}
    for listing, phone in db.execute(phones, values):
        if number := number_of(phone or ""):
            numbers.setdefault(listing, set()).add(number)
    return [_compared(row, numbers.get(row["id"], ())) for row in rows(db, records, values)]


def _compared(row: Row, phones: Iterable[str]) -> Compared:
    return Compared(
        id=row["id"],
        title=row["title"],
        service_id=row["service_id"],
        location_id=row["location_id"],
        source_id=row["source_id"] or "",
        name=words_of(row["name"] or ""),
        organization=words_of(row["organization"] or ""),
        organization_id=row["organization_id"],
        phones=frozenset(phones),
        street=street_of(row["address_1"] or ""),
        town=folded(row["city"] or "").strip(),
        zip_code=(row["postal_code"] or "").strip()[:5],
        point=_point(row),
        webs=frozenset(_webs(row)),
        text=folded((row["description"] or "")[:_LONGEST_TEXT]),
    )


def _point(row: Row) -> tuple[float, float] | None:
    point = row["latitude"], row["longitude"]
    exact = row["position"] == "exact" and None not in point and all(isfinite(each) for each in point)
    return point if exact else None


def _webs(row: Row) -> Iterator[str]:
    yield from (host for column in ("url", "website") if (host := host_of(row[column] or "")))
    yield from (mail for column in ("email", "organization_email") if (mail := folded(row[column] or "").strip()))

"""Which jurisdictions a place belongs to, as far as is known, and what is published of the law of each."""

from collections.abc import Iterator, Mapping
from datetime import date

from resources_db.engine import Database
from resources_db.law import store
from resources_db.law.jurisdictions import ancestors, standard
from resources_db.law.values import Jurisdiction, JurisdictionKind, PlaceLaw, shown
from resources_db.model import Listing, Place, PlaceKind, Region
from resources_db.places import Gazetteer
from resources_db.places.abroad import country_of
from resources_db.places.names import fold
from resources_db.rows import rows

Known = Mapping[str, Jurisdiction]


def law_of(db: Database, wanted: tuple[Jurisdiction, ...], today: date) -> tuple[PlaceLaw, ...]:
    """Return what is published of each of those jurisdictions, each under its own name, in their order."""
    found = [fact for stored in store.facts(db, [each.id for each in wanted]) if (fact := shown(stored, today))]
    return tuple(PlaceLaw(each, tuple(one for one in found if one.fact.jurisdiction_id == each.id)) for each in wanted)


def of_listing(db: Database, gazetteer: Gazetteer, listing: Listing, today: date) -> tuple[PlaceLaw, ...]:
    """Return the law of the country, state, county and city of a listing, as far as each is known.

    Of a withheld place nothing counts but its region, of one without a point neither does a city: a post office box
    says nothing of whose law holds at the door.
    """
    city = _city(db, listing.location_id) if listing.position.point is not None else ""
    wanted = belonging(listing.position.region, city, store.jurisdictions(db), gazetteer)
    return law_of(db, tuple(wanted), today)


def of_named(db: Database, gazetteer: Gazetteer, place: Place) -> tuple[Jurisdiction, ...]:
    """Return the country, state, county and city of a place that somebody named."""
    city = place.name.rpartition(",")[0] if place.kind is PlaceKind.CITY else ""
    return tuple(belonging(place.region, city, store.jurisdictions(db), gazetteer))


def _city(db: Database, location_id: str | None) -> str:
    """Return the city in the address that a person would go to, "" where none is stated."""
    sql = "SELECT city FROM address WHERE location_id = ? AND gone_on IS NULL"
    sql += " ORDER BY address_type <> 'physical', rowid"
    return next((row["city"] or "" for row in rows(db, sql, [location_id])), "")


def belonging(region: Region, city: str, known: Known, gazetteer: Gazetteer) -> Iterator[Jurisdiction]:
    """Yield the jurisdictions of a region and a city in it, from the country down.

    Those that nothing is stored of are there too: that nobody has checked them is to be said.
    """
    if region.state is None:
        return
    ids = [f"country:{country_of(region.state)}", f"state:{region.state}"]
    ids += [f"county:{region.county}"] if region.county else []
    for each in ids:
        if (found := known.get(each) or standard(each, gazetteer)) is not None:
            yield found
    yield from _cities(region, city, known, gazetteer)


def _cities(region: Region, city: str, known: Known, gazetteer: Gazetteer) -> Iterator[Jurisdiction]:
    place = gazetteer.city_place(city, region.state or "") if city.strip() else None
    if place is None:
        return
    names = {fold(city), fold(place.name.rpartition(",")[0])}
    stored = [each for each in known.values() if fold(each.name) in names and _in_region(each, region, known)]
    yield from stored or (Jurisdiction(JurisdictionKind.CITY, "", place.name, f"state:{region.state}"),)


def _in_region(city: Jurisdiction, region: Region, known: Known) -> bool:
    """Return whether a stored city lies in the region's state, and in its county where it names one."""
    if city.kind is not JurisdictionKind.CITY:
        return False
    above = {each.kind: each.code for each in ancestors(city, known)}
    county = above.get(JurisdictionKind.COUNTY)
    return above.get(JurisdictionKind.STATE) == region.state and county in {None, region.county}

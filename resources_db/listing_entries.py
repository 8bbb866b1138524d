"""What the search index holds of one listing, made from its rows: title, position, needs and words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from resources_db.contact import bound_to
from resources_db.duplicates.fields import Field
from resources_db.duplicates.merges import all_merges, bound_to_all
from resources_db.engine import Database
from resources_db.listing_parts import (
    address_line,
    address_row,
    address_text,
    documents_of,
    languages_of,
    line,
    lines_of,
    terms_of,
)
from resources_db.markup import strip_markup
from resources_db.model import Need, PlaceKind, Position, Region
from resources_db.need_words import need_search_words
from resources_db.needs import ServiceText, derived_needs, enforcement_reason
from resources_db.places import Gazetteer
from resources_db.position import position_of
from resources_db.record_facts import record_kinds
from resources_db.rows import Row, rows
from resources_db.shelf import Shelf
from resources_db.spots import Spot
from resources_db.terms.kept import Said, said
from resources_db.titles import title_of

LONGEST_PLACE = 4
"""Names of more words than these are not looked up as places."""
_NAMED = {PlaceKind.CITY, PlaceKind.COUNTY, PlaceKind.STATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One listing as the index holds it. `names` and `everything` are what words are looked for in.

    `parts` are the records that it is made of, each as it would stand alone, () where it is one.
    """

    spot: Spot
    title: str
    position: Position
    needs: tuple[Need, ...]
    enforcement: str | None
    record_kinds: frozenset[str]
    bound_to: str
    names: str
    everything: str
    parts: tuple["Entry", ...] = ()


def _service_text(shelf: Shelf, spot: Spot, said: Said) -> ServiceText:
    organization = shelf.organization(spot)
    return ServiceText(
        name=line(spot.service, "name"),
        alternate_name=line(spot.service, "alternate_name"),
        description=strip_markup(spot.service["description"] or ""),
        organizations=tuple(
            name for name in (line(organization, "name"), line(organization, "alternate_name")) if name
        ),
        terms=terms_of(shelf, spot),
        said=said,
    )


def _stated_region(shelf: Shelf, spot: Spot, gazetteer: Gazetteer) -> Region:
    """Return the county or state that the service says it serves, for a withheld place whose address names none."""
    for area in lines_of(shelf.of_service(shelf.service_areas, spot), "name"):
        found = gazetteer.find_at_home(area)
        if wide := [place for place in found if place.kind in {PlaceKind.COUNTY, PlaceKind.STATE}]:
            return wide[0].region
    return Region()


def _position(shelf: Shelf, spot: Spot, gazetteer: Gazetteer) -> Position:
    """Return where the listing is; what one of its records keeps back is kept back."""
    withheld = [place for part in spot.parts if (place := _own_position(shelf, part, gazetteer)).withheld]
    if withheld:
        return next((place for place in withheld if place.region.state), withheld[0])
    return _own_position(shelf, spot.giving(Field.PLACE)[0], gazetteer)


def _own_position(shelf: Shelf, spot: Spot, gazetteer: Gazetteer) -> Position:
    """Return where one record is; what is withheld belongs to its county or state, at least to a stated area."""
    position = _address_position(shelf, spot, gazetteer)
    if position.withheld and position.region.state is None:
        return replace(position, region=_stated_region(shelf, spot, gazetteer))
    return position


def _address_position(shelf: Shelf, spot: Spot, gazetteer: Gazetteer) -> Position:
    address = address_row(shelf, spot)
    location = spot.location or {}
    return position_of(
        address_text(address),
        latitude=location.get("latitude"),
        longitude=location.get("longitude"),
        policy=shelf.policy(spot),
        gazetteer=gazetteer,
    )[0]


def _needs(given: dict[str, bool], text: ServiceText, *, enforcement: bool) -> tuple[Need, ...]:
    """Return what the listing helps with: a person's word first, then the rules; an office of enforcement nothing."""
    if enforcement:
        return ()
    derived = tuple(need for need in derived_needs(text) if need.code not in given)
    return (*(Need(code, derived=False) for code, yes in given.items() if yes), *derived)


def _everything(shelf: Shelf, spot: Spot, text: ServiceText, position: Position, needs: tuple[Need, ...]) -> str:
    """Return all that may be searched for; of a withheld place nothing that says where it is."""
    service = spot.service
    parts = [text.description, line(service, "application_process")]
    parts += [line(service, "eligibility_description"), line(service, "fees_description"), line(service, "alert")]
    parts += [name for name, _facet in text.terms]
    parts += languages_of(shelf, spot)
    parts += [word for need in needs for word in need_search_words(need)]
    if not position.withheld:
        parts += [address_line(address_row(shelf, spot)) or ""]
    return "\n".join(part for part in parts if part)


def _names(spot: Spot, text: ServiceText, position: Position) -> str:
    parts = [text.name, text.alternate_name, *text.organizations]
    if not position.withheld:
        parts.append(line(spot.location, "name"))
    return "\n".join(dict.fromkeys(part for part in parts if part))


def name_key(service: Row) -> str:
    """Return the name of a service, case ignored: services with the same one are called after their organizations."""
    return line(service, "name").casefold()


class EntryMaker:
    """Makes entries; holds what they all need, looked up once."""

    def __init__(self, db: Database, gazetteer: Gazetteer) -> None:
        """Look up the names that several services have, and what persons said services and terms are for."""
        self.db = db
        self.gazetteer = gazetteer
        names = Counter(name_key(row) for row in rows(db, "SELECT name FROM service WHERE gone_on IS NULL"))
        self.shared = {name for name, count in names.items() if count > 1}
        self._places: dict[str, bool] = {}
        self.given: dict[str, dict[str, bool]] = {}
        for row in rows(db, "SELECT * FROM given_need ORDER BY service_id, code"):
            self.given.setdefault(row["service_id"], {})[row["code"]] = bool(row["given"])
        self._said = said(db)

    def title(self, service: Row, organization: str | None) -> str:
        """Return the title of one service."""
        shared = name_key(service) in self.shared
        return title_of(line(service, "name"), organization, shared=shared, is_place=self._is_place)

    def _is_place(self, name: str) -> bool:
        """Return whether the name is that of a town, county or state, and nothing else."""
        if len(name.split()) > LONGEST_PLACE:
            return False
        key = name.casefold()
        if key not in self._places:
            self._places[key] = any(place.kind in _NAMED for place in self.gazetteer.find_at_home(name))
        return self._places[key]

    def titles_of_merged(self) -> dict[str, str]:
        """Return the least title, case ignored, of each service that has a listing made of several records, by id."""
        services = {each for merge in all_merges(self.db) for each in (merge.kept_service, merge.merged_service)}
        titles: dict[str, list[str]] = {}
        if services:
            shelf = Shelf(self.db, services)
            for spot in shelf.spots():
                title = self.title(spot.service, line(shelf.organization(spot), "name") or None)
                titles.setdefault(spot.service["id"], []).append(title.casefold())
        return {service: min(found) for service, found in titles.items()}

    def entries(self, services: list[str]) -> Iterator[Entry]:
        """Yield the entries of those services."""
        shelf = Shelf(self.db, services)
        for spot in shelf.spots():
            yield self._entry(shelf, spot)

    def _entry(self, shelf: Shelf, spot: Spot) -> Entry:
        parts = tuple(self._entry(shelf, part) for part in spot.parts)
        organization = shelf.organization(spot)
        text = _service_text(shelf, spot, self._said_by(spot))
        position = _position(shelf, spot, self.gazetteer)
        enforcement = next((part.enforcement for part in parts if part.enforcement), None) or enforcement_reason(text)
        given = self._given(spot)
        needs = _needs(given, text, enforcement=enforcement is not None)
        return Entry(
            spot=spot,
            title=self.title(spot.service, line(organization, "name") or None),
            position=position,
            needs=needs,
            enforcement=enforcement,
            record_kinds=record_kinds(documents_of(shelf, spot)),
            bound_to=bound_to_all((part.bound_to for part in parts), spot.merges)
            if parts
            else _bound_to(shelf, spot, text, given),
            names="\n".join(dict.fromkeys([_names(spot, text, position), *_other_names(spot)])),
            everything=_everything(shelf, spot, text, position, needs),
            parts=parts,
        )

    def _said_by(self, spot: Spot) -> Said:
        """Return what the terms of its source mean; of records that are one, the first one's source first."""
        found: dict[str, tuple[str, ...]] = {}
        for part in reversed(spot.giving(Field.CATEGORIES)):
            found |= self._said.get(part.service["source_id"], {})
        return found

    def _given(self, spot: Spot) -> dict[str, bool]:
        """Return what persons said the services are for; of records that are one, the first one's word first."""
        given: dict[str, bool] = {}
        for part in reversed(spot.records):
            given |= self.given.get(part.service["id"], {})
        return given


def _other_names(spot: Spot) -> Iterator[str]:
    """Yield what the records that are one are called otherwise: somebody looks for it under that name."""
    for part in spot.parts:
        yield from (name for column in ("name", "alternate_name") if (name := line(part.service, column)))


def _bound_to(shelf: Shelf, spot: Spot, text: ServiceText, given: dict[str, bool]) -> str:
    """Return the hash that a "nothing found" is bound to: address, operator and the source's and persons' categories.

    Categories that our own rules give are left out, so that a better rule table ages no check.
    """
    organization = shelf.organization(spot)
    categories = sorted({name for name, _facet in text.terms} | {code for code, yes in given.items() if yes})
    return bound_to(address_line(address_row(shelf, spot)) or "", line(organization, "name"), categories)

"""What the search index holds of one listing, made from its rows: title, position, needs and words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from resources_db.contact import bound_to
from resources_db.engine import Database
from resources_db.listing_parts import (
    address_line,
    address_row,
    address_text,
    documents_of,
    languages_of,
    line,
    terms_of,
    texts_of,
)
from resources_db.markup import strip_markup
from resources_db.model import Need, PlaceKind, Position, Region
from resources_db.need_words import need_search_words
from resources_db.needs import ServiceText, derived_needs, enforcement_reason
from resources_db.places import Gazetteer
from resources_db.position import position_of
from resources_db.record_facts import record_kinds
from resources_db.rows import Row, rows
from resources_db.shelf import Shelf, Spot
from resources_db.terms.kept import Said, said
from resources_db.titles import title_of

LONGEST_PLACE = 4
"""Names of more words than these are not looked up as places."""
_NAMED = {PlaceKind.CITY, PlaceKind.COUNTY, PlaceKind.STATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One listing as the index holds it. `names` and `everything` are what words are looked for in."""

    spot: Spot
    title: str
    position: Position
    needs: tuple[Need, ...]
    enforcement: str | None
    record_kinds: frozenset[str]
    bound_to: str
    names: str
    everything: str


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
    for area in texts_of(shelf.service_areas.get(spot.service["id"], []), "name", spot.gone_on):
        found = gazetteer.find_at_home(area)
        if wide := [place for place in found if place.kind in {PlaceKind.COUNTY, PlaceKind.STATE}]:
            return wide[0].region
    return Region()


def _position(shelf: Shelf, spot: Spot, gazetteer: Gazetteer) -> Position:
    """Return where the listing is; what is withheld belongs to its county or state, at least to a stated area."""
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


def _key(service: Row) -> str:
    return line(service, "name").casefold()


class EntryMaker:
    """Makes entries; holds what they all need, looked up once."""

    def __init__(self, db: Database, gazetteer: Gazetteer) -> None:
        """Look up the names that several services have, and what persons said services and terms are for."""
        self.db = db
        self.gazetteer = gazetteer
        names = Counter(_key(row) for row in rows(db, "SELECT name FROM service WHERE gone_on IS NULL"))
        self.shared = {name for name, count in names.items() if count > 1}
        self._places: dict[str, bool] = {}
        self.given: dict[str, dict[str, bool]] = {}
        for row in rows(db, "SELECT * FROM given_need ORDER BY service_id, code"):
            self.given.setdefault(row["service_id"], {})[row["code"]] = bool(row["given"])
        self._said = said(db)

    def title(self, service: Row, organization: str | None) -> str:
        """Return the title of one service."""
        shared = _key(service) in self.shared
        return title_of(line(service, "name"), organization, shared=shared, is_place=self._is_place)

    def _is_place(self, name: str) -> bool:
        """Return whether the name is that of a town, county or state, and nothing else."""
        key = name.casefold()
        if key not in self._places:
            few_words = len(key.split()) <= LONGEST_PLACE
            found = self.gazetteer.find_at_home(name) if few_words else []
            self._places[key] = any(place.kind in _NAMED for place in found)
        return self._places[key]

    def entries(self, services: list[str]) -> Iterator[Entry]:
        """Yield the entries of those services."""
        shelf = Shelf(self.db, services)
        for spot in shelf.spots():
            yield self._entry(shelf, spot)

    def _entry(self, shelf: Shelf, spot: Spot) -> Entry:
        organization = shelf.organization(spot)
        text = _service_text(shelf, spot, self._said.get(spot.service["source_id"], {}))
        position = _position(shelf, spot, self.gazetteer)
        enforcement = enforcement_reason(text)
        given = self.given.get(spot.service["id"], {})
        needs = _needs(given, text, enforcement=enforcement is not None)
        return Entry(
            spot=spot,
            title=self.title(spot.service, line(organization, "name") or None),
            position=position,
            needs=needs,
            enforcement=enforcement,
            record_kinds=record_kinds(documents_of(shelf, spot)),
            bound_to=_bound_to(shelf, spot, text, given),
            names=_names(spot, text, position),
            everything=_everything(shelf, spot, text, position, needs),
        )


def _bound_to(shelf: Shelf, spot: Spot, text: ServiceText, given: dict[str, bool]) -> str:
    """Return the hash that a "nothing found" is bound to: address, operator and the source's and persons' categories.

    Categories that our own rules give are left out, so that a better rule table ages no check.
    """
    organization = shelf.organization(spot)
    categories = sorted({name for name, _facet in text.terms} | {code for code, yes in given.items() if yes})
    return bound_to(address_line(address_row(shelf, spot)) or "", line(organization, "name"), categories)

"""Fictional listings, records and answers for the tests of the window, made without a directory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from resources_db.codes import SectionKey
from resources_db.filters import EVERY_FILTER, Filter, Tally, known, none_found
from resources_db.model import (
    NOBODY_HAS_CHECKED,
    Contact,
    ContactLine,
    Domain,
    Level,
    Listing,
    Need,
    Phone,
    Place,
    PlaceKind,
    Point,
    Position,
    PositionKind,
    Record,
    Region,
    Report,
    State,
)
from resources_db.query import Query
from resources_db.results import Found, Hidden, Hit, Results, Section

HARBOR = Place(
    name="33128",
    detail="Harbor City, FL",
    kind=PlaceKind.ZIP,
    point=Point(25.77, -80.2),
    precision_m=900,
    region=Region("FL", "12086"),
)
EXACT = Position(kind=PositionKind.EXACT, point=Point(25.78, -80.19), region=Region("FL", "12086"))
CHECKED_ON = date(2026, 10, 2)
_LEVELS = {
    State.REQUIRED: Level.REQUIRED,
    State.LIKELY: Level.LIKELY,
    State.POSSIBLE: Level.POSSIBLE,
    State.NONE_FOUND: Level.NONE_FOUND,
}


def contact(
    police: State = State.NOT_ASSESSED,
    immigration: State = State.NOT_ASSESSED,
    id_and_data: State = State.NOT_ASSESSED,
) -> Contact:
    """Return three lines in these states, each with what such a line holds."""
    return Contact(
        *(_line(domain, state) for domain, state in zip(Domain, (police, immigration, id_and_data), strict=True))
    )


def _line(domain: Domain, state: State) -> ContactLine:
    if state is State.NOT_ASSESSED:
        return ContactLine(domain=domain, state=state)
    level = Level.POSSIBLE if state is State.DISPUTED else _LEVELS.get(state)
    code = {Domain.POLICE: "POL_NEARBY", Domain.IMMIGRATION: "ICE_SEEN", Domain.ID_AND_DATA: "ID_GOV"}[domain]
    reports: tuple[Report, ...] = ()
    if state.known_contact and level is not None:
        reports = (Report(code=code, level=level, on=CHECKED_ON, evidence_kind="CLIENT_REPORT"),)
    return ContactLine(
        domain=domain,
        state=state,
        on=CHECKED_ON,
        level=level,
        reports=reports,
        evidence_kind="SVC_TOLD",
        other_on=CHECKED_ON if state is State.DISPUTED else None,
        other_evidence_kind="SVC_TOLD" if state is State.DISPUTED else "",
    )


def listing(number: int = 1, **changes: object) -> Listing:
    """Return a listing; `changes` are its fields."""
    made = Listing(
        id=f"listing-{number}",
        service_id=f"service-{number}",
        organization_id="organization-1",
        location_id=f"location-{number}",
        title=f"Harbor Street Exchange {number}",
        service=f"Harbor Street Exchange {number}",
        organization="Harbor Health Union",
        location=None,
        address="12 Harbor Street, Harbor City FL 33128",
        position=EXACT,
        contact=NOBODY_HAS_CHECKED,
        phones=(Phone("(305) 555-0142"),),
        hours="Mon to Fri 10 am to 5 pm",
        source="Harbor City directory",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def withheld(number: int = 1, **changes: object) -> Listing:
    """Return a listing whose address is not public."""
    position = Position(kind=PositionKind.WITHHELD, region=Region("FL", "12086"))
    return listing(number, address=None, position=position, **changes)


def record(of: Listing, **changes: object) -> Record:
    """Return a record of the listing `of`, with the usual facts."""
    made = Record(
        listing=of,
        service_description="Naloxone, test strips, syringes, wound care, disposal",
        application_process="Walk in, or call first.",
        fees="Free",
        required_documents=("Nothing",),
        source_name="Harbor City directory",
        original_id="17",
        data_as_of=date(2026, 10, 5),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def found(of: Listing, distance_m: float | None = 1287.5, bearing: str | None = "NE") -> Found:
    """Return a listing as one of an answer."""
    return Found(listing=of, distance_m=distance_m, bearing=bearing)


def answer(
    sections: Mapping[SectionKey, Sequence[Found]] | Sequence[Found],
    query: Query | None = None,
    hidden: Hidden | None = None,
    tallies: Mapping[Filter, Tally] | None = None,
) -> Results:
    """Return the answer that holds these listings, counted."""
    by_key = sections if isinstance(sections, Mapping) else {SectionKey.NEAR: sections}
    every = [one for group in by_key.values() for one in group]
    counts: dict[Domain, dict[State, int]] = {domain: {} for domain in Domain}
    for one in every:
        for line in one.listing.contact.lines:
            counts[line.domain][line.state] = counts[line.domain].get(line.state, 0) + 1
    rows = iter(range(len(every)))
    return Results(
        query=query or Query(),
        sections=tuple(
            Section(key, tuple(Hit(next(rows), one.listing.id, one.distance_m) for one in by_key.get(key, ())))
            for key in SectionKey
        ),
        total=len(every),
        shown=len(every),
        counts=counts,
        hidden=hidden or Hidden(),
        tallies=tallies or _tallies(counts, len(every)),
    )


def _tallies(counts: Mapping[Domain, Mapping[State, int]], total: int) -> dict[Filter, Tally]:
    """Return what the filters of the states would do; nothing is known of ties, of facts, of what is only around."""
    made = dict.fromkeys(EVERY_FILTER, Tally())
    for domain, states in counts.items():
        contact = sum(count for state, count in states.items() if state.known_contact)
        unchecked = sum(count for state, count in states.items() if state.unchecked)
        found_nothing = states.get(State.NONE_FOUND, 0)
        made[known(domain)] = Tally(contact, total - contact, unchecked)
        made[none_found(domain)] = Tally(total - found_nothing, found_nothing, unchecked)
    return made


NALOXONE = Need("HR.NALOXONE", derived=False)

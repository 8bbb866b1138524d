"""Records made by hand for the tests of sheets: fictional places with 555-01xx numbers."""

from dataclasses import replace
from datetime import date

from resources_db.model import (
    NOBODY_HAS_CHECKED,
    Contact,
    ContactLine,
    Domain,
    Level,
    Listing,
    Need,
    Phone,
    Point,
    Position,
    PositionKind,
    Record,
    Report,
    State,
)

TODAY = date(2026, 11, 22)
HERE = Position(kind=PositionKind.EXACT, point=Point(25.77, -80.2))
WITHHELD = Position(kind=PositionKind.WITHHELD)
KNOWN_LEVELS = {
    State.REQUIRED: Level.REQUIRED,
    State.LIKELY: Level.LIKELY,
    State.POSSIBLE: Level.POSSIBLE,
    State.DISPUTED: Level.LIKELY,
}
KINDS = {Domain.POLICE: "POL_NEARBY", Domain.IMMIGRATION: "ICE_SEEN", Domain.ID_AND_DATA: "ID_GOV"}


def report(domain: Domain, level: Level, on: date = date(2026, 9, 14)) -> Report:
    return Report(code=KINDS[domain], level=level, on=on, evidence_kind="CLIENT_REPORT")


def line(domain: Domain, state: State) -> ContactLine:
    """Return a line as it comes out of a real assessment of that state."""
    plain = ContactLine(domain=domain, state=state)
    if state in KNOWN_LEVELS:
        level = KNOWN_LEVELS[state]
        known = replace(plain, on=date(2026, 9, 14), level=level, reports=(report(domain, level),))
        newer = replace(known, other_on=date(2026, 10, 2), other_evidence_kind="SVC_TOLD")
        return newer if state is State.DISPUTED else known
    if state is State.NOT_ASSESSED:
        return plain
    checked = replace(plain, on=date(2026, 10, 2), evidence_kind="SVC_TOLD")
    return replace(checked, review_by=date(2027, 1, 2)) if state is State.NONE_FOUND else checked


def contact(police: State, immigration: State, id_and_data: State) -> Contact:
    states = (police, immigration, id_and_data)
    return Contact(*(line(domain, state) for domain, state in zip(Domain, states, strict=True)))


def listing(title: str = "Harbor Street Exchange", **changes: object) -> Listing:
    made = Listing(
        id="x1",
        service_id="s1",
        organization_id="o1",
        location_id="l1",
        title=title,
        service=title,
        organization=title,
        location=None,
        address="12 Harbor Street, Harbor City, FL 33128",
        position=HERE,
        contact=NOBODY_HAS_CHECKED,
        phones=(Phone("(305) 555-0142"),),
        hours="Mon to Fri 10 am to 5 pm. Closed on holidays.",
        languages=("Spanish", "ht"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # tests name the fields


EXCHANGE = Record(
    listing=listing(
        contact=contact(State.POSSIBLE, State.NONE_FOUND, State.NOT_ASSESSED),
        needs=(Need("HR.NALOXONE", derived=False), Need("HR.TESTSTRIPS", derived=False)),
    ),
    service_description="Naloxone, test strips and clean supplies. A nurse looks at wounds on Tuesdays.",
    application_process="Walk in, or call first.",
    fees="Free",
    data_as_of=date(2026, 10, 5),
)
CLINIC = Record(
    listing=listing(
        "Lantern Immigration Law Clinic",
        address=None,
        position=WITHHELD,
        contact=contact(State.NONE_FOUND, State.NONE_FOUND, State.NONE_FOUND),
        phones=(Phone("(305) 555-0176", "12"), Phone("(305) 555-0177", kind="fax")),
        needs=(Need("LA.IMMIG", derived=True, why="term: Immigrant/Refugee Services"),),
        hours="Calls: Mon, Wed 9 am to 1 pm",
    ),
    service_description="Free help from an immigration lawyer for people without papers.",
    application_process="Call first and leave a message.",
    fees="Free",
    required_documents=("Papers you have",),
    data_as_of=date(2026, 10, 5),
)
SHELTER = Record(
    listing=listing(
        "County Night Shelter",
        organization="Harbor County Housing",
        address="400 Pier Road, Harbor City, FL 33130",
        contact=contact(State.REQUIRED, State.NOT_ASSESSED, State.REQUIRED),
        phones=(Phone("(305) 555-0108"),),
        hours="Doors open every day at 6 pm",
        languages=("English",),
        needs=(Need("HO.SHELTER", derived=False),),
    ),
    service_description="A bed for the night, food and showers.",
    application_process="Walk in.",
    fees="Free",
    eligibility="Adults",
    required_documents=("Photo ID",),
    data_as_of=date(2026, 10, 5),
)
UNCHECKED = Record(
    listing=listing(
        "Dockside Legal Aid",
        needs=(Need("LA.CIVIL", derived=False), Need("LA.REMOVAL", derived=False)),
        address="77 Dock Street, Harbor City, FL 33131",
        phones=(Phone("(305) 555-0119"),),
        hours=None,
    ),
    service_description="Lawyers for people with low income: housing, benefits, deportation.",
    application_process="Call Monday to Thursday in the morning.",
    fees="No fee",
    eligibility="People with low income who live in Harbor County",
    data_as_of=date(2026, 9, 1),
)
FOUR = (EXCHANGE, CLINIC, SHELTER, UNCHECKED)

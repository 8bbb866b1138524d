"""Places for booklets, of every kind that a search may find, and booklets of them."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from exports.booklet import make_booklet
from exports.booklet_values import Booklet, BookletOptions
from exports.sheet_values import SheetOptions
from resources_db.codes import AddressPolicy, SectionKey, State
from resources_db.model import Need, Record
from tests.exports.sheet_records import CLINIC, EXCHANGE, TODAY, WITHHELD, contact, listing

NEEDS = ("HR.NALOXONE", "HR.SYRINGE", "LA.IMMIG", "LA.CIVIL", "FO.PANTRY", "HO.SHELTER", "HE.PHARM")
TOWNS = ("Harbor City, FL 33128", "Harbor City, FL 33130", "Pier Town, FL 33140", "Élan, FL", "the old mill")
GIVEN: dict[str, Any] = {"printed_by": "Harbor Coalition", "phone": "(305) 555-0199", "data_as_of": date(2026, 10, 5)}
Found = list[tuple[SectionKey, Record]]


def place(title: str, *needs: str, key: SectionKey = SectionKey.NEAR, **changes: object) -> tuple[SectionKey, Record]:
    """Return a place as a search finds it; "needs" are codes."""
    said = tuple(Need(code, derived=False) for code in needs)
    return key, replace(EXCHANGE, listing=listing(title, id=title, needs=said, **changes))


def gone(title: str) -> tuple[SectionKey, Record]:
    return place(title, "FO.PANTRY", no_longer_listed=TODAY, source="Harbor 211")


def office(title: str) -> tuple[SectionKey, Record]:
    return place(title, key=SectionKey.ENFORCEMENT, enforcement="name: Police Department")


def withheld(title: str) -> tuple[SectionKey, Record]:
    key, record = place(title, "SV.DV", key=SectionKey.WITHHELD, address=None, position=WITHHELD)
    return key, replace(record, alert="Behind the church in Hidden Street.", service_description="In Hidden Street.")


def never_printed(title: str) -> tuple[SectionKey, Record]:
    return place(title, "SV.DV", address=None, position=WITHHELD, address_policy=AddressPolicy.NEVER_PRINT)


MIXED: Found = [
    gone("Old Pantry"),
    office("Harbor Police"),
    withheld("Quiet House"),
    place("Nameless need"),
    place("Zebra Clinic", "LA.IMMIG", "HR.NALOXONE"),
    place("Anchor Law", "LA.CIVIL", contact=contact(State.REQUIRED, State.DISPUTED, State.NONE_FOUND)),
    (SectionKey.NEAR, CLINIC),
]


def booklet_of(found: Found, needs: tuple[str, ...] = (), **chosen: Any) -> Booklet:  # noqa: ANN401 (options of a sheet)
    """Return the booklet of those places, of one area."""
    sheet = SheetOptions(**{**GIVEN, **chosen})
    return make_booklet(found, BookletOptions(sheet=sheet, area="Near Harbor City", needs=needs), TODAY)


@st.composite
def places(draw: st.DrawFn, most: int = 24) -> Found:
    """Draw places of any kind under names that tell them apart."""
    found: Found = []
    for number in range(draw(st.integers(1, most))):
        title = f"{draw(st.sampled_from(('Anchor', 'Ángel', 'Zebra')))} {number}x"
        states = contact(*(draw(st.sampled_from(State)) for _domain in range(3)))
        kind = draw(st.sampled_from(("open", "open", "open", "withheld", "gone", "office")))
        if kind == "open":
            needs = draw(st.lists(st.sampled_from(NEEDS), max_size=3, unique=True))
            address = f"{number} Pier Road, {draw(st.sampled_from(TOWNS))}"
            made = place(title, *needs, address=address, contact=states)
        else:
            made = {"withheld": withheld, "gone": gone, "office": office}[kind](title)
        found.append((made[0], replace(made[1], listing=replace(made[1].listing, contact=states))))
    return found

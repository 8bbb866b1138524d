"""Before printing: every reason that stands in the records is in the list, named with its place."""

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.sheet import Sheet, SheetOptions, make_sheet
from exports.sheet_values import Layout
from resources_db.closed_days import closed_on
from resources_db.contact import seen_by_one
from resources_db.dates import CHECK_GOOD_FOR, long_date
from resources_db.edits.said import Verified
from resources_db.hours import CLOSED, DAYS
from resources_db.model import AddressPolicy, Domain, Phone, Record, Schedule, State
from resources_db.vocabulary import phrase, vocabulary
from tests.exports.sheet_records import EXCHANGE, TODAY, WITHHELD, contact

LANGUAGES = ("en", "es")
REASON_OF_STATE = {
    State.REQUIRED: "known",
    State.LIKELY: "known",
    State.POSSIBLE: "known",
    State.DISPUTED: "known",
    State.NOT_ASSESSED: "not_assessed",
    State.OUT_OF_DATE: "out_of_date",
    State.PARTIAL: "unchecked",
    State.ASKED_NO_ANSWER: "unchecked",
}
STATES = frozenset(REASON_OF_STATE.values())
BARE = replace(EXCHANGE, data_as_of=TODAY)
WEEKDAYS = Schedule(days=DAYS[:5], opens_at="09:00", closes_at="17:00")
OLD = TODAY - CHECK_GOOD_FOR - timedelta(days=1)


def on(record: Record, **fields: object) -> Record:
    """Return the record with some fields of its listing changed."""
    return replace(record, listing=replace(record.listing, **fields))  # type: ignore[arg-type]


def sheet(*records: Record, language: str = "en", **options: object) -> Sheet:
    return make_sheet(records, replace(SheetOptions(language=language), **options), TODAY)  # type: ignore[arg-type]


def reasons(made: Sheet, place: int = 1) -> set[str]:
    return {warning.reason for warning in made.warned if warning.place == place}


@pytest.mark.parametrize(
    ("language", "name", "alert"), [("en", "Name", "what to know first"), ("es", "Nombre", "lo primero")]
)
@pytest.mark.parametrize("layout", get_args(Layout))
def test_a_name_or_an_alert_that_is_cut_is_told(layout: Layout, language: str, name: str, alert: str) -> None:
    def cut(title: str, told: str) -> str:
        made = sheet(on(replace(BARE, alert=told), title=title), language=language, layout=layout)
        return " ".join(warning.sentence for warning in made.warned if warning.reason == "shortened")

    fitting, long = "Harbor " * 23, "Harbor " * 24
    assert cut(fitting, "Closed. " * 32) == ""
    assert (name in cut(long, ""), alert in cut(long, "")) == (True, False)
    assert (name in cut(fitting, "Closed. " * 33), alert in cut(fitting, "Closed. " * 33)) == (False, True)


def test_on_a_discreet_sheet_the_name_that_is_cut_is_the_one_that_stands_there() -> None:
    for own, typed, told in (
        ("Pier " * 40, "", True),
        ("Pier " * 40, "Blue door", False),
        ("Pier", "Blue door " * 20, True),
        ("Pier", "Blue door", False),
    ):
        made = sheet(on(BARE, title=own), discreet=True, names={BARE.listing.id: typed})
        assert any("Name" in each.sentence for each in made.warned if each.reason == "shortened") is told


ANY = st.builds(
    lambda states, listing, record: on(replace(BARE, **record), contact=contact(*states), **listing),
    st.tuples(*[st.sampled_from(State)] * 3),
    st.fixed_dictionaries(
        {
            "phones": st.sampled_from([(), BARE.listing.phones]),
            "enforcement": st.sampled_from([None, "term: Police"]),
            "needs": st.just(()),
            "no_longer_listed": st.sampled_from([None, TODAY - timedelta(days=9)]),
            "earlier": st.sampled_from(["", "Old Exchange"]),
            "schedules": st.lists(
                st.sampled_from([WEEKDAYS, Schedule(days=("SU",), notes=CLOSED), Schedule(text="Ring twice")]),
                max_size=2,
            ).map(tuple),
        }
    ),
    st.fixed_dictionaries(
        {
            "alert": st.sampled_from(["", "Ring twice."]),
            "status": st.sampled_from(["", "active", "defunct", "moved"]),
            "data_as_of": st.sampled_from([None, TODAY, OLD]),
            "verified": st.sampled_from(
                [None, *(Verified(on=day, organization="Harbor Union", role="nurse") for day in (TODAY, OLD))]
            ),
        }
    ),
)


def due(record: Record) -> set[str]:
    """Return every reason that stands in a record, read from its values alone."""
    listing = record.listing
    looked = [day for day in (record.data_as_of, record.verified and record.verified.on) if day]
    found = {
        "enforcement": listing.enforcement is not None,
        "no_phone": not listing.phones,
        "no_longer_listed": listing.no_longer_listed is not None,
        "earlier": bool(listing.earlier),
        "alert": bool(record.alert),
        "status": record.status not in {"", "active"},
        "never_checked": not looked,
        "unverified": bool(looked) and max(looked) == OLD,
        "closed_today": closed_on(listing, TODAY),
        "seen_by_one": any(map(seen_by_one, listing.contact.lines)),
    }
    states = {REASON_OF_STATE.get(line.state, "") for line in listing.contact.lines} - {""}
    return states | {reason for reason, true in found.items() if true}


@given(st.lists(ANY, min_size=1, max_size=6), st.sampled_from(LANGUAGES))
def test_every_reason_of_every_place_is_in_the_list_and_no_other(records: list[Record], language: str) -> None:
    named = [on(record, title=f"House {number}", id=f"x{number}") for number, record in enumerate(records, 1)]
    made = sheet(*named, language=language)
    for number, record in enumerate(named, 1):
        assert reasons(made, number) == due(record)
        for domain, line in zip(Domain, record.listing.contact.lines, strict=True):
            name, reason = vocabulary().domains[domain].short.say(language), REASON_OF_STATE.get(line.state)
            told = [w.reason for w in made.warned if w.place == number and w.reason in STATES and name in w.brief]
            assert told == [reason][: reason is not None], "each is named beside its own state, and nowhere else"
        for warning in made.warned:
            if warning.place == number:
                assert f"{number} (House {number})" in warning.text
                assert warning.sentence in warning.text
    assert list(made.warnings) == [warning.text for warning in made.warned]


@given(ANY, st.sampled_from(LANGUAGES))
def test_a_discreet_sheet_and_one_that_leaves_a_place_off_say_no_less(record: Record, language: str) -> None:
    staying = on(BARE, id="x0")
    discreet = sheet(staying, record, language=language, discreet=True)
    expected = {"not_discreet"} if record.listing.enforcement else due(record)
    assert expected <= reasons(discreet, 2)
    never = on(record, address_policy=AddressPolicy.NEVER_PRINT)
    assert reasons(sheet(staying, never, language=language), 2) == {"never_print"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_old_it_is_says_who_looked_and_whose_data_it_is(language: str) -> None:
    record = replace(BARE, data_as_of=OLD, source_name="County list")
    looked = Verified(on=OLD - timedelta(days=30), organization="Harbor Union", role="nurse")
    [old] = [w.text for w in sheet(record, language=language).warned if w.reason == "unverified"]
    [older] = [
        w.text for w in sheet(replace(record, verified=looked), language=language).warned if w.reason == "unverified"
    ]
    for text in (old, older):
        assert "181" in text
        assert "County list" in text
        assert long_date(OLD, language) in text
    assert "Harbor Union" in older
    [unknown] = [
        w.text for w in sheet(replace(record, data_as_of=None), language=language).warned if w.reason == "never_checked"
    ]
    assert "County list" in unknown


def test_the_last_day_of_half_a_year_is_still_in_time() -> None:
    assert "unverified" not in reasons(sheet(replace(BARE, data_as_of=TODAY - CHECK_GOOD_FOR)))
    assert "unverified" in reasons(sheet(replace(BARE, data_as_of=OLD)))


def test_what_is_closed_on_a_day_that_nobody_knows_is_not_said() -> None:
    record = on(BARE, schedules=(WEEKDAYS,))
    assert date(2026, 11, 22) == TODAY, "a Sunday"
    assert "closed_today" in reasons(sheet(record))
    assert "closed_today" not in reasons(sheet(record, clock_behind=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("schedules", [(), (Schedule(text="Ring twice"),), (Schedule(days=DAYS, opens_at="00:00"),)])
def test_no_hours_make_a_warning_say_open(language: str, schedules: tuple[Schedule, ...]) -> None:
    made = sheet(on(BARE, schedules=schedules), language=language)
    assert not [text for text in made.warnings for word in ("open", "abiert") if word in text.casefold()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_closed_today_is_said_with_the_hours_that_say_it(language: str) -> None:
    hours = {
        "en": "(Sun): Mon\N{EN DASH}Fri 09:00\N{EN DASH}17:00",
        "es": "(dom.): lun.\N{EN DASH}vie. 09:00\N{EN DASH}17:00",
    }
    made = sheet(on(BARE, schedules=(WEEKDAYS,), hours=None), language=language)
    assert sum(hours[language] in warning for warning in made.warnings) == 1


def test_an_address_that_is_withheld_is_told_of_too() -> None:
    assert "withheld" in reasons(sheet(on(BARE, position=WITHHELD, address=None)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "phone",
    [
        Phone("(305) 555-0142", kind="fax"),
        Phone(""),
        Phone(" ", kind="tty"),
        Phone("", kind="hotline"),
        Phone("", description="Ask at the desk"),
    ],
)
def test_what_nobody_can_call_is_no_phone(phone: Phone, language: str) -> None:
    withheld = {"position": WITHHELD, "address": None, "address_policy": AddressPolicy.CALL_FIRST}
    made = sheet(on(BARE, phones=(phone,)), on(BARE, phones=(phone,), **withheld), language=language)
    for number, place in enumerate(made.places, 1):
        assert "no_phone" in reasons(made, number)
        assert phrase("fact.not_stated", language) in {fact.text for fact in place.facts if fact.key == "sheet.phone"}
    assert phrase("address.call", language) not in {fact.text for fact in made.places[1].facts}

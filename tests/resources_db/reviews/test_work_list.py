"""The work list against looking at every listing: once each, under the most pressing reason, and the counts agree."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import pytest

from resources_db.assessments import to_json
from resources_db.directory import Directory
from resources_db.distance import metres
from resources_db.engine import open_directory as open_file
from resources_db.model import (
    Assessment,
    Contact,
    Domain,
    Listing,
    Place,
    PlaceKind,
    Point,
    Region,
    State,
    Subject,
)
from resources_db.query import Query
from resources_db.reviews.values import Why, WorkItem, WorkQuery
from resources_db.sources.records import Row
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import all_no, none_found, positive, row
from tests.helpers.directories import TODAY, service, take_in, with_assessments
from tests.helpers.reviewing import DESK, about, open_reviewed, record

MIAMI = Place(
    name="33128", kind=PlaceKind.ZIP, point=Point(25.776, -80.2), precision_m=900, region=Region("FL", "12086")
)
REASONS = (State.NOT_ASSESSED, State.PARTIAL, State.ASKED_NO_ANSWER)


def a_service(rng: random.Random, number: int) -> dict[str, Row]:
    """Return a service at a point, in a ZIP, withheld, or nowhere; one in eight is an office of the police."""
    office = rng.random() < 0.12
    said = {"organization": f"Harbor Police Department {number}" if office else f"Organization {rng.randrange(9)}"}
    name = rng.choice(["Food pantry", "Naloxone", "Legal aid", "Reading room", "Shelter"])
    match rng.randrange(5):
        case 0:
            pass
        case 1:
            said |= {"zip": rng.choice(["33128", "94110"]), "city": "", "address_1": "Undisclosed location"}
            said |= {"state": "FL" if said["zip"] == "33128" else "CA"}
        case 2:
            said |= {"zip": "33301", "city": "Fort Lauderdale"}
        case _:
            said |= {"latitude": f"{25.77 + rng.gauss(0, 0.1)}", "longitude": f"{-80.19 + rng.gauss(0, 0.1)}"}
    return service(number, f"{name} {number}", **said)


def an_assessment(rng: random.Random, number: int, services: Sequence[dict[str, Row]]) -> Assessment:
    own = rng.choice(services)
    domain, ago = rng.choice([*Domain]), rng.randrange(500)
    half = all_no(domain, **{vocabulary().needed(domain)[0]: "not known"})
    made = rng.choice(
        [
            positive(rng.choice(["POL_ON_SITE", "POL_NEARBY", "ICE_SEEN", "ID_GOV"])),
            positive("POL_ON_SITE", trigger=("INCIDENT",)),
            none_found(domain),
            none_found(domain, checklist=half),
            row(domain=domain),
        ]
    )
    table = Subject.SERVICE_AT_LOCATION if "service_at_location" in own else Subject.SERVICE
    subject = Subject.ORGANIZATION if made.kind and rng.random() < 0.3 else table
    day = TODAY - timedelta(days=ago)
    return replace(
        made, id=f"a{number}", subject_type=subject, subject_id=str(own[subject.value]["id"]),
        assessed_on=day, review_by=day + timedelta(days=rng.choice([30, 90])), created_at=str(number),
    )  # fmt: skip


def a_directory(folder: Path, seed: int) -> Directory:
    rng = random.Random(seed)
    services = [a_service(rng, number) for number in range(60)]
    assessments = [an_assessment(rng, number, services) for number in range(70)]
    return with_assessments(folder, services, assessments)


@pytest.fixture(params=range(6))
def many(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Directory]:
    with a_directory(tmp_path, request.param) as directory:
        yield directory


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


def listings(directory: Directory) -> list[Listing]:
    return [found.listing for found in directory.found(directory.search(Query()).hits(), None)]


def incident(contact: Contact, domain: Domain) -> bool:
    line = contact.of(domain)
    return line.state is not State.DISPUTED and any(report.past_incident for report in line.reports)


def reason(listing: Listing) -> Why | None:
    """Return why a listing stands in the list, from its lines alone."""
    contact, lines = listing.contact, listing.contact.lines
    called = listing.enforcement is None and listing.no_longer_listed is None
    if any(incident(contact, domain) for domain in Domain):
        return Why.INCIDENT
    if any(line.state is State.DISPUTED for line in lines):
        return Why.DISPUTED
    old = any(report.old for line in lines for report in line.reports)
    if called and (old or any(line.state is State.OUT_OF_DATE for line in lines)):
        return Why.OUT_OF_DATE
    unasked = any(line.reports and all(report.from_record for report in line.reports) for line in lines)
    return Why.NOT_ASSESSED if called and (unasked or any(line.state in REASONS for line in lines)) else None


def all_of(directory: Directory, query: WorkQuery = WorkQuery()) -> tuple[WorkItem, ...]:  # noqa: B008 (a value)
    return directory.reviews.work_list(query, None).items


def test_every_place_with_a_reason_stands_once_under_the_most_pressing_one(many: Directory) -> None:
    expected = {listing.id: why for listing in listings(many) if (why := reason(listing)) is not None}
    items = all_of(many)
    assert {item.listing_id: item.why for item in items} == expected
    assert len(items) == len(expected)
    assert [item.why for item in items] == sorted((item.why for item in items), key=list(Why).index)


def test_the_counts_agree_with_the_items_whatever_is_picked(many: Directory) -> None:
    for query in (WorkQuery(), WorkQuery(place=MIAMI, within_m=9_000.0), WorkQuery(needs=("HR", "FO"))):
        everything = Counter(item.why for item in all_of(many, query))
        for why in Why:
            picked = many.reviews.work_list(replace(query, why=frozenset({why})), None)
            assert {each: count for each, count in picked.counts.items() if count} == everything
            assert Counter(item.why for item in picked.items) == Counter({why: everything[why]}) - Counter()


def test_a_limit_cuts_the_items_and_never_the_counts(many: Directory) -> None:
    whole, cut = many.reviews.work_list(WorkQuery(), None), many.reviews.work_list(WorkQuery(), 7)
    assert cut.items == whole.items[:7]
    assert cut.counts == whole.counts
    assert many.reviews.work_list(WorkQuery(), 0).items == ()


def test_an_item_says_what_its_listing_says(many: Directory) -> None:
    by_id = {listing.id: listing for listing in listings(many)}
    for item in all_of(many):
        listing = by_id[item.listing_id]
        assert (item.title, item.contact) == (listing.title, listing.contact)
        assert item.domains
        assert item.phone == listing.phones[0].number
        assert item.distance_m is None
        assert item.since is None or item.since <= TODAY + timedelta(days=1)


def test_near_a_place_the_nearest_of_each_reason_come_first(many: Directory) -> None:
    by_id = {listing.id: listing for listing in listings(many)}
    items = all_of(many, WorkQuery(place=MIAMI))
    for _why, group in groupby(items, key=lambda item: item.why):
        far = [item.distance_m for item in group]
        known = [metre for metre in far if metre is not None]
        assert known == sorted(known)
        assert far[: len(known)] == known, "what has no distance stands behind"
    for item in items:
        point = by_id[item.listing_id].position.point
        assert (item.distance_m is None) == (point is None)
        if point is not None:
            assert item.distance_m == pytest.approx(metres(MIAMI.point, point), rel=1e-5, abs=0.01)


def test_a_radius_keeps_what_lies_in_it_and_what_has_no_point_only_in_its_own_county_or_state(many: Directory) -> None:
    by_id = {listing.id: listing for listing in listings(many)}
    found = {item.listing_id for item in all_of(many, WorkQuery(place=MIAMI, within_m=9_000.0))}
    for listing_id, listing in by_id.items():
        position, region = listing.position, listing.position.region
        if position.point is not None:
            here = metres(MIAMI.point, position.point) <= 9_000
        else:
            here = region.state in {None, "FL"} and region.county in {None, "12086"}
        assert (listing_id in found) == (here and reason(listing) is not None)


def test_without_a_place_the_most_needed_come_first(tmp_path: Path) -> None:
    services = [
        service(1, "Archive", organization="Lantern"),
        service(2, "Food pantry", organization="Lantern"),
        service(3, "Naloxone distribution", organization="Lantern"),
    ]
    with with_assessments(tmp_path, services, []) as directory:
        titles = [item.title for item in all_of(directory)]
        assert titles[0].endswith("Naloxone distribution")
        assert titles[-1].endswith("Archive")
        [pantry] = all_of(directory, WorkQuery(needs=("FO",)))
        assert pantry.title.endswith("Food pantry")


def test_the_days_since_when(directory: Directory) -> None:
    def since(number: int) -> tuple[Why, date | None]:
        listing_id = record(directory, number).listing.id
        [item] = [item for item in all_of(directory) if item.listing_id == listing_id]
        return item.why, item.since

    day = TODAY - timedelta(days=100)
    assert since(1) == (Why.NOT_ASSESSED, None)
    directory.reviews.assess([about(row(assessed_on=day), record(directory, 1))], DESK)
    assert since(1) == (Why.NOT_ASSESSED, day), "a call without an answer is no check"
    check = none_found(Domain.IMMIGRATION, assessed_on=day, review_by=day + timedelta(days=90))
    directory.reviews.assess([about(check, record(directory, 2))], DESK)
    assert since(2) == (Why.OUT_OF_DATE, day + timedelta(days=91)), "the day after the last one on which it stood"
    seen = positive("POL_NEARBY", assessed_on=day, review_by=day + timedelta(days=30))
    directory.reviews.assess([about(seen, record(directory, 3))], DESK)
    assert since(3) == (Why.INCIDENT, day)
    old = positive("POL_ON_SITE", assessed_on=day, review_by=day + timedelta(days=30))
    directory.reviews.assess([about(old, record(directory, 4))], DESK)
    assert since(4) == (Why.OUT_OF_DATE, day + timedelta(days=31))
    newer = none_found(assessed_on=TODAY, review_by=TODAY + timedelta(days=90))
    directory.reviews.assess([about(newer, record(directory, 4))], DESK)
    assert since(4) == (Why.DISPUTED, TODAY)


def test_a_place_leaves_the_list_only_when_all_three_domains_are_asked(directory: Directory) -> None:
    one = record(directory, 4)
    for left, domain in ((2, Domain.POLICE), (1, Domain.IMMIGRATION), (0, Domain.ID_AND_DATA)):
        check = none_found(domain, assessed_on=TODAY, review_by=TODAY + timedelta(days=90))
        directory.reviews.assess([about(check, one)], DESK)
        found = [item for item in all_of(directory) if item.listing_id == one.listing.id]
        assert [len(item.domains) for item in found] == ([left] if left else [])


def test_a_photo_id_that_only_the_record_names_is_still_to_be_asked_about(tmp_path: Path) -> None:
    own = service(1, "Harbor pantry", zip="33128")
    own["required_document"] = {"id": "r1", "service_id": "s1", "document": "Photo ID"}
    checks = [
        replace(none_found(domain, assessed_on=TODAY), id=f"n{domain}", subject_id="a1")
        for domain in (Domain.POLICE, Domain.IMMIGRATION)
    ]
    with with_assessments(tmp_path, [own], checks) as directory:
        [item] = all_of(directory)
        assert item.contact.id_and_data.state is State.POSSIBLE
        assert (item.why, item.domains, item.since) == (Why.NOT_ASSESSED, (Domain.ID_AND_DATA,), None)


def wait(folder: Path, assessment: Assessment, arrived_on: date) -> None:
    """Let an assessment wait for a yes, as an import leaves it."""
    db = open_file(folder / "directory.db")
    values = [assessment.id, "source", arrived_on.isoformat(), "good_news", assessment.subject_id, to_json(assessment)]
    db.execute("INSERT INTO waiting_assessment VALUES (?, ?, ?, ?, ?, ?)", values)
    db.conn.commit()
    db.close()


def test_what_waits_for_a_yes_stands_at_every_listing_that_it_is_about(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as directory:
        kitchen = record(directory, 1)
    day = TODAY - timedelta(days=3)
    wait(tmp_path, replace(none_found(Domain.IMMIGRATION), id="w1", subject_id=kitchen.listing.id), day)
    wait(tmp_path, replace(positive(), id="w2", subject_id=kitchen.listing.organization_id or ""), TODAY)
    with open_reviewed(tmp_path) as directory:
        items = [item for item in all_of(directory) if item.why is Why.WAITING]
    assert {item.title: (item.waiting, item.domains, item.since) for item in items} == {
        "Harbor pantry": (("w1", "w2"), (Domain.POLICE, Domain.IMMIGRATION), day),
        "Lantern Kitchen: Pier pantry": (("w2",), (Domain.POLICE,), TODAY),
        "Lantern Kitchen: Helpline": (("w2",), (Domain.POLICE,), TODAY),
    }


def test_nobody_is_sent_to_call_an_office_of_enforcement_or_what_is_gone(tmp_path: Path) -> None:
    services = [
        service(1, "Records window", organization="Harbor Police Department", zip="33128"),
        service(2, "Old pantry", organization="Lantern", zip="33128"),
        service(3, "New pantry", organization="Lantern", zip="33128"),
    ]
    with with_assessments(tmp_path, services, []) as directory:
        assert len(all_of(directory)) == 2
    disputed = [
        replace(positive(ago=40), id="r", subject_id="a1"),
        replace(none_found(ago=1), id="n", subject_id="a1", bound_to=""),
    ]
    with with_assessments(tmp_path / "disputed", services, disputed) as directory:
        found = {item.title: item.why for item in all_of(directory)}
        assert found["Records window"] is Why.DISPUTED, "it has to be decided all the same"


def test_what_its_source_no_longer_lists_is_not_called(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as directory:
        four = {item.title for item in all_of(directory)}
        take_in(directory, [service(1, "Harbor pantry", zip="33128", organization="Lantern Kitchen")])
        left = {item.title for item in all_of(directory)}
        gone = {listing.title for listing in listings(directory) if listing.no_longer_listed}
    assert left == four - gone


def test_nothing_to_do_in_an_empty_directory(tmp_path: Path) -> None:
    with with_assessments(tmp_path, [service(1, "Harbor pantry")], []) as directory:
        empty = directory.reviews.work_list(WorkQuery(needs=("CR.CORESP",)))
    assert empty.items == ()
    assert not any(empty.counts.values())

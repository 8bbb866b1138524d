"""Twice is once, also where something waits: a file that comes again writes nothing, whatever of it waits."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from resources_db.codes import Domain, Level
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.model import Assessment, Subject
from resources_db.reviews.values import Reviewer
from resources_db.rows import value
from resources_db.sources.arriving import Arriving
from resources_db.sources.records import Reading, Row
from resources_db.sync.plan import Plan
from resources_db.wording import catalogue
from tests.helpers.assessments import all_no, positive
from tests.helpers.directories import TODAY, open_directory, reading, service, take_in
from tests.helpers.exchange import Tables, exported, planned, tables, write_tables
from tests.helpers.reviewing import DESK, about

Services = list[dict[str, Row]]
Planning = Callable[[], Plan]
Deed = Callable[[Directory, Path], Planning]
STATED = frozenset(
    {"level", "kind", "domain", "assessed_on", "review_by", "consequence", "status", "source_title", "supersedes_id",
     "supersede_reason"}
)  # fmt: skip
BY = {"organization": "Night desk", "role": "coordinator"}
REFUSED = {"many_address", "many_phone", "many_renamed"}
"""What waits of a file of which nothing at all is taken in: it is refused, and comes again as if it were the first."""
ASKED_ONCE = {"conflict"}
"""What is not asked again: without a yes what a person wrote has stayed."""


def many(*, count: int = 20, **tables: Row | None) -> Services:
    """Return a file of pantries; the first has these rows, and none of a table that is None."""
    found = [service(number, f"Pantry {number}", zip="33128", organization="Kitchen") for number in range(1, count + 1)]
    found[0] = {table: row for table, row in (found[0] | tables).items() if row is not None}
    return found


def saying(**columns: str) -> Services:
    """Return the file with those words of the first service."""
    return many(service={**many()[0]["service"], **columns})


def kept_back(policy: str) -> Reading:
    return replace(reading(many()), address_policies=[("l1", policy, "file")])


def said(**changes: object) -> Assessment:
    plain = Assessment(
        id="00000000-0000-4000-8000-000000000001", subject_type=Subject.SERVICE_AT_LOCATION, subject_id="a1",
        domain=Domain.POLICE, kind="POL_ON_SITE", level=Level.LIKELY, evidence_kind="SVC_TOLD", confidence="HIGH",
        assessed_on=date(2026, 10, 1), review_by=date(2026, 12, 1), created_at="2026-10-01", consequence="C3",
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def telling(*, other: Assessment | None = None, **changes: object) -> Reading:
    """Return the file with what it says of contact at the first place."""
    found = reading(many())
    told = Arriving(assessment=said(**changes), stated=STATED, file="f.csv", row=2, other=other)
    found.assessments.append(told)
    return found


def files(*found: Services | Reading) -> Deed:
    """Return the deed of taking all but the last of those files in; the last one is planned."""
    *before, then = [each if isinstance(each, Reading) else reading(each) for each in found]

    def done(directory: Directory, _folder: Path) -> Planning:
        for each in before:
            plan = directory.plan(each, "list")
            directory.apply(plan, accept=[item.id for item in plan.held])
        return lambda: directory.plan(then, "list")

    return done


def reported(subject: Subject, then: Services) -> Deed:
    """Return the deed of saying that police are at the first place, before a file comes."""

    def done(directory: Directory, folder: Path) -> Planning:
        planning = files(many(), then)(directory, folder)
        here = directory.record("list:s1")
        directory.reviews.assess([about(positive(assessed_on=TODAY), here, subject)], DESK)
        return planning

    return done


def contradicted(directory: Directory, folder: Path) -> Planning:
    planning = files(saying(wait_time="Monday"), saying(wait_time="Tuesday"))(directory, folder)
    listing = directory.record("list:s1").listing
    change = RowChange(table="service", record=listing.service_id, values=(("wait_time", "Wednesday"),))
    changes = Changes(listing=listing.id, rows=(change,))
    directory.edits.save(changes, DESK, directory.edits.effects(changes))
    return planning


def packaged(change: Callable[[Tables, str], object]) -> Deed:
    """Return the deed of taking in a file, whose package then comes back with what somebody wrote into it."""

    def done(directory: Directory, folder: Path) -> Planning:
        take_in(directory, many(), "list")
        found = tables(exported(directory, folder / "own.zip"))
        change(found, directory.record("list:s1").listing.service_id)
        package = write_tables(folder / "theirs.zip", found)
        return lambda: planned(directory, package)

    return done


def withdrawn(found: Tables, service_id: str) -> None:
    found["porchlight_withdrawn"] = [{"resource_id": service_id, "withdrawn_on": "2026-11-01", "reason": "x", **BY}]


def needed(found: Tables, service_id: str) -> None:
    found["porchlight_needs"] = [{"service_id": service_id, "code": "LA.IMMIG", "given": "1"}]


def edited(found: Tables, service_id: str) -> None:
    [row] = [row for row in found["services"] if row["id"] == service_id]
    row["wait_time"] = "Ring"
    edit = {"resource_type": "service", "resource_id": service_id, "column": "wait_time", "edited_on": "2026-11-01"}
    found["porchlight_local_edit"] = [edit | BY | {"base": '""', "value": '"Ring"'}]


def catalogue_read(directory: Directory, folder: Path) -> Planning:
    with open_directory(folder / "elsewhere") as elsewhere:
        take_in(elsewhere, many(), "list")
        elsewhere.catalogues.review("pt", Reviewer(organization="Harbor Coalition", role=""), TODAY)
        package = exported(elsewhere, folder / "read.zip")
    return lambda: planned(directory, package)


DOCUMENT: Row = {"id": "r1", "service_id": "s1", "document": "Proof of address"}
PHOTO_ID: Row = {"id": "r1", "service_id": "s1", "document": "Photo ID"}
OTHER_HOUSE: Row = {"id": "Other", "name": "Other", "description": ""}
OFFICE: Row = {"id": "Kitchen", "name": "Harbor Police Department", "description": ""}
HIDDEN: Row = {"id": "d1", "location_id": "l1", "address_1": "Confidential", "city": "Miami"}
RENUMBERED: Row = {"id": "a101", "service_id": "s1", "location_id": "l1"}
ANEW = service(101, "Pantry 1", zip="33128", organization="Kitchen", address_1="1 Lantern Street") | {
    "phone": {"id": "p101", "service_id": "s101", "number": "(305) 555-0101"}
}
NONE_FOUND: dict[str, Any] = {"kind": None, "level": Level.NONE_FOUND, "checklist": all_no(), "consequence": None}
OTHERS = many(count=30)
WITHOUT_PHONES = [{table: row for table, row in own.items() if table != "phone"} for own in many()]
RENAMED: Services = [own | {"organization": {**OFFICE, "name": "House"}} for own in many()]

WAITING: dict[str, tuple[set[str], Deed]] = {
    "services": ({"many_gone"}, files(many(), many()[:10])),
    "services, and one is called otherwise": (
        {"many_gone"}, files(many(), [service(1, "Soup", zip="33128"), *many()[1:10]])
    ),
    "phones": ({"many_gone"}, files(many(), WITHOUT_PHONES)),
    "services, and what is known of one": (
        {"many_gone", "alert_lost"}, files(saying(alert="Police at the gate."), many()[:10])
    ),
    "address": ({"address_public"}, files(many(address=HIDDEN), many())),
    "policy": ({"policy_milder"}, files(kept_back("never_print"), kept_back("workers_only"))),
    "alert": ({"alert_lost"}, files(saying(alert="Police at the gate."), many())),
    "closed": ({"closed_lost"}, files(saying(status="defunct"), many())),
    "papers": ({"papers_lost"}, files(saying(fees="Free for citizens"), many())),
    "description": ({"told_lost"}, files(saying(description="Police officers stand at the door."), many())),
    "document": ({"document_lost"}, files(many(required_document=DOCUMENT), many())),
    "ID": ({"fact_lost"}, files(many(required_document=PHOTO_ID), many())),
    "listed again": ({"listed_again"}, files(many(), many()[1:], many())),
    "office": ({"enforcement_lost"}, files([own | {"organization": OFFICE} for own in many()], RENAMED)),
    "operator": (
        {"contact_lost"},
        reported(
            Subject.ORGANIZATION,
            many(organization=OTHER_HOUSE, service=many()[0]["service"] | {"organization_id": "Other"}),
        ),
    ),
    "number of a place": (
        {"contact_lost"}, reported(Subject.SERVICE_AT_LOCATION, many(service_at_location=RENUMBERED))
    ),
    "number of a service": ({"same_place"}, reported(Subject.SERVICE_AT_LOCATION, [ANEW, *many()[1:]])),
    "edit": ({"conflict"}, contradicted),
    "edit elsewhere": ({"edited"}, packaged(edited)),
    "withdrawn elsewhere": ({"withdrawal"}, packaged(withdrawn)),
    "needs": ({"needs"}, packaged(needed)),
    "catalogue": ({"catalogue"}, catalogue_read),
    "nothing found": ({"assessment_none_found"}, files(many(), telling(**NONE_FOUND))),
    "a protective fact": ({"assessment_protective"}, files(many(), telling(kind="TRAVEL_FREE"))),
    "another version": ({"assessment_changed"}, files(telling(), telling(source_title="Another"))),
    "a lower level": ({"assessment_lower"}, files(telling(), telling(level=Level.POSSIBLE))),
    "a longer time": ({"assessment_longer"}, files(telling(), telling(review_by=date(2027, 3, 1)))),
    "taken back": ({"assessment_withdrawn"}, files(telling(), telling(status="withdrawn"))),
    "in the place of another": (
        {"assessment_supersedes"},
        files(many(), telling(supersedes_id="00000000-0000-4000-8000-000000000009", supersede_reason="Asked")),
    ),
    "two things": ({"assessment_conflict"}, files(many(), telling(other=said(level=Level.POSSIBLE)))),
}  # fmt: skip


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "data") as opened:
        yield opened


def written(directory: Directory) -> tuple[object, ...]:
    """Return what taking a file in writes: the content, the list of imports, and what can be taken back."""
    acts = tuple(act.number for act in directory.acts.all())
    return directory.content_hash(), value(directory._db, "SELECT count(*) FROM import"), acts


@pytest.mark.parametrize(("kinds", "deed"), WAITING.values(), ids=WAITING.keys())
def test_the_same_file_again_writes_nothing_while_it_waits(
    directory: Directory, tmp_path: Path, kinds: set[str], deed: Deed
) -> None:
    planning = deed(directory, tmp_path)
    first = planning()
    assert {item.kind for item in first.held} == kinds
    directory.apply(first)
    before = written(directory)
    for _ in range(2):
        again = planning()
        assert {item.id for item in again.held} == {item.id for item in first.held if item.kind not in ASKED_ONCE}
        assert not directory.apply(again)
        assert written(directory) == before
    assert directory.check() == []


@pytest.mark.parametrize("subject", [Subject.SERVICE_AT_LOCATION, Subject.ORGANIZATION])
def test_a_yes_that_can_do_nothing_while_something_else_waits_writes_nothing(
    directory: Directory, tmp_path: Path, subject: Subject
) -> None:
    elsewhere = many()[0]["service"] | {"organization_id": "Other"}
    back = many(service_at_location=RENUMBERED, organization=OTHER_HOUSE, service=elsewhere)
    planning = reported(subject, many()[1:])(directory, tmp_path)
    gone = planning()
    directory.apply(gone, accept=[item.id for item in gone.held])
    directory.apply(directory.plan(reading(back), "list"))  # the other organization is new
    before = written(directory)
    for _ in range(2):
        plan = directory.plan(reading(back), "list")
        assert {item.kind for item in plan.held} == {"contact_lost", "listed_again"}
        again = [item.id for item in plan.held if item.kind == "listed_again"]
        assert not directory.apply(plan, accept=again)
        assert written(directory) == before
    plan = directory.plan(reading(back), "list")
    assert directory.apply(plan, accept=[item.id for item in plan.held])


def test_every_kind_that_may_wait_is_tried() -> None:
    told = {key.split(".")[1] for key in catalogue() if key.startswith("held.") and key.endswith(".why")}
    assert set().union(*(kinds for kinds, _deed in WAITING.values())) == told - REFUSED

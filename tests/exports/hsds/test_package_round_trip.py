"""What leaves and comes in again: the same records, the same assessments, the same states; and once only."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.contact import DEFAULT_REVIEW, check
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.hsds_contact import public_id
from resources_db.leaving.audience import Audience
from resources_db.model import Assessment, Domain, Level, Record, State, Subject
from resources_db.plain_text import plain
from resources_db.query import Query
from resources_db.sources.shape import BLANKS
from resources_db.vocabulary import vocabulary
from tests.helpers.directories import TODAY, open_directory, service, take_in
from tests.helpers.exchange import (
    contacts,
    differing,
    exported,
    from_file,
    planned,
    said,
    stripped,
    take_package,
    taken_in,
)

SERVICES = [
    service(1, "Food pantry", zip="33128", organization="Lantern Kitchen", description="Food, with\na new line"),
    service(2, "Legal help", zip="33130", organization="Lantern Kitchen"),
    service(3, "Help line"),
]
SUBJECTS = [
    (Subject.SERVICE_AT_LOCATION, "a1"),
    (Subject.SERVICE_AT_LOCATION, "a2"),
    (Subject.SERVICE, "s1"),
    (Subject.SERVICE, "s3"),
    (Subject.LOCATION, "l2"),
    (Subject.ORGANIZATION, "Lantern Kitchen"),
]
NEVER_LOST = ("kind", "domain", "level", "assessed_on", "review_by", "agency", "trigger", "evidence_kind",
              "source_title", "source_publisher", "source_url", "source_date", "confidence", "consequence",
              "status", "checklist", "reviewer_org", "reviewer_role", "supersedes_id")  # fmt: skip

WORDS = vocabulary()
texts = (
    st.text(st.characters(categories=["L", "M", "N", "P", "S"], include_characters=" \n"), max_size=12)
    .map(lambda text: plain(text).strip())
    .filter(lambda text: (text not in BLANKS or text == "") and "\\n" not in text)  # which is read as the end of a line
)
days = st.dates(TODAY - timedelta(days=700), TODAY)
codes = {
    "agency": st.lists(st.sampled_from(sorted(WORDS.agencies)), max_size=2, unique=True).map(tuple),
    "trigger": st.lists(st.sampled_from(sorted(WORDS.triggers)), max_size=2, unique=True).map(tuple),
    "consequence": st.none() | st.sampled_from(sorted(WORDS.consequences)),
    "evidence_kind": st.sampled_from(sorted(set(WORDS.evidence) - {"IMPORTED"})),
    "confidence": st.sampled_from(["LOW", "MEDIUM", "HIGH"]),
    "status": st.sampled_from(["active", "active", "active", "withdrawn"]),
    "share": st.sampled_from(["public", "partners", "local_only"]),
    "source_date": st.none() | days,
    "publisher_has_le_ties": st.booleans(),
    **dict.fromkeys(
        ("scope_note", "source_title", "source_publisher", "source_url", "reviewer_org", "reviewer_role", "note_en",
         "note_es"),
        texts,
    ),
}  # fmt: skip


@st.composite
def assessments(draw: st.DrawFn) -> list[Assessment]:
    """Draw what people may have said: every kind, protective facts, negatives; some take back what came before."""
    found: list[Assessment] = []
    for number in range(draw(st.integers(1, 6))):
        drawn = one(draw, number, found)
        try:
            found.append(check(drawn, TODAY))
        except BadInput:
            continue
    return found


def one(draw: Callable[..., Any], number: int, before: list[Assessment]) -> Assessment:
    kind = draw(st.none() | st.sampled_from([*WORDS.kinds, *WORDS.protective]))
    entry = WORDS.kinds.get(kind or "") or WORDS.protective.get(kind or "")
    domain = (entry.domain if entry else None) or draw(st.sampled_from(Domain))
    levels = [Level.NONE_FOUND, Level.UNDETERMINED] if kind is None else [Level.REQUIRED, Level.LIKELY, Level.POSSIBLE]
    values: dict[str, Any] = {name: draw(strategy) for name, strategy in codes.items()}
    if kind is None:
        answer = st.sampled_from(["no", "no", "no", "not known"])
        values["checklist"] = tuple((question, draw(answer)) for question in WORDS.needed(domain))
        values["evidence_kind"] = draw(st.sampled_from(["SVC_TOLD", "SITE_VISIT", "POLICY_DOC"]))
    if before and draw(st.booleans()):
        values |= {"supersedes_id": draw(st.sampled_from(before)).id, "supersede_reason": "asked again"}
    subject, subject_id = draw(st.sampled_from(SUBJECTS))
    return Assessment(
        id=str(UUID(int=number + 1, version=4)) if draw(st.booleans()) else f"spoken-{number}",
        subject_type=subject,
        subject_id=subject_id,
        domain=domain,
        kind=kind,
        level=draw(st.sampled_from(levels)),
        assessed_on=draw(days),
        review_by=DEFAULT_REVIEW,
        created_at=f"2026-01-0{number + 1}",
        **values,
    )


def records(directory: Directory) -> dict[str, Record]:
    found = {hit.listing_id: directory.record(hit.listing_id) for hit in directory.search(Query()).hits()}
    return {key: no_yes(record) for key, record in found.items()}


def no_yes(record: Record) -> Record:
    """Return the record without who said yes to what: that is each directory's own, and is no part of a package."""
    plain_rows = tuple(replace(each, accepted=False) for each in record.assessments)
    return replace(record, assessments=plain_rows, history={})


few = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@few
@given(rows=assessments())
def test_taken_in_where_nothing_was_it_is_what_it_was(rows: list[Assessment]) -> None:
    with TemporaryDirectory() as name, from_file(Path(name) / "a", SERVICES, rows) as here:
        package = exported(here, Path(name) / "d.zip")
        with taken_in(Path(name) / "b", package) as there:
            assert said(there) == said(here)
            assert contacts(there) == contacts(here)
            assert records(there) == records(here)


@few
@given(rows=assessments())
def test_without_whatever_others_do_not_know_nothing_that_matters_is_lost(rows: list[Assessment]) -> None:
    with TemporaryDirectory() as name, from_file(Path(name) / "a", SERVICES, rows) as here:
        package = stripped(exported(here, Path(name) / "d.zip"), Path(name) / "stripped.zip")
        with taken_in(Path(name) / "b", package) as there:
            arrived = said(there)
            assert arrived.keys() == {public_id(each) for each in said(here)}
            for each in said(here).values():
                other = arrived[public_id(each.id)]
                assert differing(each, other) & {*NEVER_LOST} - {"supersedes_id"} == set()
                assert other.supersedes_id == (each.supersedes_id and public_id(each.supersedes_id))


@few
@given(rows=assessments(), audience=st.sampled_from(Audience))
def test_where_it_was_written_it_changes_nothing(rows: list[Assessment], audience: Audience) -> None:
    with TemporaryDirectory() as name, from_file(Path(name) / "a", SERVICES, rows) as here:
        package = exported(here, Path(name) / "d.zip", audience)
        before = here.content_hash()
        plan = planned(here, package)
        assert (plan.nothing_new, plan.held, plan.services.unchanged) == (True, (), 3)
        assert not here.apply(plan)
        assert here.content_hash() == before


@few
@given(rows=assessments(), audience=st.sampled_from(Audience), stripping=st.booleans())
def test_nothing_reads_better_without_a_yes(rows: list[Assessment], audience: Audience, stripping: bool) -> None:
    with TemporaryDirectory() as name, from_file(Path(name) / "a", SERVICES, rows) as here:
        package = exported(here, Path(name) / "d.zip", audience)
        package = stripped(package, Path(name) / "s.zip") if stripping else package
        with taken_in(Path(name) / "b", package, accepting=False) as there:
            for contact in contacts(there).values():
                for line in contact.lines:
                    assert line.state is not State.NONE_FOUND
                    assert line.protective == ()


@few
@given(rows=assessments(), stripping=st.booleans())
def test_twice_is_once(rows: list[Assessment], stripping: bool) -> None:
    with TemporaryDirectory() as name, from_file(Path(name) / "a", SERVICES, rows) as here:
        package = exported(here, Path(name) / "d.zip")
        package = stripped(package, Path(name) / "d2.zip") if stripping else package
        with taken_in(Path(name) / "b", package, accepting=False) as there:
            before = there.content_hash()
            take_package(there, package, accepting=False)
            assert there.content_hash() == before
            take_package(there, package)
            once = said(there)
            take_package(there, package)
            assert said(there) == once
            assert there.check() == []


def test_an_empty_directory_leaves_as_an_empty_package(tmp_path: Path) -> None:
    with open_directory(tmp_path / "a") as here:
        package = exported(here, tmp_path / "d.zip")
    with open_directory(tmp_path / "b") as there:
        plan = planned(there, package)
        assert (plan.nothing_new, plan.reading.rows, plan.reading.assessments) == (True, {}, [])


def test_sources_stay_apart(tmp_path: Path) -> None:
    first, second = (service(number, "Help line", description="Any hour") for number in (1, 2))
    with open_directory(tmp_path / "a") as here:
        take_in(here, [first], "one")
        take_in(here, [second], "two")
        package = exported(here, tmp_path / "d.zip")
        assert planned(here, package).nothing_new
        with taken_in(tmp_path / "b", package) as there:
            assert records(there) == records(here)
            assert {record.source_name for record in records(there).values()} == {"one", "two"}
            assert planned(there, package).source_name == "one, two"


def test_days_are_those_of_the_file(tmp_path: Path) -> None:
    with from_file(tmp_path / "a", SERVICES, []) as here:
        package = exported(here, tmp_path / "d.zip")
        with taken_in(tmp_path / "b", package) as there:
            assert there.info().data_as_of == here.info().data_as_of == date(2026, 11, 22)

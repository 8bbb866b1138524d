"""Corrections in the store: marked, written out, read in, decided in any order, taken back to the very hash."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.acts.values import Deed, Gain
from resources_db.contact import reads_better
from resources_db.corrections.values import WARNS, Kind, Remark, Reported, Status
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.leaving.audience import Audience
from resources_db.model import Domain, State
from resources_db.places import Gazetteer
from resources_db.reviews.values import Reviewer
from tests.helpers.assessments import none_found
from tests.helpers.corrected import SERVICES, listing_of, marked_file
from tests.helpers.directories import TODAY, clock, open_directory, service, take_in, with_assessments

BY = Reviewer(organization="Lantern Union", role="coordinator")
PANTRY, CLINIC, PHONE, PIER = (
    "Lantern Food Pantry",
    "Harbor Legal Clinic",
    "Night Phone for Everybody",
    "Pier Shelter of the Town",
)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "ours") as opened:
        take_in(opened, SERVICES)
        yield opened


def brought(directory: Directory, tmp_path: Path, *marks: tuple[str, Kind, str]) -> None:
    directory.corrections.read_in(marked_file(tmp_path / "worker", *marks), "corrections.json")


# Marked here


def test_a_mark_keeps_the_place_as_it_stands_and_is_told_of_it(directory: Directory) -> None:
    pantry = listing_of(directory, PANTRY)
    mark = directory.corrections.mark(pantry, Kind.CLOSED, "  Sign on\tthe \u202edoor ")
    assert (mark.note, mark.on, mark.written) == ("Sign on the door", TODAY, False)
    assert (mark.stood.source, mark.stood.table, mark.stood.original_id) == ("test", "service_at_location", "a1")
    assert (mark.stood.name, mark.stood.place) == (PANTRY, "1 Lantern Street, Miami, FL 33128")
    assert directory.record(pantry).reported == (Reported(kind=Kind.CLOSED, on=TODAY, own=True),)
    assert directory.record(listing_of(directory, PIER)).reported == ()
    assert directory.corrections.marked() == (mark,)
    assert not directory.check()


def test_the_address_of_a_withheld_place_is_in_no_mark(tmp_path: Path) -> None:
    secret = service(5, "House of Nobody's Business", zip="33128", address_1="Confidential, call first")
    with open_directory(tmp_path) as directory:
        take_in(directory, [secret])
        mark = directory.corrections.mark(listing_of(directory, "House of Nobody's Business"), Kind.MOVED)
        assert mark.stood.place == ""
        assert b"33128" not in directory.corrections.file()[0]


@pytest.mark.parametrize(("kind", "note"), [(Kind.OTHER, " \u3164 "), (Kind.CLOSED, "x" * 301)])
def test_a_note_that_says_nothing_or_too_much_is_refused(directory: Directory, kind: Kind, note: str) -> None:
    with pytest.raises(BadInput) as caught:
        directory.corrections.mark(listing_of(directory, PANTRY), kind, note)
    assert caught.value.text("es").endswith(".")
    assert not directory.corrections.marked()


def test_marking_again_says_it_better_but_what_left_stays_what_it_was(directory: Directory) -> None:
    pantry, corrections = listing_of(directory, PANTRY), directory.corrections
    corrections.mark(pantry, Kind.MOVED, "somewhere")
    first = corrections.mark(pantry, Kind.MOVED, "to Pier 9")
    assert corrections.marked() == (first,)
    corrections.written([first.id])
    corrections.mark(pantry, Kind.MOVED, "to Pier 10")
    assert sorted(mark.note for mark in corrections.marked()) == ["to Pier 10", "to Pier 9"]


def test_marking_is_no_content_and_no_act(directory: Directory) -> None:
    before, act = directory.content_hash(), directory.acts.last()
    directory.corrections.mark(listing_of(directory, PANTRY), Kind.CLOSED)
    assert (directory.content_hash(), directory.acts.last()) == (before, act)


NOTE = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=12, max_size=200)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(notes=st.lists(NOTE, min_size=1, max_size=12), others=st.integers(0, 12), data=st.data())
def test_what_is_deleted_stands_nowhere_any_more(notes: list[str], others: int, data: st.DataObject) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        with open_directory(folder) as directory:
            take_in(directory, SERVICES)
            ids = [listing_of(directory, title) for title in (PANTRY, CLINIC, PHONE, PIER)]
            corrections = directory.corrections
            for number, note in enumerate([*notes, *["padding " * 30] * others]):
                mark = corrections.mark(ids[number % 4], Kind.OTHER, f"canary{note}")
                if data.draw(st.booleans()):
                    corrections.written([mark.id])
            assert corrections.delete([mark.id for mark in corrections.marked()])
            assert corrections.marked() == ()
            assert not directory.check()
            assert not any(b"canary" in file.read_bytes() for file in folder.iterdir())


def test_the_demonstration_leaves_no_mark_behind(tmp_path: Path) -> None:
    with with_assessments(tmp_path, SERVICES, []) as directory:
        directory.corrections.mark(listing_of(directory, PANTRY), Kind.OTHER, "canary")
        directory.take_demonstration_out()
        assert directory.corrections.marked() == ()


# The file


def test_the_file_names_nobody_and_its_order_tells_nothing(tmp_path: Path) -> None:
    marks = [(title, kind, "note") for title in (PANTRY, CLINIC, PHONE, PIER) for kind in Kind]
    data = marked_file(tmp_path / "a", *marks)
    document = json.loads(data)
    assert set(document) == {"porchlight_corrections", "directory", "corrections"}
    ids = [entry["id"] for entry in document["corrections"]]
    assert ids == sorted(ids)
    assert {entry["day"] for entry in document["corrections"]} == {TODAY.isoformat()}
    other = json.loads(marked_file(tmp_path / "b", *marks))
    assert other["directory"] == document["directory"], "the same for everybody with the same edition"
    assert {entry["id"] for entry in other["corrections"]}.isdisjoint(ids), "ids are derived from nothing"
    assert all(entry["id"][14] == "4" for entry in document["corrections"]), "random ones (RFC 9562, version 4)"


def test_what_else_stands_in_a_directory_does_not_show_in_the_file(tmp_path: Path) -> None:
    with open_directory(tmp_path / "a") as one, open_directory(tmp_path / "b") as two:
        for directory in (one, two):
            take_in(directory, SERVICES)
        take_in(two, [service(9, "Only at our office", zip="33128")], "canary source")
        files = []
        for directory in (one, two):
            directory.corrections.mark(listing_of(directory, PANTRY), Kind.CLOSED)
            document = json.loads(directory.corrections.file()[0])
            document["corrections"][0].pop("id")
            files.append(document)
        assert files[0] == files[1]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    marks=st.lists(
        st.tuples(st.sampled_from([PANTRY, CLINIC, PHONE, PIER]), st.sampled_from(Kind), NOTE), min_size=1, max_size=8
    )
)
def test_what_is_written_comes_in_as_it_was(marks: list[tuple[str, Kind, str]]) -> None:
    with (
        TemporaryDirectory() as name,
        open_directory(Path(name) / "worker") as worker,
        open_directory(Path(name) / "ours") as ours,
    ):
        for directory in (worker, ours):
            take_in(directory, SERVICES)
        for title, kind, note in marks:
            worker.corrections.mark(listing_of(worker, title), kind, f"x {note}")
        made = worker.corrections.marked()
        incoming = ours.corrections.read_in(worker.corrections.file()[0], "c.json")
        assert {remark for remark, _ in incoming.remarks} <= {Remark.MARKUP}
        found = {each.correction.id: each for each in ours.corrections.received()}
        assert found.keys() == {mark.id for mark in made}
        for mark in made:
            correction, listing = found[mark.id].correction, found[mark.id].listing
            assert (correction.kind, correction.note, correction.on) == (mark.kind, mark.note, mark.on)
            assert correction.stood == mark.stood
            assert listing is not None
            assert listing.id == mark.listing_id
        assert not ours.check()
        before = ours.content_hash()
        assert not ours.corrections.read_in(worker.corrections.file()[0], "c.json").corrections
        assert ours.content_hash() == before


# Received


def test_an_undecided_warning_is_told_of_the_place(directory: Directory, tmp_path: Path) -> None:
    brought(directory, tmp_path, *((PANTRY, kind, "a note") for kind in Kind))
    told = directory.record(listing_of(directory, PANTRY)).reported
    assert {each.kind for each in told} == WARNS
    assert not any(each.own for each in told)


def test_it_stands_beside_its_place_as_it_is_now(directory: Directory, tmp_path: Path) -> None:
    brought(directory, tmp_path, (PANTRY, Kind.WRONG_NUMBER, ""))
    take_in(directory, [service(1, PANTRY, zip="33128", organization="Lantern House", address_1="9 New Street")])
    [received] = directory.corrections.received()
    assert received.correction.stood.place.startswith("1 Lantern Street")
    assert received.listing is not None
    assert (received.listing.address or "").startswith("9 New Street")


def test_where_ids_differ_it_is_found_by_name_and_place_or_asked(tmp_path: Path) -> None:
    file = marked_file(tmp_path / "worker", (PANTRY, Kind.CLOSED, ""), (CLINIC, Kind.CLOSED, ""))
    theirs = service(2, "Harbor Legal Clinic for Everybody", zip="33130")
    with open_directory(tmp_path / "ours") as directory:
        take_in(directory, [SERVICES[0], theirs], "another name")
        incoming = directory.corrections.read_in(file, "c.json")
        assert dict(incoming.remarks)[Remark.BY_NAME] == PANTRY
        assert dict(incoming.remarks)[Remark.UNKNOWN] == CLINIC
        unknown = next(each for each in directory.corrections.received() if each.listing is None)
        [(alike, _)] = unknown.alike
        with pytest.raises(BadInput):
            directory.corrections.take(unknown.correction.id, BY, "closed")
        placed = directory.corrections.place(unknown.correction.id, alike, BY)
        assert placed.listing is not None
        assert placed.listing.title == "Harbor Legal Clinic for Everybody"
        assert directory.record(alike).reported
        undone = directory.acts.undoing()
        assert undone is not None
        assert [each.gain for each in undone.better] == [Gain.TOLD]


def test_of_records_that_are_one_the_one_is_told(directory: Directory, tmp_path: Path) -> None:
    pantry, pier = listing_of(directory, PANTRY), listing_of(directory, PIER)
    brought(directory, tmp_path, (PIER, Kind.CLOSED, ""))
    directory.duplicates.merge(pantry, pier, BY, {})
    assert [each.kind for each in directory.record(pantry).reported] == [Kind.CLOSED]
    [received] = directory.corrections.received()
    assert received.listing is not None
    assert received.listing.id == pantry
    directory.corrections.mark(pier, Kind.MOVED)
    assert [each.kind for each in directory.record(pantry).reported if each.own] == [Kind.MOVED]


def test_a_service_that_got_a_place_since_is_still_told(directory: Directory, tmp_path: Path) -> None:
    brought(directory, tmp_path, (PHONE, Kind.WRONG_NUMBER, ""))
    directory.corrections.mark(listing_of(directory, PHONE), Kind.CLOSED)
    take_in(directory, [*SERVICES[:2], service(3, PHONE, zip="33130", organization="Lantern House"), SERVICES[3]])
    told = directory.record(listing_of(directory, PHONE)).reported
    assert [(each.kind, each.own) for each in told] == [(Kind.WRONG_NUMBER, False), (Kind.CLOSED, True)]


def test_a_file_of_nonsense_holds_nobody_up(directory: Directory, tmp_path: Path) -> None:
    document = json.loads(marked_file(tmp_path / "worker", (PANTRY, Kind.CLOSED, "")))
    [entry] = document["corrections"]
    document["corrections"] = [
        {
            **entry,
            "id": f"{number:08d}-0000-4000-8000-000000000000",
            "original_id": f"x{number}",
            "name": "Lantern hall",
        }
        for number in range(60)
    ]
    directory.corrections.read_in(json.dumps(document).encode(), "c.json")
    received = directory.corrections.received()
    assert [bool(each.alike) for each in received].count(True) == 50
    assert {each.listing for each in received} == {None}


def test_taking_police_seen_makes_a_waiting_report_that_is_no_good_news(directory: Directory, tmp_path: Path) -> None:
    brought(directory, tmp_path, (PANTRY, Kind.POLICE, "two cars"))
    pantry = listing_of(directory, PANTRY)
    before = directory.record(pantry).listing.contact
    taken = directory.corrections.take(directory.corrections.received()[0].correction.id, BY)
    assert taken.waits
    [waits] = directory.reviews.waiting()
    assert (waits.assessment.kind, waits.assessment.share, waits.why) == ("POL_NEARBY", "local_only", "correction")
    assert directory.record(pantry).listing.contact == before
    assert directory.record(pantry).reported, "told until somebody says yes"
    directory.reviews.accept([waits.assessment.id], BY)
    record = directory.record(pantry)
    assert record.listing.contact.police.state is State.POSSIBLE
    assert not record.reported


@pytest.mark.parametrize("kind", Kind)
def test_declining_makes_no_state_better_than_it_was(tmp_path: Path, kind: Kind) -> None:
    with with_assessments(tmp_path / "ours", SERVICES, [none_found(subject_id="a1")]) as directory:
        before = directory.record(listing_of(directory, PANTRY)).listing.contact
        file = marked_file(tmp_path / "worker", (PANTRY, kind, "a note"))
        directory.corrections.read_in(file, "c.json")
        directory.corrections.decline(directory.corrections.received()[0].correction.id, BY, "asked them")
        after = directory.record(listing_of(directory, PANTRY))
        assert not after.reported
        assert not any(reads_better(after.listing.contact.of(domain), before.of(domain)) for domain in Domain)
        assert after.listing.contact == before


def test_taking_closed_withdraws_the_place_in_one_act(directory: Directory, tmp_path: Path) -> None:
    brought(directory, tmp_path, (PANTRY, Kind.CLOSED, ""))
    before = directory.content_hash()
    taken = directory.corrections.take(directory.corrections.received()[0].correction.id, BY, "called, nobody there")
    assert taken.correction.status is Status.TAKEN
    assert taken.listing is not None
    assert taken.listing.withdrawn is not None
    undone = directory.acts.undoing()
    assert undone is not None
    assert undone.reads_better
    directory.acts.undo(undone)
    assert directory.content_hash() == before
    assert directory.corrections.received()[0].undecided


def test_a_second_report_of_a_closed_place_is_taken_too(directory: Directory, tmp_path: Path) -> None:
    for worker in ("one", "other"):
        directory.corrections.read_in(marked_file(tmp_path / worker, (PANTRY, Kind.CLOSED, "")), "corrections.json")
    first, second = (each.correction.id for each in directory.corrections.received())
    directory.corrections.take(first, BY, "called, nobody there")
    before = directory.content_hash()
    taken = directory.corrections.take(second, BY, "the same")
    assert (taken.correction.status, taken.correction.reason) == (Status.TAKEN, "the same")
    record = directory.record(listing_of(directory, PANTRY))
    assert not record.reported
    assert record.listing.withdrawn is not None
    assert record.listing.withdrawn.reason == "called, nobody there"
    directory.acts.undo(directory.acts.undoing())
    assert directory.content_hash() == before


def test_a_decision_is_made_once_and_says_by_whom(directory: Directory, tmp_path: Path) -> None:
    brought(directory, tmp_path, (PANTRY, Kind.MOVED, ""))
    correction = directory.corrections.received()[0].correction
    declined = directory.corrections.decline(correction.id[:8], BY, "it is there").correction
    assert (declined.organization, declined.role, declined.reason) == ("Lantern Union", "coordinator", "it is there")
    act = directory.acts.last()
    assert act is not None
    assert (act.deed, act.about, act.by) == (Deed.DECLINE_CORRECTION, PANTRY, BY)
    for again in (directory.corrections.take, directory.corrections.decline):
        with pytest.raises(BadInput) as caught:
            again(correction.id, BY)
        assert caught.value.key == "correction.decided"


def test_taking_a_file_back_says_what_is_told_no_longer(directory: Directory, tmp_path: Path) -> None:
    before = directory.content_hash()
    brought(directory, tmp_path, (PANTRY, Kind.MOVED, ""), (PIER, Kind.CLOSED, ""))
    undone = directory.acts.undoing()
    assert undone is not None
    assert undone.reads_better
    assert sorted(each.title for each in undone.better) == [PANTRY, PIER]
    directory.acts.undo(undone)
    assert directory.content_hash() == before
    assert directory.corrections.received() == ()


DEEDS = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["take", "decline", "undo"])), max_size=14)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(deeds=DEEDS)
def test_any_order_of_decisions_taken_back_gives_every_hash_again(deeds: list[tuple[int, str]]) -> None:
    marks = [(title, kind, "note") for title in (PANTRY, PHONE) for kind in Kind]
    with TemporaryDirectory() as name, open_directory(Path(name) / "ours") as directory:
        take_in(directory, SERVICES)
        directory.corrections.read_in(marked_file(Path(name) / "worker", *marks), "c.json")
        corrections, hashes = directory.corrections, [directory.content_hash()]
        ids = sorted(each.correction.id for each in corrections.received())
        for number, deed in deeds:
            if deed == "undo":
                if len(hashes) > 1:
                    hashes.pop()
                    directory.acts.undo()
                    assert directory.content_hash() == hashes[-1]
                continue
            refused = ""
            try:
                if deed == "take":
                    corrections.take(ids[number], BY, "said on the phone")
                else:
                    corrections.decline(ids[number], BY)
            except BadInput as error:
                refused = error.key
            if refused:
                assert directory.content_hash() == hashes[-1], "nothing is written"
            else:
                hashes.append(directory.content_hash())
            assert refused in {"", "correction.decided", "edit.withdrawn_already"}
        while len(hashes) > 1:
            hashes.pop()
            directory.acts.undo()
            assert directory.content_hash() == hashes[-1]
        assert all(each.undecided for each in corrections.received())
        assert not directory.check()


def test_no_export_carries_a_correction(directory: Directory, tmp_path: Path) -> None:
    from exports.hsds.package import write_package  # noqa: PLC0415

    brought(directory, tmp_path, (PANTRY, Kind.POLICE, "canary note"))
    directory.corrections.mark(listing_of(directory, PIER), Kind.OTHER, "canary mark")
    directory.corrections.take(directory.corrections.received()[0].correction.id, BY)
    for audience in Audience:
        file = tmp_path / f"{audience.value}.zip"
        with directory.leaving(audience) as it, file.open("wb") as stream:
            write_package(it, stream, lambda *_: None)
        import zipfile  # noqa: PLC0415

        with zipfile.ZipFile(file) as package:
            assert not any(b"canary" in package.read(entry) for entry in package.namelist())


def test_what_is_undecided_goes_on_to_whoever_decides_it_elsewhere(directory: Directory, tmp_path: Path) -> None:
    brought(directory, tmp_path, (PANTRY, Kind.MOVED, "to Pier 9"), (PIER, Kind.CLOSED, ""))
    pier = next(each for each in directory.corrections.received() if each.correction.kind is Kind.CLOSED)
    directory.corrections.decline(pier.correction.id, BY)
    data, [kept] = directory.corrections.undecided_file()
    with open_directory(tmp_path / "else") as other:
        take_in(other, SERVICES)
        other.corrections.read_in(data, "c.json")
        [there] = other.corrections.received()
        assert (there.correction.id, there.correction.note) == (kept.id, "to Pier 9")


def test_a_clock_behind_makes_no_report_of_tomorrow(tmp_path: Path) -> None:
    file = marked_file(tmp_path / "worker", (PANTRY, Kind.POLICE, ""))
    earlier = date(2026, 11, 20)
    with Directory.open(tmp_path / "ours", Gazetteer(), lambda: (earlier, earlier)) as directory:
        take_in(directory, SERVICES)
        incoming = directory.corrections.read_in(file, "c.json")
        assert (Remark.DAY_AHEAD, PANTRY) in incoming.remarks
        directory.corrections.take(incoming.corrections[0].id, BY)
        assert directory.reviews.waiting()[0].assessment.assessed_on == earlier
    assert clock()[0] > earlier

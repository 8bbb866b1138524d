"""Taking the last act back leaves the very content from before it, whatever came in between, and after a kill."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.acts.values import Deed
from resources_db.contact import DEFAULT_REVIEW, reads_better
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.model import Assessment, Contact, Level, State, Subject
from resources_db.reviews.values import Effect
from tests.helpers.assessments import none_found, positive, row
from tests.helpers.directories import TODAY, gazetteer, open_directory, take_in
from tests.helpers.reviewing import DESK, SERVICES, about, open_reviewed, record

ROOT = Path(__file__).parents[3]
NUMBERS = (1, 2, 3, 4)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give a directory that every example leaves as it found it."""
    with open_reviewed(tmp_path_factory.mktemp("shared")) as opened:
        yield opened


def contacts(directory: Directory) -> dict[str, Contact]:
    listings = [record(directory, number).listing for number in NUMBERS]
    return {listing.id: listing.contact for listing in listings}


# Properties

KINDS = ("POL_LED", "SEC_PRIVATE", "ICE_SEEN", "STATUS_ASKED", "ID_GOV", "POL_TRAIN", "POL_NEARBY")
positives = st.builds(
    lambda kind, level, ago, evidence: positive(kind, level, ago, evidence_kind=evidence),
    st.sampled_from(KINDS),
    st.sampled_from([Level.POSSIBLE, Level.LIKELY, Level.REQUIRED]),
    st.integers(0, 500),
    st.sampled_from(["SVC_TOLD", "CLIENT_REPORT", "IMPORTED", "INFERRED"]),
)
negatives = st.builds(lambda ago, check: check(ago=ago), st.integers(0, 300), st.sampled_from([none_found, row]))
subjects = st.sampled_from([Subject.SERVICE_AT_LOCATION, Subject.SERVICE_AT_LOCATION, Subject.ORGANIZATION])
placed = st.tuples(st.one_of(positives, negatives), st.sampled_from(NUMBERS), subjects)
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("assess"), st.lists(placed, min_size=1, max_size=3)),
        st.tuples(st.sampled_from(["withdraw", "respond", "replace", "undo"]), st.integers(0, 20)),
    ),
    max_size=6,
)


def given_rows(directory: Directory, chosen: list[tuple[Assessment, int, Subject]]) -> list[Assessment]:
    return [about(each, record(directory, number), subject) for each, number, subject in chosen]


def do(directory: Directory, deed: str, with_what: object) -> tuple[Effect, ...]:
    """Do one deed to the directory; one that is refused changes nothing."""
    reviews = directory.reviews
    if isinstance(with_what, list):
        return reviews.assess(given_rows(directory, with_what), DESK)
    if deed == "undo":
        act = directory.acts.last()
        return directory.acts.undo().effects if act and act.number > 1 else ()
    known = sorted({each.id: each for number in NUMBERS for each in record(directory, number).assessments}.items())
    if not known:
        return ()
    chosen, old = known[int(str(with_what)) % len(known)]
    if deed == "withdraw":
        return reviews.withdraw(chosen, "A slip.", DESK)
    if deed == "respond":
        reviews.respond(chosen, "Only on Fridays.", TODAY, DESK)
        return ()
    new = replace(old, id="", created_at="", assessed_on=TODAY, supersedes_id=chosen, supersede_reason="Newer.")
    return reviews.assess([new], DESK)


def try_to(directory: Directory, deed: str, with_what: object) -> tuple[Effect, ...]:
    before = directory.content_hash()
    try:
        return do(directory, deed, with_what)
    except BadInput:
        assert directory.content_hash() == before
        return ()


def undo_all(directory: Directory) -> None:
    """Take everything back but the first file."""
    while (act := directory.acts.last()) and act.number > 1:
        directory.acts.undo()


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=deeds)
def test_whatever_is_done_and_taken_back_is_as_it_was(shared: Directory, done: list[tuple[str, object]]) -> None:
    first = shared.content_hash()
    hashes = []
    for deed, with_what in done:
        if deed != "undo":
            hashes.append(shared.content_hash())
            before = shared.acts.last()
            try_to(shared, deed, with_what)
            if shared.acts.last() == before:
                hashes.pop()
        elif hashes:
            shared.acts.undo()
            assert shared.content_hash() == hashes.pop()
    undo_all(shared)
    assert shared.content_hash() == first
    assert shared.check() == []


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=deeds)
def test_nothing_reads_better_or_otherwise_without_being_told(
    shared: Directory, done: list[tuple[str, object]]
) -> None:
    try:
        for deed, with_what in done:
            before = contacts(shared)
            told = {effect.listing_id: effect for effect in try_to(shared, deed, with_what)}
            after = contacts(shared)
            for listing in before:
                if deed == "respond":
                    pairs = zip(before[listing].lines, after[listing].lines, strict=True)
                    assert [line.state for line, _ in pairs] == [line.state for line in after[listing].lines]
                elif before[listing] != after[listing]:
                    assert (told[listing].before, told[listing].after) == (before[listing], after[listing])
                    better = [new.domain for old, new in zip(before[listing].lines, after[listing].lines, strict=True)
                              if reads_better(new, old)]  # fmt: skip
                    assert list(told[listing].better) == better
    finally:
        undo_all(shared)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.lists(placed, min_size=1, max_size=4), added=st.tuples(positives, st.sampled_from(NUMBERS), subjects))
def test_adding_a_report_never_reads_better(
    shared: Directory, first: list[tuple[Assessment, int, Subject]], added: tuple[Assessment, int, Subject]
) -> None:
    try:
        shared.reviews.assess(given_rows(shared, first), DESK)
        assert [each.better for each in shared.reviews.assess(given_rows(shared, [added]), DESK) if each.better] == []
    finally:
        undo_all(shared)


# Undo


def test_nothing_to_take_back(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        assert directory.acts.undoing() is None
        with pytest.raises(BadInput, match="nothing to take back"):
            directory.acts.undo()


def test_taking_back_what_was_added_is_told_to_read_better(directory: Directory) -> None:
    [done] = directory.reviews.assess([about(positive(), record(directory))], DESK)
    undone = directory.acts.undoing()
    assert undone is not None
    [effect] = undone.effects
    assert (effect.before, effect.after, effect.better) == (done.after, done.before, done.changed)
    assert directory.acts.undo() == undone
    assert record(directory).assessments == ()


def test_after_a_restart_the_last_act_is_still_known(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as directory:
        before = directory.content_hash()
        directory.reviews.assess([about(positive(), record(directory))], DESK)
        middle = directory.content_hash()
        directory.reviews.withdraw(record(directory).assessments[0].id, "A slip.", DESK)
    with open_directory(tmp_path) as directory:
        directory.acts.undo()
        assert directory.content_hash() == middle
    with open_directory(tmp_path) as directory:
        directory.acts.undo()
        assert directory.content_hash() == before
        assert directory.check() == []


def test_a_file_in_between_is_taken_back_first(directory: Directory) -> None:
    before = directory.content_hash()
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    middle = directory.content_hash()
    moved = SERVICES[0] | {"service": SERVICES[0]["service"] | {"name": "Another name"}}
    take_in(directory, [moved, *SERVICES[1:]])
    assert directory.acts.undo().act.deed is Deed.IMPORT
    assert record(directory).listing.service == "Harbor pantry"
    assert record(directory).listing.contact.police.state is State.LIKELY
    assert directory.content_hash() == middle
    directory.acts.undo()
    assert directory.content_hash() == before
    assert directory.check() == []


def test_a_rebuilt_index_in_between_changes_nothing(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as directory:
        before = directory.content_hash()
        directory.reviews.assess([about(positive(), record(directory), Subject.ORGANIZATION)], DESK)
        with directory._writing() as db:
            db.execute("DELETE FROM directory_fact WHERE name = 'index'")
    with open_directory(tmp_path) as directory:
        assert record(directory, 2).listing.contact.police.state is State.LIKELY
        directory.acts.undo()
        assert (directory.content_hash(), directory.check()) == (before, [])


def test_what_another_window_did_meanwhile_is_not_taken_back_unseen(directory: Directory, tmp_path: Path) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    shown = directory.acts.last()
    with open_directory(tmp_path) as other:
        other.reviews.assess([about(positive("ICE_SEEN"), record(other, 2))], DESK)
    with pytest.raises(BadInput, match="something else"):
        directory.acts.undo(shown)
    assert [len(record(directory, number).assessments) for number in (1, 2)] == [1, 1]
    directory.acts.undo(directory.acts.last())
    assert [len(record(directory, number).assessments) for number in (1, 2)] == [1, 0]


def test_what_reads_better_by_now_than_was_shown_is_not_taken_back(directory: Directory) -> None:
    directory.reviews.assess([about(positive("POL_LED", Level.REQUIRED), record(directory))], DESK)
    shown = directory.acts.undoing()
    assert shown is not None
    before = directory.content_hash()
    with pytest.raises(BadInput, match="something else"):
        directory.acts.undo(replace(shown, effects=()))
    assert directory.content_hash() == before
    assert directory.acts.undo(directory.acts.undoing()) == shown


@pytest.mark.parametrize("beside", [False, True])
def test_taking_back_what_holds_a_clock_is_told(directory: Directory, tmp_path: Path, *, beside: bool) -> None:
    """Old checks of any place count again once the day is let go: that is no matter of the place undone alone."""
    ahead = TODAY + timedelta(days=300)
    directory.reviews.assess([about(none_found(), record(directory, 2))], DESK)
    with Directory.open(tmp_path, gazetteer(), lambda: (ahead, TODAY)) as early:
        for number in (3, 4) if beside else (4,):
            early.reviews.assess([about(row(assessed_on=ahead, review_by=DEFAULT_REVIEW), record(early, number))], DESK)
    assert record(directory, 2).listing.contact.police.state is State.OUT_OF_DATE
    undone = directory.acts.undoing()
    assert undone is not None
    assert (undone.clock, undone.reads_better) == ((None, False) if beside else (ahead, True))
    assert directory.acts.undo(undone) == undone
    state = record(directory, 2).listing.contact.police.state
    assert state is (State.OUT_OF_DATE if beside else State.NONE_FOUND)


# Killed

_ASSESSING = """
import sys
from pathlib import Path
from dataclasses import replace
from tests.helpers.assessments import positive
from tests.helpers.directories import open_directory
from tests.helpers.reviewing import DESK, about, record
with open_directory(Path(sys.argv[1])) as directory:
    print("open", flush=True)
    while True:
        rows = [replace(about(positive(), record(directory, 1 + n % 4)), scope_note=str(n)) for n in range(60)]
        directory.reviews.assess(rows, DESK)
        directory.acts.undo()
"""


def test_killed_in_the_middle_all_or_nothing_is_there(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as directory:
        before = directory.content_hash()
    found = set()
    for number in range(6):
        command = [sys.executable, "-c", _ASSESSING, str(tmp_path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            try:
                process.wait(timeout=0.05 + 0.13 * number)
            except subprocess.TimeoutExpired:
                process.kill()
        with open_directory(tmp_path) as directory:
            assert directory.check() == []
            stored = sum(len(record(directory, each).assessments) for each in NUMBERS)
            found.add(stored)
            assert stored in {0, 60}
            undo_all(directory)
            assert directory.content_hash() == before
    assert found

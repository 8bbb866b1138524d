"""A merge as an invariant: whatever was said of two listings, as one they never read better than either did."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from resources_db.codes import State
from resources_db.contact import reads_better
from resources_db.contact_states import ContactStates
from resources_db.duplicates.effects import merging_effects
from resources_db.engine import Database
from resources_db.engine import open_directory as open_file
from resources_db.index_rows import IndexRow, by_ids
from resources_db.model import Assessment, Contact, Subject
from resources_db.sync.identity import row_id, source_id
from tests.helpers.any_assessments import superseding
from tests.helpers.assessments import TODAY
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.invariants import invariant

SUBJECTS = (Subject.SERVICE_AT_LOCATION, Subject.SERVICE, Subject.LOCATION, Subject.ORGANIZATION)
IDS = tuple(row_id(source_id("test"), "service_at_location", f"a{number}") for number in (1, 2))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, list[IndexRow]]]:
    folder = tmp_path_factory.mktemp("pair") / "data"
    with open_directory(folder) as directory:
        own = [service(number, f"Pantry {number}", organization=f"House {number}", zip="33128") for number in (1, 2)]
        take_in(directory, own)
    db = open_file(folder / "directory.db", read_only=True)
    yield db, by_ids(db, IDS)
    db.close()


def said_of(row: IndexRow, found: list[Assessment]) -> dict[str, Assessment]:
    """Return what was said, as said of that listing, its service, its place and its operator."""
    placed = (
        replace(
            each,
            id=f"{each.id} of {row.id}",
            subject_id=row.subjects[SUBJECTS.index(each.subject_type)] or "",
            supersedes_id=each.supersedes_id and f"{each.supersedes_id} of {row.id}",
            bound_to=row.bound_to if each.bound_to == "now" else each.bound_to,
        )
        for each in found
    )
    return {each.id: each for each in placed}


def good(contact: Contact) -> bool:
    return any(line.state in {State.NONE_FOUND, State.DISPUTED} or line.protective for line in contact.lines)


@invariant("7", here=superseding(), there=superseding())
def test_two_listings_made_one_never_read_better_than_either(
    file: tuple[Database, list[IndexRow]], here: list[Assessment], there: list[Assessment]
) -> None:
    db, (one, other) = file
    states = ContactStates(db, TODAY, said_of(one, here) | said_of(other, there))
    found = merging_effects(one, other, states)
    assert [effect.listing_id for effect in found] == list(IDS)
    for effect in found:
        assert not effect.better
        assert not any(map(reads_better, effect.after.lines, effect.before.lines))
        assert not good(effect.after)


@invariant("7", here=superseding(), there=superseding())
def test_every_report_that_counted_at_either_counts_at_the_one(
    file: tuple[Database, list[IndexRow]], here: list[Assessment], there: list[Assessment]
) -> None:
    db, (one, other) = file
    states = ContactStates(db, TODAY, said_of(one, here) | said_of(other, there))
    found = merging_effects(one, other, states)
    for before, after in ((effect.before, effect.after) for effect in found):
        for old, new in zip(before.lines, after.lines, strict=True):
            for kind in ("reports", "ties"):
                known = {report.assessment_id for report in getattr(new, kind)}
                assert {report.assessment_id for report in getattr(old, kind)} <= known

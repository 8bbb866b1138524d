"""Two records that a person made one: read once, with what is said of both; given back as they were."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from resources_db.acts.values import Gain
from resources_db.codes import Domain, PositionKind, State
from resources_db.corrections.values import Kind
from resources_db.directory import Directory
from resources_db.duplicates.fields import Choice, Field
from resources_db.errors import BadInput, Refused
from resources_db.model import Assessment, Listing, Subject
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sources.records import Row
from resources_db.sync.identity import row_id, source_id
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, reading, service, take_in

BY = Reviewer(organization="Lantern Office", role="coordinator")
STREET = "12 Lantern Street"
HERE = service(1, "Lantern Pantry", organization="Lantern House", zip="33128", address_1=STREET, description="Food.")
THERE = service(2, "Lantern Food Pantry", organization="Lantern Inc", zip="33128", address_1="12 Lantern St")
OTHER = service(3, "Harbor Clinic", organization="Harbor", zip="33130")


def of(source: str, table: str, original: str) -> str:
    return row_id(source_id(source), table, original)


A, B = of("one", "service_at_location", "a1"), of("two", "service_at_location", "a2")
C = of("one", "service_at_location", "a3")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "data") as opened:
        take_in(opened, [HERE, OTHER], "one")
        take_in(opened, [THERE], "two")
        yield opened


def listings(directory: Directory, query: Query = Query()) -> dict[str, Listing]:  # noqa: B008 (frozen)
    hits = [hit for section in directory.search(query).sections for hit in section.hits]
    return {found.listing.id: found.listing for found in directory.found(hits, None)}


def say(directory: Directory, row: Assessment, listing: str, subject: Subject = Subject.SERVICE_AT_LOCATION) -> None:
    said = replace(row, id="", subject_type=subject, subject_id=listing, assessed_on=TODAY)
    directory.reviews.assess([replace(said, review_by=TODAY.replace(year=2027, month=2))], BY)


def next_file(directory: Directory, services: Sequence[dict[str, Row]], source: str) -> None:
    plan = directory.plan(reading(services), source)
    directory.apply(plan, accept=[item.id for item in plan.held])


def police(directory: Directory, listing: str = A) -> State:
    return directory.record(listing).listing.contact.police.state


def test_a_merged_listing_is_one_under_both_ids(directory: Directory) -> None:
    directory.duplicates.merge(A, B, BY)
    found = listings(directory)
    assert set(found) == {A, C}
    assert {directory.record(name).listing.id for name in (B, B[:8], A[:8], "two:s2")} == {A}
    assert [phone.number for phone in found[A].phones] == ["(305) 555-0101", "(305) 555-0102"]
    assert found[A].source == "one, two"
    assert directory.check() == []


def test_each_field_is_whose_was_chosen(directory: Directory) -> None:
    chosen = (Field.NAME, Field.ORGANIZATION, Field.PHONES, Field.PLACE)
    directory.duplicates.merge(A, B, BY, dict.fromkeys(chosen, Choice.MERGED))
    record = directory.record(A)
    listing = record.listing
    assert (listing.service, listing.organization) == ("Lantern Food Pantry", "Lantern Inc")
    assert listing.address == "12 Lantern St, Miami, FL 33128"
    assert [phone.number for phone in listing.phones] == ["(305) 555-0102"]
    assert record.service_description == "Food."
    assert [each.text for each in record.addresses] == ["12 Lantern St, Miami, FL 33128"]


def test_it_is_found_under_either_name(directory: Directory) -> None:
    directory.duplicates.merge(A, B, BY)
    assert set(listings(directory, Query(words="food pantry"))) == {A}
    assert set(listings(directory, Query(words="lantern pantry"))) == {A}


def test_both_stand_as_they_were_after_they_are_given_back(directory: Directory) -> None:
    before = listings(directory)
    made = directory.duplicates.merge(A, B, BY)
    assert directory.duplicates.merges() == (made,)
    directory.duplicates.unmerge(made.id[:8], BY)
    assert listings(directory) == before
    assert directory.duplicates.merges() == ()
    assert directory.check() == []


def test_it_stays_merged_through_the_next_files_of_both(directory: Directory) -> None:
    directory.duplicates.merge(A, B, BY)
    changed = {**THERE, "phone": {**THERE["phone"], "number": "(305) 555-0177"}}
    next_file(directory, [{**HERE, "service": {**HERE["service"], "description": "Food and diapers."}}, OTHER], "one")
    next_file(directory, [changed], "two")
    found = listings(directory)
    assert set(found) == {A, C}
    assert [phone.number for phone in found[A].phones] == ["(305) 555-0101", "(305) 555-0177"]
    assert directory.record(A).service_description == "Food and diapers."


def test_the_next_file_of_one_is_not_asked_for_what_only_the_other_says(tmp_path: Path) -> None:
    document: Row = {"id": "r2", "service_id": "s2", "document": "Photo ID"}
    asking = {**THERE, "required_document": document}
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [HERE], "one")
        take_in(directory, [asking], "two")
        directory.duplicates.merge(A, B, BY)
        assert directory.record(A).listing.contact.id_and_data.state is State.POSSIBLE
        assert directory.record(A).required_documents == ("Photo ID",)
        assert directory.plan(reading([HERE]), "one").held == ()
        assert [each.kind for each in directory.plan(reading([THERE]), "two").held] == ["fact_lost"]


def test_no_longer_listed_by_one_source_is_said_and_by_which(directory: Directory) -> None:
    directory.duplicates.merge(A, B, BY)
    next_file(directory, [service(7, "Something else", zip="33130")], "two")
    listing = directory.record(A).listing
    assert (listing.no_longer_listed, listing.left_by) == (TODAY, "two")
    next_file(directory, [OTHER], "one")
    assert directory.record(A).listing.left_by == "one, two"


def test_a_report_of_either_is_said_of_the_one(directory: Directory) -> None:
    say(directory, positive("POL_ON_SITE"), B)
    say(directory, none_found(), A)
    assert police(directory) is State.NONE_FOUND
    directory.duplicates.merge(A, B, BY)
    assert police(directory) is State.LIKELY


def test_a_report_of_the_others_operator_is_said_of_the_one(directory: Directory) -> None:
    operator = directory.record(B).listing.organization_id
    assert operator is not None
    say(directory, positive("POL_LED"), operator, Subject.ORGANIZATION)
    directory.duplicates.merge(A, B, BY)
    assert police(directory) is State.LIKELY
    assert set(listings(directory, Query(hide=frozenset({Domain.POLICE})))) == {C}


def test_good_news_of_either_is_out_of_date_and_what_is_asked_now_counts(directory: Directory) -> None:
    say(directory, none_found(), A)
    say(directory, none_found(), B)
    directory.duplicates.merge(A, B, BY)
    assert police(directory) is State.OUT_OF_DATE
    say(directory, none_found(), A)
    assert police(directory) is State.NONE_FOUND


def test_what_is_asked_of_the_one_ages_with_either(directory: Directory) -> None:
    directory.duplicates.merge(A, B, BY)
    say(directory, none_found(), A)
    next_file(directory, [{**THERE, "address": {**THERE["address"], "address_1": "99 Other Road"}}], "two")
    assert police(directory) is State.OUT_OF_DATE


def test_what_is_asked_of_the_one_may_take_back_a_report_of_the_other(directory: Directory) -> None:
    say(directory, positive("POL_ON_SITE"), B)
    directory.duplicates.merge(A, B, BY)
    old = directory.record(A).assessments[0]
    say(directory, none_found(supersedes_id=old.id, supersede_reason="They moved out."), A)
    assert police(directory) is State.NONE_FOUND


def test_giving_back_what_reads_better_needs_a_person_who_was_shown_it(directory: Directory) -> None:
    say(directory, positive("POL_ON_SITE"), B)
    say(directory, none_found(), A)
    made = directory.duplicates.merge(A, B, BY)
    with pytest.raises(Refused):
        directory.duplicates.unmerge(made.id, BY)
    shown = directory.duplicates.unmerging(made.id)
    assert [(each.listing_id, each.says_less) for each in shown.effects] == [(A, True), (B, False)]
    assert directory.duplicates.unmerge(made.id, BY, shown) == shown
    assert (police(directory), police(directory, B)) == (State.NONE_FOUND, State.LIKELY)


def test_an_address_that_one_keeps_back_is_kept_back(tmp_path: Path) -> None:
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [HERE], "one")
        take_in(directory, [service(2, "Lantern Shelter", zip="33128", address_1="Confidential")], "two")
        directory.duplicates.merge(A, B, BY, {Field.PLACE: Choice.KEPT})
        record = directory.record(A)
        assert record.listing.position.kind is PositionKind.WITHHELD
        assert (record.listing.address, record.addresses) == (None, ())
        assert listings(directory, Query(words="12 Lantern Street")) == {}


def test_what_only_one_of_them_keeps_back_asks_or_says_is_given_back_with_a_yes(tmp_path: Path) -> None:
    warned = service(2, "Lantern Shelter", zip="33128", address_1="Confidential")
    warned["service"] |= {"alert": "Moved.", "status": "defunct", "eligibility_description": "Citizens only."}
    warned["required_document"] = {"id": "r2", "service_id": "s2", "document": "Passport"}
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [HERE], "one")
        take_in(directory, [warned], "two")
        made = directory.duplicates.merge(A, B, BY, {Field.PLACE: Choice.KEPT, Field.ELIGIBILITY: Choice.MERGED})
        before = directory.content_hash()
        with pytest.raises(Refused, match="Lantern Pantry"):
            directory.duplicates.unmerge(made.id, BY)
        assert directory.content_hash() == before
        shown = directory.duplicates.unmerging(made.id)
        gains = {Gain.PUBLIC, Gain.DOCUMENT, Gain.PAPERS, Gain.ALERT, Gain.OPEN}
        assert {(each.gain, each.listing_id) for each in shown.better} == {(gain, A) for gain in gains}
        undoing = directory.acts.undoing()
        assert undoing is not None
        assert {*undoing.better} == {*shown.better}, "the same where the merge is taken back"
        directory.duplicates.unmerge(made.id, BY, shown)
        assert directory.record(A).listing.address is not None


def test_an_address_that_is_shown_of_the_other_record_is_told(tmp_path: Path) -> None:
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128", address_1="Confidential")], "one")
        take_in(directory, [THERE], "two")
        made = directory.duplicates.merge(A, B, BY)
        assert [(each.gain, each.listing_id) for each in directory.duplicates.unmerging(made.id).better] == [
            (Gain.PUBLIC, B)
        ]
        undoing = directory.acts.undoing()
        assert undoing is not None
        assert [(each.gain, each.listing_id) for each in undoing.better] == [(Gain.PUBLIC, B)]


def test_that_one_source_lists_it_no_longer_is_said_of_its_own_record_alone_with_a_yes(directory: Directory) -> None:
    made = directory.duplicates.merge(A, B, BY)
    next_file(directory, [OTHER], "one")
    assert directory.record(B).listing.no_longer_listed is not None
    shown = directory.duplicates.unmerging(made.id)
    assert [(each.gain, each.listing_id) for each in shown.better] == [(Gain.LISTED, B)]
    with pytest.raises(Refused):
        directory.duplicates.unmerge(made.id, BY)


def test_a_report_that_nobody_has_decided_goes_from_the_other_record_with_a_yes(tmp_path: Path) -> None:
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [HERE], "one")
        take_in(directory, [THERE], "two")
        directory.corrections.mark(B, Kind.POLICE)
        directory.corrections.read_in(directory.corrections.file()[0], "told.json")
        made = directory.duplicates.merge(A, B, BY)
        shown = directory.duplicates.unmerging(made.id)
        assert [(each.gain, each.listing_id) for each in shown.better] == [(Gain.TOLD, A)]
        with pytest.raises(Refused):
            directory.duplicates.unmerge(made.id, BY)


def test_three_records_are_one_and_part_one_by_one(directory: Directory) -> None:
    before = listings(directory)
    first = directory.duplicates.merge(A, B, BY)
    second = directory.duplicates.merge(C, A, BY)
    assert set(listings(directory)) == {C}
    assert directory.record(B).listing.id == C
    directory.duplicates.unmerge(first.id, BY)
    assert set(listings(directory)) == {C, B}
    directory.duplicates.unmerge(second.id, BY)
    assert listings(directory) == before


def test_what_cannot_be_merged_changes_nothing(directory: Directory) -> None:
    before = directory.content_hash()
    for kept, merged, choices in ((A, A, {}), (A, "nothing", {}), (A, B, {Field.NAME: Choice.BOTH})):
        with pytest.raises(BadInput):
            directory.duplicates.merge(kept, merged, BY, choices)
    with pytest.raises(BadInput):
        directory.duplicates.unmerge("12345678", BY)
    assert directory.content_hash() == before


def test_another_place_that_its_service_has_instead_stays_merged(directory: Directory) -> None:
    directory.duplicates.merge(A, B, BY)
    moved = {**THERE, "service_at_location": {**THERE["service_at_location"], "id": "a9"}}
    next_file(directory, [moved], "two")
    assert set(listings(directory)) == {A, C}
    assert directory.record(B).listing.id == A
    assert directory.check() == []


def test_each_thing_said_of_a_pair_is_an_act_that_is_taken_back_to_the_very_content(directory: Directory) -> None:
    first = directory.content_hash()
    made = directory.duplicates.merge(A, B, BY)
    merged = directory.content_hash()
    directory.duplicates.unmerge(made.id, BY)
    directory.duplicates.not_the_same(A, B, BY)
    for before in (first, merged, first):
        directory.acts.undo(directory.acts.undoing())
        assert directory.content_hash() == before
        assert directory.check() == []
    assert set(listings(directory)) == {A, B, C}


def test_taking_a_merge_back_tells_of_the_one_that_reads_better(directory: Directory) -> None:
    say(directory, positive("POL_ON_SITE"), A)
    directory.duplicates.merge(A, B, BY)
    undoing = directory.acts.undoing()
    assert undoing is not None
    assert [(each.listing_id, each.says_less) for each in undoing.effects] == [(B, True)]

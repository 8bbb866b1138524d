"""Edits of people and the files that come after them: kept, gone into the source, or asked; never lost in silence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.directory import Directory
from resources_db.edits.values import Changes, Form, FormRow, RowChange
from resources_db.sources.records import Row
from resources_db.sync.plan import Plan
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.reviewing import DESK

WORDS = ("", "Monday", "Tuesday", "Wednesday")
words = st.sampled_from(WORDS)
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    with open_directory(tmp_path_factory.mktemp("three")) as opened:
        yield opened


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def files(
    *, alert: str = "", number: str = "1", document: str = "", phone: bool = True, street: str = ""
) -> list[dict[str, Row]]:
    """Return the services of a file whose first service says so."""
    more = {"zip": "33101", "latitude": "25.77", "longitude": "-80.19", "address_1": street} if street else {}
    first = service(1, "Harbor", **more)
    first["service"] |= {"wait_time": alert}
    first["phone"]["number"] = number
    if not phone:
        del first["phone"]
    if document:
        first["required_document"] = {"id": "r1", "service_id": "s1", "document": document}
    return [first, service(2, "Pier")]


def plan(directory: Directory, services: list[dict[str, Row]]) -> Plan:
    return directory.plan(reading(services), "test")


def take(directory: Directory, services: list[dict[str, Row]], *, yes: bool = False) -> Plan:
    planned = plan(directory, services)
    directory.apply(planned, accept=[item.id for item in planned.held] if yes else [])
    return planned


def form(directory: Directory) -> Form:
    return directory.edits.form("test:s1")


def one(found: Form, table: str) -> FormRow:
    (row,) = found.of(table)
    return row


def edit(directory: Directory, table: str, **values: str) -> None:
    row = one(form(directory), table)
    said = {column: text for column, text in values.items() if row.values[column] != text}
    if said:
        change = RowChange(table=table, record=row.record, values=tuple(said.items()))
        save(directory, change)


def take_away(directory: Directory, table: str) -> None:
    row = one(form(directory), table)
    save(directory, RowChange(table=table, record=row.record, take_away=True))


def save(directory: Directory, *rows: RowChange) -> None:
    changes = Changes(listing=form(directory).listing_id, rows=rows)
    directory.edits.save(changes, DESK, directory.edits.effects(changes))


def stands(directory: Directory) -> str:
    return one(form(directory), "service").values["wait_time"]


def base(directory: Directory) -> str | None:
    edits = one(form(directory), "service").edits
    return edits["wait_time"].base if "wait_time" in edits else None


def back_to_nothing(directory: Directory) -> None:
    while directory.acts.last():
        directory.acts.undo()


@quick
@given(was=words, ours=words, theirs=words, yes=st.booleans())
def test_the_rule_of_three_ways(shared: Directory, was: str, ours: str, theirs: str, yes: bool) -> None:
    back_to_nothing(shared)
    take(shared, files(alert=was))
    edit(shared, "service", wait_time=ours)
    before = shared.content_hash()
    planned = take(shared, files(alert=theirs), yes=yes)
    asked = [item for item in planned.held if item.kind == "conflict"]
    if ours in {was, theirs}:
        assert (stands(shared), base(shared), asked) == (theirs, None, [])
        assert planned.edits.dissolved == (ours != was)
    elif theirs == was:
        assert (stands(shared), base(shared), asked) == (ours, was, [])
        assert planned.edits.kept == 1
        assert planned.nothing_new
    else:
        assert [(item.before, item.base, item.after) for item in asked] == [(ours, was, theirs)]
        assert (stands(shared), base(shared)) == ((theirs, None) if yes else (ours, theirs))
    if shared.content_hash() != before:
        shared.acts.undo()
    assert shared.content_hash() == before


steps = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), words),
        st.tuples(st.just("file"), words),
        st.tuples(st.just("file, yes"), words),
        st.tuples(st.just("undo"), st.just("")),
    ),
    max_size=8,
)


@quick
@given(was=words, doings=steps)
def test_any_order_of_edits_files_and_undo(shared: Directory, was: str, doings: list[tuple[str, str]]) -> None:
    """A model beside it: what stands, and what the last file said where a person wrote something else."""
    back_to_nothing(shared)
    take(shared, files(alert=was))
    here, last = was, was
    stack = [(shared.content_hash(), here, last)]
    for deed, text in doings:
        before = shared.content_hash()
        if deed == "undo":
            if len(stack) > 1:
                stack.pop()
                shared.acts.undo()
                here, last = stack[-1][1:]
            assert shared.content_hash() == stack[-1][0]
            continue
        if deed == "edit":
            edit(shared, "service", wait_time=text)
            here = text
        else:
            take(shared, files(alert=text), yes=deed == "file, yes")
            if here == last or (deed == "file, yes" and text != last):
                here = text
            last = text
        assert stands(shared) == here
        assert base(shared) == (last if here != last else None)
        if shared.content_hash() != before:
            stack.append((shared.content_hash(), here, last))
    assert shared.check() == []


def test_it_is_asked_once_and_still_told(directory: Directory) -> None:
    take(directory, files(alert="Monday"))
    edit(directory, "service", wait_time="Tuesday")
    assert take(directory, files(alert="Wednesday")).edits.conflicts == 1
    again = plan(directory, files(alert="Wednesday"))
    assert again.nothing_new
    assert (again.edits.kept, again.edits.conflicts, again.held) == (1, 0, ())
    assert base(directory) == "Wednesday"


def test_a_row_that_was_taken_away_stays_away_until_its_file_says_otherwise(directory: Directory) -> None:
    take(directory, files(number="305 555 0101"))
    take_away(directory, "phone")
    planned = take(directory, files(number="305 555 0101"))
    assert planned.nothing_new
    assert directory.record("test:s1").listing.phones == ()
    planned = take(directory, files(number="305 555 0102"))
    (item,) = planned.held
    assert (item.kind, item.before, item.base, item.after) == ("conflict", "", "305 555 0101", "305 555 0102")
    assert directory.record("test:s1").listing.phones == ()
    assert plan(directory, files(number="305 555 0102")).nothing_new
    take(directory, files(number="305 555 0103"), yes=True)
    assert [phone.number for phone in directory.record("test:s1").listing.phones] == ["305 555 0103"]
    assert form(directory).taken_away == ()


def test_a_changed_row_that_its_file_lacks_is_asked_about_and_stays_without_a_yes(directory: Directory) -> None:
    take(directory, files(number="305 555 0101"))
    edit(directory, "phone", number="305 555 0199", description="ask for the night desk")
    planned = take(directory, files(phone=False))
    assert [(item.before, item.after) for item in planned.held] == [("305 555 0199, ask for the night desk", "")]
    assert [phone.number for phone in directory.record("test:s1").listing.phones] == ["305 555 0199"]
    assert plan(directory, files(phone=False)).nothing_new
    assert one(form(directory), "phone").edits["number"].gone


def test_a_changed_row_that_its_file_lacks_goes_with_the_yes(directory: Directory) -> None:
    take(directory, files(number="305 555 0101"))
    edit(directory, "phone", number="305 555 0199")
    take(directory, files(phone=False), yes=True)
    assert directory.record("test:s1").listing.phones == ()


def numbered(number: str) -> list[dict[str, Row]]:
    """Return a file whose phones are known by their numbers, as those of a flat one are."""
    found = files(number=number)
    found[0]["phone"]["id"] = f"p{number}"
    return found


def test_a_phone_that_is_another_row_with_another_number_is_met_as_the_same(directory: Directory) -> None:
    take(directory, numbered("305 555 0101"))
    edit(directory, "phone", number="305 555 0199")
    assert take(directory, numbered("305 555 0101")).nothing_new
    (item,) = take(directory, numbered("305 555 0102")).held
    assert (item.before, item.base, item.after) == ("305 555 0199", "305 555 0101", "305 555 0102")
    assert [phone.number for phone in directory.record("test:s1").listing.phones] == ["305 555 0199"]
    assert plan(directory, numbered("305 555 0102")).nothing_new
    take(directory, numbered("305 555 0103"), yes=True)
    assert [phone.number for phone in directory.record("test:s1").listing.phones] == ["305 555 0103"]


def test_a_phone_that_was_taken_away_is_asked_about_under_its_new_number_too(directory: Directory) -> None:
    take(directory, numbered("305 555 0101"))
    take_away(directory, "phone")
    (item,) = take(directory, numbered("305 555 0102")).held
    assert (item.base, item.after) == ("305 555 0101", "305 555 0102")
    assert directory.record("test:s1").listing.phones == ()
    assert plan(directory, numbered("305 555 0102")).nothing_new


def test_a_service_that_a_person_changed_is_no_longer_listed_as_any_other_and_keeps_the_edit(
    directory: Directory,
) -> None:
    take(directory, files(alert="Monday"))
    edit(directory, "service", wait_time="Tuesday")
    take(directory, [service(2, "Pier")], yes=True)
    assert directory.record("test:s1").listing.no_longer_listed is not None
    assert base(directory) == "Monday"
    take(directory, files(alert="Monday"))
    assert (stands(directory), base(directory)) == ("Tuesday", "Monday")


def test_a_document_that_a_person_added_is_never_taken_away_by_a_file(directory: Directory) -> None:
    take(directory, files())
    save(directory, RowChange(table="required_document", values=(("document", "Photo ID"),)))
    assert take(directory, files()).nothing_new
    take(directory, files(alert="Monday"))
    assert directory.record("test:s1").required_documents == ("Photo ID",)


def test_a_yes_to_the_files_words_is_no_yes_to_an_id_that_is_asked_no_longer(directory: Directory) -> None:
    take(directory, files(document="Proof of address"))
    edit(directory, "required_document", document="Photo ID")
    planned = plan(directory, files(document="Nothing"))
    kinds = {item.kind: item.id for item in planned.held}
    assert kinds.keys() == {"conflict", "fact_lost"}
    directory.apply(planned, accept=[kinds["conflict"]])
    assert directory.record("test:s1").required_documents == ("Photo ID",)


def test_the_point_comes_back_with_the_files_street(directory: Directory) -> None:
    take(directory, files(street="1 Lantern Street"))
    edit(directory, "address", address_1="9 Bay Road")
    place = one(form(directory), "location")
    assert place.values["latitude"] == ""
    assert take(directory, files(street="1 Lantern Street")).nothing_new
    moved = files(street="2 Lantern Street")
    moved[0]["location"] |= {"latitude": 25.78, "longitude": -80.2}
    assert [item.field for item in take(directory, moved).held] == [("address", "address_1")]
    assert one(form(directory), "location").values["latitude"] == ""
    again = files(street="9 Bay Road")
    again[0]["location"] |= {"latitude": 25.79, "longitude": -80.21}
    assert take(directory, again).held == ()
    assert one(form(directory), "location").values["latitude"] == "25.79"
    assert one(form(directory), "location").edits == {}


def test_a_street_typed_back_has_its_point_again(directory: Directory) -> None:
    take(directory, files(street="1 Lantern Street"))
    edit(directory, "address", address_1="9 Bay Road")
    edit(directory, "address", address_1="1 Lantern Street")
    assert one(form(directory), "location").values["latitude"] == "25.77"
    assert one(form(directory), "location").edits == {}


@pytest.mark.parametrize("yes", [True, False])
def test_a_street_that_the_file_keeps_back_is_in_no_question_and_told_to_nobody(
    directory: Directory, *, yes: bool
) -> None:
    take(directory, files(street="1 Elm Street"))
    edit(directory, "address", address_1="9 Oak Street")
    (asked,) = take(directory, files(street="12 Elm Street (confidential)"), yes=yes).held
    assert asked.kind == "conflict"
    told = [asked.before, asked.after, asked.base, asked.what("en"), asked.was("es"), asked.would_be("es")]
    assert not any(street in text for street in ("Elm", "Oak") for text in told)
    assert directory.record("test:s1").listing.position.withheld


def test_what_every_file_keeps_back_stays_so_under_a_street_that_a_person_wrote(directory: Directory) -> None:
    told = files(street="12 Elm Street (confidential)")
    take(directory, told)
    edit(directory, "address", address_1="9 Oak Street")
    assert take(directory, told).held == ()
    assert directory.record("test:s1").listing.position.withheld


def test_a_file_that_says_confidential_in_words_that_a_person_wrote_otherwise_is_heard(directory: Directory) -> None:
    take(directory, files(street="1 Elm Street"))
    edit(directory, "service", description="A pantry.")
    now = files(street="1 Elm Street")
    now[0]["service"] |= {"description": "The address is confidential."}
    (asked,) = take(directory, now).held
    assert asked.kind == "conflict"
    found = directory.record("test:s1")
    assert (found.service_description, found.listing.position.withheld) == ("A pantry.", True)

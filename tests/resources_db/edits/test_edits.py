"""What a person writes into the directory: saved whole, told before where it reads better, and taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from resources_db.acts.texts import better_texts
from resources_db.acts.values import Deed, Gain
from resources_db.directory import Directory
from resources_db.edits.values import CREDENTIAL, PLACE, POLICY, Changes, Form, FormRow, RowChange
from resources_db.errors import BadInput, Refused
from resources_db.model import Level, Listing, PositionKind, Record, State
from resources_db.query import Query
from resources_db.sources.records import Row
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, service, take_in
from tests.helpers.reviewing import DESK, about

HARBOR = service(
    1, "Harbor Needle Exchange", organization="Harbor", zip="33101", city="Miami", latitude="25.77", longitude="-80.19"
)
QUIET = service(2, "Quiet House", organization="Quiet", zip="33101", city="Miami", address_1="Confidential")
HELPLINE = service(3, "Night Line", organization="Harbor")
IDS: dict[str, Row] = {"required_document": {"id": "r1", "service_id": "s1", "document": "Photo ID"}}
ZULU = service(4, "Zulu Pantry", organization="Zulu", zip="33101", city="Miami", latitude="25.77", longitude="-80.19")
SERVICES: list[dict[str, Row]] = [{**HARBOR, **IDS}, QUIET, HELPLINE, ZULU]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        take_in(opened, SERVICES)
        yield opened


def listings(directory: Directory) -> list[Listing]:
    return [
        found.listing
        for found in directory.found([h for s in directory.search(Query()).sections for h in s.hits], None)
    ]


def named(directory: Directory, name: str) -> Record:
    found = next(each for each in listings(directory) if each.service == name)
    return directory.record(found.id)


def form(directory: Directory, name: str = "Harbor Needle Exchange") -> Form:
    return directory.edits.form(named(directory, name).listing.id)


def one(found: Form, table: str) -> FormRow:
    (row,) = found.of(table)
    return row


def change(row: FormRow, **values: str) -> RowChange:
    return RowChange(table=row.table, record=row.record, values=tuple(values.items()))


def save(directory: Directory, found: Form, *rows: RowChange, reason: str = "") -> Record:
    changes = Changes(listing=found.listing_id, rows=rows, reason=reason)
    told = directory.edits.effects(changes)
    saved = directory.edits.save(changes, DESK, told)
    assert saved.effects == told
    return directory.record(saved.listing_id)


def test_every_field_is_changed_kept_with_what_the_file_says_and_told_in_the_history(directory: Directory) -> None:
    before = form(directory)
    now = save(
        directory,
        before,
        change(one(before, "service"), name="Harbor Exchange", description="New words", minimum_age="18"),
        change(one(before, "phone"), number="305.555.0199 (ask for Ana)", extension="12"),
        RowChange(table="phone", values=(("number", "786 555 0100"), ("type", "text"))),
        RowChange(table="schedule", values=(("description", "Mon-Fri 9-5"), ("byday", "mo,tu"), ("opens_at", "9:00"))),
        RowChange(table="language", values=(("name", "Kreyòl"), ("code", "ht"))),
        RowChange(table="cost_option", values=(("option", "Free"), ("amount", "0"))),
        reason="called them",
    )
    assert now.listing.service == "Harbor Exchange"
    assert now.service_description == "New words"
    assert now.ages == "18–"
    assert [(phone.number, phone.extension, phone.kind) for phone in now.listing.phones] == [
        ("786 555 0100", None, "text"),
        ("305.555.0199 (ask for Ana)", "12", "voice"),
    ]
    assert now.listing.hours == "Mon-Fri 9-5"
    assert now.listing.schedules[0].days == ("MO", "TU")
    assert now.listing.schedules[0].opens_at == "09:00"
    assert now.listing.languages == ("Kreyòl",)
    assert "Free" in now.fees
    after = form(directory, "Harbor Exchange")
    assert one(after, "service").edits["name"].base == "Harbor Needle Exchange"
    assert one(after, "service").edits["name"].organization == DESK.organization
    told = {(line.field, line.before, line.after) for line in now.changes}
    assert ("name", "Harbor Needle Exchange", "Harbor Exchange") in told
    assert ("reason", "", "called them") in told
    assert any(field == "phone" and "786 555 0100" in after_text for field, _before, after_text in told)
    assert all(line.action == "edit" and DESK.organization in line.by for line in now.changes)
    assert directory.check() == []


def test_why_is_kept_without_what_nobody_sees(directory: Directory) -> None:
    found = form(directory)
    now = save(directory, found, change(one(found, "service"), name="Other"), reason=" called\u202e\n them ")
    assert [line.after for line in now.changes if line.field == "reason"] == ["called them"]


def test_an_edit_is_taken_back_to_the_same_hash_also_after_a_restart(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, SERVICES)
        before = directory.content_hash()
        found = form(directory)
        save(
            directory,
            found,
            change(one(found, "service"), name="Other"),
            RowChange(table=PLACE, values=(("city", "Doral"),)),
        )
        assert directory.content_hash() != before
    with open_directory(tmp_path) as directory:
        act = directory.acts.last()
        assert act is not None
        assert act.deed is Deed.EDIT
        directory.acts.undo(directory.acts.undoing())
        assert directory.content_hash() == before
        assert directory.check() == []
        assert len(listings(directory)) == 4


def test_a_field_typed_back_is_no_edit_any_more(directory: Directory) -> None:
    found = form(directory)
    save(directory, found, change(one(found, "service"), description="Other"))
    now = form(directory)
    save(directory, now, change(one(now, "service"), description=""))
    assert one(form(directory), "service").edits == {}


def test_a_new_service_belongs_to_the_own_organization_and_is_found(directory: Directory) -> None:
    changes = Changes(
        rows=(
            RowChange(table="organization", name="o", values=(("name", "Lantern Legal"),)),
            RowChange(
                table="service",
                values=(
                    ("name", "Deportation defense"),
                    ("organization_id", "o"),
                    ("description", "Free immigration lawyer"),
                ),
            ),
            RowChange(
                table=PLACE,
                name="p",
                values=(
                    ("address_1", "5 Bay Road"),
                    ("city", "Miami"),
                    ("state_province", "FL"),
                    ("postal_code", "33101"),
                ),
            ),
            RowChange(table=PLACE, name="q", values=(("city", "Hialeah"), ("state_province", "FL"))),
            RowChange(table="phone", of="p", values=(("number", "1"),)),
            RowChange(table="schedule", of="q", values=(("description", "by day"),)),
            RowChange(table=POLICY, record="q", values=(("policy", "workers_only"),)),
            RowChange(
                table=CREDENTIAL, record="bar", values=(("checked_on", "2026-11-01"), ("checked_by", "Night desk"))
            ),
        )
    )
    told = directory.edits.effects(changes)
    assert not told.reads_better
    saved = directory.edits.save(changes, DESK)
    made = [each for each in listings(directory) if each.service == "Deportation defense"]
    assert len(made) == 2
    assert {each.position.kind for each in made} >= {PositionKind.WITHHELD}
    assert {each.source for each in made} == {DESK.organization}
    record = directory.record(saved.listing_id)
    assert record.credentials[0].by == "Night desk"
    assert directory.edits.form(saved.listing_id).legal_help
    assert directory.check() == []


def test_a_new_number_says_its_extension_too(directory: Directory) -> None:
    first = form(directory)
    save(directory, first, change(one(first, "phone"), number="305 555 0199", extension="12"))
    before = form(directory)
    phone = one(before, "phone")
    silent = Changes(listing=before.listing_id, rows=(change(phone, number="305 555 0200"),))
    (problem,) = directory.edits.problems(silent)
    assert (problem.key, problem.column, dict(problem.values)) == ("edit.old_extension", "extension", {"value": "12"})
    with pytest.raises(BadInput):
        directory.edits.save(silent, DESK)
    for values, extension in (
        ({"number": "305.555.0199"}, "12"),
        ({"number": "305 555 0200", "extension": "12"}, "12"),
        ({"number": "305 555 0201", "extension": ""}, None),
        ({"number": "305 555 0202"}, None),
    ):
        record = save(directory, before, change(phone, **values))
        assert [(each.number, each.extension) for each in record.listing.phones] == [(values["number"], extension)]


@pytest.mark.parametrize(
    ("table", "values", "key"),
    [
        ("phone", {"number": "305\u202e555"}, "edit.hidden"),
        ("phone", {"number": "3" * 101}, "edit.too_long"),
        ("phone", {"number": " "}, "edit.missing"),
        ("phone", {"extension": "x"}, "edit.not_number"),
        ("service", {"name": ""}, "edit.missing"),
        ("service", {"status": "open"}, "edit.not_code"),
        ("service", {"minimum_age": "young"}, "edit.not_number"),
        ("service", {"assured_date": "2026-01-01"}, "edit.no_field"),
        ("location", {"latitude": "95", "longitude": "1"}, "edit.out_of_range"),
        ("location", {"latitude": ""}, "edit.half_point"),
    ],
)
def test_what_cannot_be_stored_is_refused_field_by_field(
    directory: Directory, table: str, values: dict[str, str], key: str
) -> None:
    before = directory.content_hash()
    found = form(directory)
    changes = Changes(listing=found.listing_id, rows=(change(one(found, table), **values),))
    (problem,) = directory.edits.problems(changes)
    assert problem.key == key
    assert problem.text("en")
    assert problem.text("es")
    with pytest.raises(BadInput):
        directory.edits.save(changes, DESK)
    assert directory.content_hash() == before


def test_a_row_of_another_listing_is_refused(directory: Directory) -> None:
    other = one(form(directory, "Night Line"), "phone")
    changes = Changes(listing=form(directory).listing_id, rows=(change(other, number="1"),))
    with pytest.raises(BadInput):
        directory.edits.save(changes, DESK)


def test_taking_an_id_requirement_away_is_told_and_needs_the_yes(directory: Directory) -> None:
    found = form(directory)
    row = one(found, "required_document")
    changes = Changes(listing=found.listing_id, rows=(RowChange(table=row.table, record=row.record, take_away=True),))
    told = directory.edits.effects(changes)
    assert told.reads_better
    assert {better.gain for better in told.better} >= {Gain.DOCUMENT}
    assert told.effects[0].says_less
    with pytest.raises(Refused) as caught:
        directory.edits.save(changes, DESK)
    for language in ("en", "es"):
        assert " ".join(better_texts(told.better, language)) in caught.value.text(language)
    directory.edits.save(changes, DESK, told)
    assert named(directory, "Harbor Needle Exchange").required_documents == ()
    (gone,) = form(directory).taken_away
    assert gone.base == "Photo ID"


@pytest.mark.parametrize(
    ("before", "after", "better"),
    [
        ("Must be a U.S. citizen. Adults.", "Adults.", True),
        ("Adults.", "Adults. No ID needed.", True),
        ("Adults.", "Adults and youth.", False),
        ("Adults.", "Adults. Must show photo ID.", False),
    ],
)
def test_words_on_papers_that_go_are_told(directory: Directory, before: str, after: str, better: bool) -> None:
    found = form(directory)
    save(directory, found, change(one(found, "service"), eligibility_description=before))
    changes = Changes(
        listing=found.listing_id, rows=(change(one(form(directory), "service"), eligibility_description=after),)
    )
    told = directory.edits.effects(changes)
    assert (Gain.PAPERS in {each.gain for each in told.better}) is better
    assert told.reads_better is better


def test_an_address_that_is_kept_back_is_shown_only_with_a_yes(directory: Directory) -> None:
    found = form(directory, "Quiet House")
    address = one(found, "address")
    shown = Changes(
        listing=found.listing_id,
        rows=(
            change(address, address_1="12 Bay Road"),
            RowChange(table=POLICY, record=found.location_id or "", values=(("policy", "public"),)),
        ),
    )
    told = directory.edits.effects(shown)
    assert [better.gain for better in told.better] == [Gain.PUBLIC]
    moved = Changes(listing=found.listing_id, rows=(change(address, address_1="12 Bay Road"),))
    assert not directory.edits.effects(moved).reads_better, "the place stays kept back whatever its street"
    place = Changes(
        listing=found.listing_id,
        rows=(RowChange(table=PLACE, values=(("address_1", "9 Bay Road"), ("city", "Miami"))),),
    )
    assert [better.gain for better in directory.edits.effects(place).better] == [Gain.PUBLIC]


def test_a_new_place_of_a_service_that_keeps_one_back_is_saved_with_the_yes(directory: Directory) -> None:
    found = form(directory, "Quiet House")
    place = RowChange(table=PLACE, values=(("address_1", "9 Bay Road"), ("city", "Miami"), ("state_province", "FL")))
    changes = Changes(listing=found.listing_id, rows=(place,))
    with pytest.raises(Refused):
        directory.edits.save(changes, DESK)
    directory.edits.save(changes, DESK, directory.edits.effects(changes))
    assert sum(each.service == "Quiet House" for each in listings(directory)) == 2


def test_confidential_words_in_a_new_address_keep_it_back(directory: Directory) -> None:
    found = form(directory)
    changes = Changes(listing=found.listing_id, rows=(change(one(found, "address"), address_2="Undisclosed location"),))
    told = directory.edits.effects(changes)
    assert told.kept_back == ("Harbor Needle Exchange",)
    record = directory.record(directory.edits.save(changes, DESK, told).listing_id)
    assert record.listing.position.kind is PositionKind.WITHHELD
    assert all(line.hidden and not line.after for line in record.changes if line.table == "address")


def test_a_new_street_has_no_point_of_the_old_one(directory: Directory) -> None:
    found = form(directory)
    now = save(directory, found, change(one(found, "address"), address_1="99 Elsewhere Avenue"))
    assert now.listing.position.kind is not PositionKind.EXACT


def test_nothing_found_ages_when_the_address_moves_and_does_not_come_back(directory: Directory) -> None:
    record = named(directory, "Harbor Needle Exchange")
    directory.reviews.assess([about(none_found(), record)], DESK)
    assert record.listing.id
    police = named(directory, "Harbor Needle Exchange").listing.contact.police
    assert police.state is State.NONE_FOUND
    found = form(directory)
    now = save(directory, found, change(one(found, "address"), address_1="99 Elsewhere Avenue"))
    assert now.listing.contact.police.state is not State.NONE_FOUND
    again = form(directory)
    back = save(directory, again, change(one(again, "address"), address_1="1 Lantern Street"))
    assert back.listing.contact.police.state is not State.NONE_FOUND, "nobody has asked since"


def test_a_withdrawn_service_stays_says_so_and_comes_last(directory: Directory) -> None:
    record = named(directory, "Harbor Needle Exchange")
    directory.reviews.assess([about(positive("POL_LED", Level.LIKELY), record)], DESK)
    before = directory.content_hash()
    with pytest.raises(BadInput):
        directory.edits.withdraw(record.listing.id, " ", DESK)
    directory.edits.withdraw(record.listing.id, "closed for good", DESK)
    order = [each.service for each in listings(directory) if each.position.kind is PositionKind.EXACT]
    assert order == ["Zulu Pantry", "Harbor Needle Exchange"]
    gone = named(directory, "Harbor Needle Exchange")
    assert gone.listing.no_longer_listed == TODAY
    assert gone.listing.withdrawn is not None
    assert gone.listing.withdrawn.reason == "closed for good"
    assert gone.listing.contact.police.state is State.LIKELY
    assert gone.listing.phones == record.listing.phones
    with pytest.raises(BadInput):
        directory.edits.withdraw(record.listing.id, "again", DESK)
    take_in(directory, SERVICES)
    assert named(directory, "Harbor Needle Exchange").listing.withdrawn, "a file brings nothing back"
    told = directory.edits.listing_again(record.listing.id)
    assert [better.gain for better in told.better] == [Gain.LISTED]
    with pytest.raises(Refused):
        directory.edits.list_again(record.listing.id, DESK)
    directory.edits.list_again(record.listing.id, DESK, told)
    assert named(directory, "Harbor Needle Exchange").listing.no_longer_listed is None
    directory.acts.undo()
    undone = directory.acts.undoing()
    assert undone is not None
    assert undone.reads_better
    directory.acts.undo(undone)
    assert directory.content_hash() == before
    assert directory.check() == []


def test_only_a_person_who_checked_sets_the_day(directory: Directory) -> None:
    record = named(directory, "Harbor Needle Exchange")
    assert record.verified is None
    directory.edits.checked(record.listing.id, DESK, TODAY - timedelta(days=1))
    checked = named(directory, "Harbor Needle Exchange").verified
    assert checked is not None
    assert checked.on == TODAY - timedelta(days=1)
    for wrong in (TODAY + timedelta(days=1), TODAY - timedelta(days=2)):
        with pytest.raises(BadInput):
            directory.edits.checked(record.listing.id, DESK, wrong)
    found = form(directory)
    now = save(directory, found, change(one(found, "service"), description="x"))
    assert now.verified == checked
    take_in(directory, [{**each, "service": {**each["service"], "assured_date": "2026-11-20"}} for each in SERVICES])
    assert named(directory, "Harbor Needle Exchange").verified == checked


def test_undoing_an_edit_that_added_a_document_is_asked(directory: Directory) -> None:
    found = form(directory, "Night Line")
    save(directory, found, RowChange(table="required_document", values=(("document", "Proof of address"),)))
    undone = directory.acts.undoing()
    assert undone is not None
    assert [better.gain for better in undone.better] == [Gain.DOCUMENT]

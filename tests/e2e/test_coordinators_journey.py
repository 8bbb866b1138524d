"""A coordinator's day: fields are mended, places assessed, the directory goes out on a stick and comes in elsewhere.

The own office's other computer knows the same afterwards, word for word. A partner knows the same states, but nothing
that was said to stay here: no row marked so, no street that is kept back, no note.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from resources_db.codes import Domain, Level
from resources_db.directory import Directory
from resources_db.edits.values import POLICY, Changes, Form, RowChange
from resources_db.leaving.audience import Audience
from resources_db.model import Record, State
from resources_db.query import Query
from resources_db.sources.records import Row
from tests.helpers.assessments import all_no, row
from tests.helpers.directories import TODAY, open_directory, service, take_in
from tests.helpers.exchange import contacts, exported, said, take_package, taken_in
from tests.helpers.reviewing import DESK, about

STREET = "17 Driftwood Lane"
NOTE, NOTA = "Ask for the morning nurse.", "Pregunte por la enfermera de la mañana."
ONLY_HERE = "A neighbor told us by phone"
PLACES: list[dict[str, Row]] = [
    service(1, "Needle exchange", organization="Harbor", zip="33128"),
    service(2, "Pantry", organization="Harbor", zip="33130"),
    service(3, "House of rest", organization="Quiet", zip="33130", address_1=STREET),
    service(4, "Legal clinic", organization="Bar", zip="33128", description="Free legal help with immigration papers."),
    service(5, "Night line", organization="Bar"),
]


def places(directory: Directory) -> dict[str, Record]:
    """Return every listing by the name of its service."""
    hits = directory.search(Query()).hits()
    return {record.listing.service: record for record in (directory.record(hit.listing_id) for hit in hits)}


def change(directory: Directory, place: str, table: str, **values: str) -> None:
    """Write into the one row of `table` of a place."""
    found = directory.edits.form(places(directory)[place].listing.id)
    (own,) = found.of(table)
    save(directory, found, RowChange(table=table, record=own.record, values=tuple(values.items())))


def save(directory: Directory, found: Form, *rows: RowChange) -> None:
    changes = Changes(listing=found.listing_id, rows=rows, reason="They told us")
    directory.edits.save(changes, DESK, directory.edits.effects(changes))


def withhold(directory: Directory, name: str) -> None:
    """Let people call before they learn where a place is."""
    found = directory.edits.form(places(directory)[name].listing.id)
    save(directory, found, RowChange(table=POLICY, record=found.location_id or "", values=(("policy", "call_first"),)))


def edit_five(directory: Directory) -> None:
    change(directory, "Needle exchange", "phone", number="305 555 0191", extension="4")
    change(directory, "Pantry", "service", eligibility_description="Nobody is asked for papers")
    withhold(directory, "House of rest")
    change(directory, "Legal clinic", "service", wait_time="two weeks")
    change(directory, "Night line", "service", name="Night line for everyone")
    directory.edits.checked(places(directory)["Pantry"].listing.id, DESK, TODAY)


def assess_three(directory: Directory) -> None:
    known = places(directory)
    seen = replace(row(3, kind="POL_ON_SITE", level=Level.LIKELY), note_en=NOTE, note_es=NOTA)
    here = row(2, kind="POL_NEARBY", level=Level.POSSIBLE, share="local_only", source_title=ONLY_HERE)
    clear = row(1, domain=Domain.IMMIGRATION, level=Level.NONE_FOUND, checklist=all_no(Domain.IMMIGRATION))
    for name, each in (("Needle exchange", seen), ("Pantry", here), ("Legal clinic", clear)):
        told = replace(each, assessed_on=TODAY, review_by=TODAY.replace(year=TODAY.year + 1))
        directory.reviews.assess([about(told, known[name])], DESK)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Directory]:
    """The directory after a day of work: five places changed, three assessed, one withdrawn."""
    with open_directory(tmp_path / "office") as directory:
        take_in(directory, PLACES)
        edit_five(directory)
        assess_three(directory)
        directory.edits.withdraw(places(directory)["Night line for everyone"].listing.id, "closed for good", DESK)
        yield directory


def told_of(record: Record) -> dict[str, object]:
    """Return what a person reads of a listing's own day-to-day work."""
    listing = record.listing
    return {
        "phones": [phone.number for phone in listing.phones],
        "address": listing.address,
        "withheld": listing.position.withheld,
        "verified": record.verified,
        "withdrawn": listing.withdrawn,
        "changes": [replace(each, action="", by="") for each in record.changes],
    }


def test_the_own_offices_other_computer_knows_the_same(office: Directory, tmp_path: Path) -> None:
    stick = exported(office, tmp_path / "stick.zip", Audience.OWN)
    with taken_in(tmp_path / "other", stick) as other:
        assert contacts(other) == contacts(office)
        assert said(other) == said(office)
        there, here = places(other), places(office)
        assert there.keys() == here.keys()
        for name, record in here.items():
            assert told_of(there[name]) == told_of(record), name
        assert other.edits.form(there["Needle exchange"].listing.id) == office.edits.form(
            here["Needle exchange"].listing.id
        )


def test_the_same_stick_again_changes_nothing(office: Directory, tmp_path: Path) -> None:
    stick = exported(office, tmp_path / "stick.zip", Audience.OWN)
    with taken_in(tmp_path / "other", stick) as other:
        before = other.content_hash()
        assert take_package(other, stick).nothing_new
        assert other.content_hash() == before


def test_an_edit_of_the_office_stays_there_too_when_the_source_says_what_it_said(
    office: Directory, tmp_path: Path
) -> None:
    stick = exported(office, tmp_path / "stick.zip", Audience.OWN)
    with taken_in(tmp_path / "other", stick) as other:
        take_in(other, PLACES)
        numbers = {name: [phone.number for phone in record.listing.phones] for name, record in places(other).items()}
        assert numbers["Needle exchange"] == ["305 555 0191"]


@pytest.mark.parametrize("audience", [Audience.PARTNERS, Audience.PUBLIC])
def test_a_copy_for_others_holds_nothing_that_was_to_stay_here(
    office: Directory, tmp_path: Path, audience: Audience
) -> None:
    copy = exported(office, tmp_path / "copy.zip", audience)
    with zipfile.ZipFile(copy) as archive:
        held = "\n".join(archive.read(name).decode() for name in archive.namelist())
    local = [each.id for each in said(office).values() if each.share == "local_only"]
    assert local
    for kept in (*local, STREET, NOTE, NOTA, ONLY_HERE, "closed for good"):
        assert kept not in held, kept
    assert "305 555 0191" in held


@pytest.mark.parametrize("audience", [Audience.PARTNERS, Audience.PUBLIC])
def test_a_partner_reads_nothing_as_better_than_the_office_does(
    office: Directory, tmp_path: Path, audience: Audience
) -> None:
    copy = exported(office, tmp_path / "copy.zip", audience)
    here = {name: record.listing for name, record in places(office).items()}
    with taken_in(tmp_path / "partner", copy) as partner:
        there = {name: record.listing for name, record in places(partner).items()}
        assert there["House of rest"].position.withheld
        assert there["House of rest"].address is None
        exchange = there["Needle exchange"]
        assert exchange.contact.police.state == here["Needle exchange"].contact.police.state
        assert exchange.phones[0].number == "305 555 0191"
        for name, listing in there.items():
            for line in listing.contact.lines:
                office_says = here[name].contact.of(line.domain).state
                assert line.state is not State.NONE_FOUND or office_says is State.NONE_FOUND, name

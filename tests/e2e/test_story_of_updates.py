"""The story of a coordinator: a file, five edits, three statements, the next file, and all of it taken back.

Edits stay, what the file contradicts is asked, nothing reads better without a yes, and undo returns each hash.
"""

from copy import deepcopy
from pathlib import Path

from desktop.cli_text import plan_text
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.model import Level, PositionKind, Record, State
from resources_db.sources.records import Row
from resources_db.sync.plan import Plan
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.packages import csv_package, write_folder
from tests.helpers.reviewing import DESK, about

Services = list[dict[str, Row]]
SOURCE = "Harbor 211"
NAMES = ("Pantry", "Clinic", "Shelter", "Helpline", "Night School", "Legal Desk", "Bridge House", "Pier Kitchen")


def first_file() -> Services:
    found = []
    for number, name in enumerate(NAMES, 1):
        place = {} if name == "Helpline" else {"zip": "33128", "latitude": "25.7743", "longitude": "-80.1937"}
        found.append(service(number, name, organization=f"{name} Network", **place))
    found[1]["required_document"] = {"id": "r2", "service_id": "s2", "document": "Photo ID"}
    found[2]["address"]["address_1"] = "Confidential"
    found[5]["service"]["eligibility_description"] = "Must show proof of immigration status."
    return found


def second_file() -> Services:
    """Return the next file: some fields as people changed them, some otherwise, some that nobody touched."""
    found = deepcopy(first_file())
    found[0]["phone"]["number"] = "(305) 555-0900"  # a person wrote another
    found[1]["service"]["wait_time"] = "Two weeks"  # as a person wrote it
    del found[1]["required_document"]  # an ID that is asked no longer
    found[3]["service"]["description"] = "Open at night."  # nobody touched it
    found[2]["address"]["address_1"] = "7 Seawall Street"  # an address that was kept back
    found[6]["address"]["address_1"] = "9 Other Road"  # what was checked there is of another place now
    found.append(service(9, "New Door", organization="New Door Network", zip="33130"))
    return found


def planned(directory: Directory, folder: Path, services: Services) -> Plan:
    package = write_folder(folder, csv_package(reading(services).rows))
    return directory.plan(directory.read(package), SOURCE)


def record(directory: Directory, number: int) -> Record:
    return directory.record(f"{SOURCE}:s{number}")


def edit(directory: Directory, which: int, table: str, /, *, take_away: bool = False, **values: str) -> None:
    form = directory.edits.form(record(directory, which).listing.id)
    row = form.of(table)[0] if form.of(table) else None
    change = RowChange(table=table, record=row.record if row else "", values=tuple(values.items()), take_away=take_away)
    changes = Changes(listing=form.listing_id, rows=(change,))
    told = directory.edits.effects(changes)
    assert not told.reads_better
    directory.edits.save(changes, DESK)


class Hashes(list[str]):
    """The hash of the directory before the first deed and after each."""

    def add(self, directory: Directory) -> None:
        """Note what the directory is now: something that it never was."""
        self.append(directory.content_hash())
        assert len(set(self)) == len(self)


def a_file_five_edits_and_three_statements(directory: Directory, folder: Path, hashes: Hashes) -> None:
    directory.apply(planned(directory, folder / "v1", first_file()))
    hashes.add(directory)
    edit(directory, 1, "phone", number="(305) 555-0777")
    hashes.add(directory)
    edit(directory, 2, "service", wait_time="Two weeks")
    hashes.add(directory)
    edit(directory, 4, "phone", take_away=True)
    hashes.add(directory)
    edit(directory, 5, "language", name="Kreyòl")
    hashes.add(directory)
    edit(directory, 6, "service", url="https://legal-desk.example")
    hashes.add(directory)
    for number, row in ((1, positive("POL_LED", Level.LIKELY)), (7, none_found()), (8, none_found())):
        directory.reviews.assess([about(row, record(directory, number))], DESK)
        hashes.add(directory)


def the_next_file(directory: Directory, folder: Path) -> None:
    plan = planned(directory, folder / "v2", second_file())
    conflicts = [item for item in plan.held if item.kind == "conflict"]
    assert [(item.before, item.base, item.after) for item in conflicts] == [
        ("(305) 555-0777", "(305) 555-0101", "(305) 555-0900")
    ]
    assert {item.kind for item in plan.held} == {"conflict", "fact_lost", "address_public"}
    assert (plan.edits.kept, plan.edits.dissolved, plan.edits.conflicts) == (2, 1, 1)
    said = {language: plan_text(plan, language, applied=False, previewed=True) for language in ("en", "es")}
    assert "What people wrote here: 2 changes stay; 1 stands in the file now; 1 is asked about." in said["en"]
    assert "Lo que se escribió aquí: quedan 2 cambios; 1 ya está en el archivo; se pregunta por 1." in said["es"]
    directory.apply(plan)


def edits_are_kept_and_nothing_reads_better(directory: Directory) -> None:
    assert [phone.number for phone in record(directory, 1).listing.phones] == ["(305) 555-0777"], "ours, without a yes"
    assert record(directory, 2).wait_time == "Two weeks"
    assert record(directory, 2).required_documents == ("Photo ID",), "an ID is asked until somebody says yes"
    assert record(directory, 3).listing.position.kind is PositionKind.WITHHELD
    assert record(directory, 4).listing.phones == ()
    assert record(directory, 4).service_description == "Open at night."
    assert record(directory, 5).listing.languages == ("Kreyòl",)
    assert record(directory, 6).service_website == "https://legal-desk.example"
    assert record(directory, 1).listing.contact.police.state is State.LIKELY
    assert record(directory, 7).listing.contact.police.state is not State.NONE_FOUND, "another door now"
    assert record(directory, 8).listing.contact.police.state is State.NONE_FOUND
    assert record(directory, 9).listing.service == "New Door"


def a_yes_to_the_files_words(directory: Directory, folder: Path) -> None:
    again = planned(directory, folder / "v2", second_file())
    assert {item.kind for item in again.held} == {"fact_lost", "address_public"}, "a conflict is asked once"
    services = second_file()
    services[0]["phone"]["number"] = "(305) 555-0901"
    plan = planned(directory, folder / "v3", services)
    directory.apply(plan, accept=[item.id for item in plan.held if item.kind == "conflict"])
    assert [phone.number for phone in record(directory, 1).listing.phones] == ["(305) 555-0901"], "theirs, with the yes"


def test_the_story(tmp_path: Path) -> None:
    with open_directory(tmp_path / "data") as directory:
        hashes = Hashes([directory.content_hash()])
        a_file_five_edits_and_three_statements(directory, tmp_path, hashes)
        the_next_file(directory, tmp_path)
        hashes.add(directory)
        edits_are_kept_and_nothing_reads_better(directory)
        a_yes_to_the_files_words(directory, tmp_path)
        hashes.add(directory)
        assert directory.check() == []
    with open_directory(tmp_path / "data") as directory:
        for before in reversed(hashes[:-1]):
            undone = directory.acts.undoing()
            assert undone is not None
            directory.acts.undo(undone)
            assert directory.content_hash() == before
        assert directory.acts.last() is None
        assert directory.check() == []

"""A file takes away no alert, no "closed", no sentence on papers and no document, and lists nothing again, unasked."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import pytest

from resources_db.acts.values import Gain
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.model import PositionKind, Record, State, Subject
from resources_db.own_words import still_says
from resources_db.query import Query
from resources_db.sources.records import Row
from resources_db.sync.plan import Plan
from tests.helpers.assessments import positive
from tests.helpers.directories import TODAY, gazetteer, open_directory, reading, service
from tests.helpers.reviewing import DESK, about

Services = list[dict[str, Row]]
DOCUMENT: Row = {"id": "r1", "service_id": "s1", "document": "Proof of address"}
PHOTO_ID: Row = {"id": "r2", "service_id": "s1", "document": "Photo ID"}
PRICE: Row = {"id": "c1", "service_id": "s1", "option": "", "amount_description": "Free for citizens"}
WARNS: tuple[tuple[str, str, str], ...] = (
    ("alert_lost", "alert", "Police stand at the gate."),
    ("closed_lost", "status", "temporarily closed"),
    ("closed_lost", "status", "defunct"),
    ("papers_lost", "eligibility_description", "Citizens only."),
    ("papers_lost", "application_process", "<p>Bring your <b>green card</b></p>"),
    ("papers_lost", "fees_description", "Free for residents"),
    ("papers_lost", "fees", "Sólo con papeles"),
    ("told_lost", "description", "Soup. Police officers stand at the door."),
    ("told_lost", "description", "<p>Hay policías en la entrada.</p>"),
)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def many(places: int) -> Services:
    return [service(number, f"Pantry {number}", zip="33128") for number in range(1, places + 1)]


def file(**columns: str | None) -> Services:
    """Return a file of a few services, the first with those words."""
    found = many(3)
    found[0]["service"] |= columns
    return found


def with_rows(**rows: Row) -> Services:
    first, *others = file()
    return [first | rows, *others]


def plan(directory: Directory, services: Services) -> Plan:
    return directory.plan(reading(services), "list")


def take(directory: Directory, services: Services, *kinds: str) -> Plan:
    """Take a file in with a yes to what is held of those kinds."""
    planned = plan(directory, services)
    directory.apply(planned, accept=[item.id for item in planned.held if item.kind in kinds])
    return planned


def record(directory: Directory, number: int = 1) -> Record:
    return directory.record(f"list:s{number}")


def told(directory: Directory, column: str) -> str:
    sql = "SELECT * FROM service WHERE original_id = 's1'"
    [row] = directory._db.query(sql)
    return str(row[column])


# One service, one thing


@pytest.mark.parametrize("then", ["", None, "active"])
@pytest.mark.parametrize(("kind", "column", "words"), WARNS)
def test_what_warns_stays_until_a_yes(
    directory: Directory, kind: str, column: str, words: str, then: str | None
) -> None:
    take(directory, file(**{column: words}))
    services = file(**{column: then})
    services[0]["service"]["url"] = "https://pantry.example"
    (item,) = take(directory, services).held
    assert (item.kind, item.listing, item.count) == (kind, "Pantry 1", 1)
    assert told(directory, column) == words
    assert record(directory).service_website == "https://pantry.example", "everything else of the file is taken"
    assert [each.id for each in plan(directory, services).held] == [item.id]
    take(directory, services, kind)
    assert told(directory, column) == str(then)
    assert plan(directory, services).held == ()
    assert plan(directory, services).nothing_new


@pytest.mark.parametrize(("kind", "column", "words"), WARNS)
def test_what_waits_is_asked_again_and_nothing_is_written_for_it(
    directory: Directory, kind: str, column: str, words: str
) -> None:
    take(directory, file(**{column: words}))
    before = directory.content_hash()
    for _ in range(2):
        planned = plan(directory, file(**{column: ""}))
        assert [item.kind for item in planned.held] == [kind]
        assert not directory.apply(planned)
    assert directory.content_hash() == before
    assert directory.check() == []


@pytest.mark.parametrize(("kind", "column", "words"), WARNS)
def test_a_yes_is_taken_back(directory: Directory, kind: str, column: str, words: str) -> None:
    take(directory, file(**{column: words}))
    before = directory.content_hash()
    take(directory, file(**{column: ""}), kind)
    shown = directory.acts.undoing()
    assert shown is not None
    directory.acts.undo(shown)
    assert directory.content_hash() == before
    assert told(directory, column) == words


def test_the_id_says_what_is_asked(directory: Directory) -> None:
    take(directory, file(alert="Police stand at the gate."))
    (gone,) = plan(directory, file(alert="")).held
    (other,) = plan(directory, file(alert="All is well.")).held
    assert (gone.before, gone.after) == (other.before, "") == ("Police stand at the gate.", "")
    assert other.after == "All is well."
    assert gone.id != other.id


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"eligibility_description": "Citizens only."}, {"application_process": "Citizens only"}),
        ({"eligibility_description": "Citizens only."}, {"eligibility_description": "Adults. CITIZENS  only"}),
        ({"eligibility_description": "Families with children."}, {"eligibility_description": ""}),
        ({"status": "defunct"}, {"status": "temporarily closed"}),
        ({"status": "active"}, {"status": ""}),
        ({"alert": ""}, {"alert": "Police stand at the gate."}),
        ({"description": "Soup."}, {"description": ""}),
        ({"description": "Soup. Police at the door."}, {"description": "Bread. The police stand at the door."}),
        ({"description": "Police at the door."}, {"description": "Bread.", "alert": "Police at the door."}),
        ({"description": "No police here."}, {"description": "Soup."}),
        ({"description": "Soup."}, {"description": "Police at the door."}),
    ],
)
def test_what_reads_no_better_is_not_asked(directory: Directory, before: dict[str, str], after: dict[str, str]) -> None:
    take(directory, file(**before))
    assert take(directory, file(**after)).held == ()


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("Closed on Monday, May 3.", "Closed on Tuesday, June 14!", True),
        ("Cerrado el lunes 3 de mayo", "Cerrado el martes 4 de junio", True),
        ("Closed Dec. 28", "Closed Jan. 4", True),
        ("Closed until 12/28/2026", "Closed until 1/4/2027", True),
        ("Closed until May 20", "Closed until May 3", False),
        ("Closed until 2026-12-05", "Closed until 11/25/26", False),
        ("Closed on May 3 and May 4", "Closed on May 3", False),
        ("Closed until 5 pm", "Closed until 3 pm", False),
        ("Police come on Mondays", "Police come on Tuesdays", False),
        ("Bring 2 papers", "Bring 1 paper", False),
        ("Police 5 days a week. Closed on 1 June 2026", "Police 5 days a week. Closed on 8 June 2026", True),
        ("\N{OBJECT REPLACEMENT CHARACTER} May 3", "May 3 \N{OBJECT REPLACEMENT CHARACTER}", True),
        ("Moved.", "We have a new phone. Moved.", True),
        ("Moved.", "moved", True),
        ("Moved. Police at the gate.", "Moved.", False),
        ("Police at the gate.", "Police never at the gate.", False),
        ("12/24", "", False),
        ("12/24", "Welcome", False),
        ("Moved.", None, False),
        ("", "Moved.", True),
        (None, None, True),
    ],
)
def test_an_alert_still_says_what_it_said_but_for_later_days(before: str | None, after: str | None, says: bool) -> None:
    assert still_says(before, after) is says


def test_an_alert_that_is_pushed_out_of_the_line_that_is_shown_is_asked_about(directory: Directory) -> None:
    take(directory, file(alert="Police stand at the gate."))
    (item,) = take(directory, file(alert=f"{'All is very well. ' * 40}Police stand at the gate.")).held
    assert item.kind == "alert_lost"
    assert record(directory).alert == "Police stand at the gate."


def test_a_description_that_takes_its_warning_back_is_asked_about(directory: Directory) -> None:
    take(directory, file(description="Soup. Police officers stand at the door."))
    (item,) = take(directory, file(description="Soup. No police officers at the door.")).held
    assert (item.kind, item.before, item.after) == ("told_lost", "Police officers stand at the door", "")


def described(table: str, description: str, **more: str) -> Services:
    """Return a file whose first service has an operator and a location, one of them with that description."""
    found = many(3)
    found[0] = service(1, "Pantry 1", zip="33128", organization="House 1", **more)
    found[0][table] |= {"description": description}
    return found


@pytest.mark.parametrize(("table", "title"), [("organization", "House 1"), ("location", "House 1: Pantry 1")])
def test_what_operator_and_location_say_of_who_is_met_there_stays_until_a_yes(
    directory: Directory, table: str, title: str
) -> None:
    def said() -> str:
        found = record(directory)
        return found.organization_description if table == "organization" else found.location_description

    take(directory, described(table, "Soup. Police officers stand at the door."))
    others = described(table, "Soup.")
    (item,) = take(directory, others).held
    assert (item.kind, item.listing, item.before) == ("told_lost", title, "Police officers stand at the door")
    assert said() == "Soup. Police officers stand at the door."
    assert plan(directory, others).held == (item,)
    take(directory, others, "told_lost")
    assert said() == "Soup."
    assert plan(directory, others).nothing_new
    assert directory.check() == []


@pytest.mark.parametrize("table", ["organization", "location"])
def test_what_they_say_in_other_words_is_not_asked_about(directory: Directory, table: str) -> None:
    take(directory, described(table, "Soup. Police at the door."))
    assert take(directory, described(table, "Bread. The police stand at the door.")).held == ()


def test_of_a_location_that_is_kept_back_no_word_is_told(directory: Directory) -> None:
    place = {"address_1": "Confidential", "location": "Canary House"}
    take(directory, described("location", "On Canary Row. Police officers stand on Canary Row.", **place))
    (item,) = take(directory, described("location", "", **place)).held
    assert "Canary" not in repr(item)
    assert "Canary" not in "".join((item.what(), item.was(), item.would_be(), *item.beside()))


def test_a_location_that_a_new_description_keeps_back_is_kept_back_while_the_old_one_waits(
    directory: Directory,
) -> None:
    take(directory, described("location", "Police officers stand at the door."))
    services = described("location", "The address is confidential.")
    (item,) = take(directory, services).held
    assert item.kind == "told_lost"
    assert record(directory).listing.position.kind is PositionKind.WITHHELD


@pytest.mark.parametrize("table", ["organization", "location"])
def test_undoing_a_file_that_brought_one_is_told_of(directory: Directory, table: str) -> None:
    take(directory, described(table, "Soup."))
    take(directory, described(table, "Soup. Police officers stand at the door."))
    shown = directory.acts.undoing()
    assert shown is not None
    assert [(each.gain, each.title) for each in shown.better] == [(Gain.PAPERS, "House 1: Pantry 1")]


def test_undoing_a_file_that_brought_such_a_description_is_told_of(directory: Directory) -> None:
    take(directory, file(description="Soup."))
    take(directory, file(description="Soup. Police officers stand at the door."))
    shown = directory.acts.undoing()
    assert shown is not None
    assert [(each.gain, each.title) for each in shown.better] == [(Gain.PAPERS, "Pantry 1")]


def test_an_address_that_a_new_description_keeps_back_is_kept_back_while_the_old_one_waits(
    directory: Directory,
) -> None:
    take(directory, file(description="Police officers stand at the door."))
    services = file(description="Soup. The address is confidential.")
    (item,) = take(directory, services).held
    assert item.kind == "told_lost"
    assert record(directory).listing.position.kind is PositionKind.WITHHELD
    assert record(directory).service_description == "Police officers stand at the door."
    assert plan(directory, services).nothing_new is False
    assert not directory.apply(plan(directory, services)), "the same file again writes nothing"


def test_documents_that_go_are_asked_about_once_however_many(directory: Directory) -> None:
    services = many(30)
    for number, own in enumerate(services[:10]):
        own["required_document"] = {"id": f"r{number}", "service_id": own["service"]["id"], "document": "A letter"}
    take(directory, services)
    (item,) = take(directory, many(30)).held
    assert (item.kind, item.count) == ("document_lost", 10)
    assert record(directory).required_documents == ("A letter",)
    assert [each.id for each in take(directory, many(30), "document_lost").held] == [item.id]
    assert record(directory).required_documents == ()


def test_prices_say_who_may_come(directory: Directory) -> None:
    take(directory, with_rows(cost_option=PRICE))
    (item,) = take(directory, file()).held
    assert (item.kind, item.before) == ("papers_lost", "Free for citizens")
    assert record(directory).fees == "Free for citizens"
    take(directory, file(), "papers_lost")
    assert record(directory).fees == ""


# Documents


def test_a_document_stays_until_a_yes_and_another_one_comes_in(directory: Directory) -> None:
    take(directory, with_rows(required_document=DOCUMENT))
    other = with_rows(required_document={**DOCUMENT, "id": "r3", "document": "A letter"})
    (item,) = take(directory, other).held
    assert (item.kind, item.before, item.after) == ("document_lost", "Proof of address", "A letter")
    assert {*record(directory).required_documents} == {"Proof of address", "A letter"}
    take(directory, other, "document_lost")
    assert record(directory).required_documents == ("A letter",)


def test_a_document_under_another_number_is_not_asked_about(directory: Directory) -> None:
    take(directory, with_rows(required_document=DOCUMENT))
    again = with_rows(required_document={**DOCUMENT, "id": "r3", "document": "proof of  address"})
    assert take(directory, again).held == ()


def test_a_document_that_waits_with_one_service_leaves_no_other_without_its_own(directory: Directory) -> None:
    def asking(*services: int) -> Services:
        found = many(4)
        for row, number in enumerate(services, 1):
            found[number - 1]["required_document"] = PHOTO_ID | {"id": f"r{row}", "service_id": f"s{number}"}
        return found

    take(directory, asking(1, 2))
    for _ in range(2):
        planned = take(directory, asking(2, 3))
        assert [(item.kind, item.listing) for item in planned.held] == [("fact_lost", "Pantry 1")]
        assert [record(directory, number).required_documents for number in (1, 2)] == [("Photo ID",)] * 2
    take(directory, asking(2, 3), "fact_lost")
    asked_for = [record(directory, number).required_documents for number in (1, 2, 3)]
    assert asked_for == [(), ("Photo ID",), ("Photo ID",)]
    assert directory.check() == []


def test_a_document_that_people_added_is_no_question_of_a_file(directory: Directory) -> None:
    take(directory, with_rows(required_document=DOCUMENT))
    added = RowChange(table="required_document", values=(("document", "Photo ID"),))
    directory.edits.save(Changes(listing=record(directory).listing.id, rows=(added,)), DESK)
    (item,) = take(directory, file()).held
    assert (item.kind, item.after) == ("document_lost", "Photo ID")


# Beside what people wrote


@pytest.mark.parametrize("column", ["alert", "status", "eligibility_description"])
def test_what_a_person_wrote_is_asked_once(directory: Directory, column: str) -> None:
    take(directory, file())
    form = directory.edits.form(record(directory).listing.id)
    [row] = form.of("service")
    words = "temporarily closed" if column == "status" else "Citizens only."
    change = RowChange(table="service", record=row.record, values=((column, words),))
    directory.edits.save(Changes(listing=form.listing_id, rows=(change,)), DESK)
    assert [item.kind for item in plan(directory, file(**{column: "inactive"})).held] == ["conflict"]
    assert take(directory, file(**{column: "active"})).held == () or column != "status"
    assert told(directory, column) == words


# A source that writes all of it anew


@pytest.mark.parametrize(("kind", "column", "words"), [WARNS[0], WARNS[1], WARNS[3]], ids=["alert", "closed", "papers"])
def test_more_than_a_tenth_is_one_question(directory: Directory, kind: str, column: str, words: str) -> None:
    def said(text: str, also: str = "") -> Services:
        found = many(40)
        for own in found[:5]:
            own["service"] |= {column: text, "url": also}
        return found

    take(directory, said(words))
    (item,) = take(directory, said("", "https://pantry.example")).held
    assert (item.kind, item.count, item.listing) == (kind, 5, "")
    assert item.before.startswith("Pantry 1: ")
    assert told(directory, column) == words
    assert record(directory).service_website == "https://pantry.example"
    take(directory, said(""), kind)
    assert plan(directory, said("")).held == ()
    assert told(directory, column) == ""


def test_a_tenth_is_asked_one_by_one(directory: Directory) -> None:
    listed = many(40)
    for own in listed[:4]:
        own["service"]["alert"] = "Police stand at the gate."
    take(directory, listed)
    assert [item.count for item in plan(directory, many(40)).held] == [1] * 4


def test_an_id_is_always_asked_about_by_itself(directory: Directory) -> None:
    listed = [own | {"required_document": {"id": f"r{n}", "service_id": own["service"]["id"], "document": "Photo ID"}}
            for n, own in enumerate(many(10))]  # fmt: skip
    take(directory, listed)
    assert [item.kind for item in plan(directory, many(10)).held if item.subject != "required_document"] == [
        "fact_lost"
    ] * 10


# Listed again


def gone(directory: Directory) -> set[str]:
    found = directory.found(directory.search(Query()).hits(), None)
    return {each.listing.service for each in found if each.listing.no_longer_listed}


def test_what_left_with_one_file_comes_back_with_one_yes(directory: Directory) -> None:
    listed = many(40)
    take(directory, listed)
    take(directory, listed[:37])
    left = {"Pantry 38", "Pantry 39", "Pantry 40"}
    assert gone(directory) == left
    before = directory.content_hash()
    planned = plan(directory, listed)
    (item,) = planned.held
    assert (item.kind, item.count) == ("listed_again", 3)
    assert not directory.apply(planned)
    assert directory.content_hash() == before
    assert gone(directory) == left
    take(directory, listed, "listed_again")
    assert gone(directory) == set()
    assert plan(directory, listed).held == ()
    assert plan(directory, listed).nothing_new
    assert directory.check() == []


def test_what_waits_to_be_listed_again_keeps_its_place_and_what_is_said_of_it(tmp_path: Path) -> None:
    days = [TODAY]
    listed = many(20)
    changed = deepcopy(listed)
    changed[19]["phone"]["number"] = "(305) 555-0999"
    with Directory.open(tmp_path, gazetteer(), lambda: (days[-1], days[-1])) as directory:
        take(directory, listed)
        directory.reviews.assess([about(positive(), record(directory, 20))], DESK)
        then = record(directory, 20).listing
        assert then.contact.police.state is not State.NOT_ASSESSED
        take(directory, listed[:19])
        for services in (changed, listed[:19], changed, listed[:19]):
            days.append(days[-1] + timedelta(days=1))
            take(directory, services)
            now = record(directory, 20).listing
            assert now.no_longer_listed == TODAY
            assert (now.id, now.address, now.phones) == (then.id, then.address, then.phones)
            assert now.contact.police.state == then.contact.police.state
            assert directory.check() == []
        take(directory, changed, "listed_again")
        assert [phone.number for phone in record(directory, 20).listing.phones] == ["(305) 555-0999"]


def test_a_service_that_is_listed_again_still_asks_for_what_it_asked(directory: Directory) -> None:
    services = [*with_rows(required_document=PHOTO_ID), *many(20)[3:]]
    take(directory, services)
    take(directory, services[1:])
    without = many(20)
    planned = take(directory, without, "listed_again")
    assert {item.kind for item in planned.held} == {"listed_again", "fact_lost"}
    assert record(directory).listing.no_longer_listed is None
    assert record(directory).required_documents == ("Photo ID",)


def test_an_address_that_the_file_keeps_back_now_is_kept_back_though_the_service_is_not_listed_again(
    directory: Directory,
) -> None:
    listed = many(20)
    take(directory, listed)
    take(directory, listed[:19])
    confidential = deepcopy(listed)
    confidential[19]["service"]["description"] = "The address is confidential."
    take(directory, confidential)
    assert record(directory, 20).listing.no_longer_listed == TODAY
    assert record(directory, 20).listing.position.kind is PositionKind.WITHHELD


# Words


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_kind_is_told_in_words(directory: Directory, language: str) -> None:
    services = [*with_rows(required_document=DOCUMENT), *many(20)[3:]]
    services[0]["service"] |= {"alert": "Moved.", "status": "defunct", "eligibility_description": "Citizens only."}
    take(directory, services)
    take(directory, services[:19])
    planned = plan(directory, many(20))
    assert {item.kind for item in planned.held} == {
        "alert_lost", "closed_lost", "papers_lost", "document_lost", "listed_again"
    }  # fmt: skip
    for item in planned.held:
        was, would_be = item.beside(language)
        assert item.was(language) in was
        assert item.would_be(language) in would_be
        assert item.what(language) != item.what("es" if language == "en" else "en")
        assert item.why(language)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [("Harbor House", "Other House", "contact_lost"), ("Harbor Police Department", "Harbor House", "enforcement_lost")],
)
def test_a_yes_to_listing_again_is_no_yes_to_another_operator(
    directory: Directory, before: str, after: str, kind: str
) -> None:
    def run_by(name: str) -> Services:
        return [service(1, "Pantry 1", zip="33128", organization=name), *many(20)[1:]]

    take(directory, run_by(before))
    if kind == "contact_lost":
        directory.reviews.assess([about(positive(), record(directory), Subject.ORGANIZATION)], DESK)
    then = record(directory).listing
    take(directory, many(20)[1:])
    for _ in range(2):
        planned = take(directory, run_by(after), "listed_again")
        assert {item.kind for item in planned.held} == {"listed_again", kind}
        now = record(directory).listing
        assert (now.id, now.contact.police.state) == (then.id, then.contact.police.state)
        assert bool(now.enforcement) is bool(then.enforcement)
        assert now.no_longer_listed == TODAY
        take(directory, many(20)[1:])
        assert record(directory).listing.id == then.id
    take(directory, run_by(after), "listed_again", kind)
    assert record(directory).listing.organization == after
    assert directory.check() == []

"""What leaves for whom: marks that must not, looked for in every cell of every way out."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from exports.flat_csv import write_flat
from resources_db.codes import Domain, SectionKey
from resources_db.directory import Directory
from resources_db.hsds_contact import EXACT_TABLE, PAST_LINK_TYPE, public_id
from resources_db.leaving.audience import Audience, leaving
from resources_db.model import Assessment, Level, PositionKind, State, Subject
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sources import read
from resources_db.sources.records import Row
from resources_db.sync.given import Given
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import none_found, row
from tests.helpers.directories import TODAY, open_directory, reading, service
from tests.helpers.exchange import contacts, exported, from_file, planned, said, stripped, tables, taken_in
from tests.helpers.filled import filled, package

STREET, ZIP, LATITUDE, LONGITUDE = "77 Quiet Harbor Lane", "33193", 25.71234, -80.45678
SECRETS = ("Quiet Harbor", ZIP, "25.7123", "80.4567", "Blue Door House", "second buzzer", "look for the blue door")
REMARK = "the night guard is friendly"


@pytest.fixture
def shelter(tmp_path: Path) -> Iterator[Directory]:
    """Give a directory of one shelter that a person withholds, and whose file tells its street all over the place."""
    with open_directory(tmp_path / "data") as directory:
        files = {
            "services.csv": "id,organization_id,name,status,description,their_note\r\n"
            f's1,o1,Night shelter,active,"Beds. Come to {STREET.upper()}, {ZIP}.","at {STREET}"\r\n'
            "s2,o2,Open pantry,active,Food in 33193 too,\r\n",
            "organizations.csv": "id,name,description,website\r\n"
            f'o1,Harbor Beds,"Since 1990 at  {STREET} ({LATITUDE}, {LONGITUDE})",\r\no2,Pantry,Food,\r\n',
            "locations.csv": "id,location_type,name,description,latitude,longitude,transportation,"
            "external_identifier\r\n"
            f"l1,physical,Blue Door House,look for the blue door,{LATITUDE},{LONGITUDE},Bus to {STREET},77QH\r\n"
            "l2,physical,Pantry hall,,25.76,-80.19,,\r\n",
            "service_at_location.csv": "id,service_id,location_id,description\r\n"
            f'a1,s1,l1,"{STREET}, second buzzer"\r\na2,s2,l2,\r\n',
            "addresses.csv": "id,location_id,attention,address_1,address_2,city,state_province,postal_code,country,"
            f"address_type\r\nd1,l1,second buzzer,{STREET},Unit Quiet Harbor 4,Miami,FL,{ZIP}-0021,US,physical\r\n"
            "d2,l2,,1 Market Street,,Miami,FL,33128,US,physical\r\n",
            "accessibility.csv": f"id,location_id,description\r\ny1,l1,Ramp on {STREET}\r\n",
            "contacts.csv": "id,service_at_location_id,title\r\nc1,a1,Desk\r\n",
            "phones.csv": "id,location_id,contact_id,number,description\r\n"
            f"p1,l1,,(305) 555-0142,Rings at {STREET}\r\np2,,c1,(305) 555-0143,{STREET}\r\n",
            "metadata.csv": "id,resource_id,resource_type,last_action_date,last_action_type,field_name,previous_value,"
            "replacement_value,updated_by\r\n"
            f"m1,d1,address,2026-01-01,update,address_1,1 Old Street,{STREET},Desk\r\n"
            f"m2,l1,location,2026-01-01,update,latitude,1,{LATITUDE},Desk\r\n"
            f"m3,s1,service,2026-01-01,update,description,x,at {STREET},Desk\r\n",
            "attributes.csv": "id,link_id,link_entity,taxonomy_term_id,value\r\n"
            f"t1,l1,location,,{STREET}\r\nt2,s1,service,,{ZIP}\r\n",
            "taxonomies.csv": "id,name\r\n",
        }
        folder = tmp_path / "file"
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        rows = (
            row(3, id="r1", subject_id="a1", kind="POL_ON_SITE", level=Level.LIKELY, evidence_kind="SVC_TOLD",
                scope_note=f"at the corner of {STREET}", source_title=f"Visit, {ZIP}"),
            none_found(Domain.IMMIGRATION, subject_id="a1", id="r2"),
        )  # fmt: skip
        given = Given(needs={}, address_policies={"l1": ("workers_only", "")}, assessments=rows)
        directory.apply(directory.plan(read(folder), "theirs"), demonstration=given)
        yield directory


def stripped_export(directory: Directory, path: Path) -> Path:
    """Return a package as a program leaves it that knows only HSDS."""
    return stripped(exported(directory, path), path.with_name("stripped.zip"))


def everything(path: Path) -> str:
    """Return every byte of a package as one text."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def flat(directory: Directory, path: Path, audience: Audience) -> str:
    with directory.leaving(audience) as it, path.open("wb") as stream:
        sections = it.search(Query()).sections
        listed = ((section.key, listing) for section in sections for listing in it.listings(section.hits))
        write_flat(listed, stream, "en")
    return path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTNERS])
def test_nothing_tells_where_a_withheld_place_is(shelter: Directory, tmp_path: Path, audience: Audience) -> None:
    told = everything(exported(shelter, tmp_path / "d.zip", audience))
    told += flat(shelter, tmp_path / "d.csv", audience)
    found = [secret for secret in SECRETS if secret.casefold() in told.replace("Food in 33193 too", "").casefold()]
    assert found == []
    assert "Night shelter" in told
    assert "(305) 555-0142" in told
    assert "Food in 33193 too" in told, "another organization's words are its own"


def test_a_guessed_address_cannot_be_tried(shelter: Directory, tmp_path: Path) -> None:
    """The hash of an address says yes to whoever guesses it, and so does an id that is made of the address."""
    guess = said(shelter)["r2"].bound_to
    own = everything(exported(shelter, tmp_path / "own.zip", Audience.OWN))
    public = everything(exported(shelter, tmp_path / "public.zip", Audience.PUBLIC))
    assert guess
    assert guess in own
    assert guess not in public
    address = [each["id"] for each in tables(tmp_path / "own.zip")["addresses"]]
    withheld = [each["id"] for each in tables(tmp_path / "public.zip")["addresses"]]
    assert len({*address, *withheld}) == 3


def test_the_own_office_keeps_all_of_it(shelter: Directory, tmp_path: Path) -> None:
    package = exported(shelter, tmp_path / "d.zip", Audience.OWN)
    assert STREET in everything(package)
    with taken_in(tmp_path / "there", package) as there:
        assert said(there) == said(shelter)
        assert contacts(there) == contacts(shelter)
        kinds = [found.listing.position.kind for found in there.found(there.search(Query()).hits(), None)]
        assert PositionKind.WITHHELD in kinds, "what a person withholds stays withheld on the next computer"


def test_whoever_reads_a_public_package_withholds_the_place_too(shelter: Directory, tmp_path: Path) -> None:
    package = exported(shelter, tmp_path / "d.zip", Audience.PUBLIC)
    with taken_in(tmp_path / "there", package) as there:
        found = {each.listing.service: each.listing for each in there.found(there.search(Query()).hits(), None)}
        assert found["Night shelter"].position.kind is PositionKind.WITHHELD
        assert found["Night shelter"].position.region.state == "FL"
        assert found["Night shelter"].address is None
        assert found["Open pantry"].address == "1 Market Street, Miami, FL 33128"
        assert found["Night shelter"].contact.police.state is State.LIKELY


@pytest.mark.parametrize("audience", Audience)
def test_the_street_is_not_gone_where_it_came_from(shelter: Directory, tmp_path: Path, audience: Audience) -> None:
    package = exported(shelter, tmp_path / "d.zip", audience)
    before = shelter.content_hash()
    plan = planned(shelter, package)
    assert plan.nothing_new
    assert plan.held == ()
    shelter.apply(plan)
    assert shelter.content_hash() == before


def test_no_column_of_hsds_tells_a_withheld_place(tmp_path: Path) -> None:
    """Every column of every table that holds a mark: those of the place are gone, the others stay."""
    rows, marks = filled()
    rows["address"][0]["address_1"] = "Confidential"
    with open_directory(tmp_path / "data") as directory:
        folder = tmp_path / "file"
        folder.mkdir()
        for name, text in package(rows).items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        directory.apply(directory.plan(read(folder), "theirs"))
        told = everything(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))
    kept = {table for (table, _column), mark in marks.items() if mark in told}
    assert kept >= {"service", "organization", "phone", "schedule", "contact"}
    hidden = ("attention", "address_2", "city", "region", "postal_code", "their_own")
    place = [*(("address", column) for column in hidden), ("accessibility", "description"), ("location", "name"),
             ("location", "description"), ("location", "latitude"), ("location", "transportation")]  # fmt: skip
    assert [where for where in place if marks[where] in told] == []


# Assessments


def places() -> list[dict[str, Row]]:
    pantry = service(1, "Pantry", zip="33128", organization="Kitchen", description="Food")
    return [pantry, service(2, "Legal help", zip="33130", description="Law")]


def leaves(folder: Path, rows: list[Assessment], audience: Audience) -> set[str]:
    with from_file(folder, places(), rows) as directory:
        return {
            each["id"] for each in tables(exported(directory, folder / "d.zip", audience))["enforcement_assessments"]
        }


def on_site(**changes: str) -> Assessment:
    return replace(row(3, subject_id="a1", kind="POL_ON_SITE", level=Level.LIKELY, evidence_kind="SVC_TOLD"), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("audience", "expected"),
    [("public", {"everybody"}), ("partners", {"everybody", "some"}), ("own", {"everybody", "some", "us"})],
)
def test_who_may_have_it(tmp_path: Path, audience: Audience, expected: set[str]) -> None:
    rows = [on_site(id="everybody"), on_site(id="some", share="partners"), on_site(id="us", share="local_only")]
    assert leaves(tmp_path, rows, Audience(audience)) == expected


@pytest.mark.parametrize("audience", Audience)
def test_remarks_are_for_the_office_that_wrote_them(tmp_path: Path, audience: Audience) -> None:
    with from_file(tmp_path, places(), [on_site(id="x", note_en=REMARK, note_es=REMARK)]) as directory:
        told = everything(exported(directory, tmp_path / "d.zip", audience))
    assert (REMARK in told) == (audience is Audience.OWN)


def fact_of(code: str, **changes: str) -> Assessment:
    domain = vocabulary().protective[code].domain or Domain.POLICE
    known = row(3, subject_id="a1", kind=code, level=Level.REQUIRED, evidence_kind="SVC_TOLD", domain=domain)
    return replace(known, id=code, **changes)  # type: ignore[arg-type]


def contact_of(code: str, level: Level = Level.POSSIBLE, days: int = 3, **changes: str) -> Assessment:
    domain = vocabulary().kinds[code].domain
    told = row(days, subject_id="a1", kind=code, level=level, evidence_kind="SVC_TOLD", domain=domain)
    return replace(told, id=code, **changes)  # type: ignore[arg-type]


def seen(each: str, **changes: str) -> Assessment:
    agents = row(3, subject_id="a1", kind="ICE_SEEN", level=Level.POSSIBLE, domain=Domain.IMMIGRATION)
    return replace(agents, id=each, evidence_kind="CLIENT_REPORT", trigger=("INCIDENT",), **changes)  # type: ignore[arg-type]


def test_one_client_alone_does_not_make_a_place_known_for_agents() -> None:
    alone, second = seen("1"), seen("2")
    assert list(leaving([alone], Audience.PUBLIC)) == []
    assert list(leaving([alone], Audience.PARTNERS)) == []
    assert list(leaving([alone], Audience.OWN)) == [alone]
    assert list(leaving([alone, second], Audience.PUBLIC)) == [alone, second]
    assert list(leaving([alone, seen("2", share="local_only")], Audience.PUBLIC)) == []
    assert list(leaving([alone, seen("2", status="withdrawn")], Audience.PUBLIC)) == []


@pytest.mark.parametrize(
    ("new", "past"),
    [
        (fact_of("NO_POLICE_TEAM"), False),
        (fact_of("NO_ID"), False),
        (contact_of("SSN"), False),
        (contact_of("POL_STATION", status="withdrawn"), False),
        (contact_of("POL_STATION"), True),
    ],
)
def test_a_report_is_past_only_where_it_counts_no_longer(tmp_path: Path, new: Assessment, past: bool) -> None:
    """A program that shows what stands would show nothing of a report that still counts here."""
    rows = [on_site(id="old"), replace(new, id="new", supersedes_id="old", supersede_reason="x", assessed_on=TODAY)]
    with from_file(tmp_path, places(), rows) as directory:
        codes = {each.code for key in contacts(directory).values() for each in key.police.reports}
        written = tables(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))
    assert ("POL_ON_SITE" in codes) is not past
    old = next(each for each in written["attributes"] if each["id"] == public_id("old"))
    assert (old["link_type"] == PAST_LINK_TYPE) is past
    assert old["label"].startswith("No longer counts: ") is past


@pytest.mark.parametrize("share", ["public", "local_only"])
def test_who_was_taken_back_is_no_second_client(share: str) -> None:
    """The place said that its neighbours' agents were meant: one client is left, who counts as one here too."""
    mistaken, left = seen("1"), seen("2")
    taken_back = replace(
        none_found(
            Domain.IMMIGRATION, subject_id="a1", id="back", supersedes_id="1", supersede_reason="The neighbours."
        ),
        share=share,
    )
    out = {each.id for each in leaving([mistaken, left, taken_back], Audience.PUBLIC)}
    assert out == ({"back"} if share == "public" else set())
    third = seen("3")
    assert {mistaken, left, third} <= set(leaving([mistaken, left, third, taken_back], Audience.PUBLIC))


def test_the_state_of_what_stays_does_not_leave(tmp_path: Path) -> None:
    with from_file(tmp_path, places(), [on_site(id="x", share="local_only")]) as directory:
        written = tables(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))
        assert {each["value"] for each in written["attributes"]} == {State.NOT_ASSESSED}
        assert all("alert" not in each for each in written["services"])
        assert "POL_ON_SITE" not in flat(directory, tmp_path / "d.csv", Audience.PUBLIC)


@pytest.mark.parametrize(
    ("subject", "subject_id"),
    [(Subject.SERVICE_AT_LOCATION, "a1"), (Subject.LOCATION, "l1"), (Subject.ORGANIZATION, "Kitchen")],
)
def test_good_news_does_not_leave_where_what_speaks_against_it_stays(
    tmp_path: Path, subject: Subject, subject_id: str
) -> None:
    """A "nothing found" whose opposite is for this office alone would be a promise to everybody else."""
    rows = [
        replace(on_site(id="against", share="local_only"), subject_type=subject, subject_id=subject_id),
        none_found(id="good", subject_id="a1"),
        none_found(id="elsewhere", subject_id="a2"),
    ]
    with from_file(tmp_path, places(), rows) as directory:
        written = tables(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))
        assert {each["id"] for each in written["enforcement_assessments"]} == {"elsewhere"}
        police = {each["link_id"]: each["value"] for each in written["attributes"] if "Police" in each["label"]}
        assert sorted(police.values()) == [State.NONE_FOUND, State.NOT_ASSESSED]


@pytest.mark.parametrize(
    ("subject", "subject_id", "table"),
    [(Subject.ORGANIZATION, "Kitchen", "organization"), (Subject.LOCATION, "l1", "location")],
)
@pytest.mark.parametrize("audience", Audience)
def test_what_is_said_of_an_operator_or_location_that_a_file_forgot_leaves_with_its_service(
    tmp_path: Path, subject: Subject, subject_id: str, table: str, audience: Audience
) -> None:
    """The service still points there, and what is said there counts for it: without it the package reads better."""
    report = replace(on_site(id="x"), subject_type=subject, subject_id=subject_id)
    with open_directory(tmp_path / "here") as directory:
        given = Given(needs={}, address_policies={}, assessments=(report,))
        directory.apply(directory.plan(reading(places()), "test"), demonstration=given)
        forgetful = reading(places())
        forgetful.rows[table] = [each for each in forgetful.rows[table] if each["id"] != subject_id]
        directory.apply(
            directory.plan(forgetful, "test"), demonstration=Given(needs={}, address_policies={}, assessments=())
        )
        here = contacts(directory)
        assert State.LIKELY in {contact.police.state for contact in here.values()}
        with taken_in(tmp_path / "there", exported(directory, tmp_path / "d.zip", audience)) as there:
            assert {key: each.police.state for key, each in contacts(there).items()} == {
                key: each.police.state for key, each in here.items()
            }


@pytest.mark.parametrize("again", [exported, stripped_export])
def test_what_is_said_of_an_operator_that_no_file_ever_named_leaves_and_arrives(
    tmp_path: Path, again: Callable[..., Path]
) -> None:
    """Hundreds of services of real files name an operator whose row is missing; people assess it all the same."""
    lacking = reading(places())
    lacking.rows["organization"] = []
    with open_directory(tmp_path / "here") as directory:
        directory.apply(directory.plan(lacking, "test"))
        listings = [found.listing for found in directory.found(directory.search(Query()).hits(), None)]
        pantry = next(listing for listing in listings if listing.service == "Pantry")
        assert pantry.organization_id is not None
        said_of_it = replace(on_site(id=""), subject_type=Subject.ORGANIZATION, subject_id=pantry.organization_id)
        directory.reviews.assess([said_of_it], Reviewer(organization="Desk", role="coordinator"))
        here = {key: contact.police.state for key, contact in contacts(directory).items()}
        assert here[pantry.id] is State.LIKELY
        package = again(directory, tmp_path / "d.zip")
        with taken_in(tmp_path / "there", package) as there:
            assert sorted(contact.police.state for contact in contacts(there).values()) == sorted(here.values())
            assert planned(there, package).nothing_new


@pytest.mark.parametrize(("share", "leaves"), [("local_only", False), ("public", True)])
def test_a_protective_fact_does_not_leave_where_the_contact_beside_it_stays(
    tmp_path: Path, share: str, leaves: bool
) -> None:
    """Alone it would pass a filter ("team without police") that the report beside it does not let it pass here."""
    team = row(3, id="team", subject_id="a1", kind="NO_POLICE_TEAM", level=Level.REQUIRED, evidence_kind="SVC_TOLD")
    phone = row(3, id="phone", subject_id="a1", kind="TRAVEL_FREE", level=Level.REQUIRED, evidence_kind="SVC_TOLD")
    rows = [on_site(id="against", share=share), team, phone]
    with from_file(tmp_path, places(), rows) as directory:
        written = tables(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))
        told = {each["id"] for each in written["enforcement_assessments"]}
    assert ("team" in told, "phone" in told) == (leaves, True)


@pytest.mark.parametrize("share", ["local_only", "public"])
@pytest.mark.parametrize(
    ("good", "against", "beside"),
    [
        ("NO_ID", contact_of("ID_GOV"), contact_of("DB_SHARED")),
        ("NO_ID", contact_of("FED_BUILDING"), contact_of("DB_SHARED")),
        ("NO_ID", contact_of("ID_CHECKPOINT"), contact_of("DB_SHARED")),
        ("NO_STATUS_Q", contact_of("NONSTATUS_LIMIT"), contact_of("ICE_SITE")),
        ("CONSENT_DATA", contact_of("DB_SHARED"), contact_of("MAIL_HOME")),
        ("CONSENT_DATA", contact_of("MANDATED"), contact_of("MAIL_HOME")),
        ("NO_POLICE_TEAM", contact_of("POL_CORESPOND", Level.LIKELY), contact_of("POL_NEARBY", Level.LIKELY)),
    ],
)
def test_a_protective_fact_does_not_leave_without_each_thing_that_speaks_against_it(
    tmp_path: Path, good: str, against: Assessment, beside: Assessment, share: str
) -> None:
    """The state may be the same for what else is told, or be that of another line; the fact would stand unopposed."""
    rows = [fact_of(good), replace(against, share=share), beside]
    with from_file(tmp_path, places(), rows) as directory:
        told = {each["id"] for each in tables(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))[EXACT_TABLE]}
    assert (good in told) == (against.id in told) == (share == "public")
    assert beside.id in told


@pytest.mark.parametrize("share", ["local_only", "public"])
def test_that_a_place_has_no_tie_does_not_leave_where_the_tie_stays(tmp_path: Path, share: str) -> None:
    """A tie sets no state. The answers "no" of another day would pass "organization without ties to police"."""
    answers = (*none_found().checklist, ("P11", "no"), ("P12", "no"))
    asked = replace(none_found(id="asked", subject_id="a1"), checklist=answers)
    elsewhere = replace(none_found(id="elsewhere", subject_id="a2"), checklist=answers)
    rows = [asked, elsewhere, contact_of("POL_TRAIN", share=share)]
    with from_file(tmp_path, places(), rows) as directory:
        told = {each["id"] for each in tables(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))[EXACT_TABLE]}
    assert told == ({"asked", "elsewhere", "POL_TRAIN"} if share == "public" else {"elsewhere"})


def test_no_check_speaks_against_less_than_is_known(tmp_path: Path) -> None:
    """Known here: often, said after the check. Told: sometimes, said before it, so that "reports differ"."""
    rows = [
        contact_of("POL_NEARBY", days=9),
        none_found(id="asked", subject_id="a1", ago=5),
        contact_of("POL_ON_SITE", Level.LIKELY, days=1, share="local_only"),
    ]
    with from_file(tmp_path, places(), rows) as directory:
        package = exported(directory, tmp_path / "d.zip", Audience.PUBLIC)
    with taken_in(tmp_path / "there", package) as there:
        assert {each.police.state for each in contacts(there).values()} == {State.POSSIBLE, State.NOT_ASSESSED}


def test_what_a_check_that_stays_took_back_does_not_leave_as_good_news(tmp_path: Path) -> None:
    """A protective fact was wrong, and taken back by an answer that is for this office alone."""
    rows = [
        fact_of("NO_POLICE_TEAM", created_at="2026-01-01"),
        none_found(
            id="asked", subject_id="a1", ago=1, share="local_only", supersedes_id="NO_POLICE_TEAM",
            supersede_reason="They said it of another team.",
        ),
    ]  # fmt: skip
    with from_file(tmp_path, places(), rows) as directory:
        assert not any(each.police.protective for each in contacts(directory).values())
        package = exported(directory, tmp_path / "d.zip", Audience.PUBLIC)
    with taken_in(tmp_path / "there", package) as there:
        assert not any(each.police.protective for each in contacts(there).values())


def answered(directory: Directory, query: Query, audience: Audience) -> dict[str, SectionKey]:
    """Return in which section each service of an answer stands that leaves."""
    with directory.leaving(audience) as it:
        results = it.search(query)
        found = {listing.service: part.key for part in results.sections for listing in it.listings(part.hits)}
        assert results.shown == len(found)
        assert results.total + results.hidden.total == 2
    return found


POLICE = frozenset({Domain.POLICE})


@pytest.mark.parametrize("limit", [None, 1, 2])
def test_an_answer_for_others_takes_nobody_for_asked_of_whom_it_does_not_say_so(
    tmp_path: Path, limit: int | None
) -> None:
    """It would say by its section, or by being in the list at all, that nothing was found: of "nobody has checked"."""
    with from_file(tmp_path, places(), [none_found(id="x", subject_id="a1", share="local_only")]) as directory:
        only, hide = Query(only_none_found=POLICE, limit=limit), Query(hide=POLICE, limit=limit)
        assert answered(directory, only, Audience.OWN) == {"Pantry": SectionKey.NEAR}
        assert answered(directory, only, Audience.PUBLIC) == {}
        assert answered(directory, hide, Audience.OWN)["Pantry"] is SectionKey.NEAR
        found = answered(directory, hide, Audience.PUBLIC)
        assert (len(found), set(found.values())) == (limit or 2, {SectionKey.UNCHECKED})


def test_what_is_hidden_here_is_hidden_in_an_answer_for_others(tmp_path: Path) -> None:
    with from_file(tmp_path, places(), [on_site(id="x", share="local_only")]) as directory:
        assert set(answered(directory, Query(hide=POLICE), Audience.PUBLIC)) == {"Legal help"}
        assert set(answered(directory, Query(), Audience.PUBLIC)) == {"Legal help", "Pantry"}

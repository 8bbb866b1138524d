"""What stands in a package: every listing with its three states, our terms and no more, and what HSDS wants."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from desktop.controllers.demonstration import load_demonstration
from exports.hsds.package import write_package
from resources_db.codes import Domain, Subject
from resources_db.directory import Directory
from resources_db.errors import Cancelled
from resources_db.hsds import CODES, POLYMORPHIC, TABLES
from resources_db.hsds_contact import (
    LINK_TYPE,
    PAST_LINK_TYPE,
    TAXONOMY_ID,
    TAXONOMY_NAME,
    TAXONOMY_URI,
    is_uuid,
    with_sentence,
    without_sentence,
)
from resources_db.leaving.audience import Audience
from resources_db.model import Assessment, Level, State
from resources_db.query import Query
from resources_db.sources import read
from resources_db.sources.records import no_progress
from tests.helpers.assessments import none_found, row
from tests.helpers.directories import open_directory, service
from tests.helpers.exchange import Tables, exported, from_file, tables, taken_in
from tests.helpers.packages import csv_package, write_folder


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    with open_directory(tmp_path_factory.mktemp("demo")) as directory:
        load_demonstration(directory, no_progress)
        yield directory


@pytest.fixture(scope="module")
def package(demonstration: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(demonstration, tmp_path_factory.mktemp("out") / "demo.zip")


@pytest.fixture(scope="module")
def written(package: Path) -> Tables:
    return tables(package)


def on_site(status: str = "active") -> Assessment:
    return row(
        3, id="5b3ec4f2-6a4c-4f9e-9a3e-5b0c5e2f7a11", subject_id="a1", kind="POL_ON_SITE", level=Level.LIKELY,
        evidence_kind="SVC_TOLD", source_title="Talk on the phone", status=status,
    )  # fmt: skip


def small(tmp_path: Path, *rows: Assessment) -> Tables:
    places = [service(1, "Pantry", zip="33128", organization="Kitchen"), service(2, "Help line")]
    with from_file(tmp_path, places, rows) as directory:
        return tables(exported(directory, tmp_path / "d.zip"))


def test_every_listing_has_its_three_states(demonstration: Directory, written: Tables) -> None:
    terms = {term["id"]: term.get("code", "") for term in written["taxonomy_terms"]}
    states = {
        (row["link_id"], terms[row["taxonomy_term_id"]]): (row["link_entity"], row["value"], row["label"])
        for row in written["attributes"]
        if terms[row["taxonomy_term_id"]].startswith("EC.STATE.")
    }
    found = demonstration.found(demonstration.search(Query()).hits(), None)
    assert len(states) == 3 * len(found)
    for listing in (each.listing for each in found):
        entity = Subject.SERVICE_AT_LOCATION if listing.location_id else Subject.SERVICE
        for line in listing.contact.lines:
            stood_as, state, label = states[listing.id, f"EC.STATE.{line.domain}"]
            assert (stood_as, state) == (entity, line.state)
            assert label


def test_an_unchecked_directory_says_so_of_every_listing(tmp_path: Path) -> None:
    written = small(tmp_path)
    assert {row["value"] for row in written["attributes"]} == {State.NOT_ASSESSED}
    assert len(written["attributes"]) == 2 * len(Domain)
    assert {term["code"] for term in written["taxonomy_terms"] if "code" in term} == {
        f"EC.STATE.{domain}" for domain in Domain
    }


def test_only_terms_that_are_used_go_out_in_both_languages(tmp_path: Path) -> None:
    written = small(tmp_path, on_site())
    assert written["taxonomies"] == [
        {"id": TAXONOMY_ID, "name": TAXONOMY_NAME, "description": written["taxonomies"][0]["description"],
         "uri": TAXONOMY_URI, "version": "1"}
    ]  # fmt: skip
    used = {row["taxonomy_term_id"] for row in written["attributes"]}
    by_uri: dict[str, dict[str, dict[str, str]]] = {}
    for term in written["taxonomy_terms"]:
        assert term["taxonomy_id"] == TAXONOMY_ID
        by_uri.setdefault(term["term_uri"], {})[term["language"]] = term
    assert all(pair.keys() == {"eng", "spa"} for pair in by_uri.values())
    english = {pair["eng"]["code"]: pair["eng"] for pair in by_uri.values()}
    assert english.keys() == {"EC.P", "EC.POL_ON_SITE", "EC.STATE.P", "EC.STATE.I", "EC.STATE.D"}
    assert english["EC.POL_ON_SITE"]["parent_id"] == english["EC.P"]["id"]
    assert used == {term["id"] for code, term in english.items() if code != "EC.P"}
    assert by_uri["urn:x-enforcement-contact:1:EC.POL_ON_SITE"]["spa"]["name"] == "Hay policías en el lugar"


def test_an_assessment_is_a_sentence_with_its_source_and_dates(tmp_path: Path) -> None:
    written = small(tmp_path, on_site())
    (attribute,) = [each for each in written["attributes"] if each["id"] == on_site().id]
    assert (attribute["link_entity"], attribute["link_type"]) == ("service_at_location", LINK_TYPE)
    assert attribute["value"] == "LIKELY"
    assert attribute["label"] == (
        "Police officers on site: often (staff told us: Talk on the phone, September 29, 2026). "
        "To be checked again by March 28, 2027."
    )


def test_what_was_withdrawn_does_not_read_as_if_it_stood(tmp_path: Path) -> None:
    written = small(tmp_path, on_site(status="withdrawn"))
    (attribute,) = [row for row in written["attributes"] if row["id"] == on_site().id]
    assert attribute["link_type"] == PAST_LINK_TYPE
    assert attribute["label"].startswith("No longer counts: ")


def test_every_field_is_a_change_with_all_that_hsds_wants(written: Tables) -> None:
    attributes = {row["id"] for row in written["attributes"]}
    wanted = TABLES["metadata"].required
    assert len(written["metadata"]) > 1000
    for change in written["metadata"]:
        assert wanted <= change.keys()
        assert change["resource_type"] == "attribute"
        assert change["resource_id"] in attributes
        assert change["field_name"].startswith("ec:")
    assert {change["last_action_type"] for change in written["metadata"]} == {"assess", "supersede", "withdraw"}
    assert len({change["id"] for change in written["metadata"]}) == len(written["metadata"])


def test_the_alert_says_known_contact_and_only_that(demonstration: Directory, written: Tables) -> None:
    worst: dict[str, bool] = {}
    for found in demonstration.found(demonstration.search(Query()).hits(), None):
        contact = found.listing.contact
        known = contact.police.state.known_contact or contact.immigration.state.known_contact
        worst[found.listing.service_id] = worst.get(found.listing.service_id, False) or known
    assert True in worst.values()
    assert False in worst.values()
    for each in written["services"]:
        assert (TAXONOMY_URI in each.get("alert", "")) == worst[each["id"]]


@pytest.mark.parametrize("alert", ["", "Closed on Friday", "Two\nlines", "Enforcement contact: ask us"])
def test_our_sentence_goes_as_it_came(alert: str) -> None:
    with_ours = with_sentence(alert or None, "Police: often involved")
    assert with_ours != alert
    assert without_sentence(with_ours) == alert
    assert without_sentence(with_ours.replace("\n", " ")) == alert.replace("\n", " ")


def test_the_day_of_a_check_is_not_the_day_of_the_record(tmp_path: Path) -> None:
    written = small(tmp_path, none_found(subject_id="a1"), on_site())
    assert all("assured_date" not in each for each in written["services"])


def test_what_the_source_says_beyond_hsds_is_kept(tmp_path: Path) -> None:
    files = csv_package({"service": [{"id": "s1", "name": "Pantry", "status": "active"}]})
    odd = 'id,name,status,"Their ""own"" column"\r\ns1,Pantry,active,"C:\\new\\n, ""quoted"", ñ"\r\n'
    with open_directory(tmp_path / "data") as directory:
        reading = read(write_folder(tmp_path / "file", {**files, "services.csv": odd}))
        directory.apply(directory.plan(reading, "theirs"))
        package = exported(directory, tmp_path / "d.zip")
        listing = directory.search(Query()).hits()[0].listing_id
        record = directory.record(listing)
        assert "quoted" in str(record.more)
        with taken_in(tmp_path / "there", package) as there:
            assert there.record(listing).more == record.more


# The form


def test_the_same_directory_is_the_same_bytes(demonstration: Directory, package: Path, tmp_path: Path) -> None:
    assert exported(demonstration, tmp_path / "again.zip").read_bytes() == package.read_bytes()


def test_work_that_is_stopped_tells_so(demonstration: Directory) -> None:
    def stop(step: str, done: int, total: int) -> None:
        assert (step, total > done) == ("progress.exporting", True)
        raise Cancelled

    with demonstration.leaving(Audience.PUBLIC) as leaving, pytest.raises(Cancelled):
        write_package(leaving, io.BytesIO(), stop)


def test_progress_goes_to_the_end(demonstration: Directory, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with demonstration.leaving(Audience.OWN) as leaving, (tmp_path / "d.zip").open("wb") as stream:
        write_package(leaving, stream, lambda _step, done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert all(done <= total for done, total in told)


def test_the_descriptor_names_what_is_there(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        described = json.loads(archive.read("datapackage.json"))
        for resource in described["resources"]:
            header = archive.read(resource["path"]).decode().partition("\r\n")[0]
            assert header.split(",") == [field["name"] for field in resource["schema"]["fields"]]
        assert {resource["path"] for resource in described["resources"]} | {"datapackage.json"} == {*archive.namelist()}


def test_rows_are_what_our_own_tables_of_the_standard_want(written: Tables) -> None:
    ids = {name: {row["id"] for row in written[table.plural]} for name, table in TABLES.items()}
    for name, table in TABLES.items():
        rows = written[table.plural]
        assert len(ids[name]) == len(rows)
        for each in rows:
            assert is_uuid(each["id"])
            for column, target in table.references.items():
                assert column not in each or each[column] in ids[target]
            if name in POLYMORPHIC:
                named, pointed = POLYMORPHIC[name]
                assert each[pointed] in ids[each[named]]
            for (coded, column), codes in CODES.items():
                assert coded != name or column not in each or each[column] in codes


@pytest.fixture(scope="module")
def schemas(shared_data: Path) -> dict[str, dict[str, Any]]:
    folder = shared_data / "hsds-official" / "schema-3.1-dev"
    return {name: flat(json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))) for name in TABLES}


def flat(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the official schema of a record as one of its row in a table: without what nests in it."""
    cells = {
        name: {key: value for key, value in found.items() if key in {"type", "format", "enum"}}
        for name, found in schema["properties"].items()
        if found.get("type") not in {"array", "object"} and "$ref" not in found
    }
    wanted = {*schema.get("required", ()), *schema.get("tabular_required", ())} & cells.keys()
    return {"type": "object", "properties": cells, "required": sorted(wanted)}


def test_rows_are_what_the_official_schemas_want(schemas: dict[str, dict[str, Any]], written: Tables) -> None:
    for name, table in TABLES.items():
        validator = Draft202012Validator(schemas[name], format_checker=FormatChecker())
        for each in written[table.plural]:
            found = {column: typed(schemas[name], column, cell) for column, cell in each.items()}
            # A text that HSDS wants and the source does not state is blank: the schemas take "".
            blank = {
                column: ""
                for column in schemas[name]["required"]
                if column not in found and schemas[name]["properties"][column] == {"type": "string"}
            }
            assert [str(error) for error in validator.iter_errors(found | blank)] == [], (name, each)


def typed(schema: dict[str, Any], column: str, cell: str) -> object:
    kind = schema["properties"].get(column, {}).get("type")
    return float(cell) if kind == "number" else cell


def answered(written: Tables, term: str = "Police: asked about all of it") -> list[tuple[str, str]]:
    """Return value and label of the attributes of the answers about police."""
    terms = {each["id"] for each in written["taxonomy_terms"] if each["name"] == term}
    return [(each["value"], each["label"]) for each in written["attributes"] if each["taxonomy_term_id"] in terms]


@pytest.mark.parametrize(
    ("rows", "begins"),
    [
        ([none_found(subject_id="a1"), on_site()], "Police: reports differ"),
        ([none_found(ago=400, subject_id="a1")], "Police: our check is too old"),
        ([none_found(ago=30, subject_id="a1"), on_site()], "Police: often involved"),
        ([none_found(subject_id="Kitchen", subject_type=Subject.ORGANIZATION)], "This was not asked about one place"),
    ],
)
def test_an_answer_of_nothing_found_reads_no_better_than_its_place(
    tmp_path: Path, rows: list[Assessment], begins: str
) -> None:
    """A program that shows one attribute after the other shows no good news that the state does not bear out."""
    places = [service(1, "Pantry", zip="33128", organization="Kitchen")]
    with from_file(tmp_path, places, rows) as directory:
        ((value, label),) = answered(tables(exported(directory, tmp_path / "d.zip")))
    assert (value, label.startswith(begins)) == (State.NOT_ASSESSED, True), label


def test_an_answer_that_was_withdrawn_is_no_good_news(tmp_path: Path) -> None:
    ((value, label),) = answered(small(tmp_path, none_found(subject_id="a1", status="withdrawn")))
    assert (value, label.startswith("No longer counts")) == (State.NOT_ASSESSED, True)


def test_an_answer_that_is_the_state_of_its_place_says_so(tmp_path: Path) -> None:
    ((value, label),) = answered(small(tmp_path, none_found(subject_id="a1")))
    assert (value, label.startswith("Police: nothing found when we asked")) == (State.NONE_FOUND, True)

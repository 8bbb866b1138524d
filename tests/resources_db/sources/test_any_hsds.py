"""What holds for every reader of HSDS, whatever the version and the form: one contract, every version through it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources_db.errors import BadInput, Cancelled
from resources_db.sources import read
from resources_db.sources.records import Reading
from tests.helpers.added_up import adds_up
from tests.helpers.directories import open_directory
from tests.helpers.exchange import exported, taken_in
from tests.helpers.one_directory import (
    NOTE,
    OF_3,
    OF_10,
    OF_11,
    OF_20,
    OF_31,
    OF_OHANA,
    OF_UK,
    SINGULAR,
    Tables,
    csv_files,
    organization_of_3,
    service_of_3,
    service_of_uk,
)
from tests.helpers.packages import write_folder, write_zip

DESCRIPTOR = {"datapackage.json": json.dumps({"resources": [{"name": "service", "path": "services.csv"}]})}


def _folder(tables: Tables, separator: str = ",") -> Callable[[Path], Path]:
    return lambda folder: write_folder(folder / "package", csv_files(tables, separator))


def _zip(tables: Tables, inside: str = "", encoding: str = "utf-8") -> Callable[[Path], Path]:
    files = {f"{inside}{name}": text.encode(encoding) for name, text in csv_files(tables).items()}
    return lambda folder: write_zip(folder / "package.zip", {**DESCRIPTOR, **files})


def _json(document: object) -> Callable[[Path], Path]:
    return _text(json.dumps(document, ensure_ascii=False, indent=1))


def _text(text: str, name: str = "package.json") -> Callable[[Path], Path]:
    return lambda folder: write_folder(folder / "package", {name: text}) / name


def _page(name: str, records: list[Any]) -> dict[str, Any]:
    return {"total_items": 1, "total_pages": 1, "page_number": 1, "size": 1, "empty": False, name: records}


FORMS: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "1.0, folder": ("hsds-1.0", _folder(OF_10)),
    "1.1, folder": ("hsds-1.1", _folder(OF_11)),
    "1.1, zip, data/": ("hsds-1.1", _zip(OF_11, "data/")),
    "1.1, tables in JSON": ("hsds-1.1", _json(OF_11)),
    "2.0, folder": ("hsds-2.0", _folder(OF_20)),
    "2.0, zip, UTF-16": ("hsds-2.0", _zip(OF_20, encoding="utf-16")),
    "2.0, tables in JSON": ("hsds-2.0", _json(OF_20)),
    "3.0, folder": ("hsds-3.0", _folder(OF_3)),
    "3.0, folder, semicolons": ("hsds-3.0", _folder(OF_3, ";")),
    "3.0, singular names": ("hsds-3.0", _folder({SINGULAR.get(stem, stem): rows for stem, rows in OF_3.items()})),
    "3.0, zip in a folder": ("hsds-3.0", _zip(OF_3, "export 2026/data/")),
    "3.0, files called otherwise": ("hsds-3.0", _folder({f"our {stem} (2)": rows for stem, rows in OF_3.items()})),
    "3.1, zip": ("hsds-3.1", _zip(OF_31)),
    "UK, folder": ("hsds-3.0", _folder(OF_UK)),
    "Ohana, folder": ("hsds-1.0", _folder(OF_OHANA)),
    "3.0, a service": ("hsds-3.0", _json(service_of_3())),
    "3.0, an organization": ("hsds-3.0", _json(organization_of_3())),
    "3.0, array": ("hsds-3.0", _json([service_of_3()])),
    "3.0, services": ("hsds-3.0", _json({"services": [service_of_3()]})),
    "3.0, organizations": ("hsds-3.0", _json({"organizations": [organization_of_3()]})),
    "3.0, tables in JSON": ("hsds-3.0", _json(OF_3)),
    "3.0, page": ("hsds-3.0", _json(_page("contents", [service_of_3()]))),
    "3.0, NDJSON": ("hsds-3.0", _text(json.dumps(service_of_3()) + "\n", "package.ndjson")),
    "UK 1, a service": ("hsds-1.1", _json(service_of_uk())),
    "UK 1, page": ("hsds-1.1", _json(_page("content", [service_of_uk()]))),
}
SINGLE = [form for form in FORMS if "folder" not in form.split(", ") and "names" not in form and "called" not in form]
OF_TABLE: dict[str, dict[str, object]] = {
    "organization": {"name": "Lantern House", "description": "Open to all", "website": "https://lantern.example"},
    "service": {"name": "Food pantry", "status": "active", "eligibility_description": "Adults"},
    "location": {"name": "Drop-in", "latitude": 25.77, "longitude": -80.19, "location_type": "physical"},
    "address": {"address_1": "1 Lantern Street", "postal_code": "02139", "address_type": "physical"},
    "phone": {"number": "+1 305 555 0142", "type": "voice"},
    "schedule": {"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00"},
    "language": {"name": "Spanish", "code": "es"},
    "service_area": {"name": "Miami-Dade"},
    "required_document": {"document": "Proof of address"},
    "taxonomy_term": {"name": "Food"},
}
KEYS: dict[str, dict[str, str]] = {
    "service": {"organization_id": "organization"},
    "service_at_location": {"service_id": "service", "location_id": "location"},
    "address": {"location_id": "location"},
    "phone": {"service_id": "service"},
    "schedule": {"service_id": "service"},
    "language": {"service_id": "service"},
    "service_area": {"service_id": "service"},
    "required_document": {"service_id": "service"},
    "attribute": {"link_id": "service", "taxonomy_term_id": "taxonomy_term"},
}


@pytest.mark.parametrize("form", FORMS)
class TestEveryHsdsReader:
    """The contract."""

    @staticmethod
    def package(form: str, folder: Path) -> Path:
        return FORMS[form][1](folder)

    def reading(self, form: str, folder: Path) -> Reading:
        return read(self.package(form, folder))

    def test_knows_the_version(self, form: str, tmp_path: Path) -> None:
        assert self.reading(form, tmp_path).format == FORMS[form][0]

    @pytest.mark.parametrize("table", OF_TABLE)
    def test_gives_each_record(self, form: str, table: str, tmp_path: Path) -> None:
        (row,) = self.reading(form, tmp_path).rows[table]
        assert {column: row.get(column) for column in OF_TABLE[table]} == OF_TABLE[table]

    @pytest.mark.parametrize("table", KEYS)
    def test_keeps_what_belongs_together(self, form: str, table: str, tmp_path: Path) -> None:
        rows = self.reading(form, tmp_path).rows
        (row,) = rows[table]
        for column, target in KEYS[table].items():
            if not (form == "Ohana, folder" and target == "organization"):
                assert row[column] == rows[target][0]["id"]

    def test_keeps_what_it_does_not_know(self, form: str, tmp_path: Path) -> None:
        (row,) = self.reading(form, tmp_path).rows["service"]
        assert json.loads(str(row["extra"])) == {"their_note": NOTE}

    def test_adds_up_and_complains_of_nothing(self, form: str, tmp_path: Path) -> None:
        reading = self.reading(form, tmp_path)
        assert adds_up(reading)
        assert {problem.kind for problem in reading.problems} <= {"type_assumed"}
        assert reading.unplaced == []

    def test_is_the_same_every_time(self, form: str, tmp_path: Path) -> None:
        path = self.package(form, tmp_path)
        assert read(path) == read(path)

    def test_goes_into_a_directory_and_out_and_into_an_empty_one(self, form: str, tmp_path: Path) -> None:
        reading = self.reading(form, tmp_path)
        with open_directory(tmp_path / "here") as here:
            here.apply(here.plan(reading, "theirs"))
            package = exported(here, tmp_path / "d.zip")
            assert here.info().listings == 1
            with taken_in(tmp_path / "there", package) as there:
                assert exported(there, tmp_path / "again.zip").read_bytes() == package.read_bytes()

    def test_stops_when_a_person_says_so(self, form: str, tmp_path: Path) -> None:
        def stop(_step: str, _done: int, _total: int) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            read(self.package(form, tmp_path), stop)

    def test_refuses_a_file_that_changes_meanwhile(self, form: str, tmp_path: Path) -> None:
        path = self.package(form, tmp_path)
        changing = next(path.glob("*serv*")) if path.is_dir() else path

        def change(_step: str, _done: int, _total: int) -> None:
            with changing.open("ab") as file:
                file.write(b" ")

        with pytest.raises(BadInput) as caught:
            read(path, change)
        assert caught.value.key == "source_changed"


@pytest.mark.parametrize("form", SINGLE)
@pytest.mark.parametrize("name", ["package", "package.csv", "package.pdf", "services.json"])
def test_a_file_alone_is_known_by_its_content(form: str, name: str, tmp_path: Path) -> None:
    path = FORMS[form][1](tmp_path)
    assert read(path.rename(path.with_name(name))).format == FORMS[form][0]


@pytest.mark.parametrize(
    "header",
    [
        "id,name,description,url,email",
        "id,name,description,url,email,phone",
        "name,organization_id,status,url",
        "id,name,alternate_name,phone,address",
        "id,organization_id,name,phone,street",
    ],
)
def test_a_list_of_somebodys_own_is_no_table_of_hsds(header: str, tmp_path: Path) -> None:
    row = ",".join(f"x{number}" for number, _ in enumerate(header.split(",")))
    for name in ("list.csv", "our services.csv"):
        assert read(write_folder(tmp_path, {name: f"{header}\n{row}\n"}) / name).format == "table"


@pytest.mark.parametrize(
    ("header", "table"),
    [
        ("id,location_id,organization_id,service_id,name,title,email,department", "contacts"),
        ("id,contact_id,location_id,organization_id,service_id,number,extension,number_type", "phones"),
        ("id,organization_id,name,alternate_name", "programs"),
        ("taxonomy_id,name,parent_id,parent_name", "taxonomy"),
        ("id,location_id,service_id,weekday,opens_at,closes_at", "regular_schedules"),
    ],
)
@pytest.mark.parametrize("name", ["list.csv", "programs.csv", "phones.csv"])
def test_a_part_without_what_it_belongs_to_is_refused_in_a_sentence(
    header: str, table: str, name: str, tmp_path: Path
) -> None:
    row = ",".join(f"{number}" for number, _ in enumerate(header.split(",")))
    with pytest.raises(BadInput) as caught:
        read(write_folder(tmp_path, {name: f"{header}\n{row}\n"}) / name)
    assert caught.value.key == "source_only_parts"
    told = table if name == "list.csv" else name.removesuffix(".csv")
    assert caught.value.text("es").startswith(f"{name} es solo una parte de un directorio HSDS ({told})")


def test_tables_without_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read(write_folder(tmp_path, {name: text.split("\r\n")[0] + "\r\n" for name, text in csv_files(OF_3).items()}))
    assert caught.value.key == "table_no_rows"


def test_the_front_page_of_an_interface_says_what_to_save(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read(_json({"version": "3.0", "profile": "x", "openapi_url": "https://example.org"})(tmp_path))
    assert caught.value.key == "source_front_page"


def test_what_else_a_row_of_eligibility_says_stands_beside_the_service(tmp_path: Path) -> None:
    record = service_of_uk() | {
        "eligibilitys": [
            {"id": "e1", "eligibility": "Adults", "minimum_age": 18, "linkId": "9"},
            {"id": "e2", "eligibility": "Teens", "minimum_age": 13},
            {"id": "e3"},
        ]
    }
    reading = read(_json(record)(tmp_path))
    (row,) = reading.rows["service"]
    assert (row["eligibility_description"], row["minimum_age"]) == ("Adults\nTeens", 18.0)
    assert json.loads(str(row["extra"])) == {
        "their_note": NOTE, "eligibility.linkId": "9", "eligibility.minimum_age": 13.0,
    }  # fmt: skip
    assert adds_up(reading)
    assert [problem.kind for problem in reading.problems] == ["empty_row"]

"""JSON and GeoJSON as tables: envelopes, nesting, lists, and features with their places."""

import json
from pathlib import Path

import pytest

from resources_db.sources import read
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import Table, read_tables
from tests.helpers.packages import kinds
from tests.helpers.tables import cells, one, refused, written


def table(folder: Path, document: object, indent: int | None = None) -> Table:
    (folder / "list").write_text(json.dumps(document, indent=indent), encoding="utf-8")
    return one(folder / "list")


def test_records_in_records_become_columns_with_dots(tmp_path: Path) -> None:
    record = {
        "name": "Lantern",
        "address": {"city": "Albany", "geo": {"lat": 42.650, "lng": -73.75}},
        "tags": ["food", None, "legal"],
        "phones": [{"number": "1", "type": "voice"}, {"number": "2"}],
        "open": True,
        "zip": 15210.0,
        "id": 12345678901234567890123,
        "none": None,
        "empty": {},
        "mixed": ["a", {"b": 1}],
    }
    text = json.dumps([record, {"name": "B", "extra": "x"}]).replace("42.65,", "42.650,")
    (tmp_path / "list").write_text(text, encoding="utf-8")
    found = one(tmp_path / "list")
    assert dict(zip(found.header, found.rows[0][1], strict=True)) == {
        "name": "Lantern",
        "address.city": "Albany",
        "address.geo.lat": "42.650",
        "address.geo.lng": "-73.75",
        "tags": "food; legal",
        "phones.number": "1; 2",
        "phones.type": "voice;",
        "open": "true",
        "zip": "15210.0",
        "id": "12345678901234567890123",
        "none": "",
        "mixed": 'a; {"b": "1"}',
        "extra": "",
    }
    assert dict(zip(found.header, found.rows[1][1], strict=True))["extra"] == "x"


def test_every_list_of_an_envelope_is_a_table(tmp_path: Path) -> None:
    document = {
        "total": 2,
        "data": {"sites": [{"site": "A"}, {"site": "B"}], "kinds": [{"kind": "x"}], "codes": [1, 2]},
    }
    (tmp_path / "list").write_text(json.dumps(document), encoding="utf-8")
    with open_package(tmp_path / "list") as package:
        tables = read_tables(package, no_progress)
    assert [(each.name, cells(each)) for each in tables] == [
        ("list: data.sites", [("A",), ("B",)]),
        ("list: data.kinds", [("x",)]),
    ]


def test_a_record_in_a_list_of_lists_stays_as_text(tmp_path: Path) -> None:
    found = table(tmp_path, [["name", "place"], ["A", {"street": "1 Main St"}], ["B", ["x", {"zip": 1}, None]]])
    assert cells(found) == [("A", '{"street": "1 Main St"}'), ("B", 'x; {"zip": "1"}')]


def test_records_under_their_keys(tmp_path: Path) -> None:
    found = table(tmp_path, {"7": {"title": "A"}, "9": {"title": "B"}})
    assert (found.header, cells(found)) == (("key", "title"), [("7", "A"), ("9", "B")])


def test_one_record_is_a_table_of_one_row(tmp_path: Path) -> None:
    found = table(tmp_path, {"name": "A", "phones": [{"number": "1"}, {"number": "2"}]})
    assert (found.header, cells(found)) == (("name", "phones.number"), [("A", "1; 2")])


def test_records_over_many_lines_one_after_the_other(tmp_path: Path) -> None:
    text = "\n".join(json.dumps({"name": name, "n": 1}, indent=1) for name in "AB")
    (tmp_path / "list").write_text(text, encoding="utf-8")
    assert list(one(tmp_path / "list").rows) == [(1, ("A", "1")), (2, ("B", "1"))]


def test_a_broken_line_and_what_is_no_record_are_told(tmp_path: Path) -> None:
    (tmp_path / "list").write_text('{"name": "A"}\n{"name": \n"word"\n{"name": "B"}\n', encoding="utf-8")
    found = one(tmp_path / "list")
    assert list(found.rows) == [(1, ("A",)), (4, ("B",))]
    assert kinds(found.problems) == [("json_line", 2, ""), ("not_a_record", 3, "")]


def test_a_name_that_stands_twice_in_a_record(tmp_path: Path) -> None:
    (tmp_path / "list").write_text('[{"police": "yes", "police": "no"}, {"a": {"b": 1}, "a.b": 2}]', encoding="utf-8")
    found = one(tmp_path / "list")
    assert (found.header, cells(found)) == (("police", "a.b"), [("yes", ""), ("", "1")])
    assert [problem.kind for problem in found.problems] == ["json_key_twice", "json_key_twice"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_in_other_encodings(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes('[{"name": "Niño"}]'.encode(encoding))
    assert cells(one(tmp_path / "list")) == [("Niño",)]


def feature(properties: dict[str, object] | None, geometry: object, **more: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": geometry} | more


def point(*coordinates: float) -> dict[str, object]:
    return {"type": "Point", "coordinates": coordinates}


def test_features_have_latitude_and_longitude(tmp_path: Path) -> None:
    features = [
        feature({"name": "A"}, point(-73.75, 42.65, 12.0), id=7),
        feature({"name": "B"}, None),
        feature({"name": "C"}, {"type": "MultiPoint", "coordinates": [[-73.1, 42.1]]}),
    ]
    found = table(tmp_path, {"type": "FeatureCollection", "features": features})
    assert found.header == ("name", "id", "latitude", "longitude")
    assert list(found.rows) == [
        (1, ("A", "7", "42.65", "-73.75")),
        (2, ("B", "", "", "")),
        (3, ("C", "", "42.1", "-73.1")),
    ]
    assert found.problems == ()


def test_lines_and_areas_are_kept_as_text_and_told(tmp_path: Path) -> None:
    area = {"type": "Polygon", "coordinates": [[[0.0, 0.0], [1.5, 0.0], [1.5, 1.0], [0.0, 0.0]]]}
    found = table(tmp_path, {"type": "FeatureCollection", "features": [feature({"name": "A"}, area)]})
    assert found.header == ("name", "geometry")
    assert "Polygon" in cells(found)[0][1]
    assert kinds(found.problems) == [("geometry_not_point", 1, "geometry")]


def test_properties_with_such_names_of_their_own(tmp_path: Path) -> None:
    found = table(tmp_path, [feature({"id": "x", "Latitude": "north"}, point(1.5, 2.5), id="f1")])
    assert dict(zip(found.header, cells(found)[0], strict=True)) == {
        "id": "x",
        "Latitude": "north",
        "feature.id": "f1",
        "geometry.latitude": "2.5",
        "geometry.longitude": "1.5",
    }


def test_coordinates_in_feet_are_told(tmp_path: Path) -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2272"}}
    document = {
        "type": "FeatureCollection",
        "crs": crs,
        "features": [feature({"name": "A"}, point(1420542.4, 475246.1))],
    }
    found = table(tmp_path, document)
    assert (cells(found), kinds(found.problems)) == ([("A", "475246.1", "1420542.4")], [("geometry_system", 0, "")])


def test_features_one_a_line_without_properties_or_a_point(tmp_path: Path) -> None:
    lines = [feature(None, {"type": "Point", "coordinates": []}, id=1), feature({"name": "B"}, point(1, 2))]
    (tmp_path / "list").write_text("\n".join(map(json.dumps, [*lines, 5])), encoding="utf-8")
    found = one(tmp_path / "list")
    assert [problem.kind for problem in found.problems] == ["geometry_not_point", "not_a_record"]
    assert len(found.rows) == 2


@pytest.mark.parametrize(
    "description",
    [
        {"name": "service", "type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
        {"name": "human_services_data", "resources": [{"name": "services", "path": "s.csv", "schema": {"fields": []}}]},
        {"openapi": "3.1.0", "info": {"title": "HSDS"}, "paths": {"/services": {"get": {"name": "services"}}}},
    ],
)
def test_what_only_describes_records_is_no_directory(description: dict[str, object], tmp_path: Path) -> None:
    assert refused(written(tmp_path, json.dumps(description))).key == "source_not_recognised"


def test_a_description_beside_a_list_is_left_out_and_told(tmp_path: Path) -> None:
    folder = tmp_path / "list"
    folder.mkdir()
    written(folder, '{"name": "list", "resources": [{"name": "sites", "schema": {}}]}', "datapackage.json")
    written(folder, "Name,Phone\nLantern Clinic,305-555-0142\n", "sites.csv")
    reading = read(folder)
    assert [row["name"] for row in reading.rows["service"]] == ["Lantern Clinic"]
    assert [(problem.kind, problem.file) for problem in reading.problems] == [("ignored_file", "datapackage.json")]

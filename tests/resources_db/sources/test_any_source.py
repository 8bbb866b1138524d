"""Whatever a file holds, it is read or refused in a sentence, and what is read can be stored."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.errors import BadInput
from resources_db.hsds import NESTED, TABLES
from resources_db.sources import read
from resources_db.sources.convert_11 import PLANS_11
from resources_db.sources.records import Reading
from tests.helpers.packages import csv_text, write_folder

CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(
        [
            "1", "2", "", "null", "NaN", "1e999", "0123", "9:00am", "5:00", "Monday", "Mon-Fri", "37,77", "02/03/2026",
            "305-555-0142 xOPT9", "DAILY", "active", "en, es", "true", "\x00", "\u202e", '"', "9" * 30, "=1+1", "\\n",
        ]
    ),
)  # fmt: skip
PROPERTIES = sorted({column for table in TABLES.values() for column in table.kinds} | set(NESTED) | {"ours"})
DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | CELLS | st.text(st.characters(), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(PROPERTIES), inner, max_size=6),
    max_leaves=20,
)
settings_here = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def check(reading: Reading) -> None:
    for table, rows in reading.rows.items():
        assert len({row["id"] for row in rows}) == len(rows)
        for row in rows:
            assert row.keys() <= TABLES[table].kinds.keys() | {"extra"}
            for column, value in row.items():
                told = {"TEXT": str, "REAL": float, "INTEGER": int}[TABLES[table].columns.get(column, "TEXT")]
                assert type(value) is told, (table, column, value)
                str(value).encode()
            assert isinstance(json.loads(str(row.get("extra", "{}"))), dict)
    for _, _, data, kind in reading.unplaced:
        data.encode()
        assert isinstance(json.loads(data), dict)
        assert kind
    for problem in reading.problems:
        assert problem.what("en")
        assert problem.done("es")
        assert "\n" not in problem.value


def read_or_refuse(path: Path) -> None:
    try:
        reading = read(path)
    except BadInput as error:
        assert error.text("es")  # noqa: PT017 either outcome is right, neither is expected
    else:
        check(reading)


@st.composite
def tables_of_11(draw: st.DrawFn) -> dict[str, str]:
    """Draw some files of 1.1 with its columns, some of ours, and anything in the cells."""
    files: dict[str, str] = {}
    for stem in draw(st.lists(st.sampled_from(sorted(PLANS_11)), unique=True, max_size=5)):
        plan = PLANS_11[stem]
        known = [*TABLES[plan.table].kinds, *plan.aliases, "weekday", "phone_number", "closed", "service_id"]
        columns = draw(st.lists(st.sampled_from(sorted(set(known))), unique=True, min_size=1, max_size=7))
        rows = draw(st.lists(st.fixed_dictionaries(dict.fromkeys(columns, CELLS)), max_size=4))
        files[f"{stem}.csv"] = csv_text(rows, columns)
    return files


@settings_here
@given(files=tables_of_11())
def test_any_cells(files: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        base = {"organizations.csv": "id,name,url\n1,Lantern House,x\n"}
        read_or_refuse(write_folder(Path(folder), base | files))


@settings_here
@given(text=st.text(st.sampled_from(list('a1,"\n\r;\t\x00\ufeff\u2028ñ')), max_size=80))
def test_any_text_as_a_table(text: str) -> None:
    with TemporaryDirectory() as folder:
        read_or_refuse(write_folder(Path(folder), {"services.csv": "id,organization_id,name,status\n" + text}))


@settings_here
@given(document=DOCUMENTS, table=st.sampled_from(["services", "organizations", "locations"]))
def test_any_json(document: object, table: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "directory.json"
        path.write_text(json.dumps({table: [{"id": "1", "name": "A"}, document]}), encoding="utf-8")
        read_or_refuse(path)
        path.write_text(json.dumps(document), encoding="utf-8")
        read_or_refuse(path)


@settings_here
@given(
    data=st.binary(max_size=300),
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"{", b'[{"id":', b"id,name\n"]),
)
def test_any_bytes(data: bytes, start: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "services.csv"
        path.write_bytes(start + data + b"x")
        read_or_refuse(path)

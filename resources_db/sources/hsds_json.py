"""HSDS as nested JSON: one record, a list, an envelope of lists, a page of an API, or one record a line.

Records stand in each other: a service has its organization and its places, a place its phones. Each becomes a row,
and the nesting becomes the keys between the rows. Properties of 1.x, 2.0 and the first UK profile are read by the plans
of the CSV files that they stand for.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePosixPath
from typing import cast

from resources_db.errors import BadInput
from resources_db.hsds import HELD_BY_PARENT, NESTED, POLYMORPHIC, TABLES
from resources_db.sources.convert_11 import Plan
from resources_db.sources.files import Package
from resources_db.sources.gather import Gather
from resources_db.sources.hsds_csv import ALIASES_3, HEAD, PLANS, take
from resources_db.sources.json_text import documents
from resources_db.sources.notes import Notes
from resources_db.sources.records import Progress, Reading, Row
from resources_db.sources.shape import Columns, Shaped, Shaper
from resources_db.sources.text import decode

STEP = 256
"""Records between two calls of the progress."""
SAMPLE = 50
"""Records of a list that are looked at to tell what it holds."""

_SUFFIXES = frozenset({".json", ".ndjson", ".jsonl"})
_NESTED = NESTED | {"fundings": "funding", "taxonomy_details": "taxonomy"}
_HELD = HELD_BY_PARENT | {"taxonomy_details": "taxonomy_id"}
_OLDER_11 = {
    "regular_schedules": "regular_schedules",
    "regular_schedule": "regular_schedules",
    "holiday_schedules": "holiday_schedules",
    "holiday_schedule": "holiday_schedules",
    "physical_addresses": "physical_addresses",
    "postal_addresses": "postal_addresses",
    "accessibility_for_disabilities": "accessibility_for_disabilities",
    "eligibility": "eligibility",
    "eligibilitys": "eligibility",
    "payments_accepted": "payments_accepted",
    "payment_accepteds": "payments_accepted",
    "services_taxonomy": "services_taxonomy",
    "service_taxonomys": "services_taxonomy",
    "services_at_location": "services_at_location",
    "taxonomy": "taxonomy",
}
_OLDER_20 = {"service_attributes": "service_attributes", "other_attributes": "other_attributes"}
_OLDER = _OLDER_11 | _OLDER_20
"""Property of an older version, or misspelt in the first UK profile -> the stem of the CSV file that it stands for."""
_HELD_HERE = _HELD | {"taxonomy": "taxonomy_term_id"}
_IN_ORDER = {name: number for number, name in enumerate(TABLES)}
_LISTS_OF = ("contents", "content")
"""What a page of an interface calls its records."""
_FRONT_PAGE = frozenset({"version", "openapi_url"})
"""What the first page of an interface says, and no record."""
_SIGNS = re.compile(
    rb'"(?:%s|contents?|openapi_url|location_type|(?:organization|service|location)_id)(?:\.csv)?"\s*:'
    % "|".join([*_NESTED, *_OLDER]).encode()
)

# What can stand at the top, the likeliest first, with properties of which it has at least one.
_ROOTS: dict[str, frozenset[str]] = {
    "service": frozenset({"status", "organization", "organization_id", "service_at_locations"}),
    "organization": frozenset({"name"}),
    "service_at_location": frozenset({"location", "location_id", "service", "service_id"}),
    "location": frozenset({"location_type", "addresses"}),
    "taxonomy_term": frozenset({"name"}),
    "taxonomy": frozenset({"name"}),
}

# Properties that other lists of places hardly have.
_OF_THE_STANDARD = frozenset(
    {
        "status",
        "alternate_name",
        "tax_status",
        "tax_id",
        "year_incorporated",
        "legal_status",
        "location_type",
        "term_uri",
    }
)

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Root:
    """A record that stands in no other: what it is, its line or number, and what its list is called."""

    table: str
    record: object
    line: int
    name: str = ""


def recognises(package: Package) -> bool:
    """Return whether a file of the package begins like JSON with records of HSDS."""
    return any(_begins_like_records(package.head(entry, HEAD)) for entry in _entries(package))


def read(package: Package, progress: Progress) -> Reading:
    """Read every JSON file of the package.

    Raises:
        BadInput: a file is damaged, is no JSON, is nested too deeply, or no file holds records of HSDS.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    gather = Gather(Notes(), merging=True)
    rows_in: dict[str, int] = {}
    form, is_front_page = "", False
    for entry in _entries(package):
        text = decode(package.read(entry), entry, gather.notes)
        found = list(documents(text, entry, gather.notes))
        form = _older_form([document for _, document in found]) or form
        roots = _roots(found)
        if roots is None:
            gather.notes.add("ignored_file", entry)
            is_front_page = is_front_page or any(_is_front_page(document) for _, document in found)
        else:
            rows_in[entry] = _flatten(roots, entry, gather, form, progress)
    if not rows_in:
        raise BadInput("source_front_page" if is_front_page else "source_not_recognised", file=package.name)
    gather.read = {TABLES[table].plural: len(rows) for table, rows in gather.rows.items() if rows}
    return gather.reading(form or _version(gather), rows_in)


def _entries(package: Package) -> list[str]:
    if len(package.entries) == 1:  # a file alone may be called as it likes
        return [*package.entries]
    paths = [PurePosixPath(entry) for entry in package.entries]
    return [str(path) for path in paths if path.suffix.lower() in _SUFFIXES and path.name != "datapackage.json"]


def _is_front_page(document: object) -> bool:
    return isinstance(document, dict) and document.keys() >= _FRONT_PAGE


def _older_form(level: list[object]) -> str:
    """Return the older version whose properties stand anywhere in the documents, "" where none do."""
    found: set[str] = set()
    while level:
        records = [each for each in level if isinstance(each, dict)]
        found |= {str(key).removesuffix(".csv") for each in records for key, value in each.items() if _holds(value)}
        below: list[object] = [value for each in records for value in each.values()]
        level = below + [value for each in level if isinstance(each, list) for value in each]
    if found & _OLDER_20.keys():
        return "hsds-2.0"
    return "hsds-1.1" if found & _OLDER_11.keys() else ""


def _holds(value: object) -> bool:
    """Return whether records stand in `value`."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(each, dict) for each in value))


def _begins_like_records(head: bytes) -> bool:
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    named = b'"id"' in start and b'"name"' in start
    return start.startswith((b"{", b"[")) and (named or _SIGNS.search(start) is not None)


def _version(gather: Gather) -> str:
    newer = any(gather.rows[table] for table in ("url", "unit", "service_capacity"))
    newer = newer or any("label" in row for row in gather.rows["attribute"])
    newer = newer or any("service_at_location_id" in row for row in gather.rows["service_area"])
    return "hsds-3.1" if newer else "hsds-3.0"


def _roots(found: list[tuple[int, object]]) -> list[Root] | None:
    """Return the records at the top of a file's documents, None where there are none of HSDS."""
    if len(found) > 1:
        return _of_list([document for _, document in found], [line for line, _ in found])
    document = found[0][1] if found else None
    if isinstance(document, dict):
        pages = [document[name] for name in _LISTS_OF if isinstance(document.get(name), list)]
        document = pages[0] if pages else document
    if isinstance(document, list):
        return _of_list(document, range(1, len(document) + 1))
    if not isinstance(document, dict):
        return None
    envelope = _of_envelope(document)
    return _of_list([document], [1]) if envelope is None else envelope


def _of_list(records: list[object], lines: Iterable[int]) -> list[Root] | None:
    table = _table_of(records)
    if table is None and records:
        return None
    return [Root(str(table), record, line) for record, line in zip(records, lines, strict=True)]


def _of_envelope(document: Record) -> list[Root] | None:
    """Return the records of `{"services": [...], "organizations": [...]}`; the names may end in ".csv"."""
    if "id" in document or "name" in document:
        return None
    lists = {str(key).removesuffix(".csv"): value for key, value in document.items() if isinstance(value, list)}
    plans = {key: _plan(key, _older_form([document])) for key in lists.keys() & (_NESTED.keys() | _OLDER.keys())}
    if not plans:
        return None
    return [
        Root(plans[key].table, record, line, key)
        for key in sorted(plans, key=lambda key: (plans[key].instead is not None, _IN_ORDER[plans[key].table], key))
        for line, record in enumerate(cast("list[object]", lists[key]), 1)
    ]


def _table_of(records: list[object]) -> str | None:
    """Return what the records are, by their properties: the table that knows most of them, or None.

    Many lists have an id and a name. These are of HSDS where all properties are, or where one is that others hardly
    have: a nested record, a key, a word of the standard.
    """
    keys = {str(key) for record in records[:SAMPLE] if isinstance(record, dict) for key in record}
    fitting = {
        table: len(keys & _properties(table))
        for table, some in _ROOTS.items()
        if "id" in keys and keys & some and (keys <= _properties(table) or keys & _signs(table))
    }
    return max(fitting, key=lambda table: fitting[table]) if fitting else None


@cache
def _signs(table: str) -> frozenset[str]:
    return frozenset({*_children(table, ""), *TABLES[table].references, *(_OF_THE_STANDARD & _properties(table))})


@cache
def _plan(name: str, form: str) -> Plan:
    """Return how the records of a property are read; `form` is an older version, or ""."""
    if not form:
        table = _NESTED.get(name, name)
        return Plan(table=table, aliases=ALIASES_3.get(table, {}))
    stem = _OLDER.get(name) or TABLES[_NESTED[name]].plural
    return PLANS[form].get(stem) or _plan(name, "")


@cache
def _children(table: str, form: str) -> dict[str, Plan]:
    """Return the properties of a record of `table` in which other records stand, and how those are read."""
    names = (*_NESTED, *_OLDER) if form else tuple(_NESTED)
    plans = {name: _plan(name, form) for name in names}
    return {name: plan for name, plan in plans.items() if _stands_in(name, plan, table)}


def _stands_in(name: str, plan: Plan, table: str) -> bool:
    kinds = TABLES[table].kinds
    if plan.instead is not None:
        return plan.table == table
    if name in _HELD_HERE and _HELD_HERE[name] in kinds:
        return True
    if name in _HELD:
        return False
    return plan.table in POLYMORPHIC or f"{table}_id" in TABLES[plan.table].kinds


@cache
def _properties(table: str) -> frozenset[str]:
    return frozenset({*TABLES[table].kinds, *_children(table, ""), *ALIASES_3.get(table, ())})


def _flatten(roots: list[Root], file: str, gather: Gather, form: str, progress: Progress) -> int:
    """Turn records and what stands in them into rows; return their number."""
    flattener = _Flattener(file, gather, form)
    for number, root in enumerate(roots):
        if number % STEP == 0:
            progress("progress.reading", number, len(roots))
        flattener.add(_plan(root.name or root.table, form), root.record, root.line, {})
    progress("progress.reading", len(roots), len(roots))
    return flattener.count


class _Flattener:
    """Walks through the records of one file.

    Attributes:
        count: records met so far.
    """

    def __init__(self, file: str, gather: Gather, form: str) -> None:
        self._file = file
        self._gather = gather
        self._form = form
        self._columns: dict[tuple[int, tuple[str, ...]], tuple[Shaper, Columns]] = {}
        self.count = 0

    def add(self, plan: Plan, record: object, line: int, keys: Row) -> str | None:
        """Take a record and all that stands in it; `keys` lead to the record that it stands in. Return its id."""
        table = plan.table
        if not isinstance(record, dict):
            self._gather.notes.add("not_a_record", self._file, line, table, record)
            return None
        self.count += 1
        children = _children(table, self._form) if plan.instead is None else {}
        nested = {name: value for name, value in record.items() if name in children and isinstance(value, dict | list)}
        flat = {name: value for name, value in record.items() if name not in nested}
        row, extra = self._shape(plan, flat, line)
        for name in nested.keys() & _HELD_HERE.keys():
            if _HELD_HERE[name] in TABLES[table].kinds and isinstance(nested[name], dict):
                held = self.add(children[name], nested.pop(name), line, {})
                keys = keys | ({_HELD_HERE[name]: held} if held is not None else {})
        shaped = Shaped(table, {**plan.preset, **row}, extra, partial(dict, record), self._file, line)
        self._join(shaped, plan, keys)
        row_id = take(shaped, plan, self._gather)
        for name, value in nested.items():
            self._add_children(children[name], value, line, _keys_to(table, row_id, children[name]))
        return row_id

    def _add_children(self, plan: Plan, value: object, line: int, keys: Row) -> None:
        for child in value if isinstance(value, list) else [value]:
            self.add(plan, child, line, keys)

    def _join(self, shaped: Shaped, plan: Plan, keys: Row) -> None:
        """Set the keys that the nesting gives.

        What an attribute or a change is of, the nesting knows; what the record says of that is kept beside it. Other
        keys that the record gives otherwise stay, and are noted.
        """
        row, table = shaped.row, shaped.table
        for column, value in keys.items():
            if plan.instead is not None or column not in TABLES[table].kinds:
                shaped.extra[column] = value
                continue
            given = row.setdefault(column, value)
            if given != value and column in POLYMORPHIC.get(table, ()):
                shaped.extra[column] = given
                row[column] = value
            elif given != value:
                self._gather.notes.add("contradiction", self._file, shaped.line, f"{table}.{column}", value)

    def _shape(self, plan: Plan, flat: Record, line: int) -> tuple[Row, dict[str, object]]:
        key = id(plan), tuple(str(name) for name in flat)
        if key not in self._columns:
            shaper = Shaper(plan.table, plan.aliases, self._file, self._gather.notes, prefix=f"{plan.table}.")
            self._columns[key] = shaper, shaper.columns(key[1])
        shaper, columns = self._columns[key]
        return shaper.row(columns, flat.values(), line)


def _keys_to(table: str, row_id: str | None, plan: Plan) -> Row:
    """Return what a record of `plan` holds to point to the row that it stands in."""
    if row_id is None:
        return {}
    if plan.table in POLYMORPHIC:
        named, pointed = POLYMORPHIC[plan.table]
        return {named: table, pointed: row_id}
    return {f"{table}_id": row_id}

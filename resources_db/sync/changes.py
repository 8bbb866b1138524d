"""What a staged file would change, line by line: fields that change, rows that come and go, services as before.

A person thinks in services. So a row that belongs to a new service is no news of its own, nor is one that goes with a
service; and of the rows that stay as they are only services and organizations are told.
"""

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from resources_db.engine import ASIDE, Database
from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.index_rows import json_list
from resources_db.plain_text import one_line
from resources_db.rows import Row, rows
from resources_db.sources.records import Progress
from resources_db.sync.confidential import confidential_locations
from resources_db.sync.lines import KEPT_BACK, Beheld, Line, LineKind, Lines
from resources_db.sync.staging import SOURCES, Counts, differs

STAGED, STORED = '"stage_', 'main."'
LONGEST = 300
"""Characters of one value; of two long ones the beginning that they share is left out."""
_SHARED = 40
_FEWEST = 60
_OWNERS = ("service", "location", "organization", "service_at_location", "contact", "program")
_LOOKED_UP = (
    ("service_at_location", "location_id"), ("service_at_location", "service_id"), ("address", "location_id"),
    ("phone", "service_id"),
)  # fmt: skip
_UNREMARKABLE = "active"
"""The status of most services: not worth a word."""
_TOLD_AS_BEFORE = ("service", "organization")
_NOT_TOLD = frozenset({"id", "link_id", "link_entity", "resource_id", "resource_type", "location_type", "address_type"})


def look(db: Database, by_table: Mapping[str, Counts], progress: Progress) -> Beheld:
    """Return what the staged file would change; the tables must be staged. `by_table` are their counts.

    Raises:
        Cancelled: by `progress`.
    """
    _make_ready(db)
    found = {kind: Lines() for kind in LineKind}
    for done, table in enumerate(sorted(TABLES, key=lambda name: name != "service")):
        progress("progress.listing", done, len(TABLES))
        counts = by_table.get(table, Counts())
        for wanted, kind, told in (
            (counts.changed, LineKind.CHANGED, _changed),
            (counts.added, LineKind.ADDED, _added),
            (counts.gone, LineKind.GONE, _gone),
            (table in _TOLD_AS_BEFORE and counts.unchanged, LineKind.UNCHANGED, _unchanged),
        ):
            for line in told(db, table) if wanted else ():
                found[kind].add(line)
    return Beheld(MappingProxyType(found))


def _make_ready(db: Database) -> None:
    """Write down which locations are not for everybody, here or in the file, and let places be found by them."""
    for table, column in _LOOKED_UP:
        db.execute(f"CREATE INDEX IF NOT EXISTS {ASIDE}.stage_{table}_{column} ON stage_{table} ({column})")
    db.execute(
        "CREATE TEMP TABLE stage_kept_back AS SELECT value AS id FROM json_each(?)"
        " UNION SELECT location_id FROM main.address_policy WHERE policy <> 'public'",
        json_list(confidential_locations(db)),
    )
    db.execute("CREATE INDEX temp.stage_kept_back_id ON stage_kept_back (id)")


def _kept_back(table: str, row: str) -> str:
    """Return the SQL for whether what a row says of a place is not shown."""
    column = {"address": "location_id", "location": "id"}.get(table)
    return f'{row}."{column}" IN (SELECT id FROM stage_kept_back)' if column else "0"


def _changed(db: Database, table: str) -> Iterator[Line]:
    """Yield a line for each field that changes, row by row."""
    columns = [column for column in TABLES[table].columns if column != "id"]
    told = [column for column in columns if column not in TABLES[table].references]
    names = [
        *(f'm."{column}" AS "now {column}", s."{column}" AS "then {column}"' for column in told),
        *(f'{_named(table, column, "m", STORED)} AS "now {column}", {_named(table, column, "s", STAGED)} AS'
          f' "then {column}", m."{column}" IS NOT s."{column}" AS "other {column}"'
          for column in columns if column not in told),
    ]  # fmt: skip
    sql = (
        f'SELECT {_title(table, "s", STAGED)} AS title, {", ".join(names)}, m.extra AS "now extra",'
        f' s.extra AS "then extra", m.gone_on, {_kept_back(table, "s")} AS kept_back'
        f' FROM {STAGED}{table}" s JOIN {STORED}{table}" m ON m.id = s.id'
        f" WHERE {differs(table)} ORDER BY title, s.id"
    )
    for row in rows(db, sql):
        yield from _differences(table, columns, row)


def _differences(table: str, columns: list[str], row: Row) -> Iterator[Line]:
    title = one_line(str(row["title"] or ""), LONGEST)
    if row["gone_on"] is not None:
        yield Line(table, title, "gone_on", str(row["gone_on"]), "")
    before, after = _extra(row["now extra"]), _extra(row["then extra"])
    pairs = [
        *((column, row[f"now {column}"], row[f"then {column}"]) for column in columns if _is_other(column, row)),
        *((name, before.get(name), after.get(name)) for name in {**before, **after}
          if before.get(name) != after.get(name)),
    ]  # fmt: skip
    for column, now, then in pairs:
        sides = (KEPT_BACK, KEPT_BACK) if row["kept_back"] else apart(_text(now), _text(then))
        yield Line(table, title, column, *sides)


def _is_other(column: str, row: Row) -> bool:
    return bool(row.get(f"other {column}", row[f"now {column}"] != row[f"then {column}"]))


def _added(db: Database, table: str) -> Iterator[Line]:
    new = f'NOT EXISTS (SELECT 1 FROM {STORED}{table}" m WHERE m.id = r.id)'
    for title, said in _whole(db, table, STAGED, f"{new} AND {_rests_on(table, STORED)}"):
        yield Line(table, title, "", "", said)


def _gone(db: Database, table: str) -> Iterator[Line]:
    lacking = (
        f'r.source_id IN {SOURCES} AND r.gone_on IS NULL AND r.id NOT IN (SELECT id FROM {STAGED}{table}")'
        f" AND {_rests_on(table, STAGED)}"
    )
    for title, said in _whole(db, table, STORED, lacking):
        yield Line(table, title, "", said, "")


def _unchanged(db: Database, table: str) -> Iterator[Line]:
    same = f'EXISTS (SELECT 1 FROM {STORED}{table}" m JOIN {STAGED}{table}" s ON s.id = m.id'
    for title, said in _whole(db, table, STAGED, f"{same} WHERE m.id = r.id AND NOT ({differs(table)}))"):
        yield Line(table, title, "", said, said)


def _whole(db: Database, table: str, side: str, where: str) -> Iterator[tuple[str, str]]:
    """Yield the title of each row of one side, and what it says."""
    told = [each for each in TABLES[table].columns if each not in _NOT_TOLD and each not in TABLES[table].references]
    shown = ", ".join([*_beside(table, side), *(f'r."{column}"' for column in told)])
    sql = (
        f'SELECT {_title(table, "r", side)}, {_kept_back(table, "r")}, {shown} FROM {side}{table}" r'
        f" WHERE {where} ORDER BY 1, r.id"
    )
    for title, kept_back, *values in db.execute(sql):
        said = " · ".join(text for value in values if (text := _text(value)) not in {"", title, _UNREMARKABLE})
        yield one_line(str(title or ""), LONGEST), KEPT_BACK if kept_back else one_line(said, LONGEST)


def _beside(table: str, side: str) -> tuple[str, ...]:
    """Return the SQL for what tells a service from others of its name: whose it is, where, and one number."""
    if table != "service":
        return ()
    return (
        _owner_name("organization", 'r."organization_id"', side),
        f"(SELECT d.address_1 || ', ' || d.city FROM {side}service_at_location\" a JOIN {side}address\" d"
        " ON d.location_id = a.location_id WHERE a.service_id = r.id"
        " AND a.location_id NOT IN (SELECT id FROM stage_kept_back) LIMIT 1)",
        f'(SELECT p.number FROM {side}phone" p WHERE p.service_id = r.id LIMIT 1)',
    )


def _rests_on(table: str, side: str) -> str:
    """Return the condition that row `r` belongs to something that is also on the other side, or to nothing at all."""
    if table in _TOLD_AS_BEFORE:
        return "1"
    if table == "location":
        here = STORED if side == STAGED else STAGED
        return (
            f'EXISTS (SELECT 1 FROM {here}service_at_location" a JOIN {side}service" o ON o.id = a.service_id'
            " WHERE a.location_id = r.id)"
        )
    owners = [(column, owner) for column, owner in TABLES[table].references.items() if owner in _OWNERS]
    on_it = [f'EXISTS (SELECT 1 FROM {side}{owner}" o WHERE o.id = r."{column}")' for column, owner in owners]
    if table in POLYMORPHIC:
        named, link = POLYMORPHIC[table]
        on_it += [
            f'(r."{named}" = \'{owner}\' AND EXISTS (SELECT 1 FROM {side}{owner}" o WHERE o.id = r."{link}"))'
            for owner in TABLES
        ]
    return f"({' OR '.join(on_it)})" if on_it else "1"


def _title(table: str, row: str, side: str) -> str:
    """Return the SQL for what a person knows a row by."""
    if table in ("service", "organization"):
        return f'{row}."name"'
    ways = [_owner_name(owner, f'{row}."{column}"', side)
            for owner in _OWNERS for column, target in TABLES[table].references.items()
            if target == owner and column != "parent_organization_id"]  # fmt: skip
    if table in POLYMORPHIC:
        ways += [_owner_name(owner, f'{row}."{POLYMORPHIC[table][1]}"', side) for owner in _OWNERS]
    if table == "location":
        ways = [f"nullif({row}.\"name\", '')", _owner_name("location", f'{row}."id"', side), *ways]
    elif "name" in TABLES[table].columns and not ways:
        ways = [f'{row}."name"']
    return f"coalesce({', '.join(ways)}, '')" if ways else "''"


def _owner_name(owner: str, key: str, side: str) -> str:
    """Return the SQL for the name of the row with `key`: of a place, that of what is offered there."""
    if owner == "location":
        return (
            f'(SELECT n.name FROM {side}service_at_location" a JOIN {side}service" n ON n.id = a.service_id'
            f" WHERE a.location_id = {key} LIMIT 1)"
        )
    if owner == "service_at_location":
        return (
            f'(SELECT n.name FROM {side}service_at_location" a JOIN {side}service" n ON n.id = a.service_id'
            f" WHERE a.id = {key})"
        )
    return f'(SELECT n.name FROM {side}{owner}" n WHERE n.id = {key})'


def _named(table: str, column: str, row: str, side: str) -> str:
    """Return the SQL for what a reference points to: its name where it has one, else its id."""
    target = TABLES[table].references[column]
    if "name" not in TABLES[target].columns:
        return f'{row}."{column}"'
    return f'coalesce((SELECT n.name FROM {side}{target}" n WHERE n.id = {row}."{column}"), {row}."{column}")'


def _extra(text: object) -> dict[str, object]:
    found = json.loads(str(text)) if text else {}
    return found if isinstance(found, dict) else {"": found}


def _text(value: object) -> str:
    """Return a stored value as a person reads it: whole numbers without ".0"."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def apart(now: str, then: str) -> tuple[str, str]:
    """Return two texts, each at most 300 characters, so cut that their first difference is seen."""
    now, then = one_line(now), one_line(then)
    if max(len(now), len(then)) <= LONGEST:
        return now, then
    same = next(
        (place for place, (a, b) in enumerate(zip(now, then, strict=False)) if a != b), min(len(now), len(then))
    )
    start = same - _SHARED if same > _FEWEST else 0
    ahead = "…" if start else ""
    return one_line(ahead + now[start:], LONGEST), one_line(ahead + then[start:], LONGEST)

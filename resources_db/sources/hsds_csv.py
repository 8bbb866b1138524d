"""Packages of HSDS in CSV: a folder or zip of tables of 3.x, 2.0 or 1.x, or one of those tables alone."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from resources_db.errors import BadInput
from resources_db.hsds import CSV_FILES, TABLES
from resources_db.sources.by_columns import is_of_the_standard, known_columns, stem_in, stem_of
from resources_db.sources.convert_10 import PLANS_10
from resources_db.sources.convert_11 import PLANS_11, Plan
from resources_db.sources.convert_20 import PLANS_20
from resources_db.sources.files import Package
from resources_db.sources.gather import Gather
from resources_db.sources.notes import Notes
from resources_db.sources.provenance import is_beside, read_beside
from resources_db.sources.records import Progress, Reading
from resources_db.sources.shape import Shaped, Shaper
from resources_db.sources.text import column_names, csv_table, decode

HEAD = 1 << 16
"""Bytes of a file that are read to see its header."""
STEP = 4096
"""Rows between two calls of the progress."""

# What older names and national profiles call a column of 3.x.
ALIASES_3: dict[str, dict[str, str]] = {
    "organization": {"url": "website"},
    "service_area": {"service_area": "name"},
    "accessibility": {"accessibility": "description"},
    "taxonomy_term": {"term": "name"},
    "language": {"language": "name"},
}
_IN_ORDER = {name: number for number, name in enumerate(TABLES)}
PLANS_3: dict[str, Plan] = {
    stem: Plan(table=table, aliases=ALIASES_3.get(table, {}))
    for stem, table in sorted(CSV_FILES.items(), key=lambda item: _IN_ORDER[item[1]])
}


def _first(*each: Mapping[str, Plan]) -> dict[str, Plan]:
    """Return the plans of one version, then those of others for the files that it does not have: people mix them."""
    found: dict[str, Plan] = {}
    for plans in each:
        found |= {stem: plan for stem, plan in plans.items() if stem not in found}
    return found


PLANS: dict[str, dict[str, Plan]] = {
    "hsds-1.0": _first(PLANS_10, PLANS_20, PLANS_3),
    "hsds-1.1": _first(PLANS_11, PLANS_20, PLANS_3),
    "hsds-2.0": _first(PLANS_20, PLANS_11, PLANS_3),
    "hsds-3.0": _first(PLANS_3, PLANS_20, PLANS_11),
    "hsds-3.1": _first(PLANS_3, PLANS_20, PLANS_11),
}

_CORE = ("organizations", "organization", "services", "service", "locations", "location")
_ONLY_31 = frozenset({"url", "units", "unit", "service_capacity"})
_ONLY_3 = frozenset({"service_at_location", "attributes", "taxonomies", "cost_options", "organization_identifiers"})
_ONLY_20 = frozenset({"service_attributes", "other_attributes"})
_ONLY_11 = frozenset(
    {
        "regular_schedules",
        "holiday_schedules",
        "services_taxonomy",
        "accessibility_for_disabilities",
        "eligibility",
        "payments_accepted",
        "physical_addresses",
        "postal_addresses",
        "mail_addresses",
    }
)
_COLUMNS_3 = (
    ("services", "fees_description"),
    ("services", "eligibility_description"),
    ("locations", "location_type"),
    ("organizations", "website"),
)
_OHANA = frozenset({"date_incorporated", "admin_emails", "short_desc", "accepted_payments", "audience"})
_STEMS = frozenset(stem for plans in PLANS.values() for stem in plans)
_TEXT = frozenset({".csv", ".tsv", ".txt"})
_COLUMNS = known_columns(PLANS.values())


@dataclass(frozen=True, slots=True)
class _Tables:
    """The CSV files of one folder of a package.

    Attributes:
        entries: stem -> entry.
        headers: stem -> names of columns.
        by_columns: the stems of files that have all their columns from one table of HSDS, whatever they are called.
    """

    entries: dict[str, str]
    headers: dict[str, frozenset[str]]
    by_columns: frozenset[str] = frozenset()


class _Meter:
    """Tells the progress in bytes, entry by entry."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def at(self, part: float, size: int) -> None:
        """Tell that `part` of an entry of `size` bytes is read."""
        self._progress("progress.reading", self._done + int(part * size), self._total)

    def end(self, size: int) -> None:
        """Tell that an entry is read."""
        self._done += size
        self.at(0, 0)


def recognises(package: Package) -> bool:
    """Return whether tables of HSDS stand in the package, by their names and an id or a name, or by their columns."""
    tables = _tables(package)
    return bool(tables.by_columns) or _has_core(tables)


def _has_core(tables: _Tables) -> bool:
    """Return whether organizations, services or locations are there."""
    headers = tables.headers
    return any(
        headers.get(stem, frozenset()) & {"id", "name"} and len(headers[stem] & _COLUMNS[stem]) > 2 for stem in _CORE
    )


def read(package: Package, progress: Progress) -> Reading:
    """Read every table of the package.

    Raises:
        BadInput: a file is damaged, is no text, has two columns of one name or no rows, or holds only what belongs to
            organizations, services and locations that are not there.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    tables = _tables(package)
    if not _has_core(tables):
        raise BadInput("source_only_parts", file=package.name, tables=", ".join(sorted(tables.by_columns)))
    form = version(tables.headers)
    used = _used(tables, PLANS[form])
    gather = Gather(Notes(), merging=False)
    for entry in package.entries:
        if entry not in used.values() and not _is_beside(entry):
            gather.notes.add("ignored_file", entry)
    meter = _Meter(progress, sum(package.entries[entry] for entry in used.values()))
    rows_in: dict[str, int] = {}
    for stem, entry in used.items():
        rows_in[entry] = gather.read[stem] = _read_table(package, entry, PLANS[form][stem], gather, meter)
    if not any(rows_in.values()) and not any(map(is_beside, package.entries)):
        raise BadInput("table_no_rows", file=package.name)
    return gather.reading(form, rows_in, read_beside(package, gather.notes))


def _is_beside(entry: str) -> bool:
    return PurePosixPath(entry).name == "datapackage.json" or is_beside(entry)


def version(headers: Mapping[str, Collection[str]]) -> str:
    """Return the format of a package by what only one version has; `headers` is stem -> names of columns."""
    stems = headers.keys()
    older = stems & _ONLY_11 or {"vocabulary", "parent_name"} & set(headers.get("taxonomy", ()))
    if any(_OHANA & set(headers.get(stem, ())) for stem in ("organizations", "locations", "services")):
        return "hsds-1.0"
    if stems & _ONLY_20 or (older and stems & {"schedules", "taxonomy_terms"}):
        return "hsds-2.0"
    if not older and (stems & _ONLY_3 or _has_3(headers)):
        newer = stems & _ONLY_31 or "label" in headers.get("attributes", ())
        return "hsds-3.1" if newer or "service_at_location_id" in headers.get("service_areas", ()) else "hsds-3.0"
    if "location_id" in headers.get("services", ()) and "services_at_location" not in stems:
        return "hsds-1.0"
    url = {"url", "website"} & set(headers.get("organizations", ())) == {"url"}
    return "hsds-1.1" if older or url or "services_at_location" in stems else "hsds-3.0"


def _has_3(headers: Mapping[str, Collection[str]]) -> bool:
    return any(column in headers.get(stem, ()) for stem, column in _COLUMNS_3)


def _tables(package: Package) -> _Tables:
    """Return the tables of the folder in the package that has most of them, the outermost first.

    A file alone may be called as it likes.
    """
    folders: dict[str, dict[str, str]] = {}
    others: dict[str, list[str]] = {}
    for entry in package.entries:
        path = PurePosixPath(entry)
        if path.stem.casefold() in _STEMS and path.suffix.casefold() in _TEXT:
            folders.setdefault(str(path.parent), {})[path.stem.casefold()] = entry
        elif path.suffix.casefold() in _TEXT or len(package.entries) == 1:
            others.setdefault(str(path.parent), []).append(entry)
    depth = {folder: len(PurePosixPath(folder).parts) for folder in {*folders, *others}}
    best = max(depth, key=lambda folder: (len(folders.get(folder, ())), -depth[folder]), default="")
    entries = folders.get(best, {})
    entries |= _by_columns(package, others.get(best, ()), entries)
    headers = {stem: column_names(package.head(entry, HEAD)) for stem, entry in entries.items()}
    return _Tables(entries, headers, frozenset(stem for stem, header in headers.items() if stem_of(header, _COLUMNS)))


def _by_columns(package: Package, entries: Collection[str], taken: Collection[str]) -> dict[str, str]:
    """Return stem -> entry of files that are tables of HSDS by their columns; of two for one table, neither is.

    Beside one that certainly is, a file is also told by a word in its name.
    """
    headers = {entry: column_names(package.head(entry, HEAD)) for entry in entries}
    certain = bool(taken) or any(is_of_the_standard(header) for header in headers.values())
    found: dict[str, list[str]] = {}
    for entry, header in headers.items():
        by_name = stem_in(PurePosixPath(entry).stem, header, _COLUMNS) if certain else None
        stem = by_name or stem_of(header, _COLUMNS)
        if stem is not None and stem not in taken:
            found.setdefault(stem, []).append(entry)
    return {stem: alike[0] for stem, alike in found.items() if len(alike) == 1}


def _used(tables: _Tables, plans: Mapping[str, Plan]) -> dict[str, str]:
    """Return stem -> entry in the order of reading; of two names for one table of 3.x the standard's own is read."""
    return {
        stem: tables.entries[stem]
        for stem, plan in plans.items()
        if stem in tables.entries
        and not (
            plan is PLANS_3.get(stem) and stem != (proper := TABLES[plan.table].plural) and proper in tables.entries
        )
    }


def _read_table(package: Package, entry: str, plan: Plan, gather: Gather, meter: _Meter) -> int:
    """Read one file and return its number of rows."""
    size = package.entries[entry]
    meter.at(0, size)
    notes = gather.notes
    text = decode(package.read(entry), entry, notes)
    table = csv_table(text, entry, notes)
    lines = text.count("\n") + 1
    shaper = Shaper(plan.table, plan.aliases, entry, notes)
    columns = shaper.columns(table.header)
    count = 0
    for line, cells in table.rows:
        row, extra = shaper.row(columns, cells, line)
        if len(cells) != len(table.header):
            _note_uneven(extra, table.header, cells, (entry, line), notes)
        if not row and not extra:
            notes.add("blank_row", entry, line)
            continue
        count += 1
        if count % STEP == 0:
            meter.at(line / lines, size)
        if plan.preset:
            row = {**plan.preset, **row}
        shaped = Shaped(plan.table, row, extra, _raw(table.header, cells), entry, line)
        take(shaped, plan, gather)
    meter.end(size)
    return count


def take(shaped: Shaped, plan: Plan, gather: Gather) -> str | None:
    """Take one row as its plan says, and return the id under which it is kept, None where it is no row of its own."""
    if plan.instead is not None:
        plan.instead(shaped, gather)
        return None
    if plan.id_prefix and "id" in shaped.row:
        shaped.row["id"] = f"{plan.id_prefix}{shaped.row['id']}"
    after = plan.hook(shaped, gather) if plan.hook is not None else None
    row_id = gather.add(shaped)
    if after is not None and row_id is not None:
        after(row_id)
    return row_id


def _note_uneven(
    extra: dict[str, object], header: tuple[str, ...], cells: list[str], place: tuple[str, int], notes: Notes
) -> None:
    """Note a row that is shorter or longer than the header; what stands beyond the last column is kept."""
    beyond = {f"column {number}": cell for number, cell in enumerate(cells[len(header) :], len(header) + 1) if cell}
    extra |= beyond
    if len(cells) < len(header):
        notes.add("short_row", *place, value=f"{len(cells)} / {len(header)}")
    elif beyond:
        notes.add("long_row", *place, value=f"{len(cells)} / {len(header)}")


def _raw(header: tuple[str, ...], cells: list[str]) -> Callable[[], Mapping[str, object]]:
    return lambda: {name: cell for name, cell in zip(header, cells, strict=False) if cell}

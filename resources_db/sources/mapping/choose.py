"""Which mapping each table of a file is read by: what a person gives, what is saved, else what is proposed."""

from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resources_db.errors import BadInput
from resources_db.sources.mapping.mapping import Mapping, fingerprint, told_columns, whole
from resources_db.sources.mapping.propose import propose, samples
from resources_db.sources.mapping.targets import NAMES, POLICY, PRIVATE, PUBLIC
from resources_db.sources.mapping.used import Certainty, Origin, UsedTable
from resources_db.sources.table import Table


@dataclass(frozen=True, slots=True)
class Known:
    """What people have said of columns.

    Attributes:
        given: for this very file; where there is any, tables that none of them fits are not read.
        saved: by fingerprint.
    """

    given: Sequence[Mapping] = ()
    saved: ReadOnly[str, Mapping] = field(default_factory=dict)


NOTHING_KNOWN = Known()


def choose(tables: Sequence[Table], known: Known) -> list[UsedTable | None]:
    """Return how each table is read; None for one that is not: no column of it is certain to be a name.

    Raises:
        BadInput: none of them can be read, or a mapping that a person gives fits none; the columns are named.
    """
    found = [_given(table, known.given) if known.given else _own(table, known) for table in tables]
    if any(found):
        return found
    table = tables[0]
    if not known.given:
        raise BadInput("mapping_no_name", file=table.name, columns=told_columns(table.header))
    missing = _missing(known.given[0], table)
    raise BadInput("mapping_other_columns", file=table.name, columns=told_columns(missing or [known.given[0].sheet]))


def _own(table: Table, known: Known) -> UsedTable | None:
    found = proposed(table, known.saved)
    return found if any(found.mapping.columns_of(name) for name in NAMES) else None


def _given(table: Table, given: Sequence[Mapping]) -> UsedTable | None:
    """Return how a person wants a table read: by the mapping for its header, else by one whose columns it has."""
    fitting = [mapping for mapping in given if _is_of(mapping, table) and not _missing(mapping, table)]
    same = [mapping for mapping in fitting if mapping.fingerprint == fingerprint(table.header)]
    chosen = next(iter(same or fitting), None)
    return _used(table, _whole(chosen, table), Origin.GIVEN) if chosen else None


def _whole(mapping: Mapping, table: Table) -> Mapping:
    """Return `mapping` for every column: those that it does not name are kept, but for those that keep places back.

    Whoever made it for last year's file said nothing of the column "Confidential" that came since.
    """
    named = {column.casefold() for column, _target in mapping.columns}
    new = [each for each in propose(table).mapping.columns if each[1] in {POLICY, PRIVATE, PUBLIC}]
    untold = [each for each in new if each[0].casefold() not in named]
    return whole(replace(mapping, columns=(*mapping.columns, *untold)), table.header)


def _is_of(mapping: Mapping, table: Table) -> bool:
    return not mapping.sheet or table.name == mapping.sheet or table.name.endswith(f": {mapping.sheet}")


def _missing(mapping: Mapping, table: Table) -> list[str]:
    """Return the columns that a mapping needs and a table does not have; one that is only kept may be gone."""
    header = {name.casefold() for name in table.header}
    needed = [*(column for column, target in mapping.columns if target != "keep"), *mapping.key]
    return [column for column in needed if column.casefold() not in header]


def _used(table: Table, mapping: Mapping, origin: Origin, certain: tuple[Certainty, ...] | None = None) -> UsedTable:
    return UsedTable(
        table=table.name,
        mapping=mapping,
        origin=origin,
        certain=certain or tuple(Certainty.NAME for _ in mapping.columns),
        samples=samples(table),
        rows=len(table.rows),
    )


def proposed(table: Table, saved: ReadOnly[str, Mapping]) -> UsedTable:
    """Return how a table would be read, also where no column is certain to be a name."""
    if (known := saved.get(fingerprint(table.header))) is not None:
        return _used(table, _whole(known, table), Origin.SAVED)
    proposal = propose(table)
    return _used(table, proposal.mapping, Origin.PROPOSED, proposal.certain)

"""What the columns of a flat file were taken for, in words and as JSON."""

from collections.abc import Iterator
from typing import Any

from resources_db.plain_text import one_line
from resources_db.sources.mapping.targets import NAMES
from resources_db.sources.mapping.used import UsedMapping, UsedTable
from resources_db.wording import say

_WIDTH = 40
_INDENT = "  "


def mapping_json(used: UsedMapping | None) -> list[dict[str, Any]] | None:
    """Return how a flat file was read, table by table; None for a file that needs no mapping."""
    return None if used is None else [_table_json(table) for table in used.tables]


def _table_json(table: UsedTable) -> dict[str, Any]:
    return {
        "table": table.table,
        "rows": table.rows,
        "origin": table.origin.value,
        "fingerprint": table.mapping.fingerprint,
        "sheet": table.mapping.sheet,
        "key": list(table.mapping.key),
        "columns": [
            {
                "column": column,
                "target": target,
                "certain": certain.value,
                "samples": [row[place] for row in table.samples],
            }
            for place, ((column, target), certain) in enumerate(zip(table.mapping.columns, table.certain, strict=True))
        ],
    }


def mapping_lines(used: UsedMapping, language: str) -> Iterator[str]:
    """Yield how a flat file was read, a column a line, each with what stands in its first rows."""
    for table in used.tables:
        yield say(f"cli.mapping_{table.origin.value}", language, table=table.table, count=table.rows)
        for place, ((column, target), certain) in enumerate(zip(table.mapping.columns, table.certain, strict=True)):
            shown = " | ".join(one_line(row[place], _WIDTH) for row in table.samples if row[place])
            why = say(f"cli.mapping_certain_{certain.value}", language)
            yield f"{_INDENT}{one_line(column, _WIDTH)} -> {target} ({why}){': ' if shown else ''}{shown}"
        yield _INDENT + identity_line(table, language)
        if not any(table.mapping.columns_of(name) for name in NAMES):
            yield _INDENT + say("cli.mapping_no_name", language)


def identity_line(table: UsedTable, language: str) -> str:
    """Return what the rows are known by when the next file comes."""
    if table.mapping.key:
        return say("cli.mapping_key", language, columns=", ".join(table.mapping.key))
    return say("cli.mapping_made_key", language)

"""What a person changes of a listing as a JSON file, read strictly: an unknown field is refused, and nothing guessed.

{"reason": "", "rows": [{"table": "phone", "record": "ID", "set": {"number": "305 555 0100"}},
{"table": "place", "name": "p", "add": {"city": "Miami"}}, {"table": "phone", "of": "p", "add": {"number": "1"}},
{"table": "phone", "record": "ID", "take_away": true}]}
"""

import json
from collections.abc import Mapping
from typing import Any

from resources_db.edits.values import Changes, RowChange
from resources_db.errors import BadInput

LARGEST = 1_000_000
"""Bytes of a file."""
MOST_ROWS = 2_000
_FIELDS = frozenset({"reason", "rows"})
_ROW = frozenset({"table", "record", "set", "add", "take_away", "name", "of"})
_TEXTS = ("table", "record", "name", "of")


def parse_changes(content: bytes, file: str, listing: str) -> Changes:
    """Return what stands in `content`, that of the file that a person calls `file`, as changes of `listing`.

    Raises:
        BadInput: it is not JSON of this shape; the message names what is wrong.
    """
    if len(content) > LARGEST:
        raise BadInput("edit.file", file=file, what=f"> {LARGEST} bytes")
    try:
        document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadInput("edit.file", file=file, what=str(error)[:120]) from error
    if not isinstance(document, dict) or document.keys() - _FIELDS or not isinstance(document.get("rows"), list):
        raise BadInput("edit.file", file=file, what='{"reason": "...", "rows": [...]}')
    rows, reason = document["rows"][:MOST_ROWS], document.get("reason", "")
    if len(document["rows"]) > MOST_ROWS or not isinstance(reason, str):
        raise BadInput("edit.file", file=file, what="reason, rows")
    found = tuple(_row(row, f"{file}, rows[{number}]") for number, row in enumerate(rows))
    return Changes(listing=listing, rows=found, reason=reason)


def _row(row: object, where: str) -> RowChange:
    if not isinstance(row, dict) or row.keys() - _ROW or "table" not in row:
        raise BadInput("edit.file", file=where, what=", ".join(sorted(_ROW)))
    for name in _TEXTS:
        if not isinstance(row.get(name, ""), str):
            raise BadInput("edit.file", file=where, what=name)
    if ("set" in row) + ("add" in row) + ("take_away" in row) != 1 or row.get("take_away", True) is not True:
        raise BadInput("edit.file", file=where, what="set | add | take_away")
    if "add" in row and "record" in row:
        raise BadInput("edit.file", file=where, what="add, record")
    return RowChange(
        table=row["table"],
        record=row.get("record", ""),
        values=_values(row.get("set", row.get("add", {})), where),
        take_away="take_away" in row,
        name=row.get("name", ""),
        of=row.get("of", ""),
    )


def _values(said: Any, where: str) -> tuple[tuple[str, str], ...]:  # noqa: ANN401 (whatever JSON holds)
    if not isinstance(said, Mapping) or not all(isinstance(text, str) for text in said.values()):
        raise BadInput("edit.file", file=where, what='{"column": "text"}')
    return tuple(said.items())

"""Sheets of records made by hand, on any layout."""

from typing import Any

from exports.sheet import Sheet, SheetOptions, make_sheet
from resources_db.model import Record
from tests.exports.sheet_records import TODAY

GIVEN: dict[str, Any] = {"printed_by": "Harbor Coalition", "phone": "(305) 555-0199", "note": "Ask for the blue door."}


def sheet_of(*records: Record, **chosen: Any) -> Sheet:  # noqa: ANN401 (options of the sheet)
    """Return the sheet of `records`, given out by somebody with a phone and a note."""
    return make_sheet(records, SheetOptions(**{**GIVEN, **chosen}), TODAY)

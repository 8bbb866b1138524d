"""What a row of each table needs besides its columns being read, whatever version of the standard it came from."""

from collections.abc import Callable

from resources_db.sources.languages import code_of
from resources_db.sources.notes import Notes
from resources_db.sources.phones import finish_phone
from resources_db.sources.schedules import finish_schedule, use_code
from resources_db.sources.shape import Shaped


def _tell_missing_name(shaped: Shaped, notes: Notes) -> None:
    if "name" not in shaped.row:
        notes.add("no_name", shaped.file, shaped.line, "name", shaped.row.get("id", ""))


def _finish_service(shaped: Shaped, notes: Notes) -> None:
    """A service that a directory lists is active unless it says otherwise; that this was assumed is told."""
    _tell_missing_name(shaped, notes)
    if "status" in shaped.row:
        use_code(shaped, notes, "status")
    else:
        shaped.row["status"] = "active"
        notes.add("status_assumed", shaped.file, shaped.line, "status")


def _finish_location(shaped: Shaped, notes: Notes) -> None:
    row = shaped.row
    if row.get("latitude") == 0 and row.get("longitude") == 0:
        notes.add("null_island", shaped.file, shaped.line, "latitude", "0, 0")
        shaped.extra |= {"latitude": row.pop("latitude"), "longitude": row.pop("longitude")}
    _finish_type(shaped, notes, "location_type")


def _finish_address(shaped: Shaped, notes: Notes) -> None:
    _finish_type(shaped, notes, "address_type")


def _finish_type(shaped: Shaped, notes: Notes, column: str) -> None:
    if column in shaped.row:
        use_code(shaped, notes, column)
    else:
        shaped.row[column] = "physical"
        notes.add("type_assumed", shaped.file, shaped.line, column)


def _finish_language(shaped: Shaped, _notes: Notes) -> None:
    """Give the code of a language that has only a name; a code that the file gives is the file's."""
    if "code" not in shaped.row and (code := code_of(str(shaped.row.get("name", "")))):
        shaped.row["code"] = code


FINISH: dict[str, Callable[[Shaped, Notes], None]] = {
    "organization": _tell_missing_name,
    "service": _finish_service,
    "location": _finish_location,
    "address": _finish_address,
    "phone": finish_phone,
    "schedule": finish_schedule,
    "language": _finish_language,
}
"""Table -> what completes its rows in place."""

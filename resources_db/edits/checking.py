"""Whether what a person typed can be saved: every field of it is looked at, not only the first that is wrong."""

from collections.abc import Iterator, Mapping

from resources_db.edits.cells import NEEDED, BadField, Cell, cell, day, shown
from resources_db.edits.listed import Listed
from resources_db.edits.values import (
    CREDENTIAL,
    EDITABLE,
    LISTS,
    PLACE,
    POLICIES,
    POLICY,
    Changes,
    CredentialKind,
    FieldProblem,
    RowChange,
)
from resources_db.errors import BadInput

OF_PLACE = ("name", "description", "transportation", "url", "latitude", "longitude")
"""The columns of a new place that are `location`'s; all others are `address`'s."""
_CREDENTIAL = ("checked_on", "checked_by")
_LONGEST_NAME = 200
_ONE = frozenset({"service", "location", "service_at_location"})
"""Of these a listing has one; another place is added as `PLACE`."""
_AT_PLACES = frozenset({"address", "accessibility"})


def problems(changes: Changes, listing: Listed | None, today: str) -> Iterator[FieldProblem]:
    """Yield everything that is wrong with `changes`; `listing` is None for a new service, `today` a day."""
    names = {change.name for change in changes.rows if change.name}
    if listing is None:
        yield from _of_new_service(changes, names)
    for number, change in enumerate(changes.rows):
        for column, error in _of_row(change, listing, names, today):
            yield FieldProblem(number=number, column=column, error=error, table=change.table)


def typed(change: RowChange, row: Mapping[str, Cell] | None) -> dict[str, Cell]:
    """Return the cells that a change writes: those that say something else than the row does.

    Raises:
        BadField: one of them cannot be.
    """
    found = {}
    for column, text in change.values:
        if row is None or shown(row[column]) != text:
            written = cell(_table(change, column), column, text)
            if row is None or written != row[column]:
                found[column] = written
    return found


def _of_new_service(changes: Changes, names: set[str]) -> Iterator[FieldProblem]:
    services = [change for change in changes.rows if change.table == "service"]
    named = services and dict(services[0].values)
    if len(services) != 1 or not named or not named.get("name") or not named.get("organization_id"):
        yield FieldProblem(number=-1, column="", error=BadInput("edit.no_service"))
    for number, change in enumerate(changes.rows):
        if change.record and change.table not in {CREDENTIAL, POLICY}:
            error = BadInput("edit.no_row", record=change.record[:80], table=change.table)
            yield FieldProblem(number=number, column="", error=error, table=change.table)
    if any(change.table == POLICY and change.record not in names for change in changes.rows):
        yield FieldProblem(number=-1, column="", error=BadInput("edit.no_place", table=POLICY))


def _of_row(change: RowChange, listing: Listed | None, names: set[str], today: str) -> Iterator[tuple[str, BadInput]]:
    """Yield the columns of one change that cannot be, and why; "" for the whole."""
    if change.table in {POLICY, CREDENTIAL}:
        yield from _of_words(change, listing, names, today)
        return
    columns = (*EDITABLE["location"], *EDITABLE["address"]) if change.table == PLACE else EDITABLE.get(change.table, ())
    row = _row(change, listing)
    if not columns or (change.record and row is None):
        yield "", BadInput("edit.no_row", record=change.record[:80], table=change.table[:40])
        return
    yield from _out_of_place(change, listing)
    for column, text in change.values:
        if column not in columns:
            yield column, BadInput("edit.no_field", field=column[:40])
        elif error := _error(change, row, column, text):
            yield column, error
    yield from _half_a_point(change, row)
    yield from _old_extension(change, row)
    yield from _lacking(change)


def _out_of_place(change: RowChange, listing: Listed | None) -> Iterator[tuple[str, BadInput]]:
    """Yield why a row cannot be taken away, or added, where it is."""
    if change.take_away and (change.table not in LISTS or not change.record):
        yield "", BadInput("edit.stays", table=change.table)
    if not change.record and change.table in _ONE and listing is not None:
        yield "", BadInput("edit.no_row", record="", table=change.table)
    if not change.record and change.table in _AT_PLACES and not (change.of or _place(listing)):
        yield "", BadInput("edit.no_place", table=change.table)


def _row(change: RowChange, listing: Listed | None) -> Mapping[str, Cell] | None:
    return listing.find(change.table, change.record) if listing and change.record else None


def _place(listing: Listed | None) -> str | None:
    return None if listing is None else listing.location_id


def _error(change: RowChange, row: Mapping[str, Cell] | None, column: str, text: str) -> BadInput | None:
    if row is not None and shown(row[column]) == text:
        return None
    try:
        cell(_table(change, column), column, text)
    except BadField as error:
        return error
    return None


def _table(change: RowChange, column: str) -> str:
    if change.table != PLACE:
        return change.table
    return "location" if column in OF_PLACE else "address"


def _half_a_point(change: RowChange, row: Mapping[str, Cell] | None) -> Iterator[tuple[str, BadInput]]:
    if change.table not in {"location", PLACE}:
        return
    told = {column: shown((row or {}).get(column)) for column in ("latitude", "longitude")}
    told |= {column: text.strip() for column, text in change.values if column in told}
    if bool(told["latitude"]) != bool(told["longitude"]):
        yield "longitude" if told["latitude"] else "latitude", BadInput("edit.half_point")


def _old_extension(change: RowChange, row: Mapping[str, Cell] | None) -> Iterator[tuple[str, BadInput]]:
    """Yield that an extension would stand beside a number that it is not of, however that is punctuated."""
    said = dict(change.values)
    if change.table != "phone" or row is None or "number" not in said or "extension" in said:
        return
    if (extension := shown(row["extension"])) and _digits(said["number"]) != _digits(shown(row["number"])):
        yield "extension", BadInput("edit.old_extension", value=extension)


def _digits(number: str) -> str:
    return "".join(each for each in number if each.isdigit())


def _lacking(change: RowChange) -> Iterator[tuple[str, BadInput]]:
    """Yield what a row that is added is nothing without."""
    if change.record or change.take_away:
        return
    given = {column for column, _text in change.values}
    for table, column in NEEDED:
        if change.table == table and column not in given:
            yield column, BadField("edit.missing", column)


def _of_words(change: RowChange, listing: Listed | None, names: set[str], today: str) -> Iterator[tuple[str, BadInput]]:
    """Yield what is wrong with words on a place or a helper that are no row of HSDS."""
    said = dict(change.values)
    if change.table == POLICY:
        if change.record not in {_place(listing), *names} or not change.record:
            yield "", BadInput("edit.no_row", record=change.record[:80], table=POLICY)
        if said.get("policy") not in POLICIES:
            codes = ", ".join(POLICIES)
            yield "policy", BadField("edit.not_code", "policy", value=said.get("policy", "")[:80], codes=codes)
        return
    if change.record not in {*CredentialKind}:
        yield "", BadInput("edit.no_row", record=change.record[:80], table=CREDENTIAL)
    yield from _of_credential(said, today)


def _of_credential(said: Mapping[str, str], today: str) -> Iterator[tuple[str, BadInput]]:
    for column in said.keys() - {*_CREDENTIAL}:
        yield column, BadInput("edit.no_field", field=column[:40])
    if not (on := said.get("checked_on", "").strip()):
        return
    try:
        if day("checked_on", on) > today:
            yield "checked_on", BadField("edit.future", "checked_on", value=on[:80])
    except BadField as error:
        yield "checked_on", error
    if not said.get("checked_by", "").strip():
        yield "checked_by", BadField("edit.missing", "checked_by")
    elif len(said["checked_by"]) > _LONGEST_NAME:
        yield "checked_by", BadField("edit.too_long", "checked_by", limit=_LONGEST_NAME)

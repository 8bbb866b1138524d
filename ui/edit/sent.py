"""What of the form is sent to be saved, and where what is wrong with it belongs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from resources_db.edits.values import CREDENTIAL, PLACE, POLICY, FieldProblem, RowChange
from resources_db.wording import say
from ui.edit.field import Field
from ui.edit.rows import RowFields
from ui.language import language
from ui.notice import Maker


def apart(change: RowChange) -> Iterator[RowChange]:
    """Yield what is to be saved of a row; who may know where a new place is is said of it in a change of its own."""
    said = dict(change.values)
    if change.table != PLACE or "policy" not in said:
        yield change
        return
    yield replace(change, values=tuple(pair for pair in change.values if pair[0] != "policy"))
    yield RowChange(table=POLICY, record=change.name, values=(("policy", said["policy"]),))


def with_extension(row: RowFields, change: RowChange) -> RowChange:
    """Return the change with the extension that stands beside a new number: who saves it sees it there."""
    said, extension = dict(change.values), row.fields.get("extension")
    if change.table != "phone" or "number" not in said or "extension" in said or extension is None:
        return change
    return replace(change, values=(*change.values, ("extension", extension.value())))


def context_of(row: RowFields) -> str:
    """Return whose a field is, "" for one of the service itself."""
    if row.table == "service":
        return ""
    if row.table == CREDENTIAL:
        return say(f"editing.credential.{row.record}", language())
    return say(f"editing.table.{row.table}", language())


def wrong_words(problem: FieldProblem) -> Maker:
    """Return what says what is wrong, in the window's language."""
    return lambda: problem.error.text(language())


def field_of(problem: FieldProblem, sent: Sequence[tuple[RowFields, RowChange]]) -> Field | None:
    """Return the field that a problem is about, None where it is about none that is shown."""
    if not 0 <= problem.number < len(sent):
        return None
    row, change = sent[problem.number]
    column = "organization_id" if change.table == "organization" != row.table else problem.column
    return row.fields.get(column)

"""What the form for a service is given by the directory, in the worker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from resources_db.edits.values import CREDENTIAL, POLICY, Changes, Form
from ui.edit.values import EditSituation, Looked

if TYPE_CHECKING:
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress


def situation_of(directory: Directory, listing_id: str) -> EditSituation:
    """Return everything on a listing that is to be changed; with "" what a new service begins with.

    Raises:
        BadInput: no listing has that id.
    """
    today, organizations = directory.today().date, directory.edits.organizations()
    if not listing_id:
        return EditSituation(today=today, organizations=organizations)
    record = directory.record(listing_id)
    return EditSituation(
        today=today,
        organizations=organizations,
        form=directory.edits.form(listing_id),
        listing=record.listing,
        history=record.changes,
    )


def looked_at(directory: Directory, changes: Changes, shown: Form | None, progress: Progress) -> Looked:
    """Return what is wrong with some changes of the listing that was `shown`, else what they make of the listings.

    Raises:
        BadInput: there is no such listing any more, or what is wrong is wrong with no field.
        Cancelled: by `progress`.
        EnvironmentProblem: nothing can be written here.
    """
    if shown is not None and touched_since(changes, shown, directory.edits.form(changes.listing)):
        return Looked(newer=situation_of(directory, changes.listing))
    if problems := directory.edits.problems(changes):
        return Looked(problems=problems)
    return Looked(effects=directory.edits.effects(changes, progress))


def touched_since(changes: Changes, shown: Form, now: Form) -> bool:
    """Return whether a field that is to be saved says something else by now than when it was shown."""
    return any(was != now_said for was, now_said in zip(_said(changes, shown), _said(changes, now), strict=True))


def _said(changes: Changes, form: Form) -> Iterator[object]:
    """Yield what a form says where each of `changes` writes, None where it has no such row."""
    rows = {(row.table, row.record): row.values for row in form.rows}
    for change in changes.rows:
        values = rows.get((change.table, change.record))
        if change.table == POLICY:
            yield form.policy
        elif change.table == CREDENTIAL:
            yield form.credentials
        elif values is None or change.take_away:
            yield values
        else:
            yield [values.get(column) for column, _value in change.values]

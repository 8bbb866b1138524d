"""The history of a field in words: what stood there, what came after it, when, and by whom."""

from collections.abc import Sequence

from resources_db.dates import long_date
from resources_db.edits.said import FieldChange
from resources_db.wording import say
from ui.edit.shape import SHAPES, name_of, value_words
from ui.language import language
from ui.notice import Maker
from ui.plain_text import isolate


def history_lines(changes: Sequence[FieldChange], *, named: bool = False) -> tuple[Maker, ...]:
    """Return a line for each change; with `named` it says of which field."""
    return tuple(lambda change=change: _line(change, named=named) for change in changes)


def _line(change: FieldChange, *, named: bool) -> str:
    name = name_of(change.table, change.field) if named and change.field in _columns(change.table) else ""
    before, after = (_words(change, value) for value in (change.before, change.after))
    if change.hidden:
        what = say("editing.history.hidden", language())
    elif not change.before:
        what = say("editing.history.added", language(), after=after)
    elif not change.after:
        what = say("editing.history.emptied", language(), before=before)
    else:
        what = say("editing.history.changed", language(), before=before, after=after)
    when = long_date(change.on, language())
    by = f" ({isolate(change.by)})" if change.by else ""
    return f"{when}{by}: {f'{name}: ' if name else ''}{what}"


def _columns(table: str) -> frozenset[str]:
    return frozenset(shape.column for shape in SHAPES.get(table, ()) if table != "service")


def _words(change: FieldChange, value: str) -> str:
    shape = next((each for each in SHAPES.get(change.table, ()) if each.column == change.field), None)
    return isolate(value_words(shape, value) if shape is not None else value)

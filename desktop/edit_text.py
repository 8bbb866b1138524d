"""What `edit` says on a terminal, and its JSON documents."""

from collections.abc import Iterator

from desktop.contact_json import Document
from desktop.edit_json import credential_json, verified_json, withdrawn_json
from desktop.review_text import INDENT, better_json, effect_json, effects_lines
from resources_db.edits.texts import change_text, credential_texts, effect_texts, verified_text
from resources_db.edits.values import Edit, EditEffects, Form, FormRow
from resources_db.field_words import field_words, table_words
from resources_db.listing_notes import withdrawn_text
from resources_db.model import Record
from resources_db.plain_text import one_line
from resources_db.titles import said_title
from resources_db.wording import say

_SHORT = 300
_MOST = 20
"""Lines of the history that a terminal is shown; JSON has all."""


def told_lines(effects: EditEffects, language: str) -> list[str]:
    """Return what becomes of each place, and what else is other afterwards."""
    return [*(effects_lines(effects.effects, language) if effects.effects else ()), *effect_texts(effects, language)]


def done_lines(effects: EditEffects, language: str, *, written: bool) -> list[str]:
    """Return what was saved, or would be."""
    return [*told_lines(effects, language), say("edit.saved" if written else "edit.preview", language)]


def form_lines(form: Form, language: str) -> Iterator[str]:
    """Yield a listing as it can be changed: each row with its id, and what its file says where a person changed it."""
    yield said_title(form.title, language)
    if form.withdrawn:
        yield withdrawn_text(form.withdrawn, language)
    yield verified_text(form.verified, language)
    if form.legal_help or form.credentials:
        yield from credential_texts(form.credentials, language)
    for row in form.rows:
        shared = say("edit.shared", language, count=row.others) if row.others else ""
        yield f"{table_words(row.table, language)} {row.table}:{row.record[:8]} ({row.source}) {shared}".rstrip()
        yield from (INDENT + text for text in _fields(row, language))
    for edit in form.taken_away:
        yield say("edit.taken_away", language, row=table_words(edit.table, language), base=edit.base)


def _fields(row: FormRow, language: str) -> Iterator[str]:
    for column, text in row.values.items():
        edit = row.edits.get(column)
        if text or edit:
            base = _base(edit, language) if edit else ""
            yield f"{column} ({field_words(column, language)}): {one_line(text, _SHORT)} {base}".rstrip()


def _base(edit: Edit, language: str) -> str:
    """Return what the last file said in the place of an edit."""
    said = one_line(edit.base, _SHORT)
    return say("edit.base", language, base=said) if said else say("edit.base.nothing", language)


def record_lines(record: Record, language: str) -> Iterator[str]:
    """Yield what people said of a record, and what was changed of it, the latest first."""
    yield verified_text(record.verified, language)
    if record.legal_help:
        yield from credential_texts(record.credentials, language)
    yield from (INDENT + change_text(change, language) for change in record.changes[:_MOST])
    if len(record.changes) > _MOST:
        yield INDENT + say("edit.change.more", language, count=len(record.changes) - _MOST)


def done_json(deed: str, listing: str, effects: EditEffects, *, written: bool) -> Document:
    """Return what was saved, or would be; `listing` is "" for a new service that was only looked at."""
    return {
        "deed": deed,
        "written": written,
        "listing": listing,
        "effects": [effect_json(effect) for effect in effects.effects],
        "better": better_json(effects.better),
        "kept_back": list(effects.kept_back),
    }


def form_json(form: Form) -> Document:
    """Return a listing as it can be changed."""
    return {
        "listing": form.listing_id,
        "service": form.service_id,
        "title": said_title(form.title),
        "location": form.location_id,
        "policy": form.policy,
        "legal_help": form.legal_help,
        "withdrawn": form.withdrawn and withdrawn_json(form.withdrawn),
        "verified": form.verified and verified_json(form.verified),
        "credentials": [credential_json(each) for each in form.credentials],
        "rows": [
            {
                "table": row.table,
                "record": row.record,
                "source": row.source,
                "others": row.others,
                "values": dict(row.values),
                "edits": {column: _edit_json(edit) for column, edit in row.edits.items()},
            }
            for row in form.rows
        ],
        "taken_away": [{"table": edit.table, "record": edit.record, **_edit_json(edit)} for edit in form.taken_away],
    }


def _edit_json(edit: Edit) -> Document:
    return {
        "base": edit.base,
        "gone": edit.gone,
        "edited_on": edit.edited_on.isoformat(),
        "organization": edit.organization,
        "role": edit.role,
    }

"""What two listings say, field by field, beside each other: what a person chooses from."""

from collections.abc import Callable, Iterable, Mapping

from resources_db.contact_states import ContactStates
from resources_db.duplicates.fields import LISTS, Choice, Field
from resources_db.duplicates.values import Side
from resources_db.engine import Database
from resources_db.hours import hours_text
from resources_db.index_rows import IndexRow
from resources_db.listings import read_record
from resources_db.model import Record

_ACTIVE = frozenset({"", "active"})


def sides(
    db: Database, kept: IndexRow, merged: IndexRow, states: ContactStates, language: str = "en"
) -> tuple[Side, ...]:
    """Return every field of the two, in the order in which they are shown; hours in the words of `language`.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    one, other = (read_record(db, row, states) for row in (kept, merged))
    return tuple(
        _side(field, _text(field, one, language), _text(field, other, language), one, other) for field in Field
    )


def default_choices(found: Iterable[Side]) -> dict[Field, Choice]:
    """Return what is shown where nobody chooses."""
    return {side.field: side.choice for side in found}


def _text(field: Field, record: Record, language: str) -> str:
    return hours_text(record.listing, language) if field is Field.HOURS else _TEXTS[field](record)


def _side(field: Field, one: str, other: str, kept: Record, merged: Record) -> Side:
    return Side(field=field, kept=one, merged=other, choice=_choice(field, one, other, kept, merged))


def _choice(field: Field, one: str, other: str, kept: Record, merged: Record) -> Choice:
    """Return both of a list, else what is stated; of two states of a service the one that warns."""
    if field in LISTS:
        return Choice.BOTH
    if field is Field.STATUS:
        warn = [warns(record.alert, record.status) for record in (merged, kept)]
        return Choice.MERGED if warn == [True, False] else Choice.KEPT
    return Choice.MERGED if other and not one else Choice.KEPT


def warns(alert: str, status: str) -> bool:
    """Return whether alert and status of a service say what a person must know before going there."""
    return bool(alert) or status.strip().casefold() not in _ACTIVE


def _joined(*texts: str) -> str:
    return "; ".join(text for text in texts if text)


def _place(record: Record) -> str:
    listing = record.listing
    return _joined(listing.location or "", listing.address or "")


def _phones(record: Record) -> str:
    return _joined(*(f"{phone.number} x{phone.extension}" if phone.extension else phone.number
                     for phone in record.listing.phones))  # fmt: skip


_TEXTS: Mapping[Field, Callable[[Record], str]] = {
    Field.NAME: lambda record: record.listing.service,
    Field.ORGANIZATION: lambda record: record.listing.organization or "",
    Field.PLACE: _place,
    Field.PHONES: _phones,
    Field.DESCRIPTION: lambda record: record.service_description,
    Field.ELIGIBILITY: lambda record: _joined(record.eligibility, record.ages),
    Field.APPLY: lambda record: _joined(record.application_process, record.wait_time),
    Field.FEES: lambda record: record.fees,
    Field.WEBSITE: lambda record: record.service_website,
    Field.EMAIL: lambda record: record.service_email,
    Field.LANGUAGES: lambda record: _joined(*record.listing.languages),
    Field.CATEGORIES: lambda record: _joined(*record.terms),
    Field.STATUS: lambda record: _joined(record.status, record.alert),
}

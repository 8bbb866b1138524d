"""What the form asks: the fields of each table in their order, how each is typed, and what they are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from resources_db.dates import long_date
from resources_db.edits.values import POLICIES
from resources_db.field_words import field_words
from resources_db.hours import DAYS
from resources_db.hsds import CODES
from resources_db.wording import catalogue, say
from ui.language import language


class Kind(Enum):
    """How a value is typed or chosen."""

    LINE = 60
    """letters of a line"""
    SHORT = 24
    NUMBER = 10
    LONG = 0
    """several lines"""
    TIME = -1
    DAYS = -2
    DAY = -3
    CODE = -4
    ORGANIZATION = -5


@dataclass(frozen=True, slots=True)
class Shape:
    """One field: HSDS's column, and how it is typed. A `rare` one is asked for only where something stands in it."""

    column: str
    kind: Kind = Kind.LINE
    codes: tuple[str, ...] = ()
    rare: bool = False


_LINE, _SHORT, _NUMBER, _LONG = Kind.LINE, Kind.SHORT, Kind.NUMBER, Kind.LONG
PHONE_TYPES = ("", "voice", "text", "fax", "cell", "textphone", "hotline")
_ADDRESS = (
    Shape("attention", rare=True), Shape("address_1"), Shape("address_2"), Shape("city", _SHORT),
    Shape("region", _SHORT, rare=True), Shape("state_province", _NUMBER), Shape("postal_code", _NUMBER),
    Shape("country", _NUMBER, rare=True),
    Shape("address_type", Kind.CODE, ("", *CODES["address", "address_type"]), rare=True),
)  # fmt: skip
SHAPES: Mapping[str, Sequence[Shape]] = {
    "service": (
        Shape("name"), Shape("organization_id", Kind.ORGANIZATION), Shape("alternate_name"),
        Shape("status", Kind.CODE, ("", *CODES["service", "status"])),
        Shape("alert", _LONG), Shape("description", _LONG),
        Shape("application_process", _LONG), Shape("wait_time"), Shape("eligibility_description", _LONG),
        Shape("minimum_age", _NUMBER), Shape("maximum_age", _NUMBER), Shape("interpretation_services"),
        Shape("accreditations", rare=True), Shape("licenses", rare=True),
        Shape("fees_description", _LONG), Shape("fees", rare=True), Shape("url"), Shape("email"),
    ),
    "organization": (
        Shape("name"), Shape("alternate_name"), Shape("description", _LONG), Shape("website"), Shape("email"),
    ),
    "location": (
        Shape("name"), Shape("description", _LONG), Shape("transportation", _LONG), Shape("url", rare=True),
        Shape("latitude", _NUMBER), Shape("longitude", _NUMBER),
    ),
    "service_at_location": (Shape("description", _LONG),),
    "address": _ADDRESS,
    "place": (
        Shape("policy", Kind.CODE, POLICIES), Shape("name"), *(shape for shape in _ADDRESS if not shape.rare),
        Shape("transportation", _LONG),
    ),
    "phone": (
        Shape("number", _SHORT), Shape("extension", _NUMBER), Shape("type", Kind.CODE, PHONE_TYPES),
        Shape("description"),
    ),
    "schedule": (
        Shape("byday", Kind.DAYS), Shape("opens_at", Kind.TIME), Shape("closes_at", Kind.TIME),
        Shape("valid_from", Kind.DAY), Shape("valid_to", Kind.DAY), Shape("description"), Shape("notes", rare=True),
    ),
    "language": (Shape("name", _SHORT), Shape("code", _NUMBER, rare=True), Shape("note")),
    "required_document": (Shape("document"), Shape("uri", rare=True)),
    "cost_option": (
        Shape("option"), Shape("amount", _NUMBER), Shape("currency", _NUMBER), Shape("amount_description"),
    ),
    "accessibility": (Shape("description"), Shape("details", rare=True)),
    "service_area": (Shape("name"), Shape("description", rare=True)),
    "address_policy": (Shape("policy", Kind.CODE, POLICIES),),
    "credential_check": (Shape("checked_on", Kind.DAY), Shape("checked_by", _SHORT)),
}  # fmt: skip
"""Table -> its fields in the order in which they are asked for."""


def name_of(table: str, column: str) -> str:
    """Return what a field is called in the window's language."""
    key = f"editing.field.{table}.{column}"
    return say(key, language()) if key in catalogue() else field_words(column, language())


def why_of(table: str, column: str) -> str:
    """Return what is to be known of a field, "" where its name says it all."""
    key = f"editing.why.{table}.{column}"
    return say(key, language()) if key in catalogue() else ""


def code_words(column: str, code: str) -> str:
    """Return a code in words; a word of the source that is none of ours stands as it is."""
    key = f"editing.code.{column}.{code or 'none'}"
    return say(key, language()) if key in catalogue() else code


def value_words(shape: Shape, value: str) -> str:
    """Return a value as a person reads it: codes and days in words."""
    match shape.kind:
        case Kind.CODE:
            return code_words(shape.column, value)
        case Kind.DAYS:
            return ", ".join(say(f"hours.{day}", language()) for day in DAYS if day in value.split(",")) or value
        case Kind.DAY:
            return _day_words(value)
        case _:
            return value


def _day_words(value: str) -> str:
    try:
        return long_date(date.fromisoformat(value), language())
    except ValueError:
        return value


def row_words(table: str, number: int) -> str:
    """Return "Phone 2", for the second row of a list."""
    return f"{say(f'editing.row.{table}', language())} {number}"

"""What a person changes of a listing, and what that makes of it: values for store, window and paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from resources_db.acts.values import Better
from resources_db.edits.said import Credential, CredentialKind, FieldChange, Verified, Withdrawn
from resources_db.errors import BadInput
from resources_db.reviews.values import Effect
from resources_db.wording import Value

__all__ = [
    "CREDENTIAL",
    "EDITABLE",
    "LISTS",
    "NOTHING",
    "PLACE",
    "POLICIES",
    "POLICY",
    "Changes",
    "Credential",
    "CredentialKind",
    "Edit",
    "EditEffects",
    "FieldChange",
    "FieldProblem",
    "Form",
    "FormRow",
    "RowChange",
    "Saved",
    "Verified",
    "Withdrawn",
]

NOTHING: Mapping[str, str] = MappingProxyType({})
PLACE = "place"
"""A table for `RowChange` alone: a new place of the service. It takes the columns of `location` and of `address`."""
POLICY = "address_policy"
"""A table for `RowChange` alone: who may know where the location `record` is; its one column is `policy`."""
CREDENTIAL = "credential_check"
"""A table for `RowChange` alone: the bar or the Department of Justice was asked whether who helps may do so.

`record` is a `CredentialKind`; the columns are `checked_on` (a day) and `checked_by` (who asked, never a person).
"""
POLICIES = ("public", "call_first", "workers_only", "never_print")


EDITABLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "service": (
            "name", "alternate_name", "organization_id", "description", "url", "email", "status", "alert",
            "eligibility_description", "minimum_age", "maximum_age", "application_process", "wait_time", "fees",
            "fees_description", "interpretation_services", "accreditations", "licenses",
        ),
        "organization": ("name", "alternate_name", "description", "email", "website"),
        "location": ("name", "description", "transportation", "url", "latitude", "longitude"),
        "service_at_location": ("description",),
        "address": (
            "attention", "address_1", "address_2", "city", "region", "state_province", "postal_code", "country",
            "address_type",
        ),
        "phone": ("number", "extension", "type", "description"),
        "schedule": ("description", "byday", "opens_at", "closes_at", "valid_from", "valid_to", "notes"),
        "language": ("name", "code", "note"),
        "required_document": ("document", "uri"),
        "cost_option": ("option", "amount", "currency", "amount_description"),
        "accessibility": ("description", "details"),
        "service_area": ("name", "description"),
    }
)  # fmt: skip
"""HSDS table -> its columns that a person may change, in the order of a form."""
LISTS = (
    "address", "phone", "schedule", "language", "required_document", "cost_option", "accessibility", "service_area",
)  # fmt: skip
"""The tables of which a listing may have several rows: those that a person may add and take away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row as a person wants it.

    Attributes:
        table: of HSDS (`EDITABLE`), or `PLACE`, `POLICY`, `CREDENTIAL`.
        record: the row's id (`FormRow.record`); "" adds a row.
        values: pairs of a column and what it says from now on, as typed ("" empties it). Other columns stay.
        take_away: takes the row away, of `LISTS` only (a place, like a service, is withdrawn).
        name: what other changes call a row that is added.
        of: the row that an added one belongs to, by its id or `name`: a phone, hours of `location` or
            `service_at_location` or `service`, an address of `location`. "": the place of the listing, of a table that
            belongs to services the service.
    """

    table: str
    record: str = ""
    values: tuple[tuple[str, str], ...] = ()
    take_away: bool = False
    name: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a person saves at once, all or nothing.

    `listing` is the id of the listing, "" for a new service: then one row adds `service`, and its `organization_id` is
    that of a known organization or the `name` of a row that adds one. `reason` is why, for the history; it may be "".
    """

    listing: str = ""
    rows: tuple[RowChange, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One field that says what a person wrote and not what its source's last file says.

    `base` is what that file says, `value` what stands; `gone` where the source's file has no such row any longer.
    `column` "" stands for the whole row, which was taken away.
    """

    table: str
    record: str
    column: str
    base: str
    value: str
    edited_on: date
    organization: str = ""
    role: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One row as it stands.

    `values` has every column of `EDITABLE`, "" where nothing is stated. `edits` are those that a person changed,
    by column. `source` is the name of the source that the row belongs to; `others` how many other services show it too
    (a change of the row changes them).
    """

    table: str
    record: str
    values: Mapping[str, str]
    edits: Mapping[str, Edit] = field(default_factory=dict)
    source: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A listing as a person may change it.

    `rows` are those of the service, its organization and its place, then those of `LISTS`. `policy` says who may know
    the address (`POLICIES`). `legal_help` says that the listing gives legal help, of which the checks of `credentials`
    are asked.
    """

    listing_id: str
    service_id: str
    title: str
    rows: tuple[FormRow, ...]
    location_id: str | None = None
    policy: str = "public"
    taken_away: tuple[Edit, ...] = ()
    withdrawn: Withdrawn | None = None
    verified: Verified | None = None
    credentials: tuple[Credential, ...] = ()
    legal_help: bool = False

    def of(self, table: str) -> tuple[FormRow, ...]:
        """Return the rows of one table."""
        return tuple(row for row in self.rows if row.table == table)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldProblem:
    """What is wrong with one field of `Changes`: row `number` of `rows` (from 0, -1 for the whole), and `column`.

    `table` is that row's.
    """

    number: int
    column: str
    error: BadInput
    table: str = ""

    @property
    def key(self) -> str:
        """Return what names the message `error.<key>`."""
        return self.error.key

    @property
    def values(self) -> tuple[tuple[str, Value], ...]:
        """Return the parts of the message, but for the words of the field (`text` knows them)."""
        return tuple(self.error.values.items())

    def text(self, language: str = "en") -> str:
        """Return it as a sentence."""
        return self.error.text(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditEffects:
    """What a deed makes of the listings that it touches, told before it is done.

    `effects` are contact lines that say something else afterwards, `better` what else reads better, `kept_back` the
    titles of listings whose address is not for everybody from then on.
    """

    effects: tuple[Effect, ...] = ()
    better: tuple[Better, ...] = ()
    kept_back: tuple[str, ...] = ()

    @property
    def reads_better(self) -> bool:
        """Return whether anything reads better afterwards: only a person who was told so may do it."""
        return bool(self.better) or any(effect.says_less for effect in self.effects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What was saved: the listing (of a new service its first), and what that changed."""

    listing_id: str
    effects: EditEffects

"""What people say of a listing beside its fields: withdrawn, checked, who gives legal help, and what was changed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CredentialKind(StrEnum):
    """Whom one asks whether somebody may give legal help."""

    BAR = "bar"
    """the bar of the state: a lawyer"""
    DOJ = "doj"
    """the Department of Justice: an accredited representative, or a recognized organization"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A listing that people here withdrew: when, who (organization and role) and why.

    `whole` says that it is the service with all its places, not this place alone.
    """

    on: date
    organization: str
    role: str
    reason: str
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Somebody checked what is said of a listing, and said so: when, and who (organization and role)."""

    on: date
    organization: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """When the bar or the Department of Justice was asked about who gives legal help, and who asked."""

    kind: CredentialKind
    on: date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One line of the history of a listing's fields, by a file or a person.

    `action` is "import" or a `Deed`; `by` the source, or the role and organization; `field` HSDS's column, "" for the
    whole row. `before` and `after` are "" where nothing stood, or stands; `hidden` says that it is an address that is
    not for everybody, whose words are left out.
    """

    on: date
    action: str
    table: str
    field: str
    before: str
    after: str
    by: str = ""
    hidden: bool = False

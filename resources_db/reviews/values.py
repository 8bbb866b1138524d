"""Who says what of a place, what that makes of it, and what is left to ask: values for store, window and paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from resources_db.contact import reads_better, says_less
from resources_db.model import Assessment, Contact, Domain, Place, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """Who says it: an organization and a role in it, never a person."""

    organization: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a deed makes of the contact lines of one listing."""

    listing_id: str
    title: str
    before: Contact
    after: Contact
    service_id: str = ""

    @property
    def changed(self) -> tuple[Domain, ...]:
        """Return the domains whose line says something else afterwards."""
        return tuple(domain for domain in Domain if self.before.of(domain) != self.after.of(domain))

    @property
    def better(self) -> tuple[Domain, ...]:
        """Return the domains that read better afterwards: only a person who was told so may do it."""
        return tuple(domain for domain in Domain if reads_better(self.after.of(domain), self.before.of(domain)))

    @property
    def less(self) -> tuple[Domain, ...]:
        """Return the domains in which less speaks against the place afterwards, or more for it, `better` among them."""
        return tuple(domain for domain in Domain if says_less(self.after.of(domain), self.before.of(domain)))

    @property
    def says_less(self) -> bool:
        """Return whether less speaks against the place afterwards, or more for it, even where every state stays."""
        return bool(self.less)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Another listing of the same organization, of which the same answers may be true; a person says so site by site.

    `address` is None where it is not for everybody, or there is none. `subject_type` is what the listing is as a
    subject.
    """

    listing_id: str
    title: str
    address: str | None
    contact: Contact
    subject_type: Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What somebody said on a day, by its id, and of which place (the first of several, "" where it is gone)."""

    assessment_id: str
    title: str


class Why(StrEnum):
    """Why a place stands in the work list, the most pressing first."""

    INCIDENT = "incident"
    """something happened there and nobody has asked since"""
    DISPUTED = "disputed"
    WAITING = "waiting"
    """a file brought something that waits for a yes"""
    OUT_OF_DATE = "out_of_date"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkQuery:
    """Which part of the work a person looks at; nothing given means all of it. `within_m` is in metres."""

    why: frozenset[Why] = frozenset()
    place: Place | None = None
    within_m: float | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One place and what there is to do about it. It cannot be shown without its three contact lines.

    `domains` are those that `why` is true of; `since` is the day from which on it is, None where nobody ever asked.
    A check that was begun or got no answer stands under NOT_ASSESSED, since its day.
    `phone` is the number to call, "" where none is stated. `hints` are what a rule of value would say, and nobody has
    said yet. `waiting` are the ids of what waits, as `accept` takes them.
    """

    listing_id: str
    title: str
    contact: Contact
    why: Why
    domains: tuple[Domain, ...]
    since: date | None = None
    phone: str = ""
    waiting: tuple[str, ...] = ()
    distance_m: float | None = None
    hints: "tuple[Hint, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """The items that a query asks for, those of one reason together, the most pressing reason first, cut to a limit.

    `counts` counts all of them, also those of the reasons that the query leaves out: it is what a person picks from.
    """

    items: tuple[WorkItem, ...]
    counts: Mapping[Why, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An assessment that came with a file and waits for a yes: what it says, from where, and why it waits."""

    assessment: Assessment
    source: str
    arrived_on: date
    why: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What in a record suggests that a kind is worth asking about; it changes no state.

    `kind` is a contact kind; where the record denies one of itself ("no ID needed"), the protective fact to verify.
    `text` is the record's own words that suggest it, `where` the field that they stand in (HSDS's name).
    """

    kind: str
    text: str
    where: str

"""The values that flow through Porchlight, in HSDS's own words where HSDS has one.

Everything here is frozen and knows nothing of storage, paper or screen. The invariants of the product stand in the
constructors: a `Listing` cannot be made without its three contact states, and a withheld one cannot carry an address
or a point.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from resources_db.codes import (
    KNOWN_CONTACT,
    UNCHECKED,
    AddressPolicy,
    Domain,
    Level,
    PlaceKind,
    PositionKind,
    State,
    Subject,
)
from resources_db.edits.said import Credential, FieldChange, Verified, Withdrawn

if TYPE_CHECKING:  # the first frame shows no law
    from resources_db.corrections.values import Reported
    from resources_db.law.values import PlaceLaw

__all__ = [
    "KNOWN_CONTACT",
    "NOBODY_HAS_CHECKED",
    "UNCHECKED",
    "Address",
    "AddressPolicy",
    "Assessment",
    "Contact",
    "ContactLine",
    "Domain",
    "Level",
    "Listing",
    "Need",
    "PastCheck",
    "Phone",
    "Place",
    "PlaceKind",
    "Point",
    "Position",
    "PositionKind",
    "Record",
    "Region",
    "Report",
    "ReviewMark",
    "Schedule",
    "SourceRow",
    "State",
    "Subject",
    "Withdrawal",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One dated statement about one subject: one contact kind, one protective fact, or a domain-wide negative.

    `kind` is None for a domain-wide answer (level NONE_FOUND or UNDETERMINED, with `checklist` question -> "yes" |
    "no" | "not known"). Dates are calendar days. It names organizations and roles, never a person.
    """

    id: str
    subject_type: Subject
    subject_id: str
    domain: Domain
    kind: str | None
    level: Level
    evidence_kind: str
    assessed_on: date
    review_by: date
    protective: bool = False
    consequence: str | None = None
    agency: tuple[str, ...] = ()
    trigger: tuple[str, ...] = ()
    scope_note: str = ""
    source_title: str = ""
    source_publisher: str = ""
    source_url: str = ""
    source_date: date | None = None
    publisher_has_le_ties: bool = False
    confidence: str = "LOW"
    reviewer_org: str = ""
    reviewer_role: str = ""
    status: str = "active"
    supersedes_id: str | None = None
    supersede_reason: str = ""
    checklist: tuple[tuple[str, str], ...] = ()
    bound_to: str = ""
    note_en: str = ""
    note_es: str = ""
    share: str = "public"
    provider_response: str = ""
    responded_on: date | None = None
    accepted: bool = False
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One line under a contact state: a kind (or protective fact) with how often, how known and since when.

    `level` is what counts today: an incident past its review date, or what happens around a place, is at most
    POSSIBLE. `code` is "" where the assessment names no kind. `source` is the title and publisher, where stated.
    `through` is the subject that it was said of when that is not the listing itself. `old` marks an expired report
    that still counts; `past_incident` an incident whose review date is over; `way` what happens around a place and
    not by its doing; `from_record` a fact of the record itself that nobody has checked. `review_by` is set for a
    protective fact: the day until which it stands.
    """

    code: str
    level: Level
    on: date | None
    evidence_kind: str = ""
    confidence: str = ""
    source: str = ""
    publisher_has_le_ties: bool = False
    through: Subject | None = None
    way: bool = False
    old: bool = False
    past_incident: bool = False
    from_record: bool = False
    consequence: str | None = None
    agency: tuple[str, ...] = ()
    trigger: tuple[str, ...] = ()
    scope_note: str = ""
    provider_response: str = ""
    responded_on: date | None = None
    assessment_id: str | None = None
    review_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """What one domain says of one listing.

    `on` is the day that the state's words name (newest report, oldest answer used, last check). `level` is the
    strongest report's (also behind DISPUTED). `review_by` is set for NONE_FOUND: the day until which it stands.
    `evidence_kind`, `source` (title and publisher) and `publisher_has_le_ties` tell how the state is known. Of a check
    they name the answer whose day `on` is; ties count that the source of any answer used has. `other_on` and
    `other_evidence_kind`, `other_source`, `other_has_le_ties` do the same for the newer check behind DISPUTED; of a
    later "no answer" there is only the day.
    `ties` set no state and are shown as sentences of their own; `protective` facts never cancel a report. `notes`
    are codes of the catalogue's `contact.note.*` messages.
    """

    domain: Domain
    state: State
    on: date | None = None
    level: Level | None = None
    review_by: date | None = None
    evidence_kind: str = ""
    source: str = ""
    publisher_has_le_ties: bool = False
    other_on: date | None = None
    other_evidence_kind: str = ""
    other_source: str = ""
    other_has_le_ties: bool = False
    reports: tuple[Report, ...] = ()
    ties: tuple[Report, ...] = ()
    protective: tuple[Report, ...] = ()
    hints: tuple[Report, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """The three contact lines of one listing, always all three."""

    police: ContactLine
    immigration: ContactLine
    id_and_data: ContactLine

    def __post_init__(self) -> None:
        """Refuse a line in the wrong place.

        Raises:
            ValueError: a line's domain is not the one of its place.
        """
        if tuple(line.domain for line in self.lines) != tuple(Domain):
            raise ValueError("a contact line stands in another domain's place")

    @property
    def lines(self) -> tuple[ContactLine, ContactLine, ContactLine]:
        """Return the lines in the order in which they are always shown."""
        return self.police, self.immigration, self.id_and_data

    def of(self, domain: Domain) -> ContactLine:
        """Return the line of `domain`."""
        return self.lines[tuple(Domain).index(domain)]


NOBODY_HAS_CHECKED = Contact(*(ContactLine(domain=domain, state=State.NOT_ASSESSED) for domain in Domain))


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the ground: degrees, WGS84.

    Raises:
        ValueError: not a number, or outside -90..90 and -180..180.
    """

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        """Check the range; NaN fails both comparisons."""
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError("latitude or longitude out of range")


@dataclass(frozen=True, slots=True)
class Region:
    """The parts of a country that a withheld place may be matched by, and nothing finer.

    `state` is the postal code ("FL"), for Canada and Mexico ISO 3166-2's ("CA-ON"), so that California's "CA" never
    means Canada; `county` the five-digit FIPS code ("12086"), None abroad.
    """

    state: str | None = None
    county: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An answer of the gazetteer: a point, and how far from it the meant spot may lie (`precision_m`, metres).

    `detail` tells it from a namesake or a slip of the keyboard: the city of a ZIP, the county of a city. `weight` is
    what decides between namesakes: people, and abroad a sixteenth of them.
    """

    name: str
    kind: PlaceKind
    point: Point
    precision_m: int
    region: Region
    population: int = 0
    detail: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a listing is, as precisely as may be said.

    `point` is None exactly for WITHHELD and NONE. `precision_m` is in metres, 0 for EXACT. `area` names the ZIP or
    city whose centre stands in for the address. `region` is the county and state, where known.

    Raises:
        ValueError: a point where there must be none, or none where there must be one.
    """

    kind: PositionKind
    point: Point | None = None
    precision_m: int = 0
    area: str = ""
    region: Region = Region()

    def __post_init__(self) -> None:
        """Hold the rule that a withheld place has no point."""
        if (self.point is None) != (self.kind in {PositionKind.WITHHELD, PositionKind.NONE}):
            raise ValueError(f"a {self.kind} position and its point do not fit")

    @property
    def withheld(self) -> bool:
        """Return whether the address is not for everybody."""
        return self.kind is PositionKind.WITHHELD


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as the source writes it; `extension` and `kind` (voice, fax, text ...) where stated.

    `languages` are those that are spoken on this number, as the source names them; only a `Record` holds them.
    """

    number: str
    extension: str | None = None
    kind: str = "voice"
    description: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """An address on one line as it stands on a letter; `kind` is HSDS's ("physical", "postal", "virtual")."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """One row of opening hours.

    `days` are MO TU WE TH FR SA SU, times "HH:MM" in the place's own time ("" where not stated), `text` the source's
    own words for it.
    """

    days: tuple[str, ...] = ()
    opens_at: str = ""
    closes_at: str = ""
    text: str = ""
    notes: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """One of our categories on a listing; a `derived` one came from a rule and says `why`."""

    code: str
    derived: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One service at one location, or a service without a place: what is searched, shown, chosen and printed.

    `title` puts the organization before a service name that is a place, shared or short. `hours` are the source's own
    words; where it only gave `schedules`, `hours.hours_text` says them. `enforcement` names the term or organization
    that makes the record an office of enforcement; such a record has no needs. `no_longer_listed` is the day on which
    a source stopped listing it, or people here withdrew it, `left_by` that source (another one may still list a merged
    listing), `withdrawn` what those people said. `earlier` is the title of what looks like the same place under an
    earlier number, of which something is said that does not reach this one ("" where there is none). `reported` is what
    field workers elsewhere say is wrong and nobody has decided. `status` is HSDS's ("active", "inactive", "defunct",
    "temporarily closed" or the source's own word), `alert` what the source wants everybody to know first.
    `address_policy` is who may know a withheld address, None where nobody said more than that it is withheld.

    Raises:
        ValueError: a withheld listing with an address, or an office of enforcement that answers a need.
    """

    id: str
    service_id: str
    organization_id: str | None
    location_id: str | None
    title: str
    service: str
    organization: str | None
    location: str | None
    address: str | None
    position: Position
    contact: Contact
    phones: tuple[Phone, ...] = ()
    hours: str | None = None
    schedules: tuple[Schedule, ...] = ()
    needs: tuple[Need, ...] = ()
    languages: tuple[str, ...] = ()
    enforcement: str | None = None
    status: str = ""
    alert: str = ""
    source: str = ""
    demonstration: bool = False
    no_longer_listed: date | None = None
    left_by: str = ""
    withdrawn: Withdrawn | None = None
    earlier: str = ""
    reported: "tuple[Reported, ...]" = ()
    address_policy: AddressPolicy | None = None

    def __post_init__(self) -> None:
        """Hold the two rules that a caller could break."""
        if self.position.withheld and self.address is not None:
            raise ValueError("a withheld listing carries no address")
        if self.enforcement is not None and self.needs:
            raise ValueError("an office of enforcement answers no need")

    @property
    def legal_help(self) -> bool:
        """Return whether it gives legal help, of which false lawyers ("notarios") make a trade."""
        return any(need.code.partition(".")[0] == "LA" for need in self.needs)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When, by whom (organization and role) and why an assessment was withdrawn; "" where that is not stated."""

    on: date
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class PastCheck:
    """One assessment as it stands today in the history of a domain.

    `standing` is a code of the catalogue's `history.standing.*` messages: why it counts, or counts no longer. `by` is
    the assessment that took a superseded one back, `withdrawal` how a withdrawn one went.
    """

    assessment: Assessment
    standing: str
    by: Assessment | None = None
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """Who has read a sentence for workers and lets it be printed: an organization, and the day."""

    organization: str
    on: date


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What one row of the source's file says beyond the other fields of a `Record`.

    `table` is HSDS's; `name` tells the row from others of its table ("" for the only one); `cells` are pairs of a
    column, HSDS's or the source's own, and its text.
    """

    table: str
    name: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything the directory holds on one listing, for the detail panel, the sheet and `show`.

    Texts are the source's own, already made plain; "" or () means that the record does not state it. Pairs are
    (label, value). `terms` are the taxonomy terms of the source's file. `contacts` are roles and departments, with
    how to reach them where they are nobody's by name. `addresses` are all of the place, the one to go to first, none
    where it is withheld. `websites` are pairs of a label and an address. `history` holds every assessment of a domain,
    the newest first. `more` is whatever no other field says. `law` is what is published of the law of each
    jurisdiction that the place belongs to, () where not even its state is known. `reviewed_texts` are the marks of the
    sentences for workers that somebody has read and lets be printed, by kind and language. `verified` is the last time
    that somebody here checked what is said, `credentials` are of who gives legal help, and `changes` what files and
    people changed of the fields, the latest first. `reported` is what its listing says of corrections, and what was
    marked on this computer. `street_for_workers` says that there is a street which who works here may be shown
    (`workers_street.py`).
    """

    listing: Listing
    alternate_names: tuple[str, ...] = ()
    parent_organization: str = ""
    organization_description: str = ""
    organization_website: str = ""
    organization_email: str = ""
    organization_phones: tuple[Phone, ...] = ()
    program: str = ""
    program_description: str = ""
    service_description: str = ""
    service_website: str = ""
    service_email: str = ""
    status: str = ""
    alert: str = ""
    eligibility: str = ""
    ages: str = ""
    application_process: str = ""
    wait_time: str = ""
    fees: str = ""
    accreditations: str = ""
    licenses: str = ""
    interpretation: str = ""
    addresses: tuple[Address, ...] = ()
    place_description: str = ""
    location_description: str = ""
    location_website: str = ""
    transportation: str = ""
    accessibility: tuple[str, ...] = ()
    required_documents: tuple[str, ...] = ()
    service_areas: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    funding: tuple[str, ...] = ()
    websites: tuple[tuple[str, str], ...] = ()
    other_places: tuple[tuple[str, str], ...] = ()
    other_services: tuple[tuple[str, str], ...] = ()
    assessments: tuple[Assessment, ...] = ()
    history: Mapping[Domain, tuple[PastCheck, ...]] = field(default_factory=dict)
    source_name: str = ""
    original_id: str = ""
    data_as_of: date | None = None
    extra: tuple[tuple[str, str], ...] = field(default=())
    more: tuple[SourceRow, ...] = ()
    law: "tuple[PlaceLaw, ...]" = ()
    reviewed_texts: Mapping[tuple[str, str], ReviewMark] = field(default_factory=dict)
    verified: Verified | None = None
    credentials: tuple[Credential, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    reported: "tuple[Reported, ...]" = ()
    street_for_workers: bool = False

    @property
    def legal_help(self) -> bool:
        """Return whether it gives legal help, by its needs or because somebody asked who gives it there."""
        return self.listing.legal_help or bool(self.credentials)

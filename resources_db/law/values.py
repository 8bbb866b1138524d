"""Facts of law as values. A fact that may be shown is a type of its own, which cannot be made of a draft."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

GOOD_FOR = timedelta(days=365)
"""A fact that nobody has looked at for so long may be out of date, whatever day to check again it names."""


class JurisdictionKind(StrEnum):
    """Whose law it is."""

    COUNTRY = "country"
    STATE = "state"
    COUNTY = "county"
    CITY = "city"
    TRIBAL = "tribal"
    COURT_DISTRICT = "court_district"
    ICE_FIELD_OFFICE = "ice_field_office"
    CBP_SECTOR = "cbp_sector"
    BORDER_ZONE = "border_zone"


class Answer(StrEnum):
    """The answer to a question about the law."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    VARIES = "varies"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """What the law does to the people it is about."""

    PROTECTS = "protects"
    EXPOSES = "exposes"
    MIXED = "mixed"
    NEUTRAL = "neutral"


class LawStatus(StrEnum):
    """Whether the law counts."""

    IN_FORCE = "in_force"
    PROPOSED = "proposed"
    ENJOINED = "enjoined"
    """a court has stopped it for now"""
    IN_LITIGATION = "in_litigation"
    REPEALED = "repealed"
    UNKNOWN = "unknown"


class Publication(StrEnum):
    """Whether a fact may be shown: drafts are nobody's business but the coordinator's."""

    DRAFT = "draft"
    PUBLISHED = "published"
    EXPIRED = "expired"
    """published once; shown as what may be out of date"""


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A place or office with law of its own.

    `code` is the country's (ISO 3166, "US"), the state's postal one ("FL", abroad ISO 3166-2), the county's FIPS code
    ("12086"), a city's GNIS number, or the office's own. `parent` is the id of the one it lies in, "" for none.
    """

    kind: JurisdictionKind
    code: str
    name: str
    parent: str = ""

    @property
    def id(self) -> str:
        """Return what it is named by in files: "state:FL"."""
        return f"{self.kind}:{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalFact:
    """One answer to one question about the law of one jurisdiction, with its source.

    `detail_en` and `detail_es` are at most 300 characters each. Dates are calendar days. `review_by` is the day until
    which it is good. It names organizations and roles, never a person.
    """

    id: str
    jurisdiction_id: str
    topic: str
    question_code: str
    answer: Answer
    direction: Direction = Direction.NEUTRAL
    detail_en: str = ""
    detail_es: str = ""
    effective_from: date | None = None
    effective_to: date | None = None
    status: LawStatus = LawStatus.UNKNOWN
    source_title: str = ""
    publisher: str = ""
    url: str = ""
    source_date: date | None = None
    retrieved_on: date | None = None
    checked_on: date | None = None
    review_by: date | None = None
    checked_by_org: str = ""
    checked_by_role: str = ""
    lawyer_checked: bool = False
    state: Publication = Publication.DRAFT


def due(fact: LegalFact) -> date:
    """Return the last day on which a fact is good: its own day to check again, and a year after somebody looked."""
    looked = fact.checked_on or fact.source_date or date.min
    longest = looked + min(GOOD_FOR, date.max - looked)
    return min(fact.review_by or longest, longest)


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A published fact as it stands on the day `today`: the only form in which a fact reaches a person.

    Raises:
        ValueError: a draft, or a fact without publisher or source date.
    """

    fact: LegalFact
    today: date

    def __post_init__(self) -> None:
        """Hold the rule that nothing unpublished, and nothing without a source and its day, is shown."""
        if self.fact.state is Publication.DRAFT:
            raise ValueError("a draft is not shown")
        if not self.fact.publisher or self.fact.source_date is None:
            raise ValueError("a fact without publisher and date is not shown")

    @property
    def dated(self) -> date:
        """Return the day of its source."""
        return self.fact.source_date or date.min

    @property
    def due(self) -> date:
        """Return the last day on which it is good."""
        return due(self.fact)

    @property
    def old(self) -> bool:
        """Return whether it may be out of date."""
        return self.fact.state is Publication.EXPIRED or self.today > self.due

    @property
    def begun(self) -> bool:
        """Return whether the law has begun to count."""
        return self.fact.effective_from is None or self.fact.effective_from <= self.today

    @property
    def ended(self) -> bool:
        """Return whether the law has stopped counting."""
        return self.fact.effective_to is not None and self.fact.effective_to < self.today

    @property
    def counts(self) -> bool:
        """Return whether the law is in force, as far as the fact says, and nobody fights it in court."""
        return self.fact.status is LawStatus.IN_FORCE and self.begun and not self.ended


def shown(fact: LegalFact, today: date) -> ShownFact | None:
    """Return `fact` as it is shown on `today` (`Directory.today`: never a clock that is behind), None for a draft."""
    return None if fact.state is Publication.DRAFT else ShownFact(fact, today)


@dataclass(frozen=True, slots=True)
class PlaceLaw:
    """What is published of one jurisdiction's law; () where nothing is. Another's facts never stand in it.

    Raises:
        ValueError: a fact of another jurisdiction.
    """

    jurisdiction: Jurisdiction
    facts: tuple[ShownFact, ...] = ()

    def __post_init__(self) -> None:
        """Hold the rule that state, county and city are never merged."""
        if any(each.fact.jurisdiction_id != self.jurisdiction.id for each in self.facts):
            raise ValueError("a fact stands under another place's name")

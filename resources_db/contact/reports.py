"""Assessments as the reports under a contact line: at what level each counts today, and how old it is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from resources_db.contact.assessing import CONFIDENCES, last_day
from resources_db.contact.rows import Part, Parts, is_own, source_of
from resources_db.model import Assessment, ContactLine, Domain, Level, Report
from resources_db.vocabulary import BearsOn, vocabulary

CLIENT = "CLIENT_REPORT"
SEEN = "ICE_SEEN"
"""The kind of which a single client's report counts as POSSIBLE at most."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the assessments of all three domains are read against: the listing, the day, and its record as it is."""

    listing_id: str
    today: date
    record_kinds: frozenset[str]
    bound_to: str


@dataclass(frozen=True, slots=True)
class Reports:
    """Everything to be shown under one line, the strongest first.

    `counting` sets the state. `lapsed` are incidents of more than twelve months ago, which set none by themselves.
    """

    counting: tuple[Report, ...]
    lapsed: tuple[Report, ...]
    ties: tuple[Report, ...]
    protective: tuple[Report, ...]
    hints: tuple[Report, ...]

    @property
    def newest(self) -> date | None:
        """Return the day of the newest report that counts."""
        return max((report.on for report in self.counting if report.on is not None), default=None)


def reports_of(parts: Parts, domain: Domain, given: Given) -> Reports:
    """Return what the standing rows of `domain` report today.

    Raises:
        KeyError: a record kind that the vocabulary does not know.
    """

    def reports(chosen: Iterable[Assessment], single: frozenset[str] = frozenset()) -> list[Report]:
        return [_report(row, given, single=row.kind in single) for row in chosen]

    positive = parts[Part.REPORT]
    live = [row for row in positive if not _lapsed(row, given.today)]
    single = _told_once(live)
    return Reports(
        counting=_ordered([*reports(live, single), *_from_record(given.record_kinds, domain)]),
        lapsed=_ordered(reports(row for row in positive if _lapsed(row, given.today))),
        ties=_ordered(reports(parts[Part.TIE])),
        protective=_ordered(reports(row for row in parts[Part.PROTECTIVE] if _still_protects(row, given))),
        hints=_ordered(reports(parts[Part.HINT])),
    )


def _told_once(rows: Iterable[Assessment]) -> frozenset[str]:
    """Return the kinds that one client's word, and no other client's, stands behind."""
    told = Counter(row.kind or "" for row in rows if row.evidence_kind == CLIENT)
    return frozenset(kind for kind, times in told.items() if times == 1)


def is_sighting(row: Assessment) -> bool:
    """Return whether `row` is a client's word that immigration agents were there."""
    return row.kind == SEEN and row.evidence_kind == CLIENT


def seen_by_one(line: ContactLine) -> date | None:
    """Return the day of what one client, and no other, said of immigration agents under `line`; None without that.

    It may be planted, and it may be true: a second person has to say yes before it is handed on (the design, 2.6, 12).
    """
    days = [report.on for report in line.reports if (report.code, report.evidence_kind) == (SEEN, CLIENT)]
    return days[0] if len(days) == 1 else None


def is_incident(row: Assessment) -> bool:
    """Return whether `row` tells of something that happened on a day, and not of a practice.

    What happens at another moment too is a practice: it does not fade with the day on which it was seen once.
    """
    kind = vocabulary().kinds.get(row.kind or "")
    return set(row.trigger) == {"INCIDENT"} or (kind is not None and kind.incident)


def _lapsed(row: Assessment, today: date) -> bool:
    return is_incident(row) and today > a_year_after(row.assessed_on)


def a_year_after(day: date) -> date:
    """Return the same day of the next year; March 1 after a February 29; the last day of the calendar at its end."""
    if day.year == date.max.year:
        return date.max
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)


def _still_protects(row: Assessment, given: Given) -> bool:
    """Good news does not travel, and ages: only of the listing itself, in date, and of the place as it is today."""
    return (
        is_own(row, given.listing_id)
        and row.assessed_on <= given.today <= last_day(row)
        and row.bound_to in {"", given.bound_to}
    )


def _is_way(row: Assessment) -> bool:
    kind = vocabulary().kinds.get(row.kind or "")
    return kind is not None and kind.bears_on is BearsOn.WAY


def _level(row: Assessment, *, past: bool, single: bool) -> Level:
    """Return the level at which `row` counts today.

    At most POSSIBLE: what happens around the place, an incident past its review day, agents seen by one client alone.
    At least POSSIBLE: a kind that nobody here knows.
    """
    if _is_way(row) or past or (single and is_sighting(row)):
        return Level.POSSIBLE
    return max(row.level, Level.POSSIBLE, key=lambda level: level.rank)


def _report(row: Assessment, given: Given, *, single: bool) -> Report:
    expired = last_day(row) < given.today
    past = expired and is_incident(row)
    return Report(
        code=row.kind or "",
        level=_level(row, past=past, single=single),
        on=row.assessed_on,
        evidence_kind=row.evidence_kind,
        confidence=_confidence(row, doubtful=row.evidence_kind == CLIENT and (single or expired)),
        source=source_of(row),
        publisher_has_le_ties=row.publisher_has_le_ties,
        through=None if is_own(row, given.listing_id) else row.subject_type,
        way=_is_way(row),
        old=expired and not past,
        past_incident=past,
        consequence=row.consequence,
        agency=row.agency,
        trigger=row.trigger,
        scope_note=row.scope_note,
        provider_response=row.provider_response,
        responded_on=row.responded_on,
        assessment_id=row.id,
        review_by=last_day(row) if row.kind in vocabulary().protective else None,
    )


def _confidence(row: Assessment, *, doubtful: bool) -> str:
    """Return the row's confidence, cut to what its evidence can carry.

    It is LOW where either is not known, and of what a client told who is the only one or told it long ago.
    """
    evidence = vocabulary().evidence.get(row.evidence_kind)
    most = evidence.max_confidence if evidence is not None else None
    if most is None or doubtful or row.confidence not in CONFIDENCES:
        return "LOW"
    return min(row.confidence, most, key=CONFIDENCES.index)


def _from_record(codes: frozenset[str], domain: Domain) -> list[Report]:
    """Return what the record itself states: sometimes, at least, and without a day that a check could be newer than."""
    return [
        Report(code=code, level=Level.POSSIBLE, on=None, from_record=True)
        for code in codes
        if vocabulary().kinds[code].domain is domain
    ]


def _ordered(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Return the strongest first, then the newest, then by code: the same order whatever order they came in."""

    def place(report: Report) -> tuple[int, int, str, str]:
        return -report.level.rank, -(report.on or date.min).toordinal(), report.code, report.assessment_id or ""

    return tuple(sorted(reports, key=place))

"""How the assessments of a listing, and of what it belongs to, become its three contact lines."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from resources_db.contact.answers import Asked, asked
from resources_db.contact.reports import Given, Reports, reports_of
from resources_db.contact.rows import Part, Parts, is_own, parted, standing
from resources_db.model import NOBODY_HAS_CHECKED, Assessment, Contact, ContactLine, Domain, Level, State

_STATE_OF = {Level.REQUIRED: State.REQUIRED, Level.LIKELY: State.LIKELY, Level.POSSIBLE: State.POSSIBLE}


def combine(
    listing_id: str,
    assessments: Iterable[Assessment],
    today: date,
    *,
    record_kinds: Collection[str] = frozenset(),
    bound_to: str = "",
) -> Contact:
    """Return the contact states of one listing.

    Args:
        listing_id: that of the service at location, or of the service where it has no place. Only what was said of
            this id is said of the listing itself; ids are taken to be unique across tables.
        assessments: those of the listing and of its service, its location and its organization, in any order.
        today: from the clock floor (`resources_db.today`), never from the system alone.
        record_kinds: codes of contact kinds that the record itself states, such as ID_GOV.
        bound_to: the hash (`contact.bound_to`) of address, operator and categories as they are today.

    Raises:
        ValueError: an assessment is of another listing.
        KeyError: a record kind that the vocabulary does not know.
    """
    rows = standing(listing_id, assessments, today)
    if not rows and not record_kinds:
        return NOBODY_HAS_CHECKED
    given = Given(listing_id, today, frozenset(record_kinds), bound_to)
    return Contact(*(_line(parts, domain, given) for domain, parts in parted(rows).items()))


def only_around(line: ContactLine) -> bool:
    """Return whether all that counts happens around the place or on the way there, and not by its doing."""
    return bool(line.reports) and all(report.way for report in line.reports)


def _line(parts: Parts, domain: Domain, given: Given) -> ContactLine:
    reports = reports_of(parts, domain, given)

    def own(part: Part) -> list[Assessment]:
        return [row for row in parts[part] if is_own(row, given.listing_id)]

    answer = asked(own(Part.NONE_FOUND), domain, given.today, given.bound_to)
    if reports.counting:
        return _known(domain, reports, answer)
    no_answer = max((row.assessed_on for row in own(Part.NO_ANSWER)), default=None)
    return _not_known(_Rest(domain, reports, answer, no_answer, _unused(parts, given)))


def _known(domain: Domain, reports: Reports, answer: Asked | None) -> ContactLine:
    """Return the line of a domain with reports: the strongest one's level, disputed only by a newer whole check."""
    first = reports.counting[0]
    against = _against(reports, answer)
    return ContactLine(
        domain=domain,
        state=State.DISPUTED if against else _STATE_OF[first.level],
        on=reports.newest,
        level=first.level,
        evidence_kind=first.evidence_kind,
        source=first.source,
        publisher_has_le_ties=first.publisher_has_le_ties,
        other_on=against.on if against else None,
        other_evidence_kind=against.evidence_kind if against else "",
        other_source=against.source if against else "",
        other_has_le_ties=against is not None and against.has_le_ties,
        reports=reports.counting + reports.lapsed,
        ties=reports.ties,
        protective=reports.protective,
        hints=reports.hints,
        notes=("from_record",) if any(report.from_record for report in reports.counting) else (),
    )


def _against(reports: Reports, answer: Asked | None) -> Asked | None:
    """Return the check that speaks against every report that counts, if there is one."""
    if answer is None or not answer.none_found:
        return None
    return answer if all(answer.newer_than(report.on) for report in reports.counting) else None


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is left to say where no report counts."""

    domain: Domain
    reports: Reports
    answer: Asked | None
    no_answer: date | None
    unused: tuple[str, ...]

    @property
    def lapsed_alone(self) -> bool:
        """Return whether an incident of more than a year ago is the last word."""
        return bool(self.reports.lapsed) and not (
            self.answer is not None
            and self.answer.none_found
            and all(self.answer.newer_than(report.on) for report in self.reports.lapsed)
        )


def _not_known(rest: _Rest) -> ContactLine:
    if rest.lapsed_alone:
        return _last_report(rest)
    if rest.answer is not None:
        return _checked(rest, rest.answer)
    state = State.NOT_ASSESSED if rest.no_answer is None else State.ASKED_NO_ANSWER
    return _quiet(rest, state, on=rest.no_answer)


def _last_report(rest: _Rest) -> ContactLine:
    """Return "last report DATE": age alone makes it neither "nobody has checked" nor "nothing found"."""
    last = max(rest.reports.lapsed, key=lambda report: report.on or date.min)
    return ContactLine(
        domain=rest.domain,
        state=State.OUT_OF_DATE,
        on=last.on,
        evidence_kind=last.evidence_kind,
        source=last.source,
        publisher_has_le_ties=last.publisher_has_le_ties,
        reports=rest.reports.lapsed,
        ties=rest.reports.ties,
        protective=rest.reports.protective,
        hints=rest.reports.hints,
        notes=("last_report", *rest.unused),
    )


def _checked(rest: _Rest, answer: Asked) -> ContactLine:
    """Return the line of a domain about which the listing itself was asked."""
    later = rest.no_answer if rest.no_answer is not None and rest.no_answer > answer.on else None
    notes = (*(("place_changed",) if answer.moved else ()), *(("no_answer_since",) if later else ()))
    if answer.none_found:
        return _quiet(rest, State.NONE_FOUND, answer.on, answer=answer, other_on=later, notes=notes)
    state = State.PARTIAL if answer.in_date else State.OUT_OF_DATE
    return _quiet(rest, state, answer.on, answer=answer, other_on=later, notes=(*notes, *rest.unused))


def _quiet(
    rest: _Rest,
    state: State,
    on: date | None,
    *,
    answer: Asked | None = None,
    other_on: date | None = None,
    notes: tuple[str, ...] | None = None,
) -> ContactLine:
    return ContactLine(
        domain=rest.domain,
        state=state,
        on=on,
        review_by=answer.review_by if answer is not None and state is State.NONE_FOUND else None,
        evidence_kind=answer.evidence_kind if answer is not None else "",
        source=answer.source if answer is not None else "",
        publisher_has_le_ties=answer is not None and answer.has_le_ties,
        other_on=other_on,
        ties=rest.reports.ties,
        protective=rest.reports.protective,
        hints=rest.reports.hints,
        notes=rest.unused if notes is None else notes,
    )


def _unused(parts: Parts, given: Given) -> tuple[str, ...]:
    """Return the notes on good news that does not count for this listing."""
    elsewhere = any(not is_own(row, given.listing_id) for row in parts[Part.NONE_FOUND])
    return (*(("elsewhere_none",) if elsewhere else ()), *(("none_not_counted",) if parts[Part.TEXT] else ()))

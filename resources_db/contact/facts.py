"""What is asked of a listing beside its states: contact only around it, ties to police, protective facts, what is due.

Each is one name ("around:P", "tie:P", "protects:NO_ID") that holds or does not hold on a day. The two halves of a
question are two names: "tie:P" (known) and "untied:P" (asked, and no), "against:NO_ID" and "protects:NO_ID". Where
neither holds nobody can say, and no filter may read that as good news.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache

from resources_db.codes import Fact
from resources_db.contact.asking import asking
from resources_db.contact.assessing import last_day
from resources_db.contact.combining import only_around
from resources_db.contact.rows import is_own, standing
from resources_db.model import Assessment, Contact, Domain, Level, Report
from resources_db.vocabulary import BearsOn, vocabulary

TIE, UNTIED = "tie:P", "untied:P"
NOT_POLICE = frozenset({"SEC_PRIVATE", "ID_CHECKPOINT"})
"""Kinds of the police domain whose own definition says that no police are there."""
OF_AN_AGENCY = frozenset({"AGREEMENT_287G", "JAIL_NOTIFY"})
"""Kinds of the immigration domain that only a place of a police agency or a jail can have."""
AGAINST = {
    Fact.NO_POLICE_TEAM: frozenset({"POL_LED", "POL_CORESPOND"}),
    Fact.NO_ID: frozenset({"ID_GOV", "SSN", "ID_CHECKPOINT", "FED_BUILDING"}),
    Fact.NO_STATUS_Q: frozenset({"STATUS_ASKED", "STATUS_VERIFIED", "EVERIFY", "NONSTATUS_LIMIT"}),
}
"""Kinds that cannot be true together with the fact: who limits help by status asks for it."""
LIMITED = frozenset({"ON_REQUEST", "SOME_CLIENTS", "SOME_HOURS", "SOME_ENTRANCES"})
"""Triggers with which a protective fact is not true of everybody who goes there."""
_POLICE_TIE = (Domain.POLICE, BearsOn.TIE)


def around(domain: Domain) -> str:
    """Return the name of: all known contact in `domain` happens around the place or on the way there."""
    return f"around:{domain}"


def protects(fact: Fact) -> str:
    """Return the name of: `fact` is recorded, in date, for everybody, and nothing speaks against it."""
    return f"protects:{fact}"


def against(fact: Fact) -> str:
    """Return the name of: something is known that cannot be true together with `fact`."""
    return f"against:{fact}"


def facts(
    listing_id: str, assessments: Iterable[Assessment], contact: Contact, today: date, bound_to: str
) -> frozenset[str]:
    """Return the names that hold for the listing today.

    Args:
        listing_id, assessments, today, bound_to: as for `contact.combine`.
        contact: what `combine` makes of them.
    """
    rows = [row for row in standing(listing_id, assessments, today) if row.evidence_kind != "INFERRED"]
    answers = _Answers(listing_id, rows, today, bound_to)
    only_way = (around(line.domain) for line in contact.lines if line.state.known_contact and only_around(line))
    return frozenset((*only_way, *_ties(contact, answers), *_protection(contact, answers), *asking(contact)))


class _Answers:
    """The newest answer of each subject to single questions: those that decide no state are read here alone."""

    def __init__(self, listing_id: str, rows: Collection[Assessment], today: date, bound_to: str) -> None:
        self._rows = [row for row in rows if row.kind is None and row.checklist]
        self._listing_id, self._today, self._bound_to = listing_id, today, bound_to

    def newest(self, question: str, *, good: str) -> Iterator[tuple[Assessment, str]]:
        """Yield each subject's newest row that answers the question, with its answer; on one day the worse one.

        The `good` answer counts from its day on: one that a clock ahead of its time wrote hides no bad one of today.
        """
        newest: dict[str, tuple[Assessment, str]] = {}
        for row in self._rows:
            answer = dict(row.checklist).get(question)
            if answer is None or (answer == good and row.assessed_on > self._today):
                continue
            before = newest.get(row.subject_id)
            if before is None or _order(row, answer) > _order(*before):
                newest[row.subject_id] = (row, answer)
        yield from newest.values()

    def yes(self, questions: Iterable[str]) -> bool:
        """Return whether anybody said yes last, of the listing or of what it belongs to: bad news is inherited."""
        return any(answer == "yes" for question in questions for _row, answer in self.newest(question, good="no"))

    def no(self, questions: Iterable[str]) -> bool:
        """Return whether the listing itself answered no to each of them, in date, about the place as it is today."""
        return all(
            any(answer == "no" and self._stands(row) for row, answer in self.newest(question, good="no"))
            for question in questions
        )

    def denied(self, question: str, since: date) -> bool:
        """Return whether the question was answered no on that day or later."""
        newest = self.newest(question, good="yes")
        return any(answer == "no" and row.assessed_on >= since for row, answer in newest)

    def _stands(self, row: Assessment) -> bool:
        return (
            is_own(row, self._listing_id)
            and row.assessed_on <= self._today <= last_day(row)
            and row.bound_to == self._bound_to
            and _good_news(row.evidence_kind)
        )


def _order(row: Assessment, answer: str) -> tuple[date, str, bool, str]:
    return row.assessed_on, row.created_at, answer != "no", row.id


def _good_news(evidence_kind: str) -> bool:
    """Return whether the evidence may carry that something is not so: a client's word, news and a file may not."""
    evidence = vocabulary().evidence.get(evidence_kind)
    return evidence is not None and evidence.max_confidence_none_found is not None


@cache
def _opening(codes: frozenset[str]) -> tuple[str, ...]:
    """Return the questions to which "yes" may mean one of the kinds."""
    return tuple(each.code for each in vocabulary().questions.values() if codes & set(each.yes_means))


@cache
def about_ties() -> tuple[str, ...]:
    """Return the questions about the ties to police that set no state."""
    kinds = vocabulary().kinds.values()
    return _opening(frozenset(kind.code for kind in kinds if (kind.domain, kind.bears_on) == _POLICE_TIE))


@cache
def _about(fact: Fact) -> tuple[str, ...]:
    """Return the questions that ask for the fact itself."""
    return tuple(each.code for each in vocabulary().questions.values() if fact in each.yes_protects)


def _ties(contact: Contact, answers: _Answers) -> Iterator[str]:
    """Yield whether the place has a tie to police, else whether it was asked for those that set no state, and has none.

    A place that police run, that tells them things or takes people whom they send is tied to them: "no ties" beside it
    would be false, whatever questions were asked.
    """
    line = contact.police
    doing = [report for report in line.reports if line.state.known_contact and not report.way]
    agency = [report for report in contact.immigration.reports if report.code in OF_AN_AGENCY]
    if line.ties or agency or any(report.code not in NOT_POLICE for report in doing) or answers.yes(about_ties()):
        yield TIE
    elif answers.no(about_ties()):
        yield UNTIED


def _protection(contact: Contact, answers: _Answers) -> Iterator[str]:
    said = {report.code for line in contact.lines for report in (*line.reports, *line.ties)}
    for fact, codes in AGAINST.items():
        if said & codes:
            yield against(fact)
        elif _protected(fact, contact, answers) and not answers.yes(_opening(codes)):
            yield protects(fact)


def _protected(fact: Fact, contact: Contact, answers: _Answers) -> bool:
    """Return whether the fact is recorded for everybody, without a later "no" or a kind nobody knows beside it."""
    line = contact.of(fact.domain)
    if any(report.code not in vocabulary().kinds for report in line.reports):
        return False
    days = (report.on for report in line.protective if report.code == fact and _for_everybody(report))
    return any(day is not None and not any(answers.denied(code, day) for code in _about(fact)) for day in days)


def _for_everybody(report: Report) -> bool:
    limited = report.level is not Level.REQUIRED or LIMITED & set(report.trigger)
    return not limited and _good_news(report.evidence_kind)

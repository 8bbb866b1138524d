"""The words of reviewing: what an assessment says, what a deed makes of a place, and who did it last.

Names of places and organizations stand in sentences of ours here; whoever shows them isolates them before.
"""

from dataclasses import replace
from datetime import date

from resources_db.contact import combine
from resources_db.contact_text import headline, report_text
from resources_db.dates import long_date
from resources_db.model import Assessment, ContactLine, Domain, Level, State
from resources_db.reviews.values import Effect, Reviewer, Waiting
from resources_db.wording import catalogue, say

_ANSWERED = {Level.NONE_FOUND: State.NONE_FOUND, Level.UNDETERMINED: State.ASKED_NO_ANSWER}


def statement(assessment: Assessment, language: str) -> str:
    """Return what one assessment says, in the words that are printed of it on its own day.

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    said = _said(assessment, language)
    return say("review.withdrawal", language, said=said) if assessment.status == "withdrawn" else said


def _said(assessment: Assessment, language: str) -> str:
    if assessment.kind is None and assessment.level in _ANSWERED:
        state = _ANSWERED[assessment.level]
        return headline(ContactLine(domain=assessment.domain, state=state, on=assessment.assessed_on), language)
    lines = combine(assessment.subject_id, [_alone(assessment)], assessment.assessed_on, bound_to=assessment.bound_to)
    for line in lines.lines:
        for report in (*line.reports, *line.ties, *line.protective, *line.hints):
            return report_text(report, language)
    return headline(lines.of(assessment.domain), language)


def _alone(assessment: Assessment) -> Assessment:
    """Return `assessment` as if it stood: what waits, or is taken back, is shown in the same words as the rest."""
    return replace(assessment, status="active", supersedes_id=None)


def effect_texts(effect: Effect, language: str) -> tuple[str, ...]:
    """Return a sentence for each domain whose line changes; what reads better or says less says so.

    One sentence where none changes.
    """
    found = []
    for domain in effect.changed:
        said = _change(effect.before.of(domain), effect.after.of(domain), language)
        found.append(" ".join(filter(None, [said, _pointed_out(effect, domain, language)])))
    return tuple(found) or (say("review.effect.none", language),)


def _pointed_out(effect: Effect, domain: Domain, language: str) -> str:
    if domain in effect.better:
        return say("review.effect.better", language)
    return say("review.effect.less", language) if domain in effect.less else ""


def _change(before: ContactLine, after: ContactLine, language: str) -> str:
    was, now = headline(before, language), headline(after, language)
    if was == now:
        return say("review.effect.below", language, headline=now)
    return say("review.effect", language, before=was, after=now)


def clock_text(day: date | None, language: str) -> str:
    """Return that nothing holds a clock that is behind to `day` any longer, and what follows; "" where that stays."""
    return "" if day is None else say("deed.clock_let_go", language, date=long_date(day, language))


def better_first(effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """Return `effects`, those first of which something reads better or says less, the other changes next."""
    return tuple(sorted(effects, key=lambda effect: (not effect.says_less, not effect.changed)))


def waiting_text(waiting: Waiting, language: str) -> str:
    """Return why something waits for a yes; for a reason that nobody here knows, that it is not known."""
    key = f"review.waits.{waiting.why}"
    return say(key if key in catalogue() else "review.waits.other", language)


def reviewer_text(reviewer: Reviewer) -> str:
    """Return who says something: the organization and the role in it."""
    return ", ".join(filter(None, [reviewer.organization, reviewer.role]))

"""The words of the history behind a contact line: what was said, how it is known, by whom, and what became of it."""

from collections.abc import Iterator

from resources_db.contact import COUNTS, last_day
from resources_db.contact_text import details, how_often, place_says
from resources_db.dates import long_date
from resources_db.model import Assessment, Level, PastCheck, Subject, Withdrawal
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say


def what_text(check: PastCheck, language: str) -> str:
    """Return when it was recorded and what: "October 2, 2026. Police officers on site: often"."""
    row = check.assessment
    return say("history.what", language, date=long_date(row.assessed_on, language), what=_what(row, language))


def how_text(check: PastCheck, language: str) -> str:
    """Return how it is known, who recorded it and until when it stands."""
    row = check.assessment
    evidence = vocabulary().evidence.get(row.evidence_kind)
    how = evidence.label.say(language) if evidence else say("contact.no_source", language)
    titles = ", ".join(filter(None, (row.source_title, row.source_publisher)))
    ties = say("contact.le_ties", language) if row.publisher_has_le_ties else ""
    known = ": ".join(filter(None, (how, titles)))
    said = [
        say("history.how", language, how="; ".join(filter(None, (known, ties)))),
        say("history.who", language, who=_who(row)) if _who(row) else say("history.who_unknown", language),
        say("history.until", language, date=long_date(last_day(row), language)),
    ]
    return " ".join(said)


def standing_text(check: PastCheck, language: str) -> str:
    """Return whether it counts today, and why where it does not."""
    if check.by is not None:
        gone = Withdrawal(check.by.assessed_on, _who(check.by), check.by.supersede_reason.strip())
    elif check.withdrawal is not None:
        gone = check.withdrawal
    else:
        return say(f"history.standing.{check.standing}", language)
    not_stated = phrase("fact.not_stated", language).lower()
    return say(
        f"history.standing.{check.standing}_by",
        language,
        date=long_date(gone.on, language),
        who=gone.by or not_stated,
        reason=gone.reason or not_stated,
    )


def check_texts(check: PastCheck, language: str) -> tuple[str, ...]:
    """Return everything on one assessment, line by line: who comes, when and the worst of it, remarks included."""
    row = check.assessment
    note = row.note_es if language == "es" and row.note_es else row.note_en
    return (
        what_text(check, language),
        standing_text(check, language),
        how_text(check, language),
        *details(row, language),
        *filter(None, (note, place_says(row, language))),
    )


def counts(check: PastCheck) -> bool:
    """Return whether it is part of what the line says today."""
    return check.standing in COUNTS


def _who(row: Assessment) -> str:
    return ", ".join(filter(None, (row.reviewer_role, row.reviewer_org)))


def _what(row: Assessment, language: str) -> str:
    words = vocabulary()
    entry = words.kinds.get(row.kind or "") or words.protective.get(row.kind or "")
    if row.kind is None:
        return _domain_wide(row, language)
    kind = entry.label.say(language) if entry else phrase("state.unknown_kind", language)
    level = how_often(row.kind, row.level, language)
    return ", ".join((": ".join(filter(None, (kind, level))), *_of_more(row, language)))


def _domain_wide(row: Assessment, language: str) -> str:
    domain = vocabulary().domains[row.domain].name.say(language)
    if row.level is Level.NONE_FOUND:
        what = say("history.none_found", language, count=len(row.checklist))
    elif row.level is Level.UNDETERMINED:
        what = say("history.no_answer", language)
    else:
        what = f"{phrase('state.unknown_kind', language)}, {vocabulary().levels[row.level].label.say(language)}"
    return ", ".join((say("history.of_domain", language, domain=domain, what=what), *_of_more(row, language)))


def _of_more(row: Assessment, language: str) -> Iterator[str]:
    """Yield what it was said of, where that is more than one place."""
    match row.subject_type:
        case Subject.ORGANIZATION:
            yield phrase("state.through_org", language)
        case Subject.LOCATION:
            yield phrase("state.at_address", language)
        case Subject.SERVICE:
            yield say("contact.through_service", language)
        case Subject.SERVICE_AT_LOCATION:
            return

"""The words of a contact line. Screen, sheet, booklet, export and screen reader all say exactly these."""

from collections.abc import Iterable, Mapping
from datetime import date

from resources_db.dates import long_date
from resources_db.model import Assessment, Contact, ContactLine, Level, Report, State, Subject
from resources_db.vocabulary import Term, phrase, vocabulary
from resources_db.wording import say

IN_THE_SENTENCE = frozenset({"from_record", "last_report"})
"""Notes that `sentence` already says."""


def headline(line: ContactLine, language: str) -> str:
    """Return the state in words: "Police: nothing found when we asked (October 2, 2026)".

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    words = vocabulary().states[line.state].headline[line.domain].say(language)
    return words.format(date=_date(line.on, language), level=_level(line.level or Level.POSSIBLE, language))


def short(line: ContactLine, language: str) -> str:
    """Return the state in a few words, for a row: "Police: not checked"."""
    words = vocabulary()
    return f"{words.domains[line.domain].short.say(language)}: {words.states[line.state].short.say(language)}"


def sentence(line: ContactLine, language: str) -> str:
    """Return what the state means for a person, with its source and date.

    Where the strongest reports come from several sources there is one sentence for each. Weaker reports stand in
    `report_text` alone, because the sentence would not be true of them.
    """
    if line.state in {State.REQUIRED, State.LIKELY, State.POSSIBLE}:
        return " ".join(_reported(line, language))
    if line.state is State.DISPUTED:
        return _disputed(line, language)
    if "last_report" in line.notes:
        return say("contact.note.last_report", language, date=_date(line.on, language))
    source = check_source(line, language)
    source = source if line.state is State.NONE_FOUND else in_brackets(source)
    return phrase(f"state.{line.state}.sentence", language, date=_date(line.on, language), source=source)


def check_source(line: ContactLine, language: str) -> str:
    """Return how the answer is known whose day a check's line names, and whether a source of the check has ties."""
    return _known(line.evidence_kind, line.source, language, "check_le_ties" * line.publisher_has_le_ties)


def other_source(line: ContactLine, language: str) -> str:
    """Return the same of the newer check behind a dispute."""
    return _known(line.other_evidence_kind, line.other_source, language, "check_le_ties" * line.other_has_le_ties)


def notes(line: ContactLine, language: str) -> tuple[str, ...]:
    """Return the sentences that the state needs beside it: good news that does not count, a place that has changed."""
    other = _date(line.other_on, language)
    return tuple(
        say(f"contact.note.{note}", language, other_date=other) for note in line.notes if note not in IN_THE_SENTENCE
    )


def report_text(report: Report, language: str) -> str:
    """Return one report: what, how often, where it was said of, how it is known, since when.

    "Police officers on site: sometimes, through the organization (staff told us, March 2, 2026)",
    "No ID needed (a worker's visit, March 2, 2026)"
    """
    said = said_of(report, language)
    if report.from_record:
        return f"{said} ({say('contact.from_record', language)})"
    source, day = in_brackets(_source(report, language)), _date(report.on, language)
    if report.past_incident:
        return f"{said} ({source}). {phrase('state.past_incident', language, date=day)}."
    if report.old:
        return f"{said} ({source}). {phrase('state.old_positive', language, date=day)}"
    return f"{said} ({source}, {day})"


def said_of(report: Report, language: str) -> str:
    """Return one report without its source: what, how often, where it was said of."""
    level = how_often(report.code, report.level, language)
    kind = ": ".join(filter(None, [_kind(report, language), level]))
    return ", ".join([kind, *_where(report, language)])


def details(said: Report | Assessment, language: str) -> tuple[str, ...]:
    """Return what else is known of a report: who comes, when, the worst that may follow, the reviewer's remark."""
    words = vocabulary()
    found = []
    if said.agency:
        found.append(say("contact.who", language, names=_names(said.agency, words.agencies, language)))
    if said.trigger:
        found.append(say("contact.when", language, names=_names(said.trigger, words.triggers, language)))
    if said.consequence is not None:
        found.append(_names([said.consequence], words.consequences, language))
    return (*found, *filter(None, [said.scope_note]))


def place_says(said: Report | Assessment, language: str) -> str:
    """Return the place's own answer to a report; it changes no state. "" where there is none."""
    if not said.provider_response:
        return ""
    day = _date(said.responded_on, language)
    return say("contact.place_says", language, date=day, text=said.provider_response)


def line_texts(line: ContactLine, language: str) -> tuple[str, ...]:
    """Return everything that is said of one line, from headline to protective facts. Guesses are for reviewers."""
    return headline(line, language), sentence(line, language), *small_print(line, language)


def small_print(line: ContactLine, language: str) -> tuple[str, ...]:
    """Return what stands below the sentence: the notes, then every report, tie and protective fact with its details."""
    found = [*notes(line, language)]
    for report in (*line.reports, *line.ties, *line.protective):
        more = "; ".join(details(report, language))
        said = report_text(report, language)
        found += filter(None, [f"{said.removesuffix('.')}. {more}" if more else said, place_says(report, language)])
    return tuple(found)


def spoken(contact: Contact, language: str) -> str:
    """Return the three lines as a screen reader says them: what is seen, text for text."""
    return " ".join(_stopped(text) for line in contact.lines for text in line_texts(line, language))


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _date(day: date | None, language: str) -> str:
    return say("contact.no_date", language) if day is None else long_date(day, language)


def _level(level: Level, language: str) -> str:
    return vocabulary().levels[level].label.say(language)


def how_often(code: str | None, level: Level, language: str) -> str:
    """Return how often a person meets it; "" for a protective fact said of everybody, whose "always" were a promise."""
    whole = level is Level.REQUIRED and code in vocabulary().protective
    return "" if whole else _level(level, language)


def _kind(report: Report, language: str) -> str:
    words = vocabulary()
    entry = words.kinds.get(report.code) or words.protective.get(report.code)
    return phrase("state.unknown_kind", language) if entry is None else entry.label.say(language)


def _where(report: Report, language: str) -> list[str]:
    """Return the words for what is not the place's own doing, and for what was said of more than this place."""
    found = [phrase("state.way", language)] if report.way else []
    match report.through:
        case Subject.ORGANIZATION:
            found.append(phrase("state.through_org", language))
        case Subject.LOCATION:
            found.append(phrase("state.at_address", language))
        case Subject.SERVICE | Subject.SERVICE_AT_LOCATION:
            found.append(say("contact.through_service", language))
    return found


def _evidence(code: str, language: str) -> str:
    entry = vocabulary().evidence.get(code)
    return say("contact.no_source", language) if entry is None else entry.label.say(language)


def _source(report: Report, language: str) -> str:
    return _known(report.evidence_kind, report.source, language, "le_ties" * report.publisher_has_le_ties)


def _known(evidence_kind: str, source: str, language: str, ties: str) -> str:
    """Return how something is known: "staff told us: Visit, Harbor Desk; this source has ties to police"."""
    known = ": ".join(filter(None, [_evidence(evidence_kind, language), source]))
    return "; ".join(filter(None, [known, say(f"contact.{ties}", language) if ties else ""]))


def in_brackets(text: str) -> str:
    """Return `text` as it stands in brackets: its own (a source's title may have some) are square ones."""
    return text.replace("(", "[").replace(")", "]")


def _kinds(reports: Iterable[Report], language: str) -> str:
    said = (", ".join([_kind(report, language), *_where(report, language)]) for report in reports)
    return "; ".join(dict.fromkeys(said))


def _strongest(line: ContactLine, language: str) -> dict[tuple[str, str], str]:
    """Return the kinds of the assessed reports at the line's level, by their source and date, all in words.

    A line without any still gets a sentence: contact that nobody has described is contact.
    """
    found: dict[tuple[str, str], list[Report]] = {}
    for report in line.reports:
        if report.level is line.level and not report.from_record:
            found.setdefault((_source(report, language), _date(report.on, language)), []).append(report)
    if not found and not any(report.from_record for report in line.reports):
        unknown = phrase("state.unknown_kind", language)
        return {(check_source(line, language), _date(line.on, language)): unknown}
    return {key: _kinds(reports, language) for key, reports in found.items()}


def _reported(line: ContactLine, language: str) -> Iterable[str]:
    for (source, day), kinds in _strongest(line, language).items():
        yield phrase(f"state.{line.state}.sentence", language, kinds=kinds, source=source, date=day)
    if stated := [report for report in line.reports if report.from_record]:
        yield say("contact.note.from_record", language, kinds=_kinds(stated, language))


def _disputed(line: ContactLine, language: str) -> str:
    """Return the dispute between the newest of the strongest reports and the check that is newer than all."""
    (source, day), kinds = next(iter(_strongest(line, language).items()))
    return phrase(
        "state.DISPUTED.sentence",
        language,
        level=_level(line.level or Level.POSSIBLE, language),
        kinds=kinds,
        source=in_brackets(source),
        date=day,
        other_source=in_brackets(other_source(line, language)),
        other_date=_date(line.other_on, language),
    )


def _names(codes: Iterable[str], known: Mapping[str, Term], language: str) -> str:
    """Return the labels of `codes`; a code that nobody here knows stands as it is."""
    return ", ".join(known[code].label.say(language) if code in known else code for code in codes)

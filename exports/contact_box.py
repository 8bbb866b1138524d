"""The three contact lines of a place on paper: mark, words, what is behind them. None is ever left out or cut.

The words are those of `contact_text`. Paper says less twice than the screen: a headline that names its date is
followed by the source or by what to do, every report carries its own level, source and date, and what to do where
nobody knows stands once in a box, at the first line that needs it.
"""

from collections.abc import Iterator

from exports.paper_text import PaperText
from exports.sheet_values import BoxLine, ContactBox
from resources_db.contact_text import (
    check_source,
    details,
    headline,
    in_brackets,
    notes,
    other_source,
    place_says,
    report_text,
    said_of,
    sentence,
)
from resources_db.dates import long_date
from resources_db.model import Contact, ContactLine, Report, State
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

SAID_BY_REPORTS = frozenset({State.REQUIRED, State.LIKELY, State.POSSIBLE, State.DISPUTED})
SAID_BY_HEADLINE = frozenset({State.NOT_ASSESSED, State.ASKED_NO_ANSWER, State.OUT_OF_DATE})
CHECKS = frozenset({State.NONE_FOUND, State.PARTIAL, State.OUT_OF_DATE})
"""The states whose headline names the day of a check; who answered stands behind it."""
LAST_REPORT = "last_report"
"""The note whose sentence says by itself what to do."""


def contact_box(contact: Contact, language: str, paper: PaperText) -> ContactBox:
    """Return the box of a place: three lines, in one group only where there is nothing more to say of any."""
    advice = say("sheet.ask_first", language)
    asking = [line for line in contact.lines if _asks(line)]
    police, immigration, id_and_data = (
        _box_line(line, language, paper, advice if line in asking[:1] else "") for line in contact.lines
    )
    if _nobody_knows_anything(contact, language):
        bare = (BoxLine(line.state, line.headline) for line in (police, immigration, id_and_data))
        police, immigration, id_and_data = bare
        return ContactBox((police, immigration, id_and_data), together=True, advice=advice)
    return ContactBox((police, immigration, id_and_data))


def _asks(line: ContactLine) -> bool:
    """Return whether the line leaves the reader with a question."""
    return (line.state.unchecked or line.state is State.DISPUTED) and LAST_REPORT not in line.notes


def _nobody_knows_anything(contact: Contact, language: str) -> bool:
    return all(
        line.state is State.NOT_ASSESSED and not any((*_of_state(line, language), *_known(line, language)))
        for line in contact.lines
    )


def _box_line(line: ContactLine, language: str, paper: PaperText, advice: str) -> BoxLine:
    said = filter(None, (*_of_state(line, language), advice, *_known(line, language)))
    return BoxLine(line.state, _stopped(headline(line, language)), paper.whole(" ".join(map(_stopped, said))))


def _known(line: ContactLine, language: str) -> Iterator[str]:
    """Yield what is known besides the state."""
    yield from notes(line, language)
    yield from _told(line.reports, language)
    if line.state is State.DISPUTED and line.reports:
        day = long_date(line.other_on, language) if line.other_on else say("contact.no_date", language)
        source = in_brackets(other_source(line, language))
        yield say("sheet.newer_check", language, source=source, date=day)
    yield from _told((*line.ties, *line.protective), language)


def _of_state(line: ContactLine, language: str) -> Iterator[str]:
    """Yield what the state means, as far as neither the headline nor the reports say it."""
    if line.state in CHECKS and LAST_REPORT not in line.notes:
        source = check_source(line, language)
        yield source[:1].upper() + source[1:]
    if line.state is State.NONE_FOUND or (line.state in SAID_BY_REPORTS and line.reports):
        return
    if line.state is State.PARTIAL and LAST_REPORT not in line.notes:
        yield say("sheet.partial", language)
    elif line.state not in SAID_BY_HEADLINE or LAST_REPORT in line.notes:
        yield sentence(line, language)


def _told(reports: tuple[Report, ...], language: str) -> Iterator[str]:
    """Yield what was reported; neighbours of one source and day name it once, behind the last of them."""
    waiting, its_source = "", ""
    for report in reports:
        if _said_by_another(report, reports):
            continue
        text = report_text(report, language)
        source = text.removeprefix(said_of(report, language))
        if waiting and source == its_source:
            waiting = f"{waiting.removesuffix(source)}; {text}"
        else:
            yield waiting
            waiting, its_source = text, source
        if more := (*_limits(report, language), *filter(None, [place_says(report, language)])):
            yield waiting
            yield from more
            waiting = ""
    yield waiting


def _limits(report: Report, language: str) -> tuple[str, ...]:
    """Return for whom and when a protective fact holds: without its limits good news would be said of everybody."""
    return details(report, language) if report.code in vocabulary().protective else ()


def _said_by_another(report: Report, reports: tuple[Report, ...]) -> bool:
    """Return whether what the record states by itself is also known from someone, and no less often."""
    return report.from_record and any(
        other.code == report.code and not other.from_record and other.level.rank >= report.level.rank
        for other in reports
    )


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."

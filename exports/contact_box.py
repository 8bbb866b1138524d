"""The three contact lines of a place on paper: mark, words, what is behind them. None is ever left out or cut.

The words are those of `contact_text`. Paper says less twice than the screen: a headline that names its date is
followed by the source or by what to do, and every report carries its own level, source and date.
"""

from collections.abc import Iterator

from exports.paper_text import PaperText
from exports.sheet_values import BoxLine, ContactBox
from resources_db.contact_text import headline, notes, place_says, report_text, sentence
from resources_db.model import Contact, ContactLine, Report, State
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

SAID_BY_REPORTS = frozenset({State.REQUIRED, State.LIKELY, State.POSSIBLE})
SAID_BY_HEADLINE = frozenset({State.NOT_ASSESSED, State.ASKED_NO_ANSWER, State.OUT_OF_DATE})


def contact_box(contact: Contact, language: str, paper: PaperText) -> ContactBox:
    """Return the box of a place: three lines, in one group only where there is nothing more to say of any."""
    police, immigration, id_and_data = (_box_line(line, language, paper) for line in contact.lines)
    advice = say("sheet.ask_first", language)
    lines = (police, immigration, id_and_data)
    if all(line.state is State.NOT_ASSESSED and line.details == advice for line in lines):
        bare = (BoxLine(line.state, line.headline) for line in lines)
        police, immigration, id_and_data = bare
        return ContactBox((police, immigration, id_and_data), together=True, advice=advice)
    return ContactBox(lines)


def _box_line(line: ContactLine, language: str, paper: PaperText) -> BoxLine:
    said = " ".join(_stopped(text) for text in _details(line, language))
    return BoxLine(line.state, _stopped(headline(line, language)), paper.whole(said))


def _details(line: ContactLine, language: str) -> Iterator[str]:
    """Yield what stands behind the headline."""
    if line.state is State.NONE_FOUND:
        evidence = vocabulary().evidence.get(line.evidence_kind)
        source = evidence.label.say(language) if evidence else say("contact.no_source", language)
        yield source[:1].upper() + source[1:]
    elif line.state in SAID_BY_HEADLINE and "last_report" not in line.notes:
        yield say("sheet.ask_first", language)
    elif line.state not in SAID_BY_REPORTS or not line.reports:
        yield sentence(line, language)
    yield from notes(line, language)
    for report in (*line.reports, *line.ties, *line.protective):
        if not _in_the_dispute(line, report):
            yield report_text(report, language)
        if answer := place_says(report, language):
            yield answer


def _in_the_dispute(line: ContactLine, report: Report) -> bool:
    """Return whether the sentence of a dispute has already said all of `report`."""
    only = line.state is State.DISPUTED and line.reports == (report,)
    return only and not (report.old or report.past_incident)


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."

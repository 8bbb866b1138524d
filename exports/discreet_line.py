"""The three contact states of a place on a discreet sheet: one line of marks and words that name nobody.

A, B and C are police, immigration officers, ID and data, in the order of every contact line; who hands the sheet on
says so by mouth. What is behind the states stays off, the states never do.
"""

from datetime import date

from exports.contact_box import LAST_REPORT
from exports.sheet_values import BoxLine, ContactBox
from resources_db.dates import long_date
from resources_db.model import Contact, ContactLine, Level
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

LETTERS = ("A", "B", "C")


def discreet_box(contact: Contact, language: str) -> ContactBox:
    """Return the states of a place as "Before you go: A: sometimes, B: nobody has checked ...".

    Raises:
        KeyError: a state has no such words in `language`.
    """
    a, b, c = (
        BoxLine(line.state, say("discreet.line", language, letter=letter, words=_words(line, language)))
        for letter, line in zip(LETTERS, contact.lines, strict=True)
    )
    return ContactBox((a, b, c), lead=say("discreet.lead", language))


def _words(line: ContactLine, language: str) -> str:
    # Of an old check that something did happen, "our check is too old" alone would read better than that.
    key = LAST_REPORT if LAST_REPORT in line.notes else f"state.{line.state}"
    level = vocabulary().levels[line.level or Level.POSSIBLE].label.say(language)
    return say(f"discreet.{key}", language, date=_day(line.on, language), level=level)


def _day(day: date | None, language: str) -> str:
    return say("contact.no_date", language) if day is None else long_date(day, language)

"""What a worker can say of a place: the sentences of the kinds that are known of it, drafts and read ones apart.

A sentence says no more than is known of the place. One whose words say that something happens ("They check names ...")
is led in by what keeps that from being plain at this place: it happens less often, reports differ, the report is old.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from resources_db.contact_text import how_often
from resources_db.dates import long_date
from resources_db.model import Contact, Level, Record, Report, ReviewMark, State, Subject
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say


@dataclass(frozen=True, slots=True)
class TellText:
    """What a worker can say about a contact kind, in one language; `mark` is None for a draft.

    `of_other_words` is the mark of a draft whose words have changed since somebody read them.
    """

    kind: str
    language: str
    text: str
    mark: ReviewMark | None
    of_other_words: ReviewMark | None = None


def told_kinds(contact: Contact) -> tuple[str, ...]:
    """Return the kinds that a worker has a sentence for: of every report and tie that stands, in the order shown."""
    codes = (report.code for report, _disputed in _reports(contact))
    return tuple(code for code in dict.fromkeys(codes) if code in vocabulary().kinds)


def told_texts(record: Record, language: str) -> tuple[TellText, ...]:
    """Return the sentences that fit a place, each as it may be said there.

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    contact = record.listing.contact
    return tuple(
        TellText(code, language, _as_known(code, contact, language), record.reviewed_texts.get((code, language)))
        for code in told_kinds(contact)
    )


def read_texts(record: Record, language: str) -> tuple[str, ...]:
    """Return the sentences that somebody has read in that language: the only ones that are printed."""
    return tuple(told.text for told in told_texts(record, language) if told.mark is not None)


def screen_texts(record: Record, language: str) -> tuple[str, ...]:
    """Return every sentence as it stands on a screen: one that nobody has read says that it is a draft."""
    return tuple(
        told.text if told.mark else say("tells.draft", language, text=told.text)
        for told in told_texts(record, language)
    )


def standing(mark: ReviewMark | None, language: str) -> str:
    """Return whether a sentence was read: by whom, and when; else that it is a draft."""
    if mark is None:
        return say("tells.list.draft", language)
    return say("tells.list.reviewed", language, organization=mark.organization, date=long_date(mark.on, language))


def led_example(kind: str, language: str) -> str:
    """Return how the sentence of a kind stands where less is known than its words say; "" where they say "may"."""
    entry = vocabulary().kinds[kind]
    if entry.tell_level is Level.POSSIBLE:
        return ""
    return led_in(entry.tell.say(language), (how_often(kind, Level.POSSIBLE, language),), language)


def led_in(text: str, limits: tuple[str, ...], language: str) -> str:
    """Return a sentence behind what keeps it from being plain; as it is where nothing does."""
    said = ", ".join(limits)
    return say("tells.limited", language, limits=said[:1].upper() + said[1:], text=text) if said else text


def _reports(contact: Contact) -> Iterator[tuple[Report, bool]]:
    """Yield every report and tie that stands, and whether a newer check speaks against it."""
    for line in contact.lines:
        yield from ((report, line.state is State.DISPUTED) for report in line.reports)
        yield from ((replace(tie, through=None), False) for tie in line.ties)  # a tie is the organization's by nature


def _as_known(code: str, contact: Contact, language: str) -> str:
    """Return the sentence of a kind as the report that says most for it lets it be said."""
    kind = vocabulary().kinds[code]
    found = [
        tuple(_limits(report, kind.tell_level, language, disputed=disputed))
        for report, disputed in _reports(contact)
        if report.code == code
    ]
    return led_in(kind.tell.say(language), min(found, key=len), language)


def _limits(report: Report, said: Level, language: str, *, disputed: bool) -> Iterator[str]:
    """Yield what keeps a sentence that says `said` from being plain; "may" is never too much for a report."""
    if said is Level.POSSIBLE:
        return
    if report.level.rank < said.rank:
        yield how_often(report.code, report.level, language)
    if report.through is Subject.ORGANIZATION:
        yield phrase("state.through_org", language)
    if report.from_record:
        yield say("contact.from_record", language)
    if report.old or report.past_incident:
        yield say("tells.limit.old", language)
    if disputed:
        yield say("tells.limit.disputed", language)

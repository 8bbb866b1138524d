"""What a worker can say of a place: the sentences of the kinds that are known of it, drafts and read ones apart."""

from resources_db.model import Contact, Record
from resources_db.vocabulary import vocabulary
from resources_db.wording import say


def told_kinds(contact: Contact) -> tuple[str, ...]:
    """Return the kinds that a worker has a sentence for: of every report and tie that stands, in the order shown."""
    codes = (report.code for line in contact.lines for report in (*line.reports, *line.ties))
    return tuple(code for code in dict.fromkeys(codes) if code in vocabulary().kinds)


def read_texts(record: Record, language: str) -> tuple[str, ...]:
    """Return the sentences that somebody has read in that language: the only ones that are printed.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    return tuple(
        vocabulary().kinds[code].tell.say(language)
        for code in told_kinds(record.listing.contact)
        if (code, language) in record.reviewed_texts
    )


def screen_texts(record: Record, language: str) -> tuple[str, ...]:
    """Return every sentence as it stands on a screen: one that nobody has read says that it is a draft.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    found = []
    for code in told_kinds(record.listing.contact):
        text = vocabulary().kinds[code].tell.say(language)
        read = (code, language) in record.reviewed_texts
        found.append(text if read else say("tells.draft", language, text=text))
    return tuple(found)

"""What of a contact line a person has to ask about again: an incident, an old report, what only the record says.

Each is one name ("incident:P", "old:D", "unasked:D") that holds or does not hold on a day, as those of `facts`.
"""

from collections.abc import Iterator

from resources_db.model import Contact, ContactLine, Domain, State


def is_incident(line: ContactLine) -> bool:
    """Return whether something happened there whose review day is over, and no newer whole check speaks against it."""
    return line.state is not State.DISPUTED and any(report.past_incident for report in line.reports)


def is_old(line: ContactLine) -> bool:
    """Return whether a report still counts whose review day is over."""
    return any(report.old for report in line.reports)


def is_unasked(line: ContactLine) -> bool:
    """Return whether the record alone says it: contact is known, and nobody has asked."""
    return bool(line.reports) and all(report.from_record for report in line.reports)


_NAMES = {"incident": is_incident, "old": is_old, "unasked": is_unasked}


def name(what: str, domain: Domain) -> str:
    """Return the name of "incident", "old" or "unasked" in `domain`."""
    return f"{what}:{domain}"


def asking(contact: Contact) -> Iterator[str]:
    """Yield the names that hold of a listing."""
    for line in contact.lines:
        yield from (name(what, line.domain) for what, holds in _NAMES.items() if holds(line))

"""The words of corrections, for terminal and window.

Names of places stand in sentences of ours here; whoever shows them isolates them before.
"""

from collections.abc import Iterable, Iterator

from resources_db.corrections.values import Correction, Incoming, Kind, Received, Remark, Reported, Status
from resources_db.dates import long_date
from resources_db.reviews.texts import reviewer_text
from resources_db.reviews.values import Reviewer
from resources_db.wording import say

_NAMED = 10
"""A sentence names up to so many places."""


def kind_text(kind: Kind, language: str) -> str:
    """Return what is wrong, in the words of a button.

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    return say(f"correction.kind.{kind}", language)


def reported_text(reported: Reported, language: str) -> str:
    """Return what the detail says of one correction."""
    key = "own_written" if reported.written else "own" if reported.own else "told"
    what = say(f"correction.what.{reported.kind}", language)
    return say(f"correction.{key}", language, what=what, date=long_date(reported.on, language))


def own_lines(found: Iterable[Reported], language: str) -> Iterator[str]:
    """Yield what was marked here."""
    return (reported_text(each, language) for each in found if each.own)


def status_text(correction: Correction, language: str, *, waits: bool = False) -> str:
    """Return what became of a correction, by whom and when."""
    if correction.status is Status.OPEN or correction.decided_on is None:
        return say("correction.status.open", language)
    key = "waits" if waits else correction.status.value
    by = reviewer_text(Reviewer(organization=correction.organization, role=correction.role))
    day = long_date(correction.decided_on, language)
    said = say(f"correction.status.{key}", language, date=day)
    who = say("correction.status.by", language, by=by) if by else ""
    why = say("correction.status.reason", language, reason=correction.reason) if correction.reason else ""
    return " ".join(filter(None, [said, who, why]))


def usual_reason(received: Received, language: str) -> str:
    """Return why a place that was reported closed is withdrawn, where nobody says it otherwise; "" for other kinds."""
    if received.correction.kind is not Kind.CLOSED:
        return ""
    return say("correction.closed_reason", language, date=long_date(received.correction.on, language))


def incoming_texts(incoming: Incoming, language: str, *, written: bool) -> Iterator[str]:
    """Yield how many corrections a file brings, and a sentence for each remark, with the places that it is about."""
    yield say(f"correction.{'read_in' if written else 'brings'}", language, count=len(incoming.corrections))
    for remark in dict.fromkeys(remark for remark, _ in incoming.remarks):
        names = [name or say("correction.no_name", language) for each, name in incoming.remarks if each is remark]
        yield remark_text(remark, names, language)


def remark_text(remark: Remark, names: list[str], language: str) -> str:
    """Return one remark on the places with those names."""
    more = "; …" if len(names) > _NAMED else ""
    return say(f"correction.remark.{remark}", language, count=len(names), places="; ".join(names[:_NAMED]) + more)

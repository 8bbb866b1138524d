"""The words of the work list: why a place stands in it, and its row, drawn and read aloud from one value."""

from PySide6.QtCore import QCoreApplication, QObject

from resources_db.dates import long_date
from resources_db.model import NOBODY_HAS_CHECKED, Domain
from resources_db.reviews.values import Hint, Why, WorkItem
from resources_db.units import format_about
from resources_db.wording import say
from ui.find.row_layout import domain_words, state_words
from ui.find.row_text import RowText, StateText
from ui.language import coded_words, language, number, title_words, unit
from ui.plain_text import BETWEEN, isolate


class WorkCount(QObject):
    """Says how many places there are."""

    def say(self, count: int) -> str:
        """Return "32 places"."""
        return self.tr("%Ln place(s)", "", count)


def why_words(why: Why) -> str:
    """Return why, in a few words: "Reports differ"."""
    return {
        Why.INCIDENT: QCoreApplication.translate("Work", "Something happened there"),
        Why.DISPUTED: QCoreApplication.translate("Work", "Reports differ"),
        Why.WAITING: QCoreApplication.translate("Work", "Waits for your yes"),
        Why.OUT_OF_DATE: QCoreApplication.translate("Work", "Check or report too old"),
        Why.NOT_ASSESSED: QCoreApplication.translate("Work", "Nobody has checked well enough"),
    }[why]


def chip_words(why: Why, count: int | None) -> str:
    """Return what stands on the button that picks one reason: "Reports differ (12)"; None is not counted yet."""
    return why_words(why) if count is None else f"{why_words(why)} ({number(count)})"


def count_words(why: Why, count: int | None) -> str:
    """Return a reason with its count as it is said aloud, and as a heading: "Reports differ: 12 places"."""
    if count is None:
        return why_words(why)
    return f"{why_words(why)}: {WorkCount().say(count)}"


def work_row(item: WorkItem) -> RowText:
    """Return the words of a row in the window's language."""
    said = language()
    police, immigration, id_and_data = (
        StateText(domain_words(line.domain, said), state_words(line.state, said)) for line in item.contact.lines
    )
    return RowText(
        title=title_words(item.title),
        far=_far(item),
        second=_second(item),
        phone=isolate(item.phone) if item.phone else "",
        states=(police, immigration, id_and_data),
    )


def _second(item: WorkItem) -> str:
    """Return why, in which domains (none named where it is all of them), since when, and what a rule hints at."""
    parts = [_short_why(item)]
    if 0 < len(item.domains) < len(Domain):
        named = ", ".join(domain_words(domain, language()) for domain in item.domains)
        parts = [f"{parts[0]}: {named}"]
    if item.since is not None:
        since = QCoreApplication.translate("Work", "since {date}")
        parts.append(since.format(date=long_date(item.since, language())))
    parts += [_hint(hint) for hint in item.hints]
    return BETWEEN.join(parts)


def _hint(hint: Hint) -> str:
    """Return what a rule of value would say of the place: "Type: Police, ask about ..."."""
    kind = coded_words().kinds[hint.kind].label.say(language())
    return say("rule.row", language(), column=isolate(hint.where), value=isolate(hint.text), kind=kind)


def _short_why(item: WorkItem) -> str:
    """Return why in the words of a row, which stands below the heading that says it in full."""
    if item.why is Why.NOT_ASSESSED and item.contact == NOBODY_HAS_CHECKED:
        return QCoreApplication.translate("Work", "Nobody has checked")
    if item.why is Why.NOT_ASSESSED:
        return QCoreApplication.translate("Work", "Still to check")
    return why_words(item.why)


def _far(item: WorkItem) -> str:
    """Return how far it is, in whole miles: on the phone nobody has to walk there."""
    if item.distance_m is None:
        return ""
    far = format_about(item.distance_m, unit()).replace(" ", "\N{NO-BREAK SPACE}")
    return QCoreApplication.translate("Distance", "about {distance}").format(distance=far)

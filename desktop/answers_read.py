"""The answers of a phone round as the window shows them."""

from collections.abc import Callable

from desktop.outcomes import told
from resources_db.model import Level
from resources_db.reviews.phone_values import Assumed, PhoneAnswers, Wrong
from resources_db.vocabulary import vocabulary
from resources_db.wording import say
from ui.directory.work_values import AnswersRead, RowLine
from ui.language import language, title_words
from ui.plain_text import isolate


def answers_read(found: PhoneAnswers) -> AnswersRead:
    """Return what the page shows of a filled file."""
    return AnswersRead(
        file_name=found.file,
        places=len(found.filled),
        effects=found.effects,
        wrong=[_wrong(each) for each in found.wrong],
        assumed=[RowLine(row=each.row, column=each.question, said=_assumed(each)) for each in found.assumed],
        blank=found.blank,
        known=found.known,
        passed_over=found.unknown_columns,
    )


def _wrong(wrong: Wrong) -> RowLine:
    return RowLine(row=wrong.row, column=wrong.column, value=wrong.value, said=told(wrong.problem))


def _assumed(each: Assumed) -> Callable[[], str]:
    def said() -> str:
        words = vocabulary()
        kind, level = words.kinds[each.kind].label, words.levels[Level.POSSIBLE].label
        values = {"kind": kind.say(language()), "level": level.say(language())}
        return say("review.assumed", language(), title=isolate(title_words(each.title)), **values)

    return said

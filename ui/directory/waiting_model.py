"""What came with files and waits for a yes, one row each with a tick of its own; none is ticked until a person does."""

from collections.abc import Sequence

from resources_db.dates import long_date
from resources_db.plain_text import one_line
from resources_db.reviews.texts import effect_texts, statement, waiting_text
from resources_db.reviews.values import Effect
from ui.directory.held_model import HeldModel
from ui.directory.values import HeldItem
from ui.directory.work_values import WaitingItem
from ui.language import language, title_words
from ui.notice import maker
from ui.plain_text import isolate

LONGEST = 300


class WaitingModel(HeldModel):
    """Two columns: what it says and where from (with the tick), and what a yes would change and why it waits."""

    told = ("what", "why")

    def show_waiting(self, items: Sequence[WaitingItem]) -> None:
        """Show these, none of them ticked: a yes holds for what it was given to."""
        self.show_held([self._row(item) for item in items])

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("What it says"), self.tr("What a yes changes")

    def _row(self, item: WaitingItem) -> HeldItem:
        title = title_words(one_line(item.waiting.title, LONGEST))
        return HeldItem(item.id, title, lambda: self._says(item), lambda: self._changes(item))

    def _says(self, item: WaitingItem) -> str:
        waiting = item.waiting
        day = long_date(waiting.arrived_on, language())
        origin = self.tr("From {source}, {date}.").format(source=isolate(waiting.source), date=day)
        if not waiting.source:
            origin = self.tr("From a field worker, {date}.").format(date=day)
        return f"{_stopped(statement(waiting.assessment, language()))} {origin}"

    def _changes(self, item: WaitingItem) -> str:
        if refused := maker(item.refused)():
            return refused
        said = [text for effect in item.effects for text in _effect(effect, item.waiting.title)]
        return " ".join([*said, waiting_text(item.waiting, language())])


def _effect(effect: Effect, title: str) -> list[str]:
    """Return what changes at one place, named where it is another one than the row is about."""
    texts = list(effect_texts(effect, language()))
    return texts if effect.title == title else [f"{isolate(one_line(effect.title, LONGEST))}: {' '.join(texts)}"]


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."

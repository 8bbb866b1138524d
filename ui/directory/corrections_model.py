"""Corrections, one row each: what was marked on this computer, and what came in from field workers."""

from collections.abc import Sequence

from resources_db.corrections.texts import kind_text
from resources_db.corrections.values import Mark, Received, Said, Status
from resources_db.dates import long_date
from resources_db.wording import say
from ui.directory.words_model import WordsModel
from ui.language import language, title_words
from ui.plain_text import isolate


class MarksModel(WordsModel[Mark]):
    """Four columns: the place, what is wrong there, the day, and whether it stands in a file."""

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these; where they are the same ones as before, whoever looks at a row stays there."""
        self.show_rows(marks, same=[mark.id for mark in marks] == [mark.id for mark in self.listed])

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Place"), self.tr("What is wrong"), self.tr("Day"), self.tr("In a file")

    def words(self, row: Mark, column: int) -> str:
        """Return what stands in a column of `row`."""
        written = self.tr("Yes") if row.written else self.tr("Not yet")
        return (title_words(row.stood.name), _what(row), long_date(row.on, language()), written)[column]


class ReceivedModel(WordsModel[Received]):
    """Four columns: the place, what is wrong there, the day, and what was decided."""

    def show_received(self, received: Sequence[Received]) -> None:
        """Show these; where they are the same ones as before, whoever looks at a row stays there."""
        same = [each.correction.id for each in received] == [each.correction.id for each in self.listed]
        self.show_rows(received, same=same)

    def row_of(self, correction_id: str) -> int:
        """Return the row of a correction, -1 for none."""
        return next((row for row, each in enumerate(self.listed) if each.correction.id == correction_id), -1)

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Place"), self.tr("What is wrong"), self.tr("Day"), self.tr("Decided")

    def words(self, row: Received, column: int) -> str:
        """Return what stands in a column of `row`."""
        correction = row.correction
        name = title_words(row.listing.title if row.listing else correction.stood.name)
        return (name, _what(correction), long_date(correction.on, language()), self._decided(row))[column]

    def _decided(self, row: Received) -> str:
        if row.waits:
            return self.tr("Waits for a yes in the work list")
        words = {
            Status.OPEN: say("correction.status.open", language()),
            Status.TAKEN: self.tr("Taken"),
            Status.DECLINED: self.tr("Declined"),
        }
        return words[row.correction.status]


def _what(said: Said) -> str:
    """Return what is wrong, and what somebody wrote about it."""
    what = kind_text(said.kind, language())
    return f"{what}. {isolate(said.note)}" if said.note else what

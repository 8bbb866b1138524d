"""The sentences for workers, one row a contact kind: what it is, and whether each language was read."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.reviews.tell_text import TellText
from ui.directory.words_model import WordsModel
from ui.language import coded_words, domain_name, language


@dataclass(frozen=True, slots=True)
class TellPair:
    """The sentence of one contact kind in both languages."""

    kind: str
    english: TellText
    spanish: TellText

    @property
    def texts(self) -> tuple[TellText, TellText]:
        """Return both, English first."""
        return self.english, self.spanish


def pairs_of(texts: Sequence[TellText]) -> tuple[TellPair, ...]:
    """Return the pairs of `texts`, in their order."""
    found = {(text.kind, text.language): text for text in texts}
    kinds = dict.fromkeys(text.kind for text in texts)
    return tuple(TellPair(kind, found[kind, "en"], found[kind, "es"]) for kind in kinds)


class TellsModel(WordsModel[TellPair]):
    """Four columns: the domain, the kind, and how the English and the Spanish sentence stand."""

    def show_pairs(self, pairs: Sequence[TellPair]) -> None:
        """Show these; where they are of the same kinds as before, whoever looks at a row stays there."""
        self.show_rows(pairs, same=[pair.kind for pair in pairs] == [pair.kind for pair in self.listed])

    def row_of(self, kind: str) -> int:
        """Return the row of a kind, -1 for none."""
        return next((row for row, pair in enumerate(self.listed) if pair.kind == kind), -1)

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("About"), self.tr("Where this is known"), self.tr("English"), self.tr("Spanish")

    def words(self, row: TellPair, column: int) -> str:
        """Return what stands in a column of `row`."""
        kind = coded_words().kinds[row.kind]
        return (domain_name(kind.domain), kind.label.say(language()), *map(self._standing, row.texts))[column]

    def _standing(self, text: TellText) -> str:
        return self.tr("Draft") if text.mark is None else self.tr("Reviewed")

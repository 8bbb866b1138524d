"""What a deed would change, a row a place: first what reads better or says less, because only a person may do that."""

from collections.abc import Sequence

from resources_db.plain_text import one_line
from resources_db.reviews.texts import better_first, effect_texts
from resources_db.reviews.values import Effect
from ui.directory.words_model import WordsModel
from ui.language import language, title_words

LONGEST = 300


class EffectsModel(WordsModel[Effect]):
    """Two columns: the place, and what is said of it before and after."""

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Show these."""
        self.show_rows(better_first(tuple(effects)))

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Place"), self.tr("What changes")

    def words(self, row: Effect, column: int) -> str:
        """Return what stands in a column of `row`."""
        return " ".join(effect_texts(row, language())) if column else title_words(one_line(row.title, LONGEST))

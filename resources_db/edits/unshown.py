"""Nothing reads better without a named yes: what is refused where nobody was shown it."""

from resources_db.acts.texts import better_texts
from resources_db.edits.values import EditEffects
from resources_db.errors import Refused
from resources_db.titles import said_title
from resources_db.wording import say

_NAMED = 10


class ReadsBetter(Refused):
    """Something would read better, and nobody was shown that.

    Attributes:
        effects: what it would make of the listings.
    """

    def __init__(self, effects: EditEffects) -> None:
        """Name what reads better."""
        super().__init__("edit.reads_better")
        self.effects = effects

    def text(self, language: str = "en") -> str:
        """Return the sentence, with what reads better in the words of `language`."""
        less = [said_title(each.title, language) for each in self.effects.effects if each.says_less][:_NAMED]
        places = f"{'; '.join(less)}." if less else ""
        what = " ".join(filter(None, (*better_texts(self.effects.better, language), places)))
        return say(f"error.{self.key}", language, what=what)


def refuse_unshown(found: EditEffects, shown: EditEffects | None) -> None:
    """Do nothing where nothing reads better, or exactly that was shown.

    Raises:
        ReadsBetter: something reads better and nobody was shown that.
    """
    if found.reads_better and found != shown:
        raise ReadsBetter(found)

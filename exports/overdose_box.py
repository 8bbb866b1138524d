"""What to do in an overdose, in our own words, for whoever wants it on a sheet.

Nothing of the law stands in it: that has a line of its own, and only where a fact is published (`sheet_law`).
"""

from exports.sheet_values import BoxCode, TextBox
from resources_db.vocabulary import phrase
from resources_db.wording import say

_LINES: dict[BoxCode, tuple[str, ...]] = {"overdose": ("overdose.signs", "overdose.act", "footer.emergency")}


def text_box(code: BoxCode, language: str) -> TextBox:
    """Return the box of that name in `language`.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    return TextBox(say(f"sheet.box.{code}", language), tuple(phrase(key, language) for key in _LINES[code]))

"""Words that tell whoever finds a sheet what it is about: drugs, police and courts, immigration.

They stand in `vocabulary/giveaway_words.json`, which says how it is read. Finding one too many costs a line on paper;
one too few can cost the person who carries it. So a word counts wherever it stands, however it is spelled.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from resources_db.shipped import shipped
from resources_db.wording import LANGUAGES

FILE = "giveaway_words.json"
ANY = "*"
SHORTEST_INSIDE = 5
"""Letters of a word that is looked for inside others: a shorter one would be found where nobody wrote it."""
_BETWEEN = re.compile(r"[\W_]+")
_SPACED_OUT = re.compile(r"(?<!\w)\w(?: \w)+(?!\w)")  # "i c e", and what was "I.C.E." or "p-o-l-i-c-e"


@dataclass(frozen=True, slots=True)
class GiveawayWords:
    """The list as two patterns: `words` for a text as folded words, `inside` for its letters without any space."""

    words: re.Pattern[str]
    inside: re.Pattern[str]

    def find(self, text: str) -> str:
        """Return the first word in `text` that is on the list, whole and as it is folded there; "" for none."""
        spaced = folded(text)
        together = _SPACED_OUT.sub(lambda found: found[0].replace(" ", ""), spaced)
        squeezed = spaced.replace(" ", "")
        tried = ((self.words, spaced), (self.words, together), (self.inside, spaced), (self.inside, squeezed))
        return next((_whole(found) for pattern, said in tried if (found := pattern.search(said))), "")


def _whole(found: re.Match[str]) -> str:
    """Return the words that a match lies in."""
    before = found.string[: found.start()].rpartition(" ")[2]
    return before + found[0] + found.string[found.end() :].partition(" ")[0]


def folded(text: str) -> str:
    """Return the words of `text` without case, accents and what shows nothing, one space between them."""
    shown = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", shown).casefold())
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return _BETWEEN.sub(" ", bare).strip()


def cannot_be_read(text: str) -> bool:
    """Return whether `text` has letters of other scripts, in which no word of the list would be found."""
    return any(letter.isalpha() and not letter.isascii() for letter in folded(text))


def giveaway(text: str) -> str:
    """Return the first word in `text` that no discreet sheet holds, "" for none."""
    return giveaway_words().find(text)


@cache
def giveaway_words() -> GiveawayWords:
    """Return the words that Porchlight comes with.

    Raises:
        ValueError: see `read_giveaway_words`.
    """
    table = json.loads(shipped("resources_db", "vocabulary", FILE).read_text(encoding="utf-8"))
    topics = [topic for name, topic in table.items() if name != "about"]
    return read_giveaway_words(word for topic in topics for language in LANGUAGES for word in topic[language])


def read_giveaway_words(listed: Iterable[str]) -> GiveawayWords:
    """Return the list in the shape of `vocabulary/giveaway_words.json`.

    Raises:
        ValueError: a word stands there twice, is not folded, or is too short to be looked for inside others.
    """
    words = list(listed)
    if twice := {word for word in words if words.count(word) > 1}:
        raise ValueError(f"giveaway words: {sorted(twice)} stand there twice")
    for word in words:
        bare = word.strip(ANY)
        if not bare or bare != folded(bare):
            raise ValueError(f"giveaway words: {word!r} is not folded")
        if word.startswith(ANY) and (" " in bare or len(bare) < SHORTEST_INSIDE):
            raise ValueError(f"giveaway words: {word!r} is too short, or two words, to be looked for inside others")
    anywhere = [word.strip(ANY) for word in words if word.startswith(ANY)]
    standing = (word.removesuffix(ANY) + ("" if word.endswith(ANY) else r"(?!\w)") for word in words)
    return GiveawayWords(
        re.compile(r"(?<!\w)(?:" + "|".join(word for word in standing if not word.startswith(ANY)) + ")"),
        re.compile("|".join(anywhere)),
    )

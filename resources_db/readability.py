"""How hard a text is to read, as a grade of school: for English and for Spanish, each by its own published formula.

English: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted personnel",
1975. Spanish: Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214, 1959, as corrected by Law, 2011
(words in a sentence, where the print of 1959 says sentences in a hundred words), and his own table of grades. What is
counted and why no library is taken: docs/decisions/readability.md.
"""

import re
from dataclasses import dataclass

from resources_db.plain_text import one_line

HARD_FROM = 7.0
"""The first grade that is too hard: what people read on paper is for sixth grade."""
LEAST_WORDS = 12
"""Fewer words tell nothing of how hard a text is: one name would decide."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s»”\"')\]]|$)|[\n•]+")
_STRONG, _WEAK, _STRESSED_WEAK = "aeoáéó", "iuü", "íú"
_GRADES = ((90.0, 4.0), (80.0, 5.0), (70.0, 6.0), (60.0, 8.0), (50.0, 10.0), (30.0, 13.0))
"""Fernández Huerta's table: from this score on the text is for that grade; "7th and 8th" counts as the harder one."""
_BEYOND = 16.0
_ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
_ENDINGS = r"(?:ly|less|ness|ment|ments|thing|things|time|times|fore|how|where|one)"
_SILENT = re.compile(
    rf"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouysxzcghl])es$|(?<=[aeiouy]l)es$|(?<=[^aeiouytd])ed$"
    rf"|(?<=[aeiouy][^aeiouy])e(?={_ENDINGS}$)|(?<=ev)e(?=ry|ning)"
)
"""An "e" that is not heard, with what follows it."""
_PARTED = re.compile(
    r"(?<![cstg])i[ao]|(?<![ctdf])ie(?=t|nt|nc)|(?<=sc)ie(?=nc)|(?<=[cd])rea(?=t)|(?<=[dr])ea$|(?<![qg])ua(?=[lt])"
    r"|(?<=[eoy])ing|ui(?=n)|oe(?=[mt])|(?<=[ds])n['’]t$"
)
"""Vowels that stand together and are heard apart, and "n't" after "is" or "did"."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted of a text: its sentences, its words without numbers, and their syllables."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Return the counts of both texts, one after the other."""
        return Counts(self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables)


def counts(text: str, language: str) -> Counts:
    """Return what is counted of `text` in `language`.

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    syllables = {"en": english_syllables, "es": spanish_syllables}[language]
    said = [found for part in _SENTENCE_END.split(text) if (found := _WORD.findall(one_line(part)))]
    spoken = [word for words in said for word in words]
    return Counts(len(said), len(spoken), sum(map(syllables, spoken)))


def grade(counted: Counts, language: str) -> float:
    """Return the grade of school in which one reads what was counted; 0.0 where that is nothing."""
    measure = {"en": _kincaid, "es": _huerta}[language]
    return measure(counted.words / counted.sentences, counted.syllables / counted.words) if counted.words else 0.0


def too_hard(text: str, language: str) -> bool:
    """Return whether a text of some length is harder than sixth grade."""
    counted = counts(text, language)
    return counted.words >= LEAST_WORDS and grade(counted, language) >= HARD_FROM


def _kincaid(words_in_sentence: float, syllables_in_word: float) -> float:
    return max(0.0, 0.39 * words_in_sentence + 11.8 * syllables_in_word - 15.59)


def _huerta(words_in_sentence: float, syllables_in_word: float) -> float:
    score = huerta_score(words_in_sentence, syllables_in_word)
    return next((told for least, told in _GRADES if score >= least), _BEYOND)


def huerta_score(words_in_sentence: float, syllables_in_word: float) -> float:
    """Return how easy a Spanish text is by Fernández Huerta: 100 and more for the easiest."""
    return 206.84 - 60.0 * syllables_in_word - 1.02 * words_in_sentence


def spanish_syllables(word: str) -> int:
    """Return how many syllables a Spanish word has.

    By the rules of the Academy's orthography: two strong vowels part, a weak one joins what stands beside it unless it
    bears the accent; "u" is silent in "que", "qui", "gue", "gui", and "y" is a vowel at the end of a word.
    """
    spelled = re.sub(r"(?<=q)u|(?<=g)u(?=[eéií])", "", word.casefold())
    spelled = re.sub(r"(?<=[aeiouáéíóú])h(?=[aeiouáéíóú])", "", spelled)
    spelled = re.sub(r"y(?![aeiouáéíóú])", "i", spelled)
    parts, before = 0, ""
    for letter in spelled:
        if letter in _STRONG + _WEAK + _STRESSED_WEAK:
            joined = (before and before in _WEAK and letter not in _STRESSED_WEAK) or (
                letter in _WEAK and before and before not in _STRESSED_WEAK
            )
            parts += 0 if joined else 1
        before = letter if letter in _STRONG + _WEAK + _STRESSED_WEAK else ""
    return max(parts, 1)


def english_syllables(word: str) -> int:
    """Return about how many syllables an English word has: its groups of vowels, but for the silent ones.

    English spells by no rule: of common words this counts four in a hundred wrongly.
    """
    spelled = word.casefold()
    groups = len(_ENGLISH_VOWELS.findall(_SILENT.sub("", spelled)))
    return max(groups + len(_PARTED.findall(spelled)), 1)

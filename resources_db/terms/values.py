"""What a source's own words for its services mean: values for store, window and command line."""

from collections.abc import Sequence
from dataclasses import dataclass

ENFORCEMENT = "ENFORCEMENT"
"""The meaning of a term that names an office of police, jails, supervision or immigration; it stands alone."""

Meaning = tuple[str, ...]
"""The categories that a term means, by code, or `ENFORCEMENT` alone; () means nothing here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a person says of one term of one source. None takes the word back: the rules hold again."""

    source: str
    term: str
    means: Meaning | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """One term of one source.

    Attributes:
        source: the source as a person calls it.
        term: as the source writes it; spellings that differ in case, accents or punctuation are one term.
        taxonomy: the vocabulary of the source, or the column of its file, that the term stands in.
        count: how many services that are listed today have it, 0 for a term that only a person's word speaks of.
        proposed: what the rules take it for.
        said: what a person says, None where nobody did.
    """

    source: str
    term: str
    taxonomy: str
    count: int
    proposed: Meaning
    said: Meaning | None = None

    @property
    def means(self) -> Meaning:
        """Return what holds: a person's word stands before a rule."""
        return self.proposed if self.said is None else self.said


@dataclass(frozen=True, slots=True, kw_only=True)
class TermHeld:
    """A word that waits for a named yes: places would leave the section of enforcement and stand among help.

    `id` is made of the word and these very places, so that a yes can never land on others. `titles` are theirs.
    """

    id: str
    word: Word
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsEffect:
    """What words come to.

    Attributes:
        words: those that say something else than what is kept already, the held ones among them.
        held: those that wait for a named yes; they are left out when the others are kept.
        offices: titles of places that become offices of enforcement, and answer no need any more.
        unmet: words of terms that no service of the source has today; kept for its next file.
    """

    words: tuple[Word, ...]
    held: tuple[TermHeld, ...] = ()
    offices: Sequence[str] = ()
    unmet: tuple[Word, ...] = ()

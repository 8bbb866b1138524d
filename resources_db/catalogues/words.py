"""What is said of catalogues: whether somebody has read one, and what its words say in English."""

from collections.abc import Iterator
from dataclasses import dataclass

from resources_db.catalogues.catalogue import Catalogue
from resources_db.dates import long_date
from resources_db.model import ReviewMark
from resources_db.reviews.tell_text import standing
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say


@dataclass(frozen=True, slots=True)
class ReviewedCatalogue:
    """A catalogue and who has read it; `mark` is None for a draft.

    `of_other_words` is the mark of a draft whose words have changed since somebody read them.
    """

    catalogue: Catalogue
    mark: ReviewMark | None = None
    of_other_words: ReviewMark | None = None


def standing_text(each: ReviewedCatalogue, language: str) -> str:
    """Return whether a catalogue was read: by whom, and when; else that it is a draft, and why where that is known.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    old = each.of_other_words
    if old is None:
        return standing(each.mark, language)
    day = long_date(old.on, language)
    return say("catalogues.of_other_words", language, organization=old.organization, date=day)


def words_of(catalogue: Catalogue, language: str) -> Iterator[str]:
    """Yield every word of a catalogue, each behind what it says in `language`, "en" or "es"."""
    for key, said in sorted({**catalogue.labels, **catalogue.sentences}.items()):
        yield say("catalogues.word", language, whole=_whole(key, language), said=said.replace("{date}", "…"))


def _whole(key: str, language: str) -> str:
    if key in vocabulary().phrases:
        return phrase(key, language, date="…", language="…")
    return say(key, language)

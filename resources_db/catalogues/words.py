"""What is said of catalogues: whether somebody has read one, and what its words say in English."""

from typing import TYPE_CHECKING

from resources_db.dates import long_date
from resources_db.reviews.tell_text import standing
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say

if TYPE_CHECKING:
    from resources_db.reviews.catalogue_reviews import ReviewedCatalogue


def standing_text(each: "ReviewedCatalogue", language: str) -> str:
    """Return whether a catalogue was read: by whom, and when; else that it is a draft, and why where that is known.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    old = each.of_other_words
    if old is None:
        return standing(each.mark, language)
    day = long_date(old.on, language)
    return say("catalogues.of_other_words", language, organization=old.organization, date=day)


def english_of(key: str) -> str:
    """Return what the words of `key` say in English, its values as they are named.

    Raises:
        KeyError: no words have that key.
    """
    if key in vocabulary().phrases:
        return phrase(key, "en", date="…", language="…")
    return say(key)

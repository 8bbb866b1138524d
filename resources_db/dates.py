"""Calendar days as a person reads them. Every date on a screen, a sheet or in an export's text comes from here."""

from datetime import date, timedelta
from functools import lru_cache

LIST_GOOD_FOR = timedelta(days=90)
"""How long a directory's data may go unchecked before a person is told, and the longest that a sheet is good for."""
CHECK_GOOD_FOR = timedelta(days=180)
"""How long what is said of a place counts as looked at: six months, after which directories of the field ask again."""
LOCALES = {"en": "en_US", "es": "es_US"}


@lru_cache(maxsize=1024)
def long_date(day: date, language: str = "en") -> str:
    """Return `day` with the month as a word: "October 2, 2026", "2 de octubre de 2026".

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    from babel.dates import format_date  # noqa: PLC0415 (the window opens before it shows any date)

    return format_date(day, "long", locale=LOCALES[language])


def brief_date(day: date, language: str = "en") -> str:
    """Return `day` with its month in a few letters, where there is no room for more: "Oct 2, 2026", "2 oct 2026".

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    from babel.dates import format_date  # noqa: PLC0415 (as above)

    return format_date(day, "medium", locale=LOCALES[language])

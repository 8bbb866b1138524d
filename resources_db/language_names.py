"""Languages as a reader of the window or a sheet calls them, whatever the source's file calls them."""

from functools import cache

from babel import Locale

from resources_db.catalogues import catalogue_of
from resources_db.sources.languages import code_of
from resources_db.wording import LANGUAGES, catalogue, say


@cache
def _code_by_name() -> dict[str, str]:
    """Return the code of each language by its English and its Spanish name, in lower case."""
    found: dict[str, str] = {}
    for reader in ("es", "en"):
        found |= {name.casefold(): code for code, name in Locale(reader).languages.items()}
    return found


def _code(language: str) -> str:
    """Return the code of a code or name, "" where it is neither.

    Codes are compared in their own case: "no" is Norwegian, "No" is an answer. Names that the CLDR does not list are
    understood as they are on import, and "Creole" alone is Haitian Creole there.
    """
    code = language.strip().replace("-", "_")
    if code in Locale("en").languages:
        return code
    return _code_by_name().get(code.casefold()) or code_of(language) or ""


def language_name(language: str, reader: str) -> str:
    """Return the name of `language`, a code or a name, in the language of the `reader`: any that a sheet can be in.

    What is neither a known code nor a known name is returned as it is. The catalogue has the names that the CLDR lacks
    in Spanish, and those that say more than their code: Mandarin is not any Chinese. They are in English and Spanish.

    Raises:
        BadInput: no sheet can be in the language of the reader.
    """
    whole = reader in LANGUAGES
    code = _code(language)
    for word in (language.strip().casefold(), code):
        if (key := f"sheet.language.{word}") in catalogue():
            return say(key, reader if whole else "en")
    if not whole and code in (own := catalogue_of(reader).languages):
        return own[code]
    names = Locale.parse(reader if whole else catalogue_of(reader).locale).languages
    return str(names.get(code) or Locale("en").languages.get(code) or language)

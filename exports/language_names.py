"""Languages as a reader of the sheet calls them, whatever the source's file calls them."""

from functools import cache

from babel import Locale


@cache
def _code_by_name() -> dict[str, str]:
    """Return the code of each language by its English and its Spanish name, in lower case."""
    found: dict[str, str] = {}
    for reader in ("es", "en"):
        found |= {name.casefold(): code for code, name in Locale(reader).languages.items()}
    return found


def language_name(language: str, reader: str) -> str:
    """Return the name of `language`, a code or a name, in the language of the `reader` ("en" or "es").

    What is neither a known code nor a known name is returned as it is.
    """
    english = Locale("en").languages
    code = language.strip().replace("-", "_")
    if code not in english:  # codes are compared in their own case: "no" is Norwegian, "No" is an answer
        code = _code_by_name().get(code.casefold(), "")
    return str(Locale(reader).languages.get(code) or english.get(code) or language)

"""What the words of an address say besides where it is: keep it secret, letters only, another country.

Read without accents, capitals and punctuation, in English and Spanish.
"""

import re
from collections.abc import Iterable
from functools import cache

from babel import Locale

from resources_db.places.names import plain_words

_STREET = (
    "street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|way|court|ct|boulevard|blvd|place|pl|circle|cir|highway|hwy"
    "|parkway|pkwy|plaza|plz|route|trail|trl|terrace|ter|pike|turnpike|square|sq|loop|alley|aly|bend|run|crossing|walk"
    "|calle|avenida|carretera|carr|camino|paseo|urb|urbanizacion|barrio|bo|km|kilometro|parcelas"
)
_SPANISH_STREET = r"(?:calle|avenida|ave|av|camino|paseo|carretera|callejon|plaza)"
_HAS_STREET = re.compile(rf"\b(?:{_STREET})\b|\b\d+[a-z]? [a-z]{{2,}}")

_BOX = re.compile(
    r"\b(?:p ?[o0] ?(?:box|bx|drawer)|pob|post(?:al)? office (?:box|bx|drawer)|(?:post|gpo|caller) box|lock ?box"
    r"|caller service"
    r"|apartado(?: postal| de correos?)?|apdo|casilla(?: postal| de correos?)?)(?: (?:no|num|number))?(?: \w*\d\w*)*"
    r"|^box(?: \w*\d\w*)+|^drawer \w+"
)

_UNTOLD = r"(?:confidential(?:ly)?|confidencial(?:es|mente)?|undisclosed|unpublished|unlisted|withheld)"
_UNTOLD_WORD = re.compile(rf"(?<!not )(?<!not a )(?<!non )(?<!isnt )(?<!no es )\b{_UNTOLD}\b")
_UNTOLD_PHRASE = re.compile(
    r"\b(?:secret|private|protected|hidden) (?:location|address|site)\b"
    r"|\b(?:address|location|site) (?:(?:is|are|will|be|being|kept) ){0,3}(?:not|never) (?:to )?(?:be )?\w*"
    r"(?:publish|list|public|given|give|available|provid|releas|shar|disclos|post|print)\w*"
    r"|\bnot (?:be )?disclosed\b"
    r"|\bno address (?:is )?(?:given|published|listed|released|available)\b"
    r"|\b(?:address|location)(?: \w+){0,3} (?:up)?on (?:request|intake|admission|referral|approval|screening)\b"
    r"|\b(?:address|location)(?: \w+){0,3} by (?:phone|telephone)(?: only)?\b"
    r"|\b(?:call|phone|contact|text)(?: \w+){0,4} (?:for|to (?:get|obtain|learn|know|find out))(?: \w+){0,3} "
    r"(?:address|location)\b"
    r"|\bdo not (?:publish|disclose|give out|share|print|release)\b"
    r"|\b(?:direccion|ubicacion|domicilio|localizacion|lugar|sitio) (?:(?:es|esta|son|muy) ){0,2}"
    r"(?:reservad|secret|protegid|privad|ocult)[oa]s?\b"
    r"|\b(?:direccion|ubicacion|domicilio|localizacion) no (?:(?:se|es|esta) ){0,2}"
    r"(?:divulg|public|revel|compart|dispon|da\b|pued)\w*"
    r"|\bno se (?:divulg|public|revel|compart|da)\w*(?: \w+){0,2} (?:direccion|ubicacion|domicilio)\b"
    r"|\b(?:sin|no) (?:divulgar|divulgad[oa]|revelad[oa]|publicad[oa])\b"
    r"|\b(?:llam[ea]|llamar|llamen|comuniquese|contacte|pregunte)(?: \w+){0,3} (?:para|por)(?: \w+){0,3} "
    r"(?:direccion|ubicacion|domicilio)\b"
    r"|\b(?:direccion|ubicacion|domicilio)(?: \w+){0,3} (?:a (?:peticion|solicitud)|al llamar|por telefono)\b"
    r"|^(?:reservad[oa]|private|privad[oa]|secret[oa]?|hidden)$"
)
_NAME_OF_STREET = re.compile(
    rf"\b\d+[a-z]? (?:(?:[nsew]|north|south|east|west) )?(?:{_UNTOLD}|secret|hidden) (?:{_STREET})\b"
    rf"|\b{_SPANISH_STREET}(?: de| la| el| del)* (?:confidencial|reservad[oa]|secret[oa])\b"
)
"""An English street needs its house number: "Confidential, St. Louis" is no street."""

_HOME = frozenset(
    {"us", "usa", "united states", "united states of america", "estados unidos", "ee uu", "eeuu", "america"}
    | {"pr", "puerto rico", "vi", "us virgin islands", "gu", "guam", "as", "american samoa", "mp", "um"}
)
_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
_OTHER_COUNTRIES = frozenset({"uk", "great britain", "england", "scotland", "wales", "can", "mex", "gbr", "dom", "cub"})


def says_confidential(text: str) -> bool:
    """Return whether the words of an address say that it is not for everybody, in English or Spanish.

    "Confidential", "Undisclosed location", "Call for address", "Confidencial", "Dirección reservada" and their like;
    not a street that bears such a name ("12 Confidential Way", "Calle Reservada"), and not "call for directions".
    """
    if _has_none(_UNTOLD_PARTS, text):
        return False
    words = _NAME_OF_STREET.sub("", " ".join(plain_words(text)))
    return bool(_UNTOLD_WORD.search(words) or _UNTOLD_PHRASE.search(words))


_ABOUT_ADDRESS = re.compile(
    rf"\b(?:address|location|site|whereabouts)(?: (?!not?\b)\w+){{0,2}} {_UNTOLD}\b"
    rf"|\b{_UNTOLD} (?:address|location|site)\b"
    rf"|\b(?:direccion|ubicacion|domicilio|lugar)(?: (?!not?\b)\w+){{0,2}} {_UNTOLD}\b"
)

_UNTOLD_STEMS = ("confiden", "undisclosed", "unpublished", "unlisted", "withheld")
_UNTOLD_PARTS = (
    *_UNTOLD_STEMS, "address", "location", "site", "secret", "privat", "privad", "protected", "hidden", "disclosed",
    "donot", "direccion", "ubicacion", "domicilio", "localizacion", "lugar", "sitio", "divulg", "revelad", "publicad",
    "reservad",
)  # fmt: skip
"""Letters of which a text that `says_confidential` finds something in has some: one for each of its patterns."""
_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalpha()}


def says_address_confidential(text: str) -> bool:
    """Return whether a description says of the address that it is not for everybody.

    A bare "confidential" there is mostly about counselling or tests, and does not count.
    """
    if _has_none(_UNTOLD_STEMS, text):
        return False
    words = " ".join(plain_words(text))
    return any(not _denied(words, found.start()) for found in _ABOUT_ADDRESS.finditer(words))


def _has_none(parts: Iterable[str], text: str) -> bool:
    """Return whether none of `parts` can stand in a text, by its letters alone: most texts have none of them."""
    if not text.isascii():
        return False
    letters = text.translate(_NO_LETTERS).casefold()
    return not any(part in letters for part in parts)


def _denied(words: str, start: int) -> bool:
    return words[:start].endswith(("not a ", "no ", "non ", "not "))


def only_post_box(*lines: str) -> bool:
    """Return whether an address is a post office box and nothing that a person could walk to."""
    words = " ".join(plain_words(" ".join(lines)))
    rest, boxes = _BOX.subn(" ", words)
    return boxes > 0 and not _HAS_STREET.search(rest)


def another_country(country: str) -> bool:
    """Return whether `country` (a code, or a name in English or Spanish) is one outside the United States."""
    name = " ".join(plain_words(country))
    return name not in _HOME and (name in _OTHER_COUNTRIES or name in _country_names())


@cache
def _country_names() -> frozenset[str]:
    names: set[str] = set()
    for language in ("en", "es"):
        territories = {str(code): str(name) for code, name in Locale(language).territories.items()}
        countries = {code: name for code, name in territories.items() if len(code) == 2 and code not in _NO_COUNTRY}
        names |= {code.lower() for code in countries} | {" ".join(plain_words(name)) for name in countries.values()}
    return frozenset(names - _HOME)

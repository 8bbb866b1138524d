"""What a term may be said to mean."""

from collections.abc import Sequence

from resources_db.errors import BadInput
from resources_db.plain_text import one_line
from resources_db.terms.values import ENFORCEMENT, Meaning
from resources_db.vocabulary import vocabulary

_SHOWN = 80


def meaning(codes: Sequence[str], term: str, file: str = "") -> Meaning:
    """Return what a person says that a term means, each code once.

    Raises:
        BadInput: a code is no category of the list's lowest level, is one that is only said of a single place, or
            stands beside `ENFORCEMENT`.
    """
    told = tuple(dict.fromkeys(codes))
    if told == (ENFORCEMENT,):
        return told
    for code in told:
        category = vocabulary().categories.get(code)
        if category is None or category.parent is None or category.people_only:
            raise BadInput("term.code", file=file, term=one_line(term, _SHOWN), code=one_line(code, _SHOWN))
    return told

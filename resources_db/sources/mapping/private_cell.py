"""A column that says whether an address is for everybody. What is not clear keeps the address back."""

_NO = frozenset(
    {"no", "n", "false", "f", "0", "0.0", "public", "público", "publico", "not private", "not confidential"}
)
_YES = frozenset({"yes", "y", "true", "t", "1", "1.0", "x", "si", "sí", "s"})
_YES_WORDS = _YES | {"private", "confidential", "privado", "privada", "confidencial"}
_PUBLIC_WORDS = _YES | {"public", "público", "publico"}


def withholds(cell: str) -> tuple[bool, bool]:
    """Return whether a cell of a "private" column keeps the address back, and whether it was understood."""
    told = " ".join(cell.casefold().split())
    if not told or told in _NO:
        return False, True
    return True, told in _YES_WORDS


def hides(cell: str) -> tuple[bool, bool]:
    """Return whether a cell of a "public" column keeps the address back, and whether it was understood."""
    told = " ".join(cell.casefold().split())
    return told not in _PUBLIC_WORDS, told in _PUBLIC_WORDS or told in _NO

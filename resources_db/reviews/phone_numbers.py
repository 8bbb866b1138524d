"""The number at which somebody is asked."""

from collections.abc import Sequence

from resources_db.model import Phone

_NOT_TO_CALL = frozenset({"fax", "tty", "textphone"})


def number_to_call(phones: Sequence[Phone]) -> str:
    """Return the first number at which somebody speaks, with its extension; "" where there is none."""
    phone = next((phone for phone in phones if phone.kind.casefold() not in _NOT_TO_CALL), None)
    if phone is None:
        return ""
    return f"{phone.number} x{phone.extension}" if phone.extension else phone.number

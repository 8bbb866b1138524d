"""The fields of one JSON object that a person wrote, read one by one; each refusal names the field and its value."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from resources_db.errors import BadInput
from resources_db.plain_text import one_line
from resources_db.wording import say

Code = TypeVar("Code", bound=StrEnum)
Value = TypeVar("Value")
SHOWN = 80
"""Characters of a value that a refusal repeats."""
_NEVER_NULL = {"level", "share"}
"""What null would not leave open: whether there is nothing, and that everybody may read it."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NotSo(BadInput):
    """A field whose value is of the wrong kind: the sentence says which kind is wanted, in the reader's language."""

    def __init__(self, field: str, value: object, wanted: str) -> None:
        """Name the field, what stands there, and a key of `draft.wanted.*`."""
        super().__init__("draft.wanted", field=field, value=shown(value))
        self._wanted = wanted

    def text(self, language: str = "en") -> str:
        """Return the sentence."""
        return say("error.draft.wanted", language, **self.values, wanted=say(f"draft.wanted.{self._wanted}", language))


def shown(value: object) -> str:
    """Return a value of JSON as a refusal repeats it."""
    return one_line(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), SHOWN)


class Fields:
    """The fields of one object, each read once and with its type."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Take what stands in the file; null is what is not stated, but for what nobody leaves open so."""
        self._names = values.keys()
        self._values = {field: value for field, value in values.items() if value is not None or field in _NEVER_NULL}

    def __contains__(self, field: str) -> bool:
        return field in self._values

    def refuse_others(self, known: Mapping[str, object]) -> None:
        """Do nothing where every field is one of `known`.

        Raises:
            BadInput: a field has another name: nothing that a person wrote is passed over in silence.
        """
        for field in self._names - known.keys():
            near = get_close_matches(field, known, n=1)
            key = "draft.unknown_near" if near else "draft.unknown"
            raise BadInput(key, field=shown(field), value=shown(self._values.get(field)), near="".join(near))

    def needed(self, field: str) -> None:
        """Do nothing where `field` is there.

        Raises:
            BadInput: it is missing.
        """
        if field not in self._values:
            raise BadInput("draft.missing", field=field)

    def text(self, field: str) -> str:
        """Return a text, "" where the field is missing.

        Raises:
            BadInput: it is none. The same holds for every function here.
        """
        return self._read(field, "", "text", lambda value: value if isinstance(value, str) else None)

    def flag(self, field: str) -> bool:
        """Return true or false, false where the field is missing."""
        return self._read(field, False, "flag", lambda value: value if isinstance(value, bool) else None)

    def day(self, field: str) -> date | None:
        """Return a calendar day, None where the field is missing."""
        return self._read(field, None, "day", _day)

    def needed_day(self, field: str) -> date:
        """Return a calendar day that has to be there."""
        day = self.day(field)
        if day is None:
            raise BadInput("draft.missing", field=field)
        return day

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts, each once, () where the field is missing."""
        return self._read(field, (), "texts", _texts)

    def pairs(self, field: str) -> tuple[tuple[str, str], ...]:
        """Return the pairs of an object of texts, () where the field is missing."""
        return self._read(field, (), "pairs", _pairs)

    def code(self, field: str, codes: type[Code], *, none: str) -> Code:
        """Return one of `codes`; `none` is the key of the refusal of a value that says that there is nothing."""
        value = self._values.get(field)
        if value is None or (isinstance(value, str) and value.strip().casefold() in _NOTHING):
            raise BadInput(none, field=field, value=shown(value))
        if value not in list(codes):
            raise BadInput("draft.code", field=field, value=shown(value), codes=", ".join(codes))
        return codes(value)

    def _read(self, field: str, missing: Value, wanted: str, read: Callable[[Any], Value | None]) -> Value:
        if field not in self._values:
            return missing
        found = read(self._values[field])
        if found is None:
            raise NotSo(field, self._values[field], wanted)
        return found


_NOTHING = frozenset({"", "none", "no", "n/a", "na", "null", "ninguno", "ninguna", "nada"})
"""What people and programs write where they have nothing to say."""


def _day(value: object) -> date | None:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return None
    return tuple(dict.fromkeys(value))


def _pairs(value: object) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        return None
    return tuple(value.items())

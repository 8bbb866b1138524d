"""The catalogue of sentences that are neither vocabulary nor window text: errors, problem lines, command line.

One JSON file an area in `messages/`: `{"error.not_found": {"en": "...", "es": "..."}}`. A message that counts
something has `{"en": {"one": "...", "other": "..."}}` and is chosen by the value named `count`.
"""

import json
from functools import cache
from typing import cast

from resources_db.shipped import shipped

LANGUAGES = ("en", "es")
Value = str | int | float
Message = dict[str, str | dict[str, str]]


@cache
def catalogue() -> dict[str, Message]:
    """Return every message by key.

    Raises:
        ValueError: a key stands in two files.
    """
    found: dict[str, Message] = {}
    for file in sorted(shipped("resources_db", "messages").glob("*.json")):
        messages = cast("dict[str, Message]", json.loads(file.read_text(encoding="utf-8")))
        if twice := found.keys() & messages.keys():
            raise ValueError(f"{file.name} repeats {sorted(twice)}")
        found |= messages
    return found


def say(key: str, language: str = "en", **values: Value) -> str:
    """Return the message `key` in `language` ("en" or "es"), filled with `values`.

    Raises:
        KeyError: no such message, language or value.
    """
    message = catalogue()[key][language]
    if isinstance(message, dict):
        message = message["one" if values["count"] == 1 else "other"]
    return message.format(**values)

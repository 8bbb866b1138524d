"""JSON from a stranger: one document, one a line or one after the other, and never deeper than a record is."""

import json
import math
import re
from collections.abc import Iterator

from resources_db.errors import BadInput
from resources_db.sources.notes import Notes

LONGEST_INTEGER = 18
"""Digits; every integer up to here fits where SQLite stores it. A longer one stays text, as an id may be one."""
DEEPEST = 60
"""Levels of nesting; a whole record of the standard has about 20."""

_SOMETHING = re.compile(r"[^ \t\r\n]")


def documents(text: str, file: str, notes: Notes, *, as_written: bool = False) -> Iterator[tuple[int, object]]:
    """Yield (line, document): one document from line 1, or one for each line of newline-delimited JSON. Documents that
    stand one after the other are numbered from 1 instead.

    Of two properties of one name the first is kept and the other noted, as is a line that is broken. NaN, Infinity
    and numbers past what can be stored are left as text; all numbers are where they are wanted `as_written`.

    Raises:
        BadInput: not JSON, or nested too deeply.
    """
    yield from _Parser(file, notes, as_written=as_written).documents(text)


class _Parser:
    """Parses the documents of one file."""

    def __init__(self, file: str, notes: Notes, *, as_written: bool) -> None:
        """Remember the file for errors and notes."""
        self._file = file
        self._notes = notes
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_constant=self._constant,
            parse_float=str if as_written else _finite,
            parse_int=str if as_written else _bounded,
        )
        self._line = 0

    def documents(self, text: str) -> Iterator[tuple[int, object]]:
        try:
            whole = self._parse(text)
        except json.JSONDecodeError:
            yield from self._lines(text) if self._is_lines(text) else self._one_after_the_other(text)
        else:
            yield 1, whole

    def _is_lines(self, text: str) -> bool:
        first = next((line for line in text.split("\n", 2) if line.strip()), "")
        try:
            return isinstance(self._parse(first), dict)
        except json.JSONDecodeError:
            return False

    def _lines(self, text: str) -> Iterator[tuple[int, object]]:
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            self._line = number
            try:
                yield number, self._parse(line)
            except json.JSONDecodeError:
                self._notes.add("json_line", self._file, number, value=line)

    def _one_after_the_other(self, text: str) -> Iterator[tuple[int, object]]:
        at = number = 0
        while start := _SOMETHING.search(text, at):
            try:
                found, at = self._decode(text, start.start())
            except json.JSONDecodeError as error:
                raise BadInput("source_json_broken", file=self._file, row=error.lineno, column=error.colno) from error
            number += 1
            yield number, found

    def _parse(self, text: str) -> object:
        start = _SOMETHING.search(text)
        found, end = self._decode(text, start.start() if start else 0)
        if rest := _SOMETHING.search(text, end):
            raise json.JSONDecodeError("Extra data", text, rest.start())
        return found

    def _decode(self, text: str, start: int) -> tuple[object, int]:
        """Return the document that begins at `start`, and where it ends."""
        try:
            found, end = self._decoder.raw_decode(text, start)
        except RecursionError as error:
            raise BadInput("source_json_deep", file=self._file, limit=DEEPEST) from error
        if _deeper_than(found, DEEPEST):
            raise BadInput("source_json_deep", file=self._file, limit=DEEPEST)
        return found, end

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        """Keep the first of two properties of one name, as a reader from the top would, and note the other."""
        found = dict(pairs)
        if len(found) != len(pairs):
            found = {}
            for key, value in pairs:
                if key in found:
                    self._notes.add("json_key_twice", self._file, self._line, key, value)
                else:
                    found[key] = value
        return found

    def _constant(self, told: str) -> str:
        self._notes.add("not_a_number", self._file, self._line, value=told)
        return told


def _finite(told: str) -> float | str:
    number = float(told)
    return number if math.isfinite(number) else told


def _bounded(told: str) -> int | str:
    return int(told) if len(told) <= LONGEST_INTEGER else told


def _deeper_than(document: object, limit: int) -> bool:
    """Return whether lists and objects stand in each other more than `limit` times, without recursion of our own."""
    level = [document]
    for _ in range(limit):
        level = [
            part
            for whole in level
            for part in (whole.values() if isinstance(whole, dict) else whole if isinstance(whole, list) else ())
            if isinstance(part, dict | list)
        ]
        if not level:
            return False
    return True

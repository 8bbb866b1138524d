"""Messages of the Internet Printing Protocol, as bytes: RFC 8010, as far as a sheet needs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from struct import Struct
from struct import error as struct_error

VERSION = (2, 0)


class Operation(IntEnum):
    """What is asked for; the last two are CUPS's own."""

    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001
    CUPS_GET_PRINTERS = 0x4002


class Tag(IntEnum):
    """What a group of attributes, or a value, is."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_WITH_LANGUAGE = 0x35
    NAME_WITH_LANGUAGE = 0x36
    END_COLLECTION = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


Value = int | bool | str | tuple[int, int]
Attributes = Mapping[str, tuple[Value, ...]]
Given = tuple[Tag, str, Sequence[int | bool | str]]
"""An attribute to ask with: what its values are, its name, its values."""
_HEAD, _SHORT, _LONG, _PAIR = Struct(">BBHI"), Struct(">H"), Struct(">i"), Struct(">ii")
_FIRST_VALUE, _LAST_NO_VALUE = 0x10, 0x1F
"""Tags below are of groups; those up to the second say that there is no value."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: its status, and its groups of attributes with the tag of each."""

    status: int
    groups: tuple[tuple[int, Attributes], ...]

    def of(self, tag: Tag) -> list[Attributes]:
        """Return the groups of one kind, in order."""
        return [attributes for kind, attributes in self.groups if kind == tag]


def encoded(operation: Operation, asked: Sequence[Given], job: Sequence[Given] = ()) -> bytes:
    """Return a request: what is `asked` of the printer, and how a `job` is to be printed; a document follows it."""
    spoken: Sequence[Given] = (
        (Tag.CHARSET, "attributes-charset", ("utf-8",)),
        (Tag.LANGUAGE, "attributes-natural-language", ("en",)),
    )
    parts = [_HEAD.pack(*VERSION, operation, 1), bytes([Tag.OPERATION])]
    parts += [_attribute(*given) for given in (*spoken, *asked)]
    if job:
        parts += [bytes([Tag.JOB]), *(_attribute(*given) for given in job)]
    return b"".join((*parts, bytes([Tag.END])))


def _attribute(tag: Tag, name: str, values: Sequence[int | bool | str]) -> bytes:
    """Return an attribute; of its values all but the first have no name."""
    named = (name, *("" for _ in values[1:]))
    both = zip(named, values, strict=True)
    return b"".join(bytes([tag]) + _sized(each.encode()) + _sized(_value(value)) for each, value in both)


def _sized(text: bytes) -> bytes:
    return _SHORT.pack(len(text)) + text


def _value(value: int | bool | str) -> bytes:
    if isinstance(value, bool):
        return bytes([value])
    return _LONG.pack(value) if isinstance(value, int) else value.encode()


def decoded(message: bytes) -> Reply:
    """Return the reply that `message` is.

    Raises:
        ValueError: it is none, or breaks off.
    """
    try:
        _major, _minor, status, _number = _HEAD.unpack_from(message)
        return Reply(status, tuple(_groups(message)))
    except (struct_error, IndexError, UnicodeDecodeError) as error:
        raise ValueError("no reply of a printer") from error


def _groups(message: bytes) -> Iterator[tuple[int, Attributes]]:
    at, kind, found = _HEAD.size, 0, dict[str, tuple[Value, ...]]()
    name, depth = "", 0
    while True:
        tag, at = message[at], at + 1
        if tag < _FIRST_VALUE:
            if kind:
                yield kind, found
            kind, found = tag, {}
            if tag == Tag.END:
                return
            continue
        said, at = _text(message, at)
        data, at = _text(message, at)
        depth -= tag == Tag.END_COLLECTION
        name = said.decode() if said and not depth else name
        if not depth:
            found[name] = (*found.get(name, ()), *_values(tag, data))
        depth += tag == Tag.COLLECTION


def _text(message: bytes, at: int) -> tuple[bytes, int]:
    [length] = _SHORT.unpack_from(message, at)
    begin, end = at + _SHORT.size, at + _SHORT.size + length
    if end > len(message):
        raise IndexError
    return message[begin:end], end


def _values(tag: int, data: bytes) -> tuple[Value, ...]:
    """Return the value of an attribute, none where it has none or is of a kind that no sheet needs."""
    match tag:
        case Tag.INTEGER | Tag.ENUM:
            return _LONG.unpack(data)
        case Tag.BOOLEAN:
            return (data != b"\0",)
        case Tag.RANGE:
            return (_PAIR.unpack(data),)
        case Tag.TEXT_WITH_LANGUAGE | Tag.NAME_WITH_LANGUAGE:
            text, _end = _text(data, _text(data, 0)[1])
            return (text.decode(),)
        case Tag.COLLECTION | Tag.END_COLLECTION:
            return ()
        case _:
            return () if tag <= _LAST_NO_VALUE else (data.decode(errors="replace"),)

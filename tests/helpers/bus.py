"""A D-Bus connection in a page of code, over a Unix socket alone: Qt's own cannot read the structures of AT-SPI.

Written after the D-Bus Specification, "Message Protocol" and "Authentication Protocol". Values are Python's own: a
structure is a tuple, an array a list, a dictionary a list of pairs, a variant the value in it.
"""

import os
import re
import socket  # noqa: TID251 (a local one; D-Bus over the network is not spoken here)
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Self

Value = Any
"""What a signature says; Python's types cannot."""

_FIXED = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "b": "I", "x": "q", "t": "Q", "d": "d"}
_ALIGNED = {"y": 1, "n": 2, "q": 2, "x": 8, "t": 8, "d": 8, "(": 8, "{": 8, "v": 1, "g": 1}
_CALL, _RETURN, _ERROR, _SIGNAL = 1, 2, 3, 4
_PATH, _INTERFACE, _MEMBER, _ERROR_NAME, _REPLY_TO, _TO, _FROM, _SIGNATURE = range(1, 9)
_CLOSING = {"(": ")", "{": "}"}
PATIENCE_S = 20.0


class BusError(Exception):
    """What the other side answered instead of a value."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `arguments` in the order of its signature."""

    kind: int
    sender: str
    path: str
    member: str
    reply_to: int
    arguments: tuple[Value, ...]


def types_of(signature: str) -> Iterator[str]:
    """Yield the complete types of a signature: "sa(so)u" gives "s", "a(so)", "u"."""
    while signature:
        size = _first(signature)
        yield signature[:size]
        signature = signature[size:]


def _first(signature: str) -> int:
    """Return how many letters the first complete type has."""
    if signature[0] == "a":
        return 1 + _first(signature[1:])
    if signature[0] not in _CLOSING:
        return 1
    size = 1
    while signature[size] != _CLOSING[signature[0]]:
        size += _first(signature[size:])
    return size + 1


class _Writer:
    """Puts values into bytes, little end first."""

    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, kind: str, value: Value) -> None:
        self.align(_ALIGNED.get(kind[0], 4))
        if kind in _FIXED:
            self.data += struct.pack("<" + _FIXED[kind], value)
        elif kind in "so":
            text = str(value).encode()
            self.data += struct.pack("<I", len(text)) + text + b"\0"
        elif kind == "g":
            self.data += bytes([len(value)]) + str(value).encode() + b"\0"
        elif kind == "v":
            inner, held = value
            self.write("g", inner)
            self.write(inner, held)
        elif kind[0] == "a":
            self._write_array(kind[1:], value)
        else:
            for inner, held in zip(types_of(kind[1:-1]), value, strict=True):
                self.write(inner, held)

    def _write_array(self, inner: str, values: Value) -> None:
        at = len(self.data)
        self.data += b"\0\0\0\0"
        self.align(_ALIGNED.get(inner[0], 4))
        begin = len(self.data)
        for value in values:
            self.write(inner, value)
        struct.pack_into("<I", self.data, at, len(self.data) - begin)

    def align(self, to: int) -> None:
        self.data += b"\0" * (-len(self.data) % to)


@dataclass(slots=True)
class _Reader:
    """Takes values out of bytes."""

    data: bytes
    order: str
    at: int = 0

    def read(self, kind: str) -> Value:
        self.align(_ALIGNED.get(kind[0], 4))
        if kind in _FIXED:
            return self._fixed(kind)
        if kind in "so":
            return self._text(self._fixed("u"))
        if kind == "g":
            return self._text(self._fixed("y"))
        if kind == "v":
            return self.read(self.read("g"))
        if kind[0] == "a":
            return list(self._array(kind[1:]))
        return tuple(self.read(inner) for inner in types_of(kind[1:-1]))

    def _fixed(self, kind: str) -> Value:
        form = self.order + _FIXED[kind]
        [value] = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return bool(value) if kind == "b" else value

    def _text(self, size: int) -> str:
        text = self.data[self.at : self.at + size].decode()
        self.at += size + 1
        return text

    def _array(self, inner: str) -> Iterator[Value]:
        size = self._fixed("u")
        self.align(_ALIGNED.get(inner[0], 4))
        end = self.at + size
        while self.at < end:
            yield self.read(inner)

    def align(self, to: int) -> None:
        self.at += -self.at % to


@dataclass(slots=True)
class Bus:
    """One connection. Signals that come while an answer is awaited are kept in `signals`."""

    _socket: socket.socket
    signals: list[Message] = field(default_factory=list)
    _serials: Iterator[int] = field(default_factory=lambda: count(1))

    @classmethod
    def connect(cls, address: str) -> Self:
        """Connect to an address such as "unix:path=/run/bus,guid=..."."""
        found = re.match(r"unix:(path|abstract)=([^,;]+)", address)
        if found is None:
            raise BusError(f"no Unix socket: {address}")
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(PATIENCE_S)
        connection.connect(("\0" if found[1] == "abstract" else "") + found[2])
        connection.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        if not connection.recv(1024).startswith(b"OK "):
            raise BusError("the bus does not know us")
        connection.sendall(b"BEGIN\r\n")
        made = cls(connection)
        made.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")
        return made

    def close(self) -> None:
        self._socket.close()

    def call(
        self, to: str, path: str, interface: str, member: str, signature: str = "", *arguments: Value
    ) -> tuple[Value, ...]:
        """Call a method and return what it answers.

        Raises:
            BusError: it answers with an error.
        """
        serial = next(self._serials)
        fields = [(_PATH, ("o", path)), (_INTERFACE, ("s", interface)), (_MEMBER, ("s", member)), (_TO, ("s", to))]
        if signature:
            fields.append((_SIGNATURE, ("g", signature)))
        body = _Writer()
        for kind, value in zip(types_of(signature), arguments, strict=True):
            body.write(kind, value)
        message = _Writer()
        for kind, value in zip("yyyyuu", (ord("l"), _CALL, 0, 1, len(body.data), serial), strict=True):
            message.write(kind, value)
        message.write("a(yv)", fields)
        message.align(8)
        self._socket.sendall(message.data + body.data)
        return self._answer(serial)

    def listen(self, rule: str) -> None:
        """Let signals come that `rule` describes."""
        bus = "org.freedesktop.DBus"
        self.call(bus, "/org/freedesktop/DBus", bus, "AddMatch", "s", rule)

    def next_signal(self) -> Message:
        """Return the next signal, waited for if need be.

        Raises:
            TimeoutError: none comes.
        """
        while not self.signals:
            self._take(self._receive())
        return self.signals.pop(0)

    def _answer(self, serial: int) -> tuple[Value, ...]:
        while True:
            message = self._receive()
            if message.reply_to != serial:
                self._take(message)
            elif message.kind == _ERROR:
                raise BusError(*message.arguments)
            else:
                return message.arguments

    def _take(self, message: Message) -> None:
        if message.kind == _SIGNAL:
            self.signals.append(message)

    def _receive(self) -> Message:
        start = self._exactly(16)
        order = "<" if start[:1] == b"l" else ">"
        body_size, _serial, fields_size = struct.unpack_from(order + "III", start, 4)
        head = _Reader(start + self._exactly(fields_size + -fields_size % 8), order, 12)
        fields = dict(head.read("a(yv)"))
        body = _Reader(self._exactly(body_size), order)
        arguments = tuple(body.read(kind) for kind in types_of(fields.get(_SIGNATURE, "")))
        sender, path, member = (str(fields.get(name, "")) for name in (_FROM, _PATH, _MEMBER))
        return Message(start[1], sender, path, member, int(fields.get(_REPLY_TO, 0)), arguments)

    def _exactly(self, size: int) -> bytes:
        data = bytearray()
        while len(data) < size:
            part = self._socket.recv(size - len(data))
            if not part:
                raise BusError("the bus is gone")
            data += part
        return bytes(data)

"""One question to the print system: HTTP over its Unix socket, and over nothing else.

Whoever waits for the answer can stop: it is looked for in short steps.
"""

from __future__ import annotations

import http.client
import selectors
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from resources_db.errors import EnvironmentProblem

MOST_BYTES = 8_000_000
"""An answer that is longer is none: a hundred printers tell of themselves in a tenth of it."""
_PIECE = 16_384
_STEP_SECONDS = 0.05
_LONGEST_READ = 5.0
_OK = 200
_PROBLEMS = {401: "print.not_allowed", 403: "print.not_allowed", 404: "print.gone"}
StillWanted = Callable[[], None]
"""Is asked again and again while there is nothing to do but wait; raises to stop."""


class _Connection(http.client.HTTPConnection):
    def __init__(self, socket_file: Path, patience: float) -> None:
        super().__init__("localhost", timeout=min(patience, _LONGEST_READ))
        self._socket_file = socket_file

    def connect(self) -> None:
        """Open the Unix socket: no name is looked up, and no port is asked."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._socket_file))


def post(socket_file: Path, path: str, message: bytes, *, patience: float, wanted: StillWanted) -> bytes:
    """Send `message` to `path`, and return the answer; `patience` is in seconds without a sign of life.

    Raises:
        EnvironmentProblem: nobody is there, nobody answers, or the print system does not let us.
    """
    with closing(_Connection(socket_file, patience)) as connection:
        try:
            return _answer(connection, path, message, patience, wanted)
        except TimeoutError as error:
            raise EnvironmentProblem("print.silent") from error
        except (OSError, http.client.HTTPException) as error:
            raise EnvironmentProblem("print.unreachable") from error


def _answer(connection: _Connection, path: str, message: bytes, patience: float, wanted: StillWanted) -> bytes:
    connection.connect()

    def pieces() -> Iterator[bytes]:
        for begin in range(0, len(message), _PIECE):
            wanted()
            _wait(connection.sock, selectors.EVENT_WRITE, patience, wanted)
            yield message[begin : begin + _PIECE]

    headers = {"Content-Type": "application/ipp", "Content-Length": str(len(message))}
    with suppress(BrokenPipeError, ConnectionResetError):  # who refuses answers before everything has come
        connection.request("POST", path, pieces(), headers)
    _wait(connection.sock, selectors.EVENT_READ, patience, wanted)
    with connection.getresponse() as answer:
        said = answer.read(MOST_BYTES + 1) if answer.status == _OK else b""
    if answer.status != _OK:
        raise EnvironmentProblem(_PROBLEMS.get(answer.status, "print.unclear"))
    if len(said) > MOST_BYTES:
        raise EnvironmentProblem("print.unclear")
    return said


def _wait(sock: socket.socket, event: int, patience: float, wanted: StillWanted) -> None:
    until = time.monotonic() + patience
    with selectors.DefaultSelector() as selector:
        selector.register(sock, event)
        while not selector.select(_STEP_SECONDS):
            wanted()
            if time.monotonic() > until:
                raise TimeoutError

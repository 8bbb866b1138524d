"""A print system for what a real one does rarely: it hangs, breaks off, or says nonsense. At a Unix socket, as CUPS."""

from __future__ import annotations

import socket  # noqa: TID251 (a local one, as CUPS has)
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest

Answering = Callable[[socket.socket], object]


def silent(_client: socket.socket) -> None:
    """Take everything and say nothing."""


def saying(answer: bytes) -> Answering:
    """Return what says `answer`, whatever is asked, and hangs up."""

    def answering(client: socket.socket) -> None:
        client.recv(100_000)
        client.sendall(answer)
        client.shutdown(socket.SHUT_RDWR)

    return answering


def http(body: bytes, status: str = "200 OK") -> bytes:
    """Return an answer in HTTP."""
    return f"HTTP/1.1 {status}\r\nContent-Type: application/ipp\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


@contextmanager
def listening(at: Path, answering: Answering) -> Iterator[Path]:
    """Listen at the socket file `at`, and let `answering` have everybody who comes; they are let go at the end."""
    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("no Unix sockets here")
    clients: list[socket.socket] = []
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(at))
    server.listen()

    def serve() -> None:
        with suppress(OSError):  # the end
            while True:
                client, _name = server.accept()
                clients.append(client)
                with suppress(OSError):
                    answering(client)

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield at
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()
        for client in clients:
            client.close()

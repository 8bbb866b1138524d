"""Print systems that hang, break off or say nonsense: told in plain words, and never waited for without end."""

from __future__ import annotations

import socket  # noqa: TID251 (a local one, as CUPS has)
from pathlib import Path

import pytest

from desktop.printing.cups import Cups
from desktop.printing.ipp import Operation, Tag, encoded
from resources_db.errors import Cancelled, EnvironmentProblem
from tests.helpers.rare_printers import Answering, http, listening, saying, silent
from ui.sheet.print_values import SHEETS, PrintChoices, Printer

PRINTER = Printer(name="Office", path="/printers/Office", title="Office")
BREAKING_OFF = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort"


@pytest.mark.parametrize(
    ("answering", "key"),
    [
        (silent, "print.silent"),
        (saying(b""), "print.unreachable"),
        (saying(b"hello\r\n\r\n"), "print.unreachable"),
        (saying(BREAKING_OFF), "print.unclear"),
        (saying(http(b"")), "print.unclear"),
        (saying(http(b"\x02\x00\x00\x00\x00\x00\x00\x01\x04\x44\x00\xff")), "print.unclear"),
        (saying(http(b"", "401 Unauthorized")), "print.not_allowed"),
        (saying(http(b"", "403 Forbidden")), "print.not_allowed"),
        (saying(http(b"", "404 Not Found")), "print.gone"),
        (saying(http(b"", "426 Upgrade Required")), "print.unclear"),
        (saying(http(b"\x00" * 8_000_001)), "print.unclear"),
    ],
)
def test_told_as_a_problem_of_the_machine(tmp_path: Path, answering: Answering, key: str) -> None:
    with listening(tmp_path / "cups.sock", answering) as file, pytest.raises(EnvironmentProblem) as problem:
        Cups(file, patience=0.2 if answering is silent else 60).printers()
    assert problem.value.key == key
    assert problem.value.text("en") != problem.value.text("es")


def test_nobody_listens(tmp_path: Path) -> None:
    with listening(tmp_path / "cups.sock", silent) as file:
        pass
    with pytest.raises(EnvironmentProblem) as problem:
        Cups(file).printers()
    assert problem.value.key == "print.unreachable"


def test_a_socket_that_hangs_can_be_left(tmp_path: Path) -> None:
    looks: list[int] = []

    def leave() -> None:
        looks.append(1)
        if len(looks) == 3:
            raise Cancelled

    with listening(tmp_path / "cups.sock", silent) as file, pytest.raises(Cancelled):
        Cups(file, patience=3_600).printers(leave)


def test_a_printer_that_has_no_free_buffer_hangs_no_longer_than_its_patience(tmp_path: Path) -> None:
    choices = PrintChoices(printer=PRINTER)
    with listening(tmp_path / "cups.sock", silent) as file, pytest.raises(EnvironmentProblem) as problem:
        Cups(file, patience=0.2).send(b"x" * 5_000_000, choices, SHEETS["letter"])
    assert problem.value.key == "print.silent"


@pytest.mark.parametrize(
    ("answer", "key"), [(b"", "print.lost_sight"), (http(b"", "403 Forbidden"), "print.not_allowed")]
)
def test_a_sheet_that_may_have_come_through_is_not_called_unprinted(tmp_path: Path, answer: bytes, key: str) -> None:
    made = encoded(Operation.CREATE_JOB, (), [(Tag.INTEGER, "job-id", (7,))])
    said = [http(made[:2] + b"\x00\x00" + made[4:]), answer]

    def in_turn(client: socket.socket) -> None:
        saying(said.pop(0) if said else b"")(client)

    with listening(tmp_path / "cups.sock", in_turn) as file, pytest.raises(EnvironmentProblem) as problem:
        Cups(file).send(b"x" * 500, PrintChoices(printer=PRINTER), SHEETS["letter"])
    assert problem.value.key == key


def test_a_print_system_without_printers(tmp_path: Path) -> None:
    nothing = encoded(Operation.CUPS_GET_PRINTERS, ()).replace(b"\x40\x02", b"\x04\x06", 1)  # not found
    with listening(tmp_path / "cups.sock", saying(http(nothing))) as file, pytest.raises(EnvironmentProblem) as problem:
        Cups(file).printers()
    assert problem.value.key == "no_printer"
    assert nothing.endswith(bytes([Tag.END]))

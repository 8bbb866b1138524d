"""Printers of CUPS, and one sheet on its way through them: as the PDF that it is.

Nothing is written down here, and no socket but CUPS's own is opened. The job is called "Sheet" and nobody's.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from desktop.printing.ipp import Attributes, Given, Operation, Reply, Tag, decoded, encoded
from desktop.printing.local_http import StillWanted, post
from desktop.printing.states import WAITS
from desktop.printing.told import ACROSS, ASKED, BOTH_SIDES, COLOUR, GREY, held_up_by, number_of, printer_of, text_of
from resources_db.errors import EnvironmentProblem, PorchlightError
from resources_db.sources.records import Progress
from resources_db.wording import say
from ui.sheet.print_values import Paper, PrintChoices, Printer

PATIENCE = 15.0
"""Seconds for which a print system may be silent: a loaded one answers within one."""
SECONDS_BETWEEN_LOOKS = 0.3
_STEP_SECONDS = 0.05
_PENDING, _HELD, _JOB_STOPPED, _CANCELED, _COMPLETED = 3, 4, 6, 7, 9
"""RFC 8011, job-state; from "canceled" on nothing comes any more."""
_NOBODY: Given = (Tag.NAME, "requesting-user-name", ("anonymous",))
_REFUSALS = {
    0x0401: "print.not_allowed",
    0x0402: "print.not_allowed",
    0x0403: "print.not_allowed",
    0x0406: "print.gone",
    0x0407: "print.gone",
    0x040A: "print.no_pdf",
    0x0506: "print.not_taking",
}
"""What a status means for who wants to print (RFC 8011, appendix B)."""
_FIRST_ERROR = 0x0100
_PERHAPS_THERE = frozenset({"print.silent", "print.unreachable", "print.unclear"})
"""Problems with which a sheet may have come through all the same: nobody said no."""


class Cups:
    """The print system behind one socket."""

    def __init__(self, socket_file: Path, language: str = "en", patience: float = PATIENCE) -> None:
        """Know where it listens; jobs are named in `language`, `patience` is in seconds."""
        self._socket_file, self._language, self._patience = socket_file, language, patience

    def printers(self, wanted: StillWanted = lambda: None) -> tuple[Printer, ...]:
        """Return the printers, the usual one first, then by title.

        Raises:
            EnvironmentProblem: there is none, or the print system does not answer.
        """
        asked: Sequence[Given] = (_NOBODY, (Tag.KEYWORD, "requested-attributes", ASKED))
        told = self._ask("/", encoded(Operation.CUPS_GET_PRINTERS, asked), wanted, may_fail=True).of(Tag.PRINTER)
        default = self._ask("/", encoded(Operation.CUPS_GET_DEFAULT, (_NOBODY,)), wanted, may_fail=True)
        usual = {text_of(each, "printer-name") for each in default.of(Tag.PRINTER)}
        found = _apart([printer_of(each, usual) for each in told if text_of(each, "printer-name")])
        if not found:
            raise EnvironmentProblem("no_printer")
        return tuple(sorted(found, key=lambda each: (not each.usual, each.title.casefold())))

    def send(self, pdf: bytes, choices: PrintChoices, sheet: Paper, wanted: StillWanted = lambda: None) -> int:
        """Hand the sheet over as it is, made for the paper `sheet`, and return the number that CUPS gave the job.

        The number comes first, so that whoever stops this, or loses it, leaves nothing behind.

        Raises:
            Cancelled: by `wanted`, before it was handed over.
            EnvironmentProblem: the printer is gone, takes nothing, or does not let us; CUPS does not answer; or it
                broke off, and nobody knows whether the sheet came through.
        """
        printer: Given = (Tag.URI, "printer-uri", (_uri(choices.printer),))
        named: Given = (Tag.NAME, "job-name", (say("print.job_name", self._language),))
        loosely: Given = (Tag.BOOLEAN, "ipp-attribute-fidelity", (False,))
        made = encoded(Operation.CREATE_JOB, (printer, _NOBODY, named, loosely), _wishes(choices, sheet))
        job = number_of(_only(self._ask(choices.printer.path, made, wanted), Tag.JOB), "job-id")
        as_pdf: Given = (Tag.MIME, "document-format", ("application/pdf",))
        whole: Given = (Tag.BOOLEAN, "last-document", (True,))
        try:
            self._ask("/jobs/", encoded(Operation.SEND_DOCUMENT, (*_job(job), as_pdf, whole)) + pdf, wanted)
        except (PorchlightError, KeyboardInterrupt) as stopped:
            refused = isinstance(stopped, EnvironmentProblem) and stopped.key not in _PERHAPS_THERE
            if not self._dropped(job) and not refused:
                raise EnvironmentProblem("print.lost_sight") from stopped
            raise
        return job

    def follow(self, printer: Printer, job: int, progress: Progress) -> bool:
        """Wait until the printer is done with the job, then let CUPS forget it and its copy of the sheet.

        Return whether it was told that the printer is done; where CUPS keeps no list of jobs, one that is gone may
        have come out, or may have been given up.

        Raises:
            Cancelled: by `progress`; the job stays where it is.
            EnvironmentProblem: the printer gave the job up, or CUPS does not answer.
        """
        said = ["print.at_printer"]

        def wanted() -> None:
            progress(said[-1], 0, 0)

        while (state := self._state(job, printer, wanted)) is not None and state < _CANCELED:
            said.append(self._step(printer, state, wanted))
            until = time.monotonic() + SECONDS_BETWEEN_LOOKS
            while time.monotonic() < until:
                wanted()
                time.sleep(_STEP_SECONDS)
        with suppress(EnvironmentProblem):  # who forgets jobs by itself has none by now
            self._forget(job)
        if state not in {None, _COMPLETED}:
            raise EnvironmentProblem("print.given_up")
        return state is not None

    def take_back(self, job: int) -> bool:
        """Take the job back; return whether that was before any of it was printed.

        Raises:
            EnvironmentProblem: CUPS does not answer, or does not let us.
        """
        state = self._state(job)
        self._forget(job)
        return state in {_PENDING, _HELD}

    def _dropped(self, job: int) -> bool:
        """Take back a job that broke off; return whether that was in time, as far as anybody knows."""
        try:
            return self.take_back(job)
        except EnvironmentProblem:
            return False

    def _state(self, job: int, printer: Printer | None = None, wanted: StillWanted = lambda: None) -> int | None:
        """Return IPP's state of a job, None for one of which `printer` knows nothing any more."""
        asked: Sequence[Given] = (*_job(job), (Tag.KEYWORD, "requested-attributes", ("job-state",)))
        try:
            reply = self._ask("/jobs/", encoded(Operation.GET_JOB_ATTRIBUTES, asked), wanted)
        except EnvironmentProblem as problem:
            if printer is None or problem.key != "print.gone":
                raise
            self._step(printer, _COMPLETED, wanted)  # raises where it is the printer that has gone
            return None
        return number_of(_only(reply, Tag.JOB), "job-state")

    def _step(self, printer: Printer, state: int, wanted: StillWanted) -> str:
        """Return what is to be said of a job that is not done: which printer's state holds it up, if any."""
        named = ("printer-state", "printer-state-reasons")
        asked: Sequence[Given] = (
            (Tag.URI, "printer-uri", (_uri(printer),)), _NOBODY, (Tag.KEYWORD, "requested-attributes", named),
        )  # fmt: skip
        reply = self._ask(printer.path, encoded(Operation.GET_PRINTER_ATTRIBUTES, asked), wanted)
        held = held_up_by(_only(reply, Tag.PRINTER)) or ("held" if state in {_HELD, _JOB_STOPPED} else "")
        return f"{WAITS}{held}" if held else "print.at_printer"

    def _forget(self, job: int) -> None:
        """Take the job out of CUPS's lists with its copy of the sheet, which CUPS would keep for a day otherwise."""
        asked: Sequence[Given] = (*_job(job), (Tag.BOOLEAN, "purge-job", (True,)))
        self._ask("/jobs/", encoded(Operation.CANCEL_JOB, asked))

    def _ask(self, path: str, message: bytes, wanted: StillWanted = lambda: None, *, may_fail: bool = False) -> Reply:
        answer = post(self._socket_file, path, message, patience=self._patience, wanted=wanted)
        try:
            reply = decoded(answer)
        except ValueError as error:
            raise EnvironmentProblem("print.unclear") from error
        if reply.status >= _FIRST_ERROR and not may_fail:
            raise EnvironmentProblem(_REFUSALS.get(reply.status, "print.refused"))
        return reply


def _apart(printers: Sequence[Printer]) -> list[Printer]:
    """Return the printers, those with the same title told apart by their names."""
    titles = Counter(printer.title for printer in printers)
    return [
        replace(printer, title=f"{printer.title} ({printer.name})") if titles[printer.title] > 1 else printer
        for printer in printers
    ]


def _wishes(choices: PrintChoices, sheet: Paper) -> Sequence[Given]:
    """Return how it is to be printed; what the printer cannot is not wished for."""
    printer, paper = choices.printer, choices.paper or sheet
    fitting = "none" if paper.holds(sheet) else "fit"
    wishes: list[Given] = [
        (Tag.INTEGER, "copies", (choices.copies,)),
        (Tag.KEYWORD, "media", (paper.name,)),
        (Tag.KEYWORD, "print-scaling", (fitting,)),
    ]
    if printer.both_sides:
        turned = ACROSS if sheet.lies_across else BOTH_SIDES
        wishes.append((Tag.KEYWORD, "sides", (turned if choices.both_sides else "one-sided",)))
    if printer.colour:
        wishes.append((Tag.KEYWORD, "print-color-mode", (GREY if choices.grey else COLOUR,)))
    return wishes


def _uri(printer: Printer) -> str:
    """Return the printer's name for CUPS; it looks like an address, and nobody goes there."""
    return f"ipp://localhost{printer.path}"


def _job(job: int) -> Sequence[Given]:
    return (Tag.URI, "job-uri", (f"ipp://localhost/jobs/{job}",)), _NOBODY


def _only(reply: Reply, tag: Tag) -> Attributes:
    return next(iter(reply.of(tag)), {})

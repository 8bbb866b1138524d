"""One sheet to one printer, from its bytes to the end of it there."""

from dataclasses import dataclass
from threading import Event

from desktop.printing.cups import Cups
from desktop.printing.page_size import page_size
from resources_db.errors import Cancelled, EnvironmentProblem, Refused
from resources_db.sources.records import Progress
from ui.sheet.print_values import PrintChoices, paper_like

_ITS_OWN_END = "print.given_up"


@dataclass(frozen=True, slots=True)
class Sent:
    """A sheet that a printer has had: the number of its job, and whether the printer told that it is done."""

    job: int
    done: bool


def print_pdf(pdf: bytes, cups: Cups, choices: PrintChoices, progress: Progress, taken_back: Event) -> Sent:
    """Print `pdf` with `cups`, and wait until the printer is done with it, or tells no more.

    Where `progress` stops it and `taken_back` is set, or at Ctrl-C, it is taken back; else it goes on without us.

    Raises:
        Cancelled: by `progress`, and the printer has it.
        EnvironmentProblem: it was not printed, or nobody knows what became of it.
        Refused: it was taken back.
    """
    job = cups.send(pdf, choices, paper_like(*page_size(pdf)), lambda: progress("print.sending", 0, 0))
    try:
        return Sent(job, cups.follow(choices.printer, job, progress))
    except (Cancelled, KeyboardInterrupt) as stopped:
        if isinstance(stopped, Cancelled) and not taken_back.is_set():
            raise
        raise _taken_back(cups, job) from stopped
    except EnvironmentProblem as problem:
        if problem.key == _ITS_OWN_END:
            raise
        raise EnvironmentProblem("print.lost_sight") from problem


def _taken_back(cups: Cups, job: int) -> Refused:
    """Take the sheet back, and return what is to be said of it."""
    try:
        in_time = cups.take_back(job)
    except EnvironmentProblem:
        return Refused("print.cannot_stop")
    return Refused("sheet_stopped" if in_time else "print.stopped_late")

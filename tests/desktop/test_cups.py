"""The real cupsd: what it tells of its printers, and the PDF that comes out of them byte for byte."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.cups import Cups
from desktop.printing.sending import print_pdf
from resources_db.errors import Cancelled, EnvironmentProblem, Refused
from resources_db.sources.records import no_progress
from tests.helpers.print_system import PrintSystem, running_print_system
from ui.sheet.print_values import SHEETS, PrintChoices, Printer

LETTER, A4 = SHEETS["letter"], SHEETS["a4"]
Reported = Callable[[str, int, int], None]


@pytest.fixture
def system(tmp_path: Path) -> Iterator[PrintSystem]:
    with running_print_system(tmp_path) as made:
        yield made


def page(width_mm: float = LETTER.width_mm, height_mm: float = LETTER.height_mm) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(width_mm * 72 / 25.4, height_mm * 72 / 25.4), invariant=True)
    canvas.drawString(72, 72, "Lantern Pantry, 12 Oak Street")
    canvas.save()
    return file.getvalue()


def cups(system: PrintSystem) -> Cups:
    return Cups(system.socket_file)


def the_printer(system: PrintSystem, name: str = "Office") -> Printer:
    [found] = [printer for printer in cups(system).printers() if printer.name == name]
    return found


def key_of(print_it: Callable[[], object]) -> str:
    with pytest.raises((EnvironmentProblem, Refused)) as problem:
        print_it()
    assert problem.value.text("en")
    assert problem.value.text("es")
    return problem.value.key


def test_what_is_told_of_printers(system: PrintSystem) -> None:
    system.start(Office=["Info Front desk"], Abroad=[], Bare=["Info Front desk"])
    office, *others = cups(system).printers()
    assert (office.name, office.usual, office.states, office.able) == ("Office", True, ("ready",), True)
    assert office.both_sides
    assert office.colour
    assert [paper.name for paper in office.papers] == ["na_letter_8.5x11in", "iso_a4_210x297mm"]
    abroad, bare = others
    assert [paper.name for paper in abroad.papers] == ["iso_a4_210x297mm", "na_letter_8.5x11in"]
    assert (bare.papers, bare.both_sides, bare.colour) == ((), False, False)
    assert [office.title, abroad.title, bare.title] == ["Front desk (Office)", "Abroad", "Front desk (Bare)"]


def test_a_printer_that_is_stopped_or_takes_nothing_says_so(system: PrintSystem) -> None:
    system.start(Office=["State Stopped"], Bare=["Accepting No"])
    assert {printer.name: (printer.states, printer.able) for printer in cups(system).printers()} == {
        "Office": (("stopped",), False),
        "Bare": (("not_taking",), False),
    }


def test_no_printer(system: PrintSystem) -> None:
    system.start()
    assert key_of(cups(system).printers) == "no_printer"


@pytest.mark.parametrize("name", ["Office", "Bare"])
def test_the_pdf_comes_out_as_it_is_and_cups_keeps_no_copy(system: PrintSystem, name: str) -> None:
    system.start(Office=[], Bare=[])
    steps: list[str] = []
    choices = PrintChoices(printer=the_printer(system, name))
    assert print_pdf(page(), cups(system), choices, lambda step, _done, _total: steps.append(step), Event()).done
    assert system.printed() == [page()]
    assert [file.name for file in system.spool.iterdir() if file.is_file()] == []
    assert set(steps) == {"print.sending", "print.at_printer"}
    assert b"Lantern" not in (system.root / "access_log").read_bytes() + (system.root / "error_log").read_bytes()


def test_the_wishes_reach_the_printer_and_its_job_is_nobodys(system: PrintSystem) -> None:
    system.start(Office=[])
    choices = PrintChoices(printer=the_printer(system), copies=3, both_sides=True, grey=True, paper=A4)
    job = Cups(system.socket_file, "es").send(page(), choices, LETTER)
    cups(system).follow(choices.printer, job, no_progress)
    [told] = system.jobs()
    assert told.startswith(f"{job} anonymous Hoja 3 ")
    for wish in ("media=iso_a4_210x297mm", "print-scaling=fit", "sides=two-sided-long-edge", "Duplex=DuplexNoTumble"):
        assert wish in told
    assert "print-color-mode=monochrome" in told


def test_a_sheet_that_fits_its_paper_is_not_scaled_and_what_a_printer_cannot_is_not_wished_for(
    system: PrintSystem,
) -> None:
    system.start(Bare=[])
    choices = PrintChoices(printer=the_printer(system, "Bare"), both_sides=True, grey=True)
    print_pdf(page(A4.width_mm, A4.height_mm), cups(system), choices, no_progress, Event())
    [told] = system.jobs()
    assert "media=iso_a4_210x297mm" in told
    assert "print-scaling=none" in told
    assert "sides=" not in told
    assert "print-color-mode=" not in told


def test_a_printer_that_goes_between_list_and_job(system: PrintSystem) -> None:
    system.start(Office=[], Bare=[])
    choices = PrintChoices(printer=the_printer(system))
    system.start(Bare=[])
    assert key_of(lambda: print_pdf(page(), cups(system), choices, no_progress, Event())) == "print.gone"
    assert system.printed() == []


def test_a_printer_that_stops_taking_between_list_and_job(system: PrintSystem) -> None:
    system.start(Office=[])
    choices = PrintChoices(printer=the_printer(system))
    system.start(Office=["Accepting No"])
    assert key_of(lambda: print_pdf(page(), cups(system), choices, no_progress, Event())) == "print.not_taking"


def test_a_printer_for_others_only(system: PrintSystem) -> None:
    system.start(Office=[])
    choices = PrintChoices(printer=the_printer(system))
    system.start(Office=["AllowUser somebody-else"])
    assert key_of(lambda: print_pdf(page(), cups(system), choices, no_progress, Event())) == "print.not_allowed"


def test_a_printer_that_wants_a_password(system: PrintSystem) -> None:
    system.start(Office=["OpPolicy authenticated"])
    choices = PrintChoices(printer=the_printer(system))
    assert key_of(lambda: print_pdf(page(), cups(system), choices, no_progress, Event())) == "print.not_allowed"


def test_a_printer_that_gives_the_sheet_up(system: PrintSystem) -> None:
    system.start(Office=["ErrorPolicy abort-job"])
    system.set_broken()
    choices = PrintChoices(printer=the_printer(system))
    assert key_of(lambda: print_pdf(page(), cups(system), choices, no_progress, Event())) == "print.given_up"
    assert [file.name for file in system.spool.iterdir() if file.is_file()] == []


def test_a_print_system_that_ends_while_it_prints(system: PrintSystem) -> None:
    system.start(Office=[])
    system.set_trouble("media-empty-error")
    choices = PrintChoices(printer=the_printer(system))

    def end(step: str, _done: int, _total: int) -> None:
        if step == "print.waits.paper_out":
            system.stop()

    assert key_of(lambda: print_pdf(page(), cups(system), choices, end, Event())) == "print.lost_sight"


def stopping_at(step: str, taken_back: Event) -> Reported:
    """Return what stops the work as a person does when it says `step`."""

    def report(said: str, _done: int, _total: int) -> None:
        if said == step:
            taken_back.set()
            raise Cancelled

    return report


def test_out_of_paper_is_said_and_the_sheet_can_be_taken_back(system: PrintSystem) -> None:
    system.start(Office=[])
    system.set_trouble("media-empty-error")
    choices, taken_back = PrintChoices(printer=the_printer(system)), Event()
    stop = stopping_at("print.waits.paper_out", taken_back)
    assert key_of(lambda: print_pdf(page(), cups(system), choices, stop, taken_back)) == "print.stopped_late"
    assert system.printed() == []
    assert [file.name for file in system.spool.iterdir() if file.is_file()] == []


def test_a_sheet_that_waits_behind_another_is_taken_back_unprinted(system: PrintSystem) -> None:
    system.start(Office=[])
    system.set_trouble("media-empty-error")
    choices, taken_back = PrintChoices(printer=the_printer(system)), Event()
    cups(system).send(page(), choices, LETTER)
    stop = stopping_at("print.waits.paper_out", taken_back)
    assert key_of(lambda: print_pdf(page(), cups(system), choices, stop, taken_back)) == "sheet_stopped"


def test_paper_that_is_put_in_goes_on(system: PrintSystem) -> None:
    system.start(Office=[])
    system.set_trouble("media-empty-error")

    def put_in(step: str, _done: int, _total: int) -> None:
        if step == "print.waits.paper_out":
            system.set_trouble(None)

    print_pdf(page(), cups(system), PrintChoices(printer=the_printer(system)), put_in, Event())
    assert system.printed() == [page()]


def test_who_closes_the_window_takes_nothing_back(system: PrintSystem) -> None:
    system.start(Office=[])
    system.set_trouble("media-empty-error")

    def close(step: str, _done: int, _total: int) -> None:
        if step.startswith("print.waits."):
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pdf(page(), cups(system), PrintChoices(printer=the_printer(system)), close, Event())
    assert len([file for file in system.spool.iterdir() if file.name.startswith("d")]) == 1


def test_stopped_while_it_is_sent_nothing_is_left(system: PrintSystem) -> None:
    system.start(Office=[])
    choices, calls = PrintChoices(printer=the_printer(system)), list[int]()

    def stop_in_the_document() -> None:
        calls.append(1)
        if len(calls) > 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        cups(system).send(page() * 200, choices, LETTER, stop_in_the_document)
    assert [file.name for file in system.spool.iterdir() if file.is_file()] == []
    assert system.printed() == []


def test_where_cups_keeps_no_list_of_jobs_one_that_is_gone_is_not_called_done(system: PrintSystem) -> None:
    system.keep_no_list()
    system.start(Office=[])
    sent = print_pdf(page(), cups(system), PrintChoices(printer=the_printer(system)), no_progress, Event())
    assert not sent.done
    assert system.printed() == [page()]


def test_a_printer_that_holds_its_jobs(system: PrintSystem) -> None:
    system.start(Office=["JobSheets none none", "Option job-hold-until indefinite"])
    choices, taken_back = PrintChoices(printer=the_printer(system)), Event()
    stop = stopping_at("print.waits.held", taken_back)
    assert key_of(lambda: print_pdf(page(), cups(system), choices, stop, taken_back)) == "sheet_stopped"
    assert system.jobs() == []

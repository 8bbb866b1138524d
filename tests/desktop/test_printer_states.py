"""What printers say of themselves in IPP's words, and which of it a person is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.states import IDLE, PROCESSING, STOPPED, states_said
from desktop.printing.told import printer_of
from resources_db.wording import catalogue
from ui.sheet.print_values import HARMLESS

REASONS = st.lists(
    st.sampled_from(
        ["media-empty", "media-jam", "toner-low", "door-open", "moving-to-paused", "none", "offline", "odd"]
    ).flatmap(lambda reason: st.sampled_from([reason, *(f"{reason}-{how}" for how in ("error", "warning", "report"))])),
    max_size=4,
)


@pytest.mark.parametrize(
    ("state", "reasons", "takes_jobs", "said"),
    [
        (IDLE, ["none"], True, ("ready",)),
        (PROCESSING, ["none"], True, ("busy",)),
        (0, ["none"], True, ("unknown",)),
        (0, ["toner-low-report"], True, ("unknown", "ink_low")),
        (STOPPED, ["paused"], True, ("stopped",)),
        (IDLE, ["media-empty-error", "toner-low-warning"], True, ("paper_out", "ink_low")),
        (IDLE, ["toner-low-report"], True, ("ready", "ink_low")),
        (IDLE, ["media-empty-warning", "marker-supply-empty-report"], True, ("ready", "paper_low", "ink_low")),
        (PROCESSING, ["connecting-to-device"], True, ("reaching",)),
        (IDLE, ["cups-missing-filter-warning"], True, ("ready", "no_driver")),
        (IDLE, ["offline-report"], True, ("offline",)),
        (IDLE, ["com.maker.something-new-error"], True, ("trouble",)),
        (IDLE, ["com.maker.something-new-report"], True, ("ready",)),
        (STOPPED, ["media-jam-error"], False, ("stopped", "not_taking", "jam")),
    ],
)
def test_what_is_said(state: int, reasons: list[str], takes_jobs: bool, said: tuple[str, ...]) -> None:
    assert states_said(state, reasons, takes_jobs=takes_jobs) == said


@given(state=st.integers(0, 7), reasons=REASONS, takes_jobs=st.booleans())
def test_a_printer_is_ready_only_where_nothing_holds_it_up(state: int, reasons: list[str], takes_jobs: bool) -> None:
    said = states_said(state, reasons, takes_jobs=takes_jobs)
    assert said
    assert all(f"print.state.{key}" in catalogue() for key in said)
    assert bool({"ready", "busy", "unknown"} & set(said)) is not bool(set(said) - HARMLESS)
    assert ("ready" in said) <= (state == IDLE)
    errors = [reason for reason in reasons if reason.endswith("-error")]
    if errors or state == STOPPED or not takes_jobs:
        assert said != ("ready",)


def test_a_printer_that_says_nothing_promises_nothing() -> None:
    printer = printer_of({"printer-name": ("Bare",)}, ())
    assert (printer.both_sides, printer.colour, printer.papers, printer.usual) == (False, False, (), False)
    assert printer.title == "Bare"
    assert printer.states == ("unknown",)


def test_a_hostile_title_is_one_plain_line() -> None:
    told = {"printer-name": ("Bare",), "printer-info": ("<b>x</b>\n\u202egnorts" + "W" * 500,)}
    title = printer_of(told, ()).title
    assert "\n" not in title
    assert "\u202e" not in title
    assert len(title) <= 81

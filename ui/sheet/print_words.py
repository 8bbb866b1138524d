"""What is said of printers and paper before a sheet is printed, in the window and on the command line."""

from __future__ import annotations

from resources_db.wording import catalogue, say
from ui.sheet.print_values import HARMLESS, WITH_BACKS, Paper, Printer, layout_of


def paper_name(paper: Paper, language: str) -> str:
    """Return what people call `paper`."""
    if layout := layout_of(paper):
        return say(f"print.paper.{layout}", language)
    return say("print.paper.other", language, width=round(paper.width_mm), height=round(paper.height_mm))


def states_text(printer: Printer, language: str) -> str:
    """Return what `printer` says of itself, and what becomes of a sheet that is sent to it now."""
    sentences = [say(f"print.state.{key}", language) for key in printer.states]
    if not printer.able:
        sentences.append(say("print.not_now", language))
    elif not HARMLESS.issuperset(printer.states):
        sentences.append(say("print.waits_if_sent", language))
    return "\n".join(sentences)


def paper_text(paper: Paper | None, sheet: Paper, language: str) -> str:
    """Return what to know before `sheet` is printed on `paper`, "" where they fit."""
    named = {"sheet": paper_name(sheet, language)}
    if paper is None:
        return say("print.unknown_paper", language, **named)
    if paper.fits(sheet):
        return ""
    key = "print.larger_paper" if paper.holds(sheet) else "print.other_paper"
    return say(key, language, paper=paper_name(paper, language), **named)


def handling_text(layout: str, printer: Printer, language: str) -> str:
    """Return how a sheet of this layout is printed, cut or folded, and what this printer cannot; "" for just a page."""
    key = f"sheet.handling.{layout}"
    sentences = [say(key, language)] if key in catalogue() else []
    if layout in WITH_BACKS and not printer.both_sides:
        sentences.append(say("print.one_side_only", language))
    return "\n".join(sentences)

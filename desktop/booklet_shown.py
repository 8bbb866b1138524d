"""Paper for everybody between the worker, which makes it, and the page, which offers it: as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.controllers.printing import MadePdf
from desktop.sheet_shown import paper_of
from resources_db.query import Query
from resources_db.units import Unit
from resources_db.wording import LANGUAGES
from ui.sheet.booklet_part import FOLDED, STANDING
from ui.sheet.choices import SheetChoices
from ui.sheet.print_values import ToPrint

if TYPE_CHECKING:  # the store and paper are loaded by the worker
    from desktop.booklet_work import Asked
    from exports.pdf.booklet import PagesOf
    from exports.sheet_values import SheetOptions
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress


@dataclass(frozen=True, slots=True)
class WantedPaper:
    """What is asked in Find, what is chosen for sheets, which layout, and in which unit ways are said."""

    query: Query
    choices: SheetChoices
    layout: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class MadePaper:
    """What was made of what Find shows: the PDF, its places and pages, what is not in it, and how it is printed.

    `known` is what to know of its places before it is printed, a line each, and `handling` how it is printed, both by
    the language of the window.
    """

    pdf: MadePdf
    places: int
    pages: int
    left_off: int
    hidden: int
    handling: Mapping[str, str]
    known: Mapping[str, str]


def made_paper(directory: Directory, wanted: WantedPaper, progress: Progress) -> MadePaper:
    """Make what is wanted, in the worker.

    Raises:
        BadInput, Cancelled, Refused: as `made_booklet` and `made_poster`.
    """
    if wanted.layout == STANDING:
        return _made_poster(directory, wanted, progress)
    from desktop.booklet_work import made_booklet  # noqa: PLC0415 (paper takes long to load)

    pages_of: PagesOf = "folded" if wanted.layout == FOLDED else "single"
    made = made_booklet(directory, wanted.query, _options(wanted.choices), pages_of, progress, wanted.unit)
    sheet, handling = made.booklet.sheet, {each: made.handling(each) for each in LANGUAGES}
    pdf = _pdf(made.drawn.pdf, wanted.layout, made.drawn.pages)
    known = _known(made.asked, progress)
    return MadePaper(pdf, len(sheet.places), made.drawn.pages, len(sheet.left_off), made.hidden, handling, known)


def _made_poster(directory: Directory, wanted: WantedPaper, progress: Progress) -> MadePaper:
    from desktop.booklet_work import made_poster  # noqa: PLC0415 (paper takes long to load)

    made = made_poster(directory, wanted.query, _options(wanted.choices), "", wanted.unit)
    poster, none = made.poster, dict.fromkeys(LANGUAGES, "")
    places, off = len(poster.sheet.places), len(poster.sheet.left_off)
    pdf, known = _pdf(poster.pdf, wanted.layout, poster.pages), _known(made.asked, progress)
    return MadePaper(pdf, places, poster.pages, off, made.hidden, none, known)


def _known(asked: Asked, progress: Progress) -> Mapping[str, str]:
    """Return what to know, in each language of the window: who prints may switch it."""
    known = {}
    for language in LANGUAGES:
        progress("progress.booklet_places", 0, 0)
        known[language] = "\n".join(asked.known(language))
    return known


def _pdf(pdf: bytes, layout: str, pages: int) -> MadePdf:
    from desktop.printing.page_size import page_size  # noqa: PLC0415 (slow to start)
    from ui.sheet.print_values import paper_like  # noqa: PLC0415

    return MadePdf(pdf, ToPrint(paper_like(*page_size(pdf)), layout, pages))


def _options(choices: SheetChoices) -> SheetOptions:
    """Return what is chosen for sheets and holds for all places too: languages, paper, and who gives it."""
    from exports.sheet_values import SheetOptions  # noqa: PLC0415

    paper = paper_of(choices)
    return SheetOptions(
        layout=paper, paper=paper, language=choices.language, with_language=choices.with_language,
        printed_by=choices.printed_by, phone=choices.phone, footer=choices.footer,
    )  # fmt: skip

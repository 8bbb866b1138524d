"""One place set as rows, from its heading to its contact box."""

from dataclasses import replace
from itertools import accumulate, takewhile

from exports.pdf.box_rows import box_rows
from exports.pdf.flow import headed, whole_paragraphs
from exports.pdf.look import Look
from exports.pdf.rows import (
    BETWEEN,
    Row,
    Rows,
    gap,
    kept_together,
    packed,
    paragraph,
    roomy,
    set_line,
    step_of,
)
from exports.pdf.tagged import Tag
from exports.pdf.text import NO_BREAK_SPACE, Line, Run, Style, break_lines, whole_line
from exports.said import changed, together
from exports.sheet_values import ContactBox, Fact, SheetPlace
from exports.text.isolates import runs_to_the_left
from resources_db.catalogues import LABELS

PHONE_SHARE = 0.45
"""Phones stand beside the heading while they take no more than this part of the width."""
MOST_BESIDE = 2
TOGETHER = 4
"""Lines of a warning, or of a fact of a place that goes on, that no page is broken in."""
STAYING = 8
"""Rows of a heading that go to the next page with it; a longer one may be parted."""


def place_rows(place: SheetPlace, look: Look, within: Tag | None = None, *, on_top: ContactBox | None = None) -> Rows:
    """Set one place in a section of its own, `within` another one that has a heading.

    Its contact box stands at its end. Where that may be on another page it stands right below the heading, or `on_top`
    is what of it there is room for there.
    """
    section, space, body = Tag("Sect", within, title=place.heading), look.spacing, look.sizes.body
    rows = [*gap(space.place, stays=True), *_heading(place, section, look)]
    for alert in place.alerts:
        said = paragraph((Run(alert, body.strong),), Tag("P", section), width=look.width, height=space.body)
        said = kept_together(said) if len(said) <= TOGETHER else said
        rows += [replace(row, stays=row.stays or on_top is not None) for row in said]
    told, above = _told(place, section, look), gap(space.rule / 3, stays=True)
    box = (*above, *box_rows(place.contact, section, look), *_below_box(place.told, section, look))
    if on_top is None:
        return (*rows, *told, *box)
    told = (*gap(space.pad), *whole_paragraphs(headed(told), TOGETHER))
    if on_top == place.contact:
        return (*rows, *box, *told)
    return (*rows, *above, *box_rows(on_top, section, look), *told, *box)


def _heading(place: SheetPlace, section: Tag, look: Look) -> Rows:
    """Set the heading and, where they are short enough, up to two phones at the right of it."""
    style, beside = look.label(look.sizes.heading), _phones_beside(place, look)
    across = max((line[-1].right for line in beside), default=-BETWEEN)
    lines = break_lines((Run(place.heading, style),), look.width - across - BETWEEN)
    heading, phones = Tag("H3" if section.parent else "H2", section), Tag("P", section)
    count = max(len(lines), len(beside))
    steps = [step_of((*lines, *beside[at : at + 1]), look.spacing.heading) for at in range(count)]
    *tops, height = accumulate(steps, initial=0.0)
    texts = [set_line(line, heading, 0, tops[at], steps[at]) for at, line in enumerate(lines)]
    for at, line in enumerate(beside):
        texts.append(set_line(line, phones, look.width - line[-1].right, tops[at], steps[at]))
    rows: list[Row] = [roomy(Row(height=height, texts=tuple(texts)))]
    for phone in place.phones[len(beside) :]:
        rows += paragraph((Run(phone, style),), Tag("P", section), width=look.width, height=look.spacing.heading)
    return tuple(replace(row, stays=len(rows) < STAYING) for row in rows)


def _phones_beside(place: SheetPlace, look: Look) -> list[Line]:
    """Return them as lines; none beside a name to the left, since PDFium turns the numbers of such a line round."""
    style, beside = look.label(look.sizes.heading), not (look.narrow or runs_to_the_left(place.heading))
    room = look.width * PHONE_SHARE if beside else 0.0
    short = takewhile(lambda phone: whole_line(phone, style)[-1].right <= room, place.phones[:MOST_BESIDE])
    phones = list(short)
    return [whole_line(phone, style, goes_on=at < len(phones)) for at, phone in enumerate(phones, 1)]


def _told(place: SheetPlace, section: Tag, look: Look) -> Rows:
    """Set what one gets there, where it is and the other facts, as many side by side as there must be."""
    body, alone, height = look.sizes.body, look.spacing.alone, look.spacing.body
    said: list[tuple[Run, ...]] = [(Run(place.offers, body.strong), Run(place.description, body))]
    said += [fact_runs(fact, look, body) for fact in place.facts]
    paragraphs = [(Tag("P", section), runs) for runs in said]
    rows = [row for tag, runs in paragraphs[:alone] for row in paragraph(runs, tag, width=look.width, height=height)]
    return (*rows, *packed(paragraphs[alone:], width=look.width, height=height, sharing=look.spacing.facts))


def _below_box(told: Fact, section: Tag, look: Look) -> Rows:
    """Set what it is good to know of the contact; it takes no room where nobody has read anything."""
    if not told.text:
        return ()
    space, runs = look.spacing, fact_runs(told, look, look.sizes.detail)
    return (*gap(space.pad), *paragraph(runs, Tag("P", section), width=look.width, height=space.detail))


def fact_runs(fact: Fact, look: Look, style: Style) -> tuple[Run, Run]:
    """Return a fact behind its label, which no line breaks; only those of the closed list are in any language."""
    label = together(changed(fact.label, _on_one_line), ":") if fact.label else ""
    return Run(label, look.label(style.strong) if fact.key in LABELS else style.strong), Run(fact.text, style)


def _on_one_line(text: str) -> str:
    return text.replace(" ", NO_BREAK_SPACE)

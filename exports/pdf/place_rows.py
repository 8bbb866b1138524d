"""One place set as rows, from its heading to its contact box."""

from dataclasses import replace

from exports.pdf.box_rows import box_rows
from exports.pdf.look import Look
from exports.pdf.rows import BETWEEN, Row, Rows, Text, base_line, gap, kept_together, packed, paragraph, set_line
from exports.pdf.tagged import Tag
from exports.pdf.text import NO_BREAK_SPACE, Run, Style, break_lines
from exports.sheet_values import Fact, SheetPlace

PHONE_SHARE = 0.45
"""Phones stand beside the heading while they take no more than this part of the width."""
MOST_BESIDE = 2
TOGETHER = 4
"""Lines of a warning that no page is broken in."""
STAYING = 8
"""Rows of a heading that go to the next page with it; a longer one may be parted."""


def place_rows(place: SheetPlace, look: Look) -> Rows:
    """Set one place in a section of its own."""
    section, space, body = Tag("Sect", title=place.heading), look.spacing, look.sizes.body
    rows = [*gap(space.place, stays=True), *_heading(place, section, look)]
    for alert in place.alerts:
        said = paragraph((Run(alert, body.strong),), Tag("P", section), width=look.width, height=space.body)
        rows += kept_together(said) if len(said) <= TOGETHER else said
    rows += _told(place, section, look)
    rows += gap(space.rule / 3, stays=True)
    rows += box_rows(place.contact, section, look)
    rows += _below_box(place.told, section, look)
    return tuple(rows)


def _heading(place: SheetPlace, section: Tag, look: Look) -> Rows:
    """Set the heading and, where they are short enough, up to two phones at the right of it."""
    style, step = look.sizes.heading, look.spacing.heading
    beside = _phones_beside(place, look)
    across = max((style.width(phone) for phone in beside), default=-BETWEEN)
    lines = break_lines((Run(place.heading, style),), look.width - across - BETWEEN)
    heading, phones = Tag("H2", section), Tag("P", section)
    texts = [text for at, line in enumerate(lines) for text in set_line(line, heading, 0, at * step, step)]
    for at, phone in enumerate(beside):
        end = "" if at == len(beside) - 1 else " "
        down = at * step + base_line(style.size, step)
        shown = phone.replace(NO_BREAK_SPACE, " ")
        texts.append(Text(phones, look.width - style.width(shown), down, shown + end, style))
    rows: list[Row] = [Row(height=max(len(lines), len(beside)) * step, texts=tuple(texts))]
    for phone in place.phones[len(beside) :]:
        rows += paragraph((Run(phone, style),), Tag("P", section), width=look.width, height=step)
    return tuple(replace(row, stays=len(rows) < STAYING) for row in rows)


def _phones_beside(place: SheetPlace, look: Look) -> list[str]:
    first = list(place.phones[:MOST_BESIDE])
    room = 0.0 if look.narrow else look.width * PHONE_SHARE
    short = [phone for phone in first if look.sizes.heading.width(phone) <= room]
    return short if short == first[: len(short)] else []


def _told(place: SheetPlace, section: Tag, look: Look) -> Rows:
    """Set what one gets there, where it is and the other facts, as many side by side as there must be."""
    body, alone, height = look.sizes.body, look.spacing.alone, look.spacing.body
    said: list[tuple[Run, ...]] = [(Run(place.offers, body.strong), Run(place.description, body))]
    said += [fact_runs(fact, body) for fact in place.facts]
    paragraphs = [(Tag("P", section), runs) for runs in said]
    rows = [row for tag, runs in paragraphs[:alone] for row in paragraph(runs, tag, width=look.width, height=height)]
    return (*rows, *packed(paragraphs[alone:], width=look.width, height=height, sharing=look.spacing.facts))


def _below_box(told: Fact, section: Tag, look: Look) -> Rows:
    """Set what it is good to know of the contact; it takes no room where nobody has read anything."""
    if not told.text:
        return ()
    space, runs = look.spacing, fact_runs(told, look.sizes.detail)
    return (*gap(space.pad), *paragraph(runs, Tag("P", section), width=look.width, height=space.detail))


def fact_runs(fact: Fact, style: Style) -> tuple[Run, Run]:
    """Return a fact behind its label, which no line breaks."""
    label = f"{fact.label}:".replace(" ", NO_BREAK_SPACE) if fact.label else ""
    return Run(label, style.strong), Run(fact.text, style)

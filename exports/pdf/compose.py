"""A sheet's words set as rows: sizes, weights and distances. Nothing here decides what is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports.pdf.rows import (
    BETWEEN,
    Mark,
    Row,
    Rows,
    Sharing,
    Text,
    base_line,
    gap,
    height_of,
    kept_together,
    packed,
    paragraph,
    set_line,
    shifted,
)
from exports.pdf.spacing import Spacing
from exports.pdf.tagged import Tag
from exports.pdf.text import NO_BREAK_SPACE, Run, Style, break_lines
from exports.sheet_values import BoxLine, ContactBox, Fact, Sheet, SheetPlace

TITLE = Style(20, bold=True)
BANNER = Style(16, bold=True)
HEADING = Style(15, bold=True)
BODY, STRONG = Style(12), Style(12, bold=True)
DETAIL, DETAIL_STRONG = Style(11), Style(11, bold=True)
STATE = Style(11.5, bold=True)
SMALL, SMALL_STRONG = Style(10), Style(10, bold=True)
MARK = 16.0
"""Side of a mark: a little more than the 5 mm below which a fax loses it."""
LARGE_MARK = 28.0
INDENT = 6.0
TITLE_SHARE = 0.62
"""The title breaks where it would take more of the width than this."""
PHONE_SHARE = 0.45
"""Phones stand beside the heading while they take no more than this part of the width."""


@dataclass(frozen=True, slots=True)
class Composer:
    """Sets the parts of one sheet in a column `width` points wide."""

    sheet: Sheet
    width: float
    spacing: Spacing

    def head(self) -> Rows:
        """Return what stands at the top of the first page."""
        sheet, space = self.sheet, self.spacing
        rows = [*self._banner(Tag("P")), self._title()]
        dates = [(Tag("P"), (Run(text, DETAIL),)) for text in sheet.dates]
        until = (Tag("P"), (Run(sheet.use_until, DETAIL_STRONG),))
        rows += packed((*dates, until), width=self.width, height=space.detail)
        rows.append(Row(height=self.spacing.rule, rule=True))
        rows += self._plain(sheet.note, BODY, space.body)
        return tuple(rows)

    def running(self) -> Rows:
        """Return what stands at the top of every further page."""
        sheet = self.sheet
        age, *_ = sheet.dates
        words = ((sheet.title, SMALL_STRONG), (sheet.questions, SMALL), (age, SMALL), (sheet.use_until, SMALL))
        said = [(None, (Run(text, style),)) for text, style in words]
        return (
            *self._banner(None),
            *packed(said, width=self.width, height=self.spacing.small),
            Row(height=self.spacing.rule, rule=True),
        )

    def place(self, place: SheetPlace) -> Rows:
        """Return one place, from its heading to its contact box."""
        section = Tag("Sect")
        space = self.spacing
        rows = [*gap(space.place, stays=True), *self._heading(place, section)]
        for alert in place.alerts:
            rows += self._plain(alert, STRONG, space.body, section)
        rows += self._told(place, section)
        rows += gap(space.rule / 3, stays=True)
        rows += self._box(place.contact, section)
        rows += self._below_box(place.told, section)
        return tuple(rows)

    def _below_box(self, told: Fact, section: Tag) -> Rows:
        """Set what it is good to know of the contact; it takes no room where nobody has read anything."""
        if not told.text:
            return ()
        runs = (Run(_label(told), DETAIL_STRONG), Run(told.text, DETAIL))
        space = self.spacing
        return (*gap(space.pad), *paragraph(runs, Tag("P", section), width=self.width, height=space.detail))

    def foot(self) -> Rows:
        """Return what stands at the end of the sheet."""
        rows = [*gap(self.spacing.place), Row(height=self.spacing.rule, rule=True)]
        sheet = self.sheet
        said = [Run(text, SMALL_STRONG) for text in (*sheet.law, sheet.court_dates)]
        said += [Run(text, SMALL) for text in sheet.footer]
        width, height, sharing = self.width, self.spacing.small, self.spacing.foot
        if sharing is Sharing.FLOWING:
            rows += paragraph(said, Tag("P"), width=width, height=height)
        else:
            rows += packed([(Tag("P"), (run,)) for run in said], width=width, height=height, sharing=sharing)
        return (*rows, *gap(self.spacing.pad / 2))

    def bottom(self, page: int, pages: int) -> Row:
        """Return the last line of page `page` of `pages`."""
        number = self.sheet.pages.format(x=page, y=pages)
        height = self.bottom_height
        down = base_line(SMALL.size, height)
        texts = [Text(None, self.width - SMALL.width(number), down, number, SMALL)]
        if self.sheet.shred:
            texts.insert(0, Text(Tag("P"), 0, down, self.sheet.shred, SMALL))
        return Row(height=height, texts=tuple(texts))

    @property
    def bottom_height(self) -> float:
        """Return the height of the last line of a page."""
        return self.spacing.small

    def _plain(self, text: str, style: Style, height: float, section: Tag | None = None) -> Rows:
        return paragraph((Run(text, style),), Tag("P", section), width=self.width, height=height)

    def _banner(self, tag: Tag | None) -> Rows:
        if not self.sheet.demonstration:
            return ()
        lines = break_lines((Run(self.sheet.demonstration, BANNER),), self.width - 2 * INDENT)
        rows: list[Row] = []
        for line in lines:
            left = (self.width - line[-1].right) / 2
            rows.append(Row(height=24, texts=set_line(line, tag, left, 0, 24), framed=True))
        return (*rows, *gap(self.spacing.rule / 2))

    def _title(self) -> Row:
        """Set the title at the left and who hands the sheet out at the right."""
        sheet = self.sheet
        left = break_lines((Run(sheet.title, TITLE),), self.width * TITLE_SHARE)
        room = self.width - max(line[-1].right for line in left) - BETWEEN
        by, ask = Tag("P"), Tag("P")
        right = [(line, by) for line in break_lines((Run(sheet.printed_by, STRONG),), room)]
        right += [(line, ask) for line in break_lines((Run(sheet.questions, DETAIL),), room)]
        title = Tag("H1")
        texts = [text for at, line in enumerate(left) for text in set_line(line, title, 0, at * 25, 28)]
        for at, (line, tag) in enumerate(right):
            texts += set_line(line, tag, self.width - line[-1].right, at * 15, 16)
        return Row(height=max(len(left) * 25, len(right) * 15) + 1, texts=tuple(texts), stays=True)

    def _heading(self, place: SheetPlace, section: Tag) -> Rows:
        """Set the heading and, where they are short enough, up to two phones at the right of it."""
        beside = [phone for phone in place.phones[:2] if HEADING.width(phone) <= self.width * PHONE_SHARE]
        beside = beside if beside == list(place.phones[: len(beside)]) else []
        across = max((HEADING.width(phone) for phone in beside), default=-BETWEEN)
        lines = break_lines((Run(place.heading, HEADING),), self.width - across - BETWEEN)
        heading, phones, step = Tag("H2", section), Tag("P", section), self.spacing.heading
        texts = [text for at, line in enumerate(lines) for text in set_line(line, heading, 0, at * step, step)]
        for at, phone in enumerate(beside):
            end = "" if at == len(beside) - 1 else " "
            down = at * step + base_line(HEADING.size, step)
            shown = phone.replace("\N{NO-BREAK SPACE}", " ")
            texts.append(Text(phones, self.width - HEADING.width(shown), down, shown + end, HEADING))
        rows: list[Row] = [Row(height=max(len(lines), len(beside)) * step, texts=tuple(texts))]
        for phone in place.phones[len(beside) :]:
            rows += paragraph((Run(phone, HEADING),), Tag("P", section), width=self.width, height=step)
        return tuple(replace(row, stays=len(rows) < 8) for row in rows)

    def _told(self, place: SheetPlace, section: Tag) -> Rows:
        """Set what one gets there, where it is and the other facts, as many side by side as there must be."""
        said: list[tuple[Run, ...]] = [(Run(place.offers, STRONG), Run(place.description, BODY))]
        said += [(Run(_label(fact), STRONG), Run(fact.text, BODY)) for fact in place.facts]
        paragraphs = [(Tag("P", section), runs) for runs in said]
        alone, width, height = self.spacing.alone, self.width, self.spacing.body
        rows = [row for tag, runs in paragraphs[:alone] for row in paragraph(runs, tag, width=width, height=height)]
        return (*rows, *packed(paragraphs[alone:], width=width, height=height, sharing=self.spacing.facts))

    def _box(self, box: ContactBox, section: Tag) -> Rows:
        space, rows = self.spacing, list[Row]()
        items = Tag("L", section)
        rows += self._together(box, items, section) if box.together else self._lines(box.lines, items)
        pad = Row(height=space.pad)
        framed = (replace(row, framed=True) for row in (pad, *rows, pad))
        return kept_together(tuple(framed))

    def _lines(self, lines: Sequence[BoxLine], items: Tag) -> Rows:
        rows: list[Row] = []
        for line in lines:
            body = Tag("LBody", Tag("LI", items))
            runs = (Run(line.headline, STATE), Run(line.details, DETAIL))
            first, *rest = paragraph(
                runs, body, x=INDENT + MARK + INDENT, width=self.width - INDENT, height=self.spacing.detail
            )
            extra = (self.spacing.contact - self.spacing.detail) / 2
            moved = tuple(replace(text, down=text.down + extra) for text in first.texts)
            mark = Mark(line.state, INDENT, (self.spacing.contact - MARK) / 2, MARK)
            after = 0.0 if rest else extra
            rows.append(Row(height=self.spacing.detail + extra + after, texts=moved, marks=(mark,)))
            rows += rest
            if rest:
                rows += gap(extra)
        return tuple(rows)

    def _together(self, box: ContactBox, items: Tag, section: Tag) -> Rows:
        """Set the lines of a place that nobody has checked beside one large mark."""
        said = [(Tag("LBody", Tag("LI", items)), (Run(line.headline, STATE),)) for line in box.lines]
        said.append((Tag("P", section), (Run(box.advice, DETAIL),)))
        x = INDENT + LARGE_MARK + INDENT
        rows = packed(said, width=self.width - x - INDENT, height=self.spacing.detail + 1)
        rows = tuple(shifted(row, x) for row in rows)
        side = min(LARGE_MARK, height_of(rows))
        mark = Mark(box.lines[0].state, INDENT, (height_of(rows) - side) / 2, side)
        return (replace(rows[0], marks=(mark,)), *rows[1:])


def _label(fact: Fact) -> str:
    """Return the label of a fact, which no line breaks."""
    return f"{fact.label}:".replace(" ", NO_BREAK_SPACE) if fact.label else ""

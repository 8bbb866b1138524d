"""A sheet's words set as rows, part by part. Nothing here decides what is said."""

from dataclasses import dataclass
from itertools import groupby

from exports.pdf.flow import Parted, units
from exports.pdf.law_rows import law_groups
from exports.pdf.look import Look
from exports.pdf.place_rows import place_rows
from exports.pdf.rows import BETWEEN, Row, Rows, Sharing, gap, height_of, packed, paragraph, roomy, set_line
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, break_lines, whole_line
from exports.pdf.text_box import text_box_rows
from exports.pdf.title_rows import banner_rows, title_rows
from exports.sheet_values import Sheet, SheetPlace
from exports.text.isolates import first_direction

MOST_PAGES = 99


@dataclass(frozen=True, slots=True)
class Composer:
    """Sets the parts of one sheet in columns of one look."""

    sheet: Sheet
    look: Look

    def head(self) -> Rows:
        """Return what stands at the top of the first page."""
        sheet, look, sizes, space = self.sheet, self.look, self.look.sizes, self.look.spacing
        rows = [*banner_rows(sheet.demonstration, look, Tag("P")), *title_rows(sheet, look)]
        dates = [(Tag("P"), (Run(text, look.label(sizes.detail)),)) for text in sheet.dates]
        until = (Tag("P"), (Run(sheet.use_until, sizes.detail.strong),))
        rows += packed((*dates, until), width=look.width, height=space.detail)
        rows.append(Row(height=space.rule, rule=True))
        rows += paragraph((Run(sheet.note, sizes.body),), Tag("P"), width=look.width, height=space.body)
        return tuple(rows)

    def running(self) -> Rows:
        """Return what stands at the top of every further page."""
        sheet, look, small = self.sheet, self.look, self.look.sizes.small
        words = [(sheet.title, small.strong), (sheet.questions, small)]
        words += [*((age, look.label(small)) for age in sheet.dates[: sheet.ages]), (sheet.use_until, small)]
        said = [(None, (Run(text, style),)) for text, style in words]
        return (
            *banner_rows(sheet.demonstration, look, None),
            *packed(said, width=look.width, height=look.spacing.small),
            Row(height=look.spacing.rule, rule=True),
        )

    def again(self, place: SheetPlace) -> Rows:
        """Return what stands above a place that goes on: whose contact lines these are must not be asked of a page."""
        look, style = self.look, self.look.label(self.look.sizes.small.strong)
        return paragraph((Run(place.heading, style),), None, width=look.width, height=look.spacing.small)

    def parted(self, place: SheetPlace, room: float) -> Parted:
        """Return a place that goes on on another page: pages get lost, so its contact lines stand with its heading.

        Where a page of `room` points does not hold both, the three states do, and what is behind them comes later.
        """
        rows = place_rows(place, self.look, on_top=place.contact)
        if height_of(next(units(rows))) > room:
            rows = place_rows(place, self.look, on_top=place.contact.bare)
        return Parted(rows, self.again(place))

    def place(self, place: SheetPlace) -> Rows:
        """Return one place, from its heading to its contact box."""
        return place_rows(place, self.look)

    def boxes(self) -> tuple[Rows, ...]:
        """Return the boxes behind the places, and behind these the cards of law."""
        above = gap(self.look.spacing.place, stays=True)
        boxes = (text_box_rows(box, self.look) for box in self.sheet.boxes)
        return tuple((*above, *rows) for rows in (*boxes, *law_groups(self.sheet, self.look)))

    def foot(self) -> Rows:
        """Return what stands at the end of the sheet."""
        sheet, small, space = self.sheet, self.look.sizes.small, self.look.spacing
        rows = [*gap(space.place), Row(height=space.rule, rule=True)]
        said = [Run(text, small.strong) for text in (*sheet.law, sheet.court_dates)]
        said += [Run(text, small) for text in (*sheet.footer, sheet.own_line) if text]
        width, height, sharing = self.look.width, space.small, space.foot
        if sharing is Sharing.FLOWING:
            for _leftward, group in groupby(said, key=lambda run: first_direction(run.text) == 1):
                rows += paragraph(tuple(group), Tag("P"), width=width, height=height)
        else:
            rows += packed([(Tag("P"), (run,)) for run in said], width=width, height=height, sharing=sharing)
        return (*rows, *gap(space.pad / 2))

    def bottom(self, page: int, pages: int) -> Rows:
        """Return the end of page `page` of `pages`."""
        small, height, width = self.look.sizes.small, self.look.spacing.small, self.look.width
        number = whole_line(self.sheet.pages.format(x=page, y=pages), small)
        at_right = set_line(number, None, width - number[-1].right, 0.0, height)
        shred = break_lines((Run(self.sheet.shred, small),), width)
        said = Tag("P")
        texts = [[set_line(line, said, 0.0, 0.0, height)] for line in shred]
        if texts and texts[-1][0].right + BETWEEN <= at_right.x:
            texts[-1].append(at_right)
        else:
            texts.append([at_right])
        return tuple(roomy(Row(height=height, texts=tuple(line))) for line in texts)

    @property
    def bottom_height(self) -> float:
        """Return the height of the end of a page, whatever its number."""
        return height_of(self.bottom(MOST_PAGES, MOST_PAGES))

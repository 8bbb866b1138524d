"""The rows of an answer: every listing it has, read from the directory when somebody looks, and section headings.

A row that is not read yet is there all the same, so that the scroll bar tells the truth and nothing moves when it is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from resources_db.codes import SectionKey
from resources_db.query import Query
from resources_db.results import Found, Results
from ui.find.paging import PAGE, Page, page_of
from ui.find.row_text import row_text, waiting_words
from ui.find.sectioned_rows import Index, SectionedRows
from ui.language import section_title, title_words

_NOWHERE = QModelIndex()


class RowRole(IntEnum):
    """What a delegate or a view asks a row for."""

    FOUND = Qt.ItemDataRole.UserRole
    """the `Found`, None on a heading and on a listing that is not read yet"""
    HEADING = Qt.ItemDataRole.UserRole + 1
    """the section's title, None on a listing"""


class ResultsModel(SectionedRows):
    """One answer.

    Signals:
        page_wanted: (results, first): the listings of `page_of(results, first)` are wanted.
    """

    page_wanted = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with no answer."""
        super().__init__(parent)
        self._results: Results | None = None
        self._headings: dict[int, SectionKey] = {}
        self._heading_rows: tuple[int, ...] = ()
        self._count = 0
        self._read: dict[int, Found | None] = {}
        self._rows: dict[str, int] = {}
        self._asked: int | None = None

    @property
    def heading_rows(self) -> tuple[int, ...]:
        """Return the numbers of the rows that are headings, in order."""
        return self._heading_rows

    def show_answer(
        self, results: Results | None, first_page: Sequence[Found] = (), *more: Page, size: int = PAGE
    ) -> None:
        """Show another answer, with the listings of its first `size` hits, and what else of it is read already."""
        self.beginResetModel()
        self._results = results
        self._headings = _headings(results) if results else {}
        self._heading_rows = tuple(self._headings)
        self._count = results.shown + len(self._headings) if results else 0
        self._read, self._rows, self._asked = {}, {}, None
        if results and self._count:
            for page in (Page(0, first_page, size), *more):
                self._take(results, page)
        self.endResetModel()

    def add_page(self, results: Results, first: int, found: Sequence[Found]) -> None:
        """Fill the rows of one page; those of another answer are let go."""
        if results is not self._results:
            return
        numbers = range(first, min(first + PAGE, results.shown))
        new = [number for number in numbers if number not in self._read]
        self._take(results, Page(first, found))
        if new:
            self.dataChanged.emit(self.index(self._row(new[0])), self.index(self._row(new[-1])))

    def want(self, rows: Iterable[int]) -> None:
        """Ask for the first page of which one of `rows` is not read yet, once for each look at it."""
        numbers = (self._number(row) for row in rows if row not in self._headings)
        missing = next((number for number in numbers if number not in self._read), None)
        if missing is None or self._results is None:
            return
        first = missing - missing % PAGE
        if first != self._asked:
            self._asked = first
            self.page_wanted.emit(self._results, first)

    def want_first_page(self) -> None:
        """Ask for the rest of the page with which the list begins, unless somebody has gone on to another by now."""
        if self._asked is None and self._results is not None:
            self.want(self._row(number) for number in range(min(PAGE, self._results.shown)))

    def answers(self, query: Query) -> bool:
        """Return whether the rows are the answer to `query`."""
        return self._results is not None and self._results.query == query

    def found_at(self, index: Index) -> Found | None:
        """Return the listing in a row, None on a heading, on what is not read yet, and outside."""
        if not index.isValid() or index.row() in self._headings:
            return None
        return self._read.get(self._number(index.row()))

    def number_at(self, index: Index) -> int | None:
        """Return the number of the hit in a row, None on a heading or outside."""
        if not index.isValid() or index.row() in self._headings:
            return None
        return self._number(index.row())

    def row_of(self, listing_id: str) -> QModelIndex:
        """Return where a listing stands among the rows read so far, an invalid index where it does not."""
        row = self._rows.get(listing_id)
        return QModelIndex() if row is None else self.index(row)

    def heading_of(self, key: SectionKey) -> QModelIndex:
        """Return where a section's heading stands, an invalid index where it has none."""
        row = next((row for row, section in self._headings.items() if section is key), None)
        return QModelIndex() if row is None else self.index(row)

    def first_listing(self) -> QModelIndex:
        """Return the first row that is a listing, an invalid index where there is none."""
        row = 1 if 0 in self._headings else 0
        return self.index(row) if row < self._count else QModelIndex()

    def language_changed(self) -> None:
        """Say that every row reads differently now."""
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return all rows of the answer, read or not."""
        return 0 if parent.isValid() else self._count

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read, not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.row() in self._headings:
            return Qt.ItemFlag.ItemNeverHasChildren
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        """Return a row's title, its spoken text, or what `RowRole` names."""
        if not index.isValid():
            return None
        key = self._headings.get(index.row())
        return _heading_data(key, role) if key else _found_data(self.found_at(index), role)

    def _number(self, row: int) -> int:
        """Return the number of the hit in `row`, which is no heading."""
        return row - bisect_left(self._heading_rows, row)

    def _row(self, number: int) -> int:
        """Return the row in which hit `number` stands."""
        before = [row - above for above, row in enumerate(self._heading_rows)]
        return number + bisect_right(before, number)

    def _take(self, results: Results, page: Page) -> None:
        """Fill in a page; a listing that is gone since the search leaves its row empty."""
        by_id = {one.listing.id: one for one in page.found}
        for number, hit in enumerate(page_of(results, page.first, page.size), start=page.first):
            self._read[number] = found = by_id.get(hit.listing_id)
            if found:
                self._rows[hit.listing_id] = self._row(number)


def _headings(results: Results) -> dict[int, SectionKey]:
    """Return the sections that have a heading, by the row in which it stands; the sizes of sections are enough."""
    headings: dict[int, SectionKey] = {}
    row = 0
    for section in results.sections:
        if not len(section.hits):
            continue
        if section.key is not SectionKey.NEAR:
            headings[row] = section.key
            row += 1
        row += len(section.hits)
    return headings


def _heading_data(key: SectionKey, role: int) -> str | None:
    texts = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, RowRole.HEADING}
    return section_title(key) if role in texts else None


def _found_data(found: Found | None, role: int) -> object:
    if role == RowRole.FOUND:
        return found
    if role == Qt.ItemDataRole.DisplayRole:
        return title_words(found.listing.title) if found else waiting_words()
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return row_text(found).spoken() if found else waiting_words()
    return None

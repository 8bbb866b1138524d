"""The rows of an answer: listings page by page, with the headings of their sections between them."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from resources_db.query import Found, Hit, Query, Results, SectionKey
from ui.find.spoken import spoken_row
from ui.language import section_title

PAGE = 50
"""Listings asked for at a time."""
Index = QModelIndex | QPersistentModelIndex
Row = Found | SectionKey
_NOWHERE = QModelIndex()


class RowRole(IntEnum):
    """What a delegate or a view asks a row for."""

    FOUND = Qt.ItemDataRole.UserRole
    """the `Found`, None on a heading"""
    HEADING = Qt.ItemDataRole.UserRole + 1
    """the section's title, None on a listing"""


class ResultsModel(QAbstractListModel):
    """One answer. It is read as far as somebody has scrolled.

    Signals:
        page_wanted: (results, first): the listings of `page_of(results, first)` are wanted.
    """

    page_wanted = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with no answer."""
        super().__init__(parent)
        self._results: Results | None = None
        self._headings: dict[int, SectionKey] = {}
        self._rows: list[Row] = []
        self._read = 0
        self._asked_from = -1

    def show_answer(self, results: Results | None, first_page: Sequence[Found] = ()) -> None:
        """Show another answer, with its first listings."""
        self.beginResetModel()
        self._results = results
        self._headings = _headings(results) if results else {}
        self._rows = []
        self._read, self._asked_from = 0, -1
        if results:
            self._rows = self._rows_of(page_of(results, 0), first_page)
        self.endResetModel()

    def add_page(self, results: Results, first: int, found: Sequence[Found]) -> None:
        """Add the listings of one page; those of another answer, or out of turn, are let go."""
        if results is not self._results or first != self._read:
            return
        rows = self._rows_of(page_of(results, first), found)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def answers(self, query: Query) -> bool:
        """Return whether the rows are the answer to `query`."""
        return self._results is not None and self._results.query == query

    def found_at(self, index: Index) -> Found | None:
        """Return the listing in a row, None on a heading or outside."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Found) else None

    def row_of(self, listing_id: str) -> QModelIndex:
        """Return where a listing stands among the rows read so far, an invalid index where it does not."""
        rows = enumerate(self._rows)
        at = next((number for number, row in rows if isinstance(row, Found) and row.listing.id == listing_id), None)
        return QModelIndex() if at is None else self.index(at)

    def first_listing(self) -> QModelIndex:
        """Return the first row that is a listing, an invalid index where there is none."""
        at = next((number for number, row in enumerate(self._rows) if isinstance(row, Found)), None)
        return QModelIndex() if at is None else self.index(at)

    def language_changed(self) -> None:
        """Say that every row reads differently now."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the rows read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether the answer has listings that were not read yet."""
        return not parent.isValid() and self._results is not None and self._read < self._results.shown

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page, once."""
        if self._results is not None and self._asked_from != self._read:
            self._asked_from = self._read
            self.page_wanted.emit(self._results, self._read)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read, not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.found_at(index) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        """Return a row's title, its spoken text, or what `RowRole` names."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return _heading_data(row, role) if isinstance(row, SectionKey) else _found_data(row, role)

    def _rows_of(self, hits: Sequence[Hit], found: Sequence[Found]) -> list[Row]:
        """Return the rows of a page: its listings, with the headings that belong before them.

        A hit whose listing is gone since the search has no row.
        """
        by_id = {one.listing.id: one for one in found}
        rows: list[Row] = []
        for number, hit in enumerate(hits, start=self._read):
            if number in self._headings:
                rows.append(self._headings[number])
            if hit.listing_id in by_id:
                rows.append(by_id[hit.listing_id])
        self._read += len(hits)
        return rows


def page_of(results: Results, first: int) -> list[Hit]:
    """Return `PAGE` hits of an answer from number `first` on; an answer may have 100,000, so only these are made."""
    page: list[Hit] = []
    start = first
    for section in results.sections:
        if start < len(section.hits):
            page += section.hits[start : start + PAGE - len(page)]
        start = max(start - len(section.hits), 0)
        if len(page) == PAGE:
            break
    return page


def _headings(results: Results) -> dict[int, SectionKey]:
    """Return the sections that have a heading, by the number of their first hit."""
    headings: dict[int, SectionKey] = {}
    first = 0
    for section in results.sections:
        if section.hits and section.key is not SectionKey.NEAR:
            headings[first] = section.key
        first += len(section.hits)
    return headings


def _heading_data(key: SectionKey, role: int) -> str | None:
    texts = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, RowRole.HEADING}
    return section_title(key) if role in texts else None


def _found_data(found: Found, role: int) -> object:
    if role == RowRole.FOUND:
        return found
    if role == Qt.ItemDataRole.DisplayRole:
        return found.listing.title
    return spoken_row(found) if role == Qt.ItemDataRole.AccessibleTextRole else None

"""The rows of the work list: a heading for each reason, its places below it, read as far as somebody looks.

A place that is not read yet has its row all the same, so that the scroll bar tells the truth.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from resources_db.reviews.values import Why, WorkItem, WorkList, WorkQuery
from ui.directory.work_words import count_words, work_row
from ui.find.results_model import RowRole
from ui.find.row_text import waiting_words
from ui.find.sectioned_rows import Index, SectionedRows
from ui.language import title_words

_NOWHERE = QModelIndex()
PAGE = 200
"""Places read at a time."""
_TEXTS = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, RowRole.HEADING})


@dataclass(frozen=True, slots=True)
class _Section:
    """One reason: the row of its heading, its places read so far, how many there are, and how many stand before."""

    why: Why
    heading: int
    items: tuple[WorkItem, ...]
    count: int
    before: int

    @property
    def end(self) -> int:
        """Return the row after its last one."""
        return self.heading + 1 + self.count


class WorkModel(SectionedRows):
    """One work list.

    Signals:
        more_wanted: (limit): the first `limit` places of the list are wanted.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._sections: tuple[_Section, ...] = ()
        self._rows: dict[tuple[str, Why], int] = {}
        self._asked = 0

    @property
    def heading_rows(self) -> tuple[int, ...]:
        """Return the numbers of the rows that are headings, in order."""
        return tuple(section.heading for section in self._sections)

    @property
    def total(self) -> int:
        """Return how many places there are, read or not."""
        return sum(section.count for section in self._sections)

    @property
    def read(self) -> int:
        """Return how many places are read."""
        return len(self._rows)

    def show_list(self, work: WorkList, query: WorkQuery) -> None:
        """Show the answer to `query`."""
        self.beginResetModel()
        self._sections = tuple(_sections(work, query))
        self._rows = {
            (item.listing_id, item.why): section.heading + 1 + number
            for section in self._sections
            for number, item in enumerate(section.items)
        }
        self._asked = len(self._rows)
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.show_list(WorkList(items=()), WorkQuery())

    def want(self, rows: Iterable[int]) -> None:
        """Ask for as much of the list as reaches the last of `rows` that is not read yet, once."""
        missing = max((number for row in rows if (number := self._unread(row)) is not None), default=None)
        if missing is None or missing < self._asked:
            return
        self._asked = (missing // PAGE + 1) * PAGE
        self.more_wanted.emit(self._asked)

    def item_at(self, index: Index) -> WorkItem | None:
        """Return the place in a row, None on a heading, on what is not read yet, and outside."""
        section = self._section(index.row()) if index.isValid() else None
        number = index.row() - section.heading - 1 if section else -1
        return section.items[number] if section and 0 <= number < len(section.items) else None

    def number_at(self, index: Index) -> int:
        """Return the number among all places of the one in a row, 0 where none is."""
        section = self._section(index.row()) if index.isValid() else None
        return section.before + max(index.row() - section.heading - 1, 0) if section else 0

    def row_of(self, listing_id: str, why: Why) -> QModelIndex:
        """Return where a place stands for that reason, else for another one, an invalid index where it is not read."""
        row = self._rows.get((listing_id, why))
        if row is None:
            row = next((self._rows[key] for each in Why if (key := (listing_id, each)) in self._rows), None)
        return QModelIndex() if row is None else self.index(row)

    def place_near(self, row: int) -> QModelIndex:
        """Return the row of a place at `row` or, where a heading stands there or nothing, the nearest one above it."""
        last = self.rowCount() - 1
        row = min(max(row, 1), last)
        if last < 1:
            return QModelIndex()
        return self.index(row + 1 if row in self.heading_rows else row)

    def language_changed(self) -> None:
        """Say that every row reads differently now."""
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return all rows, read or not, headings included."""
        return 0 if parent.isValid() or not self._sections else self._sections[-1].end

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read, not chosen."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        if index.row() in self.heading_rows:
            return flag.ItemNeverHasChildren
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        """Return a row's title, its spoken text, or the words of a heading."""
        section = self._section(index.row()) if index.isValid() else None
        if section is None or role not in _TEXTS:
            return None
        if index.row() == section.heading:
            return count_words(section.why, section.count)
        item = self.item_at(index)
        if role == RowRole.HEADING:
            return None
        if item is None:
            return waiting_words()
        return title_words(item.title) if role == Qt.ItemDataRole.DisplayRole else work_row(item).spoken()

    def _section(self, row: int) -> _Section | None:
        return next((section for section in self._sections if section.heading <= row < section.end), None)

    def _unread(self, row: int) -> int | None:
        """Return the number among all places of one that is not read yet, None for any other row."""
        section = self._section(row)
        number = row - section.heading - 1 if section else -1
        return section.before + number if section and number >= len(section.items) else None


def _sections(work: WorkList, query: WorkQuery) -> Iterator[_Section]:
    """Yield the reasons that there are places for, among those that are picked."""
    heading = before = 0
    for why in Why:
        items = tuple(item for item in work.items if item.why is why)
        count = max(work.counts.get(why, 0), len(items)) if not query.why or why in query.why else 0
        if count:
            yield _Section(why, heading, items, count, before)
            heading += 1 + count
            before += count

"""What a list of sections needs of its model: Find's answer has one, the work list another."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex


class SectionedRows(QAbstractListModel):
    """Rows of one height, with headings among them; a row may be there before what stands in it is read."""

    @property
    def heading_rows(self) -> tuple[int, ...]:
        """Return the numbers of the rows that are headings, in order."""
        raise NotImplementedError

    def want(self, rows: Iterable[int]) -> None:
        """Know that somebody looks at `rows`: what is not read of them is to be asked for."""
        raise NotImplementedError

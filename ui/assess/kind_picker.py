"""Every contact kind and protective fact, looked through by words; what this place suggests stands first."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from resources_db.model import Record
from resources_db.plain_text import one_line
from resources_db.reviews.values import Hint
from ui.assess.fields import Line, Named
from ui.assess.quiet_row import QuietRow
from ui.column import Column
from ui.language import coded_words, domain_name, language
from ui.plain_text import aloud, isolate
from ui.theme import GRID, TextRole, em, font_of

_CODE = Qt.ItemDataRole.UserRole
_HIGH = 11
"""Lines of body text that the list shows of itself."""


def suggested(record: Record, hints: Sequence[Hint]) -> dict[str, str]:
    """Return the kinds that a place suggests, with the record's words that do; "" for those of its categories."""
    vocabulary = coded_words()
    found = {hint.kind: one_line(hint.text, 80) for hint in hints}
    for need in record.listing.needs:
        category = vocabulary.categories.get(need.code)
        for kind in category.hint_kinds if category is not None else ():
            found.setdefault(kind, "")
    return {kind: why for kind, why in found.items() if kind in vocabulary.kinds}


class KindPicker(Column):
    """A line to type in and a list; Enter takes what is marked.

    Signals:
        picked: (code of a kind or of a protective fact).
    """

    picked = Signal(str)

    def __init__(self, record: Record | None, hints: Sequence[Hint], parent: QWidget | None = None) -> None:
        """Offer everything, the kinds that `record` and `hints` suggest first; without a record kinds alone.

        A fact that protects has to be asked of each place by itself.
        """
        super().__init__(GRID, parent=parent)
        self._alone = record is None
        self._suggested = suggested(record, hints) if record is not None else {}
        self.words, self.list = Line(), _Kinds()
        self._named = Named(self.words)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(QuietRow(self.list))
        self.add(self._named)
        self.add(self.list)
        self.words.textChanged.connect(self._fill)
        self.words.returnPressed.connect(lambda: self._take(self.list.currentIndex()))
        self.words.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.taken.connect(self._take)
        self._retranslate()

    def begin(self) -> None:
        """Give the keyboard to the line to type in."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the line into the list with the down arrow."""
        down = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        if watched is self.words and down:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language in its text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.ApplicationFontChange}:
            self._retranslate()

    def _take(self, index: QModelIndex) -> None:
        code = index.data(_CODE) if index.isValid() else None
        if code:
            self.picked.emit(code)

    def _retranslate(self) -> None:
        look = self.tr("Look for what it is")
        self._named.name(look, self.tr("Down arrow goes into the list, Enter takes what is marked."))
        self.list.setAccessibleName(self.tr("Kinds of contact and facts that protect"))
        self._fill()

    def _fill(self) -> None:
        self._model.clear()
        typed = _folded(self.words.text())
        for title, codes in self._groups():
            shown = [code for code in codes if self._has(code, typed)]
            if shown:
                self._model.appendRow(_title(title))
            for code in shown:
                self._model.appendRow(self._item(code))
        first = next((row for row in range(self._model.rowCount()) if self._model.index(row, 0).data(_CODE)), -1)
        if first >= 0:
            self.list.setCurrentIndex(self._model.index(first, 0))

    def _groups(self) -> Iterator[tuple[str, Iterable[str]]]:
        vocabulary = coded_words()
        yield self.tr("Suggested by what is known of this place"), self._suggested
        for domain in vocabulary.domains:
            yield domain_name(domain), [code for code, kind in vocabulary.kinds.items() if kind.domain is domain]
        if not self._alone:
            yield self.tr("Facts that protect"), list(vocabulary.protective)

    def _label(self, code: str, reader: str) -> str:
        vocabulary = coded_words()
        entry = vocabulary.kinds.get(code) or vocabulary.protective[code]
        return entry.label.say(reader)

    def _has(self, code: str, typed: str) -> bool:
        text = _folded(f"{self._label(code, 'en')} {self._label(code, 'es')} {code}")
        return all(word in text for word in typed.split())

    def _item(self, code: str) -> QStandardItem:
        label, why = self._label(code, language()), self._suggested.get(code, "")
        item = QStandardItem(label)
        if why:
            item.setText(self.tr("{kind} (the record says: {words})").format(kind=label, words=isolate(why)))
        item.setData(code, _CODE)
        item.setData(aloud(item.text()), Qt.ItemDataRole.AccessibleTextRole)
        return item


def _title(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setFont(font_of(TextRole.SMALL_STRONG))
    return item


def _folded(text: str) -> str:
    """Return `text` without case and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


class _Kinds(QListView):
    """The list: Enter takes the row that is marked.

    Signals:
        taken: (index) of that row.
    """

    taken = Signal(QModelIndex)

    def sizeHint(self) -> QSize:
        """Return room for some rows; more of them scroll."""
        return QSize(30 * em(), _HIGH * em())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few rows."""
        return QSize(10 * em(), 4 * em())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the marked row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

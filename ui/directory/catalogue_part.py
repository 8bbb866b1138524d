"""The words of sheets in other languages: one language at a time, to be read and marked as read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from resources_db.catalogues.words import ReviewedCatalogue, standing_text, words_of
from resources_db.wording import say
from ui.buttons import LinkButton, PrimaryButton
from ui.heading import Heading
from ui.language import language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class CataloguePart(QWidget):
    """A list of languages; below it how the words of the chosen one stand, the words, and what marks them.

    Signals:
        mark_wanted, take_back_wanted: (code) of a language whose words were read, or are to be a draft again.
    """

    mark_wanted = Signal(str)
    take_back_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no language."""
        super().__init__(parent)
        self._shown: dict[str, ReviewedCatalogue] = {}
        self._signed = False
        self.heading, self.why = Heading(role=TextRole.STRONG), PlainLabel(quiet=True)
        self.box, self.standing = QComboBox(), PlainLabel(role=TextRole.SMALL)
        self.words = PlainLabel(selectable=True)
        self.mark_button, self.take_back_button = PrimaryButton(), LinkButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self.heading, self.why, self.box, self.standing, self.words):
            layout.addWidget(part)
        for button in (self.mark_button, self.take_back_button):
            layout.addWidget(button)
        self.box.currentIndexChanged.connect(self._follow)
        self.mark_button.clicked.connect(lambda: self.mark_wanted.emit(self.code))
        self.take_back_button.clicked.connect(lambda: self.take_back_wanted.emit(self.code))
        self._retranslate()

    @property
    def code(self) -> str:
        """Return the chosen language, "" where nothing is read."""
        return str(self.box.currentData() or "")

    def show_catalogues(self, catalogues: Sequence[ReviewedCatalogue]) -> None:
        """Show how each language stands; the chosen one stays chosen."""
        self._shown = {each.catalogue.code: each for each in catalogues}
        if [self.box.itemData(row) for row in range(self.box.count())] != [*self._shown]:
            self.box.clear()
            for code in self._shown:
                self.box.addItem("", code)
        self._retranslate()

    def show_signed(self, *, signed: bool) -> None:
        """Know whether a person speaks for an organization: only then words can be marked."""
        self._signed = signed
        self._follow()

    def clear(self) -> None:
        """Forget which language was read."""
        self.show_catalogues(())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _follow(self) -> None:
        chosen = self._shown.get(self.code)
        self.standing.show_text("" if chosen is None else standing_text(chosen, language()))
        self.words.show_text("" if chosen is None else "\n".join(words_of(chosen.catalogue, language())))
        marked = chosen is not None and chosen.mark is not None
        for button, offered in ((self.mark_button, not marked), (self.take_back_button, marked)):
            button.setVisible(offered and chosen is not None)
            button.setEnabled(self._signed)
            button.setAccessibleDescription(self.box.currentText())

    def _retranslate(self) -> None:
        self.heading.show_text(say("catalogues.heading", language()))
        self.why.show_text(say("catalogues.why", language()))
        self.box.setAccessibleName(say("catalogues.choose", language()))
        self.box.setAccessibleDescription(self.why.text())
        for row, each in enumerate(self._shown.values()):
            key = "catalogues.offered_draft" if each.mark is None else "catalogues.offered"
            named = say(f"catalogues.name.{each.catalogue.code}", language())
            self.box.setItemText(row, say(key, language(), named=named, own=isolate(each.catalogue.name)))
        self.mark_button.show_text(say("catalogues.mark", language()))
        self.take_back_button.show_text(say("catalogues.take_back", language()))
        self._follow()

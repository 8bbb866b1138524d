"""That a note is hard to read: said below it, while there is still time to say it in other words."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QWidget

from resources_db.wording import LANGUAGES, say
from ui.announcing import announce
from ui.language import language
from ui.plain_text import PlainLabel
from ui.sheet.note_box import NoteBox
from ui.theme import TextRole


class ReadingHint(PlainLabel):
    """Watches a note, in the language that is chosen for its sheet; says nothing of a short one or in any other."""

    def __init__(self, note: NoteBox, spoken: QComboBox, parent: QWidget | None = None) -> None:
        """Watch `note`, which is written in what `spoken` has as its data."""
        super().__init__(parent=parent, role=TextRole.SMALL)
        self._note, self._spoken = note, spoken
        self.setVisible(False)
        note.textChanged.connect(self._look)
        spoken.currentIndexChanged.connect(self._look)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._look()

    def _look(self) -> None:
        from resources_db.readability import too_hard  # noqa: PLC0415 (the window opens without a note)

        text, spoken = self._note.toPlainText(), self._spoken.currentData()
        said = say("readability.hard", language()) if spoken in LANGUAGES and too_hard(text, spoken) else ""
        new = bool(said) and self.isHidden()
        self.show_text(said)
        self.setVisible(bool(said))
        if new:
            announce(self._note, said)

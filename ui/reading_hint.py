"""That a text is hard to read: said below it, while there is still time to say it in other words."""

from collections.abc import Collection

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from resources_db.wording import LANGUAGES, say
from ui.announcing import announce
from ui.language import language
from ui.plain_text import PlainLabel
from ui.theme import TextRole


class ReadingHint(PlainLabel):
    """Watches a text that is typed for paper; says nothing of a short one, or of one in a language without a measure.

    A text whose language nobody chose is hard where it is by both measures: Spanish reads as hard English, and the
    other way round.
    """

    def __init__(
        self, field: QLineEdit | QPlainTextEdit, spoken: QComboBox | None = None, parent: QWidget | None = None
    ) -> None:
        """Watch `field`, which is written in what `spoken` has as its data, or in any language."""
        super().__init__(parent=parent, role=TextRole.SMALL)
        self._field, self._spoken = field, spoken
        self.setVisible(False)
        field.textChanged.connect(self._look)
        if spoken is not None:
            spoken.currentIndexChanged.connect(self._look)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._look()

    def _languages(self) -> Collection[str]:
        chosen = LANGUAGES if self._spoken is None else (self._spoken.currentData(),)
        return [each for each in chosen if each in LANGUAGES]

    def _look(self) -> None:
        from resources_db.readability import too_hard  # noqa: PLC0415 (the window opens without a text)

        field = self._field
        key, text = ("hard_line", field.text()) if isinstance(field, QLineEdit) else ("hard", field.toPlainText())
        languages = self._languages()
        hard = bool(text and languages) and all(too_hard(text, each) for each in languages)
        said = say(f"readability.{key}", language()) if hard else ""
        new = bool(said) and self.isHidden()
        self.show_text(said)
        self.setVisible(bool(said))
        if new:
            announce(field, said)

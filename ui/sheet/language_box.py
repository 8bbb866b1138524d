"""A list of the languages that a sheet can be in, each by its name and its own; a draft says so."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from resources_db.wording import LANGUAGES, say
from ui.language import language
from ui.plain_text import isolate

NONE = ""
"""What is chosen where the sheet has no second language."""


class LanguageBox(QComboBox):
    """English and Spanish, and with `fill` every other language; first of all none, where there need be none."""

    def __init__(self, *, may_be_none: bool = False, parent: QWidget | None = None) -> None:
        """Offer English and Spanish."""
        super().__init__(parent)
        self._reviewed: Collection[str] = ()
        for code in (*([NONE] if may_be_none else []), *LANGUAGES):
            self.addItem("", code)

    def fill(self) -> None:
        """Offer the other languages, where they are not there yet: the window opens sooner without them."""
        if self.findData("pt") < 0:
            from resources_db.catalogues import CODES  # noqa: PLC0415

            for code in CODES:
                self.addItem("", code)
            self._name_others()

    def begin_anew(self, code: str) -> None:
        """Choose a language and offer the others no longer: that they were offered tells that a sheet was begun."""
        self.choose(code)
        while self.count() and self.itemData(self.count() - 1) not in LANGUAGES:
            self.removeItem(self.count() - 1)

    def choose(self, code: str) -> None:
        """Choose a language; one that is not offered is the first."""
        self.setCurrentIndex(max(self.findData(code), 0))

    def show_reviewed(self, reviewed: Collection[str]) -> None:
        """Know which languages have words that a person has read: every other is a draft."""
        if set(reviewed) != set(self._reviewed):
            self._reviewed = reviewed
            self._name_others()

    def retranslate(self, names: Sequence[str]) -> None:
        """Name the languages in that of the window; `names` are those of English and Spanish."""
        for code, name in zip(LANGUAGES, names, strict=True):
            self.setItemText(self.findData(code), name)
        if (none := self.findData(NONE)) >= 0:
            self.setItemText(none, say("catalogues.none", language()))
        self._name_others()

    def _name_others(self) -> None:
        others = [row for row in range(self.count()) if self.itemData(row) not in {NONE, *LANGUAGES}]
        if not others:
            return
        from resources_db.catalogues import catalogue_of  # noqa: PLC0415

        for row in others:
            code = self.itemData(row)
            named, own = say(f"catalogues.name.{code}", language()), isolate(catalogue_of(code).name)
            key = "catalogues.offered" if code in self._reviewed else "catalogues.offered_draft"
            self.setItemText(row, say(key, language(), named=named, own=own))

"""The language of the window, changed while it is open: Qt tells every widget, and each says its words anew."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from resources_db.shipped import shipped
from ui.theme import app

_LOCALES = {"en": QLocale.Language.English, "es": QLocale.Language.Spanish}


class Translators:
    """What is installed now: our own texts, and Qt's for its own dialogs."""

    def __init__(self) -> None:
        """Begin with none: the source's English."""
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Let the window speak `language` ("en" or "es")."""
        QLocale.setDefault(QLocale(_LOCALES[language], QLocale.Country.UnitedStates))
        wanted = [translator for translator in (_own(language), _qt(language)) if not translator.isEmpty()]
        self.silence()
        self._installed = wanted
        for translator in reversed(wanted):
            app().installTranslator(translator)

    def silence(self) -> None:
        """Go back to the source's English."""
        for translator in self._installed:
            app().removeTranslator(translator)
        self._installed = []


def _own(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(str(shipped("ui", "strings", f"porchlight_{language}.qm")))
    return translator


def _qt(language: str) -> QTranslator:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load(f"qtbase_{language}", folder)
    return translator

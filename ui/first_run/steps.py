"""The questions of the first minute, one a step. Each shows what is set already and tells when that was changed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from resources_db.units import Unit
from ui.buttons import PrimaryButton
from ui.language import language
from ui.plain_text import PlainLabel, on_button
from ui.settings.choice_box import RadioChoice
from ui.settings.look import LANGUAGE_NAMES
from ui.settings.organization import OrganizationFields
from ui.settings.values import LANGUAGES, PAPERS, Preferences
from ui.theme import GRID, TextRole

Named = Callable[[str, str], str]
"""Gives the name of a region (an ISO 3166 code) in a language ("en", "es"), "" where there is none."""


class Step(QWidget):
    """One question.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; `_retranslate` says all words, at the end of every `__init__` and after a change of language."""
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GRID)

    def heading(self) -> str:
        """Return what the step is about."""
        raise NotImplementedError

    def take(self, before: Preferences) -> Preferences:
        """Return `before` with what is chosen in this step."""
        return before

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        raise NotImplementedError


class LanguageStep(Step):
    """Which language, each in its own name; the window speaks it at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the step together."""
        super().__init__(parent)
        self.words = PlainLabel()
        self.language = RadioChoice(LANGUAGES)
        self.language.chosen.connect(self.changed)
        for widget in (self.words, self.language):
            self._lines.addWidget(widget)
        self._retranslate()

    def heading(self) -> str:
        """Return what the step is about."""
        return self.tr("Welcome to Porchlight")

    def take(self, before: Preferences) -> Preferences:
        """Return `before` in the language that is chosen."""
        return replace(before, language=str(self.language.value()))

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""
        self.language.show_value(set_now.language)

    def _retranslate(self) -> None:
        self.words.show_text(
            self.tr("A directory of help that says whether going there means contact with police or immigration "
                    "officers. It works without the network and keeps no record of what you ask.")
        )  # fmt: skip
        self.language.show_names(self.tr("Language"), LANGUAGE_NAMES)


class MeasuresStep(Step):
    """Units and paper, guessed, with the reason of the guess."""

    def __init__(self, region: str, named: Named, parent: QWidget | None = None) -> None:
        """Put the step together; `region` is what the guess was made from, "" for none."""
        super().__init__(parent)
        self._region, self._named = region, named
        self.why = PlainLabel()
        self.units_title, self.paper_title = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.STRONG)
        self.units, self.paper = RadioChoice(unit.value for unit in Unit), RadioChoice(PAPERS)
        for choice in (self.units, self.paper):
            choice.chosen.connect(self.changed)
        self._lines.addWidget(self.why)
        for title, choice in ((self.units_title, self.units), (self.paper_title, self.paper)):
            self._lines.addSpacing(GRID)
            self._lines.addWidget(title)
            self._lines.addWidget(choice)
        self._retranslate()

    def heading(self) -> str:
        """Return what the step is about."""
        return self.tr("Distances and paper")

    def take(self, before: Preferences) -> Preferences:
        """Return `before` in the measures that are chosen."""
        return replace(before, units=str(self.units.value()), paper=str(self.paper.value()))

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""
        self.units.show_value(set_now.units)
        self.paper.show_value(set_now.paper)

    def _retranslate(self) -> None:
        name = self._named(self._region, language()) if self._region else ""
        if name:
            why = self.tr("Chosen because this computer is set up for: {region}. Change it if that is not right.")
            self.why.show_text(why.format(region=name))
        else:
            self.why.show_text(self.tr("Chosen as is usual in the United States. Change it if that is not right."))
        self.units_title.show_text(self.tr("Distances in"))
        self.units.show_names(self.tr("Distances in"), (self.tr("Miles"), self.tr("Kilometers")))
        self.paper_title.show_text(self.tr("Paper of your printer"))
        papers = (self.tr("Letter (8½ × 11 in)"), self.tr("A4 (210 × 297 mm)"))
        self.paper.show_names(self.tr("Paper of your printer"), papers)


class OrganizationStep(Step):
    """What stands at the head of every sheet, if anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the step together."""
        super().__init__(parent)
        self.fields = OrganizationFields()
        self.fields.heading.setVisible(False)
        self.fields.changed.connect(self.changed)
        self._lines.addWidget(self.fields)

    def heading(self) -> str:
        """Return what the step is about."""
        return self.tr("Your organization, on the sheets you print")

    def take(self, before: Preferences) -> Preferences:
        """Return `before` with the name, the phone and the line that were typed."""
        name, phone, footer = (line.text().strip() for line in self.fields.lines)
        return replace(before, organization=name, phone=phone, footer=footer)

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""
        self.fields.show_preferences(set_now)

    def _retranslate(self) -> None:
        """Say nothing: the fields do."""


class BeginStep(Step):
    """What to begin with.

    Signals:
        demonstration_wanted, import_wanted, later_wanted: when a person chose that.
    """

    demonstration_wanted = Signal()
    import_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the step together."""
        super().__init__(parent)
        self.words = PlainLabel()
        self.import_button, self.demonstration_button, self.later_button = PrimaryButton(), QPushButton(), QPushButton()
        self._reasons = [PlainLabel(quiet=True) for _ in range(3)]
        wanted = (self.import_wanted, self.demonstration_wanted, self.later_wanted)
        self._lines.addWidget(self.words)
        for button, reason, signal in zip(self.buttons(), self._reasons, wanted, strict=True):
            self._lines.addSpacing(GRID)
            self._lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._lines.addWidget(reason)
            button.clicked.connect(signal)
        self._retranslate()

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the three choices, in order."""
        return self.import_button, self.demonstration_button, self.later_button

    def heading(self) -> str:
        """Return what the step is about."""
        return self.tr("What to begin with")

    def _retranslate(self) -> None:
        self.words.show_text(self.tr("Porchlight needs a directory of services to look in."))
        names = (
            self.tr("Import a directory file…"),
            self.tr("Try with the demonstration directory"),
            self.tr("Later"),
        )
        reasons = (
            self.tr("A file in the HSDS format. You see what is in it before anything is taken in."),
            self.tr("Fictional places in Miami, to look around. It says on every page and sheet that nothing is real."),
            self.tr("The Directory page offers both at any time."),
        )
        for button, reason, name, words in zip(self.buttons(), self._reasons, names, reasons, strict=True):
            if isinstance(button, PrimaryButton):
                button.show_text(name)
            else:
                button.setText(on_button(name))
                button.setAccessibleName(name)
            button.setAccessibleDescription(words)
            reason.show_text(words)

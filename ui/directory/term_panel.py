"""What one term means here, and how a person corrects it: by the rules, categories, nothing, or an office of police."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.terms.text import means_text
from resources_db.terms.values import ENFORCEMENT, Meaning, Met, TermHeld, Word
from ui.announcing import announce
from ui.assess.fields import Choice, Named
from ui.assess.tick_list import NamedTicks, TickList
from ui.buttons import PrimaryButton
from ui.column import Column
from ui.heading import Heading
from ui.language import coded_words, language, number
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole, em

BY_RULES, CATEGORIES, NOTHING, OFFICE = "rules", "categories", "nothing", "office"


class Categories(TickList):
    """Our categories, each behind the name of its group."""

    def sizeHint(self) -> QSize:
        """Return room for the longest of them, and for many."""
        return QSize(36 * em(), 9 * em())


def _leaves() -> list[str]:
    found = coded_words().categories
    return [code for code, each in found.items() if each.parent is not None and not each.people_only]


class TermPanel(Column):
    """Shows one term, and takes a person's word on it.

    Signals:
        keep_wanted: (Word) is to be kept.
        accept_wanted: (Word, id) the places that were named are no offices of enforcement.
    """

    keep_wanted = Signal(object)
    accept_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a term."""
        super().__init__(GRID, parent=parent)
        self._met: Met | None = None
        self._held: TermHeld | None = None
        self.heading, self.standing = Heading(role=TextRole.STRONG), PlainLabel(quiet=True)
        self.choice = Choice([BY_RULES, CATEGORIES, NOTHING, OFFICE])
        self.ticks = Categories(_leaves())
        self._choice, self._ticks = Named(self.choice), NamedTicks(self.ticks)
        self.keep_button, self.accept_button = PrimaryButton(), PrimaryButton()
        self.warning = PlainLabel()
        for words in (self.heading, self.standing):
            self.add(words)
        self.add(self._choice)
        self.add(self._ticks, shown=False)
        self.add(self.keep_button)
        self.add(self.warning, shown=False)
        self.add(self.accept_button, shown=False)
        self.choice.currentIndexChanged.connect(self._on_changed)
        self.ticks.chosen.connect(self._on_changed)
        self.keep_button.clicked.connect(self._on_keep)
        self.accept_button.clicked.connect(self._on_accept)
        self.speak_again()

    @property
    def word(self) -> Word | None:
        """Return what a person says now, None where it is nothing new, or not said to its end."""
        met, said = self._met, self.choice.value()
        if met is None or (said == CATEGORIES and not self.ticks.values()):
            return None
        means = {BY_RULES: None, NOTHING: (), OFFICE: (ENFORCEMENT,), CATEGORIES: self.ticks.values()}[said]
        return None if means == met.said else Word(source=met.source, term=met.term, means=means)

    def show_term(self, met: Met | None) -> None:
        """Show a term as it stands; what was said of it and not kept stays while it is the same one."""
        same = met is not None and met == self._met
        self._met = met
        if not same:
            self._held = None
            self._set(met.said if met else None, met.proposed if met else ())
        self.speak_again()

    def show_held(self, held: TermHeld) -> None:
        """Name the places that would stand among help, and ask for a yes to them."""
        self._held = held
        self.speak_again()
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)  # one key too many must say yes to nothing
        announce(self, self.warning.text())

    def speak_again(self) -> None:
        """Say everything in the window's language."""
        names = [self._name(code) for code in _leaves()]
        self.ticks.show_names(names)
        self._choice.name(self.tr("What it means here"))
        self._ticks.name(self.tr("Categories"), self.tr("Space ticks one. Type a letter to go on in the list."))
        self.keep_button.show_text(self.tr("Keep"))
        self.accept_button.show_text(self.tr("Yes, show these places among help"))
        self._say_choices()
        self._say_term()
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak_again()

    def _set(self, said: Meaning | None, proposed: Meaning) -> None:
        """Put the controls as the term stands; the categories begin with what the rules propose."""
        ways: dict[Meaning | None, str] = {None: BY_RULES, (): NOTHING, (ENFORCEMENT,): OFFICE}
        chosen = ways.get(said, CATEGORIES)
        self.choice.blockSignals(True)
        self.choice.setCurrentIndex(self.choice.findData(chosen))
        self.choice.blockSignals(False)
        self.ticks.tick(said or proposed)

    def _name(self, code: str) -> str:
        categories = coded_words().categories
        top = categories[categories[code].parent or code]
        return f"{top.label.say(language())}: {categories[code].label.say(language())}"

    def _say_choices(self) -> None:
        proposed = self._met.proposed if self._met else ()
        rules = means_text(proposed, language(), "term.not_known")
        words = {
            BY_RULES: self.tr("What the rules take it for: {means}").format(means=rules),
            CATEGORIES: self.tr("One of our categories, or several"),
            NOTHING: self.tr("Nothing here"),
            OFFICE: self.tr("An office of police, jails or immigration"),
        }
        for row in range(self.choice.count()):
            self.choice.setItemText(row, words[self.choice.itemData(row)])

    def _say_term(self) -> None:
        met = self._met
        self.heading.show_text(isolate(met.term) if met else "")
        said = self.tr("In {source}. Services that have it: {count}.")
        self.standing.show_text(said.format(source=isolate(met.source), count=number(met.count)) if met else "")
        self.warning.show_text(self._warning())

    def _warning(self) -> str:
        if self._held is None:
            return ""
        said = self.tr(
            "These places are listed as offices of police, jails or immigration because of this term. "
            "They would stand among the places that help: {places}"
        )
        if not self._held.titles:
            return self.tr("Places that the next file brings with this term would stand among the places that help.")
        return said.format(places="; ".join(isolate(title) for title in self._held.titles))

    def _on_changed(self) -> None:
        self._held = None
        self._say_term()
        self._follow()
        self.grow()

    def _on_keep(self) -> None:
        if (word := self.word) is not None:
            self.keep_wanted.emit(word)

    def _on_accept(self) -> None:
        if self._held is not None:
            self.accept_wanted.emit(self._held.word, self._held.id)

    def _follow(self) -> None:
        held = self._held is not None
        self._ticks.setVisible(self.choice.value() == CATEGORIES)
        self.keep_button.setVisible(not held)
        self.keep_button.setEnabled(self.word is not None)
        for part in (self.warning, self.accept_button):
            part.setVisible(held)
        self.remeasure()

"""All that was ever said of one domain of one place, opened where its contact line stands."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from resources_db.history_text import check_texts, counts
from resources_db.model import Domain, PastCheck
from ui.announcing import announce
from ui.buttons import LinkButton
from ui.column import Column
from ui.language import domain_name, language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class ContactHistory(Column):
    """A button, and below it every check, the newest first; without a check it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it closed."""
        super().__init__(GRID // 2, parent=parent)
        self._checks: Sequence[PastCheck] = ()
        self._domain = Domain.POLICE
        self._entries: list[_Check] = []
        self.button = LinkButton(small=True)
        self.button.setCheckable(True)  # a screen reader says whether it is pressed
        self.button.toggled.connect(self._on_toggled)
        self._list = Column(GRID)
        self.add(self.button)
        self.add(self._list, shown=False)

    def show_checks(self, domain: Domain, checks: Sequence[PastCheck]) -> None:
        """Offer `checks`, all of `domain`, the newest first; what is open stays open."""
        self._domain, self._checks = domain, checks
        self.setVisible(bool(checks))
        self._say_button()
        if self.button.isChecked():
            self._fill()
        self.remeasure()

    def close_history(self) -> None:
        """Close it."""
        self.button.setChecked(False)

    def _on_toggled(self, opened: bool) -> None:
        if opened:
            self._fill()
        self._list.setVisible(opened)
        self._say_button()
        self.grow()
        said = self.button.accessibleDescription()
        announce(self.button, said)

    def _fill(self) -> None:
        while len(self._entries) < len(self._checks):
            self._entries.append(_Check())
            self._list.add(self._entries[-1])
        for number, entry in enumerate(self._entries):
            entry.setVisible(number < len(self._checks))
            if number < len(self._checks):
                entry.show_check(self._checks[number])
        self._list.remeasure()

    def _say_button(self) -> None:
        opened, count = self.button.isChecked(), len(self._checks)
        closed_words = self.tr("History ({count})").format(count=count)
        self.button.show_text(self.tr("Hide the history") if opened else closed_words)
        named = self.tr("{domain}: history ({count})").format(domain=domain_name(self._domain), count=count)
        self.button.setAccessibleName(named)
        self.button.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))


class _Check(Column):
    """One assessment: what and when, then what became of it and how it is known; quiet where it counts no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, parent=parent)
        self._what = PlainLabel(role=TextRole.SMALL_STRONG, selectable=True)
        self._rest = PlainLabel(role=TextRole.SMALL, quiet=True, selectable=True)
        self.add(self._what)
        self.add(self._rest)

    def show_check(self, check: PastCheck) -> None:
        what, *rest = check_texts(check, language())
        self._what.show_text(what)
        self._what.show_quiet(not counts(check))
        self._rest.show_text("\n".join(rest))
        self.remeasure()

"""Rules of value: columns and values come from the directory, what a person says of one goes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Background
from desktop.deeds import Deeds
from desktop.outcomes import either
from resources_db.wording import say
from ui.directory.rule_values import ColumnsMet, RuleAsked, RuleSeen
from ui.directory.rules_page import RulesPage, RulesStage
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.reviews.values import Reviewer
    from resources_db.rules.values import ColumnMet, Rule
    from resources_db.sources.records import Progress

COLUMNS, VALUES, LOOKING = "rule columns", "rule values", "rule"


class RulesController(QObject):
    """Serves one `RulesPage`. Nothing is read before a person comes to it.

    Signals:
        changed: something else is said of places now.
    """

    changed = Signal()

    def __init__(
        self,
        page: RulesPage,
        reader: Background[Directory],
        writer: Background[Directory],
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and work out and write with `writer`."""
        super().__init__(parent)
        self._page, self._reader = page, reader
        self._deeds = Deeds(page, writer, LOOKING, lambda _value: self.changed.emit())
        page.shown.connect(self.refresh)
        page.column_chosen.connect(self._read_values)
        page.look_wanted.connect(self._look)
        page.save_wanted.connect(self._save)

    def refresh(self) -> None:
        """Read anew which columns there are, where somebody chooses among them."""
        if self._page.isVisible() and self._page.stage is RulesStage.CHOOSE:
            self._reader.ask(COLUMNS, columns_met, either(self._page.show_columns, self._page.notice.show_error))

    def forget(self) -> None:
        """Let go of everything that is looked at; what is being written ends unseen."""
        self._deeds.hide()
        for lane in (COLUMNS, VALUES):
            self._reader.cancel(lane)
        self._page.clear()

    def _read_values(self, met: ColumnMet) -> None:
        self._reader.ask(
            VALUES,
            lambda directory, _progress: directory.rules.values(met.source, met.column),
            either(self._page.show_values, self._page.notice.show_error),
        )

    def _look(self, asked: RuleAsked) -> None:
        """Work out what a rule comes to; nothing is written."""
        reviewer = self._page.signing.reviewer
        if reviewer is None:
            return

        def look(directory: Directory, progress: Progress) -> RuleSeen:
            return RuleSeen(asked, directory.rules.effect([rule_of(asked)], reviewer, progress))

        self._deeds.look("progress.comparing", look, either(self._page.show_seen, self._page.show_failure))

    def _save(self, seen: RuleSeen) -> None:
        reviewer = self._page.signing.reviewer
        if reviewer is None:
            return

        def save(directory: Directory, progress: Progress) -> int:
            return written(directory, seen, reviewer, progress)

        def show(count: int) -> None:
            self._page.show_saved(lambda: say("rule.window.written", language(), count=count))
            self.refresh()
            self.changed.emit()

        self._deeds.write(save, either(show, self._page.show_failure))


def columns_met(directory: Directory, _progress: Progress) -> ColumnsMet:
    """Return the columns that are met."""
    return ColumnsMet(directory.rules.columns(), directory.today().date)


def rule_of(asked: RuleAsked) -> Rule:
    """Return what a person would say as a rule, read as strictly as that of a file.

    Raises:
        BadInput: it says what no rule may say.
    """
    from resources_db.reviews.draft_rows import document  # noqa: PLC0415 (in the worker)
    from resources_db.reviews.drafts import read_statement  # noqa: PLC0415
    from resources_db.rules.values import Rule  # noqa: PLC0415

    says = read_statement(document(asked.row))
    return Rule(source=asked.source, column=asked.column, value=asked.value, says=says)


def written(directory: Directory, seen: RuleSeen, by: Reviewer, progress: Progress) -> int:
    """Write what a person has seen, and return how many statements that were.

    Raises:
        BadInput, Refused, Cancelled: as `Rules.assess`.
    """
    return directory.rules.assess([rule_of(seen.asked)], by, seen.effect, progress).statements

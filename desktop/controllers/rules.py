"""Rules of value: columns and values come from the directory, what a person says of one goes to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from desktop.controllers.directory import told
from desktop.unseen import Unseen
from resources_db.wording import say
from ui.directory.rule_values import ColumnsMet, RuleAsked, RuleSeen
from ui.directory.rules_page import RulesPage, RulesStage
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.reviews.values import Reviewer
    from resources_db.rules.values import ColumnMet, Rule, ValueCount
    from resources_db.sources.records import Progress

Value = TypeVar("Value")
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
        covered: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and work out and write with `writer`; while the window is `covered` nobody reads anew."""
        super().__init__(parent)
        self._page, self._reader, self._writer, self._covered = page, reader, writer, covered
        self._unseen = Unseen(page.notice.show_error, lambda _value: self._tell())
        self._writing = False
        page.shown.connect(self.refresh)
        page.column_chosen.connect(self._read_values)
        page.look_wanted.connect(self._look)
        page.save_wanted.connect(self._save)
        page.stop_wanted.connect(lambda: self._writer.stop(LOOKING))

    def refresh(self) -> None:
        """Read anew which columns there are, where somebody chooses among them."""
        if self._page.isVisible() and self._page.stage is RulesStage.CHOOSE:
            self._reader.ask(COLUMNS, columns_met, self._on_columns)

    def forget(self) -> None:
        """Let go of everything that is looked at; what is being written ends unseen."""
        self._unseen.hide()
        for lane in (COLUMNS, VALUES):
            self._reader.cancel(lane)
        if not self._writing:
            self._writer.cancel(LOOKING)
        self._page.clear()

    def _on_columns(self, outcome: Outcome[ColumnsMet]) -> None:
        match outcome:
            case Answer(met):
                self._page.show_columns(met)
            case Failure(error):
                self._page.notice.show_error(told(error))

    def _read_values(self, met: ColumnMet) -> None:
        def show(outcome: Outcome[tuple[ValueCount, ...]]) -> None:
            match outcome:
                case Answer(values):
                    self._page.show_values(values)
                case Failure(error):
                    self._page.notice.show_error(told(error))

        self._reader.ask(VALUES, lambda directory, _p: directory.rules.values(met.source, met.column), show)

    def _look(self, asked: RuleAsked) -> None:
        """Work out what a rule comes to; nothing is written."""
        reviewer = self._page.signing.reviewer
        if reviewer is None:
            return

        def look(directory: Directory, _progress: Progress) -> RuleSeen:
            return RuleSeen(asked, directory.rules.effect([rule_of(asked)], reviewer))

        def show(outcome: Outcome[RuleSeen]) -> None:
            match outcome:
                case Answer(seen):
                    self._page.show_seen(seen)
                case Failure(error):
                    self._page.show_failure(RulesStage.SAY, told(error))

        self._start("progress.comparing", look, show, writing=False)

    def _save(self, seen: RuleSeen) -> None:
        reviewer = self._page.signing.reviewer
        if reviewer is None:
            return

        def save(directory: Directory, _progress: Progress) -> int:
            return written(directory, seen, reviewer)

        def show(outcome: Outcome[int]) -> None:
            match outcome:
                case Answer(count):
                    self._page.show_saved(lambda: say("rule.window.written", language(), count=count))
                    self.refresh()
                    self._tell()
                case Failure(error):
                    self._page.show_failure(RulesStage.SAY, told(error))

        self._start("progress.writing", save, show, writing=True)

    def _start(
        self,
        step: str,
        work: Callable[[Directory, Progress], Value],
        done: Callable[[Outcome[Value]], None],
        *,
        writing: bool,
    ) -> None:
        """Do one thing at a time; what ends behind a hidden window shows nothing of itself."""
        if self._writer.busy(LOOKING):
            return
        self._writing = writing
        self._page.show_progress(lambda: say(step, language()), 0, 0)
        self._writer.ask(LOOKING, work, self._unseen.ending(done))

    def _tell(self) -> None:
        if not self._covered():
            self.changed.emit()


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


def written(directory: Directory, seen: RuleSeen, by: Reviewer) -> int:
    """Write what a person has seen, and return how many statements that were.

    Raises:
        BadInput, Refused: as `Rules.assess`.
    """
    return directory.rules.assess([rule_of(seen.asked)], by, seen.effect).statements

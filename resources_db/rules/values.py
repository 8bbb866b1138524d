"""A rule of value and what it comes to: values for store, window and command line."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.model import Assessment
from resources_db.reviews.draft_rows import Cut
from resources_db.reviews.drafts import Statement
from resources_db.reviews.values import Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What is said of every place of `source` that has `value` in `column`, each as its own statement.

    `column` is the file's own name of it, or HSDS's ("service.status", "taxonomy_term.name"). Case and spaces of column
    and value do not count. `says` is a report of a kind: a rule never says that nothing was found.
    """

    source: str
    column: str
    value: str
    says: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCount:
    """A value of a column that a rule speaks of, how many places have it, and whether a rule is about it."""

    source: str
    column: str
    value: str
    places: int
    ruled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMet:
    """A column of a source by the name that it has there, how many values it has, and at how many places."""

    source: str
    column: str
    values: int
    places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesEffect:
    """What rules come to.

    Attributes:
        rules: in the order of the file.
        says: what each of them says, cut to what its evidence carries; about no place yet.
        effects: of each place that something new is said of: its lines before and after.
        places: how many places each rule is about.
        statements: how many assessments are written.
        known: how many statements stand there already.
        withdrawn: titles of places where somebody withdrew this very statement; it is not said again.
        cuts: what of the statements is cut to what its evidence carries; `number` is that of the rule, from 1.
        values: every value of the columns concerned; one that no rule is about stays as it is.
    """

    rules: tuple[Rule, ...]
    says: tuple[Assessment, ...]
    effects: tuple[Effect, ...]
    places: tuple[int, ...]
    statements: int
    known: int = 0
    withdrawn: Sequence[str] = ()
    cuts: tuple[Cut, ...] = ()
    values: tuple[ValueCount, ...] = ()

    @property
    def shown(self) -> tuple[object, ...]:
        """Return what has to be the same when it is written as when a person saw it."""
        before = [(effect.listing_id, effect.before) for effect in self.effects]
        return self.rules, self.places, self.statements, self.withdrawn, before

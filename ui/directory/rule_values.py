"""What the page of rules of value shows and hands over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resources_db.model import Assessment
from resources_db.rules.values import ColumnMet, RulesEffect


@dataclass(frozen=True, slots=True)
class ColumnsMet:
    """The columns of every source in which a value can mean something, as of `today`."""

    columns: Sequence[ColumnMet]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleAsked:
    """What a person would say of every place of a source that has a value in a column; `row` names no place."""

    source: str
    column: str
    value: str
    row: Assessment


@dataclass(frozen=True, slots=True)
class RuleSeen:
    """What a rule comes to, place by place, as it was asked for."""

    asked: RuleAsked
    effect: RulesEffect

"""Which places of a source have the value of a rule, and which values its column has at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.plain_text import one_line
from resources_db.rules.cells import Cell, cells, same
from resources_db.rules.values import ColumnMet, Rule, ValueCount

_NAMED = 30
_WIDTH = 60
_FEW = 20
"""A column of so many values or fewer is offered even where every place has one of its own."""
_Column = dict[str, tuple[str, set[str]]]
"""Folded value -> (as it is written first, the listings that have it)."""


class Cells:
    """What the places of some sources (ids) have in every column."""

    def __init__(self, db: Database, sources: Iterable[str]) -> None:
        """Read them once, however many rules there are."""
        self._columns = {source: _by_column(cells(db, source)) for source in sources}

    def listings(self, source: str, rule: Rule) -> set[str]:
        """Return the listings that a rule of `source` (its id) is about.

        Raises:
            BadInput: the source has no such column, or no place has that value in it.
        """
        columns = self._columns[source]
        if same(rule.column) not in columns:
            names = (name for name, _ in columns.values())
            raise BadInput("rule.no_column", source=rule.source, column=rule.column, columns=_told(names))
        _, values = columns[same(rule.column)]
        if same(rule.value) not in values:
            names = (written for written, _ in values.values())
            raise BadInput("rule.no_value", column=rule.column, value=rule.value, values=_told(names))
        return values[same(rule.value)][1]

    def counts(self, ruled: Mapping[str, Sequence[Rule]]) -> Iterator[ValueCount]:
        """Yield every value of the columns that rules are about, by source id, the commonest first."""
        for source, rules in ruled.items():
            for column in dict.fromkeys(same(rule.column) for rule in rules):
                yield from self.values(source, rules[0].source, column, rules)

    def values(self, source: str, name: str, column: str, rules: Sequence[Rule]) -> Iterator[ValueCount]:
        """Yield every value of one column of a source (its id, and what it is called), the commonest first."""
        named = {same(rule.value) for rule in rules if same(rule.column) == same(column)}
        written, values = self._columns[source].get(same(column), (column, {}))
        for key, (value, listings) in sorted(values.items(), key=lambda each: (-len(each[1][1]), each[0])):
            yield ValueCount(source=name, column=written, value=value, places=len(listings), ruled=key in named)

    def columns(self, source: str, name: str) -> Iterator[ColumnMet]:
        """Yield the columns of a source in which a value can mean something: some places share one, or they are few."""
        for written, values in sorted(self._columns[source].values(), key=lambda each: same(each[0])):
            stated = sum(len(listings) for _, listings in values.values())
            if len(values) < stated or len(values) <= _FEW:
                places = len(set[str]().union(*(listings for _, listings in values.values())))
                yield ColumnMet(source=name, column=written, values=len(values), places=places)


def _by_column(found: Iterable[Cell]) -> dict[str, tuple[str, _Column]]:
    columns: dict[str, tuple[str, _Column]] = {}
    for cell in found:
        _, values = columns.setdefault(same(cell.column), (cell.column, {}))
        values.setdefault(same(cell.value), (one_line(cell.value, 200), set()))[1].add(cell.listing)
    return columns


def _told(names: Iterable[str]) -> str:
    """Return names as they stand in a message, the first 30 of them."""
    told = [one_line(name, _WIDTH) for name in names]
    return ", ".join(told[:_NAMED]) + (", …" if len(told) > _NAMED else "")

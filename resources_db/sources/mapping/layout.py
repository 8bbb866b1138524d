"""Where in a row of a table stands what: the columns by what they mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from resources_db.hsds import TABLES
from resources_db.sources.mapping import targets as to
from resources_db.sources.mapping.mapping import Mapping
from resources_db.sources.mapping.zip_cell import is_short
from resources_db.sources.shape import BLANKS, Column
from resources_db.sources.table import Table
from resources_db.sources.values import converter

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table by their meaning.

    Attributes:
        plain: HSDS table -> (index, column) of what is filled as it stands.
        special: target -> (index, name in the file) of what is taken apart.
        kept: (index, name in the file) of what has no meaning to us.
        shared_organizations: whether rows with the same name of an organization are of the same one: only where the
            file names something else beside it. A name alone is a place's, and namesakes are no kin.
        short_zips: whether every ZIP of the column is short, so that zeros were lost from all of them.
    """

    plain: dict[str, list[tuple[int, Column]]] = field(default_factory=dict)
    special: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    kept: list[tuple[int, str]] = field(default_factory=list)
    shared_organizations: bool = False
    short_zips: bool = False

    def said(self, target: str, cells: Cells) -> Iterator[tuple[str, str]]:
        """Yield (name in the file, text) of what is filled in the columns that mean `target`."""
        for index, given in self.special.get(target, ()):
            if cells[index] not in BLANKS:
                yield given, cells[index]

    def one(self, target: str, cells: Cells) -> str:
        """Return the text of the one column that means `target`, "" where there is none."""
        return next((text for _given, text in self.said(target, cells)), "")


def layout_of(table: Table, mapping: Mapping) -> Layout:
    """Return where in the rows of `table` stands what `mapping` says."""
    targets = {target for _column, target in mapping.columns}
    shared = "organization.name" in targets and bool(targets & {"service.name", "location.name"})
    found = Layout(shared_organizations=shared, short_zips=_all_short(table, mapping))
    for index, (given, target) in enumerate(mapping.columns):
        if target == to.KEEP:
            found.kept.append((index, given))
        elif target in to.PLAIN:
            name, column = to.PLAIN[target]
            told = Column(given, column, converter(name, column, TABLES[name].kinds[column]))
            found.plain.setdefault(name, []).append((index, told))
        else:
            found.special.setdefault(target, []).append((index, given))
    return found


def _all_short(table: Table, mapping: Mapping) -> bool:
    columns = mapping.columns_of("address.postal_code")
    index = [column for column, _target in mapping.columns].index(columns[0]) if columns else None
    if index is None:
        return False
    codes = [cells[index] for _line, cells in table.rows if cells[index] and any(map(str.isdigit, cells[index]))]
    return bool(codes) and all(map(is_short, codes))

"""What every reader gives: rows in HSDS 3.1's own tables and columns, and a line for everything it changed.

The ids in the rows are still the file's own. Which source they belong to is decided afterwards (`sync`), because the
same number under two sources means two records.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from resources_db.wording import Value, say

if TYPE_CHECKING:  # the window knows `Progress` from its first frame on, and no assessment yet
    from resources_db.sources.arriving import Arriving
    from resources_db.sources.mapping.used import UsedMapping

Cell = str | int | float | None
Row = dict[str, Cell]
Progress = Callable[[str, int, int], None]
"""Called with a message key, how much is done and of how much (0: not known); may raise `Cancelled`."""


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Report to nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing in a file that was not as the standard says, and what was done about it.

    `kind` names the messages `problem.<kind>.what` and `problem.<kind>.done`. `row` counts lines of the file from 1,
    the header being 1; 0 where there is no row.
    """

    kind: str
    file: str
    row: int = 0
    column: str = ""
    value: str = ""
    values: tuple[tuple[str, Value], ...] = ()

    def what(self, language: str = "en") -> str:
        """Return what is wrong, as a short phrase."""
        return say(f"problem.{self.kind}.what", language, **dict(self.values))

    def done(self, language: str = "en") -> str:
        """Return what was done about it, as a short phrase."""
        return say(f"problem.{self.kind}.done", language, **dict(self.values))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How the rows of a file add up: met + made = rows kept + joined + rows of listed problems that were not kept.

    Attributes:
        met: rows or records that stand in the file.
        made: rows that were made of a part of another one: a list in a cell, the phone of a contact.
        joined: rows that became part of another one: who a service is for, a record that is nested in two places.
    """

    met: int = 0
    made: int = 0
    joined: int = 0


@dataclass(slots=True, kw_only=True)
class Reading:
    """A file, read.

    Attributes:
        format: "hsds-1.1", "hsds-3.1" ...
        rows: HSDS 3.1 table name (singular, as in the standard's datapackage) -> rows. A row has only HSDS 3.1
            columns, `id` among them (never blank: made from the row's content where the file has none), and may have
            `extra`: a JSON object of what the file says and HSDS 3.1 has no column for, or had to be coerced.
        read: the number of rows in each table of the file itself, by the file's own table name ("services": 4089).
        unplaced: rows that belong to nothing, verbatim: (file, row number, JSON object, problem kind).
        problems: everything that was coerced, doubted or could not be read.
        made_on: the day that the package itself says it was made, None where it says none.
        sources: of a package that Porchlight wrote, the sources whose rows it holds (name -> the age of its data); its
            rows then say which of them they are of (`source_name`, `original_id`). Empty for every other file.
        demonstration: whether the package says that all of it is fictional.
        assessments: what the file says of contact; none of it stands in `rows`.
        needs: (service, code of a category, whether it is for that), as people said it where the package was written.
        address_policies: (location, policy, reason) of addresses that are not for everybody.
        merges: the records that people said are one (columns of the table `merge`).
        beside: what else a package of Porchlight's says beside its rows, by the table here that it belongs to.
        mapping: what the columns of a flat file were taken for; None for every file that has a standard.
        reduced: (table, id) of rows that say less than where they were written, because they are not for everybody.
        tally: how the rows of a file of HSDS add up; None for every other file.
    """

    format: str
    rows: dict[str, Sequence[Row]] = field(default_factory=dict)
    read: dict[str, int] = field(default_factory=dict)
    unplaced: list[tuple[str, int, str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    made_on: date | None = None
    sources: dict[str, date | None] = field(default_factory=dict)
    demonstration: bool = False
    assessments: "list[Arriving]" = field(default_factory=list)
    needs: list[tuple[str, str, bool]] = field(default_factory=list)
    address_policies: list[tuple[str, str, str]] = field(default_factory=list)
    merges: list[dict[str, str]] = field(default_factory=list)
    beside: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    mapping: "UsedMapping | None" = None
    reduced: set[tuple[str, str]] = field(default_factory=set)
    tally: Tally | None = None

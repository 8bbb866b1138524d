"""What a file would change: counts of every table, what waits for a named yes, and which source it belongs to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.hsds import TABLES
from resources_db.places import Gazetteer
from resources_db.plain_text import one_line
from resources_db.rows import rows, value
from resources_db.sources.records import Problem, Progress, Reading, no_progress
from resources_db.sync import same_again
from resources_db.sync.arrivals import arrivals
from resources_db.sync.arriving_rows import is_new
from resources_db.sync.beside import Beside
from resources_db.sync.changes import look
from resources_db.sync.first_time import counts_of_new, is_first_time
from resources_db.sync.held import Held, held_items
from resources_db.sync.held_warnings import held_warnings
from resources_db.sync.identity import Identity, package_name, source_id
from resources_db.sync.keep import keep_reduced
from resources_db.sync.lacked import keep_lacked, part_moved
from resources_db.sync.lines import Beheld
from resources_db.sync.positions import position_problems
from resources_db.sync.staging import Counts, compare, staged
from resources_db.sync.successors import successions
from resources_db.sync.three_way import EditCounts, three_way

LONGEST_NAME = 80
SAME_SOURCE = 0.5
"""From this share of services with the same id and name on, a file is taken for the next one of that source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would happen if `reading` were taken in as the file of the source `source_name`.

    Attributes:
        reading: the file, read.
        source_name: as a person calls it.
        new_source: whether the directory has nothing from it yet.
        by_table: HSDS table name -> counts, tables without rows left out.
        held: what is not done without a named yes.
        problems: what was not as the standard says, and points that cannot be where they say.
        says_something_new: whether the file says beside its rows what neither stands here nor waits already.
        beheld: all of it line by line, where that was asked for.
        edits: what becomes of what people wrote into rows of the source.
    """

    reading: Reading
    source_name: str
    new_source: bool
    by_table: Mapping[str, Counts]
    held: tuple[Held, ...]
    problems: tuple[Problem, ...]
    says_something_new: bool = False
    beheld: Beheld | None = None
    edits: EditCounts = field(default_factory=EditCounts)

    @property
    def services(self) -> Counts:
        """Return the counts of the services, the ones a person thinks in."""
        return self.by_table.get("service", Counts())

    @property
    def nothing_new(self) -> bool:
        """Return whether the directory already has all of it."""
        waits = bool(self.held) or self.says_something_new
        return not waits and all(counts.nothing_new for counts in self.by_table.values())


def _known_share(db: Database, reading: Reading, source: str) -> float:
    """Return the share of the file's services (organizations, where it has none) that `source` has under that name."""
    table = "service" if reading.rows.get("service") else "organization"
    read = {str(row["id"]): row.get("name") for row in reading.rows.get(table, ())}
    stored = rows(db, f'SELECT original_id, name FROM "{table}" WHERE source_id = ?', [source])
    same = sum(read.get(row["original_id"], ...) == row["name"] for row in stored)
    return same / len(read) if read else 0.0


def propose_source(db: Database, reading: Reading, file_stem: str) -> str:
    """Return the name of the source that the file most likely comes from; a new one is called like the file.

    Raises:
        Refused: it looks partly like a source that the directory has, or is called like one that it does not look
            like; a person must say which it is.
    """
    if reading.sources:
        return package_name(reading)
    shares = {row["name"]: _known_share(db, reading, row["id"]) for row in rows(db, "SELECT id, name FROM source")}
    best = max(shares, key=lambda name: shares[name], default=None)
    if best is not None and shares[best] > SAME_SOURCE:
        return str(best)
    proposed = one_line(file_stem, LONGEST_NAME) or "directory"
    namesakes = [name for name in shares if source_id(name) == source_id(proposed)]
    if best is not None and (shares[best] or namesakes):
        raise Refused("which_source", source=namesakes[0] if namesakes else best)
    return proposed


def compare_all(db: Database) -> dict[str, Counts]:
    """Return the counts of every table that has rows on either side; the tables must be staged."""
    counts = {table: compare(db, table) for table in TABLES}
    return {table: count for table, count in counts.items() if count != Counts()}


def compare_again(db: Database, counts: Mapping[str, Counts], tables: Collection[str]) -> dict[str, Counts]:
    """Return `counts` with those of some tables made again, which were staged otherwise meanwhile."""
    again = {**counts, **{table: compare(db, table) for table in tables}}
    return {table: again[table] for table in TABLES if again.get(table, Counts()) != Counts()}


def plan(  # noqa: PLR0913 (a file, beside what, as whose, on which day, how closely)
    db: Database,
    gazetteer: Gazetteer,
    reading: Reading,
    source_name: str,
    progress: Progress = no_progress,
    *,
    today: date,
    beheld: bool = False,
) -> Plan:
    """Return what would change, without changing anything; with `beheld` line by line too.

    Raises:
        Cancelled: by `progress`.
        EnvironmentProblem: the machine failed.
        Refused: the source has no name.
    """
    if not one_line(source_name):
        raise Refused("source_name")
    identity = Identity(reading, source_name)
    if not beheld and same_again.is_same_again(db, reading, identity):
        return _plan_of(db, gazetteer, reading, source_name, same_again.unchanged(reading))
    if not beheld and is_first_time(db, reading, identity):
        return _plan_of(db, gazetteer, reading, source_name, counts_of_new(reading))
    with staged(db, identity, progress):
        part_moved(db, identity)
        keep_reduced(db, identity, reading.reduced)
        edits = three_way(db, reading, identity)
        by_table = compare_all(db)
        arriving = arrivals(db, reading, identity, today)
        beside = Beside.of(db, reading, identity, today)
        told = (
            *held_warnings(db, edits).held,
            *edits.held,
            *(each.held for each in successions(db)),
            *arriving.held,
            *beside.held,
        )
        held = (*held_items(db, by_table), *told)
        edits.let_stay()
        by_table = compare_again(db, by_table, edits.tables | {*keep_lacked(db)})
        says_something_new = is_new(db, arriving) or beside.says_something_new or edits.changes_edits
        lines = look(db, by_table, progress) if beheld else None
    found = _plan_of(db, gazetteer, reading, source_name, by_table, arriving.problems)
    return replace(found, held=held, says_something_new=says_something_new, beheld=lines, edits=edits.counts)


def _plan_of(
    db: Database,
    gazetteer: Gazetteer,
    reading: Reading,
    source_name: str,
    by_table: Mapping[str, Counts],
    problems: Iterable[Problem] = (),
) -> Plan:
    """Return a plan with those counts, of which nothing waits; `problems` are those of what is said of contact."""
    sources = Identity(reading, source_name).sources
    known = [value(db, "SELECT name FROM source WHERE id = ?", [source]) for source in sources]
    packaged = source_name == package_name(reading)
    return Plan(
        reading=reading,
        source_name=source_name if packaged else known[0] or one_line(source_name, LONGEST_NAME),
        new_source=not all(known),
        by_table=by_table,
        held=(),
        problems=(*reading.problems, *problems, *position_problems(reading, gazetteer)),
    )

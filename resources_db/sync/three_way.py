"""What a staged file makes of what people wrote into its rows: three ways, field by field.

The file's value is compared with what its last one said (the base of an edit) and with what the person wrote. As the
base: the edit stays, and the row counts as it would without it. As the person's: the edit goes into the source. As
neither: a conflict, which is asked; without a yes the person's value stays, and the file's becomes the base, so that it
is asked once. A package of Porchlight's is no file of the source: what it says alike is no news, and it brings edits.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from resources_db.edits import kept
from resources_db.edits.cells import shown
from resources_db.edits.kept import WHOLE_ROW, Cell, Kept
from resources_db.edits.listed import base_words, row_words
from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.index_rows import json_list
from resources_db.rows import Row, rows, value
from resources_db.sources.records import Reading
from resources_db.sync.adopting import Adopting, says_kept_back, title
from resources_db.sync.carried import Key, packaged_edits
from resources_db.sync.coming_along import staged_row
from resources_db.sync.conflicts import Conflict, Point
from resources_db.sync.held import Held, held_id
from resources_db.sync.identity import Identity
from resources_db.sync.keeping_back import KeepingBack
from resources_db.sync.lines import KEPT_BACK
from resources_db.sync.renamed import meet
from resources_db.sync.staging import SOURCES, staged_columns

CONFLICT = "conflict"
_ALONE = frozenset({"service", "organization", "location", "service_at_location"})
"""Tables whose rows are no longer listed where their file lacks them; other rows belong to one of these."""
_POINT = ("latitude", "longitude")
_OWNERS = ("service", "service_at_location", "location", "organization", "phone", "contact")


@dataclass(frozen=True, slots=True)
class EditCounts:
    """How many edits of people stay although the file says something else, go into the source, and are asked about."""

    kept: int = 0
    dissolved: int = 0
    conflicts: int = 0


class ThreeWay:
    """The edits of the rows of one staged file, sorted. Rows whose edits stay stand in the stage as they are here.

    Attributes:
        conflicts: what is asked; in the stage stands what the file says, until `let_stay`.
    """

    def __init__(self, db: Database, packaged: Mapping[Key, Kept] | None) -> None:
        """Sort them. `packaged` are the edits that a package of Porchlight's brings, None where the file is none."""
        self._db = db
        self._packaged = packaged
        self._kept: list[Kept] = []
        self._dissolved: list[Kept] = []
        self._points: list[Point] = []
        self.conflicts: list[Conflict] = []
        edits = list(_edits(db))
        self._back = KeepingBack(db, asked=bool(edits or packaged))
        self._adopting = Adopting.of(db, packaged or {}, self._back)
        meet(db, edits, _ALONE)
        self._theirs = {(edit.table, edit.record): staged_row(db, edit.table, edit.record) for edit in edits}
        for edit in edits:
            if not _is_no_point(edit):
                self._sort(edit)
        for edit in filter(_is_no_point, edits):
            self._sort_no_point(edit)
        self._back.let_stay(news=bool(self.conflicts))

    @property
    def counts(self) -> EditCounts:
        """Return how many there are of each kind."""
        ours = sum(point.is_ours(()) for point in self._points)
        dissolved = len(self._dissolved) + len(self._points) - ours
        return EditCounts(len(self._kept) + ours, dissolved, len(self._asked))

    @property
    def _asked(self) -> tuple[Held, ...]:
        """Return the conflicts as they are asked, a row that the file lacks once."""
        return tuple({conflict.held.id: conflict.held for conflict in self.conflicts}.values())

    @property
    def held(self) -> tuple[Held, ...]:
        """Return what is asked: the conflicts, and the edits that a package brings of what stands here."""
        return (*self._asked, *self._adopting.held)

    @property
    def tables(self) -> frozenset[str]:
        """Return the tables of which something is asked."""
        return frozenset({conflict.edit.table for conflict in self.conflicts} | {"location" for _ in self._points})

    @property
    def changes_edits(self) -> bool:
        """Return whether taking the file in writes anything of the edits themselves."""
        return bool(self._dissolved or self._points or self.conflicts or self._adopting.unasked)

    def let_stay(self, accepted: Collection[str] = ()) -> None:
        """Let the person's values stand in the stage where nobody said yes (by the ids of held items) to the file's."""
        for conflict in self.conflicts:
            if conflict.held.id not in accepted:
                self._stay(conflict.edit)
        for point in self._points:
            if point.is_ours(accepted):
                self._stay(point.edit)

    def write(self, accepted: Collection[str]) -> None:
        """Write what becomes of the edits, after the rows; part of the caller's transaction."""
        for edit in self._dissolved:
            kept.forget(self._db, edit.table, edit.record, edit.column)
        for point in self._points:
            self._decide(replace(point.edit, base=point.theirs), yes=not point.is_ours(accepted))
        for conflict in self.conflicts:
            self._decide(conflict.then, yes=conflict.held.id in accepted)
        self._adopting.write(self._db, accepted)

    def _decide(self, then: Kept, *, yes: bool) -> None:
        if yes:
            kept.forget(self._db, then.table, then.record, then.column)
        else:
            kept.keep(self._db, then)

    def _sort(self, edit: Kept) -> None:
        theirs = self._theirs[edit.table, edit.record]
        if edit.column == WHOLE_ROW:
            self._sort_taken_away(edit, theirs)
        elif theirs is None:
            self._sort_lacking(edit)
        else:
            self._sort_cell(edit, theirs[edit.column])

    def _sort_cell(self, edit: Kept, theirs: Cell) -> None:
        """Sort in an edit of one field whose row the file has."""
        if _same(theirs, edit.base) and not edit.gone:
            self._keep(edit)
        elif _same(theirs, self._ours(edit)):
            self._agree(edit)
        else:
            self._ask(edit, self._said(edit, theirs), replace(edit, base=theirs, gone=False))

    def _sort_taken_away(self, edit: Kept, theirs: Row | None) -> None:
        """Sort in a row that a person took away: where its file has it otherwise now, that is asked."""
        if theirs is None:
            return
        columns = [column for column in TABLES[edit.table].columns if column != "id"]
        if edit.row is not None and all(_same(theirs[each], edit.row.get(each)) for each in columns):
            self._keep(edit)
        else:
            self._ask(edit, row_words(edit.table, theirs), replace(edit, row=theirs, gone=False))

    def _sort_lacking(self, edit: Kept) -> None:
        """Sort in an edit of a row that the file lacks, where the file still has what the row belongs to."""
        if edit.table in _ALONE or not self._owner_is_staged(edit):
            return
        if edit.gone:
            self._keep(edit)
        else:
            self._ask(edit, "", replace(edit, base=None, gone=True), lacking=True)

    def _sort_no_point(self, edit: Kept) -> None:
        """Sort in a point that went because a person wrote another street: the file's comes with the file's street."""
        theirs = self._theirs[edit.table, edit.record]
        if theirs is None:
            return
        if _same(theirs[edit.column], edit.base):
            self._keep(edit)
        else:
            kept_streets = self._addresses(edit.record, self._kept)
            asked = [each for each in self.conflicts if self._addresses(edit.record, [each.edit])]
            ids = frozenset(each.held.id for each in asked)
            self._points.append(Point(edit, theirs[edit.column], stays=bool(kept_streets), asked=ids))

    def _addresses(self, location: str, edits: Collection[Kept]) -> bool:
        """Return whether any of those edits is of an address of that place."""
        sql = "SELECT count(*) FROM main.address WHERE location_id = ? AND id IN (SELECT value FROM json_each(?))"
        records = [edit.record for edit in edits if edit.table == "address"]
        return bool(records and value(self._db, sql, [location, *json_list(records)]))

    def _keep(self, edit: Kept) -> None:
        self._kept.append(edit)
        self._stay(edit)

    def _agree(self, edit: Kept) -> None:
        """Let an edit go into its source; what a package says alike was written by people too."""
        if self._packaged is None:
            self._dissolved.append(edit)
        else:
            self._kept.append(edit)

    def _ask(self, edit: Kept, said: str, then: Kept, *, lacking: bool = False) -> None:
        """Ask about one edit, of which the file says `said`; a row that it lacks is asked about as a whole."""
        field = "" if lacking else edit.column
        ours = row_words(edit.table, self._here(edit) or {}) if lacking else self._our_words(edit)
        base = "" if lacking else base_words(edit)
        content = f"{ours}\n{said}"
        if says_kept_back(edit, self._here(edit), self._back):
            ours = said = base = KEPT_BACK
        item = Held(
            id=held_id(CONFLICT, f"{edit.table}/{edit.record}/{field}", content),
            kind=CONFLICT,
            subject=edit.record,
            listing=title(self._db, edit, self._here(edit)),
            before=ours,
            after=said,
            base=base,
            field=(edit.table, field),
        )
        self.conflicts.append(Conflict(edit, item, then))

    def _stay(self, edit: Kept) -> None:
        """Let what stands here stand in the stage: the field, or no row, or the row that the file lacks."""
        stage = f'"stage_{edit.table}"'
        if edit.column == WHOLE_ROW:
            self._db.execute(f"DELETE FROM {stage} WHERE id = ?", [edit.record])
        elif staged_row(self._db, edit.table, edit.record) is None:
            names = ", ".join(f'"{column}"' for column in staged_columns(edit.table))
            ours = f'SELECT {names} FROM main."{edit.table}" WHERE id = ? AND gone_on IS NULL'
            self._db.execute(f"INSERT INTO {stage} ({names}) {ours}", [edit.record])
        else:
            sql = f'UPDATE {stage} SET "{edit.column}" = ? WHERE id = ?'
            self._db.execute(sql, [self._ours(edit), edit.record])

    def _ours(self, edit: Kept) -> Cell:
        found = self._here(edit)
        return edit.value if found is None else found[edit.column]

    def _here(self, edit: Kept) -> Row | None:
        return next(rows(self._db, f'SELECT * FROM main."{edit.table}" WHERE id = ?', [edit.record]), None)

    def _said(self, edit: Kept, cell: Cell) -> str:
        """Return a cell as a person reads it: of what it points to the name."""
        target = TABLES[edit.table].references.get(edit.column)
        if target is None or cell is None or "name" not in TABLES[target].columns:
            return shown(cell)
        for side in (f'"stage_{target}"', f'main."{target}"'):
            if name := value(self._db, f"SELECT name FROM {side} WHERE id = ?", [cell]):
                return str(name)
        return shown(cell)

    def _our_words(self, edit: Kept) -> str:
        return "" if edit.column == WHOLE_ROW else self._said(edit, self._ours(edit))

    def _owner_is_staged(self, edit: Kept) -> bool:
        row = self._here(edit)
        if row is None or row["gone_on"] is not None:
            return False
        owners = ((owner, row.get(f"{owner}_id")) for owner in _OWNERS)
        return any(staged_row(self._db, owner, key) is not None for owner, key in owners if key)


def three_way(db: Database, reading: Reading, identity: Identity) -> ThreeWay:
    """Sort the edits of the rows of a staged file, and let those that stay stand in the stage."""
    return ThreeWay(db, packaged_edits(reading, identity) if identity.ours else None)


def _edits(db: Database) -> Iterator[Kept]:
    """Yield the edits of rows of the sources that the staged file speaks for."""
    sources = {str(source) for (source,) in db.execute(f"SELECT id FROM {SOURCES}")}
    for edit in kept.all_kept(db):
        row = edit.row or next(rows(db, f'SELECT source_id FROM "{edit.table}" WHERE id = ?', [edit.record]), None)
        if row is not None and row["source_id"] in sources:
            yield edit


def _same(one: Cell, other: Cell) -> bool:
    """Return whether two cells say the same: a blank one says what a missing one says."""
    return shown(one) == shown(other)


def _is_no_point(edit: Kept) -> bool:
    return edit.table == "location" and edit.column in _POINT and edit.value is None

"""Which rows are in which contact state, and which facts hold of them today: for counting and hiding, not for showing.

States age with the day. So each row of which anything is known is stored with the days for which its states hold; a
row asked for on another day, or whose assessments were written to since, is worked out anew. What a person reads of a
listing is always combined from its assessments (`contact_states`).
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from resources_db.contact_states import ContactStates, Settled
from resources_db.engine import Database
from resources_db.index_rows import about, index_rows, json_list
from resources_db.model import Domain, State
from resources_db.row_sets import RowSet, of, packed, rows_in, unpacked_set
from resources_db.rows import value
from resources_db.shipped import shipped

MAKING = "4"
"""Raise it when the rules of `contact` give another state or fact, or other days, for the same assessments."""
STORED = ("listing_state", "listing_fact", "listing_days")
FEW = 200
"""So many rows are worked out anew at every opening before it is worth writing them down."""

_FACT = "contact_states"
_CHUNK = 2_000
_ANY = '(SELECT "subject_id" FROM "{table}")'
_SAID = " OR ".join(f"{column} IN {_ANY}" for column in ("id", "service_id", "location_id", "organization_id"))
_ABOUT = f'{_SAID} OR "row" IN (SELECT "row" FROM listing_part WHERE {_SAID})'
_INSIDE = "IN (SELECT value FROM json_each(?))"
_IS_KNOWN = f"(record_kinds <> '' OR {_ABOUT})".format(table="assessment")
_KNOWN = f'SELECT json_group_array("row") FROM listing WHERE {_IS_KNOWN}'
_KNOWN_OF = f"SELECT id FROM listing WHERE {_IS_KNOWN}"
_UNSETTLED = f'SELECT json_group_array("row") FROM listing WHERE {_ABOUT}'.format(table="listing_unsettled")
_OUT_OF_SPAN = """SELECT json_group_array("row") FROM (SELECT "row" FROM listing_days WHERE until <= :day
UNION ALL SELECT "row" FROM listing_days WHERE since > :day)"""

Named = tuple[Domain, State] | str
"""What a set is of: a state of a domain, or a fact by its name (`contact.facts`)."""
Sets = dict[Named, RowSet]


@dataclass(frozen=True, slots=True)
class StateSets:
    """The rows of which anything is known.

    Attributes:
        states: the rows by domain and state; of rows in no set of a domain, nobody has checked anything there.
        facts: the rows by the name of a fact; a name that no row has is not there.
    """

    states: Mapping[Domain, Mapping[State, RowSet]]
    facts: Mapping[str, RowSet]


@cache
def version() -> str:
    """Return what the states depend on beside the directory, as a hash: this program's rules and vocabulary."""
    digest = hashlib.sha256(MAKING.encode())
    for file in sorted(shipped("resources_db", "vocabulary").glob("*.json")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def forget(db: Database) -> None:
    """Let go of everything, inside the caller's transaction: row numbers are about to change."""
    db.execute("DELETE FROM directory_fact WHERE name = ?", [_FACT])
    for table in (*STORED, "listing_unsettled"):
        db.execute(f'DELETE FROM "{table}"')


def renumber(db: Database, numbers: Mapping[int, int | None]) -> None:
    """Give rows other numbers, inside the caller's transaction; those without one go, their days as well."""
    if not _stand(db):
        return
    gone = of(list(numbers))
    sets = {
        name: (stored & ~gone) | of([new for row in rows_in(stored & gone) if (new := numbers[row]) is not None])
        for name, stored in _stored(db).items()
    }
    _keep(db, {name: stored for name, stored in sets.items() if stored})


def unsettle(db: Database, listings: Collection[str]) -> None:
    """Have the states of those listings worked out anew at the end of the caller's transaction."""
    db.execute(f"INSERT OR IGNORE INTO listing_unsettled {_KNOWN_OF} AND id {_INSIDE}", json_list(listings))


def state_sets(db: Database, states: ContactStates) -> StateSets:
    """Return the rows by state, as of the day of `states`, and with its changes.

    Raises:
        ValueError: what is stored is damaged.
    """
    if not _stand(db):
        return _with_states({}, _settled(states, db, _known(db)))
    stale = _stale(db, states.today)
    if changed := states.changed():
        stale |= of([row.row for row in about(db, changed)])
    return _with_states(_stored(db), _settled(states, db, stale))


def renew(db: Database, today: date) -> bool:
    """Store the states of today, inside the caller's transaction; return whether any had to be worked out."""
    states = ContactStates(db, today)
    if not _stand(db):
        if not value(db, "SELECT EXISTS (SELECT 1 FROM listing)"):
            return False
        forget(db)
        _store(db, {}, list(_settled(states, db, _known(db))))
    elif rows := _stale(db, today):
        _store(db, _stored(db), list(_settled(states, db, rows)))
    elif not _any_unsettled(db):
        return False
    db.execute("DELETE FROM listing_unsettled")
    db.execute("INSERT OR REPLACE INTO directory_fact (name, value) VALUES (?, ?)", [_FACT, version()])
    return True


def needs_renewal(db: Database, today: date) -> bool:
    """Return whether it is worth storing the states anew."""
    return not _stand(db) or _any_unsettled(db) or _stale(db, today).bit_count() > FEW


def _stand(db: Database) -> bool:
    return bool(value(db, "SELECT value FROM directory_fact WHERE name = ?", [_FACT]) == version())


def _any_unsettled(db: Database) -> bool:
    return bool(value(db, "SELECT EXISTS (SELECT 1 FROM listing_unsettled)"))


def _known(db: Database) -> RowSet:
    """Return the rows of which anything is known."""
    return of(json.loads(value(db, _KNOWN)))


def _stale(db: Database, today: date) -> RowSet:
    """Return the rows whose stored states are not surely those of today."""
    stale = of(json.loads(db.execute(_OUT_OF_SPAN, {"day": today.toordinal()}).fetchone()[0]))
    return stale | of(json.loads(value(db, _UNSETTLED))) if _any_unsettled(db) else stale


def _settled(states: ContactStates, db: Database, rows: RowSet) -> Iterator[Settled]:
    coming = rows_in(rows)
    while chunk := list(islice(coming, _CHUNK)):
        found = index_rows(db, '"row" IN (SELECT value FROM json_each(?))', json_list(chunk))
        yield from states.settled(list(found))


def _stored(db: Database) -> Sets:
    sets: Sets = {}
    for domain, state, rows in db.execute('SELECT domain, state, "rows" FROM listing_state'):
        sets[Domain(domain), State(state)] = unpacked_set(rows)
    for name, rows in db.execute('SELECT name, "rows" FROM listing_fact'):
        sets[name] = unpacked_set(rows)
    return sets


def _merged(stored: Sets, settled: Iterable[Settled]) -> Sets:
    """Return the sets with the rows of `settled` in their new places and out of their old ones."""
    new: dict[Named, list[int]] = {}
    moved = []
    for each in settled:
        moved.append(each.row)
        for name in _names(each):
            new.setdefault(name, []).append(each.row)
    gone = of(moved)
    merged = {name: (stored.get(name, 0) & ~gone) | of(new.get(name, ())) for name in stored.keys() | new.keys()}
    return {name: rows for name, rows in merged.items() if rows}


def _names(settled: Settled) -> Iterator[Named]:
    """Yield the sets that a row belongs to; of what nobody has checked there is none."""
    for domain, state in zip(Domain, settled.states, strict=True):
        if state is not State.NOT_ASSESSED:
            yield domain, state
    yield from settled.facts


def _with_states(stored: Sets, settled: Iterable[Settled]) -> StateSets:
    states: dict[Domain, dict[State, RowSet]] = {domain: {} for domain in Domain}
    facts: dict[str, RowSet] = {}
    for name, rows in _merged(stored, settled).items():
        if isinstance(name, str):
            facts[name] = rows
        else:
            states[name[0]][name[1]] = rows
    return StateSets(states, facts)


def _store(db: Database, stored: Sets, settled: list[Settled]) -> None:
    _keep(db, _merged(stored, settled))
    db.conn.executemany(
        "INSERT OR REPLACE INTO listing_days VALUES (?, ?, ?)", ((each.row, *each.days) for each in settled)
    )


def _keep(db: Database, sets: Sets) -> None:
    db.execute("DELETE FROM listing_state")
    db.execute("DELETE FROM listing_fact")
    states = ((*name, packed(rows)) for name, rows in sets.items() if not isinstance(name, str))
    facts = ((name, packed(rows)) for name, rows in sets.items() if isinstance(name, str))
    db.conn.executemany("INSERT INTO listing_state VALUES (?, ?, ?)", states)
    db.conn.executemany("INSERT INTO listing_fact VALUES (?, ?)", facts)

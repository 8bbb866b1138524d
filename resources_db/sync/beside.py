"""What a package of Porchlight's says beside its rows: what services are for, and which addresses stay back.

What a person said here stands before what a package says.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from resources_db.duplicates.merges import from_row, to_row
from resources_db.duplicates.values import Merge
from resources_db.engine import Database
from resources_db.hsds_contact import MERGE_COLUMNS, is_uuid
from resources_db.rows import value
from resources_db.sources.records import Reading
from resources_db.sync.carried import Carried
from resources_db.sync.identity import Identity
from resources_db.vocabulary import vocabulary

_POLICIES = frozenset({"call_first", "workers_only", "never_print"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What of it is new here: (service, category, given) and (location, policy, reason), by stored ids, and merges.

    Records that stand here already are made one by a person here, never by a file.
    """

    needs: tuple[tuple[str, str, bool], ...] = ()
    policies: tuple[tuple[str, str, str], ...] = ()
    merges: tuple[Merge, ...] = ()
    carried: Carried = field(default_factory=Carried)

    @classmethod
    def of(cls, db: Database, reading: Reading, identity: Identity, today: date) -> Self:
        """Return what is new in `reading`; a file that is no package of Porchlight's says nothing of the kind."""
        if not identity.ours:
            return cls()
        needs = ((identity.id_of("service", service), code, given) for service, code, given in reading.needs)
        policies = ((identity.id_of("location", each), policy, why) for each, policy, why in reading.address_policies)
        return cls(
            needs=tuple(
                (service, code, given)
                for service, code, given in needs
                if code in vocabulary().categories and not _is_said(db, service, code)
            ),
            policies=tuple(
                (location, policy, why)
                for location, policy, why in policies
                if policy in _POLICIES and not _is_kept_back(db, location)
            ),
            merges=tuple(_new_merges(db, reading.merges)),
            carried=Carried.of(db, reading, identity, today),
        )

    @property
    def says_something_new(self) -> bool:
        """Return whether any of it is."""
        return bool(self.needs or self.policies or self.merges or self.carried.said)

    def write(self, db: Database, today: date) -> None:
        """Write it, before the search index is made again."""
        db.conn.executemany(
            "INSERT OR IGNORE INTO given_need (service_id, code, given, given_on) VALUES (?, ?, ?, ?)",
            ((service, code, int(given), today.isoformat()) for service, code, given in self.needs),
        )
        db.conn.executemany(
            "INSERT OR REPLACE INTO address_policy (location_id, policy, reason, set_on) VALUES (?, ?, ?, ?)",
            ((location, policy, why or "file", today.isoformat()) for location, policy, why in self.policies),
        )
        self.carried.write(db)
        for merge in self.merges:
            row = to_row(merge)
            db.execute(f"INSERT OR IGNORE INTO merge VALUES ({', '.join('?' * len(row))})", list(row.values()))


def _new_merges(db: Database, told: Iterable[Mapping[str, str]]) -> Iterator[Merge]:
    """Yield the merges of records that come with this very file, and with none before."""
    for record in told:
        try:
            merge = from_row({column: record[column] for column in MERGE_COLUMNS})
        except (AttributeError, KeyError, TypeError, ValueError):
            continue
        ids = (merge.id, merge.kept, merge.kept_service, merge.merged, merge.merged_service)
        services = (merge.kept_service, merge.merged_service)
        if all(map(is_uuid, ids)) and len({*services}) == 2 and not any(_stands(db, each) for each in services):
            yield merge


def _stands(db: Database, service: str) -> bool:
    return bool(value(db, "SELECT count(*) FROM service WHERE id = ?", [service]))


def _is_said(db: Database, service: str, code: str) -> bool:
    return bool(value(db, "SELECT count(*) FROM given_need WHERE service_id = ? AND code = ?", [service, code]))


def _is_kept_back(db: Database, location: str) -> bool:
    sql = "SELECT count(*) FROM address_policy WHERE location_id = ? AND policy <> 'public'"
    return bool(value(db, sql, [location]))

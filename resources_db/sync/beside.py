"""What a package of Porchlight's says beside its rows: what services are for, and which addresses stay back.

What a person said here stands before what a package says; an address that it keeps from more people is kept from them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, groupby
from typing import Self

from resources_db.codes import AddressPolicy
from resources_db.duplicates.merges import from_row, to_row
from resources_db.duplicates.values import Merge
from resources_db.engine import Database
from resources_db.hsds_contact import MERGE_COLUMNS, is_uuid
from resources_db.rows import value
from resources_db.sources.records import Reading
from resources_db.sync.carried import Carried
from resources_db.sync.coming_along import comes_along, is_anywhere, is_place_of, stands
from resources_db.sync.held import Held, held_id
from resources_db.sync.identity import Identity
from resources_db.sync.policies import Policy, milder, stricter, write_policies
from resources_db.vocabulary import vocabulary

Said = tuple[str, str, bool]
"""Service, category, and whether the service is for it."""
NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class Beside:
    """What of it is new here: (service, category, given) and (location, policy, reason), by stored ids, and merges.

    What a service that stands here is for decides who finds it: that is asked (`asked_needs`).

    Records that stand here already are made one by a person here, never by a file.
    """

    needs: tuple[Said, ...] = ()
    asked_needs: tuple[tuple[Held, tuple[Said, ...]], ...] = ()
    policies: tuple[Policy, ...] = ()
    asked_policies: tuple[tuple[Held, Policy], ...] = ()
    merges: tuple[Merge, ...] = ()
    carried: Carried = field(default_factory=Carried)

    @classmethod
    def of(cls, db: Database, reading: Reading, identity: Identity, today: date) -> Self:
        """Return what is new in `reading`; of a file that is no package of Porchlight's only who may know an address.

        That whoever calls may know one is written with the rows of such a file.
        """
        said = [(identity.id_of("location", each), policy, why) for each, policy, why in reading.address_policies]
        if not identity.ours:
            return cls(policies=tuple(_told(stricter(db, said))), asked_policies=tuple(milder(db, said)))
        needs = ((identity.id_of("service", service), code, given) for service, code, given in reading.needs)
        new = [each for each in needs if each[1] in vocabulary().categories and _may_say(db, *each[:2])]
        return cls(
            needs=tuple(each for each in new if not stands(db, "service", each[0])),
            asked_needs=tuple(_asked(db, [each for each in new if stands(db, "service", each[0])])),
            policies=tuple(stricter(db, said)),
            merges=tuple(_new_merges(db, reading.merges, today)),
            carried=Carried.of(db, reading, identity, today),
        )

    @property
    def says_something_new(self) -> bool:
        """Return whether any of it is."""
        return bool(self.needs or self.policies or self.merges or self.carried.said)

    @property
    def held(self) -> tuple[Held, ...]:
        """Return what of it is asked."""
        asked = (*self.carried.asked, *self.carried.catalogues, *self.asked_needs, *self.asked_policies)
        return tuple(held for held, _said in asked)

    def write(self, db: Database, today: date, accepted: Collection[str] = ()) -> None:
        """Write it, and of what is asked what is in `accepted`, before the search index is made again."""
        yes = (said for held, said in self.asked_needs if held.id in accepted)
        db.conn.executemany(
            "INSERT OR IGNORE INTO given_need (service_id, code, given, given_on) VALUES (?, ?, ?, ?)",
            ((service, code, int(given), today.isoformat()) for service, code, given in (*self.needs, *chain(*yes))),
        )
        eased = (policy for held, policy in self.asked_policies if held.id in accepted)
        write_policies(db, (*self.policies, *eased), today.isoformat())
        self.carried.write(db, accepted)
        for merge in self.merges:
            row = to_row(merge)
            db.execute(f"INSERT OR IGNORE INTO merge VALUES ({', '.join('?' * len(row))})", list(row.values()))


def _new_merges(db: Database, told: Iterable[Mapping[str, str]], today: date) -> Iterator[Merge]:
    """Yield the merges of records that come with this very file, and with none before."""
    for record in told:
        try:
            merge = from_row({column: record[column] for column in MERGE_COLUMNS})
            days = [date.fromisoformat(merge.merged_on), date.fromisoformat(merge.since[:10])]
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
            continue
        places = {merge.kept: merge.kept_service, merge.merged: merge.merged_service}
        if is_uuid(merge.id) and len({*places.values()}) == 2 and max(days) <= today and _all_come_along(db, places):
            yield merge


def _all_come_along(db: Database, places: Mapping[str, str]) -> bool:
    """Return whether all of those listings come with this file, each with the service that the row claims."""
    return all(
        comes_along(db, ["service"], service)
        and is_place_of(db, listing, service)
        and not stands(db, "service_at_location", listing)
        for listing, service in places.items()
    )


def _asked(db: Database, needs: Iterable[Said]) -> Iterator[tuple[Held, tuple[Said, ...]]]:
    """Yield the question about each service that stands here, with what a package says that it is for, or is not."""
    for service, said in groupby(sorted(needs), key=lambda each: each[0]):
        told = tuple(said)
        after = "; ".join(f"{'+' if given else '−'} {_label(code)}" for _service, code, given in told)
        sql = 'SELECT title FROM listing WHERE service_id = ? ORDER BY "row" LIMIT 1'
        title = str(value(db, sql, [service]) or "")
        yield Held(id=held_id(NEEDS, service, after), kind=NEEDS, subject=service, listing=title, after=after), told


def _label(code: str) -> str:
    """Return what a category is called in both languages: a held item is made before anybody asks in which."""
    label = vocabulary().categories[code].label
    return f"{label.en} / {label.es}"


def _told(said: Iterable[Policy]) -> Iterator[Policy]:
    """Yield those that say more than that an address is kept back."""
    return (each for each in said if each[1] != AddressPolicy.CALL_FIRST)


def _may_say(db: Database, service: str, code: str) -> bool:
    return is_anywhere(db, "service", service) and not _is_said(db, service, code)


def _is_said(db: Database, service: str, code: str) -> bool:
    return bool(value(db, "SELECT count(*) FROM given_need WHERE service_id = ? AND code = ?", [service, code]))

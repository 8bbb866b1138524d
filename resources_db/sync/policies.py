"""Who may know an address, as a file says it: to fewer people at once, to more only with a yes."""

from collections.abc import Iterable, Iterator

from resources_db.codes import AddressPolicy
from resources_db.engine import Database
from resources_db.position import PUBLIC
from resources_db.rows import rows
from resources_db.sync.coming_along import is_anywhere
from resources_db.sync.held import FROM_FILE, Held, held_id
from resources_db.sync.lost_words import title_of_place

MILDER = "policy_milder"
Policy = tuple[str, str, str]
"""Location, policy and reason."""


def stricter(db: Database, said: Iterable[Policy]) -> Iterator[Policy]:
    """Yield those that keep an address from more people than is said here, by a file or by a person."""
    for location, policy, why in said:
        if policy != PUBLIC and is_anywhere(db, "location", location):
            told, now = AddressPolicy.strictest([policy]), _standing(db, location)
            if now is None or AddressPolicy.strictest([told, now]) is not now:
                yield location, told.value, why


def milder(db: Database, said: Iterable[Policy]) -> Iterator[tuple[Held, Policy]]:
    """Yield the question about each that would tell an address to more people than a file did; a person's stays."""
    for location, policy, why in said:
        told, now = AddressPolicy.strictest([policy]), _standing(db, location, FROM_FILE)
        if now is not None and told is not now and AddressPolicy.strictest([told, now]) is now:
            title = title_of_place(db, location)
            held = Held(id=held_id(MILDER, location, f"{now} {told}"), kind=MILDER, subject=location, listing=title)
            yield held, (location, told.value, why)


def write_policies(db: Database, said: Iterable[Policy], day: str) -> None:
    """Write them; what a person set stays a person's."""
    db.conn.executemany(
        "INSERT INTO address_policy (location_id, policy, reason, set_on) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (location_id) DO UPDATE SET policy = excluded.policy, set_on = excluded.set_on,"
        " reason = CASE reason WHEN ? THEN excluded.reason ELSE reason END",
        ((location, policy, why or FROM_FILE, day, FROM_FILE) for location, policy, why in said),
    )


def _standing(db: Database, location: str, reason: str | None = None) -> AddressPolicy | None:
    """Return the policy of a location here, None where it is public, or not there for that `reason`."""
    sql = "SELECT policy, reason FROM main.address_policy WHERE location_id = ? AND policy <> ?"
    row = next(rows(db, sql, [location, PUBLIC]), None)
    if row is None or reason not in {None, row["reason"]}:
        return None
    return AddressPolicy.strictest([row["policy"]])

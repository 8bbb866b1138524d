"""Good news and the place that it is about: a place that a file puts back as it once was brings none of it back.

Good news is bound to the address, the operator and the categories that were asked about. Where a file changes one of
them, it is out of date. Where a later file changes it back, nobody has asked since, and nobody here has said yes (the
design's rule 2.6, 7): what happened at the place in between is not known.

A protective fact of a file that does not say of which place is bound to the place as it stands at the yes: bound to
nothing, it would hold wherever the place moves. (A "nothing found" that is bound to nothing counts nowhere.)
"""

from collections.abc import Mapping
from datetime import date

from resources_db.engine import Database
from resources_db.rows import rows, value

CAME_BACK = "came back"
"""A `bound_to` that no place has."""
_FITTING = """SELECT a.id, a.bound_to, a.bound_to = l.bound_to AS fits FROM assessment a
LEFT JOIN listing l ON l.id = a.subject_id WHERE a.bound_to <> ''"""


def out_of_place(db: Database) -> dict[str, str]:
    """Return the good news that is about another place than the one that stands under its id: id -> `bound_to`."""
    return {row["id"]: row["bound_to"] for row in rows(db, _FITTING) if not row["fits"]}


_UNBOUND = "SELECT id FROM assessment WHERE protective AND accepted AND bound_to = ''"


def unbound(db: Database) -> frozenset[str]:
    """Return the protective facts that people said yes to and that are bound to no place."""
    return frozenset(row["id"] for row in rows(db, _UNBOUND))


def bind(db: Database, before: frozenset[str]) -> None:
    """Bind those that a person said yes to since `before`, each to its listing as the new index has it.

    Part of the caller's transaction.
    """
    db.conn.executemany(
        "UPDATE assessment SET bound_to = coalesce((SELECT bound_to FROM listing WHERE id = subject_id), '')"
        " WHERE id = ?",
        [(each,) for each in unbound(db) - before],
    )


def let_not_come_back(db: Database, before: Mapping[str, str], today: date, action: str = "import") -> None:
    """Keep what was out of place `before` a file, or a person's edit, as it was, where the new index fits it.

    History says so. Part of the caller's transaction.
    """
    found = [row for row in rows(db, _FITTING) if row["fits"] and before.get(row["id"]) == row["bound_to"]]
    number = value(db, "SELECT max(id) FROM import") if action == "import" else None
    db.conn.executemany(
        "INSERT INTO history (happened_on, action, import_id, resource_type, resource_id, field_name, previous_value,"
        " replacement_value) VALUES (?, ?, ?, 'assessment', ?, 'bound_to', ?, ?)",
        [(today.isoformat(), action, number, row["id"], row["bound_to"], CAME_BACK) for row in found],
    )
    db.conn.executemany("UPDATE assessment SET bound_to = ? WHERE id = ?", [(CAME_BACK, row["id"]) for row in found])

"""Forgetting old acts: the last ten files can be taken back, and what was done since the first of them."""

from resources_db.acts.values import Deed
from resources_db.engine import Database

IMPORTS = 10
"""So many files can be taken back, one after the other."""
_ELEVENTH = f"SELECT number FROM act WHERE kind = ? ORDER BY number DESC LIMIT 1 OFFSET {IMPORTS}"


def prune(db: Database) -> None:
    """Forget the files before the last ten, and whatever was done before those, inside the caller's transaction.

    Only the memory of what was before goes: nothing that is said of any place changes, nor does the directory's hash.
    """
    for (last,) in db.execute(_ELEVENTH, [Deed.IMPORT]).fetchall():
        for table, column in (("act_row", "act"), ("act_new", "act"), ("act", "number")):
            db.execute(f"DELETE FROM {table} WHERE {column} <= ?", [last])

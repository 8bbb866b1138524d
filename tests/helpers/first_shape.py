"""A directory file as the first version of the program wrote it."""

from pathlib import Path

from resources_db import engine
from resources_db.directory import FILE_NAME
from resources_db.migrations import STEPS
from resources_db.shipped import shipped

_OBJECTS = "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid DESC"


def to_first_shape(folder: Path) -> None:
    """Take out of the directory in `folder` whatever later steps made: tables, indexes, triggers and their facts."""
    first = engine.open_directory(folder.with_name(f"{folder.name}-first.db"))
    first.conn.executescript(shipped("resources_db", "schema", f"{STEPS[0]}.sql").read_text(encoding="utf-8"))
    known = {name for _, name in first.execute(_OBJECTS)}
    first.close()
    db = engine.open_directory(folder / FILE_NAME)
    with db.conn:
        later = [(kind, name) for kind, name in db.execute(_OBJECTS) if name not in known and name[0] != "_"]
        for kind, name in later:
            db.execute(f'DROP {kind} IF EXISTS "{name}"')
            db.execute("DELETE FROM directory_fact WHERE name = ?", [f"hash:{name}"])
        db.execute("DELETE FROM directory_fact WHERE name IN ('row_sets', 'contact_states', 'counts')")
        db.execute("DELETE FROM _sqlite_migrations WHERE name <> ?", [STEPS[0]])
    db.close()

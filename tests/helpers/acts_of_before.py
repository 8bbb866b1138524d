"""A directory file of before files were acts: acts named rows by their ids, and no file could be taken back."""

from pathlib import Path

from resources_db import engine, integrity
from resources_db.directory import FILE_NAME
from resources_db.migrations import STEPS
from resources_db.shipped import shipped

_KEYS = {
    "assessment": "id",
    "history": "id",
    "waiting_assessment": "id",
    "reviewed_text": "key || '/' || language",
}


def to_shape_before_acts(folder: Path) -> None:
    """Turn the directory in `folder` into what it would be if the program of before had done the same."""
    db = engine.open_directory(folder / FILE_NAME)
    with db.conn:
        db.execute("DELETE FROM act WHERE kind = 'import'")
        db.execute("CREATE TEMP TABLE was AS SELECT number, kind, done_on, organization, role, reason FROM act")
        db.execute("CREATE TEMP TABLE row_was (act, resource_type, resource_id, before)")
        for table, key in _KEYS.items():
            said = " || '/' || ".join(f"json_extract(before, '$.{column}')" for column in key.split(" || '/' || "))
            db.execute(
                f"INSERT INTO row_was SELECT act, '{table}', coalesce({said}, (SELECT {key} FROM {table} t"
                f" WHERE t.rowid = r.\"row\")), before FROM act_row r WHERE resource_type = '{table}'"
            )
            db.execute(
                f"INSERT INTO row_was SELECT n.act, '{table}', {key}, NULL FROM act_new n JOIN {table} t"
                f" ON t.rowid > n.after_row AND t.rowid <= n.last_row WHERE n.resource_type = '{table}'"
            )
            noted = f"coalesce({said}, '')"
            db.execute(
                f"INSERT INTO row_was SELECT DISTINCT n.act, '{table}', {noted}, NULL FROM act_new n JOIN act_row r"
                ' ON r.resource_type = n.resource_type AND r."row" > n.after_row AND r."row" <= n.last_row'
                f" WHERE n.resource_type = '{table}' AND before IS NOT NULL"
            )
        for step in STEPS[STEPS.index("0007_acts") :]:
            db.execute("DELETE FROM _sqlite_migrations WHERE name = ?", [step])
        db.execute("DROP VIEW listing_record")
        db.execute("DROP INDEX history_resource_id")
        later = (
            *integrity.MERGES, *integrity.EDITS, *integrity.CORRECTIONS, *integrity.MARKS, "listing_part", "card_words",
        )  # fmt: skip
        for table in (*integrity.ACTS, *later):
            db.execute(f"DROP TABLE {table}")
            db.execute("DELETE FROM directory_fact WHERE name = ?", [f"hash:{table}"])
        for statement in shipped("resources_db", "schema", "0003_reviews.sql").read_text().split(";\n")[:2]:
            db.execute(statement)
        db.execute("INSERT INTO act SELECT * FROM was WHERE number IN (SELECT act FROM row_was)")
        db.execute("INSERT OR IGNORE INTO act_row SELECT * FROM row_was WHERE act IN (SELECT number FROM was)")
        db.execute("DROP TABLE was")
        db.execute("DROP TABLE row_was")
        integrity.write_hashes(db, ("act", "act_row"))
    db.close()

"""Taking the demonstration out again, so that real records can come into the same directory."""

from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.integrity import ACTS, MARKS, RECORDED
from resources_db.rows import value


def empty_demonstration(db: Database) -> None:
    """Delete everything that is stored, and what was before it; the search index is not touched.

    Part of the caller's transaction, and no act: of the demonstration nothing stays behind.

    Raises:
        Refused: a real source is among it.
    """
    if value(db, "SELECT count(*) FROM source WHERE NOT demonstration"):
        raise Refused("not_demonstration")
    for table in (*RECORDED, *ACTS, *MARKS):
        db.execute(f'DELETE FROM "{table}"')

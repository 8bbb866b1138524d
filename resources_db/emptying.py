"""Taking the demonstration out again, so that real records can come into the same directory."""

from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.hsds import TABLES
from resources_db.integrity import OWN
from resources_db.rows import value


def empty_demonstration(db: Database) -> None:
    """Delete everything that is stored, part of the caller's transaction; the search index is not touched.

    Raises:
        Refused: a real source is among it.
    """
    if value(db, "SELECT count(*) FROM source WHERE NOT demonstration"):
        raise Refused("not_demonstration")
    for table in (*TABLES, "import_problem", *OWN):
        db.execute(f'DELETE FROM "{table}"')

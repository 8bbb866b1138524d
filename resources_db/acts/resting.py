"""What a file changed since an act, in a directory of before files were acts: to take the act back would overwrite it.

Since then a file stands above the act, and is taken back before it.
"""

from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.index_rows import about
from resources_db.rows import rows
from resources_db.titles import said_title

TITLES = 10
"""A refusal names up to so many places."""
_CHANGED = """SELECT a.subject_id FROM act_row r JOIN assessment a ON a.rowid = r."row"
JOIN history h ON h.resource_type = 'assessment' AND h.resource_id = a.id AND h.action = 'import'
WHERE r.act = ?1 AND r.resource_type = 'assessment' AND h.id > CASE WHEN r.before IS NULL THEN 0 ELSE (
  SELECT max(o."row") FROM act_row o WHERE o.act = ?1 AND o.resource_type = 'history') END
UNION SELECT w.subject_id FROM act_row r JOIN waiting_assessment w ON w.rowid = r."row"
WHERE r.act = ?1 AND r.resource_type = 'waiting_assessment'"""
"""What an act wrote anew has no history from before it; of what it changed, its own lines are newer than all before.
What it accepted waits no longer, unless a later file has put another version of it there."""


def refuse_where_a_file_rests_on_it(db: Database, number: int) -> None:
    """Do nothing where every row that the act would put back is still as it left it.

    Raises:
        Refused: a file that came in since changed one of them.
    """
    changed = [row["subject_id"] for row in rows(db, _CHANGED, [number])]
    if changed:
        titles = [said_title(row.title) for row in about(db, changed)]
        places = "; ".join([*titles[:TITLES], *(["…"] if len(titles) > TITLES else [])])
        raise Refused("assessment.file_since", places=places or said_title(""))

"""The offices of enforcement that a staged file would let stand among the places that help.

A file says so of its own services. Where it names their operator or their terms otherwise, it says so of services too
that it lacks: those that people here added to an operator of its, and those that it lists no longer.
"""

from collections.abc import Iterator

from resources_db.engine import Database
from resources_db.listing_parts import line
from resources_db.needs import enforcement_reason
from resources_db.rows import Row, rows
from resources_db.sync.staging import SOURCES
from resources_db.terms.kept import said
from resources_db.terms.moving import service_text

_LISTED = f"""SELECT DISTINCT l.service_id, l.enforcement, s.source_id, s.name, o.name AS organization, o.alternate_name
FROM listing_record l JOIN stage_service s ON s.id = l.service_id
LEFT JOIN stage_organization o ON o.id = s.organization_id
WHERE l.enforcement IS NOT NULL AND s.source_id IN {SOURCES} ORDER BY l.service_id"""
_LACKED = """SELECT DISTINCT l.service_id, l.enforcement, w.source_id, w.name,
CASE WHEN o.id IS NULL THEN m.name ELSE o.name END AS organization,
CASE WHEN o.id IS NULL THEN m.alternate_name ELSE o.alternate_name END AS alternate_name
FROM listing_record l JOIN main.service w ON w.id = l.service_id
LEFT JOIN stage_organization o ON o.id = w.organization_id
LEFT JOIN main.organization m ON m.id = w.organization_id
WHERE l.enforcement IS NOT NULL AND w.id NOT IN (SELECT id FROM stage_service) AND (o.id IS NOT NULL OR EXISTS
(SELECT 1 FROM main.attribute a JOIN stage_taxonomy_term t ON t.id = a.taxonomy_term_id WHERE a.link_id = w.id))
ORDER BY l.service_id"""
_TERMS_OF_LISTED = """SELECT t.name FROM stage_attribute a
JOIN stage_taxonomy_term t ON t.id = a.taxonomy_term_id WHERE a.link_id = ?"""
_TERMS_OF_LACKED = """SELECT CASE WHEN t.id IS NULL THEN m.name ELSE t.name END AS name
FROM main.attribute a JOIN main.service w ON w.id = a.link_id
JOIN main.taxonomy_term m ON m.id = a.taxonomy_term_id LEFT JOIN stage_taxonomy_term t ON t.id = m.id
WHERE a.link_id = ? AND (a.gone_on IS NULL OR a.gone_on = w.gone_on)"""


def lost_offices(db: Database) -> Iterator[tuple[str, Row, str]]:
    """Yield the id of each such service, its row as it would be (names), and what makes it an office here."""
    words = said(db)
    for offices, terms in ((_LISTED, _TERMS_OF_LISTED), (_LACKED, _TERMS_OF_LACKED)):
        for row in list(rows(db, offices)):
            named = [line(term, "name") for term in rows(db, terms, [row["service_id"]])]
            if enforcement_reason(service_text(row, named, words.get(row["source_id"]))) is None:
                yield row["service_id"], row, row["enforcement"]

"""The services of a staged file as they are compared with listings: `duplicates.read` does it with what stands here."""

from collections.abc import Collection

from resources_db.duplicates.read import Compared, compared_rows
from resources_db.engine import ASIDE, Database
from resources_db.index_rows import json_list

_LISTED = "(SELECT value FROM json_each(:services))"
_RECORDS = f"""
SELECT coalesce(p.id, s.id) AS id, p.location_id, s.id AS service_id, s.source_id, s.name, s.description, s.url,
  s.email, o.name AS organization, o.website, o.email AS organization_email, o.id AS organization_id, c.latitude,
  c.longitude, 'exact' AS position, a.address_1, a.city, a.postal_code,
  coalesce(o.name || ': ', '') || coalesce(s.name, '') AS title
FROM stage_service s LEFT JOIN stage_service_at_location p ON p.service_id = s.id
LEFT JOIN stage_organization o ON o.id = s.organization_id
LEFT JOIN stage_location c ON c.id = p.location_id
LEFT JOIN stage_address a ON a.id = (SELECT b.id FROM stage_address b WHERE b.location_id = p.location_id
  ORDER BY b.address_type <> 'physical', b.rowid LIMIT 1)
WHERE s.id IN {_LISTED} ORDER BY s.id, p.id
"""
_PHONES = f"""
SELECT coalesce(p.id, s.id), t.number FROM stage_phone t JOIN stage_service s ON s.id = t.service_id
LEFT JOIN stage_service_at_location p ON p.service_id = s.id WHERE s.id IN {_LISTED}
UNION ALL SELECT p.id, t.number FROM stage_service_at_location p JOIN stage_phone t
  ON t.location_id = p.location_id OR t.service_at_location_id = p.id WHERE p.service_id IN {_LISTED}
"""


def staged_records(db: Database, services: Collection[str]) -> list[Compared]:
    """Return a record for each listing that those services of the file would be; the tables must be staged."""
    for column in ("service_id", "location_id"):
        for table in ("service_at_location", "phone", "address"):
            if (table, column) != ("address", "service_id"):
                sql = f"CREATE INDEX IF NOT EXISTS {ASIDE}.stage_{table}_{column} ON stage_{table} ({column})"
                db.execute(sql)
    (wanted,) = json_list(services)
    return compared_rows(db, _RECORDS, _PHONES, {"services": wanted})

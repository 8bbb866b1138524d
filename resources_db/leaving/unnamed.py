"""Places that no sheet names: a file for everybody, which anybody may print, does not name them either.

All that belongs to such a place alone stays with it: its service where that is nowhere else, and the organization
where that has nothing else. A merged listing stays where any of its records must.
"""

_NEVER = "SELECT location_id FROM address_policy WHERE policy NOT IN ('', 'public', 'call_first', 'workers_only')"
UNNAMED_ROWS = f'SELECT "row" FROM listing_record WHERE location_id IN ({_NEVER})'
"""SELECT of the rows of the listings that are not named."""
_PLACES = f"""SELECT location_id FROM listing_record WHERE "row" IN ({UNNAMED_ROWS}) UNION {_NEVER}"""
_LISTED = "gone_on IS NULL"
_SERVICES = f"""SELECT service_id FROM service_at_location WHERE location_id IN ({_PLACES})
EXCEPT SELECT service_id FROM service_at_location WHERE {_LISTED} AND (location_id IS NULL OR location_id NOT IN
(SELECT * FROM ({_PLACES}) WHERE location_id IS NOT NULL))"""
_ORGANIZATIONS = f"""SELECT organization_id FROM service WHERE id IN ({_SERVICES}) AND organization_id IS NOT NULL
EXCEPT SELECT organization_id FROM service WHERE {_LISTED} AND id NOT IN
(SELECT * FROM ({_SERVICES}) WHERE service_id IS NOT NULL)"""
UNNAMED = f"""SELECT * FROM ({_PLACES}) WHERE location_id IS NOT NULL
UNION SELECT * FROM ({_SERVICES}) WHERE service_id IS NOT NULL UNION {_ORGANIZATIONS}
UNION SELECT id FROM service_at_location WHERE location_id IN ({_PLACES})"""
"""SELECT of the ids of locations, services, services at a location and organizations that are not named."""

"""What the rows of many services ask, before and after a file is taken back: looked at in SQL, row against row.

`asked` reads whole records, some milliseconds each. Here only the services are read of which a row says something else.
What words merely suggest (hints) is compared of the descriptions that files changed, and of nothing else.
"""

from collections.abc import Iterator

from resources_db.acts.values import Better, Gain
from resources_db.engine import Database
from resources_db.listing_notes import status_words
from resources_db.listing_parts import line
from resources_db.own_words import DESCRIPTION, OF_PRICES, papers_of
from resources_db.reviews.hints import ON_PAPERS, SUGGESTING, lost_of_description
from resources_db.rows import Row, rows

_COLUMNS = ("id", "alert", "status", *ON_PAPERS)
_PRICES = f"SELECT service_id, {', '.join(OF_PRICES)} FROM main.cost_option WHERE gone_on IS NULL"
_DOCUMENTS = "SELECT DISTINCT service_id, document FROM main.required_document WHERE gone_on IS NULL AND document <> ''"
_DIFFERS = " OR ".join(f"w.{column} IS NOT s.{column}" for column in _COLUMNS)
_DESCRIBED = {"service": SUGGESTING, "organization": (DESCRIPTION,), "location": (DESCRIPTION,)}
"""What has a description that may suggest who is met there, and in which of its columns that may stand as well."""
_DESCRIPTIONS = " UNION ALL ".join(
    f"""SELECT '{table}' AS described, id, {DESCRIPTION} FROM main."{table}" WHERE id IN (SELECT resource_id
    FROM main.history WHERE action = 'import' AND resource_type = '{table}' AND field_name = '{DESCRIPTION}')"""
    for table in _DESCRIBED
)
_OTHERWISE = f"""SELECT w.*, l.title, l.id AS listing FROM temp.service_asked w JOIN main.service s ON s.id = w.id
JOIN main.listing l ON l."row" = (SELECT min("row") FROM main.listing_record WHERE service_id = s.id)
WHERE {_DIFFERS} OR w.id IN (SELECT service_id FROM (SELECT * FROM temp.price_asked EXCEPT {_PRICES}))
ORDER BY l."row" """
_NO_MORE = f"""SELECT DISTINCT l.id AS listing, l.title FROM temp.document_asked d
JOIN main.listing_record r ON r.service_id = d.service_id JOIN main.listing l ON l."row" = r."row"
WHERE (d.service_id, lower(d.document)) NOT IN (SELECT service_id, lower(document) FROM ({_DOCUMENTS}))
ORDER BY l."row" """


class AskedRows:
    """What the rows of all services ask, held in temporary tables until `drop`; inside one transaction."""

    def __init__(self, db: Database) -> None:
        """Keep what they ask now."""
        self._db = db
        db.execute(f"CREATE TEMP TABLE service_asked AS SELECT {', '.join(_COLUMNS)} FROM main.service")
        db.execute(f"CREATE TEMP TABLE document_asked AS {_DOCUMENTS}")
        db.execute(f"CREATE TEMP TABLE price_asked AS {_PRICES}")
        db.execute(f"CREATE TEMP TABLE description_asked AS {_DESCRIPTIONS}")
        db.execute("CREATE INDEX temp.price_asked_of_service ON price_asked (service_id)")

    def gains(self) -> tuple[Better, ...]:
        """Return what reads better now; the index must be made anew."""
        documents = ((Gain.DOCUMENT, row) for row in rows(self._db, _NO_MORE))
        return tuple(
            Better(gain=gain, title=row["title"], listing_id=row["listing"])
            for gain, row in (*documents, *self._better_rows(), *self._better_descriptions())
        )

    def _better_rows(self) -> Iterator[tuple[Gain, Row]]:
        for then in list(rows(self._db, _OTHERWISE)):
            now = next(rows(self._db, "SELECT * FROM main.service WHERE id = ?", [then["id"]]))
            yield from ((gain, then) for gain in _gains(then, now))
            if self._papers(then, "SELECT * FROM temp.price_asked") - self._papers(now, _PRICES):
                yield Gain.PAPERS, then

    def _better_descriptions(self) -> Iterator[tuple[Gain, Row]]:
        for table, columns in _DESCRIBED.items():
            for row in rows(self._db, _other_descriptions(table)):
                if lost_of_description(row["told"], [row[column] for column in columns]):
                    yield Gain.PAPERS, row

    def _papers(self, service: Row, prices: str) -> set[str]:
        found = rows(self._db, f"SELECT * FROM ({prices}) WHERE service_id = ?", [service["id"]])
        texts = [service[column] for column in ON_PAPERS] + [price[each] for price in found for each in OF_PRICES]
        return {*papers_of(*texts)}

    def drop(self) -> None:
        """Let go of what was kept."""
        for table in ("service_asked", "document_asked", "price_asked", "description_asked"):
            self._db.execute(f"DROP TABLE temp.{table}")


def _other_descriptions(table: str) -> str:
    """Return the SELECT of the rows of a table whose description is another now, each with its first listing."""
    return f"""SELECT d.{DESCRIPTION} AS told, s.*, l.title, l.id AS listing FROM temp.description_asked d
    JOIN main."{table}" s ON s.id = d.id AND d.described = '{table}' AND s.{DESCRIPTION} IS NOT d.{DESCRIPTION}
    JOIN main.listing l ON l."row" = (SELECT min("row") FROM main.listing_record WHERE {table}_id = s.id)
    ORDER BY l."row" """


def _gains(then: Row, now: Row) -> Iterator[Gain]:
    alert = line(then, "alert").casefold()
    if alert and alert != line(now, "alert").casefold():
        yield Gain.ALERT
    if status_words(line(then, "status"), "en") and not status_words(line(now, "status"), "en"):
        yield Gain.OPEN

"""What the rows of many services ask, before and after a file is taken back: looked at in SQL, row against row.

`asked` reads whole records, some milliseconds each. Here only the services are read of which a row says something else.
What words merely suggest (hints) is not compared.
"""

from collections.abc import Iterator

from resources_db.acts.values import Better, Gain
from resources_db.engine import Database
from resources_db.listing_notes import status_words
from resources_db.listing_parts import line
from resources_db.own_words import on_papers
from resources_db.rows import Row, rows

_PAPERS = ("eligibility_description", "application_process", "fees_description", "fees")
_COLUMNS = ("id", "alert", "status", *_PAPERS)
_DOCUMENTS = "SELECT DISTINCT service_id, document FROM main.required_document WHERE gone_on IS NULL AND document <> ''"
_OTHERWISE = """SELECT w.*, l.title, l.id AS listing FROM temp.service_asked w JOIN main.service s ON s.id = w.id
JOIN main.listing l ON l."row" = (SELECT min("row") FROM main.listing_record WHERE service_id = s.id) WHERE {differs}
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

    def gains(self) -> tuple[Better, ...]:
        """Return what reads better now; the index must be made anew."""
        documents = ((Gain.DOCUMENT, row) for row in rows(self._db, _NO_MORE))
        return tuple(
            Better(gain=gain, title=row["title"], listing_id=row["listing"])
            for gain, row in (*documents, *self._better_rows())
        )

    def _better_rows(self) -> Iterator[tuple[Gain, Row]]:
        differs = " OR ".join(f"w.{column} IS NOT s.{column}" for column in _COLUMNS)
        for then in rows(self._db, _OTHERWISE.format(differs=differs)):
            now = next(rows(self._db, "SELECT * FROM main.service WHERE id = ?", [then["id"]]))
            yield from ((gain, then) for gain in _gains(then, now))

    def drop(self) -> None:
        """Let go of what was kept."""
        self._db.execute("DROP TABLE temp.service_asked")
        self._db.execute("DROP TABLE temp.document_asked")


def _gains(then: Row, now: Row) -> Iterator[Gain]:
    alert = line(then, "alert").casefold()
    if alert and alert != line(now, "alert").casefold():
        yield Gain.ALERT
    if status_words(line(then, "status"), "en") and not status_words(line(now, "status"), "en"):
        yield Gain.OPEN
    before, after = (set(on_papers(*(line(row, column) for column in _PAPERS))) for row in (then, now))
    if before - after:
        yield Gain.PAPERS

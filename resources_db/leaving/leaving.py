"""`Directory.leaving`: one state of the directory as it may leave for somebody, row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from resources_db.assessments import from_row
from resources_db.codes import AddressPolicy
from resources_db.contact.rows import standing
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.hsds_contact import CARRIED, NAMED_BY
from resources_db.index_rows import IndexRow, about, by_ids, index_rows, json_list
from resources_db.leaving.audience import Audience, leaving, without_remarks
from resources_db.leaving.good_news import unopposed
from resources_db.leaving.merged import MergedRows
from resources_db.leaving.unnamed import UNNAMED, UNNAMED_ROWS
from resources_db.leaving.withheld import Withheld
from resources_db.listings import read_listings
from resources_db.model import Assessment, Contact, Listing, Subject
from resources_db.query import Query
from resources_db.results import Hit, Results, only
from resources_db.reviews.catalogue_reviews import KEY as CATALOGUE
from resources_db.rows import Row, rows, value
from resources_db.search import Searcher

CHUNK = 1_000
"""Listings that are held in memory at once."""
_ALIVE = "gone_on IS NULL"
_WITHDRAWN = """SELECT resource_id FROM withdrawn UNION
SELECT id FROM service_at_location WHERE service_id IN (SELECT resource_id FROM withdrawn)"""
"""Services, and services at one location, that people here withdrew."""
_STAYS_WITH = frozenset({"service", "service_at_location", "location", "organization"})
"""The tables of which a row may stay here with all that belongs to it."""
_CARRIED_ROWS = {
    "history": "action <> 'import' AND resource_type NOT IN ('assessment', 'waiting_assessment')",
    "reviewed_text": f"key = '{CATALOGUE}'",
}
"""The rows that leave of a table of `CARRIED`. What is said of contact carries its own history; sentences for workers
are read by each office itself.
"""
_LEAVES = {
    "organization": f"({_ALIVE} OR id IN (SELECT organization_id FROM service WHERE {_ALIVE}))",
    "location": f"({_ALIVE} OR id IN (SELECT location_id FROM service_at_location WHERE {_ALIVE}))",
}
"""Operator and location of what is listed leave with it, also where their source forgot them: what is said of contact
there counts for the listing, and a package without it would read better.
"""
_POLICIES = """SELECT id, policy FROM (SELECT location_id AS id, policy FROM address_policy
UNION SELECT r.location_id, p.policy FROM listing_record r JOIN listing_record o ON o."row" = r."row"
JOIN address_policy p ON p.location_id = o.location_id)
WHERE policy <> 'public' AND id IN (SELECT id FROM location WHERE {leaves}) ORDER BY id, policy"""
_LISTED = {
    each: " UNION ALL ".join(
        [
            f"SELECT 1 FROM {each.value} WHERE id = ?1 AND {_ALIVE}",
            *(f"SELECT 1 FROM {table} WHERE {each.value}_id = ?1 AND {_ALIVE}" for table in NAMED_BY.get(each, ())),
        ]
    )
    for each in Subject
}
"""Whether a subject is listed: its row is, or a row that is listed names it, also where no file has its row."""


class Leaving:
    """What leaves, read while one state of the file is held. Rows stand in the order in which they were written.

    Attributes:
        audience: for whom it is made.
        unnamed: the rows of the listings that no file for everybody names (`unnamed`).
    """

    def __init__(self, db: Database, searcher: Searcher, audience: Audience) -> None:
        """Work out what stays; use `Directory.leaving`."""
        self._db = db
        self._searcher = searcher
        self._all = searcher.states
        self.audience = audience
        self._withheld = None if audience is Audience.OWN else Withheld(db)
        self._staying: dict[str, Assessment | None] = dict.fromkeys(self._not_shared())
        self._staying |= dict.fromkeys(unopposed(db, self._all, self._staying.keys()))
        self._states = ContactStates(db, self._all.today, self._staying | self._worded())
        public = audience is Audience.PUBLIC
        self.unnamed = frozenset(row for (row,) in db.execute(UNNAMED_ROWS)) if public else frozenset[int]()
        self._stays = f"{_WITHDRAWN} UNION {UNNAMED}" if self.unnamed else _WITHDRAWN
        self._staying_here = frozenset(each for (each,) in db.execute(self._stays))
        self._merged = None if audience is Audience.OWN else MergedRows(db, self._states)

    def _not_shared(self) -> Iterator[str]:
        """Yield the assessments that are not for the audience."""
        for rows_of_one in self._by_subject():
            out = {row.id for row in leaving(rows_of_one, self.audience)}
            yield from (row.id for row in rows_of_one if row.id not in out)

    def _worded(self) -> dict[str, Assessment | None]:
        """Return the assessments that leave in other words than stand here."""
        if self._withheld is None:
            return {}
        told = ((row, self._withheld.worded(row)) for row in self._assessments() if row.id not in self._staying)
        return {row.id: worded for row, worded in told if worded != row}

    def _assessments(self) -> Iterator[Assessment]:
        sql = "SELECT * FROM assessment ORDER BY subject_id, assessed_on, created_at, id"
        return map(from_row, rows(self._db, sql))

    def _by_subject(self) -> Iterator[list[Assessment]]:
        for _subject, found in groupby(self._assessments(), key=lambda row: row.subject_id):
            yield list(found)

    def sources(self) -> Iterator[Row]:
        """Yield name, age of its data, and whether it is fictional, of each source of which a row leaves."""
        return rows(self._db, "SELECT name, data_as_of, demonstration FROM source ORDER BY rowid")

    def needs(self) -> Iterator[Row]:
        """Yield what people said that services are for, of the services that are listed."""
        leaving_services = f'SELECT id FROM "service" WHERE {self._leaves("service")}'
        sql = f"SELECT * FROM given_need WHERE service_id IN ({leaving_services}) ORDER BY service_id, code"
        return rows(self._db, sql)

    def address_policies(self) -> Iterator[Row]:
        """Yield who may know the addresses that are not for everybody; others than the own office get no more of them.

        A merged listing has the strictest policy of its records.
        """
        if self.audience is Audience.OWN:
            yield from rows(self._db, "SELECT * FROM address_policy WHERE policy <> 'public' ORDER BY location_id")
            return
        strictest: dict[str, AddressPolicy] = {}
        for row in rows(self._db, _POLICIES.format(leaves=self._leaves("location"))):
            policy = AddressPolicy.strictest(filter(None, (row["policy"], strictest.get(row["id"]))))
            strictest[row["id"]] = policy
        yield from ({"location_id": location, "policy": policy.value} for location, policy in strictest.items())

    def table(self, name: str) -> Iterator[Row]:
        """Yield the rows of a table of HSDS that are listed, or that such a row belongs to, with `source_name`.

        One that says less than what stands here has `reduced`.
        """
        names = {row["id"]: row["name"] for row in rows(self._db, "SELECT id, name FROM source")}
        for row in rows(self._db, f'SELECT * FROM "{name}" WHERE {self._leaves(name)} ORDER BY rowid'):
            told = self._row(name, row)
            if told is not None:
                yield told | {"source_name": names.get(row["source_id"])}

    def _row(self, name: str, row: Row) -> Row | None:
        one = row if self._merged is None else self._merged.row(name, row)
        if one is None or self._withheld is None:
            return one
        told = self._withheld.row(name, one)
        return told if told is None else told | ({"reduced": True} if one.get("reduced") else {})

    def merges(self) -> Iterator[Row]:
        """Yield what people said is one, for the own office: others get the rows of one."""
        if self.audience is Audience.OWN:
            yield from rows(self._db, "SELECT * FROM merge ORDER BY since, id")

    def carried(self, table: str) -> Iterator[Row]:
        """Yield what people wrote into the directory (a table of `CARRIED`), for the own office alone."""
        if self.audience is Audience.OWN:
            where = _CARRIED_ROWS.get(table, "1")
            columns = ", ".join(f'"{column}"' for column in CARRIED[table])
            yield from rows(self._db, f'SELECT {columns} FROM "{table}" WHERE {where} ORDER BY rowid')

    def holds(self, table: str, column: str) -> bool:
        """Return whether each row that leaves points by `column` to one that leaves too, where it points at all."""
        target = TABLES[table].references[column]
        lost = f'"{column}" IS NOT NULL AND "{column}" NOT IN (SELECT id FROM "{target}" WHERE {self._leaves(target)})'
        return not value(self._db, f'SELECT EXISTS (SELECT 1 FROM "{table}" WHERE {self._leaves(table)} AND {lost})')

    def count(self, name: str) -> int:
        """Return how many rows a table has at most, for the progress."""
        return int(value(self._db, f'SELECT count(*) FROM "{name}" WHERE {self._leaves(name)}'))

    def assessments(self) -> Iterator[tuple[Assessment, bool]]:
        """Yield each assessment that leaves, of a subject that is listed, and whether it counts no longer."""
        for found in self._by_subject():
            said = [row for row in found if row.id not in self._staying]
            said = [row for row in said if self._merged is None or not self._merged.said_elsewhere(row)]
            said = [row for row in said if self._is_listed(row)]
            counting = {row.id for each in said[:1] for row in standing(each.subject_id, said, self._all.today)}
            yield from ((self._told(row), row.id not in counting) for row in said)
        for row, past in self._merged.assessments() if self._merged is not None else ():
            if row.subject_id not in self._staying_here:
                yield self._told(row), past

    def _is_listed(self, row: Assessment) -> bool:
        listed = value(self._db, _LISTED[row.subject_type], [row.subject_id])
        return bool(listed) and (self.audience is Audience.OWN or row.subject_id not in self._staying_here)

    def _leaves(self, table: str) -> str:
        """Return the SQL condition under which a row of the table leaves.

        What people here withdrew is for the own office alone, with all that belongs to it.
        """
        alive = _LEAVES.get(table, _ALIVE)
        if self.audience is Audience.OWN or not self._staying_here:
            return alive
        columns = [*(["id"] if table in _STAYS_WITH else []), *_pointing(table)]
        return " AND ".join([alive, *(f'("{each}" IS NULL OR "{each}" NOT IN ({self._stays}))' for each in columns)])

    def _shown(self) -> str:
        """Return the SQL condition under which a listing leaves: the own office gets what it withdrew too."""
        own = "service_id IN (SELECT id FROM service WHERE gone_on IS NULL)"
        if self.audience is Audience.OWN:
            return f"({_ALIVE} OR {own})"
        return f'{_ALIVE} AND "row" NOT IN ({UNNAMED_ROWS})' if self.unnamed else _ALIVE

    def _told(self, row: Assessment) -> Assessment:
        told = without_remarks(row, self.audience)
        return told if self._withheld is None else self._withheld.assessment(told)

    def contacts(self) -> Iterator[tuple[IndexRow, Contact]]:
        """Yield every listing of a service that is listed, with its contact lines as they leave."""
        for start in range(0, self.listed() + 1, CHUNK):
            found = list(index_rows(self._db, f'{self._shown()} AND "row" >= ? AND "row" < ?', [start, start + CHUNK]))
            contacts = self._states.contacts(found)
            yield from ((row, contacts[row.row]) for row in found)

    def spoken_of(self) -> Iterator[tuple[IndexRow, Contact]]:
        """Yield those of `contacts` of which anybody has said anything."""
        subjects = list({row["subject_id"] for row in rows(self._db, "SELECT DISTINCT subject_id FROM assessment")})
        for start in range(0, len(subjects), CHUNK):
            ids = [row.id for row in about(self._db, subjects[start : start + CHUNK])]
            inside = f"{self._shown()} AND id IN (SELECT value FROM json_each(?))"
            found = list(index_rows(self._db, inside, json_list(ids)))
            contacts = self._states.contacts(found)
            yield from ((row, contacts[row.row]) for row in found)

    def count_listings(self) -> int:
        """Return how many listings leave."""
        return int(value(self._db, f"SELECT count(*) FROM listing WHERE {self._shown()}"))

    def listed(self) -> int:
        """Return how many listings there are, for the progress."""
        return int(value(self._db, 'SELECT coalesce(max("row"), 0) FROM listing'))

    def search(self, query: Query) -> Results:
        """Return the answer to `query` for the audience.

        What a contact filter hides here stays hidden, and nobody counts as asked of whom the answer does not say so.
        """
        if not self.unnamed and (not self._staying or not query.on()):
            return self._searcher.search(query)
        whole = replace(query, limit=None)
        kept = {hit.row for hit in self._searcher.search(whole).hits()}
        found = only(Searcher(self._db, self._states).search(whole), kept, None)
        return replace(only(found, kept - self.unnamed, query.limit), hidden=found.hidden)

    def unnamed_of(self, query: Query) -> int:
        """Return how many listings of the answer to `query` no file for everybody names."""
        hits = self._searcher.search(replace(query, limit=None)).hits() if self.unnamed else ()
        return sum(hit.row in self.unnamed for hit in hits)

    def listings(self, hits: Sequence[Hit]) -> Iterator[Listing]:
        """Yield the listings of some hits in their order, with their contact lines as they leave."""
        for start in range(0, len(hits), CHUNK):
            known = by_ids(self._db, [hit.listing_id for hit in hits[start : start + CHUNK]])
            for listing in read_listings(self._db, known, self._states):
                yield listing if self._withheld is None else self._withheld.listing(listing)


def _pointing(table: str) -> list[str]:
    """Return the columns by which rows of a table belong to what may stay here; an organization belongs to none."""
    references = TABLES[table].references if table != "organization" else {}
    found = [column for column, target in references.items() if target in _STAYS_WITH]
    return found + ([POLYMORPHIC[table][1]] if table in POLYMORPHIC else [])

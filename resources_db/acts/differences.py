"""What taking an act back makes of the places: looked at by doing it, inside a transaction that may be taken back.

The search index is made anew from the rows as they were, and each listing compared with what it was an instant before:
its contact lines, and what else may read better of it.
"""

from collections.abc import Collection, Iterator, Mapping

from resources_db.acts.stack import as_they_stand
from resources_db.acts.values import Better, Gain
from resources_db.contact_states import Changes, ContactStates
from resources_db.corrections.received import gone_back
from resources_db.engine import Database
from resources_db.index_rows import PARTS, IndexRow, about, by_ids, json_list
from resources_db.law.card_store import cards
from resources_db.law.plans import loses_warning
from resources_db.law.store import facts, jurisdictions
from resources_db.law.values import LegalFact
from resources_db.reviews.effects import CHUNK
from resources_db.reviews.values import Effect
from resources_db.rows import rows, value

_OTHERWISE = """SELECT w.id FROM temp.listing_before w JOIN main.listing l ON l.id = w.id
WHERE (l.service_id, l.location_id, l.organization_id, l.record_kinds, l.bound_to)
IS NOT (w.service_id, w.location_id, w.organization_id, w.record_kinds, w.bound_to)
UNION SELECT id FROM temp.part_before WHERE id IN (SELECT id FROM main.listing)"""
_RECORDS = """WITH
was(id, "row") AS (SELECT id, "row" FROM temp.listing_before UNION SELECT id, "row" FROM temp.part_before),
here(id, "row") AS (SELECT id, "row" FROM main.listing UNION SELECT id, "row" FROM main.listing_part)
SELECT DISTINCT l.id, l.title FROM was JOIN here ON here.id = was.id
JOIN temp.listing_before w ON w."row" = was."row" JOIN main.listing l ON l."row" = here."row" """
"""The listing that each record was, or was part of (w), beside the one that it is, or is part of, now (l)."""
_GAINS = {
    Gain.PUBLIC: "w.position = 'withheld' AND l.position <> 'withheld'",
    Gain.HELP: "w.enforcement IS NOT NULL AND l.enforcement IS NULL",
    Gain.LISTED: "w.gone_on IS NOT NULL AND l.gone_on IS NULL",
}
"""What is better -> how the listing was (w) and is (l). The rules are those by which an import holds such things."""


class Before:
    """The directory as it stands before an act is taken back, held in temporary tables until `drop`."""

    def __init__(self, db: Database, number: int) -> None:
        """Keep what is to be compared with, inside the caller's transaction."""
        self._db = db
        self._said: Changes = as_they_stand(db, number)
        self._facts = {fact.id: fact for fact in facts(db)}
        self._cards = {card.id for card in cards(db)}
        db.execute(f"CREATE TEMP TABLE listing_before AS SELECT *, {PARTS} AS also FROM main.listing")
        db.execute('CREATE TEMP TABLE part_before AS SELECT id, "row" FROM main.listing_part')
        db.execute("CREATE UNIQUE INDEX temp.listing_before_id ON listing_before (id)")

    def effects(self, after: ContactStates) -> tuple[Effect, ...]:
        """Return the listings whose contact lines say something else now, in order of title."""
        before = ContactStates(self._db, after.today, self._said)
        here = ContactStates(self._db, after.today, dict.fromkeys(self._said)).changed()
        subjects = before.changed() | here
        ids = {row["id"] for row in rows(self._db, _OTHERWISE)} | {row.id for row in about(self._db, subjects)}
        told = (effect for chunk in _chunks(sorted(ids)) for effect in self._effects(chunk, before, after))
        found = [effect for effect in told if effect.changed or effect.listing_id in subjects]
        return tuple(sorted(found, key=lambda effect: (effect.title.casefold(), effect.listing_id)))

    def _effects(self, ids: Collection[str], before: ContactStates, after: ContactStates) -> Iterator[Effect]:
        was = self._rows(ids)
        found = [row for row in by_ids(self._db, ids) if row.id in was]
        old, new = before.contacts(was.values()), after.contacts(found)
        for row in found:
            states = {"before": old[was[row.id].row], "after": new[row.row]}
            yield Effect(listing_id=row.id, title=row.title, service_id=row.service_id, **states)

    def _rows(self, ids: Collection[str]) -> Mapping[str, IndexRow]:
        inside = "IN (SELECT value FROM json_each(?))"
        sql = f"SELECT * FROM temp.listing_before WHERE id {inside}"
        found = {row.id: row for row in map(IndexRow._make, self._db.execute(sql, json_list(ids)))}
        sql = f'SELECT p.id, w.* FROM temp.part_before p JOIN temp.listing_before w USING ("row") WHERE p.id {inside}'
        parts = {row[0]: IndexRow._make(row[1:]) for row in self._db.execute(sql, json_list(ids))}
        return parts | found

    def better(self) -> tuple[Better, ...]:
        """Return what reads better beside the contact lines."""
        return (*self._better_places(), *self._better_law(), *self._more_cards())

    def _better_places(self) -> Iterator[Better]:
        for gain, condition in _GAINS.items():
            for row in rows(self._db, f'{_RECORDS} WHERE {condition} ORDER BY l."row"'):
                yield Better(gain=gain, title=row["title"], listing_id=row["id"])

    def _better_law(self) -> Iterator[Better]:
        after: dict[str, LegalFact] = {fact.id: fact for fact in facts(self._db)}
        if after == self._facts:
            return
        places = jurisdictions(self._db)
        better = {
            place
            for each in self._facts.keys() | after.keys()
            for place in loses_warning(self._facts.get(each), after.get(each))
        }
        for place in sorted(better):
            yield Better(gain=Gain.LAW, title=places[place].name if place in places else place)

    def _more_cards(self) -> Iterator[Better]:
        for card in cards(self._db):
            if card.id not in self._cards:
                yield Better(gain=Gain.CARD, title=card.jurisdiction.name)

    @property
    def fewer(self) -> int:
        """Return how many listings are there no longer."""
        sql = "SELECT count(*) FROM temp.listing_before WHERE id NOT IN (SELECT id FROM main.listing)"
        return int(value(self._db, sql))

    def drop(self) -> None:
        """Let go of what was kept."""
        self._db.execute("DROP TABLE temp.listing_before")
        self._db.execute("DROP TABLE temp.part_before")


def no_longer_told(db: Database, number: int) -> tuple[Better, ...]:
    """Return the reports of field workers that nobody decided and that go with the act which brought them."""
    return tuple(Better(gain=Gain.TOLD, title=name, listing_id=listing) for listing, name in gone_back(db, number))


def _chunks(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]

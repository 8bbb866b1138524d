"""`Directory.law`: what the law of places says, as somebody published it. Belongs to the directory's thread."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import named
from resources_db.law import card_store, here, store
from resources_db.law.cards import Card, StoredCard, card_template, check_card
from resources_db.law.jurisdictions import ancestors, standard
from resources_db.law.packs import Pack, pack_json, read_pack
from resources_db.law.plans import LawPlan, plan
from resources_db.law.values import Jurisdiction, PlaceLaw, Publication
from resources_db.listings import read_listings
from resources_db.model import Listing
from resources_db.places import Gazetteer
from resources_db.rows import value
from resources_db.search import Searcher

Reading = Callable[[], AbstractContextManager[Searcher]]
PLACES = 3
Writing = Callable[[], AbstractContextManager[Database]]


class Law:
    """Facts of law and rights cards of one directory. Every write is one transaction, all or nothing."""

    def __init__(
        self, db: Database, gazetteer: Gazetteer, reading: Reading, writing: Writing, today: Callable[[], date]
    ) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.law`."""
        self._db = db
        self._gazetteer = gazetteer
        self._reading = reading
        self._writing = writing
        self._today = today

    # Looking

    def of_listing(self, listing: Listing) -> tuple[PlaceLaw, ...]:
        """Return the law of the jurisdictions that a listing belongs to, from the country down, never merged."""
        return here.of_listing(self._db, self._gazetteer, listing, self._today())

    def of(self, text: str) -> tuple[PlaceLaw, ...]:
        """Return the law of what `text` names: the id of a jurisdiction or of a listing, or a place.

        Raises:
            BadInput: it names nothing.
        """
        with self._reading() as searcher:
            if (one := self._by_id(text)) is not None:
                return here.law_of(self._db, (one,), self._today())
            if len(found := named(self._db, text)) == 1:
                [listing] = read_listings(self._db, found, searcher.states)
                return self.of_listing(listing)
            wanted = here.of_named(self._db, self._gazetteer, self._gazetteer.resolve(text))
            return here.law_of(self._db, wanted, self._today())

    def drafts(self) -> int:
        """Return how many facts are drafts, which nobody is shown."""
        with self._reading():
            return int(value(self._db, "SELECT count(*) FROM legal_fact WHERE state = ?", [Publication.DRAFT.value]))

    def _by_id(self, text: str) -> Jurisdiction | None:
        return store.jurisdictions(self._db).get(text) or standard(text, self._gazetteer)

    def dated(self, day: date) -> tuple[str, ...]:
        """Return the ids of the facts and cards ("OVERDOSE state:FL") checked on `day`: what may hold the clock."""
        with self._reading():
            facts = [fact.id for fact in store.facts(self._db) if fact.checked_on == day]
            filled = (each.card for each in card_store.stored_cards(self._db))
            return (*facts, *(card.id for card in filled if card.checked_on == day))

    # Packs

    def read(self, content: bytes, file: str) -> Pack:
        """Return the pack in `content`, that of the file that a person calls `file`, checked.

        Raises:
            BadInput: as `packs.read_pack`.
        """
        return read_pack(content, file, self._gazetteer, self._today())

    def plan(self, pack: Pack, accept: Collection[str] = ()) -> LawPlan:
        """Return what `pack` would change; nothing is written.

        Raises:
            BadInput: as `plans.plan`.
        """
        with self._reading():
            return plan(pack, store.facts(self._db), store.jurisdictions(self._db), accept)

    def apply(self, pack: Pack, accept: Collection[str] = ()) -> LawPlan:
        """Take in what of `pack` does not wait for a yes, and of the rest what `accept` names; all or nothing.

        Raises:
            BadInput: as `plans.plan`; nothing is written.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            known = store.jurisdictions(db)
            made = plan(pack, store.facts(db), known, accept)
            with recorded(db, self._doing(Deed.LAW, pack_name(pack))):
                for jurisdiction in pack.jurisdictions.values():
                    if known.get(jurisdiction.id) != jurisdiction:
                        store.put_jurisdiction(db, jurisdiction)
                for fact in (*made.added, *made.changed):
                    store.put_fact(db, fact)
        return made

    def export(self) -> dict[str, Any]:
        """Return everything published as a pack; drafts stay here, and with them the places that only they name."""
        with self._reading():
            known = store.jurisdictions(self._db)
            told = [fact for fact in store.facts(self._db) if fact.state is not Publication.DRAFT]
        wanted: dict[str, Jurisdiction] = {}
        for fact in told:
            place = known[fact.jurisdiction_id]
            wanted |= {each.id: each for each in (*reversed(ancestors(place, known)), place)}
        return pack_json(wanted.values(), told)

    # Cards

    def cards(self) -> tuple[Card, ...]:
        """Return the rights cards that may be printed, in the order of their templates."""
        with self._reading():
            return card_store.cards(self._db)

    def stored_cards(self) -> tuple[StoredCard, ...]:
        """Return every rights card that is filled in, those too whose words have changed since."""
        with self._reading():
            return card_store.stored_cards(self._db)

    def card(self, code: str, place: str) -> Card:
        """Return the card of that template for that place.

        Raises:
            BadInput: there is no such template, `place` names nothing, nobody has filled it in for that place, or its
                words are not known to be those that were checked.
        """
        found = self._stored(code, place)
        if not found.as_read:
            raise BadInput("card.of_other_words", code=found.card.template.code, place=found.card.jurisdiction.name)
        return found.card

    def _stored(self, code: str, place: str) -> StoredCard:
        template = card_template(code)
        with self._reading():
            wanted = self._gate(code, place)
            for each in card_store.stored_cards(self._db):
                if (each.card.template, each.card.jurisdiction.id) == (template, wanted.id):
                    return each
        raise BadInput("card.not_filled", code=template.code, place=wanted.name)

    def jurisdiction(self, code: str, place: str) -> Jurisdiction:
        """Return the jurisdiction that `place` names and the card of that template may be filled in for.

        Raises:
            BadInput: there is no such template, or `place` names nothing of the kind that it needs.
        """
        with self._reading():
            return self._gate(code, place)

    def _gate(self, code: str, place: str) -> Jurisdiction:
        template, one = card_template(code), self._by_id(place)
        found = (one,) if one else here.of_named(self._db, self._gazetteer, self._gazetteer.resolve(place))
        for each in reversed(found):
            if each.kind in template.gate and each.code:
                return each
        raise BadInput("card.wrong_place", code=template.code, place=place[:80], kinds=", ".join(template.gate))

    def fill(self, card: Card) -> None:
        """Write a filled-in card, in the place of the one for the same jurisdiction.

        Raises:
            BadInput: as `cards.check_card`.
            EnvironmentProblem: it cannot be written.
        """
        check_card(card, self._today())
        with self._writing() as db, recorded(db, self._doing(Deed.FILL_CARD, card_name(card))):
            if card.jurisdiction.id not in store.jurisdictions(db):
                store.put_jurisdiction(db, card.jurisdiction)
            card_store.put(db, card)

    def clear(self, code: str, place: str) -> Card:
        """Take back a filled-in card, which can then be printed no more, and return it.

        Raises:
            BadInput: there is no such template, `place` names nothing, or nobody has filled it in for that place.
            EnvironmentProblem: it cannot be written.
        """
        card = self._stored(code, place).card
        with self._writing() as db, recorded(db, self._doing(Deed.CLEAR_CARD, card_name(card))):
            card_store.remove(db, card)
        return card

    def _doing(self, deed: Deed, about: str) -> Doing:
        return Doing(deed=deed, today=self._today(), about=about)


def pack_name(pack: Pack) -> str:
    """Return what a person knows a pack by: the places that its facts are about, at most a few of them."""
    return ", ".join([each.name for each in pack.jurisdictions.values()][-PLACES:])


def card_name(card: Card) -> str:
    """Return what a person knows a filled-in card by: its code and its place."""
    return f"{card.template.code}, {card.jurisdiction.name}"

"""Filled-in rights cards as they are stored. A row that says too little makes no card."""

from datetime import date

from resources_db.engine import Database
from resources_db.law.cards import Card, StoredCard, card_templates
from resources_db.law.store import jurisdictions
from resources_db.rows import Row, rows
from resources_db.rows import put as put_row

_STORED = """SELECT c.*, w.text_hash FROM rights_card c LEFT JOIN card_words w USING (code, jurisdiction_id)
ORDER BY c.jurisdiction_id"""


def stored_cards(db: Database) -> tuple[StoredCard, ...]:
    """Return the stored cards, in the order of their templates; one whose template is gone is none any more."""
    places, templates = jurisdictions(db), card_templates()
    found = [
        StoredCard(
            Card(
                template=templates[row["code"]],
                jurisdiction=places[row["jurisdiction_id"]],
                source_title=row["source_title"],
                publisher=row["publisher"],
                source_date=date.fromisoformat(row["source_date"]),
                checked_by_org=row["checked_by_org"],
                checked_on=date.fromisoformat(row["checked_on"]),
                lawyer_checked=bool(row["lawyer_checked"]),
            ),
            as_read=row["text_hash"] == templates[row["code"]].text_hash,
        )
        for row in rows(db, _STORED)
        if row["code"] in templates
    ]
    order = list(templates)
    return tuple(sorted(found, key=lambda each: order.index(each.card.template.code)))


def cards(db: Database) -> tuple[Card, ...]:
    """Return the stored cards that may be printed: those in the very words that were checked."""
    return tuple(each.card for each in stored_cards(db) if each.as_read)


def remove(db: Database, card: Card) -> None:
    """Take a card out: its template is one again for that place."""
    for table in ("rights_card", "card_words"):
        db.execute(
            f"DELETE FROM {table} WHERE code = ? AND jurisdiction_id = ?", [card.template.code, card.jurisdiction.id]
        )


def put(db: Database, card: Card) -> None:
    """Write a card with the words that it has, in the place of the one for the same jurisdiction."""
    key: Row = {"code": card.template.code, "jurisdiction_id": card.jurisdiction.id}
    said: Row = {
        "source_title": card.source_title,
        "publisher": card.publisher,
        "source_date": card.source_date.isoformat(),
        "checked_by_org": card.checked_by_org,
        "checked_on": card.checked_on.isoformat(),
        "lawyer_checked": int(card.lawyer_checked),
    }
    put_row(db, "rights_card", key | said)
    put_row(db, "card_words", key | {"text_hash": card.template.text_hash})

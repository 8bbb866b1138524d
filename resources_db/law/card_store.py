"""Filled-in rights cards as they are stored. A row that says too little makes no card."""

from datetime import date

from resources_db.engine import Database
from resources_db.law.cards import Card, card_templates
from resources_db.law.store import jurisdictions
from resources_db.rows import rows


def cards(db: Database) -> tuple[Card, ...]:
    """Return the stored cards, in the order of their templates; one whose template is gone is none any more."""
    places, templates = jurisdictions(db), card_templates()
    found = [
        Card(
            template=templates[row["code"]],
            jurisdiction=places[row["jurisdiction_id"]],
            source_title=row["source_title"],
            publisher=row["publisher"],
            source_date=date.fromisoformat(row["source_date"]),
            checked_by_org=row["checked_by_org"],
            checked_on=date.fromisoformat(row["checked_on"]),
            lawyer_checked=bool(row["lawyer_checked"]),
        )
        for row in rows(db, "SELECT * FROM rights_card ORDER BY jurisdiction_id")
        if row["code"] in templates
    ]
    order = list(templates)
    return tuple(sorted(found, key=lambda card: order.index(card.template.code)))


def remove(db: Database, card: Card) -> None:
    """Take a card out: its template is one again for that place."""
    db.execute(
        "DELETE FROM rights_card WHERE code = ? AND jurisdiction_id = ?", [card.template.code, card.jurisdiction.id]
    )


def put(db: Database, card: Card) -> None:
    """Write a card, in the place of the one for the same jurisdiction."""
    values = {
        "code": card.template.code,
        "jurisdiction_id": card.jurisdiction.id,
        "source_title": card.source_title,
        "publisher": card.publisher,
        "source_date": card.source_date.isoformat(),
        "checked_by_org": card.checked_by_org,
        "checked_on": card.checked_on.isoformat(),
        "lawyer_checked": int(card.lawyer_checked),
    }
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    db.execute(f"INSERT OR REPLACE INTO rights_card ({names}) VALUES ({marks})", list(values.values()))

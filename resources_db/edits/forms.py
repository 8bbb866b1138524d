"""A listing as a person may change it: its rows with what their files say, and what was taken away."""

from collections.abc import Iterator
from datetime import date

from resources_db.contact_states import ContactStates
from resources_db.edits.cells import shown
from resources_db.edits.kept import WHOLE_ROW, Kept, all_kept, of_record
from resources_db.edits.listed import Listed, base_words, values_of
from resources_db.edits.people import credentials, verified
from resources_db.edits.touching import services_of
from resources_db.edits.values import EDITABLE, LISTS, Edit, Form, FormRow
from resources_db.engine import Database
from resources_db.listing_parts import withdrawn_of
from resources_db.listings import read_listings
from resources_db.rows import Row, value


def form(db: Database, listing: Listed, states: ContactStates) -> Form:
    """Return a listing as it may be changed."""
    shown_now = read_listings(db, [listing.index], states)[0]
    return Form(
        listing_id=listing.index.id,
        service_id=listing.service_id,
        title=listing.index.title,
        rows=tuple(_row(db, listing, table, row) for table, found in listing.rows.items() for row in found),
        location_id=listing.location_id,
        policy=listing.policy,
        taken_away=tuple(_taken_away(db, listing)),
        withdrawn=withdrawn_of(listing.spot),
        verified=verified(db, listing.index.id),
        credentials=credentials(db, listing.service_id),
        legal_help=shown_now.legal_help,
    )


def _row(db: Database, listing: Listed, table: str, row: Row) -> FormRow:
    edits = of_record(db, table, row["id"])
    return FormRow(
        table=table,
        record=row["id"],
        values=values_of(table, row),
        edits={column: _edit(edit) for column, edit in edits.items() if column in EDITABLE[table]},
        source=str(value(db, "SELECT name FROM source WHERE id = ?", [row["source_id"]]) or ""),
        others=len(services_of(db, table, row) - {listing.service_id}),
    )


def _edit(edit: Kept) -> Edit:
    return Edit(
        table=edit.table,
        record=edit.record,
        column=edit.column,
        base=base_words(edit),
        value=shown(edit.value),
        edited_on=date.fromisoformat(edit.edited_on),
        organization=edit.organization,
        role=edit.role,
        gone=edit.gone,
    )


def _taken_away(db: Database, listing: Listed) -> Iterator[Edit]:
    """Yield the rows of the listing that people took away, as their files still have them."""
    owners = {str(row["id"]) for found in listing.rows.values() for row in found}
    for edit in all_kept(db, '"column" = ?', (WHOLE_ROW,)):
        if edit.table in LISTS and edit.row and owners & {str(cell) for cell in edit.row.values()}:
            yield _edit(edit)

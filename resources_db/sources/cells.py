"""One cell of a flat file as plain text, with a line for everything that was taken out of it."""

from resources_db.plain_text import hides_something, is_invisible, plain
from resources_db.sources.notes import Notes
from resources_db.sources.shape import CELL_LIMIT


def clean_cell(cell: str, notes: Notes, place: tuple[str, int, str]) -> str:
    """Return `cell` plain and stripped, at most `CELL_LIMIT` characters; `place` is (file, row, column), for notes."""
    if len(cell) <= CELL_LIMIT and cell.isascii() and cell.isprintable():
        return cell.strip()
    if len(cell) > CELL_LIMIT:
        notes.add("cell_cut", *place, value=cell)
        cell = cell[:CELL_LIMIT]
    if hides_something(cell):
        notes.add("hidden_characters", *place, value=cell)
    cell = plain(cell).strip()
    return "" if is_invisible(cell) else cell

"""What a column is called to a person: a file's own as the file calls it, one of HSDS in plain words."""

from resources_db.field_words import row_words
from resources_db.wording import catalogue
from ui.language import language


def column_words(column: str) -> str:
    """Return "Service: status" for "service.status", and a file's own name as it is."""
    table, _, field = column.partition(".")
    return row_words(table, field, language()) if field and f"table.{table}" in catalogue() else column

"""Starting this program a second time for work that shall not harm the first."""

OPEN_WORKBOOK = "--open-workbook-apart"
"""A program made of one file has no interpreter that it could start: it starts itself with this word, and `desktop`
hands over to `resources_db.sources.workbook_apart` before anything else."""

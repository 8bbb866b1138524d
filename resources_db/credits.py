"""Whose data the bundled places are: the files that lie beside them, as lines to read on a screen."""

import re
from functools import cache

from resources_db.shipped import shipped

_RULE = re.compile(r"\|[\s|:-]+\|")
_ADDRESS = re.compile(r"<(https?://[^>]*)>")
_FILES = {"en": "CREDITS.md", "es": "CREDITS.es.md"}


@cache
def credits_text(language: str = "en") -> str:
    """Return the credits of the bundled data in "en" or "es" as plain text: a paragraph each, a line for a table's row.

    Raises:
        KeyError: another language.
    """
    said = shipped("resources_db", "data", _FILES[language]).read_text(encoding="utf-8")
    paragraphs = (_paragraph(block.splitlines()) for block in said.split("\n\n"))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _paragraph(lines: list[str]) -> str:
    if lines and lines[0].startswith("|"):
        rows = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
        return "\n".join("•  " + "; ".join(cell for cell in row if cell) for row in rows[1:])
    return _plain(" ".join(line.lstrip("# ").strip() for line in lines))


def _cells(line: str) -> list[str]:
    return [_plain(cell.strip()) for cell in line.strip().strip("|").split("|")]


def _plain(text: str) -> str:
    return _ADDRESS.sub(r"\1", text).replace("`", "")

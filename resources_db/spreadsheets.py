"""Texts for cells of a CSV that a spreadsheet program opens.

Such programs run what begins like a formula, also out of a file that a stranger wrote (OWASP, "CSV injection"): such a
cell begins with an apostrophe here. So does what follows a semicolon, a tab or the end of a line inside a cell: where a
comma is the decimal sign, as in Spain, a double click opens the file with semicolons between its cells.

An apostrophe that stands there already is doubled. So nothing is lost: `unguarded` gives back what was guarded.
"""

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'")
_LIKE_A_FORMULA = r"'*(?: *[=@＝＠]|[+\-＋－])"
_BEGINS_A_CELL_ELSEWHERE = re.compile(rf"(?<=[;\t\r\n])(?={_LIKE_A_FORMULA})")
_GUARDED_ELSEWHERE = re.compile(rf"(?<=[;\t\r\n])'(?={_LIKE_A_FORMULA})")


def guarded(text: str) -> str:
    """Return `text` as a cell that no spreadsheet program takes for a formula."""
    cell = _BEGINS_A_CELL_ELSEWHERE.sub("'", text)
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made `cell` of, exactly; a cell that nobody guarded is as it was."""
    text = cell[1:] if cell.startswith("'") and cell[1:].lstrip(" ").startswith(_FORMULA) else cell
    return _GUARDED_ELSEWHERE.sub("", text)

"""Texts for cells that a spreadsheet program opens.

Such programs run what begins like a formula, also out of a file that a stranger wrote (OWASP, "CSV injection"): such a
cell begins with an apostrophe here. So does what follows a semicolon, a tab or the end of a line inside a cell: where a
comma is the decimal sign, as in Spain, a double click opens the file with semicolons between its cells.
"""

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_BEGINS_A_CELL_ELSEWHERE = re.compile(r"(?<=[;\t\r\n])(?= *[=@＝＠]|[+\-＋－])")


def guarded(text: str) -> str:
    """Return `text` as a cell that no spreadsheet program takes for a formula."""
    cell = _BEGINS_A_CELL_ELSEWHERE.sub("'", text)
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell

"""Every way in which the contact lines of a place leave the directory, and where in the program each is made.

Whoever makes a new one adds it here: a test compares the lists with what there is, and another walks every way with a
place in each state.
"""

LIST_ROW = "list row"
DETAIL = "detail"
COPIED = "copied text"
HISTORY = "contact history"
CHOSEN = "chosen list of the sheet"
CAUTIONS = "cautions before printing"
SHEET = "sheet"
PDF = "PDF"
SEARCH_TEXT, SEARCH_JSON = "search", "search --json"
SHOW_TEXT, SHOW_JSON = "show", "show --json"
INFO_TEXT, INFO_JSON = "info", "info --json"
WAYS = (
    LIST_ROW, DETAIL, COPIED, HISTORY, CHOSEN, CAUTIONS, SHEET, PDF, SEARCH_TEXT, SEARCH_JSON, SHOW_TEXT, SHOW_JSON,
    INFO_TEXT, INFO_JSON,
)  # fmt: skip

WALKED_THERE = "walked by the tests of its own page, which show states before and after a deed"
EXPORTED = "walked by the tests of the exchange formats, which read back what they write"
NO_PLACES = "says nothing of a place"

COMMANDS = {
    "search": (SEARCH_TEXT, SEARCH_JSON),
    "show": (SHOW_TEXT, SHOW_JSON),
    "info": (INFO_TEXT, INFO_JSON),
    "sheet": (SHEET, PDF),
    "assess": WALKED_THERE,
    "review": WALKED_THERE,
    "undo": WALKED_THERE,
    "export": EXPORTED,
    "import": "tells what waits for a yes and what it would make of a place: the tests of taking files in",
    "demo": "as import",
    "places": NO_PLACES,
    "check": NO_PLACES,
}
"""The commands, and the ways out that they are."""

FOLDERS = {
    "desktop": (SEARCH_TEXT, SEARCH_JSON, SHOW_TEXT, SHOW_JSON, INFO_TEXT, INFO_JSON),
    "exports": (SHEET, PDF),
    "exports/pdf": (PDF,),
    "exports/hsds": EXPORTED,
    "ui": "marks and words that the pages use",
    "ui/find": (LIST_ROW, DETAIL, COPIED, HISTORY),
    "ui/sheet": (CHOSEN, CAUTIONS),
    "ui/directory": WALKED_THERE,
    "ui/assess": WALKED_THERE,
}
"""The folders whose modules speak of contact or of places by their titles, and the ways out that are made there."""

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
TEXT_TWIN = "text of the sheet"
BOOKLET = "booklet"
SEARCH_TEXT, SEARCH_JSON = "search", "search --json"
SHOW_TEXT, SHOW_JSON = "show", "show --json"
INFO_TEXT, INFO_JSON = "info", "info --json"
REVIEW_TEXT, REVIEW_JSON = "review", "review --json"
CSV, XLSX, HSDS = "export csv", "export xlsx", "export hsds"
WAYS = (
    LIST_ROW, DETAIL, COPIED, HISTORY, CHOSEN, CAUTIONS, SHEET, PDF, TEXT_TWIN, BOOKLET, SEARCH_TEXT, SEARCH_JSON,
    SHOW_TEXT, SHOW_JSON, INFO_TEXT, INFO_JSON, REVIEW_TEXT, REVIEW_JSON, CSV, XLSX, HSDS,
)  # fmt: skip

BY_A_DEED = "tells states before and after a deed: the tests of its own commands and pages"
NO_PLACES = "says nothing of a place"

COMMANDS = {
    "search": (SEARCH_TEXT, SEARCH_JSON),
    "show": (SHOW_TEXT, SHOW_JSON),
    "info": (INFO_TEXT, INFO_JSON),
    "sheet": (SHEET, PDF, TEXT_TWIN),
    "print": (SHEET, PDF),
    "booklet": (BOOKLET,),
    "standing": (PDF,),
    "review": (REVIEW_TEXT, REVIEW_JSON),
    "export": (CSV, XLSX, HSDS),
    "assess": BY_A_DEED,
    "undo": BY_A_DEED,
    "duplicates": BY_A_DEED,
    "edit": BY_A_DEED,
    "corrections": "tells what field workers reported, and no state: the tests of its own commands",
    "import": "tells what waits for a yes and what it would make of a place: the tests of taking files in",
    "demo": "as import",
    "places": NO_PLACES,
    "catalogues": NO_PLACES,
    "printers": NO_PLACES,
    "check": NO_PLACES,
    "law": "says what is published of the law of a place, and nothing of who is met there",
    "cards": NO_PLACES,
    "texts": NO_PLACES,
    "mapping": NO_PLACES,
    "terms": NO_PLACES,
}
"""The commands, and the ways out that they are."""

FOLDERS = {
    "desktop": (SEARCH_TEXT, SEARCH_JSON, SHOW_TEXT, SHOW_JSON, INFO_TEXT, INFO_JSON, REVIEW_TEXT, REVIEW_JSON),
    "desktop/controllers": "carries values to the pages",
    "exports": (SHEET, PDF, TEXT_TWIN, CSV, XLSX),
    "exports/pdf": (PDF, BOOKLET),
    "exports/hsds": (HSDS,),
    "ui": "marks and words that the pages use",
    "ui/find": (LIST_ROW, DETAIL, COPIED, HISTORY),
    "ui/sheet": (CHOSEN, CAUTIONS),
    "ui/directory": BY_A_DEED,
    "ui/assess": BY_A_DEED,
    "ui/edit": BY_A_DEED,
}
"""The folders whose modules speak of contact or of places by their titles, and the ways out that are made there."""

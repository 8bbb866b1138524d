"""What a column of a flat file can mean: a column of HSDS 3.1 by its name, or one of a few words of our own."""

from resources_db.hsds import TABLES

KEEP = "keep"
"""No meaning to us: kept verbatim beside the record, and written back when it goes out."""
WHOLE_ADDRESS = "address.whole"
"""One cell holds street, city, state and ZIP."""
ZIP_4 = "address.zip4"
"""The four digits that stand behind a ZIP, in a column of their own."""
HOURS = "hours"
HOURS_OF_DAY = {f"{HOURS}.{day}": day for day in ("MO", "TU", "WE", "TH", "FR", "SA", "SU")}
"""The hours of one weekday in a column of its own -> the standard's name of the day."""
LANGUAGES = "languages"
CATEGORY = "category"
"""A term of the source, or several."""
PRIVATE = "private"
"""Yes: the address is not for everybody. What is neither yes nor no counts as yes."""
PUBLIC = "public"
"""The other way round: only a clear yes lets the address be told."""
POLICY = "address_policy"
"""Who may know the address, in Porchlight's own words; a word that nobody here knows counts as the strictest."""
PHONES = {"phone.number": "", "phone.fax": "fax", "phone.tty": "textphone", "phone.text": "text"}
"""Columns with one number or several -> the type that the standard gives them, "" where the column does not say."""
LATITUDE, LONGITUDE = "location.latitude", "location.longitude"

_TABLES: dict[str, tuple[str, ...]] = {
    "organization": ("alternate_name", "description", "email", "website", "legal_status", "year_incorporated", "name"),
    "service": tuple(name for name in TABLES["service"].kinds if name not in {"id", *TABLES["service"].references}),
    "location": ("name", "alternate_name", "description", "transportation", "url"),
    "address": ("attention", "address_1", "address_2", "city", "region", "state_province", "postal_code", "country"),
    "contact": ("name", "title", "department", "email"),
    "schedule": ("byday", "opens_at", "closes_at", "valid_from", "valid_to", "notes"),
    "accessibility": ("description", "details", "url"),
    "required_document": ("document",),
    "service_area": ("name", "description"),
    "cost_option": ("option", "amount", "currency", "amount_description"),
    "funding": ("source",),
}

PLAIN: dict[str, tuple[str, str]] = {
    f"{table}.{column}": (table, column) for table, columns in _TABLES.items() for column in columns
}
"""Targets that are a column of HSDS 3.1 and filled as they stand: target -> (table, column)."""

MANY = frozenset({KEEP, HOURS, LANGUAGES, CATEGORY, PRIVATE, PUBLIC, POLICY, *PHONES})
"""What several columns may mean at once; every other target has one column."""

TARGETS = frozenset(
    {*PLAIN, *MANY, *HOURS_OF_DAY, LATITUDE, LONGITUDE, WHOLE_ADDRESS, ZIP_4, "phone.extension", "phone.description"}
)
NAMES = ("organization.name", "service.name")
"""One of these has to be among the targets: nobody finds what has no name."""

"""What a person calls the columns of HSDS, and the meanings that a column of a flat file can have."""

from resources_db.sources.mapping.targets import KEEP, PLAIN, TARGETS
from resources_db.wording import catalogue, say

_FIRST = (
    KEEP, "organization.name", "service.name", "location.name", "service.description", "organization.description",
    "phone.number", "phone.fax", "phone.tty", "phone.text", "phone.extension", "phone.description",
    "address.whole", "address.address_1", "address.address_2", "address.city", "address.state_province",
    "address.postal_code", "address.zip4", "address.region", "address.country", "address.attention",
    "location.latitude", "location.longitude",
    "hours", *(f"hours.{day}" for day in ("MO", "TU", "WE", "TH", "FR", "SA", "SU")),
    "languages", "category", "private", "public",
    "service.eligibility_description", "service.application_process", "service.fees_description", "service.email",
    "service.url", "organization.email", "organization.website", "required_document.document",
)  # fmt: skip


def field_words(column: str, language: str) -> str:
    """Return what a person calls a column of HSDS; a column that only a source has is called as the source calls it."""
    key = f"field.{column}"
    return say(key, language) if key in catalogue() else column


def target_words(target: str, language: str) -> str:
    """Return what a column with that meaning holds: "Service: description"."""
    if (key := f"target.{target}") in catalogue():
        return say(key, language)
    table, column = PLAIN.get(target) or target.split(".", 1)
    return row_words(table, column, language)


def table_words(table: str, language: str) -> str:
    """Return what a person calls one row of a table of HSDS: "Phone"."""
    return say(f"table.{table}", language)


def row_words(table: str, column: str, language: str) -> str:
    """Return what a person calls a column of a table: "Phone: number"; a source's own stands as the source has it."""
    words = field_words(column, language)
    own = words == column or words[1:2].isupper()
    return f"{table_words(table, language)}: {words if own else words[:1].lower() + words[1:]}"


def targets_in_order() -> tuple[str, ...]:
    """Return every meaning that a column can have, the usual ones first."""
    return (*_FIRST, *sorted(TARGETS - set(_FIRST)))

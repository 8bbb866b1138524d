"""HSDS 1.1 to 3.1: where each CSV file ends, under which names, and what has no column any more.

After the changelogs of the standard (1.0 to 1.1, 1.1 to 2.0, 2.0 to 3.0).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from resources_db.sources.gather import Gather, Hook
from resources_db.sources.records import Cell, Row
from resources_db.sources.schedules import weekdays
from resources_db.sources.shape import Shaped
from resources_db.sources.values import Unreadable

After = Callable[[str], None]
_NOT_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How one CSV file is read.

    Attributes:
        table: the 3.1 table that its rows end in.
        aliases: the file's column -> the standard's, where they differ.
        preset: columns that the file's own name fills.
        hook: what else a row needs.
        id_prefix: put before the ids of a file whose rows end in a table that another file fills first: in 1.1 an
            address to write to and a place to go to may both be number 1.
        instead: places a row that is no row of its own in 3.1 any more.
        also: columns of the file beside those of the table and the aliases, for telling the file by its columns.
    """

    table: str
    aliases: Mapping[str, str] = field(default_factory=dict)
    preset: Mapping[str, Cell] = field(default_factory=dict)
    hook: Hook | None = None
    id_prefix: str = ""
    instead: Callable[[Shaped, Gather], None] | None = None
    also: frozenset[str] = frozenset()


def made(shaped: Shaped, table: str, row: Row) -> Shaped:
    """Return a row that was made from a part of another one."""
    return Shaped(table, row, {}, dict, shaped.file, shaped.line)


def listed(value: object) -> list[str]:
    """Return the entries of a cell that holds a list: "en, es" has two, "Chinese (Cantonese, Mandarin)" is one."""
    entries, entry, depth = [], "", 0
    for letter in str(value or ""):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter in ",;|" and not depth:
            entries.append(entry)
            entry = ""
        else:
            entry += letter
    return [each.strip() for each in (*entries, entry) if each.strip()]


def _service(shaped: Shaped, gather: Gather) -> After | None:
    """Make links of the list of terms that a cell may hold."""
    terms = listed(shaped.extra.pop("taxonomy_ids", None))
    return linked(shaped, gather, terms, []) if terms else None


def linked(shaped: Shaped, gather: Gather, terms: list[str], places: list[str]) -> After:
    """Return what links a service, once it has its id, to terms and places."""

    def add_links(service_id: str) -> None:
        for term in terms:
            link: Row = {"link_entity": "service", "link_id": service_id, "taxonomy_term_id": term}
            gather.add(made(shaped, "attribute", link))
        for place in places:
            gather.add(made(shaped, "service_at_location", {"service_id": service_id, "location_id": place}))

    return add_links


def _address(shaped: Shaped, _gather: Gather) -> None:
    """Join the third and fourth line of an address into the second: 3.x has two."""
    lines = [shaped.row.get("address_2"), *(shaped.extra.pop(f"address_{number}", None) for number in (3, 4))]
    if told := [str(line) for line in lines if line]:
        shaped.row["address_2"] = ", ".join(told)


def phone(shaped: Shaped, gather: Gather) -> After | None:
    """Move the department to the description, and the languages of a phone to rows of their own."""
    department = shaped.extra.pop("department", None)
    if department is not None:
        told = [str(part) for part in (department, shaped.row.get("description")) if part]
        shaped.row["description"] = "; ".join(told)
    languages = listed(shaped.extra.pop("language", None))
    if not languages:
        return None

    def add_languages(phone_id: str) -> None:
        for name in languages:
            gather.add(made(shaped, "language", {"phone_id": phone_id, "name": name}))

    return add_languages


def _contact(shaped: Shaped, gather: Gather) -> After | None:
    """Make a phone of a contact's number where it is one.

    Some files keep an area code and the last four digits and have lost what stood between: that is no number to
    call, so it stays beside the row and is told.
    """
    area, number = (str(shaped.extra.get(column, "")) for column in ("phone_areacode", "phone_number"))
    if not number:
        return None
    digits = len(_NOT_DIGITS.sub("", number))
    if digits < 7 and not (digits == 3 and not area):
        gather.notes.add("number_in_parts", shaped.file, shaped.line, "phone_number", f"{area} {number}".strip())
        return None
    row: Row = {"number": f"({area}) {number}" if area else number}
    if extension := str(shaped.extra.get("phone_extension", "")):
        row["number"] = f"{row['number']} x{extension}"
    for column in ("phone_areacode", "phone_number", "phone_extension"):
        shaped.extra.pop(column, None)

    def add_phone(contact_id: str) -> None:
        gather.add(made(shaped, "phone", row | {"contact_id": contact_id}))

    return add_phone


def _regular_schedule(shaped: Shaped, gather: Gather) -> None:
    """Make a weekly rule of a weekday, and keep the source's own words for the hours as the description."""
    row, extra = shaped.row, shaped.extra
    if "weekday" in extra:
        try:
            row["byday"] = weekdays(extra["weekday"])
        except Unreadable as error:
            gather.notes.add(error.kind, shaped.file, shaped.line, "weekday", extra["weekday"])
        else:
            row["freq"] = "WEEKLY"
            del extra["weekday"]
    if "description" not in row and "original_text" in extra:
        row["description"] = str(extra.pop("original_text"))


def _holiday_schedule(shaped: Shaped, _gather: Gather) -> None:
    """Say in the notes that a place is closed: 3.x has no column for it."""
    if str(shaped.extra.get("closed", "")).casefold() in {"true", "1", "yes", "y", "t"} and "notes" not in shaped.row:
        shaped.row["notes"] = "closed"


def _eligibility(shaped: Shaped, gather: Gather) -> None:
    """Add who a service is for to the service: 3.x has no table for it."""
    service = gather.find("service", shaped.extra.pop("service_id", None))
    if service is None:
        gather.leave(shaped, "unplaced")
        return
    told = str(shaped.extra.pop("eligibility", ""))
    ages = {column: age for column, age in shaped.row.items() if column in {"minimum_age", "maximum_age"}}
    if not told and not ages and not shaped.extra:
        gather.notes.add("empty_row", shaped.file, shaped.line)
        return
    gather.joined += 1
    if told and told not in (known := str(service.get("eligibility_description", ""))).split("\n"):
        service["eligibility_description"] = f"{known}\n{told}" if known else told
    beside = {column: age for column, age in ages.items() if service.setdefault(column, age) != age}
    if shaped.extra or beside:
        said = {f"eligibility.{column}": value for column, value in (shaped.extra | beside).items()}
        gather.keep_beside("service", service["id"], said)


_ADDRESS = frozenset({"organization_id", "address_3", "address_4"})

PLANS_11: dict[str, Plan] = {
    "organizations": Plan(table="organization", aliases={"url": "website"}),
    "programs": Plan(table="program"),
    "services": Plan(
        table="service",
        aliases={"fees": "fees_description", "eligibility": "eligibility_description", "website": "url"},
        hook=_service,
        also=frozenset({"taxonomy_ids"}),
    ),
    "locations": Plan(table="location", preset={"location_type": "physical"}),
    "services_at_location": Plan(table="service_at_location"),
    "contacts": Plan(
        table="contact", hook=_contact, also=frozenset({"phone_areacode", "phone_number", "phone_extension"})
    ),
    "phones": Plan(
        table="phone", aliases={"number_type": "type"}, hook=phone, also=frozenset({"department", "language"})
    ),
    "physical_addresses": Plan(table="address", preset={"address_type": "physical"}, hook=_address, also=_ADDRESS),
    "postal_addresses": Plan(
        table="address", preset={"address_type": "postal"}, hook=_address, id_prefix="postal_addresses:", also=_ADDRESS
    ),
    "addresses": Plan(table="address", preset={"address_type": "physical"}, hook=_address, also=_ADDRESS),
    "mail_addresses": Plan(
        table="address", preset={"address_type": "postal"}, hook=_address, id_prefix="mail_addresses:", also=_ADDRESS
    ),
    "regular_schedules": Plan(table="schedule", hook=_regular_schedule, also=frozenset({"weekday", "original_text"})),
    "holiday_schedules": Plan(
        table="schedule",
        aliases={"start_date": "valid_from", "end_date": "valid_to"},
        hook=_holiday_schedule,
        id_prefix="holiday_schedules:",
        also=frozenset({"closed"}),
    ),
    "languages": Plan(table="language", aliases={"language": "name"}),
    "accessibility_for_disabilities": Plan(table="accessibility", aliases={"accessibility": "description"}),
    "payments_accepted": Plan(table="cost_option", aliases={"payment": "amount_description"}),
    "service_areas": Plan(table="service_area", aliases={"service_area": "name"}),
    "required_documents": Plan(table="required_document"),
    "funding": Plan(table="funding"),
    "taxonomy": Plan(
        table="taxonomy_term", aliases={"vocabulary": "taxonomy", "taxonomy_id": "id"}, also=frozenset({"parent_name"})
    ),
    "services_taxonomy": Plan(
        table="attribute",
        aliases={"service_id": "link_id", "taxonomy_id": "taxonomy_term_id", "taxonomy_detail": "value"},
        preset={"link_entity": "service"},
    ),
    "metadata": Plan(table="metadata"),
    "meta_table_descriptions": Plan(table="meta_table_description"),
    "eligibility": Plan(table="service", instead=_eligibility, also=frozenset({"service_id", "eligibility"})),
}
"""CSV stem -> plan; files are read in this order, so that what a row joins is there before it."""

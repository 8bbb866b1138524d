"""The Human Services Data Specification 3.1 as data: tables, columns, keys, file names, nesting and code lists.

Facts of the standard (docs.openreferral.org, HSDS 3.1), written down in our own form. `unit` and `service_capacity`
follow the JSON schemas, because the datapackage of 3.1 leaves out their columns.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

Kind = Literal["text", "number", "integer", "date", "datetime", "time", "email", "uri"]
SqlType = Literal["TEXT", "REAL", "INTEGER"]

_SQL: dict[str, SqlType] = {"number": "REAL", "integer": "INTEGER"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of the standard.

    Attributes:
        name: the table's name, singular ("phone").
        plural: the stem of its CSV file in 3.x ("phones"), which is also its name in reports.
        kinds: column -> what the standard says it holds, in the standard's order, `id` first.
        references: column -> the table whose `id` it holds.
        required: the columns that a JSON or a CSV of the standard must fill.
    """

    name: str
    plural: str
    kinds: Mapping[str, Kind]
    references: Mapping[str, str]
    required: frozenset[str]

    @property
    def columns(self) -> dict[str, SqlType]:
        """Return column -> the type it is stored with."""
        return {column: _SQL.get(kind, "TEXT") for column, kind in self.kinds.items()}


def _table(name: str, plural: str, columns: str) -> Table:
    """Read one line per table: `column[!][:kind][>table]`, `!` being required and `>table` a foreign key."""
    kinds: dict[str, Kind] = {}
    references: dict[str, str] = {}
    required: set[str] = set()
    for word in columns.split():
        told, _, target = word.partition(">")
        told, _, kind = told.partition(":")
        column = told.removesuffix("!")
        kinds[column] = cast("Kind", kind or "text")
        if target:
            references[column] = target
        if told.endswith("!"):
            required.add(column)
    return Table(name=name, plural=plural, kinds=kinds, references=references, required=frozenset(required))


_ALL = (
    _table(
        "organization",
        "organizations",
        """id! name! alternate_name description! email:email website:uri tax_status tax_id year_incorporated:integer
        legal_status logo uri:uri parent_organization_id>organization""",
    ),
    _table("program", "programs", "id! organization_id!>organization name! alternate_name description!"),
    _table(
        "service",
        "services",
        """id! organization_id!>organization program_id>program name! alternate_name description url:uri email:email
        status! interpretation_services application_process fees_description wait_time fees accreditations
        eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses
        alert last_modified:datetime""",
    ),
    _table(
        "location",
        "locations",
        """id! location_type! url:uri organization_id>organization name alternate_name description transportation
        latitude:number longitude:number external_identifier external_identifier_type""",
    ),
    _table(
        "service_at_location",
        "service_at_location",
        "id! service_id!>service location_id!>location description",
    ),
    _table(
        "contact",
        "contacts",
        """id! organization_id>organization service_id>service service_at_location_id>service_at_location
        location_id>location name title department email:email""",
    ),
    _table(
        "phone",
        "phones",
        """id! location_id>location service_id>service organization_id>organization contact_id>contact
        service_at_location_id>service_at_location number! extension:integer type description""",
    ),
    _table(
        "address",
        "addresses",
        """id! location_id>location attention address_1! address_2 city! region state_province! postal_code! country!
        address_type!""",
    ),
    _table(
        "schedule",
        "schedules",
        """id! service_id>service location_id>location service_at_location_id>service_at_location valid_from:date
        valid_to:date dtstart:date timezone:number until:date count:integer wkst freq interval:integer byday byweekno
        bymonthday byyearday description opens_at:time closes_at:time schedule_link:uri attending_type notes""",
    ),
    _table(
        "language",
        "languages",
        "id! service_id>service location_id>location phone_id>phone name code note",
    ),
    _table("accessibility", "accessibility", "id! location_id>location description details url:uri"),
    _table(
        "service_area",
        "service_areas",
        """id! service_id>service service_at_location_id>service_at_location name description extent extent_type
        uri:uri""",
    ),
    _table("required_document", "required_documents", "id! service_id>service document uri:uri"),
    _table(
        "cost_option",
        "cost_options",
        """id! service_id!>service valid_from:date valid_to:date option currency amount:number amount_description""",
    ),
    _table("funding", "funding", "id! organization_id>organization service_id>service source"),
    _table(
        "organization_identifier",
        "organization_identifiers",
        "id! organization_id!>organization identifier_scheme identifier_type! identifier!",
    ),
    _table("url", "url", "id! label url!:uri organization_id>organization service_id>service"),
    _table("unit", "units", "id! name! scheme identifier uri:uri"),
    _table(
        "service_capacity",
        "service_capacity",
        """id! service_id!>service unit_id!>unit available!:number maximum:number description updated!:datetime""",
    ),
    _table("taxonomy", "taxonomies", "id! name! description! uri:uri version"),
    _table(
        "taxonomy_term",
        "taxonomy_terms",
        """id! code name! description! parent_id>taxonomy_term taxonomy language taxonomy_id>taxonomy term_uri:uri""",
    ),
    _table(
        "attribute",
        "attributes",
        "id! link_id! taxonomy_term_id!>taxonomy_term link_type link_entity! value label",
    ),
    _table(
        "metadata",
        "metadata",
        """id! resource_id! resource_type! last_action_date!:date last_action_type! field_name! previous_value!
        replacement_value! updated_by!""",
    ),
    _table("meta_table_description", "meta_table_descriptions", "id! name language character_set"),
)

TABLES: dict[str, Table] = {table.name: table for table in _ALL}
"""Every table of HSDS 3.1 by its name; a table stands after those that it most often points to."""

POLYMORPHIC: dict[str, tuple[str, str]] = {
    "attribute": ("link_entity", "link_id"),
    "metadata": ("resource_type", "resource_id"),
}
"""Tables whose rows point to a row of any table: table -> (column with the table's name, column with the id)."""

NESTED: dict[str, str] = {
    **{table.plural: table.name for table in _ALL},
    "service_at_locations": "service_at_location",
    "organization": "organization",
    "program": "program",
    "service": "service",
    "location": "location",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_detail": "taxonomy",
    "capacities": "service_capacity",
    "unit": "unit",
    "additional_websites": "url",
    "additional_urls": "url",
}
"""Property of nested JSON -> the table of what stands in it."""

HELD_BY_PARENT: dict[str, str] = {
    "organization": "organization_id",
    "program": "program_id",
    "service": "service_id",
    "location": "location_id",
    "taxonomy_term": "taxonomy_term_id",
    "taxonomy_detail": "taxonomy_id",
    "unit": "unit_id",
}
"""Properties that hold one object: property -> the parent's column with that object's id."""

CODES: dict[tuple[str, str], tuple[str, ...]] = {
    ("service", "status"): ("active", "inactive", "defunct", "temporarily closed"),
    ("location", "location_type"): ("physical", "postal", "virtual"),
    ("address", "address_type"): ("physical", "postal", "virtual"),
    ("schedule", "freq"): ("WEEKLY", "MONTHLY"),
    ("schedule", "wkst"): ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
}
"""Closed code lists: (table, column) -> codes, exact in case."""

FORMATTED: dict[str, frozenset[str]] = {
    table.name: frozenset(
        column
        for column, kind in table.kinds.items()
        if kind in {"email", "uri", "date", "datetime"}
        or (table.name, column) in CODES
        or column == POLYMORPHIC.get(table.name, ("", ""))[1]
    )
    for table in _ALL
}
"""Table -> its columns of text that have a form which a source's own text may not have."""

CSV_FILES: dict[str, str] = {
    **{table.name: table.name for table in _ALL},
    "services_at_location": "service_at_location",
    "service_at_locations": "service_at_location",
    "urls": "url",
    "service_capacities": "service_capacity",
    "accessibilities": "accessibility",
    "fundings": "funding",
    "taxonomy_types": "taxonomy",
    **{table.plural: table.name for table in _ALL},
}
"""Stem of a CSV file of 3.x -> its table: the standard's own, and those of previews, the UK profile and other tools.

The files of 1.x and 2.0 stand where they are converted (`sources.convert_11`, `sources.convert_20`).
"""

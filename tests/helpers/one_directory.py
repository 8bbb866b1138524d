"""One small directory as HSDS has written it through the years: tables of each version, and nested records."""

from collections.abc import Mapping
from typing import Any

from tests.helpers.packages import csv_text

Tables = Mapping[str, list[dict[str, Any]]]
NOTE = "verbatim “ours”; =1"
"""What stands in a column that no version has."""

_ORGANIZATION = {"id": "o1", "name": "Lantern House", "description": "Open to all"}
_SERVICE = {"id": "s1", "organization_id": "o1", "name": "Food pantry", "status": "active", "their_note": NOTE}
_LOCATION = {"id": "l1", "organization_id": "o1", "name": "Drop-in", "latitude": "25.77", "longitude": "-80.19"}
_ADDRESS = {
    "id": "d1", "location_id": "l1", "address_1": "1 Lantern Street", "city": "Miami", "state_province": "FL",
    "postal_code": "02139", "country": "US",
}  # fmt: skip
_LINK = {"id": "a1", "service_id": "s1", "location_id": "l1"}
_PHONE = {"id": "p1", "service_id": "s1", "number": "+1 305 555 0142", "type": "voice"}
_DOCUMENT = {"id": "q1", "service_id": "s1", "document": "Proof of address"}
_HOURS = {"id": "h1", "service_id": "s1", "opens_at": "09:00", "closes_at": "17:00"}
_RULE = {**_HOURS, "freq": "WEEKLY", "byday": "MO"}
_TERM = {"id": "t1", "description": "Food for the home"}

OF_3: Tables = {
    "organizations": [{**_ORGANIZATION, "website": "https://lantern.example"}],
    "services": [{**_SERVICE, "eligibility_description": "Adults"}],
    "locations": [{**_LOCATION, "location_type": "physical"}],
    "service_at_location": [_LINK],
    "addresses": [{**_ADDRESS, "address_type": "physical"}],
    "phones": [_PHONE],
    "languages": [{"id": "n1", "service_id": "s1", "name": "Spanish", "code": "es"}],
    "schedules": [_RULE],
    "service_areas": [{"id": "r1", "service_id": "s1", "name": "Miami-Dade"}],
    "required_documents": [_DOCUMENT],
    "taxonomies": [{"id": "x1", "name": "Words", "description": "Our words"}],
    "taxonomy_terms": [{**_TERM, "name": "Food", "taxonomy_id": "x1"}],
    "attributes": [{"id": "b1", "link_id": "s1", "link_entity": "service", "taxonomy_term_id": "t1"}],
}
OF_31: Tables = {**OF_3, "url": [{"id": "u1", "service_id": "s1", "label": "Map", "url": "https://map.example"}]}
OF_UK: Tables = {
    **{stem: rows for stem, rows in OF_3.items() if stem != "attributes"},
    "service_areas": [{"id": "r1", "service_id": "s1", "service_area": "Miami-Dade"}],
    "languages": [{"id": "n1", "service_id": "s1", "language": "Spanish"}],
    "taxonomy_terms": [{**_TERM, "term": "Food", "taxonomy_id": "x1"}],
    "attribute": [{"id": "b1", "link_id": "s1", "taxonomy_term_id": "t1"}],
}
SINGULAR = {
    "organizations": "organization", "services": "service", "locations": "location", "addresses": "address",
    "phones": "phone", "languages": "language", "schedules": "schedule", "service_areas": "service_area",
    "required_documents": "required_document", "taxonomies": "taxonomy", "taxonomy_terms": "taxonomy_term",
    "attributes": "attribute",
}  # fmt: skip
_OF_2 = {
    "organizations": [{**_ORGANIZATION, "url": "https://lantern.example"}],
    "locations": [_LOCATION],
    "services_at_location": [_LINK],
    "phones": [_PHONE],
    "languages": [{"id": "n1", "service_id": "s1", "language": "Spanish"}],
    "service_areas": [{"id": "r1", "service_id": "s1", "service_area": "Miami-Dade"}],
    "required_documents": [_DOCUMENT],
    "physical_addresses": [_ADDRESS],
}
OF_20: Tables = {
    **_OF_2,
    "services": [{**_SERVICE, "eligibility": "Adults"}],
    "schedules": [_RULE],
    "taxonomy_terms": [{**_TERM, "term": "Food", "taxonomy": "Words"}],
    "service_attributes": [{"id": "b1", "service_id": "s1", "taxonomy_term_id": "t1"}],
}
OF_11: Tables = {
    **_OF_2,
    "services": [_SERVICE],
    "eligibility": [{"id": "e1", "service_id": "s1", "eligibility": "Adults"}],
    "regular_schedules": [{**_HOURS, "weekday": "1"}],
    "taxonomy": [{**_TERM, "name": "Food", "vocabulary": "Words"}],
    "services_taxonomy": [{"id": "b1", "service_id": "s1", "taxonomy_id": "t1"}],
}
OF_10: Tables = {
    **{stem: rows for stem, rows in OF_11.items() if stem not in {"services_at_location", "services_taxonomy"}},
    "services": [{**_SERVICE, "location_id": "l1", "taxonomy_ids": "t1"}],
}
OF_OHANA: Tables = {
    "organizations": [{**_ORGANIZATION, "website": "https://lantern.example", "funding_sources": "", "email": ""}],
    "locations": [{**_LOCATION, "languages": "", "virtual": "false", "admin_emails": ""}],
    "services": [
        {
            **_SERVICE, "location_id": "l1", "audience": "Adults", "languages": "Spanish", "taxonomy_ids": "t1",
            "service_areas": "Miami-Dade", "required_documents": "Proof of address",
        }
    ],
    "addresses": [_ADDRESS],
    "phones": [{key: value for key, value in _PHONE.items() if key != "type"} | {"number_type": "voice"}],
    "regular_schedules": [{**_HOURS, "weekday": "Monday"}],
    "taxonomy": [{"taxonomy_id": "t1", "name": "Food", "parent_id": "", "parent_name": ""}],
}  # fmt: skip


def csv_files(tables: Tables, separator: str = ",") -> dict[str, str]:
    """Return the tables as CSV files."""
    return {
        f"{stem}.csv": csv_text(rows, list(dict.fromkeys(column for row in rows for column in row)), separator)
        for stem, rows in tables.items()
    }


def _without(row: Mapping[str, Any], *columns: str) -> dict[str, Any]:
    return {column: value for column, value in row.items() if column not in columns}


def service_of_3() -> dict[str, Any]:
    """Return the directory as one nested service of HSDS 3."""
    location = {
        **OF_3["locations"][0], "latitude": 25.77, "longitude": -80.19,
        "addresses": [_without(OF_3["addresses"][0], "location_id")],
    }  # fmt: skip
    term = {**_without(OF_3["taxonomy_terms"][0], "taxonomy_id"), "taxonomy_detail": OF_3["taxonomies"][0]}
    return {
        **_without(OF_3["services"][0], "organization_id"),
        "organization": OF_3["organizations"][0],
        "service_at_locations": [{"id": "a1", "location": location}],
        "phones": [_without(_PHONE, "service_id")],
        "languages": [_without(OF_3["languages"][0], "service_id")],
        "schedules": [_without(_RULE, "service_id")],
        "service_areas": [_without(OF_3["service_areas"][0], "service_id")],
        "required_documents": [_without(_DOCUMENT, "service_id")],
        "attributes": [{"id": "b1", "link_entity": "service", "taxonomy_term": term}],
    }


def organization_of_3() -> dict[str, Any]:
    """Return the directory as one nested organization of HSDS 3."""
    return {**OF_3["organizations"][0], "services": [_without(service_of_3(), "organization")]}


def service_of_uk() -> dict[str, Any]:
    """Return the directory as the first UK profile nests it, misspelt as it is."""
    location = {**_LOCATION, "latitude": 25.77, "longitude": -80.19, "physical_addresses": [_ADDRESS]}
    return {
        **_without(_SERVICE, "organization_id"),
        "organization": {**_ORGANIZATION, "url": "https://lantern.example"},
        "service_at_locations": [{"id": "a1", "location": location}],
        "phones": [_without(_PHONE, "service_id")],
        "languages": [{"id": "n1", "language": "Spanish"}],
        "regular_schedules": [{**_without(_HOURS, "service_id"), "weekday": "1"}],
        "eligibilitys": [{"id": "e1", "eligibility": "Adults"}],
        "service_areas": [{"id": "r1", "service_area": "Miami-Dade"}],
        "required_documents": [_without(_DOCUMENT, "service_id")],
        "service_taxonomys": [{"id": "b1", "taxonomy": {**_TERM, "name": "Food", "vocabulary": "Words"}}],
    }

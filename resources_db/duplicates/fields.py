"""The fields of a listing that a person chooses between when two records become one."""

from collections.abc import Mapping
from enum import StrEnum


class Choice(StrEnum):
    """Whose field is taken."""

    KEPT = "A"
    """that of the record that the other is merged into"""
    MERGED = "B"
    """that of the other"""
    BOTH = "both"


class Field(StrEnum):
    """What is chosen as one. What is not here (documents, contacts, credits) is always that of both."""

    NAME = "name"
    ORGANIZATION = "organization"
    PLACE = "place"
    PHONES = "phones"
    HOURS = "hours"
    DESCRIPTION = "description"
    ELIGIBILITY = "eligibility"
    APPLY = "apply"
    FEES = "fees"
    WEBSITE = "website"
    EMAIL = "email"
    LANGUAGES = "languages"
    CATEGORIES = "categories"
    STATUS = "status"


LISTS = frozenset({Field.PHONES, Field.LANGUAGES, Field.CATEGORIES})
"""The fields of which both can stand."""
COLUMNS: Mapping[Field, tuple[str, ...]] = {
    Field.NAME: ("name", "alternate_name"),
    Field.ORGANIZATION: ("organization_id",),
    Field.DESCRIPTION: ("description",),
    Field.ELIGIBILITY: ("eligibility_description", "minimum_age", "maximum_age"),
    Field.APPLY: ("application_process", "wait_time"),
    Field.FEES: ("fees_description", "fees"),
    Field.WEBSITE: ("url",),
    Field.EMAIL: ("email",),
    Field.STATUS: ("status", "alert"),
}
"""The columns of HSDS's `service` that a field stands in."""

Choices = Mapping[Field, Choice]

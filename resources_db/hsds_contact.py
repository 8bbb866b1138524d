"""How what is said of contact stands in HSDS: taxonomy, terms, attributes, changes and the sentence in the alert.

HSDS has no word for contact with police or immigration enforcement. An assessment goes out as an attribute with a term
of our own taxonomy; each of its fields is a metadata row on that attribute, so that the assessment can be built again
where a program in between has thrown away everything that it did not know. One table beside the standard's carries the
exact record. This module is the one place that knows the form; the writer and the reader both use it.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from resources_db.codes import Domain, Level, Subject
from resources_db.model import Assessment
from resources_db.plain_text import one_line
from resources_db.vocabulary import vocabulary

TAXONOMY_NAME = "Enforcement contact vocabulary"
TAXONOMY_VERSION = "1"
TAXONOMY_URI = f"urn:x-enforcement-contact:{TAXONOMY_VERSION}"
TAXONOMY_ID = str(uuid5(NAMESPACE_URL, TAXONOMY_URI))
LINK_TYPE = "enforcement_contact"
"""The `link_type` of attributes that stand."""
PAST_LINK_TYPE = "enforcement_contact_past"
"""The `link_type` of assessments that were withdrawn or superseded: kept, and of no weight."""
FIELD_PREFIX = "ec:"
NOTHING_BEFORE = "(none)"
"""`previous_value` of a first statement: HSDS wants one, and a blank cell of a CSV is none."""
EXACT_TABLE = "enforcement_assessments"
"""The stem of the CSV file that carries the exact records."""
SOURCES_TABLE = "porchlight_sources"
"""The stem of the CSV file that names the sources whose rows the package holds."""
NEEDS_TABLE = "porchlight_needs"
"""The stem of the CSV file with what people said that services are for: a "nothing found" is bound to it."""
POLICIES_TABLE = "porchlight_address_policies"
"""The stem of the CSV file that says who may know the addresses that are not for everybody."""
MERGES_TABLE = "porchlight_merges"
"""The stem of the CSV file with the records that people said are one; only in a package for one's own use."""
MERGE_COLUMNS = (
    "id", "kept_id", "kept_service_id", "merged_id", "merged_service_id", "choices", "since", "merged_on",
    "organization", "role",
)  # fmt: skip
CARRIED: Mapping[str, tuple[str, ...]] = {
    "local_edit": (
        "resource_type", "resource_id", "column", "base", "value", "edited_on", "organization", "role",
    ),
    "withdrawn": ("resource_id", "withdrawn_on", "organization", "role", "reason"),
    "verified": ("listing_id", "verified_on", "organization", "role"),
    "credential_check": ("service_id", "kind", "checked_on", "checked_by"),
    "reviewed_text": ("key", "language", "text_hash", "organization", "reviewed_on"),
    "history": (
        "happened_on", "action", "resource_type", "resource_id", "field_name", "previous_value", "replacement_value",
        "updated_by",
    ),
}  # fmt: skip
"""Tables of what people wrote into the directory, and the columns that a package for one's own use carries of them."""
CARRIED_STEM = "porchlight_{}"
"""The stem of the CSV file that carries one of those tables."""
SOURCE, ORIGINAL_ID, EXTRA, AS_STORED, REDUCED = (
    "porchlight_source", "porchlight_original_id", "porchlight_extra", "porchlight_as_stored", "porchlight_reduced",
)  # fmt: skip
"""Columns beside the standard's: where a row comes from, what its source says beyond HSDS, what it says in a form that
HSDS does not take, and whether it says less here than where it was written."""
NOT_TOLD = "Confidential"
"""What stands for a street, town and ZIP that are not for everybody."""

NAMED_BY: Mapping[Subject, tuple[str, ...]] = {
    Subject.ORGANIZATION: ("service",),
    Subject.LOCATION: ("service_at_location",),
}
"""The tables whose rows name a subject, so that what is said of it counts: real files lack many an operator's row."""

_CODE = "EC"
_PROTECTIVE = f"{_CODE}.PROT."
_STATE = f"{_CODE}.STATE."
_ALERT = "Enforcement contact: "
_SENTENCE = re.compile(rf"[ \n]*{_ALERT}(?:(?!{_ALERT})[^\n])*?\(urn:x-enforcement-contact:\d+\)")
_NOT_CARRIED = frozenset({"id", "subject_type", "subject_id", "protective", "accepted"})
FIELDS = tuple(field.name for field in fields(Assessment) if field.name not in _NOT_CARRIED)
"""The fields of an assessment that its metadata carries, one row each; `accepted` is each directory's own."""
EXACT_COLUMNS = ("id", "subject_type", "subject_id", *FIELDS)
_LISTS = frozenset({"agency", "trigger"})
_DATES = frozenset({"assessed_on", "review_by", "source_date", "responded_on"})
_MAY_BE_NONE = frozenset({"kind", "consequence", "supersedes_id", "source_date", "responded_on"})


@dataclass(frozen=True, slots=True)
class Told:
    """What the code of a term says. `level` is set where it stands in the code itself, as in HSDS 1.x and 2.x."""

    kind: str | None = None
    domain: Domain | None = None
    state: bool = False
    level: str = ""


def term_code(assessment: Assessment) -> str:
    """Return the code of the term that an assessment goes out under: its kind, or its domain where it names none."""
    if assessment.kind is None:
        return domain_code(assessment.domain)
    prefix = _PROTECTIVE if assessment.kind in vocabulary().protective else f"{_CODE}."
    return f"{prefix}{assessment.kind}"


def domain_code(domain: Domain) -> str:
    """Return the code of the term of a whole domain, which is also the parent of its kinds."""
    return f"{_CODE}.{domain.value}"


def state_code(domain: Domain) -> str:
    """Return the code of the term under which the state of a domain stands."""
    return f"{_STATE}{domain.value}"


def is_code(text: str) -> bool:
    """Return whether `text` looks like a code of this vocabulary."""
    return text.startswith(f"{_CODE}.")


def told(code: str) -> Told:
    """Return what a code says; a kind that nobody here knows is kept as it is."""
    if code.startswith(_STATE):
        return Told(state=True)
    kind, level = _level_apart(code.removeprefix(_PROTECTIVE).removeprefix(f"{_CODE}."))
    if kind in set(Domain):
        return Told(domain=Domain(kind), level=level)
    return Told(kind=kind, domain=_domain_of(kind), level=level)


def _level_apart(kind: str) -> tuple[str, str]:
    name, _, level = kind.rpartition(".")
    return (name, level) if name and level in set(Level) else (kind, "")


def _domain_of(kind: str) -> Domain | None:
    words = vocabulary()
    entry = words.kinds.get(kind) or words.protective.get(kind)
    return entry.domain if entry is not None else None


@cache
def term_id(code: str, language: str = "en") -> str:
    """Return the id of a term, the same in every package."""
    return str(uuid5(NAMESPACE_URL, f"{term_uri(code)}@{language}"))


def term_uri(code: str) -> str:
    """Return the address that a term has in both languages."""
    return f"{TAXONOMY_URI}:{code}"


def code_in(term: Mapping[str, object]) -> str:
    """Return the code of a row of `taxonomy_term`, from its address where it has no code (the row in Spanish)."""
    uri = str(term.get("term_uri") or "")
    return str(term.get("code") or "") or uri.removeprefix(f"{TAXONOMY_URI}:")


def public_id(assessment_id: str) -> str:
    """Return the id of the attribute of an assessment: its own where HSDS can take it (a UUID), else one made of it."""
    return assessment_id if is_uuid(assessment_id) else str(uuid5(UUID(TAXONOMY_ID), f"assessment:{assessment_id}"))


def is_uuid(text: str) -> bool:
    """Return whether `text` is a UUID in the form in which HSDS writes one."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def derived_id(owner: str, name: str) -> str:
    """Return the id of a row that belongs to `owner` (a UUID) under a name, the same in every package."""
    return str(uuid5(UUID(owner), name))


def field_text(assessment: Assessment, name: str) -> str:
    """Return one field as text, "" where nothing is stated; `field_value` gives it back."""
    value = getattr(assessment, name)
    if name in _LISTS:
        return ", ".join(value)
    if name == "checklist":
        return "; ".join(f"{question}={answer}" for question, answer in value)
    if isinstance(value, bool):
        return "1" if value else ""
    return value.isoformat() if isinstance(value, date) else str(value or "")


def field_value(name: str, text: str) -> Any:  # noqa: ANN401 (whatever the field holds)
    """Return the value that `text` stands for.

    Raises:
        ValueError: no such day in the calendar, or no such domain.
    """
    if name in _LISTS:
        return tuple(part.strip() for part in re.split(r"[,;]", text) if part.strip())
    if name == "checklist":
        pairs = (part.partition("=") for part in text.split(";"))
        return tuple((question.strip(), answer.strip()) for question, equals, answer in pairs if equals)
    if name == "publisher_has_le_ties":
        return text.strip().casefold() not in {"", "0", "false", "no"}
    if name in _DATES and text:
        return date.fromisoformat(text)
    if name == "domain":
        return Domain(text)
    return text or (None if name in _MAY_BE_NONE else "")


def digest(texts: Mapping[str, str]) -> str:
    """Return the SHA-256 of the fields of an assessment, as text: the same whatever a program did to white space."""
    said = [(name, one_line(re.sub(r"(\\r)?\\n", "\n", texts.get(name, "")))) for name in sorted(FIELDS)]
    return hashlib.sha256(repr([(name, text) for name, text in said if text not in {"", "null"}]).encode()).hexdigest()


def texts_of(assessment: Assessment) -> dict[str, str]:
    """Return every field that is stated, as text."""
    return {name: text for name in FIELDS if (text := field_text(assessment, name))}


def with_sentence(alert: str | None, sentence: str) -> str:
    """Return the alert of a service with our sentence on a line of its own, marked as ours."""
    return "\n".join(filter(None, [alert, f"{_ALERT}{sentence} ({TAXONOMY_URI})"]))


def without_sentence(alert: str) -> str:
    """Return an alert without our sentence, wherever another program has put it."""
    return _SENTENCE.sub("", alert).strip()

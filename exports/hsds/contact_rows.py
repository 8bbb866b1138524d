"""What is said of contact, as rows of HSDS: an attribute each, a change for each of its fields, the exact record."""

from collections.abc import Iterable, Iterator

from resources_db.codes import Level, State, Subject
from resources_db.contact import concern
from resources_db.contact.rows import source_of
from resources_db.contact_text import headline, sentence
from resources_db.dates import long_date
from resources_db.hsds_contact import (
    FIELD_PREFIX,
    LINK_TYPE,
    NOTHING_BEFORE,
    PAST_LINK_TYPE,
    derived_id,
    public_id,
    state_code,
    term_code,
    term_id,
    texts_of,
)
from resources_db.index_rows import IndexRow
from resources_db.model import Assessment, Contact, ContactLine, Domain
from resources_db.reviews.texts import statement
from resources_db.sources.arriving import is_text
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

Row = dict[str, object]
_LANGUAGE = "en"
STATES = tuple(Domain)
"""One attribute for each of them stands on every listing."""
_NO_CHECK = State.NOT_ASSESSED.value
"""The level of a word that is no check, for readers who would take NONE_FOUND for one."""


def attribute(assessment: Assessment, *, past: bool) -> Row:
    """Return the attribute of one assessment; `past` says that it was withdrawn or taken back."""
    return {
        "id": public_id(assessment.id),
        "link_id": assessment.subject_id,
        "taxonomy_term_id": term_id(term_code(assessment)),
        "link_type": PAST_LINK_TYPE if past else LINK_TYPE,
        "link_entity": assessment.subject_type.value,
        "value": _NO_CHECK if is_text(assessment) else assessment.level.value,
        "label": _label(assessment, past=past),
    }


def _label(assessment: Assessment, *, past: bool) -> str:
    """Return the assessment as a whole sentence, in the words that are printed of it, with its dates and source."""
    if is_text(assessment):
        return say("exchange.text", _LANGUAGE)
    said = _said(assessment).rstrip(".")
    if past:
        return say("exchange.past", _LANGUAGE, said=said)
    return say("exchange.label", _LANGUAGE, said=said, date=long_date(assessment.review_by, _LANGUAGE))


def _said(assessment: Assessment) -> str:
    if assessment.kind is not None:
        return statement(assessment, _LANGUAGE)
    line = ContactLine(
        domain=assessment.domain,
        state=_answered(assessment),
        on=assessment.assessed_on,
        evidence_kind=assessment.evidence_kind,
        source=source_of(assessment),
        publisher_has_le_ties=assessment.publisher_has_le_ties,
    )
    return f"{headline(line, _LANGUAGE)}. {sentence(line, _LANGUAGE)}"


def _answered(assessment: Assessment) -> State:
    """Return what the answers come to by themselves: half a check says so."""
    if assessment.level is not Level.NONE_FOUND:
        return State.ASKED_NO_ANSWER
    answers = dict(assessment.checklist)
    whole = all(answers.get(code) == "no" for code in vocabulary().needed(assessment.domain))
    return State.NONE_FOUND if whole else State.PARTIAL


def changes(assessment: Assessment) -> Iterator[Row]:
    """Yield the metadata of one assessment's attribute: one row for each field that is stated."""
    owner = public_id(assessment.id)
    by = ", ".join(filter(None, (assessment.reviewer_org, assessment.reviewer_role)))
    for name, text in _texts(assessment).items():
        yield {
            "id": derived_id(owner, name),
            "resource_id": owner,
            "resource_type": "attribute",
            "last_action_date": assessment.assessed_on.isoformat(),
            "last_action_type": _action(assessment),
            "field_name": f"{FIELD_PREFIX}{name}",
            "previous_value": NOTHING_BEFORE,
            "replacement_value": text,
            "updated_by": by or NOTHING_BEFORE,
        }


def _action(assessment: Assessment) -> str:
    if assessment.status == "withdrawn":
        return "withdraw"
    return "supersede" if assessment.supersedes_id else "assess"


def _texts(assessment: Assessment) -> dict[str, str]:
    texts = texts_of(assessment)
    return texts | {"level": _NO_CHECK} if is_text(assessment) else texts


def exact(assessment: Assessment) -> Row:
    """Return the exact record, for the table beside the standard's."""
    return {
        "id": assessment.id,
        "subject_type": assessment.subject_type.value,
        "subject_id": assessment.subject_id,
        **_texts(assessment),
    }


def states(listing: IndexRow, contact: Contact) -> Iterator[Row]:
    """Yield the three states of a listing, always all three: silence must not be read as good news."""
    entity = Subject.SERVICE_AT_LOCATION if listing.service_at_location_id else Subject.SERVICE
    for line in contact.lines:
        code = state_code(line.domain)
        yield {
            "id": derived_id(listing.id, code),
            "link_id": listing.id,
            "taxonomy_term_id": term_id(code),
            "link_type": LINK_TYPE,
            "link_entity": entity.value,
            "value": line.state.value,
            "label": f"{headline(line, _LANGUAGE)}. {sentence(line, _LANGUAGE)}",
        }


def alerts(found: Iterable[tuple[IndexRow, Contact]]) -> dict[str, str]:
    """Return the sentence for `service.alert` by service, where police or immigration contact is known at one of its
    places: the worst of them, for programs that show nothing else of it.
    """
    worst: dict[str, tuple[int, str]] = {}
    for listing, contact in found:
        known = [line for line in _headlines(contact) if line.state.known_contact]
        if known:
            weight = max(concern(line) for line in known)
            said = "; ".join(headline(line, _LANGUAGE) for line in known)
            worst[listing.service_id] = max(worst.get(listing.service_id, (0, "")), (weight, said))
    return {service: said for service, (_weight, said) in worst.items()}


def _headlines(contact: Contact) -> tuple[ContactLine, ...]:
    return contact.of(Domain.POLICE), contact.of(Domain.IMMIGRATION)

"""What is said of contact, as rows of HSDS: an attribute each, a change for each of its fields, the exact record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Told:
    """What the places of a package come to, for what has to say it beside something else.

    Attributes:
        alerts: the sentence for `service.alert` by service, where police or immigration contact is known at one of its
            places: the worst of them, for programs that show nothing else of it.
        states: by listing and domain, the words of the state; "" where it is that nothing was found.
    """

    alerts: Mapping[str, str]
    states: Mapping[tuple[str, Domain], str]


def attribute(assessment: Assessment, told: Told, *, past: bool) -> Row:
    """Return the attribute of one assessment; `past` says that it was withdrawn or taken back.

    A "nothing found" has its level as the value only where that is also the state of its place: a program that shows
    one attribute after the other must show no good news that something else speaks against, or that has aged.
    """
    return {
        "id": public_id(assessment.id),
        "link_id": assessment.subject_id,
        "taxonomy_term_id": term_id(term_code(assessment)),
        "link_type": PAST_LINK_TYPE if past else LINK_TYPE,
        "link_entity": assessment.subject_type.value,
        "value": _NO_CHECK if _decides_nothing(assessment, told, past=past) else assessment.level.value,
        "label": _label(assessment, told, past=past),
    }


def _decides_nothing(assessment: Assessment, told: Told, *, past: bool) -> bool:
    return assessment.level is Level.NONE_FOUND and (past or is_text(assessment) or _state(assessment, told) != "")


def _state(assessment: Assessment, told: Told) -> str | None:
    """Return the words of the state of the assessment's place, None where it is about no listing."""
    return told.states.get((assessment.subject_id, assessment.domain))


def _label(assessment: Assessment, told: Told, *, past: bool) -> str:
    """Return the assessment as a whole sentence, in the words that are printed of it, with its dates and source."""
    if is_text(assessment):
        return say("exchange.text", _LANGUAGE)
    said = _said(assessment).rstrip(".")
    if past:
        return say("exchange.past", _LANGUAGE, said=said)
    dated = say("exchange.label", _LANGUAGE, said=said, date=long_date(assessment.review_by, _LANGUAGE))
    if not _decides_nothing(assessment, told, past=past):
        return dated
    state = _state(assessment, told)
    if state is None:
        return say("exchange.of_no_place", _LANGUAGE, said=dated)
    return say("exchange.one_answer", _LANGUAGE, state=state, said=dated)


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


def told(found: Iterable[tuple[IndexRow, Contact]]) -> Told:
    """Return what the listings of which anybody has said anything come to."""
    worst: dict[str, tuple[int, str]] = {}
    states: dict[tuple[str, Domain], str] = {}
    for listing, contact in found:
        for line in contact.lines:
            words = "" if line.state is State.NONE_FOUND else headline(line, _LANGUAGE)
            states[listing.id, line.domain] = words
        known = [line for line in _headlines(contact) if line.state.known_contact]
        if known:
            weight = max(concern(line) for line in known)
            said = "; ".join(headline(line, _LANGUAGE) for line in known)
            worst[listing.service_id] = max(worst.get(listing.service_id, (0, "")), (weight, said))
    return Told({service: said for service, (_weight, said) in worst.items()}, states)


def _headlines(contact: Contact) -> tuple[ContactLine, ...]:
    return contact.of(Domain.POLICE), contact.of(Domain.IMMIGRATION)

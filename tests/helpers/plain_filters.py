"""What each contact filter does to one listing, read plainly off its contact lines and assessments, rule by rule."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from resources_db.codes import Fact
from resources_db.filters import Filter, FilterKind, Filters
from resources_db.model import Assessment, Contact, Domain, Level, State
from resources_db.vocabulary import vocabulary

MAY_SAY_NO = {"POLICY_DOC", "SITE_VISIT", "SVC_TOLD", "SVC_PUBLISHED", "PARTNER_REPORT"}
AGAINST = {
    Fact.NO_POLICE_TEAM: {"POL_LED", "POL_CORESPOND"},
    Fact.NO_ID: {"ID_GOV", "SSN", "ID_CHECKPOINT", "FED_BUILDING"},
    Fact.NO_STATUS_Q: {"STATUS_ASKED", "STATUS_VERIFIED", "EVERIFY", "NONSTATUS_LIMIT"},
}
YES_AGAINST = {
    Fact.NO_POLICE_TEAM: {"P1", "P4"},
    Fact.NO_ID: {"D1", "D2", "P3", "I2"},
    Fact.NO_STATUS_Q: {"I3", "I4", "D9"},
}
NO_AGAINST = {Fact.NO_POLICE_TEAM: "P16"}


class Said(NamedTuple):
    """What a filter makes of a listing: it hides it, nobody can say, or it stays in doubt."""

    hides: bool
    unclear: bool
    doubt: bool = False


class Seen(NamedTuple):
    """A listing as a filter sees it."""

    listing_id: str
    contact: Contact
    assessments: Sequence[Assessment]
    bound_to: str
    today: date


def says(one: Filter, filters: Filters, seen: Seen) -> Said:
    """Return what `one` makes of the listing."""
    match one:
        case Filter(FilterKind.KNOWN, Domain() as domain):
            hides = has_contact(seen, domain) and not only_way(seen, domain)
            unclear = not hides and not asked(seen, domain)
            return Said(hides, unclear, unclear)
        case Filter(FilterKind.AROUND):
            return Said(any(only_way(seen, domain) for domain in filters.hide), False)
        case Filter(FilterKind.TIES):
            hides = tied(seen)
            unclear = not hides and not (asked_for_ties(seen) and asked(seen, Domain.POLICE))
            return Said(hides, unclear, unclear)
        case Filter(FilterKind.NONE_FOUND, Domain() as domain):
            state = seen.contact.of(domain).state
            return Said(state is not State.NONE_FOUND, state.unchecked)
        case Filter(FilterKind.RECORDED, Fact() as fact):
            kept = stands(seen, fact)
            return Said(not kept, not kept and not spoken_against(seen, fact), kept and unchecked(seen, fact.domain))
    raise AssertionError(one)


def has_contact(seen: Seen, domain: Domain) -> bool:
    return seen.contact.of(domain).state.known_contact


def unchecked(seen: Seen, domain: Domain) -> bool:
    return seen.contact.of(domain).state.unchecked


def only_way(seen: Seen, domain: Domain) -> bool:
    return has_contact(seen, domain) and all(report.way for report in seen.contact.of(domain).reports)


def asked(seen: Seen, domain: Domain) -> bool:
    state = seen.contact.of(domain).state
    return state is State.NONE_FOUND or (state is State.DISPUTED and only_way(seen, domain))


def tied(seen: Seen) -> bool:
    police, immigration = seen.contact.police, seen.contact.immigration
    doing = [each for each in police.reports if not each.way and each.code not in {"SEC_PRIVATE", "ID_CHECKPOINT"}]
    agency = any(each.code in {"AGREEMENT_287G", "JAIL_NOTIFY"} for each in immigration.reports)
    said_yes = any(last_answer(seen, code, about) == "yes" for code in ("P11", "P12") for about in subjects(seen))
    return bool(police.ties) or (police.state.known_contact and bool(doing)) or agency or said_yes


def asked_for_ties(seen: Seen) -> bool:
    for code in ("P11", "P12"):
        row = last_row(seen, code, seen.listing_id)
        if row is None or dict(row.checklist)[code] != "no" or row.evidence_kind not in MAY_SAY_NO:
            return False
        if not row.assessed_on <= seen.today <= row.review_by or row.bound_to != seen.bound_to:
            return False
    return True


def spoken_against(seen: Seen, fact: Fact) -> bool:
    return any(each.code in AGAINST[fact] for line in seen.contact.lines for each in (*line.reports, *line.ties))


def stands(seen: Seen, fact: Fact) -> bool:
    line = seen.contact.of(fact.domain)
    strange = any(each.code not in vocabulary().kinds for each in line.reports)
    yes = any(last_answer(seen, code, about) == "yes" for code in YES_AGAINST[fact] for about in subjects(seen))
    if strange or yes or spoken_against(seen, fact):
        return False
    return any(
        each.code == fact
        and each.level is Level.REQUIRED
        and not {"SOME_CLIENTS", "SOME_HOURS", "SOME_ENTRANCES", "ON_REQUEST"} & set(each.trigger)
        and each.evidence_kind in MAY_SAY_NO
        and not (each.on is not None and _denied(seen, fact, each.on))
        for each in line.protective
    )


def _denied(seen: Seen, fact: Fact, since: date) -> bool:
    code = NO_AGAINST.get(fact, "")
    rows = [last_row(seen, code, about) for about in subjects(seen)]
    return any(row is not None and row.assessed_on >= since and dict(row.checklist)[code] == "no" for row in rows)


def subjects(seen: Seen) -> Iterable[str]:
    return {row.subject_id for row in seen.assessments}


def last_answer(seen: Seen, code: str, about: str) -> str:
    row = last_row(seen, code, about)
    return dict(row.checklist)[code] if row else ""


def last_row(seen: Seen, code: str, about: str) -> Assessment | None:
    """Return the newest row about a subject that answers a question, of one day the one that does not say no."""
    rows = [
        row
        for row in seen.assessments
        if row.subject_id == about
        and row.kind is None
        and code in dict(row.checklist)
        and row.evidence_kind != "INFERRED"
    ]
    return max(
        rows, key=lambda row: (row.assessed_on, row.created_at, dict(row.checklist)[code] != "no", row.id), default=None
    )

"""Which assessments stand, and as what each of them counts."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from resources_db.contact.assessing import may_supersede
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.vocabulary import BearsOn, vocabulary

LISTINGS = frozenset({Subject.SERVICE_AT_LOCATION, Subject.SERVICE})
"""What a listing is as a subject: a service at a location, or a service without a place."""
UNKNOWN_ORIGIN = frozenset({"IMPORTED", "INFERRED"})


class Part(StrEnum):
    """The part that a standing assessment plays for its domain."""

    REPORT = "report"
    """contact, or something around the place: sets the state"""
    TIE = "tie"
    """a sentence of its own"""
    PROTECTIVE = "protective"
    """shown beside, cancels nothing"""
    HINT = "hint"
    """a guess: shown to reviewers"""
    NONE_FOUND = "none_found"
    """asked, and nothing found; complete or not"""
    NO_ANSWER = "no_answer"
    """asked, and could not learn"""
    TEXT = "text"
    """says "none" on evidence that may not say so"""
    NOTHING = "nothing"


Parts = dict[Part, list[Assessment]]
"""The rows of one domain by the part that they play; every part is a key."""


def is_own(row: Assessment, listing_id: str) -> bool:
    """Return whether `row` was said of the listing itself, and not of what it belongs to."""
    return row.subject_id == listing_id and row.subject_type in LISTINGS


def source_of(row: Assessment) -> str:
    """Return title and publisher of the row's source, as far as they are stated."""
    return ", ".join(filter(None, (row.source_title, row.source_publisher)))


def standing(listing_id: str, assessments: Iterable[Assessment], today: date = date.max) -> list[Assessment]:
    """Return the assessments that are neither withdrawn nor superseded.

    One may be superseded by another of the same subject or of the listing itself, for this listing, from the day on
    that the other one is dated. What superseded it need not stand itself, as long as nobody withdrew it.

    Raises:
        ValueError: an assessment of another listing is among them.
    """
    rows = list(assessments)
    for row in rows:
        if row.subject_type is Subject.SERVICE_AT_LOCATION and row.subject_id != listing_id:
            raise ValueError(f"assessment {row.id} is about {row.subject_id}, not about {listing_id}")
    takers = [row for row in rows if takes(row, today)]
    return [
        row
        for row in rows
        if row.status not in {"withdrawn", "superseded"} and not any(takes_back(new, row, listing_id) for new in takers)
    ]


def takes(row: Assessment, today: date) -> bool:
    """Return whether `row` may take anything back yet: it names what, nobody withdrew it, and its day has come."""
    return row.supersedes_id is not None and row.status != "withdrawn" and row.assessed_on <= today


def takes_back(new: Assessment, old: Assessment, listing_id: str) -> bool:
    """Return whether `new` supersedes `old` for the listing."""
    same = (new.subject_type, new.subject_id) == (old.subject_type, old.subject_id)
    return (
        (same or is_own(new, listing_id))
        and domain_of(new) is domain_of(old)
        and part_of(new) in {Part.REPORT, Part.TIE, Part.NONE_FOUND}
        and may_supersede(new, old)
    )


def parted(rows: Iterable[Assessment]) -> dict[Domain, Parts]:
    """Return the rows of each domain by the part that they play."""
    found: dict[Domain, Parts] = {domain: {part: [] for part in Part} for domain in Domain}
    for row in rows:
        found[domain_of(row)][part_of(row)].append(row)
    return found


def domain_of(row: Assessment) -> Domain:
    """Return the domain of the row's kind, or its own where the kind has none or is not known."""
    words = vocabulary()
    entry = words.kinds.get(row.kind or "") or words.protective.get(row.kind or "")
    return (entry.domain if entry else None) or row.domain


def part_of(row: Assessment) -> Part:
    """Return what `row` counts as.

    A kind that the vocabulary does not know is a report, whatever else the row says of it.
    """
    words = vocabulary()
    kind = words.kinds.get(row.kind or "")
    if row.kind is None or kind is not None:
        tie = kind is not None and kind.bears_on is BearsOn.TIE
        return _positive(row, tie=tie) if is_positive(row.level) else _negative(row, tie=tie)
    if row.kind in words.protective:
        return _protective(row)
    return _positive(row, tie=False)


def is_positive(level: Level) -> bool:
    """Return whether `level` says that it happens."""
    return level.rank >= Level.POSSIBLE.rank


def _positive(row: Assessment, *, tie: bool) -> Part:
    if row.evidence_kind == "INFERRED":
        return Part.HINT
    return Part.TIE if tie else Part.REPORT


def _protective(row: Assessment) -> Part:
    if not is_positive(row.level):
        return Part.NOTHING
    return Part.HINT if row.evidence_kind == "INFERRED" else Part.PROTECTIVE


def _negative(row: Assessment, *, tie: bool) -> Part:
    if tie:
        return Part.NOTHING
    if row.level is Level.UNDETERMINED:
        return Part.NOTHING if row.evidence_kind in UNKNOWN_ORIGIN else Part.NO_ANSWER
    evidence = vocabulary().evidence.get(row.evidence_kind)
    return Part.NONE_FOUND if evidence is not None and evidence.max_confidence_none_found else Part.TEXT

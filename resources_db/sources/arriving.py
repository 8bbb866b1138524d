"""An assessment on its way in: what a file says of the contact at a place, before anybody here has judged it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from resources_db.codes import Domain, Level, Subject
from resources_db.contact import DEFAULT_REVIEW
from resources_db.contact.weighing import weight
from resources_db.hsds_contact import FIELDS, Told, field_value
from resources_db.model import Assessment
from resources_db.plain_text import plain
from resources_db.vocabulary import vocabulary

NO_DAY = date.min
"""The `assessed_on` of what a file gives no day: it becomes the day of arriving."""

_NOTHING = frozenset(
    {
        "", "0", "false", "f", "n", "no", "none", "null", "never", "not found", "none found", "nothing", "unknown",
        "ninguno", "ninguna", "nada", "nunca", "not_assessed", "out_of_date", "partial", "asked_no_answer",
    }
)  # fmt: skip
"""What says "none", or nothing at all. Neither is a check: it is kept as text, and the state stays NOT_ASSESSED."""
_WORDS = {"often": Level.LIKELY, "a menudo": Level.LIKELY, "always": Level.REQUIRED, "siempre": Level.REQUIRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """What one row of a file says.

    Attributes:
        assessment: its ids are the file's own. `assessed_on` is `NO_DAY` and `review_by` is `DEFAULT_REVIEW` where the
            file gives none. A word of the file that says "none" is a NONE_FOUND with evidence IMPORTED.
        stated: the fields that the file states; the others say nothing against what stands here.
        file: where it stood.
        row: its line there.
        other: what another part of the same file says of it, where the two differ.
    """

    assessment: Assessment
    stated: frozenset[str]
    file: str
    row: int
    other: Assessment | None = None


class ImpossibleDay(Exception):
    """A date of a file that is in no calendar."""

    def __init__(self, column: str, value: str) -> None:
        """Name where it stands."""
        super().__init__(column, value)
        self.column = column
        self.value = value


def assembled(assessment_id: str, subject: tuple[Subject, str], term: Told, texts: Mapping[str, str]) -> Assessment:
    """Return the assessment that the fields of a file come to; `term` says what they leave out.

    Raises:
        ImpossibleDay: a date is none.
    """
    values: dict[str, Any] = {name: _value(name, plain(text).strip()) for name, text in texts.items() if name in FIELDS}
    kind = values.pop("kind", None) or term.kind
    domain = _domain(kind) or values.pop("domain", None) or term.domain or Domain.POLICE
    values.pop("domain", None)
    values["evidence_kind"] = values.get("evidence_kind") or "IMPORTED"
    values["assessed_on"] = values.get("assessed_on") or NO_DAY
    values["review_by"] = values.get("review_by") or DEFAULT_REVIEW
    made = Assessment(
        id=assessment_id,
        subject_type=subject[0],
        subject_id=subject[1],
        domain=domain,
        kind=kind,
        level=Level.UNDETERMINED,
        **{name: value for name, value in values.items() if name != "level"},
    )
    return _at_level(made, str(values.get("level") or ""))


def _value(name: str, text: str) -> object:
    try:
        return field_value(name, text)
    except ValueError as error:
        if name == "domain":
            return None
        raise ImpossibleDay(name, text) from error


def _domain(kind: str | None) -> Domain | None:
    words = vocabulary()
    entry = words.kinds.get(kind or "") or words.protective.get(kind or "")
    return entry.domain if entry is not None else None


def _at_level(made: Assessment, word: str) -> Assessment:
    """Return the assessment at the level that a word means; a word that nobody knows means that it happens."""
    code = word.strip().upper()
    if code in set(Level) and not (made.kind is not None and code in {Level.NONE_FOUND, Level.UNDETERMINED}):
        return replace(made, level=Level(code))
    if word.strip().casefold() in _NOTHING or code in set(Level):
        return as_text(made)
    if made.kind is None:
        return as_text(made)
    return replace(made, level=_WORDS.get(word.strip().casefold(), Level.POSSIBLE))


def as_text(said: Assessment) -> Assessment:
    """Return what says "none" without being a check: kept, noted beside the line, and of no weight.

    It is said of the whole domain: no kind that nobody here knows may be cleared, nor counted, by such a word.
    """
    return replace(
        said, kind=None, level=Level.NONE_FOUND, evidence_kind="IMPORTED", confidence="LOW", checklist=(),
        consequence=None, supersedes_id=None, supersede_reason="",
    )  # fmt: skip


def is_text(said: Assessment) -> bool:
    """Return whether `said` is a word and no check."""
    return said.level is Level.NONE_FOUND and said.evidence_kind == "IMPORTED"


def worse(one: Assessment, other: Assessment) -> tuple[Assessment, Assessment]:
    """Return the two, first the one that a person has to mind more: what counts for more, then the graver one."""

    def how_bad(said: Assessment) -> tuple[int, int, str]:
        return weight(said), said.level.rank, said.consequence or ""

    first, second = sorted((one, other), key=how_bad, reverse=True)
    return first, second

"""What a person writes in a JSON file for `assess`, read strictly: statements, or what is to become of an earlier one.

A file holds one object or a list of statements. Nothing in it is guessed and nothing passed over: an unknown field, a
value of another type, an impossible day or "none" for a level is refused, and the refusal names file, statement,
field and value. So are codes that the vocabulary does not have: whoever wrote the file is there to correct it. (A
directory file comes from somebody else; there an unknown code is kept, see `deeds.accepting`.)
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from resources_db.contact import DEFAULT_REVIEW
from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.reviews.draft_fields import SHOWN, Fields, shown
from resources_db.reviews.values import Reviewer
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

LISTING = "listing"
LARGEST = 4_000_000
"""Bytes of a file; a statement has about a thousand."""
UNSTATED = "LOW"
"""The confidence of who states none. The design's table (2.2) says the most that a kind of evidence can carry, which is
for somebody to claim: what nobody says is never the strongest."""
WHO = ("reviewer_org", "reviewer_role")
_TEXTS = (
    "scope_note", "source_title", "source_publisher", "source_url", "supersede_reason", "note_en", "note_es",
    "provider_response", *WHO,
)  # fmt: skip
_OTHERS = (
    "subject", "domain", "kind", "level", "consequence", "agency", "trigger", "evidence_kind", "source_date",
    "publisher_has_le_ties", "confidence", "assessed_on", "review_by", "supersedes_id", "answers", "share",
    "responded_on",
)  # fmt: skip
STATEMENT = (*_OTHERS, *_TEXTS)
"""The fields of a statement: those of `Assessment`, where `subject` is "listing" unless said, and `answers` the
checklist, question -> "yes" | "no" | "not known"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a file; `row` is about a listing not named yet, `stated` are the fields that the file has."""

    row: Assessment
    stated: frozenset[str]


@dataclass(frozen=True, slots=True)
class Withdraw:
    """An assessment to be withdrawn."""

    assessment_id: str
    reason: str
    by: Reviewer


@dataclass(frozen=True, slots=True)
class Respond:
    """The place's own answer to an assessment."""

    assessment_id: str
    words: str
    on: date
    by: Reviewer


@dataclass(frozen=True, slots=True)
class Accept:
    """A yes to what came with files and waits, by the ids that `review` gives."""

    waiting: tuple[str, ...]
    by: Reviewer


Draft = tuple[Statement, ...] | Withdraw | Respond | Accept


class InFile(BadInput):
    """A refusal that says where: the file, and which of several statements (counted from 1) in it."""

    def __init__(self, refused: BadInput, file: str, number: int | None = None) -> None:
        """Take the refusal and where it belongs."""
        super().__init__(refused.key, **refused.values)
        self._refused, self._file, self._number = refused, file, number

    def text(self, language: str = "en") -> str:
        """Return the sentence with the place in front of it."""
        key = "draft.in_file" if self._number is None else "draft.in_statement"
        return say(key, language, file=self._file, number=self._number or 0, refusal=self._refused.text(language))


def parse(content: bytes, file: str) -> Draft:
    """Return what stands in `content`, that of the file that a person calls `file`.

    Raises:
        BadInput: it is not JSON of one of the shapes, or a field is missing, unknown or of another type.
    """
    try:
        document = read_json(content)
        if not isinstance(document, list):
            return _one(_fields(document))
    except BadInput as refused:
        raise InFile(refused, file) from refused
    if not document:
        raise InFile(BadInput("draft.empty"), file)
    return tuple(_numbered(document, file))


def _numbered(document: Sequence[object], file: str) -> Iterator[Statement]:
    for number, each in enumerate(document, 1):
        try:
            yield read_statement(each)
        except BadInput as refused:
            raise InFile(refused, file, number if len(document) > 1 else None) from refused


def read_json(content: bytes) -> object:
    """Return what stands in a file that a person wrote.

    Raises:
        BadInput: it is no JSON, too large, or names a field of an object twice.
    """
    if len(content) > LARGEST:
        raise BadInput("draft.too_large", limit=LARGEST // 1_000_000)
    try:
        return json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number, parse_int=_whole
        )
    except UnicodeDecodeError as error:
        raise BadInput("draft.not_text") from error
    except json.JSONDecodeError as error:
        raise BadInput("draft.not_json", row=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise BadInput("draft.not_json", row=1, column=1) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    for field, _ in pairs if len(found) != len(pairs) else ():
        if sum(other == field for other, _ in pairs) > 1:
            raise BadInput("draft.twice", field=field[:80])
    return found


def _no_number(told: str) -> object:
    raise BadInput("draft.no_number", value=told)


def _whole(told: str) -> int:
    """Return a number; one of thousands of digits is none that anybody wrote, and Python refuses to read it."""
    if len(told) > SHOWN:
        raise BadInput("draft.no_number", value=shown(told))
    return int(told)


def read_statement(found: object) -> Statement:
    """Return the statement that one object of a file makes.

    Raises:
        BadInput: a field is missing, unknown or of another type.
    """
    return _statement(_fields(found))


def _fields(found: object) -> Fields:
    if not isinstance(found, dict):
        raise BadInput("draft.not_object", value=shown(found))
    return Fields(found)


def _one(fields: Fields) -> Draft:
    for field, make in _DEEDS.items():
        if field in fields:
            return make(fields)
    return (_statement(fields),)


def _by(fields: Fields) -> Reviewer:
    return Reviewer(organization=fields.text("reviewer_org"), role=fields.text("reviewer_role"))


def _withdraw(fields: Fields) -> Withdraw:
    fields.refuse_others(dict.fromkeys(("withdraw", "reason", *WHO)))
    fields.needed("reason")
    return Withdraw(fields.text("withdraw"), fields.text("reason"), _by(fields))


def _respond(fields: Fields) -> Respond:
    fields.refuse_others(dict.fromkeys(("respond", "provider_response", "responded_on", *WHO)))
    fields.needed("provider_response")
    return Respond(
        fields.text("respond"), fields.text("provider_response"), fields.needed_day("responded_on"), _by(fields)
    )


def _accept(fields: Fields) -> Accept:
    fields.refuse_others(dict.fromkeys(("accept", *WHO)))
    if not (ids := fields.texts("accept")):
        raise BadInput("draft.missing", field="accept")
    return Accept(ids, _by(fields))


_DEEDS: Mapping[str, Callable[[Fields], Draft]] = {"withdraw": _withdraw, "respond": _respond, "accept": _accept}


def _statement(fields: Fields) -> Statement:
    fields.refuse_others(dict.fromkeys(STATEMENT))
    fields.needed("evidence_kind")
    kind, answers = fields.text("kind") or None, fields.pairs("answers")
    domain = _domain(fields, kind)
    row = Assessment(
        id="",
        subject_type=_subject(fields),
        subject_id="",
        domain=domain,
        kind=kind,
        level=_level(fields, kind, domain, dict(answers)),
        evidence_kind=fields.text("evidence_kind"),
        assessed_on=fields.needed_day("assessed_on"),
        review_by=fields.day("review_by") or DEFAULT_REVIEW,
        consequence=fields.text("consequence") or None,
        agency=fields.texts("agency"),
        trigger=fields.texts("trigger"),
        source_date=fields.day("source_date"),
        publisher_has_le_ties=fields.flag("publisher_has_le_ties"),
        confidence=fields.text("confidence") if "confidence" in fields else UNSTATED,
        supersedes_id=fields.text("supersedes_id") or None,
        checklist=answers,
        share=fields.text("share") if "share" in fields else _usual_share(fields.text("evidence_kind")),
        responded_on=fields.day("responded_on"),
        accepted=True,
    )
    stated = frozenset(field for field in STATEMENT if field in fields)
    return Statement(replace(row, **{field: fields.text(field) for field in _TEXTS}), stated)  # type: ignore[arg-type]


def _usual_share(evidence_kind: str) -> str:
    """Return whom it may be told: what one client said stays here unless a person says otherwise."""
    return "local_only" if evidence_kind == "CLIENT_REPORT" else "public"


_SUBJECTS = {LISTING: Subject.SERVICE_AT_LOCATION} | {subject.value: subject for subject in Subject}


def _subject(fields: Fields) -> Subject:
    said = fields.text("subject") if "subject" in fields else LISTING
    if said not in _SUBJECTS:
        raise BadInput("draft.code", field="subject", value=said[:80], codes=", ".join(_SUBJECTS))
    return _SUBJECTS[said]


def _domain(fields: Fields, kind: str | None) -> Domain:
    """Return the domain that is stated, or the one that the kind belongs to."""
    if "domain" in fields:
        return fields.code("domain", Domain, none="draft.code_missing")
    entry = vocabulary().kinds.get(kind or "") or vocabulary().protective.get(kind or "")
    if kind is not None and entry is None:
        raise BadInput("assessment.code", field="kind", value=kind[:80])
    if entry is None or entry.domain is None:
        raise BadInput("draft.missing", field="domain")
    return entry.domain


def _level(fields: Fields, kind: str | None, domain: Domain, answers: Mapping[str, str]) -> Level:
    """Return the level that is stated. Where none has to be, it is what the answers come to, or that a fact holds."""
    if "level" in fields:
        return fields.code("level", Level, none="draft.none")
    if kind in vocabulary().protective:
        return Level.REQUIRED
    if kind is not None or not answers:
        raise BadInput("draft.missing", field="level")
    asked = any(answers.get(code) not in {None, "not known"} for code in vocabulary().needed(domain))
    return Level.NONE_FOUND if asked else Level.UNDETERMINED

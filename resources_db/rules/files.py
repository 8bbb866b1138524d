"""The small file of rules of value: an object or a list of {"porchlight_rule", "source", "column", "value", "says"}.

`says` is a statement as `assess` takes it (docs/json/assess.json), and read as strictly.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from resources_db.contact import CONFIDENCES
from resources_db.errors import BadInput
from resources_db.model import Level, Subject
from resources_db.plain_text import one_line, plain
from resources_db.reviews.draft_fields import Fields, shown
from resources_db.reviews.drafts import InFile, Statement, read_json, read_statement
from resources_db.rules.cells import same
from resources_db.rules.values import Rule
from resources_db.vocabulary import vocabulary

FORM = 1
"""The version of the file form."""
_MARK = "porchlight_rule"
_KEYS = (_MARK, "source", "column", "value", "says")
_NOT_HERE = (
    "supersedes_id", "supersede_reason", "answers", "provider_response", "responded_on",
)  # fmt: skip
"""Fields of a statement that belong to one place: a rule cannot have asked it, nor take back what was said of it."""


def read_rules(content: bytes, file: str) -> tuple[Rule, ...]:
    """Return the rules of a file that a person calls `file`.

    Raises:
        BadInput: it is no file of rules, or one of them (counted from 1) says what no rule may say.
    """
    try:
        document = read_json(content)
    except BadInput as refused:
        raise InFile(refused, file) from refused
    several = isinstance(document, list)
    documents: Sequence[Any] = document if isinstance(document, list) else [document]
    if not documents:
        raise InFile(BadInput("draft.empty"), file)
    return tuple(_numbered(documents, file, several=several))


def _numbered(documents: Sequence[Any], file: str, *, several: bool) -> Iterator[Rule]:
    known: list[Rule] = []
    for number, each in enumerate(documents, 1):
        try:
            known.append(_rule(each, known))
        except BadInput as refused:
            raise InFile(refused, file, number if several else None) from refused
    return iter(known)


def _rule(document: object, known: Iterable[Rule]) -> Rule:
    if not isinstance(document, dict) or document.get(_MARK) != FORM:
        raise BadInput("rule.not_one", value=shown(document))
    fields = Fields(document)
    fields.refuse_others(dict.fromkeys(_KEYS))
    named = {}
    for field in ("source", "column", "value"):
        named[field] = one_line(plain(fields.text(field)))
        if not named[field]:
            raise BadInput("draft.missing", field=field)
    fields.needed("says")
    says = read_statement(document["says"])
    check(says)
    rule = Rule(**named, says=says)
    if _place(rule) in map(_place, known):
        raise BadInput("rule.twice", column=rule.column, value=rule.value, kind=str(says.row.kind))
    return rule


def _place(rule: Rule) -> tuple[str, ...]:
    return same(rule.source), same(rule.column), same(rule.value), str(rule.says.row.kind)


def check(says: Statement) -> None:
    """Do nothing where a rule may say it.

    Raises:
        BadInput: it is no report of a kind with its source, or holds what is only said of one place.
    """
    row = says.row
    if row.kind not in vocabulary().kinds or row.level.rank < Level.POSSIBLE.rank:
        raise BadInput("rule.reports_only")
    if row.subject_type is not Subject.SERVICE_AT_LOCATION:
        raise BadInput("rule.listing_only")
    for field in _NOT_HERE:
        if field in says.stated:
            raise BadInput("rule.one_place", field=field)
    if row.confidence not in CONFIDENCES:
        raise BadInput("assessment.code", field="confidence", value=row.confidence[:80])
    if not (row.source_title.strip() or row.source_publisher.strip()):
        raise BadInput("draft.missing", field="source_title")


def document(rule: Rule, says: Mapping[str, object]) -> dict[str, object]:
    """Return a rule in the shape of its file; `says` is its statement in that of a file for `assess`."""
    return {_MARK: FORM, "source": rule.source, "column": rule.column, "value": rule.value, "says": dict(says)}

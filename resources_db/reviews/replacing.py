"""Why one assessment may not take another one back: one sentence for each rule of `contact.may_supersede`."""

from collections.abc import Callable, Mapping

from resources_db.contact.assessing import strength
from resources_db.contact.rows import domain_of, is_own, takes_back
from resources_db.errors import BadInput
from resources_db.index_rows import IndexRow
from resources_db.model import Assessment, Level
from resources_db.vocabulary import vocabulary


def refuse_what_replaces_nothing(new: Assessment, old: Assessment | None, listings: Mapping[str, IndexRow]) -> None:
    """Do nothing where `new` takes `old` back; what would be stored without doing it must not look as if it did.

    `listings` are those that `new` is about, by id.

    Raises:
        BadInput: the one it names is not there, was withdrawn, or may not be taken back by it.
    """
    if old is None:
        raise BadInput("assessment.none_such", id=str(new.supersedes_id)[:80])
    if old.status == "withdrawn":
        raise BadInput("assessment.withdrawn_already", id=old.id)
    if not any(old.subject_id in row.subjects and takes_back(new, old, row.id) for row in listings.values()):
        why = next((key for key, holds in _WHY.items() if holds(new, old, listings)), "may_not")
        raise BadInput(f"assessment.replaces.{why}", id=old.id, questions=", ".join(_questions(old)))


def _elsewhere(new: Assessment, old: Assessment, listings: Mapping[str, IndexRow]) -> bool:
    own = any(is_own(new, row.id) and old.subject_id in row.subjects for row in listings.values())
    return not own and (new.subject_type, new.subject_id) != (old.subject_type, old.subject_id)


def _questions(old: Assessment) -> list[str]:
    return [each.code for each in vocabulary().questions.values() if old.kind in each.yes_means]


_WHY: Mapping[str, Callable[[Assessment, Assessment, Mapping[str, IndexRow]], bool]] = {
    "elsewhere": _elsewhere,
    "other_domain": lambda new, old, _: domain_of(new) is not domain_of(old),
    "not_later": lambda new, old, _: (new.assessed_on, new.created_at) <= (old.assessed_on, old.created_at),
    "weaker": lambda new, old, _: strength(new.evidence_kind) < strength(old.evidence_kind),
    "not_asked": lambda new, _old, __: new.level is Level.NONE_FOUND,
}
"""What is wrong, the first that holds; the rest says neither that there is contact nor that there is none."""

"""Pairs, the fields of their records, and merges: values for store, window and command line."""

from dataclasses import dataclass

from resources_db.duplicates.fields import Choice, Choices, Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two listings that may be one.

    `first` and `second` are their ids, in order of title; `score` is 0 to 1. `reasons` are codes of the catalogue's
    `duplicate.reason.*` messages. `first_source` and `second_source` are the names of their sources.
    """

    first: str
    second: str
    first_title: str
    second_title: str
    score: float
    reasons: tuple[str, ...]
    first_source: str = ""
    second_source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One field of two listings, as plain text, "" where it is not stated; `choice` is what is shown unasked."""

    field: Field
    kept: str
    merged: str
    choice: Choice

    @property
    def differs(self) -> bool:
        """Return whether there is anything to choose."""
        return self.kept != self.merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """One merge: the listing `merged` is part of the listing `kept` since then.

    `since` is the mark (as `Assessment.created_at`) after which what is said of `kept` is said of both. `organization`
    and `role` say who merged them.
    """

    id: str
    kept: str
    kept_service: str
    merged: str
    merged_service: str
    choices: Choices
    since: str
    merged_on: str
    organization: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeTold:
    """One merge. `title` is that of the place, `other` the name of the service that is part of it, "" where gone."""

    merge: Merge
    title: str
    source: str
    other: str
    other_source: str

"""What the form for a service shows and hands over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resources_db.edits.values import EditEffects, FieldChange, FieldProblem, Form
from resources_db.model import Listing

NEW = ""
"""The id of the listing that a new service will be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSituation:
    """Everything that the form begins with, as of `today`; of a new service there is no `form` and no `listing`.

    `organizations` are pairs of an id and a name.
    """

    today: date
    organizations: Sequence[tuple[str, str]] = ()
    form: Form | None = None
    listing: Listing | None = None
    history: Sequence[FieldChange] = ()

    @property
    def listing_id(self) -> str:
        """Return the id of the listing, `NEW` where there is none yet."""
        return NEW if self.form is None else self.form.listing_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was found of changes before they are saved: what is wrong with them, else what they make of the listings.

    `newer` is everything on the listing by now, where somebody changed what is to be saved since the form was read.
    """

    problems: Sequence[FieldProblem] = ()
    effects: EditEffects | None = None
    newer: EditSituation | None = None

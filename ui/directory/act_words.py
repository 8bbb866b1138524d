"""An act with names that cannot turn a sentence round."""

from dataclasses import replace

from resources_db.acts.values import Act
from resources_db.reviews.values import Reviewer
from ui.plain_text import isolate


def isolated(act: Act) -> Act:
    """Return `act` with its names isolated: they stand in sentences of ours."""
    named = [isolate(text) if text else "" for text in (act.by.organization, act.by.role)]
    by = Reviewer(organization=named[0], role=named[1])
    listings = tuple(isolate(title) for title in act.listings)
    return replace(act, by=by, about=isolate(act.about) if act.about else "", listings=listings)

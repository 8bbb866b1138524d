"""An act, and what it makes read better, with names that cannot turn a sentence round."""

from collections.abc import Iterable
from dataclasses import replace

from resources_db.acts.values import Act, Better
from resources_db.reviews.values import Reviewer
from ui.language import title_words
from ui.plain_text import isolate


def isolated(act: Act) -> Act:
    """Return `act` with its names isolated: they stand in sentences of ours."""
    named = [isolate(text) if text else "" for text in (act.by.organization, act.by.role)]
    by = Reviewer(organization=named[0], role=named[1])
    listings = tuple(isolate(title) for title in act.listings)
    return replace(act, by=by, about=isolate(act.about) if act.about else "", listings=listings)


def better_isolated(better: Iterable[Better]) -> list[Better]:
    """Return what reads better, with the titles of its places as they stand in sentences of ours."""
    return [replace(each, title=isolate(title_words(each.title))) for each in better]

"""The words of what was done, and of what reads better when it is taken back.

Names of places and sources stand in sentences of ours here; whoever shows them isolates them before.
"""

from collections.abc import Iterator, Sequence

from resources_db.acts.values import Act, Better, Undone
from resources_db.dates import long_date
from resources_db.reviews.texts import reviewer_text
from resources_db.titles import said_title
from resources_db.wording import say

MOST = 20
"""Places of a kind that are named one by one; of more only their number is said."""


def act_text(act: Act, language: str) -> str:
    """Return the last thing that was done: what, to which place or file, by whom where that is known, on which day.

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    what, day, by = act_what(act, language), long_date(act.done_on, language), reviewer_text(act.by)
    if not by:
        return say("review.act.last_nobody", language, what=what, date=day)
    return say("review.act.last", language, what=what, by=by, date=day)


def act_name(act: Act, language: str) -> str:
    """Return what was done and when, for a list of such things."""
    return say("review.act.named", language, what=act_what(act, language), date=long_date(act.done_on, language))


def undone_texts(undone: Undone, language: str) -> Iterator[str]:
    """Yield a sentence for each thing beside the contact lines that reads better afterwards, and what is gone."""
    yield from better_texts(undone.better, language)
    if undone.fewer:
        yield say("act.fewer", language, count=undone.fewer)


def better_texts(better: Sequence[Better], language: str) -> Iterator[str]:
    """Yield a sentence for each kind of thing that reads better, with the places."""
    for gain in dict.fromkeys(each.gain for each in better):
        found = [each for each in better if each.gain is gain]
        yield say(f"act.better.{gain}", language, count=len(found), places=_named(found, language))


def _named(found: list[Better], language: str) -> str:
    named = "; ".join(said_title(each.title, language) for each in found[:MOST])
    return f"{named}; …" if len(found) > MOST else named


def act_what(act: Act, language: str) -> str:
    """Return what was done, to which place or file."""
    return say(f"review.act.{act.deed}", language, places=_places(act, language), about=act.about)


def _places(act: Act, language: str) -> str:
    titles = act.listings
    if len(titles) < 2:
        return "".join(titles)
    return say("review.act.more", language, title=titles[0], count=len(titles) - 1 + act.others)

"""Fictional work for the tests of the window, made without a directory."""

from collections.abc import Sequence
from datetime import date

from resources_db.model import NOBODY_HAS_CHECKED, Assessment, Contact, Domain, State
from resources_db.reviews.values import Effect, Waiting, Why, WorkItem, WorkList, WorkQuery
from tests.helpers.assessments import none_found
from tests.helpers.window_values import contact
from ui.directory.work_values import WaitingItem, WorkShown

COUNTED_ON = date(2026, 11, 22)
BETTER = Effect(
    listing_id="listing-1",
    title="Harbor Street Exchange",
    before=contact(State.POSSIBLE),
    after=contact(State.NONE_FOUND),
)
WORSE = Effect(listing_id="listing-2", title="Lantern Pantry", before=contact(), after=contact(State.LIKELY))


def item(number: int, why: Why = Why.NOT_ASSESSED, said: Contact = NOBODY_HAS_CHECKED) -> WorkItem:
    """Return a place with something to do about it, in one domain but for what nobody has checked."""
    everywhere = why is Why.NOT_ASSESSED
    return WorkItem(
        listing_id=f"listing-{number}",
        title=f"Place {number}",
        contact=said,
        why=why,
        domains=tuple(Domain) if everywhere else (Domain.POLICE,),
        since=None if everywhere else date(2026, 9, 2),
        phone=f"(305) 555-{number:04}",
    )


def work_of(items: Sequence[WorkItem], **counts: int) -> WorkList:
    """Return a list of `items`, with more of them uncounted for where `counts` (by a reason's value) says so."""
    counted = {why: counts.get(why.value, sum(item.why is why for item in items)) for why in Why}
    return WorkList(items=tuple(items), counts=counted)


def shown(*items: WorkItem, query: WorkQuery | None = None, places: int = 32, **counts: int) -> WorkShown:
    """Return what the page shows of `items`."""
    return WorkShown(query=query or WorkQuery(), work=work_of(items, **counts), places=places, on=COUNTED_ON)


def waiting(number: int, assessment: Assessment | None = None, effects: tuple[Effect, ...] = (BETTER,)) -> WaitingItem:
    """Return something that came with a file and waits."""
    return WaitingItem(
        waiting=Waiting(
            assessment=assessment or none_found(id=f"waiting-{number}"),
            source="Harbor County 211",
            arrived_on=date(2026, 11, 1),
            why="none_found",
            title="Harbor Street Exchange",
        ),
        effects=effects,
    )

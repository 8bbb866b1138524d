"""A directory in which every contact state stands once in every domain, and what it is made of.

Place number n stands in state n of police, in the state three further of immigration, six further of ID and data, so
that nine places hold all twenty-seven. Each answer and each report names who said it, one of them with ties to police.
Each place has one report that a person withdrew, and where contact is certain one that was replaced: no way out but the
history may tell them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from desktop.clock import system_and_build
from resources_db.contact import DEFAULT_REVIEW
from resources_db.directory import Directory
from resources_db.model import Assessment, Domain, Level, State
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sync.given import Given
from tests.helpers.assessments import all_no, none_found, positive, row
from tests.helpers.directories import gazetteer, reading, service

KIND = {Domain.POLICE: "POL_ON_SITE", Domain.IMMIGRATION: "STATUS_ASKED", Domain.ID_AND_DATA: "DB_SHARED"}
GONE, REPLACED = "WARRANT_CHECK", "INVOL_HOLD"
"""The kinds of the reports that were withdrawn, and replaced."""
WHY_GONE, WHY_REPLACED = "It was the door beside it.", "They hold nobody any more."
BY = Reviewer(organization="Lantern Desk", role="coordinator")
"""Who withdrew, and replaced."""
SAID_BY = "Harbor Watch"
"""The publisher of everything that is said, a source with ties to police."""
STATES = tuple(State)


@dataclass(frozen=True, slots=True)
class Nine:
    """The directory's folder and its listings' ids, in the order of their police states."""

    folder: Path
    listing_ids: tuple[str, ...]

    def open(self) -> Directory:
        """Open it by the machine's clock, as the program does."""
        return Directory.open(self.folder, gazetteer(), system_and_build)


def state_of(number: int, domain: Domain) -> State:
    """Return the state in which place `number` (0 to 8) stands in `domain`."""
    return STATES[(number + 3 * list(Domain).index(domain)) % len(STATES)]


def nine_states(folder: Path) -> Nine:
    """Make the directory in `folder`."""
    today = max(system_and_build())
    places = [
        service(number, f"Lantern House {number}", organization=f"Group {number}", zip="33128")
        for number in range(1, len(STATES) + 1)
    ]
    given = Given(needs={}, address_policies={}, assessments=tuple(_assessments(today)))
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        directory.apply(directory.plan(reading(places), "test"), demonstration=given)
        found = directory.found(directory.search(Query()).hits(), None)
        for gone in [each for each in given.assessments if each.kind == GONE]:
            directory.reviews.withdraw(gone.id, WHY_GONE, BY)
    return Nine(folder, tuple(one.listing.id for one in sorted(found, key=lambda one: one.listing.title)))


def _assessments(today: date) -> Iterator[Assessment]:
    for number in range(len(STATES)):
        for domain in Domain:
            for made in rows_for(state_of(number, domain), domain, today):
                yield replace(made, subject_id=f"a{number + 1}")
        gone = positive(GONE, Level.REQUIRED, assessed_on=today, review_by=DEFAULT_REVIEW)
        yield replace(gone, subject_id=f"a{number + 1}")
    yield from (replace(each, subject_id=f"a{1 + STATES.index(State.REQUIRED)}") for each in _replaced(today))


def _replaced(today: date) -> tuple[Assessment, Assessment]:
    """Return a report and what took it back."""
    old = positive(REPLACED, assessed_on=today - timedelta(days=60), review_by=DEFAULT_REVIEW)
    new = positive(
        KIND[Domain.POLICE],
        Level.POSSIBLE,
        assessed_on=today,
        review_by=DEFAULT_REVIEW,
        supersedes_id=old.id,
        supersede_reason=WHY_REPLACED,
    )
    by = replace(new, reviewer_org=BY.organization, reviewer_role=BY.role, source_publisher=SAID_BY)
    return old, replace(by, publisher_has_le_ties=True)


def rows_for(state: State, domain: Domain, today: date) -> Sequence[Assessment]:
    """Return what makes `state` in `domain` on the day `today`."""

    def said(made: Assessment, ago: int) -> Assessment:
        day = today - timedelta(days=ago)
        return replace(
            made, assessed_on=day, review_by=DEFAULT_REVIEW, source_publisher=SAID_BY, publisher_has_le_ties=True
        )

    old = said(positive(KIND[domain], Level.LIKELY), 30)
    partly = {all_no(domain)[0][0]: "not known"}
    return {
        State.REQUIRED: [replace(old, level=Level.REQUIRED)],
        State.LIKELY: [old],
        State.POSSIBLE: [replace(old, level=Level.POSSIBLE)],
        State.DISPUTED: [old, said(none_found(domain), 2)],
        State.NONE_FOUND: [said(none_found(domain), 3)],
        State.OUT_OF_DATE: [said(none_found(domain), 500)],
        State.PARTIAL: [said(none_found(domain, checklist=all_no(domain, **partly)), 4)],
        State.ASKED_NO_ANSWER: [said(row(domain=domain), 5)],
        State.NOT_ASSESSED: [],
    }[state]

"""What a person was shown that a deed would change: nothing else that reads better is done in their name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from resources_db.errors import Refused
from resources_db.model import Contact, ContactLine, Report
from resources_db.reviews.values import Effect


def unchanged(effects: Sequence[Effect], shown: Sequence[Effect]) -> None:
    """See that a yes is still to what a person was shown.

    Raises:
        Refused: something else would change by now.
    """
    if [_effect_as_read(effect) for effect in effects] != [_effect_as_read(effect) for effect in shown]:
        raise Refused("review.changed_since")


def nothing_else_better(effects: Sequence[Effect], shown: Sequence[Effect]) -> None:
    """See that each line that would read better by now is one that a person was shown, as it was and as it would be.

    What reads worse needs nobody's yes: a report that somebody else wrote meanwhile does not hold this one up.

    Raises:
        Refused: the directory has changed since, and something else would read better now.
    """
    if not set(_better(shown)).issuperset(_better(effects)):
        raise Refused("review.changed_since")


def _better(effects: Sequence[Effect]) -> Iterator[tuple[str, ContactLine, ContactLine]]:
    for effect in effects:
        for domain in effect.better:
            yield effect.listing_id, _as_read(effect.before.of(domain)), _as_read(effect.after.of(domain))


def _effect_as_read(effect: Effect) -> Effect:
    before, after = (Contact(*(_as_read(line) for line in contact.lines)) for contact in (effect.before, effect.after))
    return replace(effect, before=before, after=after)


def _as_read(line: ContactLine) -> ContactLine:
    """Return `line` without the ids behind it: what is not written yet gets another one each time it is looked at."""

    def bare(reports: tuple[Report, ...]) -> tuple[Report, ...]:
        return tuple(sorted((replace(report, assessment_id="") for report in reports), key=repr))

    return replace(
        line,
        reports=bare(line.reports),
        ties=bare(line.ties),
        protective=bare(line.protective),
        hints=bare(line.hints),
    )

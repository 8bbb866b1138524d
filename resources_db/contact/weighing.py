"""How much a report counts for, and whether another one that arrives makes the directory say more than it does."""

from resources_db.codes import Level
from resources_db.contact.reports import is_incident, is_sighting
from resources_db.contact.rows import Part, domain_of, part_of
from resources_db.model import Assessment
from resources_db.vocabulary import BearsOn, vocabulary


def weight(row: Assessment) -> int:
    """Return how much `row` by itself makes of the state of its domain, 0 where it sets none.

    What happens around a place counts as "sometimes" at most; something that happened on one day does too, and a
    little less, because it ages.
    """
    if row.status != "active" or part_of(row) is not Part.REPORT:
        return 0
    rank = row.level.rank
    kind = vocabulary().kinds.get(row.kind or "")
    if is_incident(row):
        return 2 * min(rank, Level.POSSIBLE.rank) - 1
    return 2 * (min(rank, Level.POSSIBLE.rank) if kind is not None and kind.bears_on is BearsOn.WAY else rank)


def raises(new: Assessment, here: Assessment) -> bool:
    """Return whether `new` says something to mind that `here`, another version of it, does not say.

    What one client saw of immigration agents is one report in however many versions: two of them would count as two
    people, and leave for everybody.
    """
    if not weight(new) or (is_sighting(new) and is_sighting(here) and weight(here)):
        return False
    if not _same_thing(new, here):
        return True
    later = is_incident(new) and new.assessed_on > here.assessed_on
    graver = (new.consequence or "") > (here.consequence or "")
    return weight(new) > weight(here) or (weight(new) == weight(here) and (graver or later))


def may_take_the_place(new: Assessment, old: Assessment) -> bool:
    """Return whether nothing reads better where `new` stands in the place of `old`: the same thing, and worse."""
    graver = (new.consequence or "") >= (old.consequence or "")
    return _same_thing(new, old) and weight(new) > weight(old) and graver


def _same_thing(one: Assessment, other: Assessment) -> bool:
    return (domain_of(one), one.kind) == (domain_of(other), other.kind)

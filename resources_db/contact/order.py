"""Which of two contact lines reads better: the order that no file, undo or merge may improve by itself."""

from resources_db.model import ContactLine, Level, State

_LEVEL_OF = {State.REQUIRED: Level.REQUIRED, State.LIKELY: Level.LIKELY, State.POSSIBLE: Level.POSSIBLE}


def concern(line: ContactLine) -> int:
    """Return how much a person has to mind: 8 (always) down to 0 (asked, and nothing found).

    Each level stands just above the same level disputed (8 over 7, 6 over 5, 4 over 3). Below every report, and all
    alike, are the states in which nobody can say (1): age and half a check promise nothing. Only NONE_FOUND is 0.
    """
    if line.state is State.NONE_FOUND:
        return 0
    if line.state.unchecked:
        return 1
    level = _LEVEL_OF.get(line.state) or line.level or Level.POSSIBLE
    return 2 * level.rank - (line.state is State.DISPUTED)


def reads_better(new: ContactLine, old: ContactLine) -> bool:
    """Return whether a person would mind `new` less than `old`."""
    return concern(new) < concern(old)

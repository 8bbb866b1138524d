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


def says_less(new: ContactLine, old: ContactLine) -> bool:
    """Return whether `new` warns of less than `old`, or protects more, whatever their states.

    A kind that goes, happens less often or leads to less warns of less; so does a tie to police that goes. A protective
    fact that comes protects more. People choose by each of these, and filters ask for them.
    """
    protected = {report.code for report in old.protective}
    if reads_better(new, old) or any(report.code not in protected for report in new.protective):
        return True
    before, after = _warnings(old), _warnings(new)
    return any(
        code not in after or after[code][0] < often or after[code][1] < leads_to
        for code, (often, leads_to) in before.items()
    )


def _warnings(line: ContactLine) -> dict[str, tuple[int, str]]:
    """Return how often each kind happens at most, and to what it may lead at worst, by its code."""
    found: dict[str, tuple[int, str]] = {}
    for report in (*line.reports, *line.ties):
        often, leads_to = found.get(report.code, (0, ""))
        found[report.code] = max(often, report.level.rank), max(leads_to, report.consequence or "")
    return found

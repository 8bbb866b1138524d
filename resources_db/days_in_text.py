"""Days of the calendar in a text, in English and Spanish: a notice that is renewed says a later one each time."""

import re
from collections.abc import Iterable

Day = tuple[int, int, int]
"""Year (0 where none is stated), month, day."""
HELD = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for a day in a text that `without_days` gives."""
_HALF_A_YEAR = 183
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
            "june jun junio", "july jul julio", "august aug agosto ago", "september sept sep septiembre",
            "october oct octubre", "november nov noviembre", "december dec diciembre dic",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
lunes martes miércoles miercoles jueves viernes sábado sabado domingo"""
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = re.compile(
    rf"(?<![\w/-])(?:(?:{'|'.join(_WEEKDAYS.split())})\b\.?,?\s+)?(?:"
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
    r"|(?P<digits>\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?)"
    rf"|(?P<first>{_MONTH})\.?\s+(?P<of_first>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year_first>\d{{4}}))?"
    rf"|(?P<of_last>\d{{1,2}})\s+(?:de\s+)?(?P<last>{_MONTH})\.?(?:,?\s+(?:del?\s+)?(?P<year_last>\d{{4}}))?"
    r")(?![\w/-])",
    re.IGNORECASE,
)


def without_days(text: str) -> tuple[str, list[Day]]:
    """Return the text with `HELD` for each day in it (and the weekday before it), and the days in their order.

    A weekday, a month or a time of the day alone is none.
    """
    found: list[Day] = []

    def taken(match: re.Match[str]) -> str:
        found.append(_day(match))
        return HELD

    return _DAY.sub(taken, text.replace(HELD, " ")), found


def none_earlier(now: Iterable[Day], then: Iterable[Day]) -> bool:
    """Return whether each day is the one that stood there before, or a later one; the new year is later than December.

    Raises:
        ValueError: they are not as many.
    """
    return all(_days_from(old, new) <= _HALF_A_YEAR if not (old[0] and new[0]) else new >= old
               for new, old in zip(now, then, strict=True))  # fmt: skip


def _days_from(old: Day, new: Day) -> int:
    """Return about how many days there are from one day of the year to the next time of the other."""
    return ((new[1] - old[1]) * 31 + new[2] - old[2]) % 372


def _day(match: re.Match[str]) -> Day:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return year, month, day
    if match["digits"]:
        month, day, *years = map(int, match["digits"].split("/"))
        return (2000 + years[0] if years[0] < 100 else years[0]) if years else 0, month, day
    side = "first" if match["first"] else "last"
    return int(match[f"year_{side}"] or 0), _MONTHS[match[side].casefold()], int(match[f"of_{side}"])

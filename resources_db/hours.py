"""Opening hours in words. Whether a place is open now arrives with its own work; here they are only said."""

from collections.abc import Iterable, Iterator, Sequence

from resources_db.dates import long_date
from resources_db.model import Listing, Schedule
from resources_db.wording import say

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
CLOSED = "closed"
"""What a reader notes of a day on which the source says that the place is closed: HSDS 3.1 has no column for it."""


def _day_names(language: str) -> list[str]:
    return [say(f"hours.{day}", language) for day in DAYS]


def _days_text(days: tuple[str, ...], names: Sequence[str]) -> str:
    """Return "Mon-Fri, Sun" for the days, runs of three or more joined; `names` are those of a week from Monday on."""
    runs: list[list[int]] = []
    for day in sorted({DAYS.index(day) for day in days if day in DAYS}):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts: list[str] = []
    for run in runs:
        said = [names[day] for day in run]
        parts.extend([f"{said[0]}\N{EN DASH}{said[-1]}"] if len(run) > 2 else said)
    return ", ".join(parts)


def _times_text(schedule: Schedule) -> str:
    return "\N{EN DASH}".join(time for time in (schedule.opens_at, schedule.closes_at) if time)


def hours_text(listing: Listing, language: str) -> str:
    """Return the hours of `listing` on one line, "" where its record states none.

    The source's own words come first; days and times (24-hour, as HSDS stores them) are only put into words where
    the source gave nothing else.
    """
    if listing.hours and not any(map(_dated, listing.schedules)):
        return listing.hours
    return "; ".join(hours_lines(listing, language))


def hours_lines(listing: Listing, language: str) -> tuple[str, ...]:
    """Return the hours of `listing` line by line, those of certain days only after the usual ones."""
    schedules = listing.schedules
    if listing.hours and not any(schedule.text for schedule in schedules):
        return (listing.hours,)
    usual = [schedule for schedule in schedules if not _dated(schedule)]
    lines = dict.fromkeys((*_usual_lines(usual, language, _day_names(language)), *_dated_lines(schedules, language)))
    return tuple(line for line in lines if line)


def bare_hours(listing: Listing, day_names: Sequence[str]) -> str:
    """Return the hours of `listing` with other names of the days, from Monday on; "" where they need other words."""
    worded = any(each.text or each.notes or _dated(each) for each in listing.schedules)
    return "" if listing.hours or worded else "; ".join(_usual_lines(listing.schedules, "en", day_names))


def _usual_lines(schedules: Iterable[Schedule], language: str, names: Sequence[str]) -> Iterator[str]:
    days_by_times: dict[str, list[str]] = {}
    for schedule in schedules:
        if schedule.text or not (schedule.days or schedule.opens_at):
            yield _with_notes(schedule.text, schedule, language)
        else:
            days_by_times.setdefault(_with_notes(_times_text(schedule), schedule, language), []).extend(schedule.days)
    for times, days in days_by_times.items():
        if said := f"{_days_text(tuple(days), names)} {times}".strip():
            yield said


def _dated(schedule: Schedule) -> bool:
    return schedule.valid_from is not None or schedule.valid_to is not None


def _dated_lines(schedules: Iterable[Schedule], language: str) -> Iterator[str]:
    for schedule in schedules:
        if _dated(schedule):
            structured = f"{_days_text(schedule.days, _day_names(language))} {_times_text(schedule)}".strip()
            hours = _with_notes(schedule.text or structured, schedule, language)
            yield _on_days(schedule, hours or say("hours.other", language), language)


def _with_notes(said: str, schedule: Schedule, language: str) -> str:
    notes = say("hours.closed", language) if schedule.notes == CLOSED else schedule.notes
    return f"{said} ({notes})" if said and notes else said or notes


def _on_days(schedule: Schedule, hours: str, language: str) -> str:
    first, last = (day and long_date(day, language) for day in (schedule.valid_from, schedule.valid_to))
    if first and last:
        if first == last:
            return say("hours.on", language, date=first, hours=hours)
        return say("hours.between", language, first=first, last=last, hours=hours)
    if first:
        return say("hours.from", language, first=first, hours=hours)
    return say("hours.to", language, last=last or "", hours=hours)

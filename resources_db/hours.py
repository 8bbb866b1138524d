"""Opening hours in words. Whether a place is open now arrives with its own work; here they are only said."""

from resources_db.model import Listing, Schedule
from resources_db.wording import say

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _days_text(days: tuple[str, ...], language: str) -> str:
    """Return "Mon-Fri, Sun" for the days, runs of three or more joined."""
    runs: list[list[int]] = []
    for day in sorted({DAYS.index(day) for day in days if day in DAYS}):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts: list[str] = []
    for run in runs:
        names = [say(f"hours.{DAYS[day]}", language) for day in run]
        parts.extend([f"{names[0]}\N{EN DASH}{names[-1]}"] if len(run) > 2 else names)
    return ", ".join(parts)


def _times_text(schedule: Schedule) -> str:
    return "\N{EN DASH}".join(time for time in (schedule.opens_at, schedule.closes_at) if time)


def hours_text(listing: Listing, language: str) -> str:
    """Return the hours of `listing`, "" where its record states none.

    The source's own words come first; days and times (24-hour, as HSDS stores them) are only put into words where
    the source gave nothing else.
    """
    if listing.hours:
        return listing.hours
    days_by_times: dict[str, list[str]] = {}
    for schedule in listing.schedules:
        if schedule.days or schedule.opens_at:
            days_by_times.setdefault(_times_text(schedule), []).extend(schedule.days)
    said = (f"{_days_text(tuple(days), language)} {times}".strip() for times, days in days_by_times.items())
    return "; ".join(part for part in said if part)

"""What needs attention in a directory, worst first: a sentence each, and what a person can do about it now."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject

from resources_db.dates import LIST_GOOD_FOR, long_date
from resources_db.model import UNCHECKED, Domain
from ui.directory.values import Overview, SourceLine
from ui.language import domain_name, language, number
from ui.plain_text import isolate


class Deed(Enum):
    """What a button beside a sentence does."""

    IMPORT = 1
    EMPTY = 2


@dataclass(frozen=True, slots=True)
class Attention:
    """One sentence, with what can be done about it here, None for nothing."""

    sentence: str
    deed: Deed | None = None


def age_in_days(source: SourceLine, overview: Overview) -> int | None:
    """Return how old the source's data is, None where it or today is not known."""
    if source.data_as_of is None or overview.today is None:
        return None
    return max((overview.today - source.data_as_of).days, 0)


class AttentionWords(QObject):
    """Says in the window's language what needs attention in a directory that is not empty."""

    def lines(self, overview: Overview) -> Iterator[Attention]:
        """Yield the sentences."""
        if not overview.writable:
            yield Attention(
                self.tr("The data folder cannot be written. Finding and printing work; nothing can be taken in.")
            )
        if overview.clock_behind and overview.today is not None:
            told = self.tr(
                "The clock of this computer is behind: it is {date} or later. Ages may be greater than they are shown, "
                "and sheets do not say when they were printed. Set the clock."
            )
            yield Attention(told.format(date=long_date(overview.today, language())))
        if overview.demonstration:
            told = self.tr(
                "This is the demonstration: nothing in it is real. Take it out before you import a real file."
            )
            yield Attention(told, Deed.EMPTY if overview.writable else None)
            return
        for source in overview.sources:
            if sentence := self._old(source, overview):
                yield Attention(sentence, Deed.IMPORT if overview.writable else None)
        if sentence := self._unchecked(overview):
            yield Attention(sentence)
        if gone := overview.gone:
            told = self.tr(
                "%Ln service(s) that the source no longer lists. They are still found, and marked.", "", gone
            )
            yield Attention(told)

    def _old(self, source: SourceLine, overview: Overview) -> str:
        name, age = isolate(source.name), age_in_days(source, overview)
        if source.data_as_of is None:
            return self.tr("{source} does not say how old its data is. Ask who made it.").format(source=name)
        if age is None or age <= LIST_GOOD_FOR.days:
            return ""
        text = self.tr("{source}: its data is of {date}, %n day(s) ago. Ask who made it for a newer file.", "", age)
        return text.format(source=name, date=long_date(source.data_as_of, language()))

    def _unchecked(self, overview: Overview) -> str:
        """Say of each domain at how many places nobody has checked well enough."""
        parts = []
        for domain in Domain:
            count = sum(overview.counts.get(domain, {}).get(state, 0) for state in UNCHECKED)
            if count:
                parts.append(f"{domain_name(domain)}: {number(count)}")
        if not parts:
            return ""
        text = self.tr(
            "Nobody has checked well enough, of %Ln place(s): {counts}. Every sheet says so.", "", overview.listings
        )
        return text.format(counts="; ".join(parts))

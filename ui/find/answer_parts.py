"""What the sentence between question and answer says, part by part: text, or something that can be pressed.

Every part that stands for something hidden, for a filter or for a section does what it says when it is pressed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from resources_db.codes import KNOWN_CONTACT, UNCHECKED, Domain, SectionKey, State
from resources_db.filter_words import filter_words, why_hidden
from resources_db.filters import AROUND, Filter, Filters, known, none_found
from resources_db.place_words import short_precision
from resources_db.results import Hidden, Results
from resources_db.wording import say
from ui.find.radius_box import RadiusWords
from ui.find.row_layout import domain_words, state_words
from ui.language import how_far, language, number, place_words, unit
from ui.plain_text import isolate

_BELOW = (SectionKey.UNCHECKED, SectionKey.REMOTE, SectionKey.WITHHELD, SectionKey.ENFORCEMENT)
_FEW = 2
"""So many filters are named one by one where there is little room."""
TAKE_OFF = "\N{MULTIPLICATION SIGN}"
"""What stands on a filter that goes when it is pressed."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """The section that a part leads to."""

    section: SectionKey


@dataclass(frozen=True, slots=True)
class Farther:
    """The same question with the next farther radius."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of the contact states shown, or hidden again."""


Wish = Filters | GoTo | Farther | Counts


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence: with a `wish` it is a button; `spoken` and `means` are its name and description.

    After one that `ends` a sentence another begins.
    """

    text: str
    wish: Wish | None = None
    spoken: str = ""
    means: str = ""
    ends: bool = False


class AnswerParts(QObject):
    """Says the parts in the window's language."""

    def shown(self, results: Results, *, short: bool = False, unfolded: bool = True) -> Iterator[Part]:
        """Yield what is shown and what is hidden, sentence by sentence.

        `short` leaves out what the question beside it says already, and names all other sections as one, and many
        filters as one too until they are `unfolded`.
        """
        sentences = (
            self._place(results, short=short),
            self._others(results) if short else self._sections(results),
            self._hidden(results, short=short, folded=short and not unfolded),
            self._nearest(results, short=short),
        )
        for sentence in map(list, sentences):
            yield from sentence[:-1]
            yield from (replace(last, ends=True) for last in sentence[-1:])

    def states(self, results: Results, domain: Domain) -> Iterator[Part]:
        """Yield how many listings are in which state of one domain; what can be filtered is a button."""
        counts, filters = results.counts[domain], results.query.filters
        name = domain_words(domain, language())
        yield Part(f"{name}:")
        if contact := sum(counts.get(state, 0) for state in KNOWN_CONTACT):
            text = self._known_words(domain, contact)
            hide = self._hiding(results, domain)
            yield Part(text, hide, spoken=f"{name}: {text}", means=self.tr("Hides them."))
        if found_nothing := counts.get(State.NONE_FOUND, 0):
            text = f"{number(found_nothing)} {state_words(State.NONE_FOUND, language())}"
            only = filters.having(none_found(domain))
            yield Part(text, only, spoken=f"{name}: {text}", means=self.tr("Shows only these."))
        if unknown := sum(counts.get(state, 0) for state in UNCHECKED):
            yield Part(self.tr("%Ln not known", "not checked, or not well enough", unknown))

    def _hiding(self, results: Results, domain: Domain) -> Filters:
        """Return the filters that hide what is counted as contact; where the first tick is on, it is all around."""
        filters = results.query.filters
        return filters.having(AROUND if domain in filters.hide else known(domain))

    def _place(self, results: Results, *, short: bool) -> Iterator[Part]:
        yield Part(self._shown_words(results, short=short))
        if results.total and results.query.within_m is not None and not _near(results):
            yield Part(self.tr("Look farther"), Farther())

    def _hidden(self, results: Results, *, short: bool, folded: bool) -> Iterator[Part]:
        """Yield how many are hidden, and each filter as something to be taken off; of several each with its count."""
        on = results.query.on()
        if not on:
            yield Part(self.tr("Nothing is hidden."))
            return
        yield Part(self._hidden_words(results.hidden))
        many = folded and len(on) > _FEW
        if many:
            yield Part(self.tr("%n filter(s)", "", len(on)), Counts(), means=self.tr("Shows each of them."))
        for one in () if many else on:
            count = number(results.tallies[one].hidden) if len(on) > 1 and one in results.tallies else ""
            yield self._filter(one, results.query.filters.without(one), count)
        if not short or len(on) > 1:
            yield Part(self.tr("Show all"), Filters(), means=self.tr("Takes the contact filters off."))

    def _shown_words(self, results: Results, *, short: bool) -> str:
        """Return how many places are shown: "5 places within 5 mi of Miami, FL (city center, within 6 miles)."."""
        query = results.query
        if query.place is None:
            return self.tr("%Ln place(s).", "", results.total) if results.total else self.tr("No places.")
        near = _near(results)
        if short and near:
            return self.tr("%Ln place(s).", "", near)
        name = isolate(place_words(query.place))
        if not short:
            name += f" ({short_precision(query.place, language(), unit())})"
        if query.within_m is None:
            outwards = self.tr("%Ln place(s) from {place} outwards.", "", near)
            return (outwards if near else self.tr("No places from {place} outwards.")).format(place=name)
        said = (
            self.tr("%Ln place(s) within {distance} of {place}.", "", near)
            if near
            else self.tr("None within {distance} of {place}.")
        )
        return said.format(distance=RadiusWords().say(round(query.within_m / unit().metres)), place=name)

    def _sections(self, results: Results) -> Iterator[Part]:
        sizes = {section.key: len(section.hits) for section in results.sections}
        below = [key for key in _BELOW if sizes.get(key)]
        if below:
            yield Part(self.tr("Further down:"))
        for key in below:
            yield Part(self._section_words(key, sizes[key]), GoTo(key), means=self.tr("Goes to them in the list."))

    def _section_words(self, key: SectionKey, count: int) -> str:
        if key is SectionKey.UNCHECKED:
            return self.tr("%Ln not checked well enough", "", count)
        if key is SectionKey.REMOTE:
            return self.tr("%Ln by phone or mail", "", count)
        if key is SectionKey.WITHHELD:
            return self.tr("%Ln with no address told", "", count)
        return self.tr("%Ln enforcement office(s)", "", count)

    def _others(self, results: Results) -> Iterator[Part]:
        """Yield one part for all sections below the first."""
        below = [section for section in results.sections if section.key in _BELOW and len(section.hits)]
        if below:
            count = sum(len(section.hits) for section in below)
            first = GoTo(below[0].key)
            yield Part(
                self.tr("%Ln other(s) further down", "", count),
                first,
                means=self.tr("Goes to them in the list."),
            )

    def _hidden_words(self, hidden: Hidden) -> str:
        """Return how many listings the contact filters left out, and of how many of those nobody can say anything."""
        if not hidden.total:
            return self.tr("The contact filters hide nothing here.")
        said = self.tr("%Ln hidden", "", hidden.total)
        if not hidden.unchecked:
            return f"{said}:"
        unchecked = self.tr("%Ln that nobody has checked well enough", "", hidden.unchecked)
        return f"{said} ({unchecked}):"

    def _filter(self, one: Filter, without: Filters, count: str) -> Part:
        text = filter_words(one, language())
        said = f"{text} ({count})" if count else text
        means = self.tr("Takes this filter off.")
        return Part(f"{said} {TAKE_OFF}", without, spoken=self.tr("Filter: {what}").format(what=said), means=means)

    def _nearest(self, results: Results, *, short: bool) -> Iterator[Part]:
        """Yield that the nearest place is hidden and why, where nothing shown is as near."""
        hidden = results.hidden
        if hidden.nearest_m is None or not hidden.nearest_filters:
            return
        reason = why_hidden(hidden.nearest_filters[0], language())
        values = {"distance": how_far(hidden.nearest_m), "reason": reason}
        whole = say("filter.nearest", language(), **values)
        # In the short form the reason is the filter that stands right before it.
        yield Part(say("filter.nearest_short", language(), **values) if short else whole)
        without = results.query.filters.without(*hidden.nearest_filters)
        yield Part(say("filter.show_it", language()), without, means=whole)

    def _known_words(self, domain: Domain, count: int) -> str:
        if domain is Domain.ID_AND_DATA:
            return self.tr("%Ln ask or share", "listings that ask for ID or share data", count)
        return self.tr("%Ln with contact", "listings with known contact", count)


def _near(results: Results) -> int:
    return next((len(section.hits) for section in results.sections if section.key is SectionKey.NEAR), 0)

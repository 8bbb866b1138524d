"""The way that a person took from one place to others of the same service or organization, and back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A place that was left for another one: its id, its title, and how far down it was read, in pixels."""

    listing_id: str
    title: str
    scrolled: int


class Trail:
    """Where a person came from; a record that nobody went on to from here begins a new one."""

    def __init__(self) -> None:
        """Begin at no place."""
        self._steps: list[Step] = []
        self._going_to: str | None = None
        self._scroll_to = 0

    @property
    def first(self) -> Step | None:
        """Return the place that the way began at."""
        return self._steps[0] if self._steps else None

    @property
    def last(self) -> Step | None:
        """Return the place that was left last."""
        return self._steps[-1] if self._steps else None

    def go_on(self, here: Step, listing_id: str) -> None:
        """Leave `here` for another listing."""
        self._steps.append(here)
        self._going_to, self._scroll_to = listing_id, 0

    def go_back(self) -> str | None:
        """Return the listing to go back to, None where there is none."""
        if not self._steps:
            return None
        step = self._steps.pop()
        self._going_to, self._scroll_to = step.listing_id, step.scrolled
        return step.listing_id

    def arrive(self, listing_id: str | None) -> int:
        """Take the listing that is shown now; return how far down it is to be shown."""
        if listing_id is None or listing_id != self._going_to:
            self._steps.clear()
            self._scroll_to = 0
        self._going_to = None
        return self._scroll_to

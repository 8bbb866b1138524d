"""How short the words of a sheet are: what may be cut, and by how much, when a sheet has to fit its side.

Phones, addresses, alerts, what to bring and contact lines have no place here: they are never cut. A name is cut only
where it heads a card, so that the contact lines stand below it; then the whole of it stands behind.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brevity:
    """How many characters each text of a place may take.

    `description` is 0 where it stands only for a place of which nothing else says what one gets there. `fact` is for
    how to start and whom the place is for. `name` is None where a name has all the room that it takes.
    """

    description: int
    fact: int
    hours: int
    name: int | None = None

    def most(self, key: str) -> int | None:
        """Return how many characters the fact of that key may take, None where it is not cut for want of room."""
        return {"head.hours": self.hours, "head.start": self.fact, "sheet.who": self.fact}.get(key)


LEVELS = (
    Brevity(description=280, fact=400, hours=500),
    Brevity(description=200, fact=280, hours=400),
    Brevity(description=140, fact=220, hours=400),
    Brevity(description=100, fact=170, hours=300),
    Brevity(description=70, fact=130, hours=240),
    Brevity(description=0, fact=110, hours=200),
    Brevity(description=0, fact=60, hours=120),
)
"""From the fullest to the shortest."""
FULL = LEVELS[0]

"""The coded words of the values in `model`: of each, the few that there are.

They stand apart because they are all that a window needs that shows no listing yet.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Self


class Domain(StrEnum):
    """What a contact state is about; the order is the order on every screen and sheet."""

    POLICE = "P"
    IMMIGRATION = "I"
    ID_AND_DATA = "D"

    @property
    def key(self) -> str:
        """Return the name used in JSON and on the command line."""
        return {"P": "police", "I": "immigration", "D": "id_and_data"}[self.value]


class State(StrEnum):
    """What is known of one domain of one listing. Absence of knowledge is a state of its own."""

    REQUIRED = "REQUIRED"
    LIKELY = "LIKELY"
    POSSIBLE = "POSSIBLE"
    DISPUTED = "DISPUTED"
    NONE_FOUND = "NONE_FOUND"
    OUT_OF_DATE = "OUT_OF_DATE"
    PARTIAL = "PARTIAL"
    ASKED_NO_ANSWER = "ASKED_NO_ANSWER"
    NOT_ASSESSED = "NOT_ASSESSED"

    @property
    def known_contact(self) -> bool:
        """Return whether "hide known contact" hides it."""
        return self in KNOWN_CONTACT

    @property
    def unchecked(self) -> bool:
        """Return whether nobody can say: never to be mixed with "we asked and found nothing"."""
        return self in UNCHECKED


KNOWN_CONTACT = frozenset({State.REQUIRED, State.LIKELY, State.POSSIBLE, State.DISPUTED})
UNCHECKED = frozenset({State.OUT_OF_DATE, State.PARTIAL, State.ASKED_NO_ANSWER, State.NOT_ASSESSED})


class Level(StrEnum):
    """How often a person meets the contact; NONE_FOUND and UNDETERMINED belong to domain-wide answers."""

    REQUIRED = "REQUIRED"
    LIKELY = "LIKELY"
    POSSIBLE = "POSSIBLE"
    NONE_FOUND = "NONE_FOUND"
    UNDETERMINED = "UNDETERMINED"

    @property
    def rank(self) -> int:
        """Return 4 (always) to 0 (asked, no answer)."""
        return {"REQUIRED": 4, "LIKELY": 3, "POSSIBLE": 2, "NONE_FOUND": 1, "UNDETERMINED": 0}[self.value]


class Subject(StrEnum):
    """What an assessment was made about: the HSDS table of its row."""

    ORGANIZATION = "organization"
    SERVICE = "service"
    LOCATION = "location"
    SERVICE_AT_LOCATION = "service_at_location"


class Fact(StrEnum):
    """A protective fact that a question can ask for: only places of which it is recorded, and nothing against it."""

    NO_POLICE_TEAM = "NO_POLICE_TEAM"
    NO_ID = "NO_ID"
    NO_STATUS_Q = "NO_STATUS_Q"

    @property
    def domain(self) -> Domain:
        """Return the domain that it says something of, and never everything."""
        return {"NO_POLICE_TEAM": Domain.POLICE, "NO_ID": Domain.ID_AND_DATA, "NO_STATUS_Q": Domain.IMMIGRATION}[
            self.value
        ]

    @property
    def key(self) -> str:
        """Return the name used in JSON and on the command line."""
        return {"NO_POLICE_TEAM": "no_police_team", "NO_ID": "no_id", "NO_STATUS_Q": "no_status"}[self.value]


class PlaceKind(StrEnum):
    """What the typed text turned out to be."""

    ZIP = "zip"
    CITY = "city"
    COUNTY = "county"
    STATE = "state"
    POINT = "point"
    POSTAL_AREA = "postal_area"


class PositionKind(StrEnum):
    """How a listing's place on the map is known."""

    EXACT = "exact"
    ZIP = "zip"
    CITY = "city"
    WITHHELD = "withheld"
    NONE = "none"


class AddressPolicy(StrEnum):
    """Who may know an address that is not for everybody, from the most to the fewest.

    Whoever calls first; who works with the directory, by mouth; nobody by paper: the place stands on no sheet at all.
    """

    CALL_FIRST = "call_first"
    WORKERS_ONLY = "workers_only"
    NEVER_PRINT = "never_print"

    @classmethod
    def strictest(cls, said: Iterable[str]) -> Self:
        """Return the strictest of some policies (one or more); one that nobody here knows is the strictest there is.

        Raises:
            ValueError: there is none.
        """
        order = list(cls)
        return max((cls(each) if each in order else order[-1] for each in said), key=order.index)


class SectionKey(StrEnum):
    """The sections of an answer, in the order in which they stand."""

    NEAR = "near"
    REMOTE = "remote"
    WITHHELD = "withheld"
    UNCHECKED = "unchecked"
    ENFORCEMENT = "enforcement"

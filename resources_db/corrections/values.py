"""What a field worker says is wrong with a listing, and what becomes of it: values for store, window and file."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resources_db.model import Listing

LONGEST_NOTE = 300
"""Characters of a note: what is wrong, and no story in which somebody could be found."""


class Kind(StrEnum):
    """What is wrong. The order is that in which a person is asked."""

    CLOSED = "closed"
    WRONG_NUMBER = "wrong_number"
    MOVED = "moved"
    POLICE = "police_seen"
    """police were seen there"""
    OTHER = "other"


WARNS = frozenset(Kind) - {Kind.OTHER}
"""The kinds that a person who goes there wants to know of before anybody has checked them."""


class Status(StrEnum):
    """What became of a correction that came in."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A listing as it stood where it was marked: who it is (source, table, id there), its name and where.

    `table` is "service_at_location" or "service"; `place` is "" where the address is not for everybody.
    """

    source: str
    table: str
    original_id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a field worker says of a listing. `id` is random, `on` the day."""

    id: str
    listing_id: str
    kind: Kind
    note: str
    on: date
    stood: Stood


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Said):
    """A correction that was marked here. `written` says whether it stands in a file by now."""

    written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Said):
    """A correction that came in by a file.

    `listing_id` is the id that the listing has here, whether it is here or not; `by_name` says that it was found by
    name and place alone. `organization` and `role` are who decided, `reason` why, `assessment_id` the report that it
    became.
    """

    by_name: bool = False
    status: Status = Status.OPEN
    decided_on: date | None = None
    organization: str = ""
    role: str = ""
    reason: str = ""
    assessment_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A correction beside its listing as it stands, None where it is not here.

    `waits` says that the report which it became still waits for its yes; `places` counts those of the service. Of one
    whose listing is not here, `alike` are listings with words of its name, as pairs of an id and a title with address.
    """

    correction: Correction
    listing: "Listing | None"
    waits: bool = False
    places: int = 1
    alike: tuple[tuple[str, str], ...] = ()

    @property
    def undecided(self) -> bool:
        """Return whether somebody still has to decide."""
        return self.correction.status is Status.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What the detail of a listing says of a correction: one that came in and that nobody has decided, or one's `own`.

    `written` says of one's own whether it stands in a file by now.
    """

    kind: Kind
    on: date
    own: bool = False
    written: bool = False


class Remark(StrEnum):
    """What there is to say of a correction in a file, or of the whole file; each has a sentence of its own."""

    OTHER_EDITION = "other_edition"
    """the file was made with another edition of the directory"""
    AGAIN = "again"
    """it is here already"""
    TWICE = "twice"
    """it stands in the file twice"""
    UNKNOWN = "unknown"
    """its listing is not here"""
    BY_NAME = "by_name"
    """its listing was found by name and place"""
    DAY_AHEAD = "day_ahead"
    """its day has not been; today is taken"""
    HIDDEN = "hidden"
    """its note held letters that nobody sees, which were left out"""
    MARKUP = "markup"
    """its note holds the marks of a web page, which are shown as letters"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What a file of corrections brings: those that are new, and what there is to say, as pairs of a remark and a name.

    The name is that of the listing, "" for a remark on the whole file.
    """

    corrections: tuple[Correction, ...]
    remarks: tuple[tuple[Remark, str], ...] = ()

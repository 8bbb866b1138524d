"""What a person chooses on the sheet page, and what is shown of it, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resources_db.model import NOBODY_HAS_CHECKED, Contact

if TYPE_CHECKING:  # the vocabulary is loaded after the first frame
    from resources_db.vocabulary import Text

WHOLE_PAGE = "page"
"""The layout that takes the whole of a page, whatever its paper."""
MOST_PLACES = 6
"""Places on one sheet; more are not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoices:
    """Languages and paper ("letter", "a4") of the sheet, who gives it, a phone for questions, a remark, a foot line.

    `language` is that of whoever gets the sheet, `with_language` one beside it.
    `layout` is that of the sheet, `WHOLE_PAGE` or a name that desktop knows. `law` puts a line on the law about calling
    for help in an overdose on it, where a published fact lets it. A `discreet` sheet does not tell what it is about;
    `names` are what places are called on it, by their listing ids.
    `boxes` are those behind the places, by their names, `cards` the rights cards behind these, by their codes.
    `without_remarks` are the listing ids of the places whose source's own remarks are left off.
    """

    language: str = "en"
    with_language: str | None = None
    layout: str = WHOLE_PAGE
    paper: str = "letter"
    printed_by: str = ""
    phone: str = ""
    note: str = ""
    footer: str = ""
    law: bool = False
    discreet: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    boxes: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    without_remarks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Chosen:
    """One place on the sheet: its listing id, title, phone and what is known of contact there.

    `needs` are the codes of what it is for. `has_remarks` says whether its source has remarks, `remarks` whether they
    stand on the sheet.
    """

    listing_id: str
    title: str
    phone: str = ""
    contact: Contact = NOBODY_HAS_CHECKED
    needs: tuple[str, ...] = ()
    has_remarks: bool = False
    remarks: bool = True


@dataclass(frozen=True, slots=True)
class CardOffer:
    """A rights card that may be printed with the places: its code and its title."""

    code: str
    title: "Text"


@dataclass(frozen=True, slots=True)
class Caution:
    """What to know before printing, of one place or (`place` 0) of the sheet: in a few words each, and in sentences."""

    place: int
    title: str
    briefs: tuple[str, ...]
    sentences: tuple[str, ...]

"""What stands on a referral sheet, as values: every word of it, before anyone knows how it is drawn.

Texts are one line each, with only letters that the faces can draw. Where a line must not break, its spaces are
no-break spaces (phone numbers). A text is in the language of its place on the sheet (labels that of the sheet, all
others that of its sentences), but for what a `Said` says of its parts. There is no field for who gets the sheet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from exports.card_values import CardPage, PageIn, WalletCard
from resources_db.model import State

Layout = Literal["letter", "a4", "half", "large", "thermal80", "wallet", "fold"]
BoxCode = Literal["overdose"]
Paper = Literal["letter", "a4"]
"""What the layouts that are made on any office paper are made on; "letter" and "a4" are both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOptions:
    """What a person chooses at print time; none of it is kept.

    `language` is that of whoever gets the sheet, `with_language` one beside it: "en", "es", or one with a catalogue.
    `reader` is that of who prints, "en" or "es", in which the warnings are: None is that of the last sentences.
    `reviewed` are the languages whose catalogues a person has reviewed; every other catalogue is a draft.
    `printed_by` is the organization that hands the sheet out, `phone` its number for questions, `note` a remark for
    everybody who gets it, `footer` the organization's own line at the foot. `data_as_of` is the day of the directory;
    an older record on the sheet counts before it.
    `without_remarks` are the ids of listings whose source's own remarks (description and alert) are left off; what we
    say of them ourselves, contact above all, always stands. `clock_behind` says that the day of printing is not known:
    the machine's clock is earlier than a day that has already been; then no such day is printed. `law` puts a line on
    the law about calling for help in an overdose at the end, where a published fact in date lets it. `discreet` makes a
    sheet that does not tell what it is about, on which places have the `names`, by their listing ids, that were typed.
    `boxes` stand behind the places; a discreet sheet has none. `cards` of law stand behind both.
    """

    layout: Layout = "letter"
    paper: Paper = "letter"
    language: str = "en"
    with_language: str | None = None
    reader: str | None = None
    reviewed: frozenset[str] = frozenset()
    printed_by: str = ""
    phone: str = ""
    note: str = ""
    footer: str = ""
    data_as_of: date | None = None
    without_remarks: frozenset[str] = frozenset()
    clock_behind: bool = False
    law: bool = False
    discreet: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    boxes: tuple[BoxCode, ...] = ()
    cards: tuple[PageIn, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetWarning:
    """What the person who prints should know: in a few words, as a sentence, and as a line that stands alone.

    `place` is the number of the place that it is about, 0 for the sheet as a whole. `reason` is why, as a word for
    programs, "" for what is about the whole sheet.
    """

    place: int
    brief: str
    sentence: str
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One plain fact of a place; `label` is "" where the text needs none (an address).

    `key` is what the fact is in any language: where it can have a label, the key of that.
    """

    label: str
    text: str
    key: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class BoxLine:
    """One line of a contact box: the mark of `state`, its words, and what is behind them ("" for nothing)."""

    state: State
    headline: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class ContactBox:
    """The three contact lines of a place, always three and always in the same order.

    `together` marks the box of a place that nobody has checked: one mark for all three lines, then `advice`. Where
    there is a `lead` the three stand behind it as one line: the box of a discreet sheet.
    """

    lines: tuple[BoxLine, BoxLine, BoxLine]
    together: bool = False
    advice: str = ""
    lead: str = ""

    @property
    def bare(self) -> "ContactBox":
        """Return the three states without what is behind them."""
        police, immigration, id_and_data = (replace(line, details="") for line in self.lines)
        return replace(self, lines=(police, immigration, id_and_data))


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box of plain sentences behind the places, such as what to do in an overdose."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlace:
    """One place: its heading, its phones, what warns of it, its facts and its contact box.

    The first `reaching` facts say where it is, how to reach it and when; the others how one gets in. `told` is what it
    is good to know of that contact: the sentences that somebody has read, with their label; "" for none. `meanings`
    are sentences of the foot that this place needs, where it stands on paper of its own.
    """

    heading: str
    phones: tuple[str, ...]
    alerts: tuple[str, ...] = ()
    offers: str = ""
    description: str = ""
    facts: tuple[Fact, ...] = ()
    reaching: int = 0
    contact: ContactBox
    told: Fact = Fact("", "")
    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Every word of a sheet.

    `language` is that of whoever gets it, `with_language` the one beside it. Sentences are in those of them that are
    English or Spanish, and in English where none is.
    The first `ages` of its dates say how old its data are.
    `use_until` says until when it may be used, and of a list that is old to call before one goes; it stands on every
    page. `law` are lines on the law of a place, each with its source and day, `boxes` stand behind the places.
    Cards of law are `cards` among wallet cards, and `law_pages` behind the boxes of any other sheet.
    `own_line` is what the organization says itself, behind the sentences of the foot. `pages` is the pattern of the
    page line with {x} and {y}; on cards and folded sheets it counts these. `handling` says how the paper is printed,
    cut or folded, "" where it is just a page. `demonstration` stands large on every page.
    `left_off` are the numbers, from 1, of the chosen places that do not stand on it, `warned` is for the person who
    prints and does not either.
    """

    layout: Layout
    paper: Paper = "letter"
    language: str
    with_language: str | None = None
    title: str
    demonstration: str
    printed_by: str
    questions: str
    dates: tuple[str, ...]
    ages: int = 1
    use_until: str
    note: str
    places: tuple[SheetPlace, ...]
    footer: tuple[str, ...]
    own_line: str = ""
    court_dates: str
    shred: str
    pages: str
    handling: str = ""
    law: tuple[str, ...] = ()
    boxes: tuple[TextBox, ...] = ()
    cards: tuple[WalletCard, ...] = ()
    law_pages: tuple[CardPage, ...] = ()
    discreet: bool = False
    left_off: tuple[int, ...] = ()
    warned: tuple[SheetWarning, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return what the person who prints should know, a line each."""
        return tuple(warning.text for warning in self.warned)

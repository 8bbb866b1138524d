"""What was done to the directory, and what taking it back makes of the places: values for store, window and paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from resources_db.reviews.values import Effect, Reviewer

NOBODY = Reviewer(organization="", role="")
"""Who does what a program does on nobody's word: a file is taken in by whoever is there."""


class Deed(StrEnum):
    """What can be done to the directory."""

    ASSESS = "assess"
    WITHDRAW = "withdraw"
    RESPOND = "respond"
    """the place's own answer was written down"""
    ACCEPT = "accept"
    """what waited for a yes got it"""
    REVIEW_TEXT = "review_text"
    """a draft text was read and may be printed"""
    UNREVIEW_TEXT = "unreview_text"
    """a text that was read is a draft again"""
    REVIEW_CATALOGUE = "review_catalogue"
    """the words of sheets in a language were read"""
    UNREVIEW_CATALOGUE = "unreview_catalogue"
    """the words of sheets in a language are a draft again"""
    IMPORT = "import"
    """a file was taken in"""
    TERMS = "terms"
    """people said what terms of a source mean"""
    LAW = "law"
    """a pack of facts of law was taken in"""
    FILL_CARD = "fill_card"
    """a rights card was filled in, and can be printed"""
    MERGE = "merge"
    """two records were made one place"""
    UNMERGE = "unmerge"
    """both records of a merge were given back"""
    NOT_SAME = "not_same"
    """two listings were said to be two places"""
    CLEAR_CARD = "clear_card"
    """a rights card that was filled in is a template again"""
    EDIT = "edit"
    """fields of a service were changed, or a service made"""
    CHECKED = "checked"
    """somebody checked what is said of a service"""
    WITHDRAW_SERVICE = "withdraw_service"
    """a service is none any more"""
    LIST_AGAIN = "list_again"
    """a service that was withdrawn is one again"""
    CORRECTIONS = "corrections"
    """a file of field workers' corrections was read in"""
    TAKE_CORRECTION = "take_correction"
    """a correction was found to be right"""
    DECLINE_CORRECTION = "decline_correction"
    """a correction was found not to be right"""
    PLACE_CORRECTION = "place_correction"
    """it was said which listing a correction is about"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """An act that is being done.

    `about` is what a person knows it by where it is about no place: the source of a file, the place of a card.
    """

    deed: Deed
    today: date
    by: Reviewer = NOBODY
    reason: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One deed as it stands in the directory's memory; the last one can be taken back.

    `assessments` are the ids that a person wrote or changed with it, `listings` the titles of the first places that
    they are about, and `others` how many more there are; of a file there are none. `about` is what a file or a card is
    known by.
    """

    number: int
    deed: Deed
    done_on: date
    by: Reviewer
    reason: str = ""
    about: str = ""
    assessments: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    others: int = 0


class Gain(StrEnum):
    """What reads better of a place beside its contact lines."""

    PUBLIC = "public"
    """an address that was kept back is shown again"""
    HELP = "help"
    """an office of enforcement stands among the places that help again"""
    LISTED = "listed"
    """a service that its source lists no longer is listed again"""
    DOCUMENT = "document"
    """a document that was asked for is asked for no longer"""
    PAPERS = "papers"
    """what the record says of papers, of citizenship or of who is asked is not there any more, or less"""
    ALERT = "alert"
    """what everybody should know first is not said any more"""
    OPEN = "open"
    """a service that was said to be closed is not said to be closed any more"""
    LAW = "law"
    """the law of the place reads better again"""
    CARD = "card"
    """a rights card that was taken back can be printed again"""
    TOLD = "told"
    """what a field worker reported of it is told no longer"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Better:
    """A place (of law: a jurisdiction; of a card: what it is called by) and what reads better there."""

    gain: Gain
    title: str
    listing_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A deed that was taken back, or would be, and what the places concerned say after it.

    `clock` is the day that nothing holds any longer against a clock that is behind, None where that stays: checks that
    are too old by it may then count again at any place, not only at those of `effects`. `better` is what else reads
    better, and `fewer` how many listings are there no longer.
    """

    act: Act
    effects: tuple[Effect, ...]
    clock: date | None = None
    better: Sequence[Better] = ()
    fewer: int = 0

    @property
    def reads_better(self) -> bool:
        """Return whether anything reads better afterwards: only a person who was told so may do it."""
        return self.clock is not None or bool(self.better) or any(effect.says_less for effect in self.effects)

"""One record as a place on a sheet: the blocks of the content rules that the record holds, in their order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from exports.brevity import Brevity
from exports.contact_box import contact_box
from exports.paper_text import LONGEST_LINE, MARK, PaperText, cut_at_word, unbroken
from exports.said import changed, said_in, together
from exports.sheet_values import Fact, SheetPlace
from exports.text.isolates import set_apart, without_controls
from resources_db.address_told import may_be_told
from resources_db.edits.texts import credential_texts
from resources_db.hours import hours_text
from resources_db.language_names import language_name
from resources_db.listing_notes import earlier_notes, left_notes, reported_notes, status_words
from resources_db.model import Phone, PositionKind, Record
from resources_db.need_words import need_label
from resources_db.reviews.tell_text import read_texts
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import catalogue, say

LONGEST_TITLE = 160
LONGEST_FACT = 260
LONGEST_STATUS, LONGEST_ABOUT, LONGEST_KIND = 40, 40, 20
SHORTEST_DESCRIPTION = 70
MOST_NEEDS = 5
FAX = "fax"
NAME, PHONE, FAX_NUMBER = "sheet.name", "sheet.phone", f"sheet.phone_kind.{FAX}"
OFFERS, ALERT = "head.offers", "discreet.fact.alert"
CALL_FOR_IT = "address.call"


@dataclass(frozen=True)
class PlaceWriter:
    """Writes one record down, in one language: looks through it once, and cuts its words as often as that is asked for.

    Attributes:
        numbered: whether the heading says which place of the sheet it is.
        remarks: whether the source's own remarks stand on the sheet. They may name what a person who prints must
            leave off: an address that is told by phone, a name.
        paper: what could not stand on paper as it is, of this place as it was written last.
    """

    record: Record
    number: int
    language: str
    remarks: bool = True
    numbered: bool = True
    paper: PaperText = field(default_factory=PaperText)

    def place(self, number: int, brevity: Brevity) -> SheetPlace:
        """Return every word of the place that `brevity` allows, as the one with that number on paper."""
        whole, cut_anyway = self._whole
        self.paper.cuts = dict(cut_anyway)
        return replace(
            whole,
            heading=f"{number}. {whole.heading}" if self.numbered else whole.heading,
            description=self._cut_description(whole.description, brevity),
            facts=tuple(self._cut(fact, brevity.most(fact.key)) for fact in whole.facts),
        )

    @cached_property
    def _whole(self) -> tuple[SheetPlace, dict[tuple[str, str], None]]:
        """Return the place in all its words, and what no paper has room for."""
        contact = contact_box(self.record.listing.contact, self.language, self.paper)
        description, name = self._description(), self.heading()
        reaching, access = (tuple(fact for fact in facts if fact.text) for facts in (self._reaching(), self._access()))
        whole = SheetPlace(
            heading=name,
            phones=tuple(map(self.phone, self.phones())),
            alerts=tuple(self._alerts()),
            offers=self.offered(self.needs().values()),
            description=description,
            facts=(*reaching, *access),
            reaching=len(reaching),
            contact=contact,
            told=self._told(),
        )
        return whole, dict(self.paper.cuts)

    def _cut(self, fact: Fact, most: int | None) -> Fact:
        return fact if most is None else replace(fact, text=self.paper.cut(fact.text, most, fact.key))

    def _cut_description(self, text: str, brevity: Brevity) -> str:
        """Return a few words of what one gets at least, where no need of ours says it."""
        least = 0 if self.record.listing.needs else SHORTEST_DESCRIPTION
        return self.paper.cut(text, max(brevity.description, least), OFFERS)

    def heading(self, limit: int = LONGEST_TITLE) -> str:
        """Return what the place is called on paper, of at most `limit` characters; a cut is remembered."""
        return self.paper.cut(self._whole_title, limit, NAME) or self._not_stated()

    def title(self) -> str:
        """Return what the place is called where who prints is told of it."""
        return set_apart(cut_at_word(self._whole_title, LONGEST_TITLE)) or self._not_stated()

    @cached_property
    def _whole_title(self) -> str:
        return self.paper.whole_prose(self.record.listing.title, NAME)

    def _told(self) -> Fact:
        """Return what it is good to know of the contact there, as far as somebody has read it in this language."""
        texts = read_texts(self.record, self.language)
        return Fact(phrase("head.tell", self.language), " ".join(texts)) if texts else Fact("", "")

    def left_off(self) -> bool:
        """Return whether the source has remarks that do not stand on the sheet."""
        return not self.remarks and bool(self.record.alert or self.record.service_description)

    def _say(self, key: str) -> str:
        return say(f"sheet.{key}", self.language)

    def _not_stated(self) -> str:
        return phrase("fact.not_stated", self.language)

    def phones(self) -> tuple[Phone, ...]:
        """Return the phones that a person can call; one of which a record says nothing is none."""
        phones = (phone for phone in self.record.listing.phones if phone.kind.casefold() != FAX)
        return tuple(phone for phone in phones if self.bare_number(phone) or phone.description.strip())

    @cached_property
    def has_number(self) -> bool:
        """Return whether there is a number to call: a fax is none, nor is one of which only the kind is known."""
        return any(self.paper.line(phone.number, PHONE) for phone in self.phones())

    def bare_number(self, phone: Phone) -> str:
        """Return a number with its extension, and nothing that is said of it."""
        key = _phone_key(phone)
        number = self.paper.line(phone.number, key)
        if phone.extension:
            extension = self.paper.line(phone.extension, key)
            number = say("sheet.extension", self.language, number=number, extension=extension)
        return unbroken(number)

    def phone(self, phone: Phone) -> str:
        """Return a number with what kind it is and what it is for."""
        number, label = self.bare_number(phone), self._phone_label(phone)
        about = self.paper.prose(phone.description, LONGEST_ABOUT, _phone_key(phone))
        described = f"{number} ({about})" if about else number
        return together(changed(label, unbroken), "\N{NO-BREAK SPACE}", described) if label else described

    def _phone_label(self, phone: Phone) -> str:
        folded = phone.kind.casefold().strip()
        if folded in {"", "voice", FAX}:
            return ""
        key = f"sheet.phone_kind.{folded}"
        if key in catalogue():
            return said_in(say(key, self.language), self.language)
        return self.paper.prose(phone.kind, LONGEST_KIND, _phone_key(phone))

    def _alerts(self) -> Iterator[str]:
        """Yield what a person must see before anything else."""
        listing, record = self.record.listing, self.record
        if listing.enforcement is not None:
            yield phrase("section.enforcement", self.language)
        for notes in (left_notes, earlier_notes):
            yield from notes(listing, self.language, lambda text: self.paper.prose(text, LONGEST_TITLE, ALERT))
        yield from reported_notes(listing, self.language)
        if status := self.bad_status(lambda text: self.paper.prose(text, LONGEST_STATUS, ALERT)):
            yield say("sheet.status", self.language, status=status)
        if self.remarks and (alert := self.paper.prose(record.alert, LONGEST_FACT, ALERT)):
            yield alert

    def bad_status(self, shown: Callable[[str], str]) -> str:
        """Return the words for a status that is not "active", "" for one that is or is not stated.

        `shown` makes a word of the source's own fit where it stands.
        """
        return status_words(self.record.status, self.language, shown)

    def needs(self) -> dict[str, str]:
        """Return our names for the needs that the place answers, by their codes."""
        known = (need for need in self.record.listing.needs if need.code in vocabulary().categories)
        return {need.code: need_label(need, self.language) for need in known}

    def offered(self, needs: Iterable[str]) -> str:
        """Return the names of needs as one sentence; of many a few, and that there are more."""
        labels = list(dict.fromkeys(needs))
        if len(labels) <= MOST_NEEDS:
            return f"{'; '.join(labels)}." if labels else ""
        offered = f"{'; '.join(labels[:MOST_NEEDS])}; {MARK}"
        self.paper.remember(OFFERS, offered)
        return offered

    def _description(self) -> str:
        """Return the source's own words for what one gets, to be cut."""
        return self.paper.whole_prose(self.record.service_description, OFFERS) if self.remarks else ""

    def _reaching(self) -> Iterator[Fact]:
        """Yield where the place is, how else to reach it than by phone, and when, in the order in which a person asks.

        The first says where it is.
        """
        listing, record = self.record.listing, self.record
        yield self._where()
        if not self.has_number:
            yield Fact(self._say("phone"), self._not_stated(), PHONE)
            yield self._line("email", record.service_email or record.organization_email)
            yield self._line("website", record.service_website or record.organization_website)
        hours = self._whole_prose("head.hours", hours_text(listing, self.language))
        yield Fact(hours.label, hours.text or self._not_stated(), hours.key)

    def _access(self) -> Iterator[Fact]:
        """Yield how one gets in, what it takes, and whom it is for."""
        listing, record = self.record.listing, self.record
        yield self._prose("head.cost", record.fees)
        yield self._languages()
        yield self._whole_prose("head.start", record.application_process)
        yield self._prose("head.bring", "; ".join(record.required_documents), LONGEST_LINE)
        yield self._who()
        yield self._organization()
        if record.legal_help:
            told = self.paper.whole("; ".join(credential_texts(record.credentials, self.language)))
            yield Fact("", told, "credentials")
        for phone in listing.phones:
            if phone.kind.casefold() == FAX:
                yield Fact(say(FAX_NUMBER, self.language), self.phone(phone), FAX_NUMBER)

    def _prose(self, head: str, text: str, limit: int = LONGEST_FACT) -> Fact:
        return Fact(phrase(head, self.language), self.paper.prose(text, limit, head), head)

    def _whole_prose(self, head: str, text: str) -> Fact:
        """Return what is to be cut."""
        return Fact(phrase(head, self.language), self.paper.whole_prose(text, head), head)

    def _line(self, key: str, text: str) -> Fact:
        return Fact(self._say(key), self.paper.line(text, f"sheet.{key}"), f"sheet.{key}")

    def not_told(self, *, number: bool) -> Fact:
        """Return what stands instead of an address; `number` is whether the number of a phone stands there."""
        told = number and may_be_told(self.record.listing.address_policy)
        key = CALL_FOR_IT if told else "address.withheld"
        return Fact("", phrase(key, self.language), key)

    def _where(self) -> Fact:
        listing = self.record.listing
        if listing.position.kind is PositionKind.WITHHELD:
            return self.not_told(number=self.has_number)
        address = self._line("address", listing.address or "")
        if not address.text:
            return Fact(address.label, self._not_stated(), address.key)
        return Fact("", address.text, address.key)

    def _languages(self) -> Fact:
        names = dict.fromkeys(language_name(name, self.language) for name in self.record.listing.languages)
        return self._prose("head.languages", "; ".join(filter(None, (", ".join(names), self.record.interpretation))))

    def _who(self) -> Fact:
        said = "; ".join(filter(None, (self.record.eligibility, self._ages())))
        return Fact(self._say("who"), self.paper.whole_prose(said, "sheet.who"), "sheet.who")

    def _ages(self) -> str:
        """Return the ages in words; a record writes "18–" where only the lowest is stated, "–17" for the highest."""
        lowest, dash, highest = self.record.ages.partition("\N{EN DASH}")
        if not dash:
            return self.record.ages
        key = "ages" if lowest and highest else "ages_from" if lowest else "ages_to"
        return say(f"sheet.{key}", self.language, lowest=lowest, highest=highest)

    def _organization(self) -> Fact:
        """Say whose place it is, where the heading does not."""
        listing = self.record.listing
        label, key = self._say("organization"), "sheet.organization"
        name = self.paper.whole_prose(listing.organization or "", key) or self._not_stated()
        if without_controls(name).casefold() in listing.title.casefold():
            return Fact(label, "", key)
        return Fact(label, self.paper.cut(name, LONGEST_TITLE, key), key)


def _phone_key(phone: Phone) -> str:
    return FAX_NUMBER if phone.kind.casefold() == FAX else PHONE

"""The plain facts of a record in the order in which a person asks, each with its label; what is not stated says so.

What is it, can I go now, how do I start, what happens there, what do I bring, who told us and when. What a person asks
of any place is always there, and says "not stated" where the record is silent: silence must not look like "nothing to
bring". What few records state (a program, a register's number) stands only where it is stated, because forty lines of
"not stated" would hide the ones that matter.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from resources_db.contact_text import report_text
from resources_db.dates import long_date
from resources_db.edits.texts import credential_texts
from resources_db.hours import hours_lines
from resources_db.language_names import language_name
from resources_db.links import Link, read_links
from resources_db.model import Domain, Need, Record
from resources_db.need_words import need_label
from resources_db.needs import explain
from resources_db.wording import say
from ui.edit.check_words import verified_words
from ui.find.phone_words import phone_text
from ui.language import language, title_words, where, words
from ui.plain_text import isolate

translate = QCoreApplication.translate

SHARING = frozenset({"DB_SHARED", "GOV_BENEFIT", "MANDATED", "CHILD_WELFARE", "PDMP"})
"""The contact kinds that say with whom a place shares what it knows of a person."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the detail: `text` is "" where the record does not state it. `always` lines are shown even then.

    `copied` is what a button beside it copies; `links` are web and e-mail addresses; `listings` are (id, title) of
    other places to go on to.
    """

    label: str
    text: str = ""
    always: bool = True
    copied: str = ""
    links: tuple[Link, ...] = ()
    listings: tuple[tuple[str, str], ...] = ()

    @property
    def shown(self) -> bool:
        """Return whether it has a line of its own."""
        return self.always or bool(self.text or self.links or self.listings)

    @property
    def spoken(self) -> str:
        """Return the text as it is read aloud or copied: everything behind the label."""
        parts = (self.text, *(link.shown for link in self.links), *(title for _id, title in self.listings))
        return "\n".join(part for part in parts if part) or words("fact.not_stated")


def facts_before_contact(record: Record, far: str) -> Iterator[Fact]:
    """Yield where it is (`far` in words, "" where not known), and whether one can go now."""
    listing = record.listing
    address = record.addresses[0].text if record.addresses else where(listing)
    stated = bool(record.addresses or listing.address or listing.position.withheld)
    yield Fact(
        translate("Facts", "Address"),
        f"{isolate(address)}  ·  {far}" if far else address if stated else "",
        copied="" if listing.position.withheld else listing.address or "",
    )
    yield Fact(words("head.hours"), "\n".join(hours_lines(listing, language())))


def facts_after_contact(record: Record) -> Iterator[Fact]:
    """Yield how to start, what one gets and for what, what to bring, how to get there, and who says all this."""
    yield from _how_it_goes(record)
    yield from _for_whom_and_where(record)
    yield from _about_it(record)
    yield Fact(translate("Facts", "From"), _source(record))
    yield Fact(translate("Facts", "Checked here"), verified_words(record.verified))


def _how_it_goes(record: Record) -> Iterator[Fact]:
    """Yield what a person asks of any place before going."""
    roles = (words("fact.ask_for", role=isolate(role)) for role in record.contacts)
    yield Fact(words("head.start"), _lines(record.application_process, *roles))
    yield Fact(translate("Facts", "How long you may wait"), record.wait_time, always=False)
    yield Fact(words("head.offers"), _lines(record.service_description, record.place_description))
    yield Fact(words("head.cost"), record.fees)
    yield Fact(words("head.languages"), _lines(_languages(record.listing.languages), record.interpretation))
    yield Fact(words("head.bring"), _lines(*record.required_documents))
    yield Fact(words("head.shares"), _sharing(record))


def _for_whom_and_where(record: Record) -> Iterator[Fact]:
    asked = (replace(each, by=isolate(each.by)) for each in record.credentials)
    yield Fact(
        translate("Facts", "Who gives legal help"),
        _lines(*credential_texts(tuple(asked), language())) if record.legal_help else "",
        always=False,
    )
    yield Fact(translate("Facts", "Who can come"), _lines(record.eligibility, _ages(record.ages)))
    described = record.location_description
    known = {record.service_description, record.organization_description}
    yield Fact(words("head.getting_there"), _lines(record.transportation, "" if described in known else described))
    yield Fact(translate("Facts", "Accessibility"), _lines(*record.accessibility))
    yield Fact(translate("Facts", "Area served"), ", ".join(record.service_areas), always=False)
    needs = (_need_text(need) for need in record.listing.needs)
    yield Fact(translate("Facts", "Needs"), _lines(*needs), always=False)
    yield Fact(translate("Facts", "Terms of its source"), ", ".join(record.terms), always=False)


def _about_it(record: Record) -> Iterator[Fact]:
    """Yield how to reach it otherwise, and who is behind it."""
    listing = record.listing
    websites = (record.service_website, record.organization_website, record.location_website)
    yield Fact(translate("Facts", "Website"), links=_links(*websites))
    for label, address in record.websites:
        yield Fact(label or translate("Facts", "Website"), links=_links(address), always=False)
    mail = _links(record.service_email, record.organization_email)
    yield Fact(translate("Facts", "E-mail"), links=mail, always=False)
    for other in record.addresses[1:]:
        label = _address_kinds().get(other.kind) or translate("Facts", "Other address")
        yield Fact(label, other.text, always=False, copied=other.text)
    others = (phone_text(phone) for phone in record.organization_phones if phone not in listing.phones)
    yield Fact(translate("Facts", "Phone of the organization"), _lines(*others), always=False)
    described = "" if record.organization_description == record.service_description else record.organization_description
    yield Fact(translate("Facts", "The organization"), described, always=False)
    yield Fact(translate("Facts", "Part of"), record.parent_organization, always=False)
    yield Fact(translate("Facts", "Program"), _lines(record.program, record.program_description), always=False)
    yield Fact(translate("Facts", "Also called"), _lines(*record.alternate_names), always=False)
    yield Fact(translate("Facts", "Licenses"), _lines(record.accreditations, record.licenses), always=False)
    yield Fact(translate("Facts", "Paid for by"), ", ".join(record.funding), always=False)
    yield Fact(translate("Facts", "Also at"), listings=_named(record.other_places), always=False)
    yield Fact(translate("Facts", "Same organization"), listings=_named(record.other_services), always=False)


def _named(listings: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((listing_id, title_words(title)) for listing_id, title in listings)


def _lines(*parts: str) -> str:
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _links(*fields: str) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(link for field in fields for link in read_links(field)))


def _languages(names: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(language_name(name, language()) for name in names))


def _sharing(record: Record) -> str:
    """Return what is reported of the place's sharing; that the record says nothing of it is no promise."""
    line = record.listing.contact.of(Domain.ID_AND_DATA)
    shared = (report for report in (*line.reports, *line.ties) if report.code in SHARING)
    return _lines(*(report_text(report, language()) for report in shared))


def _address_kinds() -> dict[str, str]:
    return {
        "postal": translate("Facts", "Postal address"),
        "virtual": translate("Facts", "Address on the web"),
        "physical": translate("Facts", "Other address"),
    }


def _because(why: str) -> str:
    """Return why a rule put the record where it is, in a phrase; as it stands where it is none of the rules' whys."""
    try:
        return explain(why, language())
    except KeyError:
        return why


def _need_text(need: Need) -> str:
    """Return a need by name; one that a rule gave says why, because no person has said it."""
    name = need_label(need, language())
    if not need.derived:
        return name
    derived = translate("Facts", "{need} (by a rule: {why})")
    return derived.format(need=name, why=isolate(_because(need.why)))


def _ages(ages: str) -> str:
    return translate("Facts", "Ages {ages}").format(ages=ages) if ages else ""


def _source(record: Record) -> str:
    """Return who told us and when, and the record's number there."""
    source = isolate(record.source_name or words("fact.not_stated"))
    if record.data_as_of is None:
        said = f"{source}, {say('contact.no_date', language())}"
    else:
        as_of = long_date(record.data_as_of, language())
        said = translate("Facts", "{source}, as of {date}").format(source=source, date=as_of)
    numbered = translate("Facts", "record {number}").format(number=isolate(record.original_id))
    return f"{said}, {numbered}" if record.original_id else said

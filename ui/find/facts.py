"""The plain facts of a record in the order in which a person asks, each with its label; what is not stated says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from resources_db.dates import long_date
from resources_db.hours import hours_text
from resources_db.model import Need, Phone, Record
from resources_db.need_words import need_label
from resources_db.needs import explain
from ui.language import language, where, words
from ui.plain_text import isolate

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the detail: `text` is "" where the record does not state it. `always` lines are shown even then."""

    label: str
    text: str
    always: bool = True


def phone_text(phone: Phone) -> str:
    """Return a number with its extension and what it is for, where the source says so.

    A number that stands alone is given as it is, so that a copy of it is only the number.
    """
    kind = _phone_kinds().get(phone.kind, phone.kind)
    extension = translate("Facts", "ext. {number}").format(number=isolate(phone.extension or ""))
    more = (
        extension if phone.extension else "",
        isolate(phone.description) if phone.description else "",
        f"({isolate(kind)})" if kind else "",
    )
    return "  ".join((isolate(phone.number), *filter(None, more))) if any(more) else phone.number


def _phone_kinds() -> dict[str, str]:
    return {
        "voice": "",
        "": "",
        "fax": translate("Facts", "fax"),
        "text": translate("Facts", "text messages"),
        "tty": translate("Facts", "TTY"),
        "textphone": translate("Facts", "TTY"),
        "cell": translate("Facts", "cell phone"),
        "video": translate("Facts", "video"),
        "pager": translate("Facts", "pager"),
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


def _lines(*parts: str) -> str:
    return "\n".join(dict.fromkeys(part for part in parts if part))


def facts_before_contact(record: Record, far: str) -> Iterator[Fact]:
    """Yield where it is (`far` in words, "" where not known), and whether one can go now."""
    listing = record.listing
    address = where(listing.position, listing.address)
    yield Fact(translate("Facts", "Address"), f"{isolate(address)}  ·  {far}" if far else address)
    yield Fact(words("head.hours"), hours_text(listing, language()))


def facts_after_contact(record: Record) -> Iterator[Fact]:
    """Yield how to start, what one gets and for what, what to bring, how to get there, and who says all this."""
    listing = record.listing
    roles = (words("fact.ask_for", role=isolate(role)) for role in record.contacts)
    yield Fact(words("head.start"), _lines(record.application_process, *roles))
    yield Fact(words("head.offers"), _lines(record.service_description, record.organization_description))
    yield Fact(words("head.cost"), record.fees)
    yield Fact(words("head.languages"), _lines(", ".join(listing.languages), record.interpretation))
    yield Fact(words("head.bring"), "\n".join(record.required_documents))
    yield Fact(translate("Facts", "Who can come"), _lines(record.eligibility, _ages(record.ages)))
    yield Fact(words("head.getting_there"), _lines(record.transportation, record.location_description))
    yield Fact(translate("Facts", "Accessibility"), "\n".join(record.accessibility))
    yield Fact(translate("Facts", "Area served"), ", ".join(record.service_areas), always=False)
    yield Fact(translate("Facts", "Needs"), "\n".join(_need_text(need) for need in listing.needs), always=False)
    yield Fact(translate("Facts", "Terms of its source"), ", ".join(record.terms), always=False)
    yield Fact(translate("Facts", "Website"), _lines(record.service_website, record.organization_website))
    yield Fact(translate("Facts", "E-mail"), _lines(record.service_email, record.organization_email), always=False)
    yield Fact(translate("Facts", "Licenses"), record.accreditations, always=False)
    yield Fact(translate("Facts", "Paid for by"), ", ".join(record.funding), always=False)
    yield Fact(translate("Facts", "Also at"), "\n".join(title for _id, title in record.other_places), always=False)
    yield Fact(
        translate("Facts", "Same organization"), "\n".join(title for _id, title in record.other_services), always=False
    )
    for label, value in record.extra:
        yield Fact(label, value, always=False)
    yield Fact(translate("Facts", "From"), _source(record))


def _ages(ages: str) -> str:
    return translate("Facts", "Ages {ages}").format(ages=ages) if ages else ""


def _source(record: Record) -> str:
    """Return who told us and when, and the record's number there."""
    as_of = long_date(record.data_as_of, language()) if record.data_as_of else words("fact.not_stated")
    dated = translate("Facts", "{source}, as of {date}")
    said = dated.format(source=isolate(record.source_name or words("fact.not_stated")), date=as_of)
    numbered = translate("Facts", "record {number}").format(number=isolate(record.original_id))
    return f"{said}, {numbered}" if record.original_id else said

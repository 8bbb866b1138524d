"""The flat table for spreadsheets as values: one row a listing, its three contact states always among the columns."""

from collections.abc import Iterator, Mapping

from resources_db.codes import Domain, SectionKey
from resources_db.contact_text import headline, line_texts, report_text
from resources_db.hours import hours_text
from resources_db.language_names import language_name
from resources_db.model import ContactLine, Listing, Phone
from resources_db.need_words import need_label
from resources_db.titles import said_title

STEP = 500
"""Listings between two calls of the progress."""
_BETWEEN = "; "
_OF_LISTING = (
    "id", "section", "title", "service", "organization", "location", "address", "address_policy", "position",
    "latitude", "longitude", "phones", "hours", "languages", "needs", "need_names", "status", "alert",
    "enforcement_office", "source", "no_longer_listed", "earlier_record",
)  # fmt: skip
_OF_LINE = ("contact_state", "contact_words", "contact_kinds", "contact_reports", "checked_on", "review_by", "details")
COLUMNS = (*_OF_LISTING, *(f"{domain.key}_{name}" for domain in Domain for name in _OF_LINE))
"""The columns in their order; their names are the same in every language."""
Cell = str | float | None


def flat_row(section: SectionKey, listing: Listing, language: str) -> Mapping[str, Cell]:
    """Return one listing as column -> cell, with the words in `language`; text is as it is, guarded by nobody yet."""
    return dict(_cells(section, listing, language))


def _cells(section: SectionKey, listing: Listing, language: str) -> Iterator[tuple[str, Cell]]:
    point = listing.position.point
    yield from {
        "id": listing.id,
        "section": section.value,
        "title": said_title(listing.title, language),
        "service": listing.service,
        "organization": listing.organization,
        "location": listing.location,
        "address": listing.address,
        "address_policy": listing.address_policy and listing.address_policy.value,
        "position": listing.position.kind.value,
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
        "phones": _BETWEEN.join(map(_phone, listing.phones)),
        "hours": hours_text(listing, language),
        "languages": _BETWEEN.join(language_name(name, language) for name in listing.languages),
        "needs": _BETWEEN.join(need.code for need in listing.needs),
        "need_names": _BETWEEN.join(need_label(need, language) for need in listing.needs),
        "status": listing.status,
        "alert": listing.alert,
        "enforcement_office": listing.enforcement,
        "source": listing.source,
        "no_longer_listed": listing.no_longer_listed.isoformat() if listing.no_longer_listed else None,
        "earlier_record": listing.earlier or None,
    }.items()
    for line in listing.contact.lines:
        yield from ((f"{line.domain.key}_{name}", cell) for name, cell in _of_line(line, language).items())


def _of_line(line: ContactLine, language: str) -> dict[str, Cell]:
    """Return the columns of one contact line: the state as code and words, what stands under it, and its days."""
    return {
        "contact_state": line.state.value,
        "contact_words": headline(line, language),
        "contact_kinds": _BETWEEN.join(report.code for report in line.reports if report.code),
        "contact_reports": _BETWEEN.join(report_text(report, language) for report in line.reports),
        "checked_on": line.on.isoformat() if line.on else None,
        "review_by": line.review_by.isoformat() if line.review_by else None,
        "details": " ".join(line_texts(line, language)[1:]),
    }


def _phone(phone: Phone) -> str:
    extension = f" x{phone.extension}" if phone.extension else ""
    kind = f" ({phone.kind})" if phone.kind != "voice" else ""
    return f"{phone.number}{extension}{kind}"

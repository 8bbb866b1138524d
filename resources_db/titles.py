"""What a listing is called: a service name that says nothing on its own stands behind its organization's.

In one real directory 26 services are called MARATHON, after the town that they are in.
"""

from collections.abc import Callable

from resources_db.plain_text import one_line
from resources_db.vocabulary import phrase

SHORT = 12
"""Service names of fewer characters do not stand alone."""
LONGEST = 200


def needs_organization(service: str, *, shared: bool, is_place: Callable[[str], bool]) -> bool:
    """Return whether the service name alone would not tell a person what this is."""
    return shared or len(service) < SHORT or is_place(service)


def title_of(service: str, organization: str | None, *, shared: bool, is_place: Callable[[str], bool]) -> str:
    """Return the listing's title, one line of at most 200 characters.

    An unknown organization adds nothing here; every way out says "not stated" beside the title.
    """
    service, organization = one_line(service), one_line(organization or "")
    if not service:
        return one_line(organization, LONGEST)
    if not organization or organization.casefold() in service.casefold():
        return one_line(service, LONGEST)
    if needs_organization(service, shared=shared, is_place=is_place):
        return one_line(f"{organization}: {service}", LONGEST)
    return one_line(service, LONGEST)


def said_title(title: str, language: str = "en") -> str:
    """Return a title as it is said; a record without any name that can be seen has none, and that is said."""
    return title or phrase("fact.not_stated", language)

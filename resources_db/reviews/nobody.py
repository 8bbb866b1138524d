"""Who reviews is an organization and a role, in words that can be seen; a way to reach one person is refused."""

import re
import unicodedata

from resources_db.errors import BadInput
from resources_db.plain_text import is_invisible, one_line
from resources_db.reviews.values import Reviewer

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?:\d[\s().+-]*){7,}")


LONGEST = 200
"""Characters of an organization's name or of a role."""


def seen(text: str) -> str:
    """Return the name of an organization or a role as one plain line, "" where nothing of it can be seen."""
    line = one_line(text)
    return "" if is_invisible(line) else line


def nobody(by: Reviewer) -> Reviewer:
    """Return `by` as it may be kept, whatever it is that they do.

    Raises:
        BadInput: the organization or the role is an e-mail address or a phone number, or is longer than a name.
    """
    named = {"reviewer_org": seen(by.organization), "reviewer_role": seen(by.role)}
    for field, text in named.items():
        plainly = unicodedata.normalize("NFKC", text)
        if _MAIL.search(plainly) or _PHONE.search(plainly):
            raise BadInput("assessment.names_somebody", field=field, value=text[:80])
        if len(text) > LONGEST:
            raise BadInput("assessment.too_long", field=field, count=len(text), limit=LONGEST)
    return Reviewer(organization=named["reviewer_org"], role=named["reviewer_role"])

"""Who reviews is an organization and a role: what reads like a way to reach one person is refused."""

import re

from resources_db.errors import BadInput
from resources_db.model import Assessment

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?:\d[\s().+-]*){7,}")
_FIELDS = ("reviewer_org", "reviewer_role")


def refuse_contact_details(assessment: Assessment) -> None:
    """Do nothing where the reviewer's two fields hold no e-mail address and no phone number.

    Raises:
        BadInput: one of them does.
    """
    for field in _FIELDS:
        text = getattr(assessment, field)
        if _MAIL.search(text) or _PHONE.search(text):
            raise BadInput("assessment.names_somebody", field=field, value=text[:80])

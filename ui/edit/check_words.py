"""Who said last that they checked a listing, in words."""

from dataclasses import replace

from resources_db.edits.said import Verified
from resources_db.edits.texts import verified_text
from ui.language import language
from ui.plain_text import isolate


def verified_words(verified: Verified | None) -> str:
    """Return who checked it last and when, or that nobody did; names cannot turn the sentence round."""
    if verified is None:
        return verified_text(None, language())
    organization, role = (isolate(said) if said else "" for said in (verified.organization, verified.role))
    return verified_text(replace(verified, organization=organization, role=role), language())

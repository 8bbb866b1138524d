"""What a row says aloud: the same facts in the same order as a person sees them, with nothing left out."""

from PySide6.QtCore import QCoreApplication

from resources_db.contact_text import spoken
from resources_db.listing_notes import listing_notes
from resources_db.query import Found
from ui.language import distance_in_full, language, words


def spoken_row(found: Found) -> str:
    """Return title, what must be known first, organization, distance, phone and the contact states as sentences."""
    listing = found.listing
    phone = listing.phones[0].number if listing.phones else ""
    phone_words = QCoreApplication.translate("Row", "Phone {number}").format(number=phone) if phone else ""
    organization = listing.organization if listing.organization != listing.title else ""
    withheld = words("address.call") if listing.position.withheld else ""
    notes = listing_notes(listing, language())
    first = (listing.title, *notes, organization or "", distance_in_full(found), withheld, phone_words)
    said = ". ".join(part.rstrip(". ") for part in first if part)
    return f"{said}. {spoken(listing.contact, language())}"

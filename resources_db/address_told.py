"""What is said where an address is not for everybody, on screen, on a terminal, aloud and for a round of calls.

Our own rule, the same on paper (`exports.sheet_place`): nobody is sent to a phone that does not stand there, nor to one
that may not tell.
"""

from resources_db.codes import AddressPolicy
from resources_db.model import Listing
from resources_db.reviews.phone_numbers import number_to_call
from resources_db.vocabulary import phrase
from resources_db.wording import say


def may_be_told(policy: AddressPolicy | None) -> bool:
    """Return whether who calls may be told the address, so that whoever answers may be asked for it."""
    return policy in {None, AddressPolicy.CALL_FIRST}


def instead_of_address(listing: Listing, language: str) -> str:
    """Return what stands where a withheld address would: to call for it, where that may help, or that it is not public.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    if may_be_told(listing.address_policy) and number_to_call(listing.phones):
        return phrase("address.call", language)
    return say("place.not_public", language)

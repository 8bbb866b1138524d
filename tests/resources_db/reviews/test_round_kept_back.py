"""What a round of calls says where an address is not for everybody."""

import csv
import io

import pytest

from resources_db.model import Listing
from resources_db.reviews.phone_numbers import number_to_call
from resources_db.reviews.phone_round import ToCall, phone_csv
from resources_db.reviews.values import Why, WorkItem
from resources_db.wording import LANGUAGES
from tests.helpers.kept_back import EVERY_ONE, NOT_PUBLIC, instead, sends_to_the_phone


@pytest.mark.parametrize("language", LANGUAGES)
@EVERY_ONE
def test_a_round_says_to_call_for_an_address_only_whom_it_names_a_number_of_and_who_may_tell(
    listing: Listing, language: str, *, to_call: bool
) -> None:
    item = WorkItem(
        listing_id=listing.id,
        title=listing.title,
        contact=listing.contact,
        why=Why.NOT_ASSESSED,
        domains=(),
        phone=number_to_call(listing.phones),
    )
    content = phone_csv([ToCall(item, listing)], language).decode("utf-8-sig")
    _words, row = csv.DictReader(io.StringIO(content, newline=""))
    assert row["address"] == instead(language, to_call=to_call)
    assert not to_call or row["phone"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_send_nobody_to_the_phone(language: str) -> None:
    assert not sends_to_the_phone(NOT_PUBLIC[language], language)

"""What the command line says where an address is not for everybody."""

import pytest

from desktop.cli_text import listing_lines, record_text, section_title
from resources_db.codes import SectionKey
from resources_db.model import Listing
from resources_db.wording import LANGUAGES
from tests.helpers.kept_back import CALL, EVERY_ONE, NOT_PUBLIC, instead
from tests.helpers.window_values import found, record


@pytest.mark.parametrize("language", LANGUAGES)
@EVERY_ONE
def test_search_and_show_say_to_call_for_it_only_where_that_may_help(
    listing: Listing, language: str, *, to_call: bool
) -> None:
    for lines in (
        listing_lines(found(listing, None, None), language),
        record_text(record(listing), language).split("\n"),
    ):
        said = {line.strip() for line in lines} & {CALL[language], NOT_PUBLIC[language]}
        assert said == {instead(language, to_call=to_call)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_over_them_is_true_of_each(language: str) -> None:
    assert section_title(SectionKey.WITHHELD, None, language) == NOT_PUBLIC[language]

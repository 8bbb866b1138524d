"""What the window shows and says aloud where an address is not for everybody."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from resources_db.codes import SectionKey
from resources_db.model import Listing
from resources_db.wording import LANGUAGES
from tests.helpers.kept_back import CALL, EVERY_ONE, NOT_PUBLIC, instead
from tests.helpers.window import speaking
from tests.helpers.window_values import found, record
from ui.find.detail import DetailPanel
from ui.find.row_text import row_text
from ui.language import section_title, where


@pytest.mark.parametrize("language", LANGUAGES)
@EVERY_ONE
def test_rows_say_to_call_for_it_only_where_that_may_help(listing: Listing, language: str, *, to_call: bool) -> None:
    one = found(listing, None, None)
    with speaking(language):
        words = instead(language, to_call=to_call)
        row = row_text(one)
        assert row.far == where(listing) == words
        other = (CALL if not to_call else NOT_PUBLIC)[language]
        assert words in row.spoken()
        assert other not in row.spoken()


@pytest.mark.parametrize("language", LANGUAGES)
@EVERY_ONE
def test_so_does_the_detail(qtbot: QtBot, listing: Listing, language: str, *, to_call: bool) -> None:
    with speaking(language):
        panel = DetailPanel()
        qtbot.addWidget(panel)
        panel.show_record(record(listing), found(listing, None, None))
        said = {label.text() for label in panel.findChildren(QLabel)} & {CALL[language], NOT_PUBLIC[language]}
    assert said == {instead(language, to_call=to_call)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_over_them_is_true_of_each(language: str) -> None:
    with speaking(language):
        assert section_title(SectionKey.WITHHELD) == NOT_PUBLIC[language]

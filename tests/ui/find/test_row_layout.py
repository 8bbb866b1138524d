"""One height for every row, and no contact state ever cut, whatever the width, the language and the text size."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from resources_db.model import Domain, State
from tests.helpers.window import dress
from ui import theme
from ui.find.row_layout import (
    MARK_GAP,
    PADDING_X,
    ContactForm,
    domain_words,
    in_line,
    narrowest,
    row_layout,
    state_words,
)
from ui.settings.values import TEXT_SIZES
from ui.theme import TextRole, Theme, font_of

LANGUAGES = ("en", "es")


@pytest.fixture(params=TEXT_SIZES)
def text_size(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[int]:
    theme.apply(Theme.LIGHT, request.param, "Noto Sans")
    yield request.param
    dress(dressed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_state_is_ever_cut(text_size: int, language: str) -> None:
    assert text_size
    small, bold = QFontMetrics(font_of(TextRole.SMALL)), QFontMetrics(font_of(TextRole.SMALL_STRONG))
    for width in range(narrowest(language), 2_400, 37):
        layout = row_layout(width, language)
        ends = [*layout.columns[1:], width - PADDING_X] if layout.form is not ContactForm.STACKED else [width] * 3
        for domain, column, end in zip(Domain, layout.columns, ends, strict=True):
            room = end - column - layout.mark - MARK_GAP
            for state in State:
                if layout.form is ContactForm.TWO_LINES:
                    assert bold.horizontalAdvance(state_words(state, language)) <= room
                    assert small.horizontalAdvance(domain_words(domain, language)) <= room
                else:
                    assert small.horizontalAdvance(in_line(domain, state, language)) <= room


@pytest.mark.parametrize("language", LANGUAGES)
def test_wider_never_means_higher(text_size: int, language: str) -> None:
    assert text_size
    heights = [row_layout(width, language).height for width in range(narrowest(language), 2_400, 37)]
    assert heights == sorted(heights, reverse=True)


def test_on_an_old_laptop_english_takes_one_line_and_spanish_two() -> None:
    assert row_layout(592, "en").form is ContactForm.IN_LINE
    assert row_layout(592, "es").form is ContactForm.TWO_LINES


def test_the_three_stand_below_each_other_where_there_is_no_room() -> None:
    layout = row_layout(260, "es")
    assert layout.form is ContactForm.STACKED
    assert len(set(layout.columns)) == 1
    assert layout.contact_lines == 3

"""Colours that can be read, sizes that follow, and no colour that says what only a mark and a word may say."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tests.helpers.window import dress
from ui import theme
from ui.theme import DARK, LIGHT, Colours, TextRole, Theme

THEMES = (LIGHT, DARK)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    shades = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    parts = [float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4) for part in shades]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("colours", THEMES)
def test_every_text_can_be_read_on_every_ground(colours: Colours) -> None:
    for ink, ground in product((colours.ink, colours.quiet), (colours.paper, colours.surface, colours.tint)):
        assert contrast(ink, ground) >= 4.5
    for ground in (colours.paper, colours.surface, colours.tint):
        assert contrast(colours.accent, ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", THEMES)
def test_edges_of_fields_can_be_seen(colours: Colours) -> None:
    assert contrast(colours.edge, colours.surface) >= 3
    assert contrast(colours.edge, colours.paper) >= 3


@pytest.mark.parametrize("colours", THEMES)
def test_nothing_is_green_or_red(colours: Colours) -> None:
    for name in Colours.__dataclass_fields__:
        colour = QColor(getattr(colours, name))
        assert colour.hslSaturationF() < 0.25 or 20 / 360 < colour.hslHueF() < 60 / 360, name


def test_dark_and_text_size_reach_the_application(qapp: QApplication) -> None:
    family = theme.load_fonts(())
    theme.apply(Theme.DARK, 200, family)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.paper.lower()
    assert theme.font_of(TextRole.BODY).pointSizeF() == 22
    assert theme.font_of(TextRole.TITLE).pointSizeF() > 30
    dress(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.paper.lower()


def test_the_bundled_type_is_used(qapp: QApplication) -> None:
    assert qapp.font().family() == "Noto Sans"

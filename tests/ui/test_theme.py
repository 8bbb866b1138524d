"""Colours that can be read, sizes that follow, and no colour that says what only a mark and a word may say."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.window import dress
from ui import theme
from ui.buttons import Chip, LinkButton, PrimaryButton
from ui.theme import DARK, FIELD_DARK, FIELD_LIGHT, LIGHT, Colours, TextRole, Theme

FIELD_THEMES = (FIELD_LIGHT, FIELD_DARK)
THEMES = (LIGHT, DARK, *FIELD_THEMES)


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


@pytest.mark.parametrize("colours", FIELD_THEMES)
def test_in_field_mode_every_text_stands_out(colours: Colours) -> None:
    """Looked up in the palette that Qt draws with: every role of text on every ground that it can stand on."""
    roles = QPalette.ColorRole
    palette = theme.palette_of(colours)
    inks = (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText, roles.Link, roles.LinkVisited,
            roles.Accent, roles.ToolTipText)  # fmt: skip
    grounds = (roles.Window, roles.Base, roles.AlternateBase, roles.Button, roles.ToolTipBase)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for ink, ground in product(inks, grounds):
            assert contrast(palette.color(group, ink).name(), palette.color(group, ground).name()) >= 7, (ink, ground)
        on_accent = palette.color(group, roles.HighlightedText).name(), palette.color(group, roles.Highlight).name()
        assert contrast(*on_accent) >= 7
    for paper in (colours.paper, colours.surface, colours.tint):
        assert contrast(colours.edge, paper) >= 4.5


@contextmanager
def field_mode(text_size: int = 100) -> Iterator[None]:
    family = QApplication.font().family()
    theme.apply(Theme.LIGHT, text_size, family, field=True)
    try:
        yield
    finally:
        theme.apply(Theme.LIGHT, 100, family)


def test_in_field_mode_no_text_is_smaller_than_14_points(qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText).name() == LIGHT.quiet.lower()
    for text_size, points in ((100, 14), (125, 14), (150, 16.5), (200, 22)):
        with field_mode(text_size):
            assert min(theme.font_of(role).pointSizeF() for role in TextRole) == points
            assert qapp.palette().color(QPalette.ColorRole.PlaceholderText).name() == FIELD_LIGHT.quiet.lower()
    assert theme.font_of(TextRole.BODY).pointSizeF() == 11
    assert theme.font_of(TextRole.SMALL).pointSizeF() < 11


def test_field_mode_reaches_what_is_on_screen_and_leaves_it_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    combo = QComboBox()
    combo.addItem("x")
    controls: tuple[QWidget, ...] = (
        combo, QLineEdit(), QPushButton("x"), QCheckBox("x"), Chip("x"), PrimaryButton("x"), LinkButton("x"),
    )  # fmt: skip
    in_sentence = LinkButton("x", in_sentence=True)
    for widget in (*controls, in_sentence):
        layout.addWidget(widget)
    window.show()
    before = [widget.sizeHint() for widget in controls]
    with field_mode():
        large = [widget.sizeHint() for widget in controls]
        assert all(size.height() >= 48 and size.width() >= 44 for size in large)
        assert in_sentence.sizeHint().width() < 44
    assert [widget.sizeHint() for widget in controls] == before


def test_field_mode_alone_changes_the_targets(qtbot: QtBot) -> None:
    family = QApplication.font().family()
    line = QLineEdit()
    qtbot.addWidget(line)
    try:
        theme.apply(Theme.LIGHT, 150, family)
        lower = line.sizeHint().height()
        theme.apply(Theme.LIGHT, 150, family, field=True)
        assert line.sizeHint().height() == max(48, lower)
        assert theme.ring_width() == 4
    finally:
        theme.apply(Theme.LIGHT, 100, family)
    assert theme.ring_width() == 2


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

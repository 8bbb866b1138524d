"""How the window looks: two palettes, one family of type, one grid. Everything else is Fusion.

Widgets take colours from the palette's roles and fonts from `font_of`, so that a change of theme or of text size
reaches all of them at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import lru_cache
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

GRID = 8
"""Pixels: every margin and gap is a multiple of it, or half of it."""
BASE_SIZE = 11.0
"""Points of body text at 100 %."""
FIELD_SIZE = 14.0
"""Points: in field mode no text is smaller, whatever its role and the text size."""
FIELD_TARGET = 48
"""Pixels: the height and the width of whatever is touched in field mode."""
RING, FIELD_RING = 2, 4
"""Pixels: how thick the ring round what has the keyboard is, and how thick in field mode."""
_FIELD = "porchlight_field"


class Theme(StrEnum):
    """Which palette; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextRole(Enum):
    """What a piece of text is on the screen: its size against body text, and its weight."""

    BODY = (1.0, False)
    STRONG = (1.0, True)
    SMALL = (0.9, False)
    SMALL_STRONG = (0.9, True)
    HEADING = (1.16, True)
    PHONE = (14 / 11, True)
    TITLE = (1.45, True)


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme. Contact is never told by colour: marks are ink on surface."""

    paper: str
    surface: str
    ink: str
    quiet: str
    line: str
    edge: str
    accent: str
    on_accent: str
    tint: str


LIGHT = Colours(
    paper="#FAF8F4",
    surface="#FFFFFF",
    ink="#1C1B1A",
    quiet="#615B52",
    line="#D9D4CA",
    edge="#8F887C",
    accent="#7A4A00",
    on_accent="#FFFFFF",
    tint="#F3E8D9",
)
DARK = Colours(
    paper="#1B1A18",
    surface="#262421",
    ink="#F2EFE9",
    quiet="#B3ACA1",
    line="#3A3732",
    edge="#7D766B",
    accent="#F2B35E",
    on_accent="#1B1A18",
    tint="#3D2E1C",
)
FIELD_LIGHT = replace(LIGHT, quiet="#4A453E", edge="#6B655B", accent="#5C3800")
FIELD_DARK = replace(DARK, quiet="#D0CAC0", edge="#A09889", accent="#F5C07A")
"""The same for bright sun and old screens: every text at least 7:1 on its ground, every edge 4.5:1 (WCAG 2.2)."""

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "tint",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
}
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette_of(colours: Colours) -> QPalette:
    """Return Qt's palette for one theme's colours; disabled text is quiet, everything else stays."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.quiet))
    return palette


def colours_of(theme: Theme, *, field: bool = False) -> Colours:
    """Return the colours to draw `theme` in; SYSTEM asks the desktop."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark if theme is Theme.SYSTEM else None
    light, dim = (FIELD_LIGHT, FIELD_DARK) if field else (LIGHT, DARK)
    return dim if dark or theme is Theme.DARK else light


def load_fonts(files: Iterable[Path]) -> str:
    """Make the bundled fonts known to Qt and return the family, "" where none of `files` is a font."""
    families = ""
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        families = next(iter(QFontDatabase.applicationFontFamilies(number)), families)
    return families


def app() -> QApplication:
    """Return the running application."""
    return cast("QApplication", QApplication.instance())


def field_mode() -> bool:
    """Return whether everything is drawn for bright light and for fingers."""
    return bool(app().property(_FIELD))


def target() -> int:
    """Return the least height and width of whatever is touched, in pixels."""
    return FIELD_TARGET if field_mode() else 0


def ring_width() -> int:
    """Return how thick the ring round what has the keyboard is, in pixels."""
    return FIELD_RING if field_mode() else RING


def apply(theme: Theme, text_size: int, family: str, *, field: bool = False) -> None:
    """Give the whole application its palette and its font.

    `text_size` is in per cent, `family` "" for Qt's own. With `field` texts, targets and contrast are never less than
    field mode asks for.
    """
    font = QFont(family) if family else app().font()
    size = BASE_SIZE * text_size / 100
    font.setPointSizeF(max(size, FIELD_SIZE) if field else size)
    other_targets = field is not field_mode()
    app().setProperty(_FIELD, field)
    app().setPalette(palette_of(colours_of(theme, field=field)))
    if font != app().font():
        app().setFont(font)
    elif not other_targets:
        return
    _tell_of_new_sizes()


def _tell_of_new_sizes() -> None:
    """Let every widget follow the application's sizes, the innermost first: what holds them then measures them anew.

    Qt resolves the fonts that are inherited once it is idle, and never calls `changeEvent` for this event itself. What
    Qt's own widgets keep of their sizes they forget when the style changes.
    """
    widgets = sorted(app().allWidgets(), key=_depth, reverse=True)
    for widget in widgets:
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.ApplicationFontChange))
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    for widget in filter(isValid, widgets):
        widget.changeEvent(QEvent(QEvent.Type.ApplicationFontChange))


def _depth(widget: QWidget) -> int:
    """Return how many widgets `widget` lies in."""
    around, depth = widget.parentWidget(), 0
    while around is not None:
        around, depth = around.parentWidget(), depth + 1
    return depth


def font_of(role: TextRole) -> QFont:
    """Return the application's font in the size and weight of `role`; in field mode none is smaller than body text.

    It is the same object for everybody: copy it before you change it.
    """
    return _font(role, app().font(), field=field_mode())


@lru_cache(maxsize=4 * len(TextRole))
def _font(role: TextRole, usual: QFont, *, field: bool) -> QFont:
    scale, bold = role.value
    font = QFont(usual)
    font.setPointSizeF(font.pointSizeF() * (max(scale, 1.0) if field else scale))
    font.setBold(bold)
    return font


def em() -> int:
    """Return the height of a line of body text in pixels: what widths and heights are counted in."""
    return QFontMetrics(app().font()).height()

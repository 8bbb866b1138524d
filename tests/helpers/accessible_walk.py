"""A walk through a window as assistive technology sees it: what Tab comes to, what is said of it, and where it lies."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QLabel, QScrollArea, QWidget

MOST_STOPS = 200
BAND = 6
"""Pixels round a control in which its focus has to be seen."""
_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description)
_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def stops(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Return what the keyboard comes to with `key` from where it is, that first, until it is there again.

    Raises:
        AssertionError: it never comes back, or nothing has the keyboard.
    """
    came: list[QWidget] = []
    at = keyboard_at()
    if at is None or not at.focusPolicy() & Qt.FocusPolicy.TabFocus:  # a heading is read first and not come back to
        QTest.keyClick(at or window, key)
    while len(came) < MOST_STOPS:
        at = keyboard_at()
        assert at is not None, f"nothing has the keyboard after {came[-1:]}"
        if at in came:
            assert at is came[0], f"the keyboard is caught between {at} and {came[-1]}"
            return came
        came.append(at)
        QTest.keyClick(at, key)
    raise AssertionError(f"{window}: no way back to where Tab began")


def accessible(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def name(widget: QWidget) -> str:
    return accessible(widget).text(QAccessible.Text.Name)


def faults_in_names(came: Sequence[QWidget]) -> Iterator[str]:
    """Yield what is wrong with the names and roles of the controls that Tab comes to."""
    for widget in came:
        if not name(widget).strip():
            yield f"{widget} has no name"
        if accessible(widget).role() in _NO_ROLE and not isinstance(widget, QAbstractScrollArea):
            yield f"{widget} is nothing that a person would know: {accessible(widget).role()}"
    yield from _faults_in_choices(came)
    for before, after in pairwise(came):
        if (name(before), _description(before)) == (name(after), _description(after)):
            yield f"two neighbours are called {name(before)}"


def _faults_in_choices(came: Sequence[QWidget]) -> Iterator[str]:
    """Yield the lists of choices of which only the choice is said: on Linux that is the name that Qt gives them."""
    for widget in came:
        labelled = any(label.buddy() is widget for label in widget.window().findChildren(QLabel))
        if isinstance(widget, QComboBox) and not labelled and not _description(widget):
            yield f"a list of choices says {name(widget)!r} and not what it is"


def _description(widget: QWidget) -> str:
    return accessible(widget).text(QAccessible.Text.Description)


def faults_in_tree(window: QWidget) -> Iterator[str]:
    """Yield what is wrong with what is said of all that shows: rows without words, pictures without, odd letters."""
    for interface in tree(accessible(window)):
        role, said = interface.role(), interface.text(QAccessible.Text.Name)
        if role in {QAccessible.Role.ListItem, QAccessible.Role.Cell, QAccessible.Role.Graphic} and not said.strip():
            yield f"a {role.name} without words below {_parent_name(interface)}"
        for kind in _TEXTS:
            odd = {f"U+{ord(letter):04X}" for letter in interface.text(kind) if unicodedata.category(letter) == "Cf"}
            if odd:
                yield f"{sorted(odd)} in {interface.text(kind)!r}"


def _parent_name(interface: QAccessibleInterface) -> str:
    parent = interface.parent()
    return parent.text(QAccessible.Text.Name) if parent is not None else ""


def tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that shows, in the order of the tree."""
    if interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from tree(child)


def keyboard_at() -> QWidget | None:
    """Return what has the keyboard: something in the panel in front, where there is one."""
    panel = QApplication.activePopupWidget()
    return panel.focusWidget() if panel is not None else QApplication.focusWidget()


def box(widget: QWidget) -> QRect:
    """Return where a widget lies in its window, as if nothing were scrolled."""
    corner, at = QPoint(), widget
    while (around := at.parentWidget()) is not None and not at.isWindow():
        area = around.parentWidget()
        scrolled = isinstance(area, QScrollArea) and area.widget() is at
        corner += QPoint() if scrolled else at.pos()
        at = around
    return QRect(corner, widget.size())


def _beside(widget: QWidget, other: QWidget) -> QWidget:
    """Return the widget, or the outermost area that it scrolls in and `other` does not: who reads leaves it whole."""
    found, at = widget, widget
    while (around := at.parentWidget()) is not None and not at.isWindow():
        found = around if isinstance(around, QScrollArea) and not around.isAncestorOf(other) else found
        at = around
    return found


def faults_in_order(came: Sequence[QWidget]) -> Iterator[str]:
    """Yield where Tab goes against reading: up in the same column, or back in the same line."""
    for before, after in pairwise(came):
        first, second = box(_beside(before, after)), box(_beside(after, before))
        up = second.bottom() <= first.top() and second.left() < first.right()
        same_line = min(first.bottom(), second.bottom()) - max(first.top(), second.top()) > first.height() / 2
        back = same_line and second.right() <= first.left()
        if up or back:
            yield f"from {name(before)!r} {first} to {name(after)!r} {second}"


def picture_round(window: QWidget, widget: QWidget) -> QImage:
    """Return a picture of a widget in its window with a band round it."""
    lies = QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-BAND, -BAND, BAND, BAND)
    return window.grab(lies & window.rect()).toImage()


def changed(before: QImage, after: QImage) -> list[tuple[QColor, QColor]]:
    """Return the colours before and after of the pixels in the band round a control that are not the same."""
    inside = before.rect().adjusted(BAND, BAND, -BAND, -BAND)
    band = QRegion(before.rect()).subtracted(QRegion(inside))
    return [
        (before.pixelColor(x, y), after.pixelColor(x, y))
        for part in band  # type: ignore[attr-defined]
        for x in range(part.left(), part.right() + 1)
        for y in range(part.top(), part.bottom() + 1)
        if before.pixel(x, y) != after.pixel(x, y)
    ]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

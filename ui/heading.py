"""A heading that a screen reader can jump to: to sighted eyes its weight and size say what its role says here."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from resources_db.plain_text import plain
from ui.plain_text import PlainLabel


class Heading(PlainLabel):
    """A label in the role of a heading."""


class _HeadingInterface(QAccessibleWidget):
    """What assistive technology is told of one `Heading`."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._heading = heading

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words that are seen, unless the heading was given a name of its own."""
        if kind is QAccessible.Text.Name:
            return self._heading.accessibleName() or plain(self._heading.text())
        return super().text(kind)


def _interface(_kind: str, of: QObject) -> QAccessibleInterface | None:
    return _HeadingInterface(of) if isinstance(of, Heading) else None


QAccessible.installFactory(_interface)

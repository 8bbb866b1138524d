"""Telling those who hear the window what those who see it see."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, said: str) -> None:
    """Let assistive technology say `said` for `widget`, once it has finished what it is saying.

    What Qt needs for that is loaded with the first announcement: 200 names of roles and events that the window does
    not wait for.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, said))

"""The scenes of `pictures.py` that show everything on one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictures_studio import scenes
from PySide6.QtWidgets import QAbstractButton

from ui.copy_button import CopyButton
from ui.find.contact_history import ContactHistory
from ui.find.law_block import LawBlock
from ui.find.link_question import LinkQuestion
from ui.text_link import TextLink

if TYPE_CHECKING:
    from pictures_studio import Studio

RICH, POOR, WITHHELD = "Immigration Legal Clinic", "Second Tide Recovery Coaching", "Coquina House Shelter"


def rich(studio: Studio) -> None:
    """A record that says much, from its beginning to its end."""
    studio.open(RICH)
    bar = studio.find.detail.verticalScrollBar()
    studio.take("-1")
    bar.setValue(bar.value() + bar.pageStep() - 40)
    studio.take("-2")
    bar.setValue(bar.maximum())
    studio.take("-3")


def poor(studio: Studio) -> None:
    """A record that says little."""
    studio.open(POOR)
    studio.take("-1")
    bar = studio.find.detail.verticalScrollBar()
    bar.setValue(bar.maximum())
    studio.take("-2")


def withheld(studio: Studio) -> None:
    """An address that is not public."""
    studio.open(WITHHELD)


def history(studio: Studio) -> None:
    """All checks of one domain."""
    studio.open("Night Van")
    _click_first(studio, [each.button for each in studio.find.detail.findChildren(ContactHistory)])


def link(studio: Studio) -> None:
    """The question before a web page is opened."""
    studio.open(RICH)
    _click_first(studio, studio.find.detail.findChildren(TextLink))
    for question in studio.find.detail.findChildren(LinkQuestion):
        if question.isVisible():
            studio.find.detail.ensureWidgetVisible(question)


def law(studio: Studio) -> None:
    """The law of a place that nobody has checked: the program brings no answer."""
    studio.open(RICH)
    _click_first(studio, [each.button for each in studio.find.detail.findChildren(LawBlock)])


def copied(studio: Studio) -> None:
    """A phone number copied."""
    studio.open(RICH)
    _click_first(studio, studio.find.detail.findChildren(CopyButton))
    studio.take(settled=False)


def _click_first(studio: Studio, buttons: list[QAbstractButton]) -> None:
    """Click the first of `buttons` that can be seen, and bring it into sight."""
    for button in buttons:
        if button.isVisible():
            studio.find.detail.ensureWidgetVisible(button)
            studio.click(button)
            return
    raise LookupError(studio.name)


SCENES = scenes("detail", (rich, poor, withheld, history, link, law, copied), main=("rich",))

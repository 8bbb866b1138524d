"""The words of two records that may be one place."""

from PySide6.QtCore import QCoreApplication

from resources_db.duplicates.fields import Field
from resources_db.duplicates.values import Candidate
from resources_db.wording import say
from ui.language import language, title_words
from ui.plain_text import isolate

VERY, MUCH = 0.95, 0.85
"""From these scores on two records are very much, or much, alike."""


def likeness(score: float) -> str:
    """Return how alike two records are, in words."""
    if score >= VERY:
        return QCoreApplication.translate("Duplicates", "Very much alike")
    if score >= MUCH:
        return QCoreApplication.translate("Duplicates", "Much alike")
    return QCoreApplication.translate("Duplicates", "Somewhat alike")


def shared(pair: Candidate) -> str:
    """Return what the two share: "same phone, same address"."""
    return ", ".join(say(f"duplicate.reason.{reason}", language()) for reason in pair.reasons)


def record(title: str, source: str) -> str:
    """Return what a record is called, and who lists it."""
    named = isolate(title_words(title))
    return f"{named} ({isolate(source)})" if source else named


def field_name(field: Field) -> str:
    """Return what a field is called."""
    return say(f"duplicate.field.{field.value}", language())

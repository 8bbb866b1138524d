"""The coded words as data files, and their loader."""

from resources_db.vocabulary.entries import (
    BearsOn,
    Category,
    ContactKind,
    DomainWords,
    EvidenceKind,
    LevelWords,
    Phrase,
    Protective,
    Question,
    StateWords,
    Term,
    Text,
    Vocabulary,
    is_under,
    placeholders,
)
from resources_db.vocabulary.loader import load, phrase, vocabulary

__all__ = [
    "BearsOn",
    "Category",
    "ContactKind",
    "DomainWords",
    "EvidenceKind",
    "LevelWords",
    "Phrase",
    "Protective",
    "Question",
    "StateWords",
    "Term",
    "Text",
    "Vocabulary",
    "is_under",
    "load",
    "phrase",
    "placeholders",
    "vocabulary",
]

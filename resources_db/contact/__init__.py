"""Assessments in, contact states out. Pure: no storage, no clock, no words.

The rules and their numbers are those of the design of the contact vocabulary: unknown is never good news, good news
does not travel from one subject to another, and old bad news stays.
"""

from resources_db.contact.assessing import (
    CONFIDENCES,
    DEFAULT_REVIEW,
    ReviewSpan,
    bound_to,
    check,
    last_day,
    may_supersede,
    most_confidence,
    review_span,
)
from resources_db.contact.combining import combine, only_around
from resources_db.contact.history import COUNTS, history
from resources_db.contact.merging import merged
from resources_db.contact.order import concern, reads_better, says_less
from resources_db.contact.reports import seen_by_one

__all__ = [
    "CONFIDENCES",
    "COUNTS",
    "DEFAULT_REVIEW",
    "ReviewSpan",
    "bound_to",
    "check",
    "combine",
    "concern",
    "history",
    "last_day",
    "may_supersede",
    "merged",
    "most_confidence",
    "only_around",
    "reads_better",
    "review_span",
    "says_less",
    "seen_by_one",
]

"""Whether a text needs shapes, directions or other faces than the two that everything else is set in."""

import re

# Not: Latin, Greek and Cyrillic letters ready made, their punctuation, signs and arrows.
_SHAPED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0530-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u2c80-\ua63f\ua660-\ua71f"
    "\ua800-\uaaff\uab70-\uf8ff\uf900-\ufaff\ufb07-\U0010ffff]"
)


def needs_shaping(text: str) -> bool:
    """Return whether `text` must be set by `exports.text`; where not, `exports.pdf.text` sets it right and quicker."""
    return not text.isascii() and _SHAPED.search(text) is not None

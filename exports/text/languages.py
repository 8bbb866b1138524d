"""What a language decides of how its text is set: in which direction its paragraphs and its pages run."""

from functools import cache

TO_THE_LEFT = frozenset({"ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages whose paragraphs begin at the right."""


def primary(language: str) -> str:
    """Return a language tag (BCP 47) without script and region: "zh" of "zh-Hans"."""
    return language.partition("-")[0].casefold()


@cache
def direction(language: str) -> int:
    """Return 1 for a language that is written to the left, else 0."""
    return int(primary(language) in TO_THE_LEFT)

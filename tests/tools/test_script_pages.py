"""The table of languages in the docs is what the tool writes."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.append(str(ROOT / "tools"))

import script_pages  # noqa: E402 (a script of tools/)

ISSUE = {
    "en",
    "es",
    "pt",
    "ht",
    "zh",
    "vi",
    "ko",
    "ru",
    "uk",
    "fr",
    "ar",
    "fa",
    "ur",
    "ps",
    "hi",
    "pa",
    "bn",
    "my",
    "so",
}
ISSUE |= {"am", "ti", "tl"}
PAGE = (ROOT / "docs" / "decisions" / "fonts.md").read_text(encoding="utf-8")


def test_every_language_has_its_sentences() -> None:
    assert set(script_pages.LANGUAGES) == ISSUE
    for sentences in script_pages.LANGUAGES.values():
        said = " ".join(sentences)
        assert all(f"{{{name}}}" in said for name in script_pages.VALUES)
        assert any(mark in said for mark in "(（")


@pytest.mark.parametrize("language", sorted(ISSUE))
def test_the_docs_say_what_is_drawn(language: str) -> None:
    """Faces, shaping, line ends, digits and phones; how much a reader gets back depends on its version."""
    [written] = [line for line in PAGE.splitlines() if line.startswith(f"| {language} | ")]
    assert written.split("|")[:7] == script_pages.row(language).split("|")[:7]


def test_pictures_are_drawn_of_every_language_in_both_weights(tmp_path: Path) -> None:
    script_pages.draw_pictures(tmp_path / "new")
    assert len(list((tmp_path / "new").iterdir())) == 2 * len(ISSUE)


def test_a_word_that_comes_back_twice_counts_once() -> None:
    assert script_pages.share("a b c c", "c a a") == 0.5
    assert script_pages.share("(555) 010-0100", "010 0555") == pytest.approx(1 / 3)

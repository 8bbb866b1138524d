"""Directions of letters against Unicode's own test files, which lie in tests/data/unicode with their licence."""

import lzma
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.text.bidi import kinds_of, levels, line_levels, visual_order
from exports.text.bidi_explicit import IGNORED, first_strong, matching

DATA = Path(__file__).parents[2] / "data" / "unicode"
LETTER_OF = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "-", "ET": "%", "AN": "\u0661", "CS": ",", "B": "\u2029",
    "S": "\t", "WS": " ", "ON": "!", "NSM": "\u0300", "BN": "\u00ad", "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c",
    "LRO": "\u202d", "RLO": "\u202e", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
AUTOMATIC, RIGHTWARD, LEFTWARD = 1, 2, 4
ARABIC_AND_LATIN = "abc א ب ج 123 ٤٥٦ ()[] -+.,:/% \u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\u0300"


def lines_of(name: str) -> Iterator[str]:
    with lzma.open(DATA / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
        yield from (line.strip() for line in file if line.strip() and not line.startswith("#"))


def direction_of(text: str) -> int:
    kinds = kinds_of(text)
    return first_strong(kinds, matching(kinds), 0, len(text))


def shown(text: str, base: int) -> tuple[list[str], list[int]]:
    """Return levels ("x" for what is not shown) and order as the test files write them."""
    found = line_levels(text, levels(text, base), 0, len(text), base)
    seen = [at for at, kind in enumerate(kinds_of(text)) if kind not in IGNORED]
    written = ["x"] * len(text)
    for at in seen:
        written[at] = str(found[at])
    return written, [seen[at] for at in visual_order([found[at] for at in seen])]


def cases_by_class() -> Iterator[tuple[str, int, list[str], list[int]]]:
    """Yield (text, direction, levels, order) of BidiTest.txt."""
    wanted_levels, wanted_order = list[str](), list[int]()
    for line in lines_of("BidiTest"):
        if line.startswith("@Levels:"):
            wanted_levels = line.removeprefix("@Levels:").split()
        elif line.startswith("@Reorder:"):
            wanted_order = [int(each) for each in line.removeprefix("@Reorder:").split()]
        elif not line.startswith("@"):
            classes, directions = line.split(";")
            text, asked = "".join(LETTER_OF[name] for name in classes.split()), int(directions, 16)
            bases = {0} if asked & RIGHTWARD else set[int]()
            bases |= {1} if asked & LEFTWARD else set()
            bases |= {direction_of(text)} if asked & AUTOMATIC else set()
            for base in bases:
                yield text, base, wanted_levels, wanted_order


@pytest.mark.parametrize("part", range(4))
def test_every_case_of_unicodes_file_of_classes(part: int) -> None:
    seen, wrong = 0, []
    for number, (text, base, wanted, order) in enumerate(cases_by_class()):
        if number % 4 != part:
            continue
        seen += 1
        if shown(text, base) != (wanted, order):
            wrong.append((kinds_of(text), base, shown(text, base), wanted, order))
    assert wrong[:5] == []
    assert seen in (128_373, 128_374)  # a quarter of the file


def test_every_case_of_unicodes_file_of_letters_that_this_python_knows() -> None:
    seen, unknown, wrong = 0, 0, []
    for line in lines_of("BidiCharacterTest"):
        codes, direction, paragraph, wanted, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        if any(unicodedata.category(letter) == "Cn" for letter in text):
            unknown += 1
            continue
        seen += 1
        base = direction_of(text) if direction == "2" else int(direction)
        if base != int(paragraph) or shown(text, base) != (wanted.split(), [int(each) for each in order.split()]):
            wrong.append((line, shown(text, base)))
    assert wrong[:5] == []
    assert (seen, unknown) == (91_707, 0), f"Unicode {unicodedata.unidata_version} of Python {sys.version_info}"


@given(st.text(ARABIC_AND_LATIN, max_size=60), st.sampled_from([0, 1]))
def test_no_level_lies_under_the_paragraphs_and_an_even_one_stays_even_for_latin(text: str, base: int) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert all(level >= base for level in found)
    assert all(
        level % 2 == 0 for letter, level in zip(text, found, strict=True) if letter in "abc" and "\u202e" not in text
    )


@given(st.lists(st.integers(0, 6), max_size=40))
def test_reversing_twice_gives_what_was(found: list[int]) -> None:
    order = visual_order(found)
    assert sorted(order) == list(range(len(found)))
    again = visual_order([found[at] for at in order])
    assert [order[at] for at in again] == list(range(len(found)))


def test_a_joiner_does_not_part_a_word_in_a_line_of_the_other_direction() -> None:
    assert levels("a می\u200cخواهم", 0) == [0, 0, 1, 1, 1, 1, 1, 1, 1, 1]


def test_what_a_paragraph_separator_ends_does_not_reach_the_next_line() -> None:
    assert levels("\u202eab\u2029ab", 0)[-2:] == [0, 0]


def test_white_space_at_the_end_of_a_line_runs_with_the_page() -> None:
    text = "אב גד"
    found = levels(text, 0)
    assert found[2] == 1
    assert line_levels(text, found, 0, 3, 0) == [1, 1, 0]

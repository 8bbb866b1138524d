"""The small file of terms: written, corrected, read again; what cannot be meant is refused with where."""

import json
from pathlib import Path

import pytest

from resources_db.errors import BadInput
from resources_db.terms.files import FORM, read_terms, terms_text
from resources_db.terms.values import ENFORCEMENT, Word
from tests.helpers.termed import open_termed, take_terms


def file(*terms: object, source: object = "list") -> bytes:
    return json.dumps({"porchlight_terms": FORM, "source": source, "terms": terms}).encode()


def entry(means: object, term: str = "Zorb assistance") -> dict[str, object]:
    return {"term": term, "means": means}


def test_what_is_written_says_nothing_until_a_person_fills_it_in(tmp_path: Path) -> None:
    with open_termed(tmp_path, ("Harbor table", "", "Food Pantries;Zorb assistance")) as directory:
        take_terms(directory, ("Pier", "", "Jails"), source="another")
        text = terms_text(directory.terms.met())
        assert read_terms(text.encode(), "terms.json") == ()
        documents = json.loads(text)
        assert [each["source"] for each in documents] == ["another", "list"]
        documents[1]["terms"][0]["means"] = ["HO.SHELTER"]
        words = read_terms(json.dumps(documents).encode(), "terms.json")
        assert words == (Word(source="list", term="Food Pantries", means=("HO.SHELTER",)),)
        directory.terms.decide(words)
        assert read_terms(terms_text(directory.terms.met()).encode(), "terms.json") == words, "out and in again"


def test_every_kind_of_word_can_be_said() -> None:
    words = read_terms(file(entry([], "A"), entry([ENFORCEMENT], "B"), entry("rules", "C"), entry(None, "D")), "t")
    assert [(word.term, word.means) for word in words] == [("A", ()), ("B", (ENFORCEMENT,)), ("C", None)]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"\xff\xfe", "term.not_one"),
        (b"[[", "term.not_one"),
        (b"3", "term.not_one"),
        (b'{"porchlight_terms": 2, "source": "a", "terms": []}', "term.not_one"),
        (file(source=7), "term.not_one"),
        (file("Zorb"), "term.not_one"),
        (file(entry([], "  ")), "term.not_one"),
        (file({"term": "Zorb", "mean": []}), "term.no_meaning"),
        (file(entry("nothing")), "term.no_meaning"),
        (file(entry([7])), "term.no_meaning"),
        (file(entry(["FO"])), "term.code"),
        (file(entry(["FO.PANTRIES"])), "term.code"),
        (file(entry(["RE.POLICEPROG"])), "term.code"),
        (file(entry([ENFORCEMENT, "FO.PANTRY"])), "term.code"),
        (file(entry([]), entry(["FO.PANTRY"], "zorb ASSISTANCE")), "term.twice"),
    ],
)
def test_what_cannot_be_meant_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_terms(data, "my-terms.json")
    assert caught.value.key == key
    for language in ("en", "es"):
        assert "my-terms.json" in caught.value.text(language)


def test_the_same_word_twice_is_one_word() -> None:
    assert len({word.means for word in read_terms(file(entry([]), entry([])), "t")}) == 1

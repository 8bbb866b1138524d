import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.phrase_index import BREAK, PhraseIndex, Words, fold, folded, undotted

PHRASES = ["food pantr*", "food bank", "^ ice $", "police $", "immigra* law*", "banco de alimentos", "free food"]
INDEX = PhraseIndex((phrase, phrase) for phrase in PHRASES)


def found(text: str) -> list[str]:
    return [hit.value for hit in INDEX.find(Words.of(text))]


def found_one_by_one(words: tuple[str, ...]) -> set[str]:
    """Look for each phrase at each place, the slow way."""
    return {
        phrase
        for phrase in PHRASES
        for start in range(len(words))
        if len(words) - start >= len(phrase.split())
        and all(
            word == wanted or (wanted.endswith("*") and word.startswith(wanted[:-1]))
            for wanted, word in zip(phrase.split(), words[start:], strict=False)
        )
    }


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("FOOD PANTRIES & more", ["food pantr*"]),
        ("The food, pantry", ["food pantr*"]),
        ("the foodpantry", []),
        ("food. Pantry", []),
        ("Banco de Alimentos Ñandú", ["banco de alimentos"]),
        ("ICE", ["^ ice $"]),
        ("Ice Cream Fund", []),
        ("Harbor Police", ["police $"]),
        ("Harbor Police Athletic League", []),
        ("Immigrants' lawyers", ["immigra* law*"]),
        ("", []),
    ],
)
def test_phrases_are_found_as_words_in_a_row(text: str, phrases: list[str]) -> None:
    assert found(text) == phrases


def test_two_phrases_may_share_words() -> None:
    assert found("free food bank") == ["free food", "food bank"]


def test_the_quote_is_what_the_record_says() -> None:
    words = Words.of("  El  BANCO de   Alimentos, hoy")
    (hit,) = INDEX.find(words)
    assert words.quote(hit.start, hit.end) == "BANCO de Alimentos"


def test_anchors_are_not_quoted() -> None:
    words = Words.of("ICE")
    (hit,) = INDEX.find(words)
    assert words.quote(hit.start, hit.end) == "ICE"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sheriff's Office", "SHERIFF’S  OFFICE"),
        ("Inmigración", "inmigracion"),
        ("Inmigracio\u0301n", "INMIGRACIÓN"),
        ("College/University Campus Police", "college university campus police"),
    ],
)
def test_names_that_differ_in_writing_only_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_written_line_end_is_a_sentence_end() -> None:
    words = Words.of(r"Clothes.\nFood pantry; showers")
    assert list(words.folded) == ["^", "clothes", BREAK, "food", "pantry", BREAK, "showers", "$"]
    assert words.sentences() == [0, 0, 1, 1, 1, 2, 2, 2]


@pytest.mark.parametrize("phrase", ["", "  ", "*", "^ $", "Food", "asesoría", "sheriff's", "food ** bank"])
def test_a_phrase_that_no_text_could_hold_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="phrase"):
        PhraseIndex([(phrase, 0)])


@given(st.text(max_size=60))
def test_words_and_what_was_written_stay_in_step(text: str) -> None:
    words = Words.of(text)
    assert len(words.folded) == len(words.written) == len(words.sentences())
    assert [fold(word) for word in words.written[1:-1]] == list(words.folded[1:-1])


WORD = st.sampled_from(["food", "pantry", "pantries", "bank", "ice", "police", "free", "immigrant", "law", "."])


@given(st.lists(WORD, max_size=12))
def test_nothing_is_missed_and_nothing_made_up(words: list[str]) -> None:
    text = Words.of(" ".join(words))
    assert {hit.value for hit in INDEX.find(text)} == found_one_by_one(text.folded)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("I.C.E.", "ICE"),
        ("U.S. I.C.E. (Tern Bay)", "US ICE (Tern Bay)"),
        ("U.S.C.I.S", "USCIS"),
        ("U.S.Customs", "US Customs"),
        ("Tern Bay Police.", "Tern Bay Police"),
        ("Inc. 3.5 A.", "Inc. 3.5 A"),
        ("", ""),
    ],
)
def test_a_dotted_abbreviation_written_together(text: str, together: str) -> None:
    assert undotted(text) == together

"""Cells of a phone round: yes, no and not known as people write them; everything else is refused, never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.errors import BadInput
from resources_db.model import Level
from resources_db.reviews.call import FoundKind
from resources_db.reviews.phone_cells import Answer, DayOrder, answer, answered_by, day, day_order
from resources_db.vocabulary import vocabulary

QUESTIONS = vocabulary().questions
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no", "no"), ("NO", "no"), ("No.", "no"), ("n", "no"),
        ("not known", "not known"), ("Don’t know", "not known"), ("no se sabe", "not known"), ("no sé", "not known"),
    ],
)  # fmt: skip
def test_answers_without_a_kind(text: str, said: str) -> None:
    assert answer(text, QUESTIONS["P1"]) == Answer(said)


NO_ANSWERS = (
    "none", "None", "ninguno", "ninguna", "nada", "n/a", "-", "?", "no one", "nobody", "no (they said)", "maybe", "0",
    "false", "x", "ok", "nope", "sin", "nothing found", "no?", "no ?", "¿no?", "yes?", "no se sabe?",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_what_is_no_answer_is_refused(text: str) -> None:
    for question in QUESTIONS.values():
        with pytest.raises(BadInput) as refused:
            answer(text, question)
        assert question.code in refused.value.text("en")
        assert question.code in refused.value.text("es")


def test_a_blank_is_nothing() -> None:
    assert answer("", QUESTIONS["P1"]) is None


def test_a_yes_names_what_it_means() -> None:
    often = FoundKind(kind="POL_STATION", level=Level.LIKELY)
    for text in ("yes POL_STATION often", "Sí, a menudo: pol_station", "yes (POL_STATION, LIKELY)"):
        assert answer(text, QUESTIONS["P1"]) == Answer("yes", (often,))
    both = answer("yes POL_ON_SITE SEC_HOSPITAL", QUESTIONS["P2"])
    assert both is not None
    assert [(each.kind, each.level) for each in both.found] == [
        ("POL_ON_SITE", Level.POSSIBLE), ("SEC_HOSPITAL", Level.POSSIBLE),
    ]  # fmt: skip


def test_a_yes_that_can_mean_one_thing_only_means_that() -> None:
    for text, level in (("yes", Level.POSSIBLE), ("sí", Level.POSSIBLE), ("yes, always", Level.REQUIRED)):
        assert answer(text, QUESTIONS["P4"]) == Answer("yes", (FoundKind(kind="POL_CORESPOND", level=level),), True)
    assert answer("yes", QUESTIONS["P15"]) == Answer("yes"), "a fact that protects"


def test_a_yes_that_can_mean_several_things_says_which_there_are() -> None:
    with pytest.raises(BadInput) as refused:
        answer("yes", QUESTIONS["P1"])
    assert all(kind in refused.value.text("en") for kind in QUESTIONS["P1"].yes_means)


def test_a_kind_of_another_question_is_refused() -> None:
    with pytest.raises(BadInput, match="ICE_SEEN"):
        answer("yes ICE_SEEN", QUESTIONS["P1"])
    with pytest.raises(BadInput):
        answer("yes the red door", QUESTIONS["P4"])


@given(st.text(max_size=12), st.sampled_from(sorted(QUESTIONS)))
def test_only_a_no_is_a_no(text: str, code: str) -> None:
    try:
        found = answer(text, QUESTIONS[code])
    except BadInput:
        return
    if found is not None and found.said == "no":
        assert text.casefold().strip(" .,:;()/!¡?¿–—-\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0") in {"no", "n"}


@pytest.mark.parametrize(
    ("text", "code"),
    [("", ""), ("Front desk", "front_desk"), ("front_desk", "front_desk"), ("recepción", "front_desk"),
     ("Dirección o gerencia", "director"), ("STAFF", "staff")],
)  # fmt: skip
def test_roles(text: str, code: str) -> None:
    assert answered_by(text) == code


def test_a_name_is_no_role() -> None:
    with pytest.raises(BadInput):
        answered_by("Ana at the front desk")


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("2026-11-05", None, date(2026, 11, 5)),
        ("2026-11-05 00:00:00", None, date(2026, 11, 5)),
        ("11/05/2026", DayOrder.MONTH_FIRST, date(2026, 11, 5)),
        ("05/11/2026", DayOrder.DAY_FIRST, date(2026, 11, 5)),
        ("5.11.26", DayOrder.DAY_FIRST, date(2026, 11, 5)),
        ("11/11/26", None, date(2026, 11, 11)),
    ],
)
def test_days(text: str, order: DayOrder | None, expected: date) -> None:
    assert day(text, order, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "phone.no_day"), ("11/05/2026", "phone.two_days"), ("2026-02-30", "phone.not_a_day"),
     ("yesterday", "phone.not_a_day"), ("2026-11-201", "phone.not_a_day"),
     ("2026-11-20 the police came", "phone.not_a_day"), ("2026-11-20 10:00 x", "phone.not_a_day"),
     ("13/13/2026", "phone.not_a_day"), ("2026-11-23", "assessment.future")],
)  # fmt: skip
def test_days_that_are_refused(text: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        day(text, None, TODAY)
    assert refused.value.key == key


def test_one_day_shows_how_all_are_written() -> None:
    assert day_order("round.csv", ["", "11/05/2026", "11/20/2026"]) is DayOrder.MONTH_FIRST
    assert day_order("round.csv", ["20/11/2026", "2026-11-05"]) is DayOrder.DAY_FIRST
    assert day_order("round.csv", ["11/05/2026", "2026-11-05"]) is None
    with pytest.raises(BadInput, match=r"round\.csv"):
        day_order("round.csv", ["20/11/2026", "11/20/2026"])

"""Values, phones, dates and addresses in sentences of the other direction."""

import pytest

from exports.text.bidi import levels, visual_order
from exports.text.isolates import as_run, field, isolate, kept_whole, set_apart, without_controls

ADDRESS = "123 Main St, Apt 4B, New York, NY 10001"


def seen(text: str) -> str:
    """Return the letters of an Arabic line as they stand from left to right."""
    return without_controls("".join(text[at] for at in visual_order(levels(text, 1))))


def test_an_address_keeps_its_ends_only_as_a_field() -> None:
    assert ADDRESS not in seen(f"العنوان: {ADDRESS}.")
    assert ADDRESS in seen(f"العنوان: {field(ADDRESS)}.")


@pytest.mark.parametrize(
    "whole",
    [
        "(555) 010-0100", "555-0100", "+1 555 010 0100", "1-800-555-0100", "+15550100", "555.010.0100 ext. 12",
        "1-800-LAW-HELP", "2026-05-12", "help@legal.example.org", "https://legal.example.org/a?b=1",
        "legal.example.org", "(555)\u00a0010-0100",
    ],
)  # fmt: skip
def test_phones_dates_and_addresses_of_free_text_stand_as_they_are_read(whole: str) -> None:
    text = isolate(f"اتصل على {whole} قبل أن تأتي (مجانًا).")
    assert whole in seen(text)
    assert without_controls(text) == f"اتصل على {whole} قبل أن تأتي (مجانًا)."
    assert any(text[start:end] == f"\u2066{whole}\u2069" for start, end in kept_whole(text))


@pytest.mark.parametrize(
    "plain", ["50%", "9:00", "12/05/2026", "9:00-17:00", "12,50", "24/7", "10-50%", "9-10:30", "3 كتب", "م5", "1.5"]
)
def test_what_never_turns_round_is_left_alone(plain: str) -> None:
    assert isolate(f"من {plain} إلى") == f"من {plain} إلى"


def test_what_a_stranger_typed_cannot_turn_a_sentence() -> None:
    assert field("Maria's \u202eCenter\u2069\u2066\n(2)") == "\u2068Maria's Center (2)\u2069"


def test_a_phone_without_isolates_is_kept_whole_too() -> None:
    text = "Call (555) 010-0100 first"
    assert [text[start:end] for start, end in kept_whole(text)] == ["(555) 010-0100"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("周一–周日 06:00–22:00", "06:00–22:00"),
        ("တနင်္လာ ၀၆:၀၀–၂၂:၀၀", "၀၆:၀၀–၂၂:၀၀"),
        ("地址: 1 Signal Square", "1 S"),
        (f"2. {field('مركز الميناء')}", "2. \u2068م"),
    ],
)
def test_hours_and_a_number_with_what_it_is_the_number_of_stand_on_one_line(text: str, whole: str) -> None:
    assert whole in [text[start:end] for start, end in kept_whole(text)]


def test_isolates_in_isolates_are_each_kept() -> None:
    text = isolate("a 555-0100 b {name} c").replace("{name}", field("X 12-34"))
    assert {text[start:end] for start, end in kept_whole(text)} == {
        "\u2066555-0100\u2069", "555-0100", "\u2068X \u206612-34\u2069\u2069", "\u206612-34\u2069", "12-34",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("Police: nobody has checked.", "Police: nobody has checked."),
        ("الهاتف: (305) 555-0142", "(305) 555-0142"),
        ("الهاتف: (305)\u00a0555-0142\u00a0ext.\u00a012", "(305)\u00a0555-0142\u00a0ext.\u00a012"),
        ("مسودة: Draft translation. A person has not reviewed it yet.", "A person has not reviewed it yet."),
        ("1. Harbor Street Exchange", "1. Harbor Street Exchange"),
    ],
)
def test_a_sentence_to_the_right_keeps_its_ends_on_paper_to_the_left(said: str, stands: str) -> None:
    assert stands in seen(as_run(said, 1))


def test_a_sentence_to_the_left_keeps_its_stop_on_paper_to_the_right() -> None:
    run = as_run("اتصل قبل أن تأتي.", 0)
    shown = without_controls("".join(run[at] for at in visual_order(levels(run, 0))))
    assert shown[0] == "."


def test_only_what_runs_to_the_left_is_set_apart_in_our_sentences() -> None:
    assert set_apart("12 Harbor Street") == "12 Harbor Street"
    assert set_apart("海港 12") == "海港 12"
    assert set_apart("شارع 12") == "\u2068شارع 12\u2069"

"""What the quick way of setting text may keep."""

import unicodedata

import pytest

from exports.pdf.fonts import load_fonts
from exports.text.needs import needs_shaping


@pytest.mark.parametrize(
    "text",
    [
        "Open Monday to Friday, 9:00 – 17:00 “by appointment”…",
        "¿Qué debo llevar? Identificación, año",
        "Mở cửa từ thứ Hai đến thứ Sáu; gọi trước khi đến",
        "Открыто с понедельника", "Відчинено, приходьте їжею", "Ανοιχτά κάθε μέρα", "Ouvè lendi, Tèt chaje", "→ 5 €",
    ],
)  # fmt: skip
def test_ready_made_letters_need_none(text: str) -> None:
    assert not needs_shaping(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    "text",
    [
        "مفتوح", "می‌خواهم", "کلینک", "פתוח", "खुला", "ਖੁੱਲ੍ਹਾ", "খোলা", "ဖွင့်သည်", "ክፍት", "开放", "월요일", "ひらがな",
        "ẹ\u0301", "\u2066(555) 010-0100\u2069", "\u202e", "𞤀𞤣", "ខ្មែរ", "ไทย",
    ],
)  # fmt: skip
def test_every_other_script_and_every_mark_or_control_needs_it(text: str) -> None:
    assert needs_shaping(f"Open: {text}.")


def test_no_letter_that_the_two_faces_hold_and_that_runs_to_the_left_or_stands_on_another_is_kept() -> None:
    kept = [chr(code) for code in load_fonts() if code < 0x110000 and not needs_shaping(chr(code))]
    assert len(kept) > 1500
    assert not [letter for letter in kept if unicodedata.combining(letter)]
    assert not [
        letter for letter in kept if unicodedata.bidirectional(letter) in ("R", "AL", "AN", "RLO", "RLE", "RLI")
    ]

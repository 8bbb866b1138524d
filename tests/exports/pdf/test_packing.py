import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.rows import BETWEEN, Row, Sharing, packed
from exports.pdf.tagged import Tag
from exports.pdf.text import NO_BREAK_SPACE, Run, Style

BODY, STRONG = Style(12), Style(12, bold=True)
SHORT, LONG = "Walk in", "Call first and leave a message with the hour at which we can reach you, and how to say hello"
WIDTH = 300.0


def rows_of(*texts: str, sharing: Sharing, width: float = WIDTH) -> tuple[Row, ...]:
    paragraphs = [(Tag("P"), (Run(text, BODY),)) for text in texts]
    return packed(paragraphs, width=width, height=16, sharing=sharing)


def read(rows: tuple[Row, ...]) -> list[str]:
    return ["|".join(text.content.strip() for text in row.texts) for row in rows]


@pytest.mark.parametrize("sharing", Sharing)
def test_short_ones_stand_side_by_side(sharing: Sharing) -> None:
    (row,) = rows_of(SHORT, SHORT, sharing=sharing)
    first, second = row.texts
    assert second.begin == pytest.approx(BODY.width(SHORT) + BETWEEN)
    assert first.tag is not second.tag


def test_a_short_one_stands_behind_a_long_one_only_where_it_may() -> None:
    alone = rows_of(LONG, SHORT, sharing=Sharing.SHORT)
    behind = rows_of(LONG, SHORT, sharing=Sharing.BEHIND)
    assert read(alone)[-1] == SHORT
    assert read(behind) == [*read(alone)[:-2], f"{read(alone)[-2]}|{SHORT}"]


def test_a_long_one_begins_behind_another_only_where_it_may() -> None:
    assert read(rows_of(SHORT, LONG, sharing=Sharing.BEHIND))[0] == SHORT
    flowing = rows_of(SHORT, LONG, sharing=Sharing.FLOWING)
    assert read(flowing)[0].startswith(f"{SHORT}|Call first")
    assert flowing[1].texts[0].begin == 0
    assert flowing[0].texts[1].tag is flowing[1].texts[0].tag


def test_what_is_short_is_not_broken_to_fill_a_line() -> None:
    rows = rows_of("Free for people without money", "Spanish, English", sharing=Sharing.FLOWING, width=250)
    assert read(rows) == ["Free for people without money", "Spanish, English"]


def test_no_label_stands_at_the_end_of_a_line_without_its_text() -> None:
    label = Run(f"How{NO_BREAK_SPACE}to{NO_BREAK_SPACE}start:", STRONG)
    first = (Tag("P"), (Run("Every day from 8 am to 5 pm", BODY),))
    rows = packed([first, (Tag("P"), (label, Run(LONG, BODY)))], width=270, height=16, sharing=Sharing.FLOWING)
    assert [len(row.texts) for row in rows][:2] == [1, 1]
    assert [len(text.line) for row in rows[:2] for text in row.texts] == [1, 2]
    assert rows[1].texts[0].content.startswith("How to start: ")


@given(
    st.lists(st.text(alphabet="abcdef ghij, 5 pm", max_size=160), max_size=8),
    st.floats(min_value=60, max_value=540),
    st.sampled_from(Sharing),
)
def test_every_word_stands_once_in_order_and_in_the_column(texts: list[str], width: float, sharing: Sharing) -> None:
    rows = rows_of(*texts, sharing=sharing, width=width)
    assert "".join("".join(read(rows)).replace("|", "").split()) == "".join("".join(texts).split())
    for row in rows:
        ends = [text.right for text in row.texts]
        assert all(end <= width + 1e-6 for end in ends)
        assert all(text.begin >= end for end, text in zip(ends, row.texts[1:], strict=False))

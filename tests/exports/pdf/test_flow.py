import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.box_rows import box_rows
from exports.pdf.flow import Page, Parted, fill_pages
from exports.pdf.look import Look
from exports.pdf.rows import Mark, Row, height_of, kept_together
from exports.pdf.sizes import FOLD
from exports.pdf.spacing import FOLD_SPACINGS
from exports.pdf.tagged import Tag
from exports.sheet_values import BoxLine, ContactBox
from resources_db.model import State

ROW = Row(height=10)
HEAD = (Row(height=20),)


def rows_on(pages: tuple[Page, ...]) -> list[int]:
    return [len(page.rows) for page in pages]


def test_groups_that_fit_stand_on_one_page_with_the_foot_at_its_bottom() -> None:
    (page,) = fill_pages([(ROW,) * 3, (ROW,) * 2], (Row(height=15),), 200, HEAD)
    assert [down for down, _row in page.rows] == [0, 10, 20, 30, 40, 185]


def test_a_group_that_does_not_fit_the_rest_of_a_page_moves_whole() -> None:
    assert rows_on(fill_pages([(ROW,) * 6, (ROW,) * 6], (), 100, HEAD)) == [6, 7]


def test_a_group_higher_than_a_page_is_broken_between_its_rows_but_not_inside_a_box() -> None:
    box = kept_together((ROW,) * 4)
    pages = fill_pages([((ROW,) * 8 + box + (ROW,) * 3)], (), 100, HEAD)
    assert rows_on(pages) == [8, 1 + 4 + 3]


def test_what_goes_on_says_so_on_each_further_page_and_the_next_group_does_not() -> None:
    name = Row(height=10, framed=True)
    pages = fill_pages([(ROW,) * 20, (ROW,) * 3], (), 100, HEAD, [lambda: Parted((ROW,) * 20, (name,)), None])
    assert [[row.framed for _down, row in page.rows].count(True) for page in pages] == [0, 1, 1]
    assert [page.rows[1][1] is name for page in pages] == [False, True, True]
    assert rows_on(pages) == [10, 2 + 7, 2 + 3 + 3]


def test_what_is_broken_although_it_stays_together_says_so_too() -> None:
    name, box = Row(height=10, framed=True), kept_together((ROW,) * 30)
    pages = fill_pages([box], (), 100, HEAD, [lambda: Parted(box, (name,))])
    assert len(pages) > 2
    assert [page.rows[1][1] is name for page in pages] == [False] + [True] * (len(pages) - 1)


def test_a_group_that_moves_whole_does_not_go_on() -> None:
    name = Row(height=10, framed=True)
    pages = fill_pages([(ROW,) * 6, (ROW,) * 6], (), 100, HEAD, [lambda: Parted((ROW,) * 6, (name,))] * 2)
    assert not any(row.framed for page in pages for _down, row in page.rows)


def test_a_box_higher_than_a_page_is_broken_after_all() -> None:
    pages = fill_pages([kept_together((ROW,) * 30)], (), 100, HEAD)
    assert sum(rows_on(pages)) - (len(pages) - 1) == 30


def test_the_mark_of_a_box_higher_than_a_page_ends_on_the_page_that_it_begins_on() -> None:
    style = Look(200, FOLD, FOLD_SPACINGS[0])
    said = "Nobody has checked. " * 12
    police, immigration, id_and_data = (BoxLine(State.NOT_ASSESSED, said) for _each in range(3))
    box = box_rows(ContactBox((police, immigration, id_and_data), together=True, advice=said), Tag("Sect"), style)
    assert height_of(box) > 270
    for before in range(271):
        pages = fill_pages([(Row(height=before), *box)], (), 270, HEAD)
        ends = [down + mark.down + mark.size for page in pages for down, row in page.rows for mark in row.marks]
        assert len(ends) == 1
        assert max(ends) <= 270


@pytest.mark.parametrize("times", [4, 9, 20])
@pytest.mark.parametrize("height", [100.0, 140.0, 190.0])
def test_each_part_of_a_parted_box_has_its_air_below_the_frame(height: float, times: int) -> None:
    style = Look(160, FOLD, FOLD_SPACINGS[-1])
    said = "Officers come in by chance. " * times
    police, agents, clerks = (BoxLine(State.POSSIBLE, f"{who} come in", said) for who in ("Police", "Agents", "Clerks"))
    box = box_rows(ContactBox((police, agents, clerks)), Tag("Sect"), style)
    pages = fill_pages([(Row(height=height - 30), *box)], (), height, HEAD)
    framed = [[row for _down, row in page.rows if row.framed] for page in pages]
    parts = [rows for rows in framed if rows]
    assert len(parts) > 1
    assert [rows for rows in parts if rows[0].texts or rows[0].height < style.spacing.pad] == []
    assert [row for rows in parts for row in rows if row.texts] == [row for row in box if row.texts]


def test_a_mark_that_is_higher_than_a_page_is_set_all_the_same() -> None:
    high = Row(height=10, marks=(Mark(State.POSSIBLE, 0.0, 0.0, 400.0),))
    pages = fill_pages([kept_together((high, *(ROW,) * 30))], (), 100, HEAD)
    assert sum(rows_on(pages)) - (len(pages) - 1) == 31


def test_the_foot_takes_a_page_of_its_own_where_there_is_no_room() -> None:
    assert rows_on(fill_pages([(ROW,) * 10], (ROW,), 100, HEAD)) == [10, 2]


@pytest.mark.parametrize("height", [60.0, 100.0])
@given(groups=st.lists(st.lists(st.tuples(st.integers(1, 50), st.booleans()), min_size=1, max_size=12), max_size=8))
def test_every_row_stands_once_in_order_and_on_a_page(height: float, groups: list[list[tuple[int, bool]]]) -> None:
    made = [tuple(Row(height=tall, stays=stays) for tall, stays in group) for group in groups]
    foot = (Row(height=10, rule=True),)
    running = (Row(height=10, framed=True),)
    pages = fill_pages(made, foot, height, running)
    stood = [row for page in pages for _down, row in page.rows if not row.framed]
    assert stood == [row for group in made for row in group] + list(foot)
    for page in pages:
        ends = [down + row.height for down, row in page.rows]
        assert ends == sorted(ends)
        assert max(ends) <= height + 1e-6
    assert all(page.rows[0][1].framed for page in pages[1:])

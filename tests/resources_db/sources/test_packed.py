"""Rows kept as bytes come out as they were put in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.sources.packed import PackedRows
from resources_db.sources.records import Cell, Row

CELLS = st.none() | st.text(max_size=20) | st.integers() | st.floats(allow_nan=False)
ROWS = st.lists(st.dictionaries(st.sampled_from(["id", "name", "extra", "latitude"]), CELLS), max_size=5)


@given(few=ROWS, times=st.sampled_from([0, 1, 300, 1200]))
def test_rows_come_out_as_they_were_put_in(few: list[Row], times: int) -> None:
    rows = [{**row, "id": f"{number} {index}"} for number in range(times) for index, row in enumerate(few)]
    packed = PackedRows(rows)
    assert packed == rows
    assert len(packed) == len(rows)
    assert list(packed) == rows
    assert packed[1:] == rows[1:]
    if rows:
        assert (packed[0], packed[-1], packed[len(rows) // 2]) == (rows[0], rows[-1], rows[len(rows) // 2])
    with pytest.raises(IndexError):
        _ = packed[len(rows)]


@given(few=ROWS, times=st.sampled_from([0, 1, 300, 1200]), wanted=st.lists(st.sampled_from(["id", "name", "x"])))
def test_cells_are_those_of_the_rows_with_nothing_where_a_row_lacks_the_column(
    few: list[Row], times: int, wanted: list[str]
) -> None:
    packed = PackedRows(rows := few * times)
    assert list(packed.cells(wanted)) == [[row.get(column) for column in wanted] for row in rows]
    assert packed.columns == {column for row in rows for column in row}


def test_a_row_that_comes_out_is_a_copy() -> None:
    packed = PackedRows([{"id": "a"}])
    packed[0]["id"] = "b"
    next(iter(packed))["id"] = "c"
    assert packed == [{"id": "a"}]


def test_the_digest_is_of_the_rows_and_their_order() -> None:
    many: list[Row] = [{"id": str(number), "name": "N"} for number in range(1500)]
    assert PackedRows(many).digest == PackedRows(many).digest
    others: list[list[Row]] = [many[:-1], [*many[:-1], {"id": "1499", "name": "M"}], many[::-1], []]
    assert len({PackedRows(rows).digest for rows in [many, *others]}) == 5


def test_the_digest_tells_a_number_from_its_text_and_nothing_from_a_blank() -> None:
    cells: list[Cell] = [1, "1", 1.5, "", None]
    assert len({PackedRows([{"id": cell}]).digest for cell in cells}) == 5

"""What a sheet was set in is forgotten with it: the lines of its texts are remembered only while it is being fitted."""

import gc
from typing import get_args

import pytest

from exports.fit import fit_sheet
from exports.pdf.text import Run
from exports.sheet_values import Layout, SheetOptions
from tests.exports.sheet_records import FOUR, TODAY

CANARY = "Ask for the teal heron"


@pytest.mark.parametrize("layout", get_args(Layout))
def test_nothing_of_a_sheet_is_kept_once_it_is_drawn(layout: Layout) -> None:
    pdf = fit_sheet(FOUR, SheetOptions(layout=layout, note=CANARY), TODAY).pdf
    assert pdf
    gc.collect()
    assert [each.text for each in gc.get_objects() if isinstance(each, Run) and CANARY in each.text] == []

"""The rows of the work list: every place has one, read or not, below the heading of its reason."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from resources_db.reviews.values import Hint, Why, WorkList, WorkQuery
from tests.helpers.window import HOSTILE, speaking
from tests.helpers.work_values import item, work_of
from ui.directory.work_model import PAGE, WorkModel
from ui.find.results_model import RowRole

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def model_of(work: WorkList, query: WorkQuery | None = None) -> WorkModel:
    model = WorkModel()
    model.show_list(work, query or WorkQuery())
    return model


def rows(model: WorkModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_qt_has_nothing_to_say_against_it(qtmodeltester: ModelTester) -> None:
    model = model_of(work_of([item(1, Why.DISPUTED), item(2), item(3)], not_assessed=500))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_list(work_of([item(4)]), WorkQuery())
    model.clear()


def test_places_stand_below_the_heading_of_their_reason() -> None:
    model = model_of(work_of([item(1, Why.DISPUTED), item(2), item(3)]))
    assert rows(model) == [
        "Reports differ: 1 place",
        "Place 1",
        "Nobody has checked well enough: 2 places",
        "Place 2",
        "Place 3",
    ]
    assert model.heading_rows == (0, 2)
    assert not model.flags(model.index(2)) & Qt.ItemFlag.ItemIsSelectable


def test_what_a_rule_of_value_hints_at_is_said_in_the_row() -> None:
    hint = Hint(kind="POL_STATION", text="Police", where="Type")
    model = model_of(work_of([replace(item(1), hints=(hint,)), item(2)]))
    spoken = [str(model.index(row).data(SPOKEN)) for row in (1, 2)]
    assert "ask about: In a police or jail building" in spoken[0]
    assert "Police" not in spoken[1].replace("Police: ", "")
    with speaking("es"):
        assert "pregunte por: En un edificio de policía o cárcel" in str(model.index(1).data(SPOKEN))


def test_a_picked_reason_stands_alone() -> None:
    query = WorkQuery(why=frozenset({Why.DISPUTED}))
    model = model_of(work_of([item(1, Why.DISPUTED)], not_assessed=4_000), query)
    assert model.total == 1


def test_a_place_that_is_not_read_has_its_row_and_is_asked_for_once() -> None:
    model = model_of(work_of([item(number) for number in range(PAGE)], not_assessed=4_089))
    asked: list[int] = []
    model.more_wanted.connect(asked.append)
    model.want(range(20))
    assert asked == []
    assert model.rowCount() == 4_090
    assert model.index(PAGE + 1).data() == "Reading…"
    model.want(range(PAGE - 5, PAGE + 3))
    model.want(range(PAGE, PAGE + 3))
    assert asked == [2 * PAGE]
    model.want([4_089])
    assert asked == [2 * PAGE, 4_200]


def test_a_row_says_why_in_which_domains_and_since_when_and_all_three_states() -> None:
    model = model_of(work_of([item(1, Why.OUT_OF_DATE)]))
    assert model.index(1).data(SPOKEN) == (
        "Place 1. Check or report too old: Police · since September 2, 2026. (305) 555-0001. "
        "Police: not checked. Immigration: not checked. ID & data: not checked."
    )


def test_where_nobody_was_ever_asked_no_day_is_named() -> None:
    model = model_of(work_of([item(1)]))
    assert str(model.index(1).data(SPOKEN)).startswith("Place 1. Nobody has checked. (305)")


def test_names_that_deceive_stay_names() -> None:
    for text in HOSTILE:
        model = model_of(work_of([replace(item(1), title=text)]))
        assert "\x00" not in str(model.index(1).data(SPOKEN))


@given(st.lists(st.sampled_from(Why), max_size=30), st.integers(0, 40))
def test_every_place_read_is_found_again(reasons: list[Why], more: int) -> None:
    items = [item(number, why) for number, why in enumerate(sorted(reasons, key=list(Why).index))]
    unread = sum(why is Why.NOT_ASSESSED for why in reasons) + more
    model = model_of(work_of(items, not_assessed=unread))
    assert model.total == len(items) + more
    assert model.rowCount() == model.total + len(model.heading_rows)
    for each in items:
        assert model.item_at(model.row_of(each.listing_id, each.why)) is each
    headings = [row for row in range(model.rowCount()) if model.index(row).data(RowRole.HEADING)]
    assert tuple(headings) == model.heading_rows

"""The rows of an answer: pages as far as somebody scrolls, headings where a section begins, late pages let go."""

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import overload

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.codes import SectionKey
from resources_db.results import Found, Hit, Results, Section
from tests.helpers.window_values import answer, found, listing, withheld
from ui.find.paging import PAGE, SEEN, page_of
from ui.find.results_model import ResultsModel, RowRole


def many(count: int) -> tuple[Results, list[Found]]:
    every = [found(listing(number)) for number in range(count)]
    return answer(every), every


def titles(model: ResultsModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def look_at(model: ResultsModel, *rows: int) -> list[int]:
    """Return the beginnings of the pages that are asked for when somebody looks at `rows`."""
    asked: list[int] = []

    def note(_results: Results, first: int) -> None:
        asked.append(first)

    model.page_wanted.connect(note)
    model.want(rows)
    model.page_wanted.disconnect(note)
    return asked


def test_every_row_is_there_and_is_read_when_somebody_looks(qtmodeltester: ModelTester) -> None:
    results, every = many(2 * PAGE + 7)
    model = ResultsModel()
    model.show_answer(results, every[:PAGE])
    assert model.rowCount() == 2 * PAGE + 7
    assert look_at(model, 0, PAGE - 1) == []
    assert look_at(model, PAGE - 1, PAGE) == [PAGE]
    last = model.index(2 * PAGE + 6)
    assert (last.data(), model.found_at(last)) == ("Reading…", None)
    assert model.flags(last) & Qt.ItemFlag.ItemIsSelectable, "End may lead to it before it is read"
    model.add_page(results, 2 * PAGE, every[2 * PAGE :])
    model.add_page(results, PAGE, every[PAGE : 2 * PAGE])
    assert titles(model) == [one.listing.title for one in every]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_reading_moves_no_row(qtbot: QtBot) -> None:
    results, every = many(3 * PAGE)
    model = ResultsModel()
    model.show_answer(results, every[:PAGE])
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.waitSignal(model.dataChanged) as changed:
        model.add_page(results, 2 * PAGE, every[2 * PAGE :])
    assert changed.args is not None
    assert [changed.args[0].row(), changed.args[1].row()] == [2 * PAGE, 3 * PAGE - 1]


def test_the_rest_of_the_first_page_comes_after_what_is_seen(qtbot: QtBot) -> None:
    results, every = many(2 * PAGE)
    model = ResultsModel()
    model.show_answer(results, every[:SEEN], size=SEEN)
    assert model.index(SEEN).data() == "Reading…"
    with qtbot.waitSignal(model.page_wanted) as wanted:
        model.want_first_page()
    assert wanted.args == [results, 0]
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.add_page(results, 0, every[:PAGE])
    assert changed.args is not None
    assert [changed.args[0].row(), changed.args[1].row()] == [SEEN, PAGE - 1], "what is seen is not drawn again"
    assert titles(model)[:PAGE] == [one.listing.title for one in every[:PAGE]]


def test_who_has_gone_on_is_not_held_up_by_the_first_page(qtbot: QtBot) -> None:
    results, every = many(2 * PAGE)
    model = ResultsModel()
    model.show_answer(results, every[:SEEN], size=SEEN)
    assert look_at(model, 2 * PAGE - 1) == [PAGE]
    with qtbot.assertNotEmitted(model.page_wanted):
        model.want_first_page()


def test_a_page_is_asked_for_once_until_another_is() -> None:
    results, every = many(3 * PAGE)
    model = ResultsModel()
    model.show_answer(results, every[:PAGE])
    assert look_at(model, PAGE) == [PAGE]
    assert look_at(model, PAGE + 3) == []
    assert look_at(model, 2 * PAGE) == [2 * PAGE]
    assert look_at(model, PAGE) == [PAGE], "the newer page has replaced it on its way"


def test_a_late_page_of_an_older_answer_is_let_go() -> None:
    old, every = many(2 * PAGE)
    new, others = answer([found(listing(7, title="Newer"))]), [found(listing(7, title="Newer"))]
    model = ResultsModel()
    model.show_answer(old, every[:PAGE])
    model.show_answer(new, others)
    model.add_page(old, PAGE, every[PAGE:])
    assert titles(model) == ["Newer"]


def test_sections_have_headings_that_cannot_be_chosen(qtmodeltester: ModelTester) -> None:
    near, remote, hidden = found(listing(1)), found(listing(2), None, None), found(withheld(3), None, None)
    results = answer({SectionKey.NEAR: [near], SectionKey.REMOTE: [remote], SectionKey.WITHHELD: [hidden]})
    model = ResultsModel()
    model.show_answer(results, [near, remote, hidden])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert titles(model) == [
        near.listing.title,
        "By phone, mail, or for a wide area",
        remote.listing.title,
        "Address not public",
        hidden.listing.title,
    ]
    heading = model.index(1)
    assert heading.data(RowRole.HEADING)
    assert heading.data(RowRole.FOUND) is None
    assert not model.flags(heading) & Qt.ItemFlag.ItemIsSelectable
    assert model.found_at(heading) is None
    assert model.row_of(hidden.listing.id).row() == 4
    assert not model.row_of("nobody").isValid()


def test_a_heading_stands_before_its_section_across_pages() -> None:
    near = [found(listing(number)) for number in range(PAGE)]
    remote = [found(listing(number), None, None) for number in range(PAGE, PAGE + 5)]
    results = answer({SectionKey.NEAR: near, SectionKey.REMOTE: remote})
    model = ResultsModel()
    model.show_answer(results, near)
    model.add_page(results, PAGE, remote)
    assert model.index(PAGE).data(RowRole.HEADING)
    assert model.rowCount() == PAGE + 1 + 5


def test_a_listing_that_is_gone_since_the_search_leaves_its_row_empty_and_stops_nothing() -> None:
    results, every = many(PAGE + 3)
    model = ResultsModel()
    model.show_answer(results, every[1:PAGE])
    assert model.found_at(model.index(0)) is None
    assert look_at(model, 0) == [], "it was read, and is not there"
    model.add_page(results, PAGE, every[PAGE:])
    assert titles(model)[1:] == [one.listing.title for one in every[1:]]


def test_a_page_runs_over_sections() -> None:
    near = [found(listing(number)) for number in range(PAGE - 2)]
    remote = [found(listing(number)) for number in range(PAGE, PAGE + 9)]
    results = answer({SectionKey.NEAR: near, SectionKey.REMOTE: remote})
    first, second = page_of(results, 0), page_of(results, PAGE)
    assert len(first) == PAGE
    assert [hit.listing_id for hit in (*first, *second)] == [hit.listing_id for hit in results.hits()]


def test_a_row_says_everything_aloud() -> None:
    model = ResultsModel()
    one = found(listing(1))
    model.show_answer(answer([one]), [one])
    said = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)).replace("\N{NO-BREAK SPACE}", " ")
    for part in ("Harbor Street Exchange 1", "Harbor Health Union", "0.8 mi NE", "(305) 555-0142"):
        assert part in said
    for domain in ("Police: not checked", "Immigration: not checked", "ID & data: not checked"):
        assert domain in said
    assert said.index("0.8 mi") < said.index("Police")


def test_a_row_of_a_record_without_a_name_says_so() -> None:
    model = ResultsModel()
    one = found(listing(1, title="", service="", organization=None))
    model.show_answer(answer([one]), [one])
    assert model.index(0).data() == "Not stated"
    assert str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Not stated. ")


def test_a_withheld_row_says_so_and_nothing_of_where() -> None:
    model = ResultsModel()
    one = found(withheld(1), None, None)
    model.show_answer(answer({SectionKey.WITHHELD: [one]}), [one])
    said = str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Call for the address" in said
    assert "Harbor Street, Harbor City" not in said
    assert "\N{NO-BREAK SPACE}mi" not in said


def answer_of(sizes: list[int]) -> tuple[Results, list[Found]]:
    """Return an answer with so many listings in its sections."""
    made = iter(found(listing(number)) for number in range(sum(sizes)))
    sections = {key: [next(made) for _ in range(size)] for key, size in zip(SectionKey, sizes, strict=True)}
    return answer(sections), [one for group in sections.values() for one in group]


SIZES = st.lists(st.integers(0, 70), min_size=5, max_size=5)


@given(sizes=SIZES, order=st.randoms(use_true_random=False))
def test_however_the_pages_come_the_rows_are_the_answer(sizes: list[int], order: random.Random) -> None:
    results, every = answer_of(sizes)
    model = ResultsModel()
    model.show_answer(results, every[:PAGE])
    pages = list(range(0, len(every), PAGE))
    order.shuffle(pages)
    for first in pages:
        model.add_page(results, first, every[first : first + PAGE])
    listed = [model.found_at(model.index(row)) for row in range(model.rowCount())]
    assert [one for one in listed if one] == every
    expected = [key for key, size in zip(SectionKey, sizes, strict=True) if size and key is not SectionKey.NEAR]
    assert [model.heading_of(key).isValid() for key in expected] == [True] * len(expected)
    assert len(model.heading_rows) == len(expected)
    for number, one in enumerate(every):
        row = model.row_of(one.listing.id)
        assert model.number_at(row) == number
        assert model.found_at(row) is one
    at_first = model.first_listing()
    assert at_first.isValid() is bool(every)
    assert model.found_at(at_first) is (every[0] if every else None)


@pytest.mark.parametrize("sizes", [[0, 0, 0, 0, 0], [1, 0, 0, 0, 0], [0, 120, 3, 0, 60], [130, 50, 49, 1, 51]], ids=str)
def test_it_is_a_model_as_qt_wants_it(qtmodeltester: ModelTester, sizes: list[int]) -> None:
    model = ResultsModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    for results, every in (answer_of(sizes), answer_of(sizes[::-1])):
        model.show_answer(results, every[:PAGE])
        model.want(range(model.rowCount()))
        model.add_page(results, PAGE, every[PAGE : 2 * PAGE])


def test_of_a_hundred_thousand_listings_only_the_first_page_is_made() -> None:
    class Made(Sequence[Hit]):
        made = 0

        def __len__(self) -> int:
            return 100_000

        @overload
        def __getitem__(self, index: int) -> Hit: ...
        @overload
        def __getitem__(self, index: slice) -> list[Hit]: ...
        def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
            if isinstance(index, slice):
                return [self[each] for each in range(*index.indices(len(self)))]
            self.made += 1
            return Hit(index, f"listing-{index}", None)

    hits = Made()
    none = answer([])
    results = replace(none, sections=(Section(SectionKey.NEAR, hits), *none.sections[1:]), total=100_000, shown=100_000)
    model = ResultsModel()
    model.show_answer(results, [found(listing(number)) for number in range(PAGE)])
    assert model.rowCount() == 100_000
    assert hits.made == PAGE
    assert look_at(model, 99_999) == [99_950]


@pytest.mark.parametrize("seed", range(12))
def test_on_random_answers_with_pages_in_any_order_it_stays_a_model_as_qt_wants_it(
    qtmodeltester: ModelTester, seed: int
) -> None:
    """Qt's tester watches every change: new answers, pages that were wanted, and late ones of older answers."""
    chance = random.Random(seed)
    model = ResultsModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    asked: list[tuple[Results, int]] = []
    model.page_wanted.connect(lambda results, first: asked.append((results, first)))
    listings: dict[int, list[Found]] = {}
    for _ in range(6):
        results, every = answer_of([chance.choice((0, 0, 1, PAGE - 1, PAGE, PAGE + 1, 130)) for _ in SectionKey])
        listings[id(results)] = every
        model.show_answer(results, every[:PAGE])
        for _ in range(5):
            if model.rowCount():
                first = chance.randrange(model.rowCount())
                model.want(range(first, min(first + 12, model.rowCount())))
            for wanted, page in chance.sample(asked, min(2, len(asked))):
                model.add_page(wanted, page, listings[id(wanted)][page : page + PAGE])
        for index in map(model.index, range(model.rowCount())):
            one, number = model.found_at(index), model.number_at(index)
            assert one is None or (number is not None and one is every[number]), (
                "a page of an older answer stands among the newer one's"
            )
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_answer(None)
    assert model.rowCount() == 0

"""The rows of an answer: pages as far as somebody scrolls, headings where a section begins, late pages let go."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.query import Found, Results, SectionKey
from tests.helpers.window_values import answer, found, listing, withheld
from ui.find.results_model import PAGE, ResultsModel, RowRole, page_of


def many(count: int) -> tuple[Results, list[Found]]:
    every = [found(listing(number)) for number in range(count)]
    return answer(every), every


def titles(model: ResultsModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_pages_come_as_far_as_somebody_scrolls(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    results, every = many(2 * PAGE + 7)
    model = ResultsModel()
    model.show_answer(results, every[:PAGE])
    assert model.rowCount() == PAGE
    with qtbot.waitSignal(model.page_wanted) as wanted:
        model.fetchMore(QModelIndex())
    assert wanted.args == [results, PAGE]
    model.add_page(results, PAGE, every[PAGE : 2 * PAGE])
    model.fetchMore(QModelIndex())
    model.add_page(results, 2 * PAGE, every[2 * PAGE :])
    assert titles(model) == [one.listing.title for one in every]
    assert not model.canFetchMore(QModelIndex())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_page_is_asked_for_once(qtbot: QtBot) -> None:
    results, every = many(2 * PAGE)
    model = ResultsModel()
    model.show_answer(results, every[:PAGE])
    asked: list[int] = []
    model.page_wanted.connect(lambda _results, first: asked.append(first))
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [PAGE]
    assert qtbot


def test_a_late_page_of_an_older_answer_is_let_go() -> None:
    old, every = many(2 * PAGE)
    new, others = answer([found(listing(7, title="Newer"))]), [found(listing(7, title="Newer"))]
    model = ResultsModel()
    model.show_answer(old, every[:PAGE])
    model.show_answer(new, others)
    model.add_page(old, PAGE, every[PAGE:])
    assert titles(model) == ["Newer"]


def test_a_page_out_of_turn_is_let_go() -> None:
    results, every = many(3 * PAGE)
    model = ResultsModel()
    model.show_answer(results, every[:PAGE])
    model.add_page(results, 2 * PAGE, every[2 * PAGE :])
    assert model.rowCount() == PAGE


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
        "Address given by phone only",
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


def test_a_listing_that_is_gone_since_the_search_has_no_row_and_stops_nothing() -> None:
    results, every = many(PAGE + 3)
    model = ResultsModel()
    model.show_answer(results, every[1:PAGE])
    assert model.rowCount() == PAGE - 1
    model.add_page(results, PAGE, every[PAGE:])
    assert model.rowCount() == PAGE + 2


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
    for domain in ("Police: nobody has checked", "Immigration officers: nobody has checked", "ID and data: nobody"):
        assert domain in said
    assert said.index("0.8 mi") < said.index("Police")


def test_a_withheld_row_says_so_and_nothing_of_where() -> None:
    model = ResultsModel()
    one = found(withheld(1), None, None)
    model.show_answer(answer({SectionKey.WITHHELD: [one]}), [one])
    said = str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Call for the address" in said
    assert "Harbor Street, Harbor City" not in said
    assert "\N{NO-BREAK SPACE}mi" not in said

"""The work list as a person uses it: by keyboard, filtered, refreshed, with nothing left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.reviews.values import Why, WorkQuery
from resources_db.vocabulary.checks import promise_in
from tests.helpers.window import press, speaking, texts
from tests.helpers.window_values import HARBOR
from tests.helpers.work_values import item, shown, work_of
from ui.directory.page import IMPORT, OVERVIEW, WORK, DirectoryPage
from ui.directory.work_model import WorkModel
from ui.directory.work_page import WorkPage, WorkStage
from ui.directory.work_values import WorkShown
from ui.directory.work_view import WorkView


@pytest.fixture
def directory_page(qtbot: QtBot) -> DirectoryPage:
    made = DirectoryPage()
    qtbot.addWidget(made)
    made.resize(1_000, 800)
    made.show()
    made.activateWindow()
    made.show_part(WORK)
    return made


@pytest.fixture
def page(directory_page: DirectoryPage) -> WorkPage:
    return directory_page.work


def chosen(page: WorkPage) -> str:
    found = page.work.list.chosen()
    assert found is not None
    return found.listing_id


def test_it_is_the_third_part_of_the_directory_page(directory_page: DirectoryPage) -> None:
    assert directory_page.tabs[WORK].text() == "Work list"
    assert directory_page.work.isVisible()
    assert not directory_page.overview.isVisible()
    directory_page.show_part(OVERVIEW)
    assert not directory_page.work.isVisible()


def test_coming_to_it_is_told_and_making_it_is_not(qtbot: QtBot) -> None:
    made = DirectoryPage()
    qtbot.addWidget(made)
    told: list[bool] = []
    made.work.shown.connect(lambda: told.append(True))
    made.show()
    made.show_part(IMPORT)
    assert told == []
    made.show_part(WORK)
    assert told == [True]


def test_reasons_are_buttons_with_their_counts_said_in_words(page: WorkPage) -> None:
    chip = page.work.filters.reasons[Why.NOT_ASSESSED]
    assert chip.text() == "Nobody has checked well enough", "not counted yet is not none"
    page.work.show_work(shown(item(1, Why.DISPUTED), item(2), not_assessed=4_089))
    assert chip.text() == "Nobody has checked well enough (4,089)"
    assert chip.accessibleName() == "Nobody has checked well enough: 4,089 places"
    assert page.work.filters.reasons[Why.INCIDENT].accessibleName() == "Something happened there: 0 places"


def test_picking_reasons_asks_for_them(page: WorkPage) -> None:
    asked: list[WorkQuery] = []
    page.work.asked.connect(asked.append)
    for why in (Why.OUT_OF_DATE, Why.DISPUTED, Why.OUT_OF_DATE):
        press(page.work.filters.reasons[why], Qt.Key.Key_Space)
    assert [query.why for query in asked] == [{Why.OUT_OF_DATE}, {Why.OUT_OF_DATE, Why.DISPUTED}, {Why.DISPUTED}]


def test_a_radius_is_asked_with_a_place_alone(page: WorkPage) -> None:
    filters = page.work.filters
    asked: list[WorkQuery] = []
    page.work.asked.connect(asked.append)
    assert not filters.radius.isEnabled()
    filters.place.set_place(HARBOR)
    assert asked[-1].place == HARBOR
    assert asked[-1].within_m == pytest.approx(5 * 1_609.344)
    filters.radius.setCurrentIndex(filters.radius.findData(0))
    assert asked[-1].within_m is None
    filters.place.set_place(None)
    assert asked[-1] == WorkQuery()


def test_needs_are_picked_in_their_tree(page: WorkPage) -> None:
    filters = page.work.filters
    asked: list[WorkQuery] = []
    page.work.asked.connect(asked.append)
    filters.needs_button.click()
    QTest.keyClicks(filters.picker.words, "naloxone")
    press(filters.picker.words, Qt.Key.Key_Return)
    filters.picker.close()
    assert len(asked[-1].needs) == 1
    assert filters.needs_button.text() == "1 need"
    assert filters.needs_button.hasFocus()
    filters.clear_button.click()
    assert asked[-1] == WorkQuery()
    assert filters.needs_button.text() == "Any need"
    assert not filters.clear_button.isVisible()


def test_enter_wants_the_place_assessed_and_the_buttons_do_both(page: WorkPage) -> None:
    told: list[tuple[str, str]] = []
    page.work.assess_wanted.connect(lambda each: told.append(("assess", each)))
    page.work.open_wanted.connect(lambda each: told.append(("open", each)))
    page.work.show_work(shown(item(1), item(2)))
    press(page.work.list, Qt.Key.Key_Down, Qt.Key.Key_Return)
    page.work.open_button.click()
    page.work.assess_button.click()
    assert told == [("assess", "listing-2"), ("open", "listing-2"), ("assess", "listing-2")]


def test_arrows_never_stand_on_a_heading(page: WorkPage) -> None:
    page.work.show_work(shown(item(1, Why.DISPUTED), item(2)))
    press(page.work.list, Qt.Key.Key_Home)
    assert chosen(page) == "listing-1"
    press(page.work.list, Qt.Key.Key_Down)
    assert chosen(page) == "listing-2"


def test_what_is_chosen_stays_chosen_when_the_list_is_read_anew(page: WorkPage) -> None:
    page.work.show_work(shown(*(item(number) for number in range(50))))
    for _ in range(30):
        press(page.work.list, Qt.Key.Key_Down)
    top = page.work.list.visualRect(page.work.list.currentIndex()).top()
    page.work.show_work(shown(item(99, Why.INCIDENT), *(item(number) for number in range(50))))
    assert chosen(page) == "listing-30"
    assert page.work.list.visualRect(page.work.list.currentIndex()).top() == top


def test_another_question_begins_at_its_top(page: WorkPage) -> None:
    page.work.show_work(shown(*(item(number) for number in range(50))))
    press(page.work.list, Qt.Key.Key_End)
    page.work.show_work(shown(*(item(number) for number in range(50)), query=WorkQuery(needs=("FD.PANTRY",))))
    assert chosen(page) == "listing-0"
    assert page.work.list.verticalOffset() == 0


def test_of_a_row_that_is_higher_than_the_list_the_top_is_seen(qtbot: QtBot) -> None:
    view = WorkView(WorkModel())
    qtbot.addWidget(view)
    view.setFixedSize(400, 50)
    view.show()
    view.show_list(work_of([item(number) for number in range(9)]), WorkQuery())
    view.setCurrentIndex(view.rows.index(5))
    assert view.visualRect(view.currentIndex()).top() == 0


def test_a_place_that_is_done_gives_way_to_the_next(page: WorkPage) -> None:
    page.work.show_work(shown(item(1), item(2), item(3)))
    press(page.work.list, Qt.Key.Key_Down)
    assert chosen(page) == "listing-2"
    page.work.show_work(shown(item(1), item(3)))
    assert chosen(page) == "listing-3"
    page.work.show_work(shown(item(1)))
    assert chosen(page) == "listing-1"


def test_scrolling_down_asks_for_more(page: WorkPage) -> None:
    asked: list[int] = []
    page.work.rows.more_wanted.connect(asked.append)
    page.work.show_work(shown(*(item(number) for number in range(200)), not_assessed=4_089))
    press(page.work.list, Qt.Key.Key_End)
    assert asked == [4_200]
    assert page.work.reach == 4_200, "what is chosen is read again after a change"
    press(page.work.list, Qt.Key.Key_Home)
    assert page.work.reach == 200


EMPTY: list[tuple[Callable[[], WorkShown], str, str]] = [
    (
        lambda: shown(places=32),
        "Counted on November 22, 2026: places in the directory: 32; with a reason to ask again: 0. "
        "That says how old our checks are, not what they found.",
        "lugares en el directorio: 32; con razón para preguntar de nuevo: 0.",
    ),
    (lambda: shown(places=0), "the directory is empty. Import a directory file first.", "el directorio está vacío"),
    (
        lambda: shown(query=WorkQuery(why=frozenset({Why.DISPUTED})), not_assessed=9),
        "No place on the work list fits what is picked here. Counted on November 22, 2026.",
        "Contado el 22 de noviembre de 2026.",
    ),
]


@pytest.mark.parametrize(("make", "words", "spanish"), EMPTY)
def test_nothing_to_do_is_counted_and_dated_and_never_good_news(
    page: WorkPage, make: Callable[[], WorkShown], words: str, spanish: str
) -> None:
    page.work.show_work(make())
    assert words in page.work.summary.text()
    assert not page.work.list.isVisible()
    assert not page.work.assess_button.isVisible()
    assert not promise_in(page.work.summary.text())
    with speaking("es"):
        QApplication.processEvents()
        assert spanish in page.work.summary.text()


def test_before_it_is_counted_it_says_so(page: WorkPage) -> None:
    assert page.work.summary.text() == "Counting…"


def test_everything_follows_the_language(page: WorkPage) -> None:
    page.work.show_work(shown(item(1, Why.DISPUTED), item(2)))
    page.show_waiting_count(2)
    with speaking("es"):
        QApplication.processEvents()
        said = texts(page)
        assert "2 cosas de archivos esperan su sí" in said
        assert "Los informes no coinciden (1)" in said
        assert page.work.rows.index(0).data() == "Los informes no coinciden: 1 lugar"


def test_long_work_can_be_stopped_and_everything_else_waits(qtbot: QtBot, page: WorkPage) -> None:
    page.work.show_work(shown(item(1)))
    page.show_progress("Writing", 3, 9)
    assert not page.work.isVisible()
    assert page.busy.bar.value() == 3
    with qtbot.waitSignal(page.stop_wanted):
        press(page.busy.stop, Qt.Key.Key_Space)
    assert not page.busy.stop.isEnabled()
    page.go(WorkStage.LIST)
    assert page.work.isVisible()
    assert not page.busy.isVisible()


def test_hiding_forgets_it(page: WorkPage) -> None:
    page.work.filters.place.set_place(HARBOR)
    page.work.filters.pick(Why.DISPUTED)
    page.work.show_work(shown(item(1, Why.DISPUTED)))
    page.show_waiting_count(3)
    asked: list[WorkQuery] = []
    page.work.asked.connect(asked.append)
    page.clear()
    assert asked == []
    assert page.work.filters.query == WorkQuery()
    assert page.work.rows.rowCount() == 0
    said = " ".join(texts(page))
    assert "Harbor" not in said
    assert "Place 1" not in said
    assert "(1)" not in said


def test_everything_is_reached_by_tab(directory_page: DirectoryPage, page: WorkPage) -> None:
    page.work.show_work(shown(item(1)))
    page.show_waiting_count(1)
    filters = page.work.filters
    wanted = [
        page.waiting_button,
        *filters.reasons.values(),
        filters.place,
        filters.needs_button,
        page.work.list,
        page.work.assess_button,
        page.work.open_button,
        page.save_button,
        page.read_button,
    ]
    directory_page.tabs[WORK].setFocus()
    met = []
    for _ in range(25):
        press(QApplication.focusWidget() or directory_page, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert [widget for widget in met if widget in wanted][: len(wanted)] == wanted

"""The list as a person uses it: arrows, Enter, plus; and as it is drawn."""

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from resources_db.codes import SectionKey
from resources_db.model import Phone, Position, PositionKind, State
from resources_db.query import Query
from resources_db.results import Found, Results
from tests.helpers.window import HOSTILE, press, speaking
from tests.helpers.window_values import EXACT, answer, contact, found, listing, withheld
from ui.find.paging import PAGE, Page, page_of
from ui.find.results_model import ResultsModel
from ui.find.results_view import ResultsView
from ui.find.row_delegate import RowDelegate
from ui.find.row_text import far_words, phone_words, second_line
from ui.language import distance_in_full
from ui.plain_text import drawable, elided
from ui.theme import font_of

ABOUT = Position(kind=PositionKind.ZIP, point=EXACT.point, precision_m=1_500, area="33128")


@pytest.fixture
def model() -> ResultsModel:
    model = ResultsModel()
    near = [found(listing(1)), found(listing(2))]
    remote = [found(listing(3), None, None)]
    model.show_answer(answer({SectionKey.NEAR: near, SectionKey.REMOTE: remote}), near + remote)
    return model


@pytest.fixture
def view(qtbot: QtBot, model: ResultsModel) -> ResultsView:
    view = ResultsView(model)
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show()
    view.setFocus()
    view.setCurrentIndex(model.index(0))
    return view


@pytest.fixture
def fresh(qtbot: QtBot) -> ResultsView:
    made = ResultsView(ResultsModel())
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    made.setFocus()
    return made


def test_arrows_go_from_place_to_place_and_over_headings(view: ResultsView) -> None:
    came_to: list[str] = []
    view.listing_shown.connect(came_to.append)
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert came_to == ["listing-2", "listing-3", "listing-2"]


def test_enter_opens_and_plus_adds(view: ResultsView) -> None:
    opened: list[str] = []
    added: list[str] = []
    view.listing_opened.connect(opened.append)
    view.listing_added.connect(added.append)
    press(view, Qt.Key.Key_Return)
    QTest.keyClicks(view, "+")
    assert (opened, added) == (["listing-1"], ["listing-1"])


def test_a_letter_typed_in_the_list_goes_nowhere(view: ResultsView) -> None:
    QTest.keyClicks(view, "h")
    assert view.chosen_id() == "listing-1"


def test_a_heading_cannot_be_chosen_by_clicking(view: ResultsView, model: ResultsModel) -> None:
    box = view.visualRect(model.index(2))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert view.chosen_id() == "listing-1"


def test_every_row_has_one_height(view: ResultsView, model: ResultsModel) -> None:
    heights = [view.visualRect(model.index(row)).height() for row in (0, 1, 3)]
    assert len(set(heights)) == 1
    assert view.visualRect(model.index(2)).height() < heights[0]


def many(count: int, first: int = 0, remote: int = 0) -> tuple[Results, list[Found]]:
    """Return an answer of `count` listings near from number `first` on, and `remote` more; of all, the first page."""
    near = [found(listing(number)) for number in range(first, first + count)]
    far = [found(listing(number), None, None) for number in range(first + count, first + count + remote)]
    return answer({SectionKey.NEAR: near, SectionKey.REMOTE: far}), [*near, *far][:PAGE]


def reading(view: ResultsView) -> list[int]:
    """Answer every page that the list asks for, and return the beginnings of those pages."""
    asked: list[int] = []

    def read(results: Results, first: int) -> None:
        asked.append(first)
        numbers = [int(hit.listing_id.rpartition("-")[2]) for hit in page_of(results, first)]
        view.rows.add_page(results, first, [found(listing(number)) for number in numbers])

    view.rows.page_wanted.connect(read)
    return asked


def drawn_now(view: ResultsView) -> QImage:
    return view.viewport().grab().toImage()


def test_end_leads_to_the_last_of_many_and_only_its_page_is_read(fresh: ResultsView) -> None:
    fresh.show_answer(*many(4_000, remote=1_000))
    asked, came_to = reading(fresh), list[str]()
    fresh.listing_shown.connect(came_to.append)
    press(fresh, Qt.Key.Key_End)
    fresh.viewport().grab()
    assert (asked, came_to) == ([4_950], ["listing-4999"])
    press(fresh, Qt.Key.Key_Home)
    assert came_to[-1] == "listing-0"
    assert fresh.verticalOffset() == 0


def test_what_is_scrolled_to_is_read_before_it_is_drawn(fresh: ResultsView) -> None:
    fresh.show_answer(*many(4_000))
    asked = reading(fresh)
    fresh.verticalScrollBar().setValue(fresh.verticalScrollBar().maximum() // 2)
    assert len(asked) == 1
    assert fresh.rows.found_at(fresh.indexAt(QPoint(5, 5))) is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up], ids=["down", "up"])
def test_who_walks_on_waits_at_the_end_of_no_page(fresh: ResultsView, key: Qt.Key) -> None:
    fresh.show_answer(*many(4_000))
    reading(fresh)
    start = 100 if key is Qt.Key.Key_Down else 190
    fresh.setCurrentIndex(fresh.rows.index(start))
    for _ in range(80):
        press(fresh, key)
        assert fresh.beside_chosen()[0 if key is Qt.Key.Key_Down else 1], "it can be read ahead"
    assert abs(fresh.currentIndex().row() - start) == 80


def test_a_page_down_and_up_leads_back(fresh: ResultsView) -> None:
    fresh.show_answer(*many(PAGE))
    press(fresh, Qt.Key.Key_PageDown)
    page = fresh.currentIndex().row()
    assert page == fresh.viewport().height() // fresh.visualRect(fresh.rows.index(0)).height() - 1
    press(fresh, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert fresh.currentIndex().row() == 0


def test_keys_go_over_a_heading_and_end_at_the_ends(fresh: ResultsView) -> None:
    fresh.show_answer(*many(2, remote=2))
    press(fresh, *[Qt.Key.Key_Down] * 9)
    assert fresh.chosen_id() == "listing-3"
    press(fresh, *[Qt.Key.Key_Up] * 2)
    assert fresh.chosen_id() == "listing-1"
    press(fresh, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home)
    assert fresh.chosen_id() == "listing-0"


def test_only_the_rows_that_are_seen_are_drawn(fresh: ResultsView, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh.show_answer(*many(5_000))
    painted: list[int] = []
    whole = RowDelegate.paint

    def paint(
        self: RowDelegate,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painted.append(index.row())
        whole(self, painter, option, index)

    monkeypatch.setattr(RowDelegate, "paint", paint)
    fresh.viewport().grab()
    fitting = -(-fresh.viewport().height() // fresh.visualRect(fresh.rows.index(0)).height())
    assert painted == list(range(fitting))


def test_what_a_person_came_to_stays_chosen_and_where_it_stood(fresh: ResultsView) -> None:
    fresh.show_answer(*many(40))
    press(fresh, *[Qt.Key.Key_Down] * 20)
    before = fresh.visualRect(fresh.currentIndex()).top()
    assert fresh.verticalOffset() > 0
    results, page = many(30, first=10)
    fresh.show_answer(replace(results, query=Query(words="harbor")), page)
    assert fresh.chosen_id() == "listing-20"
    assert fresh.visualRect(fresh.currentIndex()).top() == before
    assert fresh.selectedIndexes() == [fresh.currentIndex()]


def test_the_same_question_again_leaves_the_list_where_it_is_scrolled(fresh: ResultsView) -> None:
    fresh.show_answer(*many(40))
    fresh.verticalScrollBar().setValue(777)
    fresh.show_answer(*many(40))
    assert (fresh.verticalOffset(), fresh.chosen_id()) == (777, "listing-0")


def test_what_is_gone_from_the_answer_gives_way_to_its_first(fresh: ResultsView) -> None:
    fresh.show_answer(*many(40))
    press(fresh, *[Qt.Key.Key_Down] * 20)
    results, page = many(5, first=90)
    fresh.show_answer(replace(results, query=Query(words="harbor")), page)
    assert (fresh.verticalOffset(), fresh.chosen_id()) == (0, "listing-90")


def test_what_is_found_on_a_later_page_stays_chosen_too(fresh: ResultsView) -> None:
    results, first = many(3 * PAGE)
    fresh.show_answer(results, first)
    later = Page(2 * PAGE, [found(listing(number)) for number in range(2 * PAGE, 3 * PAGE)])
    fresh.rows.add_page(results, later.first, later.found)
    fresh.setCurrentIndex(fresh.rows.index(2 * PAGE + 5))
    assert fresh.kept() == (f"listing-{2 * PAGE + 5}", 2 * PAGE + 5)
    again, first = many(3 * PAGE)
    fresh.show_answer(replace(again, query=Query(words="harbor")), first, later)
    assert fresh.chosen_id() == f"listing-{2 * PAGE + 5}"


def test_a_section_can_be_gone_to(fresh: ResultsView) -> None:
    fresh.show_answer(*many(30, remote=20))
    fresh.go_to_section(SectionKey.REMOTE)
    assert fresh.chosen_id() == "listing-30"
    assert fresh.visualRect(fresh.rows.heading_of(SectionKey.REMOTE)).top() == 0
    fresh.go_to_section(SectionKey.NEAR)
    assert fresh.chosen_id() == "listing-0"


def test_another_width_keeps_what_stands_at_the_top(fresh: ResultsView) -> None:
    fresh.show_answer(*many(40))
    fresh.verticalScrollBar().setValue(fresh.geometry_of_rows().top(17))
    before = fresh.geometry_of_rows().row
    fresh.resize(330, 700)
    assert fresh.geometry_of_rows().row > before
    assert fresh.indexAt(QPoint(5, 1)).row() == 17


def test_assistive_technology_finds_each_row_where_it_is_drawn(fresh: ResultsView) -> None:
    fresh.show_answer(*many(300, remote=200))
    interface = QAccessible.queryAccessibleInterface(fresh)
    assert interface is not None
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == fresh.rows.rowCount()
    for row in (0, 1, 299, 300):
        child = interface.child(row)
        assert child is not None
        index = fresh.rows.index(row)
        assert child.text(QAccessible.Text.Name) == index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert child.rect().topLeft() == fresh.viewport().mapToGlobal(fresh.visualRect(index).topLeft())


def test_a_row_that_is_not_read_yet_says_so_quietly(fresh: ResultsView) -> None:
    results, first_page = many(2 * PAGE)
    fresh.show_answer(results, first_page)
    waiting = fresh.rows.index(PAGE)
    assert waiting.data(Qt.ItemDataRole.AccessibleTextRole) == "Reading…"
    fresh.scrollTo(waiting)
    before = drawn_now(fresh)
    fresh.rows.add_page(results, PAGE, [found(listing(number)) for number in range(PAGE, 2 * PAGE)])
    assert drawn_now(fresh) != before


def drawn(one: Found, width: int = 600) -> QImage:
    model = ResultsModel()
    model.show_answer(answer([one]), [one])
    delegate = RowDelegate()
    image = QImage(width, delegate.layout_for(width).height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, image.height())
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def test_a_state_changes_what_is_drawn() -> None:
    assert drawn(found(listing(1))) != drawn(found(listing(1, contact=contact(police=State.NONE_FOUND))))
    assert drawn(found(listing(1))) == drawn(found(listing(1)))


SPACED = re.compile(r"[\u2068\u2069]")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [280, 420, 620, 900])
@pytest.mark.parametrize("state", list(State))
def test_what_is_read_aloud_is_what_is_drawn(state: State, width: int, language: str) -> None:
    rows = (
        listing(1, contact=contact(state, State.NONE_FOUND, state)),
        listing(1, position=ABOUT, organization=None, hours=None, phones=()),
        withheld(1, contact=contact(id_and_data=state), status="defunct"),
        listing(1, title="عيادة الميناء", organization="<b>R&D</b> & co", hours="W" * 10_000),
        listing(1, title="W" * 10_000, organization="\u202egnorts\u202c"),
    )
    with speaking(language):
        for each in rows:
            one = found(each, None if each.position.withheld else 2_900, None)
            model = ResultsModel()
            model.show_answer(answer([one]), [one])
            said = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
            left = said
            for placed in RowDelegate().placed(one, width):
                text = SPACED.sub("", drawable(placed.text)).rstrip(".")
                assert text in left, "in the order in which it stands there"
                left = left.partition(text)[2]
            for text in (SPACED.sub("", drawable(placed.text)) for placed in RowDelegate().placed(one, width)):
                said = said.replace(text.rstrip("."), "", 1)
            assert not said.strip(" .:"), "and nothing else is said"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("width", [280, 600])
def test_no_text_of_a_row_is_wider_than_its_place(text: str, width: int) -> None:
    one = found(listing(1, title=text, organization=text, hours=text, phones=(Phone(text[:200]),)))
    for placed in RowDelegate().placed(one, width):
        metrics = QFontMetrics(font_of(placed.role))
        shown = elided(placed.text, metrics, placed.box.width())
        assert metrics.horizontalAdvance(shown) <= placed.box.width()
        assert "\n" not in shown
        assert QRect(0, 0, width, 10_000).contains(placed.box)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("width", [280, 600])
def test_hostile_names_leave_the_contact_states_as_they_are(text: str, width: int) -> None:
    plain = drawn(found(listing(1, hours="")), width)
    hostile = drawn(found(listing(1, title=text, organization=text, hours=text)), width)
    top = RowDelegate().layout_for(width).contact_top
    states = QRect(0, top, width, plain.height() - top)
    assert hostile.copy(states) == plain.copy(states)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_an_about_distance_never_looks_exact() -> None:
    about = found(listing(1, position=ABOUT), 2_900, None)
    assert plain(far_words(about)) == "about 2 mi"
    assert "from the middle of \u206833128\u2069" in distance_in_full(about)
    assert plain(far_words(found(listing(1, position=ABOUT), 300, None))) == "about 1 mi"
    assert plain(far_words(found(listing(1), 2_900, "SW"))) == "1.8 mi SW"
    assert plain(far_words(found(listing(1), 30_000, None))) == "19 mi"


def test_west_is_another_letter_in_spanish() -> None:
    with speaking("es"):
        assert plain(far_words(found(listing(1), 2_900, "SW"))) == "1.8 mi SO"
        assert plain(far_words(found(listing(1, position=ABOUT), 2_900, None))) == "aprox. 2 mi"


def test_a_withheld_place_says_how_to_get_the_address() -> None:
    assert plain(far_words(found(withheld(1), None, None))) == "Call for the address"


def test_the_second_line_names_who_runs_it_but_not_twice() -> None:
    assert "Harbor Health Union" in second_line(listing(1))
    assert second_line(listing(1, organization="Same", title="Same", hours=None)) == ""
    assert second_line(listing(1, organization=None, hours=None)) == ""


def test_a_place_that_its_source_lists_no_more_says_so_first() -> None:
    gone = second_line(listing(1, no_longer_listed=date(2026, 11, 1)))
    assert gone.startswith("\u2068No longer listed by")
    assert "closed for good" in second_line(listing(1, status="defunct"))


def test_a_place_without_a_phone_has_none() -> None:
    assert phone_words(listing(1, phones=())) == ""
    assert "(305) 555-0142" in phone_words(listing(1))


def test_the_number_in_a_row_is_one_that_somebody_answers_and_is_whole() -> None:
    fax, desk = Phone("(305) 555-0190", kind="Fax"), Phone("(305) 555-0140", extension="3")
    assert phone_words(listing(1, phones=(fax, desk))) == "\u2068(305) 555-0140 ext. 3\u2069"
    assert phone_words(listing(1, phones=(fax,))) == ""

"""The list as a person uses it: arrows, Enter, plus; and as it is drawn."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from resources_db.model import Position, PositionKind, State
from resources_db.query import Found, SectionKey
from tests.helpers.window import HOSTILE, press, speaking
from tests.helpers.window_values import EXACT, answer, contact, found, listing, withheld
from ui.find.results_model import ResultsModel
from ui.find.results_view import ResultsView
from ui.find.row_delegate import RowDelegate, far_words, phone_words, second_line
from ui.language import distance_in_full

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
        assert plain(far_words(found(listing(1, position=ABOUT), 2_900, None))) == "unas 2 mi"


def test_a_withheld_place_says_how_to_get_the_address() -> None:
    assert plain(far_words(found(withheld(1), None, None))) == "Call for the address"


def test_the_second_line_names_who_runs_it_but_not_twice() -> None:
    assert "Harbor Health Union" in second_line(found(listing(1)))
    assert second_line(found(listing(1, organization="Same", title="Same", hours=None))) == ""
    assert second_line(found(listing(1, organization=None, hours=None))) == ""


def test_a_place_that_its_source_lists_no_more_says_so_first() -> None:
    gone = second_line(found(listing(1, no_longer_listed=date(2026, 11, 1))))
    assert gone.startswith("\u2068No longer listed by")
    assert "closed for good" in second_line(found(listing(1, status="defunct")))


def test_a_place_without_a_phone_has_none() -> None:
    assert phone_words(found(listing(1, phones=()))) == ""
    assert "(305) 555-0142" in phone_words(found(listing(1)))

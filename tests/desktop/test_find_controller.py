"""Find on a real directory: whatever is typed is words, counts come for the question asked, what is chosen stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Porchlight
from desktop.clock import system_and_build
from desktop.controllers.demonstration import load_demonstration
from desktop.first_frame import FirstFrame
from desktop.settings import Settings
from resources_db.directory import FILE_NAME, Directory
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places import Gazetteer
from resources_db.query import Query
from resources_db.sources.records import no_progress
from tests.helpers.hand import Hand
from tests.helpers.window import dress, texts
from ui.buttons import Chip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("find")
    with Directory.open(made, Gazetteer(), system_and_build) as directory:
        load_demonstration(directory, no_progress)
    return made


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path)
    yield made
    made.porchlight.close()
    dress(QApplication.instance())  # type: ignore[arg-type]


FAR_AWAY = Place(name="Nowhere", kind=PlaceKind.CITY, point=Point(60.0, -150.0), precision_m=900, region=Region("AK"))
WORDS = (
    "St. Mary's", '"', "*", "AND", "NEAR(", "col:", "-x", 'a"b', "%", "--", "(" * 500, "notes : x",
    "naloxone " * 12_000, "%" * 30_000, "\0", "'; DROP TABLE listing; --",
)  # fmt: skip


def test_every_text_that_is_typed_is_plain_words(hand: Hand) -> None:
    words = hand.find.question.words
    for text in WORDS:
        words.clear()
        QApplication.clipboard().setText(text)
        words.paste()
        hand.wait()
        assert not hand.find.notice.isVisible(), text
        assert hand.find.list.isVisible() is not hand.find.empty.isVisible()
    words.setText("st. mary's naloxone")
    words.clear()
    hand.wait()
    assert hand.titles()


def at_its_first_frame(qtbot: QtBot, folder: Path) -> Porchlight:
    """Return a window that has painted itself and asked nothing yet."""
    porchlight = Porchlight(folder, Settings())
    qtbot.addWidget(porchlight.window)
    with qtbot.waitCallback() as framed:
        FirstFrame(porchlight.window, framed)
        porchlight.window.show()
    return porchlight


@pytest.mark.usefixtures("english")
def test_a_place_that_is_not_known_yet_in_the_first_frame_is_not_answered_as_anywhere(
    qtbot: QtBot, folder: Path
) -> None:
    porchlight = at_its_first_frame(qtbot, folder)
    find = porchlight.window.find_page
    QTest.keyClicks(find.question.place, "Xyzzy")
    QTest.keyClicks(find.question.words, "naloxone")
    qtbot.waitUntil(lambda: not porchlight.busy, timeout=20_000)
    assert find.rows.rowCount() == 0
    assert find.empty.text().startswith("This place is not known yet")
    porchlight.close()


@pytest.mark.usefixtures("english")
def test_what_is_typed_into_the_first_frame_is_what_is_answered(qtbot: QtBot, folder: Path) -> None:
    porchlight = at_its_first_frame(qtbot, folder)
    find = porchlight.window.find_page
    QTest.keyClicks(find.question.words, "naloxone")
    qtbot.waitUntil(lambda: not porchlight.busy, timeout=20_000)
    assert find.rows.answers(Query(words="naloxone", within_m=find.question.query().within_m))
    porchlight.close()


def test_needs_are_counted_for_the_question_that_stands_there(hand: Hand) -> None:
    picker = hand.find.question.needs.picker
    counts = []
    for words in ("", "naloxone"):
        hand.find.question.words.setText(words)
        hand.wait()
        hand.find.question.needs.more.click()
        hand.wait()
        counts.append(int(picker.tree.model().index(0, 1).data()))
        picker.close()
    assert 0 < counts[1] < counts[0]
    hand.find.question.needs.set_needs(("HR",))
    hand.find.question.words.setText("naloxone ")
    hand.wait()
    hand.find.question.words.setText("naloxone")
    hand.wait()
    assert hand.find.rows.rowCount() - len(hand.find.rows.heading_rows) == counts[1]


def test_a_place_that_was_chosen_stays_when_the_question_changes(hand: Hand) -> None:
    hand.find.list.setFocus()
    for _ in range(12):
        hand.press(Qt.Key.Key_Down)
    hand.wait()
    chosen = hand.find.list.chosen_id()
    assert chosen is not None
    hand.find.question.radius.setCurrentIndex(0)
    hand.find.question.words.setText(hand.find.rows.index(12).data().split()[0][:3])
    hand.wait()
    assert hand.find.list.chosen_id() == chosen == hand.find.detail.listing_id


def test_the_last_of_all_is_read_when_somebody_goes_there(hand: Hand) -> None:
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_End)
    hand.wait()
    last = hand.find.rows.index(hand.find.rows.rowCount() - 1)
    found = hand.find.rows.found_at(last)
    assert found is not None
    assert hand.find.detail.listing_id == found.listing.id


def test_what_cannot_be_read_is_not_shown_as_another_place(hand: Hand, folder: Path) -> None:
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Down)
    assert hand.find.detail.listing_id == hand.find.list.chosen_id()
    aside = (folder / FILE_NAME).rename(folder / "aside.db")
    try:
        hand.press(Qt.Key.Key_Down)
        assert hand.find.notice.isVisible()
        assert hand.find.detail.listing_id is None, "the detail of the place before would be taken for this one's"
        assert texts(hand.find.detail) == [], "a place is chosen, and the notice says what is the matter"
    finally:
        aside.rename(folder / FILE_NAME)
    hand.press(Qt.Key.Key_Up)
    assert hand.find.detail.listing_id == hand.find.list.chosen_id()


def test_a_question_without_an_answer_leaves_no_older_answer_standing(hand: Hand, folder: Path) -> None:
    aside = (folder / FILE_NAME).rename(folder / "aside.db")
    try:
        hand.find.question.words.setText("naloxone")
        hand.wait()
        assert hand.find.notice.isVisible()
        assert hand.find.rows.rowCount() == 0
        assert hand.find.detail.listing_id is None
        assert not hand.find.empty.isVisible(), "nobody knows that there is nothing"
    finally:
        aside.rename(folder / FILE_NAME)
    hand.find.question.words.setText("naloxone ")
    hand.wait()
    assert hand.titles()
    assert not hand.find.notice.isVisible()


def test_a_directory_that_is_damaged_at_the_start_invites_nobody_to_choose(
    qtbot: QtBot, english: None, tmp_path: Path
) -> None:
    assert english is None
    (tmp_path / FILE_NAME).write_bytes(b"SQLite format 3\0" + b"garbage " * 1_000)
    hand = Hand(qtbot, tmp_path, tmp_path)
    try:
        hand.wait(lambda: hand.find.notice.text().startswith("directory.db is damaged"))
        assert texts(hand.find.cards) == []
    finally:
        hand.porchlight.close()
        dress(QApplication.instance())  # type: ignore[arg-type]


def buttons(hand: Hand) -> dict[str, Chip]:
    """Return the next steps, by their words."""
    return {chip.text(): chip for chip in hand.find.empty.findChildren(Chip) if chip.isVisibleTo(hand.find.empty)}


def test_misspelled_words_offer_the_needs_that_they_may_mean(hand: Hand) -> None:
    question = hand.find.question
    question.words.setText("imigration lawer")
    hand.wait()
    assert hand.titles() == []
    offered = [text for text in buttons(hand) if text.startswith("Need: ")]
    assert 1 <= len(offered) <= 3
    assert offered[0].startswith("Need: Immigration legal help, ")
    told = int(offered[0].split(", ")[-1].split()[0])
    buttons(hand)[offered[0]].click()
    hand.wait()
    assert (question.words.text(), question.needs.needs) == ("", ("LA.IMMIG",))
    assert len(hand.titles()) == told > 0


def test_a_need_is_offered_only_where_the_rest_of_the_question_finds_a_place_for_it(hand: Hand) -> None:
    question = hand.find.question
    question.words.setText("nedle dispsal")
    hand.wait()
    assert any(text.startswith("Need: Used syringe drop-off, ") for text in buttons(hand))
    question.place.set_place(FAR_AWAY)
    hand.wait()
    assert hand.titles() == []
    assert not any(text.startswith("Need: ") for text in buttons(hand)), "nobody offers it there"
    question.place.set_place(None)
    question.words.setText("xyzzy qwerty")
    hand.wait()
    assert not any(text.startswith("Need: ") for text in buttons(hand)), "nothing is spelled like it"


def test_the_words_of_a_question_with_an_answer_are_left_alone(hand: Hand) -> None:
    hand.find.question.words.setText("naloxone")
    hand.wait()
    assert hand.titles()
    hand.find.question.needs.set_needs(("FO.PANTRY",))
    hand.find.question.words.setText("imigration lawer")
    hand.wait()
    offered = next(text for text in buttons(hand) if text.startswith("Need: "))
    buttons(hand)[offered].click()
    hand.wait()
    assert hand.find.question.needs.needs == ("LA.IMMIG",), "the count was that of this need alone"

"""What people do with the window, from beginning to end by keyboard, and how long it kept anybody waiting."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.helpers.event_loop import EventLoopWatch, turn
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.service_files import service_file
from tests.helpers.window import texts
from ui.buttons import Chip
from ui.main_window import DIRECTORY, FIND, SETTINGS, SHEET
from ui.theme import Theme

MIDDLING = 4_000
"""Services: as many as the directory of a large city."""


def test_find_near_a_zip_and_need_open_add_two_and_save_the_sheet(hand: Hand, watch: EventLoopWatch) -> None:
    find, page = hand.find, hand.window.sheet_page
    watch.start()
    hand.ask_near("33128")
    hand.tab_to(next(chip for chip in find.question.needs.findChildren(Chip) if chip.isVisible()))
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(find.list)
    first = find.rows.found_at(find.list.currentIndex())
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_D, CONTROL)
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Down)
    second = find.rows.found_at(find.list.currentIndex())
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.wait(lambda: bool(page.preview.area.accessibleDescription()))
    hand.tab_to(page.save_button)
    hand.press(Qt.Key.Key_Space)
    watch.stop()
    assert first is not None
    assert second is not None
    assert hand.pdf is not None
    assert hand.pdf.read_bytes().startswith(b"%PDF")
    words = page.preview.area.accessibleDescription()
    assert [title in words for title in (first.listing.title, second.listing.title)] == [True, True]
    assert page.notice.isVisible()


def test_a_first_run_to_the_demonstration(newcomer: Hand, watch: EventLoopWatch) -> None:
    hand = newcomer
    watch.start()
    for _ in range(3):
        hand.press(Qt.Key.Key_Return)
    hand.tab_to(hand.button("Try with the demonstration directory"))
    hand.press(Qt.Key.Key_Space)
    hand.wait(hand.window.demonstration.isVisible)
    hand.press(Qt.Key.Key_1, CONTROL)
    watch.stop()
    hand.qtbot.waitUntil(lambda: len(hand.titles()) > 40)


def test_taking_in_a_file_stopping_it_and_taking_it_in_again(
    empty: Hand, watch: EventLoopWatch, tmp_path: Path
) -> None:
    hand, page = empty, empty.window.directory_page
    hand.file = service_file(tmp_path, MIDDLING)
    hand.press(Qt.Key.Key_3, CONTROL)
    watch.start()
    hand.tab_to(page.overview.import_button)
    hand.strike(Qt.Key.Key_Space)
    hand.qtbot.waitUntil(page.incoming.isVisible, timeout=60_000)
    hand.tab_to(page.incoming.apply_button)
    hand.strike(Qt.Key.Key_Space)
    hand.qtbot.waitUntil(page.busy.isVisible, timeout=60_000)
    hand.tab_to(page.busy.stop)
    hand.press(Qt.Key.Key_Space)
    hand.wait(page.notice.isVisible)
    assert page.notice.text() == "Stopped. Nothing was changed."
    assert page.incoming.isVisible(), "the file is still there to be looked at"
    hand.tab_to(page.incoming.apply_button)
    hand.strike(Qt.Key.Key_Space)
    hand.wait(lambda: page.importing.done.text().startswith("Done."))
    watch.stop()
    assert str(MIDDLING) in page.importing.done.text().replace(",", "")


def test_language_theme_and_text_size_are_switched_in_an_open_window(hand: Hand, watch: EventLoopWatch) -> None:
    hand.ask_near("33128")
    hand.press(Qt.Key.Key_4, CONTROL)
    language, theme, text_size = (hand.box(name) for name in ("Language", "Theme", "Text size"))
    watch.start()
    for box, value in (
        (language, "es"),
        (theme, Theme.DARK),
        (text_size, 200),
        (text_size, 100),
        (theme, Theme.LIGHT),
        (language, "en"),
    ):
        hand.tab_to(box)
        step = 1 if box.findData(value) > box.currentIndex() else -1
        while box.currentIndex() != box.findData(value):
            hand.press(Qt.Key.Key_Down if step > 0 else Qt.Key.Key_Up)
        for page in (FIND, SHEET, DIRECTORY, SETTINGS):
            hand.window.show_page(page)
            turn(20)
    watch.stop()
    assert "Settings" in texts(hand.window.settings_page)


def test_twenty_quick_keys_in_the_words(hand: Hand, watch: EventLoopWatch) -> None:
    hand.press(Qt.Key.Key_F, CONTROL)
    words = hand.find.question.words
    watch.start()
    for letter in "legal help for famili":
        QTest.keyClicks(words, letter)
        turn(30)
    hand.wait()
    watch.stop()
    assert words.text() == "legal help for famili"
    assert hand.find.sentence.text()

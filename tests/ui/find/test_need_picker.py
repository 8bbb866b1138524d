"""The tree of needs by keyboard: look, tick, take off, and back to where one was."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from resources_db.meant_needs import needs_for
from tests.helpers.window import delete_closed_widgets, press, speaking, texts
from ui.buttons import Chip
from ui.find.need_picker import LONGEST, NeedPicker
from ui.language import need_name


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    made = QPushButton("More")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def picker(button: QPushButton) -> NeedPicker:
    made = NeedPicker(button)
    made.open_below(button)
    return made


def labels(picker: NeedPicker, parent: QModelIndex | None = None) -> list[str]:
    model = picker.tree.model()
    parent = parent or QModelIndex()
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def chosen(picker: NeedPicker) -> dict[str, Chip]:
    QApplication.processEvents()
    return {chip.accessibleName(): chip for chip in picker.findChildren(Chip) if chip.isVisibleTo(picker)}


def said(picker: NeedPicker) -> list[tuple[str, ...]]:
    heard: list[tuple[str, ...]] = []
    picker.needs_changed.connect(heard.append)
    return heard


def test_it_opens_with_the_keyboard_in_the_search_line_and_all_groups(picker: NeedPicker) -> None:
    assert picker.words.hasFocus()
    assert labels(picker)[:2] == ["Harm reduction", "Drug treatment & recovery"]
    assert len(labels(picker)) == 14


def test_a_pointer_closes_it_where_it_fills_the_whole_screen(picker: NeedPicker) -> None:
    heard = said(picker)
    picker.show_needs(["HR.NALOXONE"])
    QTest.mouseClick(picker.done_button, Qt.MouseButton.LeftButton)
    assert not picker.isVisible()
    assert heard == []


def test_enter_ticks_the_best_hit_and_again_takes_it_off(picker: NeedPicker) -> None:
    heard = said(picker)
    QTest.keyClicks(picker.words, "nalox")
    assert picker.tree.currentIndex().data() == "Naloxone (Narcan)"
    press(picker.words, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert [list(codes) for codes in heard] == [["HR.NALOXONE"], []]


@pytest.mark.parametrize("typed", ["lawyer", "abogado", "food", "shelter", "imigration lawer"])
def test_the_best_hit_stands_first_and_in_sight_below_its_group(picker: NeedPicker, typed: str) -> None:
    picker.words.setText(typed)
    QApplication.processEvents()
    model, best = picker.tree.model(), picker.tree.currentIndex()
    first = model.index(0, 0)
    assert best in {first, model.index(0, 0, first)}
    assert best.data() == need_name(needs_for(typed)[0])
    seen = picker.tree.viewport().rect()
    assert seen.contains(picker.tree.visualRect(first).center())
    assert seen.contains(picker.tree.visualRect(best).center())


def test_without_words_the_groups_stand_in_their_own_order_again(picker: NeedPicker) -> None:
    before = labels(picker), labels(picker, picker.tree.model().index(0, 0))
    for typed in ("lawyer", "zzzz", ""):
        picker.words.setText(typed)
    QApplication.processEvents()
    assert (labels(picker), labels(picker, picker.tree.model().index(0, 0))) == before
    assert picker.tree.viewport().rect().contains(picker.tree.visualRect(picker.tree.model().index(0, 0)).center())


def test_down_goes_into_the_tree_and_up_comes_back(picker: NeedPicker) -> None:
    press(picker.words, Qt.Key.Key_Down)
    assert picker.tree.hasFocus()
    assert picker.tree.currentIndex().data() == "Harm reduction"
    press(picker.tree, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert picker.words.hasFocus()


def test_the_tree_is_walked_and_ticked_by_keys(picker: NeedPicker) -> None:
    heard = said(picker)
    press(picker.words, Qt.Key.Key_Down)
    press(picker.tree, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
    press(picker.tree, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert [list(codes) for codes in heard] == [["HR.NALOXONE"], ["HR.NALOXONE", "HR.TESTSTRIPS"]]


def test_letters_in_the_tree_go_on_looking(picker: NeedPicker) -> None:
    QTest.keyClicks(picker.words, "me")
    press(picker.words, Qt.Key.Key_Down)
    QTest.keyClicks(picker.tree, "t")
    assert picker.words.text() == "met"
    assert picker.words.hasFocus()


def test_what_is_ticked_stands_at_the_top_to_be_taken_off(picker: NeedPicker) -> None:
    heard = said(picker)
    assert not picker.clear_button.isEnabled()
    picker.show_needs(("HR.NALOXONE", "FO"))
    tops = [picker.tree.y()]
    assert list(chosen(picker)) == ["Take off: Naloxone (Narcan)", "Take off: Food"]
    chosen(picker)["Take off: Food"].click()
    tops.append(picker.tree.y())
    assert list(heard[-1]) == ["HR.NALOXONE"]
    picker.clear_button.click()
    QApplication.processEvents()
    tops.append(picker.tree.y())
    assert list(heard[-1]) == []
    assert len(set(tops)) == 1, "the tree stays where it is"


def test_taking_off_keeps_the_keyboard_in_the_panel(picker: NeedPicker) -> None:
    picker.show_needs(("FO",))
    chip = chosen(picker)["Take off: Food"]
    chip.setFocus()
    press(chip, Qt.Key.Key_Space)
    assert picker.words.hasFocus()


def test_counts_come_a_moment_later_without_moving_anything(picker: NeedPicker) -> None:
    before = picker.tree.columnWidth(0), picker.tree.columnWidth(1), picker.tree.geometry()
    picker.show_counts({"HR": 1_234, "FO": 1})
    QApplication.processEvents()
    assert (picker.tree.columnWidth(0), picker.tree.columnWidth(1), picker.tree.geometry()) == before
    first = picker.tree.model().index(0, 0)
    assert first.siblingAtColumn(1).data() == "1,234"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Harm reduction, 1,234 places"


def test_opening_asks_for_counts_and_forgets_those_of_another_question(
    picker: NeedPicker, button: QPushButton, qtbot: QtBot
) -> None:
    picker.show_counts({"HR": 3})
    picker.close()
    with qtbot.waitSignal(picker.counts_wanted):
        picker.open_below(button)
    assert not picker.tree.model().index(0, 1).data()


def test_escape_closes_and_tells(picker: NeedPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.closed):
        press(picker.words, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_nothing_found_shows_nothing(picker: NeedPicker) -> None:
    heard = said(picker)
    picker.words.setText("zzzzzz")
    assert labels(picker) == []
    press(picker.words, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert heard == []


def test_a_megabyte_is_shortened_in_so_many_words(picker: NeedPicker) -> None:
    QApplication.clipboard().setText("ayuda " * 200_000)
    picker.words.paste()
    assert len(picker.words.text()) == LONGEST
    assert any(
        "the text was too long" in label.accessibleName()
        for label in picker.children()
        if hasattr(label, "accessibleName")
    )


def test_it_stays_on_its_screen(picker: NeedPicker) -> None:
    screen = picker.screen().availableGeometry()
    assert screen.contains(picker.geometry())


def test_it_speaks_spanish_with_its_ticks(picker: NeedPicker) -> None:
    picker.show_needs(("FO",))
    with speaking("es"):
        QApplication.processEvents()
        assert labels(picker)[0] == "Reducción de daños"
        assert list(chosen(picker)) == ["Quitar: Comida"]
    QApplication.processEvents()


def test_the_language_may_change_after_a_need_was_ticked(qtbot: QtBot, picker: NeedPicker) -> None:
    picker.show_needs(("FO",))
    delete_closed_widgets()
    with speaking("es"):
        picker.show_needs(())
        qtbot.waitUntil(lambda: "Ninguna necesidad elegida." in texts(picker))

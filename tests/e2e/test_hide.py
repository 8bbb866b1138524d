"""F9 from every screen and everything that opens in front of one: a blank page at once, and nothing left behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, thread_time

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QStackedWidget,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.helpers.event_loop import Hold, turn
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.left_behind import texts_held, undoable
from tests.helpers.measured import measured
from tests.helpers.service_files import service_file
from tests.helpers.window import delete_closed_widgets, dress, texts
from ui.edit.organization_box import OrganizationBox
from ui.main_window import DIRECTORY, FIND, SETTINGS, SHEET, MainWindow
from ui.plain_text import PlainLabel

SECRETS = ("canaryquestion", "Canary Coalition", "canary remark", "1-800-CANARY", "lantern", "canary foot")
"""What a person types and chooses in these tests; a file's name is a choice too."""


class Painted(QObject):
    """Notes when each page of a stack was painted first since `at` was emptied."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self.at: dict[QWidget, tuple[float, float]] = {}
        for number in range(stack.count()):
            if (page := stack.widget(number)) is not None:
                page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.at.setdefault(watched, (perf_counter(), thread_time()))
        return False


class Hiding:
    """A window that is about to be hidden, and what was measured of it."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.took: list[Hold] = []
        self.cleared = 0.0
        stack = hand.window.centralWidget()
        assert isinstance(stack, QStackedWidget)
        self._stack = stack
        self._painted = Painted(stack)

    def press(self) -> None:
        """Press F9 as a keyboard does: whichever window has the keyboard gets it."""
        if QGuiApplication.focusWindow() is None:  # no window manager gives the focus back after a dialog
            self.hand.window.activateWindow()
            self.hand.qtbot.waitUntil(self.hand.window.isActiveWindow)
        front = QGuiApplication.focusWindow()
        assert front is not None
        self._painted.at.clear()
        began = (perf_counter(), thread_time())
        QTest.keyClick(front, Qt.Key.Key_F9)
        self.cleared = 1000 * (perf_counter() - began[0])
        assert self.hand.window.covered
        shown = self._stack.currentWidget()
        assert shown is not None
        clock, work = (1000 * (end - begin) for begin, end in zip(began, self._painted.at[shown], strict=True))
        assert clock > 0, "painted before the key's work was over, so before anything else could be seen"
        self.took.append(Hold(clock, work))

    def __str__(self) -> str:
        return f"{self.took[0]}; dialogs gone and all cleared after {self.cleared:.0f} ms"

    def press_before(self, front: type[QDialog], then: Callable[[QDialog], None] | None = None) -> None:
        """Press F9 as soon as a dialog of the kind `front` is in front; `then` is done in it before."""

        def now(dialog: QDialog) -> None:
            if then is not None:
                then(dialog)
            self.press()

        once_in_front(front, now)


def once_in_front(front: type[QDialog], then: Callable[[QDialog], None]) -> None:
    """Do `then` in a dialog of the kind `front` as soon as it is in front."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, front) and dialog.isActiveWindow():
            then(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def answer(dialog: QDialog, name: str = "") -> None:
    """Answer a dialog for files: `name`, or what it proposes."""
    [line] = dialog.findChildren(QLineEdit, "fileNameEdit")
    line.setText(name or line.text())
    QTest.keyClick(line, Qt.Key.Key_Return)


_blank: list[set[str]] = []


@pytest.fixture
def blank(qtbot: QtBot, english: None, demonstration: Path, tmp_path: Path) -> set[str]:
    """Give what a hidden window holds in which everything was opened and nothing was asked; found once."""
    assert english is None
    if not _blank:
        hand = Hand(qtbot, demonstration, tmp_path, outlives=True)
        for page in (SHEET, DIRECTORY, SETTINGS, FIND):
            hand.window.show_page(page)
            turn(20)
        _open_everything(hand)
        hand.window.cover()
        hand.wait()
        delete_closed_widgets()
        _blank.append(texts_held())
        hand.leave()
    return _blank[0]


def _open_everything(hand: Hand) -> None:
    """Open what is made when it is first wanted, with another file than the tests import."""
    assert hand.porchlight.editing.page.form is None
    question, page = hand.find.question, hand.window.directory_page
    for button, panel in ((question.needs.more, question.needs.picker), (question.contact, question.contact.panel)):
        button.click()
        turn(20)
        panel.close()
    assert hand.pdf is not None
    hand.file = service_file(hand.pdf.parent, 2, "other.zip")
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    hand.wait(page.incoming.isVisible)
    page.incoming.cancel_button.click()
    hand.wait()


@pytest.fixture
def hiding(
    request: pytest.FixtureRequest, qtbot: QtBot, demonstration: Path, tmp_path: Path, blank: set[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Hiding]:  # fmt: skip
    """Give a window with the real dialogs in which everything was typed that can be; judge it when it was hidden."""
    monkeypatch.setenv("HOME", str(tmp_path))
    hand = Hand(qtbot, demonstration, tmp_path, dialogs=True, outlives=True)
    try:
        _use_everything(hand)
        made = Hiding(hand)
        before = texts_held()
        assert all(any(secret in text for text in before) for secret in (*SECRETS[1:4], SECRETS[5]))
        assert hand.titles()
        assert undoable()
        yield made
        assert made.took, "nobody pressed the key"
        where = request.node.name.removeprefix("test_").replace("_", " ")
        measured(request.node.user_properties, f"F9 to the blank page, {where}", str(made))
        hand.wait()
        delete_closed_widgets()
        _check_nothing_is_left(hand, blank)
    finally:
        hand.leave()
        dress(QApplication.instance())  # type: ignore[arg-type]


def _use_everything(hand: Hand) -> None:
    """Ask, look, choose three places and type whatever can be typed."""
    hand.ask_near("33128")
    hand.find.list.setFocus()
    for _ in range(3):
        hand.type("+")
        hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.type(SECRETS[0])
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.press(Qt.Key.Key_Delete)
    for page in (SETTINGS, DIRECTORY, SHEET):
        hand.window.show_page(page)
    options = hand.window.sheet_page.options
    typed = (options.printed_by, options.note, options.phone, options.footer)
    for field, text in zip(typed, (*SECRETS[1:4], SECRETS[5]), strict=True):
        field.setFocus()
        hand.type(text)
    hand.window.sheet_page.places.rows.setFocus()
    hand.press(Qt.Key.Key_Delete)
    hand.wait(lambda: bool(hand.window.sheet_page.preview.area.accessibleDescription()))
    hand.window.show_page(FIND)


def _check_nothing_is_left(hand: Hand, blank: set[str]) -> None:
    window = hand.window
    assert window.covered
    assert window.isVisible()
    assert window.windowTitle().strip() == ""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [window], "a dialog, a list or a tooltip still stands in front"
    assert texts(window) == []
    picture = window.grab().toImage()
    assert {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)} == {
        picture.pixel(0, 0)
    }
    assert texts_held() - blank == set()
    assert undoable() == []
    assert hand.porchlight.sheet.ids == []
    assert "33128" not in QApplication.clipboard().text(QClipboard.Mode.Clipboard)


def click(button: QAbstractButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("page", range(4), ids=["find", "sheet", "directory", "settings"])
def test_from_page(hiding: Hiding, page: int) -> None:
    hiding.hand.window.show_page(page)
    turn(50)
    hiding.press()


def test_from_the_questions_of_the_first_minute(newcomer: Hand, request: pytest.FixtureRequest) -> None:
    hiding = Hiding(newcomer)
    newcomer.press(Qt.Key.Key_Return)
    hiding.press()
    where = "F9 to the blank page, from the questions of the first minute"
    measured(request.node.user_properties, where, str(hiding))
    assert newcomer.window.windowTitle().strip() == ""
    assert texts(newcomer.window) == []


def test_from_a_detail_that_has_the_keyboard(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.find.question.words.setText("")
    hand.wait()
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Return)
    hiding.press()


def test_from_a_detail_that_shows_a_street_to_workers(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.find.question.place.clear()
    hand.find.question.words.setText("Help after Trafficking")
    hand.wait()
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Home)
    hand.press(Qt.Key.Key_Return)
    hand.wait(hand.find.detail.workers_street.isVisible)
    click(hand.find.detail.workers_street.button)
    hand.wait(lambda: any("31 Whelk Lane" in text for text in texts_held()))
    hiding.press()


def test_from_the_form_for_a_service(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.find.question.words.setText("")
    hand.wait()
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_E, CONTROL)
    form = hand.porchlight.editing.page.form
    assert form is not None
    hand.type(SECRETS[4])
    form.body.lists["phone"].button.click()
    hand.type(SECRETS[3])
    form.body.service.fields["description"].box.begin()
    hand.type(SECRETS[1])
    form.body.lists["phone"].entries[0].button.click()
    form.save()
    hiding.press()


def test_from_a_known_organization_that_is_offered(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.press(Qt.Key.Key_N, CONTROL)
    form = hand.porchlight.editing.page.form
    assert form is not None
    box = form.body.service.fields["organization_id"].box
    assert isinstance(box, OrganizationBox)
    box.begin()
    hand.type("a")
    assert box.offers is not None
    hand.qtbot.waitUntil(box.offers.isVisible)
    hiding.press()


def test_from_the_question_whether_somebody_checked(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.find.question.words.setText("")
    hand.wait()
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_K, CONTROL)
    assert hand.find.detail.change_buttons.asking is not None
    hiding.press()


def test_no_line_to_type_in_keeps_what_was_typed(hand: Hand) -> None:
    """Whatever its page: it cannot be seen, nor brought back by Ctrl+Z. What is set stays, and so do the settings."""
    for page in (SHEET, DIRECTORY, FIND):
        hand.window.show_page(page)
    found = [*hand.find.findChildren(QLineEdit), *hand.window.directory_page.findChildren(QLineEdit)]
    for line in found:
        if isValid(line):  # some are made anew while another one is typed in
            line.insert(SECRETS[4])
    lines = [line for line in found if isValid(line) and line.isUndoAvailable()]
    assert len(lines) >= 8
    hand.window.cover()
    hand.wait()
    assert [line.accessibleName() for line in lines if line.text() or line in undoable()] == []


def test_from_the_place_suggestions(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.press(Qt.Key.Key_L, CONTROL)
    QTest.keyClicks(hand.find.question.place, "miam")
    hand.qtbot.waitUntil(hand.find.question.place.suggestions.isVisible)
    hiding.press()


def test_from_a_place_that_nobody_knows(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.ask_near("Xyzzyville")
    hand.press(Qt.Key.Key_Return)
    assert hand.find.place_notice.isVisible()
    hiding.press()


def test_from_the_need_picker(hiding: Hiding) -> None:
    needs = hiding.hand.find.question.needs
    click(needs.more)
    assert needs.picker.isVisible()
    QTest.keyClicks(needs.picker.words, "naloxo")
    hiding.hand.wait()
    hiding.press()


def test_from_the_contact_filters(hiding: Hiding) -> None:
    contact = hiding.hand.find.question.contact
    click(contact)
    assert contact.panel.isVisible()
    hiding.press()


@pytest.mark.parametrize("page", [FIND, SHEET, SETTINGS], ids=["find", "sheet", "settings"])
def test_from_an_open_list_of_choices_on(hiding: Hiding, page: int) -> None:
    window = hiding.hand.window
    window.show_page(page)
    turn(20)
    boxes = [box for box in window.pages.findChildren(QComboBox) if box.isVisible()]
    assert boxes
    boxes[0].showPopup()
    turn(20)
    assert boxes[0].view().isVisible()
    hiding.press()


def test_from_the_menu_of_a_field(hiding: Hiding) -> None:
    words = hiding.hand.find.question.words
    words.setFocus()
    QTest.mouseClick(words, Qt.MouseButton.RightButton)
    QTimer.singleShot(0, lambda: words.customContextMenuRequested.emit(words.rect().center()))
    menu = words.createStandardContextMenu()
    menu.popup(words.mapToGlobal(words.rect().bottomLeft()))
    turn(20)
    assert menu.isVisible()
    hiding.press()
    menu.deleteLater()


def test_from_a_tooltip(hiding: Hiding) -> None:
    QToolTip.showText(QCursor.pos(), SECRETS[1], hiding.hand.window)
    turn(20)
    assert QToolTip.isVisible()
    hiding.press()


def test_while_typing(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(hand.find.question.words, "legal")
    assert hand.porchlight.busy
    hiding.press()


def test_while_the_sheet_is_being_drawn(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.window.show_page(SHEET)
    hand.window.sheet_page.options.printed_by.setText(SECRETS[1] + " again")
    assert hand.porchlight.busy
    hiding.press()


def test_from_the_question_whether_to_clear(hiding: Hiding) -> None:
    page = hiding.hand.window.sheet_page
    hiding.hand.window.show_page(SHEET)
    click(page.clear_button)
    assert page.keep_button.isVisible()
    hiding.press()


def test_from_saving(hiding: Hiding) -> None:
    def type_name(dialog: QDialog) -> None:
        [line] = dialog.findChildren(QLineEdit, "fileNameEdit")
        QTest.keyClicks(line, SECRETS[4])

    hiding.hand.window.show_page(SHEET)
    hiding.press_before(QFileDialog, type_name)
    click(hiding.hand.window.sheet_page.save_button)


def test_from_a_list_inside_the_dialog_for_saving(hiding: Hiding) -> None:
    def open_list(dialog: QDialog) -> None:
        box = dialog.findChild(QComboBox, "lookInCombo")
        assert isinstance(box, QComboBox)
        box.showPopup()
        assert box.view().isVisible()

    hiding.hand.window.show_page(SHEET)
    hiding.press_before(QFileDialog, open_list)
    click(hiding.hand.window.sheet_page.save_button)


def test_from_the_question_whether_to_replace_a_file(hiding: Hiding, tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").touch()

    def save(dialog: QDialog) -> None:
        hiding.press_before(QMessageBox)
        answer(dialog)

    hiding.hand.window.show_page(SHEET)
    once_in_front(QFileDialog, save)
    click(hiding.hand.window.sheet_page.save_button)
    assert (tmp_path / "sheet.pdf").stat().st_size == 0


def test_from_choosing_a_file(hiding: Hiding) -> None:
    hiding.hand.window.show_page(DIRECTORY)
    hiding.press_before(QFileDialog)
    click(hiding.hand.window.directory_page.overview.import_button)


def test_while_a_file_is_looked_at(hiding: Hiding, tmp_path: Path) -> None:
    file = service_file(tmp_path, 30)
    page = hiding.hand.window.directory_page
    hiding.hand.window.show_page(DIRECTORY)
    once_in_front(QFileDialog, lambda dialog: answer(dialog, str(file)))
    click(page.overview.import_button)
    hiding.hand.wait(page.incoming.isVisible)
    assert any("lantern" in text for text in texts_held())
    hiding.press()


@pytest.fixture
def _keeps_marked_text(qapp: QApplication) -> None:
    if not qapp.clipboard().supportsSelection():
        pytest.skip("this screen keeps no marked text")


@pytest.mark.usefixtures("_keeps_marked_text")
def test_with_text_marked_for_the_middle_button(hiding: Hiding) -> None:
    hand, clipboard = hiding.hand, QApplication.clipboard()
    hand.find.question.words.selectAll()
    assert clipboard.text(QClipboard.Mode.Selection)
    hiding.press()
    assert not clipboard.text(QClipboard.Mode.Selection)


def test_hidden_a_window_shows_nothing_that_was_on_its_way(hiding: Hiding) -> None:
    hand = hiding.hand
    hand.find.question.words.setText("legal")
    hand.find.question.place.setText("Xyzzyville")
    hiding.press()
    hand.wait()
    assert hand.window.covered
    assert isinstance(hand.window, MainWindow)
    assert [label.text() for label in hand.find.findChildren(PlainLabel) if "canary" in label.text()] == []

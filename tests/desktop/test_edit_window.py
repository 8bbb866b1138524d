"""Services in the window: written down, changed, checked, withdrawn and taken back, by keyboard."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from resources_db.directory import Directory
from resources_db.edits.values import POLICY, Changes, RowChange
from resources_db.model import Record
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from tests.helpers.directories import service, take_in
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.kitchens import kitchens_in, open_here
from tests.helpers.left_behind import texts_held, undoable
from tests.helpers.window import delete_closed_widgets, texts
from ui.edit.field import Field
from ui.edit.form import EditForm
from ui.edit.shape import name_of
from ui.main_window import FIND, SHEET

DESK = Reviewer(organization="Harbor Health Union", role="coordinator")
CANARY = "canary street"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return kitchens_in(tmp_path / "data")


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization=DESK.organization))
    made.window.resize(1_180, 740)
    yield made
    made.porchlight.close()


def stored(folder: Path, words: str = "Harbor") -> Record:
    with open_here(folder) as directory:
        return directory.record(id_of(directory, words))


def id_of(directory: Directory, words: str = "Harbor") -> str:
    [hit] = [hit for section in directory.search(Query(words=words)).sections for hit in section.hits]
    return hit.listing_id


def content(folder: Path) -> str:
    with open_here(folder) as directory:
        return directory.content_hash()


def elsewhere(folder: Path, do: Callable[[Directory], object]) -> None:
    """Change the directory from another program."""
    with open_here(folder) as directory:
        do(directory)


def look(hand: Hand, words: str = "Harbor") -> None:
    """Show the place that is found by `words`, and go into it."""
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.type(words)
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Return)


def change(hand: Hand, words: str = "Harbor") -> EditForm:
    """Open the form of the place that is found by `words`."""
    look(hand, words)
    hand.press(Qt.Key.Key_E, CONTROL)
    return form_of(hand)


def form_of(hand: Hand) -> EditForm:
    form = hand.porchlight.editing.page.form
    assert form is not None
    return form


def field(form: EditForm, table: str, column: str, number: int = 0) -> Field:
    """Return a field of the form: of a list, the one with this number."""
    if table == "service":
        return form.body.service.fields[column]
    return form.body.lists[table].entries[number].row.fields[column]


def single(form: EditForm, name: str, spoken: str) -> Field:
    """Return a field by its name and what a screen reader says for it."""
    found = [each for each in form.findChildren(Field) if each.name == name]
    [one] = [each for each in found if isinstance(each.box, QWidget) and each.box.accessibleName() == spoken]
    return one


def tab_to(hand: Hand, widget: QWidget) -> None:
    for _ in range(200):
        if QApplication.focusWidget() is widget:
            return
        QTest.keyClick(QApplication.focusWidget() or hand.window, Qt.Key.Key_Tab)
    pytest.fail(f"{widget.accessibleName()} cannot be reached by Tab")


def write(hand: Hand, asked: Field, text: str) -> None:
    """Go to a field and write `text` in the place of what stands there."""
    tab_to(hand, asked.box)
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.press(Qt.Key.Key_Delete)
    hand.type(text)


def choose_role(hand: Hand) -> None:
    tab_to(hand, form_of(hand).role.box)
    hand.press(Qt.Key.Key_Down)


def save(hand: Hand) -> None:
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait()


def bar(hand: Hand) -> str:
    return hand.porchlight.assessing.bar.notice.text()


def undo(hand: Hand) -> None:
    """Ask what undoing would change, and do it."""
    hand.window.activateWindow()  # no window manager gives the keyboard back after a list that was open
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.wait()
    hand.press(Qt.Key.Key_Space)
    hand.wait()


def test_a_number_is_changed_and_changed_back_by_keyboard_alone(hand: Hand, folder: Path) -> None:
    before = content(folder)
    form = change(hand)
    number = field(form, "phone", "number")
    write(hand, number, "(305) 555-0177")
    assert "Changed. Before: \u2068(305) 555-0101\u2069" in texts(number)
    rows = form.review.rows
    assert [str(rows.index(0, column).data()) for column in range(3)] == [
        "Phone 1: Number",
        "(305) 555-0101",
        "(305) 555-0177",
    ]
    choose_role(hand)
    save(hand)
    assert hand.window.pages.currentIndex() == FIND
    assert bar(hand).startswith("Saved.")
    assert "(305) 555-0177" in "\n".join(texts(hand.find.detail))
    assert [phone.number for phone in stored(folder).listing.phones] == ["(305) 555-0177"]
    undo(hand)
    assert content(folder) == before
    assert "(305) 555-0101" in "\n".join(texts(hand.find.detail))


def test_what_was_changed_is_told_at_its_field(hand: Hand) -> None:
    form = change(hand)
    write(hand, field(form, "service", "wait_time"), "two weeks")
    choose_role(hand)
    save(hand)
    hand.press(Qt.Key.Key_E, CONTROL)
    asked = field(form_of(hand), "service", "wait_time")
    assert (
        "Its source says: \u2068not stated\u2069".replace("\u2068", "").replace("\u2069", "").casefold()
        in " ".join(texts(asked)).replace("\u2068", "").replace("\u2069", "").casefold()
    )
    tab_to(hand, asked.history.button)
    assert asked.history.button.accessibleName() == "Waiting time: history (1)"
    hand.press(Qt.Key.Key_Space)
    assert "two weeks" in asked.history.words.text()
    assert "Harbor Health Union" in asked.history.words.text()


def test_what_cannot_be_is_said_at_its_field_and_nothing_is_saved(hand: Hand, folder: Path) -> None:
    before = content(folder)
    form = change(hand)
    age = field(form, "service", "minimum_age")
    write(hand, age, "grown up")
    choose_role(hand)
    save(hand)
    assert "grown up" in age.error.text()
    assert age.box.hasFocus()
    assert isinstance(age.box, QLineEdit)
    assert age.error.text().split(".")[0] in age.box.accessibleDescription().replace("\u2068", "")
    assert "One field cannot be saved like this" in form.notice.text()
    assert content(folder) == before
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.type("18")
    assert age.error.text() == ""
    save(hand)
    assert stored(folder).ages == "18\N{EN DASH}"


def test_rows_come_and_go_by_keyboard(hand: Hand, folder: Path) -> None:
    form = change(hand)
    languages, phones = form.body.lists["language"], form.body.lists["phone"]
    for name in ("Spanish", "Haitian Creole", "French"):
        tab_to(hand, languages.button)
        hand.press(Qt.Key.Key_Space)
        hand.type(name)
    assert languages.entries[2].row.fields["name"].box.accessibleName() == "Language 3, Language"
    tab_to(hand, languages.entries[1].button)
    hand.press(Qt.Key.Key_Space)
    assert [entry.title for entry in languages.entries] == ["Language 1", "Language 2"]
    assert QApplication.focusWidget() is languages.button
    tab_to(hand, phones.entries[0].button)
    hand.press(Qt.Key.Key_Space)
    assert "Is taken away when you save: \u2068(305) 555-0101\u2069" in " ".join(texts(phones.entries[0]))
    assert ("Phone 1: Number", "(305) 555-0101", "Not stated") in told(form)
    hand.press(Qt.Key.Key_Space)
    assert not any(what.startswith("Phone 1") for what, _, _ in told(form)), "it was kept after all"
    hand.press(Qt.Key.Key_Space)
    choose_role(hand)
    save(hand)
    listing = stored(folder).listing
    assert listing.languages == ("Spanish", "French")
    assert listing.phones == ()
    hand.press(Qt.Key.Key_E, CONTROL)
    shown = "\n".join(texts(form_of(hand).body.lists["phone"]))
    assert "while its source still has it: \u2068(305) 555-0101" in shown


def told(form: EditForm) -> list[tuple[str, str, str]]:
    rows = form.review.rows
    return [
        (str(rows.index(row, 0).data()), str(rows.index(row, 1).data()), str(rows.index(row, 2).data()))
        for row in range(rows.rowCount())
    ]


def test_saving_is_no_check_and_a_check_is_said_by_two_keys(hand: Hand, folder: Path) -> None:
    form = change(hand)
    write(hand, field(form, "service", "wait_time"), "two weeks")
    choose_role(hand)
    save(hand)
    assert stored(folder).verified is None
    assert "Nobody here has checked this record" in "\n".join(texts(hand.find.detail))
    hand.press(Qt.Key.Key_K, CONTROL)
    asking = hand.find.detail.change_buttons.asking
    assert asking is not None
    assert asking.day.hasFocus()
    hand.press(Qt.Key.Key_Return)
    hand.wait()
    verified = stored(folder).verified
    assert verified is not None
    assert (verified.on, verified.organization, verified.role) == (system_and_build()[0], DESK.organization, DESK.role)
    assert f"\u2068{DESK.role}\u2069, \u2068{DESK.organization}\u2069" in "\n".join(texts(hand.find.detail))
    assert hand.find.detail.change_buttons.asking is None


def test_whoever_says_that_they_checked_says_their_role(hand: Hand, folder: Path) -> None:
    look(hand)
    hand.press(Qt.Key.Key_K, CONTROL)
    hand.press(Qt.Key.Key_Return)
    assert "role" in " ".join(texts(hand.find.detail.change_buttons))
    assert stored(folder).verified is None
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    hand.wait()
    assert stored(folder).verified is not None


def test_a_new_service_is_written_down(hand: Hand, folder: Path) -> None:
    before = content(folder)
    hand.press(Qt.Key.Key_N, CONTROL)
    form = form_of(hand)
    assert field(form, "service", "name").box.hasFocus()
    hand.type("Night desk")
    write(hand, field(form, "service", "organization_id"), "Ropewalk Friends")
    for column, text in {
        "address_1": "5 Ropewalk Street", "city": "Miami", "state_province": "FL", "postal_code": "33128",
    }.items():  # fmt: skip
        write(hand, field(form, "place", column), text)
    tab_to(hand, form.body.lists["phone"].button)
    hand.press(Qt.Key.Key_Space)
    hand.type("(305) 555-0188")
    choose_role(hand)
    save(hand)
    if hand.porchlight.editing.page.form is not None:
        save(hand)
    hand.wait()
    listing = stored(folder, "Night desk").listing
    assert (listing.organization, listing.address) == ("Ropewalk Friends", "5 Ropewalk Street, Miami, FL 33128")
    assert [phone.number for phone in listing.phones] == ["(305) 555-0188"]
    assert hand.find.detail.listing_id == listing.id, "and it is shown"
    assert hand.window.pages.currentIndex() == FIND
    undo(hand)
    assert content(folder) == before


def test_a_new_service_of_a_known_organization_needs_no_second_one(hand: Hand, folder: Path) -> None:
    hand.press(Qt.Key.Key_N, CONTROL)
    hand.type("Night desk")
    write(hand, field(form_of(hand), "service", "organization_id"), "lantern")
    choose_role(hand)
    save(hand)
    if hand.porchlight.editing.page.form is not None:
        save(hand)
    listing = stored(folder, "Night desk").listing
    assert listing.organization_id == stored(folder).listing.organization_id
    assert listing.location_id is None


def withhold(folder: Path) -> None:
    def do(directory: Directory) -> None:
        form = directory.edits.form(id_of(directory))
        assert form.location_id is not None
        policy = RowChange(table=POLICY, record=form.location_id, values=(("policy", "call_first"),))
        directory.edits.save(Changes(listing=form.listing_id, rows=(policy,)), DESK)

    elsewhere(folder, do)


def test_an_address_is_not_shown_again_without_a_tick(hand: Hand, folder: Path) -> None:
    withhold(folder)
    form = change(hand)
    policy = single(form, name_of(POLICY, "policy"), "Place, Who may know the address")
    tab_to(hand, policy.box)
    hand.press(Qt.Key.Key_Home)
    choose_role(hand)
    save(hand)
    assert "Nothing is saved yet" in form.notice.text()
    box = form.effects.first_unticked()
    assert box is not None
    assert box.hasFocus()
    assert "shown again" in box.accessibleName()
    save(hand)
    assert stored(folder).listing.position.withheld
    box = form.effects.first_unticked()
    assert box is not None
    assert box.hasFocus()
    hand.press(Qt.Key.Key_Space)
    save(hand)
    assert not stored(folder).listing.position.withheld


def test_an_address_that_is_not_for_everybody_is_covered(hand: Hand, folder: Path) -> None:
    withhold(folder)
    form = change(hand)
    street = field(form, "address", "address_1")
    assert not street.isVisible()
    assert not any("1 Lantern Street" in text for text in texts(form))
    place = next(section for section in form.body.sections if section.key == "place")
    assert "not for everybody" in " ".join(texts(place))
    tab_to(hand, place.uncover_button)
    hand.press(Qt.Key.Key_Space)
    assert street.isVisible()
    assert street.value() == "1 Lantern Street"
    write(hand, street, "2 Lantern Street")
    choose_role(hand)
    save(hand)
    if hand.porchlight.editing.page.form is not None:
        save(hand)
    assert stored(folder).listing.position.withheld


def test_a_tick_is_gone_once_something_else_is_written(hand: Hand, folder: Path) -> None:
    withhold(folder)
    form = change(hand)
    policy = single(form, name_of(POLICY, "policy"), "Place, Who may know the address")
    tab_to(hand, policy.box)
    hand.press(Qt.Key.Key_Home)
    choose_role(hand)
    save(hand)
    write(hand, field(form, "service", "wait_time"), "two weeks")
    assert form.effects.effects is None
    save(hand)
    assert form.effects.first_unticked() is not None
    assert stored(folder).listing.position.withheld


def test_what_somebody_else_changed_meanwhile_is_told_and_not_written_over(hand: Hand, folder: Path) -> None:
    form = change(hand)
    write(hand, field(form, "phone", "number"), "(305) 555-0177")
    write(hand, field(form, "service", "wait_time"), "two weeks")

    def theirs(directory: Directory) -> None:
        listing = directory.edits.form(id_of(directory))
        [phone] = listing.of("phone")
        rows = (RowChange(table="phone", record=phone.record, values=(("number", "(305) 555-0166"),)),)
        directory.edits.save(Changes(listing=listing.listing_id, rows=rows), DESK)

    elsewhere(folder, theirs)
    choose_role(hand)
    save(hand)
    assert [phone.number for phone in stored(folder).listing.phones] == ["(305) 555-0166"]
    form = form_of(hand)
    number, wait = field(form, "phone", "number"), field(form, "service", "wait_time")
    assert "Somebody changed this while you wrote" in number.error.text()
    assert "Changed. Before: \u2068(305) 555-0166\u2069" in texts(number)
    assert (number.value(), wait.value(), wait.error.text()) == ("(305) 555-0177", "two weeks", "")
    save(hand)
    assert [phone.number for phone in stored(folder).listing.phones] == ["(305) 555-0177"]


def test_a_service_is_withdrawn_and_listed_again_by_a_named_yes(hand: Hand, folder: Path) -> None:
    form = change(hand)
    choose_role(hand)
    assert form.withdrawing is not None
    tab_to(hand, form.withdrawing.toggle)
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Return)
    assert "Say why it is withdrawn" in form.withdrawing.notice.text()
    hand.type("They moved away")
    hand.press(Qt.Key.Key_Return)
    hand.wait()
    withdrawn = stored(folder).listing.withdrawn
    assert withdrawn is not None
    assert withdrawn.reason == "They moved away"
    assert bar(hand).startswith("Withdrawn.")
    form = change(hand)
    assert form.standing is not None
    assert "They moved away" in "\n".join(texts(form.standing))
    tab_to(hand, form.standing.button)
    hand.press(Qt.Key.Key_Space)
    hand.wait()
    box = form.standing.effects.first_unticked()
    assert box is not None
    assert "listed again" in box.accessibleName()
    tab_to(hand, form.standing.button)
    hand.press(Qt.Key.Key_Space)
    assert stored(folder).listing.withdrawn is not None, "not without the tick"
    assert box.hasFocus()
    hand.press(Qt.Key.Key_Space)
    tab_to(hand, form.standing.button)
    hand.press(Qt.Key.Key_Space)
    hand.wait()
    assert stored(folder).listing.withdrawn is None


def test_leaving_with_something_typed_asks_and_staying_loses_nothing(hand: Hand, folder: Path) -> None:
    before = content(folder)
    form = change(hand)
    hand.press(Qt.Key.Key_Escape)
    assert hand.window.pages.currentIndex() == FIND, "nothing was typed"
    hand.press(Qt.Key.Key_E, CONTROL)
    form = form_of(hand)
    hand.type(CANARY)
    for leave in (
        lambda: hand.press(Qt.Key.Key_Escape),
        lambda: hand.press(Qt.Key.Key_2, CONTROL),
        lambda: hand.press(Qt.Key.Key_N, CONTROL),
        hand.window.close,
    ):
        leave()
        assert form.question.isVisible()
        assert form.question.stay_button.hasFocus()
        assert hand.window.isVisible()
        hand.press(Qt.Key.Key_Escape)
        assert not form.question.isVisible()
        assert form_of(hand) is form
        assert CANARY in field(form, "service", "name").value()
    hand.press(Qt.Key.Key_2, CONTROL)
    tab_to(hand, form.question.drop_button)
    hand.press(Qt.Key.Key_Space)
    assert hand.window.pages.currentIndex() == SHEET
    delete_closed_widgets()
    assert not any(CANARY in text for text in texts_held())
    assert content(folder) == before


def test_whoever_saves_before_leaving_comes_where_they_were_going(hand: Hand, folder: Path) -> None:
    form = change(hand)
    write(hand, field(form, "service", "wait_time"), "two weeks")
    choose_role(hand)
    hand.press(Qt.Key.Key_2, CONTROL)
    tab_to(hand, form.question.save_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait()
    assert hand.window.pages.currentIndex() == SHEET
    assert stored(folder).wait_time == "two weeks"


def test_hiding_throws_away_all_that_was_typed(hand: Hand, folder: Path) -> None:
    before = content(folder)
    form = change(hand)
    write(hand, field(form, "service", "wait_time"), CANARY)
    tab_to(hand, form.body.lists["required_document"].button)
    hand.press(Qt.Key.Key_Space)
    hand.type(f"{CANARY} paper")
    form.reason.setText(f"{CANARY} reason")
    assert any(CANARY in text for text in texts_held())
    hand.press(Qt.Key.Key_F9)
    QApplication.sendPostedEvents(None, 0)
    hand.wait()
    assert hand.window.covered
    assert hand.porchlight.editing.page.form is None
    assert nothing_held()
    assert undoable() == []
    assert content(folder) == before
    hand.window.uncover()
    hand.wait()
    assert hand.window.pages.currentIndex() == FIND
    assert hand.porchlight.editing.page.role == ""


def nothing_held() -> bool:
    delete_closed_widgets()
    return not any(CANARY in text or "Harbor kitchen" in text for text in texts_held())


def test_what_comes_back_after_the_window_was_hidden_shows_nothing(hand: Hand, folder: Path) -> None:
    form = change(hand)
    write(hand, field(form, "service", "wait_time"), CANARY)
    choose_role(hand)
    hand.strike(Qt.Key.Key_Return, CONTROL)
    assert hand.porchlight.busy
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    assert nothing_held()
    assert bar(hand) == ""
    assert stored(folder).wait_time == "", "it was looked at, and never saved"


def test_a_form_that_is_asked_for_late_does_not_replace_a_newer_one(hand: Hand) -> None:
    look(hand)
    first = hand.find.detail.listing_id
    look(hand, "Bridge")
    second = hand.find.detail.listing_id
    assert first is not None
    assert second is not None
    hand.porchlight.editing.open(first)
    hand.porchlight.editing.open(second)
    hand.wait()
    assert form_of(hand).situation.listing_id == second


def test_what_is_typed_while_another_form_is_on_its_way_stays(hand: Hand) -> None:
    form = change(hand)
    hand.porchlight.editing.open("")
    field(form, "service", "wait_time").type(CANARY)
    hand.wait()
    assert form_of(hand) is form
    assert field(form, "service", "wait_time").value() == CANARY


def test_work_that_is_stopped_saves_nothing_and_keeps_what_was_typed(hand: Hand, folder: Path) -> None:
    before = content(folder)
    form = change(hand)
    write(hand, field(form, "service", "wait_time"), "two weeks")
    choose_role(hand)
    hand.strike(Qt.Key.Key_Return, CONTROL)
    assert form.busy.stop.hasFocus()
    assert not form.body.isEnabled()
    form.stop_wanted.emit()
    hand.wait()
    if "Stopped." in form.notice.text():
        assert content(folder) == before
        assert form.body.isEnabled()
        assert field(form, "service", "wait_time").value() == "two weeks"
    else:
        assert stored(folder).wait_time == "two weeks"


def test_a_form_without_a_change_saves_nothing(hand: Hand, folder: Path) -> None:
    before = content(folder)
    form = change(hand)
    save(hand)
    assert "changed nothing yet" in form.notice.text()
    assert content(folder) == before


def test_the_parts_are_gone_through_by_keys(hand: Hand) -> None:
    form = change(hand)
    hand.press(Qt.Key.Key_PageDown, CONTROL)
    assert field(form, "phone", "number").box.hasFocus()
    hand.press(Qt.Key.Key_PageDown, CONTROL)
    assert form.body.lists["schedule"].button.hasFocus()
    hand.press(Qt.Key.Key_PageUp, CONTROL)
    hand.press(Qt.Key.Key_PageUp, CONTROL)
    assert field(form, "service", "name").box.hasFocus()


def test_hours_are_written_as_people_say_them(hand: Hand, folder: Path) -> None:
    form = change(hand)
    hours = form.body.lists["schedule"]
    tab_to(hand, hours.button)
    hand.press(Qt.Key.Key_Space)
    for _ in range(2):
        hand.press(Qt.Key.Key_Space)
        hand.press(Qt.Key.Key_Tab)
    write(hand, field(form, "schedule", "opens_at"), "9 am")
    write(hand, field(form, "schedule", "closes_at"), "5:00")
    choose_role(hand)
    save(hand)
    assert field(form, "schedule", "closes_at").error.text() != "", "morning or evening?"
    write(hand, field(form, "schedule", "closes_at"), "17:00")
    save(hand)
    [row] = stored(folder).listing.schedules
    assert (row.days, row.opens_at, row.closes_at) == (("MO", "TU"), "09:00", "17:00")


def test_the_day_on_which_the_bar_was_asked_is_kept_for_legal_help(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    assert english is None
    folder = tmp_path / "data"
    with open_here(folder) as directory:
        take_in(directory, [service(1, "Harbor immigration legal help", organization="Lantern", zip="33128")])
    hand = Hand(qtbot, folder, tmp_path, settings=Settings(organization=DESK.organization))
    form = change(hand)
    [known, _doj] = [
        each for each in form.findChildren(Field) if each.name == name_of("credential_check", "checked_on")
    ]
    assert known.box.accessibleName().startswith("The bar of the state")
    known.box.begin()
    hand.press(Qt.Key.Key_Space)
    asked = single(form, name_of("credential_check", "checked_by"),
                   f"The bar of the state (a lawyer), {name_of('credential_check', 'checked_by')}")  # fmt: skip
    write(hand, asked, "Lantern")
    choose_role(hand)
    save(hand)
    [credential] = stored(folder).credentials
    assert (credential.kind.value, credential.on, credential.by) == ("bar", system_and_build()[0], "Lantern")
    hand.porchlight.close()


def test_the_first_service_of_an_empty_directory(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    assert english is None
    folder = tmp_path / "data"
    hand = Hand(qtbot, folder, tmp_path)
    hand.press(Qt.Key.Key_3, CONTROL)
    hand.wait()
    new = hand.window.directory_page.overview.new_button
    tab_to(hand, new)
    hand.press(Qt.Key.Key_Space)
    form = form_of(hand)
    hand.type("Night desk")
    choose_role(hand)
    save(hand)
    assert form.notice.text() != ""
    assert form_of(hand) is form, "it names no organization"
    write(hand, field(form, "service", "organization_id"), "Lantern")
    save(hand)
    assert "organization" in form.notice.text(), "and nobody said whose directory this is"
    hand.porchlight.settings.change(replace(hand.porchlight.settings.now, organization=DESK.organization))
    save(hand)
    if hand.porchlight.editing.page.form is not None:
        save(hand)
    assert stored(folder, "Night desk").listing.organization == "Lantern"
    assert hand.find.detail.listing_id == stored(folder, "Night desk").listing.id
    hand.porchlight.close()

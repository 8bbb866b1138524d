"""What waits in the window to be finished or written: nothing is lost in silence, and nothing outlives Hide."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from resources_db.directory import Directory
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from tests.helpers.directories import gazetteer, service, take_in
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.kitchens import kitchens_in, open_here
from tests.helpers.left_behind import texts_held
from tests.helpers.window import texts
from ui.assess.form import AssessForm, Way
from ui.buttons import PrimaryButton
from ui.directory.page import WORK
from ui.main_window import DIRECTORY

DESK = Reviewer(organization="Harbor Health Union", role="coordinator")
REMARK = "canary remark"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return kitchens_in(tmp_path / "data")


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization=DESK.organization))
    yield made
    made.porchlight.close()


def elsewhere(folder: Path, do: Callable[[Directory], object]) -> None:
    """Change the directory from another program."""
    with open_here(folder) as directory:
        do(directory)


def id_of(directory: Directory, words: str = "Harbor") -> str:
    [hit] = directory.search(Query(words=words)).sections[0].hits
    return hit.listing_id


def report(directory: Directory, kind: str, subject: Subject = Subject.SERVICE_AT_LOCATION) -> Assessment:
    listing = directory.record(id_of(directory)).listing
    about = listing.organization_id if subject is Subject.ORGANIZATION else listing.id
    assert about is not None
    return Assessment(
        id="",
        subject_type=subject,
        subject_id=about,
        domain=Domain.POLICE,
        kind=kind,
        level=Level.LIKELY,
        evidence_kind="SVC_TOLD",
        confidence="HIGH",
        assessed_on=system_and_build()[0],
        review_by=date.max,
        share="public",
        accepted=True,
    )


def stored(folder: Path) -> list[tuple[str | None, str]]:
    with open_here(folder) as directory:
        return sorted((row.kind, row.status) for row in directory.record(id_of(directory)).assessments)


def assess(hand: Hand) -> AssessForm:
    """Open the form of the place that is found by "Harbor"."""
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.find.question.words.setText("Harbor")
    hand.wait()
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Return)
    return reopen(hand)


def reopen(hand: Hand) -> AssessForm:
    click(hand, hand.find.detail.review_buttons.assess_button)
    return form_of(hand)


def form_of(hand: Hand) -> AssessForm:
    form = hand.porchlight.assessing.page.form
    assert form is not None
    return form


def click(hand: Hand, button: QWidget) -> None:
    button.setFocus()
    hand.press(Qt.Key.Key_Space)


def choose_role(hand: Hand) -> None:
    form_of(hand).role.box.setFocus()
    hand.press(Qt.Key.Key_Down)


def answer_no(hand: Hand, times: int) -> None:
    """Answer questions with no; after each the next one has the keyboard."""
    for _ in range(times):
        hand.type("n")


def officers_on_site(hand: Hand) -> None:
    """Write that officers are sometimes on site, all but the last key."""
    form = form_of(hand)
    form.go(Way.ONE_THING)
    hand.type("officers on site")
    hand.press(Qt.Key.Key_Return)
    form.thing.fields.details.level.give(Level.POSSIBLE)
    form.thing.fields.note.setText(REMARK)
    hand.wait(lambda: form.effects.known)


def told(hand: Hand, kind: str) -> None:
    """Write down at once what somebody told, and wait for nothing."""
    buttons = hand.find.detail.review_buttons
    for pressed in (lambda: buttons.told_button, lambda: buttons.kinds[kind]):
        pressed().setFocus()
        hand.strike(Qt.Key.Key_Space)


def nothing_is_held(hand: Hand) -> None:
    assert hand.window.covered
    assert form_count(hand) == 0
    assert not hand.porchlight.assessing.bar.isVisible()
    assert hand.porchlight.assessing.bar.notice.text() == ""
    assert [text for text in texts_held() if ("Harbor kitchen" in text and "Saved" in text) or REMARK in text] == []


def form_count(hand: Hand) -> int:
    return hand.porchlight.assessing.page.count()


def test_what_comes_back_after_the_window_was_hidden_shows_nothing(hand: Hand, folder: Path) -> None:
    assess(hand)
    choose_role(hand)
    officers_on_site(hand)
    hand.strike(Qt.Key.Key_Return, CONTROL)
    assert hand.porchlight.busy
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    nothing_is_held(hand)
    assert stored(folder) == [("POL_ON_SITE", "active")]


def test_what_somebody_told_is_written_though_the_window_is_hidden_at_once(hand: Hand, folder: Path) -> None:
    assess(hand)
    hand.press(Qt.Key.Key_Escape)
    told(hand, "ICE_SEEN")
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    nothing_is_held(hand)
    assert stored(folder) == [("ICE_SEEN", "active")]


def test_hiding_forgets_what_the_bar_said(hand: Hand) -> None:
    assess(hand).left.emit()
    told(hand, "ICE_SEEN")
    hand.wait(hand.porchlight.assessing.bar.isVisible)
    assert any("Harbor kitchen" in text and "Saved" in text for text in texts_held())
    hand.press(Qt.Key.Key_F9)
    nothing_is_held(hand)


def test_what_was_lost_behind_the_hidden_window_is_said_without_its_words(hand: Hand, folder: Path) -> None:
    assess(hand)
    choose_role(hand)
    officers_on_site(hand)
    (folder / "directory.db").rename(folder / "gone.db")
    hand.strike(Qt.Key.Key_Return, CONTROL)
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    assert texts(hand.window) == []
    hand.window.uncover()
    hand.wait()
    said = hand.porchlight.assessing.bar.notice.text()
    assert said.startswith("Something was being saved while you hid the window. It was not saved.")
    assert "Harbor" not in said


def test_nothing_is_written_into_a_new_file_where_the_old_one_is_gone(hand: Hand, folder: Path) -> None:
    """Whoever writes begins long after whoever reads."""
    assess(hand)
    hand.press(Qt.Key.Key_Escape)
    (folder / "directory.db").rename(folder / "gone.db")
    told(hand, "POL_ON_SITE")
    hand.wait()
    bar = hand.porchlight.assessing.bar
    assert "directory.db is no longer in its folder" in bar.notice.text()
    assert not (folder / "directory.db").exists()
    (folder / "gone.db").rename(folder / "directory.db")
    told(hand, "POL_ON_SITE")
    hand.wait()
    assert stored(folder) == [("POL_ON_SITE", "active")]


def test_everything_that_is_told_in_a_row_is_written(hand: Hand, folder: Path) -> None:
    assess(hand)
    hand.press(Qt.Key.Key_Escape)
    for kind in ("ICE_SEEN", "POL_ON_SITE", "ID_GOV"):
        told(hand, kind)
    hand.wait()
    assert stored(folder) == [("ICE_SEEN", "active"), ("ID_GOV", "active"), ("POL_ON_SITE", "active")]


def test_withdrawing_the_last_report_is_not_what_was_said_yes_to(hand: Hand, folder: Path) -> None:
    for kind in ("POL_ON_SITE", "SEC_OFFDUTY"):
        elsewhere(folder, lambda d, kind=kind: d.reviews.assess([report(d, kind)], DESK))  # type: ignore[misc]
    form = assess(hand)
    choose_role(hand)
    form.go(Way.BEFORE)
    entry, other = form.past.entries
    click(hand, entry.withdraw_button)
    hand.type("It was next door")
    assert "Police: nobody has checked" not in "\n".join(texts(entry)), "the other report stays"
    elsewhere(folder, lambda d: d.reviews.withdraw(other.id, "It was next door", DESK))
    hand.press(Qt.Key.Key_Return)
    assert [status for _, status in stored(folder)].count("active") == 1
    assert "The directory has changed since this was shown." in form.notice.text()
    said = "\n".join(texts(entry))
    assert "After: Police: nobody has checked" in said
    assert "This reads better than before. I say yes to" in said


def test_what_undoing_would_change_by_now_is_not_undone_by_what_was_shown(hand: Hand, folder: Path) -> None:
    assess(hand)
    hand.press(Qt.Key.Key_Escape)
    told(hand, "POL_ON_SITE")
    hand.wait()
    moved = service(1, "Harbor kitchen of another name", organization="Lantern", zip="33128", location="Harbor")
    other = service(2, "Bridge kitchen", organization="Lantern", zip="33128", location="Bridge")
    elsewhere(folder, lambda d: take_in(d, [moved, other]))
    bar = hand.porchlight.assessing.bar
    click(hand, bar.undo_button)
    assert "something else" in bar.notice.text()
    assert stored(folder) == [("POL_ON_SITE", "active")]


def test_undoing_what_holds_a_late_clock_is_shown_before(hand: Hand, folder: Path) -> None:
    built = system_and_build()[1]
    ahead = built + timedelta(days=700)
    with Directory.open(folder, gazetteer(), lambda: (ahead, built)) as early:
        early.reviews.assess([replace(report(early, "POL_ON_SITE"), assessed_on=ahead)], DESK)
    assess(hand)
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Z, CONTROL)
    bar = hand.porchlight.assessing.bar
    assert "Nothing else here is dated" in bar.notice.text()
    assert stored(folder) == [("POL_ON_SITE", "active")]
    click(hand, bar.undo_button)
    assert stored(folder) == []


def test_withdrawing_what_holds_a_late_clock_wants_a_tick_of_its_own(hand: Hand, folder: Path) -> None:
    built = system_and_build()[1]
    ahead = built + timedelta(days=700)
    with Directory.open(folder, gazetteer(), lambda: (ahead, built)) as early:
        early.reviews.assess([replace(report(early, "POL_ON_SITE"), assessed_on=ahead)], DESK)
    form = assess(hand)
    choose_role(hand)
    form.go(Way.BEFORE)
    [entry] = form.past.entries
    click(hand, entry.withdraw_button)
    hand.type("A slip of the clock")
    hand.wait()
    better, clock = [box for box in entry.findChildren(QCheckBox) if box.isVisible()]
    assert "Nothing else here is dated" in clock.accessibleDescription()
    better.click()
    hand.press(Qt.Key.Key_Return)
    assert clock.hasFocus()
    assert stored(folder) == [("POL_ON_SITE", "active")]
    clock.click()
    click(hand, next(each for each in entry.findChildren(PrimaryButton) if each.isVisible()))
    assert stored(folder) == [("POL_ON_SITE", "withdrawn")]


def test_a_check_saved_over_another_state_than_was_shown_is_refused(hand: Hand, folder: Path) -> None:
    old = "POL_ON_SITE"
    elsewhere(folder, lambda d: d.reviews.assess([report(d, old)], DESK))
    elsewhere(folder, lambda d: d.reviews.assess([report(d, "SEC_OFFDUTY")], DESK))
    form = assess(hand)
    choose_role(hand)
    form.go(Way.BEFORE)
    entry = next(each for each in form.past.entries if "Police officers on site" in "\n".join(texts(each)))
    other = next(each for each in form.past.entries if each is not entry)
    click(hand, entry.replace_button)
    hand.type("Only on Mondays")
    form.thing.fields.details.level.give(Level.POSSIBLE)
    hand.wait(lambda: form.effects.known)
    assert form.effects.first_unticked() is None, "off-duty police still come often"
    elsewhere(folder, lambda d: d.reviews.withdraw(other.id, "It was next door", DESK))
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert "The directory has changed since this was shown." in form.notice.text()
    assert form.effects.first_unticked() is not None
    assert stored(folder) == [("POL_ON_SITE", "active"), ("SEC_OFFDUTY", "withdrawn")]


def test_what_is_taken_back_for_a_whole_organization_wants_a_tick_for_each_of_its_places(
    hand: Hand, folder: Path
) -> None:
    elsewhere(folder, lambda d: d.reviews.assess([report(d, "POL_ON_SITE", Subject.ORGANIZATION)], DESK))
    form = assess(hand)
    choose_role(hand)
    form.go(Way.BEFORE)
    click(hand, form.past.entries[0].replace_button)
    hand.type("Only on Mondays")
    fields = form.thing.fields
    fields.details.level.give(Level.POSSIBLE)
    hand.wait()
    form.sites.button.click()
    hand.wait()
    fields.subject.setCurrentIndex(fields.subject.findData(Subject.ORGANIZATION.value))
    hand.wait(lambda: form.effects.known)
    assert not form.sites.isVisible(), "what is said of the whole organization is said of its other places already"
    assert "Bridge kitchen" in "\n".join(texts(form.effects))
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert "Tick each of those lines" in form.notice.text()
    assert stored(folder) == [("POL_ON_SITE", "active")]


def test_saving_one_thing_keeps_the_answers_that_wait(hand: Hand, folder: Path) -> None:
    form = assess(hand)
    choose_role(hand)
    form.questions.begin()
    answer_no(hand, 4)
    officers_on_site(hand)
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait(lambda: form_of(hand) is not form)
    assert stored(folder) == [("POL_ON_SITE", "active")]
    assert form_of(hand).questions.call().answers == dict.fromkeys(("P1", "P2", "P3", "P4"), "no")
    assert form_of(hand).way is Way.ASKED
    form_of(hand).questions.begin()
    answer_no(hand, 1)
    assert len(form_of(hand).questions.call().answers) == 5, "and they go on"


def test_a_draft_comes_back_below_the_lines_as_they_are_now(hand: Hand) -> None:
    assess(hand)
    answer_no(hand, 2)
    hand.press(Qt.Key.Key_Escape)
    told(hand, "POL_ON_SITE")
    hand.wait()
    form = reopen(hand)
    assert "Police: sometimes involved" in texts(form.head)
    assert form.questions.call().answers == {"P1": "no", "P2": "no"}
    assert len(form.past.entries) == 1


def test_what_another_window_wrote_stands_above_a_draft_once_it_is_looked_at(hand: Hand, folder: Path) -> None:
    form = assess(hand)
    elsewhere(folder, lambda d: d.reviews.assess([report(d, "POL_ON_SITE")], DESK))
    assert "Police: nobody has checked" in texts(form.head)
    for row in form.questions.parts_by_domain[Domain.POLICE].rows:
        row.answers.give("no")
    hand.wait(lambda: form.effects.known)
    assert "Police: often involved" in texts(form.head)


def test_one_key_leads_below_the_questions(hand: Hand) -> None:
    form = assess(hand)
    answer_no(hand, 10)
    hand.wait(lambda: form.effects.known)
    hand.press(Qt.Key.Key_End, CONTROL)
    assert QApplication.focusWidget() is form.sites.button
    hand.press(Qt.Key.Key_Space)
    assert form.sites.opened


def test_what_is_half_typed_below_something_said_before_waits_too(hand: Hand, folder: Path) -> None:
    elsewhere(folder, lambda d: d.reviews.assess([report(d, "POL_ON_SITE")], DESK))
    form = assess(hand)
    form.go(Way.BEFORE)
    click(hand, form.past.entries[0].respond_button)
    hand.type("They only wait")
    hand.press(Qt.Key.Key_Escape)
    again = reopen(hand)
    assert again.way is Way.BEFORE
    assert "They only wait" in texts(again.past)
    click(hand, again.past.entries[0].withdraw_button)
    hand.type("It was next")
    hand.press(Qt.Key.Key_Escape)
    again = reopen(hand)
    assert "It was next" in texts(again.past)
    assert "After: Police: nobody has checked" in texts(again.past)


@pytest.mark.parametrize("deed", ["withdraw", "respond"])
def test_what_is_half_typed_below_one_waits_while_another_is_saved(hand: Hand, folder: Path, deed: str) -> None:
    for kind in ("POL_ON_SITE", "SEC_OFFDUTY"):
        elsewhere(folder, lambda d, kind=kind: d.reviews.assess([report(d, kind)], DESK))  # type: ignore[misc]
    form = assess(hand)
    choose_role(hand)
    form.go(Way.BEFORE)
    entry, other = form.past.entries
    click(hand, entry.respond_button)
    hand.type("They left in")
    click(hand, entry.withdraw_button)
    hand.type("Maybe")
    waiting = {entry.id: ("Maybe", "They left in")}
    assert {each: (typed.reason, typed.words) for each, typed in form.past.typed().items()} == waiting
    click(hand, other.withdraw_button if deed == "withdraw" else other.respond_button)
    hand.type("It was next door")
    click(hand, next(each for each in other.findChildren(PrimaryButton) if each.isVisible()))
    hand.wait(lambda: form_of(hand) is not form)
    assert {each: (typed.reason, typed.words) for each, typed in form_of(hand).past.typed().items()} == waiting
    click(hand, next(each for each in form_of(hand).past.entries if each.id == entry.id).respond_button)
    [save] = [each for each in form_of(hand).past.findChildren(PrimaryButton) if each.isVisible()]
    form = form_of(hand)
    click(hand, save)
    hand.wait(lambda: form_of(hand) is not form)
    typed = form_of(hand).past.typed()
    assert {each: (typed.reason, typed.words) for each, typed in typed.items()} == {entry.id: ("Maybe", "")}


def test_the_day_the_trust_and_the_moments_wait_with_the_draft(hand: Hand, folder: Path) -> None:
    form = assess(hand)
    choose_role(hand)
    form.questions.begin()
    answer_no(hand, 10)
    soon = form.situation.today + timedelta(days=14)
    form.questions.standing.review.day.setDate(QDate(soon.year, soon.month, soon.day))
    officers_on_site(hand)
    standing = form.thing.fields.standing
    standing.review.day.setDate(QDate(soon.year, soon.month, soon.day))
    click(hand, form.thing.fields.details.triggers)
    standing.confidence.box.setFocus()
    hand.press(Qt.Key.Key_End)
    hand.press(Qt.Key.Key_Escape)
    again = reopen(hand)
    assert again is not form
    again.go(Way.ONE_THING)
    [row] = again.thing.written()
    assert (row.review_by, row.confidence, row.trigger) == (soon, "LOW", ("ALWAYS",))
    hand.wait(lambda: again.effects.known)
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait(lambda: form_of(hand) is not again)
    assert stored(folder) == [("POL_ON_SITE", "active")]
    assert [each.review_by for each in form_of(hand).questions.written()] == [soon]


def test_what_a_draft_takes_the_place_of_waits_with_it(hand: Hand, folder: Path) -> None:
    elsewhere(folder, lambda d: d.reviews.assess([report(d, "POL_ON_SITE")], DESK))
    form = assess(hand)
    form.go(Way.BEFORE)
    click(hand, form.past.entries[0].replace_button)
    hand.type("Only on Mondays")
    hand.press(Qt.Key.Key_Escape)
    again = reopen(hand)
    assert again.way is Way.ONE_THING
    assert again.replacing.isVisible()
    assert again.replacing.reason.text() == "Only on Mondays"


def test_a_place_that_cannot_be_opened_is_said_on_the_page_from_which_it_was_wanted(hand: Hand, folder: Path) -> None:
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.tabs[WORK].click()
    hand.wait()
    (folder / "directory.db").rename(folder / "gone.db")
    hand.window.directory_page.work.work.assess_button.click()
    hand.wait()
    bar = hand.porchlight.assessing.bar
    assert bar.isVisible()
    assert bar.notice.text()
    assert not bar.undo_button.isVisible()


def test_a_text_that_is_too_long_says_that_its_end_is_not_there(hand: Hand) -> None:
    assess(hand)
    officers_on_site(hand)
    note = form_of(hand).thing.fields.note
    note.setFocus()
    note.clear()
    QApplication.clipboard().setText("x" * 10_000)
    hand.press(Qt.Key.Key_V, CONTROL)
    assert len(note.text()) == 300
    assert "There is room for 300 letters. What came after them was left out." in note.accessibleDescription()
    assert note.accessibleDescription() in texts(form_of(hand))
    hand.press(Qt.Key.Key_Backspace)
    assert "left out" not in note.accessibleDescription()
    QApplication.clipboard().clear()


def test_nobody_checks_without_an_organization(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> None:
    assert english is None
    hand = Hand(qtbot, folder, tmp_path, settings=Settings())
    form = assess(hand)
    choose_role(hand)
    officers_on_site(hand)
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert "Write the name of your organization in Settings first." in form.notice.text()
    assert stored(folder) == []
    assert form.thing.fields.note.text() == REMARK
    hand.porchlight.close()

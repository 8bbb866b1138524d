"""Assessing a place with the keyboard: the real window, its controllers, and a directory of its own."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from resources_db.contact_text import headline
from resources_db.directory import Directory
from resources_db.model import Assessment, Domain, Level, State
from resources_db.query import Query
from tests.helpers.directories import service, take_in
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.kitchens import open_here
from tests.helpers.measured import measured
from tests.helpers.reviewer import Reviewer, focused
from tests.helpers.window import texts as seen
from ui.assess.form import Way

ORGANIZATION = "Harbor City Referral Desk"
SITES = 40
KEY_S = 0.28
"""Seconds for a key: an average nonsecretarial typist in the keystroke-level model of Card, Moran and Newell (1980)."""
NEEDED = {Domain.POLICE: 10, Domain.IMMIGRATION: 7, Domain.ID_AND_DATA: 7}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A directory of one organization at forty addresses, and one place of somebody else."""
    data = tmp_path / "data"
    own = [
        service(
            number, f"Syringe exchange x{number:02}", organization="Lantern", zip="33128", location=f"Site {number:02}"
        )
        for number in range(1, SITES + 1)
    ]
    with open_here(data) as directory:
        take_in(directory, [*own, service(90, "Harbor kitchen", zip="33128", location="Harbor")])
    return data


@pytest.fixture
def reviewer(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Reviewer]:
    assert english is None
    hand = Hand(qtbot, folder, tmp_path, settings=Settings(organization=ORGANIZATION))
    yield Reviewer(hand)
    hand.porchlight.close()


def stored(folder: Path, words: str) -> tuple[Assessment, ...]:
    """Return what is said of the place with this name, by now."""
    with open_here(folder) as directory:
        return directory.record(listing_id(directory, words)).assessments


def listing_id(directory: Directory, words: str) -> str:
    [hit] = directory.search(Query(words=words)).sections[0].hits
    return hit.listing_id


def state(reviewer: Reviewer, domain: Domain = Domain.POLICE) -> State:
    """Return what the row of Find says of the place that is chosen."""
    found = reviewer.hand.find.rows.found_at(reviewer.hand.find.list.currentIndex())
    assert found is not None
    return found.listing.contact.of(domain).state


def test_a_negative_by_questions_is_seen_in_find_at_once(reviewer: Reviewer, folder: Path) -> None:
    reviewer.find("kitchen")
    form = reviewer.assess()
    assert isinstance(focused(), QRadioButton)
    reviewer.type("n" * 9)
    part = form.questions.parts_by_domain[Domain.POLICE]
    assert "9 of 10 needed questions answered" in texts(part)
    reviewer.key(Qt.Key.Key_Return, CONTROL)
    assert "1 needed question has no answer" in form.notice.text()
    part.rows[9].answers.begin()
    reviewer.type("n")
    reviewer.see()
    reviewer.key(Qt.Key.Key_Return, CONTROL)
    assert "Tick each of those lines" in form.notice.text()
    assert isinstance(focused(), QCheckBox)
    reviewer.key(Qt.Key.Key_Space)
    reviewer.key(Qt.Key.Key_Return, CONTROL)
    assert "in what role" in form.notice.text()
    reviewer.key(Qt.Key.Key_Down)
    reviewer.save()
    assert "Police: nothing found" in reviewer.bar()
    [row] = stored(folder, "kitchen")
    assert (row.level, row.reviewer_org, row.reviewer_role) == (Level.NONE_FOUND, ORGANIZATION, "coordinator")
    assert row.bound_to
    reviewer.key(Qt.Key.Key_Escape)
    assert state(reviewer) is State.NONE_FOUND
    assert focused() is reviewer.hand.find.detail.review_buttons.assess_button
    assert "Police: nothing found" in texts(reviewer.hand.find.detail)


def texts(root: QWidget) -> str:
    return "\n".join(seen(root))


def test_a_yes_is_written_down_in_one_go_with_its_effect_shown_before(reviewer: Reviewer, folder: Path) -> None:
    reviewer.find("kitchen")
    form = reviewer.assess()
    reviewer.type("n")
    reviewer.type("y")
    reviewer.key(Qt.Key.Key_Space)  # the first of the kinds that it may mean
    reviewer.key(Qt.Key.Key_Right)
    reviewer.key(Qt.Key.Key_Space)  # often
    reviewer.see()
    assert "After: Police: often involved" in texts(form.effects)
    assert "Now: Police: nobody has checked" in texts(form.effects)
    assert form.effects.first_unticked() is None
    reviewer.choose_role()
    reviewer.save()
    [row] = stored(folder, "kitchen")
    assert (row.kind, row.level) == ("POL_ON_SITE", Level.LIKELY)
    assert dict(row.checklist) == {"P1": "no", "P2": "yes"}
    reviewer.key(Qt.Key.Key_Escape)
    assert state(reviewer) is State.LIKELY


def test_what_is_not_known_is_never_nothing_found(reviewer: Reviewer) -> None:
    reviewer.find("kitchen")
    form = reviewer.assess()
    reviewer.type("n" * 9 + "k")
    reviewer.see()
    assert "After: Police: only partly checked" in texts(form.effects)
    assert "Only partly checked: an answer is not known." in texts(form.questions)


def test_one_thing_is_found_by_words_and_taken_back_with_a_reason(reviewer: Reviewer, folder: Path) -> None:
    reviewer.find("kitchen")
    form = reviewer.assess()
    form.go(Way.ONE_THING)
    reviewer.type("officers on site")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key(Qt.Key.Key_Space)
    reviewer.see()
    assert "After: Police: sometimes involved" in texts(form.effects)
    reviewer.choose_role()
    reviewer.save()
    form = reviewer.form
    form.go(Way.BEFORE)
    [entry] = form.past.entries
    reviewer.press(entry.withdraw_button)
    reviewer.hand.wait()
    reviewer.key(Qt.Key.Key_Return)
    assert "Write the reason first" in texts(entry)
    reviewer.type("It was the place next door")
    reviewer.key(Qt.Key.Key_Return)
    assert "reads better" in texts(entry)
    reviewer.key(Qt.Key.Key_Space)
    reviewer.press(reviewer.hand.button("Withdraw"))
    reviewer.hand.wait(lambda: reviewer.form is not form)
    [row] = stored(folder, "kitchen")
    assert row.status == "withdrawn"
    reviewer.key(Qt.Key.Key_Escape)
    assert state(reviewer) is State.NOT_ASSESSED


def test_by_keyboard_alone_one_thing_has_its_moments_its_day_and_its_trust_at_every_ticked_site(
    reviewer: Reviewer, folder: Path
) -> None:
    reviewer.find("exchange x01")
    form = reviewer.assess()
    form.go(Way.ONE_THING)
    reviewer.type("officers on site")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key(Qt.Key.Key_Space)
    fields = form.thing.fields
    reviewer.hand.tab_to(fields.details.triggers)
    for step in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        reviewer.key(step)
    reviewer.hand.tab_to(fields.standing.review.day)
    soon = form.situation.today + timedelta(days=21)
    reviewer.type(f"{soon:%d%b%Y}")
    reviewer.hand.tab_to(fields.standing.confidence.box)
    reviewer.key(Qt.Key.Key_Down)
    reviewer.hand.tab_to(form.sites.button)
    reviewer.key(Qt.Key.Key_Space)
    reviewer.see()
    reviewer.key(Qt.Key.Key_Space)
    reviewer.choose_role()
    reviewer.save()
    said = [
        (row.kind, row.trigger, row.review_by, row.confidence)
        for place in ("exchange x01", "exchange x02")
        for row in stored(folder, place)
    ]
    assert said == [("POL_ON_SITE", ("ALWAYS", "INTAKE"), soon, "MEDIUM")] * 2
    assert stored(folder, "exchange x03") == ()


def test_by_keyboard_alone_nothing_found_gets_an_earlier_day_for_the_whole_call_and_its_sites(
    reviewer: Reviewer, folder: Path
) -> None:
    reviewer.find("exchange x01")
    form = reviewer.assess()
    reviewer.type("n" * (NEEDED[Domain.POLICE] + NEEDED[Domain.IMMIGRATION]))
    reviewer.hand.tab_to(form.questions.standing.review.day)
    soon = form.situation.today + timedelta(days=21)
    reviewer.type(f"{soon:%d%b%Y}")
    reviewer.hand.tab_to(form.sites.button)
    reviewer.key(Qt.Key.Key_Space)
    reviewer.see()
    reviewer.key(Qt.Key.Key_Space)
    reviewer.say_yes()
    reviewer.choose_role()
    reviewer.save()
    for place in ("exchange x01", "exchange x02"):
        assert [(row.level, row.review_by) for row in stored(folder, place)] == [(Level.NONE_FOUND, soon)] * 2


def test_what_it_changes_follows_the_day_to_check_again(reviewer: Reviewer) -> None:
    reviewer.find("kitchen")
    form = reviewer.assess()
    reviewer.type("n" * NEEDED[Domain.POLICE])
    form.questions.day.setDate(form.questions.day.date().addDays(-30))
    reviewer.see()
    assert "After: Police: nothing found" in texts(form.effects)
    review = form.questions.standing.review
    review.day.setDate(form.questions.day.date().addDays(10))
    reviewer.see()
    assert "After: Police: our check is too old" in texts(form.effects)


def test_a_newer_one_takes_its_place_and_says_why(reviewer: Reviewer, folder: Path) -> None:
    test_a_yes_is_written_down_in_one_go_with_its_effect_shown_before(reviewer, folder)
    reviewer.assess().go(Way.BEFORE)
    [entry] = reviewer.form.past.entries
    reviewer.press(entry.replace_button)
    reviewer.type("They only come on Mondays now")
    form = reviewer.form
    form.thing.fields.details.level.give(Level.POSSIBLE)
    reviewer.see()
    reviewer.say_yes()
    reviewer.save()
    new, old = sorted(stored(folder, "kitchen"), key=lambda row: row.created_at, reverse=True)
    assert (new.supersedes_id, new.supersede_reason) == (old.id, "They only come on Mondays now")
    reviewer.key(Qt.Key.Key_Escape)
    assert state(reviewer) is State.POSSIBLE


def test_the_places_own_answer_stands_with_the_line(reviewer: Reviewer, folder: Path) -> None:
    test_a_yes_is_written_down_in_one_go_with_its_effect_shown_before(reviewer, folder)
    reviewer.assess().go(Way.BEFORE)
    form = reviewer.form
    [entry] = form.past.entries
    reviewer.press(entry.respond_button)
    reviewer.type("They wait outside")
    reviewer.press(reviewer.hand.button("Write it down"))
    reviewer.hand.wait(lambda: reviewer.form is not form)
    reviewer.key(Qt.Key.Key_Escape)
    reviewer.hand.wait()
    assert "They wait outside" in texts(reviewer.hand.find.detail)


def test_someone_told_us_takes_two_clicks_keeps_nobody_and_is_undone(reviewer: Reviewer, folder: Path) -> None:
    reviewer.find("kitchen")
    buttons = reviewer.hand.find.detail.review_buttons
    reviewer.actions = 0
    reviewer.press(buttons.told_button)
    reviewer.press(buttons.kinds["ICE_SEEN"])
    assert reviewer.actions == 2
    reviewer.hand.wait(lambda: state(reviewer, Domain.IMMIGRATION) is State.POSSIBLE)
    [row] = stored(folder, "kitchen")
    assert (row.evidence_kind, row.level, row.share) == ("CLIENT_REPORT", Level.POSSIBLE, "local_only")
    assert not any([row.scope_note, row.note_en, row.source_title, row.provider_response, row.reviewer_role])
    assert "without any name" in reviewer.bar()
    assert "Immigration officers: nobody has checked" in reviewer.bar()
    reviewer.hand.press(Qt.Key.Key_Z, CONTROL)
    reviewer.hand.wait(lambda: state(reviewer, Domain.IMMIGRATION) is State.NOT_ASSESSED)
    assert stored(folder, "kitchen") == ()


def test_undo_of_an_older_deed_is_shown_before_it_is_done(reviewer: Reviewer, folder: Path) -> None:
    test_a_yes_is_written_down_in_one_go_with_its_effect_shown_before(reviewer, folder)
    reviewer.hand.porchlight.assessing.bar.close_button.click()
    reviewer.hand.find.list.setFocus()
    reviewer.hand.press(Qt.Key.Key_Z, CONTROL)
    assert "Police: nobody has checked" in reviewer.bar()
    assert "reads better" in reviewer.bar()
    assert len(stored(folder, "kitchen")) == 1
    reviewer.hand.press(Qt.Key.Key_Space)
    assert stored(folder, "kitchen") == ()
    assert state(reviewer) is State.NOT_ASSESSED


def test_what_is_half_written_waits_and_hiding_forgets_it(reviewer: Reviewer) -> None:
    reviewer.find("kitchen")
    reviewer.assess()
    reviewer.type("nn")
    reviewer.key(Qt.Key.Key_Escape)
    assert reviewer.assess().questions.call().answers == {"P1": "no", "P2": "no"}
    reviewer.hand.press(Qt.Key.Key_F9)
    assert reviewer.hand.window.covered
    assert reviewer.hand.porchlight.assessing.page.form is None
    reviewer.hand.window.uncover()
    reviewer.hand.wait()
    reviewer.find("kitchen")
    assert reviewer.assess().questions.call().answers == {}


def test_what_the_store_refuses_stands_in_place_and_nothing_typed_is_lost(reviewer: Reviewer, folder: Path) -> None:
    reviewer.find("kitchen")
    form = reviewer.assess()
    form.go(Way.ONE_THING)
    reviewer.type("officers on site")
    reviewer.key(Qt.Key.Key_Return)
    reviewer.key(Qt.Key.Key_Space)
    form.thing.fields.note.setText("Mondays")
    reviewer.see()
    reviewer.choose_role()
    (folder / "directory.db").rename(folder / "gone.db")
    reviewer.key(Qt.Key.Key_Return, CONTROL)
    reviewer.hand.wait(lambda: form.notice.text() != "")
    assert reviewer.form is form
    assert form.thing.fields.note.text() == "Mondays"
    (folder / "gone.db").rename(folder / "directory.db")


def test_forty_sites_are_assessed_from_one_call(
    reviewer: Reviewer, folder: Path, request: pytest.FixtureRequest
) -> None:
    """Counts what a person does: answers, ticks and all; every further site takes its tick and the way to it."""
    reviewer.find("exchange x01")
    reviewer.actions = 0
    began = perf_counter()
    reviewer.assess()
    reviewer.type("n" * NEEDED[Domain.POLICE])
    reviewer.see()
    reviewer.say_yes()
    reviewer.choose_role()
    first = reviewer.actions + 1
    reviewer.press(reviewer.form.sites.button)
    reviewer.see()
    reviewer.hand.wait(lambda: "After: Police: nothing found" in texts(reviewer.form.sites))
    opened = reviewer.actions
    for number in range(SITES - 1):
        if number:
            reviewer.key(Qt.Key.Key_Down)
        reviewer.key(Qt.Key.Key_Space)
    further = (reviewer.actions - opened) / (SITES - 1)
    reviewer.save()
    keys = f"{first} actions for the first, {further:.2f} for each further one, {reviewer.actions} in all"
    figures = f"{keys}: {KEY_S * reviewer.actions:.0f} s of pressing, {perf_counter() - began:.1f} s of the program"
    measured(request.node.user_properties, "forty sites of one call", figures)
    assert first == 14  # ten answers; to open the page, the tick, the role, and to save
    assert further <= 3
    with open_here(folder) as directory:
        for number in range(1, SITES + 1):
            found = directory.record(listing_id(directory, f"exchange x{number:02}")).listing.contact
            assert found.police.state is State.NONE_FOUND
            assert found.immigration.state is State.NOT_ASSESSED
            assert headline(found.police, "en").startswith("Police: nothing found")


def test_forty_sites_take_few_keys_also_with_every_tab_counted(
    reviewer: Reviewer, folder: Path, request: pytest.FixtureRequest
) -> None:
    """Counts each key from the place that was found on; nothing gets the keyboard but by a key."""
    reviewer.find("exchange x01")
    reviewer.actions = 0
    buttons = reviewer.hand.find.detail.review_buttons
    while focused() is not buttons.assess_button:
        reviewer.key(Qt.Key.Key_Tab)
    reviewer.key(Qt.Key.Key_Space)
    reviewer.hand.wait(lambda: isinstance(focused(), QRadioButton))
    reviewer.type("n" * NEEDED[Domain.POLICE])
    reviewer.key(Qt.Key.Key_End, CONTROL)
    reviewer.see()
    reviewer.key(Qt.Key.Key_Space)
    reviewer.hand.wait(lambda: "After: Police: nothing found" in texts(reviewer.form.sites))
    opened = reviewer.actions
    for number in range(SITES - 1):
        if number:
            reviewer.key(Qt.Key.Key_Down)
        reviewer.key(Qt.Key.Key_Space)
    further = reviewer.actions - opened
    reviewer.key(Qt.Key.Key_Return, CONTROL)
    reviewer.key(Qt.Key.Key_Space)  # the tick of the line that reads better
    reviewer.key(Qt.Key.Key_Return, CONTROL)
    reviewer.key(Qt.Key.Key_Down)  # the role
    reviewer.save()
    first = reviewer.actions - further
    figures = f"{first} keys for the first, {further / (SITES - 1):.2f} for each further one"
    measured(request.node.user_properties, "forty sites of one call, every Tab counted", figures)
    assert first <= 22
    assert further <= 3 * (SITES - 1)
    with open_here(folder) as directory:
        for number in range(1, SITES + 1):
            found = directory.record(listing_id(directory, f"exchange x{number:02}")).listing.contact
            assert found.police.state is State.NONE_FOUND


def test_a_whole_call_is_an_answer_a_question_and_little_else(
    reviewer: Reviewer, folder: Path, request: pytest.FixtureRequest
) -> None:
    reviewer.find("kitchen")
    reviewer.actions = 0
    reviewer.assess()
    answers = sum(NEEDED.values())
    reviewer.type("n" * answers)
    reviewer.see()
    reviewer.say_yes()
    reviewer.choose_role()
    reviewer.save()
    figures = f"{reviewer.actions} actions, {answers} of them answers and {len(Domain)} ticks"
    measured(request.node.user_properties, "all three parts asked of one place", figures)
    assert reviewer.actions <= answers + len(Domain) + 3
    with open_here(folder) as directory:
        contact = directory.record(listing_id(directory, "kitchen")).listing.contact
    assert {line.state for line in contact.lines} == {State.NONE_FOUND}


def test_a_future_day_cannot_be_chosen(reviewer: Reviewer) -> None:
    reviewer.find("kitchen")
    form = reviewer.assess()
    form.questions.day.setDate(form.questions.day.date().addDays(30))
    assert form.questions.day.day() == form.situation.today


def test_a_site_is_told_of_by_a_tick_of_its_own(reviewer: Reviewer, folder: Path) -> None:
    reviewer.find("exchange x01")
    form = reviewer.assess()
    reviewer.type("n" * NEEDED[Domain.POLICE])
    reviewer.press(form.sites.button)
    reviewer.see()
    reviewer.say_yes()
    reviewer.choose_role()
    reviewer.save()
    assert len(stored(folder, "exchange x01")) == 1
    assert stored(folder, "exchange x02") == ()

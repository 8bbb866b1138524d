"""Something newer in the place of what was said before: of every kind that can stand there, known or not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from resources_db import integrity
from resources_db.codes import Domain, Level
from resources_db.directory import Directory
from resources_db.model import Assessment
from resources_db.sync.given import Given
from tests.helpers.assessments import positive, row
from tests.helpers.directories import gazetteer, reading, service
from tests.helpers.hand import Hand
from tests.helpers.reviewer import Reviewer
from ui.assess.form import Way

ORGANIZATION = "Harbor City Referral Desk"
ON = max(system_and_build()) - timedelta(days=3)
UNTIL = ON + timedelta(days=60)
PROTECTS = row(
    kind="NO_ID",
    domain=Domain.ID_AND_DATA,
    protective=True,
    level=Level.REQUIRED,
    assessed_on=ON,
    review_by=UNTIL,
)


@pytest.fixture
def open_said(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Callable[..., Reviewer]]:
    """Give what opens what was said before of a place: `said`, under the `kind` of a vocabulary that is not ours."""
    assert english is None
    hands: list[Hand] = []

    def open_it(said: Assessment, kind: str = "") -> Reviewer:
        with Directory.open(tmp_path / "data", gazetteer(), system_and_build) as directory:
            given = Given(needs={}, address_policies={}, assessments=(replace(said, subject_id="a1"),))
            directory.apply(
                directory.plan(reading([service(1, "Harbor kitchen", zip="33128")]), "test"), demonstration=given
            )
            if kind:
                with directory._writing() as db:
                    db.execute("UPDATE assessment SET kind = ?", [kind])
                    integrity.write_hashes(db, ("assessment",))
        hand = Hand(qtbot, tmp_path / "data", tmp_path, settings=Settings(organization=ORGANIZATION))
        hands.append(hand)
        reviewer = Reviewer(hand)
        reviewer.find("Harbor")
        reviewer.assess().go(Way.BEFORE)
        return reviewer

    yield open_it
    for hand in hands:
        hand.porchlight.close()


@pytest.mark.parametrize(
    ("said", "kind"),
    [(positive(assessed_on=ON, review_by=UNTIL), "DRONE_OVERHEAD"), (PROTECTS, "")],
    ids=["of another vocabulary", "that protects"],
)
def test_what_cannot_be_said_again_lets_another_kind_be_picked(
    open_said: Callable[..., Reviewer], said: Assessment, kind: str
) -> None:
    reviewer = open_said(said, kind)
    form = reviewer.form
    reviewer.press(form.past.entries[0].replace_button)
    reviewer.hand.wait()
    assert (form.way, form.thing.kind, form.notice.text()) == (Way.ONE_THING, "", "")
    assert form.thing.picker.isVisible()
    assert form.replacing.reason.hasFocus()
    reviewer.type("They told us.")
    form.thing.pick("ID_GOV" if said is PROTECTS else "POL_ON_SITE")
    form.thing.fields.details.level.give(Level.LIKELY)
    reviewer.see()
    reviewer.choose_role()
    reviewer.say_yes()
    reviewer.save()
    standing = [entry.replace_button.isVisibleTo(reviewer.form.past) for entry in reviewer.form.past.entries]
    assert sorted(standing) == [False, True], "the older one is taken back by the newer one"

"""The scenes of `pictures.py` that show the page for assessing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pictures_sheet import ORGANIZATION
from pictures_studio import scenes
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from resources_db.codes import Level
from ui.assess.form import AssessForm, Way

if TYPE_CHECKING:
    from pictures_studio import Studio

MANY_SITES, ASKED = "Immigration Legal Clinic", "Second Tide Recovery Coaching"


def _assess(studio: Studio, words: str) -> AssessForm:
    """Open a place and its page."""
    studio.open(words)
    studio.window.activateWindow()
    studio.wait_until(lambda: studio.find.detail.listing_id is not None)
    studio.click(studio.find.detail.review_buttons.assess_button)
    studio.wait_until(lambda: studio.porchlight.assessing.page.form is not None)
    form = studio.porchlight.assessing.page.form
    if form is None:
        raise LookupError(words)
    studio.settle()
    return form


def _answer(studio: Studio, keys: str) -> None:
    """Answer question after question with a letter each."""
    for key in keys:
        focus = studio.app.focusWidget()
        if focus is not None:
            QTest.keyClicks(focus, key)
    studio.settle(200)


def _letters(studio: Studio) -> tuple[str, str, str]:
    """Return the keys for yes, no and not known."""
    return ("s", "n", "d") if studio.porchlight.settings.now.language == "es" else ("y", "n", "k")


def _to_end(studio: Studio, form: AssessForm) -> None:
    studio.settle(200)
    form.verticalScrollBar().setValue(form.verticalScrollBar().maximum())


def start(studio: Studio) -> None:
    """The place, its three lines, the script and the first questions."""
    _assess(studio, ASKED)


def half_done(studio: Studio) -> None:
    """Some questions answered; a yes has opened what it may mean."""
    yes, no, _ = _letters(studio)
    _assess(studio, ASKED)
    _answer(studio, no * 3 + yes)


def changes(studio: Studio) -> None:
    """A whole part answered with no: what that changes, and the tick that it needs."""
    _, no, _ = _letters(studio)
    form = _assess(studio, ASKED)
    _answer(studio, no * 10)
    _to_end(studio, form)


def refused(studio: Studio) -> None:
    """Saved too early: what is missing, in place."""
    _, no, _ = _letters(studio)
    form = _assess(studio, ASKED)
    _answer(studio, no * 4)
    form.save()
    _to_end(studio, form)


def kinds(studio: Studio) -> None:
    """One thing we know: the list of kinds, what this place suggests first."""
    form = _assess(studio, MANY_SITES)
    form.go(Way.ONE_THING)


def kind(studio: Studio) -> None:
    """A kind picked, and what it changes."""
    form = _assess(studio, ASKED)
    form.go(Way.ONE_THING)
    form.thing.pick("POL_ON_SITE")
    form.thing.fields.details.level.give(Level.LIKELY)
    studio.settle(200)
    studio.take("-1")
    _to_end(studio, form)
    studio.take("-2")


def standing(studio: Studio) -> None:
    """When it happens, a day to check again that is too late, and less trust."""
    form = _assess(studio, ASKED)
    form.go(Way.ONE_THING)
    form.thing.pick("POL_ON_SITE")
    fields = form.thing.fields
    fields.details.level.give(Level.LIKELY)
    for row in (1, 4):
        fields.details.triggers.item(row).setCheckState(Qt.CheckState.Checked)
    review = fields.standing.review.day
    review.setFocus()
    review.setDate(review.date().addYears(3))
    studio.settle(200)
    studio.take("-1")
    form.ensureWidgetVisible(fields.standing, 0, 0)
    studio.take("-2")


def call_day(studio: Studio) -> None:
    """One day to check again for all answers of a call."""
    _, no, _ = _letters(studio)
    form = _assess(studio, ASKED)
    _answer(studio, no * 17)
    form.ensureWidgetVisible(form.questions.standing, 0, 0)


def sites(studio: Studio) -> None:
    """The same answers for the other sites of the organization."""
    _, no, _ = _letters(studio)
    form = _assess(studio, ASKED)
    _answer(studio, no * 10)
    studio.click(form.sites.button)
    _to_end(studio, form)


def before(studio: Studio) -> None:
    """What was said before, and withdrawing one of it."""
    form = _assess(studio, "Night Van")
    form.go(Way.BEFORE)
    studio.settle(100)
    entry = next(each for each in form.past.entries if not each.withdraw_button.isHidden())
    studio.click(entry.withdraw_button)
    studio.settle(200)


def saved(studio: Studio) -> None:
    """Saved in an organization's name: what stands there now, and the way to take it back."""
    settings = studio.porchlight.settings
    before, settings.now = settings.now, replace(settings.now, organization=ORGANIZATION)
    form = _assess(studio, ASKED)
    form.go(Way.ONE_THING)
    form.thing.pick("POL_NEARBY")
    form.thing.fields.details.level.give(Level.LIKELY)
    form.role.box.setCurrentIndex(1)
    studio.settle(200)
    form.save()
    studio.settle(200)
    studio.take()
    studio.click(studio.porchlight.assessing.bar.undo_button)
    settings.now = before


def told(studio: Studio) -> None:
    """Someone told us: the short list."""
    studio.open(ASKED)
    buttons = studio.find.detail.review_buttons
    studio.click(buttons.told_button)
    studio.find.detail.ensureWidgetVisible(buttons)


SCENES = scenes(
    "assess",
    (start, half_done, changes, refused, kinds, kind, standing, call_day, sites, before, saved, told),
    main=("start", "half_done", "changes", "told"),
)

"""The scenes of `pictures.py` that show the Find page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictures_studio import scenes
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from resources_db.codes import Domain, Fact
from resources_db.filters import Filters

if TYPE_CHECKING:
    from pictures_studio import Studio

HERE = "33128"
FAR_AWAY = "Tallahassee, FL"
"""The fictional directory has nothing there but what serves the whole state."""


def start(_studio: Studio) -> None:
    """Before anything is asked."""


def half_a_place(studio: Studio) -> None:
    """Half a place typed, with suggestions."""
    studio.type(studio.find.question.place, "miam")
    studio.press(studio.find.question.place, Qt.Key.Key_Down)


def half_a_word(studio: Studio) -> None:
    """Half a word typed; what has it stands there already."""
    studio.ask_near(HERE)
    studio.type(studio.find.question.words, "nalo")


def results(studio: Studio) -> None:
    """A place asked, the first one open."""
    studio.ask_near(HERE)


def filtered(studio: Studio) -> None:
    """Two needs, and police contact left out, also what is only around a place; the nearest is hidden by that."""
    studio.ask_near(HERE)
    studio.find.question.needs.picker.needs_changed.emit(("HR.NALOXONE", "HR.SYRINGE"))
    studio.find.question.filter_contact(Filters(hide=frozenset({Domain.POLICE}), hide_around=True))


def only_none_found(studio: Studio) -> None:
    """Only where we asked and found nothing."""
    studio.ask_near(HERE)
    studio.find.question.filter_contact(Filters(only_none_found=frozenset({Domain.POLICE, Domain.IMMIGRATION})))


def every_filter(studio: Studio) -> None:
    """Each contact filter that hides, with its count; each can be taken off."""
    studio.ask_near(HERE)
    every = Filters(hide=frozenset(Domain), hide_around=True, hide_ties=True)
    studio.find.question.filter_contact(every)


def recorded_facts(studio: Studio) -> None:
    """Only where a fact is recorded that protects; the rest of what is not known stands apart."""
    studio.ask_near(HERE)
    studio.find.question.filter_contact(Filters(only_recorded=frozenset({Fact.NO_ID})))


def several_hide_all(studio: Studio) -> None:
    """Several filters hide everything; what each of them alone hides comes back without it."""
    studio.ask_near(HERE)
    facts = frozenset({Fact.NO_ID, Fact.NO_POLICE_TEAM})
    studio.find.question.filter_contact(Filters(hide=frozenset({Domain.POLICE}), hide_ties=True, only_recorded=facts))


def nothing(studio: Studio) -> None:
    """No place answers; next steps."""
    studio.ask_near(HERE)
    studio.find.question.needs.picker.needs_changed.emit(("HR.NALOXONE",))
    studio.type(studio.find.question.words, "zzzz")


def wide_only(studio: Studio) -> None:
    """Nothing near, but places that serve a wide area."""
    studio.ask_near(FAR_AWAY)


def all_hidden(studio: Studio) -> None:
    """There are places, and the filters hide them all."""
    studio.ask_near(HERE)
    studio.type(studio.find.question.words, "police lobby")
    studio.find.question.filter_contact(Filters(hide=frozenset({Domain.POLICE})))


def unknown_place(studio: Studio) -> None:
    """A place that nobody knows."""
    studio.type(studio.find.question.place, "Xyzzyville")
    studio.press(studio.find.question.place, Qt.Key.Key_Return)


def namesakes(studio: Studio) -> None:
    """A name that several places have."""
    studio.type(studio.find.question.place, "Springfield")
    studio.press(studio.find.question.place, Qt.Key.Key_Return)


def searching(studio: Studio) -> None:
    """An answer that takes long: the page as it is when none has come."""
    studio.ask_near(HERE)
    studio.find.wait_for_answer()
    studio.wait_until(lambda: studio.find.sentence.waiting)
    studio.take(settled=False)


def one(studio: Studio) -> None:
    """One place answers."""
    studio.ask_near(HERE)
    studio.type(studio.find.question.words, "methadone")


def below(studio: Studio) -> None:
    """The sections below the places near."""
    studio.ask_near(HERE)
    studio.find.list.scrollToBottom()
    studio.settle()
    studio.find.list.verticalScrollBar().setValue(studio.find.list.verticalScrollBar().maximum())


def needs(studio: Studio) -> None:
    """The tree of needs, with how many places there are for each."""
    studio.ask_near(HERE)
    studio.find.focus_words()
    question = studio.find.question
    question.needs.more.click()
    studio.show_above(question.needs.picker)


def needs_searched(studio: Studio) -> None:
    """The tree of needs, looked through by a word."""
    needs(studio)
    studio.settle()
    box = studio.app.focusWidget()
    if box is not None:
        QTest.keyClicks(box, "asyl")


def contact(studio: Studio) -> None:
    """The contact filters."""
    studio.ask_near(HERE)
    studio.find.focus_words()
    question = studio.find.question
    question.contact.click()
    studio.show_above(question.contact.panel)


def contact_on(studio: Studio) -> None:
    """The contact filters, some of them on: the second tick can be used, and each says what it does."""
    studio.find.question.filter_contact(Filters(hide=frozenset({Domain.POLICE}), hide_around=True, hide_ties=True))
    contact(studio)


def counts(studio: Studio) -> None:
    """What is known of contact, in numbers: folded away where the window is low, and opened."""
    studio.ask_near(HERE)
    studio.find.focus_words()


SCENES = scenes(
    "find",
    (
        start, half_a_place, half_a_word, results, filtered, only_none_found, every_filter, recorded_facts,
        several_hide_all, nothing, wide_only, all_hidden,
        unknown_place, namesakes, searching, one, below, needs, needs_searched, contact, contact_on, counts,
    ),
    main=("start", "half_a_place", "results", "filtered", "nothing", "needs", "contact", "contact_on", "every_filter"),
)  # fmt: skip

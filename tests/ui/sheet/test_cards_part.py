"""The rights cards to choose: none where none is filled in, and all of them gone when they are cleared."""

import pytest
from pytestqt.qtbot import QtBot

from resources_db.law.cards import card_templates
from resources_db.wording import say
from ui.sheet.cards_part import CardsPart
from ui.sheet.choices import CardOffer

OFFERS = tuple(CardOffer(code, card_templates()[code].title) for code in ("DOOR", "OVERDOSE"))


@pytest.fixture
def part(qtbot: QtBot) -> CardsPart:
    made = CardsPart()
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_before_it_is_known_which_there_are(part: CardsPart) -> None:
    assert part.isHidden()
    part.follow(discreet=False)
    assert part.isHidden()


def test_that_there_is_none_is_said_in_words(part: CardsPart) -> None:
    part.offer(())
    assert not part.isHidden()
    assert part.why.text() == say("cards.none", "en")
    assert part.codes() == ()


def test_a_discreet_sheet_has_none_and_says_why(part: CardsPart, qtbot: QtBot) -> None:
    part.offer(OFFERS)
    with qtbot.waitSignal(part.changed):
        part.ticks["OVERDOSE"].click()
    assert part.codes() == ("OVERDOSE",)
    part.follow(discreet=True)
    assert part.codes() == ()
    assert not any(tick.isEnabled() for tick in part.ticks.values())
    assert part.why.text() == part.ticks["DOOR"].accessibleDescription() == say("cards.discreet", "en")
    part.follow(discreet=False)
    assert part.codes() == ("OVERDOSE",)
    assert part.why.text() == say("cards.why", "en")


def test_what_is_ticked_stays_while_it_is_offered(part: CardsPart, qtbot: QtBot) -> None:
    part.offer(OFFERS)
    part.ticks["DOOR"].click()
    with qtbot.assertNotEmitted(part.changed):
        part.offer(OFFERS[:1])
    assert part.codes() == ("DOOR",)
    part.offer(OFFERS[1:])
    assert part.codes() == ()
    part.clear()
    assert part.isHidden()
    assert part.ticks == {}

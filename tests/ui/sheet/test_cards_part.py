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


def test_without_a_card_there_is_nothing(part: CardsPart) -> None:
    assert part.isHidden()
    assert part.codes() == ()
    part.follow(wallet=True, discreet=False)
    assert part.isHidden()


def test_cards_are_ticked_for_wallet_cards_alone(part: CardsPart, qtbot: QtBot) -> None:
    part.offer(OFFERS)
    assert part.to_wallet.text() == say("cards.to_wallet", "en")
    part.follow(wallet=True, discreet=False)
    with qtbot.waitSignal(part.changed):
        part.ticks["OVERDOSE"].click()
    assert part.codes() == ("OVERDOSE",)
    part.follow(wallet=False, discreet=False)
    assert part.codes() == ()
    part.follow(wallet=True, discreet=True)
    assert (part.codes(), part.isHidden()) == ((), True)


def test_what_is_ticked_stays_while_it_is_offered(part: CardsPart, qtbot: QtBot) -> None:
    part.offer(OFFERS)
    part.follow(wallet=True, discreet=False)
    part.ticks["DOOR"].click()
    with qtbot.assertNotEmitted(part.changed):
        part.offer(OFFERS[:1])
    assert part.codes() == ("DOOR",)
    part.offer(OFFERS[1:])
    assert part.codes() == ()
    part.clear()
    assert part.isHidden()
    assert part.ticks == {}

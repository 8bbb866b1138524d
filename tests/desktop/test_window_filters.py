"""The contact filters in the whole window, on the demonstration: what is hidden, what is said, where they stand."""

from collections.abc import Iterator
from functools import partial
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from desktop.clock import system_and_build
from resources_db.codes import Domain, Fact, SectionKey
from resources_db.directory import Directory
from resources_db.filters import AROUND, EVERY_FILTER, TIES, Filters, known, none_found, recorded
from resources_db.query import Query
from tests.helpers.directories import gazetteer
from tests.helpers.hand import Hand
from tests.helpers.window import press
from ui import theme
from ui.buttons import LinkButton
from ui.theme import Theme

ONE_EACH = (known(Domain.POLICE), AROUND, TIES, none_found(Domain.IMMIGRATION), recorded(Fact.NO_ID))


@pytest.fixture
def directory(demonstration: Path) -> Iterator[Directory]:
    with Directory.open(demonstration, gazetteer(), system_and_build) as opened:
        yield opened


def combined(*some: object) -> Filters:
    filters = Filters()
    for one in EVERY_FILTER:
        if one in some:
            filters = filters.having(one)
    return filters.without()


@pytest.mark.parametrize(
    "filters",
    [combined(*some) for count in range(1, len(ONE_EACH) + 1) for some in combinations(ONE_EACH, count)],
    ids=lambda filters: "+".join(one.key for one in filters.on()) or "none",
)
def test_nothing_is_hidden_without_being_counted_and_nothing_else_is_called_clear(
    directory: Directory, filters: Filters
) -> None:
    everything = {hit.listing_id for hit in directory.search(Query()).hits()}
    results = directory.search(Query().filtered_by(filters))
    shown = {hit.listing_id for hit in results.hits()}
    assert results.total == len(shown)
    assert results.hidden.total == len(everything - shown)
    assert sum(tally.hidden for one, tally in results.tallies.items() if one in filters.on()) >= results.hidden.total
    assert results.hidden.unchecked <= results.hidden.total
    asked = {domain for domain in Domain if any(one.of is domain for one in filters.on())}
    asked |= {one.of.domain for one in filters.on() if isinstance(one.of, Fact)}
    asked |= {Domain.POLICE} if TIES in filters.on() else set()
    for section in results.sections:
        if section.key in {SectionKey.UNCHECKED, SectionKey.ENFORCEMENT}:
            continue
        for found in directory.found(section.hits[:], None):
            assert not [found.listing.title for domain in asked if found.listing.contact.of(domain).state.unchecked]


def test_ticking_by_keyboard_hides_counts_and_says_so(hand: Hand) -> None:
    question, everything = hand.find.question, hand.find.rows.rowCount()
    question.contact.setFocus()
    hand.press(Qt.Key.Key_Space)
    panel = question.contact.panel
    for one in (known(Domain.POLICE), AROUND, TIES):
        panel.ticks[one].box.setFocus()
        press(panel.ticks[one].box, Qt.Key.Key_Space)
        hand.wait()
    said = hand.find.sentence.text()
    assert " hidden: known police contact (" in said
    assert "contact around a place or on the way (3) ×" in said
    assert "known ties to police (" in said
    assert panel.ticks[TIES].counts.text().startswith("Hides ")
    press(panel, Qt.Key.Key_Escape)
    for words in ("contact around a place or on the way", "known police contact", "known ties to police"):
        hand.wait(partial(_has_filter_part, hand, words))
        hand.button(_filter_parts(hand, words)[0]).click()
        hand.wait()
    assert "Nothing is hidden." in hand.find.sentence.text()
    assert hand.find.rows.rowCount() == everything
    assert question.contact.filters == Filters()


def _has_filter_part(hand: Hand, words: str) -> bool:
    return bool(_filter_parts(hand, words))


def _filter_parts(hand: Hand, words: str) -> list[str]:
    """Return the names of the parts that take a filter off; Qt shows what is new a moment later."""
    links = hand.find.sentence.findChildren(LinkButton)
    names = [link.accessibleName() for link in links if link.isVisibleTo(hand.window)]
    return [name for name in names if name.startswith(f"Filter: {words}")]


def test_filters_end_with_hide_and_with_the_window(hand: Hand, demonstration: Path, tmp_path: Path) -> None:
    hand.find.question.filter_contact(Filters(hide_ties=True, only_recorded=frozenset(Fact)))
    hand.wait()
    assert hand.titles() == []
    hand.press(Qt.Key.Key_F9)
    assert hand.window.covered
    assert hand.find.question.contact.filters == Filters()
    hand.press(Qt.Key.Key_F9)
    hand.find.question.filter_contact(Filters(hide_ties=True))
    hand.wait()
    again = Hand(hand.qtbot, demonstration, tmp_path)
    assert again.find.question.contact.filters == Filters()
    assert "Nothing is hidden." in again.find.sentence.text()
    again.porchlight.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_panel_stays_beside_hide(hand: Hand, scale: int) -> None:
    theme.apply(Theme.LIGHT, scale, theme.app().font().family())
    hand.window.resize(760, 600)
    hand.wait()
    hand.find.question.contact.click()
    hand.wait()
    panel, hide = hand.find.question.contact.panel, hand.window.hide_button
    over = QRect(hide.mapToGlobal(QPoint()), hide.size())
    assert not panel.geometry().intersects(over)
    assert panel.screen().availableGeometry().contains(panel.geometry())
    panel.hide()

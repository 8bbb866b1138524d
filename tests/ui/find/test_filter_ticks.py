"""The ticks of the contact filters: which there are, when they can be used, and what each says that it does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.codes import Domain, Fact
from resources_db.filters import AROUND, EVERY_FILTER, TIES, Filter, Filters, Tally, known, none_found, recorded
from resources_db.query import Query
from tests.helpers.window import press, speaking
from tests.helpers.window_values import answer, found, listing
from ui.find.contact_filter import ContactFilter
from ui.find.filter_panel import FilterPanel

POLICE = frozenset({Domain.POLICE})


@pytest.fixture
def chip(qtbot: QtBot) -> Iterator[ContactFilter]:
    made = ContactFilter()
    qtbot.addWidget(made)
    made.show()
    made.click()
    QApplication.processEvents()
    yield made
    made.panel.hide()


def tick(panel: FilterPanel, one: Filter) -> None:
    box = panel.ticks[one].box
    box.setFocus()
    press(box, Qt.Key.Key_Space)


def test_the_second_tick_waits_for_the_first(chip: ContactFilter) -> None:
    second = chip.panel.ticks[AROUND].box
    assert not second.isEnabled()
    tick(chip.panel, known(Domain.IMMIGRATION))
    assert second.isEnabled()
    tick(chip.panel, AROUND)
    assert chip.filters == Filters(hide=frozenset({Domain.IMMIGRATION}), hide_around=True)
    tick(chip.panel, known(Domain.IMMIGRATION))
    assert chip.filters == Filters()
    assert not second.isEnabled()
    assert not second.isChecked()


@pytest.mark.parametrize("one", [each for each in EVERY_FILTER if each != AROUND], ids=str)
def test_every_tick_asks_for_its_filter_and_takes_it_off(chip: ContactFilter, one: Filter) -> None:
    heard: list[Filters] = []
    chip.filters_changed.connect(lambda: heard.append(chip.filters))
    tick(chip.panel, one)
    tick(chip.panel, one)
    assert heard == [Filters().having(one), Filters()]


def test_each_tick_says_what_it_does_in_numbers(chip: ContactFilter) -> None:
    tallies = dict.fromkeys(EVERY_FILTER, Tally()) | {
        AROUND: Tally(hidden=3),
        TIES: Tally(hidden=4, kept=16, unchecked=12),
        recorded(Fact.NO_ID): Tally(hidden=18, kept=2, unchecked=15),
    }

    def says(one: Filter) -> str:
        return chip.panel.ticks[one].box.accessibleDescription()

    chip.show_results(answer([found(listing())], tallies=tallies))
    assert says(AROUND) == "First tick above where known contact is hidden."
    assert says(TIES) == "Hides 4. Keeps 12 not checked."
    assert says(recorded(Fact.NO_ID)) == "Keeps 2. Leaves out 18; of 15 nobody can say."
    chip.change(Filters(hide=POLICE))
    chip.show_results(answer([found(listing())], Query(hide=POLICE), tallies=tallies))
    assert says(AROUND) == "Hides 3."
    for one, made in chip.panel.ticks.items():
        assert made.counts.text() == says(one), "what is heard is seen"


def test_the_ticks_speak_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        made = ContactFilter()
        qtbot.addWidget(made)
        made.change(Filters(hide_ties=True, only_recorded=frozenset(Fact)))
        assert made.text() == "Contacto: 4 filtros"
        names = [box.accessibleName().partition(":")[0] for box in made.panel.boxes()]
        assert names[3:5] == [
            "También lo que pasa cerca del lugar o en el camino",
            "Lazos con la policía, como capacitarla",
        ]
        assert names[-2:] == ["No necesita identificación", "No pregunta su estatus migratorio"]


def test_show_all_takes_every_filter_off(chip: ContactFilter) -> None:
    every = Filters(
        hide=frozenset(Domain), hide_around=True, hide_ties=True,
        only_none_found=frozenset(Domain), only_recorded=frozenset(Fact),
    )  # fmt: skip
    chip.change(every)
    assert all(box.isChecked() for box in chip.panel.boxes())
    assert chip.text() == "Contact: 11 filters"
    chip.panel.show_all.click()
    assert chip.filters == Filters()
    assert not any(box.isChecked() for box in chip.panel.boxes())
    assert none_found(Domain.POLICE) not in chip.filters.on()

"""The street for workers in the detail: asked for by its button, held while it is seen, never copied or spoken of."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from resources_db.codes import AddressPolicy
from resources_db.model import Record
from tests.helpers.left_behind import texts_held
from tests.helpers.window import press, speaking
from tests.helpers.window_values import listing, record, withheld
from ui.find.detail import DetailPanel
from ui.find.record_text import record_text
from ui.find.workers_street import WorkersStreet

STREET = "7 Canary Row, Harbor City, FL 33128"


@pytest.fixture
def panel(qtbot: QtBot) -> DetailPanel:
    made = DetailPanel()
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


def kept(number: int = 1) -> Record:
    return record(withheld(number, address_policy=AddressPolicy.WORKERS_ONLY), street_for_workers=True)


def opened(panel: DetailPanel, of: Record) -> WorkersStreet:
    """Show the record, ask for its street with the keyboard, and answer."""
    panel.show_record(of)
    block = panel.workers_street
    if not block.button.isChecked():
        block.button.setFocus()
        press(block.button, Qt.Key.Key_Space)
    panel.workers_street.show_street(of.listing.id, STREET)
    return block


def held() -> bool:
    return any("Canary Row" in text for text in texts_held())


def test_it_is_asked_for_and_shown_where_the_address_stands(panel: DetailPanel, qtbot: QtBot) -> None:
    panel.show_record(kept())
    block = panel.workers_street
    assert block.button.accessibleName() == "Show the street (workers only)"
    assert not held()
    with qtbot.waitSignal(panel.street_wanted) as asked:
        press(block.button, Qt.Key.Key_Space)
    assert asked.args == ["listing-1"]
    block.show_street("listing-1", STREET)
    [label] = [each for each in block.findChildren(QLabel) if each.isVisible()]
    assert label.text() == STREET
    assert block.button.accessibleName() == "Hide the street"
    press(block.button, Qt.Key.Key_Space)
    assert not held()


@pytest.mark.parametrize("of", [withheld(1, address_policy=AddressPolicy.NEVER_PRINT), withheld(1), listing(1)])
def test_no_other_place_has_the_button(panel: DetailPanel, of: object) -> None:
    panel.show_record(kept())
    assert panel.workers_street.isVisible()
    panel.show_record(record(of))  # type: ignore[arg-type]
    assert not panel.workers_street.isVisible()


def test_the_same_record_again_keeps_it_and_another_word_in_it_does_not(panel: DetailPanel) -> None:
    opened(panel, kept())
    panel.show_record(kept())
    assert held()
    panel.show_record(record(withheld(1, alert="Moved", address_policy=AddressPolicy.WORKERS_ONLY)))
    assert not held()


def test_another_place_has_it_closed_and_so_has_the_way_back(panel: DetailPanel) -> None:
    opened(panel, kept())
    panel.show_record(kept(2))
    assert not held()
    panel.show_record(kept())
    assert not held()
    assert not panel.workers_street.button.isChecked()


def test_a_late_answer_shows_nothing(panel: DetailPanel) -> None:
    panel.show_record(kept())
    press(panel.workers_street.button, Qt.Key.Key_Space)
    panel.show_record(kept(2))
    panel.workers_street.show_street("listing-1", STREET)
    press(panel.workers_street.button, Qt.Key.Key_Space)
    panel.workers_street.show_street("listing-1", STREET)
    assert not held()


def test_whoever_leaves_the_place_or_the_page_leaves_no_street(panel: DetailPanel) -> None:
    opened(panel, kept())
    press(panel, Qt.Key.Key_Escape)
    assert not held()
    opened(panel, kept())
    assert held()
    panel.hide()
    assert not held()
    opened(panel, kept())
    panel.show_record(None)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not held()


def test_it_is_neither_copied_nor_marked_nor_spoken_with_the_row(panel: DetailPanel) -> None:
    of = kept()
    block = opened(panel, of)
    panel.copy_all_button.click()
    assert "Canary Row" not in QApplication.clipboard().text()
    assert "Canary Row" not in record_text(of, "")
    assert "Canary Row" not in panel.accessibleDescription()
    [label] = [each for each in block.findChildren(QLabel) if each.isVisible()]
    QApplication.sendEvent(label, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_in_spanish(panel: DetailPanel) -> None:
    with speaking("es"):
        panel.show_record(kept())
        assert panel.workers_street.button.accessibleName() == "Mostrar la calle (solo quien trabaja aquí)"

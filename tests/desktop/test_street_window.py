"""The street for workers in the whole window: read when it is asked for, under its policy, and gone with the page."""

from pathlib import Path

from PySide6.QtCore import Qt

from desktop.clock import system_and_build
from resources_db.codes import AddressPolicy
from resources_db.directory import Directory
from resources_db.query import Query
from tests.helpers.directories import gazetteer
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held
from ui.main_window import FIND, SHEET


def kept_back(folder: Path) -> dict[AddressPolicy | None, str]:
    """Return one listing of each policy in the directory of `folder`."""
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        found = directory.found(directory.search(Query()).hits(), None)
        return {each.listing.address_policy: each.listing.id for each in found}


def street_of(folder: Path, listing_id: str) -> str:
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        street = directory.street_for_workers(listing_id)
    assert street
    return street


def open_place(hand: Hand, listing_id: str) -> None:
    hand.find.open_listing(listing_id)
    hand.wait(lambda: hand.find.detail.listing_id == listing_id)


def test_a_field_worker_reads_it_by_keyboard_and_leaves_nothing(hand: Hand, demonstration: Path) -> None:
    listing_id = kept_back(demonstration)[AddressPolicy.WORKERS_ONLY]
    street = street_of(demonstration, listing_id)
    open_place(hand, listing_id)
    hand.tab_to(hand.find.detail.workers_street.button)
    assert street not in texts_held()
    hand.press(Qt.Key.Key_Space)
    assert street in texts_held()
    hand.window.show_page(SHEET)
    hand.window.show_page(FIND)
    assert street not in texts_held()
    hand.find.detail.workers_street.button.click()
    hand.wait()
    assert street in texts_held()
    hand.window.cover()
    hand.wait()
    assert street not in texts_held()


def test_hidden_before_the_answer_comes_nothing_is_shown(hand: Hand, demonstration: Path) -> None:
    listing_id = kept_back(demonstration)[AddressPolicy.WORKERS_ONLY]
    street = street_of(demonstration, listing_id)
    open_place(hand, listing_id)
    hand.find.detail.workers_street.button.click()
    assert hand.porchlight.busy
    hand.window.cover()
    hand.wait()
    assert street not in texts_held()


def test_where_it_is_kept_from_workers_too_there_is_no_button(hand: Hand, demonstration: Path) -> None:
    for policy, listing_id in kept_back(demonstration).items():
        open_place(hand, listing_id)
        assert hand.find.detail.workers_street.isVisible() is (policy is AddressPolicy.WORKERS_ONLY)

"""The same place under another number in the window: asked about with both records, one with a tick."""

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from resources_db.index_rows import index_rows
from resources_db.model import Subject
from resources_db.reviews.values import Reviewer
from tests.desktop.test_import_window import at, choose_another, hand, one_service, take
from tests.helpers.assessments import positive
from tests.helpers.directories import TODAY, open_directory
from tests.helpers.hand import Hand
from ui.directory.import_page import Stage
from ui.directory.values import RowsKind

__all__ = ["hand"]
BY = Reviewer(organization="Lantern Office", role="coordinator")


def test_both_records_are_shown_and_the_yes_is_a_tick(hand: Hand, tmp_path: Path) -> None:
    first, second = tmp_path / "one.json", tmp_path / "two.json"
    services = [one_service(number) for number in range(30)]
    first.write_text(json.dumps({"services": services}))
    second.write_text(json.dumps({"services": [services[0] | {"id": "other"}, *services[1:]]}))
    take(hand, first)
    with open_directory(tmp_path / "data") as directory:
        (place,) = [row.id for row in index_rows(directory._db, "TRUE") if row.title.endswith("help 0")]
        said = replace(positive(), id="", subject_type=Subject.SERVICE, subject_id=place, assessed_on=TODAY)
        directory.reviews.assess([said], BY)
    choose_another(hand, second)
    shown = at(hand, Stage.LOOKED_AT)
    rows = shown.incoming.rows
    assert rows.kind is RowsKind.HELD
    assert rows.held_rows.rowCount() == 1
    now, then = (str(rows.held_rows.index(0, cell).data()) for cell in (1, 2))
    assert now == then == "Lantern Legal Aid · Legal help 0 · (305) 555-0000"
    hand.tab_to(rows.held)
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(shown.incoming.apply_button)
    hand.press(Qt.Key.Key_Space)
    at(hand, Stage.DONE)
    with open_directory(tmp_path / "data") as directory:
        (merge,) = directory.duplicates.merges()
        assert merge.merged == place
        assert directory.record(merge.kept).listing.contact.police.state.known_contact

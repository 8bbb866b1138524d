"""Corrections as rows: what was marked here, and what came in, in words."""

from datetime import date

import pytest

from resources_db.corrections.values import Correction, Kind, Mark, Received, Status, Stood
from ui.directory.corrections_model import MarksModel, ReceivedModel
from ui.plain_text import isolate

STOOD = Stood(source="list", table="service", original_id="1", name="Lantern Pantry", place="")


@pytest.mark.parametrize(("note", "said"), [("", "Closed"), ("A sign", f"Closed. {isolate('A sign')}")])
def test_a_note_stands_behind_what_is_wrong(english: None, note: str, said: str) -> None:
    assert english is None
    mark = Mark(id="m", listing_id="1", kind=Kind.CLOSED, note=note, on=date(2026, 11, 22), stood=STOOD)
    correction = Correction(
        id="c", listing_id="1", kind=Kind.CLOSED, note=note, on=date(2026, 11, 22), stood=STOOD, status=Status.TAKEN
    )
    marks, received = MarksModel(), ReceivedModel()
    marks.show_marks([mark])
    received.show_received([Received(correction=correction, listing=None)])
    assert [marks.index(0, column).data() for column in range(4)] == [
        "Lantern Pantry", said, "November 22, 2026", "Not yet",
    ]  # fmt: skip
    assert [received.index(0, column).data() for column in range(4)] == [
        "Lantern Pantry", said, "November 22, 2026", "Taken",
    ]  # fmt: skip

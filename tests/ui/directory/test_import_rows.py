"""What the window shows of a file on its way in: its columns, and its rows of every kind, as plain text."""

from types import MappingProxyType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.sources.mapping.mapping import Mapping, fingerprint
from resources_db.sources.mapping.used import Certainty, Origin, UsedTable
from resources_db.sync.lines import KEPT_BACK, Beheld, Line, LineKind, Lines
from tests.helpers.window import HOSTILE, speaking
from ui.directory.columns_model import ColumnsDraft, ColumnsModel
from ui.directory.columns_panel import ColumnsPanel
from ui.directory.lines_model import LinesModel
from ui.directory.rows_part import RowsPart
from ui.directory.values import Change, Columns, HeldItem, ImportPreview, RowsAsked, RowsKind

HEADER = ("Ref", "Place", "Call")


def table(name: str = "list.csv", origin: Origin = Origin.PROPOSED) -> UsedTable:
    return UsedTable(
        table=name,
        mapping=Mapping(
            columns=tuple(zip(HEADER, ("keep", "organization.name", "phone.number"), strict=True)),
            fingerprint=fingerprint(HEADER),
        ),
        origin=origin,
        certain=(Certainty.NO, Certainty.NAME, Certainty.VALUES),
        samples=(("A1", "Lantern Pantry", "(305) 555-0101"),),
        rows=1,
    )


def packed(*lines: Line) -> Lines:
    made = Lines()
    for line in lines:
        made.add(line)
    return made


CHANGED = packed(
    Line("service", "Lantern Pantry", "name", "Lantern", "Lantern Pantry"),
    Line("phone", "Lamp Clinic", "number", "", "(305) 555-0102"),
    Line("address", "Coquina House", "address_1", KEPT_BACK, KEPT_BACK),
)
PREVIEW = ImportPreview(
    file_name="list.csv",
    format="table",
    source="Harbor",
    new_source=False,
    changes=[Change("service", 0, 1, 4, 0), Change("phone", 0, 1, 0, 0)],
    held=[HeldItem("h1", "Coquina House", "Its address becomes public.", "It was withheld.", "by phone", "9 Pier Way")],
    beheld=Beheld(MappingProxyType({**Beheld().lines, LineKind.CHANGED: CHANGED})),
)


@pytest.fixture
def rows(qtbot: QtBot) -> RowsPart:
    part = RowsPart()
    qtbot.addWidget(part)
    part.resize(700, 500)
    part.show()
    return part


def cells(model: LinesModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


@pytest.mark.parametrize("kind", [RowsKind.CHANGED, RowsKind.GONE])
def test_the_lines_are_a_sound_model(qtmodeltester: ModelTester, kind: RowsKind) -> None:
    model = LinesModel()
    model.show_lines(kind, CHANGED, [2, 0])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert cells(model, 0)[0] == "Coquina House"


def test_a_line_tells_both_values_side_by_side() -> None:
    model = LinesModel()
    model.show_lines(RowsKind.CHANGED, CHANGED)
    assert cells(model, 1) == ["Lamp Clinic", "Phone: number", "—", "(305) 555-0102"]
    assert cells(model, 2)[2:] == ["kept back", "kept back"]
    with speaking("es"):
        assert cells(model, 1)[1] == "Teléfono: número"
        assert cells(model, 2)[2] == "se reserva"


def test_the_columns_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ColumnsModel()
    model.show_draft(ColumnsDraft(table()))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert [model.index(2, column).data() for column in range(4)] == [
        "Call", "(305) 555-0101", "Phone number", "By what stands in it: please check",
    ]  # fmt: skip
    model.show_draft(ColumnsDraft(table(origin=Origin.SAVED)))
    assert model.index(2, 3).data() == "As the last time"


def test_what_waits_is_shown_first_and_what_is_asked_is_told(qtbot: QtBot, rows: RowsPart) -> None:
    rows.show_preview(PREVIEW)
    assert rows.kind is RowsKind.HELD
    with qtbot.waitSignal(rows.asked) as asked:
        rows.search.setText(" pier ")
    assert asked.args == [RowsAsked(RowsKind.HELD, "", "pier")]
    rows.show_found(RowsAsked(RowsKind.HELD, "", "other"), [])
    assert rows.held_rows.rowCount() == 1, "an answer to another question is let go"
    rows.show_found(RowsAsked(RowsKind.HELD, "", "pier"), [])
    assert rows.held_rows.rowCount() == 0
    assert rows.said.text() == "0 of 1 fit what you look for."
    rows.search.clear()
    assert rows.held_rows.rowCount() == 1
    rows.show_preview(None)
    assert not rows.isVisible()
    assert rows.held_rows.rowCount() == rows.line_rows.rowCount() == 0


def test_only_tables_that_change_are_offered(qtbot: QtBot, rows: RowsPart) -> None:
    rows.show_preview(PREVIEW)
    rows.chips[RowsKind.CHANGED].click()
    offered = [rows.tables.itemText(row) for row in range(rows.tables.count())]
    assert offered == ["Everything", "Services", "Phones"]
    with qtbot.waitSignal(rows.asked) as asked:
        rows.tables.setCurrentIndex(2)
    assert asked.args == [RowsAsked(RowsKind.CHANGED, "phone", "")]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_columns_stay_text_in_their_place(qtbot: QtBot, text: str) -> None:
    panel = ColumnsPanel()
    qtbot.addWidget(panel)
    panel.resize(800, 600)
    panel.show()
    hostile = UsedTable(
        table=f"book.xlsx: {text}",
        mapping=Mapping(columns=((text, "organization.name"),), key=(text,)),
        origin=Origin.PROPOSED,
        certain=(Certainty.NAME,),
        samples=((text,),),
        rows=1,
    )
    panel.show_columns(Columns(text, [hostile, table()]))
    QApplication.processEvents()
    assert panel.width() == 800
    with qtbot.waitSignal(panel.given) as given:
        panel.go_button.click()
    assert [mapping.key for mapping in given.args[0]] == [(text,), ()]


def test_a_panel_of_columns_speaks_spanish(qtbot: QtBot) -> None:
    panel = ColumnsPanel()
    qtbot.addWidget(panel)
    panel.show_columns(Columns("list.csv", [table()]))
    with speaking("es"):
        QApplication.processEvents()
        assert panel.explanation.text().startswith("Este archivo no tiene una forma estándar.")
        assert "1 columna de 3" in panel.explanation.text()
        assert panel.meaning.accessibleName() == "Qué significa «Ref»"

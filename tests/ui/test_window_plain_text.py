"""Text of records is shown as it is: no markup, no shortcut, no turning round, no endless line."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFont
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.window import HOSTILE
from ui.plain_text import LONGEST, PlainLabel, SentencePart, breakable, elided, isolate, on_button, set_tooltip

ROOT = Path(__file__).parent.parent.parent
RICH = {
    "QLabel", "QMessageBox", "QToolTip", "QWhatsThis", "QTextEdit", "QTextBrowser", "QTextDocument", "QErrorMessage",
    "QStaticText", "QGraphicsTextItem",
}  # fmt: skip
RICH_CALLS = {"setToolTip", "setWhatsThis", "setStatusTip", "setHtml", "insertHtml", "appendHtml", "setTextFormat"}
HELPER = ROOT / "ui" / "plain_text.py"


def modules() -> Iterator[Path]:
    yield from (file for folder in ("ui", "desktop") for file in (ROOT / folder).rglob("*.py") if file != HELPER)


@pytest.mark.parametrize("file", list(modules()), ids=lambda file: str(file.relative_to(ROOT)))
def test_only_the_helper_uses_widgets_that_draw_markup(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not (names | imported) & RICH
    assert not called & RICH_CALLS


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_label_shows_hostile_text_plain_and_in_bounds(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    label.resize(400, 300)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().width() < 4_000
    assert label.heightForWidth(400) < 200_000
    assert label.text() == breakable(text)
    assert not label.openExternalLinks()
    assert not label.grab().isNull()


def test_markup_stays_letters(qtbot: QtBot) -> None:
    label = PlainLabel("<b>x</b>")
    qtbot.addWidget(label)
    bold, plain = PlainLabel("x"), PlainLabel("<b>x</b>")
    assert plain.sizeHint().width() > bold.sizeHint().width()
    assert label.text() == "<b>x</b>"


def test_a_long_word_can_break_and_a_long_text_ends() -> None:
    shown = breakable("W" * 100_000)
    assert max(len(part) for part in shown.split("\u200b")) <= 31
    assert shown.replace("\u200b", "") == "W" * (LONGEST - 1) + "…"
    assert breakable("a short text") == "a short text"


def test_the_number_of_a_record_breaks_behind_its_hyphens_and_a_phone_nowhere() -> None:
    number = "de305000-0000-4000-8000-000000000017"
    assert breakable(f"record {number}") == "record " + "-\u200b".join(number.split("-"))
    assert breakable("intake.desk@lanternlight-legal.org.") == (
        "intake.\u200bdesk@\u200blanternlight-\u200blegal.\u200borg."
    )
    assert breakable("1-800-555-0142") == "1-800-555-0142"


def test_no_value_is_cut_in_the_narrowest_column_of_facts(qtbot: QtBot) -> None:
    label = PlainLabel("as of November 22, 2026, record de305000-0000-4000-8000-000000000017")
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    widest = max(metrics.horizontalAdvance(part) for part in label.text().replace("\u200b", " ").split())
    assert widest <= 12 * metrics.height()


def test_what_would_turn_a_text_round_is_gone_and_the_rest_is_isolated() -> None:
    assert isolate("\u202e(305) 555-0142") == "\u2068(305) 555-0142\u2069"
    assert breakable("\u202eabc\u2066") == "abc"


def test_our_own_isolates_reach_the_screen(qtbot: QtBot) -> None:
    label = PlainLabel(f"Call {isolate(chr(0x202E) + '(305) 555-0142')} first")
    qtbot.addWidget(label)
    assert label.text() == "Call \u2068(305) 555-0142\u2069 first"
    assert elided(label.text(), label.fontMetrics(), 1_000) == label.text()


def test_an_ampersand_on_a_button_is_an_ampersand(qtbot: QtBot) -> None:
    button = QPushButton(on_button("ID & data"))
    qtbot.addWidget(button)
    assert button.text() == "ID && data"
    assert button.shortcut().isEmpty()


def test_a_tooltip_escapes_markup(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, "<img src=x>")
    assert widget.toolTip() == "<qt>&lt;img src=x&gt;</qt>"
    set_tooltip(widget, "")
    assert not widget.toolTip()


def test_a_part_of_a_sentence_is_one_line_where_there_is_room(qtbot: QtBot) -> None:
    part = SentencePart("27 places within 5 miles of Miami")
    qtbot.addWidget(part)
    one_line = part.sizeHint()
    assert one_line.height() < 2 * part.fontMetrics().height()
    assert part.heightForWidth(one_line.width() // 3) > one_line.height()


def test_an_elided_text_fits(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    for text in HOSTILE:
        assert metrics.horizontalAdvance(elided(text, metrics, 120)) <= 120


def test_a_selectable_text_can_be_marked_once_the_pointer_is_there(qtbot: QtBot) -> None:
    label, fixed = PlainLabel("(305) 555-0142", selectable=True), PlainLabel("Address")
    for each in (label, fixed):
        qtbot.addWidget(each)
        QApplication.sendEvent(each, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not fixed.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_label_is_as_high_as_its_words_are_now(qtbot: QtBot) -> None:
    label = PlainLabel("one")
    qtbot.addWidget(label)
    heights = [label.heightForWidth(200)]
    label.show_text("many words " * 20)
    heights.append(label.heightForWidth(200))
    larger = QFont(label.font())
    larger.setPointSizeF(2 * larger.pointSizeF())
    label.setFont(larger)
    heights.append(label.heightForWidth(200))
    assert heights == sorted(set(heights))

"""Every text of the window is in both languages, and the files are those of the sources."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.vocabulary.checks import promise_in
from tests.helpers.window import speaking, texts
from ui.language import language
from ui.main_window import MainWindow

ROOT = Path(__file__).parent.parent.parent
sys.path.append(str(ROOT / "tools"))

import strings  # noqa: E402 (a script of tools/)

SPANISH = strings.ts_file("es")


def translated() -> dict[str, list[str]]:
    """Return the Spanish of each source text."""
    found: dict[str, list[str]] = {}
    for message in ElementTree.parse(SPANISH).getroot().iter("message"):  # noqa: S314 (our own file)
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found.setdefault(message.findtext("source", ""), []).extend(forms)
    return found


def asked_for() -> Iterator[str]:
    """Yield every text that a module gives to tr or translate."""
    for name in strings.source_files():
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in {"tr", "translate"} and len(node.args) > (called == "translate"):
                text = node.args[called == "translate"]
                assert isinstance(text, ast.Constant), f"{name}:{node.lineno}: only a written text can be collected"
                yield str(text.value)


def test_nothing_is_untranslated_stale_or_not_compiled() -> None:
    assert strings.stale() == []


def test_no_text_escaped_the_collection() -> None:
    wanted = set(asked_for())
    assert len(wanted) > 100
    assert wanted <= translated().keys()


def test_the_same_gaps_stand_in_both_languages() -> None:
    for source, forms in translated().items():
        gaps = {part.split("}")[0] for part in source.split("{")[1:]}
        for form in forms:
            assert {part.split("}")[0] for part in form.split("{")[1:]} == gaps, source


def test_no_text_promises_safety() -> None:
    for source, forms in translated().items():
        for text in (source, *forms):
            assert not promise_in(text), text


def test_a_stale_file_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in strings.STRINGS.iterdir():
        if file.suffix in {".ts", ".qm"}:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    spanish = tmp_path / SPANISH.name
    whole = spanish.read_text(encoding="utf-8")
    spanish.write_text(
        whole.replace("<translation>Hoja</translation>", '<translation type="unfinished"></translation>')
    )
    monkeypatch.setattr(strings, "STRINGS", tmp_path)
    found = strings.stale()
    assert any("no translation of 'Sheet'" in problem for problem in found)
    assert any("porchlight_es.qm is not up to date" in problem for problem in found)


def test_the_language_changes_while_the_window_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    window = MainWindow("0")
    qtbot.addWidget(window)
    window.resize(1200, 740)
    window.show()
    spanish = {text for forms in translated().values() for text in forms}
    english = set(translated()) - spanish
    for number in range(4):
        window.show_page(number)
        assert language() == "en"
        assert english & set(texts(window))
    with speaking("es"):
        assert language() == "es"
        qapp.processEvents()
        for number in range(4):
            window.show_page(number)
            assert not english & set(texts(window))
    assert language() == "en"


def test_no_count_of_an_import_stands_before_a_word_that_would_have_to_agree_with_it() -> None:
    agreeing = re.compile(r"\{(added|changed|gone|unchanged)\} \w+s\b")
    said = [form for forms in translated().values() for form in forms]
    assert any("{added}" in form for form in said)
    assert [form for form in said if agreeing.search(form)] == []

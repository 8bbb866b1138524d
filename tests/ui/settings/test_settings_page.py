"""Settings are taken at once, keys are listed, and whose data and whose work it stands on is said."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from resources_db.wording import say
from tests.helpers.window import HOSTILE, press, speaking, texts
from ui.language import language
from ui.settings.page import SettingsPage
from ui.settings.values import LONGEST_FOOTER, LONGEST_ORGANIZATION, Preferences

USUAL = Preferences()
OTHER = Preferences(
    language="es", theme="dark", text_size=200, field_mode=True, units="km", paper="a4",
    organization="Harbor Coalition", phone="(305) 555-0199", footer="Van on Tuesdays",
)  # fmt: skip


HARD_LINE = {
    "en": "Documentation requirements and eligibility determinations vary by personal circumstances and by place",
    "es": "La documentación y los requisitos de elegibilidad varían según circunstancias individuales y jurisdicción",
}
EASY_LINE = {
    "en": "We are in the van by the pier on Tuesday. We do not ask for a name. Come as you are.",
    "es": "Los martes estamos en el muelle. No pedimos su nombre. Venga como es. Le damos agua y comida.",
}


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage("0.1.0")
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    return made


def told(page: SettingsPage) -> list[Preferences]:
    found: list[Preferences] = []
    page.changed.connect(found.append)
    return found


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (lambda page: page.look.language, replace(USUAL, language="es")),
        (lambda page: page.look.theme, replace(USUAL, theme="light")),
        (lambda page: page.look.text_size, replace(USUAL, text_size=125)),
        (lambda page: page.measures.units, replace(USUAL, units="km")),
        (lambda page: page.measures.paper, replace(USUAL, paper="a4")),
    ],
)
def test_every_choice_is_told_at_once(
    page: SettingsPage, box: Callable[[SettingsPage], QComboBox], expected: Preferences
) -> None:
    said = told(page)
    press(box(page), Qt.Key.Key_Down)
    assert said == [expected]


def test_field_mode_is_told_at_once(page: SettingsPage) -> None:
    said = told(page)
    press(page.look.field_mode, Qt.Key.Key_Space)
    assert said == [replace(USUAL, field_mode=True)]


def test_what_is_set_is_shown_without_telling(page: SettingsPage) -> None:
    said = told(page)
    page.show_preferences(OTHER)
    assert said == []
    assert page.preferences() == OTHER
    page.show_preferences(USUAL)
    assert page.preferences() == USUAL


def test_the_organization_is_told_when_it_is_typed_to_its_end(page: SettingsPage) -> None:
    said, head = told(page), page.organization
    assert "No name and no phone." in texts(head)
    head.organization.setFocus()
    QTest.keyClicks(head.organization, "Harbor Coalition ")
    assert said == []
    assert head.preview.lines.text() == "\u2068Harbor Coalition\u2069"
    press(head.organization, Qt.Key.Key_Tab)
    assert said[-1].organization == "Harbor Coalition"
    assert QApplication.focusWidget() is head.phone
    QTest.keyClicks(head.phone, "555-0199")
    press(head.phone, Qt.Key.Key_Return)
    assert said[-1] == replace(USUAL, organization="Harbor Coalition", phone="555-0199")
    assert "Questions? Call" in head.preview.lines.text()
    QTest.keyClicks(head.footer, "Van on Tuesdays ")
    press(head.footer, Qt.Key.Key_Return)
    assert said[-1] == replace(USUAL, organization="Harbor Coalition", phone="555-0199", footer="Van on Tuesdays")
    assert head.preview.lines.text().splitlines()[-1] == "\u2068Van on Tuesdays\u2069"
    assert "can read all of this" in head.warning.text()
    assert head.footer.accessibleName() == "Line at the foot"
    assert "Never a person's name" in head.footer.accessibleDescription()


@pytest.mark.parametrize("spoken", ["en", "es"])
@pytest.mark.parametrize("text_in", ["en", "es"])
def test_a_line_that_is_hard_to_read_is_told_whatever_its_language(
    page: SettingsPage, spoken: str, text_in: str
) -> None:
    head = page.organization
    with speaking(spoken):
        assert head.hint.isHidden()
        head.footer.setText(HARD_LINE[text_in])
        assert head.hint.isVisible()
        assert head.hint.text() == say("readability.hard_line", spoken)
        head.footer.setText(EASY_LINE[text_in])
        assert head.hint.isHidden()
        assert head.hint.text() == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_pasted_as_a_name_is_a_line_of_plain_text(page: SettingsPage, text: str) -> None:
    head = page.organization
    for line in head.lines:
        line.setText(text)
    shown = head.preview.lines
    assert len(page.preferences().organization) <= LONGEST_ORGANIZATION
    assert len(page.preferences().footer) <= LONGEST_FOOTER
    assert shown.textFormat() is Qt.TextFormat.PlainText
    assert not {"\u202e", "\u2067", "\x00"} & set(shown.text())


def test_the_data_folder_is_whole_and_can_be_copied(page: SettingsPage) -> None:
    folder = "/home/somebody/" + "deep/" * 40 + "porchlight"
    page.show_folder(folder)
    QApplication.processEvents()
    line = page.computer.folder
    assert line.toPlainText() == folder
    assert line.document().size().height() > 1, "it is wrapped"
    assert line.height() >= line.document().size().height() * line.fontMetrics().lineSpacing()
    page.computer.copy.click()
    assert QGuiApplication.clipboard().text() == folder
    assert "No record of what you ask" in line.accessibleDescription()


def test_keys_and_credits_are_there(page: SettingsPage) -> None:
    said = "\n".join(texts(page))
    for part in ("F9", "Ctrl+L", "Ctrl+D", "GeoNames", "CC BY 4.0", "Census", "Noto Sans", "Porchlight 0.1.0"):
        assert part in said
    assert "keeps no record" in said


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_help_on_keys_stands_at_the_top_and_is_read_aloud(page: SettingsPage, language: str) -> None:
    with speaking(language):
        QApplication.processEvents()
        page.show_keys()
        heading = page.keys.heading
        assert QApplication.focusWidget() is heading
        assert "F9" in heading.accessibleDescription()
        top = heading.mapTo(page.viewport(), heading.rect().topLeft()).y()
        assert 0 <= top < page.viewport().height() // 3
        press(heading, Qt.Key.Key_Tab)
        assert isinstance(QApplication.focusWidget(), QPushButton), "the keyboard goes on from there"


def test_a_problem_is_said_in_the_language_of_the_window(page: SettingsPage) -> None:
    page.show_problem(lambda: f"a sentence in {language()}")
    assert page.notice.text() == "a sentence in en"
    with speaking("es"):
        QApplication.processEvents()
        assert page.notice.text() == "a sentence in es"
    page.show_problem(None)
    assert not page.notice.isVisible()


def test_every_license_can_be_read_whole(page: SettingsPage) -> None:
    about = page.about
    assert not about.reader.isVisible()
    about.licences_button.click()
    assert QApplication.focusWidget() is about.reader.component
    names = [about.reader.component.itemText(row) for row in range(about.reader.component.count())]
    assert names[0].startswith("Porchlight: MIT")
    for row, name in enumerate(names):
        about.reader.component.setCurrentIndex(row)
        assert len(about.reader.text.toPlainText()) > 380, name
    assert about.reader.text.isReadOnly()
    about.licences_button.click()
    assert not about.reader.isVisible()

"""The languages of a sheet by keyboard: named in the window's language and their own, drafts said to be drafts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from resources_db.catalogues import CODES, catalogue_of
from tests.helpers.sheet_page_values import PLACES
from tests.helpers.window import press, speaking
from ui.sheet.choices import SheetChoices
from ui.sheet.language_box import LanguageBox
from ui.sheet.options import SheetOptions


def offered(box: LanguageBox) -> list[str]:
    return [box.itemData(row) for row in range(box.count())]


def test_every_language_is_offered_with_the_first_place(options: SheetOptions) -> None:
    assert (offered(options.language), offered(options.beside)) == (["en", "es"], ["", "en", "es"])
    for _again in range(2):
        options.show_places(PLACES)
        assert offered(options.language) == ["en", "es", *CODES]
        assert offered(options.beside) == ["", "en", "es", *CODES]


@pytest.mark.parametrize(
    ("window", "none", "label", "draft"),
    [("en", "None", "Second language", "draft"), ("es", "Ninguno", "Segundo idioma", "borrador")],
)
def test_each_is_named_in_the_windows_language_and_its_own(
    options: SheetOptions, window: str, none: str, label: str, draft: str
) -> None:
    options.show_places(PLACES)
    with speaking(window):
        QApplication.processEvents()
        assert options.beside.accessibleName() == label
        assert options.beside.itemText(0) == none
        for box in (options.language, options.beside):
            texts = [box.itemText(row) for row in range(box.count())]
            assert len(set(texts)) == len(texts)
            for code in CODES:
                text = box.itemText(box.findData(code))
                assert catalogue_of(code).name in text
                assert text.endswith(draft)


def test_one_that_somebody_has_read_is_no_draft(options: SheetOptions) -> None:
    options.show_places(PLACES)
    options.show_reviewed({"pt"})
    for box in (options.language, options.beside):
        assert not box.itemText(box.findData("pt")).endswith("draft")
        assert box.itemText(box.findData("ht")).endswith("draft")
    options.show_reviewed(set())
    assert options.language.itemText(options.language.findData("pt")).endswith("draft")


def test_both_are_chosen_by_keyboard_and_forgotten_with_the_sheet(options: SheetOptions) -> None:
    options.show_places(PLACES)
    options.set_language("es")
    told: list[SheetChoices] = []
    options.choices_changed.connect(told.append)
    for box in (options.language, options.beside):
        press(box, Qt.Key.Key_End)
    assert (told[-1].language, told[-1].with_language) == (CODES[-1], CODES[-1])
    options.clear()
    chosen = options.choices()
    assert (chosen.language, chosen.with_language) == ("es", None)
    assert (offered(options.language), offered(options.beside)) == (["en", "es"], ["", "en", "es"])

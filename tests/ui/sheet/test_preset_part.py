"""The situations on the Sheet page: named in both languages, offered when they are wanted; no box for discretion."""

import pytest
from PySide6.QtWidgets import QApplication

from resources_db.presets import presets
from resources_db.wording import say
from tests.helpers.sheet_page_values import PLACES
from tests.helpers.window import speaking
from ui.sheet.options import SheetOptions
from ui.sheet.preset_part import PresetPart


def offered(part: PresetPart) -> list[str]:
    return [part.preset.itemText(row) for row in range(part.preset.count())]


def test_they_are_offered_with_the_first_place(options: SheetOptions) -> None:
    assert offered(options.presets) == [say("preset.nobody")]
    for _again in range(2):
        options.show_places(PLACES)
        assert offered(options.presets)[1:] == [preset.label.en for preset in presets().values()]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_control_is_named_in_the_language_of_the_window(options: SheetOptions, language: str) -> None:
    part = options.presets
    options.show_places(PLACES)
    with speaking(language):
        QApplication.processEvents()
        assert offered(part) == [
            say("preset.nobody", language), *(preset.label.say(language) for preset in presets().values())
        ]  # fmt: skip
        assert part.label.text() == part.preset.accessibleName() == say("preset.made_for", language)
        assert part.box.text() == part.box.accessibleName() == say("preset.box", language)
        assert part.box.accessibleDescription() == say("preset.box.why", language)


def test_a_discreet_sheet_has_no_box_and_an_ordinary_one_has_it_again(options: SheetOptions) -> None:
    options.presets.box.setChecked(True)
    assert options.choices().boxes == ("overdose",)
    options.discreet.switch.setChecked(True)
    assert options.choices().boxes == ()
    options.discreet.switch.setChecked(False)
    assert options.choices().boxes == ("overdose",)

"""What a program is told of a sheet, where names are in letters to the left."""

import json

from desktop.cli_json import sheet_json
from exports.text.isolates import CONTROLS
from exports.text_twin import text_twin
from tests.exports.script_records import SCRIPTS
from tests.exports.sheets_made import sheet_of


def test_words_for_programs_carry_no_control_of_direction_and_the_text_for_people_does() -> None:
    sheet = sheet_of(SCRIPTS["ar"])
    told = sheet_json(sheet, 1, [SCRIPTS["ar"].listing.id])
    assert any(SCRIPTS["ar"].listing.title in warning for warning in told["warnings"])
    assert [letter for letter in json.dumps(told, ensure_ascii=False) if letter in CONTROLS] == []
    assert [letter for letter in text_twin(sheet) if letter in CONTROLS] != [], "else a program turns numbers round"

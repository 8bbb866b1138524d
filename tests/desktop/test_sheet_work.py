"""The sheet as a person sees it before printing: what the machine itself has wrong is said too."""

from datetime import date
from pathlib import Path

import pytest

from desktop.clock import BUILT_ON
from desktop.controllers.demonstration import load_demonstration
from desktop.sheet_shown import Wanted
from desktop.sheet_work import made_sheet, shown_sheet
from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.language_names import language_name
from resources_db.model import AddressPolicy
from resources_db.places import Gazetteer
from resources_db.query import Query
from resources_db.sources.records import no_progress
from resources_db.wording import say
from ui.sheet.choices import SheetChoices


@pytest.mark.parametrize(("system", "behind"), [(date(1970, 1, 1), True), (date(2019, 6, 1), True), (BUILT_ON, False)])
@pytest.mark.parametrize("reader", ["en", "es"])
def test_a_clock_that_is_behind_is_said_before_the_sheet_is_printed(
    tmp_path: Path, system: date, behind: bool, reader: str
) -> None:
    """The day on which the program was built is printed instead, which is too early as well."""
    with Directory.open(tmp_path, Gazetteer(), lambda: (system, BUILT_ON)) as directory:
        load_demonstration(directory, no_progress)
        assert directory.info().clock_behind is behind
        listing_id = directory.search(Query()).sections[0].hits[0].listing_id
        wanted = Wanted((listing_id,), SheetChoices(language="es"), BUILT_ON, reader)
        cautions = shown_sheet(directory, wanted, 40).cautions
    said = [sentence for caution in cautions for sentence in caution.sentences]
    assert (say("sheet.warning.clock_behind", reader) in said) is behind


@pytest.mark.parametrize("reader", ["en", "es"])
@pytest.mark.parametrize(
    ("language", "beside", "drafts"), [("ht", "es", ["ht"]), ("en", "es", []), ("ar", "zh", ["ar", "zh"])]
)
def test_a_draft_is_told_in_the_language_of_who_prints(
    tmp_path: Path, reader: str, language: str, beside: str, drafts: list[str]
) -> None:
    with Directory.open(tmp_path, Gazetteer(), lambda: (BUILT_ON, BUILT_ON)) as directory:
        load_demonstration(directory, no_progress)
        listing_id = directory.search(Query()).sections[0].hits[0].listing_id
        choices = SheetChoices(language=language, with_language=beside)
        shown = shown_sheet(directory, Wanted((listing_id,), choices, BUILT_ON, reader), 40)
    told = [say("sheet.warning.draft", reader, name=language_name(code, reader)) for code in drafts]
    [of_sheet] = [caution.sentences for caution in shown.cautions if not caution.place] or [()]
    assert [sentence for sentence in of_sheet if sentence in told] == told
    assert bool(told) == any("borrador" in each or "draft" in each for each in of_sheet)


@pytest.mark.parametrize("phone", ["javascript:1", "our front desk"])
def test_a_phone_for_questions_that_is_none_is_refused_in_the_window(tmp_path: Path, phone: str) -> None:
    with Directory.open(tmp_path, Gazetteer(), lambda: (BUILT_ON, BUILT_ON)) as directory:
        load_demonstration(directory, no_progress)
        listing_id = directory.search(Query()).sections[0].hits[0].listing_id
        wanted = Wanted((listing_id,), SheetChoices(phone=phone), BUILT_ON, "en")
        for make in (made_sheet, lambda here, what: shown_sheet(here, what, 40)):
            with pytest.raises(Refused) as refused:
                make(directory, wanted)
            assert refused.value.key == "sheet_phone"


@pytest.mark.parametrize("system", [date.min, date(1, 1, 2), date(9999, 6, 1), date.max])
def test_at_the_ends_of_the_calendar_everything_still_works(tmp_path: Path, system: date) -> None:
    with Directory.open(tmp_path, Gazetteer(), lambda: (system, BUILT_ON)) as directory:
        load_demonstration(directory, no_progress)
        assert directory.info().listings
        assert directory.check() == []
        for hit in directory.search(Query()).hits():
            wanted = Wanted((hit.listing_id,), SheetChoices(), BUILT_ON, "en")
            if directory.record(hit.listing_id).listing.address_policy is AddressPolicy.NEVER_PRINT:
                with pytest.raises(Refused):
                    made_sheet(directory, wanted)
            else:
                assert made_sheet(directory, wanted).pages

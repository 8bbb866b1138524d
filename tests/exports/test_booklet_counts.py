"""What to know of the places of a booklet is counted, each place once for each reason."""

from dataclasses import replace

from exports.booklet_poster import PosterOptions, fit_poster
from exports.sheet_values import SheetOptions
from resources_db.edits.said import Withdrawn
from resources_db.wording import say
from tests.exports.booklet_records import booklet_of, gone, place
from tests.exports.sheet_records import TODAY


def test_a_place_of_which_two_say_the_same_is_counted_once() -> None:
    said = Withdrawn(on=TODAY, organization="Harbor Desk", role="coordinator", reason="closed for good")
    twice = place("Old Pantry", no_longer_listed=TODAY, source="Harbor 211", left_by="Harbor 211", withdrawn=said)
    booklet = booklet_of([twice, gone("Old Anchor"), place("Anchor", "FO.PANTRY")])
    assert booklet.cautions["no_longer_listed"] == 2
    assert f"{say('sheet.brief.no_longer_listed', 'en')}: 2" in booklet.warnings


def test_a_cut_is_counted_in_a_booklet_as_it_is_told_on_a_page_for_a_wall() -> None:
    found = [place(name, hours=hours) for name, hours in (("Anchor", "9 to 5"), ("Pier", "open " * 90))]
    found = [(key, replace(record, service_description="A meal.")) for key, record in found]
    wall = fit_poster([record for _key, record in found], PosterOptions(sheet=SheetOptions(), area="Pier"), TODAY)
    cut = [each for each in wall.sheet.warned if each.reason == "shortened"]
    booklet = booklet_of(found)
    assert booklet.cautions["shortened"] == len(cut) == 1
    assert f"{cut[0].brief}: 1" in booklet.warnings

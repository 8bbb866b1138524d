"""Distances and places in the words of the window: its language and its unit."""

from dataclasses import replace

import pytest

from resources_db.model import Position, PositionKind
from resources_db.units import Unit
from tests.helpers.window import measuring, speaking
from tests.helpers.window_values import HARBOR, found, listing
from ui.language import distance, distance_in_full, how_far, unit

NO_BREAK = "\N{NO-BREAK SPACE}"


def about(distance_m: float | None) -> tuple[str, str]:
    """Return what is said of a listing that stands at the middle of its ZIP, short and in full."""
    position = Position(kind=PositionKind.ZIP, point=HARBOR.point, precision_m=1_500, area="33128")
    one = found(replace(listing(1), position=position), distance_m)
    return distance(one), distance_in_full(one)


def test_miles_unless_somebody_wants_kilometers() -> None:
    assert unit() is Unit.MILES
    with measuring(Unit.KILOMETRES):
        assert unit() is Unit.KILOMETRES
    assert unit() is Unit.MILES


@pytest.mark.parametrize(
    ("chosen", "said"), [(Unit.MILES, "0.8\N{NO-BREAK SPACE}mi"), (Unit.KILOMETRES, "1.3\N{NO-BREAK SPACE}km")]
)
def test_a_way_is_said_in_the_unit_and_never_broken(chosen: Unit, said: str) -> None:
    with measuring(chosen):
        assert how_far(1_287) == said
        assert distance(found(listing(1), 1_287)) == f"{said}\N{NO-BREAK SPACE}NE"


def test_where_only_the_zip_is_known_the_way_is_about_so_far() -> None:
    said = [text.replace(NO_BREAK, " ") for text in about(300)]
    assert said[0] == "about 1 mi NE"
    assert "33128" in said[1]
    with measuring(Unit.KILOMETRES):
        assert about(300)[0].replace(NO_BREAK, " ") == "about 2 km NE"
    assert about(None) == ("", "")


def test_from_inside_a_wide_area_the_way_is_at_most_so_far() -> None:
    wide = Position(kind=PositionKind.ZIP, point=HARBOR.point, precision_m=26_000, area="33040")
    inside, beyond = (found(replace(listing(1), position=wide), metres) for metres in (1_600, 40_000))
    assert distance(inside).replace(NO_BREAK, " ") == "up to 17 mi"
    assert distance_in_full(inside).replace(NO_BREAK, " ") == "up to 17 mi (known: it is in \u206833040\u2069)"
    assert distance(beyond).replace(NO_BREAK, " ") == "about 25 mi NE"
    with speaking("es"):
        assert distance(inside).replace(NO_BREAK, " ") == "hasta 17 mi"
        assert distance(beyond).replace(NO_BREAK, " ") == "aprox. 25 mi NE"


def test_in_the_very_area_that_is_asked_for_it_is_in_it() -> None:
    wide = Position(kind=PositionKind.ZIP, point=HARBOR.point, precision_m=33_587, area="33040")
    there = found(replace(listing(1), position=wide), 0)
    assert distance(there) == "in \u206833040\u2069"
    assert distance_in_full(there).replace(NO_BREAK, " ") == "in \u206833040\u2069 (up to 21 mi)"
    with speaking("es"):
        assert distance(there) == "en \u206833040\u2069"
        assert distance_in_full(there).replace(NO_BREAK, " ") == "en \u206833040\u2069 (hasta 21 mi)"
    assert about(0)[0].replace(NO_BREAK, " ") == "about 1 mi NE", "a ZIP that says something of the way"


def test_in_spanish_west_is_an_o() -> None:
    with speaking("es"):
        assert distance(found(listing(1), 1_287, "SW")).endswith("SO")

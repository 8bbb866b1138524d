"""What is usual in a region: a guess that errs nowhere in silence, because it is shown with its reason."""

import pytest
from PySide6.QtCore import QLocale

from desktop.usual import Usual, region_name, usual_here, usual_in


@pytest.mark.parametrize(
    ("region", "units", "paper"),
    [("", "mi", "letter"), ("US", "mi", "letter"), ("PR", "km", "letter"), ("MX", "km", "letter"),
     ("CA", "km", "letter"), ("GB", "mi", "a4"), ("ES", "km", "a4"), ("DE", "km", "a4")],
)  # fmt: skip
def test_units_and_paper_follow_the_region(region: str, units: str, paper: str) -> None:
    assert usual_in(region) == Usual(units, paper, region)


def test_here_is_the_region_of_this_computer() -> None:
    here = usual_here()
    assert here == usual_in(here.region)
    if QLocale.system().language() is QLocale.Language.C:
        assert here.region == ""


def test_a_region_is_named_in_the_language_of_the_window() -> None:
    assert [region_name("MX", language) for language in ("en", "es")] == ["Mexico", "México"]
    assert region_name("XX", "en") == ""

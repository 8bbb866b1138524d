"""A service name that says nothing on its own stands behind its organization's."""

import pytest

from resources_db.titles import title_of


def _title(service: str, organization: str | None, *, shared: bool = False) -> str:
    return title_of(service, organization, shared=shared, is_place=lambda name: name.casefold() == "harbor city")


@pytest.mark.parametrize(
    ("service", "organization", "title"),
    [
        ("HARBOR CITY", "Lantern Legal Aid", "Lantern Legal Aid: HARBOR CITY"),
        ("Intake", "Lantern Legal Aid", "Lantern Legal Aid: Intake"),
        ("Help with asylum cases", "Lantern Legal Aid", "Help with asylum cases"),
        ("Lantern Legal Aid, north office", "Lantern Legal Aid", "Lantern Legal Aid, north office"),
        ("Intake", None, "Intake"),
        ("", "Lantern Legal Aid", "Lantern Legal Aid"),
        ("", None, ""),
    ],
)
def test_titles(service: str, organization: str | None, title: str) -> None:
    assert _title(service, organization) == title


def test_a_shared_name_stands_behind_its_organization() -> None:
    assert _title("Community food pantry", "Lantern Kitchen", shared=True) == "Lantern Kitchen: Community food pantry"


def test_a_title_is_one_line_of_bounded_length() -> None:
    title = _title("word\n" * 10_000, "Lantern Legal Aid")
    assert len(title) == 200
    assert "\n" not in title

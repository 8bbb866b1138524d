"""The credits on screen are those of the file beside the data."""

import pytest

from resources_db.credits import credits_text
from resources_db.shipped import shipped


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_source_and_licence_of_the_file_is_said(language: str) -> None:
    said = credits_text(language)
    for name in ("U.S. Census Bureau", "GeoNames", "Creative Commons Attribution 4.0", "https://www.geonames.org"):
        assert name in said


def test_it_is_plain_text_in_lines() -> None:
    lines = credits_text().splitlines()
    assert lines[0] == "Where the places come from"
    assert not any(mark in line for line in lines for mark in ("|", "`", "#", "<"))
    table = [
        line
        for line in shipped("resources_db", "data", "CREDITS.md").read_text("utf-8").splitlines()
        if line.startswith("| ")
    ]
    assert len([line for line in lines if line.startswith("•")]) == len(table) - 1


def test_both_languages_name_the_same_packages_versions_and_owners() -> None:
    english, spanish = (
        [row.split("; ") for row in credits_text(language).splitlines() if row.startswith("•")]
        for language in ("en", "es")
    )
    assert len(english) == len(spanish)
    for one, other in zip(english, spanish, strict=True):
        numbers = [word for word in " ".join(one).split() if word[0].isdigit() or word.startswith("http")]
        assert [word for word in " ".join(other).split() if word[0].isdigit() or word.startswith("http")] == numbers
    assert credits_text("es").splitlines()[0] == "De dónde vienen los lugares"


@pytest.mark.parametrize(("language", "begins"), [("en", "Place names"), ("es", "Los nombres")])
def test_the_first_paragraph_names_people_and_no_file(language: str, begins: str) -> None:
    _title, first, *_ = credits_text(language).split("\n\n")
    assert first.startswith(begins)
    assert "GeoNames" in first
    assert ".db" not in first
    assert ".py" not in first

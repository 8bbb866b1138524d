"""The credits on screen are those of the file beside the data."""

from importlib.resources import files

from resources_db.credits import credits_text


def test_every_source_and_licence_of_the_file_is_said() -> None:
    said = credits_text()
    for name in ("U.S. Census Bureau", "GeoNames", "Creative Commons Attribution 4.0", "https://www.geonames.org"):
        assert name in said


def test_it_is_plain_text_in_lines() -> None:
    lines = credits_text().splitlines()
    assert lines[0] == "Where the places come from"
    assert not any(mark in line for line in lines for mark in ("|", "`", "#", "<"))
    table = [
        line
        for line in files("resources_db").joinpath("data", "CREDITS.md").read_text("utf-8").splitlines()
        if line.startswith("| ")
    ]
    assert len([line for line in lines if line.startswith("•")]) == len(table) - 1

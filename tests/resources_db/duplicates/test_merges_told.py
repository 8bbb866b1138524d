"""Pairs and merges with the names of their sources: what a person knows them by."""

from pathlib import Path

from resources_db.duplicates.fields import Field
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.reviewing import DESK


def test_pairs_name_both_sources_and_merges_both_records_the_last_first(tmp_path: Path) -> None:
    with open_directory(tmp_path / "data") as directory:
        for source, number in (("north", 1), ("south", 2), ("east", 3)):
            street = f"12 Lantern {'Street' if number == 1 else 'St.'}"
            take_in(directory, [service(number, "Lantern Pantry", zip="33128", address_1=street)], source)
        pairs = directory.duplicates.candidates()
        assert {frozenset((each.first_source, each.second_source)) for each in pairs} == {
            frozenset(each) for each in (("north", "south"), ("north", "east"), ("south", "east"))
        }
        first = directory.duplicates.merge("north:s1", "south:s2", DESK)
        second = directory.duplicates.merge("north:s1", "east:s3", DESK)
        told = directory.duplicates.merged()
        assert [each.merge.id for each in told] == [second.id, first.id]
        assert {(each.title, each.source, each.other) for each in told} == {
            ("Lantern Pantry", "north", "Lantern Pantry")
        }
        assert {each.other_source for each in told} == {"south", "east"}


def test_hours_are_told_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    with open_directory(tmp_path / "data") as directory:
        for source, number in (("north", 1), ("south", 2)):
            own = service(number, "Lantern Pantry", zip="33128")
            own["schedule"] = {
                "id": f"h{number}",
                "service_id": f"s{number}",
                "byday": "MO",
                "opens_at": "09:00",
                "closes_at": "17:00",
                "freq": "WEEKLY",
            }
            take_in(directory, [own], source)
        said = {
            spoken: next(
                side.kept
                for side in directory.duplicates.sides("north:s1", "south:s2", spoken)
                if side.field is Field.HOURS
            )
            for spoken in ("en", "es")
        }
        assert said["en"].startswith("Mon ")
        assert said["es"].startswith("lun")

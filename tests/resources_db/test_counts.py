"""What was counted when a file was taken in is what counting anew gives."""

from pathlib import Path

from resources_db.counts import counted, kept
from tests.helpers.directories import open_directory, reading, service, take_in


def test_kept_counts_are_those_of_the_tables(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        assert kept(directory._db) == counted(directory._db)
        assert directory.info().services == directory.info().listings == 0
        services = [
            service(number, f"Lantern {number}", organization=f"o{number % 4}", zip="33128") for number in range(9)
        ]
        take_in(directory, [*services, service(9, "By phone")])
        take_in(directory, [service(1, "Another source's", zip="33130")], "another")
        fewer = directory.plan(reading(services[:6]), "test")
        directory.apply(fewer, accept=[item.id for item in fewer.held])
        counts = kept(directory._db)
        assert counts == counted(directory._db)
        assert (counts.services, counts.gone, counts.organizations) == (7, 4, 4)
        assert sorted(counts.by_source.values()) == [1, 6]
        info = directory.info()
        assert {source.name: source.services for source in info.by_source} == {"another": 1, "test": 6}
        assert sum(info.positions.values()) == info.listings == 11
        assert info.gone == 4

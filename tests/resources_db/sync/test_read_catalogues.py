"""Who has read a catalogue travels with packages for the own office, and waits there for a yes."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.leaving.audience import Audience
from resources_db.model import ReviewMark
from resources_db.reviews.values import Reviewer
from tests.helpers.directories import TODAY, open_directory, service, take_in
from tests.helpers.exchange import exported, planned, tables, write_tables

READER = Reviewer(organization="Harbor Coalition", role="")
DAY = TODAY - timedelta(days=3)
TABLE = "porchlight_reviewed_text"
PLACE = service(1, "Harbor pantry", zip="33128")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Directory]:
    """Yield a directory in which a catalogue and a sentence for workers have been read."""
    with open_directory(tmp_path / "home") as directory:
        take_in(directory, [PLACE])
        directory.catalogues.review("pt", READER, DAY)
        directory.texts.review("POL_LED", "en", READER, DAY)
        yield directory


@pytest.mark.parametrize("audience", [Audience.PARTNERS, Audience.PUBLIC])
def test_others_are_not_told_who_has_read_what(home: Directory, tmp_path: Path, audience: Audience) -> None:
    assert tables(exported(home, tmp_path / "p.zip", audience)).get(TABLE, []) == []


@pytest.mark.parametrize("known", [False, True])
def test_it_waits_for_a_yes_and_is_taken_back_with_the_import(home: Directory, tmp_path: Path, known: bool) -> None:
    package = exported(home, tmp_path / "p.zip", Audience.OWN)
    assert [row["language"] for row in tables(package)[TABLE]] == ["pt"]
    with open_directory(tmp_path / "there") as there:
        if known:
            there.apply(planned(there, package))
        plan = planned(there, package)
        [held] = [item for item in plan.held if item.kind == "catalogue"]
        assert "português" in held.listing
        assert "Harbor Coalition" in held.listing
        there.apply(plan)
        assert there.catalogues.reviewed() == {}
        before = there.content_hash()
        there.apply(planned(there, package), accept=[held.id])
        assert there.catalogues.reviewed() == {"pt": ReviewMark("Harbor Coalition", DAY)}
        assert there.texts.reviewed() == {}
        assert there.check() == []
        assert not planned(there, package).held
        there.acts.undo()
        assert there.catalogues.reviewed() == {}
        assert there.content_hash() == before


@pytest.mark.parametrize(
    "change",
    [
        {"text_hash": "0" * 64},
        {"language": "xx"},
        {"language": "ht"},
        {"key": "tell.POL_LED"},
        {"organization": " "},
        {"organization": "someone@harbor.example"},
        {"reviewed_on": (TODAY + timedelta(days=1)).isoformat()},
        {"reviewed_on": "some day"},
    ],
)
def test_a_mark_of_other_words_of_nobody_or_of_tomorrow_is_none(
    home: Directory, tmp_path: Path, change: dict[str, str]
) -> None:
    found = tables(exported(home, tmp_path / "p.zip", Audience.OWN))
    found[TABLE][0].update(change)
    package = write_tables(tmp_path / "q.zip", found)
    with open_directory(tmp_path / "there") as there:
        assert not planned(there, package).held
        there.apply(planned(there, package))
        assert there.catalogues.reviewed() == {}


def test_what_was_read_here_stands(home: Directory, tmp_path: Path) -> None:
    package = exported(home, tmp_path / "p.zip", Audience.OWN)
    with open_directory(tmp_path / "there") as there:
        there.catalogues.review("pt", Reviewer(organization="Lantern Union", role=""), TODAY)
        assert not planned(there, package).held
        there.apply(planned(there, package))
        assert there.catalogues.reviewed()["pt"].organization == "Lantern Union"

"""A real list of places whose types a person knows: the rule of one type hides those places and clears no other."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.cli import run
from resources_db.filters import known
from resources_db.model import Domain
from tests.helpers.hand import Hand
from tests.helpers.ruled import rule_document, rule_file
from tests.helpers.window import press

NEAR = ("--near", "Albany, NY", "--within", "10mi")
_TYPES = "Police", "Pharmacy", "Government", "Hospital", "School", "Recycling Center"


@pytest.fixture(scope="module")
def sites(shared_data: Path) -> Path:
    """Give a list of take-back sites in New York, each with its type."""
    path = shared_data / "takeback-sites" / "sites.json"
    if not path.exists():
        pytest.skip("the list of sites is not here")
    return path


@pytest.fixture(scope="module")
def types(sites: Path) -> dict[tuple[str, float], str]:
    """Give the type of each site by its name and where it is."""
    return {(each["name"], each["latitude"]): each["type"] for each in json.loads(sites.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, sites: Path) -> Path:
    """Give a directory of the list with the rule of value recorded: Police means a police or jail building."""
    made = tmp_path_factory.mktemp("sites")
    rule = made / "rule.json"
    rule.write_bytes(rule_file(rule_document(column="type", source="sites")))
    data = ["--data-dir", str(made / "data")]
    assert run([*data, "import", str(sites), "--yes"]) == 0
    assert run([*data, "review", "--rule", str(rule), "--from", "Desk", "--yes"]) == 0
    return made / "data"


def search(folder: Path, capfd: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    capfd.readouterr()
    assert run(["--data-dir", str(folder), "search", "--json", *options]) == 0
    found: dict[str, Any] = json.loads(capfd.readouterr().out)
    return found


def listings(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for section in found["sections"]:
        yield from section["listings"]


@pytest.mark.parametrize("near", [(), NEAR], ids=["everywhere", "near Albany"])
def test_hiding_known_police_contact_hides_exactly_the_sites_of_that_type(
    folder: Path, types: dict[tuple[str, float], str], near: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    everything = {each["id"]: each for each in listings(search(folder, capfd, *near))}
    found = search(folder, capfd, *near, "--hide", "police")
    shown = {each["id"] for each in listings(found)}
    kinds = {ident: types[each["organization"], each["latitude"]] for ident, each in everything.items()}
    assert set(kinds.values()) <= set(_TYPES)
    police = {ident for ident, kind in kinds.items() if kind == "Police"}
    assert everything.keys() - shown == police != set()
    assert found["hidden"]["police"] == found["hidden"]["total"] == len(police)
    assert found["shown"] == found["total"] == len(everything) - len(police)
    assert found["counts"] == {domain: {"NOT_ASSESSED": found["shown"]} for domain in found["counts"]}
    assert found["hidden"]["filters"][0]["unchecked"] == found["shown"], "each of the others is said to be unchecked"


def test_none_of_the_others_is_called_clear(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    found = search(folder, capfd, *NEAR, "--hide", "police")
    for each in listings(found):
        assert each["contact"]["police"]["text"] == "Police: nobody has checked"
    sections = {section["key"]: len(section["listings"]) for section in found["sections"]}
    assert sections == {"near": 0, "remote": 0, "withheld": 0, "unchecked": found["shown"], "enforcement": 0}
    assert search(folder, capfd, *NEAR, "--only-none-found", "police")["shown"] == 0


def test_the_window_says_how_many_are_hidden_and_why(
    qtbot: QtBot, english: None, folder: Path, types: dict[tuple[str, float], str], tmp_path: Path
) -> None:
    assert english is None
    kinds = {name: kind for (name, _latitude), kind in types.items()}
    hand = Hand(qtbot, folder, tmp_path)
    try:
        hand.ask_near("Albany, NY")
        hand.press(Qt.Key.Key_Return)
        everything = hand.titles()
        police = [title for title in everything if kinds[title] == "Police"]
        assert police
        hand.find.question.contact.setFocus()
        hand.press(Qt.Key.Key_Space)
        tick = hand.find.question.contact.panel.ticks[known(Domain.POLICE)].box
        tick.setFocus()
        press(tick, Qt.Key.Key_Space)
        hand.wait()
        said = hand.find.sentence.text()
        assert hand.titles() == [title for title in everything if title not in police]
        assert f"{len(police)} hidden: known police contact" in said
        assert f"{len(hand.titles())} not checked well enough" in said
        assert f"Police: {len(hand.titles())} not known" in said
    finally:
        hand.porchlight.close()

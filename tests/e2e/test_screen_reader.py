"""The main job by ear: keys in and speech out over a real accessibility bus, and what is heard is what is there."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from resources_db.vocabulary import vocabulary
from tests.helpers.accessible_session import missing, screen_reader
from tests.helpers.screen_reader import Heard, ScreenReader, Thing

ROOT = Path(__file__).parent.parent.parent
NEED = "HR.NALOXONE"
TABS = 60


@pytest.fixture
def folder(demonstration: Path, tmp_path: Path) -> Path:
    return copytree(demonstration, tmp_path / "data")


@pytest.fixture
def reader(folder: Path) -> Iterator[ScreenReader]:
    if lacking := missing():
        pytest.skip(lacking)
    with screen_reader(folder) as made:
        yield made


@pytest.fixture
def window(reader: ScreenReader) -> Thing:
    """Give the window, once something in it has the keyboard and an answer stands there."""
    made = reader.window("Porchlight")
    reader.focused()
    reader.wait_for(made, "an answer", lambda heard: heard.role == "list item")
    return made


def tab_to(reader: ScreenReader, name: str) -> Heard:
    """Press Tab until something of this name has the keyboard."""
    for _ in range(TABS):
        reader.press("Tab")
        heard = reader.focused()
        if heard.name == name:
            return heard
    pytest.fail(f"Tab never came to: {name}")


def tab_to_list(reader: ScreenReader) -> Heard:
    """Press Tab until the list of places has the keyboard; return the row that is heard after its name."""
    tab_to(reader, "Places")
    return reader.focused()


def listings(folder: Path, *question: str) -> list[dict[str, Any]]:
    """Return what the command line finds: another way to the same directory."""
    command = [sys.executable, "-m", "desktop", "--data-dir", str(folder), "search", "--json", *question]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [listing for section in json.loads(done.stdout)["sections"] for listing in section["listings"]]


def tells(heard: Heard, listing: dict[str, Any]) -> bool:
    """Return whether a row says what must not be missing: the title, the phone, and all three contact states."""
    numbers = [phone["number"] for phone in listing["phones"][:1]]
    states = [vocabulary().states[contact["state"]].short.say("en") for contact in listing["contact"].values()]
    return all(part in heard.name for part in (listing["title"], *numbers, *states))


def go_through(reader: ScreenReader, first: Heard, count: int) -> Sequence[Heard]:
    """Return `count` rows as they are heard, from the first one down."""
    rows = [first]
    while len(rows) < count:
        reader.press("Down")
        rows.append(reader.focused())
    return rows


def test_two_places_are_found_heard_and_put_on_the_sheet(reader: ScreenReader, window: Thing, folder: Path) -> None:
    reader.press("f", control=True)
    assert reader.focused().name == "Words"
    reader.press("l", control=True)
    near = reader.focused()
    assert (near.name, near.role) == ("Near", "text")
    reader.type("33128")
    reader.press("Return")
    reader.wait_for(window, "places near", lambda heard: heard.role == "label" and "33128" in heard.name)
    assert reader.text(near.thing) == "33128 Miami, FL"

    need = vocabulary().categories[NEED].label.say("en")
    chip = tab_to(reader, need)
    reader.press("Space")
    reader.wait_for(window, "the need", lambda heard: heard.thing == chip.thing and "checked" in heard.states)
    expected = listings(folder, "--near", "33128", "--within", "5mi", "--need", NEED)
    assert len(expected) >= 3
    reader.wait_for(window, "the answer", lambda heard: heard.role == "list item" and tells(heard, expected[0]))

    rows = go_through(reader, tab_to_list(reader), 3)
    for heard, listing in zip(rows, expected, strict=False):
        assert tells(heard, listing), heard.name

    reader.press("Up")
    reader.focused()
    reader.press("Return")
    opened = reader.focused()
    assert opened.name == "Details"
    assert opened.description == expected[1]["title"]
    said = [heard.name for heard in reader.tree(opened.thing)]
    assert expected[1]["title"] in said
    for contact in expected[1]["contact"].values():
        assert any(contact["text"] in line for line in said), contact["text"]

    reader.press("d", control=True)
    reader.wait_for(window, "the count", lambda heard: heard.name == "Sheet (1)")
    reader.press("Escape")
    assert [reader.focused().name, reader.focused().name] == ["Places", rows[1].name]
    reader.press("Down")
    assert reader.focused().name == rows[2].name
    reader.press("+")
    reader.wait_for(window, "the count", lambda heard: heard.name == "Sheet (2)")

    reader.press("p", control=True)
    listed = reader.wait_for(window, "the sheet", lambda heard: heard.name == "Places on the sheet")
    chosen = [heard.name for heard in reader.tree(listed.thing) if heard.role == "list item"]
    assert [title in name for title, name in zip((expected[1]["title"], expected[2]["title"]), chosen, strict=True)]


@pytest.mark.usefixtures("window")
def test_space_reads_the_row_aloud(reader: ScreenReader) -> None:
    reader.press("f", control=True)
    reader.focused()
    row = tab_to_list(reader)
    reader.press("Space")
    assert reader.announced() == row.name


def test_hidden_the_window_says_nothing(reader: ScreenReader, window: Thing) -> None:
    reader.press("F9")
    blank = reader.wait_for(window, "the blank page", lambda heard: heard.name.startswith("Blank page"))
    said = {heard.name.strip() for heard in reader.tree(window) if heard.role not in {"application"}}
    assert said == {"", blank.name}

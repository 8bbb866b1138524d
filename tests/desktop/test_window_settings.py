"""Settings come back as they were set; a damaged file is no reason to stay closed."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.settings import FILE_NAME, Settings, load_settings, save_settings

CHOSEN = Settings(language="es", theme="dark", text_size=150, paper="a4", geometry="01d9d0cb")


def test_what_was_set_comes_back(tmp_path: Path) -> None:
    save_settings(tmp_path, CHOSEN)
    assert load_settings(tmp_path, "en") == CHOSEN
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_without_a_file_everything_is_usual_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    assert load_settings(tmp_path, "es") == Settings(language="es")


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00\xff\xfe",
        b"[]",
        b'"text"',
        b"null",
        b"[" * 4_000,
        b'{"language": "en"',
        b'{"language": ["es"]}',
        b'{"text_size": 1e400}',
        b'{"geometry": "not hexadecimal"}',
        b"{}" + b" " * 1_000_000 + b"x",
    ],
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    assert load_settings(tmp_path, "en") == Settings()


def test_one_setting_that_makes_no_sense_does_not_spoil_the_others(tmp_path: Path) -> None:
    said = {"language": "es", "theme": "pink", "text_size": 1_000, "paper": 7, "from_later": True}
    (tmp_path / FILE_NAME).write_text(json.dumps(said))
    assert load_settings(tmp_path, "en") == Settings(language="es")


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=5)
NAMES = st.sampled_from(["language", "theme", "text_size", "paper", "geometry", "from_later"])


@given(st.dictionaries(NAMES, JSON))
def test_whatever_stands_in_the_file_the_settings_can_be_used(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_text(json.dumps(said))
    settings = load_settings(folder, "en")
    assert settings.language in {"en", "es"}
    assert settings.text_size in {100, 125, 150, 200}
    bytes.fromhex(settings.geometry)


def test_a_folder_that_cannot_be_written_bothers_nobody(tmp_path: Path) -> None:
    save_settings(tmp_path / "missing", CHOSEN)
    assert load_settings(tmp_path / "missing", "en") == Settings()

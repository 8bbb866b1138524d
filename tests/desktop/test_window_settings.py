"""Settings come back as they were set; a damaged or hostile file is no reason to stay closed."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.settings import FILE_NAME, LONGEST, Settings, has_settings, load_settings, save_settings
from resources_db.errors import EnvironmentProblem
from resources_db.plain_text import one_line
from tests.helpers.window import HOSTILE
from ui.settings.values import LONGEST_FOOTER, LONGEST_ORGANIZATION, LONGEST_PHONE

CHOSEN = Settings(
    language="es", theme="dark", text_size=150, field_mode=True, units="km", paper="a4",
    organization="Harbor Coalition", phone="(305) 555-0199", footer="Van on Tuesdays", geometry="01d9d0cb",
)  # fmt: skip


def test_what_was_set_comes_back(tmp_path: Path) -> None:
    assert not has_settings(tmp_path)
    save_settings(tmp_path, CHOSEN)
    assert has_settings(tmp_path)
    assert load_settings(tmp_path, "en") == CHOSEN
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_the_longest_settings_still_fit(tmp_path: Path) -> None:
    longest = Settings(
        organization="\U0001f9ed" * LONGEST_ORGANIZATION,
        phone="\U0001f9ed" * LONGEST_PHONE,
        footer="\U0001f9ed" * LONGEST_FOOTER,
        geometry="0" * 1_024,
    )
    save_settings(tmp_path, longest)
    assert (tmp_path / FILE_NAME).stat().st_size <= LONGEST
    assert load_settings(tmp_path, "en") == longest


def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    save_settings(tmp_path / "deep" / "data", CHOSEN)
    assert (tmp_path / "deep" / "data").stat().st_mode & 0o077 == 0


def test_without_a_file_everything_is_usual_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    assert load_settings(tmp_path, "es") == Settings(language="es")
    assert load_settings(tmp_path, "en", units="km", paper="a4") == Settings(units="km", paper="a4")


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
        b'{"text_size": true}',
        b'{"field_mode": 1}',
        b'{"field_mode": "yes"}',
        b'{"units": "leagues"}',
        b'{"organization": ["Harbor"], "phone": 5550199}',
        b'{"organization": "' + b"W" * 1_000_000 + b'"}',
        b'{"organization": "' + b"W" * (LONGEST_ORGANIZATION + 1) + b'"}',
        b'{"organization": "\\u2800\\u3164"}',
        b'{"geometry": "not hexadecimal"}',
        b"{}" + b" " * 1_000_000 + b"x",
    ],
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    assert load_settings(tmp_path, "en") == Settings()
    assert has_settings(tmp_path)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_plain_text_or_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({"organization": text, "phone": text, "language": "es"}))
    settings = load_settings(tmp_path, "en")
    assert settings.language in {"es", "en"}
    for said, longest in ((settings.organization, LONGEST_ORGANIZATION), (settings.phone, LONGEST_PHONE)):
        assert said in {"", one_line(text)}
        assert len(said) <= longest
        assert not {"\u202e", "\u2067", "\x00", "\x07", "\n"} & set(said)


def test_one_setting_that_makes_no_sense_does_not_spoil_the_others(tmp_path: Path) -> None:
    said = {"language": "es", "theme": "pink", "text_size": 1_000, "paper": 7, "from_later": True}
    (tmp_path / FILE_NAME).write_text(json.dumps(said))
    assert load_settings(tmp_path, "en") == Settings(language="es")


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=5)
NAMES = st.sampled_from(
    ["language", "theme", "text_size", "paper", "geometry", "units", "field_mode", "organization", "phone", "later"]
)


@given(st.dictionaries(NAMES, JSON))
def test_whatever_stands_in_the_file_the_settings_can_be_used(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_text(json.dumps(said))
    settings = load_settings(folder, "en")
    assert settings.language in {"en", "es"}
    assert settings.text_size in {100, 125, 150, 200}
    assert settings.units in {"mi", "km"}
    assert settings.field_mode in {True, False}
    assert settings.organization == one_line(settings.organization)
    assert len(settings.phone) <= LONGEST_PHONE
    bytes.fromhex(settings.geometry)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(EnvironmentProblem):
        save_settings(tmp_path / "file" / "data", CHOSEN)
    assert load_settings(tmp_path / "file" / "data", "en") == Settings()

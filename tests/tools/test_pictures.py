"""The pictures: every scene has one name, those of README.md are among them, and each is small."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "tools"))

import pictures  # noqa: E402 (a script of tools/)
import pictures_directory  # noqa: E402
import pictures_duplicates  # noqa: E402
import pictures_paper  # noqa: E402
import pictures_rules  # noqa: E402
import pictures_settings  # noqa: E402
from pictures_small import COLOURS, save_small  # noqa: E402

SMALL = 150_000
"""Bytes."""


def test_every_scene_has_a_name_of_its_own_and_says_what_it_shows() -> None:
    stories = (
        *pictures_directory.STORY,
        *pictures_duplicates.STORY,
        *pictures_rules.STORY,
        *pictures_settings.FIRST_MINUTE,
    )
    scenes = (*pictures.ON_DEMONSTRATION, *stories)
    names = [scene.name for scene in scenes]
    assert len(names) == len(set(names))
    assert all(scene.act.__doc__ for scene in scenes)
    drawn = {f"{look.name}-{scene.name}" for look in pictures.LOOKS for scene in scenes if look.whole or scene.main}
    drawn |= {f"{name}-1" for name in pictures_paper.SHEETS}
    assert pictures.README.keys() <= drawn


def test_the_looks_are_those_that_people_have() -> None:
    settings = [look.settings for look in pictures.LOOKS]
    assert {(each.language, each.theme) for each in settings} >= {("en", "light"), ("es", "dark")}
    assert {each.language for each in settings if each.text_size == 200} == {"en", "es"}
    assert {each.language for each in settings if each.field_mode} == {"en", "es"}
    assert {look.size for look in pictures.LOOKS} == {pictures.LAPTOP, pictures.SMALL}


def test_the_pictures_of_the_readme_are_there_small_and_described() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = dict(re.findall(r"!\[([^\]]+)\]\(docs/pictures/([^)]+)\)", readme))
    assert sorted(shown.values()) == sorted(pictures.README.values())
    assert all(len(described) > 80 for described in shown)
    for drawn, name in pictures.README.items():
        file = ROOT / "docs" / "pictures" / name
        assert file.stat().st_size < SMALL
        page = drawn.startswith(tuple(pictures_paper.SHEETS))
        widths = {8.5 * pictures_paper.DPI, 11 * pictures_paper.DPI} if page else {pictures.LAPTOP[0]}
        assert QImage(str(file)).width() in widths


@pytest.mark.usefixtures("qapp")
def test_a_small_picture_keeps_the_colours_that_it_has_most_of(tmp_path: Path) -> None:
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(0xFF112233)
    for number in range(2 * COLOURS):
        picture.setPixel(number % 64, number // 64, 0xFF000000 | number * 32_000)
    picture.save(str(tmp_path / "drawn.png"))
    save_small(tmp_path / "drawn.png", tmp_path / "kept" / "small.png")
    kept = QImage(str(tmp_path / "kept" / "small.png"))
    assert kept.size() == picture.size()
    assert kept.colorCount() <= COLOURS
    assert kept.pixelColor(10, 60) == picture.pixelColor(10, 60)

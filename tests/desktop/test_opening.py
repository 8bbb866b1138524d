"""The file of a window: made where there is none, never made anew under whoever has it open."""

from functools import partial
from pathlib import Path

import pytest

from desktop.app import open_directory
from desktop.opening import Opening
from resources_db.directory import FILE_NAME
from resources_db.errors import EnvironmentProblem


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_is_gone_is_not_made_anew(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "data"
    opening = Opening(partial(open_directory, folder))
    gone = folder / FILE_NAME if what == "file" else folder
    with opening():
        gone.rename(tmp_path / "elsewhere")
        with pytest.raises(EnvironmentProblem, match=r"directory\.db is no longer in its folder"):
            opening()
        assert not (folder / FILE_NAME).exists()
        (tmp_path / "elsewhere").rename(gone)
        opening().close()


def test_another_file_under_its_name_is_not_written(tmp_path: Path) -> None:
    opening = Opening(partial(open_directory, tmp_path / "data"))
    open_directory(tmp_path / "other").close()
    with opening():
        (tmp_path / "other" / FILE_NAME).replace(tmp_path / "data" / FILE_NAME)
        with pytest.raises(EnvironmentProblem, match="Another file"):
            opening()

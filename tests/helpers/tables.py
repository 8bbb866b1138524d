"""Reading a file as tables, and looking at what comes of it."""

from pathlib import Path

import pytest

from resources_db.errors import BadInput, PorchlightError
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import Table, read_tables


def check_sentence(error: PorchlightError) -> None:
    for language in ("en", "es"):
        text = error.text(language)
        assert 1 <= text.count(". ") + 1 <= 3
        assert text.endswith(".")
        assert not {"{", "\n"} & set(text)


def written(folder: Path, content: bytes | str, name: str = "list") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def one(path: Path) -> Table:
    with open_package(path) as package:
        (table,) = read_tables(package, no_progress)
    return table


def refused(path: Path) -> BadInput:
    with pytest.raises(BadInput) as caught, open_package(path) as package:
        read_tables(package, no_progress)
    check_sentence(caught.value)
    assert caught.value.values["file"] in {path.name, f"{path.name}: Sheet1"}
    return caught.value


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row for _, row in table.rows]

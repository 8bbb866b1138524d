"""Saved mappings: kept by header, checked like everything stored, and no part of the directory's content."""

from pathlib import Path

import pytest

from resources_db import engine, integrity, migrations
from resources_db.directory import FILE_NAME
from resources_db.sources.mapping.mapping import Mapping, whole
from tests.helpers.directories import open_directory, service, take_in

HEADER = ("Name", "Zip")
MAPPING = whole(Mapping(columns=(("Name", "service.name"), ("Zip", "address.postal_code"))), HEADER)


def test_a_saved_mapping_is_there_after_a_restart_and_can_be_forgotten(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        before = directory.content_hash()
        directory.mappings.save(MAPPING)
        assert directory.content_hash() == before
    with open_directory(tmp_path) as directory:
        assert directory.mappings.all() == {MAPPING.fingerprint: MAPPING}
        assert directory.check() == []
        assert directory.mappings.forget(MAPPING.fingerprint)
        assert not directory.mappings.forget(MAPPING.fingerprint)
        assert directory.mappings.all() == {}
        assert directory.check() == []


def test_a_table_that_a_later_step_makes_is_checked_from_then_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, [service(1, "Clinic")])
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, "9999_later"))
    monkeypatch.setattr(integrity, "CHECKED", (*integrity.CHECKED, "later"))
    migrations.directory_migrations(name="9999_later")(lambda db: db.execute("CREATE TABLE later (x)"))
    try:
        with open_directory(tmp_path) as directory:
            assert directory.check() == []
        db = engine.open_directory(tmp_path / FILE_NAME)
        with db.conn:
            db.execute("INSERT INTO later VALUES (1)")
        db.close()
        with open_directory(tmp_path) as directory:
            assert [dict(finding.values) for finding in directory.check()] == [{"table": "later"}]
    finally:
        migrations.directory_migrations._migrations.pop()

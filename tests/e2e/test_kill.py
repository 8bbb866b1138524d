"""A killed import leaves the directory as it was before, or as it is after: never in between."""

import csv
import random
import subprocess
import sys
import time
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from resources_db.integrity import table_hash
from tests.helpers.directories import open_directory

ROOT = Path(__file__).parent.parent.parent
SERVICES = 800
KILLS = 8


def _table(header: str, rows: Iterable[Iterable[object]]) -> str:
    text = StringIO()
    csv.writer(text).writerows([header.split(","), *rows])
    return text.getvalue()


def _write(path: Path, *, words: str) -> Path:
    numbers = range(SERVICES)
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("organizations.csv", _table("id,name,description", [["o", "Lantern Kitchen", ""]]))
        package.writestr(
            "services.csv",
            _table("id,organization_id,name,status,description",
                   ([n, "o", f"Pantry number {n}", "active", f"{words} {n} " * 20] for n in numbers)),
        )  # fmt: skip
        package.writestr("locations.csv", _table("id,location_type", ([n, "physical"] for n in numbers)))
        package.writestr("service_at_location.csv", _table("id,service_id,location_id", ([n, n, n] for n in numbers)))
        package.writestr(
            "addresses.csv",
            _table("id,location_id,address_1,city,state_province,postal_code,country,address_type",
                   ([n, n, f"{n} Harbor Street", "Miami", "FL", "33128", "US", "physical"] for n in numbers)),
        )  # fmt: skip
    return path


def _state(folder: Path) -> tuple[str, str]:
    """Return the hash of everything, history included, and that of the services alone; the file must be whole."""
    with open_directory(folder) as directory:
        assert directory.check() == []
        assert directory.info().services == SERVICES
        return directory.content_hash(), table_hash(directory._db, "service")


def test_killed_at_any_moment(tmp_path: Path) -> None:
    data = tmp_path / "data"
    before_file = _write(tmp_path / "before.zip", words="Food and help")
    after_file = _write(tmp_path / "after.zip", words="Meals and help")
    importing = [sys.executable, "-m", "desktop", "--data-dir", str(data), "import", "--source", "test", "--yes"]
    subprocess.run([*importing, str(before_file)], cwd=ROOT, check=True, capture_output=True)
    _everything, before = _state(data)
    started = time.monotonic()
    subprocess.run([*importing, str(after_file)], cwd=ROOT, check=True, capture_output=True)
    usual = time.monotonic() - started
    _everything, after = _state(data)
    assert after != before
    rng = random.Random(5)
    killed = 0
    for number in range(KILLS):
        file, other = (before_file, before) if number % 2 == 0 else (after_file, after)
        old = _state(data)
        process = subprocess.Popen(
            [*importing, str(file)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(timeout=rng.uniform(0.3, 1.0) * usual)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
        new = _state(data)
        assert new == old or new[1] == other
    assert killed, "no import was killed while it ran"

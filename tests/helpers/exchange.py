"""Packages going out and coming in again, for tests."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

from exports.hsds.package import write_package
from resources_db.directory import Directory
from resources_db.hsds import TABLES
from resources_db.leaving.audience import Audience
from resources_db.model import Assessment, Contact
from resources_db.query import Query
from resources_db.sources import read
from resources_db.sources.records import Row as Fields
from resources_db.sync.given import Given
from resources_db.sync.plan import Plan
from tests.helpers.directories import open_directory, reading
from tests.helpers.packages import csv_package, write_folder

Row = dict[str, str]
Tables = dict[str, list[Row]]


def from_file(folder: Path, services: Sequence[dict[str, Fields]], assessments: Sequence[Assessment] = ()) -> Directory:
    """Return a directory of those services, read from a file as any other, with what people said of them."""
    rows = reading(services).rows
    directory = open_directory(folder / "data")
    given = Given(needs={}, address_policies={}, assessments=tuple(assessments))
    found = read(write_folder(folder / "file", csv_package(rows)))
    directory.apply(directory.plan(found, "test"), demonstration=given)
    return directory


def exported(directory: Directory, path: Path, audience: Audience = Audience.OWN) -> Path:
    """Write the directory as a package and return its path."""
    with directory.leaving(audience) as leaving, path.open("wb") as stream:
        write_package(leaving, stream)
    return path


def tables(path: Path) -> Tables:
    """Return the rows of every CSV file of a package by its stem; blank cells are left out."""
    found: Tables = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(".csv"):
                text = io.StringIO(archive.read(name).decode(), newline="")
                found[name.removesuffix(".csv")] = [
                    {column: cell for column, cell in row.items() if cell} for row in csv.DictReader(text)
                ]
    return found


def write_tables(path: Path, found: Mapping[str, list[Row]]) -> Path:
    """Write rows as a package, each file with the columns that its rows have."""
    with zipfile.ZipFile(path, "w") as archive:
        for stem, rows in found.items():
            columns = list(dict.fromkeys(column for row in rows for column in row)) or ["id"]
            out = io.StringIO(newline="")
            writer = csv.DictWriter(out, columns, restval="")
            writer.writeheader()
            writer.writerows(rows)
            archive.writestr(f"{stem}.csv", out.getvalue())
    return path


def stripped(package: Path, path: Path) -> Path:
    """Write the package again as a program would that knows only HSDS 3.1, and return the path."""
    known = {table.plural: frozenset(table.kinds) for table in TABLES.values()}
    kept = {
        stem: [{column: cell for column, cell in row.items() if column in known[stem]} for row in rows]
        for stem, rows in tables(package).items()
        if stem in known
    }
    return write_tables(path, kept)


def planned(directory: Directory, path: Path) -> Plan:
    """Return what taking the package in would change."""
    reading = read(path)
    return directory.plan(reading, directory.propose_source(reading, path.stem))


def take_package(directory: Directory, path: Path, *, accepting: bool = True) -> Plan:
    """Take the package in, with a yes to all that is held unless `accepting` is False; return the plan."""
    plan = planned(directory, path)
    directory.apply(plan, accept=[item.id for item in plan.held] if accepting else [])
    return plan


def taken_in(folder: Path, path: Path, *, accepting: bool = True) -> Directory:
    """Return a new directory in `folder` that has taken the package in."""
    directory = open_directory(folder)
    take_package(directory, path, accepting=accepting)
    return directory


def said(directory: Directory) -> dict[str, Assessment]:
    """Return every assessment of every listing by its id, `accepted` left out: that is each directory's own."""
    return {
        each.id: replace(each, accepted=False)
        for hit in directory.search(Query()).hits()
        for each in directory.record(hit.listing_id).assessments
    }


def contacts(directory: Directory) -> dict[str, Contact]:
    """Return the contact lines of every listing by its id."""
    hits = directory.search(Query()).hits()
    return {found.listing.id: found.listing.contact for found in directory.found(hits, None)}


def differing(one: Assessment, other: Assessment) -> set[str]:
    """Return the names of the fields in which two assessments differ."""
    return {field.name for field in fields(one) if getattr(one, field.name) != getattr(other, field.name)}

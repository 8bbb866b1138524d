"""Corrections for tests: a field worker's directory of the same file, and what was marked in it."""

from pathlib import Path

from resources_db.corrections.values import Kind
from resources_db.directory import Directory
from resources_db.query import Query
from tests.helpers.directories import open_directory, service, take_in

SERVICES = (
    service(1, "Lantern Food Pantry", zip="33128", organization="Lantern House"),
    service(2, "Harbor Legal Clinic", zip="33130", organization="Harbor Lawyers"),
    service(3, "Night Phone for Everybody", organization="Lantern House"),
    service(4, "Pier Shelter of the Town", zip="33128", location="Pier"),
)


def listing_of(directory: Directory, title: str) -> str:
    """Return the id of the listing that is called `title`."""
    hits = [hit for section in directory.search(Query()).sections for hit in section.hits]
    [found] = [each.listing.id for each in directory.found(hits, None) if each.listing.title == title]
    return found


def marked_file(folder: Path, *marks: tuple[str, Kind, str]) -> bytes:
    """Return the file of a worker who marked (title, kind, note) in a directory of `SERVICES`."""
    with open_directory(folder) as worker:
        take_in(worker, SERVICES)
        for title, kind, note in marks:
            worker.corrections.mark(listing_of(worker, title), kind, note)
        return worker.corrections.file()[0]

"""Services with the terms of their source, for tests."""

from pathlib import Path

from resources_db.directory import Directory
from resources_db.sources.records import Reading, Row
from tests.helpers.directories import open_directory, reading, service


def termed(*services: tuple[str, str, str]) -> Reading:
    """Return a file of services: (name, its organization or "", its terms with ";" between them)."""
    own = [
        service(number, name, **({"organization": organization} if organization else {}))
        for number, (name, organization, _) in enumerate(services, 1)
    ]
    found = reading(own)
    terms: dict[str, Row] = {}
    links: list[Row] = []
    for number, (_, _, text) in enumerate(services, 1):
        for term in filter(None, text.split(";")):
            terms.setdefault(term, {"id": f"t-{term}", "name": term, "taxonomy": "Type"})
            link: Row = {
                "id": f"{number}-{term}",
                "link_id": f"s{number}",
                "link_entity": "service",
                "taxonomy_term_id": f"t-{term}",
            }
            links.append(link)
    found.rows["attribute"] = links
    found.rows["taxonomy_term"] = list(terms.values())
    return found


def take_terms(directory: Directory, *services: tuple[str, str, str], source: str = "list") -> bool:
    """Take those services in as a file of `source`."""
    return directory.apply(directory.plan(termed(*services), source))


def open_termed(folder: Path, *services: tuple[str, str, str]) -> Directory:
    """Open a directory of those services."""
    directory = open_directory(folder)
    take_terms(directory, *services)
    return directory

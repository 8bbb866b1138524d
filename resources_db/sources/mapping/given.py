"""The mapping file that a person gives, read like every other file."""

from pathlib import Path

from resources_db.errors import BadInput
from resources_db.sources.files import open_package
from resources_db.sources.mapping.mapping import LARGEST, Mapping, read_mappings


def read_mapping_file(path: Path) -> tuple[Mapping, ...]:
    """Return what a person says of columns.

    Raises:
        BadInput: it is not there, no mapping file, or says what cannot be.
        EnvironmentProblem: the machine could not read it.
    """
    with open_package(path) as package:
        entries = list(package.entries)
        if len(entries) != 1:
            raise BadInput("mapping_not_one", file=package.name)
        data = package.head(entries[0], LARGEST + 1)
    try:
        return read_mappings(data.decode("utf-8"), path.name)
    except UnicodeDecodeError as error:
        raise BadInput("mapping_not_one", file=path.name) from error

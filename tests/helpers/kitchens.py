"""A directory of one organization at two addresses, by the clock of this computer, as a window opens it."""

from pathlib import Path

from desktop.clock import system_and_build
from resources_db.directory import Directory
from tests.helpers.directories import gazetteer, service, take_in


def open_here(folder: Path) -> Directory:
    """Open the directory in `folder` by the clock of this computer."""
    return Directory.open(folder, gazetteer(), system_and_build)


def kitchens_in(folder: Path) -> Path:
    """Make the directory in `folder`, and return that."""
    kitchens = [
        service(1, "Harbor kitchen", organization="Lantern", zip="33128", location="Harbor"),
        service(2, "Bridge kitchen", organization="Lantern", zip="33128", location="Bridge"),
    ]
    with open_here(folder) as directory:
        take_in(directory, kitchens)
    return folder

"""What several commands share: how they open the directory, the options that all have, and how JSON is printed."""

import json
import sys
from contextlib import AbstractContextManager

import click

from desktop.clock import system_and_build
from desktop.command_group import Session
from resources_db.directory import Directory
from resources_db.places import Gazetteer
from resources_db.units import Unit

TEXT_LIMIT = 50
"""Listings that a terminal is shown where nobody says how many; JSON has all."""


def opened(at: Session) -> AbstractContextManager[Directory]:
    """Return the directory of `at`, for a `with` statement."""
    return Directory.open(at.folder, Gazetteer(), system_and_build)


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
units_option = click.option(
    "--units", type=click.Choice([unit.value for unit in Unit]), default=Unit.MILES.value,
    help="Distances in words in miles or kilometers; JSON is always in metres.",
)  # fmt: skip


def print_json(document: object) -> None:
    """Print one JSON document, always in UTF-8 (RFC 8259)."""
    sys.stdout.flush()
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")

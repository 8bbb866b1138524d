"""Measures everything and prints one table: `make bench`. ARGS="--listings 10000" is quicker.

No figure is asserted: a slow machine is no mistake in the program.
"""

import argparse
from collections.abc import Iterator

import booklet
import import_
import places
import search
import sheet
import start
import window
from table import Line, show


def measure(listings: int) -> Iterator[Line]:
    """Yield every figure."""
    yield from search.measure(listings)
    yield from places.measure()
    yield from import_.measure()
    yield from sheet.measure()
    yield from booklet.measure()
    yield from start.measure(listings)
    yield from window.measure(listings)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--listings", type=int, default=100_000)
    show(measure(arguments.parse_args().listings))

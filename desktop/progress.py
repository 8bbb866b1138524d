"""Progress of long work on a terminal: one line on standard error, only where somebody is looking."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from resources_db.sources.records import Progress, no_progress
from resources_db.wording import say


@contextmanager
def terminal_progress(language: str) -> Iterator[Progress]:
    """Give a `Progress` that keeps one line on standard error up to date, and clears it in the end."""
    if not sys.stderr.isatty():
        yield no_progress
        return

    def report(step: str, done: int, total: int) -> None:
        part = f" {100 * done // total} %" if total else ""
        click.echo(f"\r\x1b[K{say(step, language)}{part}", err=True, nl=False)

    try:
        yield report
    finally:
        click.echo("\r\x1b[K", err=True, nl=False)

"""A Ctrl-C while the program loads: an import that breaks off in the middle would be a trace."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def stop_kept() -> Iterator[list[int]]:
    """Keep a Ctrl-C for the end of the block, in the list."""
    kept: list[int] = []
    usual = signal.getsignal(signal.SIGINT)
    if usual is not signal.default_int_handler:  # whoever started us asked for no Ctrl-C
        yield kept
        return
    signal.signal(signal.SIGINT, lambda number, _frame: kept.append(number))
    try:
        yield kept
    finally:
        signal.signal(signal.SIGINT, usual)

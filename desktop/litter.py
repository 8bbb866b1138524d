"""Python's collector of garbage rests while the program loads.

It would go through everything that was loaded so far again and again, and find nothing to collect.
"""

import gc


def let_rest() -> None:
    """Collect nothing until `begin`."""
    gc.disable()


def begin() -> None:
    """Collect from now on, and never look again at what is there already: modules and classes stay to the end."""
    gc.freeze()
    gc.enable()

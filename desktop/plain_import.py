"""PySide6, loaded without what it does to Python's `import`."""

import builtins


def load_pyside() -> None:
    """Load PySide6 and put Python's own `import` back.

    PySide6 replaces it, for the whole process, by one that reads the source of every module loaded from then on, to see
    whether it asks for one of PySide6's features (`from __feature__ import ...`). Porchlight asks for none.
    """
    python_own = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415

    builtins.__import__ = python_own

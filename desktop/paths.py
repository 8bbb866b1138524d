"""Where Porchlight keeps its files: one data folder, of which everything else is a part."""

from pathlib import Path

from platformdirs import user_data_path

DATA_DIR_VARIABLE = "PORCHLIGHT_DATA_DIR"


def data_folder(given: str | None) -> Path:
    """Return the data folder: the one given (option or PORCHLIGHT_DATA_DIR), else the platform's own place."""
    return Path(given).expanduser() if given else user_data_path("porchlight", appauthor=False)

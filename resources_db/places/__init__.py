"""Places: what a typed text means, where it is and how exactly, from a file that ships with Porchlight.

`Gazetteer` is imported when it is first asked for: the window, which only says the names of places, starts without it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resources_db.places.gazetteer import Gazetteer
    from resources_db.places.precision import precision_text

__all__ = ["Gazetteer", "precision_text"]


def __getattr__(name: str) -> object:
    if name == "Gazetteer":
        from resources_db.places.gazetteer import Gazetteer  # noqa: PLC0415

        return Gazetteer
    if name == "precision_text":
        from resources_db.places.precision import precision_text  # noqa: PLC0415

        return precision_text
    raise AttributeError(name)

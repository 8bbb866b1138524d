"""Places: what a typed text means, where it is and how exactly, from a file that ships with Porchlight."""

from resources_db.places.gazetteer import Gazetteer
from resources_db.places.precision import precision_text

__all__ = ["Gazetteer", "precision_text"]

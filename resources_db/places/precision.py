"""How exact a place is, in words."""

from resources_db.model import Place
from resources_db.units import Unit, length_text
from resources_db.wording import say


def precision_text(place: Place, language: str = "en", unit: Unit = Unit.MILES) -> str:
    """Return what the point of `place` stands for: "middle of ZIP 33128, within about 1 mile".

    Lengths are rounded up, so that the words never promise more than is known.
    """
    within = length_text(place.precision_m, language, unit)
    return say(f"places.precision.{place.kind.value}", language, name=place.name, distance=within)

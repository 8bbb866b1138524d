"""What decides between namesakes; the build of the gazetteer and its readers go by the same rule."""

STATE, STATE_ABROAD = 300_000, 4_000
"""A state's name means the state unless a city larger than that bears it: New York, Washington. An estado's means its
capital first: Oaxaca, Puebla."""
COUNTY_SHARE = 10
"""A county counts for a tenth of the people in its cities: "Orange" is a county, "Miami" a city."""
ABROAD_SHARE = 16
"""Abroad a sixteenth of the people count: the directory is one of the United States, where "Vancouver" may be
Washington's, and "m" hardly begins Mexico City; "London" still means Ontario's before Ohio's."""


def weight_of(kind: str, state: str, people: int) -> int:
    """Return the weight of a place by the letter of its kind in the file, its state's code and its people."""
    abroad = "-" in state
    if kind == "s":
        return STATE_ABROAD if abroad else STATE
    if kind == "o":
        return people // COUNTY_SHARE
    return people // ABROAD_SHARE if abroad else people

"""What the packages do not say: states in Spanish, the island areas, and names that people type for some cities."""

STATES: dict[str, tuple[str, ...]] = {
    "AL": ("Alabama", "Ala"),
    "AK": ("Alaska",),
    "AZ": ("Arizona", "Ariz"),
    "AR": ("Arkansas", "Ark"),
    "CA": ("California", "Calif"),
    "CO": ("Colorado", "Colo"),
    "CT": ("Connecticut", "Conn"),
    "DE": ("Delaware", "Del"),
    "DC": ("District of Columbia", "Distrito de Columbia"),
    "FL": ("Florida", "Fla"),
    "GA": ("Georgia",),
    "HI": ("Hawaii", "Hawái"),
    "ID": ("Idaho",),
    "IL": ("Illinois", "Ill"),
    "IN": ("Indiana", "Ind"),
    "IA": ("Iowa",),
    "KS": ("Kansas", "Kans"),
    "KY": ("Kentucky",),
    "LA": ("Louisiana", "Luisiana"),
    "ME": ("Maine",),
    "MD": ("Maryland",),
    "MA": ("Massachusetts", "Mass"),
    "MI": ("Michigan", "Mich"),
    "MN": ("Minnesota", "Minn"),
    "MS": ("Mississippi", "Misisipi", "Miss"),
    "MO": ("Missouri", "Misuri"),
    "MT": ("Montana", "Mont"),
    "NE": ("Nebraska", "Nebr"),
    "NV": ("Nevada", "Nev"),
    "NH": ("New Hampshire", "Nuevo Hampshire", "Nueva Hampshire"),
    "NJ": ("New Jersey", "Nueva Jersey"),
    "NM": ("New Mexico", "Nuevo México", "N Mex"),
    "NY": ("New York", "Nueva York"),
    "NC": ("North Carolina", "Carolina del Norte"),
    "ND": ("North Dakota", "Dakota del Norte"),
    "OH": ("Ohio",),
    "OK": ("Oklahoma", "Okla"),
    "OR": ("Oregon", "Oregón", "Ore"),
    "PA": ("Pennsylvania", "Pensilvania", "Penna"),
    "PR": ("Puerto Rico",),
    "RI": ("Rhode Island",),
    "SC": ("South Carolina", "Carolina del Sur"),
    "SD": ("South Dakota", "Dakota del Sur"),
    "TN": ("Tennessee", "Tenn"),
    "TX": ("Texas", "Tejas", "Tex"),
    "UT": ("Utah",),
    "VT": ("Vermont",),
    "VA": ("Virginia",),
    "WA": ("Washington", "Washington State", "Estado de Washington", "Wash"),
    "WV": ("West Virginia", "Virginia Occidental", "W Va"),
    "WI": ("Wisconsin", "Wis"),
    "WY": ("Wyoming", "Wyo"),
    "AS": ("American Samoa", "Samoa Americana"),
    "GU": ("Guam",),
    "MP": ("Northern Mariana Islands", "Islas Marianas del Norte"),
    "VI": ("US Virgin Islands", "Virgin Islands", "Islas Vírgenes"),
}
"""Postal code -> the name shown, then what else people write: Spanish names and traditional short forms."""

CITY_ALIASES: dict[tuple[str, str], tuple[str, ...]] = {
    ("Key West", "FL"): ("Cayo Hueso",),
    ("Las Vegas", "NV"): ("Vegas",),
    ("New Orleans", "LA"): ("Nueva Orleans", "NOLA"),
    ("New York City", "NY"): ("New York", "NYC", "Nueva York", "Ciudad de Nueva York"),
    ("Philadelphia", "PA"): ("Filadelfia", "Philly"),
    ("San Francisco", "CA"): ("SF", "San Fran"),
    ("San Juan", "PR"): ("Viejo San Juan", "Old San Juan"),
    ("The Bronx", "NY"): ("Bronx",),
    ("St. Augustine", "FL"): ("San Agustín",),
    ("St. Louis", "MO"): ("San Luis",),
    ("St. Petersburg", "FL"): ("San Petersburgo", "St Pete"),
    ("Washington", "DC"): ("Washington DC", "DC"),
}
"""(GeoNames name, state) -> Spanish names and the short names that people say."""

COUNTY_ALIASES: dict[str, str] = {"12086": "Dade County"}
"""FIPS code -> a former name that is still said."""

LINKING_WORDS = frozenset({"of", "the", "de", "del", "la", "el", "los", "las", "y", "and"})

KIND_WORDS = frozenset(
    {
        "city", "town", "village", "borough", "township", "ciudad", "pueblo", "municipality", "new", "old", "north",
        "south", "east", "west", "upper", "lower", "san", "santa", "saint", "fort", "mount", "port", "point", "lake",
        "center", "park", "hills", "heights", "beach", "springs", "station",
    }
)  # fmt: skip
"""Words too common for a former name to be told by them alone."""

COUNTY_FIXES: dict[tuple[str, str], str] = {
    ("Municipality of Anchorage", "AK"): "Anchorage Municipality",
    ("City and Borough of Juneau", "AK"): "Juneau City and Borough",
    ("St Thomas", "VI"): "St. Thomas Island",
    ("St John", "VI"): "St. John Island",
    ("Christiansted", "VI"): "St. Croix Island",
    ("Frederiksted", "VI"): "St. Croix Island",
    ("Kingshill", "VI"): "St. Croix Island",
    ("Saipan", "MP"): "Saipan Municipality",
    ("Rota", "MP"): "Rota Municipality",
    ("Tinian", "MP"): "Tinian Municipality",
}
"""(county, or city where no county is given; state) as `zipcodes` writes it -> the name in the list of counties."""

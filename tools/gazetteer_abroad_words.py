"""What the packages do not say of Canada and Mexico: provinces and estados, and names that people type.

Codes are ISO 3166-2's, which no postal code of the United States can be taken for: "CA-ON" is Ontario, "CA" California.
"""

PROVINCES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "CA-AB": ("01", "Alberta", ("Alta",)),
    "CA-BC": ("02", "British Columbia", ("Colombie-Britannique", "Colombia Británica")),
    "CA-MB": ("03", "Manitoba", ("Man",)),
    "CA-NB": ("04", "New Brunswick", ("Nouveau-Brunswick", "Nuevo Brunswick", "Nueva Brunswick")),
    "CA-NL": (
        "05",
        "Newfoundland and Labrador",
        ("Newfoundland", "Labrador", "Terre-Neuve-et-Labrador", "Terre-Neuve", "Terranova y Labrador", "Terranova"),
    ),
    "CA-NS": ("07", "Nova Scotia", ("Nouvelle-Écosse", "Nueva Escocia")),
    "CA-ON": ("08", "Ontario", ("Ont",)),
    "CA-PE": ("09", "Prince Edward Island", ("Île-du-Prince-Édouard", "Isla del Príncipe Eduardo", "PEI")),
    "CA-QC": ("10", "Quebec", ("Québec", "Que", "PQ", "Province of Quebec", "Provincia de Quebec")),
    "CA-SK": ("11", "Saskatchewan", ("Sask",)),
    "CA-YT": ("12", "Yukon", ("Yukon Territory", "Yukón", "YK")),
    "CA-NT": (
        "13",
        "Northwest Territories",
        ("Territoires du Nord-Ouest", "Territorios del Noroeste", "Northwest Territory", "NWT"),
    ),
    "CA-NU": ("14", "Nunavut", ("Nunavut Territory",)),
}
"""ISO code -> (GeoNames code, the name shown, what else people write in English, French and Spanish)."""

ESTADOS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "MX-AGU": ("01", "Aguascalientes", ("Ags",)),
    "MX-BCN": ("02", "Baja California", ("BC", "Baja California Norte", "Lower California")),
    "MX-BCS": ("03", "Baja California Sur", ("BCS", "South Baja California")),
    "MX-CAM": ("04", "Campeche", ("Camp",)),
    "MX-CHP": ("05", "Chiapas", ("Chis",)),
    "MX-CHH": ("06", "Chihuahua", ("Chih",)),
    "MX-COA": ("07", "Coahuila", ("Coah", "Coahuila de Zaragoza")),
    "MX-COL": ("08", "Colima", ("Col",)),
    "MX-CMX": ("09", "CDMX", ("Ciudad de México", "Mexico City", "Distrito Federal", "DF", "Federal District")),
    "MX-DUR": ("10", "Durango", ("Dgo",)),
    "MX-GUA": ("11", "Guanajuato", ("Gto",)),
    "MX-GRO": ("12", "Guerrero", ("Gro",)),
    "MX-HID": ("13", "Hidalgo", ("Hgo",)),
    "MX-JAL": ("14", "Jalisco", ("Jal",)),
    "MX-MEX": ("15", "Estado de México", ("México", "State of Mexico", "Edomex", "Edo Mex", "Edo de México", "Mex")),
    "MX-MIC": ("16", "Michoacán", ("Mich", "Michoacán de Ocampo")),
    "MX-MOR": ("17", "Morelos", ("Mor",)),
    "MX-NAY": ("18", "Nayarit", ("Nay",)),
    "MX-NLE": ("19", "Nuevo León", ("NL", "New Leon")),
    "MX-OAX": ("20", "Oaxaca", ("Oax",)),
    "MX-PUE": ("21", "Puebla", ("Pue",)),
    "MX-QUE": ("22", "Querétaro", ("Qro", "Querétaro de Arteaga")),
    "MX-ROO": ("23", "Quintana Roo", ("QR", "Q Roo", "QRoo")),
    "MX-SLP": ("24", "San Luis Potosí", ("SLP",)),
    "MX-SIN": ("25", "Sinaloa", ("Sin",)),
    "MX-SON": ("26", "Sonora", ("Son",)),
    "MX-TAB": ("27", "Tabasco", ("Tab",)),
    "MX-TAM": ("28", "Tamaulipas", ("Tamps", "Tam")),
    "MX-TLA": ("29", "Tlaxcala", ("Tlax",)),
    "MX-VER": ("30", "Veracruz", ("Ver", "Veracruz de Ignacio de la Llave")),
    "MX-YUC": ("31", "Yucatán", ("Yuc",)),
    "MX-ZAC": ("32", "Zacatecas", ("Zac",)),
}
"""The same for Mexico; its short forms are those of the official gazette."""

CITY_NAMES: dict[tuple[str, str], tuple[str, ...]] = {
    ("Mexico City", "MX-CMX"): ("Ciudad de México", "CDMX", "Mexico DF", "México Distrito Federal", "Mexico"),
    ("Québec", "CA-QC"): ("Quebec City", "Ville de Québec", "Ciudad de Quebec"),
    ("Montréal", "CA-QC"): ("Montreal",),
    ("Ciudad Juárez", "MX-CHH"): ("Juárez", "Cd Juárez"),
    ("Tijuana", "MX-BCN"): ("TJ",),
    ("Greater Sudbury", "CA-ON"): ("Sudbury",),
}
"""(GeoNames name, ISO code) -> names as good as its own."""

AREA_PROVINCES: dict[str, str] = {"Nunavut Territory": "Nunavut", "Northwest Territory": "Northwest Territories"}
"""A province as `pypostalcode` writes it -> the name shown."""

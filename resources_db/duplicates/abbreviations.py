"""How directories shorten words: general English usage and the street suffixes of the US Postal Service (Publ. 28)."""

from collections.abc import Mapping

SILENT = frozenset(
    (
        *("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"),
        *("inc", "incorporated", "llc", "ltd"),
        *("de", "del", "el", "en", "la", "las", "los", "y"),
    )
)
"""Words that tell no name from another."""

WORDS: Mapping[str, str] = {
    short: long
    for long, shorts in {
        "administration": "admin adm",
        "american": "amer",
        "association": "assn assoc asso",
        "behavioral": "behav bhvl",
        "catholic": "cath",
        "center": "ctr cntr centre centro",
        "children": "child childrens chld",
        "college": "coll",
        "committee": "cmte",
        "community": "comm comty cmty commun",
        "corporation": "corp",
        "council": "cncl",
        "county": "cnty cty co",
        "department": "dept dep",
        "development": "dev devt",
        "division": "div",
        "education": "educ",
        "emergency": "emerg",
        "employment": "empl",
        "family": "fam families",
        "florida": "fl fla",
        "foundation": "fdn fndn",
        "health": "hlth",
        "housing": "hsg",
        "information": "info",
        "institute": "inst",
        "international": "intl",
        "legal": "leg",
        "management": "mgmt mgt",
        "medical": "med",
        "memorial": "mem",
        "ministries": "ministry",
        "national": "natl nat",
        "office": "ofc",
        "organization": "org",
        "program": "prog pgm programs",
        "recreation": "rec",
        "rehabilitation": "rehab",
        "saint": "st",
        "school": "sch",
        "senior": "sr seniors",
        "service": "svc svcs serv services srvcs",
        "society": "soc",
        "support": "supp",
        "university": "univ",
        "veterans": "vet vets veteran",
        "youth": "yth",
    }.items()
    for short in shorts.split()
}

STREET: Mapping[str, str] = {
    short: long
    for long, shorts in {
        "avenue": "ave av",
        "boulevard": "blvd",
        "circle": "cir",
        "court": "ct",
        "drive": "dr",
        "highway": "hwy",
        "lane": "ln",
        "parkway": "pkwy",
        "place": "pl",
        "plaza": "plz",
        "road": "rd",
        "route": "rte rt",
        "square": "sq",
        "street": "st str",
        "terrace": "ter terr",
        "trail": "trl",
        "way": "wy",
        "n": "north",
        "s": "south",
        "e": "east",
        "w": "west",
        "ne": "northeast",
        "nw": "northwest",
        "se": "southeast",
        "sw": "southwest",
        "1": "1st first",
        "2": "2nd second",
        "3": "3rd third",
        "4": "4th fourth",
        "5": "5th fifth",
        "6": "6th sixth",
        "7": "7th seventh",
        "8": "8th eighth",
        "9": "9th ninth",
    }.items()
    for short in shorts.split()
} | {f"{number}{ending}": str(number) for number in range(10, 400) for ending in ("st", "nd", "rd", "th")}

"""A made-up directory of any size: words as unevenly used as in a real one, places where people live.

One service in twelve is by phone only, and one organization in a hundred is a police office. Nothing in it is real. The
same size and seed give the same directory.
"""

import random
from datetime import date, timedelta

from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.places import Gazetteer
from resources_db.sources.records import Reading, Row
from resources_db.sync.given import Given
from resources_db.vocabulary import vocabulary

SEED = 20261122
NAMES = (
    "community harbor lantern river north south valley hope family youth center clinic pantry kitchen legal aid "
    "shelter house outreach mobile exchange recovery health services network coalition alliance project library school "
    "church union street bridge garden sunrise evergreen liberty pioneer mission resource first city county"
).split()
WORDS = (
    "help people food naloxone shelter legal immigration housing counseling treatment clinic free walk appointment "
    "referral families children adults seniors veterans spanish creole english group support meals groceries clothing "
    "transportation rent utility asylum deportation defense testing syringe methadone buprenorphine detox residential "
    "outpatient crisis hotline domestic violence job training education tax benefits enrollment insurance dental "
    "vision pregnancy parenting youth mentoring tutoring laundry showers storage mail phone bus pass naturalization "
    "visa citizenship workers wages rights tenant eviction mediation reentry probation court fines records expungement"
).split()


def _text(rng: random.Random, words: list[str], count: int) -> str:
    """Return `count` words, the first of the list far more often than the last (Zipf, exponent about 1)."""
    weights = [1 / (rank + 2) for rank in range(len(words))]
    return " ".join(rng.choices(words, weights, k=count))


def _points(gazetteer: Gazetteer) -> list[tuple[str, str, str, float, float]]:
    """Return (ZIP, city, state, latitude, longitude) of one ZIP in five."""
    found = (gazetteer.zip_place(f"{number:05d}") for number in range(501, 99_951, 5))
    return [
        (place.name[:5], "", place.region.state or "", place.point.latitude, place.point.longitude)
        for place in found
        if place is not None
    ]


def reading(services: int, gazetteer: Gazetteer) -> Reading:
    """Return a file of `services` services, each at one location or none, of a quarter as many organizations."""
    rng = random.Random(SEED)
    zips = _points(gazetteer)
    towns = rng.sample(zips, 60)
    rows: dict[str, list[Row]] = {name: [] for name in ("organization", "service", "location", "service_at_location",
                                                        "address", "phone", "schedule", "language")}  # fmt: skip
    for number in range(max(services // 4, 1)):
        name = _text(rng, NAMES, 4).title() + (" Police Department" if number % 100 == 99 else "")
        rows["organization"].append({"id": f"o{number}", "name": name, "description": ""})
    for number in range(services):
        zip_code, town, state, latitude, longitude = rng.choice(towns if rng.random() < 0.5 else zips)
        spread = rng.gauss(0, 0.05), rng.gauss(0, 0.05)
        service, location = f"s{number}", f"l{number}"
        operator = f"o{rng.randrange(max(services // 4, 1))}"
        rows["service"].append({"id": service, "name": _text(rng, NAMES, 3).title(), "status": "active",
                                "description": _text(rng, WORDS, 60), "organization_id": operator})  # fmt: skip
        rows["phone"].append(
            {"id": f"p{number}", "service_id": service, "number": f"(305) 555-{number % 100 + 100:04d}"}
        )
        rows["schedule"].append({"id": f"h{number}", "service_id": service, "description": "Weekdays 9 to 5"})
        rows["language"].append({"id": f"g{number}", "service_id": service, "name": "Spanish", "code": "es"})
        if number % 12 == 11:
            continue
        exact = rng.random() < 0.6
        rows["location"].append({"id": location, "location_type": "physical", "name": _text(rng, NAMES, 2).title(),
                                 "latitude": latitude + spread[0] if exact else None,
                                 "longitude": longitude + spread[1] if exact else None})  # fmt: skip
        rows["service_at_location"].append({"id": f"a{number}", "service_id": service, "location_id": location})
        rows["address"].append({"id": f"d{number}", "location_id": location, "address_1": f"{number} Lantern Street",
                                "city": town, "state_province": state, "postal_code": zip_code, "country": "US",
                                "address_type": "physical"})  # fmt: skip
    return Reading(format="synthetic", rows=dict(rows), read={"services": services})


def given(services: int, today: date) -> Given:
    """Return needs for every service, and an assessment for one service in five."""
    rng = random.Random(SEED + 1)
    leaves = [code for code, category in vocabulary().categories.items() if category.parent]
    needs = {f"s{number}": tuple(rng.sample(leaves, rng.randint(1, 3))) for number in range(services)}
    kinds = [kind for kind in vocabulary().kinds.values() if kind.domain is Domain.POLICE]
    assessments = tuple(
        Assessment(
            id=f"e{number}", subject_type=Subject.SERVICE, subject_id=f"s{number}", domain=Domain.POLICE,
            kind=rng.choice(kinds).code, level=rng.choice([Level.POSSIBLE, Level.LIKELY, Level.REQUIRED]),
            evidence_kind="SVC_TOLD", assessed_on=today - timedelta(days=rng.randrange(300)),
            review_by=today + timedelta(days=60),
        )
        for number in range(0, services, 5)
    )  # fmt: skip
    return Given(needs=needs, address_policies={}, assessments=assessments)

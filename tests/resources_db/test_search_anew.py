"""Searching by stored sets gives what looking at every listing anew gives: random directories, questions and clocks."""

import random
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from geopy.distance import geodesic

from resources_db import assessments, integrity, matching, state_sets, word_sets
from resources_db.codes import Fact, SectionKey
from resources_db.directory import FILE_NAME, Directory
from resources_db.engine import open_directory as open_file
from resources_db.filters import AROUND, EVERY_FILTER, Filter, Tally
from resources_db.model import (
    Assessment,
    Domain,
    Level,
    Listing,
    Place,
    PlaceKind,
    Point,
    PositionKind,
    Region,
    State,
    Subject,
)
from resources_db.query import Query, Sort
from resources_db.results import Hidden, Results
from resources_db.row_sets import packed
from resources_db.sources.records import Row, no_progress
from resources_db.sync.given import Given
from resources_db.vocabulary import vocabulary
from resources_db.words import match_expression, words_of
from tests.helpers.assessments import all_no
from tests.helpers.directories import TODAY, clock, gazetteer, open_directory, reading, service
from tests.helpers.plain_filters import Seen, only_way, says

SERVICES, QUESTIONS = 70, 40
WORDS = ["food", "legal", "shelter", "clinic", "harbor", "lantern", "north", "aid", "comida", "naloxone", "asylum"]
TOWNS = [("33128", "Miami", "FL"), ("33301", "Fort Lauderdale", "FL"), ("94110", "San Francisco", "CA"), ("", "", "")]
REGIONS = [Region("FL", "12086"), Region("FL", "12011"), Region("CA", "06075"), Region("FL"), Region(), Region("WY")]
LEVELS = [Level.POSSIBLE, Level.LIKELY, Level.REQUIRED]
RADII = [None, None, 800.0, 8_000.0, 40_000.0, 5_000_000.0]


def a_service(rng: random.Random, number: int) -> dict[str, Row]:
    """Return a service that is at a point, in a ZIP, withheld, or nowhere; one in eight is an office of the police."""
    office = rng.random() < 0.12
    said = {
        "organization": f"Harbor Police Department {number}" if office else f"Organization {rng.randrange(12)}",
        "description": " ".join(rng.choices(WORDS, k=5)),
    }
    zip_code, city, state = rng.choice(TOWNS)
    match rng.randrange(6):
        case 0:
            pass
        case 1:
            said |= {"zip": zip_code, "city": city, "state": state, "address_1": "Undisclosed location"}
        case 2:
            said |= {"zip": zip_code or "33128", "city": city, "state": state}
        case _:
            spot = rng.choice([0.0, rng.gauss(0, 0.1)])
            said |= {"zip": "", "latitude": f"{25.77 + spot}", "longitude": f"{-80.19 + rng.choice([0.0, spot])}"}
    return service(number, " ".join(rng.choices(WORDS, k=2)).title(), **said)


def an_assessment(rng: random.Random, number: int, services: Sequence[dict[str, Row]]) -> Assessment:
    """Return a report, a whole check without a finding, or a question without an answer."""
    own = rng.choice(services)
    about = rng.choice(
        [subject for subject in (*Subject, Subject.SERVICE, Subject.SERVICE_AT_LOCATION) if subject.value in own]
    )
    domain = rng.choice([*Domain])
    assessed_on = TODAY - timedelta(days=rng.randrange(rng.choice([20, 500])))
    kinds = [kind for kind in vocabulary().kinds.values() if kind.domain is domain]
    way = [kind.code for kind in kinds if kind.bears_on == "way"]
    facts = [each.code for each in vocabulary().protective.values() if each.domain is domain]
    asked = [each.code for each in vocabulary().questions.values() if each.domain is domain and not each.needed]
    more = {code: rng.choice(["yes", "no", "no", "not known"]) for code in rng.sample(asked, rng.randrange(len(asked)))}
    values: dict[str, object] = rng.choice(
        [
            {"kind": rng.choice([kind.code for kind in kinds]), "level": rng.choice(LEVELS)},
            {"kind": rng.choice(way or [kinds[0].code]), "level": rng.choice(LEVELS)},
            {"kind": rng.choice(facts), "level": rng.choice([Level.REQUIRED, *LEVELS])},
            {"kind": None, "level": Level.NONE_FOUND, "checklist": all_no(domain, **more)},
            {"kind": None, "level": Level.NONE_FOUND, "checklist": all_no(domain, P11="no", P12="no")
             if domain is Domain.POLICE else all_no(domain)},
            {"kind": None, "level": Level.UNDETERMINED, "checklist": tuple(more.items())},
        ]
    )  # fmt: skip
    evidence = (
        "SVC_TOLD" if values["level"] is Level.NONE_FOUND else rng.choice(["SVC_TOLD", "SVC_TOLD", "CLIENT_REPORT"])
    )
    return Assessment(
        id=f"e{number}", subject_type=about, subject_id=str(own[about.value]["id"]), domain=domain,
        evidence_kind=evidence, assessed_on=assessed_on, review_by=assessed_on + timedelta(days=rng.randrange(90)),
        trigger=rng.choice([(), ("INCIDENT",), ("SOME_HOURS",)]), **values,  # type: ignore[arg-type]
    )  # fmt: skip


def fill(folder: Path, seed: int) -> None:
    """Make a directory: taken in, assessed, and taken in again without some of its services."""
    rng = random.Random(seed)
    services = [a_service(rng, number) for number in range(SERVICES)]
    said = tuple(an_assessment(rng, number, services) for number in range(2 * SERVICES))
    with open_directory(folder) as directory:
        given = Given(needs={}, address_policies={}, assessments=said)
        directory.apply(directory.plan(reading(services), "test"), demonstration=given)
        nothing_more = Given(needs={}, address_policies={}, assessments=())
        fewer = directory.plan(reading(services[:-9]), "test")
        directory.apply(fewer, accept=[item.id for item in fewer.held], demonstration=nothing_more)
        assert directory.info().gone == 9


def a_question(rng: random.Random) -> Query:
    point = Point(25.77 + rng.choice([0.0, rng.gauss(0, 0.1)]), -80.19)
    place = Place(name="", kind=PlaceKind.POINT, point=point, precision_m=10, region=rng.choice(REGIONS))
    some = [frozenset[Domain](), frozenset({Domain.POLICE}), frozenset(Domain), frozenset(rng.sample([*Domain], 2))]
    facts = [frozenset[Fact](), frozenset[Fact](), frozenset({rng.choice([*Fact])}), frozenset(rng.sample([*Fact], 2))]
    return Query(
        place=rng.choice([None, place, place]),
        within_m=rng.choice(RADII),
        words=rng.choice(["", "", "f", "le", "har nor", "organization 1", "lantern", "zzz"]),
        needs=rng.choice([(), (), ("LA",), tuple(rng.sample(sorted(vocabulary().categories), 3))]),
        hide=rng.choice(some),
        hide_around=rng.random() < 0.5,
        hide_ties=rng.random() < 0.2,
        only_none_found=rng.choice([some[0], some[0], *some]),
        only_recorded=rng.choice(facts),
        sort=rng.choice([Sort.DISTANCE, Sort.DISTANCE, Sort.NAME]),
    )


@dataclass(frozen=True)
class Everything:
    """All listings in order of title, read and combined anew, and the rows that words are found in."""

    directory: Directory
    listings: dict[int, Listing]
    seen: dict[int, Seen]

    @classmethod
    def of(cls, directory: Directory) -> "Everything":
        hits = sorted(directory.search(Query()).hits(), key=lambda hit: hit.row)
        found = directory.found(hits, None)
        listings = {hit.row: each.listing for hit, each in zip(hits, found, strict=True)}
        return cls(directory, listings, {row: _seen(directory, listing) for row, listing in listings.items()})

    def with_words(self, query: Query, column: str | None) -> set[int]:
        words = words_of(query.words)
        if not words:
            return set(self.listings)
        sql = "SELECT rowid FROM listing_words WHERE listing_words MATCH ?"
        return {row for (row,) in self.directory._db.execute(sql, [match_expression(words, column)])}

    def states(self, row: int) -> dict[Domain, State]:
        return {line.domain: line.state for line in self.listings[row].contact.lines}


def _seen(directory: Directory, listing: Listing) -> Seen:
    said = [each for each in directory.record(listing.id).assessments if each.status == "active"]
    (bound_to,) = directory._db.execute("SELECT bound_to FROM listing WHERE id = ?", [listing.id]).fetchone()
    return Seen(listing.id, listing.contact, said, bound_to, directory.today().date)


def distance(query: Query, listing: Listing) -> float | None:
    point = listing.position.point
    if query.place is None or point is None:
        return None
    return float(
        geodesic((query.place.point.latitude, query.place.point.longitude), (point.latitude, point.longitude)).m
    )


def in_region(own: Region, asked: Region) -> bool:
    """Return whether a withheld listing belongs to the asked region: its county, or its state where one is unknown."""
    if own.state is None or asked.state is None:
        return True
    if own.county is None or asked.county is None:
        return own.state == asked.state
    return own.county == asked.county


def remoteness(own: Region, asked: Region) -> int:
    """Return 0 in the asked county, 1 in the state, 2 where no state is known, 3 elsewhere."""
    if own.county is not None and own.county == asked.county:
        return 0
    if own.state is not None and own.state == asked.state:
        return 1
    return 2 if own.state is None else 3


def matches(query: Query, listing: Listing) -> bool:
    """Return whether needs and place admit a listing."""
    codes = {code for need in query.needs for code in vocabulary().branch(need)}
    if query.needs and not codes & {need.code for need in listing.needs}:
        return False
    if query.place is None:
        return True
    away = distance(query, listing)
    if away is not None:
        return query.within_m is None or away <= query.within_m
    withheld = listing.position.kind is PositionKind.WITHHELD and listing.enforcement is None
    return not withheld or in_region(listing.position.region, query.place.region)


def section(listing: Listing, *, doubtful: bool) -> SectionKey:
    if listing.enforcement is not None:
        return SectionKey.ENFORCEMENT
    if doubtful:
        return SectionKey.UNCHECKED
    return {PositionKind.NONE: SectionKey.REMOTE, PositionKind.WITHHELD: SectionKey.WITHHELD}.get(
        listing.position.kind, SectionKey.NEAR
    )


def place_in_order(query: Query, row: int, listing: Listing, *, in_names: bool) -> tuple[float, ...]:
    gone = listing.no_longer_listed is not None
    away = distance(query, listing)
    if query.place is None:
        return (gone, not in_names, row)
    if away is None:
        return (1, gone, remoteness(listing.position.region, query.place.region), row)
    return (0, gone, 0 if query.sort is Sort.NAME else away, row)


def expected(
    every: Everything, query: Query
) -> tuple[dict[SectionKey, list[str]], dict[Domain, Counter[State]], Hidden]:
    """Return the ids of each section in order, the counts, and what was hidden, listing by listing."""
    in_names, anywhere = every.with_words(query, "names"), every.with_words(query, None)
    found = {row: each for row, each in every.listings.items() if row in anywhere and matches(query, each)}
    said = {row: {one: says(one, query, every.seen[row]) for one in query.on()} for row in found}
    hiding = {row: [one for one in query.on() if each[one].hides] for row, each in said.items()}
    hidden = {row: why for row, why in hiding.items() if why}
    shown = {row: each for row, each in found.items() if row not in hidden}
    order = sorted(shown, key=lambda row: place_in_order(query, row, shown[row], in_names=row in in_names))
    sections: dict[SectionKey, list[str]] = {key: [] for key in SectionKey}
    for row in order:
        doubtful = any(each.doubt for each in said[row].values())
        sections[section(shown[row], doubtful=doubtful)].append(shown[row].id)
    counts = {domain: Counter(every.states(row)[domain] for row in shown) for domain in Domain}
    away = {row: distance(query, each) for row, each in found.items()}
    near = min(((metres, row) for row, metres in away.items() if row in hidden and metres is not None), default=None)
    others = [away[row] for row, each in shown.items() if each.enforcement is None and away[row] is not None]
    told = near is not None and not any(metres is not None and metres <= near[0] for metres in others)
    by_domain = Counter(
        domain
        for row, why in hidden.items()
        for domain in {each for one in reasons(why) for each in about(one, query, every.seen[row])}
    )
    return sections, counts, Hidden(
        by_domain=by_domain,
        total=len(hidden),
        unchecked=sum(
            all(said[row][one].unclear and not one.kind.keeps_unchecked for one in why) for row, why in hidden.items()
        ),
        nearest_m=near[0] if near and told else None,
        nearest_filters=tuple(hidden[near[1]]) if near and told else (),
    )  # fmt: skip


def reasons(why: Sequence[Filter]) -> Sequence[Filter]:
    """Return for which of the filters that hide a listing it is counted: what is known goes before what is not."""
    return [one for one in why if one.kind.keeps_unchecked] or why


def about(one: Filter, query: Query, seen: Seen) -> list[Domain]:
    """Return the domains for which a listing is counted that the filter hides."""
    if one is AROUND:
        return [domain for domain in query.hide if only_way(seen, domain)]
    return [one.of] if isinstance(one.of, Domain) else []


def expected_tallies(every: Everything, query: Query, shown: Collection[int]) -> dict[Filter, Tally]:
    """Return what each filter that is not on would do to what is shown."""
    found = {}
    for one in (each for each in EVERY_FILTER if each not in query.on()):
        more = query.having(one)
        said = {row: {each: says(each, more, every.seen[row]) for each in {one, *more.on()}} for row in shown}
        hidden = {row for row, each in said.items() if any(each[on].hides for on in more.on())}
        unclear = {
            row for row, each in said.items() if each[one].unclear and (row in hidden) != one.kind.keeps_unchecked
        }
        found[one] = Tally(len(hidden), len(said) - len(hidden), len(unclear))
    return found


def same(results: Results, wanted: tuple[dict[SectionKey, list[str]], dict[Domain, Counter[State]], Hidden]) -> None:
    sections, counts, hidden = wanted
    assert {each.key: [hit.listing_id for hit in each.hits] for each in results.sections} == sections
    assert results.counts == counts
    assert results.total == sum(map(len, sections.values()))
    assert replace(results.hidden, nearest_m=None) == replace(hidden, nearest_m=None)
    assert results.hidden.nearest_m == pytest.approx(hidden.nearest_m, abs=1e-6)


def days(rng: random.Random) -> Iterator[date]:
    """Yield the day of the directory, and days long before and after it."""
    yield TODAY
    yield TODAY - timedelta(days=rng.randrange(1, 600))
    yield TODAY + timedelta(days=rng.randrange(1, 40))
    yield TODAY + timedelta(days=rng.randrange(40, 600))


@pytest.mark.parametrize("few", [0, 200], ids=["stored anew", "worked out anew"])
@pytest.mark.parametrize("seed", range(4))
def test_sets_give_what_looking_at_every_listing_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, few: int
) -> None:
    monkeypatch.setattr(state_sets, "FEW", few)
    monkeypatch.setattr(matching, "FEW", 5)
    monkeypatch.setattr(matching, "ENOUGH", 6)
    monkeypatch.setattr(word_sets, "COMMON", 10)
    rng = random.Random(seed)
    fill(tmp_path, seed)
    for today in days(rng):
        with Directory.open(tmp_path, gazetteer(), lambda today=today: (today, today)) as directory:  # type: ignore[misc]
            assert directory.check() == []
            every = Everything.of(directory)
            assert len(every.listings) == SERVICES
            for _ in range(QUESTIONS):
                query = a_question(rng)
                results, wanted = directory.search(query), expected(every, query)
                same(results, wanted)
                shown = [hit.row for hit in results.hits()]
                assert expected_tallies(every, query, shown).items() <= results.tallies.items()
            counts = directory.need_counts(query)
            for code in (*rng.sample(sorted(counts), 3), "HR"):
                sections, _counts, _hidden = expected(every, replace(query, needs=(code,)))
                assert counts[code] == sum(map(len, sections.values()))


def test_a_day_that_goes_by_while_the_window_is_open(tmp_path: Path) -> None:
    fill(tmp_path, 5)
    now = [TODAY]
    with Directory.open(tmp_path, gazetteer(), lambda: (now[0], TODAY)) as directory:
        seen = set()
        for number in range(30):
            now[0] = TODAY + timedelta(days=20 * number)
            counts = directory.search(Query()).counts
            assert counts == expected(Everything.of(directory), Query())[1]
            seen.add(str(counts))
    assert len(seen) > 5


def test_a_clock_behind_the_data_makes_no_check_fresh(tmp_path: Path) -> None:
    """The states were stored on a later day: a machine whose clock falls back does not find them fresh again."""
    fill(tmp_path, 6)
    late = TODAY + timedelta(days=90)
    with Directory.open(tmp_path, gazetteer(), lambda: (late, late)) as directory:
        stale = directory.search(Query()).counts
    with Directory.open(tmp_path, gazetteer(), lambda: (date(2000, 1, 1), late)) as directory:
        assert directory.today().behind
        assert directory.search(Query()).counts == stale
    with open_directory(tmp_path) as directory:
        assert directory.search(Query()).counts == expected(Everything.of(directory), Query())[1] != stale


def test_whoever_writes_an_assessment_the_next_question_knows(tmp_path: Path) -> None:
    """Written past `Directory`, changed, and taken out again."""
    fill(tmp_path, 7)
    with open_directory(tmp_path) as directory:
        before = directory.search(Query()).counts
        listing = directory.search(Query()).sections[0].hits[0].listing_id
        visit = Assessment(
            id="new", subject_type=Subject.SERVICE_AT_LOCATION, subject_id=listing, domain=Domain.IMMIGRATION,
            kind="ICE_SEEN", level=Level.REQUIRED, evidence_kind="SVC_TOLD", assessed_on=TODAY, review_by=TODAY,
        )  # fmt: skip
        other = open_file(tmp_path / FILE_NAME)
        for write in (
            lambda: assessments.add(other, visit),
            lambda: other.execute("UPDATE assessment SET status = 'withdrawn' WHERE id = 'new'"),
            lambda: other.execute("UPDATE assessment SET status = 'active' WHERE id = 'new'"),
            lambda: other.execute("DELETE FROM assessment WHERE id = 'new'"),
        ):
            write()
            counts = directory.search(Query()).counts
            assert counts == expected(Everything.of(directory), Query())[1]
        assert counts == before
        other.close()
    with open_directory(tmp_path) as directory:
        assert directory._db.execute("SELECT count(*) FROM listing_unsettled").fetchone()[0] == 0
        assert directory.search(Query()).counts == before


def test_states_of_other_rules_are_worked_out_anew(tmp_path: Path) -> None:
    fill(tmp_path, 8)
    with open_directory(tmp_path) as directory:
        before = directory.search(Query()).counts
    other = open_file(tmp_path / FILE_NAME)
    other.execute('UPDATE listing_state SET "rows" = ?', [packed(0)])
    other.execute("UPDATE directory_fact SET value = 'older' WHERE name = 'contact_states'")
    integrity.write_hashes(other, integrity.STATES)
    other.close()
    with open_directory(tmp_path) as directory:
        assert directory.search(Query()).counts == before
        assert directory.check() == []


def test_what_is_derived_is_not_the_content(tmp_path: Path) -> None:
    fill(tmp_path, 9)
    later = TODAY + timedelta(days=400)
    with open_directory(tmp_path) as directory:
        before = directory.content_hash()
        days_before = directory._db.execute("SELECT * FROM listing_days").fetchall()
    with (
        Directory.open(tmp_path, gazetteer(), lambda: (later, later)) as directory,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(state_sets, "FEW", 0)
        directory._renew_index(no_progress)
        assert directory._db.execute("SELECT * FROM listing_days").fetchall() != days_before
        assert directory.content_hash() == before
        assert directory.check() == []
    assert clock() == (TODAY, TODAY)

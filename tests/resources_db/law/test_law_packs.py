"""Packs of facts: read whole or not at all, planned, held where they read better, taken in, and written out again."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.law.packs import LARGEST, Pack
from resources_db.law.plans import Waits, plan, reads
from resources_db.law.text import law_text
from resources_db.law.values import Answer, Direction, Jurisdiction, LawStatus, LegalFact, Publication
from resources_db.query import Query
from tests.helpers import directories
from tests.helpers.directories import TODAY, gazetteer, open_directory, service
from tests.helpers.law import MIAMI, document, fact, read, write_pack

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "json" / "law.json").read_text(encoding="utf-8"))


@pytest.fixture
def directory(tmp_path: Path) -> Any:  # noqa: ANN401 (a fixture)
    with open_directory(tmp_path / "data") as made:
        yield made


def take_in(directory: Directory, tmp_path: Path, *facts: LegalFact, accept: tuple[str, ...] = ()) -> Any:  # noqa: ANN401
    return directory.law.apply(read(directory, write_pack(tmp_path / "pack.json", *facts)), accept)


def told(directory: Directory, place: str) -> dict[str, list[str]]:
    return {each.jurisdiction.id: [one.fact.id for one in each.facts] for each in directory.law.of(place)}


def test_a_pack_is_taken_in_and_stands_under_its_own_place(directory: Directory, tmp_path: Path) -> None:
    county = fact(2, jurisdiction_id="county:12086", answer=Answer.NO, direction=Direction.EXPOSES)
    made = take_in(directory, tmp_path, fact(1), county)
    assert [each.id for each in made.added] == ["fact-1", "fact-2"]
    assert told(directory, "Miami, FL") == {
        "country:US": [],
        "state:FL": ["fact-1"],
        "county:12086": ["fact-2"],
        "city:": [],
    }
    assert directory.check() == []


def test_twice_is_once(directory: Directory, tmp_path: Path) -> None:
    take_in(directory, tmp_path, fact(1))
    before = directory.content_hash()
    made = take_in(directory, tmp_path, fact(1))
    assert (made.added, made.changed, made.unchanged, made.held) == ((), (), 1, ())
    assert made.nothing_new
    assert directory.content_hash() == before


def test_a_plan_writes_nothing(directory: Directory, tmp_path: Path) -> None:
    before = directory.content_hash()
    made = directory.law.plan(read(directory, write_pack(tmp_path / "pack.json", fact(1))))
    assert [each.id for each in made.added] == ["fact-1"]
    assert directory.content_hash() == before


def test_a_city_is_shown_beside_its_state(directory: Directory, tmp_path: Path) -> None:
    city = fact(3, jurisdiction_id="city:2404247")
    pack = read(directory, write_pack(tmp_path / "pack.json", fact(1), city, places=(MIAMI,)))
    directory.law.apply(pack)
    assert told(directory, "Miami, FL") == {
        "country:US": [],
        "state:FL": ["fact-1"],
        "county:12086": [],
        "city:2404247": ["fact-3"],
    }
    assert told(directory, "Hialeah, FL")["state:FL"] == ["fact-1"]
    assert "city:2404247" not in told(directory, "Hialeah, FL")
    assert told(directory, "city:2404247") == {"city:2404247": ["fact-3"]}


def test_a_namesake_in_another_state_or_county_is_another_city(directory: Directory, tmp_path: Path) -> None:
    city = fact(3, jurisdiction_id="city:2404247")
    directory.law.apply(read(directory, write_pack(tmp_path / "pack.json", city, places=(MIAMI,))))
    assert "city:2404247" not in told(directory, "Miami, OK")
    elsewhere = MIAMI | {"code": "1", "parent": "county:12011"}
    pack = read(directory, write_pack(tmp_path / "b.json", fact(4, jurisdiction_id="city:1"), places=(elsewhere,)))
    directory.law.apply(pack)
    assert "city:1" not in told(directory, "Miami, FL")


def test_a_draft_is_kept_and_shown_to_nobody(directory: Directory, tmp_path: Path) -> None:
    take_in(directory, tmp_path, fact(1, state=Publication.DRAFT, publisher="", source_date=None))
    assert told(directory, "state:FL") == {"state:FL": []}
    assert directory.law.drafts() == 1
    assert directory.law.export()["facts"] == []


def test_what_is_written_out_reads_the_same(directory: Directory, tmp_path: Path) -> None:
    facts = (fact(1), fact(2, jurisdiction_id="city:2404247", effective_to=date(2030, 1, 1)))
    directory.law.apply(read(directory, write_pack(tmp_path / "a.json", *facts, places=(MIAMI,))))
    written = directory.law.export()
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(written)
    (tmp_path / "b.json").write_text(json.dumps(written), encoding="utf-8")
    assert directory.law.plan(read(directory, tmp_path / "b.json")).unchanged == 2
    with open_directory(tmp_path / "other") as other:
        other.law.apply(read(other, tmp_path / "b.json"))
        assert other.law.export() == written


@pytest.mark.parametrize(
    ("changes", "rule", "field"),
    [
        ({"topic": "NOWHERE"}, "law.code", "topic"),
        ({"question": "SANCTUARY.LIMITS"}, "law.code", "question"),
        ({"answer": "maybe"}, "law.code", "answer"),
        ({"direction": "good"}, "law.code", "direction"),
        ({"status": "law"}, "law.code", "status"),
        ({"state": "public"}, "law.code", "state"),
        ({"jurisdiction": "state:XX"}, "law.code", "jurisdiction"),
        ({"lawyer_checked": "yes"}, "law.code", "lawyer_checked"),
        ({"publisher": 7}, "law.text", "publisher"),
        ({"id": ""}, "law.missing", "id"),
        ({"answer": None}, "law.missing", "answer"),
        ({"detail_en": ""}, "law.missing", "detail_en"),
        ({"detail_es": ""}, "law.missing", "detail_es"),
        ({"detail_es": "x" * 301}, "law.long", "detail_es"),
        ({"publisher": "x" * 201}, "law.long", "publisher"),
        ({"url": "javascript:alert(1)"}, "law.url", "url"),
        ({"source_date": "31.12.2025"}, "law.date", "source_date"),
        ({"source_date": "2026-02-30"}, "law.date", "source_date"),
        ({"source_date": "2026-11-23"}, "law.future", "source_date"),
        ({"checked_on": "2026-11-23"}, "law.future", "checked_on"),
        ({"retrieved_on": "2027-01-01"}, "law.future", "retrieved_on"),
        ({"review_by": "2026-01-01"}, "law.before", "review_by"),
        ({"checked_on": "2026-01-01", "review_by": None}, "law.before", "checked_on"),
        ({"effective_from": "2026-02-01", "effective_to": "2026-01-01"}, "law.before", "effective_to"),
        ({"publisher": ""}, "law.unsourced", "publisher"),
        ({"source_date": None}, "law.unsourced", "source_date"),
        ({"state": "expired", "publisher": ""}, "law.unsourced", "publisher"),
        ({"direcion": "protects"}, "law.field", "direcion"),
    ],
)
def test_one_wrong_fact_keeps_the_whole_file_out(
    directory: Directory, tmp_path: Path, changes: dict[str, object], rule: str, field: str
) -> None:
    pack = document(fact(1), fact(2))
    pack["facts"][1] |= changes
    (tmp_path / "pack.json").write_text(json.dumps(pack), encoding="utf-8")
    before = directory.content_hash()
    with pytest.raises(BadInput) as caught:
        directory.law.apply(read(directory, tmp_path / "pack.json"))
    assert caught.value.key == rule
    for language in ("en", "es"):
        said = caught.value.text(language)
        assert "2" in said
        assert field in said
    assert directory.content_hash() == before


def test_the_same_fact_twice_in_one_file_is_refused(directory: Directory, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        take_in(directory, tmp_path, fact(1), fact(1))
    assert caught.value.key == "law.twice"


@pytest.mark.parametrize(
    ("place", "rule", "field"),
    [
        ({"kind": "state", "code": "FL", "name": "Georgia"}, "law.place_name", "name"),
        ({"kind": "state", "code": "XX", "name": "Florida"}, "law.place_name", "name"),
        ({"kind": "county", "code": "12086", "name": "Broward"}, "law.place_name", "name"),
        ({"kind": "village", "code": "1", "name": "A"}, "law.place_text", "kind"),
        ({"kind": "city", "code": "", "name": "A"}, "law.place_text", "code"),
        ({"kind": "city", "code": 7, "name": "A"}, "law.place_text", "code"),
        ({"kind": "city", "code": "7", "name": "A"}, "law.place_parent", "parent"),
        ({"kind": "city", "code": "7", "name": "A", "parent": "county:99999"}, "law.place_parent", "parent"),
        ({"kind": "city", "code": "7", "name": "A", "parent": "city:7"}, "law.place_parent", "parent"),
        ({"kind": "city", "code": "7", "name": "A", "county": "x"}, "law.place_field", "county"),
    ],
)
def test_a_wrong_place_is_named(
    directory: Directory, tmp_path: Path, place: dict[str, Any], rule: str, field: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read(directory, write_pack(tmp_path / "pack.json", places=(MIAMI, place)))
    assert caught.value.key == rule
    assert "2" in caught.value.text("es")
    assert field in caught.value.text("en")


def test_a_place_twice_is_named(directory: Directory, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read(directory, write_pack(tmp_path / "pack.json", places=(MIAMI, MIAMI)))
    assert caught.value.key == "law.place_twice"


def test_no_pack_moves_a_place_to_another_name(directory: Directory, tmp_path: Path) -> None:
    city = fact(3, jurisdiction_id="city:2404247")
    directory.law.apply(read(directory, write_pack(tmp_path / "pack.json", city, places=(MIAMI,))))
    renamed = MIAMI | {"name": "Hialeah"}
    with pytest.raises(BadInput) as caught:
        directory.law.apply(read(directory, write_pack(tmp_path / "b.json", city, places=(renamed,))))
    assert caught.value.key == "law.place_other"
    assert "Hialeah" in caught.value.text()
    assert "Miami" in caught.value.text()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"format": "other"}',
        '{"format": "porchlight-law-1"}',
        '{"format": "porchlight-law-1", "jurisdictions": [], "facts": [], "signed": "by us"}',
        "[" * 100_000,
        " " * (LARGEST + 1),
    ],
    ids=lambda text: text[:60],
)
def test_what_is_no_pack_is_said_so(directory: Directory, tmp_path: Path, text: str) -> None:
    (tmp_path / "pack.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read(directory, tmp_path / "pack.json")
    assert caught.value.key == "law.no_pack"


def test_a_file_that_says_two_things_of_one_field_is_refused(directory: Directory) -> None:
    text = json.dumps(document(fact(1))).replace('"direction": ', '"direction": "exposes", "direction": ')
    with pytest.raises(BadInput) as caught:
        directory.law.read(text.encode(), "pack.json")
    assert caught.value.key == "law.field_twice"
    for language in ("en", "es"):
        assert "direction" in caught.value.text(language)


def test_places_in_places_without_end_are_refused_at_once(directory: Directory, tmp_path: Path) -> None:
    chain = [{"kind": "tribal", "code": str(n), "name": "A", "parent": f"tribal:{n + 1}"} for n in range(20_000)]
    end = {"kind": "tribal", "code": "20000", "name": "A", "parent": "state:FL"}
    with pytest.raises(BadInput) as caught:
        read(directory, write_pack(tmp_path / "pack.json", places=(*chain, end)))
    assert caught.value.key == "law.place_parent"


@pytest.mark.parametrize("unseen", ["\u2800", "\u3164\u200c", "\u200b"])
def test_a_publisher_that_nobody_can_see_is_none(directory: Directory, tmp_path: Path, unseen: str) -> None:
    nobody, nameless = fact(1, publisher=unseen), replace(fact(1), id=unseen)
    for wrong, rule in ((nobody, "law.unsourced"), (nameless, "law.missing")):
        with pytest.raises(BadInput) as caught:
            take_in(directory, tmp_path, wrong)
        assert caught.value.key == rule
    with pytest.raises(BadInput) as caught:
        read(directory, write_pack(tmp_path / "pack.json", places=(MIAMI | {"name": unseen},)))
    assert caught.value.key == "law.place_text"


# What waits for a yes


def test_an_older_fact_waits_in_front_of_a_newer_one(directory: Directory, tmp_path: Path) -> None:
    take_in(directory, tmp_path, fact(1, direction=Direction.NEUTRAL))
    days = {"source_date": TODAY - timedelta(days=320), "checked_on": TODAY - timedelta(days=300)}
    older = fact(1, direction=Direction.NEUTRAL, answer=Answer.NO, **days)
    made = take_in(directory, tmp_path, older)
    assert [(each.fact.id, each.why) for each in made.held] == [("fact-1", Waits.NEWER)]
    assert directory.law.of("state:FL")[0].facts[0].fact.answer is Answer.YES
    take_in(directory, tmp_path, older, accept=("fact-1",))
    assert directory.law.of("state:FL")[0].facts[0].fact.answer is Answer.NO


@pytest.mark.parametrize("number", [1, 2])
def test_what_exposes_does_not_become_what_protects_by_itself(
    directory: Directory, tmp_path: Path, number: int
) -> None:
    take_in(directory, tmp_path, fact(1, direction=Direction.EXPOSES))
    made = take_in(directory, tmp_path, fact(number, checked_on=TODAY), fact(3, question_code="GOOD_SAMARITAN.STAY"))
    assert [(each.fact.id, each.why) for each in made.held] == [(f"fact-{number}", Waits.BETTER)]
    [law] = directory.law.of("state:FL")
    assert law.facts[0].fact.direction is Direction.EXPOSES
    assert [each.fact.id for each in law.facts] == ["fact-1", "fact-3"]


@pytest.mark.parametrize("was", [Direction.PROTECTS, Direction.NEUTRAL, Direction.MIXED])
def test_worse_news_needs_no_yes(directory: Directory, tmp_path: Path, was: Direction) -> None:
    take_in(directory, tmp_path, fact(1, direction=was, detail_en="Was."))
    made = take_in(directory, tmp_path, fact(1, direction=Direction.EXPOSES, checked_on=TODAY))
    assert [each.id for each in made.changed] == ["fact-1"]


@pytest.mark.parametrize(
    "kinder",
    [
        {"answer": Answer.NO},
        {"status": LawStatus.ENJOINED},
        {"status": LawStatus.PROPOSED},
        {"effective_to": TODAY - timedelta(days=1)},
        {"effective_from": TODAY + timedelta(days=900)},
        {"detail_en": "Not so bad."},
        {"detail_es": "Ya no."},
    ],
    ids=str,
)
def test_what_exposes_is_not_said_more_kindly_by_itself(
    directory: Directory, tmp_path: Path, kinder: dict[str, Any]
) -> None:
    take_in(directory, tmp_path, fact(1, direction=Direction.EXPOSES))
    made = take_in(directory, tmp_path, fact(1, direction=Direction.EXPOSES, checked_on=TODAY, **kinder))
    assert [each.why for each in made.held] == [Waits.BETTER]
    again = take_in(directory, tmp_path, fact(1, direction=Direction.EXPOSES, checked_on=TODAY))
    assert [each.id for each in again.changed] == ["fact-1"]


def test_protection_is_not_good_for_longer_before_somebody_looked_again(directory: Directory, tmp_path: Path) -> None:
    take_in(directory, tmp_path, fact(1))
    longer = TODAY + timedelta(days=200)
    assert [each.why for each in take_in(directory, tmp_path, fact(1, review_by=longer)).held] == [Waits.BETTER]
    assert take_in(directory, tmp_path, fact(1, review_by=longer, checked_on=TODAY)).held == ()
    take_in(directory, tmp_path, fact(2, state=Publication.EXPIRED))
    assert [each.why for each in take_in(directory, tmp_path, fact(2)).held] == [Waits.BETTER]


def test_a_fact_does_not_move_away_from_what_it_exposes(directory: Directory, tmp_path: Path) -> None:
    take_in(directory, tmp_path, fact(1, direction=Direction.EXPOSES))
    made = take_in(directory, tmp_path, fact(1, direction=Direction.EXPOSES, jurisdiction_id="state:GA"))
    assert [each.why for each in made.held] == [Waits.BETTER]


def test_ones_own_draft_is_published_without_a_second_yes(directory: Directory, tmp_path: Path) -> None:
    take_in(directory, tmp_path, fact(1, state=Publication.DRAFT))
    assert [each.id for each in take_in(directory, tmp_path, fact(1)).changed] == ["fact-1"]


def test_a_yes_to_what_does_not_wait_is_refused(directory: Directory, tmp_path: Path) -> None:
    before = directory.content_hash()
    with pytest.raises(BadInput) as caught:
        take_in(directory, tmp_path, fact(1), accept=("fact-9",))
    assert caught.value.key == "law.not_held"
    assert directory.content_hash() == before


def test_nobody_buries_an_answer_under_others(directory: Directory, tmp_path: Path) -> None:
    take_in(directory, tmp_path, *(fact(number) for number in range(12)))
    before = directory.content_hash()
    with pytest.raises(BadInput) as caught:
        take_in(directory, tmp_path, fact(12))
    assert caught.value.key == "law.too_many"
    assert directory.content_hash() == before
    assert len(take_in(directory, tmp_path, fact(12, question_code="GOOD_SAMARITAN.STAY")).added) == 1


def test_where_more_answers_stand_already_they_may_be_corrected_and_others_come_in() -> None:
    """A directory of an older Porchlight may hold more: no pack is held up by what it does not add to."""
    crowd = [fact(number) for number in range(15)]
    places: dict[str, Jurisdiction] = {}
    elsewhere = fact(20, question_code="GOOD_SAMARITAN.STAY")
    assert plan(Pack(places, (elsewhere,)), crowd, places).added == (elsewhere,)
    draft = replace(crowd[3], state=Publication.DRAFT)
    assert plan(Pack(places, (draft,)), crowd, places).changed == (draft,)
    with pytest.raises(BadInput) as caught:
        plan(Pack(places, (fact(15),)), crowd, places)
    assert caught.value.key == "law.too_many"


said = st.tuples(st.sampled_from(Direction), st.sampled_from(LawStatus), st.sampled_from(Publication))


@settings(max_examples=1000, deadline=None)
@given(said, said, st.integers(-20, 20))
def test_nothing_of_the_law_reads_better_without_a_yes(
    was: tuple[Direction, LawStatus, Publication], becomes: tuple[Direction, LawStatus, Publication], days: int
) -> None:
    old = fact(1, direction=was[0], status=was[1], state=was[2])
    checked = TODAY - timedelta(days=30 + days)
    new = fact(1, direction=becomes[0], status=becomes[1], state=becomes[2], checked_on=checked)
    made = plan(Pack({}, (new,)), [old], {})
    if made.changed and old.state is not Publication.DRAFT:
        assert reads(new) <= reads(old)
    assert not (made.changed and days > 0)


# Which law counts where


def services() -> list[dict[str, dict[str, Any]]]:
    """Return a place at a street in Miami, a withheld one there, a post office box there, and a phone line."""
    return [
        service(1, "Lantern Exchange", zip="33128", latitude="25.77", longitude="-80.19"),
        service(2, "Lantern House", zip="33128", address_1="Confidential"),
        service(3, "Lantern Letters", zip="33128", address_1="PO Box 12"),
        service(4, "Lantern Line"),
    ]


def test_a_place_belongs_to_what_is_known_of_it_and_to_nothing_finer(directory: Directory, tmp_path: Path) -> None:
    directories.take_in(directory, services())
    city = fact(3, jurisdiction_id="city:2404247")
    directory.law.apply(read(directory, write_pack(tmp_path / "pack.json", fact(1), city, places=(MIAMI,))))
    found = {}
    for hit in directory.search(Query()).hits():
        record = directory.record(hit.listing_id)
        told = law_text(record.law, ["HR"], "en").lines
        assert ("Fictional detail 3." in "\n".join(told)) == (record.listing.service == "Lantern Exchange")
        found[record.listing.service] = [each.jurisdiction.id for each in record.law]
    region = ["country:US", "state:FL", "county:12086"]
    assert found["Lantern Exchange"] == [*region, "city:2404247"]
    assert found["Lantern House"] == region
    assert found["Lantern Letters"] == region
    assert found["Lantern Line"] == []


def test_a_clock_that_is_behind_makes_no_fact_fresh(tmp_path: Path) -> None:
    checked = TODAY - timedelta(days=1)
    with open_directory(tmp_path) as directory:
        due = fact(1, review_by=checked, checked_on=checked)
        directory.law.apply(read(directory, write_pack(tmp_path / "pack.json", due)))
        assert directory.law.of("state:FL")[0].facts[0].old
    long_ago = (TODAY - timedelta(days=400), TODAY - timedelta(days=500))
    with Directory.open(tmp_path, gazetteer(), lambda: long_ago) as behind:
        assert behind.today().date == checked
        assert behind.today().behind
        assert behind.law.dated(checked) == ("fact-1",)
        assert behind.law.dated(TODAY) == ()

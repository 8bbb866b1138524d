"""Whatever is done to a directory in whatever order: taken back one by one, each hash is the one from before it."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db import integrity
from resources_db.acts.pruning import IMPORTS
from resources_db.acts.values import Deed, Gain
from resources_db.directory import Directory
from resources_db.errors import BadInput, Refused
from resources_db.law.values import Direction, LegalFact
from resources_db.model import Assessment
from resources_db.sources.arriving import Arriving
from resources_db.sources.records import Reading, Row
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, reading, take_in
from tests.helpers.law import document, fact
from tests.helpers.reviewing import DESK, SERVICES, about, open_reviewed, record

STATED = frozenset(field.name for field in fields(Assessment))


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


def moved(number: int, table: str, **columns: str | float | None) -> list[dict[str, Row]]:
    """Return the services with one row of one of them changed."""
    changed = SERVICES[number] | {table: SERVICES[number][table] | columns}
    return [changed if each is SERVICES[number] else each for each in SERVICES]


odd = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
points = st.floats(-80, 80, allow_nan=False)
files = st.one_of(
    st.builds(lambda n, name: moved(n, "service", name=name), st.integers(0, 3), odd),
    st.builds(lambda n, text: moved(n, "service", description=text), st.integers(0, 3), odd),
    st.builds(lambda x, y: moved(0, "location", latitude=x, longitude=y), points, points),
    st.builds(lambda street: moved(0, "address", address_1=street), odd),
    st.builds(lambda n: [each for each in SERVICES if each is not SERVICES[n]], st.integers(0, 3)),
    st.just(SERVICES),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("import"), files),
        st.tuples(st.just("another"), files),
        st.tuples(st.just("arrive"), st.sampled_from([positive(), positive("SEC_PRIVATE"), none_found()])),
        st.tuples(st.just("assess"), st.sampled_from([positive("POL_LED"), none_found()])),
        st.tuples(st.just("law"), st.builds(fact, st.integers(1, 2), direction=st.sampled_from(Direction))),
        st.tuples(st.sampled_from(["withdraw", "accept", "text", "untext"]), st.none()),
    ),
    max_size=6,
)


def arriving(said: Assessment) -> Reading:
    told = reading(SERVICES)
    known = replace(said, id="00000000-0000-4000-8000-000000000001", subject_id="a1")
    told.assessments.append(Arriving(assessment=known, stated=STATED, file="x.csv", row=1))
    return told


def do_import(directory: Directory, value: object) -> None:
    if isinstance(value, list):
        take_in(directory, value)


def do_another(directory: Directory, value: object) -> None:
    if isinstance(value, list):
        take_in(directory, value, source="another")


def do_arrive(directory: Directory, value: object) -> None:
    if isinstance(value, Assessment):
        directory.apply(directory.plan(arriving(value), "test"))


def do_assess(directory: Directory, value: object) -> None:
    if isinstance(value, Assessment):
        directory.reviews.assess([about(value, record(directory))], DESK)


def do_withdraw(directory: Directory, _value: object) -> None:
    for found in record(directory).assessments[:1]:
        directory.reviews.withdraw(found.id, "A slip.", DESK)


def do_accept(directory: Directory, _value: object) -> None:
    directory.reviews.accept([each.assessment.id for each in directory.reviews.waiting()], DESK)


def do_law(directory: Directory, value: object) -> None:
    if isinstance(value, LegalFact):
        pack = directory.law.read(json.dumps(document(value)).encode(), "law.json")
        directory.law.apply(pack, [held.fact.id for held in directory.law.plan(pack).held])


def do_text(directory: Directory, _value: object) -> None:
    directory.texts.review("POL_LED", "en", DESK, TODAY)


def do_untext(directory: Directory, _value: object) -> None:
    directory.texts.take_back("POL_LED", "en", DESK)


DO: Mapping[str, Callable[[Directory, object], None]] = {
    "import": do_import,
    "another": do_another,
    "arrive": do_arrive,
    "assess": do_assess,
    "withdraw": do_withdraw,
    "accept": do_accept,
    "law": do_law,
    "text": do_text,
    "untext": do_untext,
}


def everything(directory: Directory) -> Mapping[str, object]:
    """Return the content, and what hangs on it: the index and the order of the rows among it."""
    db = directory._db
    listings = list(db.execute("SELECT * FROM listing"))
    phones = list(db.execute("SELECT rowid, * FROM phone"))
    problems = sorted(db.execute("SELECT * FROM import_problem"))
    return {"hash": directory.content_hash(), "listings": listings, "phones": phones, "problems": problems}


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(done=steps)
def test_each_hash_is_the_one_from_before(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, object]]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    with open_reviewed(folder) as directory:
        states = [everything(directory)]
        for what, value in done:
            before = directory.acts.last()
            try:
                DO[what](directory, value)
            except (BadInput, Refused):
                assert everything(directory) == states[-1]
            if directory.acts.last() != before:
                states.append(everything(directory))
            assert everything(directory) == states[-1], "what is no act changes nothing"
        assert directory.check() == []
    with open_directory(folder) as directory:
        for earlier in reversed(states[:-1]):
            shown = directory.acts.undoing()
            assert directory.acts.undo(shown) == shown
            assert everything(directory) == earlier
            assert directory.check() == []
        directory.acts.undo()
        assert (directory.empty, directory.acts.last(), directory.check()) == (True, None, [])


# What an undo tells


def test_a_file_that_others_rest_on_names_them(directory: Directory) -> None:
    act = directory.acts.last_import()
    assert act is not None
    directory.acts.check_last(act)
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    directory.texts.review("POL_LED", "en", DESK, TODAY)
    with pytest.raises(Refused, match=r"2 things .*review of a text.*; assessment of Harbor pantry") as told:
        directory.acts.check_last(act)
    assert "evaluación de Harbor pantry (22 de noviembre de 2026)" in told.value.text("es")
    for _ in range(3):
        directory.acts.undo()
    with pytest.raises(BadInput, match="something else"):
        directory.acts.check_last(act)
    assert directory.acts.last_import() is None


def test_an_address_that_a_file_kept_back_is_shown_again_only_with_a_yes(directory: Directory) -> None:
    take_in(directory, moved(0, "location", name="Confidential location"))
    assert record(directory).listing.position.kind == "withheld"
    undone = directory.acts.undoing()
    assert undone is not None
    assert undone.reads_better
    assert [(each.gain, each.title) for each in undone.better] == [(Gain.PUBLIC, "Harbor pantry")]
    assert record(directory).listing.position.kind == "withheld", "looking changes nothing"


def test_an_office_that_would_stand_among_help_again_is_told(directory: Directory) -> None:
    take_in(directory, moved(3, "organization", name="Harbor Police Department"))
    assert [each.gain for each in directory.acts.undo().better] == [Gain.HELP]


@pytest.mark.parametrize("words", ["Free for citizens only.", "Free. " * 100 + "Citizens only."])
def test_what_a_price_says_of_papers_goes_with_a_yes(directory: Directory, words: str) -> None:
    price: Row = {"id": "c1", "service_id": "s1", "option": "", "amount_description": words}
    take_in(directory, [SERVICES[0] | {"cost_option": price}, *SERVICES[1:]])
    undone = directory.acts.undoing()
    assert undone is not None
    assert [(each.gain, each.title) for each in undone.better] == [(Gain.PAPERS, "Harbor pantry")]


def test_what_is_said_of_papers_far_down_in_a_text_goes_with_a_yes(directory: Directory) -> None:
    long = SERVICES[0]["service"] | {"eligibility_description": "Everybody may eat here. " * 30 + "Citizens only."}
    take_in(directory, [SERVICES[0] | {"service": long}, *SERVICES[1:]])
    assert [each.gain for each in directory.acts.undo().better] == [Gain.PAPERS]


def test_what_a_file_warns_of_goes_with_a_yes(directory: Directory) -> None:
    warned = SERVICES[0] | {
        "service": SERVICES[0]["service"]
        | {"alert": "Police at the door.", "status": "defunct", "eligibility_description": "Citizens only."},
        "required_document": {"id": "r1", "service_id": "s1", "document": "Proof of address"},
    }
    take_in(directory, [warned, *SERVICES[1:]])
    undone = directory.acts.undoing()
    assert undone is not None
    assert {each.gain for each in undone.better} == {Gain.DOCUMENT, Gain.ALERT, Gain.OPEN, Gain.PAPERS}
    assert {each.listing_id for each in undone.better} == {record(directory).listing.id}
    assert directory.acts.undo(undone) == undone


def test_what_is_listed_again_is_told(directory: Directory) -> None:
    plan = directory.plan(reading(SERVICES[1:]), "test")
    directory.apply(plan, accept=[item.id for item in plan.held])
    assert {each.gain for each in directory.acts.undo().better} == {Gain.LISTED}


def test_a_report_that_came_with_a_file_goes_with_a_yes(directory: Directory) -> None:
    before = directory.content_hash()
    directory.apply(directory.plan(arriving(positive()), "test"))
    undone = directory.acts.undoing()
    assert undone is not None
    [effect] = undone.effects
    assert (effect.listing_id, effect.says_less, undone.reads_better) == (record(directory).listing.id, True, True)
    assert directory.acts.undo(undone) == undone
    assert (directory.content_hash(), record(directory).listing.contact) == (before, effect.after)


def test_what_was_written_beside_an_act_is_not_overwritten(directory: Directory) -> None:
    take_in(directory, moved(0, "service", name="Another name"))
    with directory._writing() as db:
        db.execute("UPDATE service SET alert = 'closed'")
        integrity.write_hashes(db, ("service",))
    before = directory.content_hash()
    for undo in (directory.acts.undoing, directory.acts.undo):
        with pytest.raises(Refused, match="can no longer be taken back"):
            undo()
    assert directory.content_hash() == before


# How many are kept


def test_ten_files_can_be_taken_back(directory: Directory) -> None:
    hashes = []
    for number in range(IMPORTS + 2):
        hashes.append(directory.content_hash())
        take_in(directory, moved(0, "service", name=f"Name {number}"))
        hashes.append(directory.content_hash())
        directory.reviews.assess([about(positive(), record(directory, 2))], DESK)
    assert directory.check() == []
    deeds = []
    while directory.acts.last():
        deeds.append(directory.acts.undo().act.deed)
        assert directory.content_hash() == hashes.pop()
    assert deeds == [Deed.ASSESS, Deed.IMPORT] * IMPORTS + [Deed.ASSESS], "and what was done since the one before them"
    for table in ("act_row", "act_new"):
        assert list(directory._db.execute(f"SELECT * FROM {table}")) == []
    assert directory.check() == []

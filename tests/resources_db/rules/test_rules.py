"""Rules of value: every place with the value and no other, seen before it is saved, one act, a hint afterwards."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from resources_db.acts.texts import act_text
from resources_db.directory import Directory
from resources_db.errors import BadInput, Cancelled, EnvironmentProblem, Refused
from resources_db.model import Contact, Domain, Level, State, Subject
from resources_db.reviews.values import Hint, Reviewer, WorkQuery
from resources_db.rules.files import read_rules
from resources_db.rules.values import Rule
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.reviewing import DESK
from tests.helpers.ruled import rule_document, rule_file
from tests.helpers.termed import open_termed, take_terms

SITES = (
    ("Town hall", "", "Police"),
    ("Corner shop", "", "Pharmacy"),
    ("Bay house", "", "POLICE;Hospital"),
    ("No type", "", ""),
)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_termed(tmp_path, *SITES) as made:
        yield made


def rules(*documents: dict[str, object]) -> tuple[Rule, ...]:
    return read_rules(rule_file(*(documents or (rule_document(),))), "rule.json")


def contact(directory: Directory, number: int) -> Contact:
    return directory.record(f"list:s{number}").listing.contact


def police(directory: Directory) -> list[State]:
    return [contact(directory, number).of(Domain.POLICE).state for number in range(1, 5)]


def apply(directory: Directory, given: tuple[Rule, ...], by: Reviewer = DESK) -> None:
    directory.rules.assess(given, by, directory.rules.effect(given, by))


def test_a_rule_is_seen_row_by_row_before_anything_is_written(directory: Directory) -> None:
    before = directory.content_hash()
    found = directory.rules.effect(rules(), DESK)
    assert [
        (each.title, each.before.of(Domain.POLICE).state, each.after.of(Domain.POLICE).state) for each in found.effects
    ] == [
        ("Bay house", State.NOT_ASSESSED, State.REQUIRED),
        ("Town hall", State.NOT_ASSESSED, State.REQUIRED),
    ]
    assert (found.places, found.statements, found.known) == ((2,), 2, 0)
    assert {each.value: (each.places, each.ruled) for each in found.values} == {
        "Police": (2, True), "Hospital": (1, False), "Pharmacy": (1, False),
    }  # fmt: skip
    assert directory.content_hash() == before


def test_every_place_with_the_value_and_no_other_gets_a_statement_of_its_own(directory: Directory) -> None:
    apply(directory, rules())
    assert police(directory) == [State.REQUIRED, State.NOT_ASSESSED, State.REQUIRED, State.NOT_ASSESSED]
    [said] = directory.record("list:s1").assessments
    assert (said.subject_id, said.subject_type) == (directory.record("list:s1").listing.id, Subject.SERVICE)
    assert (said.kind, said.level, said.reviewer_org) == ("POL_STATION", Level.REQUIRED, DESK.organization)
    assert directory.check() == []


def test_all_of_it_is_one_act(directory: Directory) -> None:
    before = directory.content_hash()
    apply(directory, rules(rule_document(), rule_document("Pharmacy", kind="POL_ON_SITE", level="POSSIBLE")))
    assert contact(directory, 2).of(Domain.POLICE).state is State.POSSIBLE
    assert len(directory.rules.kept()) == 2
    directory.acts.undo(directory.acts.undoing())
    assert police(directory) == [State.NOT_ASSESSED] * 4
    assert directory.rules.kept() == ()
    assert directory.content_hash() == before


def test_confidence_is_cut_to_what_the_evidence_carries(directory: Directory) -> None:
    given = rules(rule_document(evidence_kind="CLIENT_REPORT"))
    [cut] = directory.rules.effect(given, DESK).cuts
    assert (cut.field, cut.stated, cut.kept) == ("confidence", "HIGH", "MEDIUM")
    apply(directory, given)
    assert directory.record("list:s1").assessments[0].confidence == "MEDIUM"


def test_the_same_rule_given_again_says_nothing_twice(directory: Directory) -> None:
    apply(directory, rules())
    found = directory.rules.effect(rules(), DESK)
    assert (found.statements, found.known, found.effects) == (0, 2, ())
    take_terms(directory, *SITES, ("New town hall", "", "police"))
    assert contact(directory, 5).of(Domain.POLICE).state is State.NOT_ASSESSED, "an import applies no rule"
    found = directory.rules.effect(rules(), DESK)
    assert [each.title for each in found.effects] == ["New town hall"]
    apply(directory, rules())
    assert contact(directory, 5).of(Domain.POLICE).state is State.REQUIRED


def test_what_somebody_withdrew_at_one_place_is_not_said_again_there(directory: Directory) -> None:
    apply(directory, rules())
    [said] = directory.record("list:s1").assessments
    directory.reviews.withdraw(said.id, "It moved out.", DESK)
    found = directory.rules.effect(rules(), DESK)
    assert (found.withdrawn, found.statements) == (("Town hall",), 0)


def test_new_rows_of_the_value_are_hints_on_the_work_list(directory: Directory) -> None:
    apply(directory, rules())
    take_terms(directory, *SITES, ("New town hall", "", "police"))
    hint = Hint(kind="POL_STATION", text="police", where="Type")
    listing = directory.record("list:s5").listing.id
    assert hint in directory.reviews.hints(listing)
    items = {item.title: item.hints for item in directory.reviews.work_list(WorkQuery()).items}
    assert items["New town hall"] == (hint,)
    assert items["Corner shop"] == ()
    assert hint not in directory.reviews.hints(directory.record("list:s1").listing.id), "somebody has said it"


def test_what_was_shown_must_still_be_so(directory: Directory) -> None:
    shown = directory.rules.effect(rules(), DESK)
    take_terms(directory, *SITES, ("New town hall", "", "police"))
    with pytest.raises(Refused):
        directory.rules.assess(rules(), DESK, shown)
    assert contact(directory, 5).of(Domain.POLICE).state is State.NOT_ASSESSED


def test_what_another_window_takes_in_meanwhile_gets_no_statement_that_nobody_saw(
    directory: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resources_db.engine.BUSY_MS", 0)
    shown = directory.rules.effect(rules(), DESK)
    with open_directory(tmp_path) as other:

        def meanwhile(_step: str, _done: int, _total: int) -> None:
            with suppress(EnvironmentProblem):
                take_terms(other, *SITES, ("New town hall", "", "police"))

        directory.rules.assess(rules(), DESK, shown, meanwhile)
        take_terms(other, *SITES, ("New town hall", "", "police"))
    assert directory.record("list:s1").assessments != ()
    assert directory.record("list:s5").assessments == ()


@pytest.mark.parametrize(
    ("document", "key", "named"),
    [
        (rule_document(source="nowhere"), "term.no_source", "list"),
        (rule_document(column="Kind"), "rule.no_column", "Type"),
        (rule_document("Polizei"), "rule.no_value", "Pharmacy"),
    ],
)
def test_what_is_not_here_is_refused_and_what_is_here_named(
    directory: Directory, document: dict[str, object], key: str, named: str
) -> None:
    with pytest.raises(BadInput) as caught:
        directory.rules.effect(rules(document), DESK)
    assert caught.value.key == key
    for language in ("en", "es"):
        assert named in caught.value.text(language)


def test_who_says_it_has_to_be_named(directory: Directory) -> None:
    with pytest.raises(BadInput) as caught:
        directory.rules.effect(rules(), Reviewer(organization="", role="clerk"))
    assert caught.value.values == {"field": "reviewer_org"}
    own = rules(rule_document(reviewer_org="Harbor County", reviewer_role="records"))
    apply(directory, own, Reviewer(organization="", role=""))
    assert directory.record("list:s1").assessments[0].reviewer_org == "Harbor County"


def test_kept_columns_and_fields_of_the_standard_can_be_ruled(tmp_path: Path) -> None:
    own = [service(1, "Gate", zip="33128"), service(2, "Door", zip="33130"), service(3, "Other")]
    own[0]["service"]["extra"] = '{"Agency kind": "Police"}'
    own[1]["location"]["extra"] = '{"Agency kind": "police "}'
    own[2]["service"]["alternate_name"] = "Precinct"
    with open_directory(tmp_path) as directory:
        directory.apply(directory.plan(reading(own), "list"))
        apply(directory, rules(rule_document(column="agency  KIND")))
        apply(directory, rules(rule_document("precinct", "service.alternate_name")))
        assert [contact(directory, number).of(Domain.POLICE).state for number in (1, 2, 3)] == [State.REQUIRED] * 3
        [said] = directory.record("list:s1").assessments
        assert said.subject_type is Subject.SERVICE_AT_LOCATION


def test_a_rule_speaks_of_its_own_source_alone(directory: Directory) -> None:
    take_terms(directory, ("Elsewhere", "", "Police"), source="another")
    apply(directory, rules())
    assert directory.record("another:s1").assessments == ()


def test_an_act_of_many_places_says_how_many(tmp_path: Path) -> None:
    with open_termed(tmp_path, *((f"Station {number}", "", "Police") for number in range(30))) as directory:
        apply(directory, rules())
        act = directory.acts.last()
        assert act is not None
        assert "29 more places" in act_text(act, "en")
        assert len(act.listings) + act.others == 30


MANY = tuple((f"Site {number}", "", "Police") for number in range(450))


def test_many_places_are_told_of_as_they_are_worked_out_and_written(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with open_termed(tmp_path, *MANY) as many:
        shown = many.rules.effect(rules(), DESK, lambda *step: told.append(step))
        assert {total for _step, _done, total in told} == {450}
        assert [done for _step, done, _total in told] == [0, 200, 400, 0, 200, 400, 0]
        told.clear()
        many.rules.assess(rules(), DESK, shown, lambda *step: told.append(step))
        assert [done for step, done, _total in told if step == "progress.comparing"] == [0, 200, 400, 0, 200, 400, 0]
        assert [done for step, done, _total in told if step == "progress.writing"] == [0, 200, 400]


@pytest.mark.parametrize("step", ["progress.comparing", "progress.writing"])
def test_a_rule_of_many_places_is_stopped_and_nothing_of_it_is_written(tmp_path: Path, step: str) -> None:
    def stop(now: str, done: int, _total: int) -> None:
        if (now, done) == (step, 200):
            raise Cancelled

    with open_termed(tmp_path, *MANY) as many:
        before = many.content_hash()
        shown = many.rules.effect(rules(), DESK)
        with pytest.raises(Cancelled):
            many.rules.assess(rules(), DESK, shown, stop)
        assert many.content_hash() == before
        assert many.rules.kept() == ()
        assert many.check() == []

"""Assessments that come with a file: what counts at once, what waits for a named yes, what is refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from resources_db.codes import Domain, Level, State, Subject
from resources_db.contact_text import line_texts
from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.model import Assessment, ContactLine
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sources.arriving import NO_DAY, Arriving, as_text
from resources_db.sources.records import Reading
from resources_db.sync.plan import Plan
from tests.helpers.assessments import all_no
from tests.helpers.directories import TODAY, gazetteer, open_directory, reading, service

PLACES = [service(1, "Pantry", zip="33128", organization="Kitchen"), service(2, "Help line")]
STATED = frozenset(
    {"level", "kind", "domain", "evidence_kind", "assessed_on", "review_by", "consequence", "status", "supersedes_id",
     "supersede_reason", "agency", "source_title", "confidence", "checklist", "bound_to"}
)  # fmt: skip
DESK = Reviewer(organization="Desk", role="coordinator")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def on_site(number: int = 1, **changes: object) -> Assessment:
    plain = Assessment(
        id=uuid(number), subject_type=Subject.SERVICE_AT_LOCATION, subject_id="a1", domain=Domain.POLICE,
        kind="POL_ON_SITE", level=Level.LIKELY, evidence_kind="SVC_TOLD", assessed_on=date(2026, 10, 1),
        review_by=date(2026, 12, 1), confidence="HIGH", created_at="2026-10-01", source_title="Talk on the phone",
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def nothing(number: int = 2, **changes: object) -> Assessment:
    return on_site(
        number, **{"kind": None, "level": Level.NONE_FOUND, "checklist": all_no(), "assessed_on": date(2026, 11, 1),
                   "review_by": date(2027, 1, 1), "created_at": "2026-11-01"} | changes,
    )  # fmt: skip


def file(*rows: Assessment, stated: frozenset[str] = STATED, other: Assessment | None = None) -> Reading:
    found = reading(PLACES)
    found.assessments += [
        Arriving(assessment=each, stated=stated, file="f.csv", row=number, other=other)
        for number, each in enumerate(rows, 2)
    ]
    return found


def take(directory: Directory, *rows: Assessment, accepting: bool = False, **more: object) -> Plan:
    plan = directory.plan(file(*rows, **more), "theirs")  # type: ignore[arg-type]
    directory.apply(plan, accept=[item.id for item in plan.held] if accepting else [])
    return plan


def police(directory: Directory, name: str = "Pantry") -> ContactLine:
    found = directory.found(directory.search(Query()).hits(), None)
    return next(each.listing.contact.police for each in found if each.listing.service == name)


def standing(directory: Directory) -> Assessment:
    """Return the one thing that is said of the pantry."""
    (said,) = behind(directory)
    return said


def behind(directory: Directory) -> tuple[Assessment, ...]:
    """Return everything that is said of the pantry."""
    return directory.record(directory.search(Query(words="pantry")).hits()[0].listing_id).assessments


def held(plan: Plan) -> list[str]:
    return [item.kind for item in plan.held]


def test_a_report_counts_at_once(directory: Directory) -> None:
    plan = take(directory, on_site())
    assert (plan.held, plan.problems, plan.nothing_new) == ((), (), False)
    assert police(directory).state is State.LIKELY
    assert directory.check() == []


def test_a_file_imported_again_adds_nothing(directory: Directory) -> None:
    take(directory, on_site(), nothing())
    before = directory.content_hash()
    plan = take(directory, on_site(), nothing())
    assert not plan.nothing_new
    assert held(plan) == ["assessment_none_found"], "it still waits, and says so"
    assert directory.content_hash() == before


def test_what_is_said_of_no_day_is_not_news_tomorrow(directory: Directory) -> None:
    undated = on_site(assessed_on=NO_DAY, evidence_kind="IMPORTED")
    take(directory, undated, stated=frozenset({"level"}))
    assert police(directory).on == TODAY
    before = directory.content_hash()
    take(directory, replace(undated, assessed_on=date(2026, 1, 1)), stated=frozenset({"level"}))
    assert directory.content_hash() == before


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (nothing(), "none_found"),
        (nothing(supersedes_id=uuid(9), supersede_reason="Asked again"), "supersedes"),
        (on_site(3, kind="NO_POLICE_TEAM"), "protective"),
        (on_site(4, kind="TRAVEL_FREE"), "protective"),
    ],
)
def test_good_news_waits(directory: Directory, row: Assessment, why: str) -> None:
    plan = take(directory, row)
    (item,) = plan.held
    assert item.kind == f"assessment_{why}"
    assert item.listing == "Kitchen: Pantry"
    assert all(item.what(language) and item.why(language) for language in ("en", "es"))
    assert police(directory) == ContactLine(domain=Domain.POLICE, state=State.NOT_ASSESSED)
    (waiting,) = directory.reviews.waiting()
    assert (waiting.assessment.id, waiting.source, waiting.why) == (row.id, "theirs", why)
    assert (waiting.arrived_on, waiting.title) == (TODAY, "Kitchen: Pantry")


def test_a_yes_by_name_lets_it_count(directory: Directory) -> None:
    take(directory)
    bound = directory.record(directory.search(Query(words="pantry")).hits()[0].listing_id)
    plan = take(directory, nothing())
    directory.apply(directory.plan(file(nothing()), "theirs"), accept=[plan.held[0].id])
    assert directory.reviews.waiting() == ()
    assert police(directory).state is State.OUT_OF_DATE, "it does not say which address it was asked about"
    assert police(directory).notes == ("place_changed",)
    assert bound.listing.contact.police.state is State.NOT_ASSESSED


def test_a_yes_in_the_work_list_does_the_same(directory: Directory) -> None:
    take(directory, nothing())
    directory.reviews.accept([uuid(2)], DESK)
    assert police(directory).state is State.NONE_FOUND, "a person has looked at the place as it is"
    before = directory.content_hash()
    assert held(take(directory, nothing())) == []
    assert directory.content_hash() == before


def test_a_yes_in_a_file_lets_no_late_clock_go(directory: Directory, tmp_path: Path) -> None:
    """Whoever takes a file in is not shown the other places: what lets a clock go waits for a yes in the work list."""
    ahead = TODAY + timedelta(days=300)
    with Directory.open(tmp_path, gazetteer(), lambda: (ahead, TODAY)) as early:
        take(early, on_site(assessed_on=ahead, review_by=ahead), accepting=True)
        early.reviews.assess([replace(standing(early), id="", created_at="")], DESK)
        [held_by] = [each for each in behind(early) if each.accepted]
    away = on_site(id=held_by.id, assessed_on=ahead, review_by=ahead, status="withdrawn")
    assert directory.today().held_by == ahead
    plan = directory.plan(file(away), "theirs")
    [item] = [item for item in plan.held if item.kind == "assessment_withdrawn"]
    before = directory.content_hash()
    with pytest.raises(Refused, match=r"September 18, 2027.*without that yes"):
        directory.apply(plan, accept=[item.id])
    assert directory.content_hash() == before
    directory.apply(plan)
    directory.reviews.accept([held_by.id], DESK, clock=ahead)
    assert directory.today().held_by is None


def test_a_wrong_yes_changes_nothing(directory: Directory) -> None:
    take(directory)
    before = directory.content_hash()
    with pytest.raises(Refused):
        directory.apply(directory.plan(file(nothing()), "theirs"), accept=["h0000000"])
    assert directory.content_hash() == before


def test_contradicting_rows_of_one_file_are_both_kept(directory: Directory) -> None:
    bound = _bound(directory)
    take(directory, on_site(), nothing(bound_to=bound), accepting=True)
    line = police(directory)
    assert (line.state, line.level) == (State.DISPUTED, Level.LIKELY)


def _bound(directory: Directory) -> str:
    """Return what good news about the pantry is bound to, as the directory itself would write it."""
    take(directory)
    listing = directory.search(Query(words="pantry")).hits()[0].listing_id
    (effect,) = directory.reviews.assess([nothing(id="", created_at="", subject_id=listing)], DESK)
    assert effect.after.police.state is State.NONE_FOUND
    bound = directory.record(listing).assessments[0].bound_to
    directory.acts.undo()
    return bound


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"level": Level.POSSIBLE}, "lower"),
        ({"consequence": "C1"}, "lower"),
        ({"status": "withdrawn"}, "withdrawn"),
        ({"review_by": date(2027, 3, 1)}, "longer"),
        ({"review_by": date(2026, 11, 1)}, "changed"),
        ({"source_title": "Another"}, "changed"),
        ({"assessed_on": date(2026, 9, 1)}, "changed"),
    ],
)
def test_another_version_of_what_stands_here_waits(directory: Directory, changes: dict[str, object], why: str) -> None:
    old = on_site(consequence="C3")
    new = replace(old, **changes)  # type: ignore[arg-type]
    take(directory, old)
    before = police(directory)
    assert held(take(directory, new)) == [f"assessment_{why}"]
    assert (police(directory), standing(directory)) == (before, replace(old, subject_id=standing(directory).subject_id))
    take(directory, new, accepting=True)
    assert standing(directory) == replace(new, subject_id=standing(directory).subject_id, accepted=True)
    assert take(directory, new).nothing_new


def test_a_worse_version_of_what_stands_here_counts_beside_it(directory: Directory) -> None:
    take(directory, on_site(level=Level.POSSIBLE))
    plan = take(directory, on_site(level=Level.REQUIRED))
    assert held(plan) == []
    assert police(directory).state is State.REQUIRED
    assert [report.level for report in police(directory).reports] == [Level.REQUIRED, Level.POSSIBLE]
    assert take(directory, on_site(level=Level.REQUIRED)).nothing_new


def test_what_takes_the_place_of_something_waits(directory: Directory) -> None:
    later = on_site(5, level=Level.POSSIBLE, supersedes_id=uuid(1), supersede_reason="They moved out",
                    assessed_on=date(2026, 11, 1), created_at="2026-11-01")  # fmt: skip
    plan = take(directory, on_site(), later)
    assert held(plan) == ["assessment_supersedes"]
    assert police(directory).state is State.LIKELY
    take(directory, on_site(), later, accepting=True)
    assert police(directory).state is State.POSSIBLE


def test_what_takes_the_place_of_something_milder_counts(directory: Directory) -> None:
    worse = on_site(5, level=Level.REQUIRED, supersedes_id=uuid(1), supersede_reason="Asked again")
    assert held(take(directory, on_site(), worse)) == []
    assert police(directory).state is State.REQUIRED


def test_what_may_take_nothing_back_takes_nothing_back(directory: Directory) -> None:
    told = on_site(5, level=Level.POSSIBLE, evidence_kind="NEWS", supersedes_id=uuid(1), supersede_reason="So I read")
    assert held(take(directory, on_site(), told)) == []
    assert police(directory).state is State.LIKELY


def test_a_file_that_says_two_things_keeps_both(directory: Directory) -> None:
    plan = take(directory, on_site(level=Level.REQUIRED), other=on_site(level=Level.POSSIBLE))
    assert held(plan) == ["assessment_conflict"]
    assert police(directory).state is State.REQUIRED
    (waiting,) = directory.reviews.waiting()
    assert (waiting.why, waiting.assessment.level) == ("conflict", Level.POSSIBLE)
    assert waiting.assessment.id != uuid(1)
    before = directory.content_hash()
    take(directory, on_site(level=Level.REQUIRED), other=on_site(level=Level.POSSIBLE))
    assert directory.content_hash() == before


def test_an_unknown_kind_is_kept_and_counts(directory: Directory) -> None:
    take(directory, on_site(kind="POL_DRONES", level=Level.POSSIBLE, agency=("SPACE_FORCE",), consequence="C9"))
    line = police(directory)
    assert line.state is State.POSSIBLE
    assert (line.reports[0].code, line.reports[0].agency) == ("POL_DRONES", ("SPACE_FORCE",))
    assert any("Other contact, not recognized" in text for text in line_texts(line, "en"))


def test_a_word_is_text_and_no_check(directory: Directory) -> None:
    plan = take(directory, as_text(on_site(evidence_kind="IMPORTED")))
    assert held(plan) == []
    line = police(directory)
    assert (line.state, line.notes) == (State.NOT_ASSESSED, ("none_not_counted",))


@pytest.mark.parametrize("changes", [{"checklist": ()}, {"evidence_kind": "NEWS"}, {"checklist": all_no(P1="yes")}])
def test_nothing_found_without_a_whole_check_is_text(directory: Directory, changes: dict[str, object]) -> None:
    plan = take(directory, replace(nothing(), **changes))  # type: ignore[arg-type]
    assert ([problem.kind for problem in plan.problems], held(plan)) == (["contact_none"], [])
    assert police(directory).state is State.NOT_ASSESSED


@pytest.mark.parametrize(
    ("changes", "kind", "column"),
    [
        ({"assessed_on": TODAY + timedelta(days=1)}, "contact_future", "assessed_on"),
        ({"source_date": TODAY + timedelta(days=1)}, "contact_future", "source_date"),
        ({"review_by": date(2026, 9, 30)}, "contact_order", "review_by"),
    ],
)
def test_impossible_days_refuse_the_row_and_not_the_file(
    directory: Directory, changes: dict[str, object], kind: str, column: str
) -> None:
    plan = take(directory, on_site(1, **changes), on_site(7, kind="POL_LED"))
    (problem,) = plan.problems
    assert (problem.kind, problem.file, problem.row, problem.column) == (kind, "f.csv", 2, column)
    assert problem.value == str(changes[column])
    assert [report.code for report in police(directory).reports] == ["POL_LED"]


def test_what_nobody_may_say_is_refused_in_a_sentence(directory: Directory) -> None:
    plan = take(directory, on_site(kind=None, level=Level.LIKELY))
    (problem,) = plan.problems
    assert problem.kind == "contact_refused"
    assert "kind" in problem.what()
    assert police(directory).state is State.NOT_ASSESSED


@pytest.mark.parametrize("said", ["", "null", "VERY HIGH", "high"])
def test_a_confidence_that_a_file_does_not_state_is_low(directory: Directory, said: str) -> None:
    take(directory, on_site(confidence=said), nothing(confidence=said), accepting=True)
    assert {each.confidence for each in behind(directory)} == {"LOW"}


def test_evidence_is_no_stronger_than_its_kind(directory: Directory) -> None:
    take(directory, on_site(evidence_kind="NEWS"), on_site(8, kind="POL_LED", evidence_kind="A_DREAM"))
    confidence = {report.code: (report.confidence, report.evidence_kind) for report in police(directory).reports}
    assert confidence == {"POL_ON_SITE": ("MEDIUM", "NEWS"), "POL_LED": ("LOW", "IMPORTED")}


@pytest.mark.parametrize(
    "subject", [(Subject.SERVICE_AT_LOCATION, "Kitchen"), (Subject.SERVICE, "s9"), (Subject.LOCATION, "a1")]
)
def test_what_is_said_of_nothing_that_is_here_is_refused(directory: Directory, subject: tuple[Subject, str]) -> None:
    plan = take(directory, on_site(subject_type=subject[0], subject_id=subject[1]))
    assert [problem.kind for problem in plan.problems] == ["contact_subject"]
    assert police(directory).state is State.NOT_ASSESSED


def test_a_report_of_the_same_id_about_another_place_is_another_report(directory: Directory) -> None:
    take(directory, on_site())
    take(directory, on_site(subject_type=Subject.SERVICE, subject_id="s2"))
    assert police(directory).state is police(directory, "Help line").state is State.LIKELY


def test_what_a_file_says_does_not_move_the_clock(directory: Directory) -> None:
    take(directory, on_site())
    assert not standing(directory).accepted


def test_history_keeps_the_version_that_a_yes_replaced(directory: Directory) -> None:
    take(directory, on_site())
    take(directory, on_site(source_title="Another"), accepting=True)
    assert standing(directory).source_title == "Another"
    changed = directory._db.execute("SELECT field_name, previous_value FROM history WHERE field_name = 'source_title'")
    assert list(changed) == [("source_title", "Talk on the phone")]


LATE = {"assessed_on": date(2026, 11, 10), "created_at": "2026-11-10"}
TAKES = {"supersedes_id": uuid(1), "supersede_reason": "Asked again", **LATE}


@pytest.mark.parametrize(
    ("forged", "state"),
    [
        (on_site(5, status="superseded", **TAKES), State.LIKELY),
        (nothing(5, status="superseded", supersedes_id=uuid(1), supersede_reason="Asked again"), State.LIKELY),
        (on_site(5, kind="POL_TRAIN", level=Level.REQUIRED, **TAKES), State.LIKELY),
        (on_site(5, kind="POL_NEARBY", level=Level.REQUIRED, **TAKES), State.LIKELY),
        (on_site(5, kind="POL_CORESPOND", level=Level.REQUIRED, **TAKES), State.REQUIRED),
        (on_site(5, level=Level.REQUIRED, trigger=("INCIDENT",), **TAKES), State.REQUIRED),
        (on_site(5, level=Level.POSSIBLE, **TAKES), State.LIKELY),
    ],
)
def test_nothing_takes_the_place_of_a_report_without_a_yes(
    directory: Directory, forged: Assessment, state: State
) -> None:
    take(directory, on_site())
    plan = take(directory, on_site(), forged)
    assert held(plan) == ["assessment_supersedes"]
    assert police(directory).state is state
    assert uuid(1) in {each.id for each in said_of(directory)}
    before = directory.content_hash()
    assert held(take(directory, on_site(), forged)) == ["assessment_supersedes"]
    assert directory.content_hash() == before


@pytest.mark.parametrize(
    "planted",
    [
        on_site(5, level=Level.POSSIBLE, **TAKES),
        on_site(5, kind="POL_TRAIN", **TAKES),
        on_site(status="withdrawn"),
        on_site(status="superseded"),
        on_site(kind="POL_TRAIN"),
        on_site(evidence_kind="INFERRED"),
        on_site(kind="NO_POLICE_TEAM"),
        as_text(on_site()),
        on_site(kind="ICE_SITE", domain=Domain.IMMIGRATION),
        on_site(trigger=("INCIDENT",), assessed_on=date(2024, 1, 1), review_by=date(2024, 2, 1)),
    ],
)
def test_what_came_before_keeps_no_report_out(directory: Directory, planted: Assessment) -> None:
    """Ids stand in every package for everybody: a file may bring one first, and say something lighter under it."""
    take(directory, planted)
    take(directory, on_site())
    assert police(directory).state is State.LIKELY
    before = directory.content_hash()
    take(directory, on_site())
    assert directory.content_hash() == before


def test_what_a_person_withdrew_does_not_come_back_with_the_next_file(directory: Directory) -> None:
    take(directory, on_site())
    directory.reviews.withdraw(uuid(1), "They moved out", DESK)
    assert held(take(directory, on_site())) == ["assessment_changed"]
    assert police(directory).state is State.NOT_ASSESSED


def test_one_client_in_two_versions_is_one_client(directory: Directory) -> None:
    told = on_site(kind="ICE_SEEN", domain=Domain.IMMIGRATION, level=Level.POSSIBLE, evidence_kind="CLIENT_REPORT")
    take(directory, told)
    assert held(take(directory, replace(told, consequence="C4"))) == ["assessment_changed"]
    assert standing(directory).consequence is None


@pytest.mark.parametrize("turned", [False, True])
def test_one_id_twice_in_a_file_is_two_reports(directory: Directory, turned: bool) -> None:
    both = [on_site(), on_site(level=Level.POSSIBLE)]
    take(directory, *(reversed(both) if turned else both))
    assert police(directory).state is State.LIKELY


def said_of(directory: Directory) -> tuple[Assessment, ...]:
    """Return what is said of the pantry and stands."""
    hit = directory.search(Query(words="pantry")).hits()[0]
    return tuple(
        check.assessment
        for checks in directory.record(hit.listing_id).history.values()
        for check in checks
        if check.standing.startswith("counts")
    )

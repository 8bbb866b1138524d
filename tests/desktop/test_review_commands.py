"""`assess` and `undo` as a script or a person meets them: what changes is said, and nothing reads better unasked."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.cli import run
from desktop.clock import system_and_build
from desktop.settings import Settings, save_settings
from resources_db.contact import DEFAULT_REVIEW
from resources_db.dates import long_date
from resources_db.directory import Directory
from tests.helpers.assessments import all_no, positive, row
from tests.helpers.directories import gazetteer, open_directory
from tests.helpers.reviewing import DESK, about, let_wait, open_reviewed, record

SCHEMAS = Path(__file__).parents[2] / "docs" / "json"
WHO = {"reviewer_org": "Harbor City Referral Desk", "reviewer_role": "coordinator"}
GUARDS: dict[str, Any] = {
    "kind": "SEC_PRIVATE", "level": "LIKELY", "evidence_kind": "SVC_TOLD", "assessed_on": "2026-11-01", **WHO,
}  # fmt: skip
NOTHING: dict[str, Any] = {
    "domain": "P", "answers": dict(all_no()), "evidence_kind": "SVC_TOLD", "assessed_on": "2026-11-02", **WHO,
}  # fmt: skip
ONE = "test:s1"


class Answer:
    """What one command said."""

    def __init__(self, code: int, out: str, error: str) -> None:
        self.code, self.out, self.error = code, out, error

    def document(self, schema: str) -> Any:  # noqa: ANN401 (JSON)
        assert self.code == 0, self.error
        document = json.loads(self.out)
        Draft202012Validator(json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))).validate(document)
        return document


class Terminal(io.TextIOWrapper):
    """Standard input with somebody at it."""

    def isatty(self) -> bool:
        return True


Porchlight = Callable[..., Answer]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder with four listings."""
    open_reviewed(tmp_path / "data").close()
    return tmp_path / "data"


@pytest.fixture
def porchlight(data: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Porchlight:
    """Give a command line; `said` is what stands on its standard input, a terminal where `asked` is set."""
    monkeypatch.setenv("LC_ALL", "C")

    def call(*arguments: object, said: object = None, asked: bool = False) -> Answer:
        capfd.readouterr()
        text = said if isinstance(said, str) else json.dumps(said)
        monkeypatch.setattr(sys, "stdin", (Terminal if asked else io.TextIOWrapper)(io.BytesIO(text.encode())))
        code = run(["--data-dir", str(data), *map(str, arguments)])
        return Answer(code, *capfd.readouterr())

    return call


def content(data: Path) -> str:
    with open_directory(data) as directory:
        return directory.content_hash()


def states(porchlight: Porchlight, listing: str = ONE) -> list[str]:
    contact = porchlight("show", listing, "--json").document("show")["contact"]
    return [contact[domain]["state"] for domain in ("police", "immigration", "id_and_data")]


def test_a_statement_is_recorded_and_its_effect_told(porchlight: Porchlight, tmp_path: Path) -> None:
    file = tmp_path / "guards.json"
    file.write_text(json.dumps(GUARDS), encoding="utf-8")
    preview = porchlight("assess", ONE, "--file", file, "--preview", "--json").document("assess")
    assert (preview["written"], preview["assessments"]) == (False, [])
    assert states(porchlight) == ["NOT_ASSESSED"] * 3
    done = porchlight("assess", ONE, "--file", file, "--json").document("assess")
    [effect] = done["effects"]
    assert done | {"written": False, "assessments": []} == preview
    assert (effect["title"], effect["changed"], effect["better"]) == ("Harbor pantry", ["police"], [])
    assert (effect["before"]["police"]["state"], effect["after"]["police"]["state"]) == ("NOT_ASSESSED", "LIKELY")
    [stored] = porchlight("show", ONE, "--json").document("show")["assessments"]
    assert [stored["id"]] == done["assessments"]
    assert (stored["standing"], stored["counts"]) == ("counts", True)
    assert states(porchlight) == ["LIKELY", "NOT_ASSESSED", "NOT_ASSESSED"]


def test_the_effect_in_words(porchlight: Porchlight, monkeypatch: pytest.MonkeyPatch) -> None:
    out = porchlight("assess", ONE, "--file", "-", said=GUARDS).out
    assert out.splitlines() == [
        "Harbor pantry",
        "   Before: “Police: nobody has checked”. After: “Police: often involved”.",
        "Recorded. “undo” takes it back.",
    ]
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    assert (
        "Antes: «Policía: interviene a menudo». Después: «Policía: nadie lo ha revisado»."
        in porchlight("undo", "--yes").out
    )


def test_several_sites_of_one_call(porchlight: Porchlight, data: Path) -> None:
    before = content(data)
    done = porchlight("assess", ONE, "test:s2", "test:s3", ONE, "--file", "-", "--json", said=NOTHING).document(
        "assess"
    )
    assert len(done["assessments"]) == len(done["effects"]) == 3
    assert {effect["after"]["police"]["state"] for effect in done["effects"]} == {"NONE_FOUND"}
    assert states(porchlight, "test:s4") == ["NOT_ASSESSED"] * 3
    undone = porchlight("undo", "--json").document("undo")
    assert (undone["undone"], undone["services"], len(undone["assessments"])) == ("assess", 3, 3)
    assert content(data) == before


def test_what_is_cut_is_told(porchlight: Porchlight) -> None:
    said = [GUARDS, GUARDS | {"evidence_kind": "NEWS", "confidence": "HIGH", "review_by": "2031-01-01"}]
    out = porchlight("assess", ONE, "--file", "-", said=said).out
    assert "Statement 2: This evidence cannot carry the confidence HIGH: MEDIUM is recorded." in out
    assert "Statement 2: A check of this kind is looked at again by 2027-11-01 at the latest" in out
    assert len(porchlight("assess", ONE, "--file", "-", "--json", said=said).document("assess")["cut"]) == 2


def test_what_is_said_of_an_organization_is_told_of_all_its_listings(porchlight: Porchlight) -> None:
    said = GUARDS | {"subject": "organization"}
    done = porchlight("assess", ONE, "test:s2", "--file", "-", "--json", said=said).document("assess")
    assert (len(done["assessments"]), len(done["effects"])) == (1, 3)


@pytest.mark.parametrize(
    ("said", "where", "told"),
    [
        ([GUARDS, GUARDS | {"level": "none"}], "stdin, statement 2: ", "“none” is not a level"),
        ([GUARDS, GUARDS | {"kind": "POL_ONSITE"}], "stdin, statement 2: ", "POL_ONSITE"),
        ([GUARDS, GUARDS | {"assessed_on": "2999-01-01"}], "stdin, statement 2: ", "2999-01-01"),
        ([GUARDS, GUARDS | {"evidence_kind": "GOSSIP"}], "stdin, statement 2: ", "GOSSIP"),
        ([GUARDS, GUARDS | {"reviewer_role": "ana@harbor.example"}], "stdin, statement 2: ", "e-mail address"),
        ([GUARDS, {k: v for k, v in GUARDS.items() if k != "reviewer_role"}], "stdin, statement 2: ", "reviewer_role"),
        (GUARDS | {"reviewer_org": ""}, "stdin: ", "reviewer_org"),
        (NOTHING | {"answers": {"P1": "no"}}, "stdin: ", "P2, P3"),
        (NOTHING | {"answers": dict(all_no(P3="yes"))}, "stdin: ", "SEC_PRIVATE, ID_CHECKPOINT"),
        (NOTHING | {"level": "UNDETERMINED", "answers": dict(all_no(P3="yes"))}, "stdin: ", "SEC_PRIVATE"),
        (GUARDS | {"supersedes_id": "nobody", "supersede_reason": "Gone."}, "stdin: ", "“nobody”"),
        ({"withdraw": "nobody", "reason": "A slip.", **WHO}, "stdin: ", "“nobody”"),
        ({"accept": ["nobody"], **WHO}, "stdin: ", "“nobody”"),
        ("{", "stdin: ", "line 1, column 2"),
    ],
)
def test_a_refusal_names_file_statement_and_value(
    porchlight: Porchlight, data: Path, said: object, where: str, told: str
) -> None:
    before = content(data)
    answer = porchlight("assess", ONE, "--file", "-", said=said)
    assert (answer.code, answer.out) == (1, "")
    assert answer.error.startswith(where)
    assert told in answer.error
    assert "Nothing was changed." in answer.error
    assert content(data) == before


@pytest.mark.parametrize("field", ["kind", "level", "\x1b[2Jkind", "supersedes_id"])
def test_nothing_in_a_file_steers_the_terminal(porchlight: Porchlight, field: str) -> None:
    said = GUARDS | {"supersede_reason": "Gone."} | {field: "\x1b]0;title\x07\u202e"}
    answer = porchlight("assess", ONE, "--file", "-", said=said)
    assert answer.code == 1
    assert not {"\x1b", "\x07", "\u202e"} & set(answer.error)


def test_a_file_that_is_not_there_or_not_text(porchlight: Porchlight, tmp_path: Path) -> None:
    assert porchlight("assess", ONE, "--file", tmp_path / "gone.json").error.startswith("gone.json is not there")
    bytes_file = tmp_path / "bytes.json"
    bytes_file.write_bytes(b"\xff\xfe{}")
    answer = porchlight("assess", ONE, "--file", bytes_file)
    assert (answer.code, "bytes.json: This file is not text" in answer.error) == (1, True)
    folder = porchlight("assess", ONE, "--file", tmp_path)
    assert (folder.code, "is a folder, a pipe or a device" in folder.error) == (1, True)


def test_a_statement_needs_a_listing(porchlight: Porchlight) -> None:
    assert porchlight("assess", "--file", "-", said=GUARDS).code == 2
    assert porchlight("assess", "nowhere", "--file", "-", said=GUARDS).code == 1


def test_the_organization_of_the_settings_speaks_where_none_is_named(porchlight: Porchlight, data: Path) -> None:
    save_settings(data, Settings(organization="Pier Legal Aid"))
    said = {field: text for field, text in GUARDS.items() if field != "reviewer_org"}
    porchlight("assess", ONE, "--file", "-", said=said)
    [stored] = porchlight("show", ONE, "--json").document("show")["assessments"]
    assert (stored["reviewer_org"], stored["reviewer_role"]) == ("Pier Legal Aid", "coordinator")


def test_withdrawing_and_answering_by_file(porchlight: Porchlight) -> None:
    [guards] = porchlight("assess", ONE, "--file", "-", "--json", said=GUARDS).document("assess")["assessments"]
    answer = {"respond": guards, "provider_response": "Only at night.", "responded_on": "2026-11-20", **WHO}
    previewed = porchlight("assess", ONE, "--file", "-", "--preview", "--json", said=answer).document("assess")
    assert (previewed["deed"], previewed["written"]) == ("respond", False)
    done = porchlight("assess", "--file", "-", "--json", said=answer).document("assess")
    assert (done["assessments"], done["effects"][0]["better"]) == ([guards], [])
    [stored] = porchlight("show", ONE, "--json").document("show")["assessments"]
    assert (stored["provider_response"], stored["responded_on"]) == ("Only at night.", "2026-11-20")
    gone = {"withdraw": guards, "reason": "It was another house.", **WHO}
    previewed = porchlight("assess", ONE, "--file", "-", "--preview", "--json", said=gone).document("assess")
    done = porchlight("assess", ONE, "--file", "-", "--json", said=gone).document("assess")
    assert previewed["effects"] == done["effects"]
    assert done["effects"][0]["better"] == ["police"]
    [stored] = porchlight("show", ONE, "--json").document("show")["assessments"]
    assert (stored["status"], stored["standing"], stored["counts"]) == ("withdrawn", "withdrawn", False)
    assert "It was another house." in stored["standing_text"]


@pytest.mark.parametrize("said", [GUARDS, NOTHING])
def test_what_was_withdrawn_is_shown_beside_that_nobody_has_checked(
    porchlight: Porchlight, said: dict[str, Any]
) -> None:
    [only] = porchlight("assess", ONE, "--file", "-", "--json", said=said).document("assess")["assessments"]
    porchlight("assess", "--file", "-", said={"withdraw": only, "reason": "It was another house", **WHO})
    lines = porchlight("show", ONE).out.splitlines()
    below = lines[lines.index("Police: nobody has checked") + 1 :]
    told = next(number for number, line in enumerate(below) if "It was another house" in line)
    assert below[told].startswith("   No longer counts: withdrawn on ")
    assert below[told].endswith(" by coordinator, Harbor City Referral Desk. Why: It was another house")
    assert below[told + 1].startswith("      It said: November") == (said is GUARDS)
    assert not any("nothing found" in line for line in lines), "what good it said is not repeated"


def test_what_counts_is_not_told_twice(porchlight: Porchlight) -> None:
    porchlight("assess", ONE, "--file", "-", said=GUARDS)
    assert "It said" not in porchlight("show", ONE).out


def test_a_withdrawal_names_an_assessment_of_the_place_that_it_names(porchlight: Porchlight) -> None:
    [guards] = porchlight("assess", ONE, "--file", "-", "--json", said=GUARDS).document("assess")["assessments"]
    said = {"withdraw": guards, "reason": "A slip.", **WHO}
    assert porchlight("assess", "test:s2", "--file", "-", said=said).code == 1
    assert states(porchlight)[0] == "LIKELY"


def test_replacing_by_file_says_what_stands(porchlight: Porchlight) -> None:
    [guards] = porchlight("assess", ONE, "--file", "-", "--json", said=GUARDS).document("assess")["assessments"]
    said = NOTHING | {"supersedes_id": guards, "supersede_reason": "The guards are gone."}
    porchlight("assess", ONE, "--file", "-", said=said)
    stored = porchlight("show", ONE, "--json").document("show")["assessments"]
    assert {each["kind"]: (each["status"], each["standing"]) for each in stored} == {
        "SEC_PRIVATE": ("active", "superseded"),
        None: ("active", "counts"),
    }


def test_an_outweighed_check_does_not_read_as_counting(porchlight: Porchlight) -> None:
    porchlight("assess", ONE, "--file", "-", said=NOTHING | {"assessed_on": "2026-10-01"})
    porchlight("assess", ONE, "--file", "-", said=GUARDS)
    stored = porchlight("show", ONE, "--json").document("show")["assessments"]
    assert {each["kind"]: (each["status"], each["standing"], each["counts"]) for each in stored} == {
        "SEC_PRIVATE": ("active", "counts", True),
        None: ("active", "outweighed", False),
    }


# Undo


def test_without_a_terminal_nothing_reads_better_unless_yes_is_said(porchlight: Porchlight, data: Path) -> None:
    before = content(data)
    porchlight("assess", ONE, "test:s2", "--file", "-", said=GUARDS)
    for arguments in (["undo"], ["undo", "--json"]):
        refused = porchlight(*arguments)
        assert (refused.code, refused.out) == (1, "")
        assert "2 places read better: Harbor pantry; Lantern Kitchen: Pier pantry" in refused.error
    assert states(porchlight)[0] == "LIKELY"
    later = porchlight("undo", "--import")
    assert (
        later.code,
        f"assessment of Harbor pantry and one more place ({long_date(system_and_build()[0])})" in later.error,
    ) == (
        1,
        True,
    )
    previewed = porchlight("undo", "--preview", "--json").document("undo")
    undone = porchlight("undo", "--yes", "--json").document("undo")
    assert previewed | {"written": True} == undone
    assert {tuple(effect["better"]) for effect in undone["effects"]} == {("police",)}
    assert content(data) == before
    of_file = porchlight("undo", "--import", "--json").document("undo")
    assert (of_file["undone"], of_file["about"], of_file["fewer"], of_file["effects"]) == ("import", "test", 4, [])
    for arguments, said in ((["undo", "--yes"], "nothing to take back"), (["undo", "--import"], "no file that could")):
        again = porchlight(*arguments)
        assert (again.code, said in again.error) == (1, True)


def test_a_person_is_asked(porchlight: Porchlight, data: Path) -> None:
    before = content(data)
    porchlight("assess", ONE, "--file", "-", said=GUARDS)
    refused = porchlight("undo", said="n\n", asked=True)
    assert (refused.code, "This reads better than before." in refused.error) == (1, True)
    assert states(porchlight)[0] == "LIKELY"
    assert "Taken back." in porchlight("undo", said="y\n", asked=True).out
    assert content(data) == before


def test_what_reads_no_better_is_taken_back_unasked(porchlight: Porchlight, data: Path) -> None:
    porchlight("assess", ONE, "--file", "-", said=GUARDS)
    middle = content(data)
    [guards] = porchlight("show", ONE, "--json").document("show")["assessments"]
    porchlight("assess", ONE, "--file", "-", said={"withdraw": guards["id"], "reason": "A slip.", **WHO})
    undone = porchlight("undo")
    assert undone.code == 0
    assert "by Harbor City Referral Desk, coordinator" in undone.out
    assert content(data) == middle


def test_a_terminal_is_told_of_the_first_places(porchlight: Porchlight, tmp_path: Path) -> None:
    services = ",".join(f"s{number}" for number in range(30))
    file = tmp_path / "many.json"
    file.write_text(json.dumps({
        "id": "o1", "name": "Lantern Kitchen", "description": "",
        "services": [{"id": each, "name": f"Pantry of {each}", "status": "active"} for each in services.split(",")],
    }), encoding="utf-8")  # fmt: skip
    assert porchlight("import", file, "--source", "many", "--yes").code == 0
    out = porchlight("assess", "many:s1", "--file", "-", said=GUARDS | {"subject": "organization"}).out
    assert "And 10 more places." in out
    assert out.count("After: “Police: often involved”.") == 20


def test_a_clock_that_is_behind_is_told_with_what_holds_it(porchlight: Porchlight, data: Path) -> None:
    assert porchlight("check", "--json").document("check")["clock"] == {
        "behind": False, "held_by": None, "assessments": [], "facts": [],
    }  # fmt: skip
    built = system_and_build()[1]
    ahead = built + timedelta(days=700)
    with Directory.open(data, gazetteer(), lambda: (ahead, built)) as early:
        early.reviews.assess([about(positive(assessed_on=ahead), record(early))], DESK)
    clock = porchlight("check", "--json").document("check")["clock"]
    assert (clock["behind"], clock["held_by"]) == (True, ahead.isoformat())
    [held] = clock["assessments"]
    out = porchlight("check").out
    assert f"Harbor pantry: assessment {held['id']}" in out
    assert "The directory is whole." in out
    slip = {"withdraw": held["id"], "reason": "A slip of the clock.", **WHO}
    before = content(data)
    refused = porchlight("assess", "--file", "-", said=slip)
    assert (refused.code, "Look at the clock, then say --yes." in refused.error) == (1, True)
    told = "Nothing else here is dated"
    assert told in porchlight("assess", "--file", "-", "--preview", said=slip).out
    shown = porchlight("assess", "--file", "-", "--preview", "--json", said=slip).document("assess")
    assert shown["clock_let_go"] == ahead.isoformat()
    file = data / "slip.json"
    file.write_text(json.dumps(slip), encoding="utf-8")
    assert told in porchlight("assess", "--file", file, said="n\n", asked=True).error
    assert content(data) == before
    assert told in porchlight("assess", "--file", "-", "--yes", said=slip).out
    assert "behind" not in porchlight("check").out


def test_a_yes_that_lets_the_clock_go_is_told_and_asked_for(porchlight: Porchlight, data: Path) -> None:
    built = system_and_build()[1]
    ahead = built + timedelta(days=700)
    with Directory.open(data, gazetteer(), lambda: (ahead, built)) as early:
        early.reviews.assess([about(positive(assessed_on=ahead), record(early))], DESK)
        [held] = record(early).assessments
        let_wait(early, replace(held, status="withdrawn"))
    yes = {"accept": [held.id], **WHO}
    before = content(data)
    refused = porchlight("assess", "--file", "-", said=yes)
    assert (refused.code, "Look at the clock, then say --yes." in refused.error) == (1, True)
    told = "Nothing else here is dated"
    assert told in porchlight("assess", "--file", "-", "--preview", said=yes).out
    file = data / "yes.json"
    file.write_text(json.dumps(yes), encoding="utf-8")
    assert told in porchlight("assess", "--file", file, said="n\n", asked=True).error
    assert content(data) == before
    done = porchlight("assess", "--file", "-", "--yes", "--json", said=yes).document("assess")
    assert (done["deed"], done["clock_let_go"]) == ("accept", ahead.isoformat())


def test_what_says_less_is_told_first_and_pointed_out(porchlight: Porchlight) -> None:
    """The state of the helpline stays; only a tie to police goes from under it."""
    porchlight("assess", "test:s2", "--file", "-", said=GUARDS)
    porchlight("assess", ONE, "test:s2", "test:s3", "--file", "-", said=[GUARDS, TIE | {"subject": "organization"}])
    said = porchlight("show", ONE, "--json").document("show")["assessments"]
    [tie] = [each["id"] for each in said if each["kind"] == "POL_TRAIN"]
    withdrawing = {"withdraw": tie, "reason": "Another group.", **WHO}
    shown = porchlight("assess", "--file", "-", "--preview", "--json", said=withdrawing).document("assess")
    assert [(each["better"], each["less"]) for each in shown["effects"]] == [([], ["police"])] * 3
    told = porchlight("assess", "--file", "-", "--preview", said=withdrawing).out
    assert told.count("This warns of less than before, or protects more.") == 3


TIE: dict[str, Any] = GUARDS | {"kind": "POL_TRAIN"}
WORSE: dict[str, Any] = GUARDS | {"consequence": "C4", "assessed_on": "2026-11-03"}
NO_ID: dict[str, Any] = GUARDS | {"kind": "NO_ID", "level": "REQUIRED", "evidence_kind": "POLICY_DOC"}


@pytest.mark.parametrize("said", [TIE, WORSE, GUARDS | {"kind": "POL_ON_SITE"}])
def test_a_warning_goes_with_a_yes_though_the_state_stays(
    porchlight: Porchlight, data: Path, said: dict[str, Any]
) -> None:
    porchlight("assess", ONE, "--file", "-", said=GUARDS)
    porchlight("assess", ONE, "--file", "-", said=said)
    before = content(data)
    refused = porchlight("undo")
    assert (refused.code, "would make one place read better: Harbor pantry" in refused.error) == (1, True)
    assert content(data) == before
    assert porchlight("undo", "--yes").code == 0
    assert states(porchlight)[0] == "LIKELY"


def test_a_fact_that_protects_comes_back_with_a_yes(porchlight: Porchlight) -> None:
    porchlight("assess", ONE, "--file", "-", said=NO_ID)
    assert porchlight("search", "--no-id", "--json").document("search")["total"] == 1
    [fact] = porchlight("show", ONE, "--json").document("show")["assessments"]
    porchlight("assess", "--file", "-", said={"withdraw": fact["id"], "reason": "They ask for one now.", **WHO})
    assert porchlight("undo").code == 1
    assert porchlight("search", "--no-id", "--json").document("search")["total"] == 0
    assert porchlight("undo", "--yes").code == 0
    assert porchlight("search", "--no-id", "--json").document("search")["total"] == 1
    assert porchlight("undo").code == 0, "that nobody says so any more is no better news"


def test_taking_back_what_holds_the_clock_needs_a_yes(porchlight: Porchlight, data: Path) -> None:
    built = system_and_build()[1]
    ahead = built + timedelta(days=700)
    with Directory.open(data, gazetteer(), lambda: (ahead, built)) as early:
        early.reviews.assess([about(row(assessed_on=ahead, review_by=DEFAULT_REVIEW), record(early))], DESK)
    before = content(data)
    refused = porchlight("undo")
    assert (refused.code, "Look at the clock, then say --yes." in refused.error) == (1, True)
    assert content(data) == before
    told = "Nothing else here is dated"
    assert told in porchlight("undo", "--preview").out
    assert porchlight("undo", "--preview", "--json").document("undo")["clock_let_go"] == ahead.isoformat()
    assert told in porchlight("undo", said="n\n", asked=True).error
    assert content(data) == before
    assert told in porchlight("undo", "--yes").out


def test_the_directory_stays_whole(porchlight: Porchlight, data: Path) -> None:
    porchlight("assess", ONE, "--file", "-", said=GUARDS)
    porchlight("undo", "--yes")
    assert porchlight("check").code == 0
    with open_directory(data) as directory:
        assert record(directory).assessments == ()


@pytest.mark.parametrize("role", [" ", "\u200b\u202e", "\u3164"])
def test_a_role_that_nobody_sees_is_none(porchlight: Porchlight, data: Path, role: str) -> None:
    before = content(data)
    refused = porchlight("assess", ONE, "--file", "-", said=GUARDS | {"reviewer_role": role})
    assert (refused.code, "“reviewer_role” is missing" in refused.error) == (1, True)
    assert content(data) == before

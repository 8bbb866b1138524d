"""Fifteen places of a real directory, assessed by the command line and in the window: what each filter then does."""

import json
from collections.abc import Collection, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.cli import run
from desktop.settings import Settings
from resources_db.codes import UNCHECKED, Domain, State
from resources_db.directory import Directory
from resources_db.query import Query
from resources_db.sources import read
from resources_db.vocabulary import vocabulary
from tests.helpers.directories import open_directory
from tests.helpers.hand import Hand
from tests.helpers.reviewer import Reviewer
from ui.assess.form import Way

ALL = 4089
WHO = {"reviewer_org": "Harbor City Referral Desk", "reviewer_role": "coordinator", "assessed_on": "2026-11-20"}
TOLD = {**WHO, "evidence_kind": "SVC_TOLD", "confidence": "HIGH"}
Fields = dict[str, Any]


def kind(code: str, level: str, **more: object) -> Fields:
    return {"subject": "listing", "kind": code, "level": level, **TOLD, **more}


def nothing_found(domain: str, **more: object) -> Fields:
    needed = [each.code for each in vocabulary().questions.values() if each.needed and each.domain.value == domain]
    answers = {**dict.fromkeys(needed, "no"), **more}
    return {"subject": "listing", "domain": domain, "level": "NONE_FOUND", "answers": answers, **TOLD}


SAID: Mapping[str, tuple[Fields, ...]] = {
    "station": (kind("POL_STATION", "REQUIRED", evidence_kind="PUBLIC_RECORD"),),
    "on site": (kind("POL_ON_SITE", "LIKELY"),),
    "dispatch": (kind("POL_DISPATCH", "POSSIBLE", trigger=["EMERGENCY"]),),
    "nearby": (kind("POL_NEARBY", "LIKELY"),),
    "ambulance": (kind("EMS_911", "POSSIBLE"),),
    "checkpoint": (kind("CHECKPOINT_ROUTE", "LIKELY"),),
    "trains police": (kind("POL_TRAIN", "LIKELY"),),
    "sent by a court": (kind("COURT_REFERRAL", "LIKELY"),),
    "agents seen": (kind("ICE_SEEN", "POSSIBLE", trigger=["INCIDENT"], assessed_on="2026-11-10"),),
    "asks status": (kind("STATUS_ASKED", "REQUIRED"),),
    "asks ID": (kind("ID_GOV", "REQUIRED"),),
    "no police found": (nothing_found("P", P11="no", P12="no"),),
    "nothing found": (nothing_found("P"), nothing_found("I"), nothing_found("D")),
    "disputed": (kind("POL_ON_SITE", "LIKELY", assessed_on="2026-10-01"), nothing_found("P")),
    "protects": (kind("NO_ID", "REQUIRED"), kind("NO_STATUS_Q", "REQUIRED"), kind("NO_POLICE_TEAM", "REQUIRED")),
}
IN_THE_WINDOW = ("on site", "nearby", "no police found")
KNOWN = {
    "police": {"station", "on site", "dispatch", "disputed"},
    "immigration": {"agents seen", "asks status"},
}
AROUND = {"police": {"nearby", "ambulance"}, "immigration": {"checkpoint"}}
TIES = {"trains police", "sent by a court", "station", "on site", "dispatch", "disputed"}
FOUND_NOTHING = {"police": {"no police found", "nothing found"}, "immigration": {"nothing found"}}


@dataclass(frozen=True)
class Assessed:
    """The directory and, by what was said of them, the ids of the fifteen places."""

    folder: Path
    ids: Mapping[str, str]

    def search(self, *options: str) -> Any:  # noqa: ANN401 (JSON)
        return command(self.folder, "search", "--json", "--limit", str(ALL), *options)

    def names(self, ids: Collection[str]) -> set[str]:
        """Return which of the fifteen are among `ids`."""
        return {name for name, listing_id in self.ids.items() if listing_id in ids}


def places(directory: Directory) -> list[str]:
    """Return fifteen listings with an address of their own, of fifteen organizations, that state no ID document."""
    found: dict[str | None, str] = {}
    results = directory.search(Query())
    for each in directory.found(results.sections[0].hits, None):
        listing = each.listing
        if listing.organization_id and all(line.state is State.NOT_ASSESSED for line in listing.contact.lines):
            found.setdefault(listing.organization_id, listing.id)
    return list(found.values())[: len(SAID)]


def command(folder: Path, *arguments: str) -> Any:  # noqa: ANN401 (JSON)
    """Return the JSON document that a command prints."""
    out = TextIOWrapper(BytesIO(), encoding="utf-8")
    with redirect_stdout(out):
        assert run(["--data-dir", str(folder), *arguments]) == 0
    out.seek(0)
    return json.load(out)


def write_in_the_window(reviewer: Reviewer, name: str) -> None:
    """Open the page for the place that Find shows, and say of it by keyboard what `SAID` has under `name`."""
    form = reviewer.assess()
    if name == "no police found":
        part = form.questions.parts_by_domain[Domain.POLICE]
        part.more_button.click()
        part.rows[0].answers.begin()
        reviewer.type("n" * 12)
    else:
        form.go(Way.ONE_THING)
        reviewer.type({"on site": "officers on site", "nearby": "often near"}[name])
        reviewer.key(Qt.Key.Key_Return)
        reviewer.key(Qt.Key.Key_Right)
        reviewer.key(Qt.Key.Key_Space)  # often
    reviewer.see()
    reviewer.say_yes()
    if not form.role.box.currentIndex():
        reviewer.choose_role()
    reviewer.save()
    reviewer.key(Qt.Key.Key_Escape)


@pytest.fixture(scope="module")
def assessed(
    shared_data: Path, tmp_path_factory: pytest.TempPathFactory, english: None, request: pytest.FixtureRequest
) -> Assessed:
    folder = tmp_path_factory.mktemp("assessed")
    with open_directory(folder) as directory:
        directory.apply(directory.plan(read(shared_data / "miami-211" / "miami-211-hsds-1.1.zip"), "miami-211"))
        ids = dict(zip(SAID, places(directory), strict=True))
    file = folder / "said.json"
    for name, statements in SAID.items():
        if name in IN_THE_WINDOW:
            continue
        file.write_text(json.dumps(statements), encoding="utf-8")
        command(folder, "assess", ids[name], "--file", str(file), "--json")
    assert english is None
    hand = Hand(QtBot(request), folder, folder, outlives=True, settings=Settings(organization=WHO["reviewer_org"]))
    for name in IN_THE_WINDOW:
        hand.find.open_listing(ids[name])
        hand.wait()
        write_in_the_window(Reviewer(hand), name)
    hand.leave()
    return Assessed(folder, ids)


def shown_in(document: Any, *, unchecked: bool | None = None) -> set[str]:  # noqa: ANN401 (JSON)
    """Return the ids that an answer shows; only those in the section of the unchecked, or only the others."""
    return {
        listing["id"]
        for section in document["sections"]
        if unchecked is None or (section["key"] == "unchecked") is unchecked
        for listing in section["listings"]
    }


def test_every_filter_hides_exactly_what_it_says(assessed: Assessed) -> None:
    everything = shown_in(assessed.search())
    assert len(everything) == ALL
    for options, hidden in (
        (("--hide", "police"), KNOWN["police"]),
        (("--hide", "immigration"), KNOWN["immigration"]),
        (("--hide", "police,immigration"), KNOWN["police"] | KNOWN["immigration"]),
        (("--hide", "police", "--hide-around"), KNOWN["police"] | AROUND["police"]),
        (("--hide", "immigration", "--hide-around"), KNOWN["immigration"] | AROUND["immigration"]),
        (("--hide-ties",), TIES),
    ):
        document = assessed.search(*options)
        gone = everything - shown_in(document)
        assert assessed.names(gone) == hidden, options
        assert len(gone) == len(hidden) == document["hidden"]["total"], "nobody else is hidden"
        clear = shown_in(document, unchecked=False)
        asked = FOUND_NOTHING["police"] | FOUND_NOTHING["immigration"] | AROUND["police"] | AROUND["immigration"]
        enforcement = {each["id"] for each in document["sections"][-1]["listings"]}
        assert assessed.names(clear) <= asked, "whoever stands above the unchecked was asked"
        assert clear - set(assessed.ids.values()) <= enforcement, "none of the others is called clear"


def test_only_what_is_recorded_is_kept(assessed: Assessed) -> None:
    for options, kept in (
        (("--only-none-found", "police"), FOUND_NOTHING["police"]),
        (("--only-none-found", "immigration"), FOUND_NOTHING["immigration"]),
        (("--no-id",), {"protects"}),
        (("--no-status",), {"protects"}),
        (("--no-police-team",), {"protects"}),
    ):
        document = assessed.search(*options)
        assert assessed.names(shown_in(document)) == kept, options
        assert len(shown_in(document)) == len(kept)
        assert document["hidden"]["total"] == ALL - len(kept)
        assert document["hidden"]["unchecked"] >= ALL - len(SAID), "of all others it is said that nobody can say"


def test_the_counts_agree_with_what_each_place_says(assessed: Assessed) -> None:
    document = assessed.search()
    counts = document["counts"]
    for domain in ("police", "immigration", "id_and_data"):
        states = [each["contact"][domain]["state"] for part in document["sections"] for each in part["listings"]]
        assert counts[domain] == {state: states.count(state) for state in set(states)}
    said = set(assessed.ids.values())
    others = [each for part in document["sections"] for each in part["listings"] if each["id"] not in said]
    theirs = {each["contact"][domain]["state"] for each in others for domain in ("police", "immigration")}
    assert theirs <= {state.value for state in UNCHECKED}
    own = {each["id"]: each for part in document["sections"] for each in part["listings"]}
    assert own[assessed.ids["disputed"]]["contact"]["police"]["state"] == "DISPUTED"
    assert own[assessed.ids["nearby"]]["contact"]["police"]["state"] == "POSSIBLE"
    assert own[assessed.ids["trains police"]]["contact"]["police"]["state"] == "NOT_ASSESSED"
    assert own[assessed.ids["protects"]]["contact"]["id_and_data"]["state"] == "NOT_ASSESSED"

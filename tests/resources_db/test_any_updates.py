"""Files, edits, statements, merges, corrections and undo in any order: nothing reads better than a person was told."""

import random
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from itertools import cycle
from pathlib import Path

import pytest

from resources_db import listing_index
from resources_db.acts.values import Better, Gain
from resources_db.contact.order import says_less
from resources_db.corrections.values import WARNS, Kind
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.errors import BadInput, Refused
from resources_db.listing_notes import status_words
from resources_db.model import Domain, Level, Record, Subject
from resources_db.query import Query
from resources_db.reviews.values import Effect
from resources_db.sources.records import Row
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, reading, service
from tests.helpers.reviewing import DESK, about

WALKS, STEPS = 5, 15
YES = 0.3
CONTACT = "contact"
Told = dict[str, set[str]]
"""What a person was told would read better, by listing; under "" what is so of any."""
OF_A_YES = {
    "listed_again": Gain.LISTED, "alert_lost": Gain.ALERT, "closed_lost": Gain.OPEN, "papers_lost": Gain.PAPERS,
    "document_lost": Gain.DOCUMENT, "told_lost": Gain.PAPERS,
}  # fmt: skip
"""What reads better by a yes to what a file may not do unasked."""
CHOSEN: Told = {"": {Gain.ALERT, Gain.OPEN, Gain.PAPERS}}
"""Whose words of two records are shown is chosen, side by side, by whoever merges them."""
WORDS: tuple[Mapping[str, str], ...] = (
    {"alert": "Moved."}, {"alert": ""}, {"status": "defunct"}, {"status": "active"},
    {"eligibility_description": "Citizens only."}, {"eligibility_description": ""}, {"name": "Zeta"},
    {"description": "Police stand at the door."}, {"description": "Soup."},
)  # fmt: skip
WARNING = WORDS[0], WORDS[2], WORDS[4], WORDS[7]
STREETS = ("Confidential", "7 Seawall Street", "1 Main Street")


@dataclass(frozen=True)
class Face:
    """What a person sees of one record."""

    record: Record

    def gains(self, now: Record) -> set[str]:
        """Return what reads better `now`."""
        then, before, after = self.record, self.record.listing, now.listing
        better = {
            CONTACT: any(says_less(after.contact.of(each), before.contact.of(each)) for each in Domain),
            Gain.PUBLIC: before.position.withheld and not after.position.withheld,
            Gain.HELP: before.enforcement and not after.enforcement,
            Gain.LISTED: before.no_longer_listed and not after.no_longer_listed,
            Gain.DOCUMENT: {*then.required_documents} - {*now.required_documents},
            Gain.PAPERS: "Citizens" in then.eligibility and "Citizens" not in now.eligibility,
            Gain.ALERT: then.alert and now.alert != then.alert,
            Gain.OPEN: status_words(then.status, "en") and not status_words(now.status, "en"),
            Gain.TOLD: {each.kind for each in then.reported} - {each.kind for each in now.reported},
        }
        return {str(gain) for gain, holds in better.items() if holds}


def told(effects: tuple[Effect, ...], better: tuple[Better, ...] | list[Better]) -> Told:
    found: Told = {}
    for effect in effects:
        found.setdefault(effect.listing_id, set()).update({CONTACT} if effect.says_less else ())
    for each in better:
        found.setdefault(each.listing_id, set()).add(each.gain)
    return found


def first_file(source: str) -> list[dict[str, Row]]:
    names = ("Lantern Pantry", "Harbor Clinic", "Night Shelter", "Helpline", "Legal Desk", "Pier Kitchen")
    found = []
    for number, name in enumerate(names, 1):
        place = {} if name == "Helpline" else {"zip": "33128", "latitude": f"25.7{number}", "longitude": "-80.19"}
        found.append(service(number, name, organization=f"{source} {name} House", **place))
    found[1]["required_document"] = {"id": "r2", "service_id": "s2", "document": "Photo ID"}
    found[2]["address"]["address_1"] = "Confidential"
    for own, words in zip(found, cycle(WARNING), strict=False):
        own["service"] |= words
    return found


@dataclass
class Walk:
    """One directory, what its sources say next, and the hash of before each of its acts."""

    directory: Directory
    rng: random.Random
    files: dict[str, list[dict[str, Row]]] = field(default_factory=lambda: {each: first_file(each) for each in "AB"})
    left: dict[str, list[dict[str, Row]]] = field(default_factory=lambda: {"A": [], "B": []})
    hashes: list[str] = field(default_factory=list)

    def listings(self) -> list[str]:
        return [hit.listing_id for section in self.directory.search(Query()).sections for hit in section.hits]

    def any(self) -> str:
        return self.rng.choice(self.listings())

    # What is done: each returns what was told

    def take_a_file(self) -> Told:
        source = self.rng.choice("AB")
        for _ in range(self.rng.randint(0, 3)):
            self._change(self.rng.choice(self.files[source]), source)
        plan = self.directory.plan(reading(self.files[source]), source)
        asked = [item for item in plan.held if item.kind in {*OF_A_YES, "many_gone"}]
        yes = [item for item in asked if self.rng.random() < YES]
        self.directory.apply(plan, accept=[item.id for item in yes])
        return {"": {OF_A_YES[item.kind] for item in yes if item.kind in OF_A_YES}}

    def _change(self, own: dict[str, Row], source: str) -> None:
        what = self.rng.choice(("words", "words", "street", "document", "office", "gone", "back"))
        if what == "words":
            own["service"] = own["service"] | dict(self.rng.choice(WORDS))
        elif what == "street" and "address" in own:
            own["address"] = own["address"] | {"address_1": self.rng.choice(STREETS)}
        elif what == "document" and own.pop("required_document", None) is None:
            key = own["service"]["id"]
            own["required_document"] = {"id": f"r{key}", "service_id": key, "document": "Passport"}
        elif what == "office":
            name = self.rng.choice(("Harbor Police Department", "Harbor House"))
            own["organization"] = own["organization"] | {"name": name}
        elif what == "gone" and len(self.files[source]) > 4:
            self.files[source].remove(own)
            self.left[source].append(own)
        elif what == "back" and self.left[source]:
            self.files[source].append(self.left[source].pop())

    def edit(self) -> Told:
        form = self.directory.edits.form(self.any())
        row = self.rng.choice([row for row in form.rows if row.table in {"service", "address", "required_document"}])
        away = row.table == "required_document"
        words = {"address_1": self.rng.choice(STREETS)} if row.table == "address" else self.rng.choice(WORDS)
        values = () if away else tuple(words.items())
        change = RowChange(table=row.table, record=row.record, values=values, take_away=away)
        changes = Changes(listing=form.listing_id, rows=(change,))
        effects = self.directory.edits.effects(changes)
        if effects.reads_better:
            with pytest.raises(Refused):
                self.directory.edits.save(changes, DESK)
        self.directory.edits.save(changes, DESK, effects)
        return told(effects.effects, list(effects.better))

    def withdraw(self) -> Told:
        self.directory.edits.withdraw(self.any(), "closed", DESK, whole=self.rng.random() < 0.5)
        return {}

    def list_again(self) -> Told:
        listing = self.any()
        shown = self.directory.edits.listing_again(listing)
        with pytest.raises(Refused):
            self.directory.edits.list_again(listing, DESK)
        self.directory.edits.list_again(listing, DESK, shown)
        return told(shown.effects, list(shown.better))

    def assess(self) -> Told:
        row = self.rng.choice((positive(), positive("ID_GOV"), none_found(), none_found(Domain.IMMIGRATION)))
        subjects = [Subject.SERVICE_AT_LOCATION]
        subjects += [] if row.level is Level.NONE_FOUND else [Subject.SERVICE, Subject.ORGANIZATION]
        row = about(replace(row, assessed_on=TODAY), self.directory.record(self.any()), self.rng.choice(subjects))
        return told(self.directory.reviews.assess([row], DESK), ())

    def take_a_statement_back(self) -> Told:
        said = [each for each in self.directory.record(self.any()).assessments if each.status == "active"]
        if not said:
            return {}
        return told(self.directory.reviews.withdraw(said[0].id, "A slip.", DESK), ())

    def merge(self) -> Told:
        self.directory.duplicates.merge(self.any(), self.any(), DESK)
        return CHOSEN

    def unmerge(self) -> Told:
        merges = self.directory.duplicates.merges()
        if not merges:
            return {}
        merge = self.rng.choice(merges).id
        shown = self.directory.duplicates.unmerging(merge)
        if shown.reads_better:
            with pytest.raises(Refused):
                self.directory.duplicates.unmerge(merge, DESK)
        self.directory.duplicates.unmerge(merge, DESK, shown)
        return told(shown.effects, list(shown.better))

    def hear_a_correction(self) -> Told:
        corrections = self.directory.corrections
        mark = corrections.mark(self.any(), self.rng.choice(sorted(WARNS)))
        data, _ = corrections.file()
        corrections.delete([mark.id])
        corrections.read_in(data, "told.json")
        return {}

    def decide_a_correction(self) -> Told:
        undecided = [each.correction for each in self.directory.corrections.received() if each.undecided]
        if not undecided:
            return {}
        take = self.rng.random() < 0.5 and undecided[0].kind in {Kind.CLOSED, Kind.POLICE}
        decide = self.directory.corrections.take if take else self.directory.corrections.decline
        decide(undecided[0].id, DESK, "asked them")
        return {"": {Gain.TOLD}}

    def undo(self) -> Told:
        shown = self.directory.acts.undoing()
        if shown is None or not self.hashes:
            return {}
        self.directory.acts.undo(shown)
        assert self.directory.content_hash() == self.hashes.pop()
        return told(shown.effects, list(shown.better))

    # What is looked at

    def step(self, deed: Callable[["Walk"], Told]) -> None:
        before = {listing: Face(self.directory.record(listing)) for listing in self.listings()}
        content, act = self.directory.content_hash(), self.directory.acts.last()
        try:
            said = deed(self)
        except (BadInput, Refused):
            assert self.directory.content_hash() == content
            return
        now = self.directory.acts.last()
        if deed is not Walk.undo and now != act:
            self.hashes.append(content)
        assert self.directory.check() == []
        for listing, face in before.items():
            self._compare(listing, face, said)

    def _compare(self, listing: str, face: Face, said: Told) -> None:
        try:
            now = self.directory.record(listing)
        except BadInput:
            return
        known = set().union(*(said.get(each, set()) for each in ("", listing, now.listing.id)))
        assert {*map(str, face.gains(now))} <= {*map(str, known)}, (listing, now.listing.title)

    def index(self) -> dict[str, list[tuple[object, ...]]]:
        tables = ("listing", "listing_part", "listing_need")
        return {table: sorted(self.directory._db.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}


DEEDS = (
    Walk.take_a_file, Walk.take_a_file, Walk.edit, Walk.edit, Walk.withdraw, Walk.list_again, Walk.assess, Walk.assess,
    Walk.take_a_statement_back, Walk.merge, Walk.merge, Walk.unmerge, Walk.hear_a_correction, Walk.decide_a_correction,
    Walk.undo, Walk.undo,
)  # fmt: skip


def walk_in(directory: Directory, seed: int) -> Walk:
    """Return a walk over a directory of the first files of two sources."""
    walk = Walk(directory, random.Random(seed))
    for source in "AB":
        directory.apply(directory.plan(reading(deepcopy(walk.files[source])), source))
    return walk


@pytest.mark.parametrize("seed", range(WALKS))
def test_no_file_makes_anything_read_better_without_a_yes(tmp_path: Path, seed: int) -> None:
    with open_directory(tmp_path) as directory:
        walk = walk_in(directory, seed)
        for _ in range(STEPS):
            walk.step(Walk.take_a_file)


@pytest.mark.parametrize("seed", range(WALKS))
def test_nothing_reads_better_than_was_told_and_all_of_it_can_be_taken_back(tmp_path: Path, seed: int) -> None:
    with open_directory(tmp_path) as directory:
        walk = walk_in(directory, seed)
        first = directory.content_hash()
        for _ in range(STEPS):
            walk.step(walk.rng.choice(DEEDS))
        renewed = walk.index()
        with directory._trying() as db:
            listing_index.rebuild(db, directory.gazetteer)
            assert walk.index() == renewed
        while walk.hashes:
            walk.step(Walk.undo)
        assert directory.content_hash() == first

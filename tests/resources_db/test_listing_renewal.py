"""Renewing a few services gives the very index that making all of it anew would give, after whatever was done."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db import integrity, listing_index, listing_renewal, state_sets, word_sets
from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.directory import Directory
from resources_db.duplicates.fields import Choice, Field
from resources_db.engine import Database
from resources_db.errors import BadInput, Refused
from resources_db.index_rows import index_rows
from resources_db.model import Subject
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sources.records import Row
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, reading, service, take_in

BY = Reviewer(organization="Lantern Office", role="coordinator")
NAMES = ("Pantry", "Lantern Pantry", "lantern pantry", "Legal Aid Clinic of the Bay", "Miami", "Zeta Shelter", "")
TABLES = (*integrity.DERIVED, "listing_place", "listing_words", "temp.seen")
NUMBERS = st.integers(0, 30)


def services(first: int) -> list[dict[str, Row]]:
    """Return six services: with and without places, with shared names and operators, one of two places."""
    found = [
        service(first, NAMES[0], organization="Lantern", zip="33128", description="Food pantry."),
        service(first + 1, NAMES[1], organization="Harbor", zip="33130", description="Bring a photo ID."),
        service(first + 2, NAMES[3], organization="Harbor"),
        service(first + 3, NAMES[4], organization="Lantern", latitude="25.77", longitude="-80.19"),
        service(first + 4, NAMES[2], description="Vaccines and food."),
        service(first + 5, "Sheriff", organization="County Sheriff's Office", zip="33128"),
    ]
    found[2]["required_document"] = {"id": f"r{first}", "service_id": f"s{first + 2}", "document": "Passport"}
    second = service(first + 50, "x", zip="33139", latitude="25.79", longitude="-80.13")
    link: Row = {"id": f"a{first + 50}", "service_id": f"s{first}", "location_id": f"l{first + 50}"}
    return [*found, {"location": second["location"], "address": second["address"], "service_at_location": link}]


def listings(directory: Directory) -> list[str]:
    return [hit.listing_id for part in directory.search(Query()).sections for hit in part.hits]


def do_merge(directory: Directory, one: int, other: int) -> None:
    ids = listings(directory)
    choices = {Field.NAME: Choice.MERGED} if one % 2 else {Field.PLACE: Choice.MERGED, Field.CATEGORIES: Choice.KEPT}
    directory.duplicates.merge(ids[one % len(ids)], ids[other % len(ids)], BY, choices)


def do_unmerge(directory: Directory, one: int, _other: int) -> None:
    if merges := directory.duplicates.merges():
        merge = merges[one % len(merges)].id
        directory.duplicates.unmerge(merge, BY, directory.duplicates.unmerging(merge))


def do_assess(directory: Directory, one: int, other: int) -> None:
    ids = listings(directory)
    said = none_found() if other % 2 else positive()
    here = ids[one % len(ids)]
    said = replace(said, subject_type=Subject.SERVICE_AT_LOCATION, subject_id=here, id="", assessed_on=TODAY)
    directory.reviews.assess([said], BY)


def do_undo(directory: Directory, _one: int, _other: int) -> None:
    if directory.acts.last_import() != directory.acts.last():
        directory.acts.undo(directory.acts.undoing())


def do_edit(directory: Directory, one: int, other: int) -> None:
    """Change rows as a person would: one of several columns of one of the services, or its place."""
    with directory._writing() as db:
        found = list(db.execute("SELECT id FROM service ORDER BY id"))
        chosen = found[one % len(found)][0]
        name = NAMES[other % len(NAMES)]
        statements = (
            ("UPDATE service SET name = ? WHERE id = ?", (name, chosen)),
            ("UPDATE service SET description = ? WHERE id = ?", (f"{name} free food, showers, lawyers", chosen)),
            ("UPDATE service SET gone_on = iif(gone_on IS NULL, ?, NULL) WHERE id = ?", ("2026-11-22", chosen)),
            (
                "UPDATE service_at_location SET service_id = ? WHERE id = (SELECT min(id) FROM service_at_location)",
                (chosen,),
            ),
            ("DELETE FROM service_at_location WHERE service_id = ?", (chosen,)),
            (
                "INSERT OR IGNORE INTO service (id, name, source_id) SELECT ?, ?, source_id FROM service LIMIT 1",
                (f"{one:08x}-0000-4000-8000-00000000{other:04x}", name),
            ),
        )
        sql, values = statements[other % len(statements)]
        links = "SELECT service_id FROM service_at_location"
        with recorded(db, Doing(deed=Deed.MERGE, today=TODAY)) as recording:
            touched = (
                {chosen, *(each for (each,) in db.execute(links))} if "at_location" in sql else {chosen, values[0]}
            )
            db.execute(sql, list(values))
            listing_renewal.renew(db, directory.gazetteer, touched)
            recording.made_anew(integrity.DERIVED)


DO: Mapping[str, Callable[[Directory, int, int], None]] = {
    "merge": do_merge,
    "unmerge": do_unmerge,
    "assess": do_assess,
    "undo": do_undo,
    "edit": do_edit,
    "rename": lambda directory, one, other: do_edit(directory, one, other * 6 % 42),
}
steps = st.lists(st.tuples(st.sampled_from(["merge", *DO]), NUMBERS, NUMBERS), min_size=1, max_size=7)


def index(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return all that is derived; of days only those of which something is known now."""
    db.execute("CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, listing_words, instance)")
    key = {"listing_words": "rowid, *"}
    found = {table: sorted(db.execute(f"SELECT {key.get(table, '*')} FROM {table}"), key=repr) for table in TABLES}
    db.execute("DROP TABLE temp.seen")
    return found


def made_anew(directory: Directory) -> dict[str, list[tuple[object, ...]]]:
    with directory._trying() as db:
        listing_index.rebuild(db, directory.gazetteer)
        state_sets.renew(db, TODAY)
        return index(db)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(done=steps)
def test_the_renewed_index_is_the_one_made_anew(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, int, int]]
) -> None:
    with pytest.MonkeyPatch.context() as patch, open_directory(tmp_path_factory.mktemp("renewed")) as directory:
        patch.setattr(word_sets, "COMMON", 3)
        take_in(directory, services(1), "one")
        take_in(directory, services(20), "two")
        for what, one, other in done:
            try:
                DO[what](directory, one, other)
            except (BadInput, Refused):
                continue
            renewed, anew = index(directory._db), made_anew(directory)
            days = renewed.pop("listing_days"), anew.pop("listing_days")
            assert renewed == anew
            assert set(days[0]) >= set(days[1])
            assert directory.check() == []


def test_a_service_that_is_gone_leaves_nothing(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, [service(1, "Lantern Pantry"), service(2, "Zeta Shelter")])
        with directory._writing() as db:
            (gone,) = db.execute("SELECT id FROM service WHERE name = 'Lantern Pantry'").fetchone()
            db.execute("DELETE FROM service WHERE id = ?", [gone])
            listing_renewal.renew(db, directory.gazetteer, [gone])
            integrity.write_hashes(db)
        assert list(directory._db.execute('SELECT "row", title FROM listing')) == [(1, "Zeta Shelter")]
        assert directory.search(Query(words="lantern")).total == 0
        assert directory.check() == []


def test_a_merged_place_that_a_file_gives_to_another_service_stays_merged(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        first, second = service(1, "Lantern Pantry", zip="33128"), service(2, "Zeta Shelter")
        take_in(directory, [first, second], "one")
        take_in(directory, [service(3, "Lantern Food Pantry", zip="33128")], "two")
        ids = {row.title: row.id for row in index_rows(directory._db, "TRUE")}
        directory.duplicates.merge(ids["Lantern Pantry"], ids["Lantern Food Pantry"], BY)
        moved = first["service_at_location"] | {"service_id": "s2"}
        plan = directory.plan(reading([first | {"service_at_location": moved}, second]), "one")
        directory.apply(plan, accept=[item.id for item in plan.held])
        listing = directory.record(ids["Lantern Food Pantry"]).listing
        assert (listing.id, listing.service) == (ids["Lantern Pantry"], "Zeta Shelter")
        assert directory.check() == []

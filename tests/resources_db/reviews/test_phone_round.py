"""A round of calls out as a CSV and back in: what is written down is what was answered, and nothing else."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.directory import Directory
from resources_db.errors import BadInput, Refused
from resources_db.model import Contact, Domain, Level, State
from resources_db.plain_text import one_line
from resources_db.query import Query
from resources_db.reviews.phone_round import columns, unguarded
from resources_db.reviews.phone_values import PhoneAnswers
from resources_db.reviews.values import Why, WorkQuery
from resources_db.spreadsheets import guarded
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import none_found
from tests.helpers.directories import TODAY, open_directory, service, take_in, with_assessments
from tests.helpers.reviewing import DESK, about, open_reviewed, record

Rows = list[dict[str, str]]
QUESTIONS = tuple(vocabulary().questions)
DAY = TODAY.isoformat()


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


def round_of(directory: Directory, language: str = "en", query: WorkQuery = WorkQuery()) -> Rows:  # noqa: B008 (a value)
    content, _count = directory.reviews.phone_round(query, language)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def filled(rows: Rows, separator: str = ",", encoding: str = "utf-8") -> bytes:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(rows[0]), delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode(encoding)


def with_answers(rows: Rows, answers: Callable[[dict[str, str], str], str]) -> Rows:
    """Return the rows with an answer to each question, below the row of words."""
    said = [row | {code: answers(row, code) for code in QUESTIONS} | {"assessed_on": DAY} for row in rows[1:]]
    return [rows[0], *said]


def no(_row: dict[str, str], _code: str) -> str:
    return "no"


def take(directory: Directory, rows: Rows, **how: str) -> PhoneAnswers:
    found = directory.reviews.phone_answers(filled(rows, **how), "round.csv", DESK)
    if found.assessments:
        directory.reviews.assess(found.assessments, DESK)
    return found


def contacts(directory: Directory) -> dict[str, Contact]:
    hits = directory.search(Query()).hits()
    return {found.listing.id: found.listing.contact for found in directory.found(hits, None)}


def states(directory: Directory) -> dict[str, tuple[State, ...]]:
    return {listing: tuple(line.state for line in contact.lines) for listing, contact in contacts(directory).items()}


# Out


def test_one_row_a_place_below_the_words_of_the_columns(directory: Directory) -> None:
    for language, words in (("en", "Police"), ("es", "Policía")):
        rows = round_of(directory, language)
        assert tuple(rows[0]) == columns()
        questions = vocabulary().questions.values()
        assert all(rows[0][question.code].startswith(question.text.say(language)) for question in questions)
        assert {row["id"] for row in rows[1:]} == contacts(directory).keys()
        assert words in rows[1]["domains"]
        assert not any(rows[1][code] for code in (*QUESTIONS, "assessed_on", "answered_by_role", "notes"))
    [helpline] = [row for row in rows if row["title"].endswith("Helpline")]
    assert (helpline["phone"], helpline["organization"]) == ("(305) 555-0103", "Lantern Kitchen")


def test_only_what_is_asked_for(directory: Directory) -> None:
    query = WorkQuery(why=frozenset({Why.DISPUTED}))
    content, count = directory.reviews.phone_round(query, "en")
    assert count == 0
    assert len(content.splitlines()) >= 2
    _content, limited = directory.reviews.phone_round(WorkQuery(), "en", 2)
    assert limited == 2


def test_a_withheld_street_stays_out(tmp_path: Path) -> None:
    hidden = service(1, "Harbor shelter", zip="33128", address_1="Undisclosed location")
    hidden["location"]["description"] = "Behind 77 Lantern Street"
    with with_assessments(tmp_path, [hidden], []) as directory:
        content, _ = directory.reviews.phone_round(WorkQuery(), "en")
    text = content.decode("utf-8-sig")
    assert "Harbor shelter" in text
    assert "33128" not in text
    assert "Lantern Street" not in text
    assert "Undisclosed" not in text


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1 harbor", "-lantern", "@SUM(A1)", "\tpier", "\r=1+1", "＝1"])
def test_no_cell_is_a_formula(name: str, tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as directory:
        take_in(directory, [service(1, name, organization=name)])
        content, _ = directory.reviews.phone_round(WorkQuery(), "en")
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Z", "Cc"]), max_size=20))
def test_what_a_person_sees_in_a_guarded_cell_is_what_was_meant(text: str) -> None:
    line = one_line(text)
    if not line.startswith("'") and ";" not in line:
        assert unguarded(guarded(line)) == line.strip()


# In


def test_no_everywhere_is_nothing_found_there_and_nowhere_else(directory: Directory) -> None:
    rows = with_answers(round_of(directory), no)
    called, others = rows[1:3], [row["id"] for row in rows[3:]]
    before = states(directory)
    found = take(directory, [rows[0], *called])
    after = states(directory)
    assert (found.wrong, found.assumed, found.unknown_columns) == ((), (), ())
    for row in called:
        assert after[row["id"]] == (State.NONE_FOUND,) * 3
    assert {listing: after[listing] for listing in others} == {listing: before[listing] for listing in others}
    assert {effect.listing_id for effect in found.effects if effect.better} == {row["id"] for row in called}


PARTS = st.dictionaries(st.integers(0, 3), st.sets(st.sampled_from([*Domain])), max_size=4)


@settings(max_examples=25)
@given(PARTS)
def test_exactly_the_parts_that_were_answered_are_nothing_found(
    tmp_path_factory: pytest.TempPathFactory, parts: dict[int, set[Domain]]
) -> None:
    with open_reviewed(tmp_path_factory.mktemp("round")) as directory:
        rows = round_of(directory)
        asked = {rows[1 + number]["id"]: domains for number, domains in parts.items()}

        def answers(row: dict[str, str], code: str) -> str:
            return "no" if vocabulary().questions[code].domain in asked.get(row["id"], ()) else ""

        take(directory, with_answers(rows, answers))
        for listing, contact in contacts(directory).items():
            for line in contact.lines:
                expected = State.NONE_FOUND if line.domain in asked.get(listing, ()) else State.NOT_ASSESSED
                assert line.state is expected


NEEDED = [code for domain in Domain for code in vocabulary().needed(domain)]


@settings(max_examples=60)
@given(st.sampled_from(NEEDED), st.sampled_from(["", "none", "None", "ninguno", "Ninguna", "nada", "n/a", " ", "-"]))
def test_none_or_an_empty_cell_never_comes_to_nothing_found(
    tmp_path_factory: pytest.TempPathFactory, code: str, said: str
) -> None:
    with open_reviewed(tmp_path_factory.mktemp("round")) as directory:
        rows = with_answers(round_of(directory), lambda _row, each: said if each == code else "no")
        found = directory.reviews.phone_answers(filled(rows), "round.csv", DESK)
    assert found.assessments == ()
    assert {wrong.row for wrong in found.wrong} == {3, 4, 5, 6}
    assert all(code in wrong.column for wrong in found.wrong)


def test_a_yes_is_recorded_and_named(directory: Directory) -> None:
    def answers(_row: dict[str, str], code: str) -> str:
        return {"P4": "yes", "P1": "yes POL_STATION always", "P15": "yes"}.get(code, "no")

    rows = with_answers(round_of(directory), answers)[:2]
    found = take(directory, rows)
    police = contacts(directory)[rows[1]["id"]].police
    assert police.state is State.REQUIRED
    assert {report.code: report.level for report in police.reports} == {
        "POL_STATION": Level.REQUIRED,
        "POL_CORESPOND": Level.POSSIBLE,
    }
    assert [report.code for report in police.protective] == ["NO_DISPATCH"]
    assert [(each.row, each.question, each.kind) for each in found.assumed] == [(3, "P4", "POL_CORESPOND")]


def test_a_yes_takes_an_earlier_nothing_found_away(directory: Directory) -> None:
    one = record(directory, 4)
    earlier = none_found(assessed_on=TODAY - timedelta(days=9), review_by=TODAY + timedelta(days=90))
    directory.reviews.assess([about(earlier, one)], DESK)
    rows = with_answers(round_of(directory), lambda _row, code: "yes" if code == "P5" else "")
    mine = [rows[0], *(row for row in rows if row["id"] == one.listing.id)]
    take(directory, mine)
    assert record(directory, 4).listing.contact.police.state is State.POSSIBLE


def test_rows_that_contradict_each_other_are_both_kept(directory: Directory) -> None:
    rows = with_answers(round_of(directory), no)
    earlier = (TODAY - timedelta(days=5)).isoformat()
    yes = rows[1] | dict.fromkeys(QUESTIONS, "") | {"P4": "yes often", "assessed_on": earlier}
    take(directory, [rows[0], yes, rows[1]])
    contact = contacts(directory)[rows[1]["id"]]
    assert contact.police.state is State.DISPUTED
    assert contact.police.level is Level.LIKELY


@pytest.mark.parametrize("open_first", [True, False])
def test_two_rows_of_one_place_and_day_come_to_the_worse_one_in_any_order(
    directory: Directory, *, open_first: bool
) -> None:
    rows = with_answers(round_of(directory), no)
    unsure = rows[1] | {"P2": "not known"}
    found = take(directory, [rows[0], *([unsure, rows[1]] if open_first else [rows[1], unsure])])
    contact = contacts(directory)[rows[1]["id"]]
    assert contact.police.state is State.PARTIAL
    assert contact.immigration.state is State.NONE_FOUND
    assert [effect.after for effect in found.effects] == [contact]


def test_the_same_file_twice_adds_nothing(directory: Directory) -> None:
    rows = with_answers(round_of(directory), no)
    take(directory, rows)
    before = directory.content_hash()
    again = take(directory, rows)
    assert (again.assessments, again.known) == ((), 12)
    assert directory.content_hash() == before


def test_what_somebody_recorded_since_the_look_is_not_recorded_again(directory: Directory, tmp_path: Path) -> None:
    rows = with_answers(round_of(directory), no)
    found = directory.reviews.phone_answers(filled(rows), "round.csv", DESK)
    with open_directory(tmp_path) as other:
        take(other, rows)
    before = directory.content_hash()
    with pytest.raises(Refused):
        directory.reviews.take_answers(found, DESK)
    assert directory.content_hash() == before
    directory.acts.undo()
    assert directory.reviews.take_answers(found, DESK)
    assert set(states(directory).values()) == {(State.NONE_FOUND,) * 3}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
def test_the_ways_a_spreadsheet_writes(directory: Directory, separator: str, encoding: str) -> None:
    rows = with_answers(round_of(directory, "es"), lambda _row, code: "Sí" if code == "P4" else "No")
    rows = [row | {"notes": "Café, dos entradas", "answered_by_role": "Recepción"} for row in rows[1:]]
    for row in rows:
        row["assessed_on"] = f"{TODAY:%m/%d/%Y}"
    found = take(directory, rows, separator=separator, encoding=encoding)
    assert found.wrong == ()
    assert len(found.filled) == 4
    [said] = [row for row in record(directory, 4).assessments if row.kind == "POL_CORESPOND"]
    assert said.note_es == "Contestó: recepción. Café, dos entradas"
    assert said.note_en == "Answered by: front desk. Café, dos entradas"
    assert said.assessed_on == TODAY


def test_rows_may_be_sorted_cut_and_blank(directory: Directory) -> None:
    rows = with_answers(round_of(directory), no)
    empty = dict.fromkeys(rows[0], "")
    blank = rows[3] | dict.fromkeys(QUESTIONS, "")
    found = take(directory, [rows[2], rows[0], empty, blank, rows[1]])
    assert (len(found.filled), found.blank, found.wrong) == (2, 1, ())


def test_columns_may_be_missing_and_unknown_ones_are_told_and_passed_over(directory: Directory) -> None:
    rows = [
        {key: row[key] for key in row if not key.startswith("I")} | {"client name": "Somebody", "p1 ": "no"}
        for row in with_answers(round_of(directory), no)[1:]
    ]
    for row in rows:
        del row["P1"]
    found = take(directory, rows)
    assert found.unknown_columns == ("client name",)
    assert {state[:2] for state in states(directory).values()} == {(State.NONE_FOUND, State.NOT_ASSESSED)}
    assert "Somebody" not in "".join(str(row) for row in record(directory, 1).assessments)


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("id", "", "no id"),
        ("id", "00000000-0000-4000-8000-000000000000", "no listing"),
        ("assessed_on", "", "day of the call"),
        ("assessed_on", "2026-11-23", "2026-11-22"),
        ("assessed_on", "soon", "not a day"),
        ("assessed_on", "11/05/2026", "may be two days"),
        ("answered_by_role", "Ana", "not a role"),
        ("P1", "yes", "Write which"),
        ("P4", "perhaps", "not an answer"),
        ("notes", "x" * 1001, "1000"),
    ],
)
def test_every_refusal_says_row_column_and_value(directory: Directory, column: str, value: str, problem: str) -> None:
    rows = with_answers(round_of(directory), no)
    rows[2] = rows[2] | {column: value}
    found = directory.reviews.phone_answers(filled(rows), "round.csv", DESK)
    [wrong] = found.wrong
    assert (wrong.row, wrong.column) == (4, column)
    assert value.startswith(wrong.value.rstrip("…"))
    assert wrong.text("en").startswith(f"round.csv, row 4, column {column}: ")
    assert problem.casefold() in wrong.text("en").casefold()
    assert wrong.text("es") != wrong.text("en")
    assert len(found.filled) == 3, "the other rows are right"


def test_more_cells_than_columns_are_refused(directory: Directory) -> None:
    rows = with_answers(round_of(directory), no)
    lines = filled(rows).decode().split("\r\n")
    lines[4] += ",no"
    found = directory.reviews.phone_answers("\r\n".join(lines).encode(), "round.csv", DESK)
    assert [(wrong.row, wrong.column) for wrong in found.wrong] == [(5, "")]


def test_a_stray_quotation_mark_is_told(directory: Directory) -> None:
    rows = with_answers(round_of(directory), no)[1:]
    lines = filled(rows).decode().split("\r\n")
    lines[2] = lines[2].replace(",no,", ',"no,', 1)
    found = directory.reviews.phone_answers("\r\n".join(lines).encode(), "round.csv", DESK)
    assert any(wrong.problem.key == "phone.mangled" for wrong in found.wrong)


def test_a_file_of_another_kind_is_refused(directory: Directory) -> None:
    for data in (b"", b"name,phone\nHarbor,1\n", b"\xff\xfe\x00", b"id,id\n1,2\n"):
        with pytest.raises(BadInput) as refused:
            directory.reviews.phone_answers(data, "round.csv", DESK)
        assert "round.csv" in refused.value.text("es")

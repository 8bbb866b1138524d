"""A table that Porchlight wrote as an answer, taken in as a list: what it says of contact is not lost in silence."""

from pathlib import Path

from resources_db.sources import read

HEADER = (
    "id,title,address,no_longer_listed,enforcement_office,police_contact_state,immigration_contact_state,"
    "id_and_data_contact_state\n"
)
ROWS = (
    "1,Harbor pantry,1 Bay Road,,,LIKELY,NOT_ASSESSED,NONE_FOUND\n"
    "2,Pier pantry,2 Bay Road,2026-01-01,,NOT_ASSESSED,NOT_ASSESSED,NOT_ASSESSED\n"
    "3,Sheriff,3 Bay Road,,Sheriff,NOT_ASSESSED,NOT_ASSESSED,NOT_ASSESSED\n"
)


def told(path: Path) -> list[tuple[int | None, str | None, str | None]]:
    return [(each.row, each.column, each.value) for each in read(path).problems if each.kind == "own_answer"]


def test_what_an_answer_says_of_contact_is_told_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "answer.csv"
    path.write_text(HEADER + ROWS)
    assert told(path) == [
        (2, "police_contact_state", "LIKELY"),
        (2, "id_and_data_contact_state", "NONE_FOUND"),
        (3, "no_longer_listed", "2026-01-01"),
        (4, "enforcement_office", "Sheriff"),
    ]


def test_somebody_elses_list_has_no_such_columns(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text((HEADER + ROWS).replace("id_and_data_contact_state", "data"))
    assert told(path) == []

"""Problems told line by line, or as one line with their number."""

from resources_db.sources.notes import FEW, LISTED_AT_MOST, VALUE_LIMIT, Notes
from tests.helpers.packages import count


def noted(kind: str, times: int) -> Notes:
    notes = Notes()
    for row in range(2, times + 2):
        notes.add(kind, "f.csv", row, "column", f"value {row}")
    return notes


def test_a_part_of_the_rows_is_told_one_by_one() -> None:
    problems = noted("not_a_date", 447).problems({"f.csv": 4089})
    assert len(problems) == 447
    assert (problems[0].row, problems[0].value, count(problems[0])) == (2, "value 2", 1)


def test_most_of_the_rows_are_told_at_once() -> None:
    (problem,) = noted("not_a_date", 447).problems({"f.csv": 800})
    assert (problem.row, problem.value, count(problem)) == (0, "value 2", 447)
    assert problem.what() == "447 values are not dates"
    assert problem.what("es") == "447 valores no son fechas"


def test_a_small_file_is_told_one_by_one() -> None:
    assert len(noted("not_a_date", FEW).problems({"f.csv": FEW})) == FEW
    assert len(noted("not_a_date", FEW + 1).problems({"f.csv": FEW + 1})) == 1


def test_no_list_is_endless() -> None:
    assert len(noted("not_a_date", LISTED_AT_MOST).problems({"f.csv": 10**6})) == LISTED_AT_MOST
    (problem,) = noted("not_a_date", LISTED_AT_MOST + 1).problems({"f.csv": 10**6})
    assert count(problem) == LISTED_AT_MOST + 1


def test_what_is_of_a_file_is_told_at_once() -> None:
    (problem,) = noted("duplicate_row", 3).problems({"f.csv": 100})
    assert (problem.row, count(problem)) == (0, 3)


def test_the_same_place_twice_is_one() -> None:
    notes = Notes()
    for _ in range(3):
        notes.add("not_a_date", "f.json", 1, "schedule.until", "x")
    assert len(notes.problems({})) == 1


def test_values_are_one_line_of_a_bounded_length() -> None:
    notes = Notes()
    notes.add("cell_cut", "f.csv", 2, "name", "a\n\u202eb" + "x" * 1_000_000)
    (problem,) = notes.problems({})
    assert len(problem.value) == VALUE_LIMIT
    assert problem.value.startswith("a bxx")


def test_the_order_is_that_of_the_files() -> None:
    notes = Notes()
    for file, row in (("b.csv", 2), ("a.csv", 9), ("a.csv", 3)):
        notes.add("not_a_date", file, row)
    assert [(problem.file, problem.row) for problem in notes.problems({})] == [("a.csv", 3), ("a.csv", 9), ("b.csv", 2)]

"""What the filled file of a phone round comes to: values for the store, the command line and the window."""

from dataclasses import dataclass

from resources_db.errors import BadInput
from resources_db.model import Assessment
from resources_db.reviews.values import Effect
from resources_db.vocabulary import vocabulary
from resources_db.wording import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """One thing that keeps a row from being written. `row` counts the lines of the file from 1, the header being 1.

    `column` and `value` are "" where it is about the whole row.
    """

    file: str
    row: int
    column: str = ""
    value: str = ""
    problem: BadInput

    def text(self, language: str = "en") -> str:
        """Return where it is and what is wrong."""
        key = "phone.wrong" if self.column else "phone.wrong_row"
        problem = self.problem.text(language)
        return say(key, language, file=self.file, row=self.row, column=self.column, problem=problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """A yes that does not say what it means, to a question that can mean one kind only: recorded, to be made exact."""

    row: int
    title: str
    question: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What one row of the file comes to."""

    row: int
    title: str
    assessments: tuple[Assessment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneAnswers:
    """A filled file, read: what would be written of it, and everything that a person has to know before.

    `filled` are the rows that are right, `effects` what they change. `unknown_columns` are passed over. `blank` counts
    the rows without an answer, `known` the assessments of the file that the directory holds already.
    """

    file: str
    filled: tuple[Filled, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    effects: tuple[Effect, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    blank: int = 0
    known: int = 0

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """Return everything that would be written, in the order of the file, but fewer open answers before more.

        What is written later is taken for later: where one day has two rows of one place, the worse one must be it,
        however the file was sorted.
        """
        return tuple(sorted((row for each in self.filled for row in each.assessments), key=_open_answers))


def _open_answers(row: Assessment) -> int:
    """Return how many needed questions were not answered "no"."""
    needed = vocabulary().needed(row.domain)
    return sum(answer != "no" for code, answer in row.checklist if code in needed)

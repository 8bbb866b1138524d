"""What can go wrong, split by who has to act: the person, the file, or the machine.

Every error names a message of the catalogue (`messages/errors.json`) and the values it needs, so that the same
error reads as one plain sentence in English and in Spanish. Bugs are ordinary exceptions and never wear these classes.
"""

from resources_db.wording import Value, say


class PorchlightError(Exception):
    """Root of every error that a person is told about.

    Attributes:
        key: the catalogue key, without its `error.` prefix.
        values: what the message is filled with.
    """

    exit_code = 1

    def __init__(self, key: str, /, **values: Value) -> None:
        """Name the message and what it is filled with."""
        super().__init__(key)
        self.key = key
        self.values = values

    def text(self, language: str = "en") -> str:
        """Return at most three sentences: what happened, what is still as it was, what to do."""
        return say(f"error.{self.key}", language, **self.values)

    def __str__(self) -> str:
        """Return the English text, so that a log or a test shows a sentence and not a key."""
        return self.text()


class BadInput(PorchlightError):
    """A file or a typed text that cannot be used as it is.

    Attributes:
        number: which of several things it is about (from 0), None where there is only one or that is not known.
    """

    number: int | None = None


class Refused(PorchlightError):
    """A thing that Porchlight will not do, because it would harm what is stored or who relies on it."""


class NewerData(PorchlightError):
    """The file was made by a later version; it is left untouched."""


class Cancelled(PorchlightError):
    """A person stopped the work; everything is as it was before."""

    def __init__(self) -> None:
        """Say that the work was stopped."""
        super().__init__("cancelled")


class EnvironmentProblem(PorchlightError):
    """The machine failed: disk full, file locked, folder not writable, no printer."""

    exit_code = 3

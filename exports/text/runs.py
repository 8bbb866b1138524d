"""What a paragraph is made of, as far as it matters here: `exports.pdf.text.Run` is one."""

from collections.abc import Sequence
from typing import Protocol


class Style(Protocol):
    """How a piece of text is set."""

    @property
    def size(self) -> float:
        """Return the size in points."""

    @property
    def bold(self) -> bool:
        """Return whether it is bold."""


class Run(Protocol):
    """Text in one style. Between two runs of a paragraph there is always a space."""

    @property
    def text(self) -> str:
        """Return the text."""

    @property
    def style(self) -> Style:
        """Return its style."""


Runs = Sequence[Run]

"""A text whose parts are in languages of their own: "Costo / Cost", or a sentence that names another language.

It is a text like any other to whoever prints or compares it; whoever reads it aloud is told which part to read how.
"""

from collections.abc import Callable, Iterable, Iterator
from string import Formatter
from typing import NamedTuple, Self

BETWEEN = " / "
"""What stands between the same in two languages."""


class Part(NamedTuple):
    """A piece of a text, and its language (BCP 47), "" where that is of no account: a number, a value of a record."""

    text: str
    language: str = ""


class Said(str):
    """A text made of `parts`."""

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    def __new__(cls, *parts: Part) -> Self:
        """Put `parts` together as they are."""
        made = super().__new__(cls, "".join([part.text for part in parts]))
        made.parts = parts
        return made

    def __getnewargs__(self) -> tuple[Part, ...]:  # type: ignore[override]  # a copy is made of parts, not of a text
        """Return what a copy is made of."""
        return self.parts


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts of any text; one that does not say its language is of one."""
    return text.parts if isinstance(text, Said) else (Part(text),)


def said_in(text: str, language: str) -> str:
    """Return `text` as said in `language`; nothing stays nothing, and what says its languages by itself as it is."""
    return Said(Part(text, language)) if text and not isinstance(text, Said) else text


def together(*texts: str) -> str:
    """Return texts put together, each part in its own language."""
    if not any(isinstance(text, Said) for text in texts):
        return "".join(texts)
    return Said(*(part for text in texts for part in parts_of(text)))


def changed(text: str, change: Callable[[str], str]) -> str:
    """Return a text with each of its parts changed, in the language that it was in."""
    if not isinstance(text, Said):
        return change(text)
    return Said(*(Part(change(part.text), part.language) for part in text.parts))


def side_by_side(texts: Iterable[str]) -> Said:
    """Return the same thing as said in several languages; what reads the same in two stands once."""
    parts: list[Part] = []
    for text in dict.fromkeys(texts):
        parts += (Part(BETWEEN, parts[-1].language), *parts_of(text)) if parts else parts_of(text)
    return Said(*parts)


def in_each(languages: Iterable[str], words: Callable[[str], str]) -> Said:
    """Return what `words` gives in each of the languages, one behind the other."""
    return side_by_side(said_in(words(language), language) for language in languages)


def filled(template: str, language: str, /, **values: str) -> Said:
    """Return a message in `language` that names its values in braces, with these in their places.

    Raises:
        KeyError: a value is missing.
    """
    return Said(*_filled(template, language, values))


def _filled(template: str, language: str, values: dict[str, str]) -> Iterator[Part]:
    for text, name, _format, _conversion in Formatter().parse(template):
        if text:
            yield Part(text, language)
        if name is not None:
            yield from parts_of(values[name])

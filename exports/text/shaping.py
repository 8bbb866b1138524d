"""Letters into glyphs: HarfBuzz shapes a run of one face, script and direction."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import uharfbuzz

from exports.text.faces import Cut, cut
from exports.text.itemize import HIDDEN, Item, MissingGlyph


class Glyph(NamedTuple):
    """One glyph of a run. Distances in points.

    Attributes:
        number: its number in the face.
        text: the letters it stands for; "" where another glyph of its cluster stands for them.
        cluster: the place in the paragraph of the first letter that it was made of.
        advance: how far the next glyph lies, `x` and `y` how far this one is moved from where it would stand.
        own_advance: how far the PDF moves on behind it by itself.
    """

    number: int
    text: str
    cluster: int
    advance: float
    x: float
    y: float
    own_advance: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """Letters `start` to `end` of a paragraph, their glyphs from left to right. `size` and `width` in points.

    `plain` where every glyph is one letter.
    """

    cut: Cut
    size: float
    level: int
    start: int
    end: int
    glyphs: tuple[Glyph, ...]
    width: float
    plain: bool


@dataclass(frozen=True, slots=True)
class Look:
    """What a run is drawn in, beside its face: size in points, weight."""

    size: float
    bold: bool = False


class Shaper:
    """Shapes parts of one paragraph: what stands around a part decides how its letters join."""

    def __init__(self, text: str, language: str) -> None:
        """Take the whole paragraph and its language (BCP 47)."""
        self.text, self.language = text, language
        self._codes = [ord(letter) for letter in text]
        self._known: dict[tuple[int, int, Item, Look, int], Shaped] = {}

    def shape(self, start: int, end: int, item: Item, look: Look, level: int) -> Shaped:
        """Return the letters from `start` to `end` as glyphs; what was shaped once is not shaped again.

        Raises:
            MissingGlyph: the face has the letters, but no glyph for them together.
        """
        asked = (start, end, item, look, level)
        if asked not in self._known:
            self._known[asked] = self._shape(*asked)
        return self._known[asked]

    def _shape(self, start: int, end: int, item: Item, look: Look, level: int) -> Shaped:
        buffer = uharfbuzz.Buffer()
        origin = max(start - _CONTEXT, 0)
        buffer.add_codepoints(self._codes[origin : end + _CONTEXT], start - origin, end - start)
        buffer.direction = "rtl" if level % 2 else "ltr"
        buffer.script, buffer.language = item.script, self.language
        buffer.flags = _HIDE
        drawn = cut(item.family, bold=look.bold)
        uharfbuzz.shape(drawn.face.shaper, buffer, _NO_LIGATURES if item.script in _UNJOINED else None)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        if any(info.codepoint == 0 for info in infos):
            place = origin + next(info.cluster for info in infos if info.codepoint == 0)
            raise MissingGlyph(self.text[place], self.text, item.family)
        clusters = [origin + info.cluster for info in infos]
        texts = self._texts(clusters, positions, end)
        unit = look.size / drawn.face.em
        own = [drawn.face.advance(info.codepoint) * unit for info in infos]
        moves = [(each.x_advance * unit, each.x_offset * unit, each.y_offset * unit) for each in positions]
        glyphs = tuple(
            Glyph(info.codepoint, text, cluster, *move, own_advance)
            for info, text, cluster, move, own_advance in zip(infos, texts, clusters, moves, own, strict=True)
        )
        return Shaped(
            cut=drawn,
            size=look.size,
            level=level,
            start=start,
            end=end,
            glyphs=glyphs,
            width=sum(glyph.advance for glyph in glyphs),
            plain=all(len(text) == 1 for text in texts),
        )

    def _texts(self, clusters: Sequence[int], positions: Sequence[uharfbuzz.GlyphPosition], end: int) -> list[str]:
        """Return what each glyph stands for: the widest of a cluster for all its letters, the others for nothing."""
        starts = sorted(set(clusters))
        ends = dict(zip(starts, [*starts, end][1:], strict=True))
        widest: dict[int, int] = {}
        for number, cluster in enumerate(clusters):
            kept = widest.setdefault(cluster, number)
            if positions[number].x_advance > positions[kept].x_advance:
                widest[cluster] = number
        return [
            _read(self.text[cluster : ends[cluster]]) if widest[cluster] == number else ""
            for number, cluster in enumerate(clusters)
        ]


_CONTEXT = 8
"""HarfBuzz looks at five letters before and behind a run."""
_UNJOINED = ("Cyrl", "Grek", "Latn")
_NO_LIGATURES = {"liga": False, "clig": False}
_HIDE = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES


@cache
def _read(letters: str) -> str:
    return "".join(letter for letter in letters if letter not in HIDDEN)

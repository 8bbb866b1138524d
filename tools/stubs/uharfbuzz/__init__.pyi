from collections.abc import Mapping, Sequence
from enum import IntFlag

class BufferFlags(IntFlag):
    DEFAULT = ...
    REMOVE_DEFAULT_IGNORABLES = ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int

class Buffer:
    direction: str
    script: str
    language: str
    flags: BufferFlags
    glyph_infos: Sequence[GlyphInfo]
    glyph_positions: Sequence[GlyphPosition]
    def add_codepoints(self, codepoints: Sequence[int], item_offset: int = 0, item_length: int = -1) -> None: ...

class Face:
    def __init__(self, blob: bytes, index: int = 0) -> None: ...

class GlyphExtents:
    y_bearing: int
    height: int

class Font:
    def __init__(self, face: Face) -> None: ...
    def get_glyph_extents(self, glyph: int) -> GlyphExtents | None: ...

def shape(font: Font, buffer: Buffer, features: Mapping[str, bool] | None = None) -> None: ...

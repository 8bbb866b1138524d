"""Pictures for README.md: the same as any other, in few colours, so that the file stays small."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

COLOURS = 64


def save_small(drawn: Path, kept: Path) -> None:
    """Write the picture `drawn` to `kept` in the colours that it has most of; every other takes the nearest of them."""
    picture = QImage(str(drawn)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(picture.constBits()).cast("I"))
    colours = [colour for colour, _count in pixels.most_common(COLOURS)]
    small = picture.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.ThresholdDither)
    kept.parent.mkdir(parents=True, exist_ok=True)
    if not small.save(str(kept), quality=0):
        raise OSError(str(kept))

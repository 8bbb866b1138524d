"""The one way in which text from a record reaches the screen: as plain text, whatever it holds.

Qt draws markup, and local pictures, wherever a text looks rich to it. So only this module makes labels and sets
tooltips (a test reads every other module for that), and it never lets Qt guess. Words from outside that stand inside a
sentence of ours are isolated, so that none of them can turn the sentence round.
"""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from resources_db.plain_text import one_line, plain
from ui.theme import TextRole, font_of

LONGEST = 6_000
"""Characters of one value on screen. A longer one is cut with "…": a page of text is not read beside a list."""
NARROWEST = 8
"""Line heights: however long its words, a label may be made as narrow as this."""
LONGEST_LINE = 400
"""Characters: more than the widest screen shows of one line."""
_LONG_WORD = re.compile(r"\S{31,}")
"""More letters than fit beside the label of a fact: numbers of records, addresses of pages, and nonsense."""
_JOINT = re.compile(r"[-/_@.](?=\w)")
_BLANK_LINES = re.compile(r"\n{3,}")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_ISOLATES = frozenset({_FIRST_STRONG_ISOLATE, _POP_ISOLATE})
_BETWEEN_ISOLATES = re.compile(f"([{_FIRST_STRONG_ISOLATE}{_POP_ISOLATE}])")
BREAK_HERE = "\u200b"
"""What `breakable` puts where a line may break."""
_LONG_PIECE = re.compile(f"[^\\s{BREAK_HERE}]{{30}}(?=[^\\s{BREAK_HERE}])")
BETWEEN = "  ·  "
"""What stands between two pieces of one line."""
_SILENT = {ord(mark): None for mark in (*_ISOLATES, BREAK_HERE)}


def isolate(text: str) -> str:
    """Return `text` for the inside of a sentence: no direction of its own reaches the words round it."""
    return f"{_FIRST_STRONG_ISOLATE}{one_line(text, LONGEST)}{_POP_ISOLATE}"


def breakable(text: str) -> str:
    """Return `text` plain, at most `LONGEST` characters, with a place to break the line in every very long word.

    Isolates stay: they are ours, and whatever stands in one cannot reach out of it.
    """
    text = _BLANK_LINES.sub("\n\n", _plain_but_isolated(text[: LONGEST + 1]))
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    return _LONG_WORD.sub(_with_breaks, text)


def _with_breaks(word: re.Match[str]) -> str:
    """Let a long word break behind its joints, as Qt does not before a figure, and elsewhere only where it has none."""
    return _LONG_PIECE.sub(rf"\g<0>{BREAK_HERE}", _JOINT.sub(rf"\g<0>{BREAK_HERE}", word[0]))


def aloud(text: str) -> str:
    """Return `text` for assistive technology, without our marks for its order and its lines on the screen.

    A voice would stumble over them, and a braille display would show them.
    """
    return text.translate(_SILENT)


def on_button(text: str) -> str:
    """Return `text` for a button, tab or menu, where a single "&" would become a shortcut."""
    return one_line(text, 200).replace("&", "&&")


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return `text` on one line, cut with "…" to at most `width` pixels."""
    return metrics.elidedText(drawable(text), Qt.TextElideMode.ElideRight, width)


def drawable(text: str) -> str:
    """Return as much of `text` as one line on a screen can hold (400 characters), plain; isolates of ours stay."""
    return " ".join(_plain_but_isolated(text[:LONGEST_LINE]).split())


def _plain_but_isolated(text: str) -> str:
    return "".join(part if part in _ISOLATES else plain(part) for part in _BETWEEN_ISOLATES.split(text))


def as_tooltip(text: str) -> str:
    """Return `text` for a tooltip, where Qt would draw markup in it if it were let to guess; "" for none."""
    from html import escape  # noqa: PLC0415 (the first frame has no tooltip, and the names of all entities are many)

    return f"<qt>{escape(one_line(text, 1_000))}</qt>" if text else ""


def set_tooltip(widget: QWidget, text: str) -> None:
    """Show `text` as it is when the pointer rests on `widget`."""
    widget.setToolTip(as_tooltip(text))


def hide_tooltip() -> None:
    """Let no tooltip stand on the screen."""
    QToolTip.hideText()


class PlainLabel(QLabel):
    """A label that shows plain text only, in the font of its role, and wraps.

    Its text is set with `show_text`. With `selectable` a person can mark and copy it.
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        *,
        quiet: bool = False,
        wrap: bool = True,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the label; `quiet` draws it in the quiet ink."""
        super().__init__(parent)
        self._role = role
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setOpenExternalLinks(False)
        self.setWordWrap(wrap)
        self.show_quiet(quiet)
        self.setFont(font_of(role))
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
            self.setSizePolicy(policy)
        self._selectable = selectable
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show `text`; lines stay lines. A name of its own for assistive technology is to be given after that."""
        shown = breakable(text)
        self._heights.clear()
        self.setText(shown)
        said = aloud(shown)
        self.setAccessibleName("" if said == shown else said)

    def setAccessibleName(self, name: str) -> None:
        """Be called `name` by assistive technology, "" for what the label shows."""
        super().setAccessibleName(aloud(name))

    def show_quiet(self, quiet: bool) -> None:
        """Draw it in the quiet ink, or in the usual one."""
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.WindowText
        if role is not self.foregroundRole():  # Qt would ask the style and every part about it again
            self.setForegroundRole(role)

    def heightForWidth(self, width: int) -> int:
        """Return the height in `width` pixels, measured once: to break a text into lines is most of what it costs."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def minimumSizeHint(self) -> QSize:
        """Return the size in which no word is cut; a word of endless length does not count."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        metrics = self.fontMetrics()
        longest = max(self.text().replace(BREAK_HERE, " ").split(), key=len, default="")
        width = min(metrics.horizontalAdvance(longest), NARROWEST * metrics.height())
        return QSize(width + 2 * self.margin(), metrics.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the text be marked once a pointer is there to do it: a label that is always ready costs twice as much."""
        if self._selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size, and of all else that changes how words are drawn."""
        self._heights.clear()
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(font_of(self._role))


class SentencePart(PlainLabel):
    """A label inside a flow of others: one line where there is room for it, more where there is not."""

    def sizeHint(self) -> QSize:
        """Return the size of the whole text on one line; Qt's own would make a block of it."""
        return self.fontMetrics().size(0, self.text())

"""Copying: plain text goes to the clipboard, and comes off it again when somebody looks over."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from resources_db.plain_text import plain

OURS = "application/x-porchlight-copied"
"""The format that tells what Porchlight copied from what another program did."""
_KEPT_BY_NO_HISTORY = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}
"""What clipboard histories look for before they keep a text (KeePassXC sets the same)."""


def copy(text: str) -> None:
    """Put `text` on the clipboard, without a character that cannot be seen."""
    data = QMimeData()
    data.setText(plain(text))
    for form, value in (_KEPT_BY_NO_HISTORY | {OURS: b"1"}).items():
        data.setData(form, value)
    QGuiApplication.clipboard().setMimeData(data)


def forget_copied() -> None:
    """Clear the clipboard of what was copied here, by button or by hand; what another program put there stays."""
    clipboard = QGuiApplication.clipboard()
    held: QMimeData | None = clipboard.mimeData()  # None where nothing was ever copied
    if clipboard.ownsClipboard() or (held is not None and held.hasFormat(OURS)):
        clipboard.clear()

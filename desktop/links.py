"""Opening a web page or an e-mail in the system's own program: the one door out, after a person's yes."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_address(address: str) -> bool:
    """Open `address`, a target of `resources_db.links` and so all ASCII; return whether any program took it."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(address.encode("ascii"), QUrl.ParsingMode.StrictMode))

"""Pages drawn for the printers of Windows and macOS, whose own dialog asks which and how.

Elsewhere Qt would look for printers in the network (loopback) where the socket of CUPS is missing. So without that
socket there is "no printer", and no call; with it the PDF itself is sent (`cups.py`).
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from resources_db.errors import EnvironmentProblem
from resources_db.wording import say
from ui.language import language

MACOS_SOCKET = Path("/private/var/run/cupsd")
_METRES_A_POINT = 0.0254 / 72


def check_for_printers() -> None:
    """Make sure that asking for printers stays on this machine, and that there is one.

    Raises:
        EnvironmentProblem: no printer.
    """
    if sys.platform == "darwin" and MACOS_SOCKET.is_socket():
        os.environ["CUPS_SERVER"] = str(MACOS_SOCKET)
    elif sys.platform != "win32":
        raise EnvironmentProblem("no_printer")
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 (not before a person wants to print)

    if not QPrinterInfo.availablePrinterNames():
        raise EnvironmentProblem("no_printer")


def print_pages(window: QWidget, pages: Sequence[QImage]) -> bool:
    """Ask a person for printer and copies, and print; return whether it was sent, False where they thought better.

    Raises:
        EnvironmentProblem: no printer, or it did not take the pages.
    """
    check_for_printers()
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(say("print.job_name", language()))
    lay_out(printer, pages[0])
    dialog = QPrintDialog(printer, window)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return False
    draw_on(printer, pages)
    return True


def lay_out(device: QPagedPaintDevice, page: QImage) -> None:
    """Give `device` the paper of `page`, turned where that lies across; many queues propose something else first."""
    size = QSizeF(page.width() / page.dotsPerMeterX(), page.height() / page.dotsPerMeterY()) / _METRES_A_POINT
    ways, across = QPageLayout.Orientation, size.width() > size.height()
    paper = QPageSize(size.transposed() if across else size, QPageSize.Unit.Point)
    device.setPageLayout(QPageLayout(paper, ways.Landscape if across else ways.Portrait, QMarginsF()))


def draw_on(device: QPagedPaintDevice, pages: Sequence[QImage]) -> None:
    """Draw every page on a sheet of its own, as large as the paper allows.

    Raises:
        EnvironmentProblem: the device does not take them.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise EnvironmentProblem("printer_failed")
    try:
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise EnvironmentProblem("printer_failed")
            box = painter.viewport()
            scale = min(box.width() / page.width(), box.height() / page.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.save()
            painter.scale(scale, scale)
            painter.drawImage(0, 0, page)
            painter.restore()
    finally:
        painter.end()

"""Paper: every page on a sheet of its own in its own size; and no printer is asked for without a socket."""

import socket  # noqa: TID251 (a local one, as CUPS has)
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter
from pytestqt.qtbot import QtBot

from desktop.controllers.printing import PRINT_DPI
from desktop.page_images import draw_pages
from desktop.printing.pages import check_for_printers, draw_on, lay_out, print_pages
from desktop.printing.socket_file import cups_socket
from resources_db.errors import EnvironmentProblem
from ui.main_window import MainWindow


def paper(width_in: float = 8.5, height_in: float = 11.0, dpi: int = 100) -> QImage:
    image = QImage(round(width_in * dpi), round(height_in * dpi), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    for y in range(dpi, 2 * dpi):
        for x in range(dpi, 2 * dpi):
            image.setPixel(x, y, 0)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    return image


def printed(qtbot: QtBot, file: Path, pages: list[QImage]) -> pypdfium2.PdfDocument:
    assert qtbot
    writer = QPdfWriter(str(file))
    lay_out(writer, pages[0])
    draw_on(writer, pages)
    return pypdfium2.PdfDocument(file.read_bytes())


def test_every_page_has_a_sheet_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    document = printed(qtbot, tmp_path / "out.pdf", [paper(), paper(), paper()])
    assert len(document) == 3
    document.close()


@pytest.mark.parametrize(("width", "height"), [(8.5, 11.0), (8.27, 11.69)])
def test_the_paper_has_the_size_of_the_page_and_the_ink_its_place(
    qtbot: QtBot, tmp_path: Path, width: float, height: float
) -> None:
    document = printed(qtbot, tmp_path / "out.pdf", [paper(width, height)])
    size = document[0].get_size()
    assert size == pytest.approx((width * 72, height * 72), abs=1.5)
    document.close()
    image = draw_pages((tmp_path / "out.pdf").read_bytes(), 50).images[0]
    assert image.pixelColor(75, 75).lightness() < 50, "one and a half inches from the left and the top"
    assert image.pixelColor(30, 30).lightness() > 200


def test_upright_whatever_the_device_proposes(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    writer = QPdfWriter(str(tmp_path / "out.pdf"))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    lay_out(writer, paper())
    assert writer.pageLayout().orientation() is QPageLayout.Orientation.Portrait


def test_a_page_that_lies_across_takes_the_same_paper_turned(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    writer = QPdfWriter(str(tmp_path / "out.pdf"))
    lay_out(writer, paper(11.0, 8.5))
    assert writer.pageLayout().pageSize().id() is QPageSize.PageSizeId.Letter
    document = printed(qtbot, tmp_path / "out.pdf", [paper(11.0, 8.5)])
    assert document[0].get_size() == pytest.approx((792, 612), abs=1.5)
    document.close()
    image = draw_pages((tmp_path / "out.pdf").read_bytes(), 50).images[0]
    assert image.pixelColor(75, 75).lightness() < 50
    assert image.pixelColor(30, 30).lightness() > 200


@pytest.mark.qt_log_ignore("Returned false")
def test_a_device_that_takes_nothing_is_said(qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert qtbot
    writer = QPdfWriter(str(tmp_path / "missing" / "out.pdf"))
    with pytest.raises(EnvironmentProblem) as problem:
        draw_on(writer, [paper()])
    assert problem.value.text("en").startswith("The printer did not take the sheet.")
    assert "usted" not in problem.value.text("es")
    capfd.readouterr()


def test_only_a_socket_counts_as_cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    file, missing, there = tmp_path / "file", tmp_path / "missing", tmp_path / "cups.sock"
    file.touch()
    assert cups_socket([file, missing]) is None
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(there))
        assert cups_socket([file, there]) == there
        monkeypatch.setenv("CUPS_SERVER", "print.example.org")
        assert cups_socket([there]) is None, "that server is somewhere else"
        monkeypatch.setenv("CUPS_SERVER", str(there))
        assert cups_socket([]) == there
        monkeypatch.setattr("sys.platform", "darwin")
        assert cups_socket([there]) is None, "macOS has a dialog of its own"


def test_without_a_print_system_nothing_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    window = MainWindow("0")
    qtbot.addWidget(window)
    for ask in (check_for_printers, lambda: print_pages(window, [paper()])):
        with pytest.raises(EnvironmentProblem) as problem:
            ask()
        assert problem.value.text("en").startswith("No printer was found.")


def test_pages_of_a_pdf_become_pictures_with_their_words(qtbot: QtBot, tmp_path: Path) -> None:
    document = printed(qtbot, tmp_path / "out.pdf", [paper(), paper()])
    document.close()
    drawn = draw_pages((tmp_path / "out.pdf").read_bytes(), PRINT_DPI)
    assert len(drawn.images) == 2
    image = drawn.images[0]
    assert (image.width(), image.height()) == pytest.approx((2_550, 3_300), abs=3)
    assert image.dotsPerMeterX() == round(300 / 0.0254)
    assert image.pixelColor(450, 450).lightness() < 50
    assert image.pixelColor(100, 100).lightness() > 200

"""The real ways out of the window: its dialogs. A module of their own, because the first frame needs none of them."""

from desktop.controllers.sheet import WaysOut
from desktop.dialogs import (
    choose_answers,
    choose_booklet_file,
    choose_calls,
    choose_corrections_in,
    choose_corrections_out,
    choose_directory_file,
    choose_problems,
    choose_sheet_file,
)
from desktop.links import open_address
from desktop.printing.pages import print_pages
from desktop.printing.socket_file import cups_socket
from ui.main_window import MainWindow


def dialogs_of(window: MainWindow) -> WaysOut:
    """Return the dialogs in front of `window`."""
    return WaysOut(
        choose_sheet_file=lambda: choose_sheet_file(window),
        print_pages=lambda pages: print_pages(window, pages),
        print_socket=cups_socket,
        choose_booklet_file=lambda: choose_booklet_file(window),
        choose_directory_file=lambda: choose_directory_file(window),
        open_address=open_address,
        choose_calls=lambda: choose_calls(window),
        choose_answers=lambda: choose_answers(window),
        choose_problems=lambda: choose_problems(window),
        choose_corrections_out=lambda: choose_corrections_out(window),
        choose_corrections_in=lambda: choose_corrections_in(window),
    )

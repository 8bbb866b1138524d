"""What a page has done away from the window: one thing at a time, stopped, and unseen behind a hidden window."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.deeds import Deeds
from desktop.outcomes import either
from resources_db.errors import BadInput
from resources_db.wording import say
from ui.directory.done_page import DonePage, DoneStage

LOST = say("call.lost_when_hidden", "en")


class Desk:
    """A page, what works for it, and what came of that."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = DonePage()
        qtbot.addWidget(self.page)
        self.writer: Background[Any] = Background(lambda _progress: nullcontext())
        self.shown: list[object] = []
        self.written: list[object] = []
        self.deeds = Deeds(self.page, self.writer, "deed", self.written.append)
        self.go_on = Event()

    def work(self, result: object) -> Callable[[object, Callable[[str, int, int], None]], object]:
        """Return work that waits for `go_on`, and then comes to `result`."""

        def work(_resource: object, progress: Callable[[str, int, int], None]) -> object:
            self.go_on.wait(20)
            progress("progress.writing", 1, 2)
            if isinstance(result, BadInput):
                raise result
            return result

        return work

    def end(self, qtbot: QtBot) -> None:
        """Let the work come to its end."""
        self.go_on.set()
        qtbot.waitUntil(lambda: not self.writer.busy_at_all)


@pytest.fixture
def desk(qtbot: QtBot, english: None) -> Iterator[Desk]:
    assert english is None
    made = Desk(qtbot)
    yield made
    made.go_on.set()
    made.writer.close()


def test_one_thing_at_a_time(qtbot: QtBot, desk: Desk) -> None:
    show = either(desk.shown.append, desk.page.show_failure)
    desk.deeds.write(desk.work("first"), show)
    assert desk.deeds.busy
    assert desk.page.stage is DoneStage.BUSY
    desk.deeds.look("progress.comparing", desk.work("second"), show)
    desk.end(qtbot)
    assert (desk.shown, desk.written) == (["first"], [])


def test_what_went_wrong_is_said_and_what_is_stopped_too(qtbot: QtBot, desk: Desk) -> None:
    show = either(desk.shown.append, desk.page.show_failure)
    desk.deeds.write(desk.work(BadInput("correction.none_such", id="x1")), show)
    desk.end(qtbot)
    assert "x1" in desk.page.notice.text()
    desk.go_on.clear()
    desk.deeds.write(desk.work("written"), show)
    desk.page.busy.stop.click()
    desk.end(qtbot)
    assert desk.shown == []
    assert desk.page.stage is DoneStage.LIST
    assert "x1" not in desk.page.notice.text()


@pytest.mark.parametrize("refused", [False, True])
def test_what_is_written_behind_a_hidden_window_ends_unseen(qtbot: QtBot, desk: Desk, refused: bool) -> None:
    result = BadInput("correction.none_such", id="x1") if refused else "written"
    desk.deeds.write(desk.work(result), either(desk.shown.append, desk.page.show_failure))
    desk.deeds.hide()
    desk.page.clear()
    desk.end(qtbot)
    assert desk.page.stage is DoneStage.LIST
    assert desk.shown == []
    assert (desk.written, desk.page.notice.text()) == (([], LOST) if refused else (["written"], ""))


def test_what_only_looks_ends_where_the_window_is_hidden(qtbot: QtBot, desk: Desk) -> None:
    desk.deeds.look("progress.comparing", desk.work("seen"), either(desk.shown.append, desk.page.show_failure))
    desk.deeds.hide()
    assert not desk.deeds.busy
    desk.page.clear()
    desk.end(qtbot)
    desk.deeds.write(lambda _resource, _progress: "after", either(desk.shown.append, desk.page.show_failure))
    desk.end(qtbot)
    assert (desk.shown, desk.written) == (["after"], [])

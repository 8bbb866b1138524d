"""One worker, many questions: the newest answer stands, whatever order they come back in."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from desktop.background import Answer, Background, Failure, Outcome
from resources_db.errors import BadInput, Cancelled, EnvironmentProblem
from resources_db.sources.records import Progress


class Desk:
    """A resource that knows which thread it belongs to."""

    def __init__(self) -> None:
        self.thread = get_ident()
        self.closed_in: int | None = None


@pytest.fixture
def desks() -> list[Desk]:
    return []


@pytest.fixture
def background(qtbot: QtBot, desks: list[Desk]) -> Iterator[Background[Desk]]:
    @contextmanager
    def desk(_progress: Progress) -> Iterator[Desk]:
        desks.append(Desk())
        yield desks[-1]
        desks[-1].closed_in = get_ident()

    assert qtbot
    made = Background(desk)
    yield made
    made.close()


def answers(into: list[Outcome[str]]) -> Callable[[Outcome[str]], None]:
    return into.append


def test_the_answer_comes_back_in_the_threads_own_place(qtbot: QtBot, background: Background[Desk]) -> None:
    came_back: list[tuple[Outcome[int], int]] = []
    background.ask("search", lambda desk, _p: desk.thread, lambda outcome: came_back.append((outcome, get_ident())))
    qtbot.waitUntil(lambda: bool(came_back))
    outcome, thread = came_back[0]
    assert isinstance(outcome, Answer)
    assert outcome.value != get_ident()
    assert thread == get_ident()


def test_a_newer_question_replaces_the_older_one(qtbot: QtBot, background: Background[Desk]) -> None:
    began, go_on = Event(), Event()
    came_back: list[Outcome[str]] = []

    def slow(_desk: Desk, _progress: Progress) -> str:
        began.set()
        go_on.wait(5)
        return "old"

    background.ask("search", slow, answers(came_back))
    assert began.wait(5)
    background.ask("search", lambda _d, _p: "never begun", answers(came_back))
    background.ask("search", lambda _d, _p: "new", answers(came_back))
    go_on.set()
    qtbot.waitUntil(lambda: bool(came_back))
    assert came_back == [Answer("new")]
    assert not background.busy("search")


def test_lanes_do_not_disturb_each_other(qtbot: QtBot, background: Background[Desk]) -> None:
    came_back: list[Outcome[str]] = []
    background.ask("search", lambda _d, _p: "hits", answers(came_back))
    background.ask("detail", lambda _d, _p: "record", answers(came_back))
    qtbot.waitUntil(lambda: len(came_back) == 2)
    assert came_back == [Answer("hits"), Answer("record")]


def test_it_tells_once_when_the_last_piece_of_work_has_come_back(qtbot: QtBot, background: Background[Desk]) -> None:
    came_back: list[Outcome[str]] = []
    idle_after: list[int] = []
    background.idle.connect(lambda: idle_after.append(len(came_back)))
    background.ask("search", lambda _d, _p: "hits", answers(came_back))
    background.ask("detail", lambda _d, _p: "record", answers(came_back))
    qtbot.waitUntil(lambda: bool(idle_after))
    assert idle_after == [2]


def test_what_was_cancelled_never_comes_back(qtbot: QtBot, background: Background[Desk]) -> None:
    came_back: list[Outcome[str]] = []
    background.ask("search", lambda _d, _p: "hidden", answers(came_back))
    background.cancel("search")
    background.ask("other", lambda _d, _p: "after", answers(came_back))
    qtbot.waitUntil(lambda: bool(came_back))
    assert came_back == [Answer("after")]


def test_work_can_be_stopped_at_its_next_report(qtbot: QtBot, background: Background[Desk]) -> None:
    seen: list[tuple[str, int, int]] = []
    came_back: list[Outcome[str]] = []
    began, go_on = Event(), Event()

    def work(_desk: Desk, progress: Progress) -> str:
        progress("step", 1, 2)
        began.set()
        go_on.wait(5)
        progress("step", 2, 2)
        return "done"

    background.ask("import", work, answers(came_back), lambda *step: seen.append(step))
    assert began.wait(5)
    background.stop("import")
    go_on.set()
    qtbot.waitUntil(lambda: bool(came_back))
    assert isinstance(came_back[0], Failure)
    assert isinstance(came_back[0].error, Cancelled)
    assert seen == [("step", 1, 2)]


def test_an_error_for_a_person_is_a_value(qtbot: QtBot, background: Background[Desk]) -> None:
    came_back: list[Outcome[str]] = []

    def fail(_desk: Desk, _progress: Progress) -> str:
        raise BadInput("no_listing", id="x")

    background.ask("detail", fail, answers(came_back))
    qtbot.waitUntil(lambda: bool(came_back))
    assert isinstance(came_back[0], Failure)
    assert "x" in came_back[0].error.text("en")


def test_a_bug_is_raised_where_bugs_are_seen(qtbot: QtBot, background: Background[Desk]) -> None:
    came_back: list[Outcome[str]] = []

    def broken(_desk: Desk, _progress: Progress) -> str:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        background.ask("detail", broken, answers(came_back))
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert isinstance(came_back[0], Failure), "nobody waits for ever"


def test_the_resource_is_opened_once_and_closed_in_its_own_thread(qtbot: QtBot, desks: list[Desk]) -> None:
    @contextmanager
    def desk(_progress: Progress) -> Iterator[Desk]:
        desks.append(Desk())
        yield desks[-1]
        desks[-1].closed_in = get_ident()

    made = Background(desk)
    came_back: list[Outcome[str]] = []
    for word in ("one", "two"):
        made.ask(word, lambda _d, _p: "", answers(came_back))
    qtbot.waitUntil(lambda: len(came_back) == 2)
    made.close()
    assert len(desks) == 1
    assert desks[0].closed_in == desks[0].thread


def test_a_resource_that_cannot_be_opened_fails_the_work_and_is_tried_again(qtbot: QtBot) -> None:
    tries: list[int] = []

    @contextmanager
    def desk(_progress: Progress) -> Iterator[str]:
        tries.append(1)
        if len(tries) == 1:
            raise BadInput("no_listing", id="x")
        yield "desk"

    made = Background(desk)
    came_back: list[Outcome[str]] = []
    made.ask("search", lambda one, _p: one, answers(came_back))
    qtbot.waitUntil(lambda: len(came_back) == 1)
    made.ask("search", lambda one, _p: one, answers(came_back))
    qtbot.waitUntil(lambda: len(came_back) == 2)
    assert isinstance(came_back[0], Failure)
    assert came_back[1] == Answer("desk")
    made.close()


def test_a_long_opening_says_how_far_it_is(qtbot: QtBot) -> None:
    @contextmanager
    def desk(progress: Progress) -> Iterator[str]:
        for done in range(3):
            progress("progress.indexing", done, 3)
        yield "desk"

    made = Background(desk)
    said: list[tuple[str, int, int]] = []
    came_back: list[Outcome[str]] = []
    made.opening.connect(lambda *report: said.append(report))
    made.ask("search", lambda one, _p: one, answers(came_back))
    qtbot.waitUntil(lambda: bool(came_back))
    assert said == [("progress.indexing", done, 3) for done in range(3)]
    made.close()


def test_a_newer_question_waits_for_the_opening(qtbot: QtBot) -> None:
    began, go_on = Event(), Event()

    @contextmanager
    def desk(progress: Progress) -> Iterator[str]:
        began.set()
        go_on.wait(5)
        progress("progress.indexing", 0, 1)
        yield "desk"

    made = Background(desk)
    came_back: list[Outcome[str]] = []
    made.ask("search", lambda _one, _p: "older", answers(came_back))
    assert began.wait(5)
    made.ask("search", lambda _one, _p: "newer", answers(came_back))
    go_on.set()
    qtbot.waitUntil(lambda: bool(came_back))
    assert came_back == [Answer("newer")]
    made.close()


def test_closing_stops_an_opening(qtbot: QtBot) -> None:
    began, never = Event(), Event()
    stopped: list[bool] = []

    @contextmanager
    def desk(progress: Progress) -> Iterator[str]:
        began.set()
        try:
            while not never.wait(0.01):
                progress("progress.indexing", 0, 1)
        except Cancelled:
            stopped.append(True)
            raise
        yield "desk"

    made = Background(desk)
    made.ask("search", lambda one, _p: one, answers([]))
    assert began.wait(5)
    made.close()
    assert stopped == [True]
    assert qtbot


def _closing_with(error: Exception) -> Background[str]:
    @contextmanager
    def desk(_progress: Progress) -> Iterator[str]:
        yield "desk"
        raise error

    return Background(desk)


def test_a_bug_in_closing_is_raised_and_the_worker_is_gone(qtbot: QtBot) -> None:
    made = _closing_with(ZeroDivisionError())
    came_back: list[Outcome[str]] = []
    made.ask("search", lambda one, _p: one, answers(came_back))
    qtbot.waitUntil(lambda: bool(came_back))
    with pytest.raises(ZeroDivisionError):
        made.close()
    made.close()
    assert not made.busy_at_all


def test_a_disk_that_is_gone_at_the_end_holds_nothing_up(qtbot: QtBot) -> None:
    made = _closing_with(EnvironmentProblem("disk_failed", file="directory.db"))
    came_back: list[Outcome[str]] = []
    made.ask("search", lambda one, _p: one, answers(came_back))
    qtbot.waitUntil(lambda: bool(came_back))
    made.close()
    assert came_back == [Answer("desk")]


def test_after_closing_nothing_is_done(qtbot: QtBot) -> None:
    made = Background(lambda _progress: nullcontext("desk"))
    came_back: list[Outcome[str]] = []
    made.close()
    made.ask("search", lambda one, _p: one, answers(came_back))
    made.close()
    assert not made.busy_at_all
    assert came_back == []
    assert qtbot


def test_reports_come_no_faster_than_they_can_be_shown(qtbot: QtBot, background: Background[Desk]) -> None:
    seen: list[tuple[str, int, int]] = []
    came_back: list[Outcome[str]] = []

    def work(_desk: Desk, progress: Progress) -> str:
        for number in range(10_000):
            progress("first", number, 10_000)
        progress("second", 0, 1)
        return "done"

    background.ask("import", work, answers(came_back), lambda *step: seen.append(step))
    qtbot.waitUntil(lambda: bool(came_back))
    assert len(seen) < 100
    assert seen[0] == ("first", 0, 10_000)
    assert seen[-1] == ("second", 0, 1)

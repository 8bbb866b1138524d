"""The one way in which work leaves the window's thread, and its answers come back.

A `Background` has one worker thread with one resource of its own (a `Directory` belongs to one thread). Work is asked
for in lanes: a newer question in a lane replaces an older one. What has not begun is dropped, what runs is told to
stop, and an answer that comes too late is let go, so that an old answer never stands where a newer one belongs. Errors
that a person is told about come back as values. Anything else is a bug: it is raised in the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from resources_db.errors import Cancelled, EnvironmentProblem, PorchlightError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor  # see Background._worker

    from resources_db.sources.records import Progress

Resource = TypeVar("Resource")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Value]):
    """The work was done."""

    value: Value


@dataclass(frozen=True, slots=True)
class Failure:
    """The work could not be done, and why."""

    error: PorchlightError


Outcome = Answer[Value] | Failure
SECONDS_BETWEEN_REPORTS = 0.05
Job = Callable[[Resource, "Progress"], Value]


class _Task:
    """One piece of work asked for; `stopped` is set from the window's thread and read in the worker."""

    def __init__(
        self, lane: str, done: Callable[[Outcome[Any]], None], progress: Callable[[str, int, int], None] | None
    ) -> None:
        self.lane = lane
        self.done = done
        self.progress = progress
        self.stopped = False
        self._told = ("", 0.0)

    def is_time_to_tell(self, step: str) -> bool:
        """Return whether the window should hear of a report: of every step, then not more often than it can show."""
        now = monotonic()
        if step == self._told[0] and now - self._told[1] < SECONDS_BETWEEN_REPORTS:
            return False
        self._told = (step, now)
        return True


class Background(QObject, Generic[Resource]):
    """A worker thread and its lanes. All methods are for the thread that made it.

    Signals:
        idle: the last piece of work that was asked for has come back.
        opening: (step, done, total): opening the resource takes its time.
    """

    idle = Signal()
    opening = Signal(str, int, int)
    _opening = Signal(str, int, int)
    _finished = Signal(object, object, object)
    _progressed = Signal(object, str, int, int)

    def __init__(
        self, open_resource: Callable[[Progress], AbstractContextManager[Resource]], parent: QObject | None = None
    ) -> None:
        """Open the resource in the worker when the first work comes; an error in that fails the work.

        Only `close` stops the opening: whatever is asked next needs it too.
        """
        super().__init__(parent)
        self._open = open_resource
        self._stack = ExitStack()
        self._resource: list[Resource] = []
        self._latest: dict[str, _Task] = {}
        self._closed = False
        self._opening.connect(self.opening, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        lane: str,
        job: Job[Resource, Value],
        done: Callable[[Outcome[Value]], None],
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        """Do `job` in the worker and give its outcome to `done` here, unless something newer is asked in `lane`.

        `progress` is called here too, with what the job reports. After `close` nothing is done any more.
        """
        if self._closed:
            return
        self.cancel(lane)
        task = _Task(lane, done, progress)
        self._latest[lane] = task
        self._worker.submit(self._work, task, job)

    def cancel(self, lane: str) -> None:
        """Forget what was asked in `lane`; nothing more comes back from it."""
        if task := self._latest.pop(lane, None):
            task.stopped = True

    def stop(self, lane: str) -> None:
        """Tell the work in `lane` to stop; it comes back as `Failure(Cancelled())`, or done if it already was."""
        if task := self._latest.get(lane):
            task.stopped = True

    def busy(self, lane: str) -> bool:
        """Return whether work in `lane` has not come back yet."""
        return lane in self._latest

    @property
    def busy_at_all(self) -> bool:
        """Return whether work in any lane has not come back yet."""
        return bool(self._latest)

    def close(self) -> None:
        """Stop everything, wait for the worker, and close the resource in its own thread.

        What goes wrong in that and is a bug is raised here; that a disk is gone is nothing that a person can mend now.
        """
        if self._closed:
            return
        self._closed = True
        for lane in tuple(self._latest):
            self.cancel(lane)
        if "_worker" in vars(self):
            closed = self._worker.submit(self._stack.close)
            self._worker.shutdown(wait=True)
            with suppress(PorchlightError):
                closed.result()

    @cached_property
    def _worker(self) -> ThreadPoolExecutor:
        """The thread, begun with the first work: loading what it takes does not hold up the first frame."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="porchlight")

    # In the worker

    def _work(self, task: _Task, job: Job[Resource, Any]) -> None:
        outcome: Outcome[Any]
        bug: BaseException | None = None
        try:
            outcome = Failure(Cancelled()) if task.stopped else Answer(self._do(task, job))
        except PorchlightError as error:
            outcome = Failure(error)
        except Exception as error:  # noqa: BLE001 (the boundary: raised again in the window's thread)
            outcome, bug = Failure(EnvironmentProblem("unexpected")), error
        self._finished.emit(task, outcome, bug)

    def _do(self, task: _Task, job: Job[Resource, Any]) -> Any:  # noqa: ANN401 (whatever the job gives)
        if not self._resource:
            self._resource.append(self._stack.enter_context(self._open(self._report_opening)))

        def report(step: str, done: int, total: int) -> None:
            if task.stopped:
                raise Cancelled
            if task.is_time_to_tell(step):
                self._progressed.emit(task, step, done, total)

        return job(self._resource[0], report)

    def _report_opening(self, step: str, done: int, total: int) -> None:
        if self._closed:
            raise Cancelled
        self._opening.emit(step, done, total)

    # Back in the window's thread

    def _on_finished(self, task: _Task, outcome: Outcome[Any], bug: BaseException | None) -> None:
        if self._latest.get(task.lane) is task:
            del self._latest[task.lane]
            task.done(outcome)
            if not self._latest:
                self.idle.emit()
        if bug is not None:
            raise bug

    def _on_progressed(self, task: _Task, step: str, done: int, total: int) -> None:
        if self._latest.get(task.lane) is task and task.progress is not None:
            task.progress(step, done, total)

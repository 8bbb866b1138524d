"""Garbage is collected in the window's thread and in no other."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import get_ident

import pytest
from pytestqt.qtbot import QtBot

from desktop.litter import Litter

OBJECTS = 50_000


class Loop:
    """Garbage that only the collector finds; it writes down which thread took it apart."""

    def __init__(self, taken_apart_in: list[int]) -> None:
        self.itself = self
        self._taken_apart_in = taken_apart_in

    def __del__(self) -> None:
        self._taken_apart_in.append(get_ident())


@pytest.fixture
def collected() -> Iterator[None]:
    """Collect as Python does, before and after."""
    gc.enable()
    gc.collect()
    yield
    gc.enable()


def many_objects() -> list[list[object]]:
    return [[] for _ in range(OBJECTS)]


def made_in_a_worker() -> list[list[object]]:
    with ThreadPoolExecutor(max_workers=1) as worker:
        return worker.submit(many_objects).result()


@pytest.mark.usefixtures("collected")
def test_without_it_a_worker_takes_things_apart() -> None:
    taken_apart_in: list[int] = []
    Loop(taken_apart_in)
    assert made_in_a_worker()
    assert taken_apart_in
    assert get_ident() not in taken_apart_in


@pytest.mark.usefixtures("collected")
def test_a_worker_leaves_its_garbage_to_the_window(qtbot: QtBot) -> None:
    taken_apart_in: list[int] = []
    litter = Litter(lambda: True)
    Loop(taken_apart_in)
    held = made_in_a_worker()
    assert held
    assert taken_apart_in == []
    qtbot.waitUntil(lambda: bool(taken_apart_in))
    assert taken_apart_in == [get_ident()]
    litter.close()
    assert gc.isenabled()


@pytest.mark.usefixtures("collected")
def test_a_few_objects_wait_until_nothing_is_worked_at(qtbot: QtBot) -> None:
    taken_apart_in: list[int] = []
    asked: list[bool] = []
    busy = True

    def is_busy() -> bool:
        asked.append(busy)
        return busy

    litter = Litter(is_busy)
    Loop(taken_apart_in)
    held: list[list[object]] = [[] for _ in range(OBJECTS // 5)]
    assert held
    qtbot.waitUntil(lambda: len(asked) >= 2)
    assert taken_apart_in == []
    busy = False
    qtbot.waitUntil(lambda: bool(taken_apart_in))
    litter.close()


@pytest.mark.usefixtures("collected")
def test_the_whole_heap_waits_until_the_window_is_idle(qtbot: QtBot) -> None:
    taken_apart_in: list[int] = []
    busy = True
    litter = Litter(lambda: busy)
    old = Loop(taken_apart_in)
    gc.collect()
    del old
    for _ in range(gc.get_threshold()[-1] + 1):
        gc.collect(1)
    held = made_in_a_worker()
    assert held
    qtbot.waitUntil(lambda: gc.get_count()[0] < OBJECTS)
    assert taken_apart_in == []
    busy = False
    qtbot.waitUntil(lambda: bool(taken_apart_in))
    assert taken_apart_in == [get_ident()]
    litter.close()


def test_what_collected_nothing_before_collects_nothing_afterwards() -> None:
    gc.disable()
    try:
        Litter(lambda: False).close()
        assert not gc.isenabled()
    finally:
        gc.enable()

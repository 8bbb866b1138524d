"""A screen reader for tests: it hears a window over the accessibility bus (AT-SPI), and types through it.

It knows of the window what the bus says, and nothing else. Names of interfaces, roles and states are AT-SPI's.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from tests.helpers.bus import Bus, BusError

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_CONTROLLER = "/org/a11y/atspi/registry/deviceeventcontroller"
_KEYS = "org.a11y.atspi.DeviceEventController"
_PRESS, _RELEASE, _SYMBOL, _STRING = 0, 1, 3, 4
CONTROL = 37
"""The X11 key code of the left Ctrl key on every PC keyboard."""
SYMBOLS = {"Return": 0xFF0D, "Tab": 0xFF09, "Escape": 0xFF1B, "Down": 0xFF54, "Up": 0xFF52, "F9": 0xFFC6, "Space": 0x20}
"""X11's names of keys (keysymdef.h)."""
_STATES = {"checked": 4, "enabled": 8, "focusable": 11, "focused": 12, "selected": 23, "showing": 25, "visible": 30}
PATIENCE_S = 20.0
Value = TypeVar("Value")


class Thing(NamedTuple):
    """One accessible object: whose it is, and which."""

    owner: str
    path: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What a screen reader knows of one thing."""

    thing: Thing
    role: str
    name: str
    description: str
    states: frozenset[str]
    depth: int = 0

    def __str__(self) -> str:
        """Return it as it is said: the name, what it is, what it is set to, and what else there is to know."""
        checked = "checked" if "checked" in self.states else "not checked"
        state = checked if self.role in {"check box", "radio button"} else ""
        said = (self.name, "" if self.role in {"label", "list item"} else self.role, state, self.description)
        return ", ".join(part for part in said if part)


class ScreenReader:
    """Listens on the bus of a session."""

    def __init__(self, session: str) -> None:
        """Connect; `session` is the address of the session's bus."""
        first = Bus.connect(session)
        [address] = first.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        first.close()
        self._bus = Bus.connect(address)
        for event, member in (
            ("object:state-changed:focused", "StateChanged"),
            ("object:announcement", "Announcement"),
        ):
            self._bus.listen(f"type='signal',interface='org.a11y.atspi.Event.Object',member='{member}'")
            self._register(event)

    def _register(self, event: str) -> None:
        """Ask the registry for an event. One that ends while it starts is started again by the next call."""
        registry = Thing(_REGISTRY, "/org/a11y/atspi/registry")
        for last in (False, False, True):
            try:
                self._call(registry, _REGISTRY, "RegisterEvent", "sass", event, [], "")
            except BusError:
                if last:
                    raise
            else:
                return

    def close(self) -> None:
        self._bus.close()

    def window(self, name: str) -> Thing:
        """Return the program called `name`, once it is there."""
        root = Thing(_REGISTRY, _ROOT)

        def found() -> Thing | None:
            return next((each for each in self._children(root) if self._text(each, "Name") == name), None)

        return self._until(f"a program called {name}", found)

    def tree(self, thing: Thing, depth: int = 0) -> Iterator[Heard]:
        """Yield everything that shows, in the order of the tree. Things that go while it is read are left out."""
        try:
            heard, children = self.hear(thing, depth), self._children(thing)
        except BusError:
            return
        if depth and "showing" not in heard.states:
            return
        yield heard
        for child in children:
            yield from self.tree(child, depth + 1)

    def hear(self, thing: Thing, depth: int = 0) -> Heard:
        """Return what is known of a thing."""
        [(low, high)] = self._call(thing, _ACCESSIBLE, "GetState")
        bits = low | high << 32
        states = frozenset(name for name, bit in _STATES.items() if bits >> bit & 1)
        [role] = self._call(thing, _ACCESSIBLE, "GetRoleName")
        return Heard(thing, str(role), self._text(thing, "Name"), self._text(thing, "Description"), states, depth)

    def wait_for(self, thing: Thing, what: str, condition: Callable[[Heard], bool]) -> Heard:
        """Return the first thing that shows below `thing` and fulfils `condition`, waited for if need be."""
        return self._until(what, lambda: next((each for each in self.tree(thing) if condition(each)), None))

    def text(self, thing: Thing) -> str:
        """Return what stands in a field."""
        count = self._call(
            thing, "org.freedesktop.DBus.Properties", "Get", "ss", "org.a11y.atspi.Text", "CharacterCount"
        )
        [text] = self._call(thing, "org.a11y.atspi.Text", "GetText", "ii", 0, int(count[0]))
        return str(text)

    def focused(self) -> Heard:
        """Return what came to have the keyboard next, waited for if need be."""
        while True:
            signal = self._bus.next_signal()
            if signal.member == "StateChanged" and signal.arguments[:2] == ("focused", 1):
                return self.hear(Thing(signal.sender, signal.path))

    def announced(self) -> str:
        """Return what the window said of its own accord next, waited for if need be."""
        while True:
            signal = self._bus.next_signal()
            if signal.member == "Announcement":
                return str(signal.arguments[3])

    def forget(self) -> None:
        """Let go of everything heard so far."""
        self._bus.signals.clear()

    def press(self, key: str, *, control: bool = False) -> None:
        """Press a key by its name in `SYMBOLS`, or a letter."""
        self.forget()
        symbol = SYMBOLS.get(key) or ord(key)
        if control:
            self._key(CONTROL, "", _PRESS)
        self._key(symbol, "", _SYMBOL)
        if control:
            self._key(CONTROL, "", _RELEASE)

    def type(self, text: str) -> None:
        """Type letters."""
        for letter in text:
            self._key(ord(letter), "", _SYMBOL)

    def _key(self, code: int, text: str, kind: int) -> None:
        self._call(Thing(_REGISTRY, _CONTROLLER), _KEYS, "GenerateKeyboardEvent", "isu", code, text, kind)

    def _call(
        self, thing: Thing, interface: str, member: str, signature: str = "", *arguments: object
    ) -> tuple[Any, ...]:
        return self._bus.call(thing.owner, thing.path, interface, member, signature, *arguments)

    def _text(self, thing: Thing, name: str) -> str:
        [value] = self._call(thing, "org.freedesktop.DBus.Properties", "Get", "ss", _ACCESSIBLE, name)
        return str(value)

    def _children(self, thing: Thing) -> list[Thing]:
        [children] = self._call(thing, _ACCESSIBLE, "GetChildren")
        return [Thing(*child) for child in children]

    def _until(self, what: str, look: Callable[[], Value | None]) -> Value:
        end = time.monotonic() + PATIENCE_S
        while (found := look()) is None:
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain for {what}")
        return found

"""What a printer says of itself, as what is to be said of it to a person: keys of `print.state.*`."""

from collections.abc import Iterable

from ui.sheet.print_values import HARMLESS

IDLE, PROCESSING, STOPPED = 3, 4, 5
"""RFC 8011, printer-state."""
WAITS = "print.waits."
"""How the key of a step begins in which a sheet waits for somebody to do something at the printer."""
_WITHOUT_TROUBLE = {IDLE: "ready", PROCESSING: "busy"}
_SUFFIXES = ("-error", "-warning", "-report")
_KEYS = {
    "jam": ("media-jam",),
    "open": ("door-open", "cover-open", "interlock-open"),
    "paper_out": ("media-empty", "media-needed", "input-tray-missing"),
    "ink_out": ("toner-empty", "marker-supply-empty", "developer-empty"),
    "tray_full": ("output-area-full", "marker-waste-full"),
    "offline": ("offline", "shutdown", "timed-out"),
    "reaching": ("connecting-to-device",),
    "no_driver": ("cups-missing-filter", "cups-insecure-filter"),
    "paper_low": ("media-low",),
    "ink_low": ("toner-low", "marker-supply-low", "developer-low"),
}
_LESS_THAN_AN_ERROR = {"paper_out": "paper_low", "ink_out": "ink_low"}
"""One of several trays is empty, or the printer goes on with what it has."""
_BY_REASON = {reason: key for key, reasons in _KEYS.items() for reason in reasons}


def reasons_said(reasons: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of a printer's reasons, the gravest first; an error of another kind needs somebody to look."""
    found = {key for reason in reasons if (key := _key(reason)) is not None}
    return tuple(key for key in (*_KEYS, "trouble") if key in found)


def _key(reason: str) -> str | None:
    suffix = next((each for each in _SUFFIXES if reason.endswith(each)), "")
    bare = reason.removesuffix(suffix)
    key = _BY_REASON.get(bare)
    if suffix in {"-warning", "-report"}:
        return _LESS_THAN_AN_ERROR.get(key, key) if key else None
    return key or ("trouble" if suffix else None)


def states_said(state: int, reasons: Iterable[str], *, takes_jobs: bool) -> tuple[str, ...]:
    """Return what is to be said of a printer, the gravest first; `state` is IPP's printer-state."""
    said = reasons_said(reasons)
    if not takes_jobs:
        said = ("not_taking", *said)
    if state == STOPPED:
        said = ("stopped", *said)
    if not set(said) - HARMLESS:
        said = (_WITHOUT_TROUBLE.get(state, "unknown"), *said)
    return said

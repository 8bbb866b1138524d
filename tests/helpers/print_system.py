"""A print system of the test's own: the real cupsd as an ordinary process, at a Unix socket in a folder of its own.

It listens at no port and nothing of it is installed. Its printers hand every job to a small program (CUPS calls it a
backend) that keeps the bytes in a folder, or says what is wrong with the printer, as that of a real printer does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

UNPACKED = Path(__file__).parent.parent.parent / ".venv" / "print-system"
_PLACES = (UNPACKED, Path("/"))
LETTER, A4 = "Letter", "A4"
_PROGRAM = """#!/bin/sh
[ $# -eq 0 ] && exit 0
printf '%s\\n' "$*" >> {kept}/jobs
if [ -e {kept}/trouble ]; then
  while [ -e {kept}/trouble ]; do echo "STATE: +$(cat {kept}/trouble)" >&2; sleep 0.1; done
  echo "STATE: -media-empty-error,offline-report" >&2
fi
[ -e {kept}/broken ] && exit 1
cat "${{6:--}}" > {kept}/$1.part && mv {kept}/$1.part {kept}/$1.pdf
"""


@dataclass
class PrintSystem:
    """A cupsd that runs, and what its printers were given.

    Attributes:
        socket_file: where it listens.
        kept: the folder of what was printed.
    """

    root: Path
    programs: Path
    printers: Mapping[str, Sequence[str]] = field(default_factory=dict)
    _running: subprocess.Popen[bytes] | None = None

    @property
    def socket_file(self) -> Path:
        return self.root / "cups.sock"

    @property
    def kept(self) -> Path:
        return self.root / "kept"

    @property
    def spool(self) -> Path:
        return self.root / "spool"

    def printed(self) -> list[bytes]:
        """Return every document that came out, in order."""
        return [file.read_bytes() for file in sorted(self.kept.glob("*.pdf"), key=lambda each: int(each.stem))]

    def jobs(self) -> list[str]:
        """Return what each printer was told: number, owner, title, copies, options."""
        file = self.kept / "jobs"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []

    def set_trouble(self, reason: str | None) -> None:
        """Let the printers say `reason` (IPP's word) and wait, or go on."""
        self._flag("trouble", reason)

    def keep_no_list(self) -> None:
        """Forget each job as soon as it is over; told before it is started."""
        settings = self.root / "etc/cupsd.conf"
        settings.write_text(settings.read_text(encoding="utf-8") + "PreserveJobHistory No\n", encoding="utf-8")

    def set_broken(self) -> None:
        """Let the printers fail at every job."""
        self._flag("broken", "")

    def _flag(self, name: str, words: str | None) -> None:
        file = self.kept / name
        if words is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(words, encoding="utf-8")

    def start(self, **printers: Sequence[str]) -> None:
        """Run with these printers, each with the lines that its entry in printers.conf has besides the usual ones."""
        self.stop()
        entries = [_entry(name, lines) for name, lines in printers.items()]
        (self.root / "etc" / "printers.conf").write_text("".join(entries), encoding="utf-8")
        command = [str(self.programs / "usr/sbin/cupsd"), "-f", "-c", str(self.root / "etc" / "cupsd.conf")]
        command += ["-s", str(self.root / "etc" / "cups-files.conf")]
        libraries = os.pathsep.join(str(each) for each in self.programs.glob("usr/lib/*-linux-*"))
        environment = {**os.environ, "LD_LIBRARY_PATH": libraries} if self.programs == UNPACKED else None
        nowhere = subprocess.DEVNULL
        self._running = subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere)
        until = time.monotonic() + 20
        while not self.socket_file.is_socket() or b"Resuming new" not in self._log():
            assert self._running.poll() is None, self._log().decode()
            assert time.monotonic() < until, self._log().decode()
            time.sleep(0.02)

    def stop(self) -> None:
        """End it."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait()
            self._running = None
            (self.root / "error_log").unlink(missing_ok=True)
            self.socket_file.unlink(missing_ok=True)

    def _log(self) -> bytes:
        file = self.root / "error_log"
        return file.read_bytes() if file.exists() else b""


def _entry(name: str, lines: Sequence[str]) -> str:
    usual = [] if any(line.startswith("State ") for line in lines) else ["State Idle"]
    usual += [] if any(line.startswith("Accepting ") for line in lines) else ["Accepting Yes"]
    kind = "DefaultPrinter" if name == "Office" else "Printer"
    return "\n".join([f"<{kind} {name}>", "DeviceURI keep:/", *usual, *lines, f"</{kind}>", ""])


def _programs() -> Path:
    """Return the root under which cupsd and its parts lie; the test skips where they are nowhere."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the real print system is tried on Linux")
    found = next((each for each in _PLACES if (each / "usr/sbin/cupsd").exists()), None)
    if found is None:
        pytest.skip("no cupsd here: `python tools/manage.py test` unpacks it where it can (docs/decisions/set-up.md)")
    return found


def _make(root: Path, programs: Path) -> None:
    for folder in (
        "etc/ppd",
        "bin/backend",
        "bin/filter",
        "bin/daemon",
        "share/mime",
        "spool/tmp",
        "state",
        "cache",
        "kept",
    ):
        (root / folder).mkdir(parents=True)
    shutil.copy(programs / "usr/lib/cups/daemon/cups-exec", root / "bin/daemon")
    shutil.copy(programs / "usr/share/cups/mime/mime.types", root / "share/mime")
    (root / "share/mime/mime.convs").touch()  # nothing is turned into anything else
    backend = root / "bin/backend/keep"
    backend.write_text(_PROGRAM.format(kept=root / "kept"), encoding="utf-8")
    backend.chmod(0o700)  # CUPS runs a program that others cannot read as who runs cupsd
    _configure(root, programs)
    for name, paper in (("Office", LETTER), ("Abroad", A4)):
        (root / f"etc/ppd/{name}.ppd").write_text(_ppd(paper), encoding="utf-8")


def _configure(root: Path, programs: Path) -> None:
    """Take the settings that the print system comes with, and let it listen at the socket alone."""
    import grp  # noqa: PLC0415 (not on Windows, where the test has skipped)
    import pwd  # noqa: PLC0415

    user, group = ("lp", "lp") if os.geteuid() == 0 else (pwd.getpwuid(os.getuid())[0], grp.getgrgid(os.getgid())[0])
    places = {
        "ServerRoot": "etc", "ServerBin": "bin", "DataDir": "share", "RequestRoot": "spool", "StateDir": "state",
        "CacheDir": "cache", "TempDir": "spool/tmp", "AccessLog": "access_log", "ErrorLog": "error_log",
        "PageLog": "page_log",
    }  # fmt: skip
    files = [f"{name} {root / place}" for name, place in places.items()]
    files += ["FatalErrors none", f"User {user}", f"Group {group}", "SystemGroup root"]
    (root / "etc/cups-files.conf").write_text("\n".join([*files, ""]), encoding="utf-8")
    usual = (programs / "usr/share/cups/cupsd.conf.default").read_text(encoding="utf-8").splitlines()
    ours = [line for line in usual if not line.startswith(("Listen", "Browsing", "LogLevel", "IdleExitTimeout"))]
    ours += [f"Listen {root / 'cups.sock'}", "Browsing No", "LogLevel info"]
    (root / "etc/cupsd.conf").write_text("\n".join([*ours, ""]), encoding="utf-8")


def _ppd(paper: str) -> str:
    """Return the description of a printer that takes PDF, in colour and on both sides, set to `paper`."""
    return f"""*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: {paper}
*PageSize Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: {paper}
*PageRegion Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: {paper}
*ImageableArea Letter/US Letter: "18 18 594 774"
*ImageableArea A4/A4: "18 18 577 824"
*DefaultPaperDimension: {paper}
*PaperDimension Letter/US Letter: "612 792"
*PaperDimension A4/A4: "595 842"
*OpenUI *Duplex/2-Sided Printing: PickOne
*DefaultDuplex: None
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long-Edge: "<</Duplex true>>setpagedevice"
*CloseUI: *Duplex
*OpenUI *ColorModel/Color: PickOne
*DefaultColorModel: RGB
*ColorModel Gray/Gray: "<</cupsColorSpace 0>>setpagedevice"
*ColorModel RGB/Color: "<</cupsColorSpace 1>>setpagedevice"
*CloseUI: *ColorModel
"""


@contextmanager
def running_print_system(root: Path) -> Iterator[PrintSystem]:
    """Give a print system in the empty folder `root`, which is started by the test with the printers that it needs."""
    programs = _programs()
    _make(root, programs)
    made = PrintSystem(root, programs)
    try:
        yield made
    finally:
        made.stop()

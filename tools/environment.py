"""The private environment of a checkout: `.venv`, filled from the hashed lock and from nothing else."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "set-up.sha256"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
OLDEST = (3, 11)


class SetUpProblem(Exception):
    """A sentence for the person at the keyboard."""


def tool(name: str) -> str:
    """Return the path of a program of the environment."""
    return str(BIN / (name + ".exe" if os.name == "nt" else name))


PACKAGES = ("desktop", "exports", "resources_db", "ui")


def ensure() -> None:
    """Make `.venv` and fill it, unless it already holds what the lock and pyproject.toml say.

    Raises:
        SetUpProblem: Python is too old, its venv module is missing, or a step failed.
    """
    wanted = _fingerprint()
    if wanted and STAMP.is_file() and STAMP.read_text(encoding="ascii") == wanted:
        return
    _check_python()
    if not _runs("pip"):
        print(f"Making {VENV.relative_to(ROOT)} with Python {sys.version.split()[0]}", flush=True)
        venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
    STAMP.unlink(missing_ok=True)
    print("Installing what requirements.lock names", flush=True)
    # Wheels only: building from source would fetch build tools that no hash covers.
    _pip("--no-deps", "--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCK))
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    # pip compiles what it copies, and it copies nothing of an editable checkout: the first start would be a slow one.
    quietly([tool("python"), "-m", "compileall", "-q", *(str(ROOT / package) for package in PACKAGES)])
    STAMP.write_text(_fingerprint(), encoding="ascii")


def _fingerprint() -> str:
    """Return a hash of all that decides what belongs into `.venv`; "" where there is no working one."""
    python = _runs("sys")
    if not python:
        return ""
    digest = hashlib.sha256(f"{python} {ROOT}".encode())
    for file in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _runs(module: str) -> str:
    """Return the environment's Python version where it can import `module`, else "" (half made, moved, upgraded)."""
    if not Path(tool("python")).exists():
        return ""
    script = f"import sys, {module}; print(sys.version)"
    asked = subprocess.run([tool("python"), "-c", script], capture_output=True, text=True, check=False)
    return asked.stdout.strip() if asked.returncode == 0 else ""


def _check_python() -> None:
    if sys.version_info < OLDEST:
        found = sys.version.split()[0]
        raise SetUpProblem(
            f"Porchlight needs Python 3.11 or newer; this is {found}. To name another: make setup PYTHON=python3.12"
        )
    if importlib.util.find_spec("ensurepip") is None:
        raise SetUpProblem(
            "Python's venv module is missing. Type this line once:\n  sudo apt-get install -y python3-venv"
        )


def _pip(*arguments: str) -> None:
    command = [tool("python"), "-m", "pip", "--disable-pip-version-check", "install", *arguments]
    if not quietly(command):
        raise SetUpProblem("The set-up did not finish; what pip says stands above. Nothing outside .venv was changed.")


def quietly(command: list[str], **environment: str) -> bool:
    """Run a talkative program, show what it said only where it failed, and return whether it did its work."""
    done = subprocess.run(
        command,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode != 0:
        sys.stderr.buffer.write(done.stdout)
    return done.returncode == 0

"""Every task of this checkout, on Linux, macOS and Windows: `python tools/manage.py help`.

The Makefile only passes its targets on to here. Each task first brings `.venv` up to date, so that a fresh clone
needs nothing but Python.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable

import demonstration
import print_system
import system_libraries
from environment import BIN, LOCK, ROOT, VENV, SetUpProblem, ensure, tool

DERIVED = ("build", "dist", "out", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache")


def call(*command: str) -> int:
    """Run a program from the checkout's root and return its exit code."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def worst(*codes: int) -> int:
    """Return the first exit code that is not 0."""
    return next((code for code in codes if code), 0)


def setup(_arguments: list[str]) -> int:
    """Make .venv from requirements.lock, and look for what the window and the tests need of the system."""
    ensure()
    system_libraries.provide({**system_libraries.OFFSCREEN, **system_libraries.DISPLAY}, "the window")
    print_system.provide()
    return 0


def run(_arguments: list[str]) -> int:
    """Open the window on the demonstration directory; with no display, write a referral sheet instead."""
    ensure()
    if demonstration.has_display():
        system_libraries.provide({**system_libraries.OFFSCREEN, **system_libraries.DISPLAY}, "the window")
        return demonstration.open_window()
    return demonstration.without_display()


def test(arguments: list[str]) -> int:
    """Run the tests, on every core; ARGS="tests/exports -k sheet" runs some of them on one."""
    ensure()
    libraries = {**system_libraries.OFFSCREEN, **system_libraries.DISPLAY}
    system_libraries.provide(libraries, "the tests of the window", system_libraries.TEST_PROGRAMS)
    print_system.provide()
    return call(tool("python"), "-m", "pytest", *(arguments or ["-n", "auto", "-rfEs"]))


def lint(_arguments: list[str]) -> int:
    """Check format, style and the direction between the packages."""
    ensure()
    return worst(
        call(tool("ruff"), "format", "--check", "."),
        call(tool("ruff"), "check", "."),
        call(tool("lint-imports")),
    )


def types(arguments: list[str]) -> int:
    """Check the types (mypy --strict) of the packages, the tests and the tools."""
    ensure()
    if arguments:
        return call(tool("mypy"), *arguments)
    scripts = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tools").glob("*.py"))
    return worst(call(tool("mypy")), call(tool("mypy"), *scripts))


def format_code(_arguments: list[str]) -> int:
    """Format the code and mend what can be mended without thinking."""
    ensure()
    return worst(call(tool("ruff"), "format", "."), call(tool("ruff"), "check", "--fix", "."))


def bench(arguments: list[str]) -> int:
    """Measure, beside what it is measured against; ARGS="search --listings 1000" runs one script of bench/."""
    if arguments:
        return _script(f"bench/{arguments[0]}.py", arguments[1:])
    ensure()
    scripts = [file for file in sorted((ROOT / "bench").glob("*.py")) if "__main__" in file.read_text(encoding="utf-8")]
    return worst(*[call(tool("python"), str(file)) for file in scripts])


def strings(arguments: list[str]) -> int:
    """Collect the window's texts for translation and compile them; ARGS=check only looks."""
    if arguments:
        return _script("tools/strings.py", arguments)
    return worst(_script("tools/strings.py", ["update"]), _script("tools/strings.py", ["compile"]))


def pictures(arguments: list[str]) -> int:
    """Draw every screen and both sheets into out/pictures."""
    return _script("tools/pictures.py", arguments)


def gazetteer(arguments: list[str]) -> int:
    """Build the bundled places file anew from its sources."""
    return _script("tools/build_gazetteer.py", arguments)


def _script(name: str, arguments: list[str]) -> int:
    ensure()
    return call(tool("python"), name, *arguments)


def build(_arguments: list[str]) -> int:
    """Build the one-folder program dist/porchlight, and try it."""
    ensure()
    built = call(tool("python"), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", "build.spec")
    return built or call(tool("python"), "tools/try_built.py")


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew (needs uv); ARGS=--upgrade moves the pins."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(BIN))
    if uv is None:
        raise SetUpProblem("uv is missing: it writes the lock. Get it with: pipx install uv")
    what = ["pyproject.toml", "--extra", "dev", "--universal", "--python-version", "3.11", "--generate-hashes"]
    how = ["--no-header", "--no-emit-index-url", "--annotation-style", "line", "--quiet"]
    code = call(uv, "pip", "compile", *what, *how, *arguments, "-o", LOCK.name)
    if "://" in LOCK.read_text(encoding="utf-8"):
        raise SetUpProblem("requirements.lock names an address: a lock holds names and hashes only.")
    return code


def clean(arguments: list[str]) -> int:
    """Remove what was made here; ARGS=--all removes .venv too."""
    doomed = [ROOT / name for name in DERIVED] + ([VENV] if "--all" in arguments else [])
    for folder in doomed:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def help_text(_arguments: list[str]) -> int:
    """List the targets."""
    print("make TARGET, or: python tools/manage.py TARGET\n")
    for name, task in TASKS.items():
        print(f"  {name:<10} {(task.__doc__ or '').splitlines()[0]}")
    return 0


TASKS: dict[str, Callable[[list[str]], int]] = {
    "setup": setup,
    "run": run,
    "test": test,
    "lint": lint,
    "types": types,
    "format": format_code,
    "bench": bench,
    "strings": strings,
    "pictures": pictures,
    "build": build,
    "lock": lock,
    "gazetteer": gazetteer,
    "clean": clean,
    "help": help_text,
}


def main(arguments: list[str]) -> int:
    """Run one task and return its exit code; 2 where there is no such task, 3 where the machine is not ready."""
    name = arguments[0] if arguments else "help"
    task = TASKS.get(name)
    if task is None:
        print(f"There is no target {name!r}.\n", file=sys.stderr)
        help_text([])
        return 2
    os.chdir(ROOT)
    if isinstance(sys.stdout, io.TextIOWrapper):  # so that our lines stay in order with those of the programs we run
        sys.stdout.reconfigure(line_buffering=True)
    try:
        return task(arguments[1:])
    except SetUpProblem as problem:
        print(problem, file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

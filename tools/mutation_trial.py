"""Breaks each rule of the contact lines once and sees which test finds out: `python tools/mutation_trial.py`.

The mutants stand in `mutants.json`: one change of text in one file of `resources_db/contact`, with the rule that it
breaks. Each is tried in a copy of the packages and tests, never in the checkout. A mutant is killed by an example (the
truth table and its neighbours) and by an invariant (anything at all, see `docs/invariants.md`); one of them is enough.
Words limit the trial to mutants whose rule or sentence holds one of them; `--write` puts the table of a whole trial
into `docs/invariants.md`. It ends with 1 when a mutant survives.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).resolve().parent.parent
MUTANTS = Path(__file__).with_name("mutants.json")
DOCUMENT = ROOT / "docs" / "invariants.md"
BEGINS, ENDS = "<!-- the trial begins -->", "<!-- the trial ends -->"
PARTS = ("", "_assessing", "_history", "_changing", "_merging", "_text")
EXAMPLES = [f"tests/resources_db/test_contact{part}.py" for part in PARTS]
INVARIANTS = ["tests/resources_db/test_contact_properties.py"]
COPIED = ("resources_db", "tests/helpers", "tests/resources_db", "tests/conftest.py", "pyproject.toml")
NEEDLESS = shutil.ignore_patterns("__pycache__", "*.db", "*.sqlite*", "places", "demo")
DRAWN = "300"
"""So many examples of an invariant are drawn in a trial: a mutant that survives them is drawn no more of."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of a file of `resources_db/contact`: the only place of `old` becomes `new`."""

    rule: str
    breaks: str
    file: str
    old: str
    new: str

    def applied_to(self, text: str) -> str:
        """Return the text of the file with the change.

        Raises:
            ValueError: what is to be changed stands there not once.
        """
        if text.count(self.old) != 1:
            raise ValueError(f"{self.file}: {self.breaks}: stands there {text.count(self.old)} times: {self.old}")
        return text.replace(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Tried:
    """A mutant and the first example and invariant that found it out, "" for none."""

    mutant: Mutant
    example: str
    invariant: str

    @property
    def killed(self) -> bool:
        """Return whether any test found it out."""
        return bool(self.example or self.invariant)


def mutants() -> list[Mutant]:
    """Return all mutants, rule by rule."""
    found = json.loads(MUTANTS.read_text(encoding="utf-8"))
    return [Mutant(each["rule"], each["breaks"], each["file"], each["from"], each["to"]) for each in found]


@contextmanager
def copies(count: int) -> Iterator[SimpleQueue[Path]]:
    """Yield so many copies of the checkout's packages and tests; they are gone afterwards."""
    waiting: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory(prefix="porchlight-mutants-") as folder:
        for number in range(count):
            copy = Path(folder) / str(number)
            for name in COPIED:
                _copy(ROOT / name, copy / name)
            waiting.put(copy)
        yield waiting


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=None if source.name == "resources_db" else NEEDLESS)
    else:
        shutil.copy(source, target)


def tried(mutant: Mutant, waiting: SimpleQueue[Path]) -> Tried:
    """Return how a mutant fares, in whichever copy is free."""
    copy = waiting.get()
    file = copy / "resources_db" / "contact" / mutant.file
    whole = file.read_text(encoding="utf-8")
    try:
        file.write_text(mutant.applied_to(whole), encoding="utf-8")
        return Tried(mutant, first_failure(copy, EXAMPLES), first_failure(copy, INVARIANTS))
    finally:
        file.write_text(whole, encoding="utf-8")
        waiting.put(copy)


def first_failure(copy: Path, tests: Sequence[str]) -> str:
    """Return the name of the first test that fails in the copy, "" where all pass.

    Raises:
        RuntimeError: the tests cannot be run at all.
    """
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]
    told = {**os.environ, "CI": "1", "INVARIANT_EXAMPLES": DRAWN, "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=copy, env=told, capture_output=True, text=True, check=False)
    if ran.returncode == 0:
        return ""
    failed = re.search(r"^(?:FAILED|ERROR) \S+?::(\S+)", ran.stdout, re.MULTILINE)
    if failed is None:
        raise RuntimeError(ran.stdout + ran.stderr)
    return failed[1].partition("[")[0].rpartition("::")[2]


def run(chosen: Sequence[Mutant], tell: Callable[[Tried], None]) -> list[Tried]:
    """Try the mutants, as many at a time as there are processors; `tell` of each as it is done."""
    at_once = min(os.cpu_count() or 1, len(chosen)) or 1
    with copies(at_once) as waiting, ThreadPoolExecutor(at_once) as workers:
        found = []
        for one in workers.map(lambda mutant: tried(mutant, waiting), chosen):
            tell(one)
            found.append(one)
        return found


def table(found: Sequence[Tried]) -> str:
    """Return the trial as a table of Markdown."""
    rows = [
        f"| {one.mutant.rule} | {one.mutant.breaks} | {_test(one.example)} | {_test(one.invariant)} |" for one in found
    ]
    return "\n".join(["| rule | broken: | found by the example | found by the invariant |", "|---|---|---|---|", *rows])


def _test(name: str) -> str:
    return f"`{name}`" if name else "-"


def write(found: Sequence[Tried]) -> None:
    """Put the table of the trial into the document, between its marks."""
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    DOCUMENT.write_text(f"{before}{BEGINS}\n{table(found)}\n{ENDS}{after}", encoding="utf-8")


def _tell(one: Tried) -> None:
    verdict = "killed" if one.killed else "SURVIVED"
    found_by = f"{one.example or '-'}; {one.invariant or '-'}"
    print(f"{verdict:9}{one.mutant.rule:9}{one.mutant.breaks}: {found_by}", flush=True)


def main(arguments: list[str]) -> int:
    """Try the mutants that hold one of the words of `arguments`, or all."""
    words = [word for word in arguments if not word.startswith("--")]
    chosen = [each for each in mutants() if not words or not {each.rule, *each.breaks.split()}.isdisjoint(words)]
    found = run(chosen, _tell)
    survived = [one for one in found if not one.killed]
    print(f"{len(found)} mutants, {len(found) - len(survived)} killed, {len(survived)} survived")
    if "--write" in arguments and not words:
        write(found)
    return 1 if survived or not found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

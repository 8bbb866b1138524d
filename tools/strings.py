"""The window's texts: `update` collects them into the Linguist files, `compile` makes the .qm files, `check` compares.

English needs a file too, for its plural forms alone. A .ts file names no source line, so that moving code changes none.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent
STRINGS = ROOT / "ui" / "strings"
LANGUAGES = ("en", "es")
FOLDERS = ("ui", "desktop")


def source_files() -> list[str]:
    """Return every module that may hold texts of the window."""
    return sorted(str(file.relative_to(ROOT)) for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))


def ts_file(language: str) -> Path:
    """Return the Linguist file of a language."""
    return STRINGS / f"porchlight_{language}.ts"


def collect(language: str, target: Path) -> None:
    """Bring `target` up to date with the sources; texts that are gone go."""
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en_US", "-target-language", f"{language}_US"]
    if language == "en":
        options.append("-pluralonly")
    _run("lupdate", *source_files(), *options, "-ts", str(target))


def compile_strings(language: str, target: Path) -> None:
    """Make the .qm file of a language."""
    _run("lrelease", str(ts_file(language)), "-qm", str(target))


def replace_compiled(language: str) -> None:
    """Put a new .qm file in the place of the old one, whole: an open window reads from the old one as it goes."""
    with tempfile.TemporaryDirectory(dir=STRINGS) as folder:
        fresh = Path(folder) / f"porchlight_{language}.qm"
        compile_strings(language, fresh)
        fresh.replace(STRINGS / fresh.name)


def unfinished(file: Path) -> list[str]:
    """Return the texts of a Linguist file that have no finished translation, or lack a plural form."""
    found = []
    for message in ElementTree.parse(file).getroot().iter("message"):  # noqa: S314 (our own file)
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None or not _complete(translation):
            found.append(message.findtext("source", ""))
    return found


def _complete(translation: ElementTree.Element) -> bool:
    forms = translation.findall("numerusform")
    texts = [form.text for form in forms] if forms else [translation.text]
    return all(text and text.strip() for text in texts) and len(forms) in {0, 2}


def stale() -> list[str]:
    """Return what is not as the sources and the Linguist files say, in words."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            fresh = Path(folder) / ts_file(language).name
            fresh.write_bytes(ts_file(language).read_bytes())
            collect(language, fresh)
            if fresh.read_bytes() != ts_file(language).read_bytes():
                found.append(f"{fresh.name} is not up to date: python tools/strings.py update")
            compiled = Path(folder) / f"porchlight_{language}.qm"
            compile_strings(language, compiled)
            stored = STRINGS / compiled.name
            if not stored.is_file() or stored.read_bytes() != compiled.read_bytes():
                found.append(f"{compiled.name} is not up to date: python tools/strings.py compile")
            found += [f"{fresh.name}: no translation of {text!r}" for text in unfinished(ts_file(language))]
    return found


def _run(name: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{name}"
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def main(arguments: list[str]) -> int:
    """Do one of update, compile, check; return the exit code."""
    task = arguments[0] if arguments else "check"
    if task == "update":
        for language in LANGUAGES:
            collect(language, ts_file(language))
    elif task == "compile":
        for language in LANGUAGES:
            replace_compiled(language)
    elif task == "check":
        found = stale()
        print("\n".join(found) or "All texts are translated and compiled.")
        return int(bool(found))
    else:
        print("update, compile or check", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

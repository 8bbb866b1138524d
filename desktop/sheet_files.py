"""A sheet as files: the end of the name says whether that is its PDF, pictures of its pages, or its text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.files import write_all_whole
from exports.fit import FittedSheet
from exports.pictures import pictures
from exports.text_twin import text_twin
from resources_db.errors import Refused
from resources_db.sources.records import Progress, no_progress


def save_sheet(made: FittedSheet, target: Path, progress: Progress = no_progress) -> tuple[Path, ...]:
    """Write the sheet to `target`, and further pictures beside it ("name-2.png"); return the files, all or none.

    What is at `target` is replaced. A further picture takes the place of no other file, and none may stand there that
    would look like one more page.

    Raises:
        Cancelled: by `progress`.
        EnvironmentProblem: something cannot be written.
        Refused: a file stands where a further picture would.
    """
    contents = _contents(made, target.suffix.lower(), progress)
    files = tuple(_beside(target, range(1, len(contents) + 1)))
    if target.suffix.lower() == ".png":
        _check_free(_beside(target, range(2, len(contents) + 2)))
    write_all_whole(dict(zip(files, contents, strict=True)))
    return files


def _contents(made: FittedSheet, kind: str, progress: Progress) -> Sequence[bytes]:
    match kind:
        case ".png":
            return pictures(made.pdf, progress)
        case ".txt":
            return (text_twin(made.sheet).encode(),)
    return (made.pdf,)


def _beside(target: Path, numbers: range) -> Iterator[Path]:
    for number in numbers:
        yield target.with_name(f"{target.stem}-{number}{target.suffix}") if number > 1 else target


def _check_free(further: Iterator[Path]) -> None:
    if taken := next((file for file in further if file.exists()), None):
        raise Refused("picture_taken", file=taken.name)

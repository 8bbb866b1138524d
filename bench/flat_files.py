"""Made-up flat files of any size, as people keep them: a light one of six columns, and a heavy one of twenty.

Nothing in them is real. The same size gives the same file.
"""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter
from synthetic import NAMES, SEED, WORDS

LIGHT = ("Name", "Address", "City", "State", "ZIP", "Phone")
HEAVY = (
    "Agency", "Program", "Description", "Address", "Address 2", "City", "State", "ZIP", "County", "Phone",
    "Toll free phone", "Website", "Email", "Hours", "Languages", "Category", "Fees", "Latitude", "Longitude", "Code",
)  # fmt: skip
_HOURS = ("Mon-Fri 9am-5pm", "Mon-Thu 8:30am-6pm; Fri 9am-1pm", "Call for hours", "Tue, Thu 10am-2pm")
_LANGUAGES = ("English", "English, Spanish", "English, Spanish, Haitian Creole", "English; Vietnamese")
_CATEGORIES = ("Food pantry", "Legal aid", "Shelter", "Syringe services", "Counseling; Treatment", "Health clinic")


def rows(count: int, *, heavy: bool, later: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield the header, then so many rows; of the `later` file each fiftieth has another phone."""
    yield HEAVY if heavy else LIGHT
    rng = random.Random(SEED)
    for number in range(count):
        name = " ".join(rng.choices(NAMES, k=4)).title() + f" {number}"
        where = f"{number} Lantern Street", "Miami", "FL", f"33{rng.randrange(101, 200)}"
        phone = f"(305) 555-{(number + (later and number % 50 == 0)) % 10_000:04d}"
        if not heavy:
            yield (name, *where, phone)
            continue
        street, city, state, code = where
        yield (
            f"{rng.choice(NAMES)} {rng.choice(NAMES)} network {number % (count // 4 + 1)}".title(), name,
            " ".join(rng.choices(WORDS, k=40)).capitalize() + ".", street, f"Suite {number % 90}", city, state, code,
            "Miami-Dade", phone, f"1-800-555-{number % 10_000:04d} ext. {number % 50 + 1}",
            f"https://example.org/{number}", f"help{number}@example.org", rng.choice(_HOURS), rng.choice(_LANGUAGES),
            rng.choice(_CATEGORIES), "Free", f"{25.7 + rng.random() / 10:.5f}", f"{-80.2 - rng.random() / 10:.5f}",
            f"S-{number:06d}",
        )  # fmt: skip


def write_csv(path: Path, count: int, *, heavy: bool, later: bool = False) -> None:
    """Write so many rows as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows(count, heavy=heavy, later=later))


def write_workbook(path: Path, count: int, *, heavy: bool) -> None:
    """Write so many rows as XLSX, every cell a text."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for index, cells in enumerate(rows(count, heavy=heavy)):
            for column, cell in enumerate(cells):
                sheet.write_string(index, column, cell)

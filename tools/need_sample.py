"""Draws records for people to label, and measures the need rules against their labels (docs/decisions/needs.md).

    python tools/need_sample.py draw MIAMI.zip TASKS.jsonl KEY.csv
    python tools/need_sample.py measure MIAMI.zip LABELS.csv [tuning|held-out]

`draw` takes, for each group of needs, 40 records that the rules give the group and 40 near misses, halves both into
"tuning" and "held-out", and writes what a labeller may see (TASKS: the record's own texts, in no order) apart from
what they may not (KEY). `measure` compares the rules of today with labels (group, service_id, label, half).
"""

import csv
import io
import json
import math
import random
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from resources_db.needs import ServiceText, derived_needs
from resources_db.phrase_index import BREAK, Words

GROUPS = {"legal": "LA.", "food": "FO.", "shelter": "HO.", "health": "HE.", "drug treatment": "TX."}
HALVES = ("tuning", "held-out")
SEED = 2026
DRAWN = 40
NEAREST = 200
COMMON = 0.2
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """How the rules did on some labelled records; the misses are service ids."""

    right: int
    wrongly_given: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Return the share of given needs that a labeller gave too."""
        return self.right / (self.right + len(self.wrongly_given))

    @property
    def recall(self) -> float:
        """Return the share of labelled needs that the rules gave too."""
        return self.right / (self.right + len(self.missed))


def read_services(package: Path) -> dict[str, ServiceText]:
    """Return the services of an HSDS 1.1 zip by id, each once, in the order of the file."""
    with zipfile.ZipFile(package) as archive:
        tables = {name: list(_rows(archive, name)) for name in ("services", "organizations", "taxonomy")}
        links = list(_rows(archive, "services_taxonomy"))
    facets = {row["id"]: (row["name"], row["taxonomy_facet"]) for row in tables["taxonomy"]}
    organizations = {row["id"]: (row["name"], row["alternate_name"]) for row in tables["organizations"]}
    terms: dict[str, dict[tuple[str, str], None]] = {}
    for link in links:
        terms.setdefault(link["service_id"], {})[facets[link["taxonomy_id"]]] = None
    return {
        row["id"]: ServiceText(
            name=row["name"],
            alternate_name=row["alternate_name"],
            description=row["description"],
            organizations=tuple(name for name in organizations.get(row["organization_id"], ()) if name),
            terms=tuple(terms.get(row["id"], {})),
        )
        for row in tables["services"]
    }


def measure(services: Mapping[str, ServiceText], labels: Iterable[Row], half: str) -> dict[str, Score]:
    """Return for each group how the rules do on the labelled records of `half`."""
    found: dict[str, tuple[list[str], list[str], list[str]]] = {}
    for row in labels:
        if row["half"] != half:
            continue
        right, wrongly_given, missed = found.setdefault(row["group"], ([], [], []))
        given = _gives(services[row["service_id"]], row["group"])
        if given:
            (right if row["label"] == "yes" else wrongly_given).append(row["service_id"])
        elif row["label"] == "yes":
            missed.append(row["service_id"])
    return {
        group: Score(len(right), tuple(wrongly_given), tuple(missed))
        for group, (right, wrongly_given, missed) in found.items()
    }


def draw(services: Mapping[str, ServiceText]) -> tuple[list[Row], list[dict[str, object]]]:
    """Return the key rows (group, service_id, rules, half) and the tasks, both in an order that says nothing."""
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed is the point
    different = _one_of_each(services)
    key: list[Row] = []
    for group in GROUPS:
        given = [id_ for id_, text in different.items() if _gives(text, group)]
        near = _near_misses(different, set(given))
        for rules, ids in (("yes", given), ("near miss", near)):
            for number, id_ in enumerate(chance.sample(ids, min(DRAWN, len(ids)))):
                key.append({"group": group, "service_id": id_, "rules": rules, "half": HALVES[number % 2]})
    chance.shuffle(key)
    return key, [_task(row["group"], row["service_id"], services[row["service_id"]]) for row in key]


def _rows(archive: zipfile.ZipFile, table: str) -> Iterator[Row]:
    with archive.open(f"data/{table}.csv") as file:
        yield from csv.DictReader(io.TextIOWrapper(file, encoding="utf-8-sig", newline=""))


def _gives(text: ServiceText, group: str) -> bool:
    return any(need.code.startswith(GROUPS[group]) for need in derived_needs(text))


def _one_of_each(services: Mapping[str, ServiceText]) -> dict[str, ServiceText]:
    """Return one service of each description, so that no half holds a copy of the other's records."""
    seen: dict[str, str] = {}
    for id_, text in services.items():
        seen.setdefault(re.sub(r"\W+", " ", text.description)[:300] or id_, id_)
    return {id_: services[id_] for id_ in seen.values()}


def _features(text: ServiceText) -> set[str]:
    words = Words.of(" ".join((text.name, text.alternate_name, text.description, *text.organizations))).folded
    return {word for word in words if len(word) > 3 and word != BREAK} | {f"term: {name}" for name, _ in text.terms}


def _near_misses(services: Mapping[str, ServiceText], given: set[str]) -> list[str]:
    """Return the services without the group that share most words and terms with those that have it.

    A shared word or term weighs the logarithm of how much more frequent it is among the records that have the group.
    """
    features = {id_: _features(text) for id_, text in services.items()}
    everywhere = Counter(feature for found in features.values() for feature in found)
    inside = Counter(feature for id_ in given for feature in features[id_])
    weights = {
        feature: math.log(count / len(given) / (everywhere[feature] / len(services)))
        for feature, count in inside.items()
        if count > 1 and everywhere[feature] < COMMON * len(services)
    }
    scores = {
        id_: sum(max(weights.get(feature, 0.0), 0.0) for feature in found) / math.sqrt(len(found) + 1)
        for id_, found in features.items()
        if id_ not in given
    }
    return sorted(scores, key=lambda id_: -scores[id_])[:NEAREST]


def _task(group: str, id_: str, text: ServiceText) -> dict[str, object]:
    return {
        "group": group,
        "service_id": id_,
        "name": text.name,
        "alternate_name": text.alternate_name,
        "organization": list(text.organizations),
        "description": text.description,
        "terms": [name for name, _ in text.terms],
    }


def _write_draw(package: Path, tasks_file: Path, key_file: Path) -> None:
    key, tasks = draw(read_services(package))
    tasks_file.write_text("".join(json.dumps(task, ensure_ascii=False) + "\n" for task in tasks), encoding="utf-8")
    with key_file.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["group", "service_id", "rules", "half"])
        writer.writeheader()
        writer.writerows(key)


def _print_measure(package: Path, labels_file: Path, half: str) -> None:
    with labels_file.open(encoding="utf-8", newline="") as file:
        labels = list(csv.DictReader(file))
    for group, score in measure(read_services(package), labels, half).items():
        print(f"{group}: precision {score.precision:.3f}, recall {score.recall:.3f}, right {score.right}")
        print(f"  wrongly given: {', '.join(score.wrongly_given) or '-'}; missed: {', '.join(score.missed) or '-'}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["draw", package, tasks, key]:
            _write_draw(Path(package), Path(tasks), Path(key))
        case ["measure", package, labels, *rest]:
            _print_measure(Path(package), Path(labels), rest[0] if rest else HALVES[0])
        case _:
            sys.exit(__doc__)

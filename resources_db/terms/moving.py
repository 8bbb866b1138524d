"""Which places words on terms would take into the section of enforcement, or out of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.listing_parts import line
from resources_db.needs import ServiceText, enforcement_reason
from resources_db.phrase_index import folded
from resources_db.rows import Row, rows
from resources_db.terms.kept import Said

_SERVICES = """
SELECT DISTINCT s.id, s.name, o.name AS organization, o.alternate_name
FROM service s JOIN attribute a ON a.link_id = s.id JOIN taxonomy_term t ON t.id = a.taxonomy_term_id
LEFT JOIN organization o ON o.id = s.organization_id
WHERE s.source_id = ? AND t.name IN (SELECT value FROM json_each(?)) ORDER BY s.name, s.id
"""


@dataclass(frozen=True, slots=True)
class Moved:
    """A service that moves. `term` is the folded term that made it an office, "" where it becomes one."""

    service_id: str
    title: str
    term: str = ""


def moved(db: Database, source: str, before: Said, after: Said) -> Iterator[Moved]:
    """Yield the services of a source (its id) that would be offices of enforcement no longer, or from now on."""
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    names = [row["name"] for row in rows(db, "SELECT DISTINCT name FROM taxonomy_term WHERE source_id = ?", [source])]
    written = [name for name in names if folded(name or "") in changed]
    for row in rows(db, _SERVICES, [source, *json_list(written)]):
        text = service_text(row, _terms(db, row["id"]))
        was = enforcement_reason(replace(text, said=before))
        is_now = enforcement_reason(replace(text, said=after))
        title = ": ".join(dict.fromkeys(name for name in (line(row, "organization"), line(row, "name")) if name))
        if was is not None and is_now is None:
            yield Moved(row["id"], title, folded(was.partition(": ")[2]))
        elif was is None and is_now is not None:
            yield Moved(row["id"], title)


def service_text(row: Row, terms: list[str], said: Mapping[str, tuple[str, ...]] | None = None) -> ServiceText:
    """Return what says whether a service is an office of enforcement: its names (columns of `row`) and its terms."""
    return ServiceText(
        name=line(row, "name"),
        organizations=tuple(name for name in (line(row, "organization"), line(row, "alternate_name")) if name),
        terms=tuple((name, "") for name in terms),
        said=said or {},
    )


def _terms(db: Database, service: str) -> list[str]:
    sql = "SELECT t.name FROM attribute a JOIN taxonomy_term t ON t.id = a.taxonomy_term_id WHERE a.link_id = ?"
    return [line(row, "name") for row in rows(db, f"{sql} AND a.gone_on IS NULL ORDER BY a.rowid", [service])]

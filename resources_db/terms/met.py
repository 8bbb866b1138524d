"""The terms that were met in the sources, with their counts and what the rules take them for."""

from collections import Counter
from collections.abc import Iterator

from resources_db.engine import Database
from resources_db.need_rules import enforcement_rules, need_rules
from resources_db.phrase_index import folded
from resources_db.plain_text import plain
from resources_db.rows import rows
from resources_db.terms.kept import kept
from resources_db.terms.values import ENFORCEMENT, Meaning, Met

_TERMS = """
SELECT s.source_id, t.name, coalesce(t.taxonomy, '') AS taxonomy, count(DISTINCT s.id) AS count
FROM service s JOIN attribute a ON a.link_id = s.id JOIN taxonomy_term t ON t.id = a.taxonomy_term_id
WHERE s.gone_on IS NULL AND a.gone_on IS NULL GROUP BY s.source_id, t.name, t.taxonomy ORDER BY count DESC, t.name
"""


def proposed(term: str) -> Meaning:
    """Return what the rules take a term for."""
    key = folded(term)
    return (ENFORCEMENT,) if key in enforcement_rules().terms else tuple(need_rules().terms.get(key, ()))


def met(db: Database) -> tuple[Met, ...]:
    """Return every term by source, the commonest first; those that only a person's word speaks of at the end."""
    names = {row["id"]: row["name"] for row in rows(db, "SELECT id, name FROM source ORDER BY name COLLATE NOCASE")}
    words, counts, shown = kept(db), Counter[tuple[str, str]](), dict[tuple[str, str], tuple[str, str]]()
    for row in rows(db, _TERMS):
        if key := folded(row["name"] or ""):
            counts[row["source_id"], key] += row["count"]
            shown.setdefault((row["source_id"], key), (plain(row["name"]), plain(row["taxonomy"])))

    def terms(source: str) -> Iterator[Met]:
        of_source = words.get(source, {})
        found = sorted((at for at in shown if at[0] == source), key=lambda at: (-counts[at], shown[at]))
        told = {key: shown[source, key] for _, key in found}
        for key, (term, taxonomy) in (
            told | {key: (word, "") for key, (word, _) in of_source.items() if key not in told}
        ).items():
            yield Met(
                source=names[source],
                term=term,
                taxonomy=taxonomy,
                count=counts[source, key],
                proposed=proposed(term),
                said=of_source[key][1] if key in of_source else None,
            )

    return tuple(each for source in names for each in terms(source))

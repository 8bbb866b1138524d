"""Taking out of a file's rows what they say of contact: our terms, attributes, changes, and the sentence in alerts.

None of it is stored as rows of HSDS: it becomes assessments, and goes out again as rows when somebody exports. States
of whole domains are left out: a state is worked out from assessments, never believed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import chain

from resources_db.codes import Level, Subject
from resources_db.hsds_contact import (
    FIELD_PREFIX,
    FIELDS,
    PAST_LINK_TYPE,
    TAXONOMY_ID,
    TAXONOMY_URI,
    Told,
    code_in,
    digest,
    is_code,
    public_id,
    texts_of,
    told,
    without_sentence,
)
from resources_db.model import Assessment
from resources_db.plain_text import plain
from resources_db.sources.arriving import Arriving, ImpossibleDay, assembled, is_text, worse
from resources_db.sources.notes import Notes
from resources_db.sources.records import Cell, Row

Place = tuple[str, int]
Placed = tuple[Row, Place]
Fields = dict[str, tuple[str, Place]]
"""Field -> its text, and where it stands."""
Rows = dict[str, list[Row]]
Places = dict[str, list[Place]]

Wanted = Callable[[Row], bool]


def take_contact(
    rows: Rows, places: Places, exact: Iterable[tuple[Mapping[str, str], Place]], notes: Notes
) -> list[Arriving]:
    """Take everything about contact out of `rows` (and its `places`), and return the assessments that it comes to.

    `exact` are the rows of the table beside the standard's. Where such a row says what the attribute and its metadata
    say, it is the one that counts, because it is exact; where they differ, both are kept.
    """
    terms = _take_terms(rows, places)
    attributes = _take(rows, places, "attribute", lambda row: row.get("taxonomy_term_id") in terms)
    ids = {row["id"] for row, _place in attributes}
    changes = _changes(_take(rows, places, "metadata", lambda row: row.get("resource_id") in ids and _is_ours(row)))
    from_attributes = _by_id(
        _from_attribute(row, place, term, version, notes)
        for row, place in attributes
        if (term := terms[row["taxonomy_term_id"]]) and not term.state
        for version in changes.get(row["id"], [{}])
    )
    from_table = _by_id(_from_record(record, place, notes) for record, place in exact)
    found: list[Arriving] = []
    for key in dict.fromkeys(chain(from_table, from_attributes)):
        in_table, in_rows = from_table.get(key, []), from_attributes.get(key, [])
        found += filter(None, [_both(next(iter(in_table), None), next(iter(in_rows), None), notes)])
        found += _repeated([*in_table[1:], *in_rows[1:]], notes)
    return found


def _by_id(each: Iterable[Arriving | None]) -> dict[str, list[Arriving]]:
    """Return what arrives by its public id, all that one part of a file says under it."""
    found: dict[str, list[Arriving]] = {}
    for arriving in each:
        if arriving is not None:
            found.setdefault(public_id(arriving.assessment.id), []).append(arriving)
    return found


def _repeated(each: Iterable[Arriving], notes: Notes) -> Iterable[Arriving]:
    """Yield what a file says once more of the same assessment, and tell that it does."""
    for arriving in each:
        notes.add("contact_conflict", arriving.file, arriving.row, "id", arriving.assessment.id)
        yield arriving


def clean_alert(row: Row) -> None:
    """Take the sentence on contact that Porchlight wrote out of the alert of a service."""
    if TAXONOMY_URI.rpartition(":")[0] in (alert := str(row.get("alert") or "")):
        if cleaned := without_sentence(alert):
            row["alert"] = cleaned
        else:
            del row["alert"]


def _take(rows: Rows, places: Places, table: str, wanted: Wanted) -> list[Placed]:
    """Take the rows of a table that are wanted out of it."""
    both = list(zip(rows[table], places[table], strict=True))
    taken = [each for each in both if wanted(each[0])]
    if taken:
        left = [each for each in both if not wanted(each[0])]
        rows[table][:] = [row for row, _place in left]
        places[table][:] = [place for _row, place in left]
    return taken


def _take_terms(rows: Rows, places: Places) -> dict[Cell, Told]:
    """Take our taxonomy and its terms out, and return what each term says, by its id."""
    ours = _take(rows, places, "taxonomy", lambda row: row.get("uri") == TAXONOMY_URI or row["id"] == TAXONOMY_ID)
    taxonomies = {row["id"] for row, _place in ours}

    def is_term(row: Row) -> bool:
        stated = row.get("taxonomy_id") or row.get("term_uri")
        named = str(row.get("term_uri") or "").startswith(f"{TAXONOMY_URI}:") or row.get("taxonomy_id") in taxonomies
        return is_code(code_in(row)) and (named or not stated)

    terms = {row["id"]: row for row, _place in _take(rows, places, "taxonomy_term", is_term)}
    return {term_id: _told(row, terms) for term_id, row in terms.items()}


def _told(term: Row, terms: Mapping[Cell, Row]) -> Told:
    """Return what a term says; the domain of a kind that nobody here knows is that of its parent."""
    said = told(code_in(term))
    parent = terms.get(term.get("parent_id"))
    if said.domain is None and parent is not None:
        return replace(said, domain=told(code_in(parent)).domain)
    return said


def _is_ours(row: Row) -> bool:
    return str(row.get("field_name") or "").startswith(FIELD_PREFIX)


def _changes(taken: Iterable[Placed]) -> dict[Cell, list[Fields]]:
    """Return the fields of each attribute: one version, and a further one for what is said of a field once more."""
    found: dict[Cell, list[Fields]] = {}
    for row, place in taken:
        name = str(row["field_name"]).removeprefix(FIELD_PREFIX)
        said = str(row.get("replacement_value") or "")
        versions = found.setdefault(row.get("resource_id"), [{}])
        if any(name in version and version[name][0] == said for version in versions):
            continue
        if all(name in version for version in versions):
            versions.append({})
        next(version for version in versions if name not in version)[name] = said, place
    return {key: [versions[0], *(versions[0] | more for more in versions[1:])] for key, versions in found.items()}


def _from_attribute(row: Row, place: Place, term: Told, changes: Fields, notes: Notes) -> Arriving | None:
    if str(row.get("link_entity")) not in set(Subject) or "link_id" not in row:
        notes.add("contact_subject", *place, "link_entity", row.get("link_entity", ""))
        return None
    found: Fields = {"level": (_higher(str(row.get("value") or term.level), changes.get("level", ("",))[0]), place)}
    if row.get("link_type") == PAST_LINK_TYPE:
        found["status"] = "superseded", place
    if not changes and row.get("label"):
        found["scope_note"] = str(row["label"]), place
    found = found | {name: each for name, each in changes.items() if name != "level"}
    subject = Subject(str(row["link_entity"])), str(row["link_id"])
    return _arriving(str(row["id"]), subject, term, (found, place), notes)


def _higher(one: str, other: str) -> str:
    """Return the higher of two levels, where the attribute says one and its metadata another."""
    known = [Level(level) for level in (one, other) if level in set(Level)]
    return max(known, key=lambda level: level.rank).value if known else one or other


def _from_record(record: Mapping[str, str], place: Place, notes: Notes) -> Arriving | None:
    """Return what a row of the exact table says."""
    if record.get("subject_type") not in set(Subject) or not record.get("subject_id") or not record.get("id"):
        notes.add("contact_subject", *place, "subject_type", record.get("subject_type", ""))
        return None
    found: Fields = {name: (text, place) for name, text in record.items() if name in FIELDS and text}
    return _arriving(
        record["id"], (Subject(record["subject_type"]), record["subject_id"]), Told(), (found, place), notes
    )


def _arriving(
    assessment_id: str, subject: tuple[Subject, str], term: Told, given: tuple[Fields, Place], notes: Notes
) -> Arriving | None:
    """Return the assessment, None where one of its dates is in no calendar: that row is refused, and told."""
    found, (file, line) = given
    try:
        made = assembled(assessment_id, subject, term, {name: text for name, (text, _place) in found.items()})
    except ImpossibleDay as error:
        notes.add("contact_date", *found[error.column][1], error.column, error.value)
        return None
    stated = frozenset(name for name, (text, _place) in found.items() if plain(text).strip())
    if is_text(made):
        notes.add("contact_none", file, line, "value", found.get("level", ("", given[1]))[0])
    return Arriving(assessment=made, stated=stated, file=file, row=line)


def _both(exact: Arriving | None, by_rows: Arriving | None, notes: Notes) -> Arriving | None:
    """Return the exact record where it says what the rows say; where they differ, the worse, with the other beside."""
    if exact is None or by_rows is None or _says(exact.assessment) == _says(by_rows.assessment):
        return exact or by_rows
    notes.add("contact_conflict", exact.file, exact.row, "id", exact.assessment.id)
    first, second = worse(exact.assessment, replace(by_rows.assessment, id=exact.assessment.id))
    return replace(exact, assessment=first, other=second)


def _says(assessment: Assessment) -> tuple[str, ...]:
    return assessment.subject_type, assessment.subject_id, digest(texts_of(assessment))

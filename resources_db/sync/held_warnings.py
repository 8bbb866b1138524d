"""What of a file would make a record read better by its own words: each waits for a yes, and stays as it is without.

An alert, "closed", a sentence on papers or a document that go, and services that are listed again. A list that rewrites
its texts would ask a thousand times: where more than a tenth of the known services lose the same, that is one question.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.own_words import DESCRIPTION
from resources_db.plain_text import one_line
from resources_db.rows import Row, value
from resources_db.sync.held import Held, held_id
from resources_db.sync.lines import KEPT_BACK
from resources_db.sync.listed_again import keep_back, leave_out, listed_again
from resources_db.sync.lost_descriptions import lost_descriptions, services_described
from resources_db.sync.lost_documents import DOCUMENT, FACT, lost_documents
from resources_db.sync.lost_words import ALERT, CLOSED, PAPERS, TOLD, Lost, lost_words
from resources_db.sync.many_contacts import FEW, MANY_CHANGED
from resources_db.sync.staging import SOURCES, staged_columns
from resources_db.sync.three_way import ThreeWay

LISTED_AGAIN = "listed_again"
_KINDS = (FACT, DOCUMENT, PAPERS, ALERT, CLOSED, TOLD)
_BELONGING = frozenset({"contact_lost", "enforcement_lost"})
_EXAMPLES, _LONGEST = 5, 160
_NOTHING = "\N{EM DASH}"
_MORE = " \N{HORIZONTAL ELLIPSIS}"
_KNOWN = f"""SELECT count(*) FROM stage_service s JOIN main.service m ON m.id = s.id WHERE s.source_id IN {SOURCES}"""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question; without a yes `lost` stays as it is, and the services `again` are listed no more than before."""

    held: Held
    lost: tuple[Lost, ...] = ()
    again: tuple[str, ...] = ()


class HeldWarnings:
    """What of a staged file waits because a record would read better by its own words.

    Attributes:
        keeps_back: whether the file newly keeps back an address of a service that it lists again, or of which its
            description stays, without a yes.
    """

    def __init__(self, db: Database, conflicts: Iterable[tuple[str, str, str]]) -> None:
        """Find it; `conflicts` are the fields (table, id, column) of which a file's words are asked already."""
        self._db = db
        self.keeps_back = False
        self._conflicts = set(conflicts)
        self._asked = tuple(_questions(db, self._conflicts))

    @property
    def held(self) -> tuple[Held, ...]:
        """Return what is asked."""
        return tuple(each.held for each in self._asked)

    def let_stay(self, accepted: Collection[str], waiting: Iterable[Held]) -> frozenset[str]:
        """Let stand in the stage as it stands here what nobody said yes to (ids of held items); return the tables.

        Of all that is `waiting`, what a service belongs to keeps it from being listed again too.
        """
        elsewhere = {item.subject for item in waiting if item.kind in _BELONGING}
        asked = [each for each in self._asked if each.held.id not in accepted]
        lost = list(chain.from_iterable(each.lost for each in asked))
        again = [
            service
            for each in self._asked
            for service in each.again
            if each.held.id not in accepted or service in elsewhere
        ]
        described = services_described(self._db, [each for each in lost if DESCRIPTION in each.columns])
        self.keeps_back = bool(again or described) and keep_back(self._db, [*again, *described])
        touched = {*_keep_columns(self._db, lost), *_keep_rows(self._db, lost), *self._keep_taken(accepted)}
        return frozenset(touched | {*leave_out(self._db, again)} if again else touched)

    def _keep_taken(self, accepted: Collection[str]) -> Iterator[str]:
        """Keep the documents too that others lose because a row stays which they were to get; yield the tables."""
        granted = {lost.record for each in self._asked if each.held.id in accepted for lost in each.lost}
        kept = set[str]()
        while True:
            found = [lost for lost in lost_documents(self._db, self._conflicts) if lost.record not in granted]
            rows = {row for lost in found for ids in lost.stays.values() for row in ids}
            if rows <= kept:
                return
            kept |= rows
            yield from _keep_rows(self._db, found)


def held_warnings(db: Database, edits: ThreeWay) -> HeldWarnings:
    """Return what waits of the staged file beside what is asked of `edits`."""
    asked = (each.edit for each in edits.conflicts)
    return HeldWarnings(db, ((edit.table, edit.record, edit.column) for edit in asked))


def _questions(db: Database, conflicts: Collection[tuple[str, str, str]]) -> Iterator[_Asked]:
    found: defaultdict[str, list[Lost]] = defaultdict(list)
    for lost in (*lost_documents(db, conflicts), *lost_words(db, conflicts), *lost_descriptions(db, conflicts)):
        found[lost.kind].append(lost)
    known = value(db, _KNOWN) if found else 0
    for kind in _KINDS:
        of_kind = found[kind]
        if kind != FACT and len(of_kind) >= FEW and len(of_kind) > MANY_CHANGED * known:
            yield _as_one(kind, of_kind)
        else:
            yield from (_Asked(_held(lost), (lost,)) for lost in of_kind)
    yield from map(_again, listed_again(db))


def _held(lost: Lost) -> Held:
    return Held(
        id=held_id(lost.kind, lost.record, _content([lost])),
        kind=lost.kind,
        subject=lost.record,
        listing=lost.title,
        before=_shown(lost),
        after=lost.after,
    )


def _shown(lost: Lost) -> str:
    return KEPT_BACK if lost.kept_back else lost.before


def _content(lost: Iterable[Lost]) -> str:
    return "\n".join(f"{each.record}\n{each.before}\n{each.after}" for each in lost)


def _as_one(kind: str, lost: Sequence[Lost]) -> _Asked:
    """Return the one question about all of a kind, with the first of them as examples."""
    held = Held(
        id=held_id(kind, "service", _content(lost)),
        kind=kind,
        subject="service",
        count=len(lost),
        before=_examples([f"{each.title}: {'' if each.kept_back else each.before}" for each in lost]),
        after=_examples([f"{each.title}: {each.after or _NOTHING}" for each in lost]),
    )
    return _Asked(held, tuple(lost))


def _again(found: Sequence[Row]) -> _Asked:
    """Return the question about services that left on one day."""
    services = tuple(row["id"] for row in found)
    titles = [row["title"] or "" for row in found]
    alone = len(found) == 1
    held = Held(
        id=held_id(LISTED_AGAIN, "service", "\n".join((found[0]["gone_on"], *services))),
        kind=LISTED_AGAIN,
        subject=services[0] if alone else "service",
        listing=titles[0] if alone else "",
        count=len(found),
        after=_examples(titles),
    )
    return _Asked(held, again=services)


def _examples(said: Sequence[str]) -> str:
    return " | ".join(one_line(each, _LONGEST) for each in said[:_EXAMPLES]) + (_MORE if len(said) > _EXAMPLES else "")


def _keep_columns(db: Database, lost: Iterable[Lost]) -> Iterator[str]:
    """Put the stored words of records in the place of the staged ones; yield the tables of which any were put."""
    kept: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each in lost:
        for column in each.columns:
            kept[each.table, column].append(each.record)
    for (table, column), ids in kept.items():
        db.execute(
            f'UPDATE "stage_{table}" SET "{column}" = (SELECT m."{column}" FROM main."{table}" m'
            f' WHERE m.id = "stage_{table}".id) WHERE id IN (SELECT value FROM json_each(?))',
            json_list(ids),
        )
        yield table


def _keep_rows(db: Database, lost: Iterable[Lost]) -> Iterator[str]:
    """Put the stored rows that stay into the stage; yield the tables of which any were put."""
    stays: defaultdict[str, list[str]] = defaultdict(list)
    for each in lost:
        for table, ids in each.stays.items():
            stays[table] += ids
    for table, ids in stays.items():
        names = ", ".join(f'"{column}"' for column in staged_columns(table))
        db.execute(
            f'INSERT OR REPLACE INTO "stage_{table}" ({names}) SELECT {names} FROM main."{table}"'
            " WHERE id IN (SELECT value FROM json_each(?))",
            json_list(ids),
        )
        yield table

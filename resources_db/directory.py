"""The one door to stored data. A `Directory` belongs to one thread; every write is one transaction."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from errno import EROFS
from pathlib import Path
from typing import Self

from resources_db import index_sets, integrity, listing_index, listing_renewal, state_sets
from resources_db.acts.acts import Acts
from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.contact_states import ContactStates
from resources_db.corrections.corrections import Corrections
from resources_db.corrections.told import marked
from resources_db.direction import told_direction
from resources_db.disk import NO_ROOM
from resources_db.distance import way
from resources_db.duplicates.duplicates import Duplicates
from resources_db.edits.edits import Edits
from resources_db.emptying import empty_demonstration
from resources_db.engine import CANNOT_WRITE, Database, is_copy, little_cached, look_again, problem_of, room_aside
from resources_db.errors import EnvironmentProblem, Refused
from resources_db.index_rows import by_ids, the_one
from resources_db.info import Info, read_info
from resources_db.law.law import Law
from resources_db.leaving.audience import Audience
from resources_db.leaving.leaving import Leaving
from resources_db.listed_towns import boxes, towns
from resources_db.listings import read_listings, read_record
from resources_db.mappings import Mappings, keep_used
from resources_db.migrations import SCHEMA_VERSION, open_migrated
from resources_db.model import Listing, Place, Record
from resources_db.places import Gazetteer
from resources_db.places.own import Places
from resources_db.query import Query
from resources_db.results import Found, Hit, Results
from resources_db.reviews.catalogue_reviews import CatalogueReviews
from resources_db.reviews.dated import refuse_import
from resources_db.reviews.reviews import Reviews
from resources_db.reviews.tells import Texts
from resources_db.rows import rows, value
from resources_db.rules.rules import Rules
from resources_db.same_file import SameFile
from resources_db.search import Searcher
from resources_db.sources import read
from resources_db.sources.mapping.choose import Known
from resources_db.sources.mapping.mapping import Mapping
from resources_db.sources.records import Progress, Reading, no_progress
from resources_db.sync import same_again
from resources_db.sync.apply import apply
from resources_db.sync.coming_back import bind, let_not_come_back, out_of_place, unbound
from resources_db.sync.given import Given, write_assessments, write_needs_and_policies
from resources_db.sync.identity import source_id
from resources_db.sync.plan import Plan, plan, propose_source
from resources_db.sync.staging import Counts, counts_of_last
from resources_db.terms.terms import Terms
from resources_db.today import Today, today
from resources_db.workers_street import read_workers_street

__all__ = ["FILE_NAME", "Directory", "Info"]

FILE_NAME = "directory.db"
_PROBLEMS = dict.fromkeys(NO_ROOM, "disk_full") | {EROFS: "cannot_write"}


class Directory:
    """The directory in one data folder, as seen by one thread.

    Attributes:
        path: the directory file.
        gazetteer: where places are looked up.
    """

    def __init__(self, db: Database, path: Path, gazetteer: Gazetteer, clock: Callable[[], tuple[date, date]]) -> None:
        """Take an opened file; use `open`. `clock` gives the system's day and the day the program was built."""
        self._db = db
        self.path = path
        self.gazetteer = gazetteer
        self._clock = clock
        self._same_file = SameFile(path, copied=is_copy(db))
        self._searcher: Searcher | None = None
        self._places: tuple[Searcher, Places] | None = None
        self._seen = (-1, date.min)
        self._accepted: tuple[int, tuple[date, ...]] = (-1, ())

    @classmethod
    def open(
        cls,
        folder: Path,
        gazetteer: Gazetteer,
        clock: Callable[[], tuple[date, date]],
        progress: Progress = no_progress,
    ) -> "Directory":
        """Open the directory in `folder`, making both where they are missing (folder 0700, file 0600).

        Where nothing can be written (a read-only folder, a full disk) it is opened for reading. What older rules made
        of a large directory is made anew, which can take a minute.

        Raises:
            EnvironmentProblem: the folder or file cannot be used.
            Cancelled: by `progress`; the file is as it was.
            NewerData: the file was made by a newer Porchlight.
        """
        path = folder / FILE_NAME
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            db = open_migrated(path)
        except OSError as error:
            raise EnvironmentProblem(_PROBLEMS.get(error.errno or 0, "cannot_open"), file=path.name) from error
        directory = cls(db, path, gazetteer, clock)
        try:
            directory._renew_index(progress)
        except BaseException:
            directory.close()
            raise
        return directory

    def _renew_index(self, progress: Progress) -> None:
        """Build again what older rules made, or the day has overtaken; a file that cannot be written keeps its own."""
        with integrity.watched(self._db, self.path):
            if not value(self._db, "SELECT EXISTS (SELECT 1 FROM service)"):
                return
            index = listing_index.is_current(self._db)
            sets = index and index_sets.is_current(self._db)
            if sets and not state_sets.needs_renewal(self._db, self.today().date):
                return
        try:
            with self._transaction() as db:
                if not index:
                    listing_index.rebuild(db, self.gazetteer, progress)
                elif not sets:
                    index_sets.rebuild(db)
                if not sets:
                    integrity.write_hashes(db)
        except EnvironmentProblem as problem:
            if problem.key not in {*CANNOT_WRITE, "locked"}:
                raise

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Time

    def today(self) -> Today:
        """Return the day that checks are measured against: never behind what a person accepted into the directory."""
        system, build = self._clock()
        return today(system, build, self._accepted_dates())

    def _accepted_dates(self) -> tuple[date, ...]:
        """Return the days of the checks that a person accepted and nobody withdrew: a slip must not hold the clock."""
        version = self._version()
        if self._accepted[0] != version:
            sql = "SELECT assessed_on AS day FROM assessment WHERE accepted AND status <> 'withdrawn'"
            for table in ("legal_fact", "rights_card"):
                sql += f" UNION SELECT checked_on FROM {table} WHERE date(checked_on) = checked_on"
            found = rows(self._db, sql)
            self._accepted = (version, tuple(date.fromisoformat(row["day"]) for row in found))
        return self._accepted[1]

    def _version(self) -> int:
        """Return a number that changes when another connection has written."""
        return int(value(self._db, "PRAGMA data_version"))

    # Reading

    def _current(self) -> Searcher:
        """Return the searcher over the file as it is now; another process may have written since."""
        state = (self._version(), self.today().date)
        if self._searcher is None or state != self._seen:
            self._searcher = Searcher(self._db, ContactStates(self._db, state[1]))
            self._seen = state
        return self._searcher

    @contextmanager
    def _reading(self) -> Iterator[Searcher]:
        """Hold one state of the file: what another window takes in may not come between the parts of one answer."""
        self._same_file.check()
        with integrity.watched(self._db, self.path):
            self._db.execute("BEGIN")
            try:
                yield self._current()
            finally:
                self._db.rollback()

    @property
    def places(self) -> Places:
        """What a person's words for places mean here: the directory's own towns before their namesakes."""
        with self._reading() as searcher:
            if self._places is None or self._places[0] is not searcher:
                self._places = (searcher, Places(self.gazetteer, towns(self._db), boxes(self._db)))
            return self._places[1]

    def search(self, query: Query) -> Results:
        """Return the answer to `query`."""
        with self._reading() as searcher:
            return searcher.search(query)

    def found(self, hits: Sequence[Hit], place: Place | None) -> list[Found]:
        """Return the listings of some hits, in their order, with exact distances (metres) from `place`.

        A hit whose listing is gone since the search is left out.
        """
        with self._reading() as searcher:
            known = by_ids(self._db, [hit.listing_id for hit in hits])
            listings = read_listings(self._db, known, searcher.states)
        return [_found(listing, place) for listing in listings]

    def need_counts(self, query: Query) -> dict[str, int]:
        """Return how many listings `query` would show with each category as its only need, by code."""
        with self._reading() as searcher:
            return searcher.need_counts(query)

    def record(self, listing_id: str) -> Record:
        """Return everything on one listing.

        Raises:
            BadInput: no listing has that id.
        """
        with self._reading() as searcher:
            row = the_one(self._db, listing_id)
            record = read_record(self._db, row, searcher.states)
            record = replace(record, reported=(*record.listing.reported, *marked(self._db, row)))
            return replace(record, law=self.law.of_listing(record.listing), reviewed_texts=self.texts.reviewed())

    def street_for_workers(self, listing_id: str) -> str:
        """Return the address of one listing as `workers_street` tells it, "" where it does not.

        Raises:
            BadInput: no listing has that id.
        """
        with self._reading():
            return read_workers_street(self._db, the_one(self._db, listing_id))

    def info(self) -> Info:
        """Return what this directory is, and whether it still is one: the file itself is looked at again.

        Raises:
            EnvironmentProblem: it is gone, or was written over.
        """
        if not is_copy(self._db):
            look_again(self.path)
        with self._reading() as searcher:
            return read_info(
                self._db,
                searcher.search(Query()),
                self.today(),
                schema_version=SCHEMA_VERSION,
                writable=self.writable,
            )

    @property
    def empty(self) -> bool:
        """Return whether nothing was ever brought in."""
        with integrity.watched(self._db, self.path):
            return not value(self._db, "SELECT count(*) FROM source")

    def content_hash(self) -> str:
        """Return one hash (SHA-256) of everything stored; the search index, which is derived, does not count."""
        with integrity.watched(self._db, self.path):
            return integrity.content_hash(self._db)

    def check(self) -> list[integrity.Finding]:
        """Return what is wrong with the file, nothing where all is well."""
        with integrity.watched(self._db, self.path):
            return integrity.check(self._db)

    @property
    def reviews(self) -> Reviews:
        """What people say of places, take back, and are asked to say yes to."""
        return Reviews(self._db, self._reading, self._writing, self.today)

    @property
    def acts(self) -> Acts:
        """What was done last, and the way to take it back."""
        return Acts(self._db, self._reading, self._writing, self._trying, self.today, self._renew)

    @property
    def law(self) -> Law:
        """What the law of places says, as somebody published it, and the rights cards that are filled in."""
        return Law(self._db, self.gazetteer, self._reading, self._writing, lambda: self.today().date)

    @property
    def texts(self) -> Texts:
        """The texts that are drafts until somebody has read them."""
        return Texts(self._db, self._reading, self._writing, lambda: self.today().date)

    @property
    def catalogues(self) -> CatalogueReviews:
        """The words of sheets in other languages, which are drafts until somebody has read them."""
        return CatalogueReviews(self._db, self._reading, self._writing, lambda: self.today().date)

    @property
    def duplicates(self) -> Duplicates:
        """Listings that may be one place, and those that people said are one, or two."""
        return Duplicates(self._db, self._reading, self._writing, self._trying, self.today, self._renew)

    def _renew(self, db: Database, services: Collection[str] | None, progress: Progress) -> None:
        """Renew the index of some services, or make all of it anew."""
        if services is None:
            listing_index.rebuild(db, self.gazetteer, progress)
        else:
            listing_renewal.renew(db, self.gazetteer, services, progress)

    @property
    def corrections(self) -> Corrections:
        """What field workers say is wrong with a listing, marked here or come in by a file."""
        return Corrections(self._db, self._reading, self._writing, lambda: self.today().date, lambda: self.edits)

    @property
    def edits(self) -> Edits:
        """Services as people make, change, check and withdraw them."""
        return Edits(self._db, self._reading, self._writing, self._trying, self.today, self._renew)

    @property
    def mappings(self) -> Mappings:
        """What the columns of flat files mean, as it was decided here."""
        return Mappings(self._db, self._reading, self._writing, lambda: self.today().date)

    @property
    def terms(self) -> Terms:
        """What the terms of each source mean here, by rules and people's words."""
        return Terms(self._db, self._reading, self._writing, lambda: self.today().date, self._renew)

    @property
    def rules(self) -> Rules:
        """What is said at once of every place whose source writes one value in one column."""
        return Rules(self._db, self._reading, self._writing, self.today)

    @contextmanager
    def leaving(self, audience: Audience) -> Iterator[Leaving]:
        """Hold one state of the directory as it may leave for `audience`; nothing else may be asked meanwhile."""
        with self._reading() as searcher:
            yield Leaving(self._db, searcher, audience)

    # Writing

    @property
    def writable(self) -> bool:
        """Return whether the folder and the file may be written, as far as can be told without writing."""
        return not is_copy(self._db) and all(os.access(place, os.W_OK) for place in (self.path, self.path.parent))

    def check_writable(self) -> None:
        """Do nothing where something can be taken in: asked before a long work, not only at its end.

        Raises:
            EnvironmentProblem: folder or file cannot be written, or the file is gone or replaced.
        """
        self._same_file.check()
        if not self.writable:
            raise problem_of("read_only", self.path)

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        """Hold one transaction: all of the block is written, with the tables' hashes, or nothing.

        Raises:
            EnvironmentProblem: it cannot be written, or would be written into a file that nobody opens any more.
        """
        self.check_writable()
        with self._transaction() as db:
            yield db

    @contextmanager
    def _trying(self) -> Iterator[Database]:
        """Hold one transaction that is taken back: what would be is looked at by doing it.

        Raises:
            EnvironmentProblem: it could not be written.
        """
        self.check_writable()
        with integrity.watched(self._db, self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            finally:
                self._db.rollback()

    @contextmanager
    def _transaction(self) -> Iterator[Database]:
        """Hold one transaction on what is open: the file, or a copy of one that cannot be written."""
        with integrity.watched(self._db, self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._accepted = (-1, ())
                if state_sets.renew(self._db, self.today().date):
                    integrity.write_hashes(self._db, integrity.STATES)
                self._same_file.check()
                self._db.execute("COMMIT")
            except BaseException:
                self._db.rollback()
                raise
            finally:
                self._searcher = None
                self._accepted = (-1, ())

    def read(self, path: Path, progress: Progress = no_progress, given: Sequence[Mapping] = ()) -> Reading:
        """Read a file; the columns of a flat one mean what a person gives for it, else what is saved for its header.

        Raises:
            BadInput: it cannot be read as a directory; the message names the file and what is wrong.
            EnvironmentProblem: the machine could not read it.
            Cancelled: by `progress`.
        """
        return read(path, progress, Known(given, self.mappings.all()))

    def propose_source(self, reading: Reading, file_stem: str) -> str:
        """Return the source that the file seems to come from.

        Raises:
            Refused: in doubt; a person must name it.
        """
        with integrity.watched(self._db, self.path):
            return propose_source(self._db, reading, file_stem)

    def plan(
        self, reading: Reading, source_name: str, progress: Progress = no_progress, *, beheld: bool = False
    ) -> Plan:
        """Return what taking in `reading` as a file of `source_name` would change, with `beheld` line by line too.

        Raises:
            Cancelled: by `progress`.
        """
        with integrity.watched(self._db, self.path), little_cached(self._db), room_aside(self._db):
            today = self.today().date
            return plan(self._db, self.gazetteer, reading, source_name, progress, today=today, beheld=beheld)

    def apply(
        self,
        plan: Plan,
        progress: Progress = no_progress,
        *,
        accept: Collection[str] = (),
        demonstration: Given | None = None,
    ) -> bool:
        """Take the planned file in, all or nothing; return whether anything changed.

        `demonstration` marks the fictional directory, and is what its people say of it.

        Raises:
            Cancelled: by `progress`; nothing is changed.
            Refused: a real file into a demonstration directory, or the other way round; or a yes in it lets a clock
                that is behind count again.
        """
        with room_aside(self._db), self._writing() as db, little_cached(db):
            fictional = demonstration is not None or plan.reading.demonstration
            if value(db, "SELECT count(*) FROM source WHERE demonstration <> ?", [fictional]):
                raise Refused("demonstration_apart")
            before = self.today()
            today = before.date
            with recorded(db, Doing(deed=Deed.IMPORT, today=today, about=plan.source_name)) as recording:
                moved_away, bound_to_nothing = out_of_place(db), unbound(db)
                changed = apply(db, plan, today, progress, accept=accept, demonstration=fictional)
                source = source_id(plan.source_name)
                if demonstration:
                    write_needs_and_policies(db, source, demonstration, today)
                if changed:
                    listing_index.rebuild(db, self.gazetteer, progress)
                    recording.made_anew(integrity.DERIVED)
                    let_not_come_back(db, moved_away, today)
                    bind(db, bound_to_nothing)
                if demonstration:
                    write_assessments(db, source, demonstration.assessments, today)
                refuse_import(db, before)
            keep_used(db, plan.reading.mapping, today)
            same_again.seal(db)
        return changed

    def last_import(self) -> dict[str, Counts]:
        """Return how many rows of each table the newest file added, changed and lacks, without what waited."""
        with self._reading():
            return counts_of_last(self._db)

    def take_demonstration_out(self) -> None:
        """Make a demonstration directory an empty one, all or nothing.

        Raises:
            Refused: it holds anything that is not the demonstration's.
        """
        with self._writing() as db:
            empty_demonstration(db)
            listing_index.rebuild(db, self.gazetteer)
            integrity.write_hashes(db)


def _found(listing: Listing, place: Place | None) -> Found:
    """Return the listing with its distance, and with its direction where both ends are known well enough for one."""
    position = listing.position
    if place is None or position.point is None:
        return Found(listing)
    distance, direction = way(place.point, position.point)
    return Found(listing, distance, told_direction(place, position, distance, direction))

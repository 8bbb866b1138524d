"""`Directory.corrections`: what field workers say is wrong with a listing, and what becomes of it.

Belongs to the directory's thread.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from resources_db import integrity
from resources_db.acts.changing import Reading, Writing
from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.contact_states import ContactStates
from resources_db.corrections import marks, received
from resources_db.corrections.alike import with_alike
from resources_db.corrections.deciding import decided, waits_as_report
from resources_db.corrections.files import corrections_text, read_corrections
from resources_db.corrections.incoming import incoming
from resources_db.corrections.values import Correction, Incoming, Kind, Mark, Received, Status
from resources_db.edits.history import note
from resources_db.engine import Database, emptied_log
from resources_db.errors import BadInput
from resources_db.index_rows import the_one
from resources_db.listings import read_listings
from resources_db.reviews.nobody import nobody
from resources_db.reviews.values import Reviewer
from resources_db.rows import rows
from resources_db.sources.records import Progress, no_progress

if TYPE_CHECKING:
    from resources_db.edits.edits import Edits


class Corrections:
    """What was marked here, and what came in. Reading a file in, and every decision, is one act."""

    def __init__(
        self,
        db: Database,
        reading: Reading,
        writing: Writing,
        today: Callable[[], date],
        edits: "Callable[[], Edits]",
    ) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.corrections`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._today = today
        self._edits = edits

    # Marked here

    def mark(self, listing_id: str, kind: Kind, note: str = "") -> Mark:
        """Keep that something is wrong with a listing, until it is written out.

        Raises:
            BadInput: no listing has that id, the note is too long, or `Kind.OTHER` has none.
            EnvironmentProblem: it cannot be written.
        """
        said = marks.note_of(note, kind)
        with self._reading() as searcher:
            row = the_one(self._db, listing_id)
            known = marks.stood(self._db, row, read_listings(self._db, [row], searcher.states)[0])
        with self._writing() as db:
            mark = marks.keep(db, row.id, known, kind, said, self._today())
            integrity.write_hashes(db, integrity.MARKS)
        emptied_log(self._db)  # of one that this replaces
        return mark

    def marked(self) -> tuple[Mark, ...]:
        """Return what was marked here, by the names of the listings."""
        with self._reading():
            return marks.marks(self._db)

    def file(self) -> tuple[bytes, tuple[Mark, ...]]:
        """Return the file of everything that was marked here, and what is in it; nothing is written.

        Raises:
            BadInput: nothing was marked.
        """
        with self._reading():
            found = marks.marks(self._db)
            if not found:
                raise BadInput("correction.nothing_marked")
            return corrections_text(found, self._editions()).encode(), found

    def written(self, ids: Collection[str]) -> None:
        """Know that the marks with those ids stand in a file.

        Raises:
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            marks.set_written(db, ids)
            integrity.write_hashes(db, integrity.MARKS)

    def delete(self, ids: Collection[str]) -> bool:
        """Delete marks for good: their bytes are overwritten, in the file and in its log.

        Return False where another window was reading just then, and the log keeps them until it closes.

        Raises:
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            marks.delete(db, ids)
            integrity.write_hashes(db, integrity.MARKS)
        return emptied_log(self._db)

    # Came in

    def received(self) -> tuple[Received, ...]:
        """Return every correction that came in beside its listing as it stands, the undecided ones first."""
        with self._reading() as searcher:
            found = received.beside(self._db, received.corrections(self._db), searcher.states)
            return with_alike(self._db, searcher, found)

    def one(self, correction_id: str) -> Received:
        """Return one correction that came in, by its id or how that begins.

        Raises:
            BadInput: none is named so, or several are.
        """
        with self._reading() as searcher:
            return received.beside(self._db, [received.the_one(self._db, correction_id)], searcher.states)[0]

    def undecided_file(self) -> tuple[bytes, tuple[Correction, ...]]:
        """Return the file of what came in and is undecided, for whoever is to decide it elsewhere.

        Raises:
            BadInput: nothing is undecided.
        """
        with self._reading():
            found = tuple(each for each in received.corrections(self._db) if each.status is Status.OPEN)
            if not found:
                raise BadInput("correction.nothing_open")
            return corrections_text(found, self._editions()).encode(), found

    def looking(self, data: bytes, file: str) -> Incoming:
        """Return what the file that a person calls `file` brings; nothing is written.

        Raises:
            BadInput: it is no file of corrections, or one of them cannot be read: then nothing of it is taken.
            NewerData: a newer Porchlight wrote it.
        """
        told, found = read_corrections(data, file)
        with self._reading() as searcher:
            return incoming(self._db, told, found, self._editions(), searcher.states, self._today())

    def read_in(self, data: bytes, file: str) -> Incoming:
        """Keep what a file brings, to be decided one by one, and return it. What is here already stays as it is.

        Raises:
            BadInput, NewerData: as `looking`; nothing is written.
            EnvironmentProblem: it cannot be written.
        """
        told, found = read_corrections(data, file)
        with self._writing() as db:
            today = self._today()
            brought = incoming(db, told, found, self._editions(), ContactStates(db, today), today)
            doing = Doing(deed=Deed.CORRECTIONS, today=today, about=str(len(brought.corrections)))
            with recorded(db, doing):
                received.write(db, brought.corrections)
        return brought

    # Deciding

    def take(self, correction_id: str, by: Reviewer, reason: str = "", progress: Progress = no_progress) -> Received:
        """Say that a correction is right, and do what follows from it; return it as it stands afterwards.

        Closed: the listing is withdrawn, for which there has to be a `reason`; one that is withdrawn already stays as
        it is. Police seen: it becomes a report that waits for its yes, like whatever somebody told. A number and an
        address are changed in the form of the listing; taking says that it was done.

        Raises:
            BadInput: no correction has that id, it was decided already, or its listing is not here.
            Cancelled: by `progress`.
            EnvironmentProblem: it cannot be written.
        """
        found = self.one(correction_id)
        if found.correction.kind is Kind.CLOSED:
            self._withdraw(found, by, reason, progress)
        else:
            self._decide(found.correction.id, Status.TAKEN, by, reason)
        return self.one(found.correction.id)

    def decline(self, correction_id: str, by: Reviewer, reason: str = "") -> Received:
        """Say that a correction is not right; what is said of contact stays as it is. Return it as it stands then.

        Raises:
            BadInput: no correction has that id, or it was decided already.
            EnvironmentProblem: it cannot be written.
        """
        found = self.one(correction_id).correction
        self._decide(found.id, Status.DECLINED, by, reason)
        return self.one(found.id)

    def place(self, correction_id: str, listing_id: str, by: Reviewer) -> Received:
        """Say which listing an undecided correction is about, where its own is not here.

        Raises:
            BadInput: no correction or listing has that id, or it was decided already.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            found = self._open(db, correction_id)
            row = the_one(db, listing_id)
            doing = Doing(deed=Deed.PLACE_CORRECTION, today=self._today(), by=nobody(by), about=row.title)
            with recorded(db, doing):
                received.write(db, [replace(found, listing_id=row.id, by_name=False)])
                note(db, doing, "correction", found.id, "listing_id", found.listing_id, row.id)
        return self.one(found.id)

    def _decide(self, correction_id: str, status: Status, by: Reviewer, reason: str) -> None:
        with self._writing() as db:
            found = self._open(db, correction_id)
            today, row = self._today(), received.listing_row(db, found)
            deed = Deed.TAKE_CORRECTION if status is Status.TAKEN else Deed.DECLINE_CORRECTION
            about = row.title if row else found.stood.name
            doing = Doing(deed=deed, today=today, by=nobody(by), reason=marks.reason_of(reason), about=about)
            with recorded(db, doing):
                report = waits_as_report(db, found, row, doing) if status is Status.TAKEN else None
                decided(db, found, status, doing, report)

    def _withdraw(self, found: Received, by: Reviewer, reason: str, progress: Progress) -> None:
        """Withdraw the listing and take the correction, both or neither, as one act."""
        correction, listing = found.correction, found.listing
        if correction.status is not Status.OPEN:
            raise BadInput("correction.decided", name=correction.stood.name)
        if listing is None:
            raise BadInput("correction.no_listing", name=correction.stood.name)
        said = marks.reason_of(reason)
        doing = Doing(deed=Deed.TAKE_CORRECTION, today=self._today(), by=nobody(by), reason=said)

        def beside(db: Database) -> None:
            decided(db, self._open(db, correction.id), Status.TAKEN, doing, None)

        whole = found.places == 1
        try:
            self._edits().withdraw(listing.id, said, by, whole=whole, progress=progress, beside=beside)
        except BadInput as refused:
            if refused.key != "edit.withdrawn_already":
                raise
            self._decide(correction.id, Status.TAKEN, by, said)  # somebody else reported it too

    def _open(self, db: Database, correction_id: str) -> Correction:
        found = received.the_one(db, correction_id)
        if found.status is not Status.OPEN:
            raise BadInput("correction.decided", name=found.stood.name)
        return found

    def _editions(self) -> dict[str, str]:
        return {row["name"]: row["data_as_of"] or "" for row in rows(self._db, "SELECT name, data_as_of FROM source")}

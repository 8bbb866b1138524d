"""`Directory.edits`: what people write into the directory."""

from collections.abc import Callable
from datetime import date

from resources_db import integrity
from resources_db.acts.changing import Changing
from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.edits.cells import BadField
from resources_db.edits.checking import problems
from resources_db.edits.effects import Compared, touched_listings
from resources_db.edits.forms import form
from resources_db.edits.history import note
from resources_db.edits.listed import Listed, listed
from resources_db.edits.people import list_again, verified, withdraw
from resources_db.edits.touching import services_of_rows
from resources_db.edits.unshown import refuse_unshown
from resources_db.edits.values import EDITABLE, Changes, EditEffects, FieldChange, FieldProblem, Form, Saved
from resources_db.edits.withholding import places_of, withhold
from resources_db.edits.writing import Writer
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import the_one
from resources_db.listings import read_record
from resources_db.plain_text import one_line
from resources_db.reviews.nobody import nobody
from resources_db.reviews.values import Reviewer
from resources_db.rows import put, rows, value
from resources_db.sources.records import Progress, no_progress
from resources_db.sync.coming_back import let_not_come_back, out_of_place
from resources_db.titles import said_title

_LONGEST_REASON = 500
_NAMED = 10


def _nothing(_db: Database) -> None:
    """Write nothing beside the act."""


class Edits(Changing):
    """Services as people make, change, check and withdraw them. Every write is one transaction, all or nothing, and an
    act that `Directory.acts` takes back.
    """

    def form(self, listing_id: str) -> Form:
        """Return a listing as it may be changed; of records that are one, the first one's.

        Raises:
            BadInput: no listing has that id.
        """
        with self._reading() as searcher:
            return form(self._db, listed(self._db, listing_id), searcher.states)

    def organizations(self) -> tuple[tuple[str, str], ...]:
        """Return every organization that is listed, as (id, name), in order of name: a new service may be theirs."""
        with self._reading():
            found = rows(self._db, "SELECT id, name FROM organization WHERE gone_on IS NULL AND name <> ''")
            named = [(row["id"], one_line(row["name"])) for row in found]
        return tuple(sorted(named, key=lambda pair: (pair[1].casefold(), pair[0])))

    def problems(self, changes: Changes) -> tuple[FieldProblem, ...]:
        """Return what is wrong with the fields of `changes`; with any of it `effects` and `save` raise BadInput."""
        with self._reading():
            return tuple(problems(changes, self._listed(changes), self._today().isoformat()))

    def effects(self, changes: Changes, progress: Progress = no_progress) -> EditEffects:
        """Return what saving `changes` would make of the listings; nothing is written.

        Raises:
            BadInput: a field cannot be as it is typed, or a row is none of the listing's.
            Cancelled: by `progress`.
            EnvironmentProblem: nothing can be written here.
        """
        with self._trying() as db:
            listing, services = self._checked_changes(db, changes)
            compared = Compared(db, self._today(), services)
            writer = Writer(db, Doing(deed=Deed.EDIT, today=self._today(), by=_ANYBODY), listing)
            self._carry_out(db, writer, changes, services, progress)
            return compared.effects()

    def save(
        self,
        changes: Changes,
        by: Reviewer,
        shown: EditEffects | None = None,
        progress: Progress = no_progress,
    ) -> Saved:
        """Save `changes`. The day of checking stays as it is: only `checked` sets it.

        Whoever calls this has shown `effects` and hands them in where something reads better: that is the named yes.

        Raises:
            BadInput: as `effects`; or a new service where `by` names no organization.
            Cancelled: by `progress`.
            EnvironmentProblem: it cannot be written.
            ReadsBetter: something reads better and nobody was shown that.
        """
        with self._writing() as db:
            listing, services = self._checked_changes(db, changes)
            said, today = nobody(by), self._today()
            compared = Compared(db, today, services)
            about = _titles(touched_listings(db, services)) if listing else _new_name(changes)
            doing = Doing(deed=Deed.EDIT, today=today, by=said, about=about, reason=one_line(changes.reason))
            with recorded(db, doing) as recording:
                writer = Writer(db, doing, listing)
                self._carry_out(db, writer, changes, services, progress)
                recording.made_anew(integrity.DERIVED)
            found = compared.effects()
            compared.drop()
            refuse_unshown(found, shown)
            first = listing.index.id if listing else str(value(db, _FIRST_LISTING, [writer.service]))
        return Saved(listing_id=first, effects=found)

    def withdraw(
        self,
        listing_id: str,
        reason: str,
        by: Reviewer,
        *,
        whole: bool = True,
        progress: Progress = no_progress,
        beside: Callable[[Database], None] = _nothing,
    ) -> None:
        """Say that a service is none any more, with all its places, or (`whole` False) at this place alone.

        It stays, says so, and comes last; what is said of contact stays with it. `beside` writes what else belongs to
        the act, in the same transaction.

        Raises:
            BadInput: no listing has that id, there is no reason, or it is withdrawn already.
            Cancelled: by `progress`.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            found = listed(db, listing_id)
            said, today, why = nobody(by), self._today(), one_line(reason, _LONGEST_REASON)
            if not why:
                raise BadInput("edit.reason")
            title = said_title(found.index.title)
            doing = Doing(deed=Deed.WITHDRAW_SERVICE, today=today, by=said, reason=why, about=title)
            with recorded(db, doing) as recording:
                wrote = [withdraw(db, doing, each) for each in _records(found, whole=whole)]
                if not any(wrote):
                    raise BadInput("edit.withdrawn_already", title=title)
                beside(db)
                self._renew(db, _services(found), progress)
                recording.made_anew(integrity.DERIVED)

    def listing_again(self, listing_id: str, progress: Progress = no_progress) -> EditEffects:
        """Return what `list_again` would change; nothing is written.

        Raises:
            BadInput: no listing has that id, or it was not withdrawn here.
            Cancelled: by `progress`.
        """
        with self._trying() as db:
            found = listed(db, listing_id)
            compared = Compared(db, self._today(), _services(found))
            self._list_again(db, found, Doing(deed=Deed.LIST_AGAIN, today=self._today()), progress)
            return compared.effects()

    def list_again(
        self,
        listing_id: str,
        by: Reviewer,
        shown: EditEffects | None = None,
        progress: Progress = no_progress,
    ) -> EditEffects:
        """List what was withdrawn here again. It reads better: `shown` are the effects that a person said yes to.

        Raises:
            BadInput: as `listing_again`.
            Cancelled: by `progress`.
            EnvironmentProblem: it cannot be written.
            ReadsBetter: something reads better and nobody was shown that.
        """
        with self._writing() as db:
            found = listed(db, listing_id)
            doing = Doing(deed=Deed.LIST_AGAIN, today=self._today(), by=nobody(by), about=said_title(found.index.title))
            compared = Compared(db, self._today(), _services(found))
            with recorded(db, doing) as recording:
                self._list_again(db, found, doing, progress)
                recording.made_anew(integrity.DERIVED)
            effects = compared.effects()
            compared.drop()
            refuse_unshown(effects, shown)
        return effects

    def checked(self, listing_id: str, by: Reviewer, on: date) -> None:
        """Say that somebody checked on that day that what is said of the listing is so ("I checked this").

        Raises:
            BadInput: no listing has that id, the day is in the future or before a check that is known, or `by` names
                no organization.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            row = the_one(db, listing_id)
            said, today = nobody(by), self._today()
            if not said.organization:
                raise BadInput("edit.who_checked")
            if on > today:
                raise BadField("edit.future", "verified_on", value=on.isoformat())
            known = verified(db, row.id)
            if known is not None and on < known.on:
                raise BadInput("edit.before_known", value=on.isoformat(), known=known.on.isoformat())
            doing = Doing(deed=Deed.CHECKED, today=today, by=said, about=said_title(row.title))
            told = {"verified_on": on.isoformat(), "organization": said.organization, "role": said.role}
            with recorded(db, doing):
                put(db, "verified", {"listing_id": row.id, **told})
                note(db, doing, "listing", row.id, "verified_on", known and known.on, on)

    def history(self, listing_id: str) -> tuple[FieldChange, ...]:
        """Return what was changed of the listing's fields, by files and people, the latest first.

        Raises:
            BadInput: no listing has that id.
        """
        with self._reading() as searcher:
            return read_record(self._db, the_one(self._db, listing_id), searcher.states).changes

    def _listed(self, changes: Changes) -> Listed | None:
        return listed(self._db, changes.listing) if changes.listing else None

    def _checked_changes(self, db: Database, changes: Changes) -> tuple[Listed | None, frozenset[str]]:
        """Return the listing, and the services that say something else once its rows do.

        Raises:
            BadInput: a field cannot be as it is typed.
        """
        listing = self._listed(changes)
        for problem in problems(changes, listing, self._today().isoformat()):
            raise problem.error
        services = {listing.service_id} if listing else set[str]()
        for change in changes.rows:
            if change.record and change.table in EDITABLE:
                services |= services_of_rows(db, change.table, [change.record])
        return listing, frozenset(services)

    def _carry_out(
        self, db: Database, writer: Writer, changes: Changes, services: frozenset[str], progress: Progress
    ) -> None:
        """Write the rows and make the index anew, inside the caller's transaction.

        Raises:
            BadInput: it changes nothing.
        """
        moved_away = out_of_place(db)
        if not writer.write(changes):
            raise BadInput("edit.nothing")
        withhold(db, writer.places | places_of(db, writer.service), self._today())
        self._renew(db, services | {writer.service}, progress)
        let_not_come_back(db, moved_away, self._today(), Deed.EDIT.value)

    def _list_again(self, db: Database, found: Listed, doing: Doing, progress: Progress) -> None:
        records = {*_records(found, whole=True), *_records(found, whole=False)}
        listed_again = [list_again(db, doing, each) for each in sorted(records)]
        if not any(listed_again):
            raise BadInput("edit.not_withdrawn", title=said_title(found.index.title))
        self._renew(db, _services(found), progress)


_ANYBODY = Reviewer(organization="?", role="")
"""Who would save it is not asked where nothing is saved."""
_FIRST_LISTING = 'SELECT id FROM listing WHERE service_id = ? ORDER BY "row" LIMIT 1'


def _records(found: Listed, *, whole: bool) -> list[str]:
    """Return the ids under which a listing is withdrawn: of its services, or of its places alone."""
    return [str(part.service["id"]) if whole else part.id for part in found.spot.records]


def _services(found: Listed) -> frozenset[str]:
    return frozenset(str(part.service["id"]) for part in found.spot.records)


def _titles(titles: tuple[str, ...]) -> str:
    named = "; ".join(map(said_title, titles[:_NAMED]))
    return f"{named}; …" if len(titles) > _NAMED else named


def _new_name(changes: Changes) -> str:
    return next((dict(change.values).get("name", "") for change in changes.rows if change.table == "service"), "")

"""`Directory.edits`: what people write into the directory. Belongs to the directory's thread."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

from resources_db.edits.values import Changes, EditEffects, FieldChange, FieldProblem, Form, Saved
from resources_db.engine import Database
from resources_db.reviews.values import Reviewer
from resources_db.search import Searcher
from resources_db.sources.records import Progress, no_progress

Reading = Callable[[], AbstractContextManager[Searcher]]
Writing = Callable[[], AbstractContextManager[Database]]
Rebuild = Callable[[Database, Progress], None]


class Edits:
    """Services as people make, change, check and withdraw them. Every write is one transaction, all or nothing, and an
    act that `Directory.acts` takes back.
    """

    def __init__(
        self,
        db: Database,
        reading: Reading,
        writing: Writing,
        trying: Writing,
        today: Callable[[], date],
        rebuild: Rebuild,
    ) -> None:
        """Take the directory's own ways to read, to write, to write and take it all back; use `Directory.edits`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._trying = trying
        self._today = today
        self._rebuild = rebuild

    def form(self, listing_id: str) -> Form:
        """Return a listing as it may be changed; of records that are one, the first one's.

        Raises:
            BadInput: no listing has that id.
        """
        raise NotImplementedError

    def organizations(self) -> tuple[tuple[str, str], ...]:
        """Return every organization that is listed, as (id, name), in order of name: a new service may be theirs."""
        raise NotImplementedError

    def problems(self, changes: Changes) -> tuple[FieldProblem, ...]:
        """Return what is wrong with the fields of `changes`; with any of it `effects` and `save` raise BadInput."""
        raise NotImplementedError

    def effects(self, changes: Changes, progress: Progress = no_progress) -> EditEffects:
        """Return what saving `changes` would make of the listings; nothing is written.

        Raises:
            BadInput: a field cannot be as it is typed, or a row is none of the listing's.
            Cancelled: by `progress`.
            EnvironmentProblem: nothing can be written here.
        """
        raise NotImplementedError

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
            Refused: something reads better and nobody was shown that.
        """
        raise NotImplementedError

    def withdraw(
        self,
        listing_id: str,
        reason: str,
        by: Reviewer,
        *,
        whole: bool = True,
        progress: Progress = no_progress,
    ) -> None:
        """Say that a service is none any more, with all its places, or (`whole` False) at this place alone.

        It stays, says so, and comes last; what is said of contact stays with it.

        Raises:
            BadInput: no listing has that id, there is no reason, or it is withdrawn already.
            Cancelled: by `progress`.
            EnvironmentProblem: it cannot be written.
        """
        raise NotImplementedError

    def listing_again(self, listing_id: str, progress: Progress = no_progress) -> EditEffects:
        """Return what `list_again` would change; nothing is written.

        Raises:
            BadInput: no listing has that id, or it was not withdrawn here.
            Cancelled: by `progress`.
        """
        raise NotImplementedError

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
            Refused: something reads better and nobody was shown that.
        """
        raise NotImplementedError

    def checked(self, listing_id: str, by: Reviewer, on: date) -> None:
        """Say that somebody checked on that day that what is said of the listing is so ("I checked this").

        Raises:
            BadInput: no listing has that id, the day is in the future or before a check that is known, or `by` names
                no organization.
            EnvironmentProblem: it cannot be written.
        """
        raise NotImplementedError

    def history(self, listing_id: str) -> tuple[FieldChange, ...]:
        """Return what was changed of the listing's fields, by files and people, the latest first.

        Raises:
            BadInput: no listing has that id.
        """
        raise NotImplementedError

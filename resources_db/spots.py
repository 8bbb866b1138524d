"""One listing's rows, before they are words: its service and its place, or those of several records that are one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from resources_db.duplicates.fields import Field
from resources_db.duplicates.values import Merge
from resources_db.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One listing's rows: its service, and the place where that is given, if any.

    `parts` are the records that a person said are one place, it first, () for most listings; `given_by` says of which
    of them a field is shown, where not of all, and `merges` what made them one. `withdrawn` is the row of `withdrawn`
    where people here said that it is none any more.
    """

    service: Row
    service_at_location: Row | None = None
    location: Row | None = None
    parts: tuple["Spot", ...] = ()
    given_by: Mapping[Field, tuple["Spot", ...]] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()
    withdrawn: Row | None = None

    @property
    def id(self) -> str:
        """Return the listing's id: the service at location, or the service itself."""
        return str((self.service_at_location or self.service)["id"])

    @property
    def gone_on(self) -> str | None:
        """Return the day on which the source stopped listing the service; of several, the last one did."""
        days = [part.service["gone_on"] for part in self.records]
        return None if None in days else max(days)

    @property
    def left_on(self) -> str | None:
        """Return the day since which it is no service any more, by its source or by people here; of several, the last.

        Rows of what people withdrew are not gone: `gone_on` says which rows went with the service.
        """
        days = [part.service["gone_on"] or (part.withdrawn or {}).get("withdrawn_on") for part in self.records]
        return None if None in days else max(map(str, days))

    @property
    def records(self) -> tuple["Spot", ...]:
        """Return the records that the listing is made of: itself, for most."""
        return self.parts or (self,)

    def giving(self, what: Field) -> tuple["Spot", ...]:
        """Return the records whose `what` is shown, the first before the others."""
        return self.given_by.get(what, self.records)

    def owner(self, column: str) -> str | None:
        """Return the id that rows pointing here through `column` hold."""
        row = {
            "service_id": self.service,
            "service_at_location_id": self.service_at_location,
            "location_id": self.location,
        }[column]
        return None if row is None else row["id"]

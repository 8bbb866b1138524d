"""One row of a flat file to the records of the standard: organization, service, place, address, phones, hours ...

What is not understood stays beside the record under its column's name, and is told.
"""

from dataclasses import dataclass, field

from resources_db.codes import AddressPolicy
from resources_db.hsds import TABLES
from resources_db.sources.gather import Gather
from resources_db.sources.mapping import targets as to
from resources_db.sources.mapping.address_cell import parts
from resources_db.sources.mapping.coordinate_cell import point
from resources_db.sources.mapping.layout import Cells, Layout
from resources_db.sources.mapping.looks import is_nothing
from resources_db.sources.mapping.private_cell import hides, withholds
from resources_db.sources.mapping.row_parts import RowParts
from resources_db.sources.mapping.states import state_code
from resources_db.sources.mapping.zip_cell import repaired, with_four
from resources_db.sources.records import Row
from resources_db.sources.shape import BLANKS, Shaped
from resources_db.sources.values import Unreadable

WITHHELD = "call_first"
_NAMED = frozenset({"name", "alternate_name"})
_FOUND_AGAIN = frozenset({"taxonomy", "taxonomy_term"})
_OF_PLACE = frozenset({"accessibility"})
_HERE = frozenset({"us", "usa", "united states", "united states of america", "estados unidos", "eeuu", "ee uu"})


@dataclass(slots=True)
class _Said:
    """What a row says, by table of HSDS: its columns, and what stands beside them."""

    rows: dict[str, Row] = field(default_factory=dict)
    extra: dict[str, dict[str, object]] = field(default_factory=dict)

    def row(self, table: str) -> Row:
        return self.rows.setdefault(table, {})

    def beside(self, table: str) -> dict[str, object]:
        return self.extra.setdefault(table, {})


class RowRecords:
    """Makes the records of the rows of one table, and gives them to `gather`.

    Attributes:
        policies: (location, policy, reason) of the addresses that a column keeps back.
        settled: the tables of whose records none is met again in a later row.
    """

    def __init__(self, file: str, layout: Layout, gather: Gather) -> None:
        """Begin with no row."""
        self.policies: list[tuple[str, str, str]] = []
        shared = _FOUND_AGAIN | ({"organization"} if layout.shared_organizations else set())
        self.settled = TABLES.keys() - shared
        self._file = file
        self._layout = layout
        self._gather = gather
        self._notes = gather.notes
        self._parts = RowParts(file, layout, gather)

    def take(self, line: int, cells: Cells, key: str) -> bool:
        """Make the records of one row; return False where it has no name, so that none could be found."""
        said = self._plain(line, cells)
        organization, service = said.row("organization"), said.row("service")
        if "name" not in organization and "name" not in service:
            return False
        self._take_address(said, line, cells)
        self._take_point(said, line, cells)
        self._take_kept(said, cells)
        withheld = self._withheld(said, line, cells)
        place = self._has_place(said) or (bool(withheld) and self._may_tell_where(said))
        self._settle_extra(said, place=place)
        self._put_main(said, line, key, place=place)
        if withheld and place:
            self.policies.append((key, withheld, "file"))
        self._put_others(said, line, key)
        self._parts.take(line, cells, key)
        if said.row("schedule"):
            self._parts.schedule(line, key, said.row("schedule"), said.beside("schedule"))
        return True

    def _plain(self, line: int, cells: Cells) -> _Said:
        """Fill what stands in its column as it is."""
        said = _Said()
        for table, columns in self._layout.plain.items():
            row, extra = said.row(table), said.beside(table)
            for index, column in columns:
                text = cells[index]
                if text in BLANKS:
                    continue
                if column.name not in _NAMED and is_nothing(text):
                    extra[column.given] = text
                    continue
                try:
                    row[str(column.name)] = text if column.convert is None else column.convert(text)
                except Unreadable as error:
                    extra[column.given] = text
                    self._notes.add(error.kind, self._file, line, column.given, text)
        return said

    def _take_kept(self, said: _Said, cells: Cells) -> None:
        for index, given in self._layout.kept:
            if cells[index]:
                said.beside("service")[given] = cells[index]

    def _take_address(self, said: _Said, line: int, cells: Cells) -> None:
        address = said.row("address")
        for given, whole in self._layout.said(to.WHOLE_ADDRESS, cells):
            if address.keys() & {"address_1", "city"} or is_nothing(whole):
                said.beside("location")[given] = whole
                continue
            told = parts(whole)
            address |= {name: text for name in told.__slots__ if (text := getattr(told, name)) and name not in address}
            if not told.city:
                self._notes.add("address_not_parted", self._file, line, given, whole)
        self._mend_zip(said, line, cells)

    def _mend_zip(self, said: _Said, line: int, cells: Cells) -> None:
        address = said.row("address")
        code = str(address.get("postal_code", ""))
        if code:
            state = state_code(str(address.get("state_province", "")))
            abroad = str(address.get("country", "US")).replace(".", "").casefold() not in _HERE
            told, kind = repaired(code, state, all_short=self._layout.short_zips and not abroad)
            if kind:
                self._notes.add(kind, self._file, line, "address.postal_code", code)
            address["postal_code"] = code = told
        for given, four in self._layout.said(to.ZIP_4, cells):
            if joined := with_four(code, four):
                address["postal_code"] = joined
            else:
                said.beside("location")[given] = four

    def _take_point(self, said: _Said, line: int, cells: Cells) -> None:
        """Take latitude and longitude, both or neither; what is refused stays beside the place."""
        told = [next(self._layout.said(target, cells), ("", "")) for target in (to.LATITUDE, to.LONGITUDE)]
        told = [(given, "" if is_nothing(text) else text) for given, text in told]
        if not any(text for _given, text in told):
            return
        try:
            north, east = point(told[0][1], told[1][1])
        except Unreadable as error:
            said.beside("location").update({given: text for given, text in told if text})
            column = told[0][0] or told[1][0]
            self._notes.add(error.kind, self._file, line, column, ", ".join(text or "-" for _given, text in told))
        else:
            said.row("location").update({"latitude": north, "longitude": east})

    def _withheld(self, said: _Said, line: int, cells: Cells) -> str:
        """Return who may know an address that a column keeps back: any that says so, or says what nobody understands.

        "" where none does.
        """
        told = {given: cells[index] for index, given in self._layout.special.get(to.POLICY, ()) if cells[index]}
        said.beside("location").update(told)
        policies = {cell.strip().casefold() for cell in told.values()} - {"", to.PUBLIC}
        for target, judge in ((to.PRIVATE, withholds), (to.PUBLIC, hides)):
            for index, given in self._layout.special.get(target, ()):
                kept_back, understood = judge(cells[index])
                policies |= {WITHHELD} if kept_back else set()
                if cells[index]:
                    said.beside("location")[given] = cells[index]
                if not understood:
                    self._notes.add("private_unclear", self._file, line, given, cells[index])
        return AddressPolicy.strictest(policies).value if policies else ""

    def _has_place(self, said: _Said) -> bool:
        """Return whether the row says of any place: then the service is there, else it has none."""
        return any(said.rows.get(table) for table in ("location", "address", "accessibility"))

    def _may_tell_where(self, said: _Said) -> bool:
        """Return whether what nobody understood may be the address: what is kept back goes with its place to nobody."""
        return any(said.extra.get(table) for table in ("service", "location"))

    def _settle_extra(self, said: _Said, *, place: bool) -> None:
        """Keep what stands beside records that come to nothing beside the place, or the service where there is none."""
        for table in [*said.extra]:
            stays = table in {"service", "organization"} or said.rows.get(table) or (table == "location" and place)
            if not stays:
                said.beside("location" if place else "service").update(said.extra.pop(table))

    def _put(self, table: str, row: Row, extra: dict[str, object], line: int) -> str | None:
        return self._gather.add(Shaped(table, row, extra, dict, self._file, line))

    def _put_main(self, said: _Said, line: int, key: str, *, place: bool) -> None:
        """Put the organization, the service and where it is."""
        service, organization = said.row("service"), said.row("organization")
        if "name" in organization:
            service["organization_id"] = self._put_organization(said, line, key)
            service.setdefault("name", organization["name"])
        else:
            said.beside("service").update(self._by_column(organization))
        if not self._has_status():
            service["status"] = "active"
        self._put("service", service | {"id": key}, said.beside("service"), line)
        if not place:
            return
        location = said.row("location")
        self._put("location", location | {"id": key, "location_type": "physical"}, said.beside("location"), line)
        self._put("service_at_location", {"id": key, "service_id": key, "location_id": key}, {}, line)
        if said.row("address"):
            address = said.row("address") | {"location_id": key, "address_type": "physical"}
            self._put("address", address, said.beside("address"), line)

    def _has_status(self) -> bool:
        return any(column.name == "status" for _index, column in self._layout.plain.get("service", ()))

    def _put_organization(self, said: _Said, line: int, key: str) -> str:
        """Put the organization, or find it again; what this row says otherwise of it stays beside its service.

        "N/A" names no organization: two places under it must not share what is said of one.
        """
        row, extra = said.row("organization"), said.beside("organization")
        if not self._layout.shared_organizations or is_nothing(str(row["name"])):
            self._put("organization", row | {"id": key}, extra, line)
            return key
        organization = "organization-" + " ".join(str(row["name"]).casefold().split())
        known = self._gather.find("organization", organization)
        if known is None:
            self._put("organization", row | {"id": organization}, extra, line)
            return organization
        known |= {name: told for name, told in row.items() if name not in known}
        differing = {name: told for name, told in row.items() if name != "name" and known[name] != told}
        for given, told in self._by_column(differing).items():
            self._notes.add("organization_differs", self._file, line, given, told)
            extra[given] = told
        said.beside("service").update(extra)
        return organization

    def _by_column(self, row: Row) -> dict[str, object]:
        """Return what is said of an organization under the names of the file's columns."""
        columns = self._layout.plain.get("organization", ())
        return {column.given: row[column.name] for _index, column in columns if column.name in row}

    def _put_others(self, said: _Said, line: int, key: str) -> None:
        """Put what says something about the service or its place: contacts, documents, areas, costs."""
        for table, row in said.rows.items():
            if table in {"organization", "service", "location", "address", "schedule"}:
                continue
            if row:
                owner = "location_id" if table in _OF_PLACE else "service_id"
                self._put(table, row | {owner: key}, said.beside(table), line)

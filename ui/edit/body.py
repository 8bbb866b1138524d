"""Everything that can be typed in the form, in its sections, and what has been typed so far."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources_db.edits.said import CredentialKind, FieldChange
from resources_db.edits.values import CREDENTIAL, PLACE, POLICY, Changes, FieldProblem, Form, RowChange
from resources_db.wording import say
from ui.column import Column
from ui.edit.field import Field
from ui.edit.history_words import history_lines
from ui.edit.list_part import ListPart
from ui.edit.organization_box import OrganizationBox
from ui.edit.row_part import FieldsBeside
from ui.edit.rows import RowFields, Stands, Told, as_stands
from ui.edit.section import Group, Part, Section
from ui.edit.sent import apart, context_of, field_of, with_extension, wrong_words
from ui.edit.values import EditSituation
from ui.language import language
from ui.notice import Maker
from ui.theme import GRID

_ABOUT = ("name", "organization_id", "alternate_name", "status", "alert", "description")
_START = ("application_process", "wait_time")
_WHO, _AGES = ("eligibility_description",), ("minimum_age", "maximum_age")
_COSTS, _WEB, _CREDITS = ("fees_description", "fees"), ("url", "email"), ("accreditations", "licenses")
_NEW_ORGANIZATION, ADDRESS = "organization-1", "address"


class Body(Column):
    """The sections of the form.

    Signals:
        edited: after every change that a person makes.

    Attributes:
        service: the fields of the service itself.
        rows: all of which there is one, by table; the checks of who gives legal help by whom one asks.
        lists: those of which there may be several, by table.
        sections: in the order of the page.
    """

    edited = Signal()

    def __init__(self, situation: EditSituation, parent: QWidget | None = None) -> None:
        """Ask everything of the listing of `situation`, or of a new service."""
        super().__init__(4 * GRID, parent=parent)
        self._situation = situation
        self.rows: dict[str, RowFields] = {}
        self.lists: dict[str, ListPart] = {}
        form = situation.form
        self.service = self._row("service", form)
        self._organization: Section | None = None
        sections = self._of_new() if form is None else self._of(form)
        self.sections = tuple(section for section in sections if section.parts_of_it)
        for section in self.sections:
            self.add(section)
        self._show_history(situation.history)
        self._first = self.changes()

    @property
    def begun(self) -> bool:
        """Return whether there is anything that leaving would lose."""
        return self.changes() != self._first

    def changes(self, reason: str = "") -> Changes:
        """Return what is to be saved."""
        sent = tuple(change for _row, change in self._sent())
        return Changes(listing=self._situation.listing_id, rows=sent, reason=reason)

    def told(self) -> tuple[Told, ...]:
        """Return what is to be saved, field by field, in words."""
        rows = [told for row in self._asked() for told in row.told(context_of(row))]
        return (*rows, *(told for part in self.lists.values() for told in part.told()))

    def draft(self) -> tuple[RowChange, ...]:
        """Return what has been typed, for another form of the same listing."""
        return tuple(change for row in self._changing() if (change := row.change()) is not None)

    def take_up(self, draft: Sequence[RowChange]) -> bool:
        """Go on with what was typed before; return whether all of it has a place here."""
        taken = [self._take_up(change) for change in draft]
        for section in self.sections:
            if any(section.isAncestorOf(field) for field in self._typed_in()):
                section.uncover()
        return all(taken)

    def show_problems(self, problems: Sequence[FieldProblem]) -> tuple[Maker, ...]:
        """Show what is wrong at each field, and give the keyboard to the first; return what is wrong with no field."""
        sent, elsewhere = self._sent(), []
        first: Field | None = None
        for problem in problems:
            wrong = wrong_words(problem)
            field = field_of(problem, sent)
            if field is None:
                elsewhere.append(wrong)
            else:
                field.show_error(wrong)
                first = first or field
        if first is not None:
            first.begin()
        return tuple(elsewhere)

    def ask_unclear(self) -> int:
        """Ask at each field of which nobody can tell what was meant; return how many there are."""
        unclear = [each for row in self._changing() for each in row.unclear()]
        for each in unclear:
            each.show_error(lambda: say("editing.unclear_time", language()))
        if unclear:
            unclear[0].begin()
        return len(unclear)

    def mark_newer(self, before: Form) -> Field | None:
        """Say at each field that was typed in that somebody else changed it since it was as in `before`.

        Returns the first of them.
        """
        first: Field | None = None
        was = {(row.table, row.record): row.values for row in before.rows}
        for row in self._changing():
            old = was.get((row.table, row.record))
            for column, _value in row.typed() if old is not None else ():
                if old is not None and row.fields[column].was != old.get(column, ""):
                    row.fields[column].show_error(lambda: say("editing.changed_meanwhile", language()))
                    first = first or row.fields[column]
        return first

    # What the sections are made of

    def _of(self, form: Form) -> Iterator[Section]:
        """Yield the sections of a listing that is there."""
        yield Section("service", self._columns(_ABOUT))
        yield Section("phones", [self._list("phone", form)])
        yield Section("hours", [self._list("schedule", form)])
        yield from self._of_service(form)
        if form.location_id is not None:
            yield self._of_place(form, form.location_id)
        yield Section("places", [self._list(PLACE, form)])
        yield Section("area", [self._list("service_area", form)])
        yield Section("web", self._columns((*_WEB, *_CREDITS)))
        if form.of("organization"):
            self._organization = self._noted(
                Section("organization", self._fields(self._row("organization", form))), form
            )
            yield self._organization
        if form.legal_help or form.credentials:
            yield Section("legal", [self._credential(form, kind) for kind in CredentialKind])

    def _of_new(self) -> Iterator[Section]:
        """Yield the sections of a new service."""
        self.service.begin_with({"status": "active"})
        yield Section("service", self._columns(_ABOUT))
        places = self._list(PLACE)
        places.add_row()
        yield Section("where", [places])
        yield Section("phones", [self._list("phone")])
        yield Section("hours", [self._list("schedule")])
        yield from self._of_service(None)
        yield Section("area", [self._list("service_area")])
        yield Section("web", self._columns(_WEB))

    def _of_service(self, form: Form | None) -> Iterator[Section]:
        yield Section("start", self._columns(_START))
        yield Section("bring", [self._list("required_document", form)])
        yield Section("costs", [*self._columns(_COSTS), self._list("cost_option", form)])
        yield Section("languages", [self._list("language", form), *self._columns(("interpretation_services",))])
        ages = FieldsBeside([self.service.fields[column] for column in _AGES])
        yield Section("who", [*self._columns(_WHO), ages])

    def _of_place(self, form: Form, location_id: str) -> Section:
        """Return the section of the place of the listing."""
        policy = self._take(Stands(POLICY, location_id, {"policy": form.policy}))
        place, here = self._row("location", form), self._row("service_at_location", form)
        lists = [self._list("address", form), self._list("accessibility", form)]
        *words, latitude, longitude = self._fields(place)
        point = FieldsBeside([latitude, longitude])
        parts: list[Part] = [*self._fields(policy), *words, *self._fields(here), *lists, point]
        section = self._noted(Section("place", parts), form, "location")
        if self._situation.listing is not None and self._situation.listing.position.withheld:
            section.cover()
        return section

    def _credential(self, form: Form, kind: CredentialKind) -> Group:
        known = next((each for each in form.credentials if each.kind is kind), None)
        values = {} if known is None else {"checked_on": known.on.isoformat(), "checked_by": known.by}
        row = self._take(Stands(CREDENTIAL, kind.value, values))
        return Group(lambda: context_of(row), self._fields(row))

    def _noted(self, section: Section, form: Form, table: str = "organization") -> Section:
        """Say that what is changed here is changed for others too, where it is."""
        others = sum(row.others for row in form.of(table))
        if others:
            section.show_note(lambda: say("editing.others", language(), count=others))
        return section

    def _row(self, table: str, form: Form | None) -> RowFields:
        row = next(iter(form.of(table)), None) if form is not None else None
        return self._take(Stands(table) if row is None else as_stands(row))

    def _take(self, stands: Stands) -> RowFields:
        row = RowFields(stands, self._situation.today, self._situation.organizations)
        row.setParent(self)
        if row.table != "service":
            row.be_of(lambda: context_of(row))
        row.edited.connect(self._on_edited)
        self.rows[row.record if row.table == CREDENTIAL else row.table] = row
        return row

    def _list(self, table: str, form: Form | None = None) -> ListPart:
        rows = form.of(table) if form is not None else ()
        self.lists[table] = part = ListPart(table, rows, self._situation.today)
        part.show_taken([each for each in form.taken_away if each.table == table] if form is not None else ())
        part.edited.connect(self._on_edited)
        return part

    def _columns(self, columns: Sequence[str]) -> Sequence[Part]:
        fields = self.service.fields
        return [fields[column] for column in columns if column in fields]

    def _fields(self, row: RowFields) -> Sequence[Field]:
        return tuple(row.fields.values())

    def _show_history(self, history: Sequence[FieldChange]) -> None:
        for row in self.rows.values():
            for column, field in row.fields.items():
                own = [each for each in history if (each.table, each.field) == (row.table, column)]
                field.history.show_lines(field.called, history_lines(own))
        for table, part in self.lists.items():
            own = [each for each in history if table in {each.table, each.field}]
            part.history.show_lines(part.name, history_lines(own, named=True))

    # What is in them

    def _asked(self) -> Iterator[RowFields]:
        """Yield the rows whose fields count: those of an organization that is to be another one do not."""
        hidden = self._organization is not None and self._organization.isHidden()
        return (row for row in self.rows.values() if not (hidden and row.table == "organization"))

    def _changing(self) -> Iterator[RowFields]:
        """Yield every row that may be changed, in the order in which it is saved."""
        if ADDRESS in self.lists:  # before the point of the place, which is let go of when its address moves
            yield from self.lists[ADDRESS].rows()
        yield from self._asked()
        for table, part in self.lists.items():
            if table != ADDRESS:
                yield from part.rows()

    def _sent(self) -> list[tuple[RowFields, RowChange]]:
        """Return what is to be saved, each change with the row that it is of."""
        sent = []
        for row in self._changing():
            change = row.change()
            if change is None:
                continue
            box = row.fields["organization_id"].box if row.table == "service" else None
            if isinstance(box, OrganizationBox) and box.new_name and row.fields["organization_id"].changed:
                named = (("name", box.new_name),)
                sent.append((row, RowChange(table="organization", name=_NEW_ORGANIZATION, values=named)))
                values = tuple((c, _NEW_ORGANIZATION if c == "organization_id" else v) for c, v in change.values)
                change = replace(change, values=values)
            sent += [(row, each) for each in apart(with_extension(row, change))]
        return sent

    def _typed_in(self) -> list[Field]:
        """Return the fields that hold something else than they came with."""
        return [field for row in self._changing() for field in row.fields.values() if field.changed]

    def _take_up(self, change: RowChange) -> bool:
        if change.table in self.lists:
            return self.lists[change.table].take_up(change)
        key = (change.table, change.record)
        row = next((each for each in self.rows.values() if (each.table, each.record) == key), None)
        if row is not None:
            row.take_up(change)
        return row is not None

    def _on_edited(self) -> None:
        if self._organization is not None:
            same = not self.service.fields["organization_id"].changed
            if self._organization.isHidden() is same:
                self._organization.setVisible(same)
                self.grow()
        self.edited.emit()

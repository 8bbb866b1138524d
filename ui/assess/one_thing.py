"""One thing we know: a kind of contact or a fact that protects, of what, how often, and how it is known."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.contact import DEFAULT_REVIEW
from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level, Listing, Subject
from ui.assess.fields import Choice, Day, Line, Named
from ui.assess.kind_details import KindDetails
from ui.assess.kind_picker import KindPicker
from ui.assess.share_choice import ShareChoice
from ui.assess.source_fields import SourceFields
from ui.assess.tick_list import TickList
from ui.assess.values import Situation, subject_of
from ui.buttons import LinkButton
from ui.column import Column
from ui.heading import Heading
from ui.language import coded_words, language
from ui.theme import GRID, TextRole

_NOT_A_PERSONS = ("IMPORTED", "INFERRED")
"""How a file or a rule knows something, never a person who writes it down."""


class OneThing(Column):
    """One statement, from the kind on.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, situation: Situation, parent: QWidget | None = None) -> None:
        """Begin without a kind."""
        super().__init__(2 * GRID, parent=parent)
        self._situation = situation
        self.kind = ""
        self.picker = KindPicker(situation.record, situation.hints)
        self._fields: _ThingFields | None = None
        self._heading, self.other_button = Heading(role=TextRole.HEADING), LinkButton()
        self.add(self.picker)
        self.add(self._heading, shown=False)
        self.add(self.other_button, shown=False)
        self.picker.picked.connect(self.pick)
        self.other_button.clicked.connect(self._pick_another)
        self._retranslate()

    @property
    def begun(self) -> bool:
        """Return whether a kind was picked."""
        return bool(self.kind)

    @property
    def fields(self) -> "_ThingFields":
        """Return what is asked of a kind, made now where it is not there yet."""
        if self._fields is None:
            self._fields = _ThingFields(self._situation)
            self._fields.changed.connect(self.changed)
            self.add(self._fields)
        return self._fields

    def begin(self) -> None:
        """Give the keyboard to what is to be said next."""
        if self.kind:
            self.fields.begin()
        else:
            self.picker.begin()

    def pick(self, kind: str) -> None:
        """Say what it is; everything else is asked below."""
        self.kind = kind
        self.fields.show_kind(kind)
        self._show_picking(False)
        self._retranslate()
        self.grow()
        self.fields.begin()
        self.changed.emit()

    def written(self, supersedes: Assessment | None = None, reason: str = "") -> tuple[Assessment, ...]:
        """Return the statement as an assessment.

        Raises:
            BadInput: it is not said what it is, or how often.
        """
        if not self.kind:
            raise BadInput("call.no_kind")
        row = self.fields.written(self.kind)
        if supersedes is None:
            return (row,)
        return (replace(row, supersedes_id=supersedes.id, supersede_reason=reason),)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _pick_another(self) -> None:
        self.kind = ""
        self._show_picking(True)
        self.picker.begin()
        self.grow()
        self.changed.emit()

    def _show_picking(self, picking: bool) -> None:
        self.picker.setVisible(picking)
        for widget in (self._heading, self.other_button, *filter(None, [self._fields])):
            widget.setVisible(not picking)

    def _retranslate(self) -> None:
        self.other_button.show_text(self.tr("Choose something else"))
        if self.kind:
            vocabulary = coded_words()
            entry = vocabulary.kinds.get(self.kind) or vocabulary.protective[self.kind]
            self._heading.show_text(entry.label.say(language()))
        self.remeasure()


class _ThingFields(Column):
    """Everything that is asked of a kind that was picked.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, situation: Situation, parent: QWidget | None = None) -> None:
        super().__init__(2 * GRID, parent=parent)
        vocabulary = coded_words()
        self._listing, self._protective = situation.listing, False
        self._subjects = _subjects(situation.listing)
        self.details, self.agencies = KindDetails(), TickList(vocabulary.agencies)
        self.subject = Choice(self._subjects)
        self.note = Line()
        codes = [code for code in vocabulary.evidence if code not in _NOT_A_PERSONS]
        self._evidence_codes = sorted(codes, key=lambda code: code != "SVC_TOLD")
        self.evidence, self.source = Choice(self._evidence_codes), SourceFields(situation.today)
        self.day, self.share = Day(situation.today), ShareChoice()
        self._named = [Named(each) for each in (self.subject, self.agencies, self.note, self.evidence, self.day)]
        subject, agencies, note, evidence, day = self._named
        for part in (subject, self.details, agencies, note, evidence, day, self.source, self.share):
            self.add(part)
        self._only_kinds = (self.details, agencies)
        self._connect()
        self._retranslate()

    def begin(self) -> None:
        """Give the keyboard to the first of them that is still to be said."""
        if self._protective:
            self.subject.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.details.level.begin()

    def show_kind(self, kind: str) -> None:
        """Ask what is asked of `kind`: a fact that protects is there or not, and no agency comes with it."""
        self._protective = kind in coded_words().protective
        for part in self._only_kinds:
            part.setVisible(not self._protective)
        self.remeasure()

    def written(self, kind: str) -> Assessment:
        """Return the statement about `kind`.

        Raises:
            BadInput: it is not said how often.
        """
        found = self.details.found(kind)
        if found is None and not self._protective:
            raise BadInput("call.no_level")
        subject = Subject(self.subject.value())
        titles = self.source.said()
        return Assessment(
            id="",
            subject_type=subject,
            subject_id=self._subjects[subject.value],
            domain=_domain(kind),
            kind=kind,
            level=found.level if found is not None and not self._protective else Level.REQUIRED,
            consequence=None if found is None or self._protective else found.consequence,
            trigger=() if found is None or self._protective else found.trigger,
            agency=() if self._protective else self.agencies.values(),
            scope_note=self.note.text().strip(),
            evidence_kind=self.evidence.value(),
            source_title=titles.title,
            source_publisher=titles.publisher,
            source_url=titles.url,
            source_date=titles.on,
            publisher_has_le_ties=titles.le_ties,
            confidence="LOW" if self.evidence.value() == "CLIENT_REPORT" else "HIGH",
            assessed_on=self.day.day(),
            review_by=DEFAULT_REVIEW,
            share=self.share.value(),
            accepted=True,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _connect(self) -> None:
        self.details.changed.connect(self.changed)
        for field in (self.agencies, self.subject, self.evidence, self.share):
            field.chosen.connect(self.changed)
        self.note.textEdited.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        self.source.changed.connect(self.changed)

    def _retranslate(self) -> None:
        vocabulary, reader = coded_words(), language()
        self.agencies.show_names(each.label.say(reader) for each in vocabulary.agencies.values())
        self.evidence.show_names([vocabulary.evidence[code].label.say(reader) for code in self._evidence_codes])
        words = {
            Subject.SERVICE_AT_LOCATION: self.tr("this place"),
            Subject.LOCATION: self.tr("everything at this address"),
            Subject.SERVICE: self.tr("this service, wherever it is"),
            Subject.ORGANIZATION: self.tr("the whole organization"),
        }
        own, _id = subject_of(self._listing)
        words[own] = self.tr("this place")
        self.subject.show_names([words[Subject(each)] for each in self._subjects])
        remark = self.tr("Stands below the line, for example for which people. Nobody's name.")
        names = (
            (self.tr("True of"), ""),
            (self.tr("Who comes or gets to know"), self.tr("Space ticks one.")),
            (self.tr("Remark"), remark),
            (self.tr("How we know"), ""),
            (self.tr("Day on which we learned it"), ""),
        )
        for named, (name, why) in zip(self._named, names, strict=True):
            named.name(name, why)
        self.remeasure()


def _domain(kind: str) -> Domain:
    vocabulary = coded_words()
    entry = vocabulary.kinds.get(kind) or vocabulary.protective[kind]
    return entry.domain or Domain.ID_AND_DATA


def _subjects(listing: Listing) -> dict[str, str]:
    """Return the ids of what a statement can be about, the listing itself first."""
    own, own_id = subject_of(listing)
    found = {own.value: own_id}
    if listing.location_id is not None:
        found[Subject.LOCATION.value] = listing.location_id
    found.setdefault(Subject.SERVICE.value, listing.service_id)
    if listing.organization_id is not None:
        found[Subject.ORGANIZATION.value] = listing.organization_id
    return found

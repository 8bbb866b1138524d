"""Everything that is asked of a kind that was picked: of what it is true, how often, how it is known, how it stands."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.contact import review_span
from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level, Listing, Subject
from resources_db.reviews.call import FoundKind
from ui.assess.days import Day
from ui.assess.fields import Choice, Line, Named
from ui.assess.kind_details import KindDetails
from ui.assess.source_fields import SourceFields
from ui.assess.standing import Standing
from ui.assess.tick_list import NamedTicks, TickList
from ui.assess.values import EachOfMany, Situation, subject_of
from ui.column import Column
from ui.language import coded_words, language
from ui.theme import GRID

_NOT_A_PERSONS = ("IMPORTED", "INFERRED")
"""How a file or a rule knows something, never a person who writes it down."""


class ThingFields(Column):
    """The fields, without those that are not asked of a fact that protects.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, situation: Situation | EachOfMany, parent: QWidget | None = None) -> None:
        """Ask about the place of `situation`, of no kind yet; of each of many it is not asked of what it is true."""
        super().__init__(2 * GRID, parent=parent)
        vocabulary = coded_words()
        self._listing, self._kind, self._protective = situation.listing, "", False
        self._subjects = _subjects(situation.listing)
        self.details, self.agencies = KindDetails(), TickList(vocabulary.agencies)
        self.subject = Choice(self._subjects)
        self.note = Line()
        codes = [code for code in vocabulary.evidence if code not in _NOT_A_PERSONS]
        self._evidence_codes = sorted(codes, key=lambda code: code != "SVC_TOLD")
        self.evidence, self.source = Choice(self._evidence_codes), SourceFields(situation.today)
        self.day, self.standing = Day(situation.today), Standing()
        subject, note, evidence, day = (Named(each) for each in (self.subject, self.note, self.evidence, self.day))
        agencies = NamedTicks(self.agencies)
        self._named = [subject, agencies, note, evidence, day]
        for part in (subject, self.details, agencies, note, evidence, day, self.source, self.standing):
            self.add(part, shown=part is not subject or situation.listing is not None)
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
        self._kind, self._protective = kind, kind in coded_words().protective
        for part in self._only_kinds:
            part.setVisible(not self._protective)
        self._show_standing()
        self.remeasure()

    def written(self) -> Assessment:
        """Return the statement about the kind.

        Raises:
            BadInput: it is not said how often.
        """
        found = self._there() if self._protective else self.details.found(self._kind)
        if found is None:
            raise BadInput("call.no_level")
        return self._row(found)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _there(self) -> FoundKind:
        """Return the kind as something that is there: how often is not asked, or not said yet."""
        return FoundKind(kind=self._kind, level=Level.REQUIRED)

    def _row(self, found: FoundKind) -> Assessment:
        subject = Subject(self.subject.value())
        titles = self.source.said()
        return Assessment(
            id="",
            subject_type=subject,
            subject_id=self._subjects[subject.value],
            domain=_domain(found.kind),
            kind=found.kind,
            level=found.level,
            consequence=found.consequence,
            trigger=found.trigger,
            agency=() if self._protective else self.agencies.values(),
            scope_note=self.note.text().strip(),
            evidence_kind=self.evidence.value(),
            source_title=titles.title,
            source_publisher=titles.publisher,
            source_url=titles.url,
            source_date=titles.on,
            publisher_has_le_ties=titles.le_ties,
            confidence=self.standing.confidence.value(),
            assessed_on=self.day.day(),
            review_by=self.standing.review.value(),
            share=self.standing.share.value(),
            accepted=True,
        )

    def _show_standing(self) -> None:
        """Offer the days and the confidence that what is said may have."""
        self.standing.offer(self.evidence.value())
        self.standing.review.show_spans((review_span(self._row(self._there())),))

    def _on_changed(self) -> None:
        self._show_standing()
        self.changed.emit()

    def _connect(self) -> None:
        for part in (self.details, self.source, self.standing):
            part.changed.connect(self._on_changed)
        for field in (self.agencies, self.subject, self.evidence):
            field.chosen.connect(self._on_changed)
        self.note.textEdited.connect(self._on_changed)
        self.day.dateChanged.connect(self._on_changed)

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
        if self._listing is not None:
            words[subject_of(self._listing)[0]] = self.tr("this place")
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


def _subjects(listing: Listing | None) -> dict[str, str]:
    """Return the ids of what a statement can be about, the listing itself first; of many places none is named yet."""
    if listing is None:
        return {Subject.SERVICE_AT_LOCATION.value: ""}
    own, own_id = subject_of(listing)
    found = {own.value: own_id}
    if listing.location_id is not None:
        found[Subject.LOCATION.value] = listing.location_id
    found.setdefault(Subject.SERVICE.value, listing.service_id)
    if listing.organization_id is not None:
        found[Subject.ORGANIZATION.value] = listing.organization_id
    return found

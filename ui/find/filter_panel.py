"""The contact filters as ticks, each with what it does to the answer; loaded when somebody opens them.

Two kinds of question stand apart: the first still shows what nobody has checked, the other two do not.
"""

from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from resources_db.codes import Domain, Fact
from resources_db.filters import AROUND, EVERY_FILTER, TIES, Filter, FilterKind, Filters, Tally
from resources_db.results import Results
from ui.buttons import LinkButton
from ui.find.filter_tick import FilterTick, TickGroup
from ui.language import coded_words, domain_name, language, words
from ui.panel import Panel, room_for
from ui.theme import GRID, em

_KINDS = (
    (FilterKind.KNOWN, FilterKind.AROUND, FilterKind.TIES),
    (FilterKind.NONE_FOUND,),
    (FilterKind.RECORDED,),
)
"""Which filters stand under one title."""
WIDE = 36
"""Lines of body text: from this width on the groups stand in two columns."""


class FilterPanel(Panel):
    """The ticks, in two columns where there is room.

    Signals:
        filters_wanted: (Filters) after a person has changed a tick.
    """

    filters_wanted = Signal(object)

    def __init__(self, parent: QWidget | None) -> None:
        """Begin with no tick, and nothing counted."""
        super().__init__(parent)
        self.ticks = {one: FilterTick(one, inner=one == AROUND) for one in EVERY_FILTER}
        self._groups = [TickGroup([self.ticks[one] for one in EVERY_FILTER if one.kind in kinds]) for kinds in _KINDS]
        self._filters = Filters()
        self._results: Results | None = None
        self.show_all = LinkButton()
        self.show_all.clicked.connect(lambda: self.filters_wanted.emit(Filters()))
        for tick in self.ticks.values():
            tick.box.toggled.connect(self._on_toggled)
        self._lay_out()

    def boxes(self) -> list[QCheckBox]:
        """Return every tick, in the order in which they are reached."""
        return [tick.box for group in self._groups for tick in group.ticks]

    def show_filters(self, filters: Filters) -> None:
        """Set the ticks without telling. The second tick means nothing before one of those above it."""
        self._filters = filters
        on = filters.on()
        for one, tick in self.ticks.items():
            tick.set_checked(one in on)
        self.ticks[AROUND].box.setEnabled(bool(filters.hide))

    def show_results(self, results: Results | None) -> None:
        """Know the answer that is counted; the counts are written as soon as somebody sees them, and gone at once."""
        self._results = results
        if self.isVisible() or results is None:
            self._write_counts()

    def open_below(self, anchor: QWidget) -> None:
        """Open in the form for which there is room, with the keyboard on the first tick."""
        self._arrange(wide=room_for(anchor).width() >= WIDE * em())
        for group in self._groups:
            group.fit()
        self._write_counts()
        super().open_below(anchor)
        self.boxes()[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Speak the window's language."""
        texts = (
            (words("filter.hide_known"), self.tr("Places that nobody has checked stay, in a part of their own.")),
            (
                words("filter.only_none_found"),
                self.tr("Places that nobody has checked are left out. Nothing found is not a promise."),
            ),
            (
                self.tr("Only places where this is recorded"),
                self.tr("Recorded of the place itself, not too old, and nothing against it. It says nothing else."),
            ),
        )
        for group, (title, note) in zip(self._groups, texts, strict=True):
            group.title.show_text(title)
            group.note.show_text(note)
            for tick in group.ticks:
                tick.show_name(self._name(tick.filter), title)
        self.show_all.show_text(self.tr("Show all"))
        self._write_counts()

    def _lay_out(self) -> None:
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(0)
        self._arrange(wide=True)
        self.hold(content)

    def _arrange(self, *, wide: bool) -> None:
        """Put what hides beside what keeps, or all of them one below the other."""
        first, *others = (group.widgets() for group in self._groups)
        second = list(chain.from_iterable(others))
        self._grid.setColumnMinimumWidth(1, 16 * em() if wide else 0)
        self._grid.setColumnMinimumWidth(0, 16 * em())
        for widget in (*first, *second, self.show_all):
            self._grid.removeWidget(widget)
        for row, widget in enumerate(first):
            self._grid.addWidget(widget, row, 0)
        for row, widget in enumerate(second):
            self._grid.addWidget(widget, row if wide else row + len(first), 1 if wide else 0)
        last = max(len(first), len(second)) if wide else len(first) + len(second)
        self._grid.addWidget(self.show_all, last, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_toggled(self) -> None:
        filters = Filters()
        for one, tick in self.ticks.items():
            if tick.box.isChecked():
                filters = filters.having(one)
        self.filters_wanted.emit(filters.without())

    def _name(self, one: Filter) -> str:
        if one == AROUND:
            return self.tr("Also what happens around a place or on the way")
        if one == TIES:
            return self.tr("Ties to police, such as training them")
        if isinstance(one.of, Fact):
            return coded_words().protective[one.of].label.say(language())
        return domain_name(one.of) if isinstance(one.of, Domain) else ""

    def _write_counts(self) -> None:
        """Say below each tick how many places it hides or keeps, and what becomes of the unchecked."""
        for one, tick in self.ticks.items():
            tally = self._results.tallies.get(one, Tally()) if self._results else None
            tick.show_counts(self._counts(one, tally) if tally else "")

    def _counts(self, one: Filter, tally: Tally) -> str:
        """Return what a filter does, or would do."""
        if one == AROUND:
            more = self.tr("Hides %Ln.", "", tally.hidden)
            return more if self._filters.hide else self.tr("First tick above where known contact is hidden.")
        if one.kind.keeps_unchecked:
            keeps = self.tr("Keeps %Ln not checked.", "", tally.unchecked)
            return " ".join((self.tr("Hides %Ln.", "", tally.hidden), keeps))
        keeps = self.tr("Keeps %Ln.", "", tally.kept)
        if one.kind is FilterKind.NONE_FOUND:
            return " ".join((keeps, self.tr("Leaves out %Ln, checked or not.", "", tally.hidden)))
        left_out = self.tr("Leaves out %Ln;", "", tally.hidden)
        return " ".join((keeps, left_out, self.tr("of %Ln nobody can say.", "", tally.unchecked)))

"""The contact filters as ticks, domain by domain, with what each of them does; loaded when somebody opens them.

They are two different questions. The first still shows what nobody has checked, the second does not.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QStyle, QWidget

from resources_db.codes import Domain
from resources_db.filters import Tally, known, none_found
from resources_db.results import Results
from ui.buttons import LinkButton
from ui.language import domain_name, words
from ui.panel import Panel
from ui.plain_text import PlainLabel, on_button
from ui.theme import GRID, TextRole, em, ring_width

Domains = frozenset[Domain]


class _Column:
    """One of the two filters: what it is, what it does to the unchecked, and a tick for each domain with its counts."""

    def __init__(self) -> None:
        self.boxes = {domain: QCheckBox() for domain in Domain}
        self.title, self.note = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.counts = {domain: PlainLabel(role=TextRole.SMALL, quiet=True) for domain in Domain}
        for label in (self.title, self.note, *self.counts.values()):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.fit()

    def widgets(self) -> list[QWidget]:
        ticks = (widget for domain in Domain for widget in (self.boxes[domain], self.counts[domain]))
        return [self.title, self.note, *ticks]

    def fit(self) -> None:
        """Let what a tick does begin where the words of the tick do, and stand nearer to it than to the next one.

        Above it and below the note there is room for the ring of a tick that has the keyboard.
        """
        ring = ring_width() + 2
        self.note.setContentsMargins(0, 0, 0, ring)
        for domain, count in self.counts.items():
            style = self.boxes[domain].style()
            metrics = (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_CheckBoxLabelSpacing)
            indent = sum(style.pixelMetric(metric, None, self.boxes[domain]) for metric in metrics)
            count.setContentsMargins(indent, ring, 0, GRID)

    def retranslate(self, title: str, note: str) -> None:
        self.title.show_text(title)
        self.note.show_text(note)
        for domain, box in self.boxes.items():
            box.setText(on_button(domain_name(domain)))
            box.setAccessibleName(f"{domain_name(domain)}: {title}")

    def show_counts(self, domain: Domain, said: str) -> None:
        """Say below a tick what it does; aloud it is the tick's description. Its line is kept while nobody knows."""
        self.counts[domain].show_text(said or " ")
        self.boxes[domain].setAccessibleDescription(said)


class FilterPanel(Panel):
    """The six ticks; the two filters stand side by side where the screen is wide enough."""

    def __init__(self, parent: QWidget) -> None:
        """Begin with no tick, and nothing counted."""
        super().__init__(parent)
        self._hide, self._only = _Column(), _Column()
        self.hide_boxes, self.only_boxes = self._hide.boxes, self._only.boxes
        self._results: Results | None = None
        self.show_all = LinkButton()
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(0)
        self._arrange(wide=True)
        self.hold(content)

    def _arrange(self, *, wide: bool) -> None:
        """Put the filters side by side, or one below the other."""
        widgets = (self._hide.widgets(), self._only.widgets())
        for order, column in enumerate(widgets):
            self._grid.setColumnMinimumWidth(order, 16 * em() if wide or not order else 0)
            for row, widget in enumerate(column):
                self._grid.removeWidget(widget)
                self._grid.addWidget(widget, row if wide else row + order * len(column), order if wide else 0)
        self._grid.removeWidget(self.show_all)
        self._grid.addWidget(self.show_all, 2 * len(widgets[0]), 0, Qt.AlignmentFlag.AlignLeft)

    def boxes(self) -> list[QCheckBox]:
        """Return every tick, in the order in which they are reached."""
        return [*self.hide_boxes.values(), *self.only_boxes.values()]

    def filters(self) -> tuple[Domains, Domains]:
        """Return what is ticked: the domains of either filter."""
        hide, only = (
            frozenset(domain for domain, box in boxes.items() if box.isChecked())
            for boxes in (self.hide_boxes, self.only_boxes)
        )
        return hide, only

    def show_filters(self, hide: Domains, only: Domains) -> None:
        """Set the ticks without telling."""
        for chosen, boxes in ((hide, self.hide_boxes), (only, self.only_boxes)):
            for domain, box in boxes.items():
                box.blockSignals(True)
                box.setChecked(domain in chosen)
                box.blockSignals(False)

    def open_below(self, anchor: QWidget) -> None:
        """Open in the form for which there is room, with the keyboard on the first tick."""
        self._arrange(wide=anchor.screen().availableGeometry().width() >= 36 * em())
        for column in (self._hide, self._only):
            column.fit()
        self._write_counts()
        super().open_below(anchor)
        self.boxes()[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def show_results(self, results: Results | None) -> None:
        """Know the answer that is counted; the counts are written as soon as somebody sees them, and gone at once."""
        self._results = results
        if self.isVisible() or results is None:
            self._write_counts()

    def _write_counts(self) -> None:
        """Say below each tick how many places it hides, and what becomes of the unchecked."""
        results = self._results
        for domain in Domain:
            self._hide.show_counts(domain, self._hide_words(results, domain) if results else "")
            self._only.show_counts(domain, self._only_words(results, domain) if results else "")

    def retranslate(self) -> None:
        """Speak the window's language."""
        self._hide.retranslate(
            words("filter.hide_known"), self.tr("Places that nobody has checked stay, in a part of their own.")
        )
        self._only.retranslate(
            words("filter.only_none_found"),
            self.tr("Places that nobody has checked are left out. Nothing found is not a promise."),
        )
        self.show_all.show_text(self.tr("Show all"))
        self._write_counts()

    def _hide_words(self, results: Results, domain: Domain) -> str:
        """Return what the first filter does, or would do: what it hides is counted among the hidden once it is on."""
        tally = results.tallies.get(known(domain), Tally())
        hides, keeps = self.tr("Hides %Ln.", "", tally.hidden), self.tr("Keeps %Ln not checked.", "", tally.unchecked)
        return f"{hides} {keeps}"

    def _only_words(self, results: Results, domain: Domain) -> str:
        """Return what the second filter does, or would do, to what the first has left."""
        tally = results.tallies.get(none_found(domain), Tally())
        left_out = self.tr("Leaves out %Ln, checked or not.", "", tally.hidden)
        return f"{self.tr('Keeps %Ln.', '', tally.kept)} {left_out}"

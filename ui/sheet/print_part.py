"""How the sheet is to be printed: which printer and what it says of itself, copies, paper, both sides, grey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ui.announcing import announce
from ui.buttons import LinkButton
from ui.form_layout import FormLayout
from ui.heading import Heading
from ui.language import language
from ui.plain_text import PlainLabel, aloud
from ui.sheet.choices import WHOLE_PAGE
from ui.sheet.print_values import (
    OF_MANY_PLACES,
    ONE_SIDED,
    Paper,
    PrintChoices,
    Printer,
    ToPrint,
    layout_of,
)
from ui.sheet.print_words import handling_text, paper_name, paper_text, states_text
from ui.theme import TextRole


class PrintPart(QWidget):
    """The questions of printing, in place of the choices for the sheet. Nothing of it is kept.

    Signals:
        changed: another printer or paper is chosen, or none; it may need more or less room than before.
        layout_wanted: (layout) the sheet is to be made for the paper that is in the printer.
    """

    changed = Signal()
    layout_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a printer."""
        super().__init__(parent)
        self._printers: Sequence[Printer] = ()
        self._sheet: Paper | None = None
        self._layout = WHOLE_PAGE
        self.title = Heading(role=TextRole.TITLE)
        self.printer, self.copies, self.paper = QComboBox(), QComboBox(), QComboBox()
        self.handling, self.state = PlainLabel(), PlainLabel()
        self.paper_note = PlainLabel()
        self.refit = LinkButton()
        self.both_sides, self.grey = QCheckBox(), QCheckBox()
        self._labels = {box: PlainLabel(role=TextRole.STRONG, wrap=False) for box in self._boxes()}
        self._lay_out()
        self._retranslate()
        self.printer.currentIndexChanged.connect(self._on_printer)
        self.paper.currentIndexChanged.connect(self._say_paper)
        self.refit.clicked.connect(self._on_refit)

    @property
    def chosen(self) -> Printer | None:
        """Return the printer that is chosen."""
        row = self.printer.currentIndex()
        return self._printers[row] if 0 <= row < len(self._printers) else None

    def choices(self) -> PrintChoices | None:
        """Return how it is to be printed, None without a printer that can."""
        printer = self.chosen
        if printer is None or not printer.able:
            return None
        return PrintChoices(
            printer=printer,
            copies=self.copies.currentIndex() + 1,
            both_sides=self._can_have_backs(printer) and self.both_sides.isChecked(),
            grey=self.grey.isChecked(),
            paper=self.paper.currentData(),
        )

    def show_printers(self, printers: Sequence[Printer], asked: ToPrint) -> None:
        """Ask how to print what is `asked`; what was chosen before stays where it can."""
        before = self.chosen.name if self.chosen else ""
        self._printers, self._sheet, self._layout = printers, asked.paper, asked.layout
        with QSignalBlocker(self.printer):
            self.printer.clear()
            for printer in printers:
                self.printer.addItem(printer.title)
            names = [printer.name for printer in printers]
            self.printer.setCurrentIndex(names.index(before) if before in names else 0)
        if not before:  # two pages of one sheet stay together on one piece of paper
            self.both_sides.setChecked(asked.pages > 1)
            self.grey.setChecked(True)
        self._on_printer()

    def show_sheet(self, sheet: Paper) -> None:
        """Know that the sheet is made for another paper now."""
        self._sheet = sheet
        self._say_paper()

    def clear(self) -> None:
        """Forget the printers and what was chosen."""
        self._printers, self._sheet, self._layout = (), None, WHOLE_PAGE
        for box in self._boxes():
            with QSignalBlocker(box):
                box.clear()
        self._on_printer()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.printer, self.copies, self.paper

    def _lay_out(self) -> None:
        self._form = form = FormLayout(self)
        form.addRow(self.title)
        form.addRow(self.handling)
        for box, label in self._labels.items():
            label.setBuddy(box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for box, below in ((self.printer, self.state), (self.copies, None), (self.paper, self.paper_note)):
            form.addRow(self._labels[box], box)
            if below is not None:
                form.addRow(below)
        for widget in (self.refit, self.both_sides, self.grey):
            form.addRow(widget)

    def _on_printer(self) -> None:
        """Show what this printer can."""
        printer = self.chosen
        self._fill_copies(printer.most_copies if printer else 0)
        self._fill_papers(printer.papers if printer else ())
        self._show_row(self.both_sides, shown=printer is not None and self._can_have_backs(printer))
        self._show_row(self.grey, shown=printer is not None and printer.colour)
        self._say_state()
        self._say_paper()

    def _can_have_backs(self, printer: Printer) -> bool:
        return printer.both_sides and self._layout not in ONE_SIDED

    def _fill_copies(self, most: int) -> None:
        before = max(self.copies.currentIndex(), 0)
        with QSignalBlocker(self.copies):
            self.copies.clear()
            self.copies.addItems([str(number) for number in range(1, most + 1)])
            self.copies.setCurrentIndex(min(before, most - 1))

    def _fill_papers(self, papers: Sequence[Paper]) -> None:
        with QSignalBlocker(self.paper):
            self.paper.clear()
            for paper in papers:
                self.paper.addItem(paper_name(paper, language()), paper)
        self._show_row(self.paper, shown=bool(papers))

    def _show_row(self, widget: QWidget, *, shown: bool) -> None:
        self._form.setRowVisible(widget, shown)

    def _say_state(self) -> None:
        said = states_text(self.chosen, language()) if self.chosen else ""
        self.state.show_text(said)
        handling = handling_text(self._layout, self.chosen, language()) if self.chosen else ""
        self.handling.show_text(handling)
        self._show_row(self.handling, shown=bool(handling))
        self.printer.setAccessibleDescription(aloud("\n".join(text for text in (said, handling) if text)))

    def _say_paper(self) -> None:
        """Say before it is printed what the paper will do to the sheet."""
        paper: Paper | None = self.paper.currentData()
        before = self.paper_note.text()
        said = paper_text(paper, self._sheet, language()) if self._sheet is not None and self.chosen else ""
        self.paper_note.show_text(said)
        self.paper.setAccessibleDescription(aloud(said))
        self._show_row(self.paper_note, shown=bool(said))
        refits = said and self._layout not in OF_MANY_PLACES
        layout = layout_of(paper) if paper is not None and refits else None
        self._show_row(self.refit, shown=layout is not None)
        refit = self.tr("Make the sheet for {paper}")
        self.refit.show_text(refit.format(paper=paper_name(paper, language())) if paper is not None and layout else "")
        if said and said != before and self.isVisible():
            announce(self, said)
        self.changed.emit()

    def _on_refit(self) -> None:
        paper: Paper | None = self.paper.currentData()
        if paper is not None and (layout := layout_of(paper)):
            self.paper.setFocus()  # the link goes
            self.layout_wanted.emit(layout)

    def _names(self) -> Iterator[tuple[QComboBox, str]]:
        yield self.printer, self.tr("Printer")
        yield self.copies, self.tr("Copies")
        yield self.paper, self.tr("Paper in the printer")

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("Print the sheet"))
        for box, name in self._names():
            self._labels[box].show_text(name)
            box.setAccessibleName(name)
        for tick, name in ((self.both_sides, self.tr("Print on both sides")), (self.grey, self.tr("Black ink only"))):
            tick.setText(name)
            tick.setAccessibleName(name)
        for row in range(self.paper.count()):
            self.paper.setItemText(row, paper_name(self.paper.itemData(row), language()))
        self._say_state()
        self._say_paper()

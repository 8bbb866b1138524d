"""Every page of a window with something on it, one after the other, and what can be seen and touched there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from resources_db.codes import Domain, Level
from resources_db.corrections.values import Correction, Kind, Mark, Received, Stood
from resources_db.duplicates.values import Candidate
from tests.helpers.editing_pages import editing
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.sheet_page_values import PRINTERS
from ui.assess.form import Way
from ui.buttons import LinkButton
from ui.directory.duplicates_page import DuplicatesStage
from ui.directory.page import CORRECTIONS, DONE, DUPLICATES, OVERVIEW, RULES, TELLS, TERMS, WORK
from ui.main_window import DIRECTORY, SETTINGS, SHEET

Scene = tuple[str, QWidget]


def every_page(hand: Hand, file: Path) -> Iterator[Scene]:
    """Go through all pages and panels as a person does, after a question; `file` is a directory file to look at."""
    find = hand.find
    hand.ask_near("33128")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.wait(lambda: find.rows.rowCount() > 2)
    find.list.setFocus()
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_D, CONTROL)
    yield "find", hand.window
    find.list.setFocus()
    hand.press(Qt.Key.Key_Return)
    yield "detail", hand.window
    yield from _assessing(hand)
    yield from editing(hand)
    hand.press(Qt.Key.Key_Escape)
    yield from _panels(hand)
    hand.window.show_page(SHEET)
    hand.window.sheet_page.options.set_language("en")  # whatever the window speaks: it is chosen for each reader
    hand.wait()
    yield "sheet", hand.window
    hand.window.sheet_page.ask_how_to_print(PRINTERS)
    hand.wait()
    yield "printing", hand.window
    hand.window.sheet_page.leave_printing()
    hand.window.show_page(DIRECTORY)
    hand.wait()
    yield "directory", hand.window
    hand.window.directory_page.tabs[WORK].click()
    hand.wait()
    yield "work", hand.window
    hand.window.directory_page.tabs[TELLS].click()
    hand.wait(lambda: bool(hand.window.directory_page.tells.rows.listed))
    yield "sentences", hand.window
    hand.window.directory_page.tabs[TERMS].click()
    hand.wait(lambda: hand.window.directory_page.terms.summary.text() != "")
    yield "terms", hand.window
    yield from _duplicates(hand)
    yield from _rules_and_deeds(hand)
    yield from _corrections(hand)
    yield from _importing(hand, file)
    hand.window.show_page(SETTINGS)
    hand.window.settings_page.about.licences_button.click()
    hand.wait()
    yield "settings", hand.window
    hand.window.settings_page.about.licences_button.click()


def _importing(hand: Hand, file: Path) -> Iterator[Scene]:
    """Look at a directory file, and at what the columns of a flat one mean."""
    page = hand.window.directory_page
    page.tabs[OVERVIEW].click()
    for coming, shown, name in (
        (file, page.incoming, "import"),
        (_flat_file(hand), page.importing.columns, "columns"),
    ):
        hand.file = coming
        page.import_wanted.emit()
        hand.wait(shown.isVisible)
        QApplication.processEvents()
        hand.wait()
        yield name, hand.window
        page.cancel_wanted.emit()
        hand.wait()


def _duplicates(hand: Hand) -> Iterator[Scene]:
    """Look for duplicates, and at two places beside each other; the demonstration has no two that are alike."""
    page = hand.window.directory_page
    page.tabs[DUPLICATES].click()
    page.duplicates.list.look_button.click()
    hand.wait()
    page.duplicates.show_pairs([_pair(hand)])
    yield "duplicates", hand.window
    page.duplicates.list.open_button.click()
    hand.wait(lambda: page.duplicates.stage is DuplicatesStage.PAIR)
    QApplication.processEvents()
    yield "pair", hand.window
    page.duplicates.back_button.click()
    hand.wait()


def _corrections(hand: Hand) -> Iterator[Scene]:
    """Look at a correction that was marked, and at those that came in, one of them of an unknown place."""
    page = hand.window.directory_page.corrections
    hand.window.directory_page.tabs[CORRECTIONS].click()
    hand.wait()
    place = next(one.listing for one in map(hand.find.rows.found_at, map(hand.find.rows.index, range(9))) if one)
    stood = Stood(source="list", table="service", original_id="1", name=place.title, place=place.address or "")
    more = {"listing_id": place.id, "note": "The sign is gone.", "on": date(2026, 3, 2), "stood": stood}
    mark = Mark(id="1", kind=Kind.MOVED, **more)  # type: ignore[arg-type]
    came = [Correction(id=kind.value, kind=kind, **more) for kind in Kind]  # type: ignore[arg-type]
    alike = ((place.id, place.title),)
    unknown = Received(correction=came[0], listing=None, alike=alike)
    page.show_corrections([mark], [unknown, *(Received(correction=each, listing=place) for each in came[1:])])
    page.marks.ask(["1"])
    yield "corrections", hand.window
    page.table.setCurrentIndex(page.rows.index(1, 0))
    yield "correction", hand.window
    page.clear()


def _rules_and_deeds(hand: Hand) -> Iterator[Scene]:
    """Go to the rules of value, begin one, and to what was done."""
    page = hand.window.directory_page
    page.tabs[RULES].click()
    hand.wait(lambda: bool(page.rules.choosing.rows.listed))
    yield "rules", hand.window
    page.rules.choosing.say_button.click()
    assert page.rules.thing is not None
    page.rules.thing.pick("POL_STATION")
    page.rules.thing.fields.source.button.click()
    QApplication.processEvents()
    yield "a rule", hand.window
    page.rules.clear()
    page.tabs[DONE].click()
    hand.wait(lambda: bool(page.done.rows.listed))
    yield "done", hand.window


def _pair(hand: Hand) -> Candidate:
    rows = hand.find.rows
    found = [one.listing for row in range(rows.rowCount()) if (one := rows.found_at(rows.index(row)))]
    first = found[0]
    second = next(each for each in found if each.service_id != first.service_id)
    return Candidate(
        first=first.id,
        second=second.id,
        first_title=first.title,
        second_title=second.title,
        score=0.9,
        reasons=("phone", "near"),
        first_source="Demonstration",
        second_source="Demonstration",
    )


def _flat_file(hand: Hand) -> Path:
    assert hand.pdf is not None
    file = hand.pdf.with_name("pantries.csv")
    file.write_text("Place;ZIP;Call\nHarbor Pantry;33128;(305) 555-0101\n", encoding="utf-8")
    return file


def _assessing(hand: Hand) -> Iterator[Scene]:
    """Go to the page for assessing and through its three parts."""
    hand.find.detail.review_buttons.told_button.click()
    yield "told", hand.window
    hand.find.detail.wrong_here.button.click()
    hand.find.detail.wrong_here.kinds[Kind.OTHER].click()
    yield "wrong", hand.window
    hand.find.detail.wrong_here.button.click()
    hand.find.detail.review_buttons.assess_button.click()
    hand.wait(lambda: hand.porchlight.assessing.page.form is not None)
    form = hand.porchlight.assessing.page.form
    assert form is not None
    first = form.questions.parts_by_domain[Domain.POLICE]
    first.more_button.click()
    first.rows[1].answers.give("yes")
    QApplication.processEvents()
    hand.wait()
    yield "assess", hand.window
    form.go(Way.ONE_THING)
    yield "kinds", hand.window
    form.thing.pick("POL_ON_SITE")
    form.thing.fields.details.level.give(Level.LIKELY)
    form.thing.fields.source.button.click()
    hand.wait(lambda: form.effects.known)
    yield "one thing", hand.window
    form.go(Way.BEFORE)
    for entry in form.past.entries[:1]:
        entry.withdraw_button.click()
    hand.wait()
    yield "before", hand.window
    hand.porchlight.assessing.controller.forget()
    form.left.emit()


def _panels(hand: Hand) -> Iterator[Scene]:
    question = hand.find.question
    for name, button, panel in (
        ("needs", question.needs.more, question.needs.picker),
        ("contact", question.contact, question.contact.panel),
    ):
        if button.isVisible():
            button.click()
            QApplication.processEvents()
            hand.wait()
            yield name, panel
            panel.close()


def seen(root: QWidget) -> list[QWidget]:
    """Return every widget that can be seen in `root`, scrolled away or not."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root)]


def touched(root: QWidget) -> list[QWidget]:
    """Return whatever is made to be touched in `root`.

    Not among them: a word of a sentence that is a link (`LinkButton` says why), and the cross inside a line to type
    in, which the button "Clear" beside it replaces.
    """
    kinds = QAbstractButton | QLineEdit | QComboBox | QPlainTextEdit
    found = [widget for widget in seen(root) if isinstance(widget, kinds)]
    return [widget for widget in found if not _is_exempt(widget)]


def _is_exempt(widget: QWidget) -> bool:
    inside = isinstance(widget.parentWidget(), QLineEdit | QComboBox)
    return inside or (isinstance(widget, LinkButton) and widget.in_sentence)


def words(root: QWidget) -> list[str]:
    """Return every word that can be seen or heard in `root`, in the order of its widgets."""
    found = [root.windowTitle()]
    for widget in seen(root):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        elif isinstance(widget, QLineEdit):
            found += [widget.placeholderText(), widget.text()]
        elif isinstance(widget, QPlainTextEdit):
            found += [widget.placeholderText(), widget.toPlainText()]
        elif isinstance(widget, QComboBox):
            found += [widget.itemText(row) for row in range(widget.count())]
        elif isinstance(widget, QAbstractItemView):
            found += _cells(widget)
    return [text for text in found if text]


def _cells(view: QAbstractItemView) -> list[str]:
    model, top = view.model(), QModelIndex()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    columns = range(1 if isinstance(view, QListView) else model.columnCount(top))
    cells = [model.index(row, column, top) for row in range(min(model.rowCount(top), 60)) for column in columns]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
    return [str(said) for said in (*heads, *(cell.data(role) for cell in cells for role in roles)) if said]

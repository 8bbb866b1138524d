"""Everything on one place: what the record says, what it does not state, and three contact lines, always."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from resources_db.contact_text import headline, line_texts
from resources_db.model import Domain, Level, Need, PastCheck, Phone, Record, Report, State
from resources_db.plain_text import plain
from tests.helpers.assessments import positive
from tests.helpers.filled import NOT_SHOWN, filled, record_of
from tests.helpers.filled_11 import NOT_SHOWN as NOT_SHOWN_11
from tests.helpers.filled_11 import filled_11, record_of_11
from tests.helpers.window import HOSTILE, press, speaking
from tests.helpers.window_values import contact, found, listing, record, withheld
from ui import theme
from ui.column import Column
from ui.contact_mark import ContactMark
from ui.copy_button import CopyButton
from ui.find.detail import DetailPanel
from ui.find.fact_table import FEW, FactRow
from ui.find.facts import facts_after_contact, facts_before_contact
from ui.find.link_question import LinkQuestion
from ui.find.phone_words import phone_text
from ui.heading import Heading
from ui.plain_text import PlainLabel, aloud
from ui.text_link import TextLink
from ui.theme import Theme


@pytest.fixture
def panel(qtbot: QtBot) -> DetailPanel:
    made = DetailPanel()
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


def seen(panel: DetailPanel) -> list[str]:
    """Every text that can be seen, labels of facts included, without our isolates."""
    QApplication.processEvents()
    found: list[str] = []
    for widget in panel.findChildren(QWidget):
        if not widget.isVisibleTo(panel):
            continue
        if isinstance(widget, FactRow):
            found.append(widget.label)
        elif isinstance(widget, TextLink):
            found.append(widget.words())
        elif isinstance(widget, QLabel | QPushButton):
            found.append(widget.text())
    return [plain(text) for text in found if text]


def test_empty_it_says_the_next_step(panel: DetailPanel) -> None:
    assert seen(panel) == ["Choose a place to see everything about it."]


def test_it_shows_the_facts_in_the_order_in_which_a_person_asks(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1)), found(listing(1)))
    said = seen(panel)
    order = [
        "Harbor Street Exchange 1",
        "(305) 555-0142",
        "Address",
        "Mon to Fri 10 am to 5 pm",
        "Police: nobody has checked",
        "Immigration officers: nobody has checked",
        "ID and data: nobody has checked",
        "Walk in, or call first.",
        "Naloxone, test strips, syringes, wound care, disposal",
        "Free",
    ]
    places = [said.index(text) for text in order]
    assert places == sorted(places)
    assert any("0.8\N{NO-BREAK SPACE}mi\N{NO-BREAK SPACE}NE" in text for text in said)
    assert "October 5, 2026" in said[said.index("From") + 1]
    assert "record 17" in said[said.index("From") + 1]


def test_what_is_not_stated_says_so_and_never_vanishes(panel: DetailPanel) -> None:
    bare = replace(
        record(listing(1, hours=None, phones=(), address=None, languages=())), fees="", application_process=""
    )
    panel.show_record(bare)
    said = seen(panel)
    for label in ("Address", "Hours", "How to start", "Cost", "Languages"):
        assert said[said.index(label) + 1] == "Not stated"
    assert "Phone: not stated" in said


@pytest.mark.parametrize("state", State)
def test_the_three_contact_lines_are_always_there(panel: DetailPanel, state: State) -> None:
    for known in (contact(state), contact(immigration=state), contact(id_and_data=state)):
        panel.show_record(record(listing(1, contact=known)))
        said = seen(panel)
        heads = [said.index(headline(line, "en")) for line in known.lines]
        assert heads == sorted(heads)
        assert len([mark for mark in panel.findChildren(ContactMark) if mark.isVisible()]) == 3


def test_all_that_is_printed_of_a_line_is_shown(panel: DetailPanel) -> None:
    report = Report(
        code="POL_ON_SITE",
        level=Level.LIKELY,
        on=date(2026, 10, 1),
        evidence_kind="SITE_VISIT",
        agency=("LOCAL_POLICE",),
        provider_response="They come on Tuesdays only.",
        responded_on=date(2026, 10, 9),
    )
    fact = Report(code="NO_DISPATCH", level=Level.REQUIRED, on=date(2026, 10, 1), evidence_kind="POLICY_DOC")
    known = contact(State.LIKELY)
    police = replace(known.police, reports=(report,), protective=(fact,))
    panel.show_record(record(listing(1, contact=replace(known, police=police))))
    said = "\n".join(seen(panel))
    for text in line_texts(police, "en"):
        assert text in said
    assert "Who: City police" in said


def test_a_withheld_address_is_said_in_words(panel: DetailPanel) -> None:
    panel.show_record(record(withheld(1)), found(withheld(1), None, None))
    said = seen(panel)
    assert said[said.index("Address") + 1] == "Call for the address"
    assert not any("\N{NO-BREAK SPACE}mi" in text for text in said)


def test_a_demonstration_says_so(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1, demonstration=True)))
    assert "DEMONSTRATION. Nothing here is real." in seen(panel)


def test_a_place_that_is_listed_no_more_says_so(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1, no_longer_listed=date(2026, 11, 1))))
    assert any(text.startswith("No longer listed by") for text in seen(panel))


def test_a_need_that_a_rule_gave_says_so() -> None:
    needs = (Need("HR.NALOXONE", derived=False), Need("FO.PANTRY", derived=True, why="term: Food"))
    facts = {fact.label: fact.text for fact in facts_after_contact(record(listing(1, needs=needs)))}
    assert facts["Needs"] == (
        "Naloxone (Narcan)\nFood pantry (by a rule: \u2068its source files it under “Food”\u2069)"
    )


def test_a_phone_says_what_it_is_and_stands_alone_where_it_can() -> None:
    assert phone_text(Phone("(305) 555-0142")) == "(305) 555-0142"
    said = phone_text(Phone("(305) 555-0142", extension="7", kind="fax", description="intake"))
    assert said == "\u2068(305) 555-0142\u2069  ext. \u20687\u2069  \u2068intake\u2069  (\u2068fax\u2069)"


def test_an_office_of_enforcement_says_what_put_it_there(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1, enforcement="term: Municipal Police")))
    said = seen(panel)
    note = next(text for text in said if text.startswith("Police, jails and immigration offices"))
    assert "its source files it under “Municipal Police”" in note
    assert said.index(note) < said.index("(305) 555-0142")


def test_a_place_that_is_closed_says_so_before_anything_else(panel: DetailPanel) -> None:
    closed = listing(1, status="temporarily closed", alert="Moved on Monday.")
    panel.show_record(record(closed))
    said = seen(panel)
    assert said.index("Its own list says: closed for now. Call before you go.") < said.index("(305) 555-0142")
    assert "Moved on Monday." in said


def test_a_why_of_a_later_version_stands_as_it_is() -> None:
    later = record(listing(1, needs=(Need("FO", derived=True, why="dream: soup"),)))
    facts = {fact.label: fact.text for fact in facts_after_contact(later)}
    assert facts["Needs"] == "Food (by a rule: \u2068dream: soup\u2069)"


def test_escape_leads_back(qtbot: QtBot, panel: DetailPanel) -> None:
    panel.show_record(record(listing(1)))
    panel.setFocus()
    with qtbot.waitSignal(panel.left):
        press(panel, Qt.Key.Key_Escape)


def test_add_is_offered_once(qtbot: QtBot, panel: DetailPanel) -> None:
    panel.show_record(record(listing(1)))
    with qtbot.waitSignal(panel.add_wanted) as wanted:
        press(panel.add_button, Qt.Key.Key_Space)
    assert wanted.args == ["listing-1"]
    panel.show_sheet(["listing-1"])
    assert panel.add_button.text() == "On the sheet"
    assert not panel.add_button.isEnabled()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_every_field_stays_text_in_its_place(panel: DetailPanel, text: str) -> None:
    one = listing(1, title=text, service=text, address=text, alert=text, hours=text, languages=(text,))
    hostile = record(
        one,
        service_description=text,
        application_process=text,
        eligibility=text,
        required_documents=(text,),
        terms=(text,),
        extra=((text[:50], text),),
    )
    panel.show_record(hostile, found(one))
    QApplication.processEvents()
    content = panel.widget()
    assert isinstance(content, Column)
    assert content.narrowest() <= panel.viewport().width()
    assert len([mark for mark in panel.findChildren(ContactMark) if mark.isVisible()]) == 3


def test_it_speaks_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        made = DetailPanel()
        qtbot.addWidget(made)
        made.show_record(record(listing(1, hours=None, contact=contact(State.NONE_FOUND))))
        said = seen(made)
        assert said[said.index("Horario") + 1] == "No se indica"
        assert "Policía: preguntamos y no hallamos nada (2 de octubre de 2026)" in said
        assert made.add_button.text() == "Agregar a la hoja"


def test_every_domain_has_a_line_of_its_own() -> None:
    assert [line.domain for line in contact().lines] == list(Domain)
    labels = [fact.label for fact in facts_before_contact(record(listing(1)), "")]
    assert labels == ["Address", "Hours"]


def fact(panel: DetailPanel, label: str) -> FactRow:
    """The row of one fact."""
    return next(row for row in panel.findChildren(FactRow) if row.label == label and row.isVisibleTo(panel))


def links(row: FactRow) -> list[TextLink]:
    return [link for link in row.findChildren(TextLink) if link.isVisibleTo(row)]


def button(root: QWidget, words: str) -> QPushButton:
    return next(each for each in root.findChildren(QPushButton) if each.text() == words and each.isVisibleTo(root))


def clipboard() -> str:
    return QApplication.clipboard().text()


def test_every_column_of_a_file_stands_in_the_detail(panel: DetailPanel, tmp_path: Path) -> None:
    rows, marks = filled()
    panel.show_record(record_of(tmp_path, rows))
    said = "\n".join(seen(panel))
    missing = {key: mark for key, mark in marks.items() if key not in NOT_SHOWN and mark not in said}
    assert missing == {}
    assert "Its own list says: closed for now. Call before you go." in said
    copied = panel_text(panel)
    assert all(mark in copied for key, mark in marks.items() if key not in NOT_SHOWN)


def test_every_column_of_a_file_of_1_1_stands_in_the_detail(panel: DetailPanel, tmp_path: Path) -> None:
    rows, marks = filled_11()
    panel.show_record(record_of_11(tmp_path, rows))
    said = "\n".join(seen(panel))
    missing = {key: mark for key, mark in marks.items() if key not in NOT_SHOWN_11 and mark not in said}
    assert missing == {}
    copied = panel_text(panel)
    assert all(mark in copied for key, mark in marks.items() if key not in NOT_SHOWN_11)
    for key in (("contacts", "name"), ("contacts", "email")):
        assert marks[key] not in f"{said}\n{copied}"


def panel_text(panel: DetailPanel) -> str:
    """What "Copy everything" copies."""
    button(panel, "Copy everything").click()
    return clipboard()


def test_a_record_without_a_name_says_so(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1, title="", service="", organization=None)))
    assert "Not stated" in [heading.text() for heading in panel.findChildren(Heading)]
    assert panel_text(panel).startswith("Not stated\n")


def test_a_phone_and_an_address_are_copied_as_plain_text(panel: DetailPanel) -> None:
    phones = (Phone("(305) 555-0142", extension="7"), Phone("\u202e(305) 555-0143"))
    panel.show_record(record(listing(1, phones=phones)), found(listing(1)))
    first, second = (each for each in panel.findChildren(QPushButton) if each.text() == "Copy phone")
    first.click()
    assert clipboard() == "(305) 555-0142 x7"
    assert first.text() == "Copied"
    second.click()
    assert clipboard() == "(305) 555-0143"
    button(fact(panel, "Address"), "Copy address").click()
    assert clipboard() == "12 Harbor Street, Harbor City FL 33128"


def test_a_withheld_or_unstated_address_has_nothing_to_copy(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1)))
    for bare in (withheld(1), listing(2, address=None)):
        panel.show_record(record(bare))
        row = fact(panel, "Address")
        assert not [each for each in row.findChildren(QPushButton) if each.isVisibleTo(row)]


def test_everything_is_copied_as_it_is_printed(panel: DetailPanel) -> None:
    one = listing(1, contact=contact(State.LIKELY), alert="\u2067Moved\u2069")
    panel.show_record(record(one), found(one))
    said = panel_text(panel)
    assert said == plain(said)
    for text in line_texts(one.contact.police, "en"):
        assert text in said
    for text in ("Moved", "Bring: Nothing", "Accessibility: Not stated", "(305) 555-0142"):
        assert text in said


def test_a_link_is_opened_only_after_a_yes(panel: DetailPanel) -> None:
    opened: list[str] = []
    panel.open_wanted.connect(opened.append)
    panel.show_record(record(listing(1), service_website="www.harbor.example/a", service_email="hi@harbor.example"))
    row = fact(panel, "Website")
    (link,) = links(row)
    assert link.words() == "www.harbor.example/a"
    press(link, Qt.Key.Key_Return)
    question = row.findChild(LinkQuestion)
    assert question is not None
    assert "Open https://www.harbor.example/a in the web browser?" in plain(question.accessibleName())
    assert (opened, question.isVisible()) == ([], True)
    assert question.cancel_button.hasFocus()
    QApplication.processEvents()
    assert panel.viewport().rect().contains(question.mapTo(panel.viewport(), question.rect().bottomLeft()))
    press(question.cancel_button, Qt.Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert question.copy_button.hasFocus()
    press(question.copy_button, Qt.Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(question.open_button, Qt.Key.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert link.hasFocus()
    press(question.cancel_button, Qt.Key.Key_Space)
    assert (opened, question.isVisible(), link.hasFocus()) == ([], False, True)
    link.click()
    press(question.cancel_button, Qt.Key.Key_Escape)
    assert (opened, question.isVisible()) == ([], False)
    link.click()
    press(question.copy_button, Qt.Key.Key_Space)
    assert clipboard() == "https://www.harbor.example/a"
    press(question.open_button, Qt.Key.Key_Space)
    assert opened == ["https://www.harbor.example/a"]
    links(fact(panel, "E-mail"))[0].click()
    mail = fact(panel, "E-mail").findChild(LinkQuestion)
    assert mail is not None
    mail.open_button.click()
    assert opened[1:] == ["mailto:hi@harbor.example"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "https://good.example@evil.example/", "tel:*#06#"]
)
def test_what_may_not_be_opened_is_text_and_says_why(panel: DetailPanel, address: str) -> None:
    panel.show_record(record(listing(1), service_website=address))
    row = fact(panel, "Website")
    assert links(row) == []
    said = [aloud(label.text()) for label in row.findChildren(QLabel) if label.isVisibleTo(row)]
    assert len(said) == 1
    assert said[0].startswith(f"{address}\nNot opened from here:")


def test_a_host_of_foreign_letters_is_named_before_it_is_opened(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1), service_website="https://\u0430pple.example"))
    row = fact(panel, "Website")
    links(row)[0].click()
    said = "\n".join(label.text() for label in row.findChildren(QLabel) if label.isVisible())
    assert "xn--pple-43d.example" in said
    assert "Look twice" in said


def test_other_places_open_here_and_lead_back_to_where_one_was(qtbot: QtBot, panel: DetailPanel) -> None:
    others = tuple((f"listing-{number}", f"Other {number}") for number in range(2, 20))
    one = record(listing(1), other_services=others, service_description="word " * 2_000)
    panel.show_record(one)
    assert not panel.back_button.isVisible()
    row = fact(panel, "Same organization")
    assert [link.words() for link in links(row)] == [title for _id, title in others[:FEW]]
    button(row, "Show all 18").click()
    assert len(links(row)) == 18
    assert panel.verticalScrollBar().value() > 0
    panel.verticalScrollBar().setValue(300)
    with qtbot.waitSignal(panel.listing_wanted) as wanted:
        links(row)[1].click()
    assert wanted.args == ["listing-3"]
    panel.show_record(record(listing(3), other_services=(("listing-1", "Harbor Street Exchange 1"),)))
    assert panel.verticalScrollBar().value() == 0
    assert panel.back_button.accessibleName() == "Back to Harbor Street Exchange 1"
    panel.setFocus()
    with qtbot.waitSignal(panel.listing_wanted) as back:
        panel.back_button.click()
    assert back.args == ["listing-1"]
    panel.show_record(one)
    assert panel.verticalScrollBar().value() == 300
    assert not panel.back_button.isVisible()


def test_another_place_without_a_name_can_be_seen_and_gone_to(qtbot: QtBot, panel: DetailPanel) -> None:
    panel.show_record(record(listing(1), other_places=(("listing-2", ""),)))
    (link,) = links(fact(panel, "Also at"))
    assert link.words() == "Not stated"
    with qtbot.waitSignal(panel.listing_wanted) as gone:
        link.click()
    assert gone.args == ["listing-2"]


def test_alt_left_goes_back(qtbot: QtBot, panel: DetailPanel) -> None:
    panel.show_record(record(listing(1), other_places=(("listing-2", "Its other place"),)))
    links(fact(panel, "Also at"))[0].click()
    panel.show_record(record(listing(2)))
    panel.activateWindow()
    panel.setFocus()
    with qtbot.waitSignal(panel.listing_wanted) as back:
        press(panel, Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert back.args == ["listing-1"]


def test_a_place_from_the_list_begins_a_new_way(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1), other_places=(("listing-2", "Its other place"),)))
    links(fact(panel, "Also at"))[0].click()
    panel.show_record(record(listing(2)))
    assert panel.back_button.isVisible()
    panel.show_record(record(listing(5)))
    assert not panel.back_button.isVisible()


def with_history(number: int = 1) -> Record:
    checks = tuple(PastCheck(positive(ago=ago), "counts") for ago in (1, 2, 3))
    return record(listing(number), history={Domain.POLICE: checks}, service_description="word " * 2_000)


def test_the_history_opens_in_place_and_says_so(panel: DetailPanel) -> None:
    panel.show_record(with_history())
    opens = button(panel, "History (3)")
    assert opens.accessibleName() == "Police: history (3)"
    assert opens.accessibleDescription() == "Closed"
    before = len(seen(panel))
    panel.activateWindow()
    opens.setFocus()
    press(opens, Qt.Key.Key_Space)
    assert (opens.text(), opens.isChecked(), opens.accessibleDescription()) == ("Hide the history", True, "Open")
    told = [text for text in seen(panel) if text.startswith(("October 1", "September 30", "September 29"))]
    assert told == [
        "October 1, 2026. Police officers on site: often",
        "September 30, 2026. Police officers on site: often",
        "September 29, 2026. Police officers on site: often",
    ]
    assert opens.hasFocus()
    press(opens, Qt.Key.Key_Space)
    assert len(seen(panel)) == before
    panel.show_record(with_history(2))
    assert not button(panel, "History (3)").isChecked()
    panel.show_record(record(listing(3)))
    assert not [text for text in seen(panel) if text.startswith("History")]


def test_the_same_place_again_keeps_the_keyboard_and_where_it_was_read(panel: DetailPanel) -> None:
    panel.activateWindow()
    panel.show_record(with_history())
    opens = button(panel, "History (3)")
    opens.click()
    opens.setFocus()
    panel.verticalScrollBar().setValue(200)
    panel.show_record(with_history(), found(listing(1)))
    QApplication.processEvents()
    assert opens.hasFocus()
    assert opens.isChecked()
    assert panel.verticalScrollBar().value() == 200
    panel.show_record(with_history(2))
    assert panel.verticalScrollBar().value() == 0
    assert panel.hasFocus()


def test_an_emptied_panel_holds_no_word_of_a_record(panel: DetailPanel) -> None:
    one = record(with_history().listing, service_website="https://harbor.example", history=with_history().history)
    panel.show_record(one)
    button(panel, "History (3)").click()
    panel.show_record(None)
    for widget in panel.findChildren(QWidget):
        words = [widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            words.append(widget.text())
        assert not any("Harbor" in text or "harbor" in text or "555" in text for text in words)


def test_headings_and_facts_are_read_as_such(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1, contact=contact(State.LIKELY))))
    headings = [each for each in panel.findChildren(Heading) if each.isVisibleTo(panel)]
    read = [QAccessible.queryAccessibleInterface(each) for each in headings]
    assert [each.role() for each in read] == [QAccessible.Role.Heading] * 5
    assert read[0].text(QAccessible.Text.Name) == "Harbor Street Exchange 1"
    named = [label.accessibleName() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]
    for text in ("Bring: Nothing", "Accessibility: Not stated", "Phone: (305) 555-0142"):
        assert text in named


def test_tab_goes_down_the_page(panel: DetailPanel) -> None:
    phones = (Phone("(305) 555-0142"), Phone("(305) 555-0143"))
    full = record(
        listing(1, phones=phones),
        service_website="https://harbor.example",
        other_places=(("listing-2", "Its other place"),),
        history=with_history().history,
    )
    for again in (record(listing(3)), full, record(listing(3)), full):
        panel.show_record(again)
    panel.activateWindow()
    panel.add_button.setFocus()
    stops = [QApplication.focusWidget()]
    while len(stops) < 20:
        press(stops[-1], Qt.Key.Key_Tab)  # type: ignore[arg-type]
        now = QApplication.focusWidget()
        if now is None or now in stops or now is panel or not panel.isAncestorOf(now):
            break
        stops.append(now)
    content = panel.widget()
    assert content is not None
    tops = [stop.mapTo(content, QPoint()).y() for stop in stops if stop is not None]
    assert len(tops) == 14, [stop.accessibleName() for stop in stops if stop is not None]
    assert tops == sorted(tops)


def test_the_sources_words_are_marked_as_such_where_the_window_speaks_another_language(qtbot: QtBot) -> None:
    with speaking("es"):
        made = DetailPanel()
        qtbot.addWidget(made)
        made.show_record(record(listing(1, languages=("Spanish", "Haitian Creole"))))
        said = seen(made)
        assert said.count("Los datos de abajo están en las palabras de la fuente.") == 1
        assert said[said.index("Idiomas") + 1] == "español, criollo haitiano"
    made.show_record(record(listing(1)))
    assert not any(text.startswith("The facts below") for text in seen(made))


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_in_a_narrow_window(qtbot: QtBot, percent: int) -> None:
    theme.apply(Theme.LIGHT, percent, theme.app().font().family())
    try:
        made = DetailPanel()
        qtbot.addWidget(made)
        made.resize(820, 400)
        made.show()
        wide = record(
            listing(1, title="Antidisestablishmentarianism " * 4, contact=contact(State.NONE_FOUND)), fees="W" * 10_000
        )
        made.show_record(wide, found(listing(1)))
        QApplication.processEvents()
        assert made.horizontalScrollBar().maximum() == 0
        for widget in made.findChildren(QWidget):
            if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible():
                parent = widget.parentWidget()
                assert parent is not None
                assert parent.rect().contains(widget.geometry()), widget
                assert widget.height() >= (widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 1)
    finally:
        theme.apply(Theme.LIGHT, 100, theme.app().font().family())


def test_who_they_share_data_with_is_what_was_reported() -> None:
    report = Report(code="DB_SHARED", level=Level.LIKELY, on=date(2026, 10, 1), evidence_kind="SVC_TOLD")
    line = replace(contact().id_and_data, state=State.LIKELY, level=Level.LIKELY, reports=(report,))
    one = listing(1, contact=replace(contact(), id_and_data=line))
    facts = {fact.label: fact.text for fact in facts_after_contact(record(one))}
    assert facts["Who they share data with"].startswith("Data shared with other agencies: often")


def test_a_source_without_a_date_says_so() -> None:
    facts = {fact.label: fact.text for fact in facts_after_contact(record(listing(1), data_as_of=None))}
    assert plain(facts["From"]) == "Harbor City directory, date not known, record 17"


def test_an_address_that_is_not_stated_is_as_quiet_as_every_fact_that_is_not(panel: DetailPanel) -> None:
    panel.show_record(record(listing(1, address=None)))
    [row] = [row for row in panel.findChildren(FactRow) if row.label == "Address"]
    [said] = [label for label in row.findChildren(PlainLabel) if label.isVisibleTo(panel)]
    assert plain(said.text()) == "Not stated"
    assert said.foregroundRole() is QPalette.ColorRole.PlaceholderText


@pytest.mark.parametrize("field", [False, True])
def test_the_copy_button_stands_in_one_line_with_the_address(panel: DetailPanel, field: bool) -> None:
    family = QApplication.font().family()
    theme.apply(Theme.LIGHT, 100, family, field=field)
    try:
        panel.resize(1_200, 900)
        panel.show_record(record(listing(1)))
        QApplication.processEvents()
        [row] = [row for row in panel.findChildren(FactRow) if row.label == "Address"]
        [text] = [label for label in row.findChildren(PlainLabel) if label.isVisibleTo(panel)]
        [copy] = row.findChildren(CopyButton)
        metrics = copy.fontMetrics()
        assert copy.x() > text.x()
        words_of_it = copy.y() + (copy.height() - metrics.height()) // 2 + metrics.ascent()
        assert abs(text.y() + text.fontMetrics().ascent() - words_of_it) <= 1
        assert row.height() > max(text.geometry().bottom(), copy.geometry().bottom())
    finally:
        theme.apply(Theme.LIGHT, 100, family)

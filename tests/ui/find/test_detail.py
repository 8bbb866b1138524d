"""Everything on one place: what the record says, what it does not state, and three contact lines, always."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from resources_db.contact_text import headline, line_texts
from resources_db.model import Domain, Level, Need, Phone, Report, State
from resources_db.plain_text import plain
from tests.helpers.window import HOSTILE, press, speaking
from tests.helpers.window_values import contact, found, listing, record, withheld
from ui.contact_mark import ContactMark
from ui.find.detail import DetailPanel
from ui.find.fact_table import FactRow
from ui.find.facts import facts_after_contact, facts_before_contact
from ui.find.phone_words import phone_text
from ui.text_link import TextLink


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
    assert content is not None
    assert content.minimumSizeHint().width() <= panel.viewport().width()
    assert len([mark for mark in panel.findChildren(ContactMark) if mark.isVisible()]) == 3


def test_it_speaks_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        made = DetailPanel()
        qtbot.addWidget(made)
        made.show_record(record(listing(1, hours=None, contact=contact(State.NONE_FOUND))))
        said = seen(made)
        assert said[said.index("Horario") + 1] == "No indicado"
        assert "Policía: preguntamos y no hallamos nada (2 de octubre de 2026)" in said
        assert made.add_button.text() == "Añadir a la hoja"


def test_every_domain_has_a_line_of_its_own() -> None:
    assert [line.domain for line in contact().lines] == list(Domain)
    labels = [fact.label for fact in facts_before_contact(record(listing(1)), "")]
    assert labels == ["Address", "Hours"]

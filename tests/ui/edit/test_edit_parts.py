"""The parts of the form for services: boxes that keep what nobody touched, fields that say what changed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.acts.values import Better, Gain
from resources_db.contact_text import headline
from resources_db.edits.said import FieldChange
from resources_db.edits.values import EDITABLE, POLICY, Changes, EditEffects, FieldProblem, Form, FormRow
from resources_db.errors import BadInput
from resources_db.field_words import field_words
from resources_db.model import State
from resources_db.reviews.values import Effect
from resources_db.wording import catalogue
from tests.helpers.window import HOSTILE, press, speaking, texts
from tests.helpers.window_values import contact
from ui.assess.days import AnyDay
from ui.edit.any_box import box_for
from ui.edit.body import Body
from ui.edit.boxes import CodeBox, LineBox, TextBox
from ui.edit.changes_model import ChangesModel, ReviewPart
from ui.edit.effects_part import EditEffectsPart
from ui.edit.field import Field
from ui.edit.history_words import history_lines
from ui.edit.organization_box import OrganizationBox
from ui.edit.rows import Told
from ui.edit.shape import SHAPES, Kind, Shape, code_words
from ui.edit.time_boxes import DateBox, DaysBox, TimeBox
from ui.edit.values import EditSituation

TODAY = date(2026, 11, 22)
ORGANIZATIONS = (("o1", "Lantern"), ("o2", "Harbor Health Union"))
BOXES = (
    LineBox,
    TimeBox,
    TextBox,
    DaysBox,
    lambda: DateBox(AnyDay()),
    lambda: CodeBox(("", "voice")),
    lambda: OrganizationBox(ORGANIZATIONS),
)


def row(table: str, record: str, others: int = 0, **values: str) -> FormRow:
    stated = {column: values.get(column, "") for column in EDITABLE[table]}
    return FormRow(table=table, record=record, values=stated, others=others)


def form(**more: object) -> Form:
    rows = (
        row("service", "s1", name="Night kitchen", organization_id="o1", status="active"),
        row("organization", "o1", 2, name="Lantern"),
        row("service_at_location", "a1"),
        row("location", "l1", name="Harbor house", latitude="25.7", longitude="-80.2"),
        row("address", "d1", address_1="1 Lantern Street", city="Miami"),
        row("phone", "p1", number="(305) 555-0101", type="voice"),
        row("phone", "p2", number="(305) 555-0102"),
    )
    said = {"listing_id": "a1", "service_id": "s1", "title": "Night kitchen", "rows": rows, "location_id": "l1"} | more
    return Form(**said)  # type: ignore[arg-type]


def body(qtbot: QtBot, shown: Form | None = None, history: tuple[FieldChange, ...] = ()) -> Body:
    made = Body(EditSituation(today=TODAY, organizations=ORGANIZATIONS, form=shown, history=history))
    qtbot.addWidget(made)
    made.resize(800, 4_000)
    made.show()
    return made


@pytest.mark.parametrize("make", BOXES)
@pytest.mark.parametrize("value", ["", "two\nlines", "  spaces  ", "MO,1MO", "2026-02-30", "W" * 3_000, *HOSTILE[:6]])
def test_what_nobody_touched_stays_to_the_letter(qtbot: QtBot, make: type[LineBox], value: str) -> None:
    box = make()
    qtbot.addWidget(box)
    box.show_value(value)
    box.call("Name", "Why")
    box.begin()
    assert box.value() == value


@given(st.text(max_size=60))
def test_a_line_keeps_whatever_a_source_wrote(qapp: QApplication, value: str) -> None:
    assert qapp
    for box in (LineBox(), TextBox(), TimeBox(), OrganizationBox(ORGANIZATIONS)):
        box.show_value(value)
        assert box.value() == value


@pytest.mark.parametrize(
    ("typed", "value", "unclear"),
    [
        ("9 am", "09:00", False),
        ("5:30pm", "17:30", False),
        ("17:30", "17:30", False),
        ("noon", "12:00", False),
        ("10 am", "10:00", False),
        ("09:00", "09:00", False),
        ("5:00", "5:00", True),
        ("when we are awake", "when we are awake", False),
        ("", "", False),
    ],
)
def test_a_time_is_taken_as_people_write_it(qtbot: QtBot, typed: str, value: str, unclear: bool) -> None:
    box = TimeBox()
    qtbot.addWidget(box)
    box.show_value("08:00")
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, typed)
    press(box, Qt.Key.Key_Return)
    assert (box.value(), box.unclear) == (value, unclear)
    assert box.text() == value


def test_days_are_ticked_and_stand_in_the_order_of_the_week(qtbot: QtBot) -> None:
    box = DaysBox()
    qtbot.addWidget(box)
    box.show_value("SA")
    box.call("Days of the week", "")
    box.show()
    told: list[str] = []
    box.edited.connect(lambda: told.append(box.value()))
    box.days["MO"].setFocus()
    press(box.days["MO"], Qt.Key.Key_Space)
    assert told == ["MO,SA"]
    assert box.days["TU"].accessibleName() == "Tue"
    assert box.days["TU"].accessibleDescription() == "Days of the week"


def test_a_day_may_be_unknown(qtbot: QtBot) -> None:
    day = AnyDay()
    day.show_day(TODAY)
    box = DateBox(day)
    qtbot.addWidget(box)
    box.show_value("")
    box.show()
    assert not day.isVisible()
    press(box.known, Qt.Key.Key_Space)
    assert box.value() == "2026-11-22"
    assert day.isVisible()
    press(box.known, Qt.Key.Key_Space)
    assert box.value() == ""


def test_an_organization_is_known_by_its_name_or_new(qtbot: QtBot) -> None:
    box = OrganizationBox(ORGANIZATIONS)
    qtbot.addWidget(box)
    box.show_value("o1")
    assert (box.text(), box.value(), box.new_name) == ("Lantern", "o1", "")
    box.selectAll()
    QTest.keyClicks(box, "harbor  HEALTH union")
    assert (box.value(), box.new_name) == ("o2", "")
    QTest.keyClicks(box, " of all")
    assert box.new_name == "harbor  HEALTH union of all"


def test_a_pasted_book_is_no_work(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    book = QMimeData()
    book.setText("x" * 5_000_000)
    box.insertFromMimeData(book)
    assert len(box.value()) == 20_000


def test_a_code_of_a_source_stays_and_can_be_chosen_again(qtbot: QtBot) -> None:
    box = CodeBox(("", "voice"))
    qtbot.addWidget(box)
    box.show_value("carrier pigeon")
    box.show_names(["Not stated", "Calls"])
    assert [box.itemText(n) for n in range(box.count())] == ["Not stated", "Calls", "carrier pigeon"]
    box.setCurrentIndex(1)
    assert box.value() == "voice"
    box.setCurrentIndex(2)
    assert box.value() == "carrier pigeon"
    box.show_value("voice")
    assert box.count() == 2


def test_every_field_is_typed_somewhere_and_has_a_name_in_both_languages(qtbot: QtBot) -> None:
    for table, shapes in SHAPES.items():
        columns = [shape.column for shape in shapes]
        assert len(set(columns)) == len(columns), table
        if table in EDITABLE:
            assert set(columns) == set(EDITABLE[table]), table
        for shape in shapes:
            qtbot.addWidget(box_for(shape, TODAY, ORGANIZATIONS))
            named = f"editing.field.{table}.{shape.column}" in catalogue()
            assert named or field_words(shape.column, "es") != shape.column, (table, shape.column)
            for code in shape.codes:
                assert code_words(shape.column, code) != code, (table, shape.column, code)


def test_the_form_asks_for_every_field_once(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    shown = [each for each in made.findChildren(Field) if each.isVisibleTo(made)]
    names = [each.box.accessibleName() for each in shown]
    assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)
    rare = sum(shape.rare for shape in SHAPES["service"])
    assert sum(not name.count(",") for name in names) == len(SHAPES["service"]) - rare


def test_nothing_is_changed_before_somebody_changes_it(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    assert made.changes() == Changes(listing="a1")
    assert not made.begun
    assert made.told() == ()
    new = body(qtbot)
    assert not new.begun


def test_a_change_is_marked_in_words_and_heard(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    field = made.service.fields["name"]
    assert isinstance(field.box, LineBox)
    field.box.setFocus()
    field.box.selectAll()
    QTest.keyClicks(field.box, "Day kitchen")
    assert "Changed. Before: \u2068Night kitchen\u2069" in texts(field)
    assert field.box.accessibleDescription() == "Changed. Before: Night kitchen"
    assert made.told() == (Told("Name of the service", "Night kitchen", "Day kitchen"),)
    [change] = made.changes("A slip").rows
    assert (change.table, change.record, change.values) == ("service", "s1", (("name", "Day kitchen"),))
    assert made.changes("A slip").reason == "A slip"


def test_codes_are_told_in_words(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    made.service.fields["status"].type("temporarily closed")
    made.lists["phone"].entries[1].row.fields["type"].type("fax")
    assert made.told() == (
        Told("Status", "Active", "Closed for now"),
        Told("Phone 2: Kind", "", "Fax"),
    )


def test_another_organization_hides_the_fields_of_the_one_before(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    own = next(section for section in made.sections if section.key == "organization")
    assert own.isVisible()
    assert "2 other services show this too" in " ".join(texts(own))
    box = made.service.fields["organization_id"].box
    assert isinstance(box, OrganizationBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Ropewalk Friends")
    assert not own.isVisible()
    organization, service = made.changes().rows
    assert (organization.table, organization.record, organization.values) == (
        "organization",
        "",
        (("name", "Ropewalk Friends"),),
    )
    assert service.values == (("organization_id", organization.name),)
    assert [told.after for told in made.told()] == ["Ropewalk Friends"]


def test_who_may_know_a_new_place_is_said_of_it(qtbot: QtBot) -> None:
    made = body(qtbot)
    [place] = made.lists["place"].entries
    place.row.fields["address_1"].type("5 Ropewalk Street")
    place.row.fields["policy"].type("workers_only")
    changes = [each for each in made.changes().rows if each.table != "service"]
    assert [(each.table, each.record, each.name) for each in changes] == [
        ("place", "", "place-1"),
        (POLICY, "place-1", ""),
    ]
    assert "policy" not in dict(changes[0].values)


def test_the_point_of_a_place_is_written_after_its_address(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    for part in made.findChildren(Field):
        if part.name == "Latitude":
            part.type("25.9")
    made.lists["address"].entries[0].row.fields["address_1"].type("2 Lantern Street")
    assert [each.table for each in made.changes().rows] == ["address", "location"]


def test_a_new_number_is_sent_with_the_extension_that_stands_beside_it(qtbot: QtBot) -> None:
    made = body(qtbot, form(rows=(row("phone", "p1", number="(305) 555-0101", extension="12"),)))
    made.lists["phone"].entries[0].row.fields["number"].type("(305) 555-0199")
    assert [each.values for each in made.draft()] == [(("number", "(305) 555-0199"),)]
    (sent,) = made.changes().rows
    assert dict(sent.values) == {"number": "(305) 555-0199", "extension": "12"}


def test_problems_stand_at_their_fields_and_the_first_has_the_keyboard(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    made.activateWindow()
    phone = made.lists["phone"].entries[1].row.fields["number"]
    phone.type("x")
    made.service.fields["name"].type("y")
    wrong = BadInput("edit.no_place", table="phone")
    problems = (
        FieldProblem(number=1, column="number", error=wrong, table="phone"),
        FieldProblem(number=-1, column="", error=wrong),
    )
    elsewhere = made.show_problems(problems)
    assert phone.error.text() == wrong.text("en")
    assert made.focusWidget() is phone.box
    assert [each() for each in elsewhere] == [wrong.text("en")]
    with speaking("es"):
        QApplication.processEvents()
        assert phone.error.text() == wrong.text("es")


def test_what_was_typed_goes_on_in_a_newer_form_and_what_is_gone_is_told(qtbot: QtBot) -> None:
    before = form()
    made = body(qtbot, before)
    made.service.fields["name"].type("Day kitchen")
    made.lists["phone"].entries[0].row.fields["number"].type("1")
    made.lists["phone"].entries[1].row.fields["number"].type("2")
    made.lists["language"].add_row().row.fields["name"].type("Spanish")
    rows = tuple(each for each in before.rows if each.record not in {"p1", "p2"})
    newer = body(qtbot, form(rows=(*rows, row("phone", "p1", number="(305) 555-0199"))))
    assert not newer.take_up(made.draft()), "the second phone is gone"
    first = newer.mark_newer(before)
    assert first is newer.lists["phone"].entries[0].row.fields["number"]
    assert "meanwhile" not in first.error.text()
    assert first.error.text() != ""
    assert newer.service.fields["name"].error.text() == ""
    assert newer.service.fields["name"].value() == "Day kitchen"
    assert [entry.row.fields["name"].value() for entry in newer.lists["language"].entries] == ["Spanish"]


def test_the_history_of_each_field_can_be_read(qtbot: QtBot) -> None:
    was, now = "Old", "Night kitchen"
    history = (
        FieldChange(on=TODAY, action="edit", table="service", field="name", before=was, after=now, by="D"),
        FieldChange(on=TODAY, action="import", table="phone", field="number", before="", after="(305) 555-0101"),
        FieldChange(on=TODAY, action="edit", table="address", field="address_1", before="x", after="y", hidden=True),
    )
    made = body(qtbot, form(), history)
    name, phones = made.service.fields["name"].history, made.lists["phone"].history
    assert name.button.isVisible()
    assert not made.service.fields["email"].history.isVisible()
    press(name.button, Qt.Key.Key_Space)
    assert name.words.text() == "November 22, 2026 (\u2068D\u2069): \u2068Old\u2069 became \u2068Night kitchen\u2069"
    press(phones.button, Qt.Key.Key_Space)
    assert "Number: \u2068(305) 555-0101\u2069 was written" in phones.words.text()
    [hidden] = [line() for line in history_lines(history[2:])]
    assert "x" not in hidden.split(": ", 1)[1].replace("changed; an address", "")


def test_the_model_of_changes_is_sound(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = ChangesModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_rows([Told("Name", "", "New"), Told("Phone 1: Number", "1", "")])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == ["Field", "Before", "After"]
    assert model.index(0, 1).data() == "Not stated"
    part = ReviewPart()
    qtbot.addWidget(part)
    part.show()
    part.show_told([])
    assert not part.table.isVisible()
    part.show_told([Told("Name", "a", "b")])
    assert part.table.isVisible()


def test_text_of_a_record_stays_plain(qtbot: QtBot) -> None:
    for text in HOSTILE:
        made = Field("service", Shape("description", Kind.LONG), TextBox(), text)
        qtbot.addWidget(made)
        made.box.type("other")
        made.say()
        assert made.was == text


def test_whatever_reads_better_has_a_tick_and_keeps_it_as_long_as_it_says_the_same(qtbot: QtBot) -> None:
    part = EditEffectsPart()
    qtbot.addWidget(part)
    one, other = (Better(gain=gain, title="Harbor kitchen", listing_id="a1") for gain in (Gain.PUBLIC, Gain.LISTED))
    part.show_effects(EditEffects(better=(one,), kept_back=("Bridge kitchen",)))
    part.show()
    assert "The address is not shown any more: \u2068Bridge kitchen\u2069" in texts(part)
    box = part.first_unticked()
    assert box is not None
    press(box, Qt.Key.Key_Space)
    assert part.first_unticked() is None
    part.show_effects(EditEffects(better=(one, other)))
    second = part.first_unticked()
    assert second is not None
    assert "listed again" in second.accessibleName()
    part.forget()
    assert part.effects is None
    assert not part.isVisible()


def moved(before: State, after: State, listing_id: str = "a1", title: str = "Night kitchen") -> Effect:
    """What a line of police would say before and after."""
    return Effect(listing_id=listing_id, title=title, before=contact(before), after=contact(after))


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_state_is_told_before_it_is_saved(qtbot: QtBot, state: State, language: str) -> None:
    other = State.REQUIRED if state is not State.REQUIRED else State.POSSIBLE
    with speaking(language):
        part = EditEffectsPart("a1")
        qtbot.addWidget(part)
        part.show_effects(EditEffects(effects=(moved(state, other), moved(other, state, "a2", "Day kitchen"))))
        said = "\n".join(texts(part))
        for effect in (moved(state, other), moved(other, state)):
            assert headline(effect.before.police, language) in said
            assert headline(effect.after.police, language) in said


def test_what_warns_of_less_wants_a_tick_and_stands_first(qtbot: QtBot) -> None:
    part = EditEffectsPart("a1")
    qtbot.addWidget(part)
    worse = moved(State.NOT_ASSESSED, State.REQUIRED)
    better = moved(State.REQUIRED, State.NOT_ASSESSED, "a2", "Day kitchen")
    part.show_effects(EditEffects(effects=(worse, better)))
    said = "\n".join(texts(part))
    assert said.index("Day kitchen") < said.index("Night kitchen")
    box = part.first_unticked()
    assert box is not None
    assert "Less speaks against the place than before" in box.accessibleName()
    press(box, Qt.Key.Key_Space)
    assert part.first_unticked() is None


def test_of_many_lines_those_that_want_a_tick_are_all_told(qtbot: QtBot) -> None:
    part = EditEffectsPart("a1")
    qtbot.addWidget(part)
    worse = tuple(moved(State.NOT_ASSESSED, State.REQUIRED, f"w{n}", f"Worse {n}") for n in range(40))
    better = tuple(moved(State.REQUIRED, State.NOT_ASSESSED, f"b{n}", f"Better {n}") for n in range(20))
    part.show_effects(EditEffects(effects=(*worse, *better)))
    said = texts(part)
    assert all(f"Better {n}" in said for n in range(20))
    assert "More lines that change and do not read better: 28." in said
    assert sum(text.startswith("Worse") for text in said) == 12


def test_everything_follows_the_language(qtbot: QtBot) -> None:
    made = body(qtbot, form())
    english = texts(made)
    with speaking("es"):
        QApplication.processEvents()
        spanish = texts(made)
        assert "Nombre del servicio" in spanish
        assert "Agregar un teléfono" in spanish
        assert made.service.fields["name"].box.accessibleName() == "Nombre del servicio"
    QApplication.processEvents()
    assert texts(made) == english

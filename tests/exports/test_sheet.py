import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from exports.brevity import FULL, LEVELS, Brevity
from exports.fit import fit_sheet
from exports.sheet import MOST_PLACES, make_sheet
from exports.sheet_values import Fact, Sheet, SheetOptions
from resources_db.dates import long_date
from resources_db.edits.said import Credential, CredentialKind, Withdrawn
from resources_db.errors import Refused
from resources_db.model import Domain, Level, Need, Phone, Record, Report, State
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import (
    CLINIC,
    EXCHANGE,
    FOUR,
    SHELTER,
    TODAY,
    UNCHECKED,
    WITHHELD,
    contact,
    line,
)

LANGUAGES = ("en", "es")
OPTIONS = SheetOptions(printed_by="Harbor Coalition", phone="(305) 555-0199")
NBSP = "\u00a0"


def changed(record: Record, **fields: object) -> Record:
    """Return the record with some fields of its listing changed."""
    return replace(record, listing=replace(record.listing, **fields))  # type: ignore[arg-type]


def sheet_of(*records: Record, language: str = "en", **options: object) -> Sheet:
    chosen = replace(OPTIONS, language=language, **options)  # type: ignore[arg-type]
    return make_sheet(records, chosen, TODAY)


def facts(sheet: Sheet, place: int = 0) -> dict[str, str]:
    return {fact.label: fact.text for fact in sheet.places[place].facts}


@pytest.mark.parametrize("count", [0, 7])
@pytest.mark.parametrize("language", LANGUAGES)
def test_none_or_more_than_six_places_are_refused_in_words(count: int, language: str) -> None:
    with pytest.raises(Refused) as refused:
        make_sheet((EXCHANGE,) * count, OPTIONS, TODAY)
    assert str(count) in refused.value.text(language)
    assert str(MOST_PLACES) in refused.value.text(language)


def test_one_to_six_places_stand_in_the_order_chosen() -> None:
    six = (*FOUR, SHELTER, EXCHANGE)
    made = sheet_of(*six)
    assert [place.heading for place in made.places] == [
        f"{number}. {record.listing.title}" for number, record in enumerate(six, 1)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "phone",
    [
        "javascript:1", "javascript:3055550199", "Ana 305 555 0199", "12", "()", "305 555 0199 <b>", "123 main street",
        "(305) 555-0199, or ask for the manager at the back", "5" * 41, "🧭",
    ],
)  # fmt: skip
def test_a_phone_for_questions_that_is_no_phone_is_refused(phone: str, language: str) -> None:
    with pytest.raises(Refused) as refused:
        sheet_of(EXCHANGE, phone=phone, language=language)
    assert refused.value.key == "sheet_phone"
    assert "40" in refused.value.text(language)


@pytest.mark.parametrize(
    "phone",
    [
        "(305) 555-0199", "+1 305-555-0199", "305.555.0199 x4", "305 555 0199 ext. 12", "305 555 0199 extensión 12",
        "988", "1-800-GET-HELP", "305\N{NO-BREAK SPACE}555\N{NON-BREAKING HYPHEN}0199", "305 555 0199 / 305 555 0100",
        "+52 (55) 5555 0100", "٣٠٥ ٥٥٥ ٠١٩٩", "  ", "*67 305 555 0199", "305-555-0199 or 988", "305-555-0199 o 988",
    ],
)  # fmt: skip
def test_a_phone_for_questions_as_people_write_it_stands_on_the_sheet(phone: str) -> None:
    said = sheet_of(EXCHANGE, phone=phone).questions
    assert phone.replace(" ", NBSP).strip(NBSP) in said.replace(" ", NBSP)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_says_who_hands_it_out_and_whom_to_ask(language: str) -> None:
    made = sheet_of(EXCHANGE, language=language)
    assert made.printed_by == "Harbor Coalition"
    assert made.questions == phrase("sheet.questions", language, phone=f"(305){NBSP}555-0199")
    assert made.title == phrase("sheet.title", language)
    assert phrase("footer.wrong", language, phone=f"(305){NBSP}555-0199") in made.footer


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_phone_the_person_who_gave_the_sheet_is_the_way(language: str) -> None:
    made = sheet_of(EXCHANGE, language=language, phone="")
    tell = phrase("sheet.give_back", language)
    assert tell in made.questions
    assert any(tell in text for text in made.footer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_dates_stand_on_it(language: str) -> None:
    made = sheet_of(EXCHANGE, UNCHECKED, language=language, data_as_of=date(2026, 11, 1))
    oldest, today = date(2026, 9, 1), TODAY
    assert made.dates == (
        phrase("sheet.data_as_of", language, date=long_date(oldest, language)),
        phrase("sheet.printed", language, date=long_date(today, language)),
    )
    due = long_date(oldest + timedelta(days=90), language)
    assert made.use_until == phrase("sheet.use_until", language, date=due)


@pytest.mark.parametrize("days", [0, 1, 89, 90])
def test_it_is_good_for_ninety_days_of_its_data_at_most(days: int) -> None:
    as_of = TODAY - timedelta(days=days)
    limit = long_date(as_of + timedelta(days=90))
    assert limit in sheet_of(replace(UNCHECKED, data_as_of=as_of)).use_until
    exchange = replace(EXCHANGE, data_as_of=as_of)
    police, immigration, id_and_data = EXCHANGE.listing.contact.lines
    late = replace(immigration, review_by=TODAY + timedelta(days=200))
    far = changed(exchange, contact=replace(EXCHANGE.listing.contact, immigration=late))
    assert limit in sheet_of(far).use_until
    if days > 87:
        return
    early = replace(immigration, review_by=TODAY + timedelta(days=3))
    near = changed(exchange, contact=replace(EXCHANGE.listing.contact, immigration=early))
    assert long_date(TODAY + timedelta(days=3)) in sheet_of(near, far).use_until
    assert police.review_by is id_and_data.review_by is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_a_clock_that_is_behind_no_day_of_printing_is_named(language: str) -> None:
    as_of = TODAY - timedelta(days=80)
    old = replace(UNCHECKED, data_as_of=as_of)
    made = sheet_of(old, language=language, clock_behind=True)
    assert made.dates == (phrase("sheet.data_as_of", language, date=long_date(as_of, language)),)
    until = long_date(as_of + timedelta(days=90), language)
    assert made.use_until == phrase("sheet.use_until", language, date=until)
    words = " ".join(
        text_by_pdfium(fit_sheet([old], SheetOptions(language=language, clock_behind=True), TODAY).pdf).split()
    )
    assert until in words
    assert long_date(TODAY, language) not in words
    unknown = sheet_of(replace(UNCHECKED, data_as_of=None), language=language, clock_behind=True)
    assert unknown.dates == (say("sheet.age_unknown", language),)
    later = sheet_of(replace(UNCHECKED, data_as_of=TODAY + timedelta(days=5)), language=language, clock_behind=True)
    for sheet in (unknown, later):
        assert long_date(TODAY + timedelta(days=90), language) in sheet.use_until


@pytest.mark.parametrize("today", [date.min, date.max, date.max - timedelta(days=30)])
@pytest.mark.parametrize("as_of", [None, date.min, date.max])
@pytest.mark.parametrize("behind", [True, False])
def test_at_the_ends_of_the_calendar_there_is_still_a_sheet(today: date, as_of: date | None, *, behind: bool) -> None:
    undated = replace(UNCHECKED, data_as_of=as_of)
    made = make_sheet([undated], SheetOptions(data_as_of=as_of, clock_behind=behind), today)
    asks = as_of is None or (as_of is date.min and today is not date.min)
    words = r".*Call before you go\. Do not use this sheet after" if asks else "Use until"
    assert re.match(rf"{words} \w+ \d+, (1|9999)\.", made.use_until)


@pytest.mark.parametrize("state", [State.NOT_ASSESSED, State.LIKELY, State.NONE_FOUND])
def test_a_sheet_is_good_no_longer_than_a_protective_fact_on_it(state: State) -> None:
    soon = TODAY + timedelta(days=4)
    fact = Report(code="NO_ID", level=Level.REQUIRED, on=TODAY, evidence_kind="SVC_TOLD", review_by=soon)
    later = replace(fact, code="ANON", review_by=TODAY + timedelta(days=60))
    with_facts = replace(line(Domain.ID_AND_DATA, state), protective=(later, fact))
    known = changed(UNCHECKED, contact=replace(UNCHECKED.listing.contact, id_and_data=with_facts))
    made = sheet_of(EXCHANGE, known)
    assert long_date(soon) in made.use_until
    assert vocabulary().protective["NO_ID"].label.en in made.places[1].contact.lines[2].details


def test_the_review_of_a_line_that_found_something_does_not_count() -> None:
    police = replace(SHELTER.listing.contact.police, review_by=TODAY)
    known = changed(replace(SHELTER, data_as_of=TODAY), contact=replace(SHELTER.listing.contact, police=police))
    assert long_date(TODAY + timedelta(days=90)) in sheet_of(known).use_until


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_that_nobody_has_looked_at_says_so(language: str) -> None:
    due = TODAY - timedelta(days=1)
    as_of = due - timedelta(days=90)
    words = phrase("sheet.stale", language, date=long_date(due, language))
    review = say("sheet.not_after", language, date=long_date(date(2027, 1, 2), language))
    old = sheet_of(replace(EXCHANGE, data_as_of=as_of), language=language)
    assert old.use_until == f"{words} {review}"
    assert words in old.warnings
    fresh = sheet_of(replace(EXCHANGE, data_as_of=as_of + timedelta(days=1)), language=language)
    assert fresh.use_until == phrase("sheet.use_until", language, date=long_date(TODAY, language))
    assert words not in fresh.warnings


def test_an_unknown_age_is_said() -> None:
    made = sheet_of(replace(EXCHANGE, data_as_of=None))
    assert made.dates[0] == "Age of this list: not known"
    assert "Nobody knows how old this list is." in made.warnings
    assert made.use_until == "Call before you go. Do not use this sheet after January 2, 2027."


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demonstration_is_marked(language: str) -> None:
    assert sheet_of(EXCHANGE, language=language).demonstration == ""
    made = sheet_of(EXCHANGE, changed(CLINIC, demonstration=True), language=language)
    assert made.demonstration == phrase("sheet.demo", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_foot_explains_only_what_is_printed(language: str) -> None:
    none_found, not_checked = (phrase(f"footer.{key}", language) for key in ("none_found", "not_checked"))
    notario = phrase("notario.warning", language)
    clinic, unchecked, known = (
        " ".join(sheet_of(record, language=language).footer)
        for record in (CLINIC, replace(UNCHECKED, listing=replace(UNCHECKED.listing, needs=())), SHELTER)
    )
    assert none_found in clinic
    assert not_checked not in clinic
    assert notario in clinic
    assert none_found not in unchecked
    assert not_checked in unchecked
    assert notario not in unchecked
    assert not_checked in known


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_somebody_asked_who_gives_legal_help_stands_on_it_whatever_the_needs(language: str) -> None:
    asked = Credential(kind=CredentialKind.BAR, on=date(2026, 10, 2), by="Harbor Coalition")
    told = sheet_of(replace(SHELTER, credentials=(asked,)), language=language)
    words = phrase("legal.checked", language, date=long_date(asked.on, language))
    assert any(words in fact.text for fact in told.places[0].facts)
    assert phrase("notario.warning", language) in " ".join(told.footer)
    plain = sheet_of(SHELTER, language=language)
    assert not any(words in fact.text for fact in plain.places[0].facts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_says_what_it_is_not(language: str) -> None:
    made = sheet_of(SHELTER, language=language)
    assert phrase("footer.not_legal_advice", language) in made.footer
    assert made.court_dates == phrase("footer.court_dates", language)
    assert made.shred == phrase("footer.shred", language)
    assert made.pages.format(x=1, y=2) == phrase("sheet.page", language, x=1, y=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_legal_place_says_that_its_licence_was_not_checked(language: str) -> None:
    words = phrase("legal.not_checked", language)
    assert Fact("", words) in sheet_of(CLINIC, language=language).places[0].facts
    assert Fact("", words) not in sheet_of(SHELTER, language=language).places[0].facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_legal_place_says_when_its_licence_was_checked_and_who_asked(language: str) -> None:
    asked = Credential(kind=CredentialKind.BAR, on=date(2026, 11, 1), by="Harbor Desk")
    made = sheet_of(replace(CLINIC, credentials=(asked,)), language=language)
    (told,) = [fact.text for fact in made.places[0].facts if "Harbor Desk" in fact.text]
    assert phrase("legal.checked", language, date=long_date(asked.on, language)) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_without_a_face_in_who_checked_a_licence_stops_no_sheet(language: str) -> None:
    asked = Credential(kind=CredentialKind.BAR, on=date(2026, 11, 1), by="Harbor \N{GRINNING FACE} Desk")
    made = sheet_of(replace(CLINIC, credentials=(asked,)), language=language)
    assert any("Harbor ? Desk" in fact.text for fact in made.places[0].facts)
    assert "letters" in {each.reason for each in made.warned}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_that_people_withdrew_says_who_and_when_and_is_warned_of(language: str) -> None:
    said = Withdrawn(on=date(2026, 11, 1), organization="Harbor Desk", role="coordinator", reason="closed for good")
    made = sheet_of(changed(EXCHANGE, no_longer_listed=said.on, withdrawn=said), language=language)
    (alert,) = made.places[0].alerts
    assert all(word in alert for word in ("coordinator, Harbor Desk", "closed for good", long_date(said.on, language)))
    assert any(alert in warning for warning in made.warnings)


def test_the_facts_stand_in_the_order_in_which_a_person_asks() -> None:
    assert [fact.label for fact in sheet_of(SHELTER).places[0].facts] == [
        "",
        "Hours",
        "Cost",
        "Languages",
        "How to start",
        "Bring",
        "Who it is for",
        "Organization",
    ]


def test_what_the_record_does_not_state_is_said_only_where_a_person_counts_on_it() -> None:
    bare = Record(
        listing=replace(UNCHECKED.listing, address=None, phones=(), needs=(), languages=(), organization=None)
    )
    assert facts(sheet_of(bare)) == {
        "Address": "Not stated",
        "Phone": "Not stated",
        "Hours": "Not stated",
        "Organization": "Not stated",
    }
    assert sheet_of(bare).places[0].phones == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_withheld_place_says_to_call(language: str) -> None:
    first = sheet_of(CLINIC, language=language).places[0].facts[0]
    assert first == Fact("", phrase("address.call", language))
    no_phone = sheet_of(changed(CLINIC, phones=()), language=language).places[0].facts[0]
    assert no_phone == Fact("", phrase("address.withheld", language))
    assert CLINIC.listing.position is WITHHELD


def test_phones_stand_whole_with_extension_and_kind() -> None:
    phones = (
        Phone("(305) 555-0176", "12"),
        Phone("305-555-0177", kind="fax"),
        Phone("(305) 555-0178", kind="textphone"),
        Phone("(305) 555-0179", description="Crisis line, day and night"),
        Phone("(305) 555-0180", kind="Warm line"),
    )
    made = sheet_of(changed(CLINIC, phones=phones))
    assert [phone.replace(NBSP, " ") for phone in made.places[0].phones] == [
        "(305) 555-0176 ext. 12",
        "TTY (305) 555-0178",
        "(305) 555-0179 (Crisis line, day and night)",
        "Warm line (305) 555-0180",
    ]
    assert facts(made)["Fax"] == "305-555-0177"
    assert all(NBSP in phone for phone in made.places[0].phones)


def test_without_a_phone_other_ways_are_printed() -> None:
    mail = replace(
        changed(EXCHANGE, phones=()), service_email="help@harbor.example", organization_website="harbor.example"
    )
    found = facts(sheet_of(mail))
    assert found["Phone"] == "Not stated"
    assert found["Email"] == "help@harbor.example"
    assert found["Website"] == "harbor.example"


def test_needs_are_named_in_the_sheets_language() -> None:
    assert sheet_of(EXCHANGE).places[0].offers == "Naloxone (Narcan); Fentanyl & other test strips."
    assert (
        sheet_of(EXCHANGE, language="es").places[0].offers == "Naloxona (Narcan); Tiras reactivas (fentanilo y otras)."
    )
    unknown = changed(EXCHANGE, needs=(Need("XX.UNKNOWN", derived=False),))
    assert sheet_of(unknown).places[0].offers == ""


LONG = replace(
    EXCHANGE,
    service_description="many words " * 100,
    application_process="call and wait " * 100,
    eligibility="people with few papers " * 100,
    required_documents=tuple(f"letter number {number}" for number in range(30)),
    listing=replace(EXCHANGE.listing, hours="Monday, Tuesday " * 100),
)


@pytest.mark.parametrize("brevity", LEVELS)
def test_texts_are_cut_to_the_level_and_every_cut_is_named(brevity: Brevity) -> None:
    made = make_sheet([LONG], OPTIONS, TODAY, brevity)
    (place,), found = made.places, facts(made)
    assert len(place.description) <= brevity.description
    assert place.description.endswith("…") == (brevity.description > 0)
    assert 0.7 * brevity.fact < len(found["How to start"]) <= brevity.fact
    assert 0.7 * brevity.fact < len(found["Who it is for"]) <= brevity.fact
    assert 0.7 * brevity.hours < len(found["Hours"]) <= brevity.hours
    (cut,) = [warning for warning in made.warnings if "cut on paper" in warning]
    assert "(What you get, Hours, How to start, Who it is for)" in cut


def test_what_is_never_cut_is_the_same_in_the_shortest_words() -> None:
    full, short = (make_sheet([LONG], OPTIONS, TODAY, brevity) for brevity in (FULL, LEVELS[-1]))
    assert facts(short)["Bring"] == facts(full)["Bring"] == "; ".join(LONG.required_documents)
    for made in (full, short):
        (place,) = made.places
        assert place.heading == f"1. {LONG.listing.title}"
        assert place.phones == (f"(305){NBSP}555-0142",)
        assert place.facts[0] == Fact("", "12 Harbor Street, Harbor City, FL 33128")
    assert full.places[0].contact == short.places[0].contact


def test_a_place_without_a_need_keeps_some_words_of_what_one_gets() -> None:
    bare = changed(LONG, needs=())
    (place,) = make_sheet([bare], OPTIONS, TODAY, LEVELS[-1]).places
    assert place.offers == ""
    assert 40 < len(place.description) <= 70


@pytest.mark.parametrize(
    ("ages", "english", "spanish"),
    [
        ("6–14", "ages 6 to 14", "de 6 a 14 años"),
        ("18–", "age 18 and older", "de 18 años o más"),
        ("–17", "up to age 17", "hasta 17 años"),
        ("grown-ups", "grown-ups", "grown-ups"),
    ],
)
def test_ages_are_said_in_words(ages: str, english: str, spanish: str) -> None:
    record = replace(EXCHANGE, ages=ages)
    assert facts(sheet_of(record))["Who it is for"] == english
    assert facts(sheet_of(record, language="es"))["Para quién es"] == spanish


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_office_of_enforcement_is_named_for_what_it_is(language: str) -> None:
    office = changed(SHELTER, needs=(), enforcement="term: Municipal Police")
    made = sheet_of(office, language=language)
    assert made.places[0].alerts == (phrase("section.enforcement", language),)
    assert any("1" in warning and SHELTER.listing.title in warning for warning in made.warnings)
    assert len(made.warnings) == len(sheet_of(SHELTER, language=language).warnings) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_an_earlier_record_is_printed_and_warned_of(language: str) -> None:
    made = sheet_of(changed(EXCHANGE, earlier="Harbor exchange"), language=language)
    words = say("listing.earlier", language, title="Harbor exchange")
    assert words in made.places[0].alerts
    assert len([warning for warning in made.warnings if words in warning]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_that_is_listed_no_more_or_closed_is_printed_with_a_warning(language: str) -> None:
    gone = changed(EXCHANGE, no_longer_listed=date(2026, 11, 1), source="Harbor 211")
    words = phrase("section.no_longer_listed", language, source="Harbor 211")
    made = sheet_of(gone, language=language)
    assert made.places[0].alerts == (words,)
    assert any(words in warning for warning in made.warnings)
    for status in ("inactive", "defunct", "temporarily closed", "on hold"):
        closed = sheet_of(replace(EXCHANGE, status=status), language=language)
        assert len(closed.places[0].alerts) == 1
        assert any(closed.places[0].alerts[0] in warning for warning in closed.warnings)
    assert sheet_of(replace(EXCHANGE, status="active"), language=language).places[0].alerts == ()
    assert "on hold" in sheet_of(replace(EXCHANGE, status="on hold")).places[0].alerts[0]


def test_an_alert_of_the_record_is_printed() -> None:
    alert = "Closed for repairs until further notice."
    assert sheet_of(replace(EXCHANGE, alert=alert)).places[0].alerts == (alert,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_that_is_not_nothing_found_is_a_warning(language: str) -> None:
    for state in State:
        made = sheet_of(
            changed(EXCHANGE, contact=contact(state, State.NONE_FOUND, State.NONE_FOUND)), language=language
        )
        said = made.places[0].contact.lines[0].headline
        assert any(said in warning for warning in made.warnings) == (state is not State.NONE_FOUND)


def test_missing_letters_and_a_missing_phone_are_warnings() -> None:
    made = sheet_of(changed(EXCHANGE, title="ខមខម Clinic", phones=()), note="\U0001f600 hello")
    assert made.places[0].heading == "1. ???? Clinic"
    assert made.note == "? hello"
    warned = " ".join(made.warnings)
    assert "ខ ម" in warned
    assert "\U0001f600" in warned
    assert "no phone is listed" in warned


def test_a_note_is_one_line_and_cut_with_a_warning() -> None:
    assert sheet_of(EXCHANGE, note="Ask for\nthe blue door.").note == "Ask for the blue door."
    long = sheet_of(EXCHANGE, note="blue door " * 200)
    assert len(long.note) <= 600
    assert "Your note was cut on paper." in long.warnings


def test_the_organization_is_named_where_the_heading_does_not() -> None:
    assert facts(sheet_of(SHELTER))["Organization"] == "Harbor County Housing"
    assert "Organization" not in facts(sheet_of(EXCHANGE))


def test_hours_are_the_sources_own_words() -> None:
    assert facts(sheet_of(EXCHANGE))["Hours"] == EXCHANGE.listing.hours


def test_languages_are_named_for_the_reader() -> None:
    spoken = replace(EXCHANGE, interpretation="Interpreter by phone")
    assert facts(sheet_of(spoken, language="es"))["Idiomas"] == "español, criollo haitiano; Interpreter by phone"

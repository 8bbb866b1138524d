"""The discreet sheet: it tells nobody what it is about, and never less of the three contact states than there is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import product
from typing import get_args

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from exports.discreet_line import LETTERS
from exports.fit import fit_sheet
from exports.sheet import make_sheet
from exports.sheet_values import Layout, Sheet, SheetOptions
from resources_db.edits.said import Credential, CredentialKind
from resources_db.errors import Refused
from resources_db.giveaway import giveaway
from resources_db.model import AddressPolicy, Need, Phone, Record, State
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import catalogue, say
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import CLINIC, FOUR, HERE, SHELTER, TODAY, UNCHECKED, WITHHELD, contact
from tests.helpers.window import HOSTILE

LANGUAGES = ("en", "es")
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
NOT_PRINTED = frozenset({"layout", "paper", "language", "warned"})
TELLING = (
    "police",
    "policía",
    "naloxone",
    "naloxona",
    "syringe",
    "jeringa",
    "immigration",
    "inmigración",
    "jail",
    "cárcel",
)
"""A few words that nobody has to look up in a list."""
DISCREET = SheetOptions(discreet=True)


def numbered(*records: Record) -> tuple[Record, ...]:
    """Return records that are told apart by their ids x1, x2 ..."""
    return tuple(replace(record, listing=replace(record.listing, id=f"x{at}")) for at, record in enumerate(records, 1))


def changed(record: Record, **of_listing: object) -> Record:
    return replace(record, listing=replace(record.listing, **of_listing))  # type: ignore[arg-type]


def printed(value: object) -> Iterator[str]:
    """Yield every text of a sheet that is printed, found by walking the value: a new field cannot be forgotten."""
    if isinstance(value, str) and not isinstance(value, State):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from printed(each)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in NOT_PRINTED:
                yield from printed(getattr(value, one.name))


def telling(sheet: Sheet) -> list[str]:
    return [text for text in printed(sheet) if giveaway(text)]


def test_it_has_a_neutral_title_on_paper_and_in_the_file() -> None:
    made = fit_sheet([SHELTER], DISCREET, TODAY)
    assert made.sheet.title == "Addresses and phone numbers"
    assert phrase("sheet.title", "en") not in text_by_pdfium(made.pdf)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("states", list(product(State, repeat=3))[::25])
def test_every_state_stands_in_one_line_in_its_order(states: tuple[State, State, State], language: str) -> None:
    made = make_sheet([changed(SHELTER, contact=contact(*states))], replace(DISCREET, language=language), TODAY)
    [place] = made.places
    assert place.contact.lead == say("discreet.lead", language)
    assert tuple(line.state for line in place.contact.lines) == states
    assert [line.headline[:2] for line in place.contact.lines] == [f"{letter}:" for letter in LETTERS]
    assert all(len(line.headline) > 3 and not line.details for line in place.contact.lines)
    assert telling(made) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_states_share_their_words(language: str) -> None:
    same = (contact(state, state, state) for state in State)
    made = [make_sheet([changed(SHELTER, contact=each)], replace(DISCREET, language=language), TODAY) for each in same]
    assert len({sheet.places[0].contact.lines[0].headline for sheet in made}) == len(State)


def test_an_old_report_is_told_as_something_that_happened() -> None:
    old = contact(State.OUT_OF_DATE, State.OUT_OF_DATE, State.NOT_ASSESSED)
    told = replace(old, police=replace(old.police, notes=("last_report",)))
    made = make_sheet([changed(SHELTER, contact=told)], DISCREET, TODAY)
    assert "it has happened" in made.places[0].contact.lines[0].headline
    assert "too old" in made.places[0].contact.lines[1].headline


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_our_own_on_it_tells_nothing(language: str) -> None:
    own = [
        key for key in catalogue() if key.startswith("discreet.") and key.split(".")[1] in {"title", "lead", "state"}
    ]
    own += ["discreet.line", "discreet.last_report", "discreet.letters", "discreet.ask_about", "discreet.court_dates"]
    for key in [*own, "discreet.no_advice"]:
        text = catalogue()[key][language]
        assert isinstance(text, str)
        assert giveaway(text) == "", key
    assert all(giveaway(level.label.say(language)) == "" for level in vocabulary().levels.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_prints_is_told_what_the_letters_are_and_to_say_it(language: str) -> None:
    made = make_sheet([CLINIC], replace(DISCREET, language=language, names={"x1": "Lantern House"}), TODAY)
    assert made.warnings[0] == say("discreet.say", language)
    assert say("discreet.say_more", language) in made.warnings
    assert say("discreet.say_fraud", language) in made.warnings
    for domain in vocabulary().domains.values():
        assert domain.name.say(language).casefold() in made.warnings[0].casefold()


def test_who_prints_reads_the_whole_states() -> None:
    made = make_sheet([SHELTER], DISCREET, TODAY)
    assert any("Police: always involved" in warning for warning in made.warnings)


def test_a_place_whose_name_tells_is_left_off_until_another_is_typed() -> None:
    both = numbered(SHELTER, CLINIC)
    made = make_sheet(both, DISCREET, TODAY)
    assert [place.heading for place in made.places] == ["1. County Night Shelter"]
    assert made.left_off == (2,)
    [why] = [warning for warning in made.warned if warning.place == 2]
    assert "immigration" in why.text
    named = make_sheet(both, replace(DISCREET, names={"x2": " Lantern House "}), TODAY)
    assert [place.heading for place in named.places] == ["1. County Night Shelter", "2. Lantern House"]
    assert named.left_off == ()
    assert telling(named) == []


def test_the_places_that_stand_are_counted_without_those_that_do_not() -> None:
    made = make_sheet(numbered(CLINIC, SHELTER), DISCREET, TODAY)
    assert [place.heading for place in made.places] == ["1. County Night Shelter"]
    assert {warning.place for warning in made.warned} == {0, 1, 2}


@pytest.mark.parametrize("typed", ["Needle exchange", "the I.C.E. place", "Clínica de inmigración"])
def test_a_typed_name_that_tells_leaves_the_place_off_too(typed: str) -> None:
    made = make_sheet(numbered(SHELTER, CLINIC), replace(DISCREET, names={"x1": typed, "x2": "Lantern"}), TODAY)
    assert [place.heading for place in made.places] == ["1. Lantern"]
    assert any("the name that you typed" in warning for warning in made.warnings)


def test_with_a_typed_name_no_other_name_of_the_place_stands() -> None:
    made = make_sheet(numbered(SHELTER), replace(DISCREET, names={"x1": "North house"}), TODAY)
    assert "Harbor County Housing" not in " ".join(printed(made))
    assert "County Night Shelter" not in " ".join(printed(made))


def test_names_typed_for_a_discreet_sheet_stand_on_no_other() -> None:
    made = make_sheet(numbered(SHELTER), SheetOptions(names={"x1": "North house"}), TODAY)
    assert made.places[0].heading == "1. County Night Shelter"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_on_which_nothing_may_stand_is_refused_with_why(language: str) -> None:
    with pytest.raises(Refused) as refused:
        make_sheet(numbered(CLINIC), replace(DISCREET, language=language), TODAY)
    assert CLINIC.listing.title in refused.value.text(language)


def test_an_office_of_enforcement_is_left_off_since_it_cannot_be_said() -> None:
    office = changed(SHELTER, enforcement="term: Jails", needs=(), title="County Annex")
    made = make_sheet(numbered(office, SHELTER), DISCREET, TODAY)
    assert made.left_off == (1,)
    assert make_sheet(numbered(office, SHELTER), SheetOptions(), TODAY).left_off == ()


def test_a_name_in_letters_that_nobody_can_look_through_is_left_off() -> None:
    made = make_sheet(numbered(changed(SHELTER, title="Pоlice annex"), SHELTER), DISCREET, TODAY)
    assert made.left_off == (1,)


@pytest.mark.parametrize("word", TELLING)
def test_no_text_of_a_record_brings_a_word_in(word: str) -> None:
    says = f"Ask the {word} desk"
    record = replace(
        SHELTER, service_description=says, application_process=says, fees=says, required_documents=(says, "Photo ID"),
        eligibility=says, interpretation=says, alert=says, status=says, service_email=f"{word}@example.org",
        service_website=f"https://{word}.example.org", accreditations=says,
        credentials=(Credential(kind=CredentialKind.BAR, on=TODAY, by=says),),
    )  # fmt: skip
    phones = (Phone("(305) 555-0101", description=says), Phone(f"1-800-{word}"), Phone("(305) 555-0102", kind=says))
    loud = changed(
        record, organization=says, address=f"12 {word} Plaza, Harbor City", hours=says, phones=phones, source=says,
        no_longer_listed=TODAY, earlier=says, alert=says, languages=(says,),
        needs=(Need("HR.NALOXONE", derived=False),),
    )  # fmt: skip
    made = fit_sheet([loud], DISCREET, TODAY)
    assert telling(made.sheet) == []
    assert word not in text_by_pdfium(made.pdf).casefold()
    [place] = made.sheet.places
    assert place.phones == ("(305)\u00a0555-0101", "(305)\u00a0555-0102")
    assert place.facts[0].text == phrase("address.call", "en")
    assert place.alerts == (say("discreet.ask_about", "en"),)
    [told] = [warning.text for warning in made.sheet.warned if warning.brief == say("sheet.brief.words_off")]
    for label in ("Phone", "Address", "Hours", "Cost", "How to start", "Bring", "what to know first"):
        assert label in told


def test_where_it_is_stands_also_where_nothing_of_how_one_gets_in_may() -> None:
    credential = Credential(kind=CredentialKind.BAR, on=TODAY, by="the jail desk")
    record = replace(SHELTER, fees="", application_process="", required_documents=(), eligibility="")
    record = changed(replace(record, credentials=(credential,)), organization=SHELTER.listing.title, languages=())
    made = make_sheet([record], DISCREET, TODAY)
    [place] = made.places
    assert place.facts[0].text == SHELTER.listing.address
    assert phrase("address.call", "en") not in {fact.text for fact in place.facts}
    [told] = [warning.text for warning in made.warned if warning.brief == say("sheet.brief.words_off", "en")]
    assert say("discreet.fact.legal_help", "en") in told
    assert say("sheet.address", "en") not in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("state", [state for state in State if state.unchecked])
def test_that_nobody_has_checked_is_no_answer_stands_on_every_paper(
    state: State, layout: Layout, language: str
) -> None:
    unknown = changed(SHELTER, contact=contact(state, State.NONE_FOUND, state))
    made = fit_sheet([unknown], replace(DISCREET, language=language, layout=layout), TODAY)
    text = " ".join(printed(made.sheet))
    for key in ("footer.not_checked", "footer.none_found"):
        assert phrase(key, language) in text
    assert telling(made.sheet) == []


@pytest.mark.parametrize(
    ("name", "tells", "quiet"),
    [
        ("note", "the jail desk", "the front desk"), ("printed_by", "the jail desk", "the front desk"),
        ("phone", "1-800-555 JAIL", "1-800-555 DESK"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_of_what_is_typed_whatever_tells_is_left_off_and_said(name: str, tells: str, quiet: str, language: str) -> None:
    typed: dict[str, str] = {name: tells}
    made = make_sheet([SHELTER], replace(DISCREET, language=language, **typed), TODAY)  # type: ignore[arg-type]
    assert telling(made) == []
    assert any("jail" in warning.casefold() for warning in made.warnings)
    other: dict[str, str] = {name: quiet}
    shown = " ".join(printed(make_sheet([SHELTER], replace(DISCREET, **other), TODAY)))  # type: ignore[arg-type]
    assert quiet in shown.replace("\u00a0", " ")


def test_no_line_on_the_law_stands_on_it() -> None:
    assert make_sheet([UNCHECKED], replace(DISCREET, law=True, names={"x1": "Dock house"}), TODAY).law == ()


@pytest.mark.parametrize("policy", [AddressPolicy.CALL_FIRST, AddressPolicy.WORKERS_ONLY, None])
@pytest.mark.parametrize("discreet", [True, False])
def test_an_address_that_is_not_for_everybody_is_asked_for(policy: AddressPolicy | None, *, discreet: bool) -> None:
    hidden = changed(SHELTER, position=WITHHELD, address=None, address_policy=policy)
    [place] = make_sheet([hidden], SheetOptions(discreet=discreet), TODAY).places
    wanted = "address.withheld" if policy is AddressPolicy.WORKERS_ONLY else "address.call"
    assert place.facts[0].text == phrase(wanted, "en")


@pytest.mark.parametrize("discreet", [True, False])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_never_printed_stands_on_no_sheet_and_that_is_said(layout: Layout, *, discreet: bool) -> None:
    secret = changed(
        SHELTER, position=WITHHELD, address=None, address_policy=AddressPolicy.NEVER_PRINT, title="Heron House"
    )
    options = SheetOptions(discreet=discreet, layout=layout)
    made = fit_sheet(numbered(secret, SHELTER), options, TODAY)
    assert made.sheet.left_off == (1,)
    assert "Heron" not in text_by_pdfium(made.pdf)
    assert any("Heron House" in warning for warning in made.sheet.warnings)
    with pytest.raises(Refused, match="Heron House"):
        fit_sheet(numbered(secret), options, TODAY)


WORDS = st.sampled_from(
    [*TELLING, *HOSTILE[:12], "Lantern House", "P.O.L.I.C.E.", "po\u00adlice", "Пoлиция", "Free", "12"]
)
TEXTS = st.lists(WORDS, max_size=4).map(" ".join)
CODES = st.sampled_from(sorted(vocabulary().categories))


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Draw a record that says whatever it likes, wherever it can."""
    states = [draw(st.sampled_from(State)) for _ in range(3)]
    withheld, policy = draw(st.booleans()), draw(st.sampled_from([None, *AddressPolicy]))
    made = replace(
        draw(st.sampled_from(FOUR)), service_description=draw(TEXTS), alert=draw(TEXTS), status=draw(TEXTS),
        eligibility=draw(TEXTS), application_process=draw(TEXTS), fees=draw(TEXTS), interpretation=draw(TEXTS),
        required_documents=(draw(TEXTS),),
    )  # fmt: skip
    return changed(
        made, title=draw(TEXTS), organization=draw(TEXTS), hours=draw(TEXTS), contact=contact(*states),
        needs=tuple(Need(code, derived=False) for code in draw(st.lists(CODES, max_size=3))),
        phones=(Phone(draw(TEXTS), description=draw(TEXTS)),), source=draw(TEXTS),
        no_longer_listed=draw(st.sampled_from([None, TODAY])), address_policy=policy if withheld else None,
        address=None if withheld else draw(TEXTS), position=WITHHELD if withheld else HERE,
    )  # fmt: skip


@given(
    st.lists(records(), min_size=1, max_size=2), st.sampled_from(LANGUAGES), st.sampled_from(LAYOUTS),
    TEXTS, st.lists(TEXTS, min_size=2, max_size=2),
)  # fmt: skip
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_records_say_no_sheet_tells_and_each_place_has_its_three_states(
    found: list[Record], language: str, layout: Layout, typed: str, names: list[str]
) -> None:
    chosen = numbered(*found)
    options = SheetOptions(
        discreet=True, language=language, layout=layout, note=typed, printed_by=typed,
        names={"x1": "North house"} | {f"x{at}": name for at, name in enumerate(names, 2)},
    )  # fmt: skip
    try:
        made = fit_sheet(chosen, options, TODAY)
    except Refused:
        assume(False)
    assert telling(made.sheet) == []
    text = text_by_pdfium(made.pdf)
    assert not any(word in text.casefold() for word in TELLING)
    assert [word for word in text.split() if giveaway(word)] == []
    staying = [record for at, record in enumerate(chosen, 1) if at not in made.sheet.left_off]
    assert len(made.sheet.places) == len(staying)
    for place, record in zip(made.sheet.places, staying, strict=True):
        assert [line.state for line in place.contact.lines] == [line.state for line in record.listing.contact.lines]
        assert [line.headline[:2] for line in place.contact.lines] == ["A:", "B:", "C:"]
    # A folded page is read across its panels, so that only the words are sure to stand there, not their order.
    said = Counter(
        word for place in made.sheet.places for line in place.contact.lines for word in line.headline.split()
    )
    assert not said - Counter(text.split())

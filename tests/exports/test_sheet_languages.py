"""A sheet in any language, and in any two: labels are the language's, what can cost somebody their freedom is not."""

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.discreet_line import discreet_box
from exports.pdf.text import Run, ShapedFragment, Style, break_lines
from exports.said import parts_of
from exports.sheet import Sheet, SheetOptions, make_sheet
from exports.sheet_values import Layout
from exports.text.isolates import without_controls
from exports.text.languages import direction
from resources_db.catalogues import CODES, catalogue_of
from resources_db.catalogues.catalogue import DATED
from resources_db.errors import BadInput
from resources_db.giveaway import giveaway
from resources_db.hours import bare_hours
from resources_db.language_names import language_name
from resources_db.model import Record, Schedule, State
from resources_db.vocabulary import phrase
from resources_db.wording import LANGUAGES, say
from tests.exports.sheet_records import EXCHANGE, FOUR, TODAY, contact, listing

EVERY = (*LANGUAGES, *CODES)
PHONE = {"en": "Phone", "es": "Teléfono"}
BARE = replace(
    EXCHANGE,
    listing=listing(
        contact=contact(State.POSSIBLE, State.NONE_FOUND, State.NOT_ASSESSED),
        hours="",
        schedules=(Schedule(days=("MO", "TU", "WE", "TH", "FR"), opens_at="09:00", closes_at="17:00"),),
    ),
    required_documents=("A letter",),
)


def sheet(language: str, beside: str | None = None, *, of: tuple[Record, ...] = (BARE,), **chosen: object) -> Sheet:
    options = SheetOptions(language=language, with_language=beside, data_as_of=TODAY, **chosen)  # type: ignore[arg-type]
    return make_sheet(of, options, TODAY)


def texts(value: object) -> Iterator[str]:
    """Yield every text in a value, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif hasattr(value, "__dataclass_fields__"):
        for each in fields(value):  # type: ignore[arg-type]
            yield from texts(getattr(value, each.name))


@pytest.mark.parametrize(("code", "layout"), list(product(CODES, get_args(Layout))))
def test_in_a_draft_nothing_but_the_closed_list_is_in_the_language(code: str, layout: Layout) -> None:
    made, english = sheet(code, layout=layout), sheet("en", layout=layout)
    catalogue = catalogue_of(code)
    [place], [plain] = made.places, english.places
    assert (made.language, made.with_language) == (code, None)
    for name in ("title", "demonstration", "questions", "use_until", "note", "court_dates", "shred", "pages", "law"):
        assert getattr(made, name) == getattr(english, name), name
    assert (place.contact, place.alerts, place.told, place.offers) == (
        plain.contact,
        plain.alerts,
        plain.told,
        plain.offers,
    )
    said = phrase("interpreter.card", "en", language=f"{language_name(code, 'en')} ({catalogue.name})")
    lines = place.meanings if layout == "wallet" else made.footer
    assert [line for line in lines if line not in (*plain.meanings, *english.footer)] == [said]
    *dates, draft = made.dates
    assert BARE.data_as_of is not None
    assert dates == [catalogue.dated("sheet.data_as_of", BARE.data_as_of), catalogue.dated("sheet.printed", TODAY)]
    assert without_controls(draft) == (
        f"{catalogue.name}, {catalogue.labels['sheet.draft']}: Draft translation. A person has not reviewed it yet."
    )
    for fact, other in zip(place.facts, plain.facts, strict=True):
        assert fact.label == catalogue.labels.get(fact.key, other.label)
        if fact.key not in {"head.hours", "head.languages"}:
            assert fact.text == other.text
    assert {fact.label for fact in place.facts} >= {
        catalogue.labels[f"head.{key}"] for key in ("hours", "bring", "cost", "languages")
    }


@pytest.mark.parametrize(("language", "beside"), [("ar", None), ("ar", "en"), ("en", "ar"), ("en", "ur")])
def test_that_it_is_a_draft_is_an_english_sentence_that_begins_with_the_name(language: str, beside: str | None) -> None:
    draft = sheet(language, beside).dates[-1]
    ((line,),) = break_lines((Run(draft, Style(12, language=language)),), 2000)
    assert isinstance(line, ShapedFragment)
    seen = "".join(glyph.text for piece in line.line.pieces for glyph in piece.shaped.glyphs)
    assert seen.endswith(": Draft translation. A person has not reviewed it yet.")


PAIRS = [("pt", "en"), ("es", "en"), ("ar", "es"), ("zh", "vi")]


@pytest.mark.parametrize(("layout", "pair"), list(product(get_args(Layout), PAIRS)))
def test_every_state_stands_in_every_layout_of_a_pair(layout: Layout, pair: tuple[str, str]) -> None:
    spoken = [code for code in pair if code in LANGUAGES] or ["en"]
    for state in State:
        record = replace(BARE, listing=replace(BARE.listing, contact=contact(state, state, state)))
        [place] = sheet(*pair, of=(record,), layout=layout).places
        assert [line.state for line in place.contact.lines] == [state, state, state]
        for code in spoken:
            [one] = sheet(code, of=(record,), layout=layout).places
            for line, whole in zip(place.contact.lines, one.contact.lines, strict=True):
                assert whole.headline in line.headline
                assert whole.details in line.details


@given(language=st.sampled_from(EVERY), beside=st.none() | st.sampled_from(EVERY), discreet=st.booleans())
def test_what_is_known_is_said_whatever_the_languages(language: str, beside: str | None, discreet: bool) -> None:
    made = sheet(language, beside, of=tuple(FOUR), discreet=discreet)
    pair = dict.fromkeys(code for code in (language, beside) if code)
    spoken = [code for code in pair if code in LANGUAGES] or ["en"]
    alone = [sheet(code, of=tuple(FOUR), discreet=discreet) for code in spoken]
    for at, place in enumerate(made.places):
        assert len(place.contact.lines) == 3
        for one in alone:
            whole = one.places[at]
            for line, said in zip(place.contact.lines, whole.contact.lines, strict=True):
                assert line.state is said.state
                assert said.headline in line.headline
                assert said.details in line.details
            assert whole.contact.advice in place.contact.advice
            assert set(whole.alerts) <= set(place.alerts)
            assert {fact.text for fact in whole.facts if fact.key not in {"head.hours", "head.languages"}} <= {
                part for fact in place.facts for part in (fact.text, *fact.text.split(" / "))
            }
        phones = [phone.rpartition(": ")[2] for phone in place.phones]
        assert phones == list(alone[0].places[at].phones)
    for one in alone:
        assert one.use_until in made.use_until
        assert one.court_dates in made.court_dates
        assert set(one.footer) - set(made.footer) <= {
            line for line in one.footer if "(español)" in line or "Hablo" in line
        }
    drafts = [code for code in pair if code in CODES]
    assert [
        code for code in drafts if any(catalogue_of(code).labels["sheet.draft"] in day for day in made.dates)
    ] == drafts


@pytest.mark.parametrize(("language", "beside"), [("es", "en"), ("pt", "en"), ("ht", "es"), ("fr", "vi"), ("so", "tl")])
def test_labels_stand_in_both_languages_and_values_once(language: str, beside: str) -> None:
    [place] = sheet(language, beside).places
    labels = {fact.key: fact.label.split(" / ") for fact in place.facts}
    for at, code in enumerate((language, beside)):
        if code in CODES:
            assert labels["head.cost"][at] == catalogue_of(code).labels["head.cost"]
            assert labels["sheet.address"][at] == catalogue_of(code).labels["sheet.address"]
    assert labels["head.cost"][0] != labels["head.cost"][1]
    words = " ".join(texts(place))
    assert words.count("12 Harbor Street, Harbor City, FL 33128") == 1
    assert words.count("555-0142") == 1
    assert words.count("A letter") == 1
    both = [catalogue_of(code).labels["sheet.phone"] if code in CODES else PHONE[code] for code in (language, beside)]
    assert place.phones[0] == f"{' / '.join(dict.fromkeys(both))}: (305)\N{NO-BREAK SPACE}555-0142"


@pytest.mark.parametrize("code", CODES)
def test_a_reviewed_catalogue_is_no_draft_and_says_its_sentence(code: str) -> None:
    draft, made = sheet(code), sheet(code, reviewed=frozenset({code}))
    catalogue = catalogue_of(code)
    assert catalogue.sentences["interpreter.card"] in made.footer
    assert catalogue.sentences["interpreter.card"] not in draft.footer
    assert not any(catalogue.labels["sheet.draft"] in day for day in made.dates)
    assert made.places[0].contact == draft.places[0].contact == sheet("en").places[0].contact


@given(
    language=st.sampled_from(EVERY),
    beside=st.none() | st.sampled_from(EVERY),
    reviewed=st.frozensets(st.sampled_from(CODES)),
    discreet=st.booleans(),
)
def test_who_prints_is_told_of_every_draft_on_the_sheet_and_of_no_other(
    language: str, beside: str | None, reviewed: frozenset[str], discreet: bool
) -> None:
    made = sheet(language, beside, of=tuple(FOUR), reviewed=reviewed, discreet=discreet)
    worker = beside if beside in LANGUAGES else language if language in LANGUAGES else "en"
    drafts = [code for code in dict.fromkeys((language, beside)) if code in CODES and code not in reviewed]
    told = [say("sheet.warning.draft", worker, name=language_name(code, worker)) for code in drafts]
    assert [warning.text for warning in made.warned if "borrador" in warning.text or "draft" in warning.text] == told
    places = [warning.place for warning in made.warned]
    assert places == sorted(places), "what is about the whole sheet stands before what is about a place"


@pytest.mark.parametrize("code", ["fa", "ps", "bn", "my"])
def test_days_and_hours_have_the_digits_of_the_language_and_phones_and_addresses_never(code: str) -> None:
    made = sheet(code)
    [place] = made.places
    facts = {fact.key: fact.text for fact in place.facts}
    catalogue = catalogue_of(code)
    assert catalogue.in_digits("09:00–17:00") in facts["head.hours"]
    assert catalogue.in_digits("2026") in made.dates[0]
    assert not any(digit in f"{facts['head.hours']}{made.dates[0]}" for digit in "0123456789")
    assert "(305)\N{NO-BREAK SPACE}555-0142" in place.phones[0]
    assert facts["sheet.address"] == "12 Harbor Street, Harbor City, FL 33128"


@pytest.mark.parametrize(("code", "parted"), [("zh", "、"), ("ar", "، "), ("fa", "، "), ("ur", "، "), ("ps", "، ")])
def test_languages_are_parted_as_the_language_parts_names_and_the_source_is_left_as_it_is(
    code: str, parted: str
) -> None:
    record = replace(BARE, interpretation="by phone, any language", listing=listing(languages=("es", "ht", "Xyz, Abc")))
    [place] = sheet(code, of=(record,)).places
    [said] = [fact.text for fact in place.facts if fact.key == "head.languages"]
    names = parted.join([language_name("es", code), language_name("ht", code), "Xyz, Abc"])
    assert without_controls(said) == f"{names}; by phone, any language"


@pytest.mark.parametrize("code", ["ar", "vi"])
def test_languages_are_named_in_the_language_also_beside_letters_to_the_left(code: str) -> None:
    record = replace(BARE, interpretation="هاتف (305) 555-0142", listing=listing(languages=("es", "العربية")))
    [place] = sheet(code, of=(record,)).places
    [said] = [fact.text for fact in place.facts if fact.key == "head.languages"]
    named = catalogue_of(code).listed([language_name("es", code), language_name("ar", code)])
    assert without_controls(said) == f"{named}; هاتف (305) 555-0142"


@pytest.mark.parametrize("code", ["ar", "fa", "zh", "my"])
def test_names_of_languages_stand_in_the_order_of_the_paper_and_no_line_ends_in_one(code: str) -> None:
    names = ("Xyz", "es", "fr", "Abc", "vi", "pt")
    [place] = sheet(code, of=(replace(BARE, listing=listing(languages=names)),)).places
    [said] = [fact.text for fact in place.facts if fact.key == "head.languages"]
    shown = [language_name(name, code) for name in names]
    style = Style(12, language=code)
    ((line,),) = break_lines((Run(said, style),), 2000)
    assert isinstance(line, ShapedFragment)
    seen = "".join(glyph.text for piece in line.line.pieces for glyph in piece.shaped.glyphs)
    assert (seen.index("Xyz") > seen.index("Abc")) == bool(direction(code))
    for width in range(90, 400, 7):
        lines = [each.text for (each,) in break_lines((Run(said, style),), width)]
        assert all(sum(name in read for read in lines) == 1 for name in shown)


def test_who_gets_the_sheet_in_english_needs_no_interpreter_and_in_spanish_reads_the_line_in_both() -> None:
    assert not any("interpreter" in line for line in sheet("en", "es").footer)
    assert not any("interpreter" in line for line in sheet("es", layout="wallet").places[0].meanings)
    lines = sheet("es").footer
    assert "Hablo español. Por favor, consígame un intérprete, sin costo para mí." in lines
    assert "I speak Spanish (español). Please get me an interpreter, at no cost to me." in lines


@pytest.mark.parametrize("code", CODES)
def test_a_discreet_sheet_says_as_little_in_any_language(code: str) -> None:
    made = sheet(code, "es", discreet=True, names={"x1": "Harbor House"})
    [place] = made.places
    assert [giveaway(text) for text in texts((made.title, made.dates, made.footer, place))] == [""] * len(
        list(texts((made.title, made.dates, made.footer, place)))
    )
    record = BARE.listing.contact
    assert [line.state for line in place.contact.lines] == [line.state for line in discreet_box(record, "es").lines]
    assert {fact.label.partition(" / ")[0] for fact in place.facts} >= {catalogue_of(code).labels["head.hours"]}


def test_the_same_language_twice_is_one_language() -> None:
    assert sheet("es", "es") == sheet("es")
    assert sheet("pt", "pt") == sheet("pt")


@pytest.mark.parametrize(("language", "beside"), [("xx", None), ("en", "xx")])
def test_a_language_that_no_sheet_can_be_in_is_refused(language: str, beside: str | None) -> None:
    with pytest.raises(BadInput, match="xx"):
        sheet(language, beside)


HOSTILE = (
    "\u202eCenter (2) \u2069\u2067x", "Z" + "\u0338\u0322" * 30, "House 😀 of \u0378", "مركز (Center) 24/7 [2]",
    "{name} {0} / {x}", "٣٤ ۵۶ দো ২", "海港（法律）3号",
)  # fmt: skip


@given(
    language=st.sampled_from(EVERY),
    beside=st.none() | st.sampled_from(EVERY),
    layout=st.sampled_from(get_args(Layout)),
    hostile=st.sampled_from(HOSTILE),
    states=st.tuples(*[st.sampled_from(State)] * 3),
)
def test_whatever_a_source_says_nothing_but_the_closed_list_is_said_in_a_draft(
    language: str, beside: str | None, layout: Layout, hostile: str, states: tuple[State, State, State]
) -> None:
    named = replace(BARE.listing, title=hostile, address=hostile, languages=("es", hostile), contact=contact(*states))
    record = replace(BARE, listing=named, fees=hostile, alert=hostile, interpretation=hostile)
    made = sheet(language, beside, of=(record, BARE), layout=layout)
    for code in [code for code in CODES if code in (language, beside)]:
        catalogue = catalogue_of(code)
        days = [day for day in (BARE.data_as_of, TODAY) if day]
        closed = {catalogue.dated(key, day) for key in DATED for day in days}
        closed |= {catalogue.name, *(words for key, words in catalogue.labels.items() if key not in DATED)}
        closed.add(catalogue.in_digits(bare_hours(BARE.listing, catalogue.day_names())))
        closed |= {
            without_controls(catalogue.listed([language_name(each, code) for each in spoken]))
            for spoken in (BARE.listing.languages, [language_name("es", code), hostile])
        }
        said = {without_controls(part.text) for text in texts(made) for part in parts_of(text) if part.language == code}
        assert catalogue.labels["sheet.draft"] in said
        assert {text.strip(" :/\N{NO-BREAK SPACE}") for text in said} - {"", *closed} == set()

"""Whatever text of a record is not whole on paper ends in a mark there, and who prints is told which it is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from exports.booklet_poster import PosterOptions, fit_poster
from exports.brevity import LEVELS, Brevity
from exports.paper_text import LONGEST_PROSE, PaperText
from exports.sheet import make_sheet
from exports.sheet_values import Layout, Sheet, SheetOptions
from resources_db.codes import SectionKey
from resources_db.edits.said import Withdrawn
from resources_db.hours import DAYS, hours_text
from resources_db.model import Need, Phone, Record, Schedule
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say
from tests.exports.booklet_records import booklet_of
from tests.exports.sheet_records import EXCHANGE, TODAY, listing

LANGUAGES = ("en", "es")
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
MARK = "…"
LABELS: dict[str, Callable[[str], str]] = {
    "title": lambda language: say("sheet.name", language),
    "organization": lambda language: say("sheet.organization", language),
    "address": lambda language: say("sheet.address", language),
    "hours": lambda language: phrase("head.hours", language),
    "fees": lambda language: phrase("head.cost", language),
    "application_process": lambda language: phrase("head.start", language),
    "required_documents": lambda language: phrase("head.bring", language),
    "eligibility": lambda language: say("sheet.who", language),
    "interpretation": lambda language: phrase("head.languages", language),
    "service_description": lambda language: phrase("head.offers", language),
    "kind": lambda language: say("sheet.phone", language),
    "about": lambda language: say("sheet.phone", language),
    "fax": lambda language: say("sheet.phone_kind.fax", language),
    **dict.fromkeys(
        ("alert", "status", "earlier", "source", "reason"), lambda language: say("discreet.fact.alert", language)
    ),
}
"""What each text of a record is called where who prints is told of it."""
NEVER_DISCREET = frozenset({"service_description", "eligibility"})


def text(name: str, count: int) -> str:
    """Return so many words that no other text has; the last of them is another."""
    return " ".join([f"q{name}"] * (count - 1) + [f"z{name}"])


def record_of(counts: dict[str, int], *needs: Need) -> Record:
    """Return a record whose texts have so many words, in a place that is no longer listed."""
    said = {name: text(name, count) for name, count in counts.items()}
    withdrawn = Withdrawn(on=TODAY, organization="", role="", reason=said["reason"])
    of_listing = {name: said[name] for name in ("title", "organization", "address", "hours", "earlier", "source")}
    phones = (
        Phone("(305) 555-0101", kind=said["kind"]),
        Phone("(305) 555-0102", description=said["about"]),
        Phone("(305) 555-0103", kind="fax", description=said["fax"]),
    )
    of_record = ("fees", "application_process", "eligibility", "interpretation", "service_description", "alert")
    return replace(
        EXCHANGE,
        listing=replace(
            listing(**of_listing, needs=needs),
            phones=phones,
            no_longer_listed=TODAY,
            left_by=said["source"],
            withdrawn=withdrawn,
        ),
        status=said["status"],
        required_documents=(said["required_documents"],),
        **{name: said[name] for name in of_record},  # type: ignore[arg-type]  # tests name the fields
    )


def printed(value: object) -> Iterator[str]:
    """Yield every text that stands on paper, with spaces that break, found by walking the value."""
    if isinstance(value, str):
        yield value.replace("\N{NO-BREAK SPACE}", " ")
    elif isinstance(value, tuple):
        for each in value:
            yield from printed(each)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name != "warned":
                yield from printed(getattr(value, one.name))


def told(sheet: Sheet, *reasons: str) -> str:
    return " ".join(each.sentence for each in sheet.warned if each.reason in reasons)


def named(label: str, sentence: str) -> bool:
    return label in re.split(r"[(),.:]\s*", sentence)


COUNTS = st.fixed_dictionaries(dict.fromkeys(LABELS, st.sampled_from([1, 4, 7, 20, 40, 90, 300, 4000])))


def check(sheet: Sheet, counts: dict[str, int], language: str, *, discreet: bool = False) -> None:
    """Check of every text of the record whether it is whole, or else told and marked; and that no other is told."""
    paper = list(printed(sheet.places))
    cut, off = told(sheet, "shortened"), told(sheet, "words_off")
    wanted, allowed = set(), set()
    for name, count in counts.items():
        label = LABELS[name](language)
        standing = [each for each in paper if f"q{name}" in each or f"z{name}" in each]
        whole = any(text(name, count) in each for each in standing)
        if standing and not whole:
            assert all(MARK in each for each in standing), name
            wanted.add(label)
        elif not standing and not (discreet and name in NEVER_DISCREET):
            assert named(label, off) or named(label, cut), name
            allowed.add(label)
        if any(MARK in each for each in standing):
            allowed.add(label)
    for label in {call(language) for call in LABELS.values()}:
        assert named(label, cut) or label not in wanted, label
        assert not named(label, cut) or label in allowed, label


OPTIONS = st.builds(
    SheetOptions,
    language=st.sampled_from([*LANGUAGES, "ht"]),
    with_language=st.sampled_from([None, *LANGUAGES, "zh"]),
    reader=st.sampled_from(LANGUAGES),
    layout=st.sampled_from(LAYOUTS),
    discreet=st.booleans(),
)
BREVITIES = st.builds(replace, st.sampled_from(LEVELS), name=st.sampled_from([None, 20]))


@given(COUNTS, OPTIONS, BREVITIES, st.sampled_from([(), (Need("FO.PANTRY", derived=False),)]))
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@example(
    dict.fromkeys(LABELS, 7), SheetOptions(discreet=True, reader="en"), LEVELS[-1], (Need("FO.PANTRY", derived=False),)
)
def test_whatever_is_not_whole_on_a_sheet_is_marked_and_told_and_nothing_else(
    counts: dict[str, int], options: SheetOptions, brevity: Brevity, needs: tuple[Need, ...]
) -> None:
    made = make_sheet([record_of(counts, *needs)], options, TODAY, brevity)
    check(made, counts, options.reader or "en", discreet=options.discreet)


@given(COUNTS, st.sampled_from(LANGUAGES))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_so_it_is_in_a_booklet(counts: dict[str, int], language: str) -> None:
    check(booklet_of([(SectionKey.NEAR, record_of(counts))], language=language).sheet, counts, language)


@given(COUNTS, st.sampled_from(LANGUAGES))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_so_it_is_on_a_page_for_a_wall(counts: dict[str, int], language: str) -> None:
    record = record_of(counts)
    here = replace(record, listing=replace(record.listing, no_longer_listed=None, withdrawn=None))
    made = poster_of(here, language=language)
    check(made, {name: count for name, count in counts.items() if name not in {"source", "reason"}}, language)


def poster_of(record: Record, area: str = "Near Harbor City", since: str = "", **chosen: str) -> Sheet:
    options = PosterOptions(sheet=SheetOptions(**chosen), area=area, changed_since=since)  # type: ignore[arg-type]
    return fit_poster([record], options, TODAY).sheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_page_for_a_wall_is_called_is_whole_and_what_is_typed_for_it_is_told_where_it_is_cut(
    language: str,
) -> None:
    area, told = "; ".join(text(name, 9) for name in LABELS), say("sheet.warning.since_shortened", language)
    whole = poster_of(EXCHANGE, area, "x" * 60, language=language)
    assert (whole.title, told in whole.warnings) == (area, False)
    assert told in poster_of(EXCHANGE, area, "x" * 61, language=language).warnings


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_who_prints_is_told_where_it_is_cut(language: str) -> None:
    told = say("sheet.warning.printed_by_shortened", language)
    for length, is_told in ((100, False), (101, True)):
        options = SheetOptions(language=language, printed_by="x" * length)
        made = make_sheet([EXCHANGE], options, TODAY)
        assert (made.printed_by.endswith(MARK), told in made.warnings) == (is_told, is_told)


@pytest.mark.parametrize("discreet", [True, False])
@pytest.mark.parametrize(("count", "cut"), [(5, False), (6, True)])
def test_of_many_needs_it_is_said_that_there_are_more(count: int, *, cut: bool, discreet: bool) -> None:
    codes = [code for code in vocabulary().categories if code.startswith(("FO.", "BN.", "JO."))][:count]
    needs = tuple(Need(code, derived=False) for code in codes)
    record = replace(EXCHANGE, listing=replace(EXCHANGE.listing, needs=needs), service_description="")
    made = make_sheet([record], SheetOptions(discreet=discreet), TODAY)
    assert made.places[0].offers.endswith(MARK) is cut
    assert named(phrase("head.offers", "en"), told(made, "shortened")) is cut


def test_of_a_text_too_long_to_be_looked_at_the_end_is_marked_too() -> None:
    paper, invisible = PaperText(), "\N{SOFT HYPHEN}" * LONGEST_PROSE
    made = (
        paper.line(f"12 Pier Road{invisible} 34", "Address"),
        paper.prose(f"Free{'<br>' * 5_000} for all", 100, "Cost"),
        paper.typed(f"Ring{invisible} twice", 100, "note"),
    )
    assert made == ("12 Pier Road…", "Free…", "Ring…")
    assert paper.shortened == ("Address", "Cost", "note")


def lost(record: Record, brevity: Brevity, reader: str, **chosen: object) -> dict[str, frozenset[str]]:
    """Return the names of what a reader is told that is not whole on the sheet, by the reason."""
    options = replace(SheetOptions(reader=reader), **chosen)  # type: ignore[arg-type]  # tests name the options
    made = make_sheet([record], options, TODAY, brevity)
    names = {*(call(reader) for call in LABELS.values()), say("discreet.fact.legal_help", reader)}
    sentences = {reason: told(made, reason) for reason in ("shortened", "words_off")}
    return {reason: frozenset(each for each in names if named(each, said)) for reason, said in sentences.items()}


TIGHT = st.builds(
    Brevity,
    description=st.sampled_from([0, 70, 280]),
    fact=st.integers(20, 120),
    hours=st.integers(20, 160),
    name=st.sampled_from([None, 20]),
)


@given(COUNTS, TIGHT, st.permutations(LANGUAGES), st.sampled_from(LANGUAGES), st.booleans(), st.booleans())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_two_languages_tell_of_what_either_of_them_loses(
    counts: dict[str, int], brevity: Brevity, languages: list[str], reader: str, in_days: bool, discreet: bool
) -> None:
    record = replace(record_of(counts), ages="18–64")
    record = by_days(record) if in_days else record
    first, second = languages
    alone = [lost(record, brevity, reader, language=each, discreet=discreet) for each in languages]
    both = lost(record, brevity, reader, language=first, with_language=second, discreet=discreet)
    assert both == {reason: alone[0][reason] | alone[1][reason] for reason in both}


def by_days(record: Record) -> Record:
    """Return a place whose hours are in words of ours: another time every day."""
    days = tuple(Schedule(days=(day,), opens_at=f"0{at}:00", closes_at="17:00") for at, day in enumerate(DAYS, 1))
    return replace(record, listing=replace(record.listing, hours="", schedules=days))


@pytest.mark.parametrize("reader", LANGUAGES)
@pytest.mark.parametrize("discreet", [True, False])
def test_what_only_the_first_of_two_languages_cuts_is_told_once_in_the_words_of_the_reader(
    reader: str, *, discreet: bool
) -> None:
    record = by_days(EXCHANGE)
    whole = {language: len(hours_text(record.listing, language)) for language in LANGUAGES}
    shorter, longer = sorted(LANGUAGES, key=lambda language: whole[language])
    tight = Brevity(description=280, fact=400, hours=whole[shorter])
    hours = phrase("head.hours", reader)
    assert hours not in lost(record, tight, reader, language=shorter, discreet=discreet)["shortened"]
    for chosen in ({"language": longer, "with_language": shorter}, {"language": shorter, "with_language": longer}):
        assert hours in lost(record, tight, reader, **chosen, discreet=discreet)["shortened"]
    made = make_sheet([record], SheetOptions(language="es", with_language="en", reader=reader), TODAY, LEVELS[-1])
    [only] = [each.sentence for each in made.warned if each.reason == "shortened"]
    assert only.count(hours) == 1


@pytest.mark.parametrize(("beside", "cut"), [(None, False), ("es", True)])
def test_hours_that_a_catalogue_writes_whole_are_told_as_cut_only_where_another_language_cuts_them(
    beside: str | None, *, cut: bool
) -> None:
    record, tight, hours = by_days(EXCHANGE), Brevity(description=280, fact=400, hours=30), phrase("head.hours", "en")
    assert hours in lost(record, tight, "en", language="en")["shortened"]
    assert (hours in lost(record, tight, "en", language="ht", with_language=beside)["shortened"]) is cut


@pytest.mark.parametrize("interpretation", ["We call an interpreter; " * 20, "نتصل بمترجم؛ " * 30])
def test_what_is_cut_of_languages_that_a_catalogue_names_itself_is_told(interpretation: str) -> None:
    record = replace(EXCHANGE, interpretation=interpretation)
    record = replace(record, listing=replace(record.listing, languages=("en", "es")))
    for language in ("en", "ht", "zh", "ar"):
        assert phrase("head.languages", "es") in lost(record, LEVELS[0], "es", language=language)["shortened"]


@pytest.mark.parametrize("languages", [("en", "es"), ("es", "en")])
@pytest.mark.parametrize("reader", LANGUAGES)
def test_what_one_of_two_languages_takes_off_a_discreet_sheet_is_on_it_in_neither_and_told(
    languages: tuple[str, str], reader: str
) -> None:
    record = replace(EXCHANGE, listing=replace(EXCHANGE.listing, languages=("quc",)))  # read in Spanish alone
    first, second = languages
    pair = SheetOptions(language=first, with_language=second, discreet=True, reader=reader)
    made = make_sheet([record], pair, TODAY)
    assert "head.languages" not in {fact.key for fact in made.places[0].facts}
    off = {each: lost(record, LEVELS[0], reader, language=each, discreet=True)["words_off"] for each in languages}
    assert off["es"] < off["en"]
    assert [named(each, told(made, "words_off")) for each in off["en"]] == [True] * len(off["en"])

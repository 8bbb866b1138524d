"""Every way out tells every contact state of a place, in both languages, and no better than it is.

Nine places hold each state in each domain. A way out tells a line in short words (a row), by its headline (a list), or
in full (the detail, the sheet): what it tells is compared with the words of the one catalogue.
"""

import ast
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from csv import DictReader
from dataclasses import dataclass, replace
from functools import cache
from io import TextIOWrapper
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from desktop.cli import porchlight, run
from desktop.sheet_shown import chosen_of
from exports.booklet import make_booklet
from exports.booklet_values import BookletOptions
from exports.fit import fit_sheet
from exports.pdf.booklet import draw_booklet
from exports.sheet import SheetOptions, make_sheet
from exports.text_twin import text_twin
from resources_db.codes import SectionKey
from resources_db.contact_text import check_source, headline, in_brackets, line_texts, report_text, sentence, short
from resources_db.dates import long_date
from resources_db.history_text import check_texts
from resources_db.model import ContactLine, Domain, Record, State
from resources_db.plain_text import plain
from resources_db.query import Query
from resources_db.results import Found
from resources_db.vocabulary import vocabulary
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.helpers.nine_states import (
    BY,
    GONE,
    REPLACED,
    SAID_BY,
    STATES,
    WHY_GONE,
    WHY_REPLACED,
    Nine,
    nine_states,
    state_of,
)
from tests.helpers.ways_out import (
    BOOKLET,
    CAUTIONS,
    CHOSEN,
    COMMANDS,
    COPIED,
    CSV,
    DETAIL,
    FOLDERS,
    HISTORY,
    HSDS,
    INFO_JSON,
    INFO_TEXT,
    LIST_ROW,
    PDF,
    REVIEW_JSON,
    REVIEW_TEXT,
    SEARCH_JSON,
    SEARCH_TEXT,
    SHEET,
    SHOW_JSON,
    SHOW_TEXT,
    TEXT_TWIN,
    WAYS,
    XLSX,
)
from tests.helpers.window import speaking
from tests.helpers.window_values import answer
from ui.find.contact_block import ContactBlock
from ui.find.contact_history import ContactHistory
from ui.find.detail import DetailPanel
from ui.find.record_text import record_text
from ui.find.results_model import ResultsModel
from ui.find.row_text import row_text
from ui.plain_text import PlainLabel
from ui.sheet.chosen_list import ChosenList

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = ("en", "es")
CHECKED = frozenset({State.NONE_FOUND, State.PARTIAL, State.OUT_OF_DATE})
SPEAKS = frozenset({"contact_text", "history_text", "contact_marks", "titles"})
"""Modules that a way out cannot do without: the words of contact, its marks, and the titles of places."""

Says = Callable[[ContactLine, str], Iterable[str]]


def in_short(line: ContactLine, language: str) -> Iterator[str]:
    yield short(line, language)


def by_headline(line: ContactLine, language: str) -> Iterator[str]:
    yield headline(line, language)


def in_full(line: ContactLine, language: str) -> Iterator[str]:
    yield from line_texts(line, language)


def on_paper(line: ContactLine, language: str) -> Iterator[str]:
    """Yield the headline and everything that is dated and sourced behind it."""
    yield headline(line, language)
    yield from (report_text(report, language) for report in line.reports)
    if line.state in CHECKED:
        yield check_source(line, language)[1:]
    if line.state is State.DISPUTED and line.other_on is not None:
        yield in_brackets(say("contact.check_le_ties", language))
        yield long_date(line.other_on, language)


@dataclass(frozen=True, slots=True)
class World:
    """The nine places as they were read, and hands on the window and the command line."""

    nine: Nine
    records: tuple[Record, ...]
    qtbot: QtBot
    command: Callable[..., str]


Way = Callable[[World, Record], str]
"""Returns all that a way out says of one place."""
_WALKED: dict[str, tuple[Says, Way]] = {}


def way(name: str, says: Says) -> Callable[[Way], Way]:
    """Register how a way out is walked, and how fully it tells a line."""

    def register(walk: Way) -> Way:
        _WALKED[name] = (says, walk)
        return walk

    return register


@pytest.fixture(scope="module")
def nine(tmp_path_factory: pytest.TempPathFactory) -> Nine:
    return nine_states(tmp_path_factory.mktemp("nine"))


@pytest.fixture(scope="module")
def records(nine: Nine) -> tuple[Record, ...]:
    with nine.open() as directory:
        return tuple(directory.record(listing_id) for listing_id in nine.listing_ids)


@pytest.fixture
def world(
    nine: Nine, records: tuple[Record, ...], qtbot: QtBot, dressed: QApplication, capfd: pytest.CaptureFixture[str]
) -> World:
    assert dressed

    @cache
    def command(*arguments: str) -> str:
        capfd.readouterr()
        assert run(["--data-dir", str(nine.folder), *arguments]) == 0
        return capfd.readouterr().out

    return World(nine, records, qtbot, command)


@contextmanager
def in_language(language: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the window and the terminal speak `language`."""
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8" if language == "es" else "C")
    with speaking(language):
        yield


def said_language() -> str:
    from ui.language import language  # noqa: PLC0415 (as it is when the way is walked)

    return language()


# The window


def seen_and_heard(widget: QWidget) -> tuple[list[str], list[str]]:
    """Return the labels that can be seen, and what a screen reader says of each."""
    QApplication.processEvents()
    labels = [label for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget) and label.text()]
    heard = [QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) for label in labels]
    return [plain(label.text()) for label in labels], [plain(text) for text in heard]


def same(seen: str, heard: str) -> str:
    """Return what is both seen and heard; they are the same letters."""
    assert letters(seen) == letters(heard)
    return seen


def letters(text: str) -> str:
    return re.sub(r"[^\w?!]", "", text)


@way(LIST_ROW, in_short)
def _list_row(_world: World, record: Record) -> str:
    one = Found(record.listing)
    rows = ResultsModel()
    rows.show_answer(answer({SectionKey.NEAR: [one]}), [one])
    row = row_text(one)
    drawn = ". ".join((row.title, row.far, row.second, row.phone, *(state.in_line for state in row.states)))
    return same(drawn, str(rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)))


@way(DETAIL, in_full)
def _detail(world: World, record: Record) -> str:
    panel = DetailPanel()
    world.qtbot.addWidget(panel)
    panel.resize(700, 900)
    panel.show()
    panel.show_record(record)
    [block] = panel.findChildren(ContactBlock)
    return same(*("\n".join(texts) for texts in seen_and_heard(block)))


@way(COPIED, in_full)
def _copied(_world: World, record: Record) -> str:
    return record_text(record, "")


def _of_history(_line: ContactLine, _language: str) -> Iterator[str]:
    """Yield nothing: a history tells assessments, not states; `test_history_tells_every_assessment` looks at them."""
    yield from ()


@way(HISTORY, _of_history)
def _history(world: World, record: Record) -> str:
    shown = []
    for domain, checks in record.history.items():
        history = ContactHistory()
        world.qtbot.addWidget(history)
        history.resize(600, 800)
        history.show()
        history.show_checks(domain, checks)
        history.button.click()
        shown.append(same(*("\n".join(texts) for texts in seen_and_heard(history))))
    return "\n".join(shown)


@way(CHOSEN, in_short)
def _chosen(world: World, record: Record) -> str:
    chosen = ChosenList()
    world.qtbot.addWidget(chosen)
    chosen.show_places([chosen_of(record)])
    return str(chosen.rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole))


# Paper


def _options() -> SheetOptions:
    return SheetOptions(language=said_language())


def _today(world: World) -> Any:  # noqa: ANN401 (a day)
    with world.nine.open() as directory:
        return directory.today().date


@way(SHEET, on_paper)
def _sheet(world: World, record: Record) -> str:
    [place] = make_sheet([record], _options(), _today(world)).places
    return "\n".join(f"{line.headline} {line.details}" for line in place.contact.lines)


@way(PDF, on_paper)
def _pdf(world: World, record: Record) -> str:
    return text_by_pdfium(fit_sheet([record], _options(), _today(world)).pdf)


@way(TEXT_TWIN, on_paper)
def _text_twin(world: World, record: Record) -> str:
    return text_twin(fit_sheet([record], _options(), _today(world)).sheet)


@way(BOOKLET, on_paper)
def _booklet(world: World, record: Record) -> str:
    asked = BookletOptions(sheet=_options(), area="Harbor City")
    made = make_booklet([(SectionKey.NEAR, record)], asked, _today(world))
    return text_by_pdfium(draw_booklet(made, "single").pdf)


def _in_cautions(line: ContactLine, language: str) -> Iterator[str]:
    """Yield the headline of every line but one in which nothing was found: that is nothing to be careful of."""
    if line.state is not State.NONE_FOUND:
        yield headline(line, language)


@way(CAUTIONS, _in_cautions)
def _cautions(world: World, record: Record) -> str:
    return "\n".join(make_sheet([record], _options(), _today(world)).warnings)


# The command line


def _of_place(world: World, record: Record) -> str:
    return _of_one(world.command("search"), record)


way(SEARCH_TEXT, by_headline)(_of_place)


@way(SHOW_TEXT, in_full)
def _show(world: World, record: Record) -> str:
    return world.command("show", record.listing.id)


def _in_json(line: ContactLine, _language: str) -> Iterator[str]:
    yield headline(line, "en")
    yield line.state.value
    if line.on is not None:
        yield line.on.isoformat()
    if line.source:
        yield json.dumps({"source": line.source, "publisher_has_le_ties": True})[1:-1]


@way(SEARCH_JSON, _in_json)
def _search_json(world: World, record: Record) -> str:
    document = json.loads(world.command("search", "--json"))
    listings = (listing for section in document["sections"] for listing in section["listings"])
    return "\n".join(_lines_of(next(one for one in listings if one["id"] == record.listing.id)["contact"]))


@way(SHOW_JSON, _in_json)
def _show_json(world: World, record: Record) -> str:
    document = json.loads(world.command("show", record.listing.id, "--json"))
    for line in record.listing.contact.lines:
        assert document["contact_details"][line.domain.key]["texts"] == list(line_texts(line, "en"))
    return "\n".join(_lines_of(document["contact"]))


def _lines_of(contact: Mapping[str, Any]) -> Iterator[str]:
    assert list(contact) == [domain.key for domain in Domain]
    for line in contact.values():
        yield json.dumps(line, ensure_ascii=False)


def _of_one(said: str, record: Record) -> str:
    """Return what a list says of one place: its lines, from its title to its id."""
    end = said.index(record.listing.id)
    return said[said.rindex(f"{record.listing.title}\n", 0, end) : end]


@way(REVIEW_TEXT, by_headline)
def _review(world: World, record: Record) -> str:
    told = _of_one(world.command("review"), record)
    return "\n".join(line for line in told.splitlines() if ", since " not in line and ", desde " not in line)


@way(REVIEW_JSON, _in_json)
def _review_json(world: World, record: Record) -> str:
    items = json.loads(world.command("review", "--json"))
    return "\n".join(_lines_of(next(one for one in items if one["id"] == record.listing.id)["contact"]))


# Files for others


def _in_file(line: ContactLine, language: str) -> Iterator[str]:
    yield line.state.value
    yield from by_headline(line, language)
    yield sentence(line, language)


@way(CSV, _in_file)
def _csv(world: World, record: Record) -> str:
    file = world.nine.folder / "answer.csv"
    world.command("export", "csv", str(file), "--language", said_language())
    with file.open(encoding="utf-8-sig", newline="") as rows:
        [row] = [row for row in DictReader(rows) if row["id"] == record.listing.id]
    return _contact_cells(row)


@way(XLSX, _in_file)
def _xlsx(world: World, record: Record) -> str:
    file = world.nine.folder / "answer.xlsx"
    world.command("export", "xlsx", str(file), "--language", said_language())
    header, *rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    [row] = [row for row in rows if row[0] == record.listing.id]
    return _contact_cells(dict(zip(map(str, header), map(str, row), strict=True)))


def _contact_cells(row: Mapping[str, str]) -> str:
    return "\n".join(text for column, text in row.items() if "contact" in column or column.endswith("_details"))


def _stated(line: ContactLine, _language: str) -> Iterator[str]:
    """Yield what stands in a package: English, whatever the terminal speaks."""
    yield from _in_file(line, "en")


@way(HSDS, _stated)
def _hsds(world: World, record: Record) -> str:
    file = world.nine.folder / "package.zip"
    world.command("export", "hsds", str(file))
    terms = {row["id"]: row["code"] for row in _table(file, "taxonomy_terms.csv")}
    states = [
        row
        for row in _table(file, "attributes.csv")
        if row["link_id"] == record.listing.id and terms[row["taxonomy_term_id"]].startswith("EC.STATE.")
    ]
    assert sorted(terms[row["taxonomy_term_id"]][-1] for row in states) == sorted(Domain)
    return "\n".join(f"{row['value']} {row['label']}" for row in states)


def _table(file: Path, name: str) -> list[dict[str, str]]:
    with ZipFile(file) as package, package.open(name) as rows:
        return list(DictReader(TextIOWrapper(rows, encoding="utf-8-sig", newline="")))


def _counted(line: ContactLine, language: str) -> Iterator[str]:
    """Yield the count of the line's state: each state stands once in each domain."""
    yield f"1 {vocabulary().states[line.state].short.say(language)}"


@way(INFO_TEXT, _counted)
def _info(world: World, _record: Record) -> str:
    return world.command("info")


@way(INFO_JSON, lambda line, _language: [line.state.value])
def _info_json(world: World, _record: Record) -> str:
    counts = json.loads(world.command("info", "--json"))["contact"]
    assert counts == {domain.key: dict.fromkeys(counts[domain.key], 1) for domain in Domain}
    return json.dumps(counts)


# What is asserted of all of them


OF_ALL_PLACES = frozenset({INFO_TEXT, INFO_JSON, HISTORY})
OF_THE_PAST = frozenset({HISTORY, SHOW_TEXT})
"""Ways that tell counts of all places, or assessments: a state that is not this place's may stand there."""


def close(text: str) -> str:
    """Return the text without white space, which paper and screens break differently, in one case."""
    return re.sub(r"[\s\u2060\u2066-\u2069]", "", text).casefold()


def tells(text: str, words: str) -> bool:
    return close(words) in close(text)


def words_of(state: State, domain: Domain, language: str) -> tuple[str, str]:
    """Return the words that stand for a state and no other, without its date."""
    known = vocabulary().states[state].headline[domain].say(language).partition("(")[0]
    return known, short(ContactLine(domain=domain, state=state), language)


def better_than(state: State) -> Collection[State]:
    """Return every other state: none of their words may stand where this one is told."""
    return [other for other in State if other is not state]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WAYS)
def test_a_way_out_tells_each_state_and_nothing_better(
    name: str, language: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    says, walk = _WALKED[name]
    with in_language(language, monkeypatch):
        for number, record in enumerate(world.records):
            told = walk(world, record)
            for line in record.listing.contact.lines:
                assert line.state is state_of(number, line.domain)
                for words in says(line, language):
                    assert tells(told, words), (name, language, line.state, words, told)
                if name not in OF_ALL_PLACES:
                    for other in better_than(line.state):
                        for words in words_of(other, line.domain, language):
                            assert not tells(told, words), (name, language, line.state, words)
            if name not in OF_THE_PAST:
                assert not any(tells(told, vocabulary().kinds[kind].label.say(language)) for kind in (GONE, REPLACED))


@pytest.mark.parametrize("language", LANGUAGES)
def test_history_tells_every_assessment(world: World, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with in_language(language, monkeypatch):
        for record in world.records:
            told = _history(world, record)
            checks = [check for each in record.history.values() for check in each]
            assert {check.assessment.id for check in checks} == {each.id for each in record.assessments}
            for check in checks:
                assert all(tells(told, text) for text in check_texts(check, language))
            assert tells(told, vocabulary().kinds[GONE].label.say(language))
            assert tells(told, WHY_GONE)
            assert close(told).count(close(f"{BY.role}, {BY.organization}")) >= 1
        told = _history(world, world.records[STATES.index(State.REQUIRED)])
        assert tells(told, vocabulary().kinds[REPLACED].label.say(language))
        assert tells(told, WHY_REPLACED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_show_tells_what_counts_no_longer_only_below_that_it_does_not(
    world: World, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = world.records[STATES.index(State.REQUIRED)]
    with in_language(language, monkeypatch):
        lines = world.command("show", record.listing.id).splitlines()
        for kind, why in ((GONE, WHY_GONE), (REPLACED, WHY_REPLACED)):
            label = vocabulary().kinds[kind].label.say(language)
            [above] = [lines[number - 1] for number, line in enumerate(lines) if tells(line, label)]
            assert tells(above, why)
            assert above.strip().startswith({"en": "No longer counts: ", "es": "Ya no cuenta: "}[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [DETAIL, COPIED, SHEET, PDF, TEXT_TWIN, SHOW_TEXT, CSV, XLSX])
def test_who_answered_is_told_and_that_it_has_ties_to_police(
    name: str, language: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _says, walk = _WALKED[name]
    with in_language(language, monkeypatch):
        for record in world.records:
            sourced = [line for line in record.listing.contact.lines if line.evidence_kind]
            ties = [say(f"contact.{key}", language) for key in ("le_ties", "check_le_ties")]
            told = walk(world, record)
            assert close(told).count(close(SAID_BY)) >= len(sourced)
            assert sum(close(told).count(close(text)) for text in ties) >= len(sourced) > 0


def test_no_good_words_stand_where_a_place_is_not_clear(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The look-out itself: a row that said more than its state would be seen."""
    record = world.records[STATES.index(State.NOT_ASSESSED)]
    clear = replace(record.listing.contact.police, state=State.NONE_FOUND)
    with in_language("en", monkeypatch):
        told = _list_row(world, record)
        assert not tells(told, short(clear, "en"))
        assert tells(f"{told} {short(clear, 'en')}", words_of(State.NONE_FOUND, Domain.POLICE, "en")[1])


# That no way out is forgotten


def test_every_way_out_is_walked() -> None:
    assert set(_WALKED) == set(WAYS)
    named = {way for ways in (*COMMANDS.values(), *FOLDERS.values()) if isinstance(ways, tuple) for way in ways}
    assert named == set(WAYS)


def test_every_command_is_known_to_be_a_way_out_or_none() -> None:
    porchlight.load()
    there = {name for name, command in porchlight.commands.items() if not command.hidden}
    assert there <= set(COMMANDS), "a new command: which contact lines leave by it?"


def test_every_folder_that_speaks_of_places_is_known_as_a_way_out() -> None:
    there = {
        file.parent.relative_to(ROOT).as_posix()
        for package in ("desktop", "exports", "ui")
        for file in (ROOT / package).rglob("*.py")
        if SPEAKS & imported(file)
    }
    assert there <= set(FOLDERS), "a new way out: walk it here"


def imported(file: Path) -> set[str]:
    """Return the modules of `resources_db` that a file imports from, by their last names."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.rpartition(".")[2] for name in names if name.startswith("resources_db.")}


def test_an_empty_question_finds_all_nine(nine: Nine) -> None:
    with nine.open() as directory:
        assert {hit.listing_id for hit in directory.search(Query()).hits()} == set(nine.listing_ids)

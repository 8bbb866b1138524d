"""The commands law, cards and texts as a coordinator meets them."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from desktop.cli import run
from resources_db.directory import FILE_NAME
from resources_db.engine import open_directory as open_file
from resources_db.law.cards import card_template, card_templates
from resources_db.law.topics import law_topics
from resources_db.law.values import Direction, LawStatus, LegalFact, Publication
from tests.helpers.directories import TODAY, open_directory, service, take_in
from tests.helpers.law import PUBLISHER, fact, write_pack

SCHEMAS = Path(__file__).parents[2] / "docs" / "json"
Said = tuple[int, str, str]
Porchlight = Callable[..., Said]
FILL = ("--source", "Fictional Statutes", "--publisher", PUBLISHER, "--date", "2026-10-01")


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Porchlight:
    """Give a command line in a data folder with one service in Miami, in English."""
    monkeypatch.setenv("LC_ALL", "C")
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Lantern Exchange", zip="33128", latitude="25.77", longitude="-80.19")])

    def call(*arguments: object) -> Said:
        capfd.readouterr()
        code = run(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        out, error = capfd.readouterr()
        assert "Traceback" not in error
        return code, out, error

    return call


def told(porchlight: Porchlight, *arguments: object) -> str:
    code, out, error = porchlight(*arguments)
    assert code == 0, error
    return out


def refused(porchlight: Porchlight, *arguments: object) -> str:
    code, out, error = porchlight(*arguments)
    assert (code, out) == (1, "")
    return error


def pack(tmp_path: Path, *facts: LegalFact) -> Path:
    return write_pack(tmp_path / "pack.json", *facts)


def test_a_pack_is_previewed_then_taken_in_then_written_out(porchlight: Porchlight, tmp_path: Path) -> None:
    file = pack(tmp_path, fact(1), fact(2, state=Publication.DRAFT))
    for preview in ((), ("--yes", "--preview")):
        said = told(porchlight, "law", "import", file, *preview)
        assert "2 new, 0 changed, 0 unchanged, 0 waiting" in said
        assert "Nothing was changed" in said
        assert "Not checked" not in said
        assert PUBLISHER not in told(porchlight, "law", "show", "state:FL")
    assert "Taken in." in told(porchlight, "law", "import", file, "--yes")
    said = told(porchlight, "law", "show", "Miami, FL")
    assert PUBLISHER in said
    assert "Fictional detail 2" not in said
    assert "1 draft is not shown." in said
    assert "Not legal advice; ask a lawyer." in said
    assert "Not checked for United States; Miami-Dade County, FL; Miami, FL (city)." in said
    assert "1 fact written" in told(porchlight, "law", "export", tmp_path / "out.json")
    written = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert json.loads(told(porchlight, "law", "export", "-")) == written
    assert [each["id"] for each in written["facts"]] == ["fact-1"]
    assert "1 unchanged" in told(porchlight, "law", "import", tmp_path / "out.json")


def test_what_reads_better_waits_for_its_name(porchlight: Porchlight, tmp_path: Path) -> None:
    told(porchlight, "law", "import", pack(tmp_path, fact(1, direction=Direction.EXPOSES)), "--yes")
    draft = pack(tmp_path, fact(1, state=Publication.DRAFT))
    assert "In the file: A draft, which is not shown." in told(porchlight, "law", "import", draft, "--yes")
    better = pack(tmp_path, fact(1))
    said = told(porchlight, "law", "import", better, "--yes")
    assert "1 waiting" in said
    assert "fact-1: it may read better than what stands here" in said
    here, file = said.splitlines()[2:4]
    assert here.startswith("   Here: Florida (state): Is there a law")
    assert "This can put people at risk." in here
    assert file.startswith("   In the file: Florida (state): Is there a law")
    assert "This can protect people." in file
    assert PUBLISHER in here
    assert PUBLISHER in file
    assert said.splitlines()[-1] == "No fact was taken in."
    assert "--accept fact-1" in said
    assert "put people at risk" in told(porchlight, "law", "show", "state:FL")
    told(porchlight, "law", "import", better, "--yes", "--accept", "fact-1")
    assert "can protect people" in told(porchlight, "law", "show", "state:FL")


def plan_of(porchlight: Porchlight, *arguments: object) -> Any:  # noqa: ANN401 (JSON)
    document = json.loads(told(porchlight, "law", "import", *arguments, "--json"))
    shape = json.loads((SCHEMAS / "law_import.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(shape)
    Draft202012Validator(shape).validate(document)
    return document


def test_import_gives_one_document_of_what_it_changes_and_what_waits(porchlight: Porchlight, tmp_path: Path) -> None:
    file = pack(tmp_path, fact(1, direction=Direction.EXPOSES), fact(2))
    for preview in ((), ("--yes", "--preview")):
        looked = plan_of(porchlight, file, *preview)
        assert (looked["ids"]["added"], looked["applied"]) == (["fact-1", "fact-2"], False)
    taken = plan_of(porchlight, file, "--yes")
    assert (taken["added"], taken["changed"], taken["held"], taken["applied"]) == (2, 0, [], True)
    waits = plan_of(porchlight, pack(tmp_path, fact(1), fact(2)), "--yes")
    assert (waits["unchanged"], waits["applied"]) == (1, False)
    [held] = waits["held"]
    assert (held["id"], held["why"], held["here"]["direction"], held["file"]["direction"]) == (
        "fact-1", "better", "exposes", "protects",
    )  # fmt: skip
    assert "This can put people at risk." in held["here"]["text"]
    draft = plan_of(porchlight, pack(tmp_path, fact(1, state=Publication.DRAFT)))["held"][0]
    assert draft["file"]["text"] == "A draft, which is not shown."
    accepted = plan_of(porchlight, pack(tmp_path, fact(1)), "--yes", "--accept", "fact-1")
    assert (accepted["ids"]["changed"], accepted["held"], accepted["applied"]) == (["fact-1"], [], True)


def test_a_wrong_fact_is_named_and_nothing_changes(porchlight: Porchlight, tmp_path: Path) -> None:
    file = pack(tmp_path, fact(1), fact(2))
    document = json.loads(file.read_text(encoding="utf-8"))
    document["facts"][1]["answer"] = "maybe"
    file.write_text(json.dumps(document), encoding="utf-8")
    error = refused(porchlight, "law", "import", file, "--yes")
    assert "Fact 2" in error
    assert "answer" in error
    assert "maybe" in error
    assert PUBLISHER not in told(porchlight, "law", "show", "state:FL")


def test_show_gives_one_document(porchlight: Porchlight, tmp_path: Path) -> None:
    told(porchlight, "law", "import", pack(tmp_path, fact(1)), "--yes")
    document = json.loads(told(porchlight, "law", "show", "Miami, FL", "--json"))
    shape = json.loads((SCHEMAS / "law_show.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(shape)
    Draft202012Validator(shape).validate(document)
    asked = {code for topic in law_topics().values() for code in topic.questions}
    assert {each["jurisdiction"]: asked - set(each["not_checked"]) for each in document} == {
        "country:US": set(),
        "state:FL": {"GOOD_SAMARITAN.LAW"},
        "county:12086": set(),
        "city:": set(),
    }
    assert PUBLISHER in document[1]["facts"][0]["text"]


def listing_of(porchlight: Porchlight) -> str:
    found: Any = json.loads(told(porchlight, "search", "lantern", "--json"))
    return str(found["sections"][0]["listings"][0]["id"])


def test_show_of_a_listing_ends_with_its_law(porchlight: Porchlight, tmp_path: Path) -> None:
    told(porchlight, "law", "import", pack(tmp_path, fact(1)), "--yes")
    listing = listing_of(porchlight)
    said = told(porchlight, "show", listing)
    assert "The law here" in said
    assert f"{PUBLISHER}, October 13, 2026" in said
    assert said == told(porchlight, "show", listing)
    document = json.loads(told(porchlight, "show", listing, "--json"))
    shape = json.loads((SCHEMAS / "show.json").read_text(encoding="utf-8"))
    Draft202012Validator(shape).validate(document)
    assert ["GOOD_SAMARITAN.LAW" in each["not_checked"] for each in document["law"]] == [True, False, True, True]
    assert PUBLISHER in told(porchlight, "law", "show", listing)


def test_a_sheet_takes_the_line_on_the_law_when_asked(porchlight: Porchlight, tmp_path: Path) -> None:
    listing, file = listing_of(porchlight), tmp_path / "sheet.pdf"
    _code, _out, error = porchlight("sheet", listing, "--with", "law", "-o", file)
    assert "No line about the law" in error
    told(porchlight, "law", "import", pack(tmp_path, fact(1)), "--yes")
    for extra, there in (((), False), (("--with", "law"), True)):
        told(porchlight, "sheet", listing, *extra, "-o", file)
        text = " ".join(PdfReader(file).pages[0].extract_text().split())
        assert (PUBLISHER in text) is there


def test_an_unknown_place_is_said_so(porchlight: Porchlight) -> None:
    assert "Nowhereville" in refused(porchlight, "law", "show", "Nowhereville")


def test_topics_name_where_to_look_and_no_answer(porchlight: Porchlight) -> None:
    said = told(porchlight, "law", "topics")
    assert "GOOD_SAMARITAN.LAW: Is there a law" in said
    assert "PDAPS" in said


# Cards


def test_a_card_is_printed_only_once_it_is_filled_in(porchlight: Porchlight, tmp_path: Path) -> None:
    target = tmp_path / "card.pdf"
    assert told(porchlight, "cards").count("cannot be printed") == 16
    assert "Nobody has filled in" in refused(
        porchlight, "cards", "print", "OVERDOSE", "--place", "Florida", "-o", target
    )
    assert not target.exists()
    assert "OVERDOSE can be printed for Florida (state)" in told(
        porchlight, "cards", "fill", "overdose", "--place", "Miami, FL", *FILL
    )
    said = told(porchlight, "cards", "list")
    assert said.count("cannot be printed") == 15
    assert f"Fictional Statutes, {PUBLISHER}, October 1, 2026" in said
    assert "No lawyer has read this card." in said
    told(porchlight, "cards", "fill", "OVERDOSE", "--place", "state:FL", *FILL, "--lawyer", "--organization", "Harbor")
    assert "A lawyer has read this card." in told(porchlight, "cards")
    told(porchlight, "cards", "print", "OVERDOSE", "--place", "Florida", "--language", "es", "-o", target)
    text = PdfReader(target).pages[0].extract_text()
    assert "Sobredosis" in text
    assert PUBLISHER in text
    assert "no longer be printed" in told(porchlight, "cards", "clear", "OVERDOSE", "--place", "Florida")
    assert "Nobody has filled in" in refused(
        porchlight, "cards", "print", "OVERDOSE", "--place", "Florida", "-o", target
    )


def test_a_cards_words_can_be_read_before_it_is_filled_in(porchlight: Porchlight) -> None:
    for template in card_templates().values():
        said = [line.strip() for line in told(porchlight, "cards", "show", template.code.lower()).splitlines()]
        for text in (template.title, *template.points, *template.ask, *template.officer):
            assert {text.en, text.es} <= {*said}
        assert ("To the officer:" in said) == bool(template.officer)
    assert "The cards are: " in refused(porchlight, "cards", "show", "NONE")


def test_a_card_of_other_words_is_listed_as_one_that_nobody_has_checked(porchlight: Porchlight, tmp_path: Path) -> None:
    target = tmp_path / "card.pdf"
    told(porchlight, "cards", "fill", "OVERDOSE", "--place", "state:FL", *FILL)
    db = open_file(tmp_path / "data" / FILE_NAME)
    db.execute("UPDATE card_words SET text_hash = ?", [card_template("DOOR").text_hash])
    db.close()
    assert f"the words that it has now. It was filled in before: Florida (state): Fictional Statutes, {PUBLISHER}" in (
        told(porchlight, "cards")
    )
    asked = ("cards", "print", "OVERDOSE", "--place", "Florida", "-o", target)
    assert "nobody is known to have checked" in refused(porchlight, *asked)
    assert not target.exists()
    told(porchlight, "cards", "fill", "OVERDOSE", "--place", "state:FL", *FILL)
    assert told(porchlight, *asked) == ""
    assert target.exists()


def test_cards_are_printed_for_a_wallet_front_and_back(porchlight: Porchlight, tmp_path: Path) -> None:
    target = tmp_path / "cards.pdf"
    told(porchlight, "cards", "fill", "DOOR", "--place", "state:FL", *FILL)
    told(porchlight, "law", "import", pack(tmp_path, fact(1)), "--yes")
    asked = ("DOOR", "good_samaritan.law", "--place", "Miami, FL", "--layout", "wallet", "--paper", "a4")
    assert told(porchlight, "cards", "print", *asked, "--language", "es", "-o", target) == ""
    front, back = (" ".join(page.extract_text().split()) for page in PdfReader(target).pages)
    assert "Si llegan agentes a la puerta" in front
    assert "To the officer:" in back
    assert "¿Hay aquí una ley" in front or "¿Hay una ley" in front
    assert "Is there a law" in back
    assert [round(float(side)) for side in PdfReader(target).pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.parametrize(
    "changes",
    [
        {"state": Publication.DRAFT},
        {"review_by": TODAY - timedelta(days=5)},
        {"status": LawStatus.IN_LITIGATION},
        {"effective_to": date(2026, 10, 1)},
    ],
)
def test_a_fact_that_no_sheet_would_carry_is_on_no_card(
    porchlight: Porchlight, tmp_path: Path, changes: dict[str, Any]
) -> None:
    target = tmp_path / "cards.pdf"
    asked = ("cards", "print", "GOOD_SAMARITAN.LAW", "--place", "Florida", "--layout", "wallet", "-o", target)
    assert "no fact can be printed" in refused(porchlight, *asked)
    told(porchlight, "law", "import", pack(tmp_path, fact(1, **changes)), "--yes")
    assert "no fact can be printed" in refused(porchlight, *asked)
    assert not target.exists()


def test_a_sheet_for_a_wallet_takes_cards_with_its_places(porchlight: Porchlight, tmp_path: Path) -> None:
    listing, file = listing_of(porchlight), tmp_path / "sheet.pdf"
    asked = ("sheet", listing, "--layout", "wallet", "--cards")
    assert "no card DOOR" in refused(porchlight, *asked, "DOOR", "-o", file)
    assert not file.exists()
    told(porchlight, "cards", "fill", "DOOR", "--place", "state:FL", *FILL)
    told(porchlight, *asked, "door, ", "-o", file)
    front, back = (" ".join(page.extract_text().split()) for page in PdfReader(file).pages)
    assert "Lantern Exchange" in front
    assert "If agents come to the door" in front
    assert "To the officer:" in back


@pytest.mark.parametrize("layout", ["letter", "fold"])
def test_on_any_other_paper_they_stand_behind_the_places_by_the_same_gate(
    porchlight: Porchlight, tmp_path: Path, layout: str
) -> None:
    listing, file = listing_of(porchlight), tmp_path / "sheet.pdf"
    asked = ("sheet", listing, "--layout", layout, "--cards", "DOOR", "-o", file)
    assert "no card DOOR" in refused(porchlight, *asked)
    told(porchlight, "cards", "fill", "DOOR", "--place", "state:FL", *FILL)
    assert "never on a discreet sheet" in refused(porchlight, *asked, "--discreet", "--name", f"{listing}=Pier House")
    assert not file.exists()
    told(porchlight, *asked)
    said = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)
    assert "Lantern Exchange" in said
    assert "If agents come to the door" in said
    assert "To the officer:" in said


def test_where_cards_go_has_to_be_said(porchlight: Porchlight, tmp_path: Path) -> None:
    for extra in ((), ("-o", tmp_path / "cards.png")):
        code, _out, error = porchlight("cards", "print", "DOOR", "--place", "Florida", *extra)
        assert code == 2
        assert "FILE.pdf" in error


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("NOTHING", "--place", "Florida", *FILL), "no rights card"),
        (("OVERDOSE", "--place", "country:US", *FILL), "cannot be filled in"),
        (("OVERDOSE", "--place", "Florida", "--source", " ", *FILL[2:]), "needs its source"),
        (("OVERDOSE", "--place", "Florida", *FILL[:4], "--date", "2199-01-01"), "has not been"),
    ],
)
def test_a_card_that_cannot_be_filled_in_says_why(
    porchlight: Porchlight, arguments: tuple[str, ...], said: str
) -> None:
    assert said in refused(porchlight, "cards", "fill", *arguments)
    assert told(porchlight, "cards").count("cannot be printed") == 16


@pytest.mark.parametrize("missing", ["--source", "--publisher", "--date", "--place"])
def test_no_card_is_filled_in_without_its_source(porchlight: Porchlight, missing: str) -> None:
    given = ["--place", "Florida", *FILL]
    at = given.index(missing)
    code, _out, _error = porchlight("cards", "fill", "OVERDOSE", *given[:at], *given[at + 2 :])
    assert code == 2


# Texts


def test_a_text_is_marked_and_the_mark_taken_back(porchlight: Porchlight) -> None:
    drafts = told(porchlight, "texts", "list", "--language", "es")
    assert drafts.count("borrador") == 0
    assert drafts.count("draft") == 47
    mark = ("--language", "es", "--organization", "Harbor Coalition", "--date", "2026-10-01")
    assert "POL_LED (es) is marked as read" in told(porchlight, "texts", "review", "pol_led", *mark)
    assert "POL_LED (es), read by Harbor Coalition, October 1, 2026" in told(porchlight, "texts", "list")
    assert "not the code of a contact kind" in refused(porchlight, "texts", "review", "nothing", *mark)
    told(porchlight, "undo", "--yes")
    assert told(porchlight, "texts", "list", "--language", "es") == drafts
    told(porchlight, "texts", "review", "pol_led", *mark)
    back = ("texts", "take-back", "pol_led", *mark[:4])
    assert "POL_LED (es) is a draft again" in told(porchlight, *back)
    assert told(porchlight, "texts", "list", "--language", "es") == drafts
    assert "Nobody has marked POL_LED (es)" in refused(porchlight, *back)

"""Cards and booklets of real lists by the command line: treatment centers, take-back sites of the police among them."""

import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from exports.pdf.form import form
from resources_db.contact_text import headline
from resources_db.model import ContactLine, Domain, State
from tests.exports.panel_checks import bare, inside, panel_boxes, text_in
from tests.exports.read_back import letters, text_by_pypdf
from tests.exports.tag_check import faults
from tests.helpers.ruled import rule_document, rule_file

ROWS, CHOSEN = 400, 6


@pytest.fixture(scope="module")
def centers(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a directory of the first treatment centers of a national list."""
    made = tmp_path_factory.mktemp("centers")
    source = shared_data / "samhsa" / "SAMHSA_Nationwide_Substance_Use_Treatment_Data.csv"
    if not source.exists():
        pytest.skip("the list of treatment centers is not here")
    with source.open(encoding="utf-8", newline="") as lines:
        (made / "centers.csv").write_text("".join(islice(lines, ROWS)), encoding="utf-8", newline="")
    assert run(["--data-dir", str(made / "data"), "import", str(made / "centers.csv"), "--yes"]) == 0
    return made / "data"


@pytest.fixture(scope="module")
def sites(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a directory of take-back sites, of which those in police stations are known to be there."""
    made, source = tmp_path_factory.mktemp("sites"), shared_data / "takeback-sites" / "sites.json"
    if not source.exists():
        pytest.skip("the list of take-back sites is not here")
    rule = made / "rule.json"
    rule.write_bytes(rule_file(rule_document(column="type", source="sites")))
    data = ["--data-dir", str(made / "data")]
    assert run([*data, "import", str(source), "--yes"]) == 0
    assert run([*data, "review", "--rule", str(rule), "--from", "Desk", "--yes"]) == 0
    return made / "data"


def found(folder: Path, capfd: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    capfd.readouterr()
    assert run(["--data-dir", str(folder), "search", "--json", *options]) == 0
    answer = json.loads(capfd.readouterr().out)
    return [listing for section in answer["sections"] for listing in section["listings"]]


def made(folder: Path, capfd: pytest.CaptureFixture[str], *ids: str, layout: str, language: str) -> bytes:
    target = folder.parent / f"{layout}-{language}.pdf"
    target.unlink(missing_ok=True)
    options = ["--layout", layout, "--language", language, "--from", "Harbor Legal", "--json", "-o", str(target)]
    capfd.readouterr()
    assert run(["--data-dir", str(folder), "sheet", *ids, *options]) == 0
    told = json.loads(capfd.readouterr().out)
    assert told["layout"] == layout
    assert told["listings"] == list(ids)
    return target.read_bytes()


@pytest.mark.parametrize("language", ["en", "es", "ar", "my"])
@pytest.mark.parametrize("layout", ["wallet", "fold"])
def test_treatment_centers(centers: Path, capfd: pytest.CaptureFixture[str], layout: str, language: str) -> None:
    chosen = found(centers, capfd)[:CHOSEN]
    pdf = made(centers, capfd, *(each["id"] for each in chosen), layout=layout, language=language)
    assert faults(pdf) == []
    read = bare(text_by_pypdf(pdf))
    for listing in chosen:
        assert bare(listing["title"]) in read
        assert all(bare(phone["number"]) in read for phone in listing["phones"])
        for domain, contact in zip(Domain, listing["contact"].values(), strict=True):
            spoken = language if language == "es" else "en"
            assert bare(headline(ContactLine(domain=domain, state=State(contact["state"])), spoken)) in read


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_card_for_a_site_in_a_police_station_says_so_on_its_front(
    sites: Path, capfd: pytest.CaptureFixture[str], language: str
) -> None:
    listings = found(sites, capfd, "--near", "Albany, NY", "--within", "10mi")
    known = [each for each in listings if each["contact"]["police"]["state"] == "REQUIRED"]
    assert known
    pdf = made(sites, capfd, known[0]["id"], layout="wallet", language=language)
    boxes, seen = panel_boxes(form("wallet", "letter")), list(letters(pdf))
    said = {"en": "Police: always involved.", "es": "Policía: siempre interviene."}[language]
    fronts = [text_in(seen, box, 0) for box in boxes]
    assert bare(said) in fronts[0]
    assert not [letter for letter in seen if letter.page == 1 and not any(inside(letter, box) for box in boxes)]

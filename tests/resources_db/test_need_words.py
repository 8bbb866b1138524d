import copy
import json
from typing import Any

import pytest

from resources_db.model import Need
from resources_db.need_words import need_label, need_search_words, read_search_words, search_words
from resources_db.phrase_index import folded
from resources_db.shipped import shipped
from resources_db.vocabulary import vocabulary
from resources_db.vocabulary.checks import promise_in
from resources_db.wording import LANGUAGES

TYPED = [
    "abogado", "abogada", "dentista", "médico", "médica", "doctor", "doctora", "clínica", "hospital", "emergencia",
    "asilo", "refugio", "albergue", "sin hogar", "casa", "apartamento", "renta", "alquiler", "luz", "desalojo",
    "comida", "despensa", "hambre", "estampillas", "ropa", "cobijas", "guardería", "niño", "niña", "niños", "bebé",
    "escuela", "trabajo", "empleo", "dinero", "impuestos", "cárcel", "prisión", "preso", "corte", "fianza", "droga",
    "drogas", "alcohol", "alcoholismo", "adicción", "rehabilitación", "desintoxicación", "metadona", "jeringas",
    "agujas", "naloxona", "sobredosis", "vih", "sida", "embarazo", "embarazada", "parto", "salud mental", "depresión",
    "psicólogo", "psiquiatra", "terapia", "consejería", "suicidio", "crisis", "violencia", "maltrato", "violación",
    "trata", "pandillas", "inmigración", "migrantes", "deportación", "visa", "papeles", "ciudadanía", "pasaporte",
    "consulado", "identificación", "acta de nacimiento", "inglés", "refugiado", "autobús", "transporte", "teléfono",
    "farmacia", "medicinas", "recetas", "lentes", "medicaid", "jóvenes", "intérprete", "heridas", "redadas",
    "soñadores", "lawyer", "attorney", "dentist", "doctor", "asylum", "shelter", "homeless", "food", "groceries",
    "daycare", "kids", "job", "work", "money", "taxes", "jail", "bail", "drugs", "rehab", "needles", "narcan", "hiv",
    "pregnant",
    "therapy", "counseling", "rape", "eviction", "passport", "esl", "bus", "prescription", "glasses", "food stamps",
]  # fmt: skip
"""What people in need type."""

EVIDENCE = {
    "HE.DENTAL": ("term: Dental Care", "term: Eye Care"),
    "LA.CIVIL": ("text: eviction defense", "name: Family Law"),
    "HE.MENTAL": ("term: General Psychiatry",),
    "IM.ID": ("term: Consulates/Foreign Government Representatives", "term: Birth Certificates"),
    "HR.NALOXONE": ("name: Naloxone",),
}


@pytest.fixture
def table() -> dict[str, Any]:
    text = shipped("resources_db", "vocabulary", "search_words.json").read_text(encoding="utf-8")
    return copy.deepcopy(json.loads(text))


def derived(code: str, why: str) -> Need:
    return Need(code, derived=True, why=why)


def found_by(need: Need) -> str:
    return f" {folded(' . '.join(need_search_words(need)))}"


def test_a_rule_that_saw_the_word_pharmacy_does_not_know_of_naloxone() -> None:
    need = derived("HE.PHARM", "term: Prescription Drug Discount Cards")
    assert [need_label(need, language) for language in LANGUAGES] == ["Pharmacy", "Farmacia"]
    for claim in ("naloxon", "syring", "jering"):
        assert f" {claim}" not in found_by(need)


def test_a_person_who_gave_it_said_the_whole_label() -> None:
    need = Need("HE.PHARM", derived=False)
    assert need_label(need, "en") == "Pharmacy (naloxone, syringes)"
    assert need_label(need, "es") == "Farmacia (naloxona, jeringas)"
    assert {" naloxone", " jeringas"} <= {claim for claim in (" naloxone", " jeringas") if claim in found_by(need)}


@pytest.mark.parametrize(
    ("code", "why", "whole"),
    [
        ("HR.NALOXONE", "name: free NARCAN", True),
        ("HR.NALOXONE", "name: Naloxone", False),
        ("HE.PHARM", "text: pharmacy with naloxone", False),
        ("HE.PHARM", "text: pharmacy with naloxone and syringes", True),
        ("HE.PHARM", "text: farmacia con jeringas y naloxona", True),
        ("TX.METHADONE", "name: OTP", True),
        ("TX.METHADONE", "name: methadone", False),
        ("TX.METHADONE", "", False),
        ("FO.PANTRY", "name: Pantry", True),
    ],
)
def test_the_parenthesis_stays_where_the_record_itself_proves_it(code: str, why: str, whole: bool) -> None:
    for language in LANGUAGES:
        label = vocabulary().categories[code].label.say(language)
        assert (need_label(derived(code, why), language) == label) is whole


@pytest.mark.parametrize("code", [code for code, category in vocabulary().categories.items() if category.parent])
def test_every_derived_label_reads_as_words(code: str) -> None:
    for language in LANGUAGES:
        label = need_label(derived(code, "name: nothing of the kind"), language)
        assert label
        assert label == " ".join(label.split())
        assert not set("()") & set(label)


def test_the_field_of_a_why_proves_nothing() -> None:
    assert "passport" not in set(need_search_words(derived("IM.ID", "text: municipal id cards")))


@pytest.mark.parametrize("word", TYPED)
def test_what_people_type_finds_something(word: str) -> None:
    needs = [
        derived(code, why)
        for code in vocabulary().categories
        if "." in code
        for why in EVIDENCE.get(code, ("name: x",))
    ]
    assert any(f" {folded(word)}" in found_by(need) for need in needs)


def test_a_word_is_found_only_where_it_is_true() -> None:
    assert " dentist" in found_by(derived("HE.DENTAL", "term: Dental Care"))
    assert " dentist" not in found_by(derived("HE.DENTAL", "term: Vision Screening"))
    assert " lentes" in found_by(derived("HE.DENTAL", "term: Vision Screening"))
    assert " pasaporte" not in found_by(derived("IM.ID", "term: Birth Certificates"))
    for code in ("CR.MOBILE", "HR.DROPIN"):
        words = found_by(derived(code, "name: x"))
        assert " sin policia" not in words
        assert " without police" not in words
        assert " mujeres" not in words


def test_every_leaf_that_a_listing_may_have_has_words_of_its_own() -> None:
    leaves = {code for code in vocabulary().categories if "." in code}
    assert leaves - set(search_words().words) == {"HE.DENTAL"}
    assert "HE.DENTAL" in search_words().when


def test_no_word_promises(table: dict[str, Any]) -> None:
    for word in ("safe use", "unsafe", "consumo seguro", "inseguro"):
        table["words"]["HR.SAFERUSE"]["en"] = [word]
        with pytest.raises(ValueError, match=r"HR\.SAFERUSE: .* is a promise"):
            read_search_words(table)


def test_what_a_person_asks_with_is_said_and_found_nowhere() -> None:
    """Nothing is said with it, so it may promise: "safer use" is what people type."""
    assert "safer use" in search_words().asked["HR.SAFERUSE"]
    for code in search_words().asked:
        assert not any(map(promise_in, need_search_words(Need(code, derived=False))))


@pytest.mark.parametrize("words", [[], ["doctor", "doctor"]])
def test_an_empty_list_and_a_word_twice_are_refused(table: dict[str, Any], words: list[str]) -> None:
    table["words"]["HE.CLINIC"]["es"] = words
    with pytest.raises(ValueError, match=r"HE\.CLINIC has an empty list or a word twice"):
        read_search_words(table)


@pytest.mark.parametrize("word", ["Doctor", " doctor", ""])
def test_a_word_is_in_lower_case(table: dict[str, Any], word: str) -> None:
    table["when"][0]["en"] = [word]
    with pytest.raises(ValueError, match="is not in lower case"):
        read_search_words(table)


def test_an_unknown_code_is_refused(table: dict[str, Any]) -> None:
    table["words"]["XX.NEW"] = {"en": ["new"], "es": ["nuevo"]}
    with pytest.raises(ValueError, match=r"XX\.NEW is no category"):
        read_search_words(table)


def test_a_phrase_that_no_text_can_hold_is_refused(table: dict[str, Any]) -> None:
    table["when"][0]["why"] = ["odontología"]
    with pytest.raises(ValueError, match="odontología"):
        read_search_words(table)

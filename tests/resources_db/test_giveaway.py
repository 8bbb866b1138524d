"""The words that no discreet sheet holds: found however they are written, and not where nobody wrote them."""

import json
from pathlib import Path

import pytest

from resources_db import giveaway as module
from resources_db.giveaway import cannot_be_read, giveaway, read_giveaway_words
from resources_db.model import Domain
from resources_db.vocabulary import vocabulary
from resources_db.wording import LANGUAGES

FILE = Path(module.__file__).parent / "vocabulary" / "giveaway_words.json"
TELLING = [
    ("Naloxone and test strips", "drugs"),
    ("NARCAN kits", "drugs"),
    ("Intercambio de jeringas", "drugs"),
    ("Reducción de daños", "drugs"),
    ("Desintoxicación", "drugs"),
    ("Harbor Recovery House", "drugs"),
    ("Police Athletic League", "police"),
    ("Frente a la policía", "police"),
    ("County jail release", "police"),
    ("Defensoría pública", "police"),
    ("Help before a court date", "police"),
    ("Immigration Law Clinic", "immigration"),
    ("Para personas sin papeles", "immigration"),
    ("Ask for the ICE form", "immigration"),
    ("Nueva red de migrantes", "immigration"),
]
DISGUISED = [
    "P.O.L.I.C.E.", "p-o-l-i-c-e", "po\u00adlice", "po\u200blice", "ＰＯＬＩＣＥ", "pólice", "POLICE", "I.C.E. office",
    "i c e",
    "harmreduction.example", "Inmigracio\u0301n", "anti-drug", "non-citizens", "StreetSyringes",
]  # fmt: skip
INNOCENT = [
    "Marshall Street 12", "Independence Avenue", "Rose Court", "Privacy policy", "Migraine clinic",
    "Policlínica del Este",
    "Club Deportivo", "A consultation by phone", "Bar Restaurant", "Borden Road", "Officina Plaza", "Community clinic",
    "Free meals", "Comidas gratis", "Albergue", "Mon to Fri 10 am to 5 pm", "Photo ID", "Call first", "Crimson Street",
    "Nice people", "Office hours", "Price list", "Corte de pelo gratis",
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic"), TELLING)
def test_each_topic_has_its_words_in_both_languages(text: str, topic: str) -> None:
    table = json.loads(FILE.read_text(encoding="utf-8"))
    own = read_giveaway_words(word for language in LANGUAGES for word in table[topic][language])
    assert own.find(text)
    assert giveaway(text)


@pytest.mark.parametrize("text", DISGUISED)
def test_a_word_is_found_however_it_is_written(text: str) -> None:
    assert giveaway(f"Ask here: {text} today")


@pytest.mark.parametrize("text", INNOCENT)
def test_nothing_is_found_where_nobody_wrote_it(text: str) -> None:
    assert giveaway(text) == ""


@pytest.mark.parametrize("text", ["Пoлиция", "警察", "الشرطة", "Pоlice"])
def test_letters_that_no_word_of_the_list_is_written_in_are_told(text: str) -> None:
    assert cannot_be_read(text)


@pytest.mark.parametrize("text", ["", "Niñez y familia", "São João", "12-34 £", "Straße"])
def test_accents_are_letters_that_can_be_read(text: str) -> None:
    assert not cannot_be_read(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_of_police_or_immigration_contact_gets_through(language: str) -> None:
    """What the vocabulary itself calls such contact is on the list, but for names that say neither."""
    words = vocabulary()
    quiet = {"COURT_REFERRAL", "ID_CHECKPOINT", "INVOL_HOLD", "FED_BUILDING", "STATUS_VERIFIED", "ORR_CHECK"}
    for code, kind in words.kinds.items():
        if kind.domain is not Domain.ID_AND_DATA and code not in quiet:
            assert giveaway(kind.label.say(language)), code
    for domain in (Domain.POLICE, Domain.IMMIGRATION):
        assert giveaway(words.domains[domain].name.say(language))


@pytest.mark.parametrize(
    ("listed", "why"),
    [
        (["police", "police"], "twice"),
        (["Police"], "not folded"),
        (["policía"], "not folded"),
        (["*"], "not folded"),
        (["*ice*"], "too short"),
        (["*harm reduc*"], "two words"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused(listed: list[str], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_giveaway_words(listed)

import pytest

from resources_db.language_names import language_name


@pytest.mark.parametrize(
    ("stored", "english", "spanish"),
    [
        ("es", "Spanish", "español"),
        ("Spanish", "Spanish", "español"),
        ("español", "Spanish", "español"),
        ("HAITIAN CREOLE", "Haitian Creole", "criollo haitiano"),
        ("zh-Hant", "Traditional Chinese", "chino tradicional"),
        ("ase", "American Sign Language (ASL)", "lengua de señas americana (ASL)"),
        ("American Sign Language", "American Sign Language (ASL)", "lengua de señas americana (ASL)"),
        ("Creole", "Haitian Creole", "criollo haitiano"),
        ("Haitian-Creole", "Haitian Creole", "criollo haitiano"),
        ("Cape Verdean Creole", "Kabuverdianu", "criollo caboverdiano"),
        ("Creole (limited)", "Creole (limited)", "Creole (limited)"),
        ("Mandarin", "Mandarin", "mandarín"),
        ("zh", "Chinese", "chino"),
        ("Q'anjob'al and Mam", "Q'anjob'al and Mam", "Q'anjob'al and Mam"),
        ("No", "No", "No"),
        ("", "", ""),
    ],
)
def test_a_language_is_named_in_the_readers_own(stored: str, english: str, spanish: str) -> None:
    assert language_name(stored, "en") == english
    assert language_name(stored, "es") == spanish

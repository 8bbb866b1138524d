"""Every column and every meaning has words in both languages."""

import pytest

from resources_db.field_words import field_words, table_words, target_words, targets_in_order
from resources_db.hsds import TABLES
from resources_db.sources.mapping.targets import TARGETS


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_column_of_the_standard_has_words(language: str) -> None:
    columns = {column for table in TABLES.values() for column in table.columns} - {"id"}
    assert all("_" not in field_words(column, language) for column in columns)
    assert field_words("BusLine", language) == "BusLine"
    assert len({table_words(table, language) for table in TABLES}) == len(TABLES)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_meanings_are_called_alike(language: str) -> None:
    assert sorted(targets_in_order()) == sorted(TARGETS)
    words = [target_words(target, language) for target in targets_in_order()]
    assert len(set(words)) == len(words)


def test_what_a_meaning_is_called() -> None:
    assert target_words("service.description", "en") == "Service: description"
    assert target_words("address.postal_code", "en") == "Address: ZIP code"
    assert target_words("hours.SA", "es") == "Horario del sábado"

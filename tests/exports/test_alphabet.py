"""The order in which names are looked up: accents and capitals do not count, numbers by their size, ñ behind n."""

from exports.alphabet import initial, sort_key


def ordered(names: list[str], language: str) -> list[str]:
    return sorted(names, key=lambda name: sort_key(name, language))


def test_accents_capitals_and_quotes_do_not_count() -> None:
    names = ["Zapata", "Álvarez House", "“Here for you”", "alvarado", "Élan", "eden"]
    assert ordered(names, "en") == ["alvarado", "Álvarez House", "eden", "Élan", "“Here for you”", "Zapata"]


def test_numbers_stand_by_their_size_before_letters() -> None:
    assert ordered(["Station 10", "Station 9", "211 Line", "41 Street"], "en") == [
        "41 Street", "211 Line", "Station 9", "Station 10",
    ]  # fmt: skip


def test_n_with_a_tilde_follows_n_in_spanish_alone() -> None:
    names = ["Ñandú", "Nube", "Oso", "Cañas", "Canto"]
    assert ordered(names, "es") == ["Canto", "Cañas", "Nube", "Ñandú", "Oso"]
    assert ordered(names, "en") == ["Cañas", "Canto", "Ñandú", "Nube", "Oso"]
    assert [initial(name, "es") for name in ("Ñandú", "Nube", "ángel", "211", "")] == ["Ñ", "N", "A", "", ""]

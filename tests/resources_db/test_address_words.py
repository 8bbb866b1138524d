import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.address_words import (
    another_country,
    only_post_box,
    says_address_confidential,
    says_confidential,
)


@pytest.mark.parametrize(
    "text",
    [
        "Confidential",
        "CONFIDENTIAL ADDRESS",
        "Confidential - call hotline",
        "confidential location | | Marathon",
        "Confidential | St. Petersburg",
        "Undisclosed location",
        "Undisclosed",
        "Location not disclosed",
        "Address withheld",
        "Withheld for safety",
        "Address unpublished",
        "Secret location",
        "Private location, call first",
        "Call for address",
        "Please call for the exact address",
        "Call 24-hour hotline for location",
        "Call to find out the location",
        "Contact us for address",
        "Address available upon request",
        "Address given by phone only",
        "Location provided upon intake",
        "Address is not published",
        "Address not available",
        "Location will not be given out",
        "Do not publish",
        "No address listed",
        "Confidencial",
        "Domicilio confidencial",
        "Dirección confidencial - llame",
        "Dirección reservada",
        "Ubicación reservada",
        "La ubicación es secreta",
        "Lugar protegido",
        "Llame para la dirección",
        "Llame para obtener la dirección",
        "Llamar para pedir la ubicación",
        "Dirección no disponible",
        "Dirección no publicada",
        "No se publica la dirección",
        "Dirección a solicitud",
        "Dirección por teléfono",
        "Sin divulgar",
        "Reservado",
    ],
)
def test_an_address_that_says_it_is_not_for_everybody_is_understood(text: str) -> None:
    assert says_confidential(text)
    assert says_confidential(text.upper())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "111 NW 1st Street | Suite 200 | Miami",
        "12 Confidential Way",
        "12B N Confidential Ct",
        "Calle Reservada 14",
        "Avenida Confidencial 3",
        "140 West Call Street | Starke",
        "11711 Colliers Reserve Drive",
        "1495 Smith Preserve Way",
        "Calle Villario 313",
        "84 Main Street | Private Building",
        "1085 Private Road 3481",
        "39527 Reservation Highway 1",
        "Call for directions",
        "Call for appointment",
        "Call for locations and times",
        "This address is not confidential",
        "Non-confidential mailing address",
        "La dirección no es confidencial",
        "44 Secret Garden Lane",
        "7 Hidden Springs Drive",
        "Urb. Reserva Natural, Calle 5",
        "Office of the Attorney General, Address Confidentiality Program",
    ],
)
def test_streets_and_directions_are_not_mistaken_for_secrecy(text: str) -> None:
    assert not says_confidential(text)


def test_a_megabyte_of_address_is_read_to_its_end() -> None:
    assert says_confidential("Suite 5 " * 125_000 + "confidential")
    assert not says_confidential("call for the " * 80_000)


@pytest.mark.parametrize(
    "lines",
    [
        ("P.O. Box 430230",),
        ("PO Box 16",),
        ("P O Box 601832",),
        ("P. O. BOX 88",),
        ("POBox 12",),
        ("P.O.Box 12",),
        ("Post Office Box 9",),
        ("Post Office Drawer 9",),
        ("PO Drawer 9",),
        ("POB 9",),
        ("Box 9",),
        ("Apartado 1234",),
        ("Apartado Postal 1234",),
        ("Apdo. 12",),
        ("P.O. Box E-15",),
        ("PO Box 016960 (D-53)",),
        ("P.O. Box 105283", "Central Source LLC"),
        ("PO Box 41", "MN017-W400"),
        ("", "PO Box 941836"),
        ("PO Box No. 12",),
    ],
)
def test_a_post_box_alone_is_known_in_many_spellings(lines: tuple[str, ...]) -> None:
    assert only_post_box(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("",),
        ("111 NW 1st Street",),
        ("1000 West Carson Street", "P.O. Box 459"),
        ("P.O. Box 459", "1000 West Carson Street"),
        ("Lily Lake Road", "P.O. Box 36"),
        ("13224 SE 202 Road", "Route 2, P.O. Box 1600"),
        ("2080 Child Street, P.O. Box 1000",),
        ("RR 2 Box 45",),
        ("HC 1 Box 234",),
        ("7700 Arlington Boulevard", "Suite 5101 BOX #22"),
        ("Urb. San Jorge, Apartado 12",),
        ("12 Box Elder Drive",),
        ("Boxwood Plaza",),
    ],
)
def test_an_address_with_a_street_is_more_than_a_post_box(lines: tuple[str, ...]) -> None:
    assert not only_post_box(*lines)


@pytest.mark.parametrize(
    "country", ["Canada", "CA", "México", "Mexico", "mx", "UK", "Alemania", "FR", "Cuba", "England"]
)
def test_other_countries_are_known_by_code_and_name(country: str) -> None:
    assert another_country(country)


@pytest.mark.parametrize(
    "country",
    [
        "",
        "   ",
        "US",
        "us ",
        "USA",
        "U.S.A.",
        "United States",
        "Estados Unidos",
        "EE. UU.",
        "PR",
        "Puerto Rico",
        "Miami-Dade",
    ],
)
def test_the_united_states_and_what_is_no_country_are_not_another_country(country: str) -> None:
    assert not another_country(country)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert says_confidential(f"Confidential. {text}")
    assert not only_post_box(f"12 Main Street {text}")


WORDS = """
confidential confidentially confidencial undisclosed unpublished unlisted withheld not no non secret private hidden
protected location address site is never to be given published public available disclosed on request intake by phone
only call text for obtain the do print release direccion ubicacion domicilio localizacion lugar sitio es muy reservada
secreto privado oculta se divulga revela comparte puede sin divulgar publicada revelado llame para a solicitud al llamar
calle 12 street c o n f & - . ' |
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8), st.sampled_from(["", " "]))
def test_plain_letters_say_what_they_say_beside_a_letter_of_another_script(words: list[str], between: str) -> None:
    text = between.join(words)
    assert says_confidential(text) == says_confidential(f"{text}\N{RIGHT SINGLE QUOTATION MARK}")
    assert says_address_confidential(text) == says_address_confidential(f"{text}\N{RIGHT SINGLE QUOTATION MARK}")

"""What columns are taken for: by name where the values can be that, else by the values, and never by a guess."""

import pytest

from resources_db.errors import BadInput
from resources_db.sources.mapping.choose import Known, choose
from resources_db.sources.mapping.mapping import Mapping, fingerprint
from resources_db.sources.mapping.propose import Proposal, propose
from resources_db.sources.mapping.used import Certainty, Origin
from tests.helpers.mapped_rows import table


def meant(proposal: Proposal) -> dict[str, str]:
    return dict(proposal.mapping.columns)


def test_names_of_real_files() -> None:
    found = propose(
        table(
            ("STORE_NAME", "longitude", "latitude", "ADDRESS", "CITY", "STATE", "ZIP5", "zip4", "County"),
            ("Wawa", "-75.3", "40.1", "209 E Main St", "Norristown", "PA", "19401.0", "5004.0", "MONTGOMERY"),
        )
    )
    assert list(meant(found).values()) == [
        "organization.name", "location.longitude", "location.latitude", "address.address_1", "address.city",
        "address.state_province", "address.postal_code", "address.zip4", "keep",
    ]  # fmt: skip
    assert found.certain[0] is Certainty.NAME
    assert found.certain[-1] is Certainty.NO


def test_a_plain_service_beside_an_agency_is_its_name() -> None:
    found = propose(table(("Agency", "Service", "City"), ("Harbor", "Pantry", "Salem")))
    assert meant(found)["Service"] == "service.name"


def test_feet_of_a_map_are_no_longitude() -> None:
    found = meant(propose(table(("Name", "X", "Y"), ("A", "1420542.4", "475246.1"), ("B", "1401019.4", "431068.4"))))
    assert (found["X"], found["Y"]) == ("keep", "keep")


def test_of_two_columns_with_one_meaning_the_fuller_is_taken() -> None:
    rows = [("A", "", "1 Main St", "Salem"), ("B", "", "2 Main St", "Salem"), ("C", "Elm St", "3 Main St", "Salem")]
    found = meant(propose(table(("Name", "street_one", "address", "city"), *rows)))
    assert (found["street_one"], found["address"]) == ("keep", "address.address_1")


def test_an_only_address_is_a_whole_one() -> None:
    assert meant(propose(table(("name", "address"), ("A", "1 Main St, Salem, MA 01970"))))["address"] == "address.whole"


def test_columns_without_a_telling_name_are_known_by_their_values() -> None:
    found = propose(
        table(
            ("Name", "a", "b", "c", "d", "e", "f", "g", "h"),
            ("A", "412-555-0100", "15210", "PA", "40.44012", "-79.99012", "a@b.org", "https://b.org", "Mon 9am-5pm"),
            ("B", "(412) 555-0101", "15210", "OH", "40.45012", "-79.98012", "c@d.org", "www.d.org/x", "Tue 9am-5pm"),
        )
    )
    assert list(meant(found).values())[1:] == [
        "phone.number", "address.postal_code", "address.state_province", "location.latitude", "location.longitude",
        "service.email", "service.url", "hours",
    ]  # fmt: skip
    assert set(found.certain[1:]) == {Certainty.VALUES}


def test_words_that_are_codes_of_states_are_no_states() -> None:
    found = meant(propose(table(("Name", "Bring", "Looked at"), ("A", "ID", "OK"), ("B", "ID", "ok"))))
    assert (found["Bring"], found["Looked at"]) == ("keep", "keep")


def test_estado_is_a_state_only_where_states_stand_in_it() -> None:
    assert meant(propose(table(("Nombre", "Estado"), ("A", "Cerrado"), ("B", "Activo"))))["Estado"] == "keep"
    found = meant(propose(table(("Nombre", "Estado"), ("A", "Texas"), ("B", "N.M."), ("C", "Chihuahua"))))
    assert found["Estado"] == "address.state_province"


def test_numbers_that_differ_in_every_row_are_no_zips() -> None:
    rows = [(f"Place {number}", str(number)) for number in range(15201, 15211)]
    assert meant(propose(table(("Name", "Ref"), *rows)))["Ref"] == "keep"


@pytest.mark.parametrize(
    "column",
    ["IsPrivate", "Confidential?", "confidential address", "Hide location", "Don't share address", "No publicar"],
)
def test_a_column_that_keeps_back_is_known(column: str) -> None:
    assert meant(propose(table(("Name", column), ("A", "Yes"), ("B", "perhaps"))))[column] == "private"


def test_the_addresses_in_a_column_of_confidential_ones_are_kept_back() -> None:
    rows = [(f"Place {number}", f"{number} Verda Ave") for number in range(1, 30)]
    found = propose(table(("Name", "Confidential address"), *rows))
    assert meant(found)["Confidential address"] == "private"


@pytest.mark.parametrize("column", ["Public Address", "Is the address public?", "Show on map", "Mostrar dirección"])
def test_a_column_that_says_who_may_see_an_address_is_known_by_its_yes_and_no(column: str) -> None:
    rows = [("A", "1 Main St", "Yes"), ("B", "2 Main St", "no"), ("C", "3 Main St", "")]
    assert meant(propose(table(("Name", "Street", column), *rows)))[column] == "public"
    streets = [("A", "1 Main St"), ("B", "2 Main St")]
    assert meant(propose(table(("Name", column), *streets)))[column] != "public"


def test_a_column_about_the_public_is_not_about_an_address() -> None:
    rows = [("A", "Yes", "No"), ("B", "No", "No")]
    found = meant(propose(table(("Name", "Open to public", "Public restroom"), *rows)))
    assert (found["Open to public"], found["Public restroom"]) == ("keep", "keep")


def test_numbers_of_rows_are_no_key() -> None:
    rows = [(f"Place {number}", str(number), f"{number:05}-x") for number in range(1, 9)]
    assert propose(table(("Name", "ID", "Other"), *rows)).mapping.key == ()
    far = [(name, str(int(number) * 977), other) for name, number, other in rows]
    assert propose(table(("Name", "ID", "Other"), *far)).mapping.key == ("ID",)
    assert propose(table(("Name", "OBJECTID", "Other"), *far)).mapping.key == ()
    assert propose(table(("Name", "ID", "Other"), *far, far[0])).mapping.key == ()


def test_without_a_certain_name_it_is_refused_and_the_columns_are_named() -> None:
    with pytest.raises(BadInput) as refused:
        choose([table(("Corner", "Street"), ("A", "1 Main St"))], Known())
    assert refused.value.key == "mapping_no_name"
    assert "Corner, Street" in refused.value.text()


def test_a_mapping_that_does_not_name_the_private_column_does_not_lose_it() -> None:
    made = table(("Name", "Street", "Confidential", "Open"), ("A", "1 Main St", "Yes", "No"))
    columns = (("Name", "service.name"), ("Street", "address.address_1"))
    for known in (Known([Mapping(columns=columns)]), Known(saved={fingerprint(made.header): Mapping(columns=columns)})):
        [used] = choose([made], known)
        assert used is not None
        assert [target for _column, target in used.mapping.columns[2:]] == ["private", "keep"]
    [used] = choose([made], Known([Mapping(columns=(*columns, ("confidential", "keep")))]))
    assert used is not None
    assert dict(used.mapping.columns)["Confidential"] == "keep"


def test_what_a_person_gives_goes_before_what_is_saved() -> None:
    made = table(("Name", "Where"), ("A", "Salem"))
    saved = Mapping(columns=(("Name", "service.name"),))
    given = Mapping(columns=(("Name", "service.name"), ("where", "address.city")))
    known = {fingerprint(made.header): saved}
    [one] = choose([made], Known(saved=known))
    [other] = choose([made], Known([given], known))
    assert one is not None
    assert other is not None
    assert (one.origin, dict(one.mapping.columns)["Where"]) == (Origin.SAVED, "keep")
    assert (other.origin, dict(other.mapping.columns)["Where"]) == (Origin.GIVEN, "address.city")


def test_a_mapping_for_other_columns_is_refused_and_they_are_named() -> None:
    given = Mapping(columns=(("Naam", "service.name"), ("Zip", "keep")))
    with pytest.raises(BadInput) as refused:
        choose([table(("Name",), ("A",))], Known([given]))
    assert refused.value.key == "mapping_other_columns"
    assert "Naam" in refused.value.text()
    assert "Zip" not in refused.value.text()


def test_only_the_sheet_that_a_person_means_is_read() -> None:
    sheets = [table(("Name",), ("A",), name=f"b.xlsx: {name}") for name in ("One", "Two")]
    given = Mapping(columns=(("Name", "service.name"),), sheet="Two")
    assert [used is not None for used in choose(sheets, Known([given]))] == [False, True]

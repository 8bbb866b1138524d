"""One row to several records: each where it belongs, and every row and every word accounted for."""

import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from resources_db.sources.mapping.mapped import mapped
from resources_db.sources.mapping.mapping import Mapping, whole
from resources_db.sources.mapping.targets import MANY, TARGETS
from tests.helpers.mapped_rows import extra, read_rows, table, told

_CELLS = st.sampled_from(
    ["", "A", "b, c", "n/a", "yes", "412-555-0100 x3", "15210.0", "1850", "PA", "40.4", "-80.1", "0", "Mon 9am-5pm",
     "1 Main St, Salem, MA 01970", "Spanish; English", "x@y.org", "2026-01-02", "null", "- -", "9am-5pm"]
)  # fmt: skip


@st.composite
def flat(draw: st.DrawFn) -> tuple[dict[str, str], list[list[str]]]:
    """Return columns with their targets, one of them a name, and rows."""
    single = sorted(TARGETS - MANY - {"organization.name"})
    targets = ["organization.name", *draw(st.lists(st.sampled_from(single), max_size=6, unique=True))]
    targets += draw(st.lists(st.sampled_from(sorted(MANY)), max_size=5))
    rows = draw(st.lists(st.lists(_CELLS, min_size=len(targets), max_size=len(targets)), max_size=8))
    return {f"c{number}": target for number, target in enumerate(targets)}, [row for row in rows if any(row)]


@given(flat())
def test_rows_in_are_records_and_listed_refusals(given_table: tuple[dict[str, str], list[list[str]]]) -> None:
    columns, rows = given_table
    reading = read_rows(columns, *rows)
    refused = Counter({problem.kind: dict(problem.values)["count"] for problem in reading.problems})
    services = len(reading.rows.get("service", ()))
    assert services + len(reading.unplaced) + int(refused["duplicate_row"]) == len(rows) == reading.read["sites.csv"]
    assert len({row["id"] for row in reading.rows.get("service", ())}) == services
    owners = {row["id"] for row in reading.rows.get("service", ())}
    for part in ("phone", "schedule", "language", "service_at_location"):
        assert {row["service_id"] for row in reading.rows.get(part, ())} <= owners


@given(flat())
def test_the_order_of_rows_changes_no_record(given_table: tuple[dict[str, str], list[list[str]]]) -> None:
    columns, rows = given_table
    one, other = read_rows(columns, *rows), read_rows(columns, *reversed(rows))
    assert {row["id"] for row in one.rows.get("service", ())} == {row["id"] for row in other.rows.get("service", ())}


@given(st.lists(_CELLS, min_size=1, max_size=5))
def test_what_has_no_meaning_is_kept_to_the_letter(cells: list[str]) -> None:
    columns = {"name": "service.name"} | {f"other {number}": "keep" for number in range(len(cells))}
    [service] = read_rows(columns, ["Clinic", *cells]).rows["service"]
    assert extra(service) == {f"other {number}": cell for number, cell in enumerate(cells) if cell}


@given(st.lists(st.sampled_from(sorted(TARGETS - {"organization.name"})), max_size=12, unique=True))
def test_no_word_of_a_row_is_lost_whatever_its_columns_mean(targets: list[str]) -> None:
    columns = {"name": "organization.name"} | {f"c{number}": target for number, target in enumerate(targets)}
    words = ["Clinic", *(f"word{number}" for number in range(len(targets)))]
    reading = read_rows(columns, words)
    said = json.dumps({table: [*rows] for table, rows in reading.rows.items()})
    assert [word for word in words if word not in said] == []


def test_one_row_becomes_all_its_records() -> None:
    reading = read_rows(
        {
            "Agency": "organization.name", "Program": "service.name", "Street": "address.address_1",
            "City": "address.city", "ST": "address.state_province", "ZIP": "address.postal_code",
            "Lat": "location.latitude", "Lng": "location.longitude", "Phone": "phone.number", "Fax": "phone.fax",
            "Hours": "hours", "Sun": "hours.SU", "Languages": "languages", "Type": "category", "Notes": "keep",
        },
        ["Lantern", "Intake", "1 Main St", "Salem", "MA", "1970", "42.52", "-70.9", "978-555-0100 x12; 978-555-0101",
         "978-555-0102", "Mon-Fri 9am-5pm", "Closed", "English, Spanish", "Food; Legal", "Ring twice"],
        ["LANTERN", "Beds", "2 Main St", "Salem", "MA", "01970", "", "", "", "", "by appointment", "", "", "Food", ""],
    )  # fmt: skip
    rows = reading.rows
    assert [row["name"] for row in rows["organization"]] == ["Lantern"]
    assert len({row["organization_id"] for row in rows["service"]}) == 1
    assert [row["postal_code"] for row in rows["address"]] == ["01970", "01970"]
    assert [(row.get("latitude"), row.get("longitude")) for row in rows["location"]] == [(42.52, -70.9), (None, None)]
    phones = [(row["number"], row.get("extension"), row.get("type")) for row in rows["phone"]]
    assert phones == [("978-555-0100", 12, None), ("978-555-0101", None, None), ("978-555-0102", None, "fax")]
    hours = [(row.get("byday"), row.get("opens_at"), row.get("notes"), row["description"]) for row in rows["schedule"]]
    assert hours == [
        ("MO,TU,WE,TH,FR", "09:00", None, "Mon-Fri 9am-5pm"),
        ("SU", None, "closed", "Sun: Closed"),
        (None, None, None, "by appointment"),
    ]
    assert [(row["name"], row["code"]) for row in rows["language"]] == [("English", "en"), ("Spanish", "es")]
    assert [(row["name"], row["taxonomy"]) for row in rows["taxonomy_term"]] == [("Food", "Type"), ("Legal", "Type")]
    assert extra(rows["service"][0]) == {"Notes": "Ring twice"}
    assert ("zip_zeros", 0, "address.postal_code") in told(reading)


def test_times_in_columns_of_their_own_that_could_be_two_stay_words() -> None:
    columns = {
        "Name": "service.name", "Days": "schedule.byday", "Opens": "schedule.opens_at", "Closes": "schedule.closes_at",
    }  # fmt: skip
    clear = [["A", "Mon", "9 AM", "5:00 pm"], ["B", "Mon", "9:00", "17:00"], ["C", "Mon", "22:00", "06:00"]]
    vague = [["D", "Mon", "9:00", "5:00"], ["E", "Mon", "09:00", "05:00"], ["F", "Mon", "9:00", ""]]
    rows = read_rows(columns, *clear, *vague).rows["schedule"]
    times = [(row.get("opens_at"), row.get("closes_at")) for row in rows]
    assert times == [("09:00", "17:00"), ("09:00", "17:00"), ("22:00", "06:00"), *[(None, None)] * 3]
    assert [row.get("description") for row in rows[2:]] == [None, "Mon 9:00 - 5:00", "Mon 09:00 - 05:00", "Mon 9:00"]


def test_an_extension_is_not_that_of_a_fax_nor_of_a_number_with_its_own() -> None:
    columns = {"Name": "service.name", "Phone": "phone.number", "Ext": "phone.extension", "Fax": "phone.fax"}
    rows = read_rows(columns, ["A", "", "12", "305-555-0100"], ["B", "305-555-0101 x7", "34", ""]).rows
    assert [row.get("extension") for row in rows["phone"]] == [None, 7]
    assert [extra(row) for row in rows["service"]] == [{"phone.extension": "12"}, {"phone.extension": "34"}]


def test_a_short_code_of_another_country_gets_no_zeros() -> None:
    columns = {"Name": "service.name", "Code": "address.postal_code", "Country": "address.country"}
    rows = read_rows(columns, ["A", "2000", "Australia"], ["B", "2139", "U.S.A."], ["C", "2140", ""]).rows["address"]
    assert [row["postal_code"] for row in rows] == ["2000", "02139", "02140"]


def test_namesakes_without_another_name_are_no_kin() -> None:
    reading = read_rows(
        {"Name": "organization.name", "City": "address.city"}, ["Food Pantry", "Salem"], ["Food Pantry", "Lynn"]
    )
    assert len({row["organization_id"] for row in reading.rows["service"]}) == 2


def test_places_of_no_organization_are_no_kin() -> None:
    columns = {"Org": "organization.name", "Site": "service.name"}
    reading = read_rows(columns, ["N/A", "A"], ["N/A", "B"], ["- -", "C"], ["- -", "D"])
    assert len({row["organization_id"] for row in reading.rows["service"]}) == 4


def test_what_a_later_row_says_otherwise_of_an_organization_is_kept_beside_its_service() -> None:
    columns = {"Org": "organization.name", "Site": "service.name", "Web": "organization.website"}
    reading = read_rows(columns, ["Lantern", "A", ""], ["Lantern", "B", "a.org"], ["Lantern", "C", "b.org"])
    assert [row["website"] for row in reading.rows["organization"]] == ["a.org"]
    assert extra(reading.rows["service"][2]) == {"Web": "b.org"}
    assert ("organization_differs", 4, "Web") in told(reading)


def test_a_refused_point_is_reported_with_its_row_and_kept() -> None:
    columns = {
        "Name": "service.name",
        "Lat": "location.latitude",
        "Lon": "location.longitude",
        "ZIP": "address.postal_code",
    }
    reading = read_rows(columns, ["A", "-80.2", "25.7", "33128"], ["B", "475246.1", "1420542.4", "15065"])
    assert [kind for kind in told(reading) if "coordinates" in kind[0]] == [
        ("cells_coordinates_swapped", 2, "Lat"),
        ("cells_coordinates_projected", 3, "Lat"),
    ]
    assert all("latitude" not in row and "longitude" not in row for row in reading.rows["location"])
    assert extra(reading.rows["location"][0]) == {"Lat": "-80.2", "Lon": "25.7"}


def test_a_private_row_is_withheld_and_so_is_what_nobody_understands() -> None:
    columns = {"Name": "service.name", "Street": "address.address_1", "IsPrivate": "private"}
    rows = [["A", "1 A St", "yes"], ["B", "2 B St", "no"], ["C", "3 C St", "ask Jo"], ["D", "4 D St", ""]]
    reading = read_rows(columns, *rows, key=["Name"])
    assert [location for location, _policy, _why in reading.address_policies] == ["A", "C"]
    assert ("private_unclear", 4, "IsPrivate") in told(reading)


def test_a_private_row_is_withheld_also_where_its_address_is_in_a_column_that_nobody_understands() -> None:
    columns = {"Name": "service.name", "Where": "keep", "IsPrivate": "private", "Public": "public"}
    reading = read_rows(
        columns, ["A", "1 A St", "yes", "yes"], ["B", "", "", ""], ["C", "3 C St", "", "y"], key=["Name"]
    )
    assert reading.address_policies == [("A", "call_first", "file")]
    assert [row["id"] for row in reading.rows["location"]] == ["A"]


def test_a_blank_address_stays_blank() -> None:
    columns = {"Name": "service.name", "Street": "address.address_1", "City": "address.city"}
    reading = read_rows(columns, ["A", "- - -", "Salem"], ["B", "", ""])
    [address] = reading.rows["address"]
    assert ("address_1" in address, address["city"]) == (False, "Salem")
    assert len(reading.rows["service"]) == 2


def test_key_columns_name_a_row_and_a_blank_key_is_told() -> None:
    columns = {"Name": "service.name", "Code": "keep"}
    reading = read_rows(columns, ["A", "x 1"], ["B", ""], ["C", "x  1"], key=["Code"])
    ids = [str(row["id"]) for row in reading.rows["service"]]
    assert {ids[0].split("~")[0], ids[2].split("~")[0]} == {"x 1"}
    assert ids[0] != ids[2]
    assert ids[1].startswith("row-")
    assert {("key_blank", 3, "Code"), ("row_key_twice", 2, "Code"), ("row_key_twice", 4, "Code")} <= set(told(reading))


def test_a_row_without_a_name_is_set_aside_as_it_stands() -> None:
    reading = read_rows({"Name": "service.name", "City": "address.city"}, ["", "Salem"])
    assert reading.rows == {}
    assert reading.unplaced == [("sites.csv", 2, '{"City": "Salem"}', "row_without_name")]


def test_a_number_written_twice_in_two_columns_is_one() -> None:
    reading = read_rows(
        {"Name": "service.name", "Phone": "phone.number", "Tel": "phone.number"},
        ["A", "(412) 555-0100", "412-555-0100"],
    )
    assert [row["number"] for row in reading.rows["phone"]] == ["(412) 555-0100"]


def test_an_extension_of_its_own_column_goes_with_the_first_number() -> None:
    columns = {"Name": "service.name", "Phone": "phone.number", "Ext": "phone.extension"}
    reading = read_rows(columns, ["A", "412-555-0100", "12"], ["B", "412-555-0101", "0340"], ["C", "", "9"])
    assert [row.get("extension") for row in reading.rows["phone"]] == [12, None]
    assert reading.rows["phone"][1]["description"] == "x0340"
    assert extra(reading.rows["service"][2]) == {"phone.extension": "9"}


def test_a_table_is_read_by_a_mapping_of_fewer_columns() -> None:
    made = table(("Name", "Other"), ("A", "b"))
    reading = mapped(made, whole(Mapping(columns=(("Name", "service.name"),)), made.header))
    assert extra(reading.rows["service"][0]) == {"Other": "b"}

"""HSDS 1.0, 1.1 and 2.0: where each of their tables ends in 3.1."""

import json
from pathlib import Path

from resources_db.sources.records import Reading, Row
from tests.helpers.packages import kinds, read_files

BASE = {
    "organizations.csv": "id,name,description,url\n1,Lantern House,Open,x.example\n",
    "services.csv": "id,organization_id,name,status\n1,1,Supplies,active\n2,1,Legal aid,active\n",
    "services_at_location.csv": "id,service_id,location_id\n1,1,1\n",
    "locations.csv": "id,organization_id,name\n1,1,Drop-in\n",
}


def rows(folder: Path, files: dict[str, str], table: str) -> list[Row]:
    reading = read_files(folder, BASE | files)
    assert reading.problems == []
    return list(reading.rows.get(table, []))


def test_an_organizations_url_is_its_website(tmp_path: Path) -> None:
    reading = read_files(tmp_path, BASE)
    assert reading.format == "hsds-1.1"
    assert reading.rows["organization"][0]["website"] == "x.example"
    assert reading.rows["location"][0]["location_type"] == "physical"
    assert reading.problems == []


def test_addresses_of_both_kinds_share_a_table_and_no_id(tmp_path: Path) -> None:
    columns = "id,location_id,address_1,address_2,address_3,address_4,city,country\n"
    files = {
        "physical_addresses.csv": columns + "1,1,1 Main St,Suite 2,,Floor 3,Miami,US \n",
        "postal_addresses.csv": columns + "1,1,PO Box 9,,,,Miami,\n",
    }
    assert rows(tmp_path, files, "address") == [
        {
            "id": "1",
            "location_id": "1",
            "address_1": "1 Main St",
            "address_2": "Suite 2, Floor 3",
            "city": "Miami",
            "country": "US",
            "address_type": "physical",
        },
        {
            "id": "postal_addresses:1",
            "location_id": "1",
            "address_1": "PO Box 9",
            "city": "Miami",
            "address_type": "postal",
        },
    ]


def test_terms_and_links_to_them(tmp_path: Path) -> None:
    files = {
        "taxonomy.csv": "id,name,parent_id,parent_name,vocabulary,taxonomy_facet\nF,Legal,,,AIRS,Service\n"
        "FT,Aid,F,Legal,AIRS,\n",
        "services_taxonomy.csv": "id,service_id,taxonomy_id,taxonomy_detail\n9,2,FT,by phone\n",
    }
    assert rows(tmp_path, files, "attribute") == [
        {"id": "9", "link_entity": "service", "link_id": "2", "taxonomy_term_id": "FT", "value": "by phone"}
    ]
    assert rows(tmp_path, files, "taxonomy_term") == [
        {"id": "F", "name": "Legal", "taxonomy": "AIRS", "extra": '{"taxonomy_facet": "Service"}'},
        {"id": "FT", "name": "Aid", "parent_id": "F", "taxonomy": "AIRS", "extra": '{"parent_name": "Legal"}'},
    ]


def test_terms_in_a_cell_of_the_service(tmp_path: Path) -> None:
    files = {
        "services.csv": 'id,organization_id,name,status,taxonomy_ids\n1,1,Supplies,active,"F, FT"\n',
        "taxonomy.csv": "id,name,vocabulary\nF,Legal,own\nFT,Aid,own\n",
    }
    links = rows(tmp_path, files, "attribute")
    assert [(row["link_id"], row["taxonomy_term_id"]) for row in links] == [("1", "F"), ("1", "FT")]
    assert len({row["id"] for row in links}) == 2


def test_weekly_hours_keep_the_sources_own_words(tmp_path: Path) -> None:
    files = {
        "regular_schedules.csv": "id,service_id,weekday,opens_at,closes_at,original_text\n"
        ',1,Monday,9:00am,5:00pm,"9 to 5, Mon"\n,1,2,09:00:00,17:00:00,\n'
    }
    first, second = rows(tmp_path, files, "schedule")
    assert first == {
        "id": first["id"],
        "service_id": "1",
        "freq": "WEEKLY",
        "byday": "MO",
        "opens_at": "09:00",
        "closes_at": "17:00",
        "description": "9 to 5, Mon",
    }
    assert (second["byday"], second["opens_at"]) == ("TU", "09:00:00")


def test_a_day_that_is_none_is_kept_and_told(tmp_path: Path) -> None:
    reading = read_files(
        tmp_path, BASE | {"regular_schedules.csv": "id,service_id,weekday,opens_at\n1,1,Payday,09:00\n"}
    )
    (schedule,) = reading.rows["schedule"]
    assert "freq" not in schedule
    assert json.loads(str(schedule["extra"])) == {"weekday": "Payday"}
    assert kinds(reading.problems) == [("not_a_weekday", 2, "weekday")]


def test_holidays_say_that_they_are_closed(tmp_path: Path) -> None:
    files = {
        "regular_schedules.csv": "id,service_id,weekday,opens_at\n1,1,1,09:00\n",
        "holiday_schedules.csv": "id,service_id,closed,opens_at,closes_at,start_date,end_date\n"
        "1,1,TRUE,,,2026-12-24,2026-12-26\n2,1,false,10:00,12:00,12/31/2026,2026-12-31\n",
    }
    _, closed, opened = rows(tmp_path, files, "schedule")
    assert closed == {
        "id": "holiday_schedules:1",
        "service_id": "1",
        "valid_from": "2026-12-24",
        "valid_to": "2026-12-26",
        "notes": "closed",
        "extra": '{"closed": "TRUE"}',
    }
    assert (opened["valid_from"], opened["opens_at"], opened.get("notes")) == ("2026-12-31", "10:00", None)


def test_who_a_service_is_for_joins_the_service(tmp_path: Path) -> None:
    files = {
        "eligibility.csv": "id,service_id,eligibility\n1,1,adult\n2,1,teen\n3,1,adult\n4,1,\n5,,Everyone\n6,404,x\n"
    }
    reading = read_files(tmp_path, BASE | files)
    assert reading.rows["service"][0]["eligibility_description"] == "adult\nteen"
    assert kinds(reading.problems) == [("empty_row", 5, ""), ("unplaced", 6, ""), ("unplaced", 7, "")]
    assert [json.loads(data) for _, _, data, _ in reading.unplaced] == [
        {"id": "5", "eligibility": "Everyone"},
        {"id": "6", "service_id": "404", "eligibility": "x"},
    ]


def test_small_tables(tmp_path: Path) -> None:
    files = {
        "accessibility_for_disabilities.csv": "id,location_id,accessibility,details\n1,1,ramp,at the back\n",
        "payments_accepted.csv": "id,service_id,payment\n1,1,cash\n",
        "service_areas.csv": "id,service_id,service_area\n1,1,Dade\n",
        "languages.csv": "id,service_id,language\n1,1,Creole\n",
        "funding.csv": "id,service_id,source\n1,1,City\n",
    }
    reading = read_files(tmp_path, BASE | files)
    assert reading.rows["accessibility"] == [
        {"id": "1", "location_id": "1", "description": "ramp", "details": "at the back"}
    ]
    assert reading.rows["cost_option"] == [{"id": "1", "service_id": "1", "amount_description": "cash"}]
    assert reading.rows["service_area"] == [{"id": "1", "service_id": "1", "name": "Dade"}]
    assert reading.rows["language"] == [{"id": "1", "service_id": "1", "name": "Creole", "code": "ht"}]
    assert reading.rows["funding"] == [{"id": "1", "service_id": "1", "source": "City"}]
    assert reading.problems == []


def test_a_phone_tells_its_department_and_languages(tmp_path: Path) -> None:
    phones = 'id,service_id,number,department,description,language\n1,1,305-555-0142,Intake,Ask twice,"en, es"\n'
    reading = read_files(tmp_path, BASE | {"phones.csv": phones})
    assert reading.rows["phone"][0]["description"] == "Intake; Ask twice"
    assert [(row["phone_id"], row["code"]) for row in reading.rows["language"]] == [("1", "en"), ("1", "es")]


def contacts(folder: Path, line: str) -> Reading:
    head = "id,service_id,name,phone_areacode,phone_number,phone_extension\n"
    return read_files(folder, BASE | {"contacts.csv": head + line})


def test_a_contacts_number_becomes_a_phone(tmp_path: Path) -> None:
    reading = contacts(tmp_path, "1,1,Front desk,305,5550142,12\n")
    (phone,) = reading.rows["phone"]
    assert (phone["contact_id"], phone["number"], phone["extension"]) == ("1", "(305) 5550142", 12)
    assert "extra" not in reading.rows["contact"][0]


def test_a_contacts_number_that_is_not_whole_is_never_a_phone(tmp_path: Path) -> None:
    reading = contacts(tmp_path, "1,1,Front desk,305,4841,7\n")
    assert "phone" not in reading.rows
    assert json.loads(str(reading.rows["contact"][0]["extra"])) == {
        "phone_areacode": "305",
        "phone_number": "4841",
        "phone_extension": "7",
    }
    assert [(problem.kind, problem.value) for problem in reading.problems] == [("number_in_parts", "305 4841")]


def test_a_service_of_1_0_names_its_place(tmp_path: Path) -> None:
    files = {
        "organizations.csv": "id,name,description\n1,Lantern House,Open\n",
        "locations.csv": "id,organization_id,name\n1,1,Drop-in\n",
        "services.csv": "id,location_id,name,status,website,eligibility,fees\n5,1,Supplies,active,x.example,All,none\n",
    }
    reading = read_files(tmp_path, files)
    assert reading.format == "hsds-1.0"
    (visit,) = reading.rows["service_at_location"]
    assert (visit["service_id"], visit["location_id"]) == ("5", "1")
    (service,) = reading.rows["service"]
    assert (service["url"], service["eligibility_description"], service["fees_description"]) == (
        "x.example",
        "All",
        "none",
    )
    assert reading.problems == []


def test_a_package_of_2_0(tmp_path: Path) -> None:
    files = BASE | {
        "service_attributes.csv": "id,service_id,taxonomy_term_id\n1,1,FT\n",
        "other_attributes.csv": "id,link_id,link_type,taxonomy_term_id\n1,1,location,FT\n",
        "taxonomy_terms.csv": "id,term,description,taxonomy,language\nFT,Legal,x,own,en\n",
        "schedules.csv": "id,service_id,freq,byday,valid_from,valid_to\n1,1,WEEKLY,MO,8:30AM,5:30PM\n",
        "accessibility_for_disabilities.csv": "id,location_id,accessibility\n1,1,ramp\n",
    }
    reading = read_files(tmp_path, files)
    assert reading.format == "hsds-2.0"
    assert reading.rows["taxonomy_term"][0]["name"] == "Legal"
    assert [(row["id"], row["link_entity"], row["link_id"]) for row in reading.rows["attribute"]] == [
        ("1", "service", "1"),
        ("other_attributes:1", "location", "1"),
    ]
    (schedule,) = reading.rows["schedule"]
    assert (schedule["opens_at"], schedule["closes_at"]) == ("08:30", "17:30")
    assert {kind for kind, _, _ in kinds(reading.problems)} == {"time_moved"}


def test_a_change_says_of_what_kind_of_row_it_is_where_one_alone_has_the_id(tmp_path: Path) -> None:
    table = "id,resource_id,last_action_type,field_name\n1,2,update,name\n2,1,update,name\n3,9,update,name\n"
    changes = rows(tmp_path, {"metadata.csv": table}, "metadata")
    assert [change.get("resource_type") for change in changes] == ["service", None, None]

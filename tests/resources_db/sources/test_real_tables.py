"""The readers of tables on lists that people really keep (../shared/data): every row of them, and what is said."""

from pathlib import Path

import pytest

from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import Table, holds_tables, read_tables

FOOD = "pittsburgh-food/food-data"
LISTS: dict[str, tuple[list[int], set[str]]] = {
    "takeback-sites/sites.json": ([594], set()),
    "samhsa/SAMHSA_Nationwide_Substance_Use_Treatment_Data.csv": ([14_034], set()),
    f"{FOOD}/Cleaned_data_files/cleaned_summer_meal_sites_api.csv": ([160], set()),
    f"{FOOD}/Cleaned_data_files/greater_pittsburgh_community_food_bank.csv": ([147], {"hidden_characters"}),
    f"{FOOD}/PFPC_data_files/%5BPUBLIC%5D_COVID19_Food_Access.csv": ([186], {"hidden_characters"}),
    f"{FOOD}/PFPC_data_files/GP_garden_directory_listing-20210322.csv": ([138], set()),
    f"{FOOD}/PFPC_data_files/Allegheny_County_WIC_Vendor_Locations.xlsx": ([99], set()),
    f"{FOOD}/PFPC_data_files/FMNPMarkets.xlsx": ([114], {"cells_merged", "column_again"}),
    f"{FOOD}/PFPC_data_files/GPCFB - Green Grocer.xlsx": ([17], {"long_row"}),
    f"{FOOD}/PFPC_data_files/PA.xlsx": ([10_101], set()),
    f"{FOOD}/PFPC_data_files/PFPC Member Datasets.xlsx": ([11, 22, 17, 4, 26, 7], {"long_row"}),
    f"{FOOD}/new-datasets/wicresults.json": ([80], set()),
    f"{FOOD}/processed-datasets/merged_datasets.csv": ([1327], {"hidden_characters"}),
}


def tables(path: Path) -> tuple[Table, ...]:
    with open_package(path) as package:
        assert holds_tables(package)
        return read_tables(package, no_progress)


@pytest.mark.parametrize(("name", "rows", "told"), [(name, *each) for name, each in LISTS.items()], ids=LISTS)
def test_every_row_of_a_real_list(name: str, rows: list[int], told: set[str], shared_data: Path) -> None:
    found = tables(shared_data / name)
    assert [len(table.rows) for table in found] == rows
    assert {problem.kind for table in found for problem in table.problems} == told
    for table in found:
        assert len({column.casefold() for column in table.header}) == len(table.header)
        assert all(len(cells) == len(table.header) and any(cells) for _, cells in table.rows)


def test_a_zip_that_a_spreadsheet_made_a_number_stays_as_it_is(shared_data: Path) -> None:
    (table,) = tables(shared_data / FOOD / "processed-datasets/merged_datasets.csv")
    column = table.header.index("zip_code")
    assert any(cells[column].endswith(".0") for _, cells in table.rows)

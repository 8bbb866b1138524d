"""Documents to bring that are contact kinds."""

import pytest

from resources_db.record_facts import record_kinds


@pytest.mark.parametrize(
    ("document", "kinds"),
    [
        ("Photo ID", {"ID_GOV"}),
        ("Driver's license or passport", {"ID_GOV"}),
        ("Identificación con foto", {"ID_GOV"}),
        ("Social Security card; proof of address", {"SSN"}),
        ("Número de Seguro Social", {"SSN"}),
        ("Photo ID and Social Security number", {"ID_GOV", "SSN"}),
        ("No ID needed", set()),
        ("ID is not required", set()),
        ("Sin identificación", set()),
        ("No appointment, photo ID", {"ID_GOV"}),
        ("Proof of address", set()),
        ("Idea for a project", set()),
        ("", set()),
    ],
)
def test_kinds(document: str, kinds: set[str]) -> None:
    assert record_kinds([document]) == kinds

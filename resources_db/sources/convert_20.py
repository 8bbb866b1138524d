"""HSDS 2.0 and 2.0.1 to 3.1: what differs from 1.1. Hours that stand in the date columns are moved by `schedules`."""

from dataclasses import replace

from resources_db.sources.convert_11 import PLANS_11, Plan
from resources_db.sources.gather import Gather
from resources_db.sources.shape import Shaped


def _other_attribute(shaped: Shaped, _gather: Gather) -> None:
    """2.0 calls `link_type` what 3.x calls `link_entity`."""
    if "link_entity" not in shaped.row and "link_type" in shaped.row:
        shaped.row["link_entity"] = shaped.row.pop("link_type")


_SERVICE_ATTRIBUTE = replace(PLANS_11["services_taxonomy"], aliases={"service_id": "link_id"})

PLANS_20: dict[str, Plan] = {
    **{stem: plan for stem, plan in PLANS_11.items() if stem not in {"taxonomy", "services_taxonomy", "eligibility"}},
    "schedules": Plan(table="schedule"),
    "taxonomy_terms": Plan(table="taxonomy_term", aliases={"term": "name"}),
    "service_attributes": _SERVICE_ATTRIBUTE,
    "other_attributes": Plan(table="attribute", hook=_other_attribute, id_prefix="other_attributes:"),
    "eligibility": PLANS_11["eligibility"],
}
"""CSV stem -> plan, in the order in which the files are read."""

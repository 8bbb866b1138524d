"""The law of places as JSON documents."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from resources_db.law.packs import fact_json
from resources_db.law.plans import LawPlan
from resources_db.law.text import fact_text, place_name, said_of
from resources_db.law.topics import law_topics
from resources_db.law.values import PlaceLaw
from resources_db.wording import say


def law_json(law: Sequence[PlaceLaw]) -> list[dict[str, Any]]:
    """Return each jurisdiction with what is published of it, from the country down; `text` is what a person reads."""
    return [
        {
            "jurisdiction": place.jurisdiction.id,
            "kind": place.jurisdiction.kind.value,
            "name": place_name(place.jurisdiction, "en"),
            "advice": say("law.advice"),
            "not_checked": sorted(_questions() - {each.fact.question_code for each in place.facts}),
            "facts": [
                {
                    **fact_json(each.fact),
                    "due": each.due.isoformat(),
                    "may_be_out_of_date": each.old,
                    "in_force": each.counts,
                    "text": fact_text(place.jurisdiction, each, "en"),
                }
                for each in place.facts
            ],
        }
        for place in law
    ]


def plan_json(plan: LawPlan, today: date, *, applied: bool) -> dict[str, Any]:
    """Return what a pack changes, or would change: by id, and of what waits both facts as a person reads them."""
    return {
        "added": len(plan.added),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "ids": {"added": [fact.id for fact in plan.added], "changed": [fact.id for fact in plan.changed]},
        "held": [
            {
                "id": held.fact.id,
                "why": held.why.value,
                "here": {**fact_json(held.old), "text": said_of(plan.places, held.old, today, "en")},
                "file": {**fact_json(held.fact), "text": said_of(plan.places, held.fact, today, "en")},
            }
            for held in plan.held
        ],
        "applied": applied,
    }


def _questions() -> set[str]:
    return {code for topic in law_topics().values() for code in topic.questions}

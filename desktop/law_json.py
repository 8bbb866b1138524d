"""The law of places as JSON documents."""

from collections.abc import Sequence
from typing import Any

from resources_db.law.packs import fact_json
from resources_db.law.text import fact_text, place_name
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


def _questions() -> set[str]:
    return {code for topic in law_topics().values() for code in topic.questions}

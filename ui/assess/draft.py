"""What waits in a form to be finished, on its way into a newer form of the same place. In memory only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from resources_db.model import PastCheck
from ui.assess.one_thing import OneThing
from ui.assess.questions_part import QuestionsPart


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed below something that was said before: why it is withdrawn, what the place says to it, and when."""

    reason: str
    words: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of a form in which something is written; None and empty where nothing is.

    `replaces` is what the draft takes the place of, for the `reason`; `past` goes by the ids of assessments.
    """

    questions: QuestionsPart | None = None
    thing: OneThing | None = None
    replaces: PastCheck | None = None
    reason: str = ""
    past: Mapping[str, Typed] = field(default_factory=dict)

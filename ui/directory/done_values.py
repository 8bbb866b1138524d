"""What the page of what was done shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.acts.values import Act


@dataclass(frozen=True, slots=True)
class Done:
    """The acts that can be taken back, the last first; `more` says that there are older ones than these."""

    acts: Sequence[Act]
    more: bool = False

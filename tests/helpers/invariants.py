"""Marks a property test as the proof of one rule: a thousand examples, and the rule that `docs/invariants.md` names."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("INVARIANT_EXAMPLES", "1000"))
"""A trial of mutants draws fewer: `tools/mutation_trial.py`."""
RULE = "rule"
"""The attribute of a marked test that holds its rule."""

Test = TypeVar("Test", bound=Callable[..., None])


def invariant(rule: str, /, **drawn: st.SearchStrategy[Any]) -> Callable[[Test], Test]:
    """Return the mark: the test proves `rule` for anything that is drawn."""

    def mark(test: Test) -> Test:
        proved = settings(max_examples=EXAMPLES)(given(**drawn)(test))
        setattr(proved, RULE, rule)
        return proved  # type: ignore[return-value]  # what hypothesis gives back is called without arguments

    return mark

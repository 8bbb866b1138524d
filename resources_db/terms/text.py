"""What a term means, in words."""

from resources_db.terms.values import ENFORCEMENT, Meaning, Met
from resources_db.vocabulary import vocabulary
from resources_db.wording import say


def means_text(means: Meaning, language: str, nothing: str = "term.nothing") -> str:
    """Return a meaning in words; `nothing` is the key of what is said where there is none.

    Raises:
        KeyError: no such category, message or language. The same holds for every function here.
    """
    if not means:
        return say(nothing, language)
    if means == (ENFORCEMENT,):
        return say("term.enforcement", language)
    return ", ".join(f"{vocabulary().categories[code].label.say(language)} ({code})" for code in means)


def met_text(met: Met, language: str) -> str:
    """Return what a term means here, and whether a person says so."""
    if met.said is None:
        return means_text(met.proposed, language, "term.not_known")
    return say("term.said", language, means=means_text(met.said, language))

"""The rules that every vocabulary keeps. A broken one stops the program at its start, and says which entry it is."""

import re
from collections.abc import Container, Iterator

from resources_db.model import Domain, Level, State
from resources_db.vocabulary.entries import BearsOn, Question, Text, Vocabulary, placeholders

LONGEST_LABEL = 40
"""Characters; a label with its level word then fits one line of a half-width sheet."""

_SAFE = re.compile(r"(?<!\w)(un|in)?(safe|segur)\w*", re.IGNORECASE)
_SOCIAL_SECURITY = re.compile(r"Seguro Social")


def promise_in(text: str) -> str:
    """Return the word of `text` that promises what nobody can, "" where there is none; Social Security is a name."""
    found = _SAFE.search(_SOCIAL_SECURITY.sub("", text))
    return found[0] if found else ""


def check(vocabulary: Vocabulary) -> None:
    """Return if `vocabulary` keeps every rule.

    Raises:
        ValueError: the first entry that breaks one, by name.
    """
    for problem in _problems(vocabulary):
        raise ValueError(problem)


def _problems(words: Vocabulary) -> Iterator[str]:
    yield from _missing_codes(words)
    for name, text in _every_text(words):
        yield from _wrong_text(name, text)
    for name, text in _labels(words):
        yield from _too_long(name, text)
    for name, text in _contact_texts(words):
        yield from _promises(name, text)
    for name, code, known in _references(words):
        if code not in known:
            yield f"{name} points to {code}, which is nowhere"
    yield from _wrong_days(words)
    yield from _wrong_tells(words)
    yield from _wrong_questions(words)


def _missing_codes(words: Vocabulary) -> Iterator[str]:
    """Every domain, state and level of the model has its words, and no kind is also a protective fact."""
    wanted: dict[str, set[str]] = {"domains": set(Domain), "states": set(State), "levels": set(Level)}
    for name, codes in wanted.items():
        for code in sorted(codes - set(getattr(words, name))):
            yield f"{name}: {code} is missing"
    for code in sorted(words.kinds.keys() & words.protective.keys()):
        yield f"protective: {code} is a contact kind too"
    for level, entry in words.levels.items():
        if entry.rank != level.rank:
            yield f"levels: {level} has another rank in the model"


def _wrong_text(name: str, text: Text) -> Iterator[str]:
    if not (text.en.strip() and text.es.strip()):
        yield f"{name}: English or Spanish is missing"
    elif placeholders(text.en) != placeholders(text.es):
        yield f"{name}: the placeholders of English and Spanish differ"


def _too_long(name: str, text: Text) -> Iterator[str]:
    if max(len(text.en), len(text.es)) > LONGEST_LABEL:
        yield f"{name}: longer than {LONGEST_LABEL} characters"


def _promises(name: str, text: Text) -> Iterator[str]:
    """Nobody can promise that: the word stands in no text about contact."""
    for words in (text.en, text.es):
        if promise := promise_in(words):
            yield f"{name}: the word {promise!r} is a promise"


def _wrong_days(words: Vocabulary) -> Iterator[str]:
    for code, kind in words.kinds.items():
        if not 0 < kind.review_days <= kind.review_max_days:
            yield f"contact_kinds: {code} lasts longer than its longest time"


def _wrong_tells(words: Vocabulary) -> Iterator[str]:
    """No sentence says more than its kind may ever come to: what happens around a place is at most POSSIBLE."""
    for code, kind in words.kinds.items():
        most = Level.POSSIBLE if kind.bears_on is BearsOn.WAY else Level.REQUIRED
        if not Level.POSSIBLE.rank <= kind.tell_level.rank <= most.rank:
            yield f"contact_kinds: {code} may not be told as {kind.tell_level}"


def _wrong_questions(words: Vocabulary) -> Iterator[str]:
    for question in words.questions.values():
        if not (question.yes_means or question.yes_protects):
            yield f"questions: {question.code} changes nothing when the answer is yes"
        yield from _elsewhere(question, words)
    for domain in Domain:
        if not words.needed(domain):
            yield f"questions: nothing need be asked for {domain}"


def _elsewhere(question: Question, words: Vocabulary) -> Iterator[str]:
    for code in question.yes_means:
        if words.kinds[code].domain is not question.domain:
            yield f"questions: {question.code} opens {code} of another domain"


def _references(words: Vocabulary) -> Iterator[tuple[str, str, Container[str]]]:
    """Yield (who points, to which code, among which)."""
    for question in words.questions.values():
        for code in question.yes_means:
            yield f"questions: {question.code}", code, words.kinds
        for code in question.yes_protects:
            yield f"questions: {question.code}", code, words.protective
    for category in words.categories.values():
        for code in category.hint_kinds:
            yield f"categories: {category.code}", code, words.kinds
        if category.parent is not None:
            yield f"categories: {category.code}", category.parent, words.categories
    for code in words.quick_picks:
        yield "quick_picks", code, words.categories


def _labels(words: Vocabulary) -> Iterator[tuple[str, Text]]:
    for name in ("kinds", "protective", "categories", "populations", "agencies", "triggers"):
        for code, entry in getattr(words, name).items():
            yield f"{name}: {code}", entry.label


def _contact_texts(words: Vocabulary) -> Iterator[tuple[str, Text]]:
    """Yield every text about contact that a person reads."""
    for kind in words.kinds.values():
        yield f"kinds: {kind.code}", kind.label
        yield f"kinds: {kind.code}", kind.tell
    for fact in words.protective.values():
        yield f"protective: {fact.code}", fact.label
    yield from _state_texts(words)
    for question in words.questions.values():
        yield f"questions: {question.code}", question.text
    for phrase in words.phrases.values():
        yield f"phrases: {phrase.key}", phrase.text


def _state_texts(words: Vocabulary) -> Iterator[tuple[str, Text]]:
    for domain in words.domains.values():
        for text in (domain.name, domain.long, domain.short):
            yield f"domains: {domain.code}", text
    for state in words.states.values():
        for text in (*state.headline.values(), state.short):
            yield f"states: {state.code}", text
    for name in ("levels", "consequences", "evidence"):
        for code, entry in getattr(words, name).items():
            yield f"{name}: {code}", entry.label


def _every_text(words: Vocabulary) -> Iterator[tuple[str, Text]]:
    yield from _contact_texts(words)
    yield from _labels(words)

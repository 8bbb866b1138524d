"""What the commands `duplicates` print: pairs, fields beside each other, merges; as text and as JSON."""

from collections.abc import Iterable, Mapping, Sequence

from desktop.contact_json import Document
from desktop.review_text import INDENT, better_json, effect_json, effects_lines
from resources_db.acts.texts import better_texts
from resources_db.dates import long_date
from resources_db.duplicates.fields import Choice, Field
from resources_db.duplicates.values import Candidate, Merge, Side
from resources_db.edits.values import EditEffects
from resources_db.listing_parts import day
from resources_db.reviews.values import Effect
from resources_db.titles import said_title
from resources_db.wording import say


def candidates_json(shown: Iterable[Candidate], count: int) -> Document:
    """Return the pairs, and how many there are in all."""
    pairs = [
        {
            "a": {"id": each.first, "title": said_title(each.first_title)},
            "b": {"id": each.second, "title": said_title(each.second_title)},
            "score": each.score,
            "reasons": list(each.reasons),
        }
        for each in shown
    ]
    return {"count": count, "pairs": pairs}


def candidates_text(shown: Sequence[Candidate], count: int, language: str) -> str:
    """Return the pairs, the likeliest first."""
    if not count:
        return say("duplicate.none", language)
    lines = []
    for each in shown:
        reasons = ", ".join(say(f"duplicate.reason.{reason}", language) for reason in each.reasons)
        lines.append(say("duplicate.pair", language, score=f"{each.score:.2f}", reasons=reasons))
        lines.append(f"{INDENT}A {each.first}  {said_title(each.first_title, language)}")
        lines.append(f"{INDENT}B {each.second}  {said_title(each.second_title, language)}")
    return "\n".join([*lines, say("duplicate.count", language, count=count, shown=len(shown))])


def merge_json(merge: Merge) -> Document:
    """Return one merge."""
    return {
        "id": merge.id,
        "kept": merge.kept,
        "merged": merge.merged,
        "merged_on": merge.merged_on,
        "choices": {field.value: choice.value for field, choice in merge.choices.items()},
        "organization": merge.organization,
        "role": merge.role,
    }


def merges_text(made: Sequence[Merge], language: str) -> str:
    """Return every merge, one a line."""
    lines = []
    for merge in made:
        said = day(merge.merged_on)
        on = long_date(said, language) if said else merge.merged_on
        lines.append(
            say("duplicate.merge_line", language, id=merge.id[:8], merged=merge.merged, kept=merge.kept, date=on)
        )
    return "\n".join(lines) or say("duplicate.no_merges", language)


def effects_json(effects: Iterable[Effect]) -> list[Document]:
    """Return what becomes of the contact lines."""
    return [effect_json(effect) for effect in effects]


def effects_text(effects: Sequence[Effect], language: str) -> str:
    """Return what becomes of the contact lines, in words."""
    return "\n".join([say("duplicate.contact", language), *effects_lines(effects, language)])


def parting_json(found: EditEffects) -> Document:
    """Return what becomes of the contact lines of two records that are given back, and what else reads better."""
    return {"effects": effects_json(found.effects), "better": better_json(found.better)}


def parting_text(found: EditEffects, language: str) -> str:
    """Return the same in words."""
    return "\n".join([effects_text(found.effects, language), *better_texts(found.better, language)])


def merging_json(
    sides: Iterable[Side], choices: Mapping[Field, Choice], effects: Iterable[Effect], made: Merge | None
) -> Document:
    """Return the two side by side, what is chosen, and what becomes of the contact lines."""
    fields = [
        {
            "field": side.field.value,
            "a": side.kept,
            "b": side.merged,
            "choice": choices.get(side.field, side.choice).value,
        }
        for side in sides
    ]
    merge = None if made is None else merge_json(made)
    return {"written": made is not None, "merge": merge, "fields": fields, "effects": effects_json(effects)}


def merging_text(
    sides: Iterable[Side],
    choices: Mapping[Field, Choice],
    effects: Sequence[Effect],
    made: Merge | None,
    language: str,
) -> str:
    """Return the fields that differ, whose is shown, what becomes of the contact lines, and whether it was done."""
    lines = []
    for side in sides:
        if side.differs:
            choice = choices.get(side.field, side.choice)
            chosen = say("duplicate.both", language) if choice is Choice.BOTH else choice.value
            lines.append(f"{say(f'duplicate.field.{side.field.value}', language)} ({side.field.value}): {chosen}")
            lines.append(f"{INDENT}A {_stated(side.kept, language)}")
            lines.append(f"{INDENT}B {_stated(side.merged, language)}")
    lines.append(effects_text(effects, language))
    done = say("duplicate.merged", language, id=made.id[:8]) if made else say("duplicate.not_yet", language)
    return "\n".join([*lines, done])


def _stated(text: str, language: str) -> str:
    return " ".join(text.split()) or say("duplicate.not_stated", language)

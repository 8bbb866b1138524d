"""What `assess` and `undo` say on a terminal, and their JSON documents."""

from collections.abc import Iterable, Iterator, Sequence

from desktop.contact_json import Document, contact_json
from desktop.controllers.review_files import Done
from resources_db.acts.texts import act_text, undone_texts
from resources_db.acts.values import Better, Undone
from resources_db.reviews.texts import better_first, clock_text, effect_texts
from resources_db.reviews.values import Effect
from resources_db.titles import said_title
from resources_db.wording import say

SHOWN = 20
"""Places of which a terminal is told; JSON has them all."""
INDENT = "   "


def done_text(done: Done, language: str, *, several: bool) -> str:
    """Return what a file came to; `several` says that it holds more than one statement."""
    lines = []
    for cut in done.cuts:
        said = say(f"deed.cut.{cut.field}", language, stated=cut.stated, kept=cut.kept)
        lines.append(say("deed.cut.statement", language, number=cut.number, cut=said) if several else said)
    lines += [*effects_lines(done.effects, language), *filter(None, [clock_text(done.clock, language)])]
    lines.append(say("deed.recorded" if done.written else "deed.preview", language))
    return "\n".join(lines)


def undone_text(undone: Undone, language: str, *, written: bool) -> str:
    """Return what was taken back, or would be."""
    end = say("deed.undone" if written else "deed.undo_preview", language)
    return "\n".join([act_text(undone.act, language), *undone_lines(undone, language), end])


def undone_lines(undone: Undone, language: str) -> Iterator[str]:
    """Yield what becomes of each place, and of the day that checks are measured against."""
    yield from effects_lines(undone.effects, language)
    yield from undone_texts(undone, language)
    yield from filter(None, [clock_text(undone.clock, language)])


def effects_lines(effects: Sequence[Effect], language: str) -> Iterator[str]:
    """Yield each place with its lines before and after, those that read better or say less first."""
    told = better_first(tuple(effects))
    for effect in told[:SHOWN]:
        yield said_title(effect.title, language)
        yield from (INDENT + text for text in effect_texts(effect, language))
    if len(told) > SHOWN:
        yield say("deed.more", language, count=len(told) - SHOWN)
    if not any(effect.changed for effect in told):
        yield say("deed.no_change", language)


def done_json(done: Done) -> Document:
    """Return what a file came to."""
    return {
        "deed": done.deed.value,
        "written": done.written,
        "assessments": list(done.assessments),
        "effects": [effect_json(effect) for effect in done.effects],
        "clock_let_go": done.clock.isoformat() if done.clock else None,
        "cut": [
            {"statement": cut.number, "field": cut.field, "stated": cut.stated, "kept": cut.kept} for cut in done.cuts
        ],
    }


def undone_json(undone: Undone, *, written: bool) -> Document:
    """Return what was taken back, or would be; `services` counts those of which something reads otherwise."""
    act = undone.act
    return {
        "undone": act.deed.value,
        "written": written,
        "services": len({effect.service_id for effect in undone.effects}),
        "number": act.number,
        "done_on": act.done_on.isoformat(),
        "organization": act.by.organization,
        "role": act.by.role,
        "reason": act.reason,
        "about": act.about,
        "assessments": list(act.assessments),
        "effects": [effect_json(effect) for effect in undone.effects],
        "better": better_json(undone.better),
        "fewer": undone.fewer,
        "clock_let_go": undone.clock.isoformat() if undone.clock else None,
    }


def better_json(better: Iterable[Better]) -> list[Document]:
    """Return what else reads better, each with its place."""
    return [{"gain": each.gain.value, "id": each.listing_id, "title": said_title(each.title)} for each in better]


def effect_json(effect: Effect) -> Document:
    """Return one place, with its contact lines before and after."""
    return {
        "id": effect.listing_id,
        "title": said_title(effect.title),
        "changed": [domain.key for domain in effect.changed],
        "better": [domain.key for domain in effect.better],
        "less": [domain.key for domain in effect.less],
        "before": contact_json(effect.before),
        "after": contact_json(effect.after),
    }

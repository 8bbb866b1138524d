"""What `review` says on a terminal, and its JSON documents."""

from collections.abc import Iterator, Mapping, Sequence

from desktop.contact_json import Document, contact_json
from desktop.review_text import INDENT, effect_json, effects_lines
from resources_db.contact_text import headline
from resources_db.dates import long_date
from resources_db.model import Level
from resources_db.plain_text import one_line
from resources_db.reviews.phone_values import Assumed, PhoneAnswers
from resources_db.reviews.texts import better_first, waiting_text
from resources_db.reviews.values import Hint, Waiting, Why, WorkItem, WorkList, WorkQuery
from resources_db.titles import said_title
from resources_db.units import Unit, format_about
from resources_db.vocabulary import vocabulary
from resources_db.wording import say


def work_text(work: WorkList, query: WorkQuery, waiting: Sequence[Waiting], language: str, unit: Unit) -> str:
    """Return the work list: how many places there are for each reason, then those that are shown."""
    asked = [why for why in Why if not query.why or why in query.why]
    total = sum(work.counts.get(why, 0) for why in asked)
    lines = [heading(why, work.counts[why], language) for why in Why if work.counts.get(why)]
    lines = lines or [say("work.nothing", language)]
    texts = {each.assessment.id: waiting_text(each, language) for each in waiting}
    for item in work.items:
        lines += _item_lines(item, language, unit)
        lines += (f"{INDENT}{each}: {texts.get(each, '')}" for each in item.waiting)
    if len(work.items) < total:
        lines.append(say("work.first_shown", language, shown=len(work.items), total=total))
    return "\n".join(lines)


def heading(why: Why, count: int, language: str) -> str:
    """Return a reason with its count: "Nobody has checked: 4,089 places"."""
    said = say("work.heading", language, why=say(f"work.why.{why}", language), count=count)
    return said[0].upper() + said[1:]


def _item_lines(item: WorkItem, language: str, unit: Unit) -> Iterator[str]:
    far = "" if item.distance_m is None else format_about(item.distance_m, unit)
    yield "  ".join(filter(None, ["", said_title(item.title, language), far])).strip()
    domains = ", ".join(vocabulary().domains[domain].short.say(language) for domain in item.domains)
    since = "" if item.since is None else say("work.since", language, date=long_date(item.since, language))
    why = say(f"work.why.{item.why}", language)
    yield INDENT + ", ".join(filter(None, [f"{why} ({domains})" if domains else why, since]))
    yield INDENT + (item.phone or say("cli.no_phone", language))
    yield from (INDENT + headline(line, language) for line in item.contact.lines)
    yield from (INDENT + _hint_text(hint, language) for hint in item.hints)
    yield INDENT + item.listing_id


def _hint_text(hint: Hint, language: str) -> str:
    kind = vocabulary().kinds[hint.kind].label.say(language)
    return say("rule.hint", language, column=one_line(hint.where, 80), value=one_line(hint.text, 80), kind=kind)


def work_json(work: WorkList, waiting: Sequence[Waiting]) -> list[Document]:
    """Return the items; one about which a file brought something has what waits, by the ids that `assess` accepts."""
    texts = {each.assessment.id: waiting_text(each, "en") for each in waiting}
    return [_item_json(item, texts) for item in work.items]


def _item_json(item: WorkItem, waiting: Mapping[str, str]) -> Document:
    return {
        "id": item.listing_id,
        "title": said_title(item.title),
        "why": item.why.value,
        "domains": [domain.key for domain in item.domains],
        "since": item.since.isoformat() if item.since else None,
        "phone": item.phone or None,
        "distance_m": None if item.distance_m is None else round(item.distance_m, 1),
        "contact": contact_json(item.contact),
        "hints": [{"kind": hint.kind, "text": hint.text, "where": hint.where} for hint in item.hints],
        "waiting": [{"id": each, "text": waiting.get(each, "")} for each in item.waiting],
    }


def answers_text(found: PhoneAnswers, language: str, *, written: bool) -> str:
    """Return what a filled round comes to: what reads better or says less first, then all that a person has to know."""
    lines: list[str] = []
    if found.wrong:
        lines.append(say("phone.skipped", language, count=len(found.wrong)))
        lines += (INDENT + wrong.text(language) for wrong in found.wrong)
    lines += _told(found, language)
    better = [effect for effect in better_first(found.effects) if effect.says_less]
    if better:
        lines.append(say("phone.better", language))
        lines += (INDENT + said_title(effect.title, language) for effect in better)
    lines += effects_lines(found.effects, language)
    lines.append(say("phone.written" if written else "phone.would_write", language, count=len(found.assessments)))
    return "\n".join(lines)


def _told(found: PhoneAnswers, language: str) -> Iterator[str]:
    if found.unknown_columns:
        yield say("phone.unknown_columns", language, columns=", ".join(found.unknown_columns))
    if found.blank:
        yield say("phone.blank", language, count=found.blank)
    if found.known:
        yield say("phone.known", language, count=found.known)
    yield from (_assumed(each, language) for each in found.assumed)


def _assumed(each: Assumed, language: str) -> str:
    words = vocabulary()
    kind, level = words.kinds[each.kind].label.say(language), words.levels[Level.POSSIBLE].label.say(language)
    title = said_title(each.title, language)
    return say("phone.assumed", language, row=each.row, question=each.question, kind=kind, level=level, title=title)


def answers_json(found: PhoneAnswers, *, written: bool) -> Document:
    """Return what a filled round comes to."""
    return {
        "file": found.file,
        "written": written,
        "assessments": len(found.assessments),
        "better": [effect.listing_id for effect in found.effects if effect.better],
        "less": [effect.listing_id for effect in found.effects if effect.says_less],
        "effects": [effect_json(effect) for effect in found.effects],
        "wrong": [
            {"row": each.row, "column": each.column, "value": each.value, "problem": each.problem.text("en")}
            for each in found.wrong
        ],
        "assumed": [{"row": each.row, "question": each.question, "kind": each.kind} for each in found.assumed],
        "unknown_columns": list(found.unknown_columns),
        "blank": found.blank,
        "known": found.known,
    }

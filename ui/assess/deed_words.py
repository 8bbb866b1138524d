"""The words of the bar that says what was written down, and what undoing it would do."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from resources_db.acts.texts import act_text, undone_texts
from resources_db.acts.values import Act, Undone
from resources_db.contact_text import headline
from resources_db.dates import long_date
from resources_db.reviews.texts import clock_text, effect_texts
from resources_db.reviews.values import Effect, Reviewer
from ui.language import coded_words, language, title_words
from ui.plain_text import isolate

MOST = 3
"""Places whose lines are told one by one; of more only their number is said."""


def done_words(effects: Sequence[Effect], listing_id: str, title: str) -> str:
    """Return what stands there now, and what undoing would put back; of an answer of the place, that it stands."""
    own = next((effect for effect in effects if effect.listing_id == listing_id), None)
    said = [_saved(title, len(effects) - 1)]
    if own is None:
        return said[0]
    for domain in own.changed:
        before, after = headline(own.before.of(domain), language()), headline(own.after.of(domain), language())
        if before == after:
            said.append(f"{after}.")
        else:
            put_back = QCoreApplication.translate("DeedWords", "{after}. Undo puts back: {before}.")
            said.append(put_back.format(after=after, before=before))
    return " ".join(said)


def _saved(title: str, more: int) -> str:
    if more > 0:
        words = QCoreApplication.translate("DeedWords", "Saved: {place}. More places: {count}.")
    else:
        words = QCoreApplication.translate("DeedWords", "Saved: {place}.")
    return words.format(place=isolate(title_words(title)), count=more)


def told_words(effects: Sequence[Effect], kind: str) -> str:
    """Return what was written down of what somebody told, and what undoing would put back."""
    label = coded_words().kinds[kind].label.say(language())
    said = QCoreApplication.translate(
        "DeedWords", "Written down for today, for this computer only, without any name: {kind}."
    )
    return " ".join(
        [said.format(kind=label), *(done_words([each], each.listing_id, each.title) for each in effects[:1])]
    )


def undoing_words(undone: Undone) -> str:
    """Return what would be taken back, and what the places would say then."""
    act = undone.act
    said = QCoreApplication.translate("DeedWords", "Undo what was done last ({date})?")
    asked = said.format(date=long_date(act.done_on, language()))
    told = [*_effects(undone.effects), *_beside(undone), *_clock(undone)]
    return " ".join([asked, *([act_text(_isolated(act), language())] if act.about else []), *told])


def undone_words(undone: Undone) -> str:
    """Return what was taken back."""
    told = [*_effects(undone.effects), *_clock(undone)]
    return " ".join([QCoreApplication.translate("DeedWords", "Undone."), *told])


def _isolated(act: Act) -> Act:
    """Return `act` with names that cannot turn the sentence round."""
    named = [isolate(text) if text else "" for text in (act.by.organization, act.by.role)]
    return replace(act, by=Reviewer(organization=named[0], role=named[1]), about=isolate(act.about))


def _beside(undone: Undone) -> list[str]:
    """Return what else reads better of places, and what is gone."""
    better = [replace(each, title=isolate(title_words(each.title))) for each in undone.better]
    return list(undone_texts(replace(undone, better=better), language()))


def _clock(undone: Undone) -> list[str]:
    return [clock_text(undone.clock, language())] if undone.clock else []


def _effects(effects: Sequence[Effect]) -> list[str]:
    """Return what becomes of each place: of all that read better or warn of less, and of a few of the others."""
    better = [effect for effect in effects if effect.says_less]
    others = [effect for effect in effects if not effect.says_less]
    told = [
        f"{isolate(title_words(effect.title))}: {' '.join(effect_texts(effect, language()))}"
        for effect in (*better, *others[:MOST])
    ]
    more = len(others) - MOST
    if more > 0:
        told.append(QCoreApplication.translate("DeedWords", "More places: {count}.").format(count=more))
    return told

"""The words of what people say of a listing beside its fields, and of what was changed of it."""

from collections.abc import Collection, Iterator

from resources_db.acts.texts import better_texts
from resources_db.dates import long_date
from resources_db.edits.said import Credential, FieldChange, Verified
from resources_db.edits.values import EditEffects
from resources_db.field_words import field_words
from resources_db.titles import said_title
from resources_db.vocabulary import phrase
from resources_db.wording import catalogue, say


def verified_text(verified: Verified | None, language: str) -> str:
    """Return when somebody here checked the record, and who; or that nobody did.

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    if verified is None:
        return say("edit.not_verified", language)
    who = ", ".join(filter(None, (verified.role, verified.organization))) or phrase("fact.not_stated", language)
    return say("edit.verified", language, who=who, date=long_date(verified.on, language))


def credential_texts(credentials: Collection[Credential], language: str) -> Iterator[str]:
    """Yield when the bar or the Department of Justice was asked about who gives legal help; or that nobody asked."""
    if not credentials:
        yield phrase("legal.not_checked", language)
    for each in credentials:
        checked = phrase("legal.checked", language, date=long_date(each.on, language))
        yield say("edit.checked_by", language, checked=checked, who=each.by)


def change_text(change: FieldChange, language: str) -> str:
    """Return one line of the history of a listing's fields."""
    key = "hidden" if change.hidden else "added" if not change.before else "gone" if not change.after else ""
    return say(
        f"edit.change.{key}" if key else "edit.change",
        language,
        date=long_date(change.on, language),
        field=changed_words(change, language),
        before=change.before,
        after=change.after,
        by=change.by or say("edit.change.nobody", language),
    )


def changed_words(change: FieldChange, language: str) -> str:
    """Return what a person calls the field, or the row that came or went."""
    table = f"table.{change.field}"
    return say(table, language) if table in catalogue() else field_words(change.field, language)


def effect_texts(effects: EditEffects, language: str) -> Iterator[str]:
    """Yield a sentence for each thing beside the contact lines that is other afterwards, better or kept back."""
    yield from better_texts(effects.better, language)
    if effects.kept_back:
        places = "; ".join(said_title(title, language) for title in effects.kept_back)
        yield say("edit.kept_back", language, count=len(effects.kept_back), places=places)

"""A phone number in words: what it is for, and who answers."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from resources_db.language_names import language_name
from resources_db.model import Phone
from ui.language import language
from ui.plain_text import isolate

translate = QCoreApplication.translate
_FAX = "fax"


def phone_text(phone: Phone) -> str:
    """Return a number with its extension and what it is for, where the source says so.

    A number that stands alone is given as it is, so that a copy of it is only the number.
    """
    about = phone_details(phone)
    return f"{isolate(phone.number)}  {about}" if about else phone.number


def phone_details(phone: Phone) -> str:
    """Return everything but the number: extension, what it is for, languages, kind; "" where it is only a number."""
    kind = _phone_kinds().get(phone.kind, phone.kind)
    spoken = ", ".join(dict.fromkeys(language_name(name, language()) for name in phone.languages))
    more = (
        _extension(phone, isolate(phone.extension or "")),
        isolate(phone.description) if phone.description else "",
        isolate(spoken) if spoken else "",
        f"({isolate(kind)})" if kind else "",
    )
    return "  ".join(filter(None, more))


def number_to_call(phones: Iterable[Phone]) -> str:
    """Return the first number that a person can call, with its extension, for where there is room for one only.

    A fax is none: a number that stands alone is taken for one that somebody answers. "" where there is no other.
    """
    phone = next((each for each in phones if each.kind.casefold() != _FAX), None)
    return f"{phone.number} {_extension(phone, phone.extension or '')}".rstrip() if phone else ""


def dialled(phone: Phone) -> str:
    """Return what is copied of a phone: the number as the source writes it, with its extension."""
    return f"{phone.number} x{phone.extension}" if phone.extension else phone.number


def _extension(phone: Phone, number: str) -> str:
    return translate("Facts", "ext. {number}").format(number=number) if phone.extension else ""


def _phone_kinds() -> dict[str, str]:
    return {
        "voice": "",
        "": "",
        _FAX: translate("Facts", "fax"),
        "text": translate("Facts", "text messages"),
        "sms": translate("Facts", "text messages"),
        "hotline": translate("Facts", "hotline"),
        "tty": translate("Facts", "TTY"),
        "textphone": translate("Facts", "TTY"),
        "cell": translate("Facts", "cell phone"),
        "video": translate("Facts", "video"),
        "pager": translate("Facts", "pager"),
    }

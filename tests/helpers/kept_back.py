"""Places whose address is not for everybody: by who may know it, and by what stands there to call."""

from itertools import product

import pytest

from resources_db.model import AddressPolicy, Phone
from tests.helpers.window_values import withheld

NUMBER = "(305) 555-0142"
CALL = {"en": "Call for the address", "es": "Llame para pedir la dirección"}
NOT_PUBLIC = {"en": "Address not public", "es": "Dirección no pública"}
CALLING = {"en": ("call", "phone"), "es": ("llame", "teléfono")}

_PHONES = {
    "a phone": (Phone(NUMBER),),
    "a fax before a phone": (Phone("(305) 555-0199", kind="FAX"), Phone(NUMBER)),
    "no phone": (),
    "a fax": (Phone(NUMBER, kind="Fax"),),
    "a teletype": (Phone(NUMBER, kind="tty"),),
}
_TELLING = {None, AddressPolicy.CALL_FIRST}

EVERY_ONE = pytest.mark.parametrize(
    ("listing", "to_call"),
    [
        pytest.param(
            withheld(address_policy=policy, phones=phones),
            policy in _TELLING and bool(phones) and phones[-1].kind == "voice",
            id=f"{policy}, {name}",
        )
        for policy, (name, phones) in product([None, *AddressPolicy], _PHONES.items())
    ],
)
"""Each with whether it may be said to call there for the address."""


def instead(language: str, *, to_call: bool) -> str:
    """Return what stands where its address would stand."""
    return (CALL if to_call else NOT_PUBLIC)[language]


def sends_to_the_phone(text: str, language: str) -> bool:
    """Return whether a text that holds no other words says to call."""
    return any(word in text.casefold() for word in CALLING[language])

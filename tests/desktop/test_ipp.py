"""IPP as bytes: what is written is read back, and nothing that comes in does worse than be refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.ipp import Operation, Tag, decoded, encoded

KEYWORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40)
NAMES = st.text(max_size=60).filter(lambda text: len(text.encode(errors="replace")) < 1_000 and text.isprintable())
VALUES = st.one_of(
    st.tuples(st.just(Tag.INTEGER), st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1)),
    st.tuples(st.just(Tag.BOOLEAN), st.lists(st.booleans(), min_size=1)),
    st.tuples(st.just(Tag.NAME), st.lists(NAMES, min_size=1)),
    st.tuples(st.just(Tag.KEYWORD), st.lists(KEYWORDS, min_size=1)),
)
ATTRIBUTES = st.dictionaries(KEYWORDS, VALUES, max_size=6)
HEAD = b"\x02\x00\x00\x00\x00\x00\x00\x01"


@given(asked=ATTRIBUTES, job=ATTRIBUTES)
def test_what_is_written_is_read_back(
    asked: dict[str, tuple[Tag, list[int | bool | str]]], job: dict[str, tuple[Tag, list[int | bool | str]]]
) -> None:
    message = encoded(
        Operation.CREATE_JOB,
        [(tag, name, values) for name, (tag, values) in asked.items()],
        [(tag, name, values) for name, (tag, values) in job.items()],
    )
    reply = decoded(message)
    [operation] = reply.of(Tag.OPERATION)
    assert {name: values for name, values in operation.items() if not name.startswith("attributes-")} == {
        name: tuple(values) for name, (_tag, values) in asked.items()
    }
    assert reply.of(Tag.JOB) == ([{name: tuple(values) for name, (_tag, values) in job.items()}] if job else [])


@given(st.binary(max_size=400))
def test_any_bytes_are_a_reply_or_refused(message: bytes) -> None:
    for whole in (message, HEAD + message, HEAD + b"\x04" + message):
        try:
            reply = decoded(whole)
        except ValueError:
            continue
        assert all(isinstance(name, str) for _tag, group in reply.groups for name in group)


@given(st.integers(min_value=0))
def test_a_reply_that_breaks_off_is_none(at: int) -> None:
    whole = encoded(Operation.CREATE_JOB, [(Tag.KEYWORD, "media", ("na_letter_8.5x11in",))])
    with pytest.raises(ValueError, match="no reply"):
        decoded(whole[: at % len(whole)])


def attribute(tag: int, name: bytes, value: bytes) -> bytes:
    return bytes([tag]) + len(name).to_bytes(2, "big") + name + len(value).to_bytes(2, "big") + value


def test_collections_are_passed_over_and_what_stands_behind_them_is_read() -> None:
    inner = [(0x34, b"", b""), (0x4A, b"", b"x"), (0x21, b"", bytes(4)), (0x37, b"", b"")]
    told = [
        (0x34, b"media-col-ready", b""), (0x4A, b"", b"media-size"), *inner, (0x37, b"", b""),
        (0x33, b"copies-supported", (1).to_bytes(4, "big") + (99).to_bytes(4, "big")),
        (0x13, b"media-default", b""),
        (0x36, b"printer-info", b"\x00\x02en\x00\x04Desk"),
    ]  # fmt: skip
    message = HEAD + b"\x04" + b"".join(attribute(*each) for each in told) + b"\x03"
    [printer] = decoded(message).of(Tag.PRINTER)
    assert printer == {
        "media-col-ready": (), "copies-supported": ((1, 99),), "media-default": (), "printer-info": ("Desk",),
    }  # fmt: skip

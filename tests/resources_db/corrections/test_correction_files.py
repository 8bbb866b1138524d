"""A hostile file of corrections: refused in one sentence that says where, and nothing that is stored is lost."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from resources_db.corrections.files import LARGEST, MOST, read_corrections
from resources_db.corrections.texts import incoming_texts
from resources_db.corrections.values import Kind, Remark
from resources_db.directory import Directory
from resources_db.errors import BadInput, NewerData
from tests.helpers.corrected import SERVICES, listing_of, marked_file
from tests.helpers.directories import open_directory, take_in

SCHEMA = Path(__file__).parents[3] / "docs" / "json" / "corrections_file.json"
PANTRY = "Lantern Food Pantry"
Document = dict[str, Any]


@pytest.fixture(scope="module")
def genuine(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return marked_file(tmp_path_factory.mktemp("worker"), *((PANTRY, kind, "a note") for kind in Kind))


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        take_in(opened, SERVICES)
        yield opened


def test_a_genuine_file_is_what_its_schema_says(genuine: bytes) -> None:
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(json.loads(genuine))


def changed(genuine: bytes, change: Callable[[Document], None]) -> bytes:
    document = json.loads(genuine)
    change(document)
    return json.dumps(document).encode()


def _first(field: str, value: object) -> Callable[[Document], None]:
    return lambda document: document["corrections"][0].update({field: value})


BROKEN: dict[str, tuple[Callable[[Document], None], str]] = {
    "no version": (lambda d: d.pop("porchlight_corrections"), "not_one"),
    "version true": (lambda d: d.update(porchlight_corrections=True), "not_one"),
    "version 0": (lambda d: d.update(porchlight_corrections=0), "not_one"),
    "version as text": (lambda d: d.update(porchlight_corrections="1"), "not_one"),
    "newer": (lambda d: d.update(porchlight_corrections=2), "newer"),
    "more fields": (lambda d: d.update(who="me"), "not_one"),
    "no fingerprint": (lambda d: d.update(directory="abc"), "not_one"),
    "no list": (lambda d: d.update(corrections={}), "not_one"),
    "a list of texts": (lambda d: d.update(corrections=["x"]), "unread"),
    "a field more": (_first("worker", "me"), "unread"),
    "a field less": (lambda d: d["corrections"][0].pop("note"), "unread"),
    "a number": (_first("note", 5), "unread"),
    "a list": (_first("source", []), "unread"),
    "no id": (_first("id", "7"), "unread"),
    "an id in braces": (_first("id", "{12345678-1234-4234-8234-123456789012}"), "unread"),
    "no day": (_first("day", "yesterday"), "unread"),
    "a day with a time": (_first("day", "2026-11-22T10:00"), "unread"),
    "a day that was never": (_first("day", "2026-02-30"), "unread"),
    "a day in other digits": (_first("day", "٢٠٢٦-11-22"), "unread"),
    "another kind": (_first("kind", "robbed"), "unread"),
    "another table": (_first("table", "phone"), "unread"),
    "no source": (_first("source", " \u3164"), "unread"),
    "no original id": (_first("original_id", ""), "unread"),
    "half a letter": (_first("note", "\ud800"), "unread"),
    "a zero": (_first("original_id", "a\0b"), "unread"),
    "a long note": (_first("note", "x" * 301), "long_note"),
    "a long name": (_first("name", "x" * 501), "long_field"),
    "too many": (lambda d: d.update(corrections=["x"] * (MOST + 1)), "too_many"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_refused_whole(directory: Directory, genuine: bytes, case: str) -> None:
    change, key = BROKEN[case]
    before = directory.content_hash()
    with pytest.raises((BadInput, NewerData)) as caught:
        directory.corrections.read_in(changed(genuine, change), "stick.json")
    assert caught.value.key == f"correction.{key}"
    for language in ("en", "es"):
        assert "stick.json" in caught.value.text(language)
        assert caught.value.text(language).count(". ") <= 2
    assert directory.content_hash() == before
    assert directory.corrections.received() == ()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff\xfe", b"[]", b"null", b"7", b"{", b'{"porchlight_corrections": 1, "porchlight_corrections": 1}',
        b'{"porchlight_corrections": NaN}', b'{"porchlight_corrections": ' + b"9" * 5_000 + b"}", b"[" * 100_000,
        b"PK\x03\x04", b'"' + b"\\ud800" * 10 + b'"',
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_refused(directory: Directory, data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        directory.corrections.read_in(data, "stick.json")
    assert caught.value.key == "correction.not_one"


def test_a_note_of_a_megabyte_is_refused_before_it_is_read(directory: Directory, genuine: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        directory.corrections.looking(changed(genuine, _first("note", "x" * LARGEST)), "stick.json")
    assert caught.value.key == "correction.too_large"


def remarks(directory: Directory, data: bytes) -> dict[Remark, str]:
    incoming = directory.corrections.read_in(data, "stick.json")
    for language in ("en", "es"):
        assert len([*incoming_texts(incoming, language, written=True)]) == 1 + len(
            {each for each, _ in incoming.remarks}
        )
    return dict(incoming.remarks)


def test_markup_and_letters_that_turn_are_taken_for_what_they_are(directory: Directory, genuine: bytes) -> None:
    said = remarks(directory, changed(genuine, _first("note", "<b>moved</b> \u202e99 ts 5\u200b")))
    assert said.keys() == {Remark.MARKUP, Remark.HIDDEN}
    notes = {each.correction.note for each in directory.corrections.received()}
    assert "<b>moved</b> 99 ts 5" in notes


def test_the_same_twice_counts_once_and_what_is_here_stays(directory: Directory, genuine: bytes) -> None:
    document = json.loads(genuine)
    document["corrections"].append(dict(document["corrections"][0]))
    assert remarks(directory, json.dumps(document).encode()) == {Remark.TWICE: PANTRY}
    assert len(directory.corrections.received()) == len(Kind)
    before = directory.content_hash()
    assert remarks(directory, changed(genuine, _first("note", "something else"))) == {Remark.AGAIN: PANTRY}
    assert directory.content_hash() == before


def test_an_unknown_listing_is_kept_and_told(directory: Directory, genuine: bytes) -> None:
    assert remarks(
        directory, changed(genuine, lambda d: d["corrections"][0].update(original_id="z", name="Nowhere"))
    ) == {Remark.UNKNOWN: "Nowhere"}
    assert [each.listing is None for each in directory.corrections.received()].count(True) == 1


def test_another_edition_is_told(directory: Directory, genuine: bytes) -> None:
    assert remarks(directory, changed(genuine, lambda d: d.update(directory="0" * 64))) == {Remark.OTHER_EDITION: ""}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_stands_in_a_file_it_is_read_or_refused(genuine: bytes, data: st.DataObject) -> None:
    document = json.loads(genuine)
    entry = data.draw(st.sampled_from(document["corrections"]))
    target = data.draw(st.sampled_from([document, entry]))
    target[data.draw(st.sampled_from([*target, "more"]))] = data.draw(JSON)
    content = json.dumps(document).encode()
    cut = data.draw(st.integers(0, len(content)))
    for each in (content, content[:cut]):
        try:
            _, found = read_corrections(each, "stick.json")
        except (BadInput, NewerData) as error:
            found, said = (), error.text("es")
        else:
            said = "read"
        assert said
        assert all(len(correction.note) <= 300 for correction in found)


def test_marking_fits_the_form_of_the_file(directory: Directory) -> None:
    for kind in Kind:
        directory.corrections.mark(listing_of(directory, PANTRY), kind, "x" * 300)
    assert len(read_corrections(directory.corrections.file()[0], "x")[1]) == len(Kind)

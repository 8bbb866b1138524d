"""A mapping as a value and as a file: nothing changes on the way, and what cannot be is refused by name."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.errors import BadInput
from resources_db.sources.mapping.mapping import Mapping, fingerprint, mapping_text, read_mappings, whole
from resources_db.sources.mapping.targets import MANY, TARGETS

_NAME = st.text(st.characters(categories=("L", "N", "P"), exclude_characters="\x85"), min_size=1, max_size=12)


@st.composite
def mappings(draw: st.DrawFn) -> Mapping:
    """Return a mapping that may stand."""
    header = draw(st.lists(_NAME, min_size=1, max_size=8, unique_by=str.casefold))
    targets = ["organization.name"]
    for _ in header[1:]:
        left = sorted(TARGETS - {target for target in targets if target not in MANY})
        targets.append(draw(st.sampled_from(left)))
    key = tuple(draw(st.lists(st.sampled_from(header), max_size=2, unique=True)))
    return whole(Mapping(columns=tuple(zip(header, targets, strict=True)), key=key), header)


@given(st.lists(mappings(), min_size=1, max_size=3))
def test_a_mapping_file_says_what_was_written(given_mappings: list[Mapping]) -> None:
    assert list(read_mappings(mapping_text(given_mappings), "m.json")) == given_mappings


def test_a_header_is_known_again_whatever_its_case_and_spaces() -> None:
    assert fingerprint(("Name", "Zip Code")) == fingerprint((" NAME", "zipcode"))
    assert fingerprint(("Name", "Zip")) != fingerprint(("Zip", "Name"))


def test_a_column_that_the_mapping_does_not_name_is_kept() -> None:
    made = whole(Mapping(columns=(("NAME", "service.name"),)), ("Name", "Other"))
    assert made.columns == (("Name", "service.name"), ("Other", "keep"))


def _text(columns: dict[str, str], **more: object) -> str:
    return json.dumps({"porchlight_mapping": 1, "columns": columns, **more})


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("", "mapping_not_one", ""),
        ("[]", "mapping_not_one", ""),
        ("{}", "mapping_not_one", ""),
        ("[" * 5000, "mapping_not_one", ""),
        (_text({"a": 1}), "mapping_not_one", ""),  # type: ignore[dict-item]
        (_text({"a": "service.name"}, key="a"), "mapping_not_one", ""),
        (_text({"a": "service.nome"}), "mapping_target", "service.nome"),
        (_text({"a": "service.name", "b": "service.name"}), "mapping_target_twice", "a, b"),
        (_text({"a": "address.city"}), "mapping_no_name", "a"),
        ('{"porchlight_mapping": 1, "columns": {"a": "keep", "a": "service.name"}}', "mapping_column_twice", "a"),
    ],
)
def test_what_cannot_be_is_refused_by_name(text: str, key: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_mappings(text, "m.json")
    assert refused.value.key == key
    assert said in refused.value.text("en")
    assert said in refused.value.text("es")

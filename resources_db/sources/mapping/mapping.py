"""What the columns of one flat file mean, as a value and as a small file that a person edits."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from resources_db.errors import BadInput
from resources_db.plain_text import one_line, plain
from resources_db.sources.mapping.targets import KEEP, MANY, NAMES, TARGETS

FORM = 1
"""The version of the file form."""
LARGEST = 1 << 20
"""Characters of a mapping file."""
_MARK = "porchlight_mapping"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """What the columns of a table mean.

    Attributes:
        columns: (column as in the header, target), in the order of the header; a column that is not named is kept,
            unless it says that places are not for everybody (`choose`).
        key: the columns whose cells together name a row for good; () means made from its name and address.
        sheet: the sheet of a workbook that is meant, "" for every table with these columns.
        fingerprint: of the header that it was made for, "" where that is not known.
    """

    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...] = ()
    sheet: str = ""
    fingerprint: str = ""

    def columns_of(self, target: str) -> tuple[str, ...]:
        """Return the columns that mean `target`, in order."""
        return tuple(column for column, meant in self.columns if meant == target)

    def document(self) -> dict[str, Any]:
        """Return the mapping in the form of its file."""
        return {
            _MARK: FORM,
            "fingerprint": self.fingerprint,
            "columns": dict(self.columns),
            "key": list(self.key),
            "sheet": self.sheet,
        }


def fingerprint(header: Iterable[str]) -> str:
    """Return the SHA-256, in hex, of a header: case and spaces do not count, the order does."""
    folded = ("".join(name.casefold().split()) for name in header)
    return hashlib.sha256("\x1f".join(folded).encode()).hexdigest()


def mapping_text(mappings: Sequence[Mapping]) -> str:
    """Return the text of a mapping file: one object, or a list of them where there are several tables."""
    documents = [mapping.document() for mapping in mappings]
    return json.dumps(documents[0] if len(documents) == 1 else documents, ensure_ascii=False, indent=2) + "\n"


def read_mappings(text: str, file: str) -> tuple[Mapping, ...]:
    """Return the mappings of a file that a person calls `file`.

    Raises:
        BadInput: it is no mapping file, or says what cannot be; the message says which column and which word.
    """
    try:
        found = json.loads(text.removeprefix("\ufeff")[: LARGEST + 1], object_pairs_hook=_object)
    except _TwiceError as error:
        raise BadInput("mapping_column_twice", file=file, column=one_line(error.name, 80)) from error
    except (ValueError, RecursionError) as error:
        raise BadInput("mapping_not_one", file=file) from error
    documents = found if isinstance(found, list) else [found]
    if not documents:
        raise BadInput("mapping_not_one", file=file)
    return tuple(_mapping(document, file) for document in documents)


class _TwiceError(ValueError):
    """A name stands twice in one object; json would take the last, in silence."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    for name, count in Counter(name for name, _value in pairs).items():
        if count > 1:
            raise _TwiceError(name)
    return dict(pairs)


def _mapping(document: object, file: str) -> Mapping:
    if not isinstance(document, dict) or document.get(_MARK) != FORM:
        raise BadInput("mapping_not_one", file=file)
    columns, key = document.get("columns"), document.get("key", [])
    if not isinstance(columns, dict) or not isinstance(key, list) or not _all_text((*columns.values(), *key)):
        raise BadInput("mapping_not_one", file=file)
    mapping = Mapping(
        columns=tuple((plain(column).strip(), target.strip()) for column, target in columns.items()),
        key=tuple(plain(column).strip() for column in key),
        sheet=plain(str(document.get("sheet") or "")).strip(),
        fingerprint=str(document.get("fingerprint") or ""),
    )
    check(mapping, file)
    return mapping


def _all_text(parts: Iterable[object]) -> bool:
    return all(isinstance(part, str) for part in parts)


def check(mapping: Mapping, file: str) -> None:
    """Do nothing where a table can be read by `mapping`.

    Raises:
        BadInput: a target is none, two columns have one that is for one, or none is a name.
    """
    for column, target in mapping.columns:
        if target not in TARGETS:
            raise BadInput("mapping_target", file=file, column=one_line(column, 80), target=one_line(target, 80))
        if target not in MANY and len(columns := mapping.columns_of(target)) > 1:
            raise BadInput("mapping_target_twice", file=file, target=target, columns=", ".join(columns))
    if not any(mapping.columns_of(name) for name in NAMES):
        raise BadInput("mapping_no_name", file=file, columns=told_columns(column for column, _ in mapping.columns))


def told_columns(header: Iterable[str]) -> str:
    """Return the names of columns as they stand in a message, the first 30 of them."""
    names = [one_line(name, 40) for name in header]
    return ", ".join(names[:30]) + (", …" if len(names) > 30 else "")


def whole(mapping: Mapping, header: Sequence[str]) -> Mapping:
    """Return the mapping with every column of `header` in its order; those that it does not name are kept."""
    meant = {column.casefold(): target for column, target in mapping.columns}
    return Mapping(
        columns=tuple((column, meant.get(column.casefold(), KEEP)) for column in header),
        key=tuple(column for column in header if column.casefold() in {name.casefold() for name in mapping.key}),
        sheet=mapping.sheet,
        fingerprint=fingerprint(header),
    )

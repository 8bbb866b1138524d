"""The filled file of a phone round, read back: rows of a spreadsheet to assessments, or to what is wrong with them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from resources_db.errors import BadInput
from resources_db.index_rows import IndexRow
from resources_db.model import Assessment, Domain, Subject
from resources_db.plain_text import one_line, plain
from resources_db.reviews.call import Call, ComesTo, comes_to, rows
from resources_db.reviews.phone_cells import Answer, DayOrder, answer, answered_by, day, day_order
from resources_db.reviews.phone_round import ID, columns, is_legend, unguarded
from resources_db.reviews.phone_values import Assumed, Filled, PhoneAnswers, Wrong
from resources_db.sources.notes import Notes
from resources_db.sources.text import csv_table, decode
from resources_db.vocabulary import vocabulary

Find = Callable[[str], IndexRow]
"""Returns the listing with an id; raises BadInput where there is none."""
Read = TypeVar("Read")

LARGEST = 20_000_000
"""Bytes: a round of 10,000 places is smaller."""
LONGEST_NOTE = 1_000
_EVIDENCE = "SVC_TOLD"
_DAY, _ROLE, _NOTES = "assessed_on", "answered_by_role", "notes"
_MANGLED = frozenset({"stray_quote", "row_in_a_cell"})
"""What the reader of CSV notes where rows may have run into each other."""


def read_answers(data: bytes, file: str, find: Find, today: date, order: DayOrder | None = None) -> PhoneAnswers:
    """Return what `data`, the content of the file that a person calls `file`, comes to; its effects are left open.

    UTF-8, UTF-16 and Windows-1252, with commas, semicolons, tabs or bars, as spreadsheets write them.

    Args:
        data: the bytes of the file.
        file: its name, for messages.
        find: how a listing is found by its id.
        today: no call may be later.
        order: how days with slashes are written, where the file itself leaves it open.

    Raises:
        BadInput: it is no such file at all: no text, no column of ids, two columns of one name, too large, or its days
            are written in two ways.
    """
    if len(data) > LARGEST:
        raise BadInput("phone.too_large", file=file)
    notes = Notes()
    table = csv_table(decode(data, file, notes), file, notes)
    by_name = {name.casefold(): name for name in columns()}
    names = [by_name.get(unguarded(name).casefold()) for name in table.header]
    if ID not in names:
        raise BadInput("phone.no_ids", file=file)
    records = [_Record(row, cells, names) for row, cells in table.rows]
    records = [record for record in records if not is_legend(record.said.get(ID, ""))]
    order = order or day_order(file, (record.said.get(_DAY, "") for record in records))
    found = _File(file, find, today, order)
    for record in records:
        found.read(record)
    found.wrong += _mangled(notes, file)
    return PhoneAnswers(
        file=file,
        filled=tuple(found.filled),
        wrong=tuple(sorted(found.wrong, key=lambda wrong: wrong.row)),
        assumed=tuple(found.assumed),
        unknown_columns=tuple(name for name, known in zip(table.header, names, strict=True) if known is None),
        blank=found.blank,
    )


def _mangled(notes: Notes, file: str) -> Iterator[Wrong]:
    for problem in notes.problems({}):
        if problem.kind in _MANGLED:
            yield Wrong(file=file, row=problem.row, value=problem.value, problem=BadInput("phone.mangled"))


class _Record:
    """One line of the file: its cells by the columns that are ours, and what stands past the last column."""

    def __init__(self, row: int, cells: Sequence[str], names: Sequence[str | None]) -> None:
        self.row = row
        self.said = {name: unguarded(plain(cell)) for name, cell in zip(names, cells, strict=False) if name is not None}
        self.past_the_end = next((cell for cell in cells[len(names) :] if cell.strip()), "")

    @property
    def is_answered(self) -> bool:
        """Return whether anything stands under a question."""
        return any(self.said.get(code) for code in vocabulary().questions)


@dataclass(slots=True)
class _File:
    """One file, read line by line."""

    file: str
    find: Find
    today: date
    order: DayOrder | None
    filled: list[Filled] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    assumed: list[Assumed] = field(default_factory=list)
    blank: int = 0

    def read(self, record: _Record) -> None:
        """Read one line."""
        if record.past_the_end:
            self._refuse(record, "", record.past_the_end, BadInput("phone.too_many_cells"))
        elif record.is_answered:
            self._read_call(record)
        else:
            self.blank += any(record.said.values())

    def _read_call(self, record: _Record) -> None:
        so_far = len(self.wrong)
        listing = self._cell(record, ID, self._listing)
        on = self._cell(record, _DAY, lambda text: day(text, self.order, self.today))
        role = self._cell(record, _ROLE, answered_by)
        notes = self._cell(record, _NOTES, _notes)
        answers = self._answers(record)
        if listing is None or on is None or role is None or notes is None or len(self.wrong) > so_far:
            return
        call = _call(listing, on, role, answers)
        if self._is_finished(record, call):
            made = tuple(_with_notes(row, notes) for row in rows(call))
            self.filled.append(Filled(row=record.row, title=listing.title, assessments=made))
            self.assumed += _assumed(record, listing, answers)

    def _listing(self, text: str) -> IndexRow:
        if not text:
            raise BadInput("phone.no_id")
        return self.find(text)

    def _answers(self, record: _Record) -> dict[str, Answer]:
        found = {}
        for code, question in vocabulary().questions.items():
            said = self._cell(record, code, lambda text, asked=question: answer(text, asked))  # type: ignore[misc]
            if said is not None:
                found[code] = said
        return found

    def _is_finished(self, record: _Record, call: Call) -> bool:
        """Return whether no part of the questions was only begun; each that was is refused by name."""
        begun = [domain for domain in Domain if comes_to(call, domain) is ComesTo.UNFINISHED]
        for domain in begun:
            missing = [code for code in vocabulary().needed(domain) if code not in call.answers]
            problem = BadInput("phone.unfinished", count=len(missing))
            self._refuse(record, ", ".join(missing), "", problem)
        return not begun

    def _cell(self, record: _Record, column: str, read: Callable[[str], Read]) -> Read | None:
        """Return what `read` makes of a cell, None where that is refused."""
        said = record.said.get(column, "")
        try:
            return read(said)
        except BadInput as problem:
            self._refuse(record, column, said, problem)
            return None

    def _refuse(self, record: _Record, column: str, value: str, problem: BadInput) -> None:
        value = one_line(value, 80)
        self.wrong.append(Wrong(file=self.file, row=record.row, column=column, value=value, problem=problem))


def _notes(text: str) -> str:
    if len(text) > LONGEST_NOTE:
        raise BadInput("phone.long_note", limit=LONGEST_NOTE)
    return text


def _call(listing: IndexRow, on: date, role: str, answers: Mapping[str, Answer]) -> Call:
    return Call(
        subject_type=Subject.SERVICE if listing.location_id is None else Subject.SERVICE_AT_LOCATION,
        subject_id=listing.id,
        on=on,
        evidence_kind=_EVIDENCE,
        answers={code: one.said for code, one in answers.items()},
        found={code: one.found for code, one in answers.items() if one.found},
        answered_by=role,
    )


def _with_notes(row: Assessment, notes: str) -> Assessment:
    """Return `row` with the caller's remark, which stays with the directory: no sheet and no public export has it."""
    if not notes:
        return row
    return replace(row, note_en=f"{row.note_en} {notes}".strip(), note_es=f"{row.note_es} {notes}".strip())


def _assumed(record: _Record, listing: IndexRow, answers: Mapping[str, Answer]) -> Iterator[Assumed]:
    for code, one in answers.items():
        if one.assumed:
            yield Assumed(row=record.row, title=listing.title, question=code, kind=one.found[0].kind)

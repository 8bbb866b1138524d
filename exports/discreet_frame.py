"""What stands around the places of a discreet sheet, and what the person who hands it on has to say instead."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from exports.sheet_frame import Frame, of_legal_help
from exports.sheet_values import SheetOptions, SheetWarning
from exports.sheet_warnings import of_sheet
from resources_db.giveaway import cannot_be_read, giveaway
from resources_db.model import Record
from resources_db.wording import say

TYPED = ("printed_by", "phone", "note", "footer")


class DiscreetFrame(Frame):
    """Head, dates and foot in words that tell nothing; no law, and of what was typed only what surely tells nothing."""

    def __init__(self, records: Sequence[Record], options: SheetOptions, today: date) -> None:
        """Set what stands around the places that are `records`, as printed on `today`."""
        self._boxes = options.boxes
        typed = {name: getattr(options, name) for name in TYPED}
        self._telling = {name: word for name, text in typed.items() if (word := giveaway(text))}
        self._unread = [name for name, text in typed.items() if name not in self._telling and cannot_be_read(text)]
        blank: dict[str, str] = dict.fromkeys((*self._telling, *self._unread), "")
        super().__init__(records, replace(options, law=False, boxes=(), **blank), today)  # type: ignore[arg-type]

    def title(self) -> str:
        """Return what the sheet is called."""
        return say("discreet.title", self.language)

    def court_dates(self) -> str:
        """Return that nothing is to be missed for it."""
        return say("discreet.court_dates", self.language)

    def meanings_of(self, records: Sequence[Record]) -> Iterator[str]:
        """Yield what the words of the contact lines of `records` mean, and who knows what the letters are."""
        yield say("discreet.letters", self.language)
        yield from super().meanings_of(records)

    def apart(self, record: Record) -> tuple[str, ...]:
        """Return the sentences of the foot that a place needs on a card of its own: no line of it says whom to ask."""
        return tuple(self.meanings_of([record]))

    def advice(self) -> str:
        """Return what the sheet is not."""
        return say("discreet.no_advice", self.language)

    def fraud(self, _records: Sequence[Record]) -> Iterator[str]:
        """Yield nothing: that warning is said by mouth."""
        return iter(())

    def warnings(self) -> Iterator[SheetWarning]:
        """Yield what to say by mouth, and what of the typed words is left off, before all else."""
        for key in ("say", "say_more", *(["say_fraud"] if of_legal_help(self.records) else [])):
            sentence = say(f"discreet.{key}", self.language)
            yield SheetWarning(0, say(f"discreet.{key}.brief", self.language), sentence, sentence)
        for name, word in self._telling.items():
            what = say(f"discreet.own.{name}", self.language)
            yield of_sheet(say("discreet.own_left_off", self.language, word=word, what=what))
        for name in self._unread:
            what = say(f"discreet.own.{name}", self.language)
            yield of_sheet(say("discreet.own_unread", self.language, what=what))
        if self._boxes:
            yield of_sheet(say("discreet.box_left_off", self.language))
        yield from super().warnings()

"""What stands around the places of a booklet: as around those of a sheet, in the words of a booklet."""

from datetime import date

from exports.sheet_frame import Frame
from resources_db.wording import say


class BookletFrame(Frame):
    """The same, where it speaks of itself, of a booklet; its places have no numbers."""

    numbered = False

    def until(self, day: date) -> str:
        """Return that it is good until a day."""
        return say("booklet.use_until", self.language, date=self.say_date(day))

    def not_after(self, day: date) -> str:
        """Return that it is of no use past a day."""
        return say("booklet.not_after", self.language, date=self.say_date(day))

    def court_dates(self) -> str:
        """Return that nothing is to be missed for it."""
        return say("booklet.court_dates", self.language)

    def footer(self) -> tuple[str, ...]:
        """Return what to know before using it."""
        return (say("booklet.not_all", self.language), *super().footer())

    def advice(self) -> str:
        """Return what the booklet is not."""
        return say("booklet.not_legal_advice", self.language)

    def give_back(self) -> str:
        """Return whom to tell where there is no phone."""
        return say("booklet.give_back", self.language)

    def shred(self) -> str:
        """Return what to do with it in the end."""
        return say("booklet.shred", self.language)

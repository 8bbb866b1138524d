"""Which box a field is typed in."""

from collections.abc import Callable, Sequence
from datetime import date

from resources_db.wording import say
from ui.assess.days import AnyDay
from ui.edit.boxes import CodeBox, LineBox, TextBox
from ui.edit.organization_box import OrganizationBox
from ui.edit.shape import Kind, Shape, code_words
from ui.edit.time_boxes import DateBox, DaysBox, TimeBox
from ui.language import language

Box = LineBox | TextBox | CodeBox | DaysBox | DateBox
"""Holds one value as text, "" for none: `value`, `show_value`, `type`, `call` (its name aloud), `begin`, `edited`."""
Organizations = Sequence[tuple[str, str]]
"""Pairs of an id and a name."""


def box_for(shape: Shape, today: date, organizations: Organizations = ()) -> Box:
    """Return an empty box for a field; in one for an organization, `organizations` are offered."""
    if shape.kind is Kind.ORGANIZATION:
        return OrganizationBox(organizations)
    if shape.kind is Kind.CODE:
        return CodeBox(shape.codes)
    if shape.kind is Kind.DAY:
        day = AnyDay()
        day.show_day(today)
        return DateBox(day)
    plain: dict[Kind, Callable[[], Box]] = {Kind.LONG: TextBox, Kind.TIME: TimeBox, Kind.DAYS: DaysBox}
    return plain[shape.kind]() if shape.kind in plain else LineBox(shape.kind.value)


def dress(shape: Shape, box: Box) -> None:
    """Let the choices of a box be in the window's language."""
    if isinstance(box, CodeBox):
        box.show_names([code_words(shape.column, code) for code in shape.codes])
    elif isinstance(box, DateBox):
        box.call_known(say("editing.day_known", language()))

"""The scenes of `pictures.py` that show how services are written down and changed. Nothing is saved in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictures_studio import scenes

from resources_db.edits.values import POLICY

if TYPE_CHECKING:
    from pictures_studio import Studio

    from ui.edit.field import Field
    from ui.edit.form import EditForm

OPEN, WITHHELD = "Immigration Legal Clinic", "Coquina House Shelter"


def _form(studio: Studio, words: str = OPEN) -> EditForm:
    """Open a place and its form; without words that for a new service."""
    if words:
        studio.open(words)
        studio.window.activateWindow()
        studio.wait_until(lambda: studio.find.detail.listing_id is not None)
        studio.click(studio.find.detail.change_buttons.change_button)
    else:
        studio.window.new_wanted.emit()
    studio.wait_until(lambda: studio.porchlight.editing.page.form is not None)
    form = studio.porchlight.editing.page.form
    if form is None:
        raise LookupError(words)
    studio.settle()
    return form


def _write(studio: Studio, field: Field, text: str) -> None:
    field.begin()
    field.type(text)
    studio.settle()


def _go_to(studio: Studio, form: EditForm, key: str) -> None:
    """Bring a part to the top of the page."""
    button = next(
        button for button, section in zip(form.jumps.buttons, form.body.sections, strict=True) if section.key == key
    )
    studio.click(button)


def start(studio: Studio) -> None:
    """What the directory says of a service, ready to be changed."""
    _form(studio)


def changed(studio: Studio) -> None:
    """A number that was changed, one that is taken away, and a new one."""
    form = _form(studio)
    _go_to(studio, form, "phones")
    phones = form.body.lists["phone"]
    _write(studio, phones.entries[0].row.fields["number"], "(305) 555-0177")
    studio.click(phones.button)
    _write(studio, phones.entries[-1].row.fields["number"], "(305) 555-0178")
    phones.entries[0].begin()


def hours(studio: Studio) -> None:
    """Hours, and a line more."""
    form = _form(studio)
    studio.click(form.body.lists["schedule"].button)
    _go_to(studio, form, "hours")


def place(studio: Studio) -> None:
    """The place, and who may know its address."""
    _go_to(studio, _form(studio), "place")


def wrong(studio: Studio) -> None:
    """What cannot be is said at its field."""
    form = _form(studio)
    form.role.box.setCurrentIndex(1)
    _write(studio, form.body.service.fields["minimum_age"], "grown up")
    form.save()
    studio.settle(200)


def effects(studio: Studio) -> None:
    """An address that changed: before and after, and what it makes of the place, before anything is saved."""
    form = _form(studio)
    form.role.box.setCurrentIndex(1)
    _write(studio, form.body.lists["address"].entries[0].row.fields["address_1"], "9 Other Street")
    form.save()
    studio.settle(300)
    studio.take()
    form.verticalScrollBar().setValue(form.review.y() + form.column.y() - 8)
    studio.take("-before-and-after")


def better(studio: Studio) -> None:
    """An address that would be shown again wants a tick."""
    form = _form(studio, WITHHELD)
    form.role.box.setCurrentIndex(1)
    _write(studio, form.body.rows[POLICY].fields["policy"], "public")
    form.save()
    studio.settle(300)


def leaving(studio: Studio) -> None:
    """Leaving with something typed asks."""
    form = _form(studio)
    _write(studio, form.body.service.fields["name"], "Night clinic")
    studio.window.show_page(1)
    studio.settle()


def new(studio: Studio) -> None:
    """A new service."""
    _form(studio, "")


def checked(studio: Studio) -> None:
    """Somebody checked the place: on which day?"""
    studio.open(OPEN)
    buttons = studio.find.detail.change_buttons
    studio.click(buttons.checked_button)
    studio.settle()
    studio.find.detail.ensureWidgetVisible(buttons)


def withdraw(studio: Studio) -> None:
    """Withdrawing a service."""
    form = _form(studio)
    if form.withdrawing is not None:
        studio.click(form.withdrawing.toggle)
        form.ensureWidgetVisible(form.withdrawing)


SCENES = scenes(
    "edit",
    (start, changed, hours, place, wrong, effects, better, leaving, new, checked, withdraw),
    main=("start", "changed", "effects", "new", "checked"),
)

"""The options of `sheet` that say what stands on it, as the command line takes them."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar, get_args

import click

from desktop.preset_options import boxes_of, preset_option
from exports.sheet_values import BoxCode, Layout, Paper, SheetOptions
from resources_db.catalogues import CODES
from resources_db.presets import Preset
from resources_db.wording import LANGUAGES

Command = TypeVar("Command", bound=Callable[..., Any])
LAW = "law"
SHEET_LANGUAGES = (*LANGUAGES, *CODES)


def sheet_options(command: Command) -> Command:
    """Give a command the options of a sheet, for `chosen_options`."""
    layouts = (
        "half: two copies on a page to be cut; large: large print; thermal80: a roll 80 mm wide; "
        "wallet: ten cards on a page and their backs; fold: a page folded to a booklet."
    )
    for option in (
        click.option("--note", default="", metavar="TEXT", help="A remark for the sheet; never a person's name."),
        click.option("--footer", default="", metavar="TEXT", help="The organization's own line at the foot."),
        click.option("--name", "names", multiple=True, metavar="ID=TEXT",
                     help="What a place is called on a discreet sheet; kept nowhere."),
        click.option("--discreet", is_flag=True,
                     help="A sheet that does not tell what it is about; say by mouth what A, B and C are."),
        click.option("--with", "extras", multiple=True, type=click.Choice([LAW, *SHEET_LANGUAGES]),
                     metavar=f"CODE|{LAW}",
                     help="A second language beside the first; law: a line on the law about calling 911 for an "
                     "overdose, from a published fact."),
        preset_option("For a situation: places of its most urgent needs first, and its box."),
        click.option("--box", "boxes", multiple=True, type=click.Choice(get_args(BoxCode)),
                     help="overdose: what to do in an overdose, in plain words."),
        click.option("--phone", default="", metavar="NUMBER", help="Its phone for questions."),
        click.option("--from", "printed_by", default="", metavar="NAME", help="The organization that gives the sheet."),
        click.option("--language", type=click.Choice(SHEET_LANGUAGES), default="en", metavar="CODE",
                     help="The language of whoever gets the sheet: en, es, or labels in one of catalogues list."),
        click.option("--paper", type=click.Choice(get_args(Paper)), default="letter",
                     help="The paper of what is made on any office paper."),
        click.option("--layout", type=click.Choice(get_args(Layout)), default="letter", help=layouts),
    ):  # fmt: skip
        command = option(command)
    return command


def chosen_options(
    listings: Collection[str], *, extras: Sequence[str], names: Sequence[str], discreet: bool,
    boxes: Sequence[BoxCode], preset: Preset | None, **chosen: Any,  # noqa: ANN401
) -> SheetOptions:  # fmt: skip
    """Return what was asked for, of a sheet with these listing ids; its names are by the ids as they were typed.

    Raises:
        click.UsageError: options that do not go together, or a name that is none of a place on the sheet.
    """
    if names and not discreet:
        raise click.UsageError("--name is for --discreet: on other sheets a place has its own name.")
    languages = [each for each in extras if each != LAW]
    if len(languages) > 1:
        raise click.UsageError("A sheet is in two languages at most: --with takes one.")
    if discreet and LAW in extras:
        raise click.UsageError("--discreet and --with law do not go together: such a sheet says nothing of the law.")
    if discreet and boxes:
        raise click.UsageError("--discreet and --box do not go together: the words of the box tell.")
    return SheetOptions(
        boxes=boxes_of(preset, boxes),
        law=LAW in extras,
        with_language=languages[0] if languages else None,
        discreet=discreet,
        names=dict(_named(each, listings) for each in names),
        **chosen,
    )


def _named(said: str, listings: Collection[str]) -> tuple[str, str]:
    """Return the listing id and the text of one ID=TEXT; an id may itself hold an equals sign."""
    for listing in sorted(listings, key=len, reverse=True):
        if said.startswith(f"{listing}="):
            return listing, said.removeprefix(f"{listing}=")
    raise click.UsageError("--name is ID=TEXT, with the ID of a place on this sheet.")

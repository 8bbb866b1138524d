"""The command `cards`: rights cards, filled in by a coordinator before any of them can be printed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast, get_args

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import opened
from desktop.print_commands import Asked, print_options, print_sheet
from desktop.sheet_output import PDF_ALONE, check_output, hand_out_pdf
from desktop.text_commands import DAY
from exports.sheet_values import Paper
from resources_db.dates import long_date
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.law.cards import Card, CardTemplate, StoredCard, card_template, card_templates
from resources_db.law.text import checked_text, place_name
from resources_db.plain_text import one_line
from resources_db.wording import LANGUAGES, say


@porchlight.group(invoke_without_command=True)
@click.pass_context
def cards(context: click.Context) -> None:
    """List the rights cards with what each of them lacks; fill them in, and print those that are."""
    if context.invoked_subcommand is None:
        context.invoke(list_cards)


def _filled(card: Card, language: str) -> str:
    return say(
        "cards.filled",
        language,
        place=place_name(card.jurisdiction, language),
        source=card.source_title,
        publisher=card.publisher,
        date=long_date(card.source_date, language),
        checked=checked_text(card.checked_by_org, card.checked_on, language),
        lawyer=say("card.lawyer" if card.lawyer_checked else "card.no_lawyer", language),
    )


def _listed(stored: StoredCard, language: str) -> str:
    said = _filled(stored.card, language)
    return said if stored.as_read else say("cards.of_other_words", language, filled=said)


@cards.command(name="list")
@session
def list_cards(at: Session, /) -> None:
    """List the rights cards with what each of them lacks."""
    with opened(at) as directory:
        filled = directory.law.stored_cards()
    for template in card_templates().values():
        click.echo(f"{template.code}: {template.title.say(at.language)} ({', '.join(template.gate)})")
        own = [_listed(each, at.language) for each in filled if each.card.template is template]
        for line in own or [say("cards.missing", at.language)]:
            click.echo(f"   {line}")


def _words(template: CardTemplate, language: str) -> list[str]:
    parts = (("", template.points), ("card.ask", template.ask), ("card.officer", template.officer))
    said = [template.title.say(language)]
    for heading, texts in parts:
        said += [say(heading, language)] if heading and texts else []
        said += [f"   {text.say(language)}" for text in texts]
    return said


@cards.command()
@click.argument("code", metavar="CODE")
@session
def show(at: Session, /, *, code: str) -> None:
    """Show what a card will say, in each of its languages: to be read before it is filled in."""
    template = card_template(code)
    click.echo(say("cards.template", at.language, code=template.code))
    for language in LANGUAGES:
        click.echo("\n" + "\n".join(_words(template, language)))


@cards.command()
@click.argument("code", metavar="CODE")
@click.option("--place", required=True, metavar="PLACE", help="Whose law: a place, or an id such as state:FL.")
@click.option("--source", "source_title", required=True, metavar="TITLE", help="What the card was checked against.")
@click.option("--publisher", required=True, metavar="NAME", help="Who published that.")
@click.option("--date", "source_date", type=DAY, required=True, metavar="DAY", help="Its day: 2026-03-31.")
@click.option("--organization", default="", metavar="NAME", help="Who has checked the card; never a person's name.")
@click.option("--checked", "checked_on", type=DAY, metavar="DAY", help="When it was checked; without it, today.")
@click.option("--lawyer", is_flag=True, help="A lawyer has read the card.")
@session
def fill(at: Session, /, *, code: str, place: str, lawyer: bool, **given: Any) -> None:  # noqa: ANN401
    """Fill a card in for a place: from then on it can be printed for it."""
    with opened(at) as directory:
        jurisdiction = directory.law.jurisdiction(code, place)
        checked: datetime | None = given["checked_on"]
        try:
            card = Card(
                template=card_template(code),
                jurisdiction=jurisdiction,
                source_title=one_line(given["source_title"]),
                publisher=one_line(given["publisher"]),
                source_date=given["source_date"].date(),
                checked_by_org=one_line(given["organization"]),
                checked_on=checked.date() if checked else directory.today().date,
                lawyer_checked=lawyer,
            )
        except ValueError as error:
            raise BadInput("card.empty") from error
        directory.law.fill(card)
    click.echo(
        say("cards.was_filled", at.language, code=card.template.code, place=place_name(jurisdiction, at.language))
    )


@cards.command()
@click.argument("code", metavar="CODE")
@click.option("--place", required=True, metavar="PLACE", help="Whose law: a place, or an id such as state:FL.")
@session
def clear(at: Session, /, *, code: str, place: str) -> None:
    """Take back what a card was filled in with: it can be printed for that place no more."""
    with opened(at) as directory:
        card = directory.law.clear(code, place)
    named = place_name(card.jurisdiction, at.language)
    click.echo(say("cards.was_cleared", at.language, code=card.template.code, place=named))


@cards.command(name="print")
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@click.option("--place", required=True, metavar="PLACE", help="Whose law: a place, or an id such as state:FL.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="The language of whoever gets the cards.")
@click.option("--layout", type=click.Choice(["letter", "a4", "wallet"]), default="letter",
              help="A page each, or wallet: ten cards on a page and their backs.")  # fmt: skip
@click.option("--paper", type=click.Choice(get_args(Paper)), default="letter", help="The paper of wallet cards.")
@click.option("-o", "--output", metavar="FILE", help="FILE.pdf, or - for standard output.")
@print_options
@session
def print_cards(
    at: Session, /, *, codes: tuple[str, ...], place: str, output: str | None, asked_to_print: Asked | None,
    **how: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Write cards as PDF, or print them: rights cards that are filled in, and facts of law by their question's code.

    A wallet card tells its holder in front what to do. Behind it speaks to an officer, where the card has words for
    one; else it says the same in the other language.
    """
    check_output(output, printed=asked_to_print is not None, kinds=PDF_ALONE)
    with opened(at) as directory:
        pdf = _cards_pdf(directory, codes, place, **how)
    if asked_to_print is not None:
        print_sheet(pdf, how["layout"], asked_to_print, at)
    hand_out_pdf(pdf, output)


def _cards_pdf(
    directory: Directory, codes: Sequence[str], place: str, *, language: str, layout: str, paper: Paper
) -> bytes:
    from desktop.printed_cards import printed_card  # noqa: PLC0415 (reportlab is slow to start)
    from exports.law_card import wallet_card  # noqa: PLC0415
    from exports.pdf.card import paint_cards  # noqa: PLC0415
    from exports.pdf.rights_card import paint_wallet_cards  # noqa: PLC0415

    found = [printed_card(directory, code, place) for code in codes]
    if layout == "wallet":
        return paint_wallet_cards([wallet_card(page_in, language) for page_in in found], paper)[0]
    return paint_cards([page_in(language) for page_in in found], cast("Paper", layout))

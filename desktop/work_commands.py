"""The command `review`: the work list, a round of phone calls out of it, and the answers back in."""

from pathlib import Path
from typing import Any

import click

from desktop import work_text
from desktop.command_group import Session, porchlight, session
from desktop.command_parts import TEXT_LIMIT, json_option, opened, print_json, units_option
from desktop.files import read_at_most, write_whole
from desktop.rule_work import take_rules
from desktop.search_options import area_options, near_place
from desktop.settings import load_settings
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.reviews.nobody import seen
from resources_db.reviews.phone_answers import LARGEST
from resources_db.reviews.phone_cells import DayOrder
from resources_db.reviews.phone_values import PhoneAnswers
from resources_db.reviews.values import Reviewer, Why, WorkQuery
from resources_db.units import Unit

ROLE = "coordinator"
_LIST, _ANSWERS = ("whys", "near", "within", "needs", "limit"), ("skip_bad", "days")
_READING = ("preview", "yes", "by", "role")


@porchlight.command()
@click.option("--why", "whys", multiple=True, type=click.Choice([why.value for why in Why]), help="Only this reason.")
@area_options
@click.option("--limit", type=click.IntRange(min=0), help="At most this many places.")
@units_option
@click.option("--csv", "csv_file", metavar="FILE.csv", type=click.Path(path_type=Path, dir_okay=False),
              help="Write the places as a round of phone calls, to be filled in.")  # fmt: skip
@click.option("--language", type=click.Choice(["en", "es"]), help="The language of that file (the terminal's).")
@click.option("--answers", metavar="FILE", type=click.Path(path_type=Path, readable=False),
              help="Read a filled round; show what it comes to, and record it with --yes.")  # fmt: skip
@click.option("--rule", metavar="FILE", type=click.Path(path_type=Path, readable=False),
              help="Read rules of value; show what they say of each place, and record it with --yes.")  # fmt: skip
@click.option("--preview", is_flag=True, help="Show what the answers or rules come to and stop there, even with --yes.")
@click.option("--yes", is_flag=True, help="Record the answers, or what the rules say.")
@click.option("--skip-bad", is_flag=True, help="Leave out the rows that are wrong instead of recording nothing.")
@click.option("--days", type=click.Choice([order.value for order in DayOrder]), help="How days with slashes are meant.")
@click.option("--from", "by", metavar="NAME", help="The organization that checks (that of the settings).")
@click.option("--role", metavar="ROLE", help="The role in it; never a person's name.")
@json_option
@session
def review(
    at: Session, /, *, as_json: bool, csv_file: Path | None, answers: Path | None, rule: Path | None, **asked: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Show which places to ask about and why; write them for a round of phone calls, and read the answers."""
    _check(csv_file, answers, rule, asked)
    with opened(at) as directory:
        if rule is not None:
            take_rules(at, directory, rule, _by(at, asked), write=_writes(asked), as_json=as_json)
        elif answers is not None:
            _take_answers(at, directory, answers, asked, as_json=as_json)
        elif csv_file is not None:
            _write_round(at, directory, csv_file, asked, as_json=as_json)
        else:
            _show(at, directory, asked, as_json=as_json)


def _check(csv_file: Path | None, answers: Path | None, rule: Path | None, asked: dict[str, Any]) -> None:
    """See that the options go together.

    Raises:
        click.UsageError: they do not.
    """
    if sum(file is not None for file in (csv_file, answers, rule)) > 1:
        raise click.UsageError("--csv, --answers and --rule are commands of their own.")
    if asked["within"] is not None and asked["near"] is None:
        raise click.UsageError("--within needs --near.")
    _check_reading(answers, rule, asked)
    if csv_file is None and asked["language"] is not None:
        raise click.UsageError("--language goes with --csv.")


def _check_reading(answers: Path | None, rule: Path | None, asked: dict[str, Any]) -> None:
    reads = answers is not None or rule is not None
    if reads and any(asked[name] for name in _LIST):
        raise click.UsageError("--answers and --rule take none of the options of the list.")
    if not reads and any(asked[name] for name in _READING):
        raise click.UsageError("--preview, --yes, --from and --role go with --answers or --rule.")
    if answers is None and any(asked[name] for name in _ANSWERS):
        raise click.UsageError("--skip-bad and --days go with --answers.")


def _writes(asked: dict[str, Any]) -> bool:
    return bool(asked["yes"] and not asked["preview"])


def _by(at: Session, asked: dict[str, Any]) -> Reviewer:
    """Return who says it: as the command names them, else the organization of the settings."""
    organization = seen(asked["by"] or "") or seen(load_settings(at.folder, at.language).organization)
    return Reviewer(organization=organization, role=seen(asked["role"] or "") or ROLE)


def _query(at: Session, directory: Directory, asked: dict[str, Any]) -> WorkQuery:
    place = near_place(directory, asked["near"], at.language) if asked["near"] is not None else None
    whys = frozenset(map(Why, asked["whys"]))
    return WorkQuery(why=whys, place=place, within_m=asked["within"], needs=asked["needs"])


def _show(at: Session, directory: Directory, asked: dict[str, Any], *, as_json: bool) -> None:
    query = _query(at, directory, asked)
    limit = asked["limit"] if as_json or asked["limit"] is not None else TEXT_LIMIT
    work = directory.reviews.work_list(query, limit)
    waiting = directory.reviews.waiting() if work.counts.get(Why.WAITING) else ()
    if as_json:
        print_json(work_text.work_json(work, waiting))
    else:
        click.echo(work_text.work_text(work, query, waiting, at.language, Unit(asked["units"])))


def _write_round(at: Session, directory: Directory, file: Path, asked: dict[str, Any], *, as_json: bool) -> None:
    language = asked["language"] or at.language
    content, places = directory.reviews.phone_round(_query(at, directory, asked), language, asked["limit"])
    write_whole(file, content)
    if as_json:
        print_json({"file": str(file), "places": places})
    else:
        click.echo(at.say("phone.round", count=places, file=str(file)))


def _take_answers(at: Session, directory: Directory, file: Path, asked: dict[str, Any], *, as_json: bool) -> None:
    """Show what the answers come to, and record them where that is wished and every row is right, or left out."""
    write, by = _writes(asked), _by(at, asked)
    if write and not by.organization:
        raise BadInput("phone.no_organization")
    order = DayOrder(asked["days"]) if asked["days"] else None
    found = directory.reviews.phone_answers(read_at_most(file, LARGEST), file.name, by, order)
    if found.wrong and not asked["skip_bad"]:
        _refuse(at, found, as_json=as_json)
    if write and found.assessments:
        directory.reviews.take_answers(found, by)
    if as_json:
        print_json(work_text.answers_json(found, written=write))
    else:
        click.echo(work_text.answers_text(found, at.language, written=write))


def _refuse(at: Session, found: PhoneAnswers, *, as_json: bool) -> None:
    """Say everything that is wrong, and change nothing.

    Raises:
        BadInput: always.
    """
    if as_json:
        print_json(work_text.answers_json(found, written=False))
    for wrong in found.wrong:
        click.echo(wrong.text(at.language), err=True)
    raise BadInput("phone.bad_rows", file=found.file, count=len(found.wrong))

"""The scenes of `pictures.py` that show the work list, on a demonstration directory in which two things wait."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pictures_studio import scenes
from PySide6.QtCore import Qt

from desktop.answers_read import answers_read
from desktop.app import open_directory
from desktop.controllers.demonstration import load_demonstration
from resources_db.contact import DEFAULT_REVIEW
from resources_db.demo import SOURCE_NAME, demo_reading_path
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.query import Query
from resources_db.reviews.values import Reviewer, Why, WorkQuery
from resources_db.sources import read
from resources_db.sources.arriving import Arriving
from resources_db.sources.records import no_progress
from resources_db.vocabulary import vocabulary
from ui.directory.page import WORK
from ui.directory.work_page import WorkStage
from ui.main_window import DIRECTORY

if TYPE_CHECKING:
    from datetime import date

    from pictures_studio import Studio

    from resources_db.directory import Directory
    from resources_db.reviews.phone_values import PhoneAnswers
    from ui.directory.work_page import WorkPage

ORGANIZATION = "Harbor Health Union"
_STATED = frozenset(field.name for field in fields(Assessment))


def prepare(folder: Path) -> None:
    """Make the directory of these scenes: the fictional one, one thing assessed, two that a file says and that wait."""
    with open_directory(folder) as directory:
        load_demonstration(directory, no_progress)
        _let_wait(directory)
        _assess_one(directory)


def _let_wait(directory: Directory) -> None:
    day = directory.today().date - timedelta(days=9)
    reading = read(demo_reading_path(), no_progress)
    for number, (name, domain) in enumerate(
        (("Night Shelter", Domain.POLICE), ("Water and First Aid on the Way", Domain.IMMIGRATION))
    ):
        said = _nothing_found(f"waits-{number}", _place_of(name), domain, day)
        reading.assessments.append(Arriving(assessment=said, stated=_STATED, file="harbor-2026-11.zip", row=number + 1))
    directory.apply(directory.plan(replace(reading, demonstration=True), SOURCE_NAME))


def _place_of(name: str) -> str:
    services = json.loads(Path(demo_reading_path()).read_text(encoding="utf-8"))["services"]
    return next(str(each["service_at_locations"][0]["id"]) for each in services if each["name"] == name)


def _nothing_found(name: str, place: str, domain: Domain, day: date) -> Assessment:
    return Assessment(
        id=name,
        subject_type=Subject.SERVICE_AT_LOCATION,
        subject_id=place,
        domain=domain,
        kind=None,
        level=Level.NONE_FOUND,
        evidence_kind="SVC_TOLD",
        assessed_on=day,
        review_by=DEFAULT_REVIEW,
        checklist=tuple((code, "no") for code in vocabulary().needed(domain)),
    )


def _assess_one(directory: Directory) -> None:
    results = directory.search(Query(words="Cooling Room"))
    [found, *_] = directory.found([hit for section in results.sections for hit in section.hits][:1], None)
    listing = found.listing
    said = Assessment(
        id="",
        subject_type=Subject.SERVICE_AT_LOCATION if listing.location_id else Subject.SERVICE,
        subject_id=listing.id,
        domain=Domain.POLICE,
        kind="SEC_PRIVATE",
        level=Level.LIKELY,
        evidence_kind="SITE_VISIT",
        assessed_on=directory.today().date,
        review_by=DEFAULT_REVIEW,
        accepted=True,
    )
    directory.reviews.assess([said], Reviewer(organization=ORGANIZATION, role="outreach worker"))


def whole(studio: Studio) -> None:
    """All of it, with what was done last and what waits."""
    page = _work(studio)
    page.work.list.setFocus()


def filtered(studio: Studio) -> None:
    """One reason picked, near a place."""
    page = _work(studio)
    studio.click(page.work.filters.reasons[Why.NOT_ASSESSED])
    studio.type(page.work.filters.place, "33128")
    studio.press(page.work.filters.place, Qt.Key.Key_Return)
    studio.press(page.work.list, Qt.Key.Key_Down)
    page.work.list.setFocus()


def nothing(studio: Studio) -> None:
    """Nothing fits what is picked."""
    page = _work(studio)
    page.work.filters.begin_again()
    studio.click(page.work.filters.reasons[Why.INCIDENT])
    studio.type(page.work.filters.place, "99501")
    studio.press(page.work.filters.place, Qt.Key.Key_Return)


def undo(studio: Studio) -> None:
    """The last change would read better when it is taken back: it is asked."""
    page = _work(studio)
    page.work.filters.begin_again()
    studio.settle()
    studio.click(page.last_change.undo_button)
    studio.settle()
    studio.window.directory_page.verticalScrollBar().setValue(0)


def waiting(studio: Studio) -> None:
    """What waits for a yes; one of it is ticked, and its effect shown."""
    page = _work(studio)
    studio.click(page.last_change.no_button)
    page.signing.show_organization(ORGANIZATION)
    studio.click(page.waiting_button)
    page.signing.show_role("coordinator")
    studio.press(page.waiting.table, Qt.Key.Key_Space)
    studio.window.directory_page.verticalScrollBar().setValue(0)
    studio.take("-1")
    bar = studio.window.directory_page.verticalScrollBar()
    bar.setValue(bar.maximum())
    studio.take("-2")


def accepted(studio: Studio) -> None:
    """It was accepted."""
    page = _work(studio)
    studio.click(page.waiting.accept_button)
    studio.window.directory_page.verticalScrollBar().setValue(0)


def answers(studio: Studio) -> None:
    """A filled list of calls: what it changes, what is wrong in it, and what it left open."""
    page = _work(studio)
    page.answers.show_answers(answers_read(_filled(studio.folder)))
    page.signing.show_organization(ORGANIZATION)
    page.signing.show_role("coordinator")
    page.go(WorkStage.ANSWERS)
    studio.take("-1")
    bar = studio.window.directory_page.verticalScrollBar()
    bar.setValue(bar.maximum())
    studio.take("-2")
    page.go(WorkStage.LIST)


def sentences(studio: Studio) -> None:
    """A sentence for workers in both languages, one of them just marked."""
    studio.window.show_page(DIRECTORY)
    studio.window.directory_page.show_tell("WARRANT_CHECK")
    page = studio.window.directory_page.tells
    studio.settle()
    page.signing.show_organization(ORGANIZATION)
    page.signing.show_role("coordinator")
    studio.take("-1")
    studio.click(page.panel.english.mark_button)
    studio.settle()
    studio.take("-2")


def _filled(folder: Path) -> PhoneAnswers:
    """Return the answers of a round in which three places were called."""
    with open_directory(folder) as directory:
        content, _ = directory.reviews.phone_round(WorkQuery(), "en")
        names, legend, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
        filled = io.StringIO(newline="")
        writer = csv.writer(filled)
        writer.writerows([names, legend])
        for number, row in enumerate(rows):
            said = dict(zip(names, row, strict=True)) | _answers(number, directory.today().date)
            writer.writerow([said[name] for name in names])
        by = Reviewer(organization=ORGANIZATION, role="coordinator")
        return directory.reviews.phone_answers(filled.getvalue().encode(), "calls-2026-11.csv", by)


def _answers(number: int, day: date) -> dict[str, str]:
    """Return what was filled in at the place `number` of the list."""
    no = dict.fromkeys(vocabulary().needed(Domain.IMMIGRATION), "no")
    called = {
        6: no,
        7: {**no, "I3": "yes"},
        8: {**no, "I5": "perhaps"},
    }
    return {**called[number], "assessed_on": day.isoformat()} if number in called else {}


def _work(studio: Studio) -> WorkPage:
    studio.window.show_page(DIRECTORY)
    studio.click(studio.window.directory_page.tabs[WORK])
    studio.window.activateWindow()
    return studio.window.directory_page.work


STORY = scenes(
    "work",
    (whole, filtered, nothing, undo, waiting, accepted, answers, sentences),
    main=("whole", "waiting", "answers", "sentences"),
)

"""Loading the demonstration directory: through the same reading, planning and checking as any other file."""

from datetime import date

from desktop.controllers.imports import ImportJob
from resources_db.demo import SOURCE_NAME, demo_address_policies, demo_assessments, demo_needs, demo_reading_path
from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.sources import read
from resources_db.sources.records import Progress
from resources_db.sync.given import Given


def _given(today: date) -> Given:
    policies = {location: (policy.policy, policy.reason) for location, policy in demo_address_policies().items()}
    return Given(needs=demo_needs(), address_policies=policies, assessments=tuple(demo_assessments(today)))


def load_demonstration(directory: Directory, progress: Progress) -> ImportJob:
    """Fill an empty directory with the fictional one.

    Raises:
        Refused: the directory holds something already.
    """
    if not directory.empty:
        raise Refused("not_empty")
    plan = directory.plan(read(demo_reading_path(), progress), SOURCE_NAME, progress)
    directory.apply(plan, progress, demonstration=_given(directory.today().date))
    return ImportJob(plan, applied=True, changed=True)

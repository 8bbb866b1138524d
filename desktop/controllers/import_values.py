"""What the Directory page shows of a file on its way in: the store's values turned into the window's."""

from pathlib import Path

from desktop.controllers.imports import ImportJob
from resources_db.sync.held import Held
from resources_db.sync.lines import Beheld
from resources_db.sync.plan import Plan
from ui.directory.values import Change, HeldItem, Imported, ImportPreview
from ui.language import language


def imported_of(job: ImportJob) -> Imported:
    """Return what the page says of a file that was taken in: what waits for a yes has not happened."""
    counts = job.plan.services
    return Imported(
        source=job.plan.source_name,
        added=counts.added,
        updated=counts.changed,
        gone=counts.gone,
        waiting=len(job.plan.held),
        problems=len(job.plan.problems),
        changed=job.changed,
    )


def preview_of(plan: Plan, file: Path | None) -> ImportPreview:
    """Return what the page shows of a plan."""
    return ImportPreview(
        file_name=file.name if file else "",
        format=plan.reading.format,
        source=plan.source_name,
        new_source=plan.new_source,
        changes=[
            Change(table, counts.added, counts.changed, counts.unchanged, counts.gone)
            for table, counts in plan.by_table.items()
        ],
        held=[_held_item(held) for held in plan.held],
        problems=plan.problems,
        nothing_new=plan.nothing_new,
        beheld=plan.beheld or Beheld(),
        mapped=plan.reading.mapping is not None,
    )


def _held_item(held: Held) -> HeldItem:
    return HeldItem(
        held.id,
        held.listing,
        lambda: held.what(language()),
        lambda: held.why(language()),
        lambda: held.was(language()),
        lambda: held.would_be(language()),
    )

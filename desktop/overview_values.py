"""What the window shows of a directory, as a value; made by the worker, which has the directory."""

from resources_db.directory import Info
from ui.directory.values import Overview, SourceLine


def overview_of(info: Info) -> Overview:
    """Return what the window shows of a directory."""
    return Overview(
        organizations=info.organizations,
        services=info.services,
        listings=info.listings,
        data_as_of=info.data_as_of,
        demonstration=info.demonstration,
        gone=info.gone,
        today=info.today,
        clock_behind=info.clock_behind,
        writable=info.writable,
        sources=[
            SourceLine(
                name=source.name,
                services=source.services,
                data_as_of=source.data_as_of,
                imported_on=source.imported_on,
            )
            for source in info.by_source
        ],
        counts=info.counts,
    )

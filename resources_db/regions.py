"""The regions of listings without a point: which belong to a place, and in which order they come."""

from resources_db.index_columns import IndexColumns
from resources_db.model import Region
from resources_db.places.abroad import country_of
from resources_db.row_sets import RowSet


def withheld_here(columns: IndexColumns, asked: Region) -> RowSet:
    """Return the rows without a point that belong to the asked region: its county, or its state where one is unknown.

    A listing of which not even the state is known belongs everywhere.
    """
    if asked.state is None:
        return columns.every
    in_state, nowhere = columns.named(f"state {asked.state}"), columns.named("state ")
    if asked.county is None:
        return in_state | nowhere
    return columns.named(f"county {asked.county}") & ~nowhere | in_state & columns.named("county ") | nowhere


def nearest_regions(columns: IndexColumns, asked: Region) -> tuple[RowSet, RowSet, RowSet, RowSet]:
    """Return the rows without a point: in the asked county, in its state, where no state is known, and elsewhere.

    Elsewhere is in the same country: what serves California is no help in Canada.
    """
    everywhere = columns.every & ~columns.placed & ~_other_countries(columns, asked)
    in_county = columns.named(f"county {asked.county}") if asked.county else 0
    in_state = columns.named(f"state {asked.state}") & ~in_county if asked.state else 0
    nowhere = columns.named("state ") & ~in_county
    return in_county, in_state, nowhere, everywhere & ~(in_county | in_state | nowhere)


def _other_countries(columns: IndexColumns, asked: Region) -> RowSet:
    """Return the rows without a point that are known to be in another country than the asked region."""
    here = country_of(asked.state)
    states = (name.removeprefix("state ") for name in columns.names("state ")) if here else ()
    return columns.any_of(f"state {state}" for state in states if state and country_of(state) != here)

"""What the command line says to a person: plain lines in English or Spanish, no colour, nothing that a pipe breaks."""

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.edit_text import record_lines
from desktop.mapping_text import mapping_lines
from resources_db import history_text
from resources_db.address_told import instead_of_address
from resources_db.codes import SectionKey
from resources_db.contact.rows import Part, part_of
from resources_db.contact_text import headline, line_texts
from resources_db.corrections.texts import own_lines
from resources_db.dates import long_date
from resources_db.directory import Info
from resources_db.filter_words import tally_words, why_hidden
from resources_db.hours import hours_text
from resources_db.hsds import TABLES
from resources_db.law.text import law_text
from resources_db.listing_notes import listing_notes
from resources_db.model import Domain, Listing, Need, PastCheck, Place, PositionKind, Record, State
from resources_db.need_words import need_label
from resources_db.needs import explain
from resources_db.places import precision_text
from resources_db.results import Found, Results
from resources_db.reviews.tell_text import screen_texts
from resources_db.reviews.values import Dated
from resources_db.sync.plan import Plan
from resources_db.sync.three_way import EditCounts
from resources_db.titles import said_title
from resources_db.units import Unit, format_about, format_distance
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say

PROBLEMS_SHOWN = 20
INDENT = "   "


def section_title(key: SectionKey, place: Place | None, language: str) -> str:
    """Return the heading of a section."""
    if key is SectionKey.NEAR:
        return say("cli.near", language, place=place.name) if place else say("cli.all", language)
    if key is SectionKey.WITHHELD:
        return say("place.not_public", language)
    name = {
        SectionKey.REMOTE: "section.remote",
        SectionKey.UNCHECKED: "section.unknown",
        SectionKey.ENFORCEMENT: "section.enforcement",
    }[key]
    return phrase(name, language)


def distance_text(found: Found, language: str, unit: Unit) -> str:
    """Return how far it is, "" where it has no point.

    "0.8 mi NE", "about 2 mi (from the middle of 33128)", "up to 21 mi (known: it is in 33040)" or, for that ZIP itself,
    "in 33040 (up to 21 mi)".
    """
    if found.distance_m is None:
        return ""
    position = found.listing.position
    if position.kind is PositionKind.EXACT:
        return " ".join(part for part in (format_distance(found.distance_m, unit), found.bearing) if part)
    if found.up_to_m is not None:
        key = "position.inside" if found.inside else "position.up_to"
        return phrase(key, language, distance=format_about(found.up_to_m, unit), area=position.area)
    return phrase("position.about", language, distance=format_about(found.distance_m, unit), area=position.area)


def address_text(listing: Listing, language: str) -> str:
    """Return the address, or why there is none."""
    if listing.position.withheld:
        return instead_of_address(listing, language)
    return listing.address or say("cli.no_address", language)


def phone_text(listing: Listing, language: str) -> str:
    """Return the numbers in one line."""
    numbers = (
        phone.number + (f" x{phone.extension}" if phone.extension else "")
        for phone in listing.phones
        if phone.kind != "fax"
    )
    return ", ".join(numbers) or say("cli.no_phone", language)


def listing_lines(found: Found, language: str, unit: Unit = Unit.MILES) -> Iterator[str]:
    """Yield one listing of an answer, its three contact lines always among them."""
    listing = found.listing
    yield "  ".join(
        part for part in (said_title(listing.title, language), distance_text(found, language, unit)) if part
    )
    organization = listing.organization or say("cli.organization_not_stated", language)
    if organization.casefold() not in listing.title.casefold():
        yield INDENT + organization
    yield INDENT + address_text(listing, language)
    yield INDENT + phone_text(listing, language)
    yield from (INDENT + note for note in listing_notes(listing, language))
    for line in listing.contact.lines:
        yield INDENT + headline(line, language)
    yield INDENT + listing.id


def counts_text(results: Results, language: str, unit: Unit) -> Iterator[str]:
    """Yield what is shown and what is not, so that silence is never read as good news."""
    yield say("cli.places", language, count=results.total)
    words = vocabulary().states
    for domain in Domain:
        counts = results.counts[domain]
        parts = (f"{counts[state]} {words[state].short.say(language)}" for state in State if counts.get(state))
        if said := ", ".join(parts):
            yield f"{vocabulary().domains[domain].name.say(language)}: {said}"
    hidden = results.hidden
    if hidden.total:
        yield say("cli.hidden", language, count=hidden.total)
    yield from (INDENT + tally_words(one, results.tallies[one], language) for one in results.query.on())
    if hidden.unchecked:
        yield say("cli.hidden_unchecked", language, count=hidden.unchecked)
    if hidden.nearest_m is not None:
        reason = why_hidden(hidden.nearest_filters[0], language)
        yield say("filter.nearest", language, distance=format_distance(hidden.nearest_m, unit), reason=reason)
    if results.shown < results.total:
        yield say("cli.first_shown", language, shown=results.shown)


def _nothing(results: Results, language: str, *, empty: bool) -> str:
    """Return why nothing is shown: an empty directory and a filter are not an absence of help."""
    if empty:
        return say("cli.empty_directory", language)
    if results.hidden.total:
        return say("cli.all_hidden", language)
    return phrase("empty.none_listed", language)


def search_text(
    results: Results, found: Sequence[Sequence[Found]], info: Info, language: str, unit: Unit = Unit.MILES
) -> str:
    """Return an answer; `found` holds the listings of its sections, in order, `info` what the directory is."""
    empty = not info.listings
    lines: list[str] = [phrase("sheet.demo", language), ""] if info.demonstration else []
    if place := results.query.place:
        lines += [f"{place.name}: {precision_text(place, language, unit)}"]
    lines += [*counts_text(results, language, unit), ""]
    for section, listings in zip(results.sections, found, strict=True):
        if not listings:
            continue
        lines += [f"== {section_title(section.key, results.query.place, language)}", ""]
        for each in listings:
            lines += [*listing_lines(each, language, unit), ""]
    if not results.total:
        lines.append(_nothing(results, language, empty=empty))
    return "\n".join(lines).rstrip()


def place_text(place: Place, language: str, unit: Unit = Unit.MILES) -> str:
    """Return one place of the gazetteer: name, point, precision."""
    point = f"{place.point.latitude:.5f}, {place.point.longitude:.5f}"
    return f"{place.name}  {point}  {precision_text(place, language, unit)}"


def info_text(info: Info, version: str, language: str) -> str:
    """Return what a directory is."""
    lines = [f"Porchlight {version}"]
    if info.demonstration:
        lines.append(phrase("sheet.demo", language))
    lines.append(say("cli.info_counts", language, services=info.services, organizations=info.organizations,
                     locations=info.locations, listings=info.listings))  # fmt: skip
    lines += [say("cli.info_source", language, source=source) for source in info.sources]
    if info.data_as_of:
        lines.append(phrase("sheet.data_as_of", language, date=long_date(info.data_as_of, language)))
    else:
        lines.append(say("cli.data_as_of_unknown", language))
    words = vocabulary().states
    for domain in Domain:
        counts = info.counts[domain]
        said = ", ".join(f"{counts[state]} {words[state].short.say(language)}" for state in State if counts.get(state))
        lines.append(f"{vocabulary().domains[domain].name.say(language)}: {said or 0}")
    return "\n".join(lines)


def _other_tables(plan: Plan, language: str) -> Iterator[str]:
    """Yield the other tables that the file changes: a new phone number is news though no service row changed."""
    for table, counts in plan.by_table.items():
        if table != "service" and not counts.nothing_new:
            yield say("cli.import_table", language, table=TABLES[table].plural, added=counts.added,
                      changed=counts.changed, gone=counts.gone)  # fmt: skip


def _edits(counts: EditCounts, language: str) -> Iterator[str]:
    """Yield what becomes of people's own words, for whatever there is any of."""
    for name, count in (("kept", counts.kept), ("dissolved", counts.dissolved), ("conflicts", counts.conflicts)):
        if count:
            yield say(f"plan.edits.{name}", language, count=count)


def plan_text(plan: Plan, language: str, *, applied: bool, previewed: bool) -> str:
    """Return what a file changes, what waits and what was wrong in it."""
    services = plan.services
    lines = [
        say("cli.import_source", language, source=plan.source_name, format=plan.reading.format),
        say("cli.import_counts", language, added=services.added, changed=services.changed,
            unchanged=services.unchanged, gone=services.gone),
    ]  # fmt: skip
    lines += _other_tables(plan, language)
    lines += mapping_lines(plan.reading.mapping, language) if plan.reading.mapping else ()
    if plan.edits != EditCounts():
        lines.append(say("plan.edits", language, what="; ".join(_edits(plan.edits, language))))
    for item in plan.held:
        lines.append(f"{item.id}: {item.listing} {item.what(language)} ({item.why(language)})".replace("  ", " "))
        lines += [INDENT + side for side in item.beside(language)]
    if plan.problems:
        lines.append(say("cli.import_problems", language, count=len(plan.problems)))
    for problem in plan.problems[:PROBLEMS_SHOWN]:
        where = ":".join(str(part) for part in (problem.file, problem.row, problem.column) if part)
        value = f" ({problem.value[:60]})" if problem.value else ""
        lines.append(f"{INDENT}{where}: {problem.what(language)}{value}: {problem.done(language)}")
    if len(plan.problems) > PROBLEMS_SHOWN:
        lines.append(INDENT + say("cli.import_more", language, count=len(plan.problems) - PROBLEMS_SHOWN))
    if applied:
        lines.append(say("cli.import_waits" if plan.held else "cli.import_applied", language, count=len(plan.held)))
    elif previewed or not plan.nothing_new:
        lines.append(say("cli.import_not_applied", language))
    return "\n".join(lines)


def _fact(label: str, text: str, language: str) -> str:
    return f"{label}: {text or phrase('fact.not_stated', language)}"


def _need(need: Need, language: str) -> str:
    label = need_label(need, language)
    return f"{label} ({explain(need.why, language)})" if need.why else label


def _told_and_law(record: Record, language: str) -> Iterator[str]:
    """Yield what a worker can say, drafts marked as such, and what is published of the law of the place."""
    if told := screen_texts(record, language):
        yield say("tells.heading", language)
        yield from (INDENT + text for text in told)
    yield say("law.heading", language)
    law = law_text(record.law, [need.code for need in record.listing.needs], language)
    yield from (INDENT + text for text in law.lines)


def _taken_back(checks: Sequence[PastCheck], language: str) -> Iterator[str]:
    """Yield by whom, when and why each check behind a line was withdrawn or replaced, and what it warned of.

    What good it said is not repeated: beside "nobody has checked" it would read as an answer.
    """
    for check in checks:
        if check.standing in {"withdrawn", "superseded"}:
            yield history_text.standing_text(check, language)
            if part_of(check.assessment) in {Part.REPORT, Part.TIE}:
                yield INDENT + say("cli.past", language, what=history_text.what_text(check, language))


def record_text(record: Record, language: str) -> str:
    """Return one listing in full: what a person asks first, then the rest, blank facts said as "not stated"."""
    listing = record.listing
    lines = [phrase("sheet.demo", language)] if listing.demonstration else []
    lines += [said_title(listing.title, language), listing.organization or say("cli.organization_not_stated", language)]
    lines += [address_text(listing, language), phone_text(listing, language), ""]
    lines += [*listing_notes(listing, language), *own_lines(record.reported, language)]
    for line in listing.contact.lines:
        said, *more = line_texts(line, language)
        past = _taken_back(record.history.get(line.domain, ()), language)
        lines += [said, *(INDENT + text for text in (*more, *past))]
    needs = "; ".join(_need(need, language) for need in listing.needs)
    facts = {
        phrase("head.offers", language): needs,
        say("cli.description", language): record.service_description,
        phrase("head.hours", language): hours_text(listing, language),
        phrase("head.start", language): record.application_process,
        phrase("head.bring", language): "; ".join(record.required_documents),
        phrase("head.cost", language): record.fees,
        phrase("head.languages", language): ", ".join(listing.languages),
        say("cli.eligibility", language): record.eligibility,
        phrase("head.getting_there", language): record.transportation,
        say("cli.from", language): f"{record.source_name} ({record.original_id})",
    }
    lines += ["", *(_fact(label, text, language) for label, text in facts.items())]
    lines += ["", *_told_and_law(record, language)]
    lines += ["", *record_lines(record, language)]
    lines += ["", listing.id]
    return "\n".join(lines)


def clock_lines(held_by: date | None, holding: Sequence[Dated], facts: Sequence[str], language: str) -> Iterator[str]:
    """Yield that the clock is behind the day `held_by`, where there is one, and which assessments and facts say so."""
    if held_by is not None:
        yield say("cli.clock_behind", language, date=long_date(held_by, language))
    for each in holding:
        yield INDENT + say("cli.clock_held", language, title=said_title(each.title, language), id=each.assessment_id)
    for fact in facts:
        yield INDENT + say("law.clock_held", language, id=fact)

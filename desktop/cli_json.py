"""The JSON documents of the command line; a schema of each lies in `docs/json/`. Fields are added, never renamed."""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop.contact_json import Document, checks_json, contact_json, details_json, iso
from desktop.correction_text import reported_json
from desktop.edit_json import change_json, credential_json, verified_json, withdrawn_json
from desktop.law_json import law_json
from desktop.mapping_text import mapping_json
from exports.sheet import Sheet
from exports.text.isolates import without_controls
from resources_db.directory import Info
from resources_db.filters import Filter, Tally
from resources_db.hours import hours_text
from resources_db.hsds import TABLES
from resources_db.integrity import Finding
from resources_db.model import Domain, Listing, Phone, Place, PositionKind, Record, State
from resources_db.results import Found, Results
from resources_db.reviews.tell_text import screen_texts
from resources_db.reviews.values import Dated
from resources_db.sources.languages import code_of
from resources_db.sources.records import Problem
from resources_db.sync.held import TELLS_BOTH, Held
from resources_db.sync.plan import Plan
from resources_db.sync.staging import Counts
from resources_db.titles import said_title


def phone_json(phone: Phone) -> Document:
    """Return one number."""
    return {"number": phone.number, "extension": phone.extension, "kind": phone.kind}


def place_json(place: Place) -> Document:
    """Return a place of the gazetteer."""
    return {
        "name": place.name,
        "kind": place.kind.value,
        "latitude": place.point.latitude,
        "longitude": place.point.longitude,
        "precision_m": place.precision_m,
    }


def listing_json(found: Found) -> Document:
    """Return one listing. Of a withheld one, everything that says where it is is null."""
    listing, position = found.listing, found.listing.position
    return {
        "id": listing.id,
        "title": said_title(listing.title),
        "service": listing.service,
        "organization": listing.organization,
        "location": listing.location,
        "address": listing.address,
        "address_policy": listing.address_policy and listing.address_policy.value,
        "position": position.kind.value,
        "precision_m": position.precision_m if position.point else None,
        "latitude": position.point.latitude if position.point else None,
        "longitude": position.point.longitude if position.point else None,
        "distance_m": None if found.distance_m is None else round(found.distance_m, 1),
        "bearing": found.bearing,
        "phones": [phone_json(phone) for phone in listing.phones],
        "open": {"state": "unknown", "text": hours_text(listing, "en")},
        "needs": [{"code": need.code, "derived": need.derived, "why": need.why} for need in listing.needs],
        "languages": [code_of(name) or name for name in listing.languages],
        "contact": contact_json(listing.contact),
        "enforcement": listing.enforcement,
        "status": listing.status,
        "alert": listing.alert,
        "no_longer_listed": iso(listing.no_longer_listed),
        "earlier_record": listing.earlier or None,
        "reported": [reported_json(each) for each in listing.reported],
        "source": listing.source,
        "demonstration": listing.demonstration,
    }


def counts_json(counts: Mapping[Domain, Mapping[State, int]]) -> Document:
    """Return how many listings are in each state, domain by domain."""
    return {
        domain.key: {state.value: count for state in State if (count := counts[domain].get(state, 0))}
        for domain in Domain
    }


def _filter_json(one: Filter) -> Document:
    """Return one contact filter: what it does, and in which domain where it has one."""
    return {"filter": one.key, "domain": one.of.key if isinstance(one.of, Domain) else None}


def _tally_json(one: Filter, tally: Tally) -> Document:
    """Return what a filter that is on hides, and of how many nobody can say what it asks."""
    return {
        **_filter_json(one),
        "hidden": tally.hidden,
        "unchecked": tally.unchecked,
        "unchecked_are": "shown" if one.kind.keeps_unchecked else "hidden",
    }


def search_json(results: Results, found: Sequence[Sequence[Found]], titles: Sequence[str]) -> Document:
    """Return an answer: `found` and `titles` stand for its sections, in order."""
    hidden = results.hidden
    return {
        "place": place_json(results.query.place) if results.query.place else None,
        "shown": results.shown,
        "total": results.total,
        "sections": [
            {"key": section.key.value, "title": title, "listings": [listing_json(each) for each in listings]}
            for section, title, listings in zip(results.sections, titles, found, strict=True)
        ],
        "counts": counts_json(results.counts),
        "hidden": {
            **{domain.key: hidden.by_domain.get(domain, 0) for domain in Domain},
            "total": hidden.total,
            "unchecked": hidden.unchecked,
            "nearest_hidden_m": None if hidden.nearest_m is None else round(hidden.nearest_m, 1),
            "nearest_hidden_by": [_filter_json(one) for one in hidden.nearest_filters],
            "filters": [_tally_json(one, results.tallies[one]) for one in results.query.on()],
        },
        "unknown": {"open": results.shown},
    }


def info_json(info: Info, version: str) -> Document:
    """Return what a directory is."""
    return {
        "version": version,
        "schema_version": info.schema_version,
        "organizations": info.organizations,
        "services": info.services,
        "locations": info.locations,
        "listings": info.listings,
        "positions": {kind.value: info.positions.get(kind, 0) for kind in PositionKind},
        "data_as_of": iso(info.data_as_of),
        "encrypted": False,
        "publisher": None,
        "demonstration": info.demonstration,
        "sources": list(info.sources),
        "contact": counts_json(info.counts),
    }


def _counts(counts: Counts) -> Document:
    return {
        "added": counts.added,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "gone": counts.gone,
    }


def problem_json(problem: Problem) -> Document:
    """Return one problem of a file."""
    return {
        "kind": problem.kind,
        "file": problem.file,
        "row": problem.row or None,
        "column": problem.column or None,
        "value": problem.value,
        "what": problem.what(),
        "done": problem.done(),
    }


def held_json(held: Held) -> Document:
    """Return one thing that waits for a named yes."""
    sides = {"was": held.was(), "would_be": held.would_be()} if held.kind in TELLS_BOTH else {}
    told = {"listing": held.listing, "count": held.count, "what": held.what(), "why": held.why()}
    return {"id": held.id, "kind": held.kind, **told, **sides}


def import_json(plan: Plan, *, applied: bool) -> Document:
    """Return what a file changes; tables under the names that they have in the standard's CSV packages."""
    return {
        "format": plan.reading.format,
        "source": plan.source_name,
        "new_source": plan.new_source,
        "read": plan.reading.read,
        **_counts(plan.services),
        "by_table": {TABLES[table].plural: _counts(counts) for table, counts in plan.by_table.items()},
        "mapping": mapping_json(plan.reading.mapping),
        "conflicts": [held_json(item) for item in plan.held if item.kind in {"conflict", "assessment_conflict"}],
        "edits": {"kept": plan.edits.kept, "dissolved": plan.edits.dissolved, "conflicts": plan.edits.conflicts},
        "held": [held_json(item) for item in plan.held],
        "problems": [problem_json(problem) for problem in plan.problems],
        "duplicates": [],
        "applied": applied,
    }


def record_json(record: Record) -> Document:
    """Return everything on one listing, the assessments behind its states included."""
    listing: Listing = record.listing
    return {
        **listing_json(Found(listing)),
        "service_id": listing.service_id,
        "organization_id": listing.organization_id,
        "location_id": None if listing.position.withheld else listing.location_id,
        "original_id": record.original_id,
        "data_as_of": iso(record.data_as_of),
        "organization_description": record.organization_description,
        "organization_website": record.organization_website,
        "organization_email": record.organization_email,
        "service_description": record.service_description,
        "service_website": record.service_website,
        "service_email": record.service_email,
        "eligibility": record.eligibility,
        "ages": record.ages,
        "application_process": record.application_process,
        "fees": record.fees,
        "accreditations": record.accreditations,
        "interpretation": record.interpretation,
        "location_description": record.location_description,
        "transportation": record.transportation,
        "accessibility": list(record.accessibility),
        "required_documents": list(record.required_documents),
        "service_areas": list(record.service_areas),
        "contacts": list(record.contacts),
        "terms": list(record.terms),
        "funding": list(record.funding),
        "other_places": [{"id": other, "title": said_title(title)} for other, title in record.other_places],
        "other_services": [{"id": other, "title": said_title(title)} for other, title in record.other_services],
        "contact_details": details_json(listing.contact),
        "assessments": checks_json(record),
        "extra": dict(record.extra),
        "worker_texts": list(screen_texts(record, "en")),
        "law": law_json(record.law),
        "reported": [reported_json(reported) for reported in record.reported],
        "withdrawn": listing.withdrawn and withdrawn_json(listing.withdrawn),
        "verified": record.verified and verified_json(record.verified),
        "credentials": [credential_json(each) for each in record.credentials],
        "changes": [change_json(each) for each in record.changes],
    }


def sheet_json(sheet: Sheet, pages: int, listings: Sequence[str]) -> Document:
    """Return what stands on paper, of the places `listings` that were chosen; words without controls of direction."""
    return {
        "pages": pages,
        "language": sheet.language,
        "with": sheet.with_language,
        "layout": sheet.layout,
        "discreet": sheet.discreet,
        "footer": sheet.own_line,
        "listings": [each for number, each in enumerate(listings, 1) if number not in sheet.left_off],
        "left_off": [listings[number - 1] for number in sheet.left_off],
        "warnings": [without_controls(text) for text in sheet.warnings],
        "cautions": [
            {
                "listing": listings[each.place - 1] if each.place else None,
                "reason": each.reason,
                "text": without_controls(each.text),
            }
            for each in sheet.warned
        ],
    }


def check_json(
    findings: Sequence[Finding], held_by: date | None, holding: Sequence[Dated], facts: Sequence[str]
) -> Document:
    """Return whether the file is whole, and the day (with what was said on it) that the clock is behind, if it is."""
    held = [{"id": each.assessment_id, "title": said_title(each.title)} for each in holding]
    return {
        "ok": not findings,
        "findings": [finding.text() for finding in findings],
        "clock": {"behind": held_by is not None, "held_by": iso(held_by), "assessments": held, "facts": list(facts)},
    }

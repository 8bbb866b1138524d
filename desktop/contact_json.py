"""What the JSON documents say of contact: the three lines, what stands behind them, and every assessment ever made."""

from datetime import date
from typing import Any

from resources_db.contact_text import headline, line_texts, notes
from resources_db.history_text import counts, standing_text
from resources_db.model import Assessment, Contact, ContactLine, PastCheck, Record, Report

Document = dict[str, Any]


def iso(day: date | None) -> str | None:
    """Return a day as JSON has it."""
    return day.isoformat() if day else None


def contact_json(contact: Contact) -> Document:
    """Return the three contact lines, always all three."""
    return {line.domain.key: _line(line) for line in contact.lines}


def _line(line: ContactLine) -> Document:
    return {
        "state": line.state.value,
        "text": headline(line, "en"),
        "date": iso(line.on),
        "kinds": [report.code for report in line.reports],
        "evidence_kind": line.evidence_kind,
        "source": line.source,
        "publisher_has_le_ties": line.publisher_has_le_ties,
    }


def details_json(contact: Contact) -> Document:
    """Return what stands behind each line: all that is said of it, its notes, reports, ties, facts and guesses."""
    return {line.domain.key: _details(line) for line in contact.lines}


def _details(line: ContactLine) -> Document:
    return {
        "texts": list(line_texts(line, "en")),
        "newer_check": _newer_check(line),
        "notes": list(notes(line, "en")),
        "reports": [_report(report) for report in line.reports],
        "ties": [_report(report) for report in line.ties],
        "protective": [_report(report) for report in line.protective],
        "hints": [_report(report) for report in line.hints],
    }


def _newer_check(line: ContactLine) -> Document | None:
    """Return the check that speaks against the reports; None where there is none."""
    if line.other_on is None or not line.other_evidence_kind:
        return None
    return {
        "date": iso(line.other_on),
        "evidence_kind": line.other_evidence_kind,
        "source": line.other_source,
        "publisher_has_le_ties": line.other_has_le_ties,
    }


def _report(report: Report) -> Document:
    return {
        "code": report.code,
        "level": report.level.value,
        "date": iso(report.on),
        "evidence_kind": report.evidence_kind,
        "confidence": report.confidence,
        "source": report.source,
        "publisher_has_le_ties": report.publisher_has_le_ties,
        "through": report.through.value if report.through else None,
        "way": report.way,
        "old": report.old,
        "past_incident": report.past_incident,
        "from_record": report.from_record,
        "consequence": report.consequence,
        "agency": list(report.agency),
        "trigger": list(report.trigger),
        "scope_note": report.scope_note,
        "provider_response": report.provider_response,
        "responded_on": iso(report.responded_on),
    }


def assessment_json(assessment: Assessment) -> Document:
    """Return one assessment as it is stored, with every field that a person or another directory may read."""
    return {
        "id": assessment.id,
        "subject": assessment.subject_type.value,
        "domain": assessment.domain.value,
        "kind": assessment.kind,
        "level": assessment.level.value,
        "protective": assessment.protective,
        "consequence": assessment.consequence,
        "agency": list(assessment.agency),
        "trigger": list(assessment.trigger),
        "scope_note": assessment.scope_note,
        "evidence_kind": assessment.evidence_kind,
        "confidence": assessment.confidence,
        "assessed_on": iso(assessment.assessed_on),
        "review_by": iso(assessment.review_by),
        "status": assessment.status,
        "supersedes_id": assessment.supersedes_id,
        "supersede_reason": assessment.supersede_reason,
        "source_title": assessment.source_title,
        "source_publisher": assessment.source_publisher,
        "source_url": assessment.source_url,
        "source_date": iso(assessment.source_date),
        "publisher_has_le_ties": assessment.publisher_has_le_ties,
        "reviewer_org": assessment.reviewer_org,
        "reviewer_role": assessment.reviewer_role,
        "answers": dict(assessment.checklist),
        "share": assessment.share,
        "provider_response": assessment.provider_response,
        "responded_on": iso(assessment.responded_on),
    }


def checks_json(record: Record) -> list[Document]:
    """Return every assessment of a listing, by id, with how it stands today: what is active need not count."""
    checks = [check for domain in record.history.values() for check in domain]
    return [_check(check) for check in sorted(checks, key=lambda check: check.assessment.id)]


def _check(check: PastCheck) -> Document:
    return {
        **assessment_json(check.assessment),
        "counts": counts(check),
        "standing": check.standing,
        "standing_text": standing_text(check, "en"),
        "superseded_by": check.by.id if check.by else None,
    }

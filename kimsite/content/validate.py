"""Draft -> Post or Rejected: the header's fields are matched, read, completed and checked, in this order."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from kimsite.content.checks.reminders import remind
from kimsite.content.fields.dates import DATE_TYPES, DateContext
from kimsite.content.fields.match import WrittenFields, match_fields
from kimsite.content.fields.natural import under_kind
from kimsite.content.fields.typed import typed_fields
from kimsite.content.kinds import BY_NAME, KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import KindSpec, Value, Values
from kimsite.content.missing import (
    date_outside_header,
    day_in_file_name,
    has_header,
    missing_fields,
    propose_header,
    report_missing,
    title_of_thing,
    title_outside_header,
)
from kimsite.content.post import make_post
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, Post, Rejected
from kimsite.model.marked import MarkedText, Place
from kimsite.tools.dates import MONTH_NAMES, DateReading, long_date
from kimsite.tools.text import offered, slug

OLDEST_YEAR = 2005
_FAR_AHEAD = timedelta(days=400)
UNDATED = DateReading(date.min, None, "")
"""The date of a post whose kind needs none."""


def validate(
    draft: Draft, url: str, as_of: date, diagnostics: Findings, zone: str = "Asia/Jakarta"
) -> Post | Rejected:
    """The post, or its rejection. Every problem of the header is reported in one pass.

    `url` is the publisher's site path; `as_of` the day of the build, for dates far ahead; `zone` the
    district's.
    """
    spec = _kind(draft, diagnostics)
    if spec is None:
        return Rejected()

    matched = match_fields(draft, spec, diagnostics)
    written = matched.fields
    context = DateContext(zone=zone, today=as_of, named=day_in_file_name(draft))
    typed, refused = typed_fields(spec, written, context, diagnostics)

    title = Values(typed).text("judul") or title_outside_header(draft) or title_of_thing(typed, written)
    if "tanggal" not in typed and (day := date_outside_header(draft, written, diagnostics)) is not None:
        typed["tanggal"] = day
    if spec.dated_by and "tanggal" not in {**typed, **written}:
        begins = Values(typed).when(spec.dated_by)
        if begins is not None:
            typed["tanggal"] = DateReading(begins.day, None, "")
    values = Values(typed, written)
    moment = values.when("tanggal")

    missing = tuple(field for field in missing_fields(spec, values, title) if field.name not in refused)
    if not has_header(draft):
        propose_header(draft, spec, title, moment, missing, diagnostics)
    else:
        for field in missing:
            report_missing(field, written, draft, spec, diagnostics)

    inconsistent = _breaks_rule(spec, values, written, draft.head, diagnostics)
    if moment is not None and not _is_plausible(moment.day, as_of):
        _report_implausible(moment.day, written, as_of, draft, diagnostics)

    recheck_on = _recheck_on(spec, written, typed, moment, as_of)
    if matched.personal or refused or missing or inconsistent:
        return Rejected(recheck_on=recheck_on)
    post = make_post(draft, spec, values, title, moment or UNDATED, url, recheck_on)
    remind(post, values, diagnostics)
    return post


def _kind(draft: Draft, diagnostics: Findings) -> KindSpec | None:
    """The kind that the header names, else that of the folder."""
    for key, value in draft.fields:
        if (
            key.text.casefold() == "jenis"
            and isinstance(value, MarkedText)
            and value.text.strip()
            and not under_kind(draft.kind, value.text)
        ):
            return _kind_named(value.text.strip(), value.place, diagnostics)
    return _kind_named(draft.kind, draft.head, diagnostics)


def _kind_named(name: str, place: Place, diagnostics: Findings) -> KindSpec | None:
    spec = BY_NAME.get(slug(name))
    if spec is None:
        near = offered(name, BY_NAME, 0.6)
        line = f"jenis: {near}" if near else ""
        kinds = ", ".join(spec.kind for spec in KINDS)
        diagnostics.add("I04", place, nilai=name, saran=near, baris=line, pilihan=kinds)
    return spec


def _breaks_rule(
    spec: KindSpec, values: Values, written: WrittenFields, head: Place, diagnostics: Findings
) -> bool:
    """Report where the header as a whole breaks its kind's rule; True where one problem is an error."""
    errors = [
        diagnostics.unread(problem, written[name][1].place if name in written else head)
        for name, problem in spec.rule(values)
    ]
    return any(errors)


def _is_plausible(day: date, as_of: date) -> bool:
    return day.year >= OLDEST_YEAR and day <= as_of + _FAR_AHEAD


def _report_implausible(
    day: date, written: WrittenFields, as_of: date, draft: Draft, diagnostics: Findings
) -> None:
    place = written["tanggal"][1].place if "tanggal" in written else draft.head
    year = (day_in_file_name(draft) or as_of).year
    likely = f"{min(day.day, monthrange(year, day.month)[1])} {MONTH_NAMES[day.month - 1]} {year}"
    diagnostics.add("T03", place, isian="tanggal", terbaca=long_date(day), contoh=likely)


def _recheck_on(
    spec: KindSpec,
    written: WrittenFields,
    typed: Mapping[str, Value],
    moment: DateReading | None,
    as_of: date,
) -> date | None:
    """The first day on which the same source may be read or reported otherwise; None: never.

    A date far ahead comes nearer, and the hint for an unreadable or implausible date names the current year.
    """
    if moment is None or _is_plausible(moment.day, as_of):
        dates = (field.name for field in (*COMMON_FIELDS, *spec.fields) if field.type in DATE_TYPES)
        if all(name in typed for name in dates if name in written):
            return None
        return date(as_of.year + 1, 1, 1)
    return min(date(as_of.year + 1, 1, 1), max(moment.day - _FAR_AHEAD, as_of + timedelta(days=1)))

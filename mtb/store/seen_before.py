"""Finds an event in the other cases of the database, by the indexes of what it is and what it is like."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from mtb.domain.decisions import FollowUpTask, NoPossibility, Pathway
from mtb.domain.finding_identity import genes_of
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.meetings import ItemState
from mtb.domain.reviews import Judgement
from mtb.domain.seen_before import (
    MOST_COUNTED,
    EarlierCase,
    EarlierDecision,
    EarlierPossibility,
    Hit,
    Match,
    Sought,
    shortened,
)
from mtb.domain.stages import ExitReason, Stage
from mtb.store.case_tables import lab_samples
from mtb.store.review_tables import finding_reviews
from mtb.store.tables import (
    agenda_items,
    cases,
    findings,
    meetings,
    patients,
    possibilities,
    referrals,
    results,
    tasks,
)

_FUSION: Final = f"{FindingKind.FUSION.value}|"
_AFTER_FUSION: Final = f"{FindingKind.FUSION.value}}}"


class SeenBeforeStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sought(self, case_id: UUID, finding_id: UUID) -> tuple[Sought, bool] | None:
        """What a finding is looked for by, and whether it is germline data; None if the case has it not."""
        row = self._connection.execute(
            select(
                *(findings.c[name] for name in ("kind", "gene", "change", "identity", "alike")),
                or_(findings.c.germline, _germline_there()).label("hidden"),
            )
            .join(results)
            .where(findings.c.id == finding_id, results.c.case_id == case_id)
        ).first()
        if row is None:
            return None
        kind = FindingKind(row.kind)
        genes = genes_of(Finding(kind=kind, gene=row.gene, change=row.change, source=Source("")))
        sought = Sought(
            finding_id,
            case_id,
            row.identity,
            row.alike if genes else "",
            row.gene if genes and kind is FindingKind.SMALL_VARIANT else "",
            genes if kind is FindingKind.FUSION else (),
        )
        return sought, bool(row.hidden)

    def hits(self, sought: Sought, *, germline: bool) -> tuple[list[Hit], frozenset[Match]]:
        """The findings of other cases' current results that match; germline ones only if asked for.

        Of each kind at most ``MOST_COUNTED`` are looked at; the second value says of which there are more.
        """
        found: dict[UUID, Hit] = {}
        more = set()
        for match, way in self._ways(sought):
            ids = select(findings.c.id).where(way).limit(MOST_COUNTED)
            for row in self._connection.execute(_hits(ids, sought, germline=germline)):
                found.setdefault(row.id, _hit(sought, row))
            if self._is_more(way):
                more.add(match)
        return list(found.values()), frozenset(more)

    def _is_more(self, way: ColumnElement[bool]) -> bool:
        some = select(findings.c.id).where(way).limit(MOST_COUNTED + 1).subquery()
        return (self._connection.execute(select(func.count()).select_from(some)).scalar() or 0) > MOST_COUNTED

    def cases_with_results(self, besides: UUID) -> int:
        """In how many other cases something could have been found."""
        current = exists().where(results.c.case_id == cases.c.id, results.c.superseded_by.is_(None))
        return (
            self._connection.execute(
                select(func.count())
                .select_from(cases)
                .where(cases.c.merged_into_id.is_(None), cases.c.id != besides, current)
            ).scalar()
            or 0
        )

    def described(self, hits: Sequence[Hit], besides: UUID) -> tuple[EarlierCase, ...]:
        """The cases of these hits, in the same order, with what was decided and when they were sequenced."""
        ids = [hit.case_id for hit in hits]
        rows = {row.finding_id: row for row in self._connection.execute(_described(hits))}
        patient = self._connection.execute(_patient_of(besides)).scalar()
        decisions = self._decisions(ids)
        sequenced = self._sequenced(ids)
        return tuple(
            _earlier(
                hit, row, decisions.get(hit.case_id), sequenced.get((hit.case_id, row.sample_id)), patient
            )
            for hit in hits
            if (row := rows.get(hit.finding_id)) is not None
        )

    def _ways(self, sought: Sought) -> list[tuple[Match, ColumnElement[bool]]]:
        """One condition for each index that leads to matches, the strongest first."""
        ways: list[tuple[Match, ColumnElement[bool]]] = [(Match.SAME, findings.c.identity == sought.identity)]
        if sought.alike:
            ways.append((Match.ALIKE, findings.c.alike == sought.alike))
        if sought.gene:
            ways.append((Match.GENE, findings.c.gene == sought.gene))
        if sought.partners:
            partner = and_(self._fusions(), or_(*map(_has_partner, sought.partners)))
            ways.append((Match.PARTNER, partner))
        return ways

    def _fusions(self) -> ColumnElement[bool]:
        """All fusions; SQLite compares bytes, and so its index can be told where they begin and end."""
        of_kind = findings.c.alike.startswith(_FUSION, autoescape=True)
        if self._connection.dialect.name != "sqlite":
            return of_kind
        return and_(findings.c.alike >= _FUSION, findings.c.alike < _AFTER_FUSION, of_kind)

    def _sequenced(self, ids: Sequence[UUID]) -> dict[tuple[UUID, str], dt.date]:
        """The day of the latest run of each sample that the laboratory's steps name."""
        rows = self._connection.execute(
            select(lab_samples.c.case_id, lab_samples.c.sample_id, func.max(lab_samples.c.run_on).label("on"))
            .where(lab_samples.c.case_id.in_(ids), lab_samples.c.run_on.is_not(None))
            .group_by(lab_samples.c.case_id, lab_samples.c.sample_id)
        )
        return {(row.case_id, row.sample_id): row.on for row in rows}

    def _decisions(self, ids: Sequence[UUID]) -> dict[UUID, EarlierDecision]:
        """The latest decision of each case that has one."""
        rows = self._connection.execute(
            select(
                *(agenda_items.c[name] for name in ("id", "case_id", "no_possibility", "conclusion")),
                meetings.c.starts_at,
            )
            .join(meetings)
            .where(agenda_items.c.case_id.in_(ids), agenda_items.c.state == ItemState.DECIDED.value)
            .order_by(meetings.c.starts_at)
        )
        latest = {row.case_id: row for row in rows}
        items = [row.id for row in latest.values()]
        offered, left = self._possibilities(items), self._tasks(items)
        return {
            case_id: EarlierDecision(
                row.starts_at.date(),
                tuple(offered[row.id]),
                NoPossibility(row.no_possibility) if row.no_possibility else None,
                shortened(row.conclusion),
                tuple(left[row.id]),
            )
            for case_id, row in latest.items()
        }

    def _possibilities(self, items: Sequence[UUID]) -> dict[UUID, list[EarlierPossibility]]:
        found: defaultdict[UUID, list[EarlierPossibility]] = defaultdict(list)
        rows = self._connection.execute(
            select(*(possibilities.c[name] for name in ("item_id", "pathway", "drug", "trial")))
            .where(possibilities.c.item_id.in_(items))
            .order_by(possibilities.c.item_id, possibilities.c.position)
        )
        for row in rows:
            found[row.item_id].append(EarlierPossibility(Pathway(row.pathway), row.drug, row.trial))
        return found

    def _tasks(self, items: Sequence[UUID]) -> dict[UUID, list[FollowUpTask]]:
        found: defaultdict[UUID, list[FollowUpTask]] = defaultdict(list)
        rows = self._connection.execute(
            select(*(tasks.c[name] for name in ("item_id", "what", "who", "due")))
            .where(tasks.c.item_id.in_(items))
            .order_by(tasks.c.item_id, tasks.c.position)
        )
        for row in rows:
            found[row.item_id].append(FollowUpTask(row.what, row.who, row.due))
        return found


def _hits(ids: Select[Any], sought: Sought, *, germline: bool) -> Select[Any]:
    """These findings as far as they count, with what their file and a person say of them."""
    matching = ids.subquery()
    excluded = func.lower(func.trim(func.coalesce(findings.c.class_judgement, ""))) == "exclude"
    question = (
        select(
            *(findings.c[name] for name in ("id", "identity", "alike")),
            *(results.c[name] for name in ("case_id", "imported_at")),
            excluded.label("by_file"),
            finding_reviews.c.at.label("reviewed_at"),
            finding_reviews.c.judgement,
        )
        .select_from(matching)
        .join(findings, findings.c.id == matching.c.id)
        .join(results, results.c.id == findings.c.result_id)
        .join(cases, cases.c.id == results.c.case_id)
        .outerjoin(
            finding_reviews,
            and_(
                finding_reviews.c.case_id == results.c.case_id,
                finding_reviews.c.identity == findings.c.identity,
            ),
        )
        .where(*_counting(sought.case_id))
    )
    if sought.gene:
        question = question.where(findings.c.kind == FindingKind.SMALL_VARIANT.value)
    return question if germline else question.where(~findings.c.germline, ~_germline_there())


def _hit(sought: Sought, row: Any) -> Hit:
    excluded = row.by_file if row.reviewed_at is None else row.judgement == Judgement.EXCLUDE.value
    return Hit(row.id, row.case_id, sought.match(row.identity, row.alike), bool(excluded), row.imported_at)


def _counting(case_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """Current results of other cases, those that were merged into another left out."""
    return (
        results.c.superseded_by.is_(None),
        results.c.case_id != case_id,
        cases.c.merged_into_id.is_(None),
    )


def _germline_there() -> ColumnElement[bool]:
    """Whether the same event is germline data in any current result of the same case."""
    other, there = findings.alias("other"), results.alias("there")
    return (
        exists()
        .where(
            there.c.case_id == results.c.case_id,
            there.c.superseded_by.is_(None),
            other.c.result_id == there.c.id,
            other.c.identity == findings.c.identity,
            other.c.germline,
        )
        .correlate(findings, results)
    )


def _has_partner(gene: str) -> ColumnElement[bool]:
    """Whether a fusion, as it is alike, has this gene."""
    alike = findings.c.alike
    return or_(
        alike == _FUSION + gene,
        alike.startswith(f"{_FUSION}{gene}/", autoescape=True),
        alike.endswith(f"/{gene}", autoescape=True),
        alike.contains(f"/{gene}/", autoescape=True),
    )


def _patient_of(case_id: UUID) -> Select[Any]:
    person = func.coalesce(patients.c.merged_into_id, patients.c.id)
    return select(person).join(cases, cases.c.patient_id == patients.c.id).where(cases.c.id == case_id)


def _described(hits: Sequence[Hit]) -> Select[Any]:
    return (
        select(
            findings.c.id.label("finding_id"),
            *(findings.c[name] for name in ("gene", "change", "kind", "variant_allele_frequency")),
            results.c.sample_id,
            *(cases.c[name] for name in ("number", "inpred_id", "stage", "exit_reason")),
            func.coalesce(patients.c.merged_into_id, patients.c.id).label("person"),
            referrals.c.diagnosis,
        )
        .join(results, results.c.id == findings.c.result_id)
        .join(cases, cases.c.id == results.c.case_id)
        .outerjoin(patients, patients.c.id == cases.c.patient_id)
        .outerjoin(referrals, referrals.c.case_id == cases.c.id)
        .where(findings.c.id.in_([hit.finding_id for hit in hits]))
    )


def _earlier(
    hit: Hit, row: Any, decision: EarlierDecision | None, sequenced_on: dt.date | None, patient: UUID | None
) -> EarlierCase:
    finding = Finding(kind=FindingKind(row.kind), gene=row.gene, change=row.change, source=Source(""))
    return EarlierCase(
        case_id=hit.case_id,
        reference=row.inpred_id or f"#{row.number}",
        match=hit.match,
        excluded=hit.excluded,
        variant=finding.words,
        diagnosis=row.diagnosis or "",
        stage=Stage(row.stage),
        exit_reason=ExitReason(row.exit_reason) if row.exit_reason else None,
        same_patient=patient is not None and row.person == patient,
        frequency=row.variant_allele_frequency,
        imported_on=hit.imported_at.astimezone().date(),
        sequenced_on=sequenced_on,
        decision=decision,
    )

"""Reads and writes imported results and their attachments within one unit of work."""

import datetime as dt
from dataclasses import asdict
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, func, insert, select, true, update

from mtb.domain.biomarkers import GenomicInstability, MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.changes import Kind
from mtb.domain.errors import NotFoundError, Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import (
    Attachment,
    AttachmentKind,
    Doubt,
    KeptSection,
    ResultFormat,
    SampleEntry,
    SampleKind,
    SampleResult,
    Severity,
)
from mtb.domain.quality import Metric
from mtb.domain.results import StoredAttachment, StoredResult
from mtb.store.tables import attachments, cases, findings, results


class ResultStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def add(
        self,
        case_id: UUID,
        result: SampleResult,
        *,
        folder_name: str,
        doubts: tuple[Doubt, ...],
        imported_at: dt.datetime,
        imported_by: str,
    ) -> UUID:
        """Store a result without its findings; those go to the finding store."""
        result_id = uuid4()
        self._connection.execute(
            insert(results).values(
                id=result_id,
                case_id=case_id,
                sample_id=result.sample_id,
                run_id=result.run_id,
                pair_id=result.pair_id,
                pipeline_version=result.pipeline_version,
                tumour_purity=result.tumour_purity,
                target_size_megabases=result.target_size_megabases,
                matched_normal=result.matched_normal,
                folder_name=folder_name,
                imported_at=imported_at,
                imported_by=imported_by,
                samples=[asdict(entry) for entry in result.samples],
                doubts=[asdict(doubt) for doubt in doubts],
                header_lines=list(result.header_lines),
                summary_rows=result.summary_rows,
                digest=result.digest,
                format=result.format.value,
                genome=asdict(result.genome) if result.genome else None,
                metrics=[asdict(metric) for metric in result.metrics],
                details=result.details,
                sections=[asdict(section) for section in result.sections],
                **_burden_columns(result.tmb),
                **_instability_columns(result.msi),
            )
        )
        self._add_attachments(result_id, result.attachments)
        self._changed.add(Kind.RESULT)
        return result_id

    def has(self, case_id: UUID, digest: str) -> bool:
        """Whether the same contents were imported into this case before."""
        found = self._connection.execute(
            select(results.c.id).where(results.c.case_id == case_id, results.c.digest == digest)
        ).first()
        return found is not None

    def current_of(self, case_id: UUID, sample_id: str, form: ResultFormat) -> UUID | None:
        """The result a new version of the same sample's files takes the place of."""
        found: UUID | None = self._connection.execute(
            select(results.c.id)
            .where(
                results.c.case_id == case_id,
                results.c.sample_id == sample_id,
                results.c.format == form.value,
                results.c.superseded_by.is_(None),
            )
            .order_by(results.c.imported_at.desc())
        ).scalar()
        return found

    def supersede(self, result_id: UUID, by: UUID) -> None:
        """Put another result in the place of one that stays in the records."""
        self._connection.execute(update(results).where(results.c.id == result_id).values(superseded_by=by))
        self._changed.add(Kind.RESULT)

    def of_case(self, case_id: UUID, *, superseded: bool = False) -> list[StoredResult]:
        """The results of a case, the newest first; those a newer version replaced only if asked for."""
        of_it = select(results.c.id).where(results.c.case_id == case_id)
        counted = (
            select(
                findings.c.result_id,
                func.count().label("finding_count"),
                func.count().filter(findings.c.for_board).label("for_board_count"),
            )
            .where(findings.c.result_id.in_(of_it))  # without it every case's findings would be counted
            .group_by(findings.c.result_id)
            .subquery()
        )
        rows = self._connection.execute(
            select(results, counted.c.finding_count, counted.c.for_board_count)
            .outerjoin(counted, counted.c.result_id == results.c.id)
            .where(results.c.case_id == case_id, true() if superseded else results.c.superseded_by.is_(None))
            .order_by(results.c.imported_at.desc(), results.c.id)
        ).all()
        return [self._stored(row._mapping) for row in rows]

    def cases_of_run(self, run_id: str) -> list[UUID]:
        """The cases with current results of a sequencing run, by their number."""
        found = self._connection.execute(
            select(cases.c.id)
            .join(results, results.c.case_id == cases.c.id)
            .where(results.c.run_id == run_id, results.c.superseded_by.is_(None))
            .group_by(cases.c.id, cases.c.number)
            .order_by(cases.c.number)
        )
        return list(found.scalars())

    def attachment(self, attachment_id: UUID) -> Attachment:
        """An attachment with its content."""
        row = self._connection.execute(select(attachments).where(attachments.c.id == attachment_id)).first()
        if row is None:
            raise NotFoundError("There is no such attachment.", "Vedlegget finnes ikke.")
        return Attachment(row.name, AttachmentKind(row.kind), row.media_type, row.content)

    def case_of(self, result_id: UUID) -> UUID:
        """The case a result belongs to."""
        return self._case(results.c.id == result_id)

    def case_of_attachment(self, attachment_id: UUID) -> UUID:
        """The case an attachment belongs to."""
        result_id = select(attachments.c.result_id).where(attachments.c.id == attachment_id)
        return self._case(results.c.id == result_id.scalar_subquery())

    def _case(self, condition: Any) -> UUID:
        case_id: UUID | None = self._connection.execute(select(results.c.case_id).where(condition)).scalar()
        if case_id is None:
            raise NotFoundError("There is no such result.", "Resultatet finnes ikke.")
        return case_id

    def _add_attachments(self, result_id: UUID, new: tuple[Attachment, ...]) -> None:
        if not new:
            return
        self._connection.execute(
            insert(attachments),
            [
                {
                    "id": uuid4(),
                    "result_id": result_id,
                    "name": each.name,
                    "kind": each.kind.value,
                    "media_type": each.media_type,
                    "size": len(each.content),
                    "content": each.content,
                }
                for each in new
            ],
        )

    def _attachments(self, result_id: UUID) -> tuple[StoredAttachment, ...]:
        columns = (attachments.c.id, attachments.c.name, attachments.c.kind)
        rows = self._connection.execute(
            select(*columns, attachments.c.media_type, attachments.c.size)
            .where(attachments.c.result_id == result_id)
            .order_by(attachments.c.name)
        )
        return tuple(
            StoredAttachment(row.id, row.name, AttachmentKind(row.kind), row.media_type, row.size)
            for row in rows
        )

    def _stored(self, row: Any) -> StoredResult:
        return StoredResult(
            id=row["id"],
            case_id=row["case_id"],
            sample_id=row["sample_id"],
            run_id=row["run_id"],
            pair_id=row["pair_id"],
            pipeline_version=row["pipeline_version"],
            tumour_purity=row["tumour_purity"],
            target_size_megabases=row["target_size_megabases"],
            matched_normal=row["matched_normal"],
            tmb=_burden(row),
            msi=_instability(row),
            folder_name=row["folder_name"],
            imported_at=row["imported_at"],
            imported_by=row["imported_by"],
            samples=tuple(_sample(entry) for entry in row["samples"]),
            doubts=tuple(_doubt(entry) for entry in row["doubts"]),
            attachments=self._attachments(row["id"]),
            header_lines=tuple(row["header_lines"]),
            summary_rows=tuple(tuple((name, text) for name, text in each) for each in row["summary_rows"]),
            finding_count=row["finding_count"] or 0,
            for_board_count=row["for_board_count"] or 0,
            format=ResultFormat(row["format"]),
            genome=_genome(row["genome"]),
            metrics=tuple(Metric(**{**kept, "source": Source(**kept["source"])}) for kept in row["metrics"]),
            details=tuple((name, text) for name, text in row["details"]),
            sections=tuple(
                KeptSection(kept["name"], tuple(kept["lines"]), Source(**kept["source"]))
                for kept in row["sections"]
            ),
            superseded_by=row["superseded_by"],
        )


def _burden_columns(tmb: TumourMutationalBurden | None) -> dict[str, Any]:
    if tmb is None:
        return {}
    return {
        "tmb_per_megabase": tmb.per_megabase,
        "tmb_eligible_variants": tmb.eligible_variants,
        "tmb_file": tmb.source.file,
        "tmb_line": tmb.source.line,
    }


def _instability_columns(msi: MicrosatelliteInstability | None) -> dict[str, Any]:
    if msi is None:
        return {}
    return {
        "msi_percent_unstable": msi.percent_unstable,
        "msi_unstable_sites": msi.unstable_sites,
        "msi_usable_sites": msi.usable_sites,
        "msi_file": msi.source.file,
        "msi_line": msi.source.line,
    }


def _burden(row: Any) -> TumourMutationalBurden | None:
    if row["tmb_per_megabase"] is None:
        return None
    source = Source(row["tmb_file"], row["tmb_line"])
    return TumourMutationalBurden(row["tmb_per_megabase"], row["tmb_eligible_variants"], source)


def _instability(row: Any) -> MicrosatelliteInstability | None:
    if row["msi_percent_unstable"] is None:
        return None
    source = Source(row["msi_file"], row["msi_line"])
    return MicrosatelliteInstability(
        row["msi_percent_unstable"], row["msi_unstable_sites"], row["msi_usable_sites"], source
    )


def _genome(kept: dict[str, Any] | None) -> GenomicInstability | None:
    return GenomicInstability(**{**kept, "source": Source(**kept["source"])}) if kept else None


def _sample(entry: dict[str, Any]) -> SampleEntry:
    kind = entry["kind"]
    source = Source(**entry["source"])
    return SampleEntry(**{**entry, "kind": SampleKind(kind) if kind else None, "source": source})


def _doubt(entry: dict[str, Any]) -> Doubt:
    answer = entry["answer"]
    return Doubt(
        **{
            **entry,
            "severity": Severity(entry["severity"]),
            "sentence": Sentence(**entry["sentence"]),
            "answer": Sentence(**answer) if answer else None,
        }
    )

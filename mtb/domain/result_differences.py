"""What a new version of a result changes in the records: findings by identity, and figures."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from mtb.domain.errors import Sentence
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding
from mtb.domain.germline import masked
from mtb.domain.imports import SampleResult
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding, StoredResult
from mtb.domain.rights import Right

Value: TypeAlias = str | float | None

_FIELDS: Final = {
    "variant_allele_frequency": Sentence("Allele frequency", "Allelfrekvens"),
    "depth": Sentence("Depth", "Dybde"),
    "supporting_reads": Sentence("Supporting reads", "Støttende reads"),
    "fold_change": Sentence("Fold change", "Foldendring"),
    "copy_number": Sentence("Copy number", "Kopitall"),
    "consequence": Sentence("Consequence", "Konsekvens"),
    "cdna_change": Sentence("cDNA change", "cDNA-endring"),
    "protein_change": Sentence("Protein change", "Proteinendring"),
    "tier": Sentence("Tier", "Tier"),
    "clinvar": Sentence("ClinVar", "ClinVar"),
    "igv_qc": Sentence("IGV check", "IGV-kontroll"),
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column or figure that reads otherwise now; None = not stated."""

    name: Sentence
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class GoneFinding:
    """A finding the new version no longer has, and whether somebody here had reviewed it."""

    stored: StoredFinding
    reviewed: bool = False

    @property
    def was_worked_on(self) -> bool:
        """Whether more than a row of a table goes: a review, a place on the board, a germline question."""
        return self.reviewed or self.stored.for_board or self.stored.germline


@dataclass(frozen=True, slots=True)
class ChangedFinding:
    """A finding of both versions whose columns read otherwise. A masked one says nothing of them."""

    stored: StoredFinding
    finding: Finding
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class ResultDifference:
    """What is new, what is gone, what reads otherwise, and which figures of the sample changed.

    ``germline`` are the identities that are known to be in the case's germline.
    """

    added: tuple[Finding, ...] = ()
    removed: tuple[GoneFinding, ...] = ()
    changed: tuple[ChangedFinding, ...] = ()
    figures: tuple[FieldChange, ...] = ()
    germline: frozenset[str] = frozenset()

    @property
    def lost(self) -> tuple[GoneFinding, ...]:
        """What somebody had worked on and the new version no longer has."""
        return tuple(each for each in self.removed if each.was_worked_on)

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.removed or self.changed or self.figures)

    def seen_by(self, actor: Actor) -> "ResultDifference":
        """The difference without what a germline finding says, for those who may not read it."""
        if actor.may(Right.READ_GERMLINE):
            return self
        hidden = self.germline
        return ResultDifference(
            tuple(_nothing_said(one) if identity_of(one) in hidden else one for one in self.added),
            tuple(_gone_masked(one, hidden) for one in self.removed),
            tuple(_change_masked(one, hidden) for one in self.changed),
            self.figures,
        )


def difference(
    before: Iterable[StoredFinding],
    after: Iterable[Finding],
    reviewed: Container[str] = (),
    germline: frozenset[str] = frozenset(),
) -> ResultDifference:
    """Compare two versions. Rows of one identity are compared in their order.

    ``reviewed`` and ``germline`` are identities in the case.
    """
    old: defaultdict[str, list[StoredFinding]] = defaultdict(list)
    for stored in before:
        old[identity_of(stored.finding)].append(stored)
    added: list[Finding] = []
    changed: list[ChangedFinding] = []
    for finding in after:
        same = old[identity_of(finding)]
        if not same:
            added.append(finding)
            continue
        stored = same.pop(0)
        fields = _fields_changed(stored.finding, finding)
        if fields:
            changed.append(ChangedFinding(stored, finding, fields))
    removed = (GoneFinding(stored, identity in reviewed) for identity, left in old.items() for stored in left)
    return ResultDifference(tuple(added), tuple(removed), tuple(changed), germline=germline)


def figures_changed(before: StoredResult, after: SampleResult) -> tuple[FieldChange, ...]:
    """The sample's own figures that read otherwise."""
    old, new = _figures(before), _figures(after)
    metrics_before = {(one.section, one.name): one.text for one in before.metrics}
    metrics_after = {(one.section, one.name): one.text for one in after.metrics}
    names = dict.fromkeys([*metrics_before, *metrics_after])
    return (
        *(FieldChange(name, was, now) for (name, was), (_, now) in zip(old, new, strict=True) if was != now),
        *_told([(key[1], metrics_before.get(key), metrics_after.get(key)) for key in names]),
    )


def _figures(result: StoredResult | SampleResult) -> list[tuple[Sentence, Value]]:
    tmb, msi, genome = result.tmb, result.msi, result.genome
    return [
        (Sentence("Run", "Kjøring"), result.run_id),
        (Sentence("Pipeline version", "Pipelineversjon"), result.pipeline_version),
        (Sentence("Tumour purity", "Tumorandel"), result.tumour_purity),
        (Sentence("Target size (Mb)", "Målområde (Mb)"), result.target_size_megabases),
        (Sentence("Matched normal", "Matchet normalprøve"), result.matched_normal),
        (Sentence("Mutations per Mb", "Mutasjoner per Mb"), tmb.per_megabase if tmb else None),
        (Sentence("Variants counted", "Talte varianter"), tmb.eligible_variants if tmb else None),
        (Sentence("Unstable sites (%)", "Ustabile seter (%)"), msi.percent_unstable if msi else None),
        (Sentence("Instability score", "Instabilitetsskår"), genome.score if genome else None),
    ]


def _fields_changed(before: Finding, after: Finding) -> tuple[FieldChange, ...]:
    """Column by column as the laboratory writes it; by the program's own fields where no columns are kept."""
    if before.columns or after.columns:
        names = dict.fromkeys([*before.columns, *after.columns])
        return _told([(name, before.columns.get(name), after.columns.get(name)) for name in names])
    return tuple(
        FieldChange(words, getattr(before, name), getattr(after, name))
        for name, words in _FIELDS.items()
        if getattr(before, name) != getattr(after, name)
    )


def _told(texts: Sequence[tuple[str, str | None, str | None]]) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(Sentence(name, name), was, now) for name, was, now in texts if was != now)


def _hides(stored: StoredFinding, hidden: frozenset[str]) -> bool:
    return stored.germline or identity_of(stored.finding) in hidden


def _gone_masked(gone: GoneFinding, hidden: frozenset[str]) -> GoneFinding:
    return GoneFinding(masked(gone.stored)) if _hides(gone.stored, hidden) else gone


def _change_masked(change: ChangedFinding, hidden: frozenset[str]) -> ChangedFinding:
    if not _hides(change.stored, hidden):
        return change
    return ChangedFinding(masked(change.stored), _nothing_said(change.finding), ())


def _nothing_said(finding: Finding) -> Finding:
    return Finding(kind=finding.kind, gene="", change="", source=finding.source)

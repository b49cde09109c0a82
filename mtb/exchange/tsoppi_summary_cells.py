"""The findings in one row of the run summary: each cell holds pieces between upright bars."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from mtb.domain.errors import Sentence
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.exchange.gene_pairs import fused_genes
from mtb.exchange.result_files import Doubts
from mtb.exchange.result_values import Numbers, looks_like_a_date, stated
from mtb.exchange.tsoppi_tables import LONGEST_GENE, tell_date

NUMBER: Final = r"[0-9.,]{1,20}"
COUNT: Final = r"[0-9]{1,9}|NA|None"
_GENE: Final = r"(?P<gene>[^\s()\[\]|]+)"
_WITH_PARTS: Final = re.compile(rf"{_GENE}(?:\s*\((?P<parts>[^()]*)\))?")
_BETWEEN_PARTS: Final = re.compile(r",\s+|,(?=[<A-Z])|(?<=>),")
_LONE_NUMBER: Final = re.compile(NUMBER)
_GAINS: Final = frozenset({"DUP", "GAIN"})
_LOSSES: Final = frozenset({"DEL", "LOSS"})
_SPLICE: Final = re.compile(
    rf"{_GENE}\s*\[(?P<exon>[^\]]*)\]\s*\((?P<place>[^()]+)\)\s*(?P<reads>{COUNT})/(?:{COUNT})"
)
_FUSION: Final = re.compile(
    rf"(?P<pair>[^\s()|]+)\s*\((?P<place>[^()]+)\)\s*(?P<reads>{COUNT})/(?:{COUNT})/(?:{COUNT})"
)
_REARRANGEMENT: Final = re.compile(rf"{_GENE}(?:\s*\[(?P<exon>[^\]]*)\])?(?P<rest>(?:[\s,(].*)?)")
_REST: Final = re.compile(r",\s+|[\s()]+|,(?=[<A-Z])|(?<=>),")
_PLACE: Final = re.compile(
    r"(?:chr)?(?P<chromosome>[0-9XYM]{1,2}):(?P<start>[0-9]{1,12})-(?:(?:chr)?[0-9XYM]{1,2}:)?(?P<stop>[0-9]{1,12})"
)
_EXONS: Final = re.compile(
    r"exons?_?(?P<named>[0-9][0-9/-]*)|[0-9]{1,3}(?:-[0-9]{1,3}(?:/[0-9]{1,3})?|/[0-9]{1,3})"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row while it is read; ``cells`` and ``names`` are by the column's name in small letters."""

    cells: Mapping[str, str]
    names: Mapping[str, str]
    place: Source
    numbers: Numbers

    @property
    def doubts(self) -> Doubts:
        return self.numbers.doubts

    @property
    def line(self) -> int:
        return self.place.line or 0

    @property
    def sample_id(self) -> str:
        return self.cells["sample_id"]


def said(text: str) -> str | None:
    """The text, or nothing where it says NA, or None as the newer summary writes an empty value."""
    return None if text.strip() == "None" else stated(text)


def count(text: str | None) -> int | None:
    """The number, where it is one and not NA."""
    return int(text) if text is not None and text.isdigit() else None


def tell_unreadable(row: Row, key: str, text: str) -> None:
    """Quote a cell, or a piece of one, that could not be read."""
    column, text = row.names[key], text[:200]
    row.doubts.stop(
        row.place,
        f"{column} of {row.sample_id} could not be read: “{text}”.",
        f"{column} for {row.sample_id} kunne ikke leses: «{text}».",
    )


def findings_of(row: Row) -> tuple[Finding, ...]:
    """Every finding of the row, or a doubt for each piece that cannot be read."""
    return tuple(finding for key, read in _READERS.items() for finding in _pieces(row, key, read))


def _pieces(row: Row, key: str, read: "_PieceReader") -> list[Finding]:
    text = row.cells.get(key, "")
    findings: list[Finding] = []
    for piece in map(str.strip, text.split("|")) if said(text) is not None else ():
        finding = read(row, piece)
        if finding is None or len(finding.gene) > LONGEST_GENE:
            tell_unreadable(row, key, piece)
            continue
        if finding.kind is not FindingKind.FUSION and looks_like_a_date(finding.gene):
            tell_date(finding.gene, row.place, row.doubts)
        findings.append(finding)
    return findings


def _columns(row: Row, key: str, piece: str) -> dict[str, str]:
    return {"sample_id": row.sample_id, row.names[key]: piece}


def _parts(text: str | None) -> list[str]:
    return [] if text is None else [part.strip() for part in _BETWEEN_PARTS.split(text)]


def _copy_number(row: Row, piece: str) -> Finding | None:
    """``EGFR (1.5)``, ``MDM4 (1.741, <DUP>)`` or ``PTEN (0.4, <DEL>, 0)``: fold change, type, copies."""
    key = "gene_amplifications"
    found = _WITH_PARTS.fullmatch(piece)
    parts = _parts(found["parts"]) if found else []
    if found is None or not 1 <= len(parts) <= 3 or not _are_numbers(parts[0], *parts[2:]):
        return None
    fold = _number(row, key, parts[0])
    is_loss = _is_loss(said(parts[1]) if len(parts) > 1 else None, fold)
    if is_loss is None:
        return None
    return Finding(
        kind=FindingKind.COPY_NUMBER_LOSS if is_loss else FindingKind.AMPLIFICATION,
        gene=found["gene"],
        change="copy number loss" if is_loss else "amplification",
        fold_change=fold,
        copy_number=_number(row, key, parts[2]) if len(parts) > 2 else None,
        source=row.place,
        columns=_columns(row, key, piece),
    )


def _is_loss(kind: str | None, fold: float | None) -> bool | None:
    """Whether copies are lost. Without a type all are gains, so that a fold below one contradicts itself."""
    if kind is None:
        return None if fold is not None and fold < 1 else False
    bare = kind.strip("<>").upper()
    return bare in _LOSSES if bare in _GAINS | _LOSSES else None


def _splice_variant(row: Row, piece: str) -> Finding | None:
    found = _SPLICE.fullmatch(piece)
    if found is None:
        return None
    exon = said(found["exon"])
    return Finding(
        kind=FindingKind.SPLICE_VARIANT,
        gene=found["gene"],
        change="splice variant" if exon is None else f"splice variant, exon {exon}",
        exon=exon,
        genomic_location=found["place"],
        supporting_reads=count(found["reads"]),
        source=row.place,
        columns=_columns(row, "splice_variants", piece),
    )


def _fusion(row: Row, piece: str) -> Finding | None:
    """A hyphen says that the direction is known; a slash or semicolon that it is not, and is kept."""
    found = _FUSION.fullmatch(piece)
    if found is None:
        return None
    genes = fused_genes(found["pair"])
    for gene in filter(looks_like_a_date, genes.parts):
        tell_date(gene, row.place, row.doubts)
    return Finding(
        kind=FindingKind.FUSION,
        gene=genes.gene,
        change=genes.change,
        genomic_location=found["place"],
        supporting_reads=count(found["reads"]),
        source=row.place,
        columns=_columns(row, "fusions", piece),
    )


def _loss_of_heterozygosity(row: Row, piece: str) -> Finding | None:
    """``BRCA1 (1, 0)``: the copies of the gene, and those of the rarer allele."""
    found = _WITH_PARTS.fullmatch(piece)
    parts = _parts(found["parts"]) if found else []
    if found is None or len(parts) not in {0, 2} or not _are_numbers(*parts):
        return None
    copies, minor = (_number(row, "loh", part) for part in parts or ("NA", "NA"))
    return Finding(
        kind=FindingKind.LOSS_OF_HETEROZYGOSITY,
        gene=found["gene"],
        change="loss of heterozygosity",
        copy_number=copies,
        minor_copy_number=minor,
        source=row.place,
        columns=_columns(row, "loh", piece),
    )


def _large_rearrangement(row: Row, piece: str) -> Finding | None:
    """A gene, and what else is said of it: ``BRCA1[2-3] (chr17:41276034-41277500) 0.52, <DEL>``."""
    key = "large_rearrangements"
    found = _REARRANGEMENT.fullmatch(piece)
    facts = _Rearrangement(said(found["exon"] or "")) if found else None
    if found is None or facts is None or not all(map(facts.takes, _REST.split(found["rest"]))):
        return None
    if facts == _Rearrangement():
        _tell_bare_gene(row, found["gene"])
    return Finding(
        kind=FindingKind.LARGE_REARRANGEMENT,
        gene=found["gene"],
        change=facts.words,
        exon=facts.exon,
        genomic_location=facts.place,
        fold_change=None if facts.fold is None else _number(row, key, facts.fold),
        source=row.place,
        columns=_columns(row, key, piece),
    )


@dataclass(slots=True)
class _Rearrangement:
    """What is said of a rearrangement, each known by its shape, since no order is laid down."""

    exon: str | None = None
    kind: str | None = None
    place: str | None = None
    fold: str | None = None

    def takes(self, part: str) -> bool:
        """Whether the part could be understood, and was not said before."""
        if said(part.strip(",;")) is None:
            return True
        name, value = self._read(part.strip(",;"))
        if name is None or getattr(self, name) is not None:
            return False
        setattr(self, name, value)
        return True

    def _read(self, part: str) -> tuple[str | None, str]:
        bare = part.strip("<>").upper()
        if bare in _GAINS | _LOSSES:
            return "kind", "deletion" if bare in _LOSSES else "duplication"
        if place := _PLACE.fullmatch(part):
            return "place", f"{place['chromosome']}:{place['start']}-{place['stop']}"
        if exon := _EXONS.fullmatch(part):
            return "exon", exon["named"] or part
        return ("fold" if _LONE_NUMBER.fullmatch(part) else None), part

    @property
    def words(self) -> str:
        what = "large rearrangement" if self.kind is None else f"large rearrangement, {self.kind}"
        if self.exon is None:
            return what
        return f"{what}, exon {self.exon}" if self.kind is None else f"{what} of exon {self.exon}"


def _tell_bare_gene(row: Row, gene: str) -> None:
    """The newer summary writes the genes alone, also those that the sequencer's file has NA for."""
    row.doubts.warn(
        row.place,
        Sentence(
            f"The run summary names {gene} among the large rearrangements without exon, type or size.",
            f"Kjøringens sammendrag nevner {gene} blant de store omorganiseringene uten ekson, type eller "
            "størrelse.",
        ),
        Sentence(
            "It is kept as a finding. See in the sequencer's own file whether something was found.",
            "Det beholdes som funn. Se i sekvenseringens egen fil om noe ble funnet.",
        ),
    )


def _are_numbers(*texts: str) -> bool:
    return all(text and (said(text) is None or _LONE_NUMBER.fullmatch(text)) for text in texts)


def _number(row: Row, key: str, text: str) -> float | None:
    written = said(text)
    return None if written is None else row.numbers.number(row.names[key], written, row.line)


_PieceReader = Callable[[Row, str], Finding | None]
_READERS: Final[Mapping[str, _PieceReader]] = {
    "gene_amplifications": _copy_number,
    "splice_variants": _splice_variant,
    "fusions": _fusion,
    "loh": _loss_of_heterozygosity,
    "large_rearrangements": _large_rearrangement,
}

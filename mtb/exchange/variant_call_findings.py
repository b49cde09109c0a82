"""One row of a variant call file as findings of one of its samples, an alternative at a time."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mtb.domain.findings import Finding, FindingKind, Source
from mtb.exchange.result_values import Numbers, stated
from mtb.exchange.variant_call_annotations import NOT_ANNOTATED, Alleles, Annotation, annotation_of
from mtb.exchange.variant_call_header import GRCH38, CallHeader

BASES: Final = re.compile(r"[ACGTURYSWKMBDHVN]+", re.IGNORECASE)
SYMBOL: Final = re.compile(r"<[^<>\s]{1,100}>")
BREAKEND: Final = re.compile(
    r"[A-Z.]*[\[\]][^\[\]\s]{1,200}:[0-9]{1,15}[\[\]][A-Z.]*|\.[A-Z]+|[A-Z]+\.", re.IGNORECASE
)
NO_CHANGE: Final = frozenset({".", "*", "<*>", "<NON_REF>", "<M>", "<REF>"})
_LOSS_WITHOUT_CHANGE: Final = {("<DEL>", "<DUP>"), ("<DUP>", "<DEL>")}
_GENE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,60}")
_GENE_KEYS: Final = ("SEGID", "GENE", "ANT", "Gene", "GENE_NAME")
_CHROMOSOME: Final = re.compile(r"^chr(?=[0-9XYM])", re.IGNORECASE)
_COPY_NUMBER_KEYS: Final = ("SM", "FC", "CN")


@dataclass(frozen=True, slots=True)
class Row:
    """A row taken apart. ``columns`` is the row as written, without the columns of other samples."""

    header: CallHeader
    cells: tuple[str, ...]
    info: Mapping[str, str]
    place: Source
    numbers: Numbers

    @property
    def line(self) -> int:
        return self.place.line or 0

    @property
    def alternatives(self) -> tuple[str, ...]:
        return tuple(self.cells[4].split(","))


@dataclass(frozen=True, slots=True)
class Call:
    """One alternative of a row in one sample; ``sample`` is its column, None in a file without samples."""

    row: Row
    index: int
    sample: int | None
    values: Mapping[str, str]

    @property
    def alternative(self) -> str:
        return self.row.alternatives[self.index]

    def fraction(self, key: str, text: str) -> float | None:
        return self.row.numbers.fraction(key, text, self.row.line)

    def count(self, key: str, text: str) -> int | None:
        return self.row.numbers.count(key, text, self.row.line)

    def number(self, key: str) -> float | None:
        """A number of this sample or, where it has none, of the row."""
        text = self.values.get(key) or self.row.info.get(key, "")
        return self.row.numbers.number(key, text.split(",")[0], self.row.line)

    def listed(self, key: str) -> list[str]:
        """The parts of a value that has several."""
        text = self.values.get(key) or self.row.info.get(key, "")
        return text.split(",") if stated(text) else []


def row_of(header: CallHeader, cells: tuple[str, ...], place: Source, numbers: Numbers) -> Row:
    """Take a row of the right width apart."""
    pairs = (part.partition("=") for part in cells[7].split(";") if part)
    return Row(header, cells, {key.strip(): value for key, _, value in pairs}, place, numbers)


def findings_of(row: Row, sample: int | None) -> Iterator[Finding]:
    """What a row says of one sample: nothing where its genotype names other alleles only."""
    values: dict[str, str] = {}
    if sample is not None:
        values = dict(zip(row.cells[8].split(":"), row.cells[9 + sample].split(":"), strict=False))
    alternatives = row.alternatives
    carried = _carried(values.get("GT", ""), is_alone=len(row.header.samples) < 2)
    if alternatives in _LOSS_WITHOUT_CHANGE and carried == {"1", "2"}:
        yield _copy_number(Call(row, 0, sample, values), NOT_ANNOTATED, FindingKind.LOSS_OF_HETEROZYGOSITY)
        return
    for index, alternative in enumerate(alternatives):
        if alternative in NO_CHANGE or (carried and str(index + 1) not in carried):
            continue
        call = Call(row, index, sample, values)
        alleles = Alleles(row.cells[3], alternatives, index)
        annotation = annotation_of(row.info, row.header.annotation, alleles)
        if BASES.fullmatch(alternative):
            yield _small_variant(call, annotation)
        elif SYMBOL.fullmatch(alternative):
            yield _symbolic(call, annotation)
        else:
            yield _rearrangement(call, annotation, f"breakend {alternative}")


def _carried(genotype: str, *, is_alone: bool) -> frozenset[str]:
    """The alleles a genotype names; empty where it does not decide anything."""
    alleles = frozenset(re.split(r"[/|]", genotype)) - {".", ""}
    if not alleles and genotype and not is_alone:
        return frozenset({"none"})
    return alleles


def minimal(position: int, reference: str, alternative: str) -> tuple[int, str, str]:
    """The change without bases both sides share, as one-allele rows have it: CAA>CA is CA>C."""
    while len(reference) > 1 and len(alternative) > 1 and reference[-1] == alternative[-1]:
        reference, alternative = reference[:-1], alternative[:-1]
    while len(reference) > 1 and len(alternative) > 1 and reference[0] == alternative[0]:
        position, reference, alternative = position + 1, reference[1:], alternative[1:]
    return position, reference, alternative


def _small_variant(call: Call, annotation: Annotation) -> Finding:
    row = call.row
    position, reference, alternative = minimal(
        int(row.cells[1]), row.cells[3].upper(), call.alternative.upper()
    )
    location, change = _place(row, str(position)), f"{reference}>{alternative}"
    frequency = annotation.population_frequency or ""
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=annotation.gene or _gene(row),
        change=annotation.protein or annotation.cdna or f"{location} {change}",
        source=row.place,
        cdna_change=annotation.cdna,
        protein_change=annotation.protein,
        transcript=annotation.transcript,
        exon=annotation.exon,
        genomic_location=location,
        dna_change=change,
        consequence=annotation.consequence,
        variant_allele_frequency=_allele_frequency(call),
        depth=call.count("DP", call.values.get("DP") or row.info.get("DP", "")),
        population_frequency=call.fraction("gnomAD", frequency.split("&")[0]),
        clinvar=annotation.clinvar or stated(row.info.get("CLNSIG", "")),
        hotspot="hotspot" if "hotspot" in row.info else None,
        local_app_class=stated(row.info.get("GermlineStatus", "")),
        filters=_filters(row),
        columns=_columns(call),
    )


def _allele_frequency(call: Call) -> float | None:
    """As stated; else the share of the reads that show the alternative."""
    for key in ("AF", "VF", "VAF"):
        listed = call.listed(key)
        if call.index < len(listed) and "%" not in listed[call.index]:
            return call.fraction(key, listed[call.index])
    depths = call.listed("AD")
    if len(depths) != len(call.row.alternatives) + 1:
        return None
    counts = [call.count("AD", text) for text in depths]
    total = sum(count or 0 for count in counts)
    own = counts[call.index + 1]
    return None if own is None or not total else own / total


def _symbolic(call: Call, annotation: Annotation) -> Finding:
    row, symbol = call.row, call.alternative[1:-1]
    if "ALTDEDUP" in row.info:
        return _splice_variant(call, annotation)
    if symbol.startswith("LOH"):
        return _copy_number(call, annotation, FindingKind.LOSS_OF_HETEROZYGOSITY)
    counted = row.info.get("SVTYPE") == "CNV" or any(key in call.values for key in _COPY_NUMBER_KEYS)
    is_exon_level = (row.header.source or "").startswith("LrCalculator")
    has_gene = bool(annotation.gene or _gene(row))
    kind = _copy_number_kind(call, symbol)
    if counted and has_gene and not is_exon_level and kind is not None:
        return _copy_number(call, annotation, kind)
    words = {"DUP": "duplication", "DEL": "deletion", "INS": "insertion", "INV": "inversion"}
    named = words.get(symbol.partition(":")[0], symbol)
    return _rearrangement(call, annotation, "large rearrangement" if is_exon_level else named)


def _copy_number_kind(call: Call, symbol: str) -> FindingKind | None:
    """Gain or loss: as the symbol says, or by the number where it only says that something differs."""
    difference = {"DUP": 1.0, "DEL": -1.0}.get(symbol, 0.0)
    if symbol == "CNV":
        copies = call.number("CN")
        ratio = call.number("SM") or call.number("FC") or 1
        difference = ratio - 1 if copies is None else copies - 2
    if not difference:
        return None
    return FindingKind.AMPLIFICATION if difference > 0 else FindingKind.COPY_NUMBER_LOSS


def _copy_number(call: Call, annotation: Annotation, kind: FindingKind) -> Finding:
    words = {
        FindingKind.AMPLIFICATION: "amplification",
        FindingKind.COPY_NUMBER_LOSS: "copy number loss",
        FindingKind.LOSS_OF_HETEROZYGOSITY: "loss of heterozygosity",
    }
    ratio = "SM" if stated(call.values.get("SM", "")) else "FC"
    return Finding(
        kind=kind,
        gene=annotation.gene or _gene(call.row),
        change=words[kind],
        source=call.row.place,
        genomic_location=_span(call.row),
        fold_change=call.number(ratio),
        copy_number=call.number("CN"),
        minor_copy_number=call.number("MCN"),
        filters=_filters(call.row),
        columns=_columns(call),
    )


def _splice_variant(call: Call, annotation: Annotation) -> Finding:
    return Finding(
        kind=FindingKind.SPLICE_VARIANT,
        gene=annotation.gene or _gene(call.row),
        change=f"splice variant {_span(call.row)}",
        source=call.row.place,
        genomic_location=_span(call.row),
        supporting_reads=call.count("ALTDEDUP", call.row.info["ALTDEDUP"]),
        filters=_filters(call.row),
        columns=_columns(call),
    )


def _rearrangement(call: Call, annotation: Annotation, change: str) -> Finding:
    """A larger change as the caller wrote it; which genes it joins is for a person to say."""
    gene = annotation.gene or _gene(call.row)
    span = _span(call.row)
    ratio = next((key for key in ("SM", "FC") if stated(call.values.get(key, ""))), "FC")
    return Finding(
        kind=FindingKind.LARGE_REARRANGEMENT,
        gene=gene,
        change=change if gene else f"{change} {span}",
        source=call.row.place,
        genomic_location=span if SYMBOL.fullmatch(call.alternative) else f"{span} {call.alternative}",
        consequence=annotation.consequence,
        fold_change=call.number(ratio),
        copy_number=call.number("CN"),
        supporting_reads=_supporting_reads(call),
        filters=_filters(call.row),
        columns=_columns(call),
    )


def _supporting_reads(call: Call) -> int | None:
    """Read pairs and split reads for the alternative, where the caller counts them."""
    counts = [call.count(key, listed[1]) for key in ("PR", "SR") if len(listed := call.listed(key)) == 2]
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _filters(row: Row) -> tuple[str, ...]:
    """What the caller holds against the row; none where it passed."""
    if row.cells[6] == "PASS":
        return ()
    named = (name.strip() for name in re.split(r"[;,]", row.cells[6]))
    return tuple(name for name in named if name not in {"", ".", "PASS", "0"})


def _gene(row: Row) -> str:
    """The gene a row of a caller for whole genes is about."""
    for key in _GENE_KEYS:
        named = stated(row.info.get(key, ""))
        if named is not None and _GENE.fullmatch(named):
            return named
    return ""


def _place(row: Row, position: str) -> str:
    """``7:140453136``; positions of another genome say so, lest they be taken for the same."""
    place = f"{_CHROMOSOME.sub('', row.cells[0])}:{position}"
    return f"{GRCH38} {place}" if row.header.genome == GRCH38 else place


def _span(row: Row) -> str:
    end = row.info.get("END", "")
    return _place(row, f"{row.cells[1]}-{end}" if end.isascii() and end.isdigit() else row.cells[1])


def _columns(call: Call) -> dict[str, str]:
    columns = dict(zip(call.row.header.columns[:9], call.row.cells[:9], strict=False))
    if call.sample is not None:
        columns[call.row.header.samples[call.sample]] = call.row.cells[9 + call.sample]
    return columns

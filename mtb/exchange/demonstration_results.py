"""Writes a results folder of invented patients in TSOPPI's shape, to show and to test the program with.

The variants are publicly known ones; names, numbers and comments are made up.
"""

import random
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mtb.exchange.tsoppi_tables import COLUMNS

RUN_ID = "261102_NB551234_0042_AHDEMOBGXX"
_FOLDER_ENDING = "_TSO_500_LocalApp_postprocessing_results"
_PURITY_STATED = 0.4
_BASES = "ACGT"
_THREE_LETTERS = "Ala Cys Asp Glu Phe Gly His Ile Lys Leu Met Asn Pro Gln Arg Ser Thr Val Trp Tyr"
_AMINO_ACIDS = dict(zip("ACDEFGHIKLMNPQRSTVWY", _THREE_LETTERS.split(), strict=True))
_PASSENGER_GENES = (
    ("ARID1A", "1", 27022895, "ENST00000324856"),
    ("ATM", "11", 108098352, "ENST00000278616"),
    ("BRCA2", "13", 32890598, "ENST00000544455"),
    ("CREBBP", "16", 3777719, "ENST00000262367"),
    ("FAT1", "4", 187508937, "ENST00000441802"),
    ("KMT2D", "12", 49412758, "ENST00000301067"),
    ("LRP1B", "2", 140988992, "ENST00000389484"),
    ("NOTCH1", "9", 139388896, "ENST00000277541"),
    ("NF1", "17", 29421945, "ENST00000358273"),
    ("POLE", "12", 133200348, "ENST00000320574"),
    ("SETD2", "3", 47057919, "ENST00000409792"),
    ("TSC2", "16", 2097466, "ENST00000219476"),
)


@dataclass(frozen=True, slots=True)
class DemonstrationVariant:
    """A small variant. ``protein`` is in one-letter form, ``None`` outside the protein; frequency 0–1."""

    gene: str
    transcript: str
    location: str
    dna_change: str
    cdna: str
    exon: str
    protein: str | None
    protein_long: str | None
    consequence: str
    frequency: float
    depth: int
    others: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DemonstrationPatient:
    """One DNA sample, the RNA sample that goes with it, and what is found in them.

    ``fusions``, ``splice_variants`` and ``amplifications`` are in the words of the run summary.
    """

    sample_id: str
    diagnosis: str
    tmb: str
    msi: str
    variants: tuple[DemonstrationVariant, ...] = ()
    fusions: tuple[str, ...] = ()
    splice_variants: tuple[str, ...] = ()
    amplifications: tuple[str, ...] = ()
    passengers: int = 20

    @property
    def rna_sample_id(self) -> str:
        return self.sample_id.replace("-D01-", "-R03-", 1)


_HOTSPOT = {"Tier": "TIER_2", "CPSR_ACMG_class": "Pathogenic", "CPSR_ClinVar_class": "Pathogenic"}
_CHECKED = {"IGV_QC": "OK", "Run_QC": "QC done", "Class_judgement": "SOM", "Reporting_judgement": "BioMar"}

IDH1_R132C = DemonstrationVariant(
    "IDH1", "NM_005896", "2:209113113", "G>A", "c.394C>T", "exon4", "R132C", "Arg132Cys", "missense_variant",
    0.28, 812, {**_HOTSPOT, **_CHECKED, "Mutation_hotspot": "IDH1|R132|0", "Drugs": "Ivosidenib"},
)  # fmt: skip
BRCA1_5266DUP = DemonstrationVariant(
    "BRCA1", "NM_007294", "17:41209079", "T>TG", "c.5266dup", "exon19", "Q1756fs", "Gln1756ProfsTer74",
    "frameshift_variant", 0.71, 640,
    {**_HOTSPOT, **_CHECKED, "Class_judgement": "LikGL", "Gene_predisposition": "1_NA_NA",
     "Drugs": "Olaparib|Niraparib", "Class_judgement_comments": "Mulig kimbanevariant, bør følges opp"},
)  # fmt: skip
TP53_R273H = DemonstrationVariant(
    "TP53", "NM_000546", "17:7577120", "C>T", "c.818G>A", "exon8", "R273H", "Arg273His", "missense_variant",
    0.63, 733, {**_HOTSPOT, **_CHECKED, "Reporting_judgement": "AddRes", "Mutation_hotspot": "TP53|R273|0"},
)  # fmt: skip
BRAF_V600E = DemonstrationVariant(
    "BRAF", "NM_004333", "7:140453136", "A>T", "c.1799T>A", "exon15", "V600E", "Val600Glu",
    "missense_variant", 0.34, 905,
    {**_HOTSPOT, **_CHECKED, "Tier": "TIER_1", "Mutation_hotspot": "BRAF|V600|0", "Drugs": "Dabrafenib"},
)  # fmt: skip
TERT_PROMOTER = DemonstrationVariant(
    "TERT", "NM_198253", "5:1295228", "G>A", "NA", "NA", None, None, "x:noncoding_variant",
    0.41, 96,
    {**_CHECKED, "Tier": "TIER_2", "CPSR_ClinVar_class": "Pathogenic", "Reporting_judgement": "AddRes"},
)  # fmt: skip
MET_EXON_14 = DemonstrationVariant(
    "MET", "NM_001127500", "7:116412044", "G>A", "c.3082+1G>A", "exon14", None, None, "splice_donor_variant",
    0.22, 588, {**_HOTSPOT, **_CHECKED, "Tier": "TIER_1", "Drugs": "Capmatinib|Tepotinib"},
)  # fmt: skip
PIK3CA_H1047R = DemonstrationVariant(
    "PIK3CA", "NM_006218", "3:178952085", "A>G", "c.3140A>G", "exon21", "H1047R", "His1047Arg",
    "missense_variant", 0.31, 1020,
    {**_HOTSPOT, **_CHECKED, "Mutation_hotspot": "PIK3CA|H1047|0", "Drugs": "Alpelisib"},
)  # fmt: skip
KRAS_G12D = DemonstrationVariant(
    "KRAS", "NM_004985", "12:25398284", "C>T", "c.35G>A", "exon2", "G12D", "Gly12Asp", "missense_variant",
    0.26, 870, {**_HOTSPOT, **_CHECKED, "Mutation_hotspot": "KRAS|G12|0"},
)  # fmt: skip

DEMONSTRATION_PATIENTS = (
    DemonstrationPatient(
        "IPD9001-D01-P01-A03", "Cholangiocarcinoma", "3.9 (5)", "1.71 (2/117)", (IDH1_R132C,),
        fusions=("FGFR2-BICC1 (chr10:123243212-chr10:60380614) 48/310/22",), passengers=18,
    ),
    DemonstrationPatient(
        "IPD9002-D01-P01-A18", "High-grade serous ovarian carcinoma", "4.7 (6)", "2.50 (3/120)",
        (BRCA1_5266DUP, TP53_R273H), amplifications=("MYC (2.310)", "CCNE1 (1.905)"), passengers=22,
    ),
    DemonstrationPatient(
        "IPD9003-D01-P01-A08", "Glioblastoma", "2.3 (3)", "0.88 (1/114)", (BRAF_V600E, TERT_PROMOTER),
        passengers=15,
    ),
    DemonstrationPatient(
        "IPD9004-D01-d01-A15", "Non-small cell lung cancer", "7.0 (9)", "0.90 (1/111)", (MET_EXON_14,),
        splice_variants=("MET[14] (chr7:116411708-chr7:116414935) 187/42",), passengers=25,
    ),
    DemonstrationPatient(
        "IPD9005-D01-M01-A06", "Breast cancer", "5.5 (7)", "1.68 (2/119)", (PIK3CA_H1047R, TP53_R273H),
        amplifications=("ERBB2 (4.870)", "CDK12 (3.912)"), passengers=20,
    ),
    DemonstrationPatient(
        "IPD9006-D01-P01-A09", "Colon cancer", "46.9 (60)", "38.33 (46/120)", (KRAS_G12D,), passengers=40,
    ),
)  # fmt: skip


def write_results_folder(
    parent: Path, run_id: str = RUN_ID, patients: Sequence[DemonstrationPatient] = DEMONSTRATION_PATIENTS
) -> Path:
    """Write the run's folder into ``parent`` and return it; the same patients give the same bytes."""
    folder = parent / f"{run_id}{_FOLDER_ENDING}"
    folder.mkdir(parents=True)
    _write(folder / f"{run_id}_variant_summary.tsv", _summary_lines(patients))
    for patient in patients:
        _write_sample(folder / patient.sample_id, run_id, patient)
    return folder


def _write(path: Path, lines: Sequence[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _summary_lines(patients: Sequence[DemonstrationPatient]) -> list[str]:
    lines = [
        "# Demonstration data: invented patients\t\t\t\t\t",
        "sample_id\tTMB\tMSI\tgene_amplifications\tsplice_variants\tfusions",
    ]
    for patient in patients:
        amplified, spliced, fused = (
            "|".join(part) or "NA"
            for part in (patient.amplifications, patient.splice_variants, patient.fusions)
        )
        lines.append("\t".join((f"{patient.sample_id}_P", patient.tmb, patient.msi, amplified, "NA", "NA")))
        lines.append("\t".join((f"{patient.rna_sample_id}_P", "NA", "NA", "NA", spliced, fused)))
    return lines


def _write_sample(folder: Path, run_id: str, patient: DemonstrationPatient) -> None:
    folder.mkdir()
    name = patient.sample_id
    _write(
        folder / "sample_list.tsv",
        [
            "#sample_type\tsample_ID\tsample_pair_ID\tsample_output_ID\tsample_host_system_run_directory",
            *(
                f"{kind}\t{sample}\t{sample}_P\t{sample}\t/data/{run_id}_LocalApp_results"
                for kind, sample in (("DNA_tumor", name), ("RNA_tumor", patient.rna_sample_id))
            ),
        ],
    )
    _write(folder / f"{name}_small_variant_table.tsv", _table_lines(patient))
    (folder / f"{name}_sample_QC_plot.png").write_bytes(_quality_picture(name))
    (folder / f"{name}_CNV_overview_plots.pdf").write_bytes(_copy_number_page(name))


def _table_lines(patient: DemonstrationPatient) -> list[str]:
    name = patient.sample_id
    comments = (
        "Version string: 2.2.0.12/0.3.2:22-06-07/1.0.0/1.0.0/hg19/TR",
        "Demonstration data: the patient is invented, the variants are publicly known.",
        "Size of the target coding region (in millions ot bases): 1.28",
        f"Specified tumor purity (as a fraction between 0 and 1): {_PURITY_STATED}",
        "ID of the matched normal DNA sample: NA",
        f"ID of the matched tumor RNA sample: {patient.rna_sample_id}",
    )
    rows = [_row(name, variant) for variant in (*patient.variants, *_passengers(patient))]
    return [*(f"# [{name}] {comment}" for comment in comments), "\t".join(COLUMNS), *rows]


def _row(sample_id: str, variant: DemonstrationVariant) -> str:
    parts = (variant.cdna, variant.exon, variant.protein or "NA", variant.protein_long or "NA")
    judgements = {name: "." for name in COLUMNS if "judgement" in name or name.endswith("_QC")}
    cells = {
        **dict.fromkeys(COLUMNS, "NA"),
        **judgements,
        "Sample_ID": sample_id,
        "Gene_symbol": variant.gene,
        "RefSeq_mRNA": variant.transcript if variant.transcript.startswith("NM_") else "NA",
        "Ensembl_transcript_ID": variant.transcript if variant.transcript.startswith("ENST") else "NA",
        "Genomic_location": variant.location,
        "DNA_change": variant.dna_change,
        "cDNA_change": variant.cdna,
        "Exon_number": variant.exon,
        "Protein_change_short": variant.protein or "NA",
        "Protein_change": variant.protein_long or "NA",
        "Change_summary": "NA" if variant.cdna == "NA" else ":".join(parts),
        "Coding_status": variant.consequence,
        "Depth_tumor_DNA": str(variant.depth),
        "AF_tumor_DNA": f"{variant.frequency:.3g}",
        "Tier": "TIER_3",
        "TSO500_LocalApp_class": "SOM",
        "Inclusion_criteria": "class",
        "Class_judgement": "include",
        **variant.others,
    }
    return "\t".join(cells[name] for name in COLUMNS)


def _passengers(patient: DemonstrationPatient) -> list[DemonstrationVariant]:
    """Missense variants nobody knows, the same every time for the same sample."""
    chance = random.Random(patient.sample_id)  # noqa: S311 - demonstration data, not a secret
    variants: list[DemonstrationVariant] = []
    for _ in range(patient.passengers):
        gene, chromosome, position, transcript = chance.choice(_PASSENGER_GENES)
        before, after = chance.sample(_BASES, 2)
        one, other = chance.sample(sorted(_AMINO_ACIDS), 2)
        codon = chance.randint(20, 1200)
        variants.append(
            DemonstrationVariant(
                gene=gene,
                transcript=transcript,
                location=f"{chromosome}:{position + chance.randint(0, 60_000)}",
                dna_change=f"{before}>{after}",
                cdna=f"c.{3 * codon - 1}{before}>{after}",
                exon=f"exon{chance.randint(2, 30)}",
                protein=f"{one}{codon}{other}",
                protein_long=f"{_AMINO_ACIDS[one]}{codon}{_AMINO_ACIDS[other]}",
                consequence="missense_variant",
                frequency=chance.randint(30, 600) / 1000,
                depth=chance.randint(60, 1600),
                others={"CPSR_ACMG_class": "VUS", "Tier": chance.choice(("TIER_3", "TIER_4"))},
            )
        )
    return variants


def _quality_picture(name: str, width: int = 320, height: int = 120) -> bytes:
    """A small grey-and-green bar picture as PNG."""
    chance = random.Random(name)  # noqa: S311 - demonstration data, not a secret
    heights = [chance.randint(height // 3, height - 10) for _ in range(width // 20)]
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            is_bar = x % 20 < 14 and height - y <= heights[x // 20]
            rows += b"\x2e\x7d\x4f" if is_bar else b"\xf2\xf2\xf2"
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _picture_part(kind, content)
        for kind, content in ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    )


def _picture_part(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _copy_number_page(name: str) -> bytes:
    """One page with a title and a line, the smallest PDF that is valid."""
    drawing = (
        f"BT /F1 14 Tf 40 250 Td (Copy numbers, demonstration: {name}) Tj ET 40 150 m 380 150 l S".encode()
    )
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 300] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    page = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(page))
        page += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(page)
    page += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    page += b"".join(b"%010d 00000 n \n" % place for place in places)
    page += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(page)
